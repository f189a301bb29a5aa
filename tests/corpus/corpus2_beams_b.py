"""Beams in other words, second half: springs, hinges, settlements, inclined loads and beams, odd sections and units."""
from math import cos, radians, sin

from collect import alu, check
from corpus2_base import canti, cat, fixed, frame, pair, simple, writer
from truth import FOOT, G0, INCH, KIP, LBF, PLF, PSI, Model, beam, box, ibeam, rect, rod, tee, tube

P = writer("beam")


def d(f, tol=.01):
    return pair(lambda: f().d, tol)


def M(f, tol=.01):
    return pair(lambda: f().M, tol)


P("d-be-046", 1, "Simply supported, 15 ft 6 in long, W8x24, 600 lb/ft, E = 29,000 ksi. Peak moment in lb-ft and deflection in inches.", M=600 * PLF * (15.5 * FOOT)**2 / 8, d=d(lambda: simple(15.5 * FOOT, 29e6 * PSI, cat("W8x24"), q=[(0, 15.5 * FOOT, 600 * PLF, 600 * PLF)]), .015), truth="wL2/8")
s = tee(.12, .15, .012, .015)
P("d-be-047", 3, "T-beam cut from plate: flange 150 x 15 mm on top, web 12 mm thick, total height 120 mm. Cantilever 1.5 m with 1.5 kN at the tip. E = 200 GPa. Greatest bending stress (it's at the foot of the web) and tip deflection.", s=1.5e3 * 1.5 / s.W, d=d(lambda: canti(1.5, 200e9, s, points=[(1.5, 1.5e3)])), truth="parallel axis theorem")
m = lambda: Model().nodes(A=(0, 0), B=(3, 0)).line("A", "B", 200e9, rect(.05, .08), n=24, q=(0, -2e3)).pin("A").spring("B", "z", 100e3).solve()
P("d-be-048", 3, "A 3 m beam of 50 x 80 mm (80 upright), E=200 GPa, hinged on the left; its right end hangs on a spring of 100 kN/m. 2 kN/m over the whole length. Maximum moment and how far the right end goes down?", M=check(m().M, 2e3 * 9 / 8, 2e-3), tip=check(m().at("B"), 3e3 / 100e3), truth="statics: the spring takes qL/2 = 3 kN")


def gerber():
    b = Model().nodes(A=(0, 0), B=(6, 0), H=(8, 0), C=(12, 0)).line("A", "B", 210e9, cat("IPE 300"), q=(0, -8e3)).line("B", "H", 210e9, cat("IPE 300"), q=(0, -8e3))
    return b.line("H", "C", 210e9, cat("IPE 300"), q=(0, -8e3), hinge_a=True).pin("A").roller("B", "C").solve()


P("d-be-049", 3, "Gerber beam IPE 300 (E=210 GPa): supports at x = 0 (pin), x = 6 m (roller) and x = 12 m (roller); an internal hinge at x = 8 m. 8 kN/m on all 12 m. Which is the largest bending moment?", M=check(gerber().M, 8e3 * 2 * 2 + 8e3 * 2), truth="hinge force 16 kN; at the support 16*2 + 8*2*1 = 48 kN m")
f = lambda: frame("A 0 0, B 4 3", {"A-B": rect(.08, .16)}, 200e9, pin="A", roller="B", q={"A-B": (0, -4e3 * .8)})
P("d-be-050", 3, "A stair stringer, 80 mm wide and 160 mm deep (E=200 GPa), rises from A(0,0) to B(4,3), metres. A is pinned and B sits on a roller that moves horizontally. Load: 4 kN per metre measured horizontally, acting down. What's the largest bending moment?", M=check(f().M, 4e3 * 16 / 8), truth="qL2/8 with the horizontal span")
f = lambda: canti(3, 210e9, cat("IPE 220"), points=[(1, 4e3), (3, 2e3)], q=[(0, 3, 1.5e3, 1.5e3)])
P("d-be-051", 2, "Cantilever IPE220, l=3m, E=210 GPa: line load 1.5 kN/m over the length, 4 kN at 1 m from the wall, 2 kN at the tip. give M and V at the wall and the tip deflection", M=check(f().M, 1.5e3 * 4.5 + 4e3 + 6e3), V=check(f().V, 4.5e3 + 6e3), d=d(f, .012), truth="superposition")
f = lambda: simple(9, 210e9, cat("HEA 300"), q=[(0, 9, 8e3, 8e3)], points=[(3, 30e3), (6, 30e3)])
P("d-be-052", 2, "The main beam of a workshop roof (HEA 300, E = 210 GPa) spans 9 m. It has a permanent load of 8 kN/m, and two purlin loads of 30 kN each three metres from either end. Supports are simple. What moment and deflection do we get?", M=check(f().M, 8e3 * 81 / 8 + 90e3), d=d(f, .012), truth="81 + 90 kN m")
m = lambda: Model().nodes(A=(0, 0), B=(4, 0), C=(8, 0)).line("A", "B", 200e9, rect(.1, .2), q=(0, -5e3)).line("B", "C", 200e9, rect(.1, .2), q=(0, -5e3)).pin("A").roller("C").spring("B", "z", 1e6).solve()
P("d-be-053", 3, "Beam over two spans of 4 m, section 100 x 200 mm on edge, E = 200 GPa, uniform 5 kN/m. The end supports are rigid, the middle one yields like a spring with 1000 kN/m. Deflection at the middle support, i.e. the largest one?", d=d(m, .012), truth="compatibility: delta = (5qL4/384EI) / (1 + k L3/48EI)")
k0 = 48 * 200e9 * rect(.1, .2).I / 512
check(m().at("B"), 5 * 5e3 * 8**4 / 384 / 200e9 / rect(.1, .2).I / (1 + 1e6 / k0))
assert m().d < 1.02 * m().at("B")
P("d-be-054", 1, "2x6 (1.5 by 5.5 in actual, on edge), 8 ft span on simple supports, 300 lbs in the center. fb and deflection? E=1,300,000 psi", s=300 * LBF * 8 * FOOT / 4 / rect(1.5 * INCH, 5.5 * INCH).W, d=d(lambda: simple(8 * FOOT, 1.3e6 * PSI, rect(1.5 * INCH, 5.5 * INCH), points=[(4 * FOOT, 300 * LBF)])))
f = lambda: fixed(6, 210e9, cat("IPE 330"), points=[(2, 30e3), (4, 30e3)])
P("d-be-055", 2, "An encastré beam (IPE 330, 6 m, E = 210 GPa) supports two loads of 30 kN at 2 m and 4 m. Fixed-end moment, which is the largest? Deflection in the middle?", M=(check(f().M, 2 * 30e3 * 6 / 9), .012), d=d(f, .012), truth="2PL/9 at the ends")
f = lambda: beam({0: "clamp", 3: "roller", 4: ""}, 200e9, rect(.06, .12), points=[(4, 2e3)], n=24)
P("d-be-056", 3, "Clamped at x=0, roller at x=3 m, free overhang up to x=4 m with 2 kN at the free end. 60 x 120 mm upright, E = 200 GPa. Largest moment and the deflection of the free end.", M=check(f().M, 2e3), tip=pair(lambda: f().at("4")), truth="P a over the roller; half of it at the clamp")
P("d-be-057", 1, "Deflection and maximum stress of an oak shelf 1.1 m long, 300 mm wide and 22 mm thick, resting on two brackets at its ends (simply supported), uniformly loaded with 35 kg of books altogether. E = 11 GPa.", d=d(lambda: simple(1.1, 11e9, rect(.3, .022), q=[(0, 1.1, 35 * G0 / 1.1, 35 * G0 / 1.1)])), s=35 * G0 * 1.1 / 8 / rect(.3, .022).W, truth="W L/8 with W = 343 N")
f = lambda: simple(5, 200e9, rect(.08, .16), moments=[(0, 6e3), (5, -6e3)])
P("d-be-058", 2, "Equal and opposite end couples of 6 kNm bend a 5 m simply supported beam (80 x 160 mm on edge, E=200 GPa) into a circular arc, i.e. constant moment. Midspan deflection and end rotation?", d=check(f().d, 6e3 * 25 / 8 / 200e9 / rect(.08, .16).I), rot=check(f().rotation, 6e3 * 5 / 2 / 200e9 / rect(.08, .16).I), truth="ML2/8EI, ML/2EI")
f = lambda: canti(2, 200e9, rect(.06, .1), q=[(0, 2, 0, 3e3)])
P("d-be-059", 2, "A cantilever 2 m long carries a load that grows from nothing at the clamp to 3 kN/m at the free end. 60 x 100 mm (100 deep), E = 200 GPa. Clamp moment, tip deflection?", M=check(f().M, 3e3 * 4 / 3), d=d(f), truth="q0L2/3, 11q0L4/120EI")
check(f().d, 11 * 3e3 * 16 / 120 / 200e9 / rect(.06, .1).I)
f = lambda: beam({0: "clamp", 4: "roller"}, 210e9, cat("IPE 200"), q=[(0, 4, 6e3, 0)], n=40)
P("d-be-060", 3, "IPE 200, 4 m, clamped on the left and on a roller on the right. Triangular load, 6 kN/m at the clamp, 0 at the roller. E = 210 GPa. Fixing moment (the maximum)?", M=(check(f().M, 6e3 * 16 / 15, 2e-3), .015), truth="q0L2/15")
P("d-be-061", 1, "a beam of 6 metres, two supports at the ends, EI = 5.4 MN·m², carries 22 kN at midspan. w max, M max, V max", d=22e3 * 216 / 48 / 5.4e6, M=33e3, V=11e3, truth="PL3/48EI, PL/4, P/2")
f = lambda: simple(7, 210e9, cat("IPE 300"), q=[(0, 2, 12e3, 12e3), (5, 7, 12e3, 12e3)])
P("d-be-062", 2, "On a 7 m simply supported IPE 300 only the outer parts are loaded: 12 kN/m on the first 2 m and 12 kN/m on the last 2 m, nothing in between. E=210 GPa. Largest moment and shear.", M=check(f().M, 24e3), V=check(f().V, 24e3), truth="constant moment 24*2 - 24*1")
f = lambda: beam({0: "pin", 3: "roller", 7: "roller", 10: "roller"}, 210e9, cat("IPE 240"), q=[(0, 10, 12e3, 12e3)], n=20)
P("d-be-063", 3, "Three-span continuous beam with spans of 3 m, 4 m and 3 m (IPE 240, E=210 GPa), 12 kN/m throughout. Maximum bending moment?", M=M(f, .015), truth="three-moment equation, symmetric")
m1 = 12e3 * (27 + 64) / 4 / (2 * 7 + 4)
check(f().M, m1)
s = rect(.045, .195)
P("d-be-064", 2, "Timber rafters 45 x 195 mm at 600 mm centres span 3.9 m horizontally between simple supports (take them as horizontal). Snow and roof together weigh 1.9 kPa. E = 9 GPa. Bending stress and deflection per rafter?", s=1.9e3 * .6 * 3.9**2 / 8 / s.W, d=d(lambda: simple(3.9, 9e9, s, q=[(0, 3.9, 1140, 1140)])), truth="w = 1.14 kN/m")
f = lambda: simple(4, 70e9, tube(.08, .005), points=[(4 / 3, 1e3), (8 / 3, 1e3)])
P("d-be-065", 2, "aluminium tube Ø80x5, E 70 GPa, lies on two blocks 4 m apart; a person of 2 kN total stands with each foot on a third point of the span, so 1 kN at each third point. stress, deflection at the middle", s=1e3 * 4 / 3 / tube(.08, .005).W, d=d(f), truth="Pa; 23PL3/648EI")
P("d-be-066", 1, "The weight of a 6 m IPE 400 beam is the only load on it (simple supports, E=210 GPa, density 7850 kg/m3). How large is the moment, how large the deflection?", M=(84.5e-4 * 7850 * G0 * 36 / 8, .012), d=d(lambda: simple(6, 210e9, cat("IPE 400"), q=[(0, 6, 84.5e-4 * 7850 * G0, 84.5e-4 * 7850 * G0)]), .015), truth="w = 650.7 N/m")
f = lambda: beam({0: "", 2: "clamp"}, 200e9, rect(.03, .06), points=[(0, 500)], n=16)
P("d-be-067", 1, "A 2 m bar sticks out to the left of a wall: free end at x = 0 with 500 N on it, clamped at x = 2 m. 30 x 60 mm upright, E=200 GPa. deflection of the free end, moment at the clamp", d=d(f), M=1e3, truth="PL3/3EI")
f = lambda: simple(6, 210e9, cat("HEB 160"), points=[(3, 20e3 * cos(radians(30)))])
P("d-be-068", 2, "An HEB 160 spans 6 m (pin left, roller right). In the middle a 20 kN force acts at 30° from the vertical, leaning to the right and downwards. E=210 GPa. Maximum bending moment, and the support forces' resultant?", M=20e3 * cos(radians(30)) * 6 / 4, R=[-20e3 * sin(radians(30)), 0, 20e3 * cos(radians(30))], truth="vertical part 17.32 kN, horizontal 10 kN")
P("d-be-069", 2, "Crane rail beam: two wheel loads of 45 kN, 2 m apart, stand symmetrically on a simply supported 8 m span of HEB 300, E = 210 GPa. So they act 3 m and 5 m from the left end. Moment? Deflection?", M=45e3 * 3, d=d(lambda: simple(8, 210e9, cat("HEB 300"), points=[(3, 45e3), (5, 45e3)]), .012), truth="Pa")
s = cat("IPE 120", weak=True)
P("d-be-070", 2, "IPE 120 used flatwise as a step: simple span 1.2 m, 1 kN in the middle, bending about the weak axis, E = 210 GPa. deflection?", d=d(lambda: simple(1.2, 210e9, s, points=[(.6, 1e3)]), .015), truth="Iz = 27.7 cm4")
P("d-be-071", 1, "A rectangular bar of 1 in x 3 in (3 in vertical) spans 6 ft between simple supports; it supports 40 lb/in over its length. E = 10.3e6 psi. Max deflection and max stress?", d=d(lambda: simple(6 * FOOT, 10.3e6 * PSI, rect(INCH, 3 * INCH), q=[(0, 6 * FOOT, 480 * PLF, 480 * PLF)])), s=480 * PLF * (6 * FOOT)**2 / 8 / rect(INCH, 3 * INCH).W, truth="40 lb/in = 480 lb/ft")
f = lambda: simple(5, 200e9, rect(.05, .15), q=[(0, 5, 6e3, 2e3)])
P("d-be-072", 2, "Trapezoidal load: 6 kN/m at the left support dropping to 2 kN/m at the right one; simply supported; 5 m; section 50 x 150 mm upright; E = 200 GPa. Mmax, Vmax?", M=M(f), V=check(f().V, 2e3 * 2.5 + 4e3 * 2.5 * 2 / 3), truth="V = qL/2 + q0L/3 at the left")
m = lambda: Model().nodes(A=(0, 0), B=(4, 0)).line("A", "B", 210e9, cat("HEA 200"), n=24).clamp("A").fix("B", "z", -.02).solve()
P("d-be-073", 3, "Propped cantilever HEA 200, 4 m, E=210 GPa, unloaded. The prop (a roller at the right end) settles by 20 mm. What moment does that put on the clamp?", M=pair(lambda: m().M, .012), truth="3EI delta/L2")
check(m().M, 3 * 210e9 * 3692e-8 * .02 / 16)
P("d-be-074", 1, "What is the tip deflection of a carbon tube, OD 30 mm, ID 26 mm, E = 120 GPa, 1.5 m long, held rigidly at one end, with a 3 kg camera on the other end?", d=d(lambda: canti(1.5, 120e9, tube(.03, .002), points=[(1.5, 3 * G0)])), truth="PL3/3EI, P = 29.43 N")
f = lambda: beam({0: "", 1.5: "pin", 6.5: "roller", 8: ""}, 210e9, cat("IPE 270"), points=[(0, 15e3), (8, 15e3)], n=24)
P("d-be-075", 2, "A symmetrical beam, 8 m long in total, on supports 1.5 m in from each end; 15 kN at each tip; IPE 270; E=210 GPa. The moment between the supports is constant: how large? And how far do the tips drop?", M=check(f().M, 22.5e3), d=d(f, .012), truth="Pa; tips drop by more than midspan rises")
P("d-be-076", 1, "Which bending stress in a 100 mm dia. solid shaft, 2 m between bearings acting as simple supports, carrying a 1.2 tonne flywheel in the middle? E=206 GPa, deflection also.", s=1200 * G0 * 2 / 4 / rod(.1).W, d=d(lambda: simple(2, 206e9, rod(.1), points=[(1, 1200 * G0)])))
f = lambda: simple(20 * FOOT, 29e6 * PSI, cat("W21x44"), q=[(0, 20 * FOOT, 1.2e3 * PLF, 1.2e3 * PLF)], points=[(5 * FOOT, 10 * KIP)])
P("d-be-077", 2, "A W21x44 header, simple span 20 ft, E = 29000 ksi, has 1.2 klf along its whole length and a 10 kip post load 5 ft from the left end. What are the max moment, the max shear and the deflection?", M=M(f), V=check(f().V, 12 * KIP + 7.5 * KIP), d=d(f, .015), truth="R_A = 12 + 7.5 = 19.5 kip")
f = lambda: fixed(4, 200e9, rect(.06, .12), moments=[(2, 8e3)])
P("d-be-078", 3, "beam 4 m, both ends fixed, 60x120 mm (upright), E=200 GPa. a couple of 8 kNm is applied exactly in the middle. largest bending moment?", M=check(f().M, 4e3), truth="half the couple on each side of the middle; M0/4 at the ends")
P("d-be-079", 2, "Lintel 2.4 m, simply supported, RC 200 mm wide and 300 mm deep, E=28 GPa. The wall above brings a triangular load that peaks at 15 kN/m at midspan and is zero at the supports. Moment?", M=15e3 * 2.4**2 / 12, truth="q0L2/12")
P("d-be-080", 1, "I need V and M: cantilever 2.2 m, 14 kN at the end plus 3 kN/m, HEB 200.", V=14e3 + 6.6e3, M=14e3 * 2.2 + 3e3 * 2.42, truth="PL + qL2/2")
s = ibeam(10 * INCH, 5 * INCH, .25 * INCH, .375 * INCH)
P("d-be-081", 2, "Built-up I-beam: 10 in deep overall, flanges 5 in x 3/8 in, web 1/4 in, no fillets. Simple span 14 ft, 5 kips at midspan, E = 29,000 ksi. Bending stress and deflection?", s=5 * KIP * 14 * FOOT / 4 / s.W, d=d(lambda: simple(14 * FOOT, 29e6 * PSI, s, points=[(7 * FOOT, 5 * KIP)])), truth="section by parts")
f = lambda: beam({0: "pin", 8: "roller"}, 210e9, cat("IPE 400"), q=[(0, 8, 20e3, 20e3)], points=[(4, -40e3)], n=24)
P("d-be-082", 2, "IPE 400, simple span 8 m, 20 kN/m down; a jack under the middle pushes up with 40 kN. E = 210 GPa. Largest moment and shear?", M=check(f().M, 90e3, 5e-3), V=check(f().V, 60e3), truth="R = 60 kN; the maximum is at 3 m: 60*3 - 20*9/2 = 90 kN m")
P("d-be-083", 1, "Sag of a 20 mm square aluminium bar, span 1 m, simple supports, own weight only? E = 70 GPa, 2700 kg/m³.", d=5 * 4e-4 * 2700 * G0 / 384 / 70e9 / rect(.02, .02).I, truth="w = 10.59 N/m")
f = lambda: beam({0: "guide", 3: "roller"}, 200e9, rect(.06, .1), points=[(0, 2e3)], n=24)
P("d-be-084", 3, "At x = 0 a beam is guided (free to move vertically, no rotation), at x = 3 m it rests on a roller support. 60 x 100 mm upright, E = 200 GPa. 2 kN vertical load at the guided end. How far does that end move, and what's the largest moment?", M=check(f().M, 6e3), d=d(f), truth="PL; PL3/3EI")
check(f().d, 2e3 * 27 / 3 / 200e9 / rect(.06, .1).I)
P("d-be-085", 1, "Hanging sign arm: cantilever 30 inches, steel pipe 1.9 in OD x 0.145 in wall, 60 lb sign at the end. E=29e6 psi. Deflection, stress?", d=d(lambda: canti(30 * INCH, 29e6 * PSI, tube(1.9 * INCH, .145 * INCH), points=[(30 * INCH, 60 * LBF)])), s=60 * LBF * 30 * INCH / tube(1.9 * INCH, .145 * INCH).W)
f = lambda: beam({0: "pin", 6: "roller", 12: "roller"}, 210e9, cat("HEB 200"), points=[(3, 50e3)], n=24)
P("d-be-086", 2, "A continuous HEB 200 over two 6 m spans, E = 210 GPa, loaded only by 50 kN in the middle of the left span. Largest bending moment?", M=M(f, .015), truth="13PL/64 under the load")
check(f().M, 13 * 50e3 * 6 / 64)
P("d-be-087", 1, "Determine total reaction and the fixed-end moment of a cantilever of 4 ft that carries 150 plf and, at its free end, 400 lb. Section 3.5 x 7.25 in (actual, upright), E = 1.6e6 psi.", R=[0, 0, 600 * LBF + 400 * LBF], M=150 * PLF * (4 * FOOT)**2 / 2 + 400 * LBF * 4 * FOOT, truth="1000 lbf; 2800 lbf ft")
f = lambda: simple(6, 210e9, cat("IPE 240"), q=[(0, 6, 5e3, 5e3)], moments=[(0, 10e3)])
x0 = (5e3 * 3 + 10e3 / 6) / 5e3
P("d-be-088", 3, "simply supported IPE 240, 6 m, E=210GPa, uniform load 5 kN/m; the left end also gets a couple of 10 kNm that holds the beam up there (a hogging end moment at the left support). What is the largest bending moment in absolute value?", M=check(f().M, -10e3 + 5e3 * x0**2 / 2, 3e-3), truth="R_A = 16.67 kN; M = R x - q x2/2 - 10 = 17.78 kN m")
al = alu(lambda E: 5 * 1.5e3 * 4**4 / 384 / E / box(.06, .12, .004).I)
P("d-be-089", 1, "Aluminium box section 60 mm wide, 120 mm deep, wall 4 mm, sharp corners, simple span 4 m, 1.5 kN/m. Deflection and bending stress?", d=(al[0] * 1.005, al[1] + .008), s=1.5e3 * 16 / 8 / box(.06, .12, .004).W, truth="E of aluminium only named; shear adds up to 1 %")
P("d-be-090", 2, "Two men carry a 100 kg load on a 2.5 m long pole, each holding one end, the load hanging 1 m from the front man. Pole: solid round 45 mm, E = 10 GPa. Treat the hands as simple supports. What's the bending moment under the load and the largest shear, i.e. what the front man carries?", M=100 * G0 * 1 * 1.5 / 2.5, V=100 * G0 * 1.5 / 2.5, truth="Pab/L, Pb/L")
