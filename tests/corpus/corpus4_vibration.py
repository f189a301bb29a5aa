"""Fourth corpus: natural frequencies and buckling factors."""
from math import pi

from collect import check
from corpus2_base import cat, writer
from corpus2_vibration import line, massless, tip_mass
from corpus_other import CC, CF, CP, SS, euler, modes
from truth import FOOT, G0, INCH, KIP, PSI, Model, box, rect, rod, tube
from truth_modes import buckling, frequencies

P = writer("vibration_buckling")
rho, LBIN3, E21, US = 7850, .45359237 / INCH**3, 210e9, 29e6 * PSI


def C(n, difficulty, prompt, E, I, L, K, N, tol=.015, truth="pi2EI/(KL)2/P"):
    """Euler; K = 0.7 stands for the clamped and pinned column, 20.19 EI/L2."""
    lam = 20.1907 * E * I / L**2 / N if K == .7 else euler(E, I, L, K) / N
    P(f"f-vb-{n:03d}", difficulty, prompt, lam=([lam], tol), truth=truth)


def N(n, difficulty, prompt, kL, L, E, s, density=rho, count=1, tol=.02, truth="(kL)2/(2 pi L2) sqrt(EI/rho A)"):
    P(f"f-vb-{n:03d}", difficulty, prompt, f=(modes(kL, L, E, s, density)[:count], tol), truth=truth)


C(1, 1, "Pin-ended strut, L = 2.2 m, CHS 42.4 x 3.2 mm, E = 210 GPa, N = 22 kN in compression. Load factor at buckling?", E21, tube(.0424, .0032).I, 2.2, 1, 22e3)
C(2, 1, "A post of square timber, 100 by 100 mm, stands in a deep concrete footing (so it's clamped) and its head is free. 2.2 m tall, E = 10 GPa, 20 kN on the head. How many times 20 kN would make it buckle?", 10e9, rect(.1, .1).I, 2.2, 2, 20e3)
C(3, 1, "buckling safety of a hydraulic rod: dia 45 mm, 1.6 m, both ends on ball joints, E=205 GPa, pushes 120 kN. factor?", 205e9, rod(.045).I, 1.6, 1, 120e3)
C(4, 2, "Column HEB 120, 4 m, hinged at both ends about both axes, hence buckling about the weak axis (Iz = 318 cm4). 180 kN, E = 210 GPa. Lowest critical load factor?", E21, 318e-8, 4, 1, 180e3, .02)
C(5, 2, "The lower end of a 5 m column is encastré, the upper end is pinned (cannot move sideways). Square hollow section 100 x 100 x 6 mm, corners sharp, E = 210 GPa. It bears 350 kN. Elastic critical load factor?", E21, box(.1, .1, .006).I, 5, .7, 350e3, truth="20.19 EI/L2")
C(6, 1, "Fully fixed at both ends: aluminium column, round tube of 80 mm outer diameter and 4 mm wall, 4 m, E = 70 GPa, compressed by 90 kN. By what factor can the load grow before elastic buckling?", 70e9, tube(.08, .004).I, 4, .5, 90e3)
C(7, 1, "6x6 post (5.5 in x 5.5 in), 12 ft, pinned both ends, E=1.3e6 psi, 9 kips. elastic buckling load factor", 1.3e6 * PSI, rect(5.5 * INCH, 5.5 * INCH).I, 12 * FOOT, 1, 9 * KIP)
C(8, 2, "A flat steel strut, 50 mm x 15 mm, 1.1 m between its hinges, hinged about both axes, E = 210 GPa. Compression 14 kN. At which multiple does it buckle?", E21, rect(.05, .015).I, 1.1, 1, 14e3, truth="about the thin direction")
C(9, 2, "W8x31 column, 16 ft, fixed at the base and free at the top, E = 29,000 ksi. 60 kips on top. Buckling about the weak axis, Iy = 37.1 in4. Factor?", US, 37.1 * INCH**4, 16 * FOOT, 2, 60 * KIP, .02)
C(10, 2, "Does a bamboo pole (outer diameter 90 mm, wall 9 mm, E = 17 GPa) of 4.5 m, pinned at its ends, buckle under 1,200 kg? Give me the buckling load factor.", 17e9, tube(.09, .009).I, 4.5, 1, 1200 * G0)
C(11, 1, "What load factor against buckling does a 3.2 m scaffold tube have (48.3 x 3.6 mm, E = 205 GPa, hinged top and bottom) with 18 kN on it?", 205e9, tube(.0483, .0036).I, 3.2, 1, 18e3)
C(12, 2, "Guided head: foot clamped, top can shift sideways but not rotate. Column 3.4 m, 70 x 70 mm solid steel, E = 210 GPa, P = 250 kN. lambda_cr?", E21, rect(.07, .07).I, 3.4, 1, 250e3, truth="clamped and guided: pi2EI/L2")
m = line((0, 3, 6), E21, tube(.1143, .005), n=10).pin("a").roller("b", "c").load("c", fx=-120e3)
C(13, 2, "6 m column pinned at both ends and braced at mid-height in both directions, tube 114.3 x 5 mm, E = 210 GPa, axial load 120 kN. Find the buckling factor.", E21, tube(.1143, .005).I, 3, 1, 120e3, truth="half-length buckling")
check(buckling(m)[0], euler(E21, tube(.1143, .005).I, 3) / 120e3)
s = cat("HEB 180")
m = Model().nodes(A=(0, 0), B=(0, 5), C=(6, 5), D=(6, 0))
m.line("A", "B", E21, s, n=8).line("B", "C", E21, s, n=8).line("C", "D", E21, s, n=8).pin("A", "D").load("B", fz=-300e3).load("C", fz=-300e3)
P("f-vb-014", 3, "In-plane buckling of a sway portal: height 5 m, width 6 m, all members HEB 180 bent about the strong axis, pinned feet, rigid corners, E = 210 GPa. 300 kN straight down on each of the two corners. Critical load factor?", lam=(buckling(m), .025), truth="geometric stiffness; sway mode")
s = rect(.08, .08)
m = Model().nodes(A=(0, 0), B=(0, 3), C=(4, 3), D=(4, 0))
m.line("A", "B", 200e9, s, n=8).line("B", "C", 200e9, s, n=8).line("C", "D", 200e9, s, n=8).clamp("A", "D").load("B", fz=-100e3).load("C", fz=-100e3)
P("f-vb-015", 3, "frame 4 m wide, 3 m high, feet fixed, corners rigid, every bar 80x80 mm solid, E=200 GPa. load: 100 kN vertical on both corners. smallest in-plane buckling factor?", lam=(buckling(m), .025), truth="geometric stiffness; sway mode")
C(16, 2, "IPE 160 as a column, 3.8 m: pinned-pinned, held all along against buckling about the weak axis, so only strong-axis buckling counts (Iy = 869 cm4). E = 210 GPa, 400 kN. Load factor?", E21, 869e-8, 3.8, 1, 400e3, .02)

N(17, 1, "f1 of a cantilever: steel strip 400 mm long, 25 mm wide, 4 mm thick, vibrating in the thin direction, E = 205 GPa, rho = 7850 kg/m³?", CF, .4, 205e9, rect(.025, .004))
N(18, 1, "At what frequency does a simply supported steel beam of 50 x 50 mm, 2.5 m long, vibrate in its fundamental mode? E = 210 GPa, density 7850 kg/m3, no load on it.", SS, 2.5, E21, rect(.05, .05))
N(19, 2, "Both ends welded in: rod of 30 mm diameter, length 1.5 m, E = 200 GPa, 7800 kg/m³. Lowest bending frequency in Hz?", CC, 1.5, 200e9, rod(.03), 7800, 1, truth="4.7300^2; the two planes of a round bar have equal frequencies")
N(20, 2, "An aluminium beam (E = 70 GPa, 2700 kg/m³) 3 m long, 60 mm wide, 100 mm deep, is clamped at its left end and simply supported at its right end. What is its lowest natural frequency in the vertical plane?", CP, 3, 70e9, rect(.06, .1), 2700, 1, .025)
N(21, 1, "timber joist 45x220 mm upright, 4.5 m simple span, E=11 GPa, 450 kg/m3: natural frequency (vertical, first)?", SS, 4.5, 11e9, rect(.045, .22), 450, 1, .025)
N(22, 2, "Chimney as a cantilever: steel tube 508 mm outside diameter, 8 mm wall, 20 m high, fixed at the bottom, E = 210 GPa, 7850 kg/m³. Fundamental frequency of its swaying?", CF, 20, E21, tube(.508, .008), tol=.025)
N(23, 2, "How many Hz has the first vertical bending mode of an IPE 270, 7 m, simply supported (strong axis, own mass only, E = 210 GPa, rho = 7850 kg/m³)?", SS, 7, E21, cat("IPE 270"), tol=.03)
N(24, 1, "Steel bar 1/2 in thick, 2 in wide, 30 in long, cantilevered, flapping in the 1/2 in direction. E=29e6 psi, weight density 0.284 lb/in3. First natural frequency?", CF, 30 * INCH, US, rect(2 * INCH, INCH / 2), .284 * LBIN3)
N(25, 2, "Eigenfrequencies no. 1 and 2 (vertical bending) of a hinged-hinged concrete plank 6 m x 0.6 m x 0.2 m (0.2 is the depth), E = 32 GPa, 2400 kg/m³?", SS, 6, 32e9, rect(.6, .2), 2400, 2, .03)
P("f-vb-026", 2, "A 200 kg motor sits in the middle of a simply supported HEA 120, 3.2 m, strong axis, E = 210 GPa. Take the beam as massless. Natural frequency up and down?", f=([massless(48 * E21 * 606e-8 / 3.2**3, 200)], .03), truth="k = 48EI/L3")
P("f-vb-027", 2, "Light pole considered massless: height 4 m, tube 88.9 x 4 mm, clamped at its foot, lamp of 25 kg at the top, E = 210 GPa. How often per second does it swing (Hz)?", f=([massless(3 * E21 * tube(.0889, .004).I / 64, 25)], .02), truth="k = 3EI/L3")
s = rect(.03, .06)
mu = 15 / (rho * s.A * 1.5)
f = modes([tip_mass(mu)], 1.5, 200e9, s, rho)[0]
check(frequencies(line((0, 1.5), 200e9, s, n=16).clamp("a"), rho, masses={"b": 15})[0], f)
P("f-vb-028", 3, "Cantilever beam 1.5 m, 30 mm wide, 60 mm deep, E = 200 GPa, 7850 kg/m³, with a 15 kg point mass at its tip; the beam's own mass counts as well. First frequency in the vertical plane?", f=[f], truth="transcendental equation with a tip mass")
s = rect(.1, .1)
m = Model().nodes(A=(0, 0), B=(0, 3), C=(4, 3), D=(4, 0))
m.line("A", "B", E21, s, n=8).line("B", "C", E21, s, n=8).line("C", "D", E21, s, n=8).clamp("A", "D")
P("f-vb-029", 3, "Fundamental frequency (in-plane) of a portal frame: legs 3 m, clamped at the ground, crossbeam 4 m, corners rigid, everything 100 x 100 mm solid steel with E = 210 GPa and 7850 kg/m³. Only its own mass.", f=(frequencies(m, rho), .025), truth="consistent mass, sway mode")
m = line((0, 2.5, 5), E21, rect(.04, .08), n=10).pin("a").roller("b", "c")
fs = modes((pi, 3.926602), 2.5, E21, rect(.04, .08), rho)
check(frequencies(m, rho, 2)[1], fs[1], 2e-3)
P("f-vb-030", 3, "Continuous beam, two spans of 2.5 m, 40 mm wide and 80 mm deep, steel E = 210 GPa, rho = 7850 kg/m³. Lowest vertical natural frequency?", f=(fs[:1], .025), truth="pi per span: the antisymmetric mode")
N(31, 2, "Pipe between two anchors (fixed ends), 114.3 x 4 mm, 6 m, empty, E = 205 GPa, 7850 kg/m3. first bending frequency pls", CC, 6, 205e9, tube(.1143, .004), tol=.025)
N(32, 1, "First natural frequency, fishing-rod-like carbon tube: 2 m, outer diameter 20 mm, wall 2 mm, held rigidly at one end, E = 120 GPa, 1600 kg/m³.", CF, 2, 120e9, tube(.02, .002), 1600)
N(33, 2, "A W12x26 floor beam, 24 ft, simple supports, E = 29,000 ksi, steel 490 lb/ft³, bare beam. Fundamental vertical frequency in Hz?", SS, 24 * FOOT, US, cat("W12x26"), 490 * .45359237 / FOOT**3, 1, .03)
C(34, 2, "Pin-ended column from a 120 x 60 mm rectangular timber, 2.4 m, E = 11 GPa, 12 kN. It may buckle in either direction. What is the smallest load factor?", 11e9, rect(.12, .06).I, 2.4, 1, 12e3, truth="about the weak axis")
C(35, 1, "P = 35 kN, L = 3 m, d = 60 mm (solid round), E = 200 GPa, base clamped, top free. Buckling factor = ?", 200e9, rod(.06).I, 3, 2, 35e3)
