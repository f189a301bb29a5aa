"""Third corpus: heat in bars and structures, prompts that leave something out, and what must not be answered with a number."""
from math import pi, sqrt

from collect import P as add, alu, check, steel
from corpus2_base import cat, t, writer
from corpus2_thermal import between_walls
from corpus_other import euler
from corpus_trusses import each, parallel
from truth import FOOT, G0, INCH, KSI, LBF, Model, rect, rod, tube

P = writer("thermal")

P("e-th-001", 1, "Steel pipe run, anchored rigidly at both ends, cross-section 2500 mm², E = 205 GPa, alpha = 11.8e-6 per K. It was mounted at 12 °C and carries steam that brings it to 92 °C. Axial stress and anchor force (as compression)?", s=205e9 * 11.8e-6 * 80, C=-205e9 * 11.8e-6 * 80 * 2500e-6, truth="E alpha dT")
n = between_walls([(3.0, 70e9, 800e-6, 23e-6, 60)], gap=2e-3)
P("e-th-002", 2, "An aluminium bar 3 m long (800 mm², E 70 GPa, alpha 23e-6 1/K) is fixed at its left end. Between its right end and a rigid wall there is a clearance of 2 mm. It is heated by 60 degrees. How large is the compressive force then, and the stress?", C=-n, s=n / 800e-6, truth="(alpha dT L - gap) E/L")
n = between_walls([(1.2, 210e9, 900e-6, 12e-6, 45), (.8, 110e9, 1200e-6, 18e-6, 45)])
P("e-th-003", 3, "Two bars in line fill the space between two immovable walls: 1.2 m of steel (900 mm², E = 210 GPa, alpha = 12e-6 1/K) joined to 0.8 m of bronze (1200 mm², E = 110 GPa, alpha = 18e-6 1/K). The temperature rises by 45 K everywhere. Compressive force? Highest stress?", C=-n, s=n / 900e-6, truth="sum alpha dT L / sum L/EA; steel has the smaller area")
P("e-th-004", 1, "How many millimetres does a 12 m steel bridge girder grow between -15 °C and 35 °C if one end is fixed and the other end slides freely? alpha = 1.2e-5 1/K, E = 210 GPa, area 100 cm².", e=1.2e-5 * 50 * 12, truth="alpha dT L")
P("e-th-005", 1, "rod fixed at both ends cools down by 35 K. E=200GPa alpha=12e-6/K dia 25 mm length 1.8 m. tensile force and stress?", T=200e9 * 12e-6 * 35 * rod(.025).A, s=200e9 * 12e-6 * 35, truth="E alpha dT")
A_ = pi / 4 * (.75 * INCH)**2
P("e-th-006", 2, "A 3/4 in. dia. steel hanger, 12 ft long, holds 2,000 lbf and gets 100 °F hotter. E = 29,000 ksi, alpha = 6.5e-6 per °F. How much does it lengthen in total, and what is the stress?", e=6.5e-6 * 100 * 12 * FOOT + 2000 * LBF * 12 * FOOT / (29000 * KSI * A_), s=2000 * LBF / A_, truth="alpha dT L + FL/EA; free to expand")
r = t("A -2 2, B 0 2, C 2 2, D 0 0", "A-D B-D C-D", {}, "A B C", E=200e9, A=5e-4, warm={"B-D": 12e-6 * 60})
c = 200e9 * 5e-4 * 12e-6 * 60 * sqrt(2) / 2 / (1 + sqrt(2) / 2)
P("e-th-007", 3, "Three steel bars hang joint D(0,0) from fixed points A(-2,2), B(0,2) and C(2,2), in metres. Each has 500 mm², E = 200 GPa, alpha = 12e-6 1/K. No external load. Only the vertical middle bar B-D is heated, by 60 K. Which tension appears in the outer bars and which compression in the middle bar?", T=r.T, C=check(r.C, -c), truth="compatibility at D; N_mid = EA alpha dT k/(1+k), k = 2 cos3 45")
check(r.T, -r.C / sqrt(2))
r = t("A 0 0, B 3 0, C 3 4", "A-B B-C A-C", {}, "A", "B", E=210e9, A=6e-4, warm={"A-C": 12e-6 * 80})
P("e-th-008", 3, "Triangle of pinned bars, coordinates in m: A(0,0) pin, B(3,0) roller, C(3,4). Bars A-B, B-C, A-C, 6 cm², E = 210 GPa, alpha = 12e-6 1/K. The long bar A-C gets 80 K hotter, the other two stay cool, there is no load. By how much is joint C displaced?", d=check(r.d, 12e-6 * 80 * 5 * 5 / 3), truth="determinate, no force: C moves sideways by dL 5/3")
P("e-th-009", 2, "Cantilever, 2 m, rectangular 50 mm wide, 120 mm deep, E = 70 GPa, alpha = 23e-6 1/K. The upper face is 24 K warmer than the lower one and the temperature varies linearly through the depth. How much does the free end move because of that?", d=23e-6 * 24 / .12 * 4 / 2, truth="kappa L2/2")
s = cat("HEB 160")
m = Model().nodes(A=(0, 0), B=(0, 3.5), C=(8, 3.5), D=(8, 0))
m.line("A", "B", 210e9, s).line("B", "C", 210e9, s, eps=12e-6 * 35).line("C", "D", 210e9, s).clamp("A", "D")
P("e-th-010", 3, "Portal frame made of HEB 160 throughout: two columns of 3.5 m with clamped feet and a beam of 8 m, stiff corners, E = 210 GPa, alpha = 12e-6 1/K. The beam alone is warmed evenly by 35 K. How large is the greatest bending moment?", M=(m.solve().M, .03), truth="beam pushes the columns apart by 1.7 mm each")

U = writer("underspecified")
mat = r"material|steel|alumin|modulus|young|\bE\b|GPa"
sec = r"section|material|area|steel|modulus|\bE\b"
U("e-un-001", 1, "Cantilever of 2.5 m, 80 x 80 mm, with 900 N at the tip. Give me the moment at the support and the tip deflection.", M=2250, d="positive", assume=mat, truth="M exact; deflection depends on an assumed E")
U("e-un-002", 1, "A simply supported beam is 7 m long and carries 3 kN/m over its entire length. What are the peak moment and the peak shear?", M=3e3 * 49 / 8, V=10.5e3, assume=r"section|material|steel|weight", truth="statics")
U("e-un-003", 1, "wall bracket: horizontal strut 1.5 m, tie from its tip up to the wall 2 m above the strut's hinge. 6 kN hangs at the tip. forces in strut and tie?", T=6e3 * 2.5 / 2, C=-6e3 * 1.5 / 2, assume=sec, truth="triangle of forces")
r = each(parallel("howe", 6, 4, 5), [f"B{i}" for i in range(1, 6)], -25e3)
U("e-un-004", 1, "24 m Howe truss with inclined end posts, six panels, 5 m deep. At each of the five inner lower joints 25 kN. Largest tension and largest compression?", T=r.T, C=r.C, assume=sec + r"|support|pin", truth="statics; supports and sections not named")
U("e-un-005", 2, "How much do the wooden beams sag? Each is 6 cm wide and 18 cm deep, lies freely on two walls 4 m apart and carries 1.2 kN/m.", d="positive", assume=r"modulus|young|\bE\b|GPa|wood|timber", truth="E of wood is not given")
U("e-un-006", 1, "steel strap 40 x 5 mm, 2.2 m long, tension 15 kN. stress and elongation?", s=15e3 / 200e-6, e=steel(lambda E: 15e3 * 2.2 / E / 200e-6), assume=r"modulus|young|\bE\b|GPa", truth="E of steel only named")
U("e-un-007", 1, "Aluminium bar, 30 mm wide and 40 mm deep, on two supports 1.6 m apart. With 600 N in the middle, what's the deflection?", d=alu(lambda E: 600 * 1.6**3 / 48 / E / rect(.03, .04).I), assume=r"modulus|young|\bE\b|GPa|alumin", truth="E of aluminium only named")
U("e-un-008", 2, "IPE 220 with 10 kN/m over a length of 5 m. Max bending moment?", M=31.25e3, assume=r"support|simpl|pin", either=True, truth="simply supported if nothing else is said")
U("e-un-009", 2, "Portal frame 4 m high, 7 m wide, columns HEB 180, beam IPE 330, 14 kN/m on the beam. Largest moment, and what's the total of the vertical reactions?", M="positive", R=[0, 0, 98e3], assume=r"base|support|fixed|pinned|feet|foot|clamp", either=True, truth="bases not named")
U("e-un-010", 1, "How many kilograms does a 9 m long IPE 240 weigh? Let it be simply supported with 3 kN in the middle.", mass=(39.1e-4 * 9 * 7850, .015), assume=r"density|material|steel", truth="7850")
U("e-un-011", 2, "Steel column, pin-ended, tube 76.1 x 3.2 mm, height 3.5 m, 40 kN. Buckling load factor?", lam=(lambda v: ([v[0]], v[1]))(steel(lambda E: euler(E, tube(.0761, .0032).I, 3.5) / 40e3)), assume=r"modulus|young|\bE\b|GPa|steel", truth="E of steel only named")
U("e-un-012", 1, "Sling question: a 450 kg crate hangs from 2 equal ropes, each at 60 degrees to the horizontal, meeting at one shackle. Rope force?", T=450 * G0 / 2 / sqrt(.75), assume=sec + r"|length|height|span|geometr|\d m\b|stiff|apart", either=True, truth="W/2 / sin 60; lengths do not matter")

PROMPTS = [
    (1, "How much does a simply supported beam, 4 seconds long, 50 x 100 mm, E = 200 GPa, deflect with 1 kN in the middle?", "a time as a length"),
    (1, "Please compute the tip deflection of a 1.5 m long cantilever, 30 x 30 mm, made of adamantium, 200 N at the tip.", "unknown material, no E"),
    (2, "HEB 190 beam, two simple supports 6 m apart, 20 kN/m, E = 210 GPa. What are the stress and the deflection?", "no such section"),
    (2, "Simple beam of 5 m, 80 x 160 mm, E = 11 GPa. Load in the middle: 3. Deflection and moment?", "load without a unit"),
    (2, "Cantilever with a length of -3 m, IPE 200, 5 kN on the end. Root moment?", "negative length"),
    (2, "A 6 m simply supported beam (IPE 270, E=210 GPa) carries 15 kN at 7.5 m from the left support, with no overhang. Maximum moment?", "load beyond the beam"),
    (2, "Truss joints in metres A(0,0), B(4,0), C(4,3), D(0,3). Bars A-B, B-C, C-D, D-A and no others. Pin at A, roller at B. 5 kN to the right at D. Bar forces?", "mechanism: no diagonal"),
    (2, "truss: P(0,0) Q(3,0) R(6,0) S(3,2) in m, bars P-Q, Q-R, P-S, S-R, Q-S. 8 kN down at S. it has no supports anywhere. what's the max compression?", "no supports"),
    (2, "Steel pipe with 60 mm outside diameter and a wall thickness of 35 mm, cantilever 1 m, 500 N at the end, E = 210 GPa. Stress?", "the wall is thicker than the radius"),
    (1, "2 m steel tie bar, 16 mm in diameter, pulled with 12 degrees Celsius. Elongation?", "a temperature as a force"),
    (2, "Pratt truss, 6 panels of 4 m, total span 30 m, depth 4 m, simply supported, 20 kN on every inner bottom joint. Largest tension?", "6 x 4 m is not 30 m"),
    (2, "Frame nodes in m: A(0,0), B(0,3), C(5,3), D(5,0). Members A-B, B-C, C-D, HEA 160. A and D fixed. E = 210 GPa. 10 kN to the right at node G. Max moment?", "node G does not exist"),
    (2, "A beam 8 m long rests on a roller at 0 m and a roller at 8 m, no other support, and gets a horizontal push of 4 kN along its axis. HEA 200, E = 210 GPa. Displacement?", "free to roll"),
    (2, "W13x20 floor beam, 15 ft simple span, 800 plf. E = 29,000 ksi. Deflection in inches?", "no such section"),
    (1, "Column, pinned at both ends, 3 m, 60 x 60 mm, Young's modulus of minus 200 GPa, 20 kN. Buckling load factor?", "negative modulus"),
    (2, "A simply supported beam, 3 m, rectangular 40 x 80 mm, E = 200 kg. 1 kN at midspan. Deflection?", "a modulus in kilograms"),
    (2, "Two-span continuous beam: span one 4 m, span two 6 m, overall length 9 m, supports at both ends and at the junction, IPE 220, 8 kN/m. Largest moment?", "4 + 6 is not 9"),
    (2, "Portal frame, both feet fixed, 4 m high and 6 m wide, IPE 300. Load on the beam: 15 kN/m². Max moment?", "a pressure on a beam without a width"),
    (3, "Beam from x = 0 to x = 8 m with a pin at 0, a roller at 8 m and an internal hinge at 4 m; 10 kN down at the hinge. HEB 160, E = 210 GPa. Deflection of the hinge?", "mechanism: a hinge between two simple supports"),
    (2, "What's the lowest natural frequency of a steel cantilever 1 m long with a cross-section of 0 mm x 20 mm, E = 200 GPa, 7850 kg/m³?", "no section"),
]
for i, (difficulty, prompt, why) in enumerate(PROMPTS, 1):
    add(f"e-im-{i:03d}", "impossible", difficulty, prompt, truth=why)
