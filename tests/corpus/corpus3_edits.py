"""Third corpus: follow-ups in two to four steps."""
from math import hypot, sqrt

from collect import ED, check, solved
from corpus2_base import cat, ext, frame, pair, results, t
from corpus2_edits_a import ln, rod_
from corpus_other import CF, euler, modes
from corpus_trusses import each, parallel, warren
from truth import FOOT, G0, INCH, KIP, PSF, PSI, beam, ibeam, rect, rod, tube

E2, E21, AL, US = 200e9, 210e9, 70e9, 29e6 * PSI


def ED_(n, *a, **k):
    ED(f"e-ed-{n:03d}", *a, **k)


h = cat("HEA 160")
ED_(1, 1, "HEA 160 on simple supports, span 4.5 m, 13 kN/m, E = 210 GPa. Deflection and maximum moment?", ln("d M", 4.5, E21, h, 13e3, tol=.012),
    [("try an HEA 180 instead", ln("d M", 4.5, E21, cat("HEA 180"), 13e3, tol=.012)), ("and now with a span of 5.5 m", ln("d M", 5.5, E21, cat("HEA 180"), 13e3, tol=.012)), ("reduce the load to 9 kN/m", ln("d M", 5.5, E21, cat("HEA 180"), 9e3, tol=.012))], truth="5qL4/384EI, qL2/8")
L = 14 * FOOT
w8 = cat("W8x31")
ED_(2, 1, "W8x31 beam, 14 ft between simple supports, 6 kips at the center, E = 29,000 ksi. Max moment and max deflection.", ln("M d", L, US, w8, 0, [(L / 2, 6 * KIP)], tol=.015),
    [("raise the load to 8.5 kips", ln("M d", L, US, w8, 0, [(L / 2, 8.5 * KIP)], tol=.015)), ("span is actually 16 ft", ln("M d", 16 * FOOT, US, w8, 0, [(8 * FOOT, 8.5 * KIP)], tol=.015))], truth="PL/4, PL3/48EI")
s = rect(.04, .08)
ED_(3, 1, "1.5 m cantilever, 40 mm wide and 80 mm deep, E=200 GPa. 2 kN at the tip. Root moment, tip deflection?", ln("M d", 1.5, E2, s, 0, [(1.5, 2e3)], "cf"),
    [("move the load to 1 m from the support", ln("M d", 1.5, E2, s, 0, [(1, 2e3)], "cf")), ("now put it back on the tip", ln("M d", 1.5, E2, s, 0, [(1.5, 2e3)], "cf")), ("lengthen the cantilever to 2 m, load stays at the tip", ln("M d", 2, E2, s, 0, [(2, 2e3)], "cf"))], truth="PL, PL3/3EI")
h = cat("IPE 270")
ED_(4, 2, "IPE 270, two supports, 7 m apart, uniform load 6 kN/m, E 210 GPa: Mmax and fmax (deflection)", ln("M d", 7, E21, h, 6e3, tol=.012),
    [("add a point load of 12 kN in the middle", ln("M d", 7, E21, h, 6e3, [(3.5, 12e3)], tol=.012)), ("remove the line load", ln("M d", 7, E21, h, 0, [(3.5, 12e3)], tol=.012)), ("make the point load 20 kN", ln("M d", 7, E21, h, 0, [(3.5, 20e3)], tol=.012))], truth="superposition")
ED_(5, 1, "Round bar, 20 mm in diameter, 3 m long, 40 kN of tension, E = 210 GPa. What are the stress and the elongation?", rod_(40e3, 3, E21, rod(.02).A),
    [("what if the diameter is 24 mm?", rod_(40e3, 3, E21, rod(.024).A)), ("pull with 55 kN instead", rod_(55e3, 3, E21, rod(.024).A)), ("change E to 70 GPa", rod_(55e3, 3, AL, rod(.024).A))], truth="F/A, FL/EA")
tri = lambda P, R, h, n=3: solved(C=-P / n * hypot(R, h) / h)
ED_(6, 1, "A tripod with a load of 9 kN on its apex: three pinned feet equally spaced on a circle of 1.2 m radius, apex 1.6 m high. Leg force?", tri(9e3, 1.2, 1.6),
    [("raise the apex to 2.5 m", tri(9e3, 1.2, 2.5)), ("put 500 kg on it instead of the 9 kN", tri(500 * G0, 1.2, 2.5))], truth="P/3 L/h")
pr = lambda n, a, h, P: solved(**ext(each(parallel("pratt", n, a, h), [f"B{i}" for i in range(1, n)], -P)))
ED_(7, 2, "Pratt truss with inclined end posts, 6 panels of 3 m, 3.5 m deep, simply supported, 30 kN on each inner bottom joint. Max tension, max compression?", pr(6, 3, 3.5, 30e3),
    [("40 kN on each joint", pr(6, 3, 3.5, 40e3)), ("make it 4.5 m deep", pr(6, 3, 4.5, 40e3)), ("use 8 panels of 3 m instead, still 40 kN at every inner bottom joint", pr(8, 3, 4.5, 40e3))], truth="method of joints")
br = lambda P, a, h: solved(T=P * hypot(a, h) / h, C=-P * a / h)
ED_(8, 1, "Wall bracket: horizontal strut, 2 m, pinned to the wall; tie from the strut's end to the wall, 1.5 m above the strut. 10 kN at the end. Tie force and strut force?", br(10e3, 2, 1.5),
    [("fasten the tie 2 m above the strut", br(10e3, 2, 2)), ("replace the load by 1.2 tonnes", br(1200 * G0, 2, 2))], truth="triangle of forces")
tr = lambda P, y, A=1e-3: solved(**(lambda r: ext(r, d=r.d))(t(f"A 0 0, B 3 0, C 6 0, D 3 {y}", "A-B-C A-D-C B-D", {"B": P}, "A", "C", E=E2, A=A)))
ED_(9, 2, "Truss, metres: A(0,0), B(3,0), C(6,0), D(3,2). Bars A-B, B-C, A-D, D-C, B-D, all 1000 mm², E = 200 GPa. A pinned, C roller, 18 kN down at B. Max tension, max compression, max displacement.", tr(18e3, 2),
    [("move joint D to (3, 2.5)", tr(18e3, 2.5)), ("increase the load at B to 24 kN", tr(24e3, 2.5)), ("all bars 1500 mm²", tr(24e3, 2.5, 1.5e-3))], truth="determinate; linear in 1/EA")


def po(hc, b, col, beam, q, H=0.0, feet="clamp", d=0.0, R=False, M=.02):
    base = dict(clamp="A D") if feet == "clamp" else dict(pin="A D")
    f = lambda: frame(f"A 0 0, B 0 {hc}, C {b} {hc}, D {b} 0", {"A-B C-D": cat(col), "B-C": cat(beam)}, E21, q={"B-C": (0, -q)}, loads={"B": (H, 0)}, **base)
    return solved(**results(f, M=M, d=d, R=R))


ED_(10, 2, "Portal frame, fixed feet, 4 m high and 6 m wide, columns HEB 160, beam IPE 270, rigid corners, E = 210 GPa, 15 kN/m on the beam. Largest moment, total reaction.", po(4, 6, "HEB 160", "IPE 270", 15e3, R=True),
    [("widen it to 7 m", po(4, 7, "HEB 160", "IPE 270", 15e3, R=True)), ("beam IPE 330 now", po(4, 7, "HEB 160", "IPE 330", 15e3, R=True)), ("pin the feet", po(4, 7, "HEB 160", "IPE 330", 15e3, feet="pin", R=True))], truth="matrix solver")
ED_(11, 2, "Fixed-base portal from HEB 200 columns (5 m) and an IPE 360 beam (8 m), corners rigid, E = 210 GPa, 10 kN/m downwards on the beam. Max moment?", po(5, 8, "HEB 200", "IPE 360", 10e3),
    [("add a horizontal force of 15 kN at the top left corner, to the right", po(5, 8, "HEB 200", "IPE 360", 10e3, 15e3)), ("without the load on the beam, what's the sway?", po(5, 8, "HEB 200", "IPE 360", 0, 15e3, d=.025, M=0))], truth="matrix solver")
tb = lambda m, D, w, L=1.2: ln("d s", L, E21, tube(D, w), 0, [(L, m * G0)], "cf")
ED_(12, 1, "A clothes rail: steel tube 40 mm outside diameter, 2 mm wall, sticks 1.2 m out of the wall (clamped), 20 kg at its end, E = 210 GPa. Deflection and stress?", tb(20, .04, .002),
    [("what happens with 35 kg?", tb(35, .04, .002)), ("use a wall thickness of 3 mm", tb(35, .04, .003)), ("shorten it to 0.9 m", tb(35, .04, .003, .9))], truth="PL3/3EI, PL/W")
ED_(13, 2, "A timber plank, 200 mm deep and 50 mm wide, E = 11 GPa, spans 3 m, simply supported, and carries 1.5 kN at midspan. Deflection and bending stress.", ln("d s", 3, 11e9, rect(.05, .2), 0, [(1.5, 1.5e3)], tol=.012),
    [("turn it flat, 200 wide and 50 deep", ln("d s", 3, 11e9, rect(.2, .05), 0, [(1.5, 1.5e3)])), ("turn it upright again", ln("d s", 3, 11e9, rect(.05, .2), 0, [(1.5, 1.5e3)], tol=.012)), ("distribute the 1.5 kN: 0.5 kN/m along the whole span instead of the point load", ln("d s", 3, 11e9, rect(.05, .2), 500, tol=.012))], truth="I and W swap")
bk = lambda L, K, P, D=.06: solved(lam=[euler(E21, rod(D).I, L, K) / P])
ED_(14, 1, "Round steel column, 60 mm diameter, 2.5 m, hinged at both ends, E=210 GPa, 70 kN. Buckling load factor?", bk(2.5, 1, 70e3),
    [("fix both ends", bk(2.5, .5, 70e3)), ("fixed at the bottom, free at the top", bk(2.5, 2, 70e3)), ("halve the load", bk(2.5, 2, 35e3))], truth="Euler, K = 1, 0.5, 2")
fr = lambda L, E, rho, b=.04, hh=.02: solved(f=[modes(CF, L, E, rect(b, hh), rho)[0]])
ED_(15, 2, "First natural frequency of a cantilever blade, 600 mm long, 40 mm wide, 20 mm thick, bending in the thickness direction, E=200 GPa, rho = 7850 kg/m³?", fr(.6, 200e9, 7850),
    [("500 mm long", fr(.5, 200e9, 7850)), ("now aluminium, E = 70 GPa and 2700 kg/m³", fr(.5, 70e9, 2700)), ("thickness 15 mm", fr(.5, 70e9, 2700, hh=.015))], truth="1.8751^2")
th = lambda dT, a, A: solved(s=E2 * a * dT, C=-E2 * a * dT * A)
ED_(16, 1, "A 1.5 m bar (400 mm², E = 200 GPa, alpha = 12e-6 1/K) between two rigid walls warms by 40 K. Stress and compressive force?", th(40, 12e-6, 400e-6),
    [("heat it by 65 K instead", th(65, 12e-6, 400e-6)), ("make the area 600 mm²", th(65, 12e-6, 600e-6))], truth="E alpha dT")
h = cat("IPE 240")
ED_(17, 2, "Both ends of a 5 m IPE 240 are clamped; 16 kN/m; E = 210 GPa. Largest moment, largest deflection?", ln("M d", 5, E21, h, 16e3, ends="cc", tol=.012),
    [("make it simply supported", ln("M d", 5, E21, h, 16e3, tol=.012)), ("no, clamp both ends again", ln("M d", 5, E21, h, 16e3, ends="cc", tol=.012)), ("and 20 kN/m", ln("M d", 5, E21, h, 20e3, ends="cc", tol=.012))], truth="qL2/12, qL2/8")
s = rect(.08, .2)
ED_(18, 2, "Continuous beam over two equal spans of 4 m, 80 mm x 200 mm deep, E = 11 GPa, 2.5 kN/m on both spans. Max moment, max deflection.", ln("M d", 8, 11e9, s, 2.5e3, (), "pr", {4: "roller"}, .012),
    [("double the load", ln("M d", 8, 11e9, s, 5e3, (), "pr", {4: "roller"}, .012)), ("E is 13 GPa", ln("M d", 8, 13e9, s, 5e3, (), "pr", {4: "roller"}, .012))], truth="qL2/8")
j = lambda b, hh, oc, p, ft: ln("s d", ft * FOOT, 1.5e6 * PSI, rect(b * INCH, hh * INCH), p * PSF * oc * INCH)
ED_(19, 2, "2x8 joist (actual 1.5 x 7.25 in), 12 ft simple span, 16 in o.c., 50 psf, E = 1,500,000 psi. Bending stress and deflection?", j(1.5, 7.25, 16, 50, 12),
    [("space them at 12 in", j(1.5, 7.25, 12, 50, 12)), ("60 psf", j(1.5, 7.25, 12, 60, 12)), ("what about a 2x10 (1.5 x 9.25 in)?", j(1.5, 9.25, 12, 60, 12))], truth="w = p times spacing")


def ov(P, q):
    f = lambda: beam({0: "pin", 3.5: "roller", 5: ""}, E21, cat("IPE 200"), q=[(0, 5, q, q)] if q else (), points=[(5, P)] if P else (), n=24)
    return solved(M=check(f().M, P * 1.5 + q * 1.5**2 / 2), R=[0, 0, P + 5 * q])


ED_(20, 2, "IPE 200, 5 m long: pin at the left end, roller at 3.5 m, the last 1.5 m overhangs with 8 kN at its tip. E = 210 GPa. Largest moment and total reaction?", ov(8e3, 0),
    [("add 2 kN/m over the full length", ov(8e3, 2e3)), ("take the tip load off", ov(0, 2e3))], truth="P a + q a2/2 over the roller; at the end the field has 2.04 kN m")
py = lambda P, a, hh: solved(C=-P / 4 * hypot(a / sqrt(2), hh) / hh)
ED_(21, 1, "Four legs run from the corners of a 3 m by 3 m square to one apex 4 m above its centre. Feet pinned, 20 kN down on the apex. Compression per leg?", py(20e3, 3, 4),
    [("make the square 2 m by 2 m", py(20e3, 2, 4)), ("apex 5 m above the ground", py(20e3, 2, 5)), ("26 kN", py(26e3, 2, 5))], truth="P/4 L/h")
xb = lambda A, E, H: solved(**(lambda r: ext(r, d=r.d))(t("A 0 0, B 4 0, C 4 3, D 0 3", "A-D-C-B A-C B-D", {"D": (H, 0)}, "A B", E=E, A=A)))
ED_(22, 2, "Braced bay, 4 m wide and 3 m high, pin-jointed: posts A-D and B-C, top beam D-C, both diagonals A-C and B-D (not connected where they cross). A(0,0), B(4,0), C(4,3), D(0,3) in m, A and B pinned. All bars 600 mm², E = 200 GPa. 25 kN to the right at D. Largest tension, largest compression, displacement of D?", xb(6e-4, E2, 25e3),
    [("use 900 mm² for all bars", xb(9e-4, E2, 25e3)), ("E = 70 GPa", xb(9e-4, AL, 25e3)), ("push with 10 kN only", xb(9e-4, AL, 10e3))], truth="once redundant, matrix solver; linear in 1/EA")
sh = lambda m, hh, L=1.0: ln("d", L, 10e9, rect(.25, hh), m * G0 / L)
ED_(23, 1, "A pine shelf, 1 m long, 250 mm wide, 18 mm thick, E = 10 GPa, rests on two brackets at its ends (simple supports). 25 kg of files lie on it, evenly spread. Sag?", sh(25, .018),
    [("what if it's 27 mm thick?", sh(25, .027)), ("and 40 kg of files?", sh(40, .027))], truth="5WL3/384EI")
kp = lambda L, hh, P: solved(**ext(t(f"A 0 0, B {L} 0, K {L / 2} 0, R {L / 2} {hh}", "A-K-B A-R-B K-R", {"R": P}, "A", "B")))
ED_(24, 1, "King post truss, span 8 m, rise 2.5 m, simply supported, 16 kN at the ridge. Max tension and max compression?", kp(8, 2.5, 16e3),
    [("span 10 m", kp(10, 2.5, 16e3)), ("increase the rise to 3 m", kp(10, 3, 16e3)), ("only 12 kN at the ridge", kp(10, 3, 12e3))], truth="tie P L/4h; rafters P/2 / sin")
ED_(25, 1, "jib crane, 4 m horizontal boom hinged on the mast, tie rod from the boom tip up to the mast 3 m above the hinge, 15 kN on the tip. tie force? boom force?", br(15e3, 4, 3),
    [("boom 5 m long", br(15e3, 5, 3)), ("tie fixed 4 m above the hinge", br(15e3, 5, 4)), ("hang 2.5 t from it instead", br(2500 * G0, 5, 4))], truth="triangle of forces")


def lf(a, F, hh=3.0):
    f = lambda: frame(f"A 0 0, B 0 {hh}, C {a} {hh}", {"A-B-C": rect(.1, .1)}, E2, clamp="A", loads={"C": F})
    return solved(M=check(f().M, F * a), d=pair(lambda: f().d))


ED_(26, 2, "A post of 3 m, clamped at the ground, with a rigidly attached horizontal arm of 1.5 m at its top; 100 x 100 mm solid steel, E = 200 GPa; 3 kN down at the arm's end. Largest moment and displacement of the loaded end?", lf(1.5, 3e3),
    [("make the arm 2 m long", lf(2, 3e3)), ("2 kN only", lf(2, 2e3)), ("shorten the post to 2.5 m", lf(2, 2e3, 2.5))], truth="M = F a")
gp = lambda dT, gap: solved(C=-(17e-6 * dT * 2 - gap) * 110e9 / 2 * 500e-6)
ED_(27, 2, "A 2 m copper bar, 500 mm², E = 110 GPa, alpha = 17e-6 1/K, is held at one end; a gap of 1 mm separates the other end from a rigid stop. It heats up by 50 K. Compressive force?", gp(50, 1e-3),
    [("what if the gap is 0.5 mm?", gp(50, .5e-3)), ("and 80 K?", gp(80, .5e-3))], truth="(alpha dT L - gap) EA/L")
gi = lambda L, q, d_=.4, tf=.012: ln("s d", L, E21, ibeam(d_, .2, .008, tf), q, tol=.012)
ED_(28, 2, "Welded I-beam, height 400 mm, flanges 200 x 12 mm, web 8 mm, simply supported over 10 m, 14 kN/m, E = 210 GPa. Bending stress, deflection?", gi(10, 14e3),
    [("make the flanges 16 mm thick", gi(10, 14e3, tf=.016)), ("increase the height to 500 mm", gi(10, 14e3, .5, .016)), ("span 12 m", gi(12, 14e3, .5, .016))], truth="section by parts")
wr = lambda n, a, hh, P: solved(**ext(each(warren(n, a, hh), [f"B{i}" for i in range(1, n)], -P)))
ED_(29, 1, "Warren truss, no verticals, 4 bottom panels of 12 ft, 10 ft deep, simply supported, 9 kips at each of the three inner bottom joints. Max tension and compression?", wr(4, 12 * FOOT, 10 * FOOT, 9 * KIP),
    [("12 kips at each", wr(4, 12 * FOOT, 10 * FOOT, 12 * KIP)), ("reduce the depth to 8 ft", wr(4, 12 * FOOT, 8 * FOOT, 12 * KIP))], truth="method of joints")
s = rect(.05, .12)
ED_(30, 2, "Simply supported beam, 4 m, 50 mm wide, 120 mm deep, E = 200 GPa, 5 kN at 1 m from the left end. Largest moment and largest shear force?", ln("M V", 4, E2, s, 0, [(1, 5e3)]),
    [("add another 5 kN at 3 m from the left end", ln("M V", 4, E2, s, 0, [(1, 5e3), (3, 5e3)])), ("move the first one to midspan", ln("M V", 4, E2, s, 0, [(2, 5e3), (3, 5e3)])), ("delete the second load", ln("M V", 4, E2, s, 0, [(2, 5e3)])), ("fix the left end", ln("M V", 4, E2, s, 0, [(2, 5e3)], "cp"))], truth="statics; 3PL/16 and 11P/16 for the propped beam")
