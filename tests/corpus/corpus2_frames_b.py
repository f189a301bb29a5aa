"""Frames in other words, second half: braces, springs, settlements, space frames, stories."""
from math import hypot

from collect import check
from corpus2_base import cat, frame, pair, results, writer
from corpus2_frames_a import portal
from truth import FOOT, INCH, KIP, LBF, PSI, Model, box, rect, rod, tube

P = writer("frame")


def space(nodes, lines, clamp, loads, E, s, J, G, n=6):
    """A space frame of one section; J is its torsion constant."""
    s.J = J
    m = Model(False)
    for name, *x in (p.split() for p in nodes.split(",")):
        m.node(name, *map(float, x))
    for bar in lines.split():
        a, b = bar.split("-")
        m.line(a, b, E, s, n=n, G=G)
    m.clamp(*clamp.split())
    for name, (x, y, z) in loads.items():
        m.load(name, fx=x, fy=y, fz=z)
    return m.solve()


def braced():
    m = Model().nodes(A=(0, 0), B=(0, 2.5), C=(2, 2.5), D=(0, 1)).line("A", "D", 210e9, cat("HEB 120")).line("D", "B", 210e9, cat("HEB 120")).line("B", "C", 210e9, cat("IPE 120"))
    return m.bar("D", "C", 210e9, 1e-3).clamp("A").load("C", fz=-8e3).solve()


f = braced
P("d-fr-029", 3, "A post (HEB 120) stands clamped at (0,0) and ends at (0,2.5) m. An IPE 120 arm reaches from its top to (2,2.5); the connection is rigid. A pin-ended strut of 1000 mm² goes from the arm's tip back down to the post at (0,1). E = 210 GPa throughout. 8 kN hangs from the tip. What's the compression in the strut and the bending moment at the foot?", M=(check(f().M, 16e3), .01), C=pair(lambda: f().C, .02), truth="M = 8*2 at the foot")
assert min(f().by_name["D-C"]) == f().C
f = lambda: portal(4, 6, 210e9, cat("HEB 200"), cat("HEB 200"), moves={"D": ("z", -.01)})
P("d-fr-030", 3, "HEB 200 portal frame, 4 m high, 6 m wide, both bases fixed, E = 210 GPa, no load at all. The right base settles 10 mm straight down. Which bending moment does that cause at most?", **results(f))
f = lambda: frame("A 0 0, B 0 4, C 6 4, D 6 0", {"A-B C-D": rect(.2, .2), "B-C": rect(.2, .3)}, 30e9, pin="A D", q={"B-C": (0, -10e3)}, loads={"B": (4e3, 0)})
P("d-fr-031", 2, "Cast-in-place frame, E=30 GPa. Columns 200x200, 4 m, hinged at the foot. Beam 200 wide x 300 deep, 6 m. 10 kN/m on the beam and 4 kN sideways at the left corner (to the right). Please give the largest bending moment and the vertical+horizontal resultant of the supports.", **results(f, R=True))
s = rect(.06, .06)
f = lambda: space("A 0 0 0, B 2 0 0, C 2 1.5 0", "A-B B-C", "A", {"C": (0, 0, -1e3)}, 200e9, s, .1406 * .06**4, 200e9 / 2.6, 8)
L1, L2, EI, GJ = 2, 1.5, 200e9 * s.I, 200e9 / 2.6 * .1406 * .06**4
P("d-fr-032", 3, "An L-shaped bracket lies in a horizontal plane: from the wall (clamped) 2 m straight out along x, then 1.5 m sideways along y. 60 x 60 mm solid steel, E = 200 GPa, nu = 0.3. 1 kN hangs at the free end. How far does the end go down, and what's the bending moment at the wall?", d=(check(f().d, 1e3 * (L1**3 / 3 / EI + L2**3 / 3 / EI + L1 * L2**2 / GJ)), .012), M=check(f().M, 2e3), truth="P L1^3/3EI + P L2^3/3EI + P L1 L2^2/GJ")
s = rect(.12, .12)
f = lambda: space("a 0 0 0, b 3 0 0, c 3 3 0, d 0 3 0, A 0 0 3, B 3 0 3, C 3 3 3, D 0 3 3", "a-A b-B c-C d-D A-B B-C C-D D-A", "a b c d", dict.fromkeys("ABCD", (2.5e3, 0, 0)), 210e9, s, .1406 * .12**4, 210e9 / 2.6, 4)
P("d-fr-033", 3, "A cube-shaped steel frame with 3 m edges: four columns clamped to the floor, four beams around the top, all 120 x 120 mm solid, E = 210 GPa, nu = 0.3, every joint rigid. Each of the four upper corners is pushed with 2.5 kN in the same direction, parallel to an edge. What's the horizontal displacement and the maximum bending moment?", **results(f, M=.025, d=.03))
f = lambda: frame("A 0 0, B 0 3, C 4 5, D 8 3, E 8 0", {"A-B D-E": cat("HEA 180"), "B-C-D": cat("IPE 240")}, 210e9, pin="A E", q={"B-C": (0, -6e3 * 4 / hypot(4, 2)), "C-D": (0, -6e3 * 4 / hypot(4, 2))})
P("d-fr-034", 3, "gable frame 8 m wide. posts 3m HEA 180 pinned feet, rafters IPE 240 rising to 5 m in the middle, stiff eaves and ridge, E 210GPa. snow 6 kN/m measured on the horizontal. max moment? total vertical reaction?", **results(f), R=[0, 0, 48e3])
f = lambda: frame("A 0 0, B 0 5", {"A-B": tube(.1683, .0063)}, 210e9, clamp="A", q={"A-B": (400, 0)}, loads={"B": (1e3, -3e3)})
P("d-fr-035", 2, "Lamp mast, tube 168.3 x 6.3 mm, 5 m tall, embedded in the ground, E=210 GPa. Wind 400 N/m on its whole height (to the right), plus 1 kN to the right and 3 kN down at the top. Base moment, greatest stress (bending plus axial), top displacement?", M=check(f().M, 400 * 12.5 + 5e3), s=check(f().sigma, 1e4 / tube(.1683, .0063).W + 3e3 / tube(.1683, .0063).A), d=pair(lambda: f().d), truth="qL2/2 + HL")
f = lambda: portal(4, 6, 210e9, cat("HEA 160"), cat("IPE 240"), feet=dict(clamp="A", pin="D"), loads={"B": (9e3, 0)})
P("d-fr-036", 2, "left foot encastre, right foot hinged, legs HEA 160 x 4 m, crossbeam IPE 240 x 6 m, E 210 GPa, 9 kN to the right at the top-left node. horizontal displacement + max moment?", **results(f, d=.025))
f = lambda: frame("A 0 0, B 0 3, C 4 3, D 4 0, E 0 6, F 4 6, G 0 9, H 4 9", {"A-B-E-G D-C-F-H": cat("HEB 160"), "B-C E-F G-H": cat("IPE 220")}, 210e9, clamp="A D", loads={"B": (6e3, 0), "E": (6e3, 0), "G": (3e3, 0)}, n=10)
P("d-fr-037", 3, "Three storeys of 3 m, one bay of 4 m: HEB 160 columns clamped at ground level, IPE 220 beams, all rigid, E = 210 GPa. Wind on the left: 6 kN at level 1, 6 kN at level 2 and 3 kN at roof level, all towards the right. Roof drift? Largest moment? Total reaction?", **results(f, d=.03, R=True))
f = lambda: frame("A 0 0, B 3 0, C 3 3, D 6 3", {"A-B-C-D": rect(.08, .16)}, 200e9, clamp="A D", loads={"B": 7e3})
P("d-fr-038", 3, "Z-shaped frame: A (0,0) to B (3,0), B to C (3,3), C to D (6,3); metres. Section 80 mm wide and 160 mm deep, E = 200 GPa. A and D are built in. 7 kN down at B. What is the largest moment?", **results(f))
P("d-fr-039", 1, "What does a portal frame of HEB 200 weigh (two columns of 4 m, one beam of 6 m, density 7850 kg/m³)? Fixed bases, E=210 GPa, put 5 kN/m on the beam as its load.", mass=(78.1e-4 * 14 * 7850, .012), truth="A L rho")
f = lambda: portal(3, 5, 210e9, cat("HEA 160"), cat("HEA 160"), q=12e3)
P("d-fr-040", 2, "All-HEA-160 portal, 5 m x 3 m, fixed at the base, 12 kN/m on the beam, E=210 GPa, yield strength 235 MPa. What is the largest stress (bending plus axial) and the safety factor against yield?", **results(f, M=0, s=.03), SF=(235e6 / f().sigma, .04))
f = lambda: frame("A 0 0, B 0 4, C 6 4", {"A-B": cat("HEB 160"), "B-C": cat("IPE 270")}, 210e9, pin="A", roller="C", clamp="", q={"B-C": (0, -8e3)}, moves={"A": ("Y", 0.0)})
P("d-fr-041", 2, "A half portal: column HEB 160, 4 m, clamped at the foot; from its head an IPE 270 beam runs 6 m to a masonry wall, where it rests on a roller. Corner rigid, 8 kN/m on the beam, E=210 GPa. Largest bending moment?", **results(f))
f = lambda: frame("A 0 0, B 0 3, C 3 3, D 3 0", {"A-B-C-D": cat("HEB 120")}, 210e9, pin="A", roller="D", loads={"B": (4e3, 0)})
P("d-fr-042", 2, "Square frame, 3 m by 3 m, HEB 120, E=210 GPa; left foot on a fixed hinge, right foot on a roller. Load: 4 kN to the right at the top left corner. What's the maximum moment? And how far does the frame lean over (largest displacement)?", M=(check(f().M, 12e3), .01), d=pair(lambda: f().d, .02), truth="the hinge takes all of H: M = 4*3")
f = lambda: frame("A 0 0, B 2 0, C 2 1, D 0 1", {"A-B-C-D": rect(.02, .03)}, 200e9, clamp="A", loads={"D": 200})
P("d-fr-043", 3, "C-shaped clamp frame from flat steel 20 mm wide and 30 mm deep (in the plane of bending), E=200 GPa: starts at the wall at (0,0), out to (2,0), up to (2,1), back to (0,1), which is the free end. 200 N down at the free end. Biggest moment? How much does the free end move?", M=check(f().M, 400), d=pair(lambda: f().d), truth="arm 2 m in the upright")
k = 2e6
m = lambda: (lambda b: b.line("A", "B", 210e9, cat("HEB 160"), n=16).line("B", "C", 210e9, cat("HEB 160"), n=16).line("C", "D", 210e9, cat("HEB 160"), n=16).pin("A", "D").spring("A", "Y", k).spring("D", "Y", k).load("B", fx=8e3).solve())(Model().nodes(A=(0, 0), B=(0, 4), C=(5, 4), D=(5, 0)))
P("d-fr-044", 3, "Portal of HEB 160 (columns 4 m, beam 5 m, E=210 GPa). Its bases can't move, and against rotation each base is held by a rotational spring of 2000 kNm/rad. 8 kN pushes the top left corner to the right. Largest moment and sway?", **results(m, d=.025))
f = lambda: portal(12 * FOOT, 24 * FOOT, 29e6 * PSI, cat("W10x49"), cat("W18x35"), q=2 * KIP / FOOT, loads={"B": (5 * KIP, 0)})
P("d-fr-045", 2, "A fixed-base steel bent, 12 ft tall and 24 ft wide (W10x49 columns, W18x35 beam; strong axes; E=29000 ksi), carries 2 k/ft on the beam together with a 5 kip wind force at the top of the windward (left) column. Maximum bending moment and column compression?", **results(f, C=.025))
f = lambda: frame("A 0 0, B 0 3.5, C 5 3.5, D 10 3.5, E 5 0, F 10 0", {"A-B E-C F-D": cat("HEA 200"), "B-C-D": cat("IPE 300")}, 210e9, clamp="A E F", q={"B-C": (0, -15e3)})
P("d-fr-046", 3, "two bay frame, bays 5 m, height 3.5 m, fixed bases. HEA 200 columns (3 of them), IPE 300 beams continuous over the middle column, rigid. only the LEFT bay is loaded with 15 kN/m. E=210GPa. find max moment", **results(f))
s1, s2 = rect(2 * INCH, 4 * INCH), rect(2 * INCH, 3 * INCH)
f = lambda: frame("A 0 0, B 0 72, C 48 72", {"A-B": s1, "B-C": s2}, 1.6e6 * PSI, clamp="A", loads={"C": 60 * LBF}, u=INCH)
P("d-fr-047", 2, "A wooden gallows-type bird feeder: post 2 in wide x 4 in deep in the bending plane, 6 ft tall, set in concrete; arm 2 x 3 in (3 in deep), 4 ft long, screwed rigidly to the top. 60 lbf on the end of the arm. E = 1.6 million psi, actual dimensions. Moment at the bottom of the post and total displacement of the arm's tip?", M=check(f().M, 60 * LBF * 48 * INCH), d=pair(lambda: f().d), truth="M = 60*48 lbf in")
f = lambda: frame("A 0 0, B 0 4, C 6 4, D 6 0", {"A-B-C-D": rect(.25, .25)}, 30e9, clamp="A D", q={"B-C": (0, -12e3)}, q_end={"B-C": (0, 0)})
P("d-fr-048", 3, "Portal in concrete, all 250 x 250 mm, E = 30 GPa, fixed feet, 4 m by 6 m. On the beam the load falls linearly from 12 kN/m at the left corner to zero at the right one. Largest bending moment, total reaction?", **results(f, R=True), truth="total 36 kN")
f = lambda: frame("A 0 0, B 4 3, C 10 3", {"A-B-C": cat("IPE 300")}, 210e9, clamp="A C", q={"B-C": (0, -10e3)})
P("d-fr-049", 2, "Inclined strut plus beam: IPE 300 from A(0,0) up to B(4,3), continuing horizontally to C(10,3), stiff at B. A and C are clamped. E=210 GPa. 10 kN/m acts down on B-C. The largest moment is...?", **results(f))
f = lambda: portal(3, 4, 70e9, box(.08, .08, .004), box(.08, .08, .004), feet="pin", q=1.5e3)
P("d-fr-050", 1, "market stall frame: aluminium square tube 80x80x4 (sharp corners), E 70 GPa, 3m high 4m wide, feet on pins, welded corners. 1.5 kN/m on the top bar. deflection of top bar and biggest moment?", **results(f, d=.02))
f = lambda: frame("A 0 0, B 0 3, C 0 4, D 5 3", {"A-B-C": cat("HEB 160"), "B-D": cat("IPE 240")}, 210e9, clamp="A", pin="D", q={"B-D": (0, -7e3)}, loads={"C": (3e3, 0)})
P("d-fr-051", 3, "A clamped HEB 160 column goes from (0,0) to (0,4). At (0,3) an IPE 240 beam is rigidly attached and runs to a pinned wall support at (5,3) m. 7 kN/m on the beam and 3 kN to the right at the column top (0,4). E=210 GPa. Max moment?", **results(f))
f = lambda: frame("A 0 0, B 0 6, C 12 6, D 12 0", {"A-B C-D": cat("HEB 300"), "B-C": cat("IPE 500")}, 210e9, pin="A D", q={"B-C": (0, -15e3), "A-B": (3e3, 0)})
P("d-fr-052", 2, "Warehouse frame, 12 m span, 6 m clear height, pinned base plates; HEB 300 columns; IPE 500 girder; rigid haunch-free corners; E=210 GPa. Load case: 15 kN/m on the girder AND wind pressure 3 kN/m on the left column to the right. Maximum moment and total reaction vector, please.", **results(f, R=True))
f = lambda: frame("A 0 0, B 0 3, C 3 3, D 6 3, E 6 0", {"A-B-C-D-E": cat("IPE 200")}, 210e9, clamp="A E", loads={"C": (0, 0, 10e3)})
P("d-fr-053", 3, "IPE 200 frame, fixed feet at (0,0) and (6,0), corners at (0,3) and (6,3), E = 210 GPa. A couple of 10 kNm acts on the middle of the beam. What's the largest bending moment?", **results(f), truth="antisymmetric; 5 kN m each side of the couple")
f = lambda: frame("A 0 0, B 0 1, C 2 1, D 2 0", {"A-B-C-D": rod(.016)}, 206e9, clamp="A D", loads={"C": (300, 0)})
P("d-fr-054", 1, "A 16 mm round bar is bent into a goalpost: 1 m up, 2 m across, 1 m down, both ends set in concrete. E=206 GPa. I pull sideways with 300 N at the upper right corner, to the right. How far does it sway? What's the max bending moment?", **results(f, d=.02))
f = lambda: frame("A 0 0, B 0 3, C 0 6, D 4 3", {"A-B-C": cat("HEA 140"), "B-D": cat("IPE 180")}, 210e9, clamp="A", loads={"D": 6e3, "C": 20e3})
P("d-fr-055", 2, "Column HEA 140 from (0,0) to (0,6), fixed below and free above; at half height a 4 m cantilever IPE 180 sticks out horizontally to (4,3). 6 kN at the cantilever's end, 20 kN on the column head, both vertical. E = 210 GPa. Moment at the foot and the force in the lower column part?", M=check(f().M, 24e3), C=(check(f().C, -26e3), .01), truth="6*4; 20+6")
f = lambda: portal(3.2, 5.5, 210e9, cat("HEB 140"), cat("IPE 220"), q=9e3, loads={"B": (4e3, 0), "C": (2e3, 0)})
P("d-fr-056", 2, "Please analyse: frame with columns HEB 140 (3.2 m, clamped) and beam IPE 220 (5.5 m). Beam load 9 kN/m downwards. Horizontal forces, both to the right: 4 kN at the left corner and 2 kN at the right corner. E = 210 GPa, rigid joints. Results: maximum bending moment, total reaction.", **results(f, R=True))
