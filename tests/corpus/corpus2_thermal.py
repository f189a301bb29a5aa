"""Heat in bars, beams and walls, and prompts that leave something out, in other words."""
from math import pi, sqrt

from collect import P as add, ROWS, alu, check, steel
from corpus2_base import cat, t, writer
from corpus_trusses import each, parallel, warren
from truth import G0, INCH, PSI, Model, rect, rod, tube

P = writer("thermal")


def wall(id, difficulty, prompt, tol, truth, **values):
    """Temperatures in degrees Celsius with an absolute tolerance."""
    add(id, "thermal", difficulty, prompt, truth=truth)
    ROWS[-1]["expect"] = {"status": "solved", "quantities": {k: {"value": round(v, 3), "unit": "degC", "abs_tol": tol} for k, v in values.items()}}


def between_walls(parts, gap=0.0, k=None):
    """The compression of bars in series between walls; parts (L, E, A, alpha, dT)."""
    return (sum(L * a * dT for L, _, _, a, dT in parts) - gap) / (sum(L / E / A for L, E, A, _, _ in parts) + (1 / k if k else 0))


P("d-th-001", 1, "A steel bar is clamped between two immovable blocks at 35 °C and then cools to -5 °C. E = 205 GPa, alpha = 11.7e-6 per K, cross-section 30 mm x 30 mm. Tensile stress? Force?", s=205e9 * 11.7e-6 * 40, T=205e9 * 11.7e-6 * 40 * 9e-4, truth="E alpha dT")
n = between_walls([(1.0, 200e9, 600e-6, 12e-6, 70)], gap=.5e-3)
P("d-th-002", 2, "A bar, 1 m long, 600 mm², E = 200 GPa, alpha = 12e-6/K, is fixed to a wall at its left end; at its right end there's a gap of 0.5 mm to a rigid stop. The bar gets 70 K warmer. Compressive stress and force once it touches the stop?", s=n / 600e-6, C=-n, truth="(alpha dT L - gap) E/L")
n = between_walls([(.5, 200e9, 500e-6, 12e-6, 50), (.5, 70e9, 500e-6, 23e-6, 50)])
P("d-th-003", 3, "Between two rigid walls sit, end to end, a steel rod (0.5 m, E = 200 GPa, alpha = 12e-6 1/K) and an aluminium rod (0.5 m, E = 70 GPa, alpha = 23e-6 1/K), both 500 mm² and joined. Everything is heated by 50 K. What is the compression force?", C=-n, truth="sum alpha dT L / sum L/EA")
es, ea, a1, a2 = 200e9, 70e9, 300e-6, 600e-6
f = (23e-6 - 12e-6) * 60 / (1 / (es * a1) + 1 / (ea * a2))
P("d-th-004", 3, "A steel bolt of 300 mm² (E = 200 GPa, alpha = 12e-6/K) passes through an aluminium sleeve of 600 mm² (E = 70 GPa, alpha = 23e-6/K) of the same length, 400 mm; rigid end plates tie both together with no initial force. The assembly is warmed by 60 K. Tension in the bolt and compression in the sleeve?", T=f, C=-f, truth="equal elongation, equal and opposite forces")
P("d-th-005", 1, "railroad rail: fully restrained, E = 30e6 psi, coefficient 6.5e-6 per deg F, laid at 70 F, now 125 F. compressive stress?", s=30e6 * PSI * 6.5e-6 * 55, truth="E alpha dT")
n = between_walls([(2.0, 210e9, 400e-6, 12e-6, 45)], k=20e6)
P("d-th-006", 3, "A 2 m steel bar (400 mm², E = 210 GPa, alpha = 12e-6 1/K) is fixed at one end; its other end bears against a spring with 20 kN/mm. It warms by 45 K. How big is the compression in the bar?", C=-n, truth="alpha dT L / (L/EA + 1/k)")
P("d-th-007", 1, "An aluminium profile 3.2 m long lies freely in the sun and goes from 15 to 65 degrees Celsius; alpha = 23.2e-6 1/K; E = 70 GPa, 400 mm²; held at one end only. By how much does it lengthen?", e=23.2e-6 * 50 * 3.2)
P("d-th-008", 2, "A simply supported beam, 5 m, 100 mm x 250 mm deep, E = 30 GPa, alpha = 10e-6 1/K. The sun makes the top 15 K warmer than the bottom (linear over the depth). How far does it bow at midspan?", d=10e-6 * 15 / .25 * 25 / 8, truth="alpha dT L2/8h")
P("d-th-009", 3, "Steel beam built in at both ends, 4 m, 60 x 120 mm (120 deep), E = 200 GPa, alpha = 12e-6/K. Its bottom face becomes 30 K hotter than its top face, linearly in between, the mean temperature unchanged. Bending moment?", M=200e9 * rect(.06, .12).I * 12e-6 * 30 / .12, truth="E I alpha dT/h, constant")
m = Model().nodes(A=(0, 0), B=(0, 4), C=(6, 4), D=(6, 0))
s = cat("HEB 200")
m.line("A", "B", 210e9, s).line("B", "C", 210e9, s, eps=12e-6 * 40).line("C", "D", 210e9, s).clamp("A", "D")
r = m.solve()
P("d-th-010", 3, "Frame of HEB 200 (columns 4 m, beam 6 m, clamped feet, rigid corners, E=210 GPa, alpha = 12e-6 1/K). Only the beam is heated, uniformly by 40 K. Largest bending moment?", M=(r.M, .03), truth="columns pushed apart by 1.4 mm each")
n = between_walls([(.75, 117e9, 250e-6, 17e-6, 80), (.75, 117e9, 250e-6, 17e-6, 0)])
P("d-th-011", 2, "copper rod, 1.5 m, 250 mm2, E 117 GPa, alpha 17e-6/K, both ends held rigidly. only the left half (0.75 m) is heated by 80 K. axial force?", C=-n, truth="alpha dT (L/2) E A/L")
r = t("A 0 0, B 2 0, C 1 1.5", "A-B A-C B-C", {"C": 0.0}, "A", "B", E=200e9, A=4e-4, warm={"A-B": 12e-6 * 50})
P("d-th-012", 3, "A triangular truss A(0,0), B(2,0), C(1,1.5) m (A pinned, B on a roller; 400 mm², E=200 GPa, alpha=12e-6 1/K). The bar A-B is warmed by 50 K, nothing else. How much does B move (the largest displacement)?", d=check(r.d, 12e-6 * 50 * 2), truth="determinate: no force, alpha dT L")
n = between_walls([(24 * INCH, 10e6 * PSI, pi / 4 * INCH**2, 13e-6, 90)], gap=.02 * INCH)
P("d-th-013", 2, "1 inch diameter aluminum rod, 24 in. long, gap of 0.020 in. at the right end before it hits a rigid wall; left end fixed. E = 10,000 ksi, alpha = 13e-6 per °F; temperature rises 90 °F. Stress in the rod?", s=n / (pi / 4 * INCH**2), truth="(alpha dT L - gap) E/L")
P("d-th-014", 1, "stress in a fixed-fixed steel tie, length 4 m, 20 cm2, when its temperature falls from 20 °C to -10 °C? E=210 GPa, alpha=1.2e-5 1/K. force too", s=210e9 * 1.2e-5 * 30, T=210e9 * 1.2e-5 * 30 * 20e-4)
P("d-th-015", 2, "A 1.5 m brass rod, 12 mm in diameter, E = 100 GPa, alpha = 19e-6 1/K, fixed at its top and free at the bottom, carries 4 kN and is heated from 20 °C to 90 °C. Total elongation?", e=19e-6 * 70 * 1.5 + 4e3 * 1.5 / 100e9 / rod(.012).A, truth="alpha dT L + FL/EA")
wall("d-th-016", 1, "Concrete wall, 30 cm, k = 1.6 W/(m K). 120 W/m² flow in through the warm face, the cold face stays at 5 °C. How warm is the warm face in steady state?", .4, "T0 + qL/k = 27.5", max_temperature=5 + 120 * .3 / 1.6)
wall("d-th-017", 2, "A wall has two layers: 100 mm brick (k = 0.7 W/mK) on the warm side and 80 mm insulation (k = 0.04 W/mK) on the cold side. The heat flux is 10 W/m², steady, from the warm to the cold side; the cold outer face is at -10 °C. Temperature of the warm face?", .4, "sum of qL/k", max_temperature=-10 + 10 * (.1 / .7 + .08 / .04))
wall("d-th-018", 1, "glass pane 6 mm, k=1 W/mK, heat flux 500 W/m2 in on one side, other side kept at 18 C. hot side temp?", .2, "T0 + qL/k", max_temperature=18 + 500 * .006)

U = writer("underspecified")
mat = r"material|steel|alumin|modulus|young|\bE\b|GPa"
sec = r"section|material|area|steel|modulus|\bE\b"
U("d-un-001", 1, "How much does a 3 m long cantilever of 60x60 mm bend with 400 N at the end, and what's the root moment?", d="positive", M=1200, assume=mat, truth="M exact; deflection depends on an assumed E")
U("d-un-002", 1, "2.5 kN/m on a simply supported beam 4 m long. Maximum moment and shear, please.", M=5e3, V=5e3, assume=r"section|material|steel|weight", truth="statics")
U("d-un-003", 1, "Rafters and tie: span 7 m, ridge 2.1 m up, 9 kN on the ridge. Tie tension, rafter compression?", T=check(9e3 / 2 * 3.5 / 2.1, 7500), C=-4.5e3 * sqrt(3.5**2 + 2.1**2) / 2.1, assume=sec, truth="statics")
r = each(warren(4, 4, 3), ["B1", "B2", "B3"], -12e3)
U("d-un-004", 1, "warren truss without verticals, 4 bottom panels 4 m each, 3 m deep, 12 kN on each inner bottom joint. max tension and max compression?", T=r.T, C=r.C, assume=sec + r"|support|pin", truth="statics; supports and sections not named")
U("d-un-005", 2, "A bookshelf board 80 cm long, 25 cm wide and 18 mm thick, made of wood, supported at both ends, with 15 kg of books in the middle. Sag?", d="positive", assume=r"modulus|young|\bE\b|GPa|wood|timber", truth="E of wood is not named")
U("d-un-006", 1, "a steel rod 16 mm, 3 m long, 12 kN tension: stress & stretch", s=12e3 / rod(.016).A, e=steel(lambda E: 12e3 * 3 / E / rod(.016).A), assume=r"modulus|young|\bE\b|GPa|diameter|round", truth="E of steel only named")
U("d-un-007", 2, "Show me a bridge truss under 100 kN.", T="positive", C="positive", assume=r"span|panel|height|geometr|load|truss", either=True, truth="nothing but a total load")
U("d-un-008", 1, "IPE 270 beam, 6 m, 9 kN/m. How big is the bending moment?", M=40.5e3, assume=r"support|simpl|pin", either=True, truth="simply supported if nothing else is said")
U("d-un-009", 2, "A portal frame, 5 m high and 8 m wide, HEB 240 columns, IPE 360 beam, 12 kN/m on the beam. What's the sum of the support forces and the greatest moment?", M="positive", R=[0, 0, 96e3], assume=r"base|support|fixed|pinned|feet|foot|clamp", either=True, truth="bases not named")
U("d-un-010", 1, "Weight in kg of an HEB 200, 7.5 m long? It carries 2 kN in the middle on simple supports.", mass=(78.1e-4 * 7.5 * 7850, .015), assume=r"density|material|steel", truth="7850")
U("d-un-011", 1, "Tip deflection of an aluminium cantilever: 600 mm, 30 mm wide, 15 mm thick bar lying flat, 80 N?", d=alu(lambda E: 80 * .6**3 / 3 / E / rect(.03, .015).I), assume=r"modulus|young|\bE\b|GPa|alumin", truth="E of aluminium only named")
U("d-un-012", 1, "Pratt truss bridge, 30 m, 6 panels, 6 m deep, inclined end posts, 60 kN at each interior bottom joint: max tension, max compression.", **(lambda r: dict(T=r.T, C=r.C))(each(parallel("pratt", 6, 5, 6), [f"B{i}" for i in range(1, 6)], -60e3)), assume=sec, truth="statics")
U("d-un-013", 2, "How much compression is in the legs of a tripod that is 2 m high and carries 300 kg?", C="positive", assume=r"radius|foot|feet|spread|base|circle|width|leg", either=True, truth="spread not given")
U("d-un-014", 2, "concrete cantilever slab 1.5 m, 200 mm thick, 5 kN/m2: moment per metre width? deflection?", M=5e3 * 1.5**2 / 2, d="positive", assume=r"modulus|young|\bE\b|GPa|concrete|width|1 m", either=True, truth="qL2/2 for a strip of 1 m")
U("d-un-015", 1, "I hang 50 kg on a 2 mm steel wire that is 4 m long. How much does it stretch and what's the stress?", s=50 * G0 / rod(.002).A, e=steel(lambda E: 50 * G0 * 4 / E / rod(.002).A), assume=r"modulus|young|\bE\b|GPa|diameter|round", truth="E of steel only named")
U("d-un-016", 2, "Beam on two supports 5 m apart carrying 8 kN. Max bending moment?", M="positive", assume=r"mid|cent|where|position|load|distribut|section", either=True, truth="place of the load not given")
U("d-un-017", 1, "What are the reactions and the peak moment of a 2 m cantilever loaded by 3 kN/m?", M=6e3, R=[0, 0, 6e3], assume=r"section|material|steel|weight", truth="statics")
U("d-un-018", 2, "Buckling factor of a 3 m steel tube column, 60.3 x 3.2 mm, pinned ends, 30 kN?", lam=(lambda v: ([v[0]], v[1]))(steel(lambda E: pi**2 * E * tube(.0603, .0032).I / 9 / 30e3)), assume=r"modulus|young|\bE\b|GPa|steel", truth="E of steel only named")
U("d-un-019", 1, "howe truss, 4 panels of 3 m, height 3 m, inclined end posts, 10 kN at each of the three bottom joints inside: biggest tension + compression?", **(lambda r: dict(T=r.T, C=r.C))(each(parallel("howe", 4, 3, 3), ["B1", "B2", "B3"], -10e3)), assume=sec, truth="statics")
U("d-un-020", 2, "First natural frequency of a 2 m simply supported steel bar, 40 mm wide and 20 mm thick, lying flat?", f=(lambda v: ([v[0]], v[1]))(steel(lambda E: pi / 8 * sqrt(E * rect(.04, .02).I / 7850 / 8e-4), .02)), assume=r"modulus|young|\bE\b|GPa|density|steel", truth="E and density of steel only named")
