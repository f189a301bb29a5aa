"""Third corpus: trusses, hangers, cranes and space trusses."""
from math import cos, hypot, pi, radians, sin, sqrt, tan

from collect import check
from corpus2_base import ext, same, t, writer
from corpus_trusses import each, parallel, warren
from truth import FOOT, G0, INCH, KIP, LBF, PSI, box, rod, tube

P = writer("truss")

r = each(parallel("howe", 8, 3.5, 4), [f"B{i}" for i in range(1, 8)], -42e3)
P("e-tr-001", 1, "Howe bridge girder with sloping end posts: eight bays of 3.5 m, height 4 m. Every lower chord joint between the two supports takes 42 kN. One end has a hinge, the other end rollers. Tell me the extreme bar forces, pulling and pushing.", **ext(r), truth="method of joints; chord M/h")
r = each(parallel("pratt", 6, 8 * FOOT, 9 * FOOT), [f"B{i}" for i in range(1, 6)], -12 * KIP)
P("e-tr-002", 1, "pratt truss 48 ft long, 6 panels, 9 ft deep, end posts inclined. 12 kips on each of the five inside lower joints. pin one side roller other side. need the max tension + max compression", **ext(r), truth="top chord M/h = 48 kips")
check(r.C, -48 * KIP)
r = each(warren(5, 3, 2.6), [f"T{i}" for i in range(5)], -9e3)
P("e-tr-003", 2, "A conveyor gallery rests on a Warren truss that has no verticals. It is 2.6 m deep and has five bottom panels, 3 m each, supported simply at its two bottom corners; the upper chord has five joints, each above the middle of a bottom panel. The belt gives 9 kN on every upper joint. How big do the tension and the compression in the members get?", **ext(r))
r = t("A 0 0, B 20 0, K 10 0, R 10 5", "A-K-B A-R-B K-R", {"K": 2400}, "A", "B", u=FOOT, F=LBF)
P("e-tr-004", 1, "Old barn, king post truss spanning 20 feet with a 5 ft rise. A hoist hung from the lower end of the king post lifts 2,400 pounds. Ignoring the roof, what's the worst tension and worst compression in the timbers?", T=check(r.T, 2400 * LBF), C=check(r.C, -1200 * LBF * sqrt(5)), truth="king post 2400 lbf = tie 2400 lbf; rafters 1200 sqrt 5")
r = t("A 0 0, B 3 0, C 6 0, D 9 0, E 12 0, F 3 1.5, G 6 3, H 9 1.5", "A-B-C-D-E A-F-G-H-E B-F C-G D-H C-F C-H", {"F": 6e3, "G": 6e3, "H": 6e3}, "A", "E")
P("e-tr-005", 2, "Roof truss. Bottom joints A, B, C, D, E lie at x = 0, 3, 6, 9 and 12 m on z = 0. Top joints: F (3, 1.5), G (6, 3), H (9, 1.5), in metres. Bars: A-B, B-C, C-D, D-E, A-F, F-G, G-H, H-E, B-F, C-G, D-H, C-F, C-H. A is hinged, E rolls. 6 kN acts downwards on each of F, G and H. Maximum tensile and maximum compressive force?", **ext(r), truth="method of joints")
r = t("A 0 0, B 0 3, C 4 0", "A-C B-C", {"C": 350}, "A B", u=FOOT, F=LBF)
P("e-tr-006", 1, "A pub sign weighing 350 lb hangs from the outer end of a horizontal arm, 4 ft long, hinged at the wall. A stay runs from that outer end to an eye bolt in the wall 3 ft above the hinge. Stay tension and arm compression?", T=check(r.T, 350 * LBF * 5 / 3), C=check(r.C, -350 * LBF * 4 / 3), truth="3-4-5 triangle")
r = t("A 0 0, B 0 5, C 4.8 3.6", "A-C B-C", {"C": 1500 * G0}, "A B")
P("e-tr-007", 2, "derrick: the mast is rigid, 5 m high. the jib is pinned to the foot of the mast, its head is 4.8 m out and 3.6 m up. the topping lift (a tie) goes from the jib head to the top of the mast. 1.5 t on the jib head. what's in the tie, what's in the jib?", T=check(r.T, 1500 * G0 * hypot(4.8, 1.4) / 5), C=check(r.C, -1500 * G0 * 6 / 5), truth="triangle of forces: mast 5 m stands for the weight")
P("e-tr-008", 1, "Tie rod Ø20 mm, length 4.5 m, E = 205 GPa, force 60 kN (tension). sigma = ? elongation = ?", s=60e3 / rod(.02).A, e=60e3 * 4.5 / 205e9 / rod(.02).A, truth="F/A, FL/EA")
r = t("A 0 1, B 12 1, L 4 0", "A-L B-L", {"L": 25 * G0}, "A B")
H = 25 * G0 / (1 / 4 + 1 / 8)
P("e-tr-009", 2, "Between two houses 12 m apart a street lamp of 25 kg is hung from two straight cables. The wall hooks are equally high; the lamp hangs 1 m lower than the hooks and 4 m away from the left house. How large is the biggest cable tension?", T=check(r.T, H * hypot(4, 1) / 4), truth="H (1/4 + 1/8) = W; the left cable is the steeper")
r = t("A -1.5 2, B 0 2, C 1.5 2, D 0 0", "A-D B-D C-D", {"D": (12e3, -30e3)}, "A B C", E=200e9, A=2.5e-4)
P("e-tr-010", 3, "Joint D(0, 0) hangs on three steel bars from fixed points A(-1.5, 2), B(0, 2) and C(1.5, 2), metres. Each bar: 250 mm², E = 200 GPa, pinned at both ends. The forces on D are 30 kN downwards and 12 kN to the right. I am looking for the largest tension of the three bars and the displacement of D.", T=r.T, d=r.d, truth="once redundant")
P_, L = 180 * G0, 2.5
P("e-tr-011", 1, "Photographer's question: three tripod legs, each 2.5 m long, feet evenly spaced on a circle with radius 1.5 m, heavy rig of 180 kg on the head. All joints act as hinges and the feet can't slip. What compression is in each leg?", C=-P_ / 3 * 2.5 / 2, truth="height 2 m; P/3 L/h")
r = t("A -3 -3 0, B 3 -3 0, C 3 3 0, D -3 3 0, K 0 0 8", "A-K B-K C-K D-K", {"K": (0, 0, -3 * KIP)}, "A B C D", E=29e6 * PSI, A=.8 * INCH**2, u=FOOT)
P("e-tr-012", 2, "Pyramid of 4 pin-ended legs: square base 6 ft by 6 ft, apex 8 ft above the middle of it, feet pinned to the slab. Legs are steel, 0.8 in² each, E = 29,000 ksi. 3 kips straight down on the apex. Leg compression, and how much does the apex go down?", C=check(r.C, -.75 * KIP * sqrt(82) / 8), d=r.d, truth="P/4 L/h")
r = t("A 0 0 0, B 0 2 0, C 0 1 2, D 3 1 0", "A-D B-D C-D", {"D": (0, 0, -8e3)}, "A B C")
P("e-tr-013", 2, "Space bracket on a wall (z is vertical, coordinates in m): wall points A(0,0,0), B(0,2,0), C(0,1,2), outer joint D(3,1,0). Three bars A-D, B-D and C-D. A, B, C are fixed in all directions. 8 kN pulls D vertically down. Max tension / max compression?", T=check(r.T, 8e3 * sqrt(13) / 2), C=check(r.C, -6e3 * sqrt(10) / 3), truth="tie W sqrt13/2; each strut takes half of 12 kN")
r = t("A 0 0, B 0 2, C 2 2, D 2 0, E 4 2, F 4 0, G 6 2", "B-C-E-G A-D-F-G A-C C-D D-E E-F", {"C": 3e3, "E": 3e3, "G": 6e3}, "A B")
P("e-tr-014", 2, "cantilever truss off a wall. pts in m: a 0,0 b 0,2 c 2,2 d 2,0 e 4,2 f 4,0 g 6,2. members b-c, c-e, e-g, a-d, d-f, f-g, a-c, c-d, d-e, e-f. a and b pinned to the wall. loads down: 3 kN at c, 3 kN at e, 6 kN at g. highest tension and highest compression please", **ext(r))
pts = "A 0 0, B 5 0, C 10 0, D 15 0, E 20 0, F 25 0, G 30 0, H 5 4, J 10 5.5, K 15 6, L 20 5.5, M 25 4"
r = t(pts, "A-B-C-D-E-F-G A-H-J-K-L-M-G B-H C-J D-K E-L F-M H-C J-D D-L E-M", same("B C D E F", 70e3), "A", "G", E=205e9, A=5e-3)
P("e-tr-015", 3, "A Parker truss. The deck joints A, B, C, D, E, F, G are 5 m apart on a level line, A at x = 0 and G at x = 30 m. Above B to F are the joints H, J, K, L, M at heights of 4, 5.5, 6, 5.5 and 4 m. Members: the bottom chord A-B-C-D-E-F-G, the upper chord A-H-J-K-L-M-G, the posts B-H, C-J, D-K, E-L, F-M and the diagonals H-C, J-D, D-L, E-M. All of them have 50 cm² and E = 205 GPa. A is pinned, G is on a roller. Vertical loads of 70 kN at B, C, D, E and F. Largest tension, largest compression, largest deflection?", **ext(r, d=r.d), truth="determinate")
r = t("A 0 0, B 2 0, C 4 0, D 4 2, E 2 1", "A-B-C A-E-D B-E C-D B-D", {"E": 5e3, "D": 2.5e3}, "A", "C")
P("e-tr-016", 2, "Lean-to truss: joints A(0,0), B(2,0), C(4,0), D(4,2), E(2,1), unit metre; bars AB, BC, AE, ED, BE, CD, BD. Pinned at A, roller at C. E carries 5 kN and D 2.5 kN, both vertical, downward. Largest pull and largest push?", **ext(r), truth="method of joints")
a = box(.05, .05, .004).A
P("e-tr-017", 1, "What's the mass of this roof truss: span 8 m, ridge 3 m above the tie, two rafters, a tie and a king post from ridge to tie, every piece a 50 x 50 x 4 mm square tube (take sharp corners), steel with 7850 kg/m³? For the record, the ridge carries 6 kN and it sits on a pin and a roller.", mass=21 * a * 7850, truth="(8 + 3 + 5 + 5) m A rho")
r = t("A 0 0, B 2 0, C 0 3, D 2 3, E 0 6, F 2 6", "A-C-E B-D-F C-D E-F A-D B-C C-F D-E", {"E": (10e3, 0), "C": (5e3, 0)}, "A B", E=200e9, A=8e-4)
P("e-tr-018", 3, "Little lattice tower, two storeys, crossed diagonals that don't touch each other. Nodes [m]: A 0/0, B 2/0, C 0/3, D 2/3, E 0/6, F 2/6. Bars A-C, C-E, B-D, D-F, C-D, E-F, A-D, B-C, C-F, D-E; area 8 cm², E = 200 GPa for all. Both feet A and B pinned. Horizontal forces to the right: 10 kN on E and 5 kN on C. How large are the greatest tension, the greatest compression and the largest displacement of any node?", **ext(r, d=r.d), truth="twice redundant, matrix solver")
s = tube(.0337, .0026)
r = t("A 0 0, B 3 0, C 1.5 2", "A-C B-C", {"C": 14e3}, "A B")
P("e-tr-019", 2, "Two props lean against each other: tubes of 33.7 mm outside diameter with 2.6 mm wall, feet pinned 3 m apart on the floor, tops pinned together 2 m above the floor, mid-way. They carry 14 kN at the top. What is the compressive force and the stress in a prop?", C=check(r.C, -8750), s=8750 / s.A, truth="P/2 / (2/2.5)")
r = t("1 0 0, 2 4 0, 3 8 0, 4 2 3, 5 6 3", "1-2-3 4-5 1-4-2-5-3", {"2": 22e3}, "1", "3", E=210e9, A=rod(.036).A)
P("e-tr-020", 2, "pleas calculate this trus: joints (meters) 1: 0,0 / 2: 4,0 / 3: 8,0 / 4: 2,3 / 5: 6,3. rods 1-2, 2-3, 4-5, 1-4, 4-2, 2-5, 5-3, al round bars with diamater 36 mm, youngs modulus 210 GPa. pin suport at 1, roler at 3. wieght on joint 2 is 22 kN. I need the bigest deflection, tension and compresion", **ext(r, d=r.d))
r = t("A 0 0, B 2 0, C 2 2, D 0 2", "A-B-C-D-A A-C", {"D": (6e3, 0)}, "A", "B")
P("e-tr-021", 2, "Square of hinged bars, 2 m a side, stiffened by one diagonal from the lower left corner to the upper right corner. The lower left corner is pinned and the lower right one is on a roller (free to move sideways). At the upper left corner a horizontal force of 6 kN pushes to the right. Which extreme axial forces occur?", T=check(r.T, 6e3 * sqrt(2)), C=check(r.C, -6e3), truth="diagonal 6 sqrt2; top bar and right post -6 kN")
W = 800 * G0
P("e-tr-022", 1, "A boom, 4 m long, is hinged at its foot and leans at 60 degrees to the horizontal. A horizontal cable ties its tip back to a wall. 800 kg hang from the tip. What's the cable tension, and how hard is the boom compressed? (boom weightless)", T=W / tan(radians(60)), C=-W / sin(radians(60)), truth="triangle of forces")
r = t(f"A {-2 * tan(radians(30))} 2, B 2 2, C 0 0", "A-C B-C", {"C": 10e3}, "A B")
P("e-tr-023", 2, "10 kN hangs from two ceiling rods meeting at the load. Left rod makes 30° with the vertical, right rod 45° with the vertical, they are on opposite sides. The load hangs 2 m below the ceiling. Biggest rod force?", T=check(r.T, 10e3 * sin(radians(45)) / sin(radians(75))), truth="sine rule; the 30 degree rod carries the more")
a1, a2 = rod(.04).A, rod(.025).A
P("e-tr-024", 2, "Stepped round bar in tension. First 1.0 m has a diameter of 40 mm, the remaining 0.6 m has a diameter of 25 mm; 50 kN pulls at the thin end, the thick end is fixed. E = 200 GPa. Highest stress and total elongation?", s=50e3 / a2, e=50e3 / 200e9 * (1 / a1 + .6 / a2), truth="F/A2, sum FL/EA")
r = t("A 0 0, B 4 0, C 8 0, D 4 3", "A-B-C A-D-C B-D", {"D": (9e3, -12e3), "B": 8e3}, "A", "C")
P("e-tr-025", 2, "A = (0,0) hinge, B = (4,0), C = (8,0) roller, D = (4,3), everything in m. Bars A-B, B-C, A-D, D-C, B-D. At D: 12 kN down and, from wind, 9 kN to the right. At B: 8 kN down. Give the max tensile force, the max compressive force and the sum of the support reactions as a vector.", **ext(r, R=r.total))
r = each(parallel("pratt", 6, 2, 2.5, vertical_ends=True), [f"T{i}" for i in range(1, 6)], -16e3)
P("e-tr-026", 2, "Parallel-chord Pratt truss with vertical end posts: 6 panels à 2 m, 2.5 m deep, held at the two lower end joints (pin, roller). Roof purlins load the five inner TOP chord joints with 16 kN each. Extreme member forces?", **ext(r))
r = each(warren(3, 10 * FOOT, 8 * FOOT), ["B1", "B2"], -15 * KIP)
P("e-tr-027", 1, "Short Warren span, 3 bottom panels at 10 ft, 8 ft deep, no verticals, 15 kips hung from each of the 2 inner bottom joints, simple supports at the ends. Max T and max C?", **ext(r))
r = t("A 0 0, B 2400 0, C 4800 0, D 7200 0, E 1800 900, F 3600 1800, G 5400 900", "A-B-C-D A-E-F-G-D E-B B-F F-C C-G", {"E": 3.2e3, "F": 3.2e3, "G": 3.2e3}, "A", "D", u=1e-3)
P("e-tr-028", 2, "My carpenter sent the drawing of our roof truss (built 1988, spruce, 11 of them in the house). In mm: A 0,0; B 2400,0; C 4800,0; D 7200,0; E 1800,900; F 3600,1800; G 5400,900. Members A-B, B-C, C-D, A-E, E-F, F-G, G-D, E-B, B-F, F-C, C-G. It lies on the wall plates at A (fixed) and D (sliding). Snow gives 3.2 kN vertically at E, at F and at G. How much tension and how much compression does a member see at most?", **ext(r))
r = t("A 0 0, B 3 0, C 6 0, D 9 0, E 12 0, F 3 3, G 6 3, H 9 3", "A-B-C-D-E A-F-G-H-E B-F C-G D-H F-C C-H", {"B": 25e3, "C": 40e3, "D": 25e3}, "A", "E", E=200e9, A=1.5e-3)
P("e-tr-029", 2, "Bridge truss, joints in metres: A(0,0) B(3,0) C(6,0) D(9,0) E(12,0) F(3,3) G(6,3) H(9,3). Connect A-B-C-D-E, A-F-G-H-E, B-F, C-G, D-H, F-C, C-H. Cross-section 1500 mm² each, E 200 GPa. Hinge in A, roller in E. Down: 25 kN on B, 40 kN on C, 25 kN on D. Max displacement? Max tension? Max compression?", **ext(r, d=r.d), truth="determinate")
r = t("A 2 0 0, B -1 1.5 0, C -1 -1.5 0, D 0 0 4", "A-D B-D C-D", {"D": (2e3, 0, -9e3)}, "A B C", E=70e9, A=6e-4)
P("e-tr-030", 3, "Aluminium space frame of three struts, E = 70 GPa, 600 mm² each. Ground points A(2, 0, 0), B(-1, 1.5, 0), C(-1, -1.5, 0), head D(0, 0, 4), metres, third coordinate up. Struts A-D, B-D, C-D with ball joints, all ground points held. On D act 9 kN vertically down and 2 kN in +x direction. Largest compression, displacement of D?", C=r.C, d=r.d, truth="three equations at D; leg A: -(3 + 8/3) sqrt 20/4 kN")
check(r.C, -(3e3 + 8e3 / 3) * sqrt(20) / 4)
