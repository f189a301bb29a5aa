"""Trusses as people would ask for them."""
from math import cos, hypot, pi, radians, sin, sqrt, tan

from collect import P as add, alu, steel
from truth import FOOT, G0, INCH, KIP, KSI, LB, LBF, PLF, PSF, PSI, Model, rod, tube


def P(*a, **k):
    add(a[0], "truss", *a[1:], **k)


def chords(m, n, panel, h, top_from, top_to):
    for i in range(n + 1):
        m.node(f"B{i}", i * panel, 0.0)
    for i in range(top_from, top_to + 1):
        m.node(f"T{i}", i * panel, h)


def parallel(kind, n, panel, h, EA=(200e9, 1e-3), vertical_ends=False):
    """Pratt or Howe with inclined end posts, or with vertical ones and a top chord as long as the bottom chord."""
    m = Model()
    lo, hi = (0, n) if vertical_ends else (1, n - 1)
    chords(m, n, panel, h, lo, hi)
    m.bars("-".join(f"B{i}" for i in range(n + 1)), *EA).bars("-".join(f"T{i}" for i in range(lo, hi + 1)), *EA)
    for i in range(lo, hi + 1):
        m.bar(f"B{i}", f"T{i}", *EA)
    if not vertical_ends:
        m.bar("B0", "T1", *EA).bar(f"B{n}", f"T{n-1}", *EA)
    for i in range(lo, hi):
        left = i < n / 2
        falling = left if kind == "pratt" else not left
        m.bar(f"T{i}", f"B{i+1}", *EA) if falling else m.bar(f"B{i}", f"T{i+1}", *EA)
    return m.pin("B0").roller(f"B{n}")


def warren(n, panel, h, EA=(200e9, 1e-3)):
    """Without verticals: n bottom panels, n-1 top panels, tops above the middles of the bottom panels."""
    m = Model()
    for i in range(n + 1):
        m.node(f"B{i}", i * panel, 0.0)
    for i in range(n):
        m.node(f"T{i}", (i + 0.5) * panel, h)
    m.bars("-".join(f"B{i}" for i in range(n + 1)), *EA).bars("-".join(f"T{i}" for i in range(n)), *EA)
    for i in range(n):
        m.bar(f"B{i}", f"T{i}", *EA).bar(f"T{i}", f"B{i+1}", *EA)
    return m.pin("B0").roller(f"B{n}")


def each(m, names, fz=0.0, fx=0.0):
    for n in names:
        m.load(n, fz=fz, fx=fx)
    return m.solve()


r = each(parallel("pratt", 6, 4, 5), [f"B{i}" for i in range(1, 6)], -50e3)
P("c-tr-01", 1, "Pratt truss bridge, 24 m span, 6 equal panels, 5 m high, inclined end posts. 50 kN hangs from every interior bottom joint. Pinned at the left, roller at the right. What are the largest tension and compression?", T=r.T, C=r.C)
r = each(parallel("howe", 6, 3, 3), [f"B{i}" for i in range(1, 6)], -20e3)
P("c-tr-02", 1, "howe truss 18m long 3m deep 6 panels with sloping end members. 20kN at each lower chord panel point (not the supports). simply supported. max tension & max compression force pls", T=r.T, C=r.C)
r = each(warren(4, 5, 4), ["B1", "B2", "B3"], -30e3)
P("c-tr-03", 1, "A Warren truss without verticals spans 20 m with four bottom panels of 5 m and is 4 m deep. Loads of 30 kN act downward at the three inner bottom chord joints. Determine the maximum tensile and compressive member forces. Left support pinned, right support on rollers.", T=r.T, C=r.C)
m = Model().nodes(A=(0, 0), B=(6, 0), C=(3, 2)).bars("A-B A-C-B", 210e9, 2e-3).pin("A").roller("B")
r = each(m, ["C"], -12e3)
P("c-tr-04", 1, "Three bar truss: A(0,0), B(6,0), C(3,2) in metres. Bars AB, AC, BC. Pin at A, roller at B. 12 kN down at C. Find the force in the tie and the biggest compression.", T=r.T, C=r.C, truth="tie P*a/(2h) = 9 kN")
P("c-tr-05", 1, "What compressive force is in the rafters of a simple A-frame truss (two rafters and a tie), 8 m span and 3 m rise, carrying 10 kN at the ridge? And the tension in the tie?", C=-5e3 * 5 / 3, T=5e3 * 4 / 3, truth="joint equilibrium: rafter -P/2/sin, tie P/2/tan")
m = Model().nodes(A=(0, 0), B=(0, 3), C=(4, 0)).bars("A-C B-C", 200e9, 1e-3).pin("A", "B")
r = each(m, ["C"], -25e3)
P("c-tr-06", 1, "Wall bracket: horizontal strut AC 4 m long pinned to the wall at A, and a tie BC from C back up to the wall at B, 3 m above A. 25 kN hangs at C. Forces in tie and strut?", T=r.T, C=r.C, truth="tie 25*5/3, strut -25*4/3 kN")
m = parallel("pratt", 4, 10 * FOOT, 8 * FOOT)
r = each(m, ["B1", "B2", "B3"], -10 * KIP)
P("c-tr-07", 1, "40 ft Pratt truss, 4 panels @ 10 ft, depth 8 ft, inclined end posts, simply supported, 10 kips at each interior lower panel point. Max tension and max compression in the members?", T=r.T, C=r.C)
m = Model().nodes(A=(0, 0), B=(3, 0), C=(6, 0), D=(1.5, 2.598076), E=(4.5, 2.598076)).bars("A-B-C D-E A-D B-D B-E C-E", 200e9, 1.2e-3).pin("A").roller("C")
r = each(m, ["B"], -40e3)
P("c-tr-08", 2, "Warren truss made of three equilateral triangles with 3 m sides: bottom chord of two 3 m bays, one top chord member. Load: 40 kN at the middle joint of the bottom chord. All bars 1200 mm², E = 200 GPa. Maximum tension, compression, and the deflection.", T=r.T, C=r.C, d=r.d)
P("c-tr-09", 1, "A steel rod 20 mm in diameter and 2.5 m long is pulled with 40 kN. E = 205 GPa. What are the stress and the elongation?", s=40e3 / rod(.02).A, e=40e3 * 2.5 / 205e9 / rod(.02).A, truth="F/A, FL/EA")
P("c-tr-10", 1, "hang a 500 lb weight from a 1/4 inch dia. steel wire 20 ft long, E=29,000 ksi. stress in the wire and how much does it stretch", s=500 * LBF / rod(.25 * INCH).A, e=500 * LBF * 20 * FOOT / (29e6 * PSI * rod(.25 * INCH).A), truth="F/A, FL/EA; 500 lb weighs 500 lbf")
a = .06 * .008
P("c-tr-11", 1, "A flat bar 60 x 8 mm, 1.2 m long, aluminium with E = 70 GPa, carries an axial tensile force of 30 kN. Elongation in mm and axial stress?", s=30e3 / a, e=30e3 * 1.2 / 70e9 / a, truth="F/A, FL/EA")
m = Model().nodes(A=(-1.5, 2), B=(1.5, 2), C=(0, 0)).bars("A-C B-C", 200e9, 3e-4).pin("A", "B")
r = each(m, ["C"], -8e3)
P("c-tr-12", 1, "Two cables of equal length are fixed to the ceiling 3 m apart and meet at a point 2 m below the ceiling, midway between. A load of 8 kN hangs from that point. What is the tension in each cable?", T=r.T, truth="P/2 / sin = 5 kN")
f = 250 * G0 / (2 * sin(radians(35)))
P("c-tr-13", 1, "Two ropes hold a 250 kg crate, each at 35 degrees to the horizontal. What's the rope tension?", T=f, truth="W/(2 sin 35 deg), g 9.81")
m = Model().nodes(**{"1": (0, 0), "2": (4, 0), "3": (8, 0), "4": (4, 3)}).bars("1-2-3 1-4-3 2-4", 200e9, 1.5e-3).pin("1").roller("3")
r = each(m, ["2"], -60e3)
P("c-tr-14", 1, "King post truss. Span 8 m, height 3 m. 60 kN is suspended from the foot of the king post at midspan. Find the force in the king post (tension) — which is the largest tension? — and the compression in the rafters.", T=r.T, C=r.C, truth="king post 60 kN, rafters -50 kN, tie 40 kN")
m = Model().nodes(A=(0, 0), B=(4, 0), C=(8, 0), D=(12, 0), E=(4, 3), F=(8, 3)).bars("A-B-C-D E-F A-E F-D B-E C-F B-F", 200e9, 2e-3).pin("A").roller("D")
r = each(m, ["B", "C"], -30e3)
P("c-tr-15", 2, "Queen post truss: tie beam 12 m in three equal parts, posts 3 m tall at the third points, straining beam between the post heads, inclined rafters from the supports to the post heads, and one brace from the foot of the left post to the head of the right one. 30 kN at the foot of each queen post. Largest tension? Largest compression?", T=r.T, C=r.C, truth="symmetric loads: rafters -50, tie 40, posts 30 kN")
m = Model()
for i, x in enumerate((0, 3, 6, 9, 12)):
    m.node(f"{'ABCDE'[i]}", x, 0)
m.nodes(F=(3, 2), G=(6, 4), H=(9, 2)).bars("A-B-C-D-E A-F-G-H-E B-F C-G D-H C-F C-H", 200e9, 1e-3).pin("A").roller("E")
r = each(m, ["F", "G", "H"], -10e3)
P("c-tr-16", 2, "Roof truss with joints A(0,0) B(3,0) C(6,0) D(9,0) E(12,0) F(3,2) G(6,4) H(9,2), units metres. Bottom chord A-B-C-D-E, top chord A-F-G-H-E, verticals B-F, C-G, D-H and diagonals C-F and C-H. A is pinned, E sits on a roller. 10 kN vertical at F, G and H. What are the extreme member forces?", T=r.T, C=r.C)
m = Model().nodes(A=(0, 0), B=(2, 0), C=(4, 0), D=(0, 2), E=(2, 2)).bars("A-B-C D-E E-C A-E B-E", 200e9, 1e-3).pin("A", "D")
r = each(m, ["C"], -15e3)
P("c-tr-17", 2, "cantilever truss on a wall. nodes A 0,0  B 2,0  C 4,0  D 0,2  E 2,2 (m). members AB BC DE EC AE BE. pinned at A and D. load at C 15 kN downwards. need the max tension and max compression", T=r.T, C=r.C)
bay, A10, E10 = 360 * INCH, 10 * INCH**2, 1e7 * PSI
m = Model().nodes(n1=(720 * INCH, 360 * INCH), n2=(720 * INCH, 0), n3=(360 * INCH, 360 * INCH), n4=(360 * INCH, 0), n5=(0, 360 * INCH), n6=(0, 0))
m.bars("n5-n3-n1 n6-n4-n2 n3-n4 n1-n2 n5-n4 n6-n3 n3-n2 n4-n1", E10, A10).pin("n5", "n6")
r = each(m, ["n2", "n4"], -100 * KIP)
P("c-tr-18", 3, "The classic 10-bar truss: two square 360 in bays, both diagonals in each bay, pinned to the wall at the left, 100 kip down at both free lower nodes, all areas 10 in², E = 1e7 psi. How far does the outer lower node go down, i.e. what is the largest displacement?", d=r.d, truth="benchmark: v = -3.9396 in")
assert abs(r.u[6 * 1 + 2] / INCH + 3.9396) < 1e-3  # the published value
m = Model(False)
for i in range(3):
    t = 2 * pi * i / 3
    m.node(f"f{i}", 1.2 * cos(t), 1.2 * sin(t), 0.0)
m.node("apex", 0.0, 0.0, 1.6)
for i in range(3):
    m.bar(f"f{i}", "apex", 200e9, 5e-4).pin(f"f{i}")
r = each(m, ["apex"], -9e3)
P("c-tr-19", 2, "Tripod. Three legs, feet on a circle of radius 1.2 m at 120 degree spacing, pinned; apex 1.6 m high over the centre. A 9 kN weight hangs at the apex. How big is the compression in each leg?", C=r.C, truth="-P/(3 cos) = -3.75 kN")
m = Model(False)
for i, (x, y) in enumerate(((0, 0), (4, 0), (4, 3), (0, 3))):
    m.node(f"f{i}", x, y, 0.0)
m.node("apex", 2.0, 1.5, 5.0)
for i in range(4):
    m.bar(f"f{i}", "apex", 210e9, 6e-4).pin(f"f{i}")
r = m.load("apex", fz=-20e3, fx=3e3).solve()
P("c-tr-20", 3, "Space truss: apex at (2, 1.5, 5) m joined by four bars to the corners (0,0,0), (4,0,0), (4,3,0) and (0,3,0), all pinned to the ground. Bars 600 mm², E=210 GPa. Load on the apex: 20 kN down and 3 kN in +x. Largest compression, largest tension if any, displacement of the apex.", C=r.C, d=r.d)
n = 8
m = parallel("pratt", n, 3, 3.5, (210e9, 3e-3))
r = each(m, [f"B{i}" for i in range(1, n)], -25e3)
P("c-tr-21", 2, "Simply supported Pratt girder, 8 panels of 3 m, height 3.5 m, inclined end posts, every bar 30 cm² steel with E = 210 GPa. 25 kN per panel point along the bottom chord (7 interior joints). How much does midspan deflect, and what is the max chord force in tension?", d=r.d, T=r.T)
m = warren(6, 2, 1.7320508, (210e9, 574e-6))
r = each(m, [f"T{i}" for i in range(6)], -5e3)
P("c-tr-22", 2, "Warren girder, equilateral triangles, side 2 m, six bays along the bottom, CHS 60.3x3.2 throughout, E 210 GPa. 5 kN on each top chord joint. Pin-roller at the bottom ends. Max tension, max compression, max deflection?", T=r.T, C=r.C, d=(r.d, .012))
m = Model().nodes(A=(0, 0), B=(1, 0), C=(0, 1)).bars("A-B B-C", 200e9, 1e-4).pin("A", "C")
r = each(m, ["B"], -1e3)
P("c-tr-23", 1, "Two-bar truss: node 1 (0,0) pinned, node 2 (1,0) loaded with 1 kN down, node 3 (0,1) pinned; bars 1-2 and 2-3, both 100 mm^2, E=200 GPa. Displacement of node 2 and both bar forces.", T=r.T, C=r.C, d=r.d)
m = Model().nodes(A=(0, 0), B=(3, 0), C=(6, 0), D=(3, 4)).bars("A-D B-D C-D", 200e9, 5e-4).pin("A", "B", "C")
m = Model().nodes(A=(-3, 4), B=(0, 4), C=(3, 4), D=(0, 0)).bars("A-D B-D C-D", 200e9, 5e-4).pin("A", "B", "C")
r = each(m, ["D"], -50e3)
P("c-tr-24", 2, "Statically indeterminate three-bar hanger: bars from ceiling points A(-3,4), B(0,4), C(3,4) meet at D(0,0) (metres). All bars A = 500 mm², E = 200 GPa. 50 kN downward at D. Largest bar force and displacement of D?", T=r.T, d=r.d)
m = Model().nodes(A=(0, 0), B=(10 * FOOT, 0), C=(20 * FOOT, 0), D=(30 * FOOT, 0), F=(10 * FOOT, 10 * FOOT), H=(20 * FOOT, 10 * FOOT)).bars("A-B-C-D F-H A-F H-D B-F C-H F-C", 29000 * KSI, 4 * INCH**2).pin("A").roller("D")
r = each(m, ["B"], -12 * KIP)
r = m.load("C", fz=-8 * KIP).solve()
P("c-tr-25", 2, "Truss: A(0,0), B(10,0), C(20,0), D(30,0), F(10,10), H(20,10) - coordinates in feet. Members AB, BC, CD, FH, AF, HD, BF, CH, FC. A: pin, D: roller. Loads: 12 kips down at B and 8 kips down at C. Area 4 in^2 each, E = 29000 ksi. Give max tension, max compression and max deflection", T=r.T, C=r.C, d=r.d)
m = parallel("howe", 4, 2.5, 2)
r = each(m, ["T1", "T2", "T3"], -8e3)
P("c-tr-26", 2, "Howe truss, span 10 m, 4 panels, height 2 m, with inclined end posts. The loads sit on the top chord: 8 kN at each top joint. Simple supports at the ends of the bottom chord. I need the worst compression.", C=r.C, T=r.T)
m = Model().nodes(A=(0, 0), B=(5, 0)).bars("A-B", 200e9, 1e-3)
P("c-tr-27", 1, "A 3 m long steel hanger (E=210 GPa), 25 mm x 25 mm square bar, carries 4 tonnes. Stress, stretch?", s=4000 * G0 / 625e-6, e=4000 * G0 * 3 / 210e9 / 625e-6, truth="4 t is a mass: 39.24 kN")
m = Model().nodes(A=(0, 0), B=(3, 0), C=(6, 0), D=(9, 0), E=(1.5, 2), F=(4.5, 2), G=(7.5, 2)).bars("A-B-C-D E-F-G A-E-B-F-C-G-D", 210e9, 1.5e-3).pin("A").roller("D")
r = m.load("B", fz=-20e3).load("C", fz=-35e3).solve()
P("c-tr-28", 2, "Warren truss with three bottom panels of 3 m, 2 m deep. 20 kN at the first inner bottom joint from the left and 35 kN at the second one. Pinned left, roller right. Which are the largest tensile and compressive forces?", T=r.T, C=r.C)
m = Model().nodes(a=(0, 0), b=(2, 0), c=(2, 2), d=(0, 2)).bars("a-b-c-d-a a-c", 200e9, 8e-4).pin("a").roller("b")
r = m.load("d", fx=10e3).solve()
P("c-tr-29", 2, "square pin-jointed panel 2m x 2m: corners a(0,0) b(2,0) c(2,2) d(0,2), bars a-b, b-c, c-d, d-a and the diagonal a-c. a pinned, b roller. 10 kN to the right at d. max tension/compression?", T=r.T, C=r.C)
P("c-tr-30", 1, "Column of a scaffold: solid round steel bar Ø 48 mm, 2 m tall, compressed by 60 kN. Compressive stress and shortening (E = 210 GPa)?", s=60e3 / rod(.048).A, d=60e3 * 2 / 210e9 / rod(.048).A, truth="F/A, FL/EA")
m = parallel("pratt", 6, 12 * FOOT, 15 * FOOT)
r = each(m, [f"B{i}" for i in range(1, 6)], -8 * KIP)
P("c-tr-31", 1, "Through-truss, Pratt, span 72 ft, six panels, 15 ft deep, inclined end posts. Dead load 8 kip per panel point on the lower chord (interior joints only). Report extreme axial forces.", T=r.T, C=r.C)
m = Model()
for i, (x, z) in enumerate(((0, 0), (2, 0), (4, 0), (6, 0), (8, 0), (2, 1), (4, 2), (6, 1))):
    m.node("PQRSTUVW"[i], x, z)
m.bars("P-Q-R-S-T P-U-V-W-T Q-U R-V S-W R-U R-W", 11e9, .01).pin("P").roller("T")
for n_, w in (("P", 3e3), ("U", 6e3), ("V", 6e3), ("W", 6e3), ("T", 3e3)):
    m.load(n_, fz=-w)
r = m.solve()
P("c-tr-32", 2, "Timber roof truss, 8 m span, 2 m rise, Howe pattern: joints P(0,0) Q(2,0) R(4,0) S(6,0) T(8,0) U(2,1) V(4,2) W(6,1). Bars: P-Q-R-S-T tie, P-U-V-W-T rafters, Q-U, R-V, S-W verticals, R-U and R-W diagonals. Snow gives 6 kN on U, V, W and 3 kN on P and T. P pin, T roller. Largest tension and compression?", T=r.T, C=r.C)
m = Model().nodes(A=(0, 0), B=(4, 0), C=(8, 0), D=(4, 3)).bars("A-B-C A-D-C B-D", 200e9, 1e-3).pin("A").roller("C")
r = m.load("D", fx=20e3, fz=-30e3).solve()
P("c-tr-33", 2, "Joints: A at 0,0; B at 4,0; C at 8,0; D at 4,3 (m). Members A-B, B-C, A-D, D-C, B-D. Support A fixed against translation, C free to slide horizontally. At D there is a 30 kN downward load and a 20 kN load pushing right. Extreme forces and total reaction?", T=r.T, C=r.C, R=r.total)
r = each(parallel("pratt", 4, 3, 3, (210e9, 1e-3), vertical_ends=True), [f"T{i}" for i in range(5)], -10e3)
P("c-tr-34", 3, "Pratt truss with vertical end posts and a top chord as long as the bottom chord: 4 panels of 3 m, 3 m deep, diagonals falling towards midspan. 10 kN at each of the five top joints; supports under the bottom corners, left pinned and right roller. Largest tension and compression?", T=r.T, C=r.C)
m = Model().nodes(A=(0, 0), B=(2, 0), C=(4, 0), D=(6, 0), E=(1, 1.5), F=(3, 1.5), G=(5, 1.5)).bars("A-B-C-D E-F-G A-E-B-F-C-G-D", 70e9, 800e-6).pin("A").roller("D")
r = each(m, ["E", "F", "G"], -6e3)
P("c-tr-35", 2, "aluminium footbridge truss (E=70GPa), warren type, 6 m span in 3 bottom bays of 2 m, depth 1.5 m, top joints above the middle of each bay, bars of 800 mm2. Each of the three top joints takes 6 kN. Sag? Peak bar forces?", T=r.T, C=r.C, d=r.d)
L = hypot(3, 4)
P("c-tr-36", 1, "A 12 kN sign hangs from the end of a horizontal boom 3 m long; a stay cable runs from the tip up to a point on the wall 4 m above the boom's hinge. Tension in the cable and compression in the boom?", T=12e3 * L / 4, C=-12e3 * 3 / 4, truth="joint equilibrium: cable P*5/4, boom -P*3/4")
m = Model().nodes(A=(0, 0), B=(3, 0), C=(1.5, 2)).bars("A-B B-C C-A", 200e9, 1e-3).pin("A").roller("B")
r = each(m, ["C"], 0, 7e3)
P("c-tr-37", 1, "Triangle truss, base 3 m, apex 2 m above the middle of the base. 7 kN horizontal at the apex, to the right. left support pinned, right roller. Forces in the legs?", T=r.T, C=r.C)
A_, L_ = pi / 4 * (3 / 8 * INCH) ** 2, 6 * FOOT + 3 * INCH
P("c-tr-38", 2, "A 6'-3\" long, 3/8\" diameter A36 tie rod pulls 1,800 lbs. Find the axial stress and elongation using E = 29,000 ksi.", s=1800 * LBF / A_, e=1800 * LBF * L_ / (29000 * KSI * A_), truth="F/A, FL/EA")
m = Model(False)
for i, (x, y) in enumerate(((0, 0), (3, 0), (1.5, 2.598076))):
    m.node(f"b{i}", x, y, 0.0)
    m.node(f"t{i}", x, y, 3.0)
for i in range(3):
    j = (i + 1) % 3
    m.bar(f"b{i}", f"t{i}", 210e9, 1e-3).bar(f"t{i}", f"t{j}", 210e9, 1e-3).bar(f"b{i}", f"t{j}", 210e9, 1e-3).pin(f"b{i}")
r = m.load("t0", fz=-10e3).load("t1", fz=-10e3).load("t2", fz=-10e3, fx=6e3).solve()
P("c-tr-39", 3, "3D truss: b0(0,0,0) b1(3,0,0) b2(1.5,2.598,0) t0(0,0,3) t1(3,0,3) t2(1.5,2.598,3), metres. Bars b0-t0, b1-t1, b2-t2, t0-t1, t1-t2, t2-t0, b0-t1, b1-t2, b2-t0, all 10 cm², E = 210 GPa. b0, b1, b2 pinned. Loads: 10 kN down at t0, t1 and t2, plus 6 kN in the x direction at t2. Worst compression, worst tension, max displacement?", T=(r.T, .012), C=r.C, d=(r.d, .012))
r = each(parallel("pratt", 6, 2, 2, (200e9, 1e-3)), ["B3"], -100e3)
P("c-tr-40", 1, "Pratt truss, six 2 m panels, 2 m high, inclined end posts. One single 100 kN load at the centre of the bottom chord. Greatest tension and compression, please.", T=r.T, C=r.C)
P("c-tr-41", 3, "Flat roof carried by Warren trusses (no verticals) 4 m apart: span 12 m in six 2 m bottom panels, 1.5 m deep. Roof load 3 kN/m² including everything, brought to the truss at the top chord joints, so 3 x 4 x 2 = 24 kN at each of the 6 top joints. Largest bottom chord tension and largest compression?", **(lambda r: dict(T=r.T, C=r.C))(each(warren(6, 2, 1.5), [f"T{i}" for i in range(6)], -24e3)))
m = Model().nodes(A=(0, 0), B=(2.5, 0), C=(5, 0), D=(7.5, 0), E=(10, 0), F=(2.5, 2.5), G=(5, 2.5), H=(7.5, 2.5)).bars("A-B-C-D-E F-G-H A-F H-E B-F C-G D-H F-C C-H", 200e9, 1e-3).pin("A").roller("E")
r = each(m, ["B", "C", "D"], -18e3)
P("c-tr-42", 2, "Given the truss with nodes (m) A 0 0, B 2.5 0, C 5 0, D 7.5 0, E 10 0, F 2.5 2.5, G 5 2.5, H 7.5 2.5 and elements AB BC CD DE FG GH AF HE BF CG DH FC CH, supports A (pin) and E (roller), and point loads of 18 kN at B, C, D acting downward: compute max tension and max compression.", T=r.T, C=r.C)
m = Model().nodes(A=(0, 0), B=(0, 2), C=(2, 2), D=(4, 2), E=(2, 0.8)).bars("B-C-D A-E-D E-C A-C", 200e9, 1e-3).pin("A", "B")
m = Model().nodes(A=(0, 0), B=(0, 2), C=(2, 2), D=(4, 2), E=(2, 1)).bars("B-C-D A-E-D E-C B-E", 200e9, 1e-3).pin("A", "B")
r = m.load("C", fz=-5e3).load("D", fz=-5e3).solve()
P("c-tr-43", 2, "Canopy truss hung on a wall: A(0,0) and B(0,2) are pinned to it. C(2,2), D(4,2) top chord, E(2,1) lower chord, metres. Bars B-C, C-D, A-E, E-D, E-C, B-E. 5 kN down at C and at D. Highest tension and compression?", T=r.T, C=r.C)
P("c-tr-44", 1, "mass of a 10 m long solid steel bar, 50 mm diameter, density 7850 kg/m3, hanging and loaded with 1 kN? also the stress from the 1 kN", mass=7850 * 10 * rod(.05).A, s=1e3 / rod(.05).A, truth="rho A L, F/A; self-weight not asked")
m = warren(3, 4, 3.4641016)
L_total = 3 * 4 + 2 * 4 + 6 * 4
P("c-tr-45", 2, "Equilateral Warren truss with 4 m bars, 3 bays at the bottom and 2 at the top, no verticals. Bars are 80x80x5 mm steel box section, density 7850. Simply supported, 15 kN at each inner bottom joint. Total mass of the truss and the biggest tension?", mass=L_total * 7850 * (.08**2 - .07**2), T=each(m, ["B1", "B2"], -15e3).T, truth="11 bars x 4 m, sharp corners")
m = Model().nodes(A=(0, 0), B=(2, 0), C=(4, 0), D=(6, 0), E=(8, 0), F=(2, 2), G=(4, 2), H=(6, 2)).bars("A-B-C-D-E F-G-H A-F E-H B-F C-G D-H B-G D-G", 210e9, 2e-3).pin("A").roller("E")
r = m.load("C", fz=-80e3).solve()
P("c-tr-46", 2, "Howe type truss 8 m span with four 2 m panels and a height of 2 m (end diagonals to the first top joints; inner diagonals rise toward midspan). 80 kN concentrated at the mid bottom joint. A = 2000 mm², E = 210 000 N/mm². Find the deflection under the load and extreme bar forces.", T=r.T, C=r.C, d=r.d)
m = Model().nodes(**{"1": (0, 0), "2": (0, 5), "3": (5, 0), "4": (5, 5)})
m.bars("1-3 2-4 3-4 1-4 2-3", 200e9, 1e-3).pin("1", "2")
r = m.load("3", fz=-20e3).load("4", fx=0).solve()
P("c-tr-47", 3, "One bay cantilever truss with both diagonals: nodes 1 (0,0), 2 (0,5), 3 (5,0), 4 (5,5) m; elements 1-3, 2-4, 3-4, 1-4, 2-3; nodes 1 and 2 are pinned. F = 20 kN down at node 3. A = 1000 mm² and E = 200 GPa for all. Max displacement, max tension, max compression.", T=r.T, C=r.C, d=r.d)
P("c-tr-48", 1, "Maximum stress in an M16 threaded rod under 40 kN tension, based on the tensile stress area?", s=(40e3 / 157e-6, .012), truth="ISO 898-1: As = 157 mm2")
m = parallel("pratt", 6, 3, 2.5, (210e9, 19.2e-4))
r = each(m, [f"B{i}" for i in range(1, 6)], -12e3)
P("c-tr-49", 2, "Pratt truss with inclined end posts, 18 m span, 6 panels, 2.5 m high, all members L 100x100x10 angles in S275, E = 210 GPa. 12 kN at the interior bottom joints. Max deflection and the safety factor against yielding (275 MPa)?", d=(r.d, .015), SF=(275e6 / (max(r.T, -r.C) / 19.2e-4), .02))
P("c-tr-50", 1, "Pendulum strut: tube 88.9 x 5 mm, 4 m long, compressed with 150 kN between pinned ends. What is the axial stress and how much does it shorten? E=210GPa", s=150e3 / tube(.0889, .005).A, d=150e3 * 4 / 210e9 / tube(.0889, .005).A)
r1 = each(parallel("pratt", 6, 4, 4), [f"B{i}" for i in range(1, 6)], -10e3 * 4)
P("c-tr-51", 3, "A truss bridge carries a deck load of 10 kN per metre run. Pratt, span 24 m, 6 panels, depth 4 m, inclined end posts; the floor beams bring the load to the bottom panel points, i.e. 40 kN to each interior one. Largest chord tension and largest compression?", T=r1.T, C=r1.C)
m = Model().nodes(A=(0, 0), B=(8, 0), C=(4, 0), D=(2, 1.5), E=(4, 3), F=(6, 1.5)).bars("A-C-B A-D-E-F-B D-C C-F C-E", 200e9, 1e-3).pin("A").roller("B")
r = each(m, ["D", "E", "F"], -4e3)
P("c-tr-52", 2, "King post truss with struts. A(0,0), B(8,0), C(4,0), D(2,1.5), E(4,3), F(6,1.5) metres; bars A-C, C-B, A-D, D-E, E-F, F-B, D-C, F-C, C-E. Purlin loads 4 kN each on D, E, F. supports pin A, roller B. How large is the king post tension, max tension overall and max compression?", T=r.T, C=r.C)
P("c-tr-53", 1, "Symmetrical two-rafter truss with roof pitch 30°, span 10 m, tie at the bottom, 16 kN at the ridge. Tie force and rafter force?", T=8e3 / tan(radians(30)), C=-8e3 / sin(radians(30)), truth="8/tan30, 8/sin30 kN")
P("c-tr-54", 2, "I hang 1.5 t from two steel wires, each 4 mm diameter and 3 m long, E = 200 GPa, vertical, sharing equally. How much does each stretch and what is the stress?", s=1500 * G0 / 2 / rod(.004).A, e=1500 * G0 / 2 * 3 / 200e9 / rod(.004).A)
m = Model().nodes(A=(0, 0), B=(3, 0), C=(6, 0), D=(9, 0), E=(12, 0), F=(3, 3), G=(6, 3), H=(9, 3)).bars("A-B-C-D-E F-G-H A-F F-C C-H H-E B-F C-G D-H", 200e9, 1e-3).pin("A").roller("E")
r = each(m, ["F", "G", "H"], -22e3)
P("c-tr-55", 2, "Warren truss with verticals: bottom chord 4 x 3 m, depth 3 m, top joints directly above the three inner bottom joints, diagonals A-F, F-C, C-H, H-E in W form (A, B, C, D, E bottom joints left to right; F, G, H top joints). 22 kN on F, G and H. Largest tension and compression?", T=r.T, C=r.C)
m = Model(False)
w, h = 2.0, 4.0
for k in range(2):
    for i, (x, y) in enumerate(((0, 0), (w, 0), (w, w), (0, w))):
        m.node(f"n{k}{i}", float(x), float(y), k * h)
for i in range(4):
    j = (i + 1) % 4
    m.bar(f"n0{i}", f"n1{i}", 210e9, 1e-3).bar(f"n1{i}", f"n1{j}", 210e9, 1e-3).bar(f"n0{i}", f"n1{j}", 210e9, 1e-3).bar(f"n0{j}", f"n1{i}", 210e9, 1e-3).pin(f"n0{i}")
m.bar("n10", "n12", 210e9, 1e-3)
for i in range(4):
    m.load(f"n1{i}", fz=-15e3, fx=2e3)
r = m.solve()
P("c-tr-56", 3, "Four-legged tower module 2 m x 2 m, 4 m tall. Feet n00(0,0,0) n01(2,0,0) n02(2,2,0) n03(0,2,0) pinned; head n10(0,0,4) n11(2,0,4) n12(2,2,4) n13(0,2,4). Legs n00-n10, n01-n11, n02-n12, n03-n13; head ring n10-n11, n11-n12, n12-n13, n13-n10 and n10-n12; X braces on all sides: n00-n11, n01-n10, n01-n12, n02-n11, n02-n13, n03-n12, n03-n10, n00-n13. All 1000 mm², E = 210 GPa. Each head node: 15 kN down and 2 kN in x. Worst compression and largest displacement?", C=(r.C, .012), d=(r.d, .012))
P("c-tr-57", 1, "tension load in a single vertical hanger carrying 500 N? hanger is a 6 mm steel rod 1 m long.", T=500, truth="T = P")
m = Model().nodes(A=(0, 0), B=(4, 3)).bars("A-B", 200e9, 1e-3)
r = each(parallel("howe", 8, 2.25, 2.4), [f"B{i}" for i in range(1, 8)], -9e3)
P("c-tr-58", 2, "Timber Howe truss bridge: clear span 18 m divided into eight equal panels, 2.4 m between chord centre lines, end posts inclined. Every lower interior node carries 9 kN. Find the largest force in the bottom chord (tension) and the largest compression anywhere.", T=r.T, C=r.C)
r = each(warren(5, 8 * FOOT, 6 * FOOT), [f"B{i}" for i in range(1, 5)], -2500 * LBF)
P("c-tr-59", 1, "Warren truss no verticals, 40' span, 5 panels at 8', 6' deep, 2,500 lbf at each interior bottom node, simple supports. max T and max C?", T=r.T, C=r.C)
m = Model().nodes(L=(0, 0), R=(10, 0), M=(5, 0), a=(2.5, 1), b=(5, 2), c=(7.5, 1)).bars("L-M-R L-a-b-c-R a-M M-c b-M", 11e9, .02).pin("L").roller("R")
r = each(m, ["a", "b", "c"], -7.5e3)
P("c-tr-60", 2, "timber roof, 10m span, ridge 2m up; rafters are split at mid-length; struts go from the rafter midpoints down to the middle of the tie, and a king post joins ridge and tie middle. 7.5 kN at ridge and at both rafter midpoints. simply supported on walls. largest tie tension, largest rafter compression?", T=r.T, C=r.C)
m = Model().nodes(A=(0, 0), B=(1, 0), C=(2, 0), D=(3, 0), E=(0, 1), F=(1, 1), G=(2, 1)).bars("A-B-C-D E-F-G G-D A-F B-F B-G C-G", 200e9, 5e-4).pin("A", "E")
r = m.load("D", fz=-3e3).solve()
P("c-tr-61", 2, "Cantilever truss, three 1 m bays, 1 m deep. Lower joints A B C D at x=0,1,2,3 m and z=0; upper joints E F G at x = 0, 1, 2 m and z = 1 m. Bars: A-B-C-D, E-F-G, G-D, A-F, B-F, B-G, C-G. A and E are pinned to the wall; 3 kN pulls D down. Bars 500 mm² steel with E=200 GPa. What is the deflection at D and what are the force extremes?", T=r.T, C=r.C, d=r.d)
P("c-tr-62", 1, "Steel tie bar, just a yield check. S235 flat 40x10 mm in tension with 60 kN, 1 m long. Stress and safety factor against yield?", s=60e3 / 400e-6, SF=235 / 150, truth="150 MPa, 235/150")
m = Model().nodes(A=(0, 0), B=(6, 0), C=(12, 0), D=(18, 0), E=(24, 0), F=(6, 6), G=(12, 6), H=(18, 6)).bars("A-B-C-D-E F-G-H A-F H-E B-F C-G D-H F-C C-H", 200e9, 1e-3).pin("A").roller("E")
r = m.load("B", fz=-50e3).load("C", fz=-100e3).load("D", fz=-50e3).solve()
P("c-tr-63", 2, "24 m Pratt truss with 4 equal panels and 6 m height, inclined end posts. Loads on the bottom chord: 50 kN, 100 kN, 50 kN at the three inner joints from left to right. max tension, max compression, total reaction.", T=r.T, C=r.C, R=r.total)
d = steel(lambda E: 75e3 * 3.2 / E / rod(.036).A)
P("c-tr-64", 1, "Find the axial stress and stretch of a 36 mm diameter steel anchor rod, 3.2 m long, under a service load of 75 kN.", s=75e3 / rod(.036).A, e=d)
d = alu(lambda E: 9e3 * 1.8 / E / rod(.02).A)
P("c-tr-65", 1, "Aluminum 6061-T6 round bar, 20 mm dia, length 1800 mm, pull of 9 kN. Elongation?", e=d)
m = Model().nodes(A=(0, 0), B=(2, 0), C=(4, 0), D=(1, 1.2), E=(3, 1.2)).bars("A-B-C D-E A-D-B-E-C", 200e9, 3e-4).pin("A").roller("C")
r = m.load("D", fz=-2e3).load("E", fz=-2e3).load("B", fz=-5e3).solve()
P("c-tr-66", 2, "nodes: A 0/0, B 2/0, C 4/0, D 1/1.2, E 3/1.2 [m]. bars: A-B, B-C, D-E, A-D, D-B, B-E, E-C. A=pin C=roller. loads D 2kN, E 2kN, B 5kN, all downward. bars 300 mm2 E 200 GPa. max disp, Nmax, Nmin?", T=r.T, C=r.C, d=r.d)
m = Model().nodes(A=(0, 0), B=(4, 0), C=(8, 0), D=(2, 3), E=(6, 3)).bars("A-B-C D-E A-D D-B B-E E-C", 200e9, 1e-3).pin("A").roller("C")
r = m.load("B", fz=-24e3).load("E", fx=6e3).solve()
P("c-tr-67", 2, "Five-joint Warren truss (bottom A, B, C at 0, 4 and 8 m; top D, E at 2 and 6 m, 3 m up). It carries 24 kN at B vertically and a horizontal wind force of 6 kN to the right at E. Pin at A, roller at C. Extreme forces and the total reaction vector.", T=r.T, C=r.C, R=r.total)
P("c-tr-68", 1, "Guy wire: anchor 6 m from the mast foot, attached 8 m up the mast. The horizontal pull on the mast top is 3 kN and the mast is hinged at its foot. Tension in the guy and compression in the mast?", T=5e3, C=-4e3, truth="3*10/6, 3*8/6 kN")
r = each(parallel("pratt", 10, 3, 4), [f"B{i}" for i in range(1, 10)], -32.5e3)
P("c-tr-69", 1, "Analyse a 30 m Pratt truss (10 panels, height 4 m, inclined end posts; pinned/roller) with 32.5 kN at each interior bottom chord node. Maximum tension; maximum compression.", T=r.T, C=r.C)
r = each(warren(4, 3, 2.5980762, (210e9, 1e-3)), ["B2"], -10e3 * 1.5)
P("c-tr-70", 1, "Four-bay Warren truss out of equilateral triangles with a side length of 3 m; a point load of 15 kN at the centre bottom joint; pin and roller at the ends. What tension in the bottom chord, what compression in the top chord? Also deflection for E = 210 GPa and A = 1000 mm².", T=r.T, C=r.C, d=r.d)
m = Model().nodes(A=(0, 0), B=(5, 0), C=(5, 2)).bars("A-B B-C A-C", 200e9, 1e-3).pin("A").fix("B", "z")
r = m.load("C", fz=-10e3, fx=4e3).solve()
P("c-tr-71", 2, "right-angled truss A(0|0) B(5|0) C(5|2), bars AB, BC, AC; hinge at A, roller at B; at C 10 kN vertical (down) plus 4 kN horizontal (right). Highest tensile bar force and highest compressive bar force, in kN", T=r.T, C=r.C)
