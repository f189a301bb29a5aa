"""What the second corpus is written with: catalogue values, short builders, and the two readings of a stiff beam.

Catalogue values are the published ones (EN 10365, AISC Manual 15th ed.); shear areas are depth times web.
"""
from collect import P as add
from truth import INCH, Model, Sec, beam

# name: (area cm2, I strong cm4, W strong cm3, depth mm, web mm, I weak cm4)
EU = {"IPE 80": (7.64, 80.1, 20.0, 80, 3.8, 8.49), "IPE 100": (10.3, 171, 34.2, 100, 4.1, 15.9), "IPE 120": (13.2, 318, 53.0, 120, 4.4, 27.7),
      "IPE 140": (16.4, 541, 77.3, 140, 4.7, 44.9), "IPE 160": (20.1, 869, 109, 160, 5.0, 68.3), "IPE 180": (23.9, 1317, 146, 180, 5.3, 101),
      "IPE 200": (28.5, 1943, 194, 200, 5.6, 142), "IPE 220": (33.4, 2772, 252, 220, 5.9, 205), "IPE 240": (39.1, 3892, 324, 240, 6.2, 284),
      "IPE 270": (45.9, 5790, 429, 270, 6.6, 420), "IPE 300": (53.8, 8356, 557, 300, 7.1, 604), "IPE 330": (62.6, 11770, 713, 330, 7.5, 788),
      "IPE 360": (72.7, 16270, 904, 360, 8.0, 1043), "IPE 400": (84.5, 23130, 1160, 400, 8.6, 1318), "IPE 450": (98.8, 33740, 1500, 450, 9.4, 1676),
      "IPE 500": (116, 48200, 1930, 500, 10.2, 2142), "HEA 100": (21.2, 349, 72.8, 96, 5, 134), "HEA 120": (25.3, 606, 106, 114, 5, 231),
      "HEA 140": (31.4, 1033, 155, 133, 5.5, 389), "HEA 160": (38.8, 1673, 220, 152, 6, 616), "HEA 180": (45.3, 2510, 294, 171, 6, 925),
      "HEA 200": (53.8, 3692, 389, 190, 6.5, 1336), "HEA 220": (64.3, 5410, 515, 210, 7, 1955), "HEA 240": (76.8, 7763, 675, 230, 7.5, 2769),
      "HEA 300": (112.5, 18260, 1260, 290, 8.5, 6310), "HEB 100": (26.0, 449.5, 89.9, 100, 6, 167), "HEB 120": (34.0, 864.4, 144, 120, 6.5, 318),
      "HEB 140": (43.0, 1509, 216, 140, 7, 550), "HEB 160": (54.3, 2492, 311, 160, 8, 889), "HEB 180": (65.3, 3831, 426, 180, 8.5, 1363),
      "HEB 200": (78.1, 5696, 570, 200, 9, 2003), "HEB 220": (91.0, 8091, 736, 220, 9.5, 2843), "HEB 240": (106, 11260, 938, 240, 10, 3923),
      "HEB 260": (118.4, 14920, 1150, 260, 10, 5135), "HEB 300": (149.1, 25170, 1680, 300, 11, 8563)}
# name: (area in2, Ix in4, Sx in3, depth in, web in, Iy in4)
US = {"W6x15": (4.43, 29.1, 9.72, 5.99, .23, 9.32), "W8x24": (7.08, 82.7, 20.9, 7.93, .245, 18.3), "W8x31": (9.13, 110, 27.5, 8.0, .285, 37.1),
      "W10x12": (3.54, 53.8, 10.9, 9.87, .19, 2.18), "W10x22": (6.49, 118, 23.2, 10.17, .24, 11.4), "W10x33": (9.71, 171, 35.0, 9.73, .29, 36.6),
      "W10x49": (14.4, 272, 54.6, 9.98, .34, 93.4), "W12x26": (7.65, 204, 33.4, 12.2, .23, 17.3), "W12x40": (11.7, 307, 51.5, 11.9, .295, 44.1),
      "W12x50": (14.6, 391, 64.2, 12.2, .37, 56.3), "W14x22": (6.49, 199, 29.0, 13.7, .23, 7.0), "W14x30": (8.85, 291, 42.0, 13.8, .27, 19.6),
      "W16x26": (7.68, 301, 38.4, 15.7, .25, 9.59), "W16x31": (9.13, 375, 47.2, 15.9, .275, 12.4), "W18x35": (10.3, 510, 57.6, 17.7, .30, 15.3),
      "W18x50": (14.7, 800, 88.9, 18.0, .355, 40.1), "W21x44": (13.0, 843, 81.6, 20.7, .35, 20.7), "W24x55": (16.2, 1350, 114, 23.6, .395, 29.1)}


def cat(name, weak=False):
    """A catalogue section, bent about its strong axis unless weak."""
    f = 1e-2 if name in EU else INCH
    a, i, w, h, tw, iz = EU.get(name) or US[name]
    h, tw = (h / 1000, tw / 1000) if name in EU else (h * INCH, tw * INCH)
    a, i, w, iz = a * f**2, i * f**4, w * f**3, iz * f**4
    return Sec(a, iz, i, 0.0, As=a - h * tw) if weak else Sec(a, i, iz, i / w, As=h * tw)


def pair(f, tol=0.01):
    """A result with and without shear deformation: the middle, and the tolerance that admits both."""
    a = f()
    Model.shear = True
    b = f()
    Model.shear = False
    return (a + b) / 2, tol + abs(a - b) / abs(a + b)


def t(joints, bars, loads, pin="A", roller="", E=200e9, A=1e-3, u=1.0, F=1.0, areas=None, slides="", warm=None, moves=None):
    """A truss: joints "A 0 0, B 3 0" (two or three coordinates, times u), bars "A-B-C D-E", loads {joint: down or (x, up) or
    (x, y, up)} times F. slides: joints held in x only; warm {bar: alpha dT}; moves {joint: how far its support goes down}."""
    points = [j.split() for j in joints.split(",")]
    m = Model(len(points[0]) == 3)
    for name, *x in points:
        m.node(name, *(float(v) * u for v in x))
    m.bars(bars, E, A).pin(*pin.split()).roller(*roller.split())
    for name in slides.split():
        m.fix(name, "x")
    for member in m.members:
        a, b = member["name"].split("-")
        for table, key in ((areas, "A"), (warm, "eps")):
            for bar in ((a, b), (b, a)):
                if table and "-".join(bar) in table:
                    member[key] = table["-".join(bar)]
    for name, w in (moves or {}).items():
        m.fix(name, "z", -w)
    for name, f in loads.items():
        f = f if isinstance(f, tuple) else (0.0, -f)
        m.load(name, fx=f[0] * F, fz=f[-1] * F, fy=f[1] * F if len(f) == 3 else 0.0)
    return m.solve()


def ext(r, **more):
    return dict(T=r.T, C=r.C, **more)


def same(names, value):
    return {n: value for n in names.split()}


def simple(L, E, s, **k):
    return beam({0: "pin", L: "roller"}, E, s, n=24, **k)


def canti(L, E, s, **k):
    return beam({0: "clamp", L: ""}, E, s, n=16, **k)


def fixed(L, E, s, **k):
    return beam({0: "clamp", L: "clamp"}, E, s, n=24, **k)


def writer(category):
    def P(id, difficulty, prompt, **k):
        add(id, category, difficulty, prompt, **k)
    return P


def frame(joints, members, E, clamp="", pin="", roller="", loads=None, q=None, q_end=None, u=1.0, n=20, hinges="", springs=None, moves=None):
    """A planar frame. members {"A-B C-D": section}; loads {joint: down, (x, up) or (x, up, my)}; q {"A-B": (x, up)} per length;
    hinges "A-B/A": the end A of the member A-B is hinged."""
    m = Model()
    for name, *x in (j.split() for j in joints.split(",")):
        m.node(name, *(float(v) * u for v in x))
    for bars, s in members.items():
        for chain in bars.split():
            names = chain.split("-")
            for a, b in zip(names, names[1:]):
                k = f"{a}-{b}"
                m.line(a, b, E, s, n=n, q=(q or {}).get(k, (0, 0)), q_end=(q_end or {}).get(k), hinge_a=f"{k}/{a}" in hinges.split(), hinge_b=f"{k}/{b}" in hinges.split())
    m.clamp(*clamp.split()).pin(*pin.split()).roller(*roller.split())
    for name, f in (loads or {}).items():
        f = f if isinstance(f, tuple) else (0.0, -f)
        m.load(name, fx=f[0], fz=f[1], my=f[2] if len(f) == 3 else 0.0)
    for name, (what, k) in (springs or {}).items():
        m.spring(name, what, k)
    for name, (what, v) in (moves or {}).items():
        m.fix(name, what, v)
    return m.solve()


def results(f, M=.02, d=None, C=None, R=False, V=None, s=None):
    """The results of a frame that a prompt asks for; M, d, C, V and s are tolerances."""
    out = dict(M=pair(lambda: f().M, M)) if M else {}
    for name, tol, get in (("d", d, lambda: f().d), ("C", C, lambda: f().C), ("V", V, lambda: f().V), ("s", s, lambda: f().sigma)):
        if tol:
            out[name] = pair(get, tol)
    if R:
        out["R"] = f().total
    return out
