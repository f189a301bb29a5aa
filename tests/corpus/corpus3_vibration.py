"""Third corpus: natural frequencies and buckling factors."""
from math import pi

from collect import check
from corpus2_base import cat, writer
from corpus2_vibration import line, massless, tip_mass
from corpus_other import CC, CF, CP, SS, euler, modes
from truth import FOOT, INCH, KIP, LBF, PSI, Model, box, rect, rod, tube
from truth_modes import buckling, frequencies

P = writer("vibration_buckling")
rho, LBIN3 = 7850, .45359237 / INCH**3

P("e-vb-001", 1, "A prop of steel tube 48.3 x 3.2 mm is 2.6 m long and hinged at top and bottom. It supports 25 kN. With E = 210 GPa, what is the load factor at which it buckles?", lam=[euler(210e9, tube(.0483, .0032).I, 2.6) / 25e3], truth="pi2EI/L2/P")
P("e-vb-002", 1, "buckling factor pls: solid round column dia 80 mm, 3 m high, base fixed, top totally free, E=205GPa, 45 kN on top", lam=[euler(205e9, rod(.08).I, 3, 2) / 45e3], truth="K = 2")
P("e-vb-003", 1, "Both ends of a 6 m column are built in. It is a square tube, 120 x 120 x 6 mm (sharp corners), E = 210 GPa, compressed with 900 kN. Find the elastic buckling load factor.", lam=[euler(210e9, box(.12, .12, .006).I, 6, .5) / 900e3], truth="K = 0.5")
P("e-vb-004", 2, "Timber post 140 mm x 140 mm, foot clamped, head held sideways but free to rotate, height 4 m, E = 11 GPa, load 150 kN. How many times can this load be increased until the post buckles?", lam=[20.1907 * 11e9 * rect(.14, .14).I / 16 / 150e3], truth="(4.4934)2 EI/L2")
P("e-vb-005", 1, "4x4 wood post (actual 3.5 in. square), 10 ft tall, pinned top and bottom, E = 1,500,000 psi, supports 5,000 lb of deck. Elastic buckling load factor?", lam=[euler(1.5e6 * PSI, rect(3.5 * INCH, 3.5 * INCH).I, 10 * FOOT) / (5000 * LBF)], truth="pi2EI/L2/P")
P("e-vb-006", 2, "HEA 140, pinned-pinned, 4.5 m. Nothing prevents buckling about the weak axis. E=210 GPa, N = 250 kN. Critical factor?", lam=([euler(210e9, 389e-8, 4.5) / 250e3], .02), truth="Iz = 389 cm4")
P("e-vb-007", 2, "A flat bar 60 mm wide and 12 mm thick is used as a strut, 900 mm between its hinges, E = 70 GPa, and carries 5 kN of compression. By what factor is the critical load above that?", lam=[euler(70e9, rect(.06, .012).I, .9) / 5e3], truth="bends about the thin direction")
s = cat("HEB 160")
m = Model().nodes(A=(0, 0), B=(0, 3.5), C=(5, 3.5), D=(5, 0))
m.line("A", "B", 210e9, s, n=8).line("B", "C", 210e9, s, n=8).line("C", "D", 210e9, s, n=8).clamp("A", "D").load("B", fz=-400e3).load("C", fz=-400e3)
P("e-vb-008", 3, "In-plane stability of a portal: columns 3.5 m with clamped feet, beam 5 m, all members HEB 160 bending about the strong axis, rigid corners, E = 210 GPa, free to sway. A vertical load of 400 kN stands on each corner. What's the lowest buckling load factor in the plane of the frame?", lam=(buckling(m), .025), truth="geometric stiffness; sway mode")
m = line((0, 2.5, 5), 210e9, tube(.0889, .004), n=10).pin("a").roller("b", "c").load("c", fx=-80e3)
P("e-vb-009", 2, "Column 5 m tall, tube 88.9 x 4 mm, E=210 GPa, pin-ended. Halfway up it is held against moving sideways in all directions. P=80 kN -> buckling load factor?", lam=[check(buckling(m)[0], euler(210e9, tube(.0889, .004).I, 2.5) / 80e3)], truth="half-length buckling")
P("e-vb-010", 2, "W10x33 column, 18 ft, pinned ends, free to buckle about the weak axis (Iy = 36.6 in^4), E = 29,000 ksi, axial load 120 kips. Elastic critical load factor?", lam=([euler(29e6 * PSI, 36.6 * INCH**4, 18 * FOOT) / (120 * KIP)], .02), truth="Iy as given")

P("e-vb-011", 1, "Find the fundamental frequency of a cantilever made from a 25 mm square steel bar, 1.5 m long, E = 200 GPa, rho = 7850 kg/m³.", f=[modes(CF, 1.5, 200e9, rect(.025, .025), rho)[0]], truth="1.8751^2")
P("e-vb-012", 1, "simply supported aluminium bar L=2.4 m, 80 mm wide 20 mm thick lying flat, E=70 GPa, rho=2700 kg/m3. first and second bending frequency (vertical)?", f=modes(SS, 2.4, 70e9, rect(.08, .02), 2700)[:2], truth="n2 pi/2L2 sqrt(EI/rho A)")
P("e-vb-013", 2, "A steel pipe, 60.3 mm outer diameter with a 3.6 mm wall, is welded between two heavy flanges 4 m apart, i.e. clamped at both ends. E = 210 GPa, density 7850 kg/m³, pipe empty. Lowest natural frequency in bending?", f=[modes(CC, 4, 210e9, tube(.0603, .0036), rho)[0]], truth="4.7300^2")
P("e-vb-014", 2, "One end of a 3.5 m beam is fixed, the other one simply supported. Wood, 60 x 180 mm upright, E = 11 GPa, 480 kg/m³. What are its two lowest natural frequencies in the vertical plane?", f=(modes(CP, 3.5, 11e9, rect(.06, .18), 480)[:2], .04), truth="3.9266^2, 7.0686^2")
P("e-vb-015", 2, "Pump, 120 kg, bolted on mid-span of an IPE 140, simply supported over 3 m, E = 210 GPa, strong axis. The beam's own mass can be neglected. Natural frequency of the vertical vibration?", f=([massless(48 * 210e9 * 541e-8 / 27, 120)], .025), truth="k = 48EI/L3")
s = tube(.0761, .0036)
mu = 40 / (rho * s.A * 3)
f = modes([tip_mass(mu)], 3, 210e9, s, rho)[0]
check(frequencies(line((0, 3), 210e9, s, n=16).clamp("a"), rho, masses={"b": 40})[0], f)
P("e-vb-016", 3, "Traffic camera on a pole: point mass 40 kg at the top, pole 3 m high, steel tube 76.1 x 3.6 mm, clamped at the ground, E = 210 GPa, 7850 kg/m³. Count the pole's mass too. Lowest frequency?", f=[f], truth="transcendental equation with a tip mass")
P("e-vb-017", 1, "3 ft long steel cantilever, 1 in wide by 1/4 in thick, vibrating in the thin direction. E = 30e6 psi, 0.284 lb/in^3. f1 in Hz?", f=[modes(CF, 3 * FOOT, 30e6 * PSI, rect(INCH, INCH / 4), .284 * LBIN3)[0]], truth="1.8751^2")
P("e-vb-018", 2, "Floor beam IPE 300, simply supported, 8 m, vibrating vertically about its strong axis, just its own mass (E = 210 GPa, rho = 7850 kg/m³). I'd like the first natural frequency.", f=([modes(SS, 8, 210e9, cat("IPE 300"), rho)[0]], .025), truth="pi/2L2 sqrt(EI/rho A)")
m = Model().nodes(A=(0, 0), B=(0, 4), C=(5, 4), D=(5, 0))
s = rect(.12, .12)
m.line("A", "B", 200e9, s, n=8).line("B", "C", 200e9, s, n=8).line("C", "D", 200e9, s, n=8).clamp("A", "D")
P("e-vb-019", 3, "What is the first in-plane natural frequency of this frame? Two columns of 4 m, clamped below, one beam of 5 m, rigid corners, solid square 120 x 120 mm everywhere, E = 200 GPa, 7850 kg/m³. No extra masses.", f=(frequencies(m, rho), .025), truth="consistent mass, sway mode")
m = line((0, 3, 6), 210e9, rect(.05, .1), n=10).pin("a").roller("b", "c")
fs = modes((pi, 3.926602), 3, 210e9, rect(.05, .1), rho)
check(frequencies(m, rho, 2)[1], fs[1], 2e-3)
P("e-vb-020", 3, "beam over 3 supports (2 equal spans, 3 m each), 50x100 mm solid steel with the 100 vertical, E=210 GPa, 7850 kg/m3. lowest two vertical eigenfrequencies?", f=(fs, .025), truth="pi and 3.9266 per span")
