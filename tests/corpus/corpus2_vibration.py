"""Vibration and buckling in other words: every end condition, tip masses, frames, braces, springs."""
from math import cos, cosh, pi, sin, sinh, sqrt

from collect import ROWS, check
from corpus2_base import cat, writer
from corpus_other import CC, CF, CP, SS, euler, modes
from truth import FOOT, G0, INCH, KIP, LBF, PSI, Model, box, rect, rod, tube
from truth_modes import buckling, frequencies

P = writer("vibration_buckling")


def line(points, E, s, n=10, **k):
    """A straight beam along x through the given stations named a, b, c..."""
    m = Model()
    for i, x in enumerate(points):
        m.node("abcdef"[i], x, 0.0)
    for i in range(len(points) - 1):
        m.line("abcdef"[i], "abcdef"[i + 1], E, s, n=n, **k)
    return m


def tip_mass(mu):
    """beta L of a cantilever with a tip mass of mu times its own: 1 + cosh cos + mu x (cos sinh - sin cosh) = 0."""
    f = lambda x: 1 + cosh(x) * cos(x) + mu * x * (cos(x) * sinh(x) - sin(x) * cosh(x))
    a, b = 1e-3, 1.8752
    for _ in range(80):
        c = (a + b) / 2
        a, b = (c, b) if f(a) * f(c) > 0 else (a, c)
    return a


def massless(k, m):
    return sqrt(k / m) / 2 / pi


P("d-vb-001", 1, "Steel tube 76.1 x 3.2 mm, 3.2 m long, pinned at both ends, pushed with 40 kN, E = 210 GPa. What's the factor of safety against Euler buckling (the buckling load factor)?", lam=[euler(210e9, tube(.0761, .0032).I, 3.2) / 40e3], truth="pi2EI/L2/P")
P("d-vb-002", 1, "A timber post of 120 x 120 mm is set rigidly in the ground and sticks up 2.8 m with nothing holding its top. E = 10 GPa. It bears 30 kN. By which factor may this load grow before the post buckles?", lam=[euler(10e9, rect(.12, .12).I, 2.8, 2) / 30e3], truth="K = 2")
s = rod(.05)
m = line((0, 2, 4), 210e9, s).pin("a").roller("b", "c").load("c", fx=-50e3)
P("d-vb-003", 2, "A 4 m long round bar Ø50 mm, E=210 GPa, hinged at both ends and in addition held sideways at mid height (in every direction). Axial force 50 kN compressive. Buckling factor?", lam=[check(buckling(m)[0], euler(210e9, s.I, 2) / 50e3)], truth="half-length buckling")
P("d-vb-004", 1, "both ends clamped, 2 in. diameter rod, 9 ft, E=29e6 psi, 20 kips compression. elastic buckling factor?", lam=[euler(29e6 * PSI, rod(2 * INCH).I, 9 * FOOT, .5) / (20 * KIP)], truth="K = 0.5")
P("d-vb-005", 2, "HEB 140 column, 5 m: clamped at the base, pinned at the top, may only buckle about its weak axis. E = 210 GPa, N = 300 kN. Determine the critical load factor.", lam=([20.1907 * 210e9 * 550e-8 / 25 / 300e3], .02), truth="20.19EI/L2, Iz = 550 cm4")
P("d-vb-006", 2, "Rectangular steel strut 40 mm x 80 mm, 2.5 m, ball joints at both ends so it can buckle in whichever direction it likes, 60 kN compression, E = 200 GPa. Lowest buckling load factor?", lam=[euler(200e9, rect(.08, .04).I, 2.5) / 60e3], truth="about the weak axis")
P("d-vb-007", 3, "An IPE 200 column, 6 m, pinned at both ends about both axes, is braced at mid height against buckling about the weak axis only. E=210 GPa, load 200 kN. Lowest elastic buckling factor?", lam=([min(euler(210e9, 142e-8, 3), euler(210e9, 1943e-8, 6)) / 200e3], .02), truth="weak axis over 3 m: 1.635; strong over 6 m: 5.59")
P("d-vb-008", 1, "does this buckle: alu tube 30 x 2 mm, length 2 m, pin ended, 600 kg sitting on it, E=70 GPa? give the load factor", lam=[euler(70e9, tube(.03, .002).I, 2) / (600 * G0)], truth="below 1: it buckles")
m = line((0, 3), 200e9, rect(.06, .06), n=16).clamp("a").fix("b", "Y").load("b", fx=-100e3)
P("d-vb-009", 2, "Column in a sway frame: 3 m, 60 x 60 mm, E = 200 GPa, foot clamped; the head can drift sideways but cannot rotate. 100 kN. Buckling load factor?", lam=[check(buckling(m)[0], euler(200e9, rect(.06, .06).I, 3) / 100e3)], truth="clamped-guided: pi2EI/L2")
s = tube(.1143, .005)
m = line((0, 2, 4), 210e9, s, n=12).clamp("a").load("b", fx=-40e3).load("c", fx=-60e3)
P("d-vb-010", 3, "A vertical mast (tube 114.3 x 5 mm, E=210 GPa) 4 m tall, clamped at the bottom and free at the top. 60 kN presses on its top and another 40 kN presses axially at mid height. By what factor can both loads be multiplied together until it buckles?", lam=(buckling(m), .02), truth="geometric stiffness, 24 elements")
m = Model().nodes(A=(0, 0), B=(0, 4), C=(6, 4), D=(6, 0))
s = cat("HEB 200")
m.line("A", "B", 210e9, s, n=8).line("B", "C", 210e9, s, n=8).line("C", "D", 210e9, s, n=8).pin("A", "D").load("B", fz=-500e3).load("C", fz=-500e3)
P("d-vb-011", 3, "Portal frame in its plane: pinned bases, columns 4 m, beam 6 m, all HEB 200 about the strong axis, rigid corners, E = 210 GPa. Each column head carries 500 kN vertically. Lowest in-plane buckling factor (sway)?", lam=(buckling(m), .025), truth="geometric stiffness; sway mode, K about 2.5")
m = Model().nodes(A=(0, 0), B=(0, 3), C=(5, 3), D=(5, 0))
s = rect(.1, .1)
m.line("A", "B", 200e9, s, n=8).line("B", "C", 200e9, s, n=8).line("C", "D", 200e9, s, n=8).clamp("A", "D").load("B", fz=-200e3).load("C", fz=-200e3)
P("d-vb-012", 3, "fixed base portal, 3 m x 5 m, all 100x100 mm solid steel E=200 GPa, 200 kN straight down on each of the two corners. smallest buckling load factor in the plane?", lam=(buckling(m), .025))
s = rod(.03)
m = line((0, 2), 210e9, s, n=16).clamp("a").spring("b", "z", 20e3).load("b", fx=-10e3)
P("d-vb-013", 3, "A round steel bar, 30 mm in diameter and 2 m tall, E = 210 GPa, is clamped at the bottom. Its top is free to rotate, and sideways it is held only by a spring of 20 kN/m. 10 kN axial compression at the top: buckling load factor in the plane of the spring?", lam=(buckling(m), .02), truth="between fixed-free and fixed-pinned")
P("d-vb-014", 2, "W8x31, 16 ft tall, pin ended, strong axis (the weak axis is fully braced), E = 29000 ksi, P=200 kips. Euler load factor?", lam=([euler(29e6 * PSI, 110 * INCH**4, 16 * FOOT) / (200 * KIP)], .02), truth="Ix = 110 in4")
P("d-vb-015", 1, "Square hollow section 60 x 60 x 4 mm with sharp corners as a strut: length 2.75 m, pinned-pinned, E=210 GPa, 95 kN. Find the critical factor.", lam=[euler(210e9, box(.06, .06, .004).I, 2.75) / 95e3])
P("d-vb-016", 1, "A 2-inch pipe (2.375 in. OD, 0.154 in. wall) props up a beam. It's 8 ft long, hinged top and bottom, 6,000 lbf on it; E = 29,000,000 psi. What is the buckling load factor?", lam=[euler(29e6 * PSI, tube(2.375 * INCH, .154 * INCH).I, 8 * FOOT) / (6000 * LBF)])
P("d-vb-017", 1, "I stand a plastic ruler (30 mm wide, 2 mm thick, 300 mm long, E = 3 GPa) on end and press on it with 10 N; its ends are free to rotate. Buckling factor?", lam=[euler(3e9, rect(.03, .002).I, .3) / 10], truth="bends about the thin direction")
P("d-vb-018", 2, "A platform of 24 kN stands on four identical legs, so each carries 6 kN. A leg is a steel tube 42.4 x 2.6 mm, 2.2 m long, clamped at the floor and free to move sideways at the top. E = 210 GPa. Buckling factor for one leg?", lam=[euler(210e9, tube(.0424, .0026).I, 2.2, 2) / 6e3], truth="K = 2")
P("d-vb-019", 1, "Fixed - pinned column, L = 3,5 m, HSS 100x100x5 mm (sharp corners), E = 205 GPa, P = 500 kN. Critical load factor?", lam=[20.1907 * 205e9 * box(.1, .1, .005).I / 3.5**2 / 500e3], truth="(4.4934)2 EI/L2")
m = line((0, 1.5, 4.5), 200e9, rect(.05, .05), n=10).pin("a").roller("b", "c").load("c", fx=-30e3)
P("d-vb-020", 3, "A 4.5 m strut, 50 x 50 mm, E=200 GPa, is pinned at both ends and has one further lateral support 1.5 m from the left end (the bar runs through continuously). 30 kN compression. Lowest buckling factor, looking at that plane only?", lam=(buckling(m), .02), truth="continuous column, geometric stiffness")
P("d-vb-021", 2, "Which load factor makes this column buckle? Base fully fixed; top pinned (held sideways); glulam 160 x 160 mm; 5 m; E = 11.5 GPa; 120 kN on top.", lam=[20.1907 * 11.5e9 * rect(.16, .16).I / 25 / 120e3])
P("d-vb-022", 1, "pinned pinned steel flat 50 x 10 mm, half a metre long, 12 kN compression, E=200GPa, buckles about weak axis obviously. factor?", lam=[euler(200e9, rect(.05, .01).I, .5) / 12e3])

rho = 7850
s = rect(.03, .03)
mu = 5 / (rho * s.A * 1)
f = modes([tip_mass(mu)], 1, 200e9, s, rho)[0]
check(frequencies(line((0, 1), 200e9, s, n=16).clamp("a"), rho, masses={"b": 5})[0], f)
P("d-vb-023", 3, "A 1 m steel cantilever, 30 x 30 mm, E = 200 GPa, 7850 kg/m³, has a 5 kg lump fixed to its tip. Including the mass of the bar itself, what is the lowest bending frequency?", f=[f], truth="transcendental equation with a tip mass")
P("d-vb-024", 2, "A motor of 80 kg sits in the middle of a simply supported beam (span 2 m, 60 x 80 mm, the 80 upright, E = 210 GPa). Treat the beam as massless. Natural frequency of the motor bouncing up and down?", f=[massless(48 * 210e9 * rect(.06, .08).I / 8, 80)], truth="k = 48EI/L3")
P("d-vb-025", 2, "massless cantilever 0.8 m, round 25 mm, E 206 GPa, 12 kg at the tip. f in Hz?", f=[massless(3 * 206e9 * rod(.025).I / .8**3, 12)], truth="k = 3EI/L3")
P("d-vb-026", 1, "Clamped-clamped flat bar, 40 mm wide and 5 mm thick, 0.6 m free length, vibrating across its thickness; E = 200 GPa, rho = 7850 kg/m3. First two frequencies?", f=modes(CC, .6, 200e9, rect(.04, .005), rho)[:2])
c = sqrt(210e9 / 7850)
m = Model()
P("d-vb-027", 2, "A horizontal beam, simply supported, IPE 240 about its strong axis, span 6 m, E=210 GPa, 7850 kg/m³, self mass only. What are the first two natural frequencies in the vertical plane?", f=(modes(SS, 6, 210e9, cat("IPE 240"), rho)[:2], .035), truth="n2 pi/2L2 sqrt(EI/m); shear lowers mode 2 by 2 %")
P("d-vb-028", 2, "First natural frequency of a W12x26 floor beam, 22 ft simple span, strong axis, counting only its own weight (26 lb/ft). E = 29,000 ksi, density 490 lb/ft3.", f=([modes(SS, 22 * FOOT, 29e6 * PSI, cat("W12x26"), 490 * .45359237 / FOOT**3)[0]], .025), truth="A rho = 26 lb/ft")
P("d-vb-029", 1, "how quickly does a 12 m tall lamp post sway (fixed base, tube 168.3x6.3 mm, E 210 GPa, density 7850, nothing on top)? Give the fundamental frequency", f=[modes(CF, 12, 210e9, tube(.1683, .0063), rho)[0]])
P("d-vb-030", 2, "A propped cantilever (one end clamped, other end simply supported) of 2.5 m, aluminium 30 mm x 60 mm on edge, E=70 GPa, density 2700. First and second frequency, vertical.", f=modes(CP, 2.5, 70e9, rect(.03, .06), 2700)[:2])
f = modes((4.730041, 7.853205), 1.5, 70e9, rect(.04, .02), 2700)
P("d-vb-031", 3, "An aluminium bar hangs on soft threads and is practically free at both ends: 1.5 m long, 40 mm wide, 20 mm thick, E = 70 GPa, 2700 kg/m³. First elastic bending frequency in the thickness direction, apart from the rigid-body modes?", f=[f[0]], truth="free-free: 22.37")
ROWS[-1]["expect"]["quantities"]["frequencies"]["skip_rigid"] = True
m = line((0, 4, 8), 30e9, rect(.3, .3), n=10).pin("a").roller("b", "c")
f = modes((pi, 3.926602), 4, 30e9, rect(.3, .3), 2500)
check(frequencies(m, 2500, 2)[1], f[1], 2e-3)
P("d-vb-032", 3, "Concrete beam 300 x 300 mm continuous over two equal spans of 4 m (three supports), E = 30 GPa, 2500 kg/m³. The first two vertical natural frequencies?", f=(f, .03), truth="pi and 3.9266 per span")
m = Model().nodes(A=(0, 0), B=(0, 3), C=(4, 3), D=(4, 0))
s = rect(.1, .1)
m.line("A", "B", 200e9, s, n=8).line("B", "C", 200e9, s, n=8).line("C", "D", 200e9, s, n=8).clamp("A", "D")
P("d-vb-033", 3, "Fundamental in-plane frequency of a portal frame with fixed feet: columns 3 m, beam 4 m, 100 x 100 mm steel everywhere, E = 200 GPa, 7850 kg/m³, only its own mass.", f=(frequencies(m, rho), .025), truth="consistent mass, sway mode")
m = Model().nodes(A=(0, 0), B=(0, 2), C=(1.5, 2)).line("A", "B", 210e9, rect(.05, .05), n=10).line("B", "C", 210e9, rect(.05, .05), n=10).clamp("A")
P("d-vb-034", 3, "gallows frame, post 2 m clamped at the base and arm 1.5 m, rigid corner, 50x50 mm steel, E=210 GPa rho=7850. lowest natural frequency in its plane?", f=(frequencies(m, rho), .025))
P("d-vb-035", 1, "Eigenfrequencies 1, 2, 3 in vertical bending: simply supported timber beam 80 x 240 mm on edge, 5 m, E = 11 GPa, density 450 kg/m3.", f=(modes(SS, 5, 11e9, rect(.08, .24), 450), .045), truth="shear and rotary inertia lower mode 3 by some percent")
P("d-vb-036", 2, "A 20 x 40 mm steel bar sticks out 0.9 m from a clamp (E = 200 GPa, 7850 kg/m³). It's free to vibrate in any direction; what's the lowest natural frequency?", f=[modes(CF, .9, 200e9, rect(.04, .02), rho)[0]], truth="about the weak axis")
P("d-vb-037", 2, "steel reed: 80 mm long, 6 mm wide, 0.4 mm thick, clamped one end. E=200GPa, 7800 kg/m3. first freq (thickness direction)?", f=[modes(CF, .08, 200e9, rect(.006, .0004), 7800)[0]])
P("d-vb-038", 2, "Pipe, both ends welded in, 5 m, 88.9 x 4 mm, steel E = 210 GPa, 7850 kg/m3, empty. Fundamental bending frequency?", f=[modes(CC, 5, 210e9, tube(.0889, .004), rho)[0]])
s = tube(.1143, .005)
mu = 150 / (rho * s.A * 5)
P("d-vb-039", 3, "A water tank of 150 kg is mounted on a 5 m steel tube 114.3 x 5 mm that is clamped at the ground. Take the tank as a point mass at the top and include the tube's own mass (7850 kg/m³). E = 210 GPa. Lowest frequency of swaying?", f=[modes([tip_mass(mu)], 5, 210e9, s, rho)[0]], truth="transcendental equation with a tip mass")
check(frequencies(line((0, 5), 210e9, s, n=16).clamp("a"), rho, masses={"b": 150})[0], modes([tip_mass(mu)], 5, 210e9, s, rho)[0])
P("d-vb-040", 1, "1st frequency, SS beam, L = 1.2 m, b = 50 mm, h = 10 mm lying flat, E = 70 GPa, rho = 2700 kg/m^3", f=[modes(SS, 1.2, 70e9, rect(.05, .01), 2700)[0]])
m = line((0, 4, 6), 210e9, rect(.06, .12), n=10).pin("a").roller("b")
P("d-vb-041", 3, "Beam with overhang: pin at x = 0, roller at x = 4 m, free end at x = 6 m; 60 x 120 mm upright steel; E = 210 GPa, 7850 kg/m³. First natural frequency in the vertical plane?", f=(frequencies(m, rho), .02), truth="consistent mass")
P("d-vb-042", 2, "A diving board: 4 m clear length, clamped, 450 mm wide and 45 mm thick, E = 12 GPa, 600 kg/m³. Without anybody on it, at what frequency does it vibrate up and down?", f=[modes(CF, 4, 12e9, rect(.45, .045), 600)[0]])
P("d-vb-043", 2, "natural period -> give me the frequency in Hz: mass 2000 kg lumped at the top of a weightless cantilever column, H=4 m, EI = 6 MN m2", f=[massless(3 * 6e6 / 64, 2000)], truth="k = 3EI/H3")
s = box(.2, .3, .01)
P("d-vb-044", 2, "Footbridge: box girder 200 mm wide x 300 mm deep x 10 mm wall (sharp corners), simply supported over 15 m, steel with E=210 GPa and 7850 kg/m³. First vertical natural frequency?", f=[modes(SS, 15, 210e9, s, rho)[0]])
P("d-vb-045", 1, "Shaft between bearings (simply supported, 1.1 m), solid round 35 mm, E=206 GPa, 7800 kg/m³: lowest bending frequency?", f=[modes(SS, 1.1, 206e9, rod(.035), 7800)[0]])
