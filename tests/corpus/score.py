#!/usr/bin/env python3
"""Scores the command line against prompts with known answers (standard library only).

  score.py [--nacre build/apps/nacre] [--prompts FILE] [--edits FILE] [--split dev|held] [--category NAME] [--id ID] [--failures FILE]
           [--least 0.8] [--most-wrong 0] [--jobs 2] [--timeout 20]

A prompt is given as one argument, never through a shell. Outcomes:
  right         the expected numbers, or the expected refusal
  wrong-silent  solved, but a number is wrong or missing, or an assumption that had to be declared is not
  refused       a question or a refusal although the prompt can be answered
  crashed       no readable JSON, an unknown status, or no answer in time
--split dev scores what may be tuned on, --split held what only measures (--failures then gives its sentences away: leave it out).
Exit code 1 when fewer than --least of the prompts are right, or more than --most-wrong are wrong-silent, or any crashed.
"""
import argparse
import collections
import concurrent.futures
import json
import math
import os
import re
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
OUTCOMES = ("right", "wrong-silent", "refused", "crashed")
SIGNED = ("max_axial_force", "min_axial_force", "total_reaction")


def ask(nacre, prompt, thens, timeout):
    """-> (answer or None, reason)"""
    command = [nacre, "solve", prompt, "--json"]
    for t in thens:
        command += ["--then", t]
    try:
        p = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return None, f"no answer in {timeout:g} s"
    except OSError as e:
        return None, str(e)
    try:
        answer = json.loads(p.stdout)
        assert answer["status"] in ("solved", "needs_clarification", "rejected")
        return answer, ""
    except (ValueError, KeyError, TypeError, AssertionError):
        return None, f"exit {p.returncode}, no usable JSON: {(p.stderr or p.stdout)[-200:].decode('utf-8', 'replace')}"


def number(result):
    """The value in SI; a temperature in degrees Celsius."""
    if not isinstance(result, dict):
        return result
    return result["value"] - 273.15 if result.get("unit") == "K" else result["value"]


def near(a, b, tol, signed):
    if isinstance(a, list) or a is None or not math.isfinite(a):
        return False
    return abs((a if signed else abs(a)) - (b if signed else abs(b))) <= tol * abs(b) * (1 + 1e-9)


def matches(name, got, want):
    value, tol = want["value"], want.get("rel_tol")
    if "abs_tol" in want:
        return not isinstance(got, list) and math.isfinite(got) and abs(got - value) <= want["abs_tol"]
    if name == "total_reaction":
        size = math.sqrt(sum(v * v for v in value))
        return isinstance(got, list) and len(got) == 3 and math.dist(got, value) <= tol * size
    if isinstance(value, list):  # ascending: the first must be the first, the others must follow in order
        rest = [v for v in got if v > 0] if isinstance(got, list) else [got]
        if want.get("skip_rigid"):
            rest = [v for v in rest if v > 0.02 * value[0]]
        if not rest or not near(rest[0], value[0], tol, False):
            return False
        i = 0
        for v in value:
            while i < len(rest) and not near(rest[i], v, tol, False):
                i += 1
            if i == len(rest):
                return False
        return True
    return near(got, value, tol, name in SIGNED)


def judge(expect, answer):
    """-> (outcome, reason)"""
    wanted = expect["status"] if isinstance(expect["status"], list) else [expect["status"]]
    message = answer.get("message") or json.dumps(answer.get("questions") or "")
    if answer["status"] != "solved":
        return ("right", "") if answer["status"] in wanted else ("refused", f"{answer['status']}: {message}")
    if "solved" not in wanted:
        results = {k: number(v) for k, v in answer["results"].items() if not isinstance(number(v), (list, dict))}
        return "wrong-silent", f"answered {json.dumps(results)[:200]}"
    wrong = []
    for name, want in expect.get("quantities", {}).items():
        for n in [name] + want.get("alt", []):
            if n in answer["results"]:
                got = number(answer["results"][n])
                fits = not isinstance(got, list) and got and math.isfinite(got) if want.get("positive") else matches(name, got, want)
                if fits:
                    break
        else:
            have = answer["results"].get(name)
            wrong.append(f"{name} = {json.dumps(number(have)) if have is not None else 'missing'}, want {want.get('value', 'a number')}")
    declared = json.dumps(answer.get("assumptions", []), ensure_ascii=False)
    for pattern in expect.get("assumption_regex", []):
        if not re.search(pattern, declared, re.I):
            wrong.append(f"no declared assumption about /{pattern}/")
    return ("wrong-silent", "; ".join(wrong)) if wrong else ("right", "")


def cases(options):
    with open(options.prompts, encoding="utf-8") as f:
        for r in map(json.loads, f):
            yield dict(id=r["id"], split=r.get("split", "dev"), category=r["category"], prompt=r["prompt"], thens=[], expect=r["expect"], truth=r.get("truth", ""))
    with open(options.edits, encoding="utf-8") as f:
        for r in map(json.loads, f):
            yield dict(id=r["id"] + "/0", split=r.get("split", "dev"), category="edit: start", prompt=r["start"], thens=[], expect=r["start_expect"], truth=r.get("truth", ""))
            for k in range(len(r["steps"])):
                yield dict(id=f"{r['id']}/{k + 1}", split=r.get("split", "dev"), category="edit: step", prompt=r["start"], thens=[s["then"] for s in r["steps"][:k + 1]],
                           expect=r["steps"][k]["expect"], truth=r.get("truth", ""))


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--nacre", default="build/apps/nacre")
    parser.add_argument("--prompts", default=os.path.join(HERE, "prompts.jsonl"))
    parser.add_argument("--edits", default=os.path.join(HERE, "edits.jsonl"))
    parser.add_argument("--split", choices=("dev", "held"))
    parser.add_argument("--category", action="append")
    parser.add_argument("--id", action="append")
    parser.add_argument("--failures", help="write every case that is not right to this file")
    parser.add_argument("--least", type=float, default=0.8)
    parser.add_argument("--most-wrong", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=20)
    o = parser.parse_args()
    rows = [c for c in cases(o) if (not o.split or c["split"] == o.split) and (not o.category or c["category"] in o.category) and (not o.id or c["id"].split("/")[0] in o.id)]

    def one(case):
        start = time.perf_counter()
        answer, why = ask(o.nacre, case["prompt"], case["thens"], o.timeout)
        outcome = "crashed"
        if answer is not None:
            outcome, why = judge(case["expect"], answer)
        return dict(case, outcome=outcome, why=why, seconds=time.perf_counter() - start)

    with concurrent.futures.ThreadPoolExecutor(max(1, o.jobs)) as pool:
        done = list(pool.map(one, rows))
    table = collections.defaultdict(collections.Counter)
    for r in done:
        table[r["category"]][r["outcome"]] += 1
        table["all"][r["outcome"]] += 1
    print("%-20s %5s" % ("", "n") + "".join("%14s" % x for x in OUTCOMES))
    for category, count in sorted(table.items(), key=lambda item: item[0] == "all"):
        n = sum(count.values())
        print("%-20s %5d" % (category, n) + "".join("%14d" % count[x] for x in OUTCOMES) + "   %5.1f %%" % (100 * count["right"] / n))
    if done:
        seconds = sorted(r["seconds"] for r in done)
        print("seconds: median %.3f, most %.3f" % (seconds[len(seconds) // 2], seconds[-1]))
    if o.failures:
        with open(o.failures, "w", encoding="utf-8") as f:
            for r in done:
                if r["outcome"] != "right":
                    f.write(json.dumps(r, ensure_ascii=False) + "\n")
    total = table["all"]
    n = sum(total.values())
    return int(n == 0 or total["right"] < o.least * n or total["wrong-silent"] > o.most_wrong or total["crashed"] > 0)


if __name__ == "__main__":
    sys.exit(main())
