"""Collects prompts with their truth in the record format of the public sample."""
import json

NAMES = dict(T="max_axial_force", C="min_axial_force", d="max_displacement", M="max_bending_moment", V="max_shear_force",
             s="max_normal_stress", R="total_reaction", mass="mass", f="frequencies", lam="buckling_factors", rot="max_rotation",
             SF="safety_factor", tip="tip_displacement", mid="midspan_displacement", e="elongation", vm="max_von_mises")
ALT = {"max_normal_stress": ["max_von_mises"], "max_von_mises": ["max_normal_stress"], "elongation": ["max_displacement"],
       "tip_displacement": ["max_displacement"], "midspan_displacement": ["max_displacement"]}
DEFAULT = {"frequencies": 0.02, "buckling_factors": 0.015, "safety_factor": 0.015}
REFUSAL = ["needs_clarification", "rejected"]
ROWS, EDITS = [], []


def rounded(v):
    return [rounded(x) for x in v] if isinstance(v, (list, tuple)) else float(f"{v:.6g}")


def quantities(q):
    out = {}
    for short, v in q.items():
        name = NAMES[short]
        tol = DEFAULT.get(name, 0.01)
        if isinstance(v, tuple):
            v, tol = v
        out[name] = {"positive": True} if v == "positive" else {"value": rounded(v), "rel_tol": round(tol, 4)}
        if name in ALT:
            out[name]["alt"] = ALT[name]
    return out


def solved(**q):
    return {"status": "solved", "quantities": quantities(q)}


def refused():
    return {"status": REFUSAL}


def P(id, category, difficulty, prompt, truth="", assume=None, either=False, **q):
    expect = solved(**q) if q else refused()
    if either:  # an answer with a declared assumption, or a question
        expect["status"] = ["solved", "needs_clarification"]
    if assume:
        expect["assumption_regex"] = [assume]
    ROWS.append({"id": id, "category": category, "difficulty": difficulty, "prompt": prompt, "expect": expect, "truth": truth})


def ED(id, difficulty, start, start_expect, steps, truth=""):
    EDITS.append({"id": id, "category": "edit", "difficulty": difficulty, "start": start, "start_expect": start_expect,
                  "steps": [{"then": t, "expect": e} for t, e in steps], "truth": truth})


def spread(f, low, high, tol=0.01):
    """A value that depends on a modulus known only as a range: the middle and the tolerance that covers both ends."""
    a, b = f(low), f(high)
    return (a + b) / 2, tol + abs(a - b) / abs(a + b)


def steel(f, tol=0.01):
    return spread(f, 200e9, 210e9, tol)


def alu(f, tol=0.01):
    return spread(f, 68.9e9, 70e9, tol)


def check(value, closed, tol=1e-3):
    """The solver against a closed form; the closed form is kept."""
    assert abs(value / closed - 1) < tol, (value, closed)
    return closed


def split(id):
    """The first, second and fourth corpus (c-, d-, f-) may be used to improve the program; the third (e-) is held out to measure."""
    return "held" if id.startswith("e-") else "dev"


def write(rows, path):
    with open(path, "w", encoding="utf-8") as f:
        for r in rows:
            f.write(json.dumps(dict(id=r["id"], split=split(r["id"]), **{k: v for k, v in r.items() if k != "id"}), ensure_ascii=False) + "\n")
