"""Vibration and buckling, thermal bars, underspecified prompts."""
from math import pi, sqrt

from collect import P, alu, steel
from corpus_beams import HEA, HEB, IPE, eu
from truth import FOOT, G0, INCH, KIP, KSI, LBF, PSI, box, rect, rod, tube


def modes(kL, L, E, s, rho):
    return [k * k / (2 * pi * L * L) * sqrt(E * s.I / (rho * s.A)) for k in kL]


def euler(E, I, L, K=1.0):
    return pi**2 * E * I / (K * L)**2


CF, SS, CC, CP = (1.875104, 4.694091, 7.854757), (pi, 2 * pi, 3 * pi), (4.730041, 7.853205, 10.995608), (3.926602, 7.068583, 10.210176)
V = "vibration_buckling"
P("c-vb-01", V, 1, "First natural frequency of a steel cantilever 1 m long, 20 mm wide, 10 mm thick, vibrating in the thickness direction. E = 200 GPa, density 7850.", f=[modes(CF, 1, 200e9, rect(.02, .01), 7850)[0]], truth="1.8751^2")
P("c-vb-02", V, 2, "natural frequencies (first 3, bending in the vertical plane) of a simply supported beam, L=3m, 60x60mm, E=210e9 Pa, rho 7800 kg/m^3", f=modes(SS, 3, 210e9, rect(.06, .06), 7800))
P("c-vb-03", V, 2, "Both ends clamped: a 2 m aluminium tube, 50 mm outside diameter and 3 mm wall, E = 70 GPa, density 2700 kg/m³. What is the fundamental frequency?", f=[modes(CC, 2, 70e9, tube(.05, .003), 2700)[0]])
P("c-vb-04", V, 2, "Lowest two bending eigenfrequencies of an IPE 200 (strong axis, in the vertical plane), simply supported, 5 m, E = 210 GPa, 7850 kg/m3?", f=(modes(SS, 5, 210e9, eu(IPE[200]), 7850)[:2], .025))
P("c-vb-05", V, 1, "Column, both ends pinned, 3 m long, 50 x 50 mm solid steel E = 210 GPa, 80 kN axial compression. Buckling load factor?", lam=[euler(210e9, rect(.05, .05).I, 3) / 80e3])
P("c-vb-06", V, 1, "A cantilever column (fixed at the base, free at the top) of 2 m height, round bar 60 mm, E=200 GPa. It carries 30 kN on top. What's the critical load factor?", lam=[euler(200e9, rod(.06).I, 2, 2) / 30e3])
P("c-vb-07", V, 2, "A 4 m steel column is clamped at the bottom and pinned at the top. Tube 88.9 x 4 mm, E = 210 GPa, load 60 kN. Factor against Euler buckling?", lam=([20.1907 * 210e9 * tube(.0889, .004).I / 16 / 60e3], .02), truth="(4.4934)^2 EI/L2")
P("c-vb-08", V, 1, "fixed-fixed column buckling factor: L 5 m, box 100x100x5 mm (sharp corners), E 205 GPa, P = 400 kN", lam=[euler(205e9, box(.1, .1, .005).I, 5, .5) / 400e3])
P("c-vb-09", V, 2, "HEA 160 column, 6 m, pinned-pinned, free to buckle about its weak axis, E = 210 GPa, axial load 150 kN. Lowest buckling load factor?", lam=([euler(210e9, 616e-8, 6) / 150e3], .02), truth="Iz = 616 cm4")
P("c-vb-10", V, 1, "1.5 in. diameter steel rod, 6 ft long, pinned ends, E=29e6 psi, compressed with 5 kips; does it buckle? I want the buckling load factor.", lam=[euler(29e6 * PSI, rod(1.5 * INCH).I, 6 * FOOT) / (5 * KIP)])
P("c-vb-11", V, 2, "How fast does a 6 m high fixed-base steel pole, 114.3 x 5 mm tube, sway? First natural frequency, E = 210 GPa, 7850 kg/m³, nothing on top.", f=[modes(CF, 6, 210e9, tube(.1143, .005), 7850)[0]])
P("c-vb-12", V, 2, "Propped cantilever beam, 3 m, 40 mm wide, 80 mm deep, E = 70 GPa, rho = 2700 kg/m³: first natural frequency in the vertical plane?", f=[modes(CP, 3, 70e9, rect(.04, .08), 2700)[0]])
P("c-vb-13", V, 1, "critical buckling factor of a 2x2 in. (actual 1.5 in x 1.5 in) wooden post, 8 ft, pinned both ends, E = 1.2e6 psi under 400 lbf", lam=[euler(1.2e6 * PSI, rect(1.5 * INCH, 1.5 * INCH).I, 8 * FOOT) / (400 * LBF)])
P("c-vb-14", V, 2, "Strut, aluminium tube 40 x 2 mm, 1.8 m between pins, E = 70 GPa. The compressive load is 500 kg hanging on a lever, so 4905 N in the strut. Find the buckling load factor.", lam=[euler(70e9, tube(.04, .002).I, 1.8) / 4905])
P("c-vb-15", V, 2, "Eigenfrequency of the first bending mode: free end cantilever, tube CHS 60.3x3.2 made of S355, 2.5 m; E = 210 GPa, 7850 kg/m3.", f=[modes(CF, 2.5, 210e9, tube(.0603, .0032), 7850)[0]])
P("c-vb-16", V, 1, "At which multiple of its load does a pinned-pinned 100 mm x 100 mm timber post (E=11 GPa), 3.5 m tall, with 40 kN on it, buckle?", lam=[euler(11e9, rect(.1, .1).I, 3.5) / 40e3])
P("c-vb-17", V, 3, "A simply supported concrete footbridge strip, 12 m long, 1 m wide and 0.4 m deep, E=33 GPa, 2500 kg/m3. What are the first and second vertical natural frequencies?", f=modes(SS, 12, 33e9, rect(1, .4), 2500)[:2])
P("c-vb-18", V, 2, "A ruler 300 mm long, 1 mm thick and 30 mm wide clamped at one end; E=200 GPa, rho=7850 kg/m3. Frequencies 1 to 2 of flapping (thickness direction)?", f=modes(CF, .3, 200e9, rect(.03, .001), 7850)[:2])
P("c-vb-19", V, 1, "Flagpole column, base fixed & top free, square box 80x80x5 mm with sharp corners, 3 m, E 210 GPa, 20 kN on top. buckling load factor?", lam=[euler(210e9, box(.08, .08, .005).I, 3, 2) / 20e3])
P("c-vb-20", V, 3, "W8x31 column 14 ft long, pinned-pinned, weak axis free to buckle (Iy = 37.1 in4), E=29000 ksi, P = 150 kips. Buckling load factor?", lam=([euler(29e6 * PSI, 37.1 * INCH**4, 14 * FOOT) / (150 * KIP)], .02))

T = "thermal"
P("c-th-01", T, 1, "A steel bar (E = 210 GPa, alpha = 12e-6 /K) of 20 cm² is held between two rigid walls and warmed by 30 K. Thermal stress and wall force (compression)?", s=210e9 * 12e-6 * 30, C=-210e9 * 12e-6 * 30 * 20e-4, truth="E alpha dT")
P("c-th-02", T, 1, "How much does a 50 m steel bridge grow when it gets 40 °C warmer? One end fixed, other free, alpha 12e-6 per °C; say 100 cm2, E 210 GPa.", e=12e-6 * 40 * 50, truth="alpha dT L")
P("c-th-03", T, 1, "aluminium rod, 1.5 m, alpha=23e-6 1/K, E=70 GPa, dia 20 mm, free to expand, heated from 20 °C to 120 °C. elongation?", e=23e-6 * 100 * 1.5)
P("c-th-04", T, 2, "A copper bar, 300 mm² and 0.8 m long, E=117 GPa, alpha=17e-6/K, is fixed at both ends at 25 °C and then cooled to -15 °C. Stress (tension) and force?", s=117e9 * 17e-6 * 40, T=117e9 * 17e-6 * 40 * 300e-6)
P("c-th-05", T, 2, "Rail fixed at both ends, E=210 GPa, alpha=11.5e-6 1/°C, area 76.7 cm^2, stress-free at 23 degrees C. What is the force at 60 degrees C?", C=-210e9 * 11.5e-6 * 37 * 76.7e-4)
P("c-th-06", T, 2, "A beam fixed at both ends, 4 m, 100 mm square, E = 30 GPa, alpha = 10e-6 1/K, warms uniformly by 25 K. Axial stress?", s=30e9 * 10e-6 * 25)
P("c-th-07", T, 3, "Cantilever 2 m, 50 mm wide and 100 mm deep, E=200 GPa, alpha=12e-6: the top is 20 K warmer than the bottom (linear through the depth). Tip deflection?", d=12e-6 * 20 / .1 * 4 / 2, truth="alpha dT/h L2/2")
P("c-th-08", T, 2, "Steel tie 10 ft long, 1 in dia., E = 29e6 psi, alpha 6.5e-6 per °F, fixed between rigid walls; the temperature drops by 60 °F. Stress in psi?", s=29e6 * PSI * 6.5e-6 * 60)
P("c-th-09", T, 2, "Bar 1 m, 400 mm2, E 200 GPa, alpha 12e-6/K, heated by 50 K, free at one end but 10 kN tension on it as well. Total elongation?", e=12e-6 * 50 + 10e3 / 200e9 / 400e-6)
P("c-th-10", T, 1, "expansion of a 6 metre long aluminium gutter from winter -10 °C to summer 50 °C, alpha 23.5e-6 per K, E=70e9, section 200 mm2, free at one end", e=23.5e-6 * 60 * 6)

U = "underspecified"
mat = r"material|steel|alumin|modulus|young|\bE\b|GPa"
P("c-un-01", U, 1, "Show me the tension load on this truss structure under 500N of force", T="positive", assume=r"span|geometr|truss|panel")
P("c-un-02", U, 1, "Deflection of a 2 m cantilever, 40 x 40 mm, with 300 N at the tip?", d="positive", M=600, assume=mat)
P("c-un-03", U, 1, "A 5 m simply supported beam with 10 kN in the middle. What's the max bending moment?", M=12.5e3, assume=r"section|material|steel|weight")
P("c-un-04", U, 1, "Max moment and shear in a simply supported beam of 6 m with 4 kN/m?", M=18e3, V=12e3, assume=r"section|material|steel")
P("c-un-05", U, 2, "Forces in a Pratt truss: 6 panels, 24 m, 4 m high with inclined end posts and 10 kN per bottom joint (interior ones)?", T=40e3, C=-45e3, assume=r"section|material|area|steel", truth="M at midspan 180 kNm / 4; (10*1+..)")
P("c-un-06", U, 1, "steel bar 2 m long pulled with 10 kN, diameter 12 mm. stress and elongation?", s=10e3 / rod(.012).A, e=steel(lambda E: 10e3 * 2 / E / rod(.012).A), assume=r"modulus|young|\bE\b|GPa|steel")
P("c-un-07", U, 1, "How much does a 3 m simply supported aluminium beam, 50 mm wide x 100 mm deep, sag with 2 kN in the middle?", d=alu(lambda E: 2e3 * 27 / 48 / E / rect(.05, .1).I), assume=r"modulus|young|\bE\b|GPa|alumin")
P("c-un-08", U, 2, "truss bridge 30 m long, what are the forces", T="positive", C="positive", assume=r"load|height|panel")
P("c-un-09", U, 2, "Cantilever beam with a load of 1 kN at the end. max moment?", M="positive", assume=r"length|span", either=True)
P("c-un-10", U, 1, "Portal frame 6 m wide 4 m high, HEB 200, 20 kN/m on the beam. Largest moment?", M="positive", assume=r"base|support|fixed|pinned|modulus|\bE\b|steel", either=True)
P("c-un-11", U, 2, "A simply supported IPE 200, 5 m, with 10 kN on it. Deflection?", d="positive", assume=r"mid|cent|where|position|load", either=True)
P("c-un-12", U, 1, "Mass of a 6 m long IPE 300 under 1 kN in the middle, simply supported?", mass=(53.8e-4 * 6 * 7850, .015), assume=r"density|steel|material")
P("c-un-13", U, 1, "Howe truss 12 m span, 4 panels, 3 m high, 15 kN at every interior bottom joint, sloping end posts: biggest compression?", C=-22.5e3 * sqrt(2), assume=r"section|material|area|steel")
P("c-un-14", U, 2, "wooden shelf 1 m long 20 cm wide 2 cm thick, simply supported, 20 kg in the middle - how much does it bend?", d="positive", assume=r"modulus|young|\bE\b|GPa|wood|timber")
P("c-un-15", U, 2, "Warren truss with 4 bays under 20 kN: largest compressive force?", C="positive", assume=r"span|height|load|joint", either=True)
P("c-un-16", U, 1, "a king post truss with 10 kN at the apex, span 6 m, rise 2 m: what's the tie force?", T=7.5e3, assume=r"section|material|area|steel", truth="tie P L/(4 h)")
P("c-un-17", U, 2, "A concrete beam 250x500 mm over 6 m with 10 kN/m, simply supported. Deflection and moment?", M=45e3, d="positive", assume=r"modulus|young|\bE\b|GPa|concrete")
P("c-un-18", U, 1, "Tripod with legs of 2 m and 6 kN on top: compression in the legs?", C="positive", assume=r"height|radius|foot|feet|geometry|spread|base", either=True)
P("c-un-19", U, 1, "How strong is the force in two ropes holding a 100 kg lamp?", T="positive", assume=r"angle|geometry|rope|span|slope", either=True)
P("c-un-20", U, 2, "timber roof truss (fink), 8 m span, snow 1 kN on each top joint - member forces please, max tension and max compression", T="positive", C="positive", assume=r"height|rise|pitch|ridge|slope")
