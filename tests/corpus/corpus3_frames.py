"""Third corpus: frames. Axial strain counts; the tolerances admit shear deformation or none."""
from math import hypot

from collect import check
from corpus2_base import cat, frame, pair, results, writer
from truth import FOOT, G0, KIP, PSI, Model, box, rect, tube

P = writer("frame")
PORTAL = "A 0 0, B 0 {h}, C {b} {h}, D {b} 0"


def portal(h, b, E, col, beam, feet="clamp", q=0.0, **k):
    base = dict(clamp="A D") if feet == "clamp" else dict(pin="A D")
    return frame(PORTAL.format(h=h, b=b), {"A-B C-D": col, "B-C": beam}, E, q={"B-C": (0, -q)}, **base, **k)


f = lambda: portal(3.6, 7, 210e9, cat("HEB 180"), cat("IPE 330"), q=15e3)
P("e-fr-001", 1, "Rigid-jointed portal, 7 m wide and 3.6 m high, both column bases built in. Columns are HEB 180, the rafter is an IPE 330, each turned so that it bends about its strong axis; E = 210 GPa. On the rafter 15 kN/m. Maximum bending moment and column axial force?", **results(f), C=(-52.5e3, .015), truth="column N = ql/2")
f = lambda: portal(5, 10, 210e9, cat("HEB 240"), cat("IPE 450"), feet="pin", q=13e3)
P("e-fr-002", 2, "portal w/ hinged feet: h = 5 m, span = 10 m, columns HEB 240, beam IPE 450, stiff corners, E=210 GPa, q = 13 kN/m on the beam. M max, beam deflection, total support reaction?", **results(f, d=.02, R=True))
f = lambda: portal(2.5, 3, 205e9, box(.08, .08, .005), box(.08, .08, .005), loads={"B": (4e3, 0)})
P("e-fr-003", 1, "A goal-post shaped frame of 80x80x5 mm square tube (sharp corners), 2.5 m tall and 3 m wide, is cast into concrete at both feet and welded stiff at the corners. Someone pushes with 4 kN sideways at the top left corner, to the right. E = 205 GPa. How far does it sway and what's the largest bending moment?", **results(f, d=.02))
f = lambda: portal(12 * FOOT, 18 * FOOT, 29e6 * PSI, cat("W8x31"), cat("W14x30"), q=1.8 * KIP / FOOT, loads={"B": (2.5 * KIP, 0)})
P("e-fr-004", 2, "Fixed-base moment frame, 12 ft columns W8x31, 18 ft girder W14x30, all in strong-axis bending, E = 29000 ksi. Gravity 1.8 klf on the girder together with 2.5 kips wind at the left knee acting to the right. Max moment? total reaction (vector)?", **results(f, R=True))
f = lambda: frame("A 0 0, B 0 4.5, C 7 6.5, D 14 4.5, E 14 0", {"A-B D-E": cat("HEB 220"), "B-C-D": cat("IPE 330")}, 210e9, clamp="A E", loads={"C": 30e3})
P("e-fr-005", 2, "Gable frame: eaves height 4.5 m, ridge height 6.5 m, span 14 m. HEB 220 columns on fixed bases, IPE 330 rafters, rigid eaves and ridge, E = 210 GPa. 30 kN hangs from the ridge, nothing else. What are the largest moment and the largest displacement?", **results(f, d=.025))
q = -5e3 * 6 / hypot(6, 1.5)
f = lambda: frame("A 0 0, B 0 4, C 6 5.5, D 12 4, E 12 0", {"A-B D-E": cat("HEB 200"), "B-C-D": cat("IPE 300")}, 210e9, pin="A E", q={"B-C": (0, q), "C-D": (0, q)})
P("e-fr-006", 3, "Duo-pitch portal on pinned bases. Coordinates in m: A(0, 0), B(0, 4), C(6, 5.5), D(12, 4), E(12, 0). A-B and D-E are HEB 200, B-C and C-D are IPE 300, rigidly joined at B, C and D; E = 210 GPa. Snow of 5 kN/m measured on the horizontal projection acts downwards on both rafters. Determine the largest moment and the total vertical reaction.", **results(f), R=[0, 0, 60e3], truth="5 x 12 = 60 kN")
f = lambda: frame("A 0 0, B 2 0, C 2 1.5", {"A-B-C": rect(.06, .06)}, 200e9, clamp="A", loads={"C": (-2e3, 0)})
P("e-fr-007", 2, "L shaped bracket, 60 x 60 mm solid bar, E 200 GPa. From the wall (fixed) 2 m horizontally to the right, then 1.5 m straight up, stiff corner. At the upper end a horizontal force of 2 kN pulls back towards the wall. Greatest bending moment? Displacement of the upper end?", M=check(f().M, 3e3), d=pair(lambda: f().d), truth="M = 2 x 1.5, constant along the arm")
f = lambda: frame("A 0 0, B 0 6, C 2 6", {"A-B-C": tube(.1143, .005)}, 210e9, clamp="A", loads={"C": 25 * G0})
P("e-fr-008", 1, "Street light: mast of 6 m and a horizontal arm of 2 m at its top, both tube 114.3 x 5 mm, rigidly connected, mast clamped in the ground, E = 210 GPa. The luminaire at the arm's end weighs 25 kg; ignore the tubes' weight. Moment in the foot and total movement of the luminaire?", M=check(f().M, 25 * G0 * 2), d=pair(lambda: f().d), truth="W x 2 m")
f = lambda: frame("A 0 0, B 0 3.2, C 0 6.4, D 5 6.4, E 5 3.2, F 5 0", {"A-B-C F-E-D": cat("HEB 160"), "B-E C-D": cat("IPE 270")}, 210e9, clamp="A F", q={"B-E": (0, -18e3), "C-D": (0, -10e3)}, loads={"C": (6e3, 0), "B": (8e3, 0)})
P("e-fr-009", 3, "Two storeys, one bay, everything rigidly connected. Storey height 3.2 m, bay width 5 m. Columns HEB 160 with built-in feet, beams IPE 270. E = 210 GPa. First floor beam: 18 kN/m. Roof beam: 10 kN/m. Wind pushes on the left side to the right with 8 kN at the first floor and 6 kN at the roof. Largest bending moment? Total reaction?", **results(f, R=True))
f = lambda: frame("A 0 0, B 0 4, C 5 4, D 10 4, E 5 0, F 10 0", {"A-B E-C F-D": cat("HEA 180"), "B-C-D": cat("IPE 270")}, 210e9, clamp="A E F", q={"B-C": (0, -16e3), "C-D": (0, -16e3)})
P("e-fr-010", 2, "2 bay frame, 1 storey: bays 5 m each, height 4 m, three HEA 180 columns fixed at the bottom, IPE 270 beams, monolithic corners, E=210GPa, 16 kN/m on both beams. largest moment? biggest column compression?", **results(f, C=.02))
s = rect(.1, .1)
s.J = .1406 * .1**4


def table():
    m = Model(False)
    for i, (x, y) in enumerate(((0, 0), (3, 0), (3, 3), (0, 3))):
        m.node(f"g{i}", float(x), float(y), 0.0).node(f"t{i}", float(x), float(y), 2.5).clamp(f"g{i}")
    for i in range(4):
        m.line(f"g{i}", f"t{i}", 200e9, s, n=4).line(f"t{i}", f"t{(i + 1) % 4}", 200e9, s, n=4).load(f"t{i}", fx=3e3)
    return m.solve()


flat = lambda: frame(PORTAL.format(h=2.5, b=3), {"A-B-C-D": s}, 200e9, clamp="A D", loads={"B": (3e3, 0), "C": (3e3, 0)})
check(table().d, flat().d)
P("e-fr-011", 3, "A steel platform on four legs: the legs are 2.5 m high, stand on the corners of a 3 m x 3 m square and are fixed to the floor; four beams along the edges connect the leg tops rigidly. Every member is a 100 x 100 mm solid square, E = 200 GPa, nu = 0.3. A horizontal force of 3 kN acts at each of the four top corners, all in the same direction, parallel to one pair of edges. What's the sideways displacement at the top and the largest bending moment?", **results(flat, d=.02), truth="two plane portals side by side")
f = lambda: frame("A 0 0, B 1.8 3, C 3.6 0", {"A-B-C": cat("IPE 140")}, 210e9, clamp="A C", loads={"B": (0, -50e3)})
P("e-fr-012", 2, "a-frame for lifting engines: A(0,0), B(1.8,3), C(3.6,0) in m, legs A-B and B-C of IPE 140 in plane strong axis, welded at B, feet A and C fixed. E = 210 GPa. 50 kN straight down at B. compression in the legs?", C=pair(lambda: f().C, .02), truth="close to P/2 / sin = 29.2 kN")
f = lambda: frame("1 0 0, 2 0 3.5, 3 4.5 3.5, 4 4.5 0", {"1-2 3-4": cat("HEA 160"), "2-3": cat("IPE 220")}, 210e9, clamp="1", pin="4", q={"2-3": (0, -11e3)})
P("e-fr-013", 2, "Nodes (m) 1: (0, 0); 2: (0, 3.5); 3: (4.5, 3.5); 4: (4.5, 0). Beam elements 1-2 and 3-4: HEA 160; 2-3: IPE 220; E = 210 GPa, rigid connections. Node 1 clamped, node 4 pinned. Line load 11 kN/m downwards on 2-3. Maximum bending moment, total reaction?", **results(f, R=True))
f = lambda: frame(PORTAL.format(h=4.2, b=6.5), {"A-B C-D": cat("HEB 160"), "B-C": cat("IPE 300")}, 210e9, clamp="A D", q={"A-B": (3e3, 0)})
P("e-fr-014", 2, "Barn portal with clamped feet, columns HEB 160 of 4.2 m, beam IPE 300 of 6.5 m, E = 210 GPa, moment connections. The wind presses from the left on the whole left column, 3 kN per metre of height. Worst moment, sway at the top, and total reaction please.", **results(f, d=.025, R=True), truth="R = -12.6 kN in x")
f = lambda: frame(PORTAL.format(h=3, b=6), {"A-B C-D": cat("HEB 140"), "B-C": cat("IPE 270")}, 210e9, clamp="A D", q={"B-C": (0, -10e3)}, hinges="B-C/B B-C/C")
P("e-fr-015", 3, "Two HEB 140 columns, 3 m, clamped at the bottom; an IPE 270 of 6 m is laid across their heads with hinged connections (no moment transfer). 10 kN/m on the beam, E = 210 GPa. Biggest moment in the structure and the compression in each column?", M=(check(f().M, 45e3), .01), C=(-30e3, .01), truth="simple beam qL2/8; columns carry axial force only")
f = lambda: frame("A 0 0, B 0 5, C 6 5, D 6 2", {"A-B C-D": cat("HEB 180"), "B-C": cat("IPE 300")}, 210e9, clamp="A D", q={"B-C": (0, -12e3)})
P("e-fr-016", 3, "Frame on a slope: left column 5 m from A(0,0) to B(0,5), beam B to C(6,5), right column from C down to D(6,2), only 3 m long. Columns HEB 180, beam IPE 300, rigid corners, A and D clamped, E = 210 GPa, coordinates in metres. Beam load 12 kN/m down. What is the largest bending moment?", **results(f))
s2 = tube(.0603, .005)
s2.J = 2 * s2.I


def elbow():
    m = Model(False).node("A", 0.0, 0.0, 0.0).node("B", 1.2, 0.0, 0.0).node("C", 1.2, .8, 0.0).clamp("A").load("C", fz=-600.0)
    return m.line("A", "B", 210e9, s2, n=4, G=210e9 / 2.6).line("B", "C", 210e9, s2, n=4, G=210e9 / 2.6).solve()


closed = 600 / 210e9 / s2.I * (1.2**3 / 3 + .8**3 / 3 + 1.2 * .8**2 * 1.3)
check(elbow().d, closed)
P("e-fr-017", 3, "A horizontal pipe elbow: from the wall, where it is fixed, the pipe runs 1.2 m straight out, then turns 90° in the horizontal plane and runs another 0.8 m. Pipe 60.3 x 5 mm, rigid corner, E = 210 GPa, nu = 0.3. 600 N hang from the free end. How far does the free end go down?", d=pair(lambda: elbow().d), truth="bending of both legs and twist of the first: F/EI (a3/3 + b3/3) + F a b2/GJ")
f = lambda: frame("A 0 0, B 0 4, C 3 4, D -1.5 4", {"A-B D-B B-C": cat("HEB 160")}, 210e9, clamp="A", loads={"C": 5e3, "D": 4e3})
P("e-fr-018", 2, "T-shaped stand: a 4 m column, fixed at its foot, carries a crossbar at its top that reaches 3 m to the right and 1.5 m to the left, rigidly attached. All HEB 160, E = 210 GPa. Right tip loaded with 5 kN, left tip with 4 kN, both down. Largest bending moment, column compression?", M=check(f().M, 15e3), C=(check(f().C, -9e3), .01), truth="crossbar 5 x 3 = 15 kN m; column 15 - 6 = 9 kN m")
f = lambda: frame("A 0 0, B 2 0, C 4 0, D 6 0, E 0 2, F 2 2, G 4 2, H 6 2", {"A-B-C-D E-F-G-H A-E B-F C-G D-H": box(.12, .12, .006)}, 210e9, pin="A", roller="D", loads={"F": 8e3, "G": 8e3})
P("e-fr-019", 3, "Vierendeel girder, three square bays of 2 m and no diagonals: bottom joints A(0,0), B(2,0), C(4,0), D(6,0), top joints E(0,2), F(2,2), G(4,2), H(6,2) [m]; members A-B, B-C, C-D, E-F, F-G, G-H and A-E, B-F, C-G, D-H, all welded rigidly, box section 120 x 120 x 6 mm with sharp corners, E = 210 GPa. Pin at A, roller at D, 8 kN down at F and at G. Max moment and max displacement?", **results(f, d=.03))
f = lambda: portal(2.4, 5.5, 11e9, rect(.16, .16), rect(.16, .28), feet="pin", q=3e3, loads={"B": (1.5e3, 0)})
P("e-fr-020", 2, "Hi all, I'm planning a carport (we're in snow zone 2, two cars). In the plane of the frame: two timber posts 160 x 160 mm, 2.4 m long, hinged at the ground, and a beam 160 mm wide and 280 mm deep, 5.5 m, the corners made stiff (count them as rigid). E = 11 GPa. The roof gives 3 kN/m on the beam and there's a push of 1.5 kN to the right at the top of the left post. Which maximum moment and which compression in the posts do I get?", **results(f, C=.02))
