#!/usr/bin/env python3
"""The solver of truth.py against published values, closed forms and, where ccx is installed, CalculiX (bars and frames).

CalculiX's T3D2 has no bending. Its frames are B32R of the rectangle with the same area and second moment, with a Poisson's ratio of
zero: at a knee or a clamp CalculiX makes the section rigid, which with 0.3 holds back the lateral contraction and stiffens by percents.
"""
import math
import os
import shutil
import subprocess
import sys
import tempfile

from corpus_trusses import each, parallel, warren
from truth import INCH, KIP, PSI, Model, Sec, beam, rect
from truth_modes import buckling, frequencies

worst = 0.0


def agree(what, got, want, tol):
    global worst
    error = abs(got / want - 1)
    worst = max(worst, error)
    print(f"{what:58s} {got:14.6g} {want:14.6g} {error:9.1e}")
    if error > tol:
        sys.exit(f"{what}: {got} is not {want}")


def ccx(model):
    """Largest nodal displacement by CalculiX; frames must have a rectangular section given as Sec with width and depth."""
    lines = ["*NODE"]
    frame = any(m["kind"] == "frame" for m in model.members)
    for i, p in enumerate(model.x, 1):
        lines.append(f"{i}, {p[0]:.12g}, {p[1]:.12g}, {p[2]:.12g}")
    n = len(model.x)
    for k, m in enumerate(model.members, 1):
        a, b = m["a"] + 1, m["b"] + 1
        if m["kind"] == "bar":
            lines += [f"*ELEMENT, TYPE=T3D2, ELSET=E{k}", f"{k}, {a}, {b}"]
        else:
            middle = (model.x[a - 1] + model.x[b - 1]) / 2
            n += 1
            lines += ["*NODE", f"{n}, {middle[0]:.12g}, {middle[1]:.12g}, {middle[2]:.12g}", f"*ELEMENT, TYPE=B32R, ELSET=E{k}", f"{k}, {a}, {n}, {b}"]
        lines += [f"*MATERIAL, NAME=M{k}", "*ELASTIC", f"{m['E']:.9g}, 0"]
        if m["kind"] == "bar":
            lines += [f"*SOLID SECTION, ELSET=E{k}, MATERIAL=M{k}", f"{m['A']:.9g}"]
        else:
            depth = math.sqrt(12 * m["I"] / m["A"])
            lines += [f"*BEAM SECTION, ELSET=E{k}, MATERIAL=M{k}, SECTION=RECT", f"{m['A'] / depth:.9g}, {depth:.9g}", "0, 1, 0"]
    lines.append("*BOUNDARY")
    free_y = not model.planar
    fixed = {(d // 6 + 1, d % 6 + 1) for d in model.fixed}
    if not free_y:
        fixed |= {(i, 2) for i in range(1, n + 1)}
    if frame:  # a condition on a rotation makes the node a rigid knot, so only supports have one
        fixed |= {(i, c) for i, what in list(fixed) if what == 5 for c in (4, 6)}
    else:
        fixed = {f for f in fixed if f[1] <= 3}
    lines += [f"{i}, {c}, {c}" for i, c in sorted(fixed)]
    lines += ["*STEP", "*STATIC", "*CLOAD"]
    for i, f in model.loads.items():
        lines += [f"{i + 1}, {c + 1}, {f[c]:.12g}" for c in range(3) if f[c]]
    lines += ["*NSET, NSET=ALL, GENERATE", f"1, {len(model.x)}", "*NODE PRINT, NSET=ALL", "U", "*END STEP"]
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "job.inp"), "w", encoding="ascii") as f:
            f.write("\n".join(lines) + "\n")
        subprocess.run(["ccx", "job"], cwd=folder, capture_output=True, check=True, timeout=120)
        with open(os.path.join(folder, "job.dat"), encoding="ascii") as f:
            rows = [line.split() for line in f if len(line.split()) == 4 and line.split()[0].isdigit()]
    return max(math.sqrt(sum(float(v) ** 2 for v in r[1:])) for r in rows)


def stiff_and_alive(E, s):
    """Shear deformation, frequencies and buckling factors against closed forms; a space frame against its plane."""
    Model.shear = True
    r = beam({0: "pin", 2: "roller"}, E, s, points=[(1, 1e3)])
    agree("with shear: P L^3 / 48 E I + P L / 4 G As", r.d, 1e3 * 8 / 48 / E / s.I + 1e3 * 2 / 4 / (E / 2.6 * s.As), 1e-6)
    Model.shear = False

    def line(L=3.0):
        return Model().nodes(a=(0, 0), b=(L, 0)).line("a", "b", E, s, n=16)

    w = math.sqrt(E * s.I / 7850 / s.A) / 2 / math.pi / 9
    agree("frequency, simply supported: pi^2", frequencies(line().pin("a").roller("b"), 7850)[0], math.pi**2 * w, 1e-4)
    agree("frequency, cantilever: 1.8751^2", frequencies(line().clamp("a"), 7850)[0], 1.875104**2 * w, 1e-4)
    agree("frequency, clamped at both ends: 4.7300^2", frequencies(line().clamp("a", "b"), 7850)[0], 4.730041**2 * w, 1e-4)
    # the tip carries a hundred thousand times the beam's mass: the beam is only a spring
    agree("frequency, spring with a mass: sqrt(3 E I / m L^3)", frequencies(line().clamp("a"), 7850, masses={"b": 1e7})[0],
          math.sqrt(3 * E * s.I / 27 / 1e7) / 2 / math.pi, 1e-4)
    for name, ends, K in (("pinned", lambda m: m.pin("a").roller("b"), 1.0), ("free", lambda m: m.clamp("a"), 2.0),
                          ("pinned and clamped", lambda m: m.clamp("a").roller("b"), math.pi / 4.493409), ("guided", lambda m: m.clamp("a").fix("b", "Y"), 1.0)):
        agree(f"Euler, {name}", buckling(ends(line()).load("b", fx=-1e3))[0], math.pi**2 * E * s.I / 9 / K**2 / 1e3, 1e-4)
    m = Model(False)
    q = rect(0.12, 0.12)
    q.J = 0.1406 * 0.12**4
    for i, (x, y) in enumerate(((0, 0), (3, 0), (3, 3), (0, 3))):
        m.node(f"g{i}", float(x), float(y), 0.0).node(f"t{i}", float(x), float(y), 3.0).clamp(f"g{i}")
    for i in range(4):
        m.line(f"g{i}", f"t{i}", E, q, n=4).line(f"t{i}", f"t{(i + 1) % 4}", E, q, n=4).load(f"t{i}", fx=1e3)
    flat = Model().nodes(A=(0, 0), B=(0, 3), C=(3, 3), D=(3, 0)).line("A", "B", E, q, n=4).line("B", "C", E, q, n=4).line("C", "D", E, q, n=4)
    flat = flat.clamp("A", "D").load("B", fx=1e3).load("C", fx=1e3).solve()
    r = m.solve()
    agree("a table is two portals: displacement", r.d, flat.d, 1e-6)
    agree("a table is two portals: moment", r.M, flat.M, 1e-6)


def main():
    E, s = 200e9, rect(0.05, 0.1)
    r = beam({0: "pin", 4: "roller"}, E, s, q=[(0, 4, 1e3, 1e3)])
    agree("simple beam, uniform: 5 q L^4 / 384 E I", r.d, 5 * 1e3 * 256 / 384 / E / s.I, 1e-6)
    r = beam({0: "pin", 3: "roller"}, E, s, q=[(0, 3, 0, 5e3)])
    agree("simple beam, triangle: q L^2 / 9 sqrt 3", r.M, 5e3 / math.sqrt(3), 1e-4)
    r = beam({0: "clamp", 4: "guide"}, E, s, points=[(4, 1e3)])
    agree("clamped and guided: P L^3 / 12 E I", r.d, 1e3 * 64 / 12 / E / s.I, 1e-6)
    r = beam({0: "pin", 5: "roller", 10: "roller"}, E, s, q=[(0, 10, 1e3, 1e3)])
    agree("two equal spans: q L^2 / 8", r.M, 1e3 * 25 / 8, 1e-6)
    m = Model().nodes(A=(0, 0), B=(0, 4), C=(6, 4), D=(6, 0))
    big = Sec(1e3, s.I, c=0.05)
    m.line("A", "B", E, big).line("B", "C", E, big, q=(0, -20e3)).line("C", "D", E, big).clamp("A", "D")
    k = 4 / 6  # Kleinlogel, frame 9: k = I_beam h / (I_column l), M_B = -q l^2 / 6 (k + 2), M_A = -M_B / 2
    agree("fixed portal: q l^2 / 8 - q l^2 / 6 (k + 2)", m.solve().M, max(20e3 * 36 / 8 - 20e3 * 36 / 6 / (k + 2), 20e3 * 36 / 6 / (k + 2)), 2e-4)
    a, bay, e = 10 * INCH**2, 360 * INCH, 1e7 * PSI
    m = Model().nodes(n1=(2 * bay, bay), n2=(2 * bay, 0), n3=(bay, bay), n4=(bay, 0), n5=(0, bay), n6=(0, 0))
    m.bars("n5-n3-n1 n6-n4-n2 n3-n4 n1-n2 n5-n4 n6-n3 n3-n2 n4-n1", e, a).pin("n5", "n6").load("n2", fz=-100 * KIP).load("n4", fz=-100 * KIP)
    agree("ten bars: v of the outer lower node, published", m.solve().u[6 + 2] / INCH, -3.9396, 1e-4)
    stiff_and_alive(E, s)
    if not shutil.which("ccx"):
        print("CalculiX is not installed: its comparison is left out")
        return
    trusses = {"ten bars": m}
    for kind in ("pratt", "howe"):
        for n in (4, 6, 8):
            trusses[f"{kind}, {n} panels"] = t = parallel(kind, n, 3, 2.5, (210e9, 2e-3))
            each(t, [f"B{i}" for i in range(1, n)], -20e3)
    trusses["pratt, vertical ends"] = t = parallel("pratt", 4, 3, 3, (210e9, 1e-3), vertical_ends=True)
    each(t, [f"T{i}" for i in range(5)], -10e3)
    for n in (3, 5, 6):
        trusses[f"warren, {n} panels"] = t = warren(n, 2, 1.7)
        each(t, [f"T{i}" for i in range(n)], -8e3)
    t = Model(False)
    for i, (x, y) in enumerate(((0, 0), (4, 0), (4, 3), (0, 3))):
        t.node(f"f{i}", float(x), float(y), 0.0)
    t.node("apex", 2.0, 1.5, 5.0)
    for i in range(4):
        t.bar(f"f{i}", "apex", 210e9, 6e-4).pin(f"f{i}")
    trusses["space truss, four legs"] = t.load("apex", fz=-20e3, fx=3e3)
    for name, t in trusses.items():
        agree(f"CalculiX T3D2: {name}", t.solve().d, ccx(t), 1e-4)
    # Slender, so that the shear deformation of B32R is small.
    s = rect(0.05, 0.05)
    frames = {"portal, side load": Model().nodes(A=(0, 0), B=(0, 4), C=(6, 4), D=(6, 0)).line("A", "B", E, s, n=8).line("B", "C", E, s, n=8).line("C", "D", E, s, n=8).clamp("A", "D").load("B", fx=1e3),
              "gable, ridge load": Model().nodes(A=(0, 0), B=(0, 4), C=(4, 6), D=(8, 4), F=(8, 0)).line("A", "B", E, s, n=8).line("B", "C", E, s, n=8).line("C", "D", E, s, n=8).line("D", "F", E, s, n=8).clamp("A", "F").load("C", fz=-1e3),
              "gallows": Model().nodes(A=(0, 0), B=(0, 3), C=(4, 3)).line("A", "B", E, s, n=8).line("B", "C", E, s, n=8).clamp("A").load("C", fz=-200)}
    for name, f in frames.items():
        agree(f"CalculiX B32R: {name}", f.solve().d, ccx(f), 1e-3)
    print(f"largest difference {worst:.1e}")


main()
