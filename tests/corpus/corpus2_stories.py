"""Stories with numbers that do not matter, questions asked sideways, and kinds the other files lack."""
from math import sqrt

from collect import P as add, check
from corpus2_base import canti, cat, ext, fixed, frame, pair, results, simple, t
from corpus_other import SS, euler, modes
from corpus_trusses import each, parallel, warren
from truth import FOOT, G0, INCH, KIP, PLF, PSI, Model, Sec, beam, box, rect, tube
from truth_modes import buckling


def upn(A, I, W, h, tw):
    return Sec(A * 1e-4, I * 1e-8, c=I / W * 1e-2, As=h * tw * 1e-6)


r = each(parallel("pratt", 6, 4, 4), [f"B{i}" for i in range(1, 6)], -35e3)
add("d-tr-091", "truss", 2, "Dear colleague, the bridge dates from 1932 and was last painted in 2004. Its main girders are Pratt trusses of six 4 m panels, 4 m deep, with inclined end posts, standing on a fixed bearing and a roller bearing. For the new load rating each interior lower joint has to take 35 kN. Which extreme member forces (tension and compression) should I write into the report? Kind regards, J.", **ext(r))
r = t("A 0 0, B 3 0, C 6 0, D 3 2", "A-B-C A-D-C B-D", {"B": 10e3, "D": 5e3}, "A", "C")
add("d-tr-092", "truss", 1, "Five bars, four joints: A(0,0), B(3,0), C(6,0), D(3,2) [m]; A-B, B-C, A-D, D-C, B-D. A pinned and C on a roller. 10 kN down at B, 5 kN down at D. Which member carries the most tension, and how much? Which the most compression, and how much?", truth="tie 11.25 kN (king post 10 kN), rafters -13.52", T=check(r.T, 7.5e3 * 3 / 2), C=check(r.C, -7.5e3 * sqrt(13) / 2))
r = t("A 0 0, B 2 0, C 4 0, D 6 0, E 1 1.5, F 3 1.5, G 5 1.5", "A-B-C-D E-F-G A-E-B-F-C-G-D", {"B": 4e3, "C": 4e3, "F": 2e3}, "A", "D")
add("d-tr-093", "truss", 2, "We hang the lights of our theatre group (12 people, 3 shows a year) from a triangulated girder: bottom joints A, B, C, D every 2 m, top joints E, F, G at x = 1, 3, 5 m and 1.5 m above. All triangles closed: A-B-C-D, E-F-G, A-E, E-B, B-F, F-C, C-G, G-D. A is held, D may slide. B and C get 4 kN each and F gets 2 kN. Highest pull? Highest push?", **ext(r))
r = each(warren(4, 8 * FOOT, 7 * FOOT), ["B1", "B2", "B3"], -5.5 * KIP)
add("d-tr-094", "truss", 1, "Need quick numbers. Warren, no verticals, 32 ft, 4 bottom panels, 7 ft deep, five and a half kips on each of the 3 inside bottom joints. Pin one end, roller the other. Tension max / compression max.", **ext(r))
r = t("A 0 0, B 0 3, C 4 3, D 4 0, E 8 3", "B-C-E A-D A-C D-C D-E", {"E": 7e3}, "A B")
add("d-tr-095", "truss", 2, "A and B are wall hinges, B 3 m above A. From B a top chord runs 4 m to C and 4 m further to E. From A a bottom bar runs 4 m to D (straight below C). Then there are A-C, D-C and D-E. 7 kN hangs from E. What does the hardest pulled bar carry, and the hardest pressed one?", **ext(r))
P_ = 1200 * G0
add("d-tr-096", "truss", 1, "An engine hoist: the engine (1200 kg, V8, 5.7 litres) hangs from the tip of a horizontal beam that is pinned to the garage wall and 2.4 m long; a chain goes from the tip to the wall 1.8 m above the pin. Chain force? Push in the beam?", T=P_ * 3 / 1.8, C=-P_ * 2.4 / 1.8, truth="3-4-5 triangle; the litres are no load")

s = upn(24.0, 925, 116, 160, 7.5)
add("d-be-091", "beam", 1, "UPN 160, strong axis, simply supported over 3.5 m with 6 kN/m. E = 210 GPa. Bending stress and deflection?", s=(6e3 * 3.5**2 / 8 / s.W, .015), d=pair(lambda: simple(3.5, 210e9, s, q=[(0, 3.5, 6e3, 6e3)]).d, .015), truth="I = 925 cm4, W = 116 cm3")
s = upn(17.0, 364, 60.7, 120, 7)
add("d-be-092", "beam", 1, "channel UPN 120 upright as a cantilever, 1.5m, tip load 2.5 kN, E=210GPa: moment, stress, tip deflection", M=3750, s=(3750 / s.W, .015), d=pair(lambda: canti(1.5, 210e9, s, points=[(1.5, 2.5e3)]).d, .015), truth="I = 364 cm4, W = 60.7 cm3")
f = lambda: simple(4, 200e9, rect(.08, .18), q=[(0, 4, 5e3, 5e3)], points=[(1, 10e3), (3, 6e3)])
add("d-be-093", "beam", 2, "Our house is from 1965 and the beam above the garage door (4 m, simple supports, 80 x 180 mm upright, E = 200 GPa) now gets two posts: 10 kN one metre from its left end and 6 kN one metre from its right end, on top of 5 kN/m from the wall. The insurance wants the largest moment and the largest shear force.", M=pair(lambda: f().M), V=check(f().V, 10e3 + 9e3), truth="R_A = 10 + 7.5 + 1.5 = 19 kN")
f = lambda: beam({0: "", .8: "pin", 3.2: "roller", 4: ""}, 200e9, rect(.05, .05), q=[(0, 4, 500, 500)], n=16)
add("d-be-094", "beam", 2, "A 4 m long bar, 50 x 50 mm, E=200 GPa, is lifted with slings 0.8 m from each end, which act like simple supports. Distributed load 500 N/m (its weight and what's on it). Largest bending moment?", M=pair(lambda: f().M), truth="field 500*2.4^2/8 - 160 = 200 N m; support 160 N m")
check(f().M, 200)
f = lambda: canti(3, 210e9, cat("HEB 180"), q=[(0, 3, 30e3, 0)])
add("d-be-095", "beam", 2, "Sheet pile as a vertical cantilever: fixed at the bottom, 3 m high, water pressure growing from 0 at the top to 30 kN/m at the bottom, horizontally. HEB 180, strong axis, E = 210 GPa. Bending moment at the bottom and displacement of the top?", M=check(f().M, 30e3 * 9 / 6), d=pair(lambda: f().d, .012), truth="q0L2/6, q0L4/30EI")
add("d-be-096", "beam", 1, "In the lab, group 7 (4 students) bends an aluminium strip, 25 mm wide and 6 mm thick, lying flat on two edges 500 mm apart, with a 1.5 kg weight in the middle. E = 69 GPa. What deflection should they measure?", d=pair(lambda: simple(.5, 69e9, rect(.025, .006), points=[(.25, 1.5 * G0)]).d), truth="PL3/48EI")
f = lambda: fixed(5, 210e9, cat("HEA 220"), q=[(1, 4, 20e3, 20e3)])
add("d-be-097", "beam", 3, "HEA 220 built in at x=0 and x=5 m; between x=1 m and x=4 m 20 kN/m. E=210 GPa. Largest moment?", M=pair(lambda: f().M, .012), truth="q c (3L2 - c2)/24L with c = 3 m")
check(f().M, 20e3 * 3 * (3 * 25 - 9) / 24 / 5)
f = lambda: beam({0: "pin", 10 * FOOT: "roller", 14 * FOOT: ""}, 29e6 * PSI, cat("W10x12"), q=[(0, 10 * FOOT, 500 * PLF, 500 * PLF)], points=[(14 * FOOT, 1.5 * KIP)], n=24)
add("d-be-098", "beam", 2, "W10x12, supports at 0 and 10 ft, continues to 14 ft. 500 plf between the supports, 1.5 kips at the overhanging end. E = 29,000 ksi. Max moment? Total reaction?", M=(check(f().M, 6 * KIP * FOOT, 2e-3), .01), R=[0, 0, 6.5 * KIP], truth="6 kip ft over the support; in the field 3.6")

f = lambda: frame("A 0 0, B 0 2.8, C 5 2.8, D 5 0", {"A-B C-D": box(.1, .1, .005), "B-C": box(.1, .2, .006)}, 210e9, clamp="A D", q={"B-C": (0, -6e3)})
add("d-fr-057", "frame", 2, "For our carport (permit no. 4711) I want to weld: two posts 100x100x5 mm box, 2.8 m, set in concrete; on top, rigidly welded, a 5 m beam from 100 x 200 x 6 mm box (200 deep). Sharp corners everywhere, E = 210 GPa. The roof puts 6 kN/m on the beam. Largest moment? Largest deflection?", **results(f, d=.02))
f = lambda: frame("A 0 0, B 0 3, C 0 6, D 6 6, E 6 0", {"A-B-C": cat("HEB 200"), "C-D": cat("IPE 300"), "D-E": cat("HEB 200")}, 210e9, clamp="A E", loads={"B": (15e3, 0)})
add("d-fr-058", "frame", 3, "Vehicle impact on a portal: the frame is 6 m high and 6 m wide (HEB 200 columns, IPE 300 beam, rigid corners, clamped feet, E = 210 GPa). A static substitute force of 15 kN hits the left column at half its height, horizontally to the right. Largest moment, total reaction?", **results(f, R=True))
f = lambda: frame("A 0 0, B 0 3, C 4 3, D 4 0", {"A-B-C-D": rect(.1, .2)}, 11e9, pin="A D", loads={"B": (3e3, -8e3), "C": (0, -8e3)}, q={"B-C": (0, -2e3)})
add("d-fr-059", "frame", 2, "Timber frame, E = 11 GPa, everything 100 wide and 200 mm deep in the plane, feet hinged at (0,0) and (4,0), stiff corners at (0,3) and (4,3), m. Vertical 8 kN on each corner, 2 kN/m on the beam, wind 3 kN to the right at the left corner. Largest moment? Largest column compression?", **results(f, C=.02))
f = lambda: frame("A 0 0, B 1 2, C 3 2, D 4 0", {"A-B-C-D": cat("IPE 160")}, 210e9, pin="A D", q={"B-C": (0, -10e3)})
add("d-fr-060", "frame", 2, "Trestle with splayed legs: A(0,0) - B(1,2) - C(3,2) - D(4,0), metres, IPE 160 all through, rigid at B and C, hinges at A and D. E=210 GPa. 10 kN/m on B-C. Max moment and compression in the legs?", **results(f, C=.02))

add("d-vb-046", "vibration_buckling", 2, "Longitudinal (axial) natural frequency, first mode, of a steel rod 2 m long, diameter 20 mm, fixed at one end and free at the other. E = 210 GPa, rho = 7850 kg/m³. Only stretching modes, no bending.", f=[sqrt(210e9 / 7850) / 8], truth="c/4L")
s = tube(.0603, .0032)
add("d-vb-047", "vibration_buckling", 1, "My 2.4 m scaffold tube (60.3 x 3.2 mm, E = 210 GPa, bought in 2019) stands as a pin-ended prop and carries 35 kN. By what factor is it away from Euler buckling?", lam=[euler(210e9, s.I, 2.4) / 35e3])
m = Model().nodes(A=(0, 0), B=(0, 4), C=(5, 4)).line("A", "B", 210e9, rect(.08, .08), n=10).line("B", "C", 210e9, rect(.08, .12), n=10).clamp("A").pin("C").load("B", fz=-150e3)
add("d-vb-048", "vibration_buckling", 3, "Frame: column A(0,0)-B(0,4), 80 x 80 mm, clamped at A; beam B-C, C(5,4), 80 wide and 120 mm deep, pinned at C (so it cannot sway); rigid joint at B; E = 210 GPa; m. 150 kN down at B. Lowest in-plane buckling factor?", lam=(buckling(m), .025), truth="column clamped below, elastically held above")
add("d-vb-049", "vibration_buckling", 1, "HEB 160 as a column: 4.2 m, hinged at both ends, weak axis decisive, E = 210 GPa. 400 kN. Critical load factor?", lam=([euler(210e9, 889e-8, 4.2) / 400e3], .02), truth="Iz = 889 cm4")
add("d-vb-050", "vibration_buckling", 2, "A 6 ft long, 1 in. x 2 in. aluminum bar (E = 10e6 psi, 0.098 lb/in³) lies on two knife edges at its ends and vibrates vertically, the 2 in. side upright. Fundamental frequency in Hz?", f=[modes(SS, 6 * FOOT, 10e6 * PSI, rect(INCH, 2 * INCH), .098 * .45359237 / INCH**3)[0]])

n = (12e-6 * 55 * 3 - 1e-3) * 210e9 / 3 * 8e-4
add("d-th-019", "thermal", 2, "Steel rail piece, 3 m, 800 mm², E=210 GPa, alpha=12e-6 1/K, one end welded to an abutment. The other end is 1 mm away from a rigid buffer at 10 °C. On a summer day it reaches 65 °C. With what force does it press on the buffer?", C=-n, truth="(alpha dT L - gap) E A/L")
add("d-th-020", "thermal", 1, "A 25 m aluminium flagpole... no, handrail, anchored at one end only, warms up from -5 to 40 degrees C. alpha = 23e-6 per K. How much longer? (300 mm², E 70 GPa)", e=23e-6 * 45 * 25, truth="alpha dT L")

for i, (difficulty, prompt, why) in enumerate((
        (2, "Our bridge from 1932 is a Pratt truss with six panels and inclined end posts, 5 m high, 30 kN on each inner bottom joint. It spans 24 m and it spans 30 m. Maximum tension?", "two spans"),
        (2, "A simply supported beam, 4 m, IPE 160. The load at midspan is 5 kN, no wait, it is 5 kN·m of force pulling down. Deflection?", "a force in kN m"),
        (2, "Truss A(0,0), B(4,0), C(2,2), m. Bars A-B, A-C, B-C. A pinned, B roller. 5 kN down at C. Bar areas: minus 400 mm². E = 200 GPa. Displacement?", "negative area"),
        (2, "Portal frame: nodes A(0,0), B(0,4), C(6,4), D(6,0) m; members A-B, B-C, C-D; IPE 300; 10 kN/m on member D-E; A and D clamped. Max moment?", "member D-E does not exist")), 45):
    add(f"d-im-{i:03d}", "impossible", difficulty, prompt, truth=why)
