"""Follow-ups: a start and then edits in words; every step is judged on its own truth."""
from math import pi, sqrt

from collect import ED, refused, solved, steel
from corpus_beams import HEA, HEB, IPE, eu, us
from corpus_frames import portal
from corpus_trusses import each, parallel, warren
from truth import FOOT, G0, INCH, KIP, LBF, PLF, PSI, Model, beam, rect, rod, tube


def ss(L, E, s, q=0, P=0, a=None, k=1, tol=.012):
    """Simply supported: q everywhere, P at a (middle). k scales the loads."""
    r = beam({0: "pin", L: "roller"}, E, s, q=[(0, L, q * k, q * k)] if q else [], points=[(L / 2 if a is None else a, P * k)] if P else [])
    return r


def dm(r, tol=.012):
    return solved(M=(r.M, tol), d=(r.d, tol))


def canti(L, E, s, P=0, q=0, a=None):
    return beam({0: "clamp", L: ""}, E, s, points=[(L if a is None else a, P)] if P else [], q=[(0, L, q, q)] if q else [])


E2, E21 = 200e9, 210e9
s = rect(.05, .1)
ED("c-ed-01", 1, "Simply supported beam, 4 m, 50 mm wide and 100 mm deep, E = 200 GPa, 2 kN at midspan. Max moment and deflection?", dm(ss(4, E2, s, P=2e3)),
   [("double the load", dm(ss(4, E2, s, P=4e3))), ("now make the span 5 m", dm(ss(5, E2, s, P=4e3))), ("undo that", dm(ss(4, E2, s, P=4e3)))])
ED("c-ed-02", 1, "Cantilever 1.5 m, 40x40 mm, E=210 GPa, 600 N at the tip. Max moment, deflection?", dm(canti(1.5, E21, rect(.04, .04), 600)),
   [("halve the load", dm(canti(1.5, E21, rect(.04, .04), 300))), ("use a 60x60 mm section", dm(canti(1.5, E21, rect(.06, .06), 300)))])
ED("c-ed-03", 1, "IPE 200, simple span 5 m, 8 kN/m, E=210 GPa: moment and deflection", dm(ss(5, E21, eu(IPE[200]), q=8e3)),
   [("change the section to IPE 240", dm(ss(5, E21, eu(IPE[240]), q=8e3))), ("what if the span were 6 m", dm(ss(6, E21, eu(IPE[240]), q=8e3))), ("and 10 kN/m instead", dm(ss(6, E21, eu(IPE[240]), q=10e3)))])
t = parallel("pratt", 6, 4, 5)
r1 = each(parallel("pratt", 6, 4, 5), [f"B{i}" for i in range(1, 6)], -50e3)
r2 = each(parallel("pratt", 6, 4, 5), [f"B{i}" for i in range(1, 6)], -75e3)
r3 = each(parallel("pratt", 6, 4, 4), [f"B{i}" for i in range(1, 6)], -75e3)
ED("c-ed-04", 1, "Pratt truss, 24 m span, 6 panels, 5 m high, inclined end posts, 50 kN at each interior bottom joint. Max tension and compression?", solved(T=r1.T, C=r1.C),
   [("increase the loads by 50%", solved(T=r2.T, C=r2.C)), ("make it 4 m high", solved(T=r3.T, C=r3.C))])
ED("c-ed-05", 1, "simply supported W12x26, 20 ft, 1.2 kip/ft, E = 29000 ksi; moment?", solved(M=1200 * PLF * (20 * FOOT)**2 / 8),
   [("set the span to 24 ft", solved(M=1200 * PLF * (24 * FOOT)**2 / 8)), ("make the load 1.5 kip/ft", solved(M=1500 * PLF * (24 * FOOT)**2 / 8))])
s = rect(.06, .12)
ED("c-ed-06", 2, "Simply supported beam 6 m, 60x120 mm (deep), E=200 GPa, UDL 1.5 kN/m. Max moment and deflection?", dm(ss(6, E2, s, q=1.5e3)),
   [("add a point load of 3 kN at midspan", dm(ss(6, E2, s, q=1.5e3, P=3e3))), ("remove the distributed load", dm(ss(6, E2, s, P=3e3))), ("move the point load to 2 m from the left", dm(ss(6, E2, s, P=3e3, a=2)))])
r0, rf = ss(5, E2, rect(.1, .2), q=10e3), beam({0: "clamp", 5: "clamp"}, E2, rect(.1, .2), q=[(0, 5, 10e3, 10e3)])
ED("c-ed-07", 2, "A 5 m simply supported beam, 100x200 mm, E 200 GPa, 10 kN/m. Moment & deflection?", dm(r0),
   [("now fix both ends", dm(rf)), ("make the right support a roller again, left one stays clamped", dm(beam({0: "clamp", 5: "roller"}, E2, rect(.1, .2), q=[(0, 5, 10e3, 10e3)])))])
ED("c-ed-08", 1, "Steel rod, 20 mm diameter, 3 m, E=200 GPa, pulled by 30 kN. Stress and elongation?", solved(s=30e3 / rod(.02).A, e=30e3 * 3 / E2 / rod(.02).A),
   [("use a 25 mm rod", solved(s=30e3 / rod(.025).A, e=30e3 * 3 / E2 / rod(.025).A)), ("make it 4 m long", solved(s=30e3 / rod(.025).A, e=30e3 * 4 / E2 / rod(.025).A)), ("45 kN instead of 30 kN", solved(s=45e3 / rod(.025).A, e=45e3 * 4 / E2 / rod(.025).A))])
ED("c-ed-09", 1, "A cantilever, 2 m, 50x100 mm upright, E = 70 GPa, 1 kN at the tip; deflection?", solved(d=1e3 * 8 / 3 / 70e9 / rect(.05, .1).I),
   [("make it steel with E = 210 GPa", solved(d=1e3 * 8 / 3 / E21 / rect(.05, .1).I)), ("triple the load", solved(d=3e3 * 8 / 3 / E21 / rect(.05, .1).I))])
s = eu(HEB[200])
f1, f2 = portal(4, 6, E21, s, s, q=20e3).solve(), portal(4, 6, E21, s, s, base="pin", q=20e3).solve()
ED("c-ed-10", 2, "Portal frame, fixed bases, columns 4 m, beam 6 m, HEB 200, E = 210 GPa, 20 kN/m on the beam. Largest moment?", solved(M=(f1.M, .02)),
   [("pin the bases", solved(M=(f2.M, .02))), ("add 10 kN to the right at the top left corner", solved(M=(portal(4, 6, E21, s, s, base="pin", q=20e3, H=10e3).solve().M, .02)))])
ED("c-ed-11", 1, "Propped cantilever, 4 m, 80x120 mm, E=200 GPa, 6 kN/m. Max moment?", solved(M=6e3 * 2),
   [("change 6 kN/m to 9 kN/m", solved(M=9e3 * 2)), ("set the length to 5 m", solved(M=9e3 * 25 / 8))])
ED("c-ed-12", 2, "Tripod with feet on a circle of 1.5 m radius (120 degrees apart), apex 2 m high, 9 kN down at the apex. Leg compression?", solved(C=-3e3 * 2.5 / 2),
   [("raise the apex to 3 m", solved(C=-3e3 * sqrt(9 + 2.25) / 3)), ("use 12 kN", solved(C=-4e3 * sqrt(11.25) / 3))])
ED("c-ed-13", 1, "Simply supported 2x10 (actual 1.5 x 9.25 in), 12 ft, 60 lb/ft, E = 1.6e6 psi. Deflection?", solved(d=5 * 60 * PLF * (12 * FOOT)**4 / 384 / (1.6e6 * PSI) / rect(1.5 * INCH, 9.25 * INCH).I),
   [("span it 14 ft", solved(d=5 * 60 * PLF * (14 * FOOT)**4 / 384 / (1.6e6 * PSI) / rect(1.5 * INCH, 9.25 * INCH).I)), ("use E = 1.9e6 psi", solved(d=5 * 60 * PLF * (14 * FOOT)**4 / 384 / (1.9e6 * PSI) / rect(1.5 * INCH, 9.25 * INCH).I))])
ED("c-ed-14", 2, "Beam 8 m simply supported, IPE 300, E=210 GPa, 20 kN at 3 m from the left end. Max moment?", solved(M=20e3 * 3 * 5 / 8),
   [("put the load in the middle", solved(M=40e3)), ("add another 20 kN at 2 m", solved(M=beam({0: "pin", 8: "roller"}, E21, eu(IPE[300]), points=[(4, 20e3), (2, 20e3)]).M))])
ED("c-ed-15", 1, "Column pinned at both ends, 3 m, 60x60 mm steel, E=210 GPa, 100 kN. Buckling load factor?", solved(lam=[pi**2 * E21 * rect(.06, .06).I / 9 / 100e3]),
   [("what if it's 4 m tall", solved(lam=[pi**2 * E21 * rect(.06, .06).I / 16 / 100e3])), ("clamp both ends", solved(lam=[4 * pi**2 * E21 * rect(.06, .06).I / 16 / 100e3]))])
ED("c-ed-16", 1, "Cantilever, 1 m, 20x20 mm, E=200 GPa, 50 N at the tip, tip deflection?", solved(d=50 / 3 / E2 / rect(.02, .02).I),
   [("also add 50 N at the middle", solved(d=canti(1, E2, rect(.02, .02), 50).d + 50 * .125 / 3 / E2 / rect(.02, .02).I + 50 * .25 / 2 / E2 / rect(.02, .02).I * .5)), ("remove the tip load", solved(d=50 * .125 / 3 / E2 / rect(.02, .02).I + 50 * .25 / 2 / E2 / rect(.02, .02).I * .5))])
ED("c-ed-17", 1, "Three bar truss: A(0,0), B(6,0), C(3,2) m; bars A-B, A-C, B-C; pin A, roller B; 12 kN down at C. Max tension and compression?", solved(T=9e3, C=-6e3 * sqrt(13) / 2),
   [("double the load at C", solved(T=18e3, C=-12e3 * sqrt(13) / 2)), ("move C up to (3, 3)", solved(T=12e3, C=-12e3 * sqrt(2)))])
ED("c-ed-18", 2, "Simply supported beam, 5 m, 100x200 mm, E=30 GPa, 5 kN/m. Deflection?", solved(d=5 * 5e3 * 625 / 384 / 30e9 / rect(.1, .2).I),
   [("include self-weight with density 2500 kg/m3", solved(d=5 * (5e3 + .02 * 2500 * G0) * 625 / 384 / 30e9 / rect(.1, .2).I)), ("without self weight again", solved(d=5 * 5e3 * 625 / 384 / 30e9 / rect(.1, .2).I))])
ED("c-ed-19", 1, "A tube 60 mm outside diameter with 4 mm wall, cantilever 1.2 m, E=210 GPa, 500 N at the end. Bending stress?", solved(s=600 / tube(.06, .004).W),
   [("increase the wall to 5 mm", solved(s=600 / tube(.06, .005).W)), ("load 800 N", solved(s=960 / tube(.06, .005).W))])
ED("c-ed-20", 1, "Uniform load of 10 kN/m on a simple 6 m beam IPE 270, E 210 GPa. Max moment?", solved(M=45e3),
   [("reduce the load by 20 percent", solved(M=36e3)), ("now 12 m span", solved(M=144e3)), ("go back to the beginning", solved(M=45e3))])
r1 = each(warren(4, 5, 4), ["B1", "B2", "B3"], -30e3)
r2 = each(warren(4, 5, 4), ["B2"], -30e3)
ED("c-ed-21", 2, "Warren truss without verticals, 20 m, four bottom panels, 4 m deep, 30 kN at each of the inner bottom joints. Max tension and compression?", solved(T=r1.T, C=r1.C),
   [("only load the middle joint", solved(T=r2.T, C=r2.C))])
ED("c-ed-22", 1, "Cantilever 3 m, HEA 200, E=210 GPa, 5 kN/m. moment at the wall & tip deflection", dm(canti(3, E21, eu(HEA[200]), q=5e3), .015),
   [("swap to HEB 200", dm(canti(3, E21, eu(HEB[200]), q=5e3), .015)), ("shorten it to 2 m", dm(canti(2, E21, eu(HEB[200]), q=5e3), .015))])
ED("c-ed-23", 2, "Two equal spans of 4 m, continuous, 60x150 mm upright, E 200 GPa, 6 kN/m. Largest moment?", solved(M=12e3),
   [("make both spans 5 m", solved(M=6e3 * 25 / 8)), ("remove the middle support", solved(M=6e3 * 100 / 8))])
ED("c-ed-24", 1, "100 lbf at the end of a 3 ft cantilever, 1 in square steel bar, E=29e6 psi; deflection and moment", dm(canti(3 * FOOT, 29e6 * PSI, rect(INCH, INCH), 100 * LBF)),
   [("make it 150 lbf", dm(canti(3 * FOOT, 29e6 * PSI, rect(INCH, INCH), 150 * LBF))), ("4 ft long", dm(canti(4 * FOOT, 29e6 * PSI, rect(INCH, INCH), 150 * LBF)))])
ED("c-ed-25", 1, "simple beam, L = 4 m, b = 60 mm, h = 120 mm, E = 210 GPa, F = 6 kN at midspan. Mmax, wmax", dm(ss(4, E21, rect(.06, .12), P=6e3)),
   [("h = 150 mm", dm(ss(4, E21, rect(.06, .15), P=6e3))), ("b = 80 mm", dm(ss(4, E21, rect(.08, .15), P=6e3))), ("F = 8 kN", dm(ss(4, E21, rect(.08, .15), P=8e3)))])
ED("c-ed-26", 2, "Fixed-fixed beam 6 m, IPE 220, E=210 GPa, 12 kN at the middle. Max moment?", solved(M=9e3),
   [("turn the load upwards", solved(M=9e3)), ("make it 24 kN", solved(M=18e3))])
ED("c-ed-27", 1, "A 5 kN load hangs at midspan of a 3 m simply supported bar, 50 mm square, E=200 GPa. Max moment, deflection?", dm(ss(3, E2, rect(.05, .05), P=5e3)),
   [("please use aluminium, E = 70 GPa", dm(ss(3, 70e9, rect(.05, .05), P=5e3))), ("swap to a 70 mm square bar", dm(ss(3, 70e9, rect(.07, .07), P=5e3)))])
ED("c-ed-28", 2, "Simply supported, 6 m, IPE 240, E=210 GPa, 10 kN/m dead load. Moment?", solved(M=45e3),
   [("replace the load by 15 kN/m", solved(M=67.5e3)), ("and add 4 kN/m of snow", solved(M=19e3 * 36 / 8))])
ED("c-ed-29", 2, "Cantilever truss: A(0,0), D(0,2) pinned to the wall; B(2,0), C(4,0), E(2,2) free, metres. Bars A-B, B-C, D-E, E-C, A-E, B-E. 15 kN down at C. Max tension and compression?", solved(T=30e3, C=-15e3 * sqrt(2)),
   [("set the load to 10 kN", solved(T=20e3, C=-10e3 * sqrt(2))), ("add 5 kN down at B", solved(**(lambda r: dict(T=r.T, C=r.C))(Model().nodes(A=(0, 0), B=(2, 0), C=(4, 0), D=(0, 2), E=(2, 2)).bars("A-B-C D-E E-C A-E B-E").pin("A", "D").load("C", fz=-10e3).load("B", fz=-5e3).solve())))])
ED("c-ed-30", 1, "a beam 2 m long, clamped at one end, loaded with 1 kN at the other end, 40 x 60 mm (60 upright), E=200 GPa - stress and deflection", solved(s=2e3 / rect(.04, .06).W, d=1e3 * 8 / 3 / E2 / rect(.04, .06).I),
   [("turn the section on its side so it is 60 wide and 40 deep", solved(s=2e3 / rect(.06, .04).W, d=1e3 * 8 / 3 / E2 / rect(.06, .04).I))])
ED("c-ed-31", 1, "8 m simply supported HEB 300, 30 kN/m, E=210 GPa. Max shear?", solved(V=120e3), [("set q to 25 kN/m", solved(V=100e3)), ("extend the beam to 10 m", solved(V=125e3))])
ED("c-ed-32", 2, "Howe truss, 18 m, 6 panels, 3 m deep, inclined ends, 20 kN at the interior bottom joints. Max compression?", solved(C=each(parallel("howe", 6, 3, 3), [f"B{i}" for i in range(1, 6)], -20e3).C),
   [("change it to a Pratt truss", solved(C=each(parallel("pratt", 6, 3, 3), [f"B{i}" for i in range(1, 6)], -20e3).C)), ("25 kN per joint", solved(C=each(parallel("pratt", 6, 3, 3), [f"B{i}" for i in range(1, 6)], -25e3).C))])
ED("c-ed-33", 1, "Cantilever 2 m 60x60 mm E=200GPa 1 kN at the tip: max moment", solved(M=2e3), [("apply the load at 1.5 m instead", solved(M=1.5e3)), ("no, put it at 3 m", refused())], truth="3 m is beyond the 2 m beam")
ED("c-ed-34", 1, "Beam 4 m simply supported, IPE 200, E = 210 GPa, 10 kN/m: deflection?", solved(d=(ss(4, E21, eu(IPE[200]), q=10e3).d, .012)), [("use IPE 215", refused())], truth="no such section")
ED("c-ed-35", 1, "simply supported beam 4 m, 50x100 mm, E=200 GPa, 2 kN at midspan. moment?", solved(M=2e3), [("set the span to -3 m", refused())], truth="negative length")
ED("c-ed-36", 2, "75 kg person on the end of a 1.2 m cantilever, 50x50 mm bar, E=200 GPa. Deflection?", solved(d=75 * G0 * 1.2**3 / 3 / E2 / rect(.05, .05).I),
   [("a 100 kg person", solved(d=100 * G0 * 1.2**3 / 3 / E2 / rect(.05, .05).I)), ("and 1.5 m long", solved(d=100 * G0 * 1.5**3 / 3 / E2 / rect(.05, .05).I))])
ED("c-ed-37", 2, "Overhanging beam: pin at 0, roller at 6 m, free end at 8 m, IPE 200, E=210 GPa, 5 kN down at the free end. Largest moment?", solved(M=10e3),
   [("move the roller to 5 m", solved(M=15e3)), ("reduce the load to 4 kN", solved(M=12e3))])
ED("c-ed-38", 1, "2 kN/m over a 5 m simple beam 80x120 mm, E=200 GPa. deflection?", solved(d=5 * 2e3 * 625 / 384 / E2 / rect(.08, .12).I),
   [("make the beam twice as deep", solved(d=5 * 2e3 * 625 / 384 / E2 / rect(.08, .24).I)), ("previous version please", solved(d=5 * 2e3 * 625 / 384 / E2 / rect(.08, .12).I))])
ED("c-ed-39", 2, "Pratt truss with inclined end posts, span 24 m, 6 panels, 4 m deep, 10 kN at interior bottom joints, all bars 20 cm², E=210 GPa. Max deflection?", solved(d=each(parallel("pratt", 6, 4, 4, (E21, 20e-4)), [f"B{i}" for i in range(1, 6)], -10e3).d),
   [("double the cross-section area", solved(d=each(parallel("pratt", 6, 4, 4, (E21, 40e-4)), [f"B{i}" for i in range(1, 6)], -10e3).d)), ("8 panels instead of 6", solved(d=each(parallel("pratt", 8, 3, 4, (E21, 40e-4)), [f"B{i}" for i in range(1, 8)], -10e3).d))])
ED("c-ed-40", 2, "First natural frequency of a simply supported 60x60 mm steel bar, 3 m, E=210 GPa, 7800 kg/m3, vertical bending?", solved(f=[pi / 2 / 9 * sqrt(E21 * rect(.06, .06).I / 7800 / .0036)]),
   [("make it a cantilever", solved(f=[1.875104**2 / 2 / pi / 9 * sqrt(E21 * rect(.06, .06).I / 7800 / .0036)])), ("length 2 m", solved(f=[1.875104**2 / 2 / pi / 4 * sqrt(E21 * rect(.06, .06).I / 7800 / .0036)]))])
