"""Follow-ups in everyday words, first half: mostly beams and bars."""
from math import pi, sqrt

from collect import ED, refused, solved
from corpus2_base import cat, pair
from truth import FOOT, G0, INCH, KIP, LBF, PLF, PSF, PSI, Model, beam, box, ibeam, rect, rod, tube

E2, E21, AL = 200e9, 210e9, 70e9
SUPPORTS = {"pr": ("pin", "roller"), "cf": ("clamp", ""), "fc": ("", "clamp"), "cc": ("clamp", "clamp"), "cp": ("clamp", "roller"), "cg": ("clamp", "guide")}


def ln(want, L, E, s, q=0, pts=(), ends="pr", more=None, tol=.01, moments=(), fy=0):
    """A straight beam of length L. want: letters of M d V s (stress) R rot SF tip. q: all along, or [(x0, x1, w0, w1)]."""
    a, b = SUPPORTS[ends]
    stations = dict(sorted({0: a, L: b, **(more or {})}.items()))
    lines = ([(0, L, q, q)] if q else []) if not isinstance(q, list) else q
    f = lambda: beam(stations, E, s, q=lines, points=pts, moments=moments, n=24 if len(stations) < 4 else 16)
    out, r = {}, f()
    for w in want.split():
        if w in ("M", "V", "d"):
            out[w] = pair(lambda: getattr(f(), w), tol)
        elif w == "s":
            out[w] = (r.M / s.W, tol)
        elif w == "R":
            out[w] = r.total
        elif w == "rot":
            out[w] = (r.rotation, tol)
        elif w == "SF":
            out[w] = (fy / (r.M / s.W), .02)
        elif w == "tip":
            out[w] = pair(lambda: f().at(f"{L:g}"), tol)
    return solved(**out)


def rod_(F, L, E, A):
    return solved(s=F / A, e=F * L / E / A)


def ED_(n, *a, **k):
    ED(f"d-ed-{n:03d}", *a, **k)


s, h = rect(.05, .1), cat("IPE 240")
ED_(1, 1, "An IPE 240 spans 6 m between simple supports and carries 7 kN/m. E = 210 GPa. Peak moment and sag, please.", ln("M d", 6, E21, h, 7e3, tol=.012),
    [("somebody parks a 10 kN crate in the middle, on top of that", ln("M d", 6, E21, h, 7e3, [(3, 10e3)], tol=.012)), ("ok, take the crate away again", ln("M d", 6, E21, h, 7e3, tol=.012)), ("what happens with an IPE 270 instead?", ln("M d", 6, E21, cat("IPE 270"), 7e3, tol=.012))])
ED_(2, 1, "cantilever 1.2 m, 30x50 mm (50 upright), E=200 GPa, 700 N at the tip. deflection & stress", ln("d s", 1.2, E2, rect(.03, .05), 0, [(1.2, 700)], "cf"),
    [("900 N", ln("d s", 1.2, E2, rect(.03, .05), 0, [(1.2, 900)], "cf")), ("turn the bar on its side: 50 wide, 30 deep", ln("d s", 1.2, E2, rect(.05, .03), 0, [(1.2, 900)], "cf")), ("no, undo that", ln("d s", 1.2, E2, rect(.03, .05), 0, [(1.2, 900)], "cf"))])
ED_(3, 1, "A steel rod of 16 mm diameter and 2 m length is pulled with 20 kN; E = 205 GPa. Stress, elongation?", rod_(20e3, 2, 205e9, rod(.016).A),
    [("make it twice as long", rod_(20e3, 4, 205e9, rod(.016).A)), ("and 20 mm thick", rod_(20e3, 4, 205e9, rod(.02).A)), ("same thing in aluminium, E = 70 GPa", rod_(20e3, 4, AL, rod(.02).A))])
ED_(4, 2, "Simply supported, 5 m, 80 x 160 mm on edge, E = 200 GPa, a 9 kN load 2 m from the left. Largest moment?", ln("M", 5, E2, rect(.08, .16), 0, [(2, 9e3)]),
    [("shift it to the centre", ln("M", 5, E2, rect(.08, .16), 0, [(2.5, 9e3)])), ("add a second one just like it at 4 m", ln("M", 5, E2, rect(.08, .16), 0, [(2.5, 9e3), (4, 9e3)])), ("drop the first one", ln("M", 5, E2, rect(.08, .16), 0, [(4, 9e3)]))])
ED_(5, 1, "W16x26, 20 ft simple span, 1.1 klf, E=29000 ksi. moment + deflection", ln("M d", 20 * FOOT, 29e6 * PSI, cat("W16x26"), 1100 * PLF, tol=.015),
    [("try a W14x30", ln("M d", 20 * FOOT, 29e6 * PSI, cat("W14x30"), 1100 * PLF, tol=.015)), ("and 18 ft", ln("M d", 18 * FOOT, 29e6 * PSI, cat("W14x30"), 1100 * PLF, tol=.015))])
ED_(6, 2, "A 4 m beam (60 x 120 mm upright, E = 200 GPa), clamped at the left and free at the right, carries 1 kN/m. Moment and tip deflection?", ln("M d", 4, E2, rect(.06, .12), 1e3, (), "cf"),
    [("prop the free end with a roller", ln("M", 4, E2, rect(.06, .12), 1e3, (), "cp")), ("clamp that end too", ln("M d", 4, E2, rect(.06, .12), 1e3, (), "cc")), ("forget the supports I added, free end again", ln("M d", 4, E2, rect(.06, .12), 1e3, (), "cf"))])
ED_(7, 1, "Max moment in an 8 m simply supported HEB 240 under 25 kN/m, E = 210 GPa?", solved(M=25e3 * 8),
    [("cut the load by a quarter", solved(M=.75 * 25e3 * 8)), ("now halve the span", solved(M=.75 * 25e3 * 2))])
ED_(8, 2, "Two spans of 5 m each, continuous, IPE 220, E=210 GPa, 8 kN/m over both. Largest moment?", ln("M", 10, E21, cat("IPE 220"), 8e3, (), "pr", {5: "roller"}, .02),
    [("load only the first span", ln("M", 10, E21, cat("IPE 220"), [(0, 5, 8e3, 8e3)], (), "pr", {5: "roller"}, .02)), ("put the load on the whole beam again", ln("M", 10, E21, cat("IPE 220"), 8e3, (), "pr", {5: "roller"}, .02)), ("take out the middle support", ln("M", 10, E21, cat("IPE 220"), 8e3, (), "pr", None, .01))])
ED_(9, 1, "20 kg hangs from the end of a 1 m cantilever, square bar 20 mm, E=210GPa. How far down?", solved(d=20 * G0 / 3 / E21 / rect(.02, .02).I),
    [("what about 35 kg?", solved(d=35 * G0 / 3 / E21 / rect(.02, .02).I)), ("use a 25 mm bar for that", solved(d=35 * G0 / 3 / E21 / rect(.025, .025).I)), ("back to the very first one", solved(d=20 * G0 / 3 / E21 / rect(.02, .02).I))])
ED_(10, 1, "Pinned-pinned column of 3.5 m, tube 76.1 x 3.2 mm, E = 210 GPa, 50 kN. Buckling load factor?", solved(lam=[pi**2 * E21 * tube(.0761, .0032).I / 3.5**2 / 50e3]),
    [("fix the bottom and leave the top free", solved(lam=[pi**2 * E21 * tube(.0761, .0032).I / 49 / 50e3])), ("only 10 kN then", solved(lam=[pi**2 * E21 * tube(.0761, .0032).I / 49 / 10e3]))])
ED_(11, 1, "10 ft simply supported 4x6 (actual 3.5 x 5.5 in, on edge), 500 lbf at midspan, E=1.5e6 psi: deflection and bending stress?", ln("d s", 10 * FOOT, 1.5e6 * PSI, rect(3.5 * INCH, 5.5 * INCH), 0, [(5 * FOOT, 500 * LBF)]),
    [("lay it flat, 5.5 wide by 3.5 deep", ln("d s", 10 * FOOT, 1.5e6 * PSI, rect(5.5 * INCH, 3.5 * INCH), 0, [(5 * FOOT, 500 * LBF)])), ("put it upright again and make the load 800 lbf", ln("d s", 10 * FOOT, 1.5e6 * PSI, rect(3.5 * INCH, 5.5 * INCH), 0, [(5 * FOOT, 800 * LBF)]))])
ED_(12, 2, "Simply supported beam, 6 m, 100x200 mm, E=12 GPa, uniform load 2 kN/m. Moment and deflection?", ln("M d", 6, 12e9, rect(.1, .2), 2e3),
    [("increase the depth to 240 mm", ln("M d", 6, 12e9, rect(.1, .24), 2e3)), ("50% more load", ln("M d", 6, 12e9, rect(.1, .24), 3e3)), ("undo the last two changes", ln("M d", 6, 12e9, rect(.1, .2), 2e3))])
ED_(13, 1, "steel pipe 60.3x3.2, span 3 m simply supported, 1 kN in the middle, E=210 GPa -> sigma, f", ln("s d", 3, E21, tube(.0603, .0032), 0, [(1.5, 1e3)]),
    [("wall 5 mm", ln("s d", 3, E21, tube(.0603, .005), 0, [(1.5, 1e3)])), ("outside diameter 76.1 mm", ln("s d", 3, E21, tube(.0761, .005), 0, [(1.5, 1e3)]))])
ED_(14, 2, "Overhanging beam: pin at 0, roller at 4 m, tip at 6 m, 80 x 160 mm upright, E=200 GPa, 3 kN at the tip. Largest moment, tip deflection?", ln("M tip", 6, E2, rect(.08, .16), 0, [(6, 3e3)], "pr", {4: "roller", 6: ""}),
    [("slide the roller out to 5 m", ln("M tip", 6, E2, rect(.08, .16), 0, [(6, 3e3)], "pr", {5: "roller", 6: ""})), ("double the tip load", ln("M tip", 6, E2, rect(.08, .16), 0, [(6, 6e3)], "pr", {5: "roller", 6: ""}))])
ED_(15, 1, "7 m HEA 240 on simple supports with 40 kN in the centre, E=210 GPa, moment?", solved(M=70e3),
    [("split the load: 20 kN at 2 m and 20 kN at 5 m", ln("M", 7, E21, cat("HEA 240"), 0, [(2, 20e3), (5, 20e3)]))], truth="Pa = 40 kN m")
ED_(16, 2, "A cantilever of 2 m, 50 x 100 mm upright, E = 200 GPa, has 1 kN at its tip. Tip deflection, root moment?", ln("d M", 2, E2, s, 0, [(2, 1e3)], "cf"),
    [("let it push upwards instead", ln("d M", 2, E2, s, 0, [(2, -1e3)], "cf")), ("move it halfway in", ln("d M", 2, E2, s, 0, [(1, -1e3)], "cf")), ("add 0.5 kN/m along the whole beam, downwards", ln("d M", 2, E2, s, 500, [(1, -1e3)], "cf"))])
ED_(17, 1, "Glulam 120x360 mm upright, 9 m simple span, 5 kN/m, E=11.6 GPa: stress and deflection.", ln("s d", 9, 11.6e9, rect(.12, .36), 5e3),
    [("can we manage with 120x320?", ln("s d", 9, 11.6e9, rect(.12, .32), 5e3)), ("what if it's only 8 m", ln("s d", 8, 11.6e9, rect(.12, .32), 5e3))])
ED_(18, 1, "IPE 300 S235 beam, 7 m, pinned-roller, 10 kN/m, E=210 GPa. bending stress and safety factor against 235 MPa?", ln("s SF", 7, E21, cat("IPE 300"), 10e3, tol=.015, fy=235e6),
    [("change the load to 14 kN/m", ln("s SF", 7, E21, cat("IPE 300"), 14e3, tol=.015, fy=235e6)), ("and use IPE 330", ln("s SF", 7, E21, cat("IPE 330"), 14e3, tol=.015, fy=235e6))])
ED_(19, 2, "Simply supported beam 4 m, 60x120 mm (120 high), E=200 GPa, no distributed load, 5 kN at 1 m. Shear and moment max?", ln("V M", 4, E2, rect(.06, .12), 0, [(1, 5e3)]),
    [("bring it to 3 m", ln("V M", 4, E2, rect(.06, .12), 0, [(3, 5e3)])), ("put a copy at 1 m", ln("V M", 4, E2, rect(.06, .12), 0, [(3, 5e3), (1, 5e3)])), ("now both of them 8 kN", ln("V M", 4, E2, rect(.06, .12), 0, [(3, 8e3), (1, 8e3)]))])
ED_(20, 1, "The shelf: 1 m, 200 mm wide, 20 mm thick, E = 9 GPa, simply supported, 12 kg in the middle. Sag?", solved(d=12 * G0 / 48 / 9e9 / rect(.2, .02).I),
    [("a 25 mm thick board, please", solved(d=12 * G0 / 48 / 9e9 / rect(.2, .025).I)), ("and put 20 kg on it", solved(d=20 * G0 / 48 / 9e9 / rect(.2, .025).I)), ("undo", solved(d=12 * G0 / 48 / 9e9 / rect(.2, .025).I))])
ED_(21, 2, "Fixed-fixed beam of 6 m, IPE 270, 12 kN/m, E = 210 GPa. Largest moment?", ln("M", 6, E21, cat("IPE 270"), 12e3, (), "cc", tol=.012),
    [("release the right end into a roller", ln("M", 6, E21, cat("IPE 270"), 12e3, (), "cp", tol=.02)), ("and the left one becomes a pin", ln("M", 6, E21, cat("IPE 270"), 12e3)), ("fix both again", ln("M", 6, E21, cat("IPE 270"), 12e3, (), "cc", tol=.012))])
ED_(22, 1, "what's the deflection of a cantilever with EI = 1200 kNm2, L = 3 m and 4 kN at the tip?", solved(d=4e3 * 9 / 1.2e6),
    [("EI = 1800 kNm2", solved(d=4e3 * 9 / 1.8e6)), ("L = 2.5 m", solved(d=4e3 * 2.5**3 / 3 / 1.8e6)), ("load: 6 kN", solved(d=6e3 * 2.5**3 / 3 / 1.8e6))])
ED_(23, 1, "3/8 in. steel rod, 6 ft long, pulled with 2,000 lbf, E=29e6 psi. Stress? Stretch?", rod_(2000 * LBF, 6 * FOOT, 29e6 * PSI, rod(.375 * INCH).A),
    [("go up to 1/2 inch", rod_(2000 * LBF, 6 * FOOT, 29e6 * PSI, rod(.5 * INCH).A)), ("and 3,500 lbf", rod_(3500 * LBF, 6 * FOOT, 29e6 * PSI, rod(.5 * INCH).A)), ("shorten it to 5 ft", rod_(3500 * LBF, 5 * FOOT, 29e6 * PSI, rod(.5 * INCH).A))])
ED_(24, 2, "A simply supported beam of 8 m, IPE 360, E=210 GPa, carries 6 kN/m and 30 kN at midspan. Largest moment and deflection?", ln("M d", 8, E21, cat("IPE 360"), 6e3, [(4, 30e3)], tol=.012),
    [("without the point load", ln("M d", 8, E21, cat("IPE 360"), 6e3, tol=.012)), ("replace the uniform load by 9 kN/m", ln("M d", 8, E21, cat("IPE 360"), 9e3, tol=.012)), ("the 30 kN is back in the middle", ln("M d", 8, E21, cat("IPE 360"), 9e3, [(4, 30e3)], tol=.012))])
ED_(25, 1, "aluminium box 60x40x3 mm (60 deep, sharp corners), E=70 GPa, 2 m cantilever, 250 N on the tip; deflection, stress", ln("d s", 2, AL, box(.04, .06, .003), 0, [(2, 250)], "cf"),
    [("make it of steel with 210 GPa", ln("d s", 2, E21, box(.04, .06, .003), 0, [(2, 250)], "cf")), ("wall thickness 4 mm", ln("d s", 2, E21, box(.04, .06, .004), 0, [(2, 250)], "cf"))])
ED_(26, 2, "5 m simple beam, 100x200, mm, E=30 GPa, triangular load from 0 at the left to 6 kN/m at the right. Max moment?", ln("M", 5, 30e9, rect(.1, .2), [(0, 5, 0, 6e3)]),
    [("change the 6 kN/m to 9 kN/m", ln("M", 5, 30e9, rect(.1, .2), [(0, 5, 0, 9e3)]))])
ED_(27, 1, "Load on a floor joist 45x220 mm upright: 1.2 kN/m, span 4.2 m simply supported, E=11 GPa. Deflection?", ln("d", 4.2, 11e9, rect(.045, .22), 1200),
    [("and for a span of 4.8 m?", ln("d", 4.8, 11e9, rect(.045, .22), 1200)), ("double up the joist, so 90 mm wide", ln("d", 4.8, 11e9, rect(.09, .22), 1200))])
ED_(28, 1, "A beam of 3 m, both ends built in, 50 mm square, E=210GPa, 4 kN at midspan. Moment? Deflection?", ln("M d", 3, E21, rect(.05, .05), 0, [(1.5, 4e3)], "cc"),
    [("what if both ends are merely pinned?", ln("M d", 3, E21, rect(.05, .05), 0, [(1.5, 4e3)])), ("go back", ln("M d", 3, E21, rect(.05, .05), 0, [(1.5, 4e3)], "cc"))])
ED_(29, 2, "steel bar between rigid walls, 1 m, 400 mm2, E=200 GPa, alpha 12e-6/K, warmed by 40 K. Stress and compression?", solved(s=96e6, C=-38.4e3),
    [("60 K", solved(s=144e6, C=-57.6e3)), ("twice the cross-section", solved(s=144e6, C=-115.2e3))])
ED_(30, 1, "First bending frequency of a 1 m steel cantilever, 40 x 10 mm lying flat (10 mm in the direction of vibration), E = 200 GPa, 7850 kg/m3?", solved(f=[1.875104**2 / 2 / pi * sqrt(200e9 * rect(.04, .01).I / 7850 / 4e-4)]),
    [("shorten it to 0.8 m", solved(f=[1.875104**2 / 2 / pi / .64 * sqrt(200e9 * rect(.04, .01).I / 7850 / 4e-4)])), ("now out of aluminium: E = 70 GPa and 2700 kg/m3", solved(f=[1.875104**2 / 2 / pi / .64 * sqrt(70e9 * rect(.04, .01).I / 2700 / 4e-4)]))])
ED_(31, 1, "a 70 kg man stands in the middle of a 3 m plank, 250 mm wide, 40 mm thick, E = 10 GPa, simply supported. how far does it bend", solved(d=70 * G0 * 27 / 48 / 10e9 / rect(.25, .04).I),
    [("his 30 kg son joins him there", solved(d=100 * G0 * 27 / 48 / 10e9 / rect(.25, .04).I))], truth="100 kg together")
ED_(32, 2, "Simply supported girder 10 m, welded I: 500 mm deep, flanges 200 x 15 mm, web 10 mm, E=210 GPa, 20 kN/m. Stress?", ln("s", 10, E21, ibeam(.5, .2, .01, .015), 20e3),
    [("make the flanges 20 mm thick", ln("s", 10, E21, ibeam(.5, .2, .01, .02), 20e3)), ("depth 600 mm", ln("s", 10, E21, ibeam(.6, .2, .01, .02), 20e3))])
ED_(33, 1, "Simply supported 6 m beam, 80x200 mm upright, E=200GPa, 10 kN at 2 m from the left and 10 kN at 4 m. Max moment?", solved(M=20e3),
    [("get rid of the one at 4 m", solved(M=10e3 * 2 * 4 / 6)), ("make the remaining one 15 kN", solved(M=15e3 * 2 * 4 / 6)), ("and move it to midspan", solved(M=15e3 * 6 / 4))])
ED_(34, 1, "cantilever 2.5 m IPE 160, 3 kN/m, E=210GPa, moment at the support and tip deflection", ln("M d", 2.5, E21, cat("IPE 160"), 3e3, (), "cf", tol=.012),
    [("scale the load by 1.5", ln("M d", 2.5, E21, cat("IPE 160"), 4.5e3, (), "cf", tol=.012)), ("swap IPE 160 for HEA 160", ln("M d", 2.5, E21, cat("HEA 160"), 4.5e3, (), "cf", tol=.012)), ("undo", ln("M d", 2.5, E21, cat("IPE 160"), 4.5e3, (), "cf", tol=.012))])
ED_(35, 2, "Beam over four supports, three spans of 4 m, 80 x 180 mm upright, E = 200 GPa, 5 kN/m throughout. Largest moment?", ln("M", 12, E2, rect(.08, .18), 5e3, (), "pr", {4: "roller", 8: "roller"}),
    [("make every span 5 m", ln("M", 15, E2, rect(.08, .18), 5e3, (), "pr", {5: "roller", 10: "roller"})), ("raise the load to 7 kN/m", ln("M", 15, E2, rect(.08, .18), 7e3, (), "pr", {5: "roller", 10: "roller"}))])
ED_(36, 1, "I've got a W12x26 at 24 ft simply supported carrying 0.8 klf, E = 29000 ksi. Deflection?", ln("d", 24 * FOOT, 29e6 * PSI, cat("W12x26"), 800 * PLF, tol=.015),
    [("too much. W14x30?", ln("d", 24 * FOOT, 29e6 * PSI, cat("W14x30"), 800 * PLF, tol=.015)), ("still not great, W16x31", ln("d", 24 * FOOT, 29e6 * PSI, cat("W16x31"), 800 * PLF, tol=.015))])
ED_(37, 1, "Moment of a couple 2 kNm on the free end of a 1.5 m cantilever, 40x80 mm upright, E=200 GPa. Tip deflection and rotation?", ln("d rot", 1.5, E2, rect(.04, .08), 0, (), "cf", moments=[(1.5, -2e3)]),
    [("reverse the couple", ln("d rot", 1.5, E2, rect(.04, .08), 0, (), "cf", moments=[(1.5, 2e3)])), ("3 kNm", ln("d rot", 1.5, E2, rect(.04, .08), 0, (), "cf", moments=[(1.5, 3e3)]))])
ED_(38, 2, "Concrete beam 250x500 mm upright, 6 m simple span, E = 30 GPa, density 2500 kg/m3, 10 kN/m live load, own weight not counted. Moment?", solved(M=45e3),
    [("count the self-weight as well", solved(M=(10e3 + .125 * 2500 * G0) * 36 / 8)), ("now drop the live load, self-weight only", solved(M=.125 * 2500 * G0 * 36 / 8))])
ED_(39, 1, "rod, diameter 12 mm, 1.5 m, 8 kN tension, E=200 GPa. stress, stretch", rod_(8e3, 1.5, E2, rod(.012).A),
    [("what if it was a square bar, 12 x 12 mm?", rod_(8e3, 1.5, E2, .012**2)), ("10 kN", rod_(10e3, 1.5, E2, .012**2))])
ED_(40, 1, "6 m simple beam IPE 270, 12 kN/m, E=210GPa, M?", solved(M=54e3), [("use IPE 275", refused())], truth="no such section")
ED_(41, 1, "Cantilever, 1 m long, 40x40 mm, E=200 GPa, 1 kN at the end. Moment?", solved(M=1e3), [("put the load 0.6 m from the wall", solved(M=600)), ("put it 1.4 m from the wall", refused())], truth="1.4 m is beyond the end")
ED_(42, 1, "simple beam 5 m, 60x140 mm upright, E=200 GPa, 4 kN at midspan; deflection?", ln("d", 5, E2, rect(.06, .14), 0, [(2.5, 4e3)]), [("make it out of unobtanium", refused())], truth="unknown material")
ED_(43, 1, "Column 4 m, fixed at both ends, box 100x100x6 mm with sharp corners, E=205 GPa, 500 kN. Buckling factor?", solved(lam=[4 * pi**2 * 205e9 * box(.1, .1, .006).I / 16 / 500e3]),
    [("hinge both ends", solved(lam=[pi**2 * 205e9 * box(.1, .1, .006).I / 16 / 500e3])), ("reduce the load to 250 kN", solved(lam=[pi**2 * 205e9 * box(.1, .1, .006).I / 16 / 250e3])), ("3 m tall instead of 4", solved(lam=[pi**2 * 205e9 * box(.1, .1, .006).I / 9 / 250e3]))])
ED_(44, 2, "Simply supported 8 m HEB 200, E=210 GPa, 10 kN/m on the left half only. Max moment?", ln("M", 8, E21, cat("HEB 200"), [(0, 4, 10e3, 10e3)]),
    [("extend the load to the whole beam", ln("M", 8, E21, cat("HEB 200"), 10e3)), ("5 kN/m will do", ln("M", 8, E21, cat("HEB 200"), 5e3))])
ED_(45, 1, "Joists 1.5 x 7.25 in (actual, upright), 16 in. o.c., 10 ft span simply supported, 40 psf, E=1.6e6 psi. Deflection?", ln("d", 10 * FOOT, 1.6e6 * PSI, rect(1.5 * INCH, 7.25 * INCH), 40 * PSF * 16 * INCH),
    [("space them 24 in. apart", ln("d", 10 * FOOT, 1.6e6 * PSI, rect(1.5 * INCH, 7.25 * INCH), 40 * PSF * 24 * INCH)), ("60 psf", ln("d", 10 * FOOT, 1.6e6 * PSI, rect(1.5 * INCH, 7.25 * INCH), 60 * PSF * 24 * INCH))])
ED_(46, 2, "propped cantilever, clamped left, roller right, 5 m, IPE 200, E=210 GPa, 10 kN at midspan. Largest moment?", ln("M", 5, E21, cat("IPE 200"), 0, [(2.5, 10e3)], "cp", tol=.015),
    [("replace the point load with 4 kN/m", ln("M", 5, E21, cat("IPE 200"), 4e3, (), "cp", tol=.015)), ("take the roller away", ln("M", 5, E21, cat("IPE 200"), 4e3, (), "cf"))])
ED_(47, 1, "Wind on a pole: tube 114.3x5 mm, 5 m high, clamped at the ground, E=210GPa, 0.3 kN/m horizontally. Base moment and top displacement?", solved(M=.3e3 * 12.5, d=.3e3 * 625 / 8 / E21 / tube(.1143, .005).I),
    [("a storm: three times the wind", solved(M=.9e3 * 12.5, d=.9e3 * 625 / 8 / E21 / tube(.1143, .005).I)), ("use the 139.7x5 tube", solved(M=.9e3 * 12.5, d=.9e3 * 625 / 8 / E21 / tube(.1397, .005).I))])
ED_(48, 1, "A 2.4 m long simply supported ladder-like rail, 25 x 70 mm upright, E = 70 GPa, 90 kg in the middle. Stress & sag?", ln("s d", 2.4, AL, rect(.025, .07), 0, [(1.2, 90 * G0)]),
    [("now 120 kg", ln("s d", 2.4, AL, rect(.025, .07), 0, [(1.2, 120 * G0)])), ("stretch the rail to 3 m, load still in the middle", ln("s d", 3, AL, rect(.025, .07), 0, [(1.5, 120 * G0)]))])
ED_(49, 2, "4 m cantilever HEA 200, E = 210 GPa, clamped at the LEFT, 6 kN at the tip. Moment, deflection?", ln("M d", 4, E21, cat("HEA 200"), 0, [(4, 6e3)], "cf", tol=.012),
    [("add 2 kN/m on the outer half", ln("M d", 4, E21, cat("HEA 200"), [(2, 4, 2e3, 2e3)], [(4, 6e3)], "cf", tol=.012)), ("remove the tip load", ln("M d", 4, E21, cat("HEA 200"), [(2, 4, 2e3, 2e3)], (), "cf", tol=.012))])
ED_(50, 1, "max shear in a 9 m simple span with 11 kN/m? section IPE 400, E=210GPa", solved(V=49.5e3),
    [("and if the load is 13 kN/m?", solved(V=58.5e3)), ("and the moment then?", solved(M=13e3 * 81 / 8))], truth="the second step asks for another result")
ED_(51, 1, "solid round shaft 50 mm, 1.5 m between bearings (simple supports), E=206 GPa, 2 kN in the middle: deflection?", ln("d", 1.5, 206e9, rod(.05), 0, [(.75, 2e3)]),
    [("bore it hollow: 30 mm inside diameter", ln("d", 1.5, 206e9, tube(.05, .01), 0, [(.75, 2e3)])), ("outside diameter 60 mm", ln("d", 1.5, 206e9, tube(.06, .015), 0, [(.75, 2e3)]))])
ED_(52, 2, "Simply supported 5 m, IPE 180, E=210 GPa, 5 kN/m. Deflection?", ln("d", 5, E21, cat("IPE 180"), 5e3, tol=.012),
    [("put a roller under the middle", ln("d", 5, E21, cat("IPE 180"), 5e3, (), "pr", {2.5: "roller"}, .02))], truth="two spans of 2.5 m: qL4/185EI")
ED_(53, 1, "tie rod M20? no: plain bar 20 mm, 3 m, 50 kN, E = 210 GPa: stress, elongation", rod_(50e3, 3, E21, rod(.02).A),
    [("use a 60 x 8 mm flat instead", rod_(50e3, 3, E21, 480e-6)), ("E should be 200 GPa", rod_(50e3, 3, E2, 480e-6))])
ED_(54, 1, "Deflection of an 11 m simply supported HEB 300 with 12 kN/m, E=210 GPa?", ln("d", 11, E21, cat("HEB 300"), 12e3, tol=.012),
    [("and 10 m?", ln("d", 10, E21, cat("HEB 300"), 12e3, tol=.012)), ("and 9?", ln("d", 9, E21, cat("HEB 300"), 12e3, tol=.012))], truth="a bare number keeps the unit of the span before it")
ED_(55, 1, "50 lb on the end of a 2 ft cantilever, 1 x 1 in. oak (actual), E=1.8e6 psi - droop?", ln("d", 2 * FOOT, 1.8e6 * PSI, rect(INCH, INCH), 0, [(2 * FOOT, 50 * LBF)], "cf"),
    [("30 lb", ln("d", 2 * FOOT, 1.8e6 * PSI, rect(INCH, INCH), 0, [(2 * FOOT, 30 * LBF)], "cf")), ("make it 1 in wide by 2 in deep", ln("d", 2 * FOOT, 1.8e6 * PSI, rect(INCH, 2 * INCH), 0, [(2 * FOOT, 30 * LBF)], "cf"))])
ED_(56, 2, "Guided cantilever: clamped at the left, right end free to slide vertically but not to turn, 2 m, 50 mm square, E=200 GPa, 2 kN at the guided end. Deflection, moment?", ln("d M", 2, E2, rect(.05, .05), 0, [(2, 2e3)], "cg"),
    [("let the guided end turn freely", ln("d M", 2, E2, rect(.05, .05), 0, [(2, 2e3)], "cf")), ("halve the force", ln("d M", 2, E2, rect(.05, .05), 0, [(2, 1e3)], "cf"))])
