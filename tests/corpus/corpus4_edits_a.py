"""Fourth corpus: follow-ups in three steps, first half: beams and bars."""
from collect import ED, solved
from corpus2_base import cat
from corpus2_edits_a import ln, rod_
from truth import FOOT, G0, INCH, KIP, PLF, PSF, PSI, box, rect, rod, tube

E2, E21, E205, AL, US, WOOD = 200e9, 210e9, 205e9, 70e9, 29e6 * PSI, 11e9


def ED_(n, *a, **k):
    ED(f"f-ed-{n:03d}", *a, **k)


b = lambda L, q, name="IPE 220", pts=(), ends="pr": ln("M d", L, E21, cat(name), q, pts, ends, tol=.015)
ED_(1, 1, "5 m IPE 220 beam on two simple supports under 8 kN/m, E = 210 GPa. Peak moment and sag?", b(5, 8e3),
    [("the span grows to 5.6 m", b(5.6, 8e3)), ("use IPE 240", b(5.6, 8e3, "IPE 240")), ("now 11 kN/m", b(5.6, 11e3, "IPE 240"))], truth="qL2/8, 5qL4/384EI")
b = lambda L, P, h=.1, w=.05: ln("M d", L, E2, rect(w, h), 0, [(L, P)], "cf")
ED_(2, 1, "A bar 50 mm wide and 100 mm deep sticks 1.6 m out of a wall (built in) and carries 2.5 kN at its tip; E = 200 GPa. How large are root moment and tip sag?", b(1.6, 2.5e3),
    [("make it 120 mm deep", b(1.6, 2.5e3, .12)), ("double the force", b(1.6, 5e3, .12)), ("shorten the bar to 1.2 m, force still at the tip", b(1.2, 5e3, .12))], truth="PL, PL3/3EI")
b = lambda L, w, name: ln("M d", L * FOOT, US, cat(name), w * PLF, tol=.02)
ED_(3, 1, "W14x22, 16 ft simple span, 950 plf, E=29000 ksi. Moment and deflection.", b(16, 950, "W14x22"),
    [("make that 1200 plf", b(16, 1200, "W14x22")), ("W16x26 instead", b(16, 1200, "W16x26")), ("stretch the span to 20 ft", b(20, 1200, "W16x26"))], truth="wL2/8, 5wL4/384EI")
b = lambda P, x, L=4: ln("M V", L, E2, rect(.06, .14), 0, [(x, P)])
ED_(4, 1, "simple beam 4 m, 60 x 140 mm upright, E=200 GPa, 6 kN at 1 m from the left end -> M max, V max", b(6e3, 1),
    [("move the force to midspan", b(6e3, 2)), ("increase it to 9 kN", b(9e3, 2)), ("and now shift it to 3 m from the left end", b(9e3, 3))], truth="Pab/L, Pb/L")
ED_(5, 1, "What stress and what elongation has a round steel rod Ø16 mm, 2.4 m long, E = 205 GPa, pulled by 22 kN?", rod_(22e3, 2.4, E205, rod(.016).A),
    [("diameter 20 mm", rod_(22e3, 2.4, E205, rod(.02).A)), ("raise the pull to 35 kN", rod_(35e3, 2.4, E205, rod(.02).A)), ("the rod is 3 m long", rod_(35e3, 3, E205, rod(.02).A))], truth="F/A, FL/EA")
b = lambda q, ends, name="HEA 180": ln("M", 6, E21, cat(name), q, (), ends, tol=.015)
ED_(6, 2, "HEA 180, 6 m, both ends encastré, 14 kN/m, E = 210 GPa. Largest moment?", b(14e3, "cc"),
    [("the right end gets a roller instead of the clamp", b(14e3, "cp")), ("and the left end becomes a pin", b(14e3, "pr")), ("reduce the load to 10 kN/m", b(10e3, "pr"))], truth="qL2/12, qL2/8, qL2/8")
b = lambda m, L=1.5, d=.06, w=.003: ln("d s", L, E21, tube(d, w), 0, [(L, m * G0)], "cf")
ED_(7, 1, "Bike rack arm: tube 60 x 3 mm, cantilevering 1.5 m from its support, 30 kg on the end, E = 210 GPa. Deflection and bending stress?", b(30),
    [("what about 45 kg", b(45)), ("wall thickness 4 mm please", b(45, w=.004)), ("change the length to 1.1 m", b(45, 1.1, w=.004))], truth="PL3/3EI, PL/W")
b = lambda q, P, name="IPE 300": ln("M d", 8, E21, cat(name), q, [(4, P)] if P else (), tol=.015)
ED_(8, 2, "8 m IPE 300, hinge and roller, 5 kN/m uniformly distributed, E = 210 GPa. Max. bending moment and deflection?", b(5e3, 0),
    [("put an extra 10 kN on the middle", b(5e3, 10e3)), ("take away the distributed load", b(0, 10e3)), ("swap the profile for an IPE 330", b(0, 10e3, "IPE 330"))], truth="superposition")
b = lambda E, q=1.5e3, h=.2: ln("d", 4, E, rect(.08, h), q)
ED_(9, 1, "Floor joist, 80 mm wide, 200 mm deep, simple span 4 m, 1.5 kN/m, E = 11 GPa: sag?", b(11e9),
    [("E = 9 GPa", b(9e9)), ("add 0.5 kN/m more", b(9e9, 2e3)), ("use a depth of 240 mm", b(9e9, 2e3, .24))], truth="5qL4/384EI")
b = lambda q, L=4, name="IPE 180": ln("M", 2 * L, E21, cat(name), q, (), "pr", {L: "roller"}, .015)
ED_(10, 2, "Continuous IPE 180 over two spans of 4 m, 9 kN/m on both, E = 210 GPa. Max moment?", b(9e3),
    [("halve the load", b(4.5e3)), ("make both spans 5 m", b(4.5e3, 5)), ("change the section to IPE 200", b(4.5e3, 5, "IPE 200"))], truth="qL2/8")
b = lambda P, x1, x2: ln("M d", 6, E2, rect(.08, .18), 0, [(x1, P), (x2, P)])
ED_(11, 2, "Six-metre simply supported beam, 80 mm x 180 mm (180 vertical), E = 200 GPa, with two forces of 7 kN, at 2 m and at 4 m. Maximum moment, maximum deflection?", b(7e3, 2, 4),
    [("both forces become 10 kN", b(10e3, 2, 4)), ("remove the one at 4 m", ln("M d", 6, E2, rect(.08, .18), 0, [(2, 10e3)])), ("move the remaining one to the middle", ln("M d", 6, E2, rect(.08, .18), 0, [(3, 10e3)]))], truth="Pa; Pab/L; PL/4")
b = lambda oc, psf, hh=9.25, ft=12: ln("s d", ft * FOOT, 1.6e6 * PSI, rect(1.5 * INCH, hh * INCH), psf * PSF * oc * INCH, tol=.015)
ED_(12, 2, "Deck joists 2x10 (1.5 x 9.25 in), simple span 12 ft, spaced 16 in o.c., 60 psf, E = 1,600,000 psi. Bending stress, sag?", b(16, 60),
    [("load 80 psf", b(16, 80)), ("spacing 12 in", b(12, 80)), ("the span is 14 ft", b(12, 80, ft=14))], truth="w = p times spacing")
b = lambda F, L, d=.03: ln("s d", L, E205, rod(d), 0, [(L / 2, F)])
ED_(13, 1, "Shaft Ø30 mm, bearings 500 mm apart (simple supports), 1.5 kN in the middle, E = 205 GPa. Bending stress and deflection?", b(1.5e3, .5),
    [("bearings 600 mm apart", b(1.5e3, .6)), ("make the shaft 35 mm in diameter", b(1.5e3, .6, .035)), ("2 kN in the middle", b(2e3, .6, .035))], truth="PL/4W, PL3/48EI")
b = lambda q, P, L=2: ln("M d", L, E21, cat("IPE 140"), q, [(L, P)] if P else (), "cf", tol=.02)
ED_(14, 2, "IPE 140 cantilever, 2 m, 2 kN/m along its length. E = 210 GPa. Moment at the wall? Tip deflection?", b(2e3, 0),
    [("hang 1.5 kN on the tip as well", b(2e3, 1.5e3)), ("drop the line load", b(0, 1.5e3)), ("increase the tip load to 3 kN", b(0, 3e3))], truth="qL2/2 + PL")
b = lambda E, F=18e3, L=1.5: rod_(F, L, E, 300e-6)
ED_(15, 1, "flat bar 50 x 6 mm, 1.5 m, tension 18 kN, E 210 GPa: stress & elongation", b(E21),
    [("same bar in aluminium with E = 70 GPa", b(AL)), ("cut the tension to 12 kN", b(AL, 12e3)), ("1 m long", b(AL, 12e3, 1))], truth="F/A, FL/EA")
b = lambda P: solved(M=P, R=[0, 0, P])
ED_(16, 2, "IPE 200 with an overhang: pin at 0, roller at 4 m, free end at 5 m with 10 kN on it. E = 210 GPa. Largest moment, total reaction?", b(10e3),
    [("make the load 14 kN", b(14e3)), ("now 6 kN", b(6e3)), ("use an IPE 220", b(6e3))], truth="P a over the roller")
b = lambda h, w, P=1.2e3: ln("d s", 2.4, WOOD, rect(w, h), 0, [(1.2, P)], tol=.012)
ED_(17, 2, "Plank on two trestles 2.4 m apart, 240 mm wide, 45 mm thick, laid flat, E = 11 GPa, 1.2 kN in the middle. How far does it dip, what's the stress?", b(.045, .24),
    [("thickness 60 mm", b(.06, .24)), ("300 mm wide", b(.06, .3)), ("only 0.8 kN in the middle", b(.06, .3, 800))], truth="PL3/48EI, PL/4W")
b = lambda q0, L=6, name="IPE 270": ln("M V", L, E21, cat(name), [(0, L, q0, 0)], tol=.012)
ED_(18, 2, "A triangular load, 12 kN/m at the left support and zero at the right one, acts on a simply supported IPE 270 of 6 m; E = 210 GPa. Largest moment and shear?", b(12e3),
    [("the peak is 15 kN/m", b(15e3)), ("take an IPE 300", b(15e3, 6, "IPE 300")), ("halve the load", b(7.5e3, 6, "IPE 300"))], truth="q0L2/9 sqrt 3, q0L/3")
b = lambda P, ends="cc", L=5: ln("M d", L, E21, cat("HEB 140"), 0, [(L / 2, P)], ends, tol=.015)
ED_(19, 2, "Beam HEB 140, clamped at both ends, 5 m, 40 kN at midspan, E = 210 GPa. Moment and deflection?", b(40e3),
    [("simply supported instead", b(40e3, "pr")), ("lower the load to 25 kN", b(25e3, "pr")), ("clamp both ends again", b(25e3))], truth="PL/8, PL/4")
b = lambda P, L, name="W8x31": ln("M d", L * FOOT, US, cat(name), 0, [(L * FOOT, P * KIP)], "cf", tol=.025)
ED_(20, 1, "Cantilever W8x31, 8 ft, 3 kips at the end, E = 29,000 ksi; moment, deflection?", b(3, 8),
    [("4 kips", b(4, 8)), ("go for a W10x33", b(4, 8, "W10x33")), ("it's just 6 ft long, load at the end", b(4, 6, "W10x33"))], truth="PL, PL3/3EI")
b = lambda q, bb=.06, hh=.06, t_=.004, L=3: ln("d s", L, E205, box(bb, hh, t_), q)
ED_(21, 1, "Simply supported box tube 60 x 60 x 4 mm (sharp corners), 3 m, 0.9 kN/m, E = 205 GPa. Deflection and stress?", b(900),
    [("box 80 x 80 x 4 mm", b(900, .08, .08)), ("1.4 kN/m", b(1400, .08, .08)), ("the span is 3.5 m", b(1400, .08, .08, L=3.5))], truth="5qL4/384EI")
b = lambda q, L=4.5, h=.24: ln("M d", L, WOOD, rect(.1, h), q, (), "cp", tol=.012)
ED_(22, 2, "Timber beam 100 x 240 mm on edge, 4.5 m: left end clamped, right end on a roller. 3 kN/m everywhere. E = 11 GPa. Maximum moment and maximum deflection, please.", b(3e3),
    [("increase the load by 50 %", b(4.5e3)), ("set the length to 5 m", b(4.5e3, 5)), ("300 mm deep", b(4.5e3, 5, .3))], truth="qL2/8, qL4/185EI")
b = lambda M, L=1.2: solved(M=M, d=M * L**2 / 2 / AL / rect(.02, .04).I)
ED_(23, 2, "An aluminium cantilever, 1.2 m, 20 mm wide, 40 mm deep, E = 70 GPa, is bent by a couple of 120 Nm at its free end. Moment and tip deflection?", b(120),
    [("a couple of 180 Nm", b(180)), ("E = 210 GPa", solved(M=180, d=180 * 1.44 / 2 / E21 / rect(.02, .04).I)), ("40 mm wide", solved(M=180, d=180 * 1.44 / 2 / E21 / rect(.04, .04).I))], truth="ML2/2EI")
b = lambda q, name="IPE 360", extra=0: ln("M V", 9, E21, cat(name), q, [(3, extra)] if extra else (), tol=.015)
ED_(24, 2, "9 m roof beam, IPE 360, simple supports, 7 kN/m, E = 210 GPa. M and V?", b(7e3),
    [("an air handler of 15 kN is placed 3 m from the left support", b(7e3, extra=15e3)), ("the air handler weighs 20 kN", b(7e3, extra=20e3)), ("roof load now 9 kN/m", b(9e3, extra=20e3))], truth="superposition")
b = lambda kg, d=.01, L=5: rod_(kg * G0, L, E205, rod(d).A)
ED_(25, 1, "A 5 m wire rod of 10 mm diameter hangs from a beam and carries 800 kg. E = 205 GPa. How much does it stretch? Stress?", b(800),
    [("hang 1000 kg on it instead", b(1000)), ("12 mm diameter", b(1000, .012)), ("length 8 m", b(1000, .012, 8))], truth="F/A, FL/EA")
