"""Truth for the corpus: a small direct stiffness solver that shares nothing with the program, and section formulas.

Global axes x, y, z with z up; a planar problem lies in x-z and has ux, uz, ry only. Lengths m, forces N, moments N m.
Beams are cut into many exact (cubic) elements, so that extremes are met to better than 1e-3; bars carry axial force only.
"""
import math

import numpy as np

INCH, FOOT, LBF, PSI = 0.0254, 0.3048, 4.4482216152605, 6894.757293168
KIP, KSI, PSF, PLF = 1000 * LBF, 1000 * PSI, LBF / FOOT**2, LBF / FOOT
LB = 0.45359237
G0 = 9.81


def rect(b, h):
    """Area, second moment about the horizontal axis, about the vertical one, half depth; b wide, h deep [m]."""
    return Sec(b * h, b * h**3 / 12, h * b**3 / 12, h / 2, As=b * h / 1.2)


def tube(d, t):
    r, i = d / 2, d / 2 - t
    return Sec(math.pi * (r * r - i * i), math.pi / 4 * (r**4 - i**4), math.pi / 4 * (r**4 - i**4), r, As=math.pi * (r * r - i * i) * (0.9 if i <= 0 else 0.5))


def rod(d):
    return tube(d, d / 2)


def box(b, h, t):
    return Sec(b * h - (b - 2 * t) * (h - 2 * t), (b * h**3 - (b - 2 * t) * (h - 2 * t) ** 3) / 12,
               (h * b**3 - (h - 2 * t) * (b - 2 * t) ** 3) / 12, h / 2, As=2 * t * h)


def ibeam(h, b, tw, tf):
    return Sec(2 * b * tf + (h - 2 * tf) * tw, (b * h**3 - (b - tw) * (h - 2 * tf) ** 3) / 12,
               (2 * tf * b**3 + (h - 2 * tf) * tw**3) / 12, h / 2, As=h * tw)


def tee(h, b, tw, tf):
    """T section, flange on top; c is the distance to the far (stem) fibre."""
    a1, a2 = b * tf, (h - tf) * tw
    zc = (a1 * (h - tf / 2) + a2 * (h - tf) / 2) / (a1 + a2)
    i = b * tf**3 / 12 + a1 * (h - tf / 2 - zc) ** 2 + tw * (h - tf) ** 3 / 12 + a2 * ((h - tf) / 2 - zc) ** 2
    return Sec(a1 + a2, i, 0.0, max(zc, h - zc), As=h * tw)


class Sec:
    def __init__(self, A, I, Iz=0.0, c=0.0, J=0.0, As=0.0):
        self.A, self.I, self.Iz, self.c = A, I, Iz or I, c
        self.As = As or A / 1.2  # shear area; it counts only where Model.shear is set
        self.J = J or 0.141 * A * A  # a square; only sections of space frames use it, and those give J

    @property
    def W(self):
        return self.I / self.c


class Model:
    shear = False  # True: shear deformation of frame members counts

    def __init__(self, planar=True):
        self.planar, self.x, self.index = planar, [], {}
        self.members, self.fixed, self.loads, self.springs = [], {}, {}, []

    def node(self, name, x, y=None, z=None):
        """Planar: node(name, x, z). Space: node(name, x, y, z)."""
        p = (x, 0.0, y) if z is None else (x, y, z)
        self.index[name] = len(self.x)
        self.x.append(np.array(p, float))
        return self

    def nodes(self, **points):
        for name, p in points.items():
            self.node(name, *p)
        return self

    def bar(self, a, b, E=1.0, A=1.0, alpha_dT=0.0):
        self.members.append(dict(kind="bar", a=self.index[a], b=self.index[b], E=E, A=A, name=f"{a}-{b}", eps=alpha_dT))
        return self

    def bars(self, text, E=1.0, A=1.0):
        """bars("A-B-C D-E"): chains of members."""
        for chain in text.split():
            names = chain.split("-")
            for a, b in zip(names, names[1:]):
                self.bar(a, b, E, A)
        return self

    def line(self, a, b, E, s, n=40, q=(0, 0), q_end=None, hinge_a=False, hinge_b=False, G=None, q3=None, eps=0.0):
        """A frame member in n elements; q = (qx, qz) per length, linear to q_end. Space: q3 = (qx, qy, qz)."""
        q0 = np.array(q3 if q3 is not None else (q[0], 0, q[1]), float)
        q1 = q0 if q_end is None else np.array((q_end[0], 0, q_end[1]), float)
        ia, ib = self.index[a], self.index[b]
        ids = [ia]
        for k in range(1, n):
            self.x.append(self.x[ia] + (self.x[ib] - self.x[ia]) * k / n)
            ids.append(len(self.x) - 1)
        ids.append(ib)
        for k in range(n):
            self.members.append(dict(kind="frame", a=ids[k], b=ids[k + 1], E=E, A=s.A, I=s.I, Iz=s.Iz, J=s.J, c=s.c, G=G or E / 2.6, As=s.As,
                                     q0=q0 + (q1 - q0) * k / n, q1=q0 + (q1 - q0) * (k + 1) / n, name=f"{a}-{b}", eps=eps,
                                     ha=hinge_a and k == 0, hb=hinge_b and k == n - 1))
        return self

    def fix(self, name, what, value=0.0):
        """what: any of x y z (translations), X Y Z (rotations about them); "all" = clamped."""
        for c in "xyzXYZ" if what == "all" else what:
            self.fixed[6 * self.index[name] + "xyzXYZ".index(c)] = value
        return self

    def pin(self, *names):
        for n in names:
            self.fix(n, "xz" if self.planar else "xyz")
        return self

    def roller(self, *names):
        for n in names:
            self.fix(n, "z")
        return self

    def clamp(self, *names):
        for n in names:
            self.fix(n, "all")
        return self

    def spring(self, name, what, k):
        self.springs.append((6 * self.index[name] + "xyzXYZ".index(what), k))
        return self

    def load(self, name, fx=0.0, fz=0.0, fy=0.0, my=0.0):
        f = self.loads.setdefault(self.index[name], np.zeros(6))
        f += np.array((fx, fy, fz, 0, my, 0), float)
        return self

    @staticmethod
    def _axes(d):
        x = d / np.linalg.norm(d)
        y = np.cross((0, 0, 1), x)
        y = np.array((0.0, 1.0, 0.0)) if np.linalg.norm(y) < 1e-9 else y / np.linalg.norm(y)
        return np.array((x, y, np.cross(x, y)))

    def _element(self, m):
        d = self.x[m["b"]] - self.x[m["a"]]
        L = np.linalg.norm(d)
        R = self._axes(d)
        k, f = np.zeros((12, 12)), np.zeros(12)
        k[np.ix_((0, 6), (0, 6))] = m["E"] * m["A"] / L * np.array(((1, -1), (-1, 1)))
        f[0], f[6] = -m["E"] * m["A"] * m["eps"], m["E"] * m["A"] * m["eps"]
        if m["kind"] == "frame":
            for I, ids, sign in ((m["I"], (2, 4, 8, 10), -1), (m["Iz"], (1, 5, 7, 11), 1)):
                s = sign * L
                phi = 12 * m["E"] * I / (m["G"] * m["As"] * L * L) if self.shear else 0.0
                far, near = (2 - phi) * L * L, (4 + phi) * L * L
                kb = m["E"] * I / (1 + phi) / L**3 * np.array(((12, 6 * s, -12, 6 * s), (6 * s, near, -6 * s, far),
                                                               (-12, -6 * s, 12, -6 * s), (6 * s, far, -6 * s, near)))
                k[np.ix_(ids, ids)] += kb
            k[np.ix_((3, 9), (3, 9))] = m["G"] * m["J"] / L * np.array(((1, -1), (-1, 1)))
            p, r = R @ m["q0"], R @ m["q1"]
            f[0] += L * (2 * p[0] + r[0]) / 6
            f[6] += L * (p[0] + 2 * r[0]) / 6
            for c, ids, sign in ((2, (2, 4, 8, 10), -1), (1, (1, 5, 7, 11), 1)):
                w0, w1 = p[c], r[c]
                f[list(ids)] += (L * (7 * w0 + 3 * w1) / 20, sign * L * L * (3 * w0 + 2 * w1) / 60,
                                 L * (3 * w0 + 7 * w1) / 20, -sign * L * L * (2 * w0 + 3 * w1) / 60)
            for flag, i in ((m["ha"], 4), (m["hb"], 10)):
                if flag:  # condense the released rotation about y
                    col = k[:, i].copy() / k[i, i]
                    f = f - col * f[i]
                    k = k - np.outer(col, k[i, :])
        T = np.zeros((12, 12))
        for b in range(4):
            T[3 * b:3 * b + 3, 3 * b:3 * b + 3] = R
        return k, f, T, L

    def solve(self):
        n = 6 * len(self.x)
        K, F = np.zeros((n, n)), np.zeros(n)
        parts = []
        for m in self.members:
            k, f, T, L = self._element(m)
            ids = np.r_[6 * m["a"]:6 * m["a"] + 6, 6 * m["b"]:6 * m["b"] + 6]
            K[np.ix_(ids, ids)] += T.T @ k @ T
            F[ids] += T.T @ f
            parts.append((k, f, T, L, ids))
        equivalent = F.copy()
        for i, f in self.loads.items():
            F[6 * i:6 * i + 6] += f
        for dof, s in self.springs:
            K[dof, dof] += s
        applied = F.copy()
        u = np.zeros(n)
        fixed = dict(self.fixed)
        for i in range(len(self.x)):
            for c in range(6):
                if (self.planar and c not in (0, 2, 4)) or K[6 * i + c, 6 * i + c] == 0:
                    fixed.setdefault(6 * i + c, 0.0)
        for dof, value in fixed.items():
            u[dof] = value
        free = np.array([i for i in range(n) if i not in fixed])
        if len(free):
            Kf = K[np.ix_(free, free)]
            s = 1 / np.sqrt(np.diag(Kf))
            Ks = Kf * s[:, None] * s[None, :]
            spread = np.linalg.eigvalsh(Ks)
            if spread[0] < 1e-13 * spread[-1]:
                raise ValueError("mechanism")
            u[free] = s * np.linalg.solve(Ks, s * (F[free] - K[np.ix_(free, np.arange(n))] @ u))
        return Answer(self, u, K @ u - applied, parts, equivalent)


class Answer:
    def __init__(self, model, u, residual, parts, equivalent):
        self.model, self.u = model, u
        self.N, self.by_name = [], {}
        self.M = self.V = self.sigma = self.energy = 0.0
        self.mass_length = 0.0
        for m, (k, f, T, L, ids) in zip(model.members, parts):
            e = k @ T @ u[ids] - f
            ends = (-e[0], e[6])
            self.N += ends
            self.by_name.setdefault(m["name"], []).extend(ends)
            if m["kind"] == "frame":
                for o in (0, 6):
                    moment = max(abs(e[o + 4]), abs(e[o + 5]))
                    self.M = max(self.M, moment)
                    self.V = max(self.V, abs(e[o + 1]), abs(e[o + 2]))
                    if m["c"]:
                        self.sigma = max(self.sigma, abs(e[o]) / m["A"] + abs(e[o + 4]) * m["c"] / m["I"])
            else:
                self.sigma = max(self.sigma, abs(ends[0]) / m["A"])
        supports = set(d for d in model.fixed)
        self.reactions = {}
        total = np.zeros(3)
        for name, i in model.index.items():
            r = np.array([residual[6 * i + c] if 6 * i + c in supports else 0.0 for c in range(6)])
            for dof, s in model.springs:
                if dof // 6 == i:
                    r[dof % 6] += -s * u[dof] if dof not in supports else 0.0
            if any(6 * i + c in supports for c in range(6)) or any(d // 6 == i for d, _ in model.springs):
                self.reactions[name] = r
                total += r[:3]
        self.total = [float(round(v, 6)) + 0.0 for v in total]
        disp = u.reshape(-1, 6)[:, :3]
        self.d = float(np.sqrt((disp**2).sum(1)).max())
        self.rotation = float(np.abs(u.reshape(-1, 6)[:, 3:]).max())
        self.T, self.C = float(max(0.0, max(self.N))), float(min(0.0, min(self.N)))

    def at(self, name):
        i = self.model.index[name]
        return float(np.linalg.norm(self.u[6 * i:6 * i + 3]))

    def force(self, name):
        return self.by_name[name][0]


def beam(stations, E, s, points=(), moments=(), q=(), n=40):
    """A straight beam along x. stations: {x: "pin"|"roller"|"clamp"|"guide"|""} in order; points (x, P down);
    moments (x, M counter-clockwise seen with x to the right and z up); q (x0, x1, w0, w1 down). Returns the Answer."""
    xs = sorted({round(x, 9) for x in list(stations) + [p[0] for p in points] + [m[0] for m in moments] + [v for w in q for v in w[:2]]})
    m = Model()
    for x in xs:
        m.node(f"{x:g}", x, 0.0)
    for a, b in zip(xs, xs[1:]):
        w0 = w1 = 0.0
        for x0, x1, p0, p1 in q:
            if x0 - 1e-9 <= a and b <= x1 + 1e-9:
                w0 += p0 + (p1 - p0) * (a - x0) / (x1 - x0)
                w1 += p0 + (p1 - p0) * (b - x0) / (x1 - x0)
        m.line(f"{a:g}", f"{b:g}", E, s, n=n, q=(0, -w0), q_end=(0, -w1))
    kinds = {"pin": "xz", "roller": "z", "clamp": "xzY", "guide": "Y", "": ""}
    for x, kind in stations.items():
        m.fix(f"{round(x, 9):g}", kinds[kind])
    if not any(k in ("pin", "clamp") for k in stations.values()):
        m.fix(f"{xs[0]:g}", "x")
    for x, p in points:
        m.load(f"{round(x, 9):g}", fz=-p)
    for x, mm in moments:
        m.load(f"{round(x, 9):g}", my=-mm)
    return m.solve()
