#!/usr/bin/env python3
"""Rules of the house that a machine can check: house.py ROOT [check...]. Standard library only; prints what breaks a rule."""
import pathlib
import re
import subprocess
import sys

# A room and what it may include besides the standard library: its own headers, those of other rooms, libraries.
ROOMS = {
    "world/store": ("nacre/world nacre/store", "hdf5 nlohmann"),
    "world": ("nacre/world", "nlohmann xxhash Eigen"),
    "prompts": ("nacre/world nacre/prompts", ""),
    "solvers/structural": ("nacre/world nacre/structural", "Eigen Spectra"),
    "session": ("nacre/world nacre/prompts nacre/structural nacre/session", ""),
    "docs_gen/figures": ("nacre/world nacre/figures", ""),
    "docs_gen/page": ("nacre/world nacre/store nacre/figures nacre/page", ""),
    "docs_gen/viewer/wasm": ("nacre/world nacre/prompts nacre/session nacre/figures", "nlohmann"),
    "apps": ("nacre/", "nlohmann"),
}
# These compile to WebAssembly and must give the same bits there.
LEAN = ("world", "prompts", "solvers/structural", "session", "docs_gen/figures")
NOT_IN_LEAN = {"chrono", "filesystem", "fstream", "future", "iostream", "locale", "mutex", "random", "regex", "thread"}
OWN_TEXT = {".h", ".cpp", ".ts", ".js", ".mjs", ".py", ".css", ".cmake"}
MOST_LINES = 700
MOST_BYTES = 1 << 20


def tracked(root):
    """Files of the checkout: git's, or all but the build where there is no git."""
    try:
        out = subprocess.run(["git", "-C", root, "ls-files", "-z"], check=True, capture_output=True).stdout
        names = out.decode("utf-8", "replace").split("\0")
    except (OSError, subprocess.CalledProcessError):
        names = [str(p.relative_to(root)) for p in pathlib.Path(root).rglob("*")
                 if not {"build", "node_modules", "__pycache__"} & set(p.relative_to(root).parts)]
    return [pathlib.Path(n) for n in names if n and (root / n).is_file()]


def read(root, path):
    return (root / path).read_text("utf-8", "replace")


def room_of(path):
    name = path.as_posix()
    fits = [r for r in ROOMS if name.startswith(r + "/")]
    return max(fits, key=len) if fits else None


def arrows(root, files):
    """A room includes only what the design lets it use."""
    include = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
    for path in files:
        room = room_of(path)
        if room is None or path.suffix not in {".h", ".cpp"}:
            continue
        own, libraries = (words.split() for words in ROOMS[room])
        for bracket, name in include.findall(read(root, path)):
            if name.startswith("nacre/"):
                allowed = any(name.startswith(prefix) for prefix in own)
            elif bracket == '"':
                inside = [root / room / "src" / name, (root / path).parent / name, root / room / name]
                # Generated headers have no file; a header of another room would be found there.
                others = [root / r / "src" / name for r in ROOMS if r != room]
                allowed = any(p.is_file() for p in inside) or not any(p.is_file() for p in others)
            elif "/" in name or name.split(".")[0] in {"hdf5", "xxhash"}:
                first = re.split(r"[/.]", name)[0]
                allowed = first in libraries or first in {"sys", "emscripten"}
            else:
                allowed = not (room in LEAN and name in NOT_IN_LEAN)
            if not allowed:
                yield f"{path}: {room} may not include {name}"


def sizes(root, files):
    """No file over 1 MB."""
    for path in files:
        size = (root / path).stat().st_size
        if size > MOST_BYTES:
            yield f"{path}: {size} bytes"


def lengths(root, files):
    """No source file that tells two stories."""
    for path in files:
        if path.suffix in OWN_TEXT and "data" not in path.parts:
            n = read(root, path).count("\n")
            if n > MOST_LINES:
                yield f"{path}: {n} lines, at most {MOST_LINES}"


def machine(root, files):
    """No path, host or address of one machine."""
    # Spelled in pieces, so that this file keeps its own rule.
    patterns = ["/(work|root|farm)" + "/", "/home" + "/[a-z]+/", "/tmp" + "/(w|b|fig)/", r"\bbash_" + "jobs",
                r"https?://(deb|registry|files|pypi|security)" + r"\."]
    pattern = re.compile("(?<![A-Za-z0-9_.}])(?:" + "|".join(patterns) + ")")
    for path in files:
        if path.suffix in {".png", ".jpg", ".woff2"}:
            continue
        for i, line in enumerate(read(root, path).splitlines(), 1):
            if pattern.search(line):
                yield f"{path}:{i}: {line.strip()[:120]}"


def readmes(root, files):
    """Every room says in a README what it is for and what it may use."""
    names = {p.as_posix() for p in files}
    for room in ROOMS:
        if any(n.startswith(room + "/") for n in names) and room + "/README.md" not in names:
            parent = room.rsplit("/", 1)[0] + "/README.md"
            if not (room.endswith("/wasm") and parent in names):
                yield f"{room}: no README.md"


def unfinished(root, files):
    """No stub and no test that is switched off."""
    words = "|".join(["TO" + "DO", "FIX" + "ME", "not " + "implemented", "GTEST_" + "SKIP", "DISABLED" + "_", r"test\.sk" + "ip"])
    pattern = re.compile(rf"\b({words})")
    for path in files:
        if path.suffix in OWN_TEXT:
            for i, line in enumerate(read(root, path).splitlines(), 1):
                if pattern.search(line):
                    yield f"{path}:{i}: {line.strip()[:120]}"


CHECKS = {f.__name__: f for f in (arrows, sizes, lengths, machine, readmes, unfinished)}


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    files = tracked(root)
    broken = 0
    for name in sys.argv[2:] or CHECKS:
        for message in CHECKS[name](root, files):
            print(f"{name}: {message}")
            broken += 1
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
