"""Natural frequencies and buckling factors of the planar models of truth.py: consistent mass, geometric stiffness (cubic beams)."""
import math

import numpy as np


def _matrices(model, rho, masses):
    answer = model.solve()
    n = 6 * len(model.x)
    K, M, G = np.zeros((n, n)), np.zeros((n, n)), np.zeros((n, n))
    for i, m in enumerate(model.members):
        k, _, T, L = model._element(m)
        N = (answer.N[2 * i] + answer.N[2 * i + 1]) / 2
        mass, geo = np.zeros((12, 12)), np.zeros((12, 12))
        w = rho * m["A"] * L
        mass[np.ix_((0, 6), (0, 6))] = w / 6 * np.array(((2, 1), (1, 2)))
        s = -L  # a rotation about y turns x towards -z
        at = np.ix_((2, 4, 8, 10), (2, 4, 8, 10))
        if m["kind"] == "frame":
            mass[at] = w / 420 * np.array(((156, 22 * s, 54, -13 * s), (22 * s, 4 * L * L, 13 * s, -3 * L * L),
                                           (54, 13 * s, 156, -22 * s), (-13 * s, -3 * L * L, -22 * s, 4 * L * L)))
            geo[at] = N / 30 / L * np.array(((36, 3 * s, -36, 3 * s), (3 * s, 4 * L * L, -3 * s, -L * L),
                                             (-36, -3 * s, 36, -3 * s), (3 * s, -L * L, -3 * s, 4 * L * L)))
        else:
            mass[np.ix_((2, 8), (2, 8))] = w / 6 * np.array(((2, 1), (1, 2)))
            geo[np.ix_((2, 8), (2, 8))] = N / L * np.array(((1, -1), (-1, 1)))
        ids = np.r_[6 * m["a"]:6 * m["a"] + 6, 6 * m["b"]:6 * m["b"] + 6]
        for whole, part in ((K, k), (M, mass), (G, geo)):
            whole[np.ix_(ids, ids)] += T.T @ part @ T
    for dof, k in model.springs:
        K[dof, dof] += k
    for name, kg in (masses or {}).items():
        for c in (0, 2):
            M[6 * model.index[name] + c, 6 * model.index[name] + c] += kg
    free = [d for d in range(n) if d not in model.fixed and d % 6 in (0, 2, 4) and K[d, d] > 0]
    at = np.ix_(free, free)
    return K[at], M[at], G[at]


def _pencil(K, B):
    """The eigenvalues of B x = mu K x."""
    inverse = np.linalg.inv(np.linalg.cholesky(K))
    return np.linalg.eigvalsh(inverse @ B @ inverse.T)


def frequencies(model, rho, count=1, masses=None):
    K, M, _ = _matrices(model, rho, masses)
    mu = _pencil(K, M)[::-1]
    return [float(1 / math.sqrt(v) / 2 / math.pi) for v in mu[:count]]


def buckling(model, count=1):
    K, _, G = _matrices(model, 0.0, None)
    mu = _pencil(K, -G)[::-1]
    return [float(1 / v) for v in mu[:count]]
