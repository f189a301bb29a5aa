"""Frames: portals, gables, coordinates, space frames. Axial deformation counts in the truth; tolerances cover its absence."""
from math import hypot, sqrt

from collect import P as add
from corpus_beams import HEA, HEB, IPE, W, eu, us
from truth import FOOT, G0, INCH, KIP, KSI, LBF, Model, rect, tube

T2 = .02


def P(*a, **k):
    add(a[0], "frame", *a[1:], **k)


def portal(h, b, E, col, beam_, base="clamp", q=0.0, H=0.0, n=40, head=(False, False)):
    m = Model().nodes(A=(0, 0), B=(0, h), C=(b, h), D=(b, 0))
    m.line("A", "B", E, col, n=n).line("B", "C", E, beam_, n=n, q=(0, -q), hinge_a=head[0], hinge_b=head[1]).line("C", "D", E, col, n=n)
    (m.clamp if base == "clamp" else m.pin)("A", "D")
    if H:
        m.load("B", fx=H)
    return m


def show(m):
    return m.solve()


s = eu(HEB[200])
r = portal(4, 6, 210e9, s, s, q=15e3).solve()
P("c-fr-01", 1, "Portal frame, fixed feet. Columns 4 m, beam 6 m, HEB 200 everywhere, strong axis, E = 210 GPa. 15 kN/m on the beam. Largest moment in the frame?", M=(r.M, T2), R=r.total)
r = portal(4, 6, 210e9, s, s, base="pin", q=15e3).solve()
P("c-fr-02", 1, "two-hinged portal frame (pinned bases), height 4 m, span 6 m, all HEB 200, rigid knees, 15 kN/m down on the girder, E=210GPa. max bending moment and column axial force?", M=(r.M, T2), C=(-45e3, .015))
r = portal(3, 5, 200e9, rect(.2, .2), rect(.2, .2), base="pin", H=12e3).solve()
P("c-fr-03", 1, "Rectangular frame, pinned column bases, 3 m high and 5 m wide, every member 200 x 200 mm, E=200 GPa, pushed by a horizontal force of 12 kN at the top left corner. Max moment and sway.", M=(r.M, T2), d=(r.d, T2), truth="M = Hh/2 = 18 kNm")
r = portal(3.5, 7, 210e9, eu(HEA[200]), eu(IPE[300]), H=25e3).solve()
P("c-fr-04", 2, "Sway frame: HEA 200 columns 3.5 m tall, fixed at the bottom; IPE 300 beam 7 m long rigidly joined to them; 25 kN sideways at the left eaves, to the right. E=210 GPa, bending about strong axes. Sway at the top and largest moment?", M=(r.M, T2), d=(r.d, T2), R=r.total)
r = portal(5, 10, 210e9, eu(HEB[300]), eu(IPE[400]), q=20e3, H=30e3).solve()
P("c-fr-05", 2, "Fixed-base portal 10 m wide and 5 m high, HEB 300 columns, IPE 400 rafter, E = 210 GPa. Loads at the same time: 20 kN/m vertically on the beam and 30 kN horizontally at the top of the left column (towards the right). Largest bending moment and displacement, total reaction.", M=(r.M, T2), d=(r.d, .03), R=r.total)
m = Model().nodes(A=(0, 0), B=(0, 3), C=(4, 3)).line("A", "B", 200e9, rect(.1, .1)).line("B", "C", 200e9, rect(.1, .1)).clamp("A").load("C", fz=-2e3)
r = m.solve()
P("c-fr-06", 2, "L-shaped frame (gallows): a vertical post 3 m high is fixed at its base, a horizontal arm 4 m long is rigidly attached at the top. 2 kN hangs from the end of the arm. Both 100 x 100 mm, E = 200 GPa. Largest moment and how far the arm's end goes down (total displacement)?", M=(8e3, .01), d=(r.d, .015), truth="PL; displacement = sqrt(dx2+dz2) at the tip")
m = Model().nodes(A=(0, 0), B=(0, 5), C=(6, 7), D=(12, 5), E=(12, 0))
c, b = eu(HEB[200]), eu(IPE[300])
m.line("A", "B", 210e9, c).line("D", "E", 210e9, c).line("B", "C", 210e9, b, q=(0, -5e3 * 6 / hypot(6, 2))).line("C", "D", 210e9, b, q=(0, -5e3 * 6 / hypot(6, 2))).clamp("A", "E")
r = m.solve()
P("c-fr-07", 3, "Gable frame (symmetric pitched roof portal): span 12 m, eaves at 5 m, ridge at 7 m, fixed bases, columns HEB 200, rafters IPE 300, E=210 GPa. Snow of 5 kN per metre of horizontal projection on both rafters. Largest bending moment and total vertical reaction?", M=(r.M, T2), R=[0, 0, 60e3])
m = Model().nodes(A=(0, 0), B=(0, 4), C=(4, 6), D=(8, 4), E=(8, 0))
m.line("A", "B", 210e9, b).line("D", "E", 210e9, b).line("B", "C", 210e9, b).line("C", "D", 210e9, b).pin("A", "E").load("C", fz=-20e3)
r = m.solve()
P("c-fr-08", 2, "pitched portal: columns 4 m, ridge 6 m above the ground, span 8 m, pinned feet, IPE 300 all over, E=210 GPa, single 20 kN load at the ridge. max M? ridge deflection (largest displacement)?", M=(r.M, T2), d=(r.d, .03))
m = Model().nodes(A=(0, 0), B=(0, 4), C=(6, 4)).line("A", "B", 210e9, s).line("B", "C", 210e9, s, q=(0, -10e3)).clamp("A").pin("C")
r = m.solve()
P("c-fr-09", 2, "Frame with nodes A(0,0), B(0,4), C(6,4) in m. Members A-B and B-C, HEB 200, rigid joint at B, E = 210 GPa. A is clamped and C is pinned. B-C carries 10 kN/m downward. Largest moment?", M=(r.M, T2))
m = Model().nodes(A=(0, 0), B=(5, 0), C=(5, -4)).line("A", "B", 200e9, rect(.15, .3), q=(0, -12e3)).line("B", "C", 200e9, rect(.15, .3)).clamp("A").clamp("C")
r = m.solve()
P("c-fr-10", 2, "rigid frame of a horizontal beam A(0,0)-B(5,0) and a column B(5,0)-C(5,-4), metres; A and C are fully fixed; section 150 wide x 300 deep mm, E = 200 GPa; 12 kN/m on the beam. Max moment, column force", M=(r.M, T2), C=(r.C, T2))
m = Model().nodes(A=(0, 0), B=(0, 3), C=(0, 6), D=(5, 6), E=(5, 3), F=(5, 0))
for a_, b_ in ("AB", "BC", "DE", "EF"):
    m.line(a_, b_, 210e9, eu(HEA[200]), n=20)
for a_, b_ in ("BE", "CD"):
    m.line(a_, b_, 210e9, eu(IPE[300]), n=40, q=(0, -18e3))
m.clamp("A", "F").load("B", fx=10e3).load("C", fx=5e3)
r = m.solve()
P("c-fr-11", 3, "Two-storey one-bay frame: storey height 3 m each, bay 5 m, HEA 200 columns, IPE 300 beams, fixed bases, E=210 GPa, rigid joints, strong axes. 18 kN/m on both beams; horizontal loads of 10 kN at the first floor and 5 kN at the roof level on the left side, pointing right. Max bending moment, max displacement, total reaction.", M=(r.M, T2), d=(r.d, .03), R=r.total)
m = portal(12 * FOOT, 20 * FOOT, 29e6 * 6894.757, us("8x31"), us("12x26"), q=1000 * LBF / FOOT)
r = m.solve()
P("c-fr-12", 2, "Portal frame: W8x31 columns 12 ft high, W12x26 beam 20 ft long, fixed bases, rigid joints, E = 29000 ksi, strong axis bending. 1 kip/ft on the beam. Max moment, total vertical reaction.", M=(r.M, T2), R=[0, 0, 20 * KIP])
m = portal(12 * FOOT, 20 * FOOT, 29e6 * 6894.757, us("8x31"), us("12x26"), base="pin", H=5 * KIP)
r = m.solve()
P("c-fr-13", 2, "12 ft x 20 ft frame (W8x31 columns, W12x26 beam) with pinned bases gets a 5 kip lateral load at the top left. E 29000 ksi. What's the drift and the largest moment?", M=(r.M, T2), d=(r.d, .03), truth="M = Hh/2 = 30 kip ft")
m = Model(False)
q_ = rect(.1, .1)
q_.J = .1406 * .1**4
for i, (x, y) in enumerate(((0, 0), (3, 0), (3, 2), (0, 2))):
    m.node(f"g{i}", float(x), float(y), 0.0).node(f"t{i}", float(x), float(y), 2.5).clamp(f"g{i}")
for i in range(4):
    m.line(f"g{i}", f"t{i}", 70e9, q_, n=4, G=70e9 / 2.66).line(f"t{i}", f"t{(i + 1) % 4}", 70e9, q_, n=4, G=70e9 / 2.66).load(f"t{i}", fx=1e3)
r = m.solve()
P("c-fr-14", 3, "Space frame like a table: four columns 2.5 m tall fixed to the ground at (0,0), (3,0), (3,2) and (0,2) m, connected at the top by four beams along the edges. Everything 100 x 100 mm solid, aluminium E = 70 GPa, nu = 0.33, rigid joints. 1 kN in the x direction at each of the four top corners. Top sway? Max bending moment?", M=(r.M, .025), d=(r.d, .025))
m = Model().nodes(A=(0, 0), B=(3, 4)).line("A", "B", 200e9, rect(.08, .08)).clamp("A").load("B", fx=1e3)
r = m.solve()
P("c-fr-15", 2, "one member from (0,0) to (3,4) m, clamped at the origin, square 80x80 mm, E=200GPa, 1 kN horizontal at the upper end. max moment and tip displacement", M=4e3, d=r.d, truth="M = F * 4 m")
m = Model().nodes(A=(0, 0), B=(0, 3), C=(5, 3), D=(5, 0))
m.line("A", "B", 210e9, eu(HEA[160]), q=(3e3, 0)).line("B", "C", 210e9, eu(HEA[160])).line("C", "D", 210e9, eu(HEA[160])).clamp("A", "D")
r = m.solve()
P("c-fr-16", 2, "A fixed-base portal frame, 3 m high and 5 m wide, is made entirely from HEA 160 (E=210 GPa). Wind acts on the left column as 3 kN/m over its full height, pushing right. Find the largest moment and the total reaction.", M=(r.M, T2), R=[-9e3, 0, 0])
m = portal(4, 8, 30e9, rect(.3, .3), rect(.3, .5), q=25e3)
r = m.solve()
P("c-fr-17", 2, "Concrete portal, E = 30 GPa: columns 300 x 300 mm and 4 m high, beam 300 wide by 500 deep spanning 8 m, monolithic, feet clamped. q = 25 kN/m on the beam. Largest moment and vertical deflection of the beam (largest displacement)?", M=(r.M, T2), d=(r.d, T2))
m = Model().nodes(A=(0, 0), B=(0, 4), C=(3, 4), D=(6, 4), E=(6, 0))
m.line("A", "B", 210e9, eu(IPE[240])).line("B", "C", 210e9, eu(IPE[240])).line("C", "D", 210e9, eu(IPE[240]), hinge_a=True).line("D", "E", 210e9, eu(IPE[240])).pin("A", "E").load("B", fx=10e3)
r = m.solve()
P("c-fr-18", 3, "Three-hinged portal frame: pins at both feet and a hinge in the middle of the beam. Height 4 m, span 6 m, IPE 240, E 210 GPa. Horizontal load 10 kN at the top left corner. Largest moment?", M=(20e3, .01), truth="statics: each foot takes 5 kN: 5*4 = 20 kNm")
m = Model().nodes(A=(0, 0), B=(0, 4), C=(3, 4), D=(6, 4), E=(6, 0))
m.line("A", "B", 210e9, eu(IPE[240])).line("B", "C", 210e9, eu(IPE[240]), q=(0, -8e3)).line("C", "D", 210e9, eu(IPE[240]), q=(0, -8e3), hinge_a=True).line("D", "E", 210e9, eu(IPE[240])).pin("A", "E")
r = m.solve()
P("c-fr-19", 3, "three hinged frame, columns 4 m, beam 6 m with a hinge at midspan, bases pinned, all IPE 240 with E=210 GPa. uniform 8 kN/m on the beam. biggest bending moment?", M=(36e3, .01), truth="H = qL2/8h = 9 kN; M = 9*4 = 36 kNm")
m = Model().nodes(A=(0, 0), B=(0, 3), C=(4, 3), D=(8, 3), E=(4, 0), F=(8, 0))
for a_, b_ in ("AB", "CE", "DF"):
    m.line(a_, b_, 210e9, eu(HEA[200]), n=20)
for a_, b_ in ("BC", "CD"):
    m.line(a_, b_, 210e9, eu(IPE[240]), n=30, q=(0, -14e3))
m.clamp("A", "E", "F")
r = m.solve()
P("c-fr-20", 3, "Two-bay frame, single storey: columns at x = 0, 4 and 8 m, 3 m tall (HEA 200, fixed bases), continuous IPE 240 beams on top with rigid connections, 14 kN/m on both beams, E = 210 GPa. Maximum bending moment? Load in the middle column (largest compression)?", M=(r.M, T2), C=(r.C, T2))
m = Model().nodes(A=(0, 0), B=(0, 2.5), C=(2, 2.5)).line("A", "B", 210e9, tube(.1143, .005)).line("B", "C", 210e9, tube(.1143, .005)).clamp("A").load("C", fz=-1500)
r = m.solve()
P("c-fr-21", 2, "Sign post: tube 114.3 x 5 mm, 2.5 m up from a fixed base, then 2 m horizontally (rigid corner), a 1.5 kN sign at the end. E=210GPa. Base moment, largest stress?", M=3e3, s=r.sigma, truth="sigma = N/A + M/W in the post")
m = Model().nodes(A=(0, 0), B=(4, 0), C=(4, 3), D=(0, 3))
m = Model().nodes(N1=(0, 0), N2=(0, 3.2), N3=(5.5, 3.2), N4=(5.5, 0))
m.line("N1", "N2", 200e9, rect(.12, .12)).line("N2", "N3", 200e9, rect(.12, .2), q=(0, -9e3)).line("N3", "N4", 200e9, rect(.12, .12)).clamp("N1").pin("N4")
r = m.solve()
P("c-fr-22", 3, "frame: N1 (0,0) clamped, N2 (0,3.2), N3 (5.5,3.2), N4 (5.5,0) pinned. N1-N2 and N3-N4: 120x120 mm; N2-N3: 120 wide x 200 deep. E=200 GPa, rigid joints, q = 9 kN/m downward on N2-N3. Mmax?", M=(r.M, T2))
r = portal(2.4, 3.6, 11e9, rect(.14, .14), rect(.14, .24), q=4e3).solve()
P("c-fr-23", 2, "Carport in timber (E=11 GPa): two 140x140 posts, 2.4 m, clamped in sleeves, one 140 x 240 mm deep beam of 3.6 m moment-connected on top, 4 kN/m on it. Peak moment and beam sag (max displacement)?", M=(r.M, T2), d=(r.d, T2))
m = Model().nodes(A=(0, 0), B=(0, 4), C=(6, 4), D=(6, 0)).line("A", "B", 210e9, s).line("B", "C", 210e9, s).line("C", "D", 210e9, s).clamp("A", "D").load("B", fx=10e3).load("C", fx=10e3)
r = m.solve()
P("c-fr-24", 2, "HEB 200 portal 4 m by 6 m, fixed bases, E=210 GPa. Earthquake: 10 kN sideways at each of the two upper corners, same direction. Sway and largest moment.", M=(r.M, T2), d=(r.d, T2), R=[-20e3, 0, 0])
m = Model().nodes(A=(0, 0), B=(0, 4), C=(3, 4), D=(6, 4), E=(6, 0))
m.line("A", "B", 210e9, s).line("B", "C", 210e9, s).line("C", "D", 210e9, s).line("D", "E", 210e9, s).clamp("A", "E").load("C", fz=-40e3)
r = m.solve()
P("c-fr-25", 1, "Portal, clamped bases, 4 m columns, 6 m beam, HEB 200 throughout. E=210 GPa. Point load 40 kN at the middle of the beam. Mmax and vertical displacement there?", M=(r.M, T2), d=(r.d, T2))
m = Model().nodes(A=(0, 0), B=(3, 0), C=(3, 2)).line("A", "B", 200e9, rect(.06, .06)).line("B", "C", 200e9, rect(.06, .06)).clamp("A").load("C", fx=500)
r = m.solve()
P("c-fr-26", 2, "Bent bar: horizontal part from the wall (clamped) 3 m long, then vertical up 2 m. 60 x 60 mm, E=200 GPa. 500 N horizontally (away from the wall) at the top end. Largest moment, displacement of the end.", M=1e3, d=r.d, truth="M = 500*2")
r = portal(6, 15, 210e9, eu(HEB[300]), eu(IPE[400]), base="pin", q=8e3).solve()
P("c-fr-27", 1, "Hall frame 15 m span and 6 m eaves height with pinned bases, HEB 300 columns and an IPE 400 girder, rigid corners, E = 210 GPa; roof load 8 kN/m on the girder. Give the maximum bending moment and the deflection of the girder.", M=(r.M, T2), d=(r.d, T2))
m = Model().nodes(A=(0, 0), B=(0, 4), C=(6, 4), D=(6, 0)).line("A", "B", 210e9, s).line("B", "C", 210e9, s, q=(0, -20e3), hinge_a=True, hinge_b=True).line("C", "D", 210e9, s).clamp("A", "D")
r = m.solve()
P("c-fr-28", 2, "Frame whose 6 m beam is hinged (simply connected) to two 4 m cantilever columns with fixed bases, HEB 200 all, E 210 GPa, 20 kN/m on the beam. Largest bending moment?", M=(90e3, .01), truth="qL2/8 as the beam is simply supported")
m = Model().nodes(A=(0, 0), B=(0, 3), C=(2, 3)).line("A", "B", 200e9, rect(.1, .2)).line("B", "C", 200e9, rect(.1, .2), q=(0, -6e3)).clamp("A")
r = m.solve()
P("c-fr-29", 1, "inverted L: column 3m fixed at base, rigid beam to the right 2m with 6 kN/m on it. section 100 wide 200 deep mm, E=200GPa. moment at the base? displacement of the beam end?", M=12e3, d=r.d, truth="qL2/2")
m = Model().nodes(A=(0, 0), B=(0, 3.5), C=(7, 5.5), D=(14, 3.5), E=(14, 0))
c, b = eu(HEB[300]), eu(IPE[400])
m.line("A", "B", 210e9, c).line("D", "E", 210e9, c).line("B", "C", 210e9, b).line("C", "D", 210e9, b).clamp("A", "E").load("B", fx=15e3).load("C", fz=-30e3)
r = m.solve()
P("c-fr-30", 3, "Pitched frame with coordinates A(0,0) B(0,3.5) C(7,5.5) D(14,3.5) E(14,0) [m], members A-B, D-E: HEB 300; B-C, C-D: IPE 400; rigid joints; A and E clamped; E modulus 210 GPa. At B 15 kN to the right, at C 30 kN down. Maximum moment, maximum displacement, sum of reactions.", M=(r.M, T2), d=(r.d, .025), R=r.total)
