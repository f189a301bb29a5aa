"""Beams in other words, first half. A deflection admits both theories: with shear deformation and without."""
from math import cos, radians

from collect import check, steel
from corpus2_base import canti, cat, fixed, pair, simple, writer
from truth import FOOT, G0, INCH, KIP, LBF, PLF, PSF, PSI, Model, beam, box, ibeam, rect, rod, tube

P = writer("beam")


def d(f, tol=.01):
    return pair(lambda: f().d, tol)


def M(f, tol=.01):
    return pair(lambda: f().M, tol)


f = lambda: simple(7.2, 210e9, cat("IPE 360"), q=[(0, 7.2, 16e3, 16e3)])
P("d-be-001", 1, "Floor beam IPE 360, 7.2 m, simply supported at both ends, 16 kN per metre. E = 210 GPa. How big is the moment in the middle and how much does the beam sag?", M=check(f().M, 16e3 * 7.2**2 / 8), d=d(f, .012), truth="qL2/8, 5qL4/384EI")
f = lambda: canti(.9, 200e9, rect(.025, .05), points=[(.9, 450)])
P("d-be-002", 1, "450 N hangs on the end of a 900 mm bar that is welded to a wall. Bar: 25 mm wide, 50 mm high, E 200 GPa. By how much does the end drop, and what's the stress at the weld?", d=d(f), s=450 * .9 / rect(.025, .05).W, truth="PL3/3EI, PL/W")
f = lambda: beam({0: "pin", 5: "roller", 7: ""}, 200e9, rect(.08, .2), q=[(0, 7, 6e3, 6e3)], n=24)
P("d-be-003", 2, "A beam lies on a pin at its left end and on a roller 5 m further right, then continues to the right for another 2 m and ends free. 6 kN/m acts over all 7 m. Cross-section 80 x 200 mm (200 upright), E = 200 GPa. Maximum bending moment (absolute value)? Total support force?", M=M(f), R=[0, 0, 42e3], truth="R_A = 12.6 kN; field 13.23 kN m, support 12 kN m")
f = lambda: simple(6, 210e9, cat("IPE 270"), q=[(0, 3, 0, 14e3), (3, 6, 14e3, 0)])
P("d-be-004", 2, "Simple beam of 6 m, IPE 270. The load is a symmetrical triangle: nothing at the supports, 14 kN/m at midspan, linear in between. E = 210 GPa. M max and deflection at midspan?", M=check(f().M, 14e3 * 36 / 12), d=d(f, .012), truth="q0 L2/12, q0 L4/120EI")
f = lambda: beam({0: "pin", 6: "roller", 10: "roller"}, 210e9, cat("HEA 200"), q=[(0, 10, 10e3, 10e3)], n=24)
P("d-be-005", 2, "Continuous over three supports: at 0, 6 and 10 m. HEA 200, E = 210 GPa, 10 kN/m from end to end. What is the hogging moment over the inner support, i.e. the largest one?", M=(check(f().M, 10e3 * (216 + 64) / 8 / 10), .02), truth="q(L1^3+L2^3)/8(L1+L2)")
s = rect(1.5 * INCH, 7.25 * INCH)
w, L = 55 * PSF * 16 * INCH, 12.5 * FOOT
P("d-be-006", 2, "2x8 joists (1-1/2 x 7-1/4 in actual), 16 in. on center, 12 ft 6 in simple span, 55 psf total. E is 1,400,000 psi. Bending stress and deflection?", s=w * L * L / 8 / s.W, d=d(lambda: simple(L, 1.4e6 * PSI, s, q=[(0, L, w, w)])), truth="w = 73.3 plf")
f = lambda: canti(2.4, 210e9, cat("IPE 180"), q=[(1.2, 2.4, 5e3, 5e3)])
P("d-be-007", 2, "cantilever 2.4 m, IPE180, E=210 GPa. only the outer half is loaded, 5 kN/m. fixing moment? tip deflection?", M=check(f().M, 5e3 * 1.2 * 1.8), d=d(f, .012), truth="resultant 6 kN at 1.8 m")
f = lambda: fixed(4, 70e9, box(.06, .1, .004), q=[(0, 4, 2.5e3, 2.5e3)])
P("d-be-008", 2, "An aluminium box profile, 100 mm high, 60 mm wide, 4 mm wall (sharp corners), E = 70 GPa, is built in at both ends, clear span 4 m, and carries 2.5 kN/m. Largest moment? Largest deflection?", M=check(f().M, 2.5e3 * 16 / 12), d=d(f), truth="qL2/12, qL4/384EI")
f = lambda: beam({0: "clamp", 3.5: "roller"}, 200e9, rect(.06, .14), points=[(2, 12e3)], n=24)
P("d-be-009", 2, "Propped cantilever, clamped at the left, prop at the right, L = 3.5 m; point load 12 kN at 2 m from the clamp; section 60 mm x 140 mm deep; E = 200 GPa. Find the largest bending moment.", M=M(f), truth="M_A = P b (L2-b2)/2L2 with b from the prop")
check(f().M, 12e3 * 1.5 * (3.5**2 - 1.5**2) / 2 / 3.5**2)
f = lambda: simple(8, 210e9, cat("HEB 240"), points=[(2, 40e3), (5, 25e3)])
P("d-be-010", 2, "HEB 240 on two supports 8 m apart. Loads: 40 kN two metres from the left support and 25 kN three metres from the right support. E = 210 GPa. Find the maximum moment, the maximum shear force and the maximum deflection.", M=check(f().M, (40e3 * 6 + 25e3 * 3) / 8 * 2), V=check(f().V, (40e3 * 6 + 25e3 * 3) / 8), d=d(f, .012), truth="R_A = 39.375 kN")
f = lambda: simple(3, 200e9, rect(.04, .08), moments=[(0, 1.5e3)])
P("d-be-011", 2, "A 3 m beam on simple supports (40 mm wide, 80 mm deep, E = 200 GPa) is bent by a couple of 1.5 kN m acting at its left support; no other load. What are the largest bending moment, deflection and slope?", M=1.5e3, d=d(f), rot=check(f().rotation, 1.5e3 * 3 / 3 / 200e9 / rect(.04, .08).I), truth="ML2/(9 sqrt3 EI), ML/3EI")
s = rect(.05, .15)
P("d-be-012", 1, "what w (deflection) and sigma for: SS beam, L=3.6m, 50x150 upright timber, E=10 GPa, F=2.2kN centre", d=d(lambda: simple(3.6, 10e9, s, points=[(1.8, 2.2e3)])), s=2.2e3 * 3.6 / 4 / s.W)
f = lambda: canti(10 * FOOT, 29e6 * PSI, cat("W10x33"), q=[(0, 10 * FOOT, 900 * PLF, 900 * PLF)])
P("d-be-013", 1, "A W10x33 cantilevers 10 feet and carries 0.9 kip per foot. E=29,000 ksi. Tip deflection, moment at the support, shear at the support?", M=check(f().M, 45 * KIP * FOOT), V=check(f().V, 9 * KIP), d=d(f, .015), truth="wL2/2, wL, wL4/8EI")
s = tube(.1143, .0063)
P("d-be-014", 1, "Steel pipe 114.3 x 6.3 mm, E = 210 GPa, spans 4.5 m between two trestles, simply supported, and a 400 kg motor is hung in the middle. Bending stress and deflection, neglecting the weight of the pipe.", s=400 * G0 * 4.5 / 4 / s.W, d=d(lambda: simple(4.5, 210e9, s, points=[(2.25, 400 * G0)])), truth="P = 3924 N")
w = 3.5e3 * 2.5
P("d-be-015", 2, "The floor load is 3.5 kPa. Secondary beams (IPE 220, S275, E = 210 GPa) are spaced 2.5 m apart and span 5.4 m, simply supported. What moment and what deflection does one beam get? Ignore its own weight.", M=w * 5.4**2 / 8, d=d(lambda: simple(5.4, 210e9, cat("IPE 220"), q=[(0, 5.4, w, w)]), .012), truth="w = 8.75 kN/m")
f = lambda: beam({0: "clamp", 2: "guide"}, 70e9, rect(.03, .05), points=[(2, 800)], n=24)
P("d-be-016", 3, "A 2 m bar, 30 x 50 mm (50 mm in the direction of bending), E = 70 GPa, is welded to a wall at one end. The other end is bolted to a slider that runs in a vertical rail, so it moves up and down without tilting. 800 N is applied vertically at the slider. How far does it travel? What's the moment at the wall?", d=d(f), M=check(f().M, 800), truth="PL3/12EI, PL/2")
m = lambda: Model().node("A", 0, 0).node("H", 3, 0).node("B", 5, 0).line("A", "H", 200e9, rect(.1, .25)).line("H", "B", 200e9, rect(.1, .25), q=(0, -8e3), hinge_a=True).clamp("A").roller("B").solve()
P("d-be-017", 3, "A cantilever 3 m long is fixed at its left end. From its right end a further 2 m piece is suspended by a hinge; the far end of that piece sits on a roller at x = 5 m. Only the 2 m piece is loaded, 8 kN/m. Section throughout 100 x 250 mm (upright), E = 200 GPa. Moment at the fixed end and deflection at the hinge?", M=check(m().M, 8e3 * 3), d=(d(m)[0], .02), truth="the hinge gets qL/2 = 8 kN")
m = lambda: Model().node("A", 0, 0).node("B", 2, 0).node("C", 4, 0).line("A", "B", 200e9, rect(.05, .1), n=20).line("B", "C", 200e9, rect(.05, .1), n=20).pin("A").roller("C").spring("B", "z", 80e3).load("B", fz=-5e3).solve()
k = 80e3
kb = 48 * 200e9 * rect(.05, .1).I / 64
P("d-be-018", 3, "Simply supported beam, 4 m, 50 mm x 100 mm deep, E = 200 GPa. At midspan it also rests on a spring with stiffness 80 kN/m. A 5 kN load is put on midspan. Deflection there?", d=pair(lambda: m().d), truth="P/(48EI/L3 + k)")
check(m().d, 5e3 / (k + kb))


def sinking():
    b = Model().nodes(A=(0, 0), B=(5, 0), C=(10, 0)).line("A", "B", 210e9, cat("IPE 300"), n=20).line("B", "C", 210e9, cat("IPE 300"), n=20)
    return b.pin("A").roller("B", "C").fix("B", "z", -.015).solve()


P("d-be-019", 3, "A two-span IPE 300 (2 x 5 m, E = 210 GPa) carries nothing, but its middle support sinks by 15 mm. How large a bending moment does that produce?", M=(check(sinking().M, 3 * 210e9 * 8356e-8 * .015 / 25), .02), truth="3EI delta/L2")
s = ibeam(.4, .18, .01, .016)
f = lambda: simple(10, 210e9, s, q=[(0, 10, 12e3, 12e3)], points=[(5, 50e3)])
P("d-be-020", 2, "Plate girder welded from three plates: flanges 180 x 16 mm, web 10 mm, overall depth 400 mm, no fillets. Span 10 m simply supported, 12 kN/m plus a 50 kN concentrated load at the centre, E=210 GPa. Max stress and max deflection.", s=(12e3 * 100 / 8 + 50e3 * 10 / 4) / s.W, d=d(f), truth="superposition")
b_, h_ = .3, .5
s = rect(b_, h_)
w = b_ * h_ * 2500 * G0 + 10e3
P("d-be-021", 2, "concrete beam 300 mm wide 500 mm deep simple span 7 m. carries its own weight (2500 kg/m3) and 10 kN/m live. E=31 GPa uncracked. total moment and deflection", M=w * 49 / 8, d=d(lambda: simple(7, 31e9, s, q=[(0, 7, w, w)])), truth="w = 3.679 + 10 kN/m")
f = lambda: simple(18 * FOOT, 29e6 * PSI, cat("W14x22"), points=[(6 * FOOT, 6 * KIP), (12 * FOOT, 6 * KIP)])
P("d-be-022", 1, "W14x22, simply supported, 18-ft span with equal 6-kip loads at the third points; E = 29,000 ksi. What's the max moment (kip-ft) and the deflection (in)?", M=check(f().M, 36 * KIP * FOOT), d=d(f, .015), truth="Pa; 23PL3/648EI")
P("d-be-023", 2, "A horizontal round bar Ø50 mm, 1.6 m long, is clamped at the left. At its free end a force of 2 kN acts in the vertical plane at 30° to the bar's axis, pointing away from the clamp and downwards. E = 210 GPa. Bending moment at the clamp, and the axial force in the bar?", M=2e3 * .5 * 1.6, T=2e3 * cos(radians(30)), truth="transverse part P sin30 = 1 kN")
s = rect(.12, .2)
f = lambda: beam({0: "", 1: "pin", 5: "roller", 6.5: ""}, 11e9, s, points=[(0, 4e3), (6.5, 3e3)], q=[(1, 5, 5e3, 5e3)], n=20)
P("d-be-024", 3, "Timber beam (120 x 200 mm upright, E = 11 GPa) from x = 0 to x = 6.5 m, supported at x = 1 m (pin) and x = 5 m (roller). Loads: 4 kN down at the left tip, 3 kN down at the right tip, and 5 kN/m between the supports. Largest moment and largest shear force?", M=M(f), V=check(f().V, 10125), truth="statics: R_A = 13.875, R_B = 13.125 kN; 10.125 kN left of B")
P("d-be-025", 1, "Shear force diagram peak? simply supported 5 m beam, 80x160 mm, E=200GPa, 30 kN at 1.5 m from the right support.", V=30e3 * 3.5 / 5, M=30e3 * 3.5 * 1.5 / 5, truth="Pa/L")
f = lambda: beam({0: "clamp", 5: "clamp"}, 210e9, cat("IPE 240"), q=[(0, 5, 0, 18e3)], n=40)
P("d-be-026", 3, "Both ends encastre, span 5 m, IPE 240, E=210 GPa; the load increases linearly from zero at the left end to 18 kN/m at the right end. Largest fixed-end moment?", M=(check(f().M, 18e3 * 25 / 20), .015), truth="q0 L2/20")
P("d-be-027", 1, "A balcony slab strip 1 m wide and 180 mm thick sticks out 1.8 m from the wall. Total load on it 8 kN/m². E = 30 GPa. What are the fixing moment and tip deflection of the strip?", M=8e3 * 1.8**2 / 2, d=d(lambda: canti(1.8, 30e9, rect(1, .18), q=[(0, 1.8, 8e3, 8e3)])), truth="w = 8 kN/m")
s = rod(.75 * INCH)
P("d-be-028", 1, "A 3/4 inch round steel bar 20 inches long sticks out of a vise; I push down on the end with 25 lbf. E=30e6 psi. How far does the end go, and what is the bending stress?", d=d(lambda: canti(20 * INCH, 30e6 * PSI, s, points=[(20 * INCH, 25 * LBF)])), s=25 * LBF * 20 * INCH / s.W)
f = lambda: beam({0: "pin", 4: "roller", 8: "roller", 12: "roller"}, 200e9, rect(.08, .18), points=[(2, 10e3), (6, 10e3), (10, 10e3)], n=16)
P("d-be-029", 3, "A beam runs over four supports spaced 4 m. In the middle of each of the three spans there is a 10 kN load. Rectangular 80 x 180 mm on edge, E 200 GPa. Largest bending moment anywhere?", M=M(f), truth="0.175 PL")
check(f().M, .175 * 40e3)
P("d-be-030", 1, "Given I = 4,500 cm⁴ and E = 205 GPa: deflection of a 6.5 m simply supported beam under 7 kN/m?", d=5 * 7e3 * 6.5**4 / 384 / 205e9 / 4500e-8, truth="5qL4/384EI")
P("d-be-031", 1, "cantilever EI = 250 kNm2, length 1.5 m, tip load 3 kN --> tip deflection, tip rotation", d=3e3 * 1.5**3 / 3 / 250e3, rot=3e3 * 1.5**2 / 2 / 250e3)
s = cat("IPE 300")
P("d-be-032", 2, "IPE 300 in S235, simply supported, span 6 m, a single 60 kN load in the middle. What is the bending stress and the safety factor against yield (235 MPa)?", s=(90e3 / s.W, .015), SF=(235e6 / (90e3 / s.W), .02), truth="PL/4W")
s = cat("HEA 160", weak=True)
P("d-be-033", 2, "An HEA 160 is lying on its side, so it bends about the weak axis (z-z). Simply supported 3 m, 5 kN in the centre, E=210 GPa. Deflection?", d=d(lambda: simple(3, 210e9, s, points=[(1.5, 5e3)]), .015), truth="Iz = 616 cm4")
s = rect(.1, .22)
f = lambda: simple(5, 12e9, s, q=[(1, 4, 3e3, 9e3)])
P("d-be-034", 3, "Glulam 100 x 220 mm upright, E = 12 GPa, simple supports 5 m apart. Between x = 1 m and x = 4 m there is a load that grows linearly from 3 kN/m to 9 kN/m; the rest is unloaded. Maximum moment and shear?", M=M(f), V=check(f().V, (3e3 * 3 * 2.5 + 9e3 * 3) / 5), truth="uniform 9 kN at 2.5 m plus triangle 9 kN at 3 m")
P("d-be-035", 1, "The beam is three metres long and eighty millimetres square. It is simply supported. Half a tonne is placed exactly in the centre. Take E as two hundred gigapascals. Find the greatest deflection.", d=d(lambda: simple(3, 200e9, rect(.08, .08), points=[(1.5, 500 * G0)])), truth="P = 4905 N")
f = lambda: beam({0: "roller", 4: "clamp"}, 210e9, cat("HEB 140"), q=[(0, 4, 9e3, 9e3)], n=24)
P("d-be-036", 2, "HEB 140, 4 m long. left end on a roller, right end fully fixed. udl 9kN/m. E 210GPa. largest moment + largest shear please", M=(check(f().M, 9e3 * 16 / 8), .02), V=(check(f().V, 5 * 9e3 * 4 / 8), .02), truth="qL2/8, 5qL/8")
f = lambda: simple(5, 210e9, cat("IPE 220"), q=[(0, 5, 6e3, 6e3)])
P("d-be-037", 2, "How steep does an IPE 220 get at its supports? Span 5 m, 6 kN/m, E = 210 GPa, simple supports. Maximum rotation in radians, please.", rot=(check(f().rotation, 6e3 * 125 / 24 / 210e9 / 2772e-8), .012), truth="qL3/24EI")
P("d-be-038", 2, "Roof purlin IPE 140, spaced every 1.8 m, span 4.8 m (simply supported). Snow 1.2 kN/m² on plan. E=210 GPa. Maximum bending stress and deflection from the snow?", s=(1.2e3 * 1.8 * 4.8**2 / 8 / 77.3e-6, .015), d=d(lambda: simple(4.8, 210e9, cat("IPE 140"), q=[(0, 4.8, 2160, 2160)]), .012), truth="w = 2.16 kN/m")
f = lambda: canti(2, 200e9, rect(.04, .1), points=[(.5, 1e3), (1, 1e3), (1.5, 1e3), (2, 1e3)])
P("d-be-039", 2, "Four kids of 1 kN each sit on a clamped beam at 0.5, 1.0, 1.5 and 2.0 m from the wall. The beam is 2 m long, 40 mm wide and 100 mm deep, E=200 GPa. Moment at the wall? Drop of the end?", M=5e3, d=d(f), truth="sum of P a")
f = lambda: simple(24 * FOOT, 29e6 * PSI, cat("W16x31"), q=[(0, 12 * FOOT, 1500 * PLF, 1500 * PLF)])
P("d-be-040", 2, "W16x31 spanning 24 ft between simple supports, 1.5 klf over the left 12 ft only, E = 29000 ksi. Find maximum moment, maximum shear and maximum deflection.", M=check(f().M, 9 * 1500 * PLF * (24 * FOOT)**2 / 128), V=check(f().V, 3 / 8 * 1500 * PLF * 24 * FOOT), d=d(f, .015), truth="9wL2/128, 3wL/8")
P("d-be-041", 1, "Stahlträger... sorry, English: HE 200 A steel beam, two supports, distance 5 m, weight on it 25 kN in the middle. E-modulus 210000 N/mm2. bending moment and deflection?", M=25e3 * 5 / 4, d=d(lambda: simple(5, 210e9, cat("HEA 200"), points=[(2.5, 25e3)]), .012))
f = lambda: beam({0: "pin", 2: "roller", 6: "roller", 8: ""}, 200e9, rect(.06, .16), q=[(0, 8, 4e3, 4e3)], n=20)
P("d-be-042", 3, "Beam of 8 m with three supports at 0, 2 and 6 m; the last 2 m overhang freely. 4 kN/m all along. 60 mm x 160 mm deep. E=200 GPa. largest moment? largest deflection?", M=M(f), d=d(f))
P("d-be-043", 1, "What is the maximum bending stress in a round wooden broomstick, 28 mm diameter, 1.2 m between the supports, E 11 GPa, when 20 kg hangs from the middle?", s=20 * G0 * 1.2 / 4 / rod(.028).W)
st = steel(lambda E: 1.2e3 * 1.8**3 / 3 / E / tube(.06, .005).I, .012)
P("d-be-044", 1, "1.2 kN at the tip of a 1.8 m long steel cantilever tube, outside diameter 60 mm, inside diameter 50 mm. Deflection and bending stress?", d=st, s=1.2e3 * 1.8 / tube(.06, .005).W, truth="wall 5 mm; E of steel only named")
f = lambda: simple(6, 200e9, rect(.1, .2), points=[(2, 10e3), (4, -10e3)])
P("d-be-045", 2, "On a simply supported 6 m beam (100 x 200 mm deep, E = 200 GPa) 10 kN presses down at 2 m and 10 kN pulls up at 4 m from the left end. Max moment, max shear?", M=check(f().M, 20e3 / 3), V=check(f().V, 20e3 / 3), truth="R = 10*2/6 = 3.33 kN; between the loads -6.67 kN")
