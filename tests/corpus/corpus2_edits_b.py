"""Follow-ups in everyday words, second half: trusses, frames, columns, heat, and more beams."""
from math import hypot, pi, radians, sin, sqrt

from collect import refused, solved
from corpus2_base import cat, frame, pair, same, t
from corpus2_edits_a import ED_, ln, rod_
from corpus2_frames_a import portal
from corpus_trusses import each, parallel, warren
from truth import FOOT, G0, INCH, KIP, LBF, PLF, PSI, Model, rect, rod, tube
from truth_modes import frequencies

E2, E21, AL = 200e9, 210e9, 70e9


def tr(r, want="T C"):
    return solved(**{w: getattr(r, w) for w in want.split()})


def fam(kind, n, panel, h, P, EA=(200e9, 1e-3), top=False, only=None):
    m = warren(n, panel, h, EA) if kind == "warren" else parallel(kind, n, panel, h, EA)
    return each(m, only or [f"{'T' if top else 'B'}{i}" for i in range(1, n)], -P)


def fr(f, want="M", tol=.02):
    return solved(**{w: f().total if w == "R" else pair(lambda: getattr(f(), w), tol) for w in want.split()})


def own_beam(L, ends):
    m = Model().nodes(A=(0, 0), B=(L, 0)).line("A", "B", E21, cat("IPE 220"), n=16)
    return m.pin("A").roller("B") if ends == "roller" else m.clamp("A", "B")


def crane(L, h, P):
    return solved(T=P * hypot(L, h) / h, C=-P * L / h)


ED_(57, 1, "Pratt truss, 6 panels of 4 m, 5 m deep, inclined end posts, 30 kN at each inner bottom joint, simply supported. Max tension, max compression?", tr(fam("pratt", 6, 4, 5, 30e3)),
    [("make the panels 3 m", tr(fam("pratt", 6, 3, 5, 30e3))), ("and now 4 m deep", tr(fam("pratt", 6, 3, 4, 30e3))), ("40 kN per joint", tr(fam("pratt", 6, 3, 4, 40e3)))])
ED_(58, 1, "jib crane, boom 4 m horizontal, tie from the tip to the mast 3 m above the boom pivot, 10 kN at the tip. forces in tie and boom?", crane(4, 3, 10e3),
    [("attach the tie 2 m above the pivot instead", crane(4, 2, 10e3)), ("hang 1.5 tonnes on it", crane(4, 2, 1500 * G0)), ("shorten the boom to 3 m", crane(3, 2, 1500 * G0))])
tripod = lambda r, h, P: solved(C=-P / 3 * hypot(r, h) / h)
ED_(59, 1, "Tripod: feet on a circle of 1.2 m radius, 120° apart, apex 1.8 m high, 6 kN down. Leg compression?", tripod(1.2, 1.8, 6e3),
    [("spread the feet to a 1.5 m radius", tripod(1.5, 1.8, 6e3)), ("500 kg instead of the 6 kN", tripod(1.5, 1.8, 500 * G0)), ("back to the first one", tripod(1.2, 1.8, 6e3))])
tri = lambda h, P, H=0.0: t(f"A 0 0, B 6 0, C 3 {h}", "A-B A-C B-C", {"C": (H, -P)}, "A", "B")
ED_(60, 1, "Truss: A(0,0), B(6,0), C(3,2) m; bars A-B, A-C, B-C; A pinned, B roller; 15 kN down at C. Max tension and compression?", tr(tri(2, 15e3)),
    [("lift C to (3, 2.5)", tr(tri(2.5, 15e3))), ("also push C to the right with 5 kN", tr(tri(2.5, 15e3, 5e3))), ("take away the vertical load", tr(tri(2.5, 0, 5e3)))])
ED_(61, 1, "Warren truss without verticals, 5 bottom panels of 3 m, depth 2.5 m, 20 kN on each inner bottom joint. Max tension & compression?", tr(fam("warren", 5, 3, 2.5, 20e3)),
    [("double the loads", tr(fam("warren", 5, 3, 2.5, 40e3))), ("make it 3 m deep", tr(fam("warren", 5, 3, 3, 40e3))), ("what was it with the old depth?", tr(fam("warren", 5, 3, 2.5, 40e3)))])
ED_(62, 2, "Howe truss 12 m span, 4 panels, 3 m high, inclined end posts, all bars 15 cm2, E = 210 GPa, 18 kN at the three inner bottom joints. Max displacement and max compression?", tr(fam("howe", 4, 3, 3, 18e3, (E21, 15e-4)), "d C"),
    [("turn it into a Pratt truss", tr(fam("pratt", 4, 3, 3, 18e3, (E21, 15e-4)), "d C")), ("use 30 cm2 bars", tr(fam("pratt", 4, 3, 3, 18e3, (E21, 30e-4)), "d C"))])
s200 = cat("HEB 200")
ED_(63, 2, "Portal frame, fixed bases, 4 m columns, 6 m beam, HEB 200 throughout, E = 210 GPa, 12 kN/m on the beam. Largest moment?", fr(lambda: portal(4, 6, E21, s200, s200, q=12e3)),
    [("hinge the feet", fr(lambda: portal(4, 6, E21, s200, s200, "pin", q=12e3))), ("clamp them again and push the top left corner with 15 kN to the right", fr(lambda: portal(4, 6, E21, s200, s200, q=12e3, loads={"B": (15e3, 0)}))), ("without the beam load", fr(lambda: portal(4, 6, E21, s200, s200, loads={"B": (15e3, 0)})))])
g = lambda arm, P, h=3: frame(f"A 0 0, B 0 {h}, C {arm} {h}", {"A-B-C": rect(.12, .12)}, E2, clamp="A", loads={"C": P})
ED_(64, 1, "Gallows: post 3 m high, fixed at the base, 2 m horizontal arm at its top, 120 x 120 mm, E=200 GPa, 3 kN at the arm's end. Largest moment, displacement?", fr(lambda: g(2, 3e3), "M d", .01),
    [("lengthen the arm to 2.5 m", fr(lambda: g(2.5, 3e3), "M d", .01)), ("5 kN", fr(lambda: g(2.5, 5e3), "M d", .01)), ("and the post is only 2 m tall", fr(lambda: g(2.5, 5e3, 2), "M d", .01))])
rope = lambda w, a: solved(T=w / 2 / sin(radians(a)))
ED_(65, 1, "A 200 kg crate hangs on two ropes, each at 40° to the horizontal. Rope tension?", rope(200 * G0, 40),
    [("flatten the ropes to 20 degrees", rope(200 * G0, 20)), ("now a 150 kg crate", rope(150 * G0, 20)), ("undo both changes", rope(200 * G0, 40))])
ten = lambda A, P, E=AL: t("n1 6 3, n2 6 0, n3 3 3, n4 3 0, n5 0 3, n6 0 0", "n5-n3-n1 n6-n4-n2 n3-n4 n1-n2 n5-n4 n6-n3 n3-n2 n4-n1", {"n2": P, "n4": P}, "n5 n6", E=E, A=A)
ED_(66, 2, "Ten-bar cantilever truss with two 3 m square bays and both diagonals in each bay, pinned to the wall at the two left joints, 50 kN down at both free lower joints, every bar 20 cm², E = 70 GPa. Max displacement and max tension?", tr(ten(20e-4, 50e3), "d T"),
    [("reduce every area to 15 cm²", tr(ten(15e-4, 50e3), "d T")), ("take E = 200 GPa", tr(ten(15e-4, 50e3, E2), "d T")), ("80 kN instead of 50", tr(ten(15e-4, 80e3, E2), "d T"))])
can = lambda L: solved(lam=[pi**2 * E21 * rect(.05, .05).I / (4 * L * L) / 20e3])
ED_(67, 1, "Flagpole column, 50x50 mm steel, E=210 GPa, base fixed, top free, 2 m, 20 kN on top. Buckling load factor?", can(2),
    [("1.5 m tall", can(1.5)), ("hold the top sideways with a pin", solved(lam=[20.1907 * E21 * rect(.05, .05).I / 1.5**2 / 20e3]))])
kp = lambda P, h=3, span=8: solved(T=max(P, P / 2 * (span / 2) / h), C=-P / 2 * hypot(span / 2, h) / h)
ED_(68, 1, "King post truss, span 8 m, height 3 m, 24 kN hung from the foot of the king post. Greatest tension? Greatest compression?", kp(24e3),
    [("put 30 kN there", kp(30e3)), ("make it 2 m high", kp(30e3, 2))], truth="king post P, tie P L/4h")
ED_(69, 2, "Cantilever truss: A(0,0) and D(0,2) pinned to a wall; B(2,0), C(4,0), E(2,2), metres. Bars A-B, B-C, D-E, E-C, A-E, B-E. 9 kN down at C. Max tension, max compression?", tr(t("A 0 0, B 2 0, C 4 0, D 0 2, E 2 2", "A-B-C D-E-C A-E B-E", {"C": 9e3}, "A D")),
    [("move the load to B", tr(t("A 0 0, B 2 0, C 4 0, D 0 2, E 2 2", "A-B-C D-E-C A-E B-E", {"B": 9e3}, "A D"))), ("and a second 9 kN at E", tr(t("A 0 0, B 2 0, C 4 0, D 0 2, E 2 2", "A-B-C D-E-C A-E B-E", {"B": 9e3, "E": 9e3}, "A D")))])
ED_(70, 1, "Pratt truss bridge: 60 ft, six panels, 12 ft deep, inclined end posts, 10 kips per interior lower joint. Extreme member forces?", tr(fam("pratt", 6, 10 * FOOT, 12 * FOOT, 10 * KIP)),
    [("drop the depth to 10 ft", tr(fam("pratt", 6, 10 * FOOT, 10 * FOOT, 10 * KIP))), ("span 72 ft", tr(fam("pratt", 6, 12 * FOOT, 10 * FOOT, 10 * KIP)))], truth="six panels stay six")
P15 = lambda feet, q: lambda: portal(5, 8, E21, cat("HEB 220"), cat("IPE 330"), feet, q=q)
ED_(71, 2, "5 m high, 8 m wide portal on pinned feet, HEB 220 columns, IPE 330 beam, E=210 GPa, 10 kN/m on the beam; max moment?", fr(P15("pin", 10e3)),
    [("what do fixed feet do?", fr(P15("clamp", 10e3))), ("15 kN/m", fr(P15("clamp", 15e3))), ("undo", fr(P15("clamp", 10e3)))])
sq = lambda A, P=25e3: t("A 0 0, B 3 0, C 6 0, D 1.5 2.5, E 4.5 2.5", "A-B-C D-E A-D D-B B-E E-C", {"D": P, "E": P}, "A", "C", E=E21, A=A)
ED_(72, 1, "nodes A 0,0 B 3,0 C 6,0 D 1.5,2.5 E 4.5,2.5 (m); bars AB BC DE AD DB BE EC, each 800 mm2, E=210 GPa; A pin C roller; 25 kN down at D and E. max displacement, max tension, max compression", tr(sq(8e-4), "d T C"),
    [("bars of 1200 mm2", tr(sq(12e-4), "d T C")), ("remove the load at E", tr(t("A 0 0, B 3 0, C 6 0, D 1.5 2.5, E 4.5 2.5", "A-B-C D-E A-D D-B B-E E-C", {"D": 25e3}, "A", "C", E=E21, A=12e-4), "d T C")), ("put it back", tr(sq(12e-4), "d T C"))])
roof = lambda P, h=2.5: t(f"A 0 0, B 10 0, C 5 0, D 2.5 {h / 2}, E 5 {h}, F 7.5 {h / 2}", "A-C-B A-D-E-F-B C-D C-E C-F", same("D E F", P), "A", "B")
ED_(73, 2, "Roof truss with A(0,0), B(10,0), C(5,0), D(2.5,1.25), E(5,2.5), F(7.5,1.25) m; bars A-C, C-B, A-D, D-E, E-F, F-B, C-D, C-E, C-F. A pinned, B on a roller, 6 kN down on D, E and F. Max tension, compression?", tr(roof(6e3)),
    [("snow doubles the loads", tr(roof(12e3))), ("the wind adds 4 kN to the right at E", tr(t("A 0 0, B 10 0, C 5 0, D 2.5 1.25, E 5 2.5, F 7.5 1.25", "A-C-B A-D-E-F-B C-D C-E C-F", {"D": 12e3, "E": (4e3, -12e3), "F": 12e3}, "A", "B")))])
ED_(74, 1, "Column pinned at both ends, tube 114.3 x 5 mm, 5 m, E = 210 GPa, 100 kN. Buckling factor?", solved(lam=[pi**2 * E21 * tube(.1143, .005).I / 25 / 1e5]),
    [("thicker wall, 6.3 mm", solved(lam=[pi**2 * E21 * tube(.1143, .0063).I / 25 / 1e5])), ("clamp the foot", solved(lam=[20.1907 * E21 * tube(.1143, .0063).I / 25 / 1e5]))])
ED_(75, 1, "An aluminium bar, 1.2 m, held between rigid walls, 350 mm², E=70 GPa, alpha=23e-6/K, warms by 30 K. Compression and stress?", solved(C=-70e9 * 23e-6 * 30 * 350e-6, s=70e9 * 23e-6 * 30),
    [("let it cool by 30 K instead", solved(T=70e9 * 23e-6 * 30 * 350e-6, s=70e9 * 23e-6 * 30)), ("steel now: E=210 GPa, alpha=12e-6/K", solved(T=210e9 * 12e-6 * 30 * 350e-6, s=210e9 * 12e-6 * 30))])
own = lambda L, ends: solved(f=(lambda v: ([v[0]], v[1]))(pair(lambda: frequencies(own_beam(L, ends), 7850)[0], .02)))
ED_(76, 2, "Simply supported IPE 220 beam, 5 m, strong axis, E=210 GPa, 7850 kg/m³, own mass only. First vertical natural frequency?", own(5, "roller"),
    [("clamp both ends", own(5, "clamp")), ("6 m long", own(6, "clamp"))], truth="with and without shear deformation")
ED_(77, 1, "A hanger: flat 40 x 6 mm, 1.5 m, E=200 GPa, carries 1200 kg. Stress and elongation?", rod_(1200 * G0, 1.5, E2, 240e-6),
    [("2000 kg", rod_(2000 * G0, 1.5, E2, 240e-6)), ("that's too much, make the flat 60 x 6", rod_(2000 * G0, 1.5, E2, 360e-6)), ("60 x 8 to be safe", rod_(2000 * G0, 1.5, E2, 480e-6))])
x3 = lambda Pl, areas=None: t("A -2 3, B 0 3, C 2 3, D 0 0", "A-D B-D C-D", {"D": Pl}, "A B C", E=E21, A=5e-4, areas=areas)
ED_(78, 2, "Three bars hang from A(-2,3), B(0,3), C(2,3) and meet at D(0,0), metres, all 500 mm², E=210 GPa, A, B, C pinned, 40 kN down at D. Largest force, displacement?", tr(x3(40e3), "T d"),
    [("make the middle bar B-D 1000 mm²", tr(x3(40e3, {"B-D": 1e-3}), "T d")), ("and pull with 60 kN", tr(x3(60e3, {"B-D": 1e-3}), "T d"))])
bt = lambda **k: lambda: frame("A 0 0, B 0 3, C 5 3, D 5 0", {"A-B C-D": cat("HEA 160"), "B-C": cat("IPE 220")}, E21, **k)
ED_(79, 2, "Frame A(0,0) B(0,3) C(5,3) D(5,0) m, columns HEA 160, beam B-C IPE 220, E=210 GPa, A and D clamped, rigid joints, 8 kN/m down on B-C. Largest moment and total reaction?", fr(bt(clamp="A D", q={"B-C": (0, -8e3)}), "M R"),
    [("D should be pinned", fr(bt(clamp="A", pin="D", q={"B-C": (0, -8e3)}), "M R")), ("add 6 kN to the right at B", fr(bt(clamp="A", pin="D", q={"B-C": (0, -8e3)}, loads={"B": (6e3, 0)}), "M R"))])
ED_(80, 1, "Forces in a simple roof: two rafters and a tie, span 9 m, rise 3 m, 12 kN at the ridge. Tie tension, rafter compression?", solved(T=6e3 * 4.5 / 3, C=-6e3 * hypot(4.5, 3) / 3),
    [("steeper: rise 4.5 m", solved(T=6e3, C=-6e3 * sqrt(2))), ("undo, I prefer the flat one", solved(T=6e3 * 4.5 / 3, C=-6e3 * hypot(4.5, 3) / 3)), ("20 kN then", solved(T=10e3 * 4.5 / 3, C=-10e3 * hypot(4.5, 3) / 3))])
ED_(81, 1, "Truss A(0,0), B(4,0), C(2,2) m, bars A-B, A-C, B-C, pin at A, roller at B, 8 kN down at C. Max tension & compression?", tr(t("A 0 0, B 4 0, C 2 2", "A-B A-C B-C", {"C": 8e3}, "A", "B")),
    [("remove the roller at B", refused())], truth="one pin only: it turns about A")
ED_(82, 1, "simply supported beam, 4 m, 60x120 mm upright, E=200GPa, 5 kN at midspan; moment?", solved(M=5e3), [("take both supports away", refused())], truth="nothing holds it")
ED_(83, 1, "HEB 160 cantilever of 2 m with 10 kN at the tip, E=210 GPa. Moment?", solved(M=20e3), [("15 kN", solved(M=30e3)), ("make the load 15 metres", refused())], truth="a length as a load")
ED_(84, 2, "Pratt truss, 4 panels, 16 m, 4 m high, inclined end posts, 20 kN at each inner bottom joint. Max tension?", tr(fam("pratt", 4, 4, 4, 20e3), "T"),
    [("only the middle one of these loads stays", tr(fam("pratt", 4, 4, 4, 20e3, only=["B2"]), "T")), ("make it 60 kN", tr(fam("pratt", 4, 4, 4, 60e3, only=["B2"]), "T"))])
ED_(85, 1, "A beam 6 m long, simply supported, 100x240 mm upright, E=11 GPa, 3 kN/m; max stress?", ln("s", 6, 11e9, rect(.1, .24), 3e3),
    [("the span shrinks to 5 m", ln("s", 5, 11e9, rect(.1, .24), 3e3)), ("use 80 by 240", ln("s", 5, 11e9, rect(.08, .24), 3e3)), ("what is the deflection now?", ln("d", 5, 11e9, rect(.08, .24), 3e3))])
two = lambda q1, q2: ln("M", 10, E21, cat("IPE 300"), [(0, 5, q1, q1), (5, 10, q2, q2)] if q1 and q2 else [(0, 5, q1, q1)] if q1 else [(5, 10, q2, q2)], (), "pr", {5: "roller"}, .02)
ED_(86, 2, "A two-span IPE 300 (5 m + 5 m), E=210 GPa, carries 10 kN/m in both spans. Largest moment?", two(10e3, 10e3),
    [("twice as much in the second span", two(10e3, 20e3)), ("nothing in the first span", two(0, 20e3))])
ED_(87, 1, "cantilever 1.8 m, 50x80 mm on edge, E=200GPa, two loads: 500 N at the tip and 500 N in the middle. root moment?", solved(M=500 * 1.8 + 500 * .9),
    [("delete the one in the middle", solved(M=900)), ("increase the other by 300 N", solved(M=800 * 1.8))])
ED_(88, 2, "Simply supported W14x22, 18 ft, E=29000 ksi, 0.6 klf plus 4 kips at midspan. Max moment, max shear?", ln("M V", 18 * FOOT, 29e6 * PSI, cat("W14x22"), 600 * PLF, [(9 * FOOT, 4 * KIP)]),
    [("raise the distributed load to 0.9 klf", ln("M V", 18 * FOOT, 29e6 * PSI, cat("W14x22"), 900 * PLF, [(9 * FOOT, 4 * KIP)])), ("lose the 4 kips", ln("M V", 18 * FOOT, 29e6 * PSI, cat("W14x22"), 900 * PLF))])
sp = lambda h, P=8e3: t(f"a 0 0 0, b 2 0 0, c 2 2 0, d 0 2 0, e 1 1 {h}", "a-e b-e c-e d-e", {"e": P}, "a b c d", E=E2, A=3e-4)
ED_(89, 2, "Four bars of 300 mm² (E=200 GPa) rise from the corners of a 2 m square, pinned at the floor, to an apex 2 m above the centre; 8 kN down at the apex. Compression per bar and apex displacement?", tr(sp(2), "C d"),
    [("apex at 3 m", tr(sp(3), "C d")), ("and 12 kN", tr(sp(3, 12e3), "C d"))])
ED_(90, 1, "pipe column, fixed base, free top, 3 m, 88.9 x 4 mm, E=210 GPa, horizontal force of 500 N at the top. Deflection and stress at the base?", solved(d=500 * 27 / 3 / E21 / tube(.0889, .004).I, s=1500 / tube(.0889, .004).W),
    [("make it 4 m", solved(d=500 * 64 / 3 / E21 / tube(.0889, .004).I, s=2000 / tube(.0889, .004).W)), ("and 114.3 x 4", solved(d=500 * 64 / 3 / E21 / tube(.1143, .004).I, s=2000 / tube(.1143, .004).W))])
ED_(91, 1, "IPE 330, 8 m, simple supports, 11 kN/m, E = 210 GPa, deflection in mm?", ln("d", 8, E21, cat("IPE 330"), 11e3, tol=.012),
    [("one size bigger: IPE 360", ln("d", 8, E21, cat("IPE 360"), 11e3, tol=.012)), ("7.5 m", ln("d", 7.5, E21, cat("IPE 360"), 11e3, tol=.012)), ("go back to IPE 330 but keep the 7.5 m", ln("d", 7.5, E21, cat("IPE 330"), 11e3, tol=.012))])
ov = lambda a, Pl: ln("M R", 4 + a, E2, rect(.1, .2), 0, [(4 + a, Pl)], "pr", {4: "roller", 4 + a: ""})
ED_(92, 2, "Pin at x=0, roller at x=4 m, free end at x=5.5 m, 100x200 mm upright, E=200 GPa, 8 kN down at the free end. Largest moment and total reaction?", ov(1.5, 8e3),
    [("the free end is at 6 m now", ov(2, 8e3)), ("6 kN there", ov(2, 6e3))])
ED_(93, 2, "Steel portal, pinned feet, 4 m by 8 m (height by width), HEB 220 columns, IPE 400 beam, E=210 GPa, 10 kN horizontally at the top left. Sway?", fr(lambda: portal(4, 8, E21, cat("HEB 220"), cat("IPE 400"), "pin", loads={"B": (10e3, 0)}), "d"),
    [("fix the feet", fr(lambda: portal(4, 8, E21, cat("HEB 220"), cat("IPE 400"), loads={"B": (10e3, 0)}), "d", .025)), ("swap the columns for HEB 260", fr(lambda: portal(4, 8, E21, cat("HEB 260"), cat("IPE 400"), loads={"B": (10e3, 0)}), "d", .025))])
st = lambda d1, F: solved(s=F / rod(min(d1, .02)).A, e=F / E2 * (1 / rod(d1).A + .5 / rod(.02).A))
ED_(94, 2, "Stepped bar: 1 m of 30 mm diameter, then 0.5 m of 20 mm diameter, fixed at the thick end, 25 kN tension, E=200 GPa. Max stress, elongation?", st(.03, 25e3),
    [("40 kN", st(.03, 40e3)), ("the thick part is 40 mm in diameter", st(.04, 40e3))])
ED_(95, 1, "A simply supported beam has 3 m span, 40x80 mm upright, E=200 GPa, 2 kN one metre from the left. Max moment?", solved(M=2e3 * 2 / 3),
    [("mirror it: one metre from the right", solved(M=2e3 * 2 / 3)), ("dead centre", solved(M=1.5e3))])
ED_(96, 2, "Warren girder without verticals, 4 panels of 3 m, 2.4 m deep, every bar 1500 mm², E = 210 GPa, 16 kN on every inner bottom joint. Deflection?", tr(fam("warren", 4, 3, 2.4, 16e3, (E21, 1.5e-3)), "d"),
    [("make it deeper, 3 m", tr(fam("warren", 4, 3, 3, 16e3, (E21, 1.5e-3)), "d")), ("use aluminium with 70 GPa", tr(fam("warren", 4, 3, 3, 16e3, (AL, 1.5e-3)), "d")), ("steel again", tr(fam("warren", 4, 3, 3, 16e3, (E21, 1.5e-3)), "d"))])
ED_(97, 1, "Two wires from ceiling hooks 2 m apart meet 1.5 m below, in the middle; a 90 kg punchbag hangs there. Wire tension?", solved(T=45 * G0 * hypot(1, 1.5) / 1.5),
    [("hooks 3 m apart", solved(T=45 * G0 * hypot(1.5, 1.5) / 1.5)), ("a bag of 60 kg", solved(T=30 * G0 * hypot(1.5, 1.5) / 1.5))])
ED_(98, 1, "Beam EI=3000 kNm², 6 m simply supported, 8 kN/m: deflection and moment?", solved(d=5 * 8e3 * 1296 / 384 / 3e6, M=36e3),
    [("EI = 4500 kNm²", solved(d=5 * 8e3 * 1296 / 384 / 4.5e6, M=36e3)), ("10 kN/m", solved(d=5 * 10e3 * 1296 / 384 / 4.5e6, M=45e3))])
ED_(99, 2, "Simply supported beam of 9 m, IPE 400, E=210 GPa: 15 kN at 3 m, 15 kN at 6 m. Max moment and deflection?", ln("M d", 9, E21, cat("IPE 400"), 0, [(3, 15e3), (6, 15e3)], tol=.012),
    [("turn each of them into 20 kN", ln("M d", 9, E21, cat("IPE 400"), 0, [(3, 20e3), (6, 20e3)], tol=.012)), ("and add 2 kN/m all along", ln("M d", 9, E21, cat("IPE 400"), 2e3, [(3, 20e3), (6, 20e3)], tol=.012))])
ED_(100, 1, "mass of a 12 m HEA 200 with 5 kN in the middle, simple supports, density 7850?", solved(mass=(53.8e-4 * 12 * 7850, .012)),
    [("10 m", solved(mass=(53.8e-4 * 10 * 7850, .012))), ("as HEB 200", solved(mass=(78.1e-4 * 10 * 7850, .012)))])
gb = lambda q: lambda: frame("A 0 0, B 0 4, C 5 6, D 10 4, E 10 0", {"A-B D-E": cat("HEB 200"), "B-C-D": cat("IPE 300")}, E21, clamp="A E", loads={"C": q})
ED_(101, 2, "Gable frame A(0,0) B(0,4) C(5,6) D(10,4) E(10,0), m; A-B and D-E HEB 200, B-C and C-D IPE 300; A, E clamped; rigid joints; E modulus 210 GPa; 20 kN down at the ridge C. Largest moment?", fr(gb(20e3)),
    [("30 kN", fr(gb(30e3))), ("pin A and E", fr(lambda: frame("A 0 0, B 0 4, C 5 6, D 10 4, E 10 0", {"A-B D-E": cat("HEB 200"), "B-C-D": cat("IPE 300")}, E21, pin="A E", loads={"C": 30e3})))])
ED_(102, 1, "1/2 inch steel rod 4 ft long, pinned ends, E=29e6 psi, 300 lbf compression: buckling load factor?", solved(lam=[pi**2 * 29e6 * PSI * rod(.5 * INCH).I / (4 * FOOT)**2 / (300 * LBF)]),
    [("what about a 5/8 inch rod?", solved(lam=[pi**2 * 29e6 * PSI * rod(.625 * INCH).I / (4 * FOOT)**2 / (300 * LBF)])), ("5 ft long", solved(lam=[pi**2 * 29e6 * PSI * rod(.625 * INCH).I / (5 * FOOT)**2 / (300 * LBF)]))])
ED_(103, 2, "Cantilever, 3 m, HEB 140, E=210 GPa, triangular load 9 kN/m at the wall down to zero at the tip. Wall moment?", ln("M", 3, E21, cat("HEB 140"), [(0, 3, 9e3, 0)], (), "cf"),
    [("make the load uniform, 9 kN/m", ln("M", 3, E21, cat("HEB 140"), 9e3, (), "cf")), ("cut it to a third", ln("M", 3, E21, cat("HEB 140"), 3e3, (), "cf"))])
ED_(104, 1, "max bending moment: 5 m simple span, 6 kN/m, 80x180 mm upright timber, E=11 GPa", solved(M=6e3 * 25 / 8),
    [("reduce the span by one metre", solved(M=6e3 * 16 / 8)), ("add 2 kN/m", solved(M=8e3 * 16 / 8)), ("that's wrong, undo", solved(M=6e3 * 16 / 8))])
ED_(105, 1, "steel tie 4 m, 25 mm diameter, E = 210 GPa, elongation under 60 kN?", solved(e=60e3 * 4 / E21 / rod(.025).A),
    [("cool, and for 90 kN?", solved(e=90e3 * 4 / E21 / rod(.025).A)), ("add another metre of length", solved(e=90e3 * 5 / E21 / rod(.025).A))])
ED_(106, 2, "Beam on two supports with both ends overhanging: supports at 1 m and 5 m, total length 6 m, 80x160 mm upright, E=200 GPa, 4 kN/m over everything. Max moment?", ln("M", 6, E2, rect(.08, .16), 4e3, (), "pr", {0: "", 1: "pin", 5: "roller", 6: ""}),
    [("move the supports to the very ends", ln("M", 6, E2, rect(.08, .16), 4e3)), ("10 kN/m", ln("M", 6, E2, rect(.08, .16), 10e3))])
ED_(107, 1, "wall bracket truss: A(0,0) and B(0,2) pinned, C(3,0); bars A-C and B-C; 7 kN down at C. forces?", tr(t("A 0 0, B 0 2, C 3 0", "A-C B-C", {"C": 7e3}, "A B")),
    [("lower the load to 5 kN", tr(t("A 0 0, B 0 2, C 3 0", "A-C B-C", {"C": 5e3}, "A B"))), ("B at (0,3)", tr(t("A 0 0, B 0 3, C 3 0", "A-C B-C", {"C": 5e3}, "A B")))])
ED_(108, 2, "Fixed-fixed 8 m beam, HEB 240, E=210GPa, 30 kN at 3 m from the left. Largest end moment?", ln("M", 8, E21, cat("HEB 240"), 0, [(3, 30e3)], "cc", tol=.02),
    [("move it to the middle", ln("M", 8, E21, cat("HEB 240"), 0, [(4, 30e3)], "cc", tol=.012)), ("spread it out as 5 kN/m over the full length instead", ln("M", 8, E21, cat("HEB 240"), 5e3, (), "cc", tol=.012))])
ED_(109, 1, "wall 0.25 m thick, k=0.9 W/mK, heat flux 90 W/m2 into the warm face, cold face at 0 °C. Steady temperature of the warm face?", {"status": "solved", "quantities": {"max_temperature": {"value": 25.0, "unit": "degC", "abs_tol": .3}}},
    [("halve the thickness", {"status": "solved", "quantities": {"max_temperature": {"value": 12.5, "unit": "degC", "abs_tol": .3}}}), ("cold face at -8 °C", {"status": "solved", "quantities": {"max_temperature": {"value": 4.5, "unit": "degC", "abs_tol": .3}}})])
ED_(110, 1, "90 kg on the tip of a 2.5 m diving board clamped at the other end, 450 x 50 mm, E=11 GPa, weightless: tip deflection, root moment?", ln("d M", 2.5, 11e9, rect(.45, .05), 0, [(2.5, 90 * G0)], "cf"),
    [("he takes a step back, to 2 m from the clamp", ln("d M", 2.5, 11e9, rect(.45, .05), 0, [(2, 90 * G0)], "cf")), ("a second one of 60 kg stands on the tip", ln("d M", 2.5, 11e9, rect(.45, .05), 0, [(2, 90 * G0), (2.5, 60 * G0)], "cf"))])
ED_(111, 2, "A 6 m IPE 240, pinned at the left, roller at the right, E=210GPa, carries 9 kN/m between x = 1 m and x = 4 m. Max moment, max shear?", ln("M V", 6, E21, cat("IPE 240"), [(1, 4, 9e3, 9e3)]),
    [("let the load begin at 0 m", ln("M V", 6, E21, cat("IPE 240"), [(0, 4, 9e3, 9e3)])), ("and end at 6 m", ln("M V", 6, E21, cat("IPE 240"), [(0, 6, 9e3, 9e3)]))])
ED_(112, 1, "Queen's balcony: cantilever 1.6 m, HEA 140, E=210 GPa, 6 kN/m. Moment?", solved(M=6e3 * 1.28),
    [("a crowd: 10 kN/m", solved(M=10e3 * 1.28)), ("and 2 kN at the railing, i.e. at the tip", solved(M=10e3 * 1.28 + 3.2e3)), ("the crowd leaves, back to 6 kN/m", solved(M=6e3 * 1.28 + 3.2e3))])
