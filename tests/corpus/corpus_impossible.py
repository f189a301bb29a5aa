"""What must not be answered with a number: contradictions, missing numbers, wrong dimensions, unknown names, mechanisms."""
from collect import P as add

PROMPTS = [
    (1, "A simply supported beam with a length of -4 m, 50 x 100 mm, E = 200 GPa, 5 kN at midspan. Deflection?", "negative length"),
    (1, "Cantilever, 2 m long, 60x60 mm steel, loaded at the tip with 500 Nm of force pointing down. Tip deflection?", "a moment where a force is named"),
    (1, "A beam of 3 m made of 50x100 mm steel carries 4 kN at midspan. It has no supports at all. What is the deflection?", "no supports"),
    (1, "Simply supported beam, span 4 m, 60x120 mm, E=210 GPa, 3 kN point load 6 m from the left end. Max moment?", "load beyond the span"),
    (1, "What is the deflection of a 2 kg long cantilever with 100 N at the end, 20x20 mm steel?", "a mass as a length"),
    (2, "IPE 215 beam, 5 m, simply supported, 10 kN/m, E=210 GPa. Deflection and stress?", "no such section"),
    (2, "HEB 210 column beam, 4 m simple span, 20 kN at midspan; deflection?", "no such section"),
    (2, "W8x33 beam, 15 ft simple span, 2 klf: max bending stress?", "no such section"),
    (1, "Cantilever of 1.5 m, 30x30 mm bar made of adamantium with 200 N at the tip: deflection?", "unknown material"),
    (1, "A vibranium beam, 3 m, 50 mm square, simply supported with 1 kN in the middle. How much does it sag?", "unknown material"),
    (2, "Simply supported beam 4 m, 60x120 mm, E = 210 GPa, load at midspan: 800. What is the deflection?", "a force without a unit"),
    (2, "A 3 m cantilever, 50x100 mm, E = 200 GPa, carries 5 kN/m at its tip as a point load. Deflection?", "a line load as a point load"),
    (1, "Steel tube with an outside diameter of 50 mm and a wall thickness of 30 mm, cantilever 1 m, 100 N at the tip. Stress?", "wall thicker than the radius"),
    (1, "A 2 m beam of 0 mm x 50 mm section, E=200 GPa, simply supported, 1 kN at the centre; deflection?", "zero width"),
    (2, "Truss with joints A(0,0), B(4,0), C(2,2) m, members A-B, A-C, B-C, pin at A only. 10 kN down at C. Forces?", "mechanism: turns about A"),
    (2, "Truss nodes A(0,0), B(3,0), C(3,3), D(0,3) m; members A-B, B-C, C-D, D-A; pin at A, roller at B; 5 kN to the right at D. Member forces?", "mechanism: no diagonal"),
    (2, "Truss: A(0,0) B(4,0) C(2,3) metres; bars A-B, B-C, C-D; pin A, roller B; 6 kN down at C. Find the forces.", "joint D is not defined"),
    (2, "Truss A(0,0), B(4,0), C(2,3) m with bars A-B, A-C, B-C, supports pin at A and roller at B, load 6 kN down at F. Forces?", "joint F does not exist"),
    (1, "A beam on two rollers only... both supports are rollers, 4 m apart, and a horizontal force of 2 kN pushes at the left end; 50x100 mm steel. Displacement?", "free to roll"),
    (2, "Simply supported beam, 5 m, 80x160 mm, Young's modulus minus 200 GPa, 3 kN in the middle. Deflection?", "negative modulus"),
    (2, "Pratt truss, 20 m span, 0 panels, 3 m deep, 10 kN at each bottom joint. Max tension?", "zero panels"),
    (2, "Pratt truss with a span of 20 m, 2.5 panels and 3 m height, 10 kN at the bottom joints. Max tension?", "panels not whole"),
    (2, "Beam 6 m, simply supported at 0 m and at 9 m from the left end, IPE 200, 5 kN/m. Max moment?", "support off the beam"),
    (1, "A 4 m cantilever, 60 x 60 mm steel, is loaded with 20 °C at its tip. Deflection?", "a temperature as a load"),
    (2, "How much does a 2 m x 2 kN cantilever of 40x40 bend?", "not readable: what has which value"),
    (1, "Column of 3 m, 50x50 mm steel, pinned both ends, axial load 10 m. Buckling factor?", "a length as a load"),
    (2, "Simply supported beam with a span of 5 m and a span of 7 m, one span only, IPE 200, 4 kN/m. Max moment?", "two spans contradict"),
    (2, "Cantilever 2 m, square section 50 mm x 80 mm, E=200 GPa, 1 kN at the free end. Tip deflection?", "a square with two sides"),
    (2, "A rigid frame portal 4 m high and 6 m wide, all HEB 200, with 10 kN/m on the beam; the columns stand on nothing. Max moment?", "no supports"),
    (1, "Beam: 3 m, E=200 GPa, I=-500 cm4, 2 kN in the middle of a simple span. Deflection?", "negative second moment"),
    (2, "Two-bar truss: A(0,0), B(2,0), C(4,0) m, bars A-B and B-C, pinned at A and C, 1 kN down at B. Forces?", "collinear bars: a mechanism in linear theory"),
    (3, "Simply supported beam of 8 m with three internal hinges at 2, 4 and 6 m, IPE 200, 3 kN/m. Deflection?", "mechanism: hinges"),
    (2, "Beam of 4 m hinged at the left end, nothing at the right end, 60x60 mm steel, 1 kN at the right end. Deflection?", "one pin only: turns"),
    (1, "A simply supported 60x120 mm beam carries 5 kN in the middle. Its span is 4 seconds. Deflection?", "a time as a length"),
    (2, "Warren truss, span 12 m, height -2 m, 4 panels, 10 kN on each inner bottom joint. Largest tension?", "negative height"),
    (2, "M13.7 bolt in 30 kN tension, tensile stress area stress?", "no such thread"),
    (1, "A 5 m beam, steel 80x160 mm, clamped at the left, load of 1 kN at 5.5 m from the clamp. Tip deflection?", "load beyond the end"),
    (2, "What is the maximum stress in a 40x40 mm cantilever, 1 m long, under 300 lumens at the tip?", "a luminous flux as a load"),
    (1, "Write me a poem about bridges.", "no structure"),
    (1, "asdf qwer zxcv", "no words"),
    (2, "Simply supported HEA 205, 5 m, 8 kN/m, steel. Max deflection?", "no such section"),
    (3, "Truss: nodes A(0,0), B(4,0), C(2,3), C(3,3) in m; bars A-B, A-C, B-C; pin A, roller B; 5 kN down at C. Forces?", "joint C defined twice, differently"),
]


def run():
    for i, (difficulty, prompt, why) in enumerate(PROMPTS, 1):
        add(f"c-im-{i:02d}", "impossible", difficulty, prompt, truth=why)


run()
