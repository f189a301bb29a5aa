"""Fourth corpus: beams, first half. A deflection admits both theories: with shear deformation and without."""
from collect import check
from corpus2_base import cat, pair, writer
from truth import FOOT, G0, INCH, KIP, LBF, PLF, PSF, PSI, beam, box, ibeam, rect, rod, tube

P = writer("beam")
ENDS = {"pr": ("pin", "roller"), "cf": ("clamp", ""), "fc": ("", "clamp"), "cc": ("clamp", "clamp"), "cp": ("clamp", "roller"), "pc": ("roller", "clamp"), "cg": ("clamp", "guide"), "ff": ("", "")}
E2, E21, E205, US, AL, WOOD = 200e9, 210e9, 205e9, 29e6 * PSI, 70e9, 11e9


def B(n, difficulty, prompt, want, L, E, s, q=0, pts=(), ends="pr", more=None, tol=.01, moments=(), truth="", **closed):
    """A straight beam. want: M V d s R rot; q: all along, or [(x0, x1, w0, w1)]; closed: values the solver must meet."""
    a, b = ENDS[ends]
    stations = dict(sorted({0: a, L: b, **(more or {})}.items()))
    lines = ([(0, L, q, q)] if q else []) if not isinstance(q, list) else q
    f = lambda: beam(stations, E, s, q=lines, points=pts, moments=moments, n=24 if len(stations) < 4 else 16)
    r, out = f(), {}
    for name, value in closed.items():
        check(dict(M=r.M, V=r.V, d=r.d, s=r.M / s.W, rot=r.rotation)[name], value, 2e-3)
    for w in want.split():
        if w == "R":
            out[w] = r.total
        elif w == "s":
            out[w] = (r.M / s.W, tol)
        else:
            out[w] = pair(lambda: dict(M=f().M, V=f().V, d=f().d, rot=f().rotation)[w], tol)
    P(f"f-be-{n:03d}", difficulty, prompt, truth=truth, **out)


B(1, 1, "L = 5.2 m, IPE 240, pin and roller, q = 9 kN/m, E = 210 GPa. M_max, w_max?", "M d", 5.2, E21, cat("IPE 240"), 9e3, tol=.012, truth="qL2/8, 5qL4/384EI", M=9e3 * 5.2**2 / 8)
B(2, 1, "What's the sag in the middle of a wooden joist, 60 mm wide, 220 mm deep, clear span 4.2 m on two bearings, that takes 1.4 kN per metre run? E = 11 GPa.", "d", 4.2, WOOD, rect(.06, .22), 1.4e3, truth="5qL4/384EI")
B(3, 1, "An HEB 140 is encastré in a thick wall and projects by 1.8 m. A hoist on its free end pulls down with 7.5 kN. E = 210 GPa, bending about the strong axis. Fixing moment? Drop of the tip?", "M d", 1.8, E21, cat("HEB 140"), 0, [(1.8, 7.5e3)], "cf", tol=.015, truth="PL, PL3/3EI", M=7.5e3 * 1.8)
B(4, 2, "simple span 7 m; P1=10kN @ 2m; P2=18kN @ 5m (from left); HEA 200; E=210GPa -> Mmax Vmax dmax", "M V d", 7, E21, cat("HEA 200"), 0, [(2, 10e3), (5, 18e3)], tol=.012, truth="R_A = (50 + 36)/7", M=(28e3 - 86e3 / 7) * 2)
B(5, 1, "W12x26 girder, simply supported, 18 feet, uniformly loaded with 1,400 lb per foot, E = 29,000 ksi. How large are the maximum moment and the maximum deflection?", "M d", 18 * FOOT, US, cat("W12x26"), 1400 * PLF, tol=.015, truth="wL2/8", M=1400 * PLF * (18 * FOOT)**2 / 8)
B(6, 2, "A plank (aluminium, E = 70 GPa, 250 mm wide and 40 mm thick, used flat) bridges a ditch of 2.6 m; its ends just rest on the banks. A man of 95 kg stands in the middle. How far does it dip, and what is the stress in the extreme fibre?", "d s", 2.6, AL, rect(.25, .04), 0, [(1.3, 95 * G0)], truth="PL3/48EI, PL/4W")
B(7, 2, "Beam bolted rigidly to columns at both ends (count both ends as fixed). 6.4 m IPE 330, E 210 GPa. 22 kN/m. Moment at the ends, deflection at the centre?", "M d", 6.4, E21, cat("IPE 330"), 22e3, ends="cc", tol=.015, truth="qL2/12, qL4/384EI", M=22e3 * 6.4**2 / 12)
B(8, 2, "Propped cantilever of length 4.8 m, clamped left, roller right, section 100 mm by 240 mm (depth 240), E = 11 GPa, 3.2 kN/m all along. Governing bending moment and peak deflection?", "M d", 4.8, WOOD, rect(.1, .24), 3.2e3, ends="cp", truth="qL2/8, qL4/185EI", M=3.2e3 * 4.8**2 / 8)
B(9, 2, "The beam is 8 m long. It sits on a hinge at its left end and on a roller 6 m away from it; the remaining 2 m stick out. Along the whole length acts 4 kN/m. IPE 200, E = 210 GPa. Largest moment & shear?", "M V", 8, E21, cat("IPE 200"), 4e3, more={6: "roller", 8: ""}, tol=.012, truth="R_A = 32 x 2/6; field 14.2, support 8 kN m", M=(32e3 / 3)**2 / 8e3)
B(10, 2, "IPE 180 over three supports: x = 0, 3.5 m, 7 m. Line load 6 kN/m over both fields, E = 210 GPa. What's the biggest bending moment, and how much sag is there?", "M d", 7, E21, cat("IPE 180"), 6e3, more={3.5: "roller"}, tol=.015, truth="qL2/8 over the middle support", M=6e3 * 3.5**2 / 8)
B(11, 1, "Diving board: fixed at one end, free at the other, 3.2 m, cross-section 400 mm wide × 50 mm thick (bends the thin way), E = 12 GPa; the diver on the tip weighs 80 kg. tip deflection? stress at the root?", "d s", 3.2, 12e9, rect(.4, .05), 0, [(3.2, 80 * G0)], "cf", truth="PL3/3EI, PL/W")
B(12, 1, "shaft 35 mm dia, 700 mm between bearings (treat as simple supports), gear force 2.2 kN at mid length, E=205 GPa. bending stress, deflection pls", "s d", .7, E205, rod(.035), 0, [(.35, 2.2e3)], truth="PL/4W, PL3/48EI", M=2.2e3 * .7 / 4)
B(13, 2, "Where two equal forces of 6 kN press on a simply supported beam at 1.5 m from either end (total length 6 m, 80 x 200 mm on edge, E = 12 GPa), how much does the middle sink and what's the constant moment between the forces?", "d M", 6, 12e9, rect(.08, .2), 0, [(1.5, 6e3), (4.5, 6e3)], truth="Pa; Pa(3L2 - 4a2)/24EI", M=9e3)
B(14, 2, "triangular load on a cantilever: 6 kN/m at the wall going down to 0 at the free end, L=3m, tube 139.7 x 5 mm, E=210 GPa. wall moment? tip drop?", "M d", 3, E21, tube(.1397, .005), [(0, 3, 6e3, 0)], ends="cf", truth="q0L2/6, q0L4/30EI", M=6e3 * 9 / 6)
B(15, 2, "Simply supported beam, 6 m. The load increases in a straight line from zero at the left support to 12 kN/m at the right support. Section IPE 270, E = 210 GPa. Peak moment, peak shear, peak deflection.", "M V d", 6, E21, cat("IPE 270"), [(0, 6, 0, 12e3)], tol=.012, truth="q0L2/9 sqrt 3, q0L/3", M=12e3 * 36 / 9 / 3**.5, V=24e3)
B(16, 1, "W8x31 sticking out 7 ft from a rigid connection, 3.5 kips at its tip, E=29e6 psi. how big is the moment at the connection and how far does the tip go down", "M d", 7 * FOOT, US, cat("W8x31"), 0, [(7 * FOOT, 3.5 * KIP)], "cf", tol=.02, truth="PL, PL3/3EI", M=3.5 * KIP * 7 * FOOT)
B(17, 2, "A crane runway girder, HEB 260, rests on brackets 7.5 m apart (freely). The two wheels, 45 kN each, stand 1.25 m to the left and 1.25 m to the right of midspan. E = 210 GPa. M? V? deflection?", "M V d", 7.5, E21, cat("HEB 260"), 0, [(2.5, 45e3), (5, 45e3)], tol=.015, truth="P a = 45 x 2.5", M=45e3 * 2.5, V=45e3)
B(18, 1, "Curtain rail: steel tube 28 x 1.5 mm, brackets 2.4 m apart carry it as simple supports, curtain weighs 12 kg, evenly spread. Deflection? E = 210 GPa, ignore the tube's own weight.", "d", 2.4, E21, tube(.028, .0015), 12 * G0 / 2.4, truth="5WL3/384EI")
B(19, 2, "A beam with a couple: pinned at x = 0, roller at x = 6 m; at x = 2 m a clockwise moment of 18 kNm is introduced. No other load. IPE 220, E = 210 GPa. Largest bending moment, shear force.", "M V", 6, E21, cat("IPE 220"), moments=[(2, -18e3)], tol=.012, truth="shear 18/6; 18 x 4/6 beside the couple", M=12e3, V=3e3)
B(20, 1, "Cantilever arm, box 60 x 40 x 3 mm (60 is the height, square corners), length 0.9 m, E = 205 GPa. Force at its end 650 N. Stress and deflection.", "s d", .9, E205, box(.04, .06, .003), 0, [(.9, 650)], "cf", truth="PL/W, PL3/3EI")
B(21, 2, "9 m beam | hinge at 0, roller at 9 | 5 kN/m from x=0 to x=4.5 (left half only) | HEA 220 | E 210 GPa || want: Mmax, Vmax, max deflection", "M V d", 9, E21, cat("HEA 220"), [(0, 4.5, 5e3, 5e3)], tol=.012, truth="9qL2/128, 3qL/8", M=9 * 5e3 * 81 / 128, V=3 * 5e3 * 9 / 8)
B(22, 1, "My loft floor: joists 2x10 (actual 1.5 in x 9.25 in) at 16 in on centre, 13 ft span between the walls (simple), floor load 45 psf, E = 1.4 million psi. How much do they sag, and what's the bending stress?", "d s", 13 * FOOT, 1.4e6 * PSI, rect(1.5 * INCH, 9.25 * INCH), 45 * PSF * 16 * INCH, tol=.012, truth="w = 60 plf; 5wL4/384EI")
B(23, 2, "Beam ABC: A at 0 (pin), B at 5 m (roller), C at 9 m (roller). Uniform 10 kN/m on A-B only. IPE 240, 210 GPa. Find the maximum moment.", "M", 9, E21, cat("IPE 240"), [(0, 5, 10e3, 10e3)], more={5: "roller"}, tol=.015, truth="M_B = qL1^3/8(L1+L2)")
B(24, 2, "Four supports at equal distances of 4 m; IPE 200 runs through over all of them (12 m in all). 7.5 kN/m from end to end. E = 210 GPa. max |M|? max V?", "M V", 12, E21, cat("IPE 200"), 7.5e3, more={4: "roller", 8: "roller"}, tol=.015, truth="0.1 qL2, 0.6 qL", M=.1 * 7.5e3 * 16, V=.6 * 7.5e3 * 4)
B(25, 1, "Rectangular beam b = 90 mm, h = 180 mm; span l = 3.6 m; supports: one fixed bearing, one movable bearing; load F = 14 kN at l/2; E = 12.5 GPa. Sought: f and sigma.", "d s", 3.6, 12.5e9, rect(.09, .18), 0, [(1.8, 14e3)], tol=.015, truth="Fl3/48EI, Fl/4W")
B(26, 2, "Both ends built in, 5 m between the faces, HEA 160, a single 30 kN load 2 m from the left face, E = 210 GPa. What is the worst bending moment?", "M", 5, E21, cat("HEA 160"), 0, [(2, 30e3)], "cc", tol=.015, truth="Pab2/L2", M=30e3 * 2 * 9 / 25)
B(27, 2, "A cantilever that is 2.5 m long carries 2 kN/m over its outer 1.5 m; the first metre next to the wall is unloaded. 80 x 120 mm (h = 120), E = 200 GPa. Root moment, tip deflection?", "M d", 2.5, E2, rect(.08, .12), [(1, 2.5, 2e3, 2e3)], ends="cf", truth="3 kN x 1.75 m", M=3e3 * 1.75)
B(28, 1, "how much does a IPE 360 sag if its 10 m long, freely suported at both ends, and caries 8 kN/m, E = 210 GPa?? and wat moment", "d M", 10, E21, cat("IPE 360"), 8e3, tol=.012, truth="5qL4/384EI", M=1e5)
B(29, 2, "Steel mast of 5 m, tube 88.9 x 5 mm, clamped at its base, pulled horizontally at its top with 800 N, E = 210 GPa. Base moment, bending stress, how far does the top deflect?", "M s d", 5, E21, tube(.0889, .005), 0, [(5, 800)], "cf", truth="PL, PL/W, PL3/3EI", M=4e3)
B(30, 2, "Loading bench: beam 1200 mm long on two knife edges, each 100 mm in from its ends. A weight of 250 N sits on each end. Steel flat 40 mm wide, 10 mm thick, E = 205 GPa. Moment between the knife edges? Stress?", "M s", 1.2, E205, rect(.04, .01), 0, [(0, 250), (1.2, 250)], "ff", more={.1: "pin", 1.1: "roller"}, truth="F a", M=25)
B(31, 1, "10-ft cantilever, W10x33, 900 plf all along plus 2 kips at the tip, E = 29,000 ksi: fixed-end moment, tip deflection?", "M d", 10 * FOOT, US, cat("W10x33"), 900 * PLF, [(10 * FOOT, 2 * KIP)], "cf", tol=.018, truth="wL2/2 + PL", M=900 * PLF * (10 * FOOT)**2 / 2 + 20 * KIP * FOOT)
B(32, 2, "Balcony slab strip, 1 m wide, 180 mm thick, cantilevering 1.6 m, E = 30 GPa; surface load 8 kN/m² (everything included), plus a parapet of 2 kN per metre along the outer edge. Moment at the support and edge deflection, per strip?", "M d", 1.6, 30e9, rect(1, .18), 8e3, [(1.6, 2e3)], "cf", truth="qL2/2 + PL", M=8e3 * 1.28 + 3.2e3)
B(33, 1, "Given a 3-m-long simply supported timber beam, 75 mm × 150 mm (the 150 upright), E = 10 GPa, bearing three 2 kN loads at the quarter points. Compute the maximum moment and the midspan deflection.", "M d", 3, 10e9, rect(.075, .15), 0, [(.75, 2e3), (1.5, 2e3), (2.25, 2e3)], truth="R = 3 kN; 3 x 1.5 - 2 x 0.75", M=3e3)
B(34, 2, "lintel IPE 140, opening 2.4 m wide, bears on masonry left and right (simply supported, take 2.4 m as span); wall above gives 11 kN per metre and a joist in the centre brings 9 kN; E 210 GPa; M, V and deflection please", "M V d", 2.4, E21, cat("IPE 140"), 11e3, [(1.2, 9e3)], tol=.025, truth="qL2/8 + PL/4", M=11e3 * 2.4**2 / 8 + 9e3 * .6, V=11e3 * 1.2 + 4.5e3)
B(35, 2, "A 12 ft beam is pinned at the left, carried by a roller 9 ft from the left, and overhangs the last 3 ft. 800 lb at the end of the overhang and 1500 lb at 4.5 ft. 3 in wide, 8 in deep, E = 1.6e6 psi. Largest bending moment? Largest shear?", "M V", 12 * FOOT, 1.6e6 * PSI, rect(3 * INCH, 8 * INCH), 0, [(4.5 * FOOT, 1500 * LBF), (12 * FOOT, 800 * LBF)], more={9 * FOOT: "roller", 12 * FOOT: ""}, truth="support 2400 ft lb; field 2175; R_A = 483", M=2400 * LBF * FOOT)
