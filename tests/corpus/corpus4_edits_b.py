"""Fourth corpus: follow-ups in three steps, second half: trusses, frames, buckling, frequencies, heat."""
from math import hypot

from collect import check, solved
from corpus2_base import cat, ext, frame, results, t
from corpus4_edits_a import ED_, E2, E21, AL, US
from corpus_other import CC, CF, SS, euler, modes
from corpus_trusses import each, parallel, warren
from truth import FOOT, G0, KIP, box, rect, tube

pr = lambda kind, n, a, h, P: solved(**ext(each(parallel(kind, n, a, h), [f"B{i}" for i in range(1, n)], -P)))
ED_(26, 1, "Howe truss, inclined end posts, 6 panels of 4 m, 4 m high, simply supported; 18 kN at each of the five inner bottom joints. Max tension, max compression?", pr("howe", 6, 4, 4, 18e3),
    [("25 kN per joint", pr("howe", 6, 4, 4, 25e3)), ("5 m high", pr("howe", 6, 4, 5, 25e3)), ("what would a Pratt truss give?", pr("pratt", 6, 4, 5, 25e3))], truth="method of joints")
ED_(27, 1, "Pratt truss: 8 panels, 3 m each, height 3 m, inclined end posts, hinge and roller. Each inner bottom joint is loaded with 20 kN. Largest tensile and compressive force?", pr("pratt", 8, 3, 3, 20e3),
    [("raise the height to 4 m", pr("pratt", 8, 3, 4, 20e3)), ("panels of 3.5 m", pr("pratt", 8, 3.5, 4, 20e3)), ("each joint 15 kN", pr("pratt", 8, 3.5, 4, 15e3))], truth="method of joints")
w = lambda n, a, h, P: solved(**ext(each(warren(n, a, h), [f"B{i}" for i in range(1, n)], -P)))
ED_(28, 1, "warren truss no verticals, 4 bottom bays 3 m each, 2.5 m deep, 12 kN on the 3 inner bottom joints each, simple supports. max T, max C?", w(4, 3, 2.5, 12e3),
    [("make it 3 m deep", w(4, 3, 3, 12e3)), ("16 kN each", w(4, 3, 3, 16e3)), ("bays of 4 m", w(4, 4, 3, 16e3))], truth="method of joints")
tr = lambda P, A=8e-4, E=E2, y=3: solved(**(lambda r: ext(r, d=r.d))(t(f"A 0 0, B 4 0, C 8 0, D 4 {y}", "A-B-C A-D-C B-D", {"D": P}, "A", "C", E=E, A=A)))
ED_(29, 2, "Truss (m): A(0,0), B(4,0), C(8,0), D(4,3); bars A-B, B-C, A-D, C-D, B-D; 800 mm² and E = 200 GPa each; A pinned, C roller; 24 kN down at D. Tension, compression, displacement at most?", tr(24e3),
    [("area 1000 mm² for all bars", tr(24e3, 1e-3)), ("E = 70 GPa", tr(24e3, 1e-3, AL)), ("36 kN at D", tr(36e3, 1e-3, AL))], truth="determinate; linear in P/EA")
br = lambda P, a, h: solved(T=P * hypot(a, h) / h, C=-P * a / h)
ED_(30, 1, "Wall bracket with a horizontal strut of 2.4 m, hinged to the wall, and a tie from the strut's outer end to the wall 1.8 m higher. 5 kN on the outer end. Tie and strut forces?", br(5e3, 2.4, 1.8),
    [("7.5 kN instead of 5 kN", br(7.5e3, 2.4, 1.8)), ("the strut is 3 m long", br(7.5e3, 3, 1.8)), ("hang 400 kg there instead", br(400 * G0, 3, 1.8))], truth="triangle of forces")
tri = lambda P, R, h: solved(C=-P / 3 * hypot(R, h) / h)
ED_(31, 1, "Tripod, three pinned legs, feet evenly spaced on a circle of 1.5 m radius, apex 2 m above the floor, 6 kN hanging from the apex. Compression in each leg?", tri(6e3, 1.5, 2),
    [("apex at 3 m", tri(6e3, 1.5, 3)), ("radius 2 m", tri(6e3, 2, 3)), ("increase the load to 10 kN", tri(10e3, 2, 3))], truth="P/3 L/h")
kp = lambda P, h, L: solved(T=P, C=-P / 2 * hypot(L / 2, h) / h)
ED_(32, 1, "King post truss, span 6 m, height 2 m, 14 kN hanging at the foot of the king post. Largest tension and compression?", kp(14e3, 2, 6),
    [("height 2.4 m", kp(14e3, 2.4, 6)), ("18 kN", kp(18e3, 2.4, 6)), ("span 7 m", kp(18e3, 2.4, 7))], truth="king post P; rafter P/2 L/h; tie P/2 a/h is smaller")
cb = lambda P, h, a: solved(T=P / 2 * hypot(a / 2, h) / h)
ED_(33, 1, "Two equal cables, attached to the ceiling 3 m apart at the same height, meet 2 m below it in the middle, where 5 kN hang. Cable tension?", cb(5e3, 2, 3),
    [("8 kN", cb(8e3, 2, 3)), ("the meeting point is only 1 m below the ceiling", cb(8e3, 1, 3)), ("attach them 4 m apart", cb(8e3, 1, 4))], truth="P/2 L/h")


def two(P, Q=0.0, A=6e-4):
    r = t("1 0 0, 2 3 0, 3 6 0, 4 1.5 2, 5 4.5 2", "1-2-3 4-5 1-4-2-5-3", {"2": P, "4": Q}, "1", "3", E=E21, A=A)
    return solved(**ext(r, d=r.d))


ED_(34, 2, "Nodes in m: 1 (0,0), 2 (3,0), 3 (6,0), 4 (1.5,2), 5 (4.5,2). Members 1-2, 2-3, 4-5, 1-4, 2-4, 2-5, 3-5, 600 mm², E = 210 GPa. Pin at 1, roller at 3. 20 kN down at node 2. Max tension, compression, displacement?", two(20e3),
    [("add 8 kN down at node 4", two(20e3, 8e3)), ("increase the load at node 2 to 30 kN", two(30e3, 8e3)), ("all areas 900 mm²", two(30e3, 8e3, 9e-4))], truth="determinate")


def po(h, b, col, beam, q, H=0.0, feet="clamp", **k):
    base = dict(clamp="A D") if feet == "clamp" else dict(pin="A D")
    f = lambda: frame(f"A 0 0, B 0 {h}, C {b} {h}, D {b} 0", {"A-B C-D": cat(col), "B-C": cat(beam)}, E21, q={"B-C": (0, -q)}, loads={"B": (H, 0)}, **base)
    return solved(**results(f, **k))


ED_(35, 2, "Fixed-base portal, 4 m high, 7 m span, HEB 180 columns, IPE 300 beam, rigid corners, E = 210 GPa, 12 kN/m on the beam. Max moment, total reaction?", po(4, 7, "HEB 180", "IPE 300", 12e3, R=True),
    [("raise the beam load to 16 kN/m", po(4, 7, "HEB 180", "IPE 300", 16e3, R=True)), ("hinge both feet", po(4, 7, "HEB 180", "IPE 300", 16e3, feet="pin", R=True)), ("HEB 200 for the columns", po(4, 7, "HEB 200", "IPE 300", 16e3, feet="pin", R=True))])
ED_(36, 2, "Portal with pinned feet: columns HEA 200 of 3.5 m, beam IPE 270 of 6 m, corners rigid, 10 kN to the right at the top of the left column, E = 210 GPa. Largest moment and sway?", po(3.5, 6, "HEA 200", "IPE 270", 0, 10e3, "pin", d=.03),
    [("fix the feet", po(3.5, 6, "HEA 200", "IPE 270", 0, 10e3, d=.03)), ("push with 15 kN", po(3.5, 6, "HEA 200", "IPE 270", 0, 15e3, d=.03)), ("columns 4 m tall", po(4, 6, "HEA 200", "IPE 270", 0, 15e3, d=.03))])
ED_(37, 2, "Rigid frame, 8 m wide, 5 m tall, columns HEB 220, beam IPE 360, feet clamped, E = 210 GPa, uniform 14 kN/m on the beam. Max bending moment?", po(5, 8, "HEB 220", "IPE 360", 14e3),
    [("in addition wind: 12 kN to the right at the top left corner", po(5, 8, "HEB 220", "IPE 360", 14e3, 12e3)), ("a beam IPE 400 instead", po(5, 8, "HEB 220", "IPE 400", 14e3, 12e3)), ("make the frame 10 m wide", po(5, 10, "HEB 220", "IPE 400", 14e3, 12e3))])


def ell(h, a, P, s):
    f = lambda: frame(f"A 0 0, B 0 {h}, C {a} {h}", {"A-B-C": s}, E21, clamp="A", loads={"C": P})
    check(f().M, P * a)
    return solved(**results(f, M=.01, d=.025))


g = box(.1, .1, .005)
ED_(38, 2, "Gallows: post 3 m, clamped at the foot, arm 1.5 m rigidly attached at the top, both box 100 x 100 x 5 mm (sharp corners), E = 210 GPa. 2 kN at the arm's end. Moment, displacement?", ell(3, 1.5, 2e3, g),
    [("lengthen the arm to 2 m", ell(3, 2, 2e3, g)), ("3 kN", ell(3, 2, 3e3, g)), ("use box 120 x 120 x 6 mm", ell(3, 2, 3e3, box(.12, .12, .006)))], truth="P a")


def gb(h, ridge, P, col="HEA 200"):
    f = lambda: frame(f"A 0 0, B 0 {h}, C 5 {ridge}, D 10 {h}, E 10 0", {"A-B D-E": cat(col), "B-C-D": cat("IPE 270")}, E21, clamp="A E", loads={"C": P})
    return solved(**results(f, M=.025))


ED_(39, 2, "Gable frame, 10 m span, eaves 4 m, ridge 5.5 m, fixed bases, columns HEA 200, rafters IPE 270, rigid joints, E = 210 GPa. 20 kN down at the ridge. Largest moment?", gb(4, 5.5, 20e3),
    [("30 kN at the ridge", gb(4, 5.5, 30e3)), ("ridge at 6.5 m", gb(4, 6.5, 30e3)), ("columns HEA 240", gb(4, 6.5, 30e3, "HEA 240"))])
bk = lambda L, K, P, s: solved(lam=[euler(E21, s.I, L, K) / P])
s = tube(.0603, .0036)
ED_(40, 1, "Column, both ends pinned, 3 m, tube 60.3 x 3.6 mm, E = 210 GPa, 40 kN. Buckling load factor?", bk(3, 1, 40e3, s),
    [("60 kN", bk(3, 1, 60e3, s)), ("clamp both ends", bk(3, .5, 60e3, s)), ("4 m", bk(4, .5, 60e3, s))], truth="Euler")
s = rect(.06, .06)
ED_(41, 1, "Cantilever column: solid square 60 x 60 mm, 2 m, base fixed, top free, E = 210 GPa, 50 kN on top: critical load factor?", bk(2, 2, 50e3, s),
    [("use a 70 x 70 mm section", bk(2, 2, 50e3, rect(.07, .07))), ("pin both ends", bk(2, 1, 50e3, rect(.07, .07))), ("the load is 150 kN now", bk(2, 1, 150e3, rect(.07, .07)))], truth="K = 2, 1")
wd = lambda E, L=3.0, P=30e3: solved(lam=[euler(E, rect(.1, .1).I, L) / P])
ED_(42, 1, "Buckling factor of a wooden post 100 x 100 mm, 3 m, hinged at both ends, 30 kN, E = 11 GPa?", wd(11e9),
    [("E is just 8 GPa", wd(8e9)), ("shorten it to 2.5 m", wd(8e9, 2.5)), ("reduce the load to 20 kN", wd(8e9, 2.5, 20e3))], truth="Euler")
fr = lambda L, kL=CF, b=.03, h=.01, E=E2, r=7850: solved(f=[modes(kL, L, E, rect(b, h), r)[0]])
ED_(43, 1, "First natural frequency of a steel cantilever strip, 500 mm long, 30 mm wide, 10 mm thick (thin direction), E = 200 GPa, rho = 7850 kg/m³?", fr(.5),
    [("400 mm long", fr(.4)), ("clamp the other end too", fr(.4, CC)), ("8 mm thick", fr(.4, CC, h=.008))], truth="1.8751^2, 4.7300^2")
fr2 = lambda L, E, r, b=.05, h=.08: solved(f=([modes(SS, L, E, rect(b, h), r)[0]], .025))
ED_(44, 2, "Simply supported aluminium beam, 50 mm wide, 80 mm deep, 3 m, E = 70 GPa, 2700 kg/m³: lowest natural frequency in the vertical plane?", fr2(3, AL, 2700),
    [("span 4 m", fr2(4, AL, 2700)), ("steel: E = 210 GPa, 7850 kg/m³", fr2(4, E21, 7850)), ("100 mm deep", fr2(4, E21, 7850, h=.1))], truth="pi2/(2 pi L2) sqrt(EI/rho A)")
th = lambda dT, A=500e-6, E=E2: solved(s=E * 12e-6 * dT, C=-E * 12e-6 * dT * A)
ED_(45, 1, "A steel bar of 2 m and 500 mm² sits between two rigid walls and is heated by 50 K. E = 200 GPa, alpha = 12e-6 1/K. Stress and compressive force?", th(50),
    [("70 K", th(70)), ("800 mm²", th(70, 800e-6)), ("E = 210 GPa", th(70, 800e-6, E21))], truth="E alpha dT")
el = lambda dT, L=10.0, a=12e-6: solved(e=a * dT * L)
ED_(46, 1, "How much longer does a 10 m steel beam get, fixed at one end and free to slide at the other, when it warms by 40 K? alpha = 12e-6 1/K, E = 210 GPa, area 50 cm².", el(40),
    [("by 60 K", el(60)), ("the beam is 15 m long", el(60, 15)), ("alpha = 23e-6 1/K", el(60, 15, 23e-6))], truth="alpha dT L")
py = lambda P, a, h: solved(C=-P / 4 * hypot(a / 2**.5, h) / h)
ED_(47, 1, "Four pinned legs from the corners of a 2 m x 2 m square meet 3 m above its centre; 16 kN press down on the top. Leg compression?", py(16e3, 2, 3),
    [("24 kN", py(24e3, 2, 3)), ("the square is 3 m x 3 m", py(24e3, 3, 3)), ("the top is 4 m up", py(24e3, 3, 4))], truth="P/4 L/h")
jb = lambda a, h, m: solved(T=m * G0 * hypot(a, h) / h, C=-m * G0 * a / h)
ED_(48, 1, "Jib crane: the boom is horizontal, 5 m, pinned to the mast; the tie goes from the boom's tip to the mast, 2 m above the boom. 1000 kg on the tip. Tie tension and boom compression?", jb(5, 2, 1000),
    [("fix the tie 3 m above the boom", jb(5, 3, 1000)), ("1500 kg", jb(5, 3, 1500)), ("boom length 4 m", jb(4, 3, 1500))], truth="triangle of forces")
ca = lambda P, Q: solved(**ext(t("A 0 0, B 0 2, C 2 2, D 2 0, E 4 2", "B-C-E A-D-E A-C C-D", {"C": Q, "E": P}, "A B")))
ED_(49, 2, "Cantilever truss, joints (m) A(0,0), B(0,2), C(2,2), D(2,0), E(4,2); bars B-C, C-E, A-D, D-E, A-C, C-D; A and B are pinned to a wall. 10 kN down at E. Max tension and compression?", ca(10e3, 0),
    [("also 5 kN down at C", ca(10e3, 5e3)), ("reduce the force at E to 6 kN", ca(6e3, 5e3)), ("take away the one at C", ca(6e3, 0))], truth="method of joints")
us = lambda h, b, q, H=0.0: solved(**results(lambda: frame(f"A 0 0, B 0 {h}, C {b} {h}, D {b} 0", {"A-B C-D": cat("W8x31"), "B-C": cat("W14x30")}, US, clamp="A D", q={"B-C": (0, -q)}, loads={"B": (H, 0)}, u=FOOT), R=True))
ED_(50, 2, "Moment frame, fixed bases, 12 ft tall, 20 ft wide, W8x31 columns, W14x30 beam, E = 29,000 ksi, 1.2 kip/ft on the beam. Max moment and total reaction?", us(12, 20, 1.2 * KIP / FOOT),
    [("1.6 kip/ft", us(12, 20, 1.6 * KIP / FOOT)), ("add 4 kips sideways at the top left, to the right", us(12, 20, 1.6 * KIP / FOOT, 4 * KIP)), ("make it 14 ft tall", us(14, 20, 1.6 * KIP / FOOT, 4 * KIP))])
