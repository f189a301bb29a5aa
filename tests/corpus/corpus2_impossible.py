"""What must not be answered with a number, in other words: each contradicts itself, lacks what nobody may guess, or cannot stand."""
from collect import P as add

PROMPTS = [
    (1, "How far does a 3 litre long cantilever bend, 40 x 40 mm, E = 200 GPa, with 100 N on the end?", "a volume as a length"),
    (2, "IPE 250, simple span 5 m, 6 kN/m, E = 210 GPa. Deflection and max moment, thanks.", "no such section"),
    (1, "My beam is made of kryptonite. 2 m simple span, 50 mm square, 1 kN in the centre. What's the deflection?", "unknown material"),
    (2, "A cantilever of 1.8 m, 60 x 90 mm, E = 200 GPa. At the tip: 750 downwards. How much does the tip go down?", "a force without a unit"),
    (1, "Beam on two supports, span 0 m, IPE 200, 10 kN/m. Max moment?", "a span of zero"),
    (2, "A Pratt truss has a span of 24 m with 6 panels of 5 m each, height 4 m, 20 kN per inner bottom joint. Max tension?", "6 x 5 m is not 24 m"),
    (2, "Simply supported steel beam, 6 m, tube with an outer diameter of 80 mm and an inner diameter of 90 mm, 2 kN in the middle. Bending stress?", "inner larger than outer diameter"),
    (2, "truss A(0,0) B(3,0) C(6,0) D(3,2), bars AB BC AD CD BD, metres. load 10 kN down at D. there are no supports. forces?", "no supports"),
    (1, "A 12 kN load hangs at 9 m from the left end of a 7 m simply supported beam (100 x 200 mm, E=200 GPa). Largest moment?", "load beyond the beam"),
    (2, "A frame: column 4 m, beam 6 m, HEB 200, base fixed; load on the beam 20 kN/s. Moment at the base?", "a force rate as a load"),
    (2, "Truss with nodes P(0,0), Q(4,0), R(8,0), S(4,3) in m; members P-Q, Q-R, P-S, S-R, Q-S, S-T. Pin P, roller R. 9 kN down at S. Largest force?", "joint T has no coordinates"),
    (2, "W14x31, 20 ft simple span, 1.5 klf, E = 29000 ksi. Deflection?", "no such section"),
    (1, "A column 3 m tall, hinged at both ends, 50 x 50 mm, E = 210 GPa, axial load 25 kg/m3. What is its buckling factor?", "a density as a load"),
    (2, "Simply supported beam, 5 m, 80 x 160 mm, density 7850 kg/m³, E = 12 kN. 3 kN at midspan. Deflection?", "a modulus in kN"),
    (2, "A square pin-jointed frame A(0,0), B(2,0), C(2,2), D(0,2) m without any diagonal: bars A-B, B-C, C-D, D-A, pinned at A, roller at B. 3 kN to the right at C. What are the bar forces?", "mechanism: no diagonal"),
    (1, "cantilever L = 2 m, width -50 mm, height 100 mm, E = 200 GPa, F = 1 kN at the tip, deflection?", "negative width"),
    (2, "Two-span beam with spans of 4 m and 5 m, total length 12 m, supports at both ends and in between only once, IPE 240, 8 kN/m. Max moment?", "4 + 5 is not 12"),
    (2, "A portal frame stands on rollers at both feet; 4 m high, 6 m wide, HEA 200, E = 210 GPa, pushed sideways with 5 kN at the top. How much does it sway?", "free to roll sideways"),
    (1, "Deflection of a floating beam: 4 m, 60 x 120 mm, E = 200 GPa, 2 kN at the centre, floating freely in space, no supports whatsoever.", "no supports"),
    (2, "Warren truss, 4 bottom panels, 16 m, depth 3 m: put 25 at every inner bottom joint. Max compression?", "a force without a unit"),
    (2, "M17 threaded rod with 20 kN of tension. Stress on the tensile stress area?", "no such thread"),
    (1, "A tripod has two legs, 120 degrees apart, 2 m high, feet on a 1 m circle. 6 kN on top. Compression in the legs?", "a tripod has three legs; two fall over"),
    (2, "HEA 150, cantilever of 2 m, 5 kN at the end. Tip deflection with E = 210 GPa?", "no such section"),
    (2, "A simply supported beam has a Young's modulus of 210 GPa and, later in the text, 70 GPa; 50 x 100 mm, 4 m, one single material, 2 kN in the middle. Deflection?", "two moduli for one material"),
    (2, "Truss with coordinates in m: A(0,0), B(5,0), C(2.5,0). Bars A-C, C-B, A-B. Pin A, roller B. 4 kN down at C. Find the forces.", "all joints on one line: a mechanism"),
    (1, "How much does a 4 m simply supported beam (60x120 mm, E=200 GPa) sag under a load of 35 degrees at midspan?", "an angle as a load"),
    (2, "Steel bar, 2 m long, pulled with 30 kN. Its cross-section is 500 mm. Elongation with E = 200 GPa?", "a length as an area, and not said to be a diameter"),
    (3, "A beam 9 m long: pin at x = 0, hinge at x = 3 m, hinge at x = 6 m, roller at x = 9 m. HEB 200, 4 kN/m. Deflection at midspan?", "mechanism: two hinges between two supports"),
    (2, "Cantilever with both ends free, 3 m, 60x60 mm, E=200 GPa, 1 kN at the tip. What is the root moment?", "no support"),
    (1, "What does a truss weigh if it is 10 m long, its bars are made of mithril and have 10 cm², two rafters and a tie, 3 m rise?", "unknown material, no density"),
    (2, "Three-bar truss: A(0,0), B(4,0), C(2,3) m, bars A-B, A-C, B-C. Pin at A, roller at B, 5 kN down at G. Which bar carries the most?", "joint G does not exist"),
    (2, "Simple beam, 5 m, IPE 240, with a distributed load from x = 3 m to x = 8 m of 6 kN/m. Max moment?", "load beyond the beam"),
    (2, "simply supported 4 m beam, section 0 x 0, 2 kN in the middle, steel. stress?", "no section"),
    (1, "A rope of 10 m pushes a crate with 500 N of compression along its length of -10 m. Force in the rope?", "negative length"),
    (2, "Beam ABC: A is 4 m from B, B is 3 m from C, A and C are at the two ends and the beam is 5 m long, simply supported at A and C. IPE 200. 10 kN at B. Mmax?", "4 + 3 is not 5"),
    (2, "Portal frame, fixed bases, columns 4 m, beam 6 m, section HEB 205 everywhere, 10 kN/m on the beam. Largest moment?", "no such section"),
    (2, "A column (fixed-free), 3 m, 100 x 100 mm timber, E = 11 GPa. It is loaded with 10 kN/m³ at its top. Buckling load factor?", "a specific weight as a point load"),
    (1, "First natural frequency of a 2 m cantilever, 40 x 40 mm, E = 200 GPa, density -7850 kg/m³?", "negative density"),
    (2, "A bar between two rigid walls, E = 200 GPa, 500 mm², alpha = 12e-6 per kilogram, is heated by 40 K. Thermal stress?", "expansion coefficient with a wrong unit"),
    (2, "UPN 210, strong axis, 4 m simple span, 5 kN/m, E = 210 GPa: bending stress?", "no such section"),
    (2, "Cantilever truss: A(0,0) and B(0,2) on the wall, C(2,2), D(4,2), E(2,0) m. Bars B-C, C-D, A-E, E-D; no other bars. A and B pinned. 5 kN down at C. Forces?", "mechanism: joint C has nothing to hold it up"),
    (1, "simply supported beam 3 m 50x100 E=200GPa, 5 kN at the midspan, but the load is at 1 m from the left. moment?", "the load has two places; also 50x100 without a unit"),
    (2, "Find the largest tension in a Howe truss with minus six panels, 18 m span, 3 m deep, 10 kN on each inner bottom joint.", "negative number of panels"),
    (2, "An IPE 300 beam spans 6 m between a roller at each end, both free to roll, and is pushed along its axis with 10 kN. How far does it move?", "free to roll"),
]


def run():
    for i, (difficulty, prompt, why) in enumerate(PROMPTS, 1):
        add(f"d-im-{i:03d}", "impossible", difficulty, prompt, truth=why)


run()
