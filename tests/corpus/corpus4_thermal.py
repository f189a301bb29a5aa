"""Fourth corpus: heat in bars, beams, trusses and frames."""
from collect import check
from corpus2_base import cat, t, writer
from corpus2_thermal import between_walls
from truth import INCH, KSI, Model, box, rod

P = writer("thermal")

P("f-th-001", 1, "A rail section (A = 7000 mm², E = 210 GPa, alpha = 1.15e-5 1/K) is welded at 20 °C and prevented from expanding. In summer it reaches 55 °C. Compressive stress and force?", s=210e9 * 1.15e-5 * 35, C=-210e9 * 1.15e-5 * 35 * 7e-3, truth="E alpha dT")
P("f-th-002", 1, "copper rod, 16 mm dia, 750 mm long, held between two rigid walls, heated by 50 K. E=120 GPa, alpha=17e-6/K. what stress, what axial force (compression)", s=120e9 * 17e-6 * 50, C=-120e9 * 17e-6 * 50 * rod(.016).A, truth="E alpha dT")
P("f-th-003", 1, "By how many mm does a 25 m long aluminium handrail get longer when the temperature goes from -10 °C to 40 °C? One end is fixed, the other is free to slide. alpha = 23e-6 1/K, E = 70 GPa, area 400 mm².", e=23e-6 * 50 * 25, truth="alpha dT L")
n = between_walls([(2.5, 210e9, 1e-3, 12e-6, 80)], gap=1.5e-3)
P("f-th-004", 2, "Steel bar of 2.5 m, A = 1000 mm², E = 210 GPa, alpha = 12e-6 per K. Left end fixed to a wall, right end 1.5 mm short of a second rigid wall. Temperature rise 80 K. Contact force (as compression) and stress?", C=-n, s=n / 1e-3, truth="(alpha dT L - gap) E/L")
n = between_walls([(.6, 210e9, 6e-4, 12e-6, 40), (.9, 70e9, 1e-3, 23e-6, 40)])
P("f-th-005", 3, "Between two immovable walls there are, in line and firmly joined, a steel piece (0.6 m, 600 mm², E = 210 GPa, alpha = 12e-6 1/K) and an aluminium piece (0.9 m, 1000 mm², E = 70 GPa, alpha = 23e-6 1/K). All of it warms up by 40 K. How large is the compressive force, and the largest stress?", C=-n, s=n / 6e-4, truth="sum alpha dT L / sum L/EA; steel has the smaller area")
P("f-th-006", 1, "A bar clamped between rigid abutments is cooled by 28 °C. E = 200 GPa, alpha = 12e-6 1/°C, 20 mm x 20 mm, 3 m long. How big are the tensile stress and the tensile force?", s=200e9 * 12e-6 * 28, T=200e9 * 12e-6 * 28 * 4e-4, truth="E alpha dT")
P("f-th-007", 2, "Steel tie, 10 ft long, 1 in diameter, fixed between two rigid anchors at 70 °F; the night brings it down to 10 °F. E = 29,000 ksi, alpha = 6.5e-6 per °F. Stress and tension?", s=29000 * KSI * 6.5e-6 * 60, T=29000 * KSI * 6.5e-6 * 60 * rod(INCH).A, truth="E alpha dT")
A = rod(.02).A
P("f-th-008", 2, "Hanger rod, diameter 20 mm, 3 m, E = 205 GPa, alpha = 12e-6 1/K, fixed at the top, free at the bottom. It holds 30 kN at its lower end and becomes 45 K warmer. Stress and total lengthening?", s=30e3 / A, e=12e-6 * 45 * 3 + 30e3 * 3 / 205e9 / A, truth="free to expand: alpha dT L + FL/EA")
P("f-th-009", 2, "Cantilevered beam, 3 m long, 100 mm wide, 200 mm deep, E = 200 GPa, alpha = 12e-6 1/K. Its bottom face is 40 K hotter than its top face, linear in between. How far does the free end move out of line?", d=12e-6 * 40 / .2 * 9 / 2, truth="kappa L2/2")
P("f-th-010", 3, "Simply supported beam, 6 m, 120 mm wide and 300 mm deep, E = 210 GPa, alpha = 12e-6 1/K. The top surface is 30 K warmer than the bottom surface (linear gradient, mean temperature unchanged). No load. Maximum deflection at midspan?", d=12e-6 * 30 / .3 * 36 / 8, truth="kappa L2/8")
s = box(.1, .2, .008)
P("f-th-011", 3, "A beam clamped at both ends, box 200 mm deep x 100 mm wide x 8 mm wall (sharp corners), length 4 m, E = 210 GPa, alpha = 12e-6 1/K. One face, the upper one, is 25 K warmer than the lower one, linear over the depth. Which bending moment arises?", M=210e9 * s.I * 12e-6 * 25 / .2, truth="EI kappa, constant")
r = t("A 0 0, B 4 0, C 4 3", "A-B B-C A-C", {}, "A", "B", E=200e9, A=5e-4, warm={"A-B": 12e-6 * 50, "B-C": 12e-6 * 50, "A-C": 12e-6 * 50})
P("f-th-012", 2, "Truss triangle A(0,0) pin, B(4,0) roller, C(4,3), metres. Bars A-B, B-C, A-C: 500 mm², E = 200 GPa, alpha = 12e-6 1/K. All three bars warm up by 50 K, no load. Which joint displacement is the largest and how big is it?", d=check(r.d, 12e-6 * 50 * 5), truth="everything grows by alpha dT; C is 5 m from A")
r = t("A -1.5 2, B 0 2, C 1.5 2, D 0 0", "A-D B-D C-D", {"D": 20e3}, "A B C", E=200e9, A=4e-4, warm={"B-D": 12e-6 * 40})
P("f-th-013", 3, "Three rods carry D(0,0): from A(-1.5,2), B(0,2) and C(1.5,2), all fixed, in m. 400 mm² each, E = 200 GPa, alpha = 12e-6 1/K. D bears 20 kN downwards, and the middle rod B-D is 40 K warmer than the others. Largest rod tension? Displacement of D?", T=r.T, d=r.d, truth="once redundant, compatibility at D")
r = t("A 0 0, B 2 0, C 2 2, D 0 2", "A-B-C-D-A A-C B-D", {}, "A", "B", E=210e9, A=6e-4, warm={"A-C": 12e-6 * 60})
P("f-th-014", 3, "Square of 2 m with both diagonals (not connected where they cross): A(0,0), B(2,0), C(2,2), D(0,2). Six pinned bars A-B, B-C, C-D, D-A, A-C, B-D, 600 mm², E = 210 GPa, alpha = 12e-6 1/K; A pinned, B roller. Only the diagonal A-C heats up, by 60 K. Largest tension and largest compression that follow?", T=r.T, C=r.C, truth="once redundant: self-stress")
r = t("A 0 0, B 3 0, C 6 0, D 3 2", "A-B-C A-D-C B-D", {}, "A C", E=210e9, A=8e-4, warm={"A-B": 12e-6 * 30, "B-C": 12e-6 * 30})
P("f-th-015", 3, "Small truss with two pinned supports, A(0,0) and C(6,0), joints B(3,0) and D(3,2), metres; bars A-B, B-C, A-D, D-C, B-D, each 800 mm², E = 210 GPa, alpha = 12e-6 1/K. The bottom bars A-B and B-C are heated by 30 K, the rest isn't. What compression arises?", C=check(r.C, -210e9 * 8e-4 * 12e-6 * 30), truth="the straight tie cannot grow: EA alpha dT")
s = cat("HEB 180")
m = Model().nodes(A=(0, 0), B=(0, 4), C=(10, 4), D=(10, 0))
m.line("A", "B", 210e9, s).line("B", "C", 210e9, s, eps=12e-6 * 40).line("C", "D", 210e9, s).clamp("A", "D")
P("f-th-016", 3, "Rigid portal, fixed feet, two columns of 4 m and a beam of 10 m, all HEB 180 (strong axis), E = 210 GPa, alpha = 12e-6 1/K. The beam gets 40 K warmer, the columns don't. Maximum bending moment?", M=(m.solve().M, .03), truth="the beam pushes each column head out by 2.4 mm")
n = between_walls([(2.0, 70e9, 1.2e-3, 23e-6, 50)], gap=1e-3)
P("f-th-017", 2, "aluminum bar, 2 m, 12 cm2, one end fixed, gap of 1 mm at the other end before it meets a rigid stop. dT = +50 K, alpha = 23e-6/K, E = 70 GPa. stress in the bar? force?", s=n / 1.2e-3, C=-n, truth="(alpha dT L - gap) E/L")
F = (17e-6 - 12e-6) * 80 / (1 / (200e9 * 2e-4) + 1 / (110e9 * 4e-4))
P("f-th-018", 3, "A steel bolt (200 mm², E = 200 GPa, alpha = 12e-6 1/K) runs through a copper sleeve (400 mm², E = 110 GPa, alpha = 17e-6 1/K), both 300 mm long and connected by rigid end plates, stress-free at first. Then everything is heated by 80 K. Tension in the bolt, compression in the sleeve?", T=F, C=-F, truth="equal elongation, equal and opposite forces")
P("f-th-019", 1, "IPE 200 purlin, 6 m, sits tight between two stiff concrete walls (no axial movement possible). Fire warms it evenly by 20 K. E = 210 GPa, alpha = 12e-6 1/K. Axial stress?", s=210e9 * 12e-6 * 20, truth="E alpha dT")
P("f-th-020", 2, "How much stress arises when a brass bar (E = 100 GPa, alpha = 19e-6 1/K, 15 mm square, 500 mm) is gripped rigidly at both ends at 22 °C and then warmed to 97 °C? And which compressive force?", s=100e9 * 19e-6 * 75, C=-100e9 * 19e-6 * 75 * 225e-6, truth="E alpha dT")
