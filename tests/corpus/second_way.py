#!/usr/bin/env python3
"""Every planar model and every space truss behind the corpora, solved a second way: by forces instead of displacements.

truth.py assembles stiffness matrices. Here the unknowns are the member forces (N, and the two end moments of a beam); they obey
equilibrium at every joint and give deformations f s + v0 that fit together, B u = f s + v0 (the integrated force method, Patnaik 1973).
A load on a member enters as the end slopes of a simple beam and as its two reactions. Compared: largest tension, compression,
moment and displacement of each model. What has no stiffness at all and is not held (a joint of a straight chain of bars, sideways)
is listed, as a mechanism could hide there.
"""
import sys

import numpy as np

from truth import Model

solve = Model.solve
count, worst, loose = 0, 0.0, []


def members(model):
    """Rows of B as {dof: coefficient}, flexibilities, initial deformations, nodal loads."""
    rows, blocks, v0 = [], [], []
    F = np.zeros(6 * len(model.x))
    for i, f in model.loads.items():
        F[6 * i:6 * i + 6] += f
    for m in model.members:
        a, b = m["a"], m["b"]
        d = model.x[b] - model.x[a]
        L = np.linalg.norm(d)
        e = d / L
        stretch = {6 * b + c: e[c] for c in range(3)} | {6 * a + c: -e[c] for c in range(3)}
        rows.append(stretch)
        blocks.append(np.array([[L / m["E"] / m["A"]]]))
        v0.append(m["eps"] * L)
        if m["kind"] == "bar":
            continue
        normal = np.array((-e[2], 0.0, e[0]))
        chord = {6 * b + c: normal[c] / L for c in (0, 2)} | {6 * a + c: -normal[c] / L for c in (0, 2)}
        ends = [end for end, hinge in ((a, m["ha"]), (b, m["hb"])) if not hinge]
        f = L / 6 / m["E"] / m["I"] * np.array(((2, -1), (-1, 2)))
        w0, w1 = m["q0"] @ normal, m["q1"] @ normal
        slopes = L**3 / 360 / m["E"] / m["I"] * np.array((8 * w0 + 7 * w1, -7 * w0 - 8 * w1))
        keep = [k for k, hinge in enumerate((m["ha"], m["hb"])) if not hinge]
        for end in ends:
            rows.append({6 * end + 4: -1.0} | {k: -v for k, v in chord.items()})
        if keep:
            blocks.append(f[np.ix_(keep, keep)])
            v0 += list(slopes[keep])
        for node, near, far in ((a, 0, 1), (b, 1, 0)):
            q = (m["q0"], m["q1"])
            F[6 * node:6 * node + 3] += L / 6 * (2 * q[near] + q[far])
    for dof, k in model.springs:
        rows.append({dof: 1.0})
        blocks.append(np.array([[1 / k]]))
        v0.append(0.0)
    return rows, blocks, np.array(v0), F


def forces(model):
    rows, blocks, v0, F = members(model)
    n, dofs = len(rows), 6 * len(model.x)
    B, f = np.zeros((n, dofs)), np.zeros((n, n))
    for i, row in enumerate(rows):
        for dof, v in row.items():
            B[i, dof] += v
    at = 0
    for block in blocks:
        k = len(block)
        f[at:at + k, at:at + k] = block
        at += k
    u = np.zeros(dofs)
    for dof, v in model.fixed.items():
        u[dof] = v
    touched = [d for d in range(dofs) if d not in model.fixed and np.abs(B[:, d]).max() > 1e-12]
    loose.extend(d for d in range(dofs) if d % 6 in ((0, 2) if model.planar else (0, 1, 2)) and d not in model.fixed and d not in touched)
    Bf = B[:, touched]
    scale = 1 / np.sqrt(np.diag(f))  # forces in units that make f of order one
    Bs, k = Bf * scale[:, None], np.maximum(1e-30, np.linalg.norm(Bf * scale[:, None], axis=0))
    top = np.hstack((f * scale[:, None] * scale, -Bs / k))
    bottom = np.hstack(((Bs / k).T, np.zeros((len(touched), len(touched)))))
    x = np.linalg.solve(np.vstack((top, bottom)), np.r_[scale * (B @ u - v0), F[touched] / k])
    u[touched] = x[n:] / k
    return x[:n] * scale, u


def compare(model):
    global count, worst
    answer = solve(model)
    if Model.shear or not model.planar and any(m["kind"] == "frame" for m in model.members):
        return answer
    s, u = forces(model)
    N, M, i = [0.0], [0.0], 0
    for m in model.members:
        q = (m["q0"] + m["q1"]) / 2 @ (model.x[m["b"]] - model.x[m["a"]]) / 2 if m["kind"] == "frame" else 0.0
        N += [s[i] + q, s[i] - q]
        i += 1
        if m["kind"] == "frame":
            k = 2 - m["ha"] - m["hb"]
            M += list(np.abs(s[i:i + k]))
            i += k
    d = np.sqrt((u.reshape(-1, 6)[:, :3] ** 2).sum(1)).max()
    size = max(abs(answer.T), abs(answer.C), 1e-9)
    for got, want, whole in ((max(N), answer.T, size), (min(N), answer.C, size), (max(M), answer.M, max(answer.M, 1e-9)), (d, answer.d, answer.d)):
        if whole > 1e-3 or want is answer.d:
            error = abs(got - want) / whole if whole else 0.0
            worst = max(worst, error)
            if error > 2e-3:
                sys.exit(f"{[m['name'] for m in model.members][:12]}: by forces {got}, by displacements {want}")
    count += 1
    return answer


def main():
    Model.solve = compare
    import build  # noqa: F401  (writes the corpus as well, from the same models)
    print(f"{count} models by forces and by displacements: largest difference {worst:.1e}; {len(loose)} loose directions")


if __name__ == "__main__":
    main()
