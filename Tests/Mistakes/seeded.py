#!/usr/bin/env python3
"""Makes single mistakes in the demo company's data and looks whether each is found where it was made.

    python3 Tests/Mistakes/seeded.py BINARY [--count 200] [--seed 1] [--show]

Each mistake is one edit: a renamed key, a wrong type, a dangling id, a date that does not exist, an id
twice, a target on the wrong side, and so on. It carries the code and the line of the finding that it
must give. Counted are the mistakes whose finding is there, and those that bring a second finding which
the untouched data does not have. The seed fixes which edits are made.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass

from edits import edits

DEMO = os.path.join(os.path.dirname(__file__), "..", "Fixtures", "golden", "demo")
WANTED_FOUND, WANTED_ALONE = 0.98, 0.95


@dataclass(frozen=True)
class Finding:
    code: str
    path: str
    line: int


def check(binary: str, site: str) -> set[Finding] | None:
    """The findings of a site; nothing where the tool broke down."""
    run = subprocess.run(
        [binary, "check", site, "--format", "json"], capture_output=True, text=True, cwd=site)
    if run.returncode not in (0, 1, 2):
        return None
    found = json.loads(run.stdout)["findings"]
    return {Finding(f["code"], f["path"], f["line"]) for f in found}


def moved(finding: Finding, edit) -> Finding:
    """Where a finding of the untouched data stands after an edit that adds or removes lines."""
    if finding.path != edit.path or finding.line < edit.shift_from:
        return finding
    return Finding(finding.code, finding.path, finding.line + edit.shift)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("binary")
    arguments.add_argument("--count", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--show", action="store_true", help="print every mistake")
    options = arguments.parse_args()
    binary = os.path.abspath(options.binary)

    possible = edits(DEMO)
    chosen = choose(possible, options.count, random.Random(options.seed))
    found = alone = crashed = 0
    with tempfile.TemporaryDirectory() as work:
        site = os.path.join(work, "site")
        shutil.copytree(DEMO, site)
        base = check(binary, site)
        if base is None:
            print("The untouched data cannot be checked")
            return 1
        for edit in chosen:
            edit.apply(site)
            result = check(binary, site)
            edit.undo(site)
            if result is None:
                crashed += 1
                print(f"CRASH   {edit}")
                continue
            wanted = Finding(edit.code, edit.found_in or edit.path, edit.line)
            new = result - {moved(finding, edit) for finding in base}
            is_found, rest = wanted in new, new - {wanted}
            found += is_found
            alone += not rest
            if not is_found or rest or options.show:
                label = "ok     " if is_found and not rest else "CASCADE" if is_found else "MISSED "
                print(f"{label} {edit}")
                for other in sorted(rest, key=lambda f: (f.path, f.line, f.code)):
                    print(f"          also {other.path}:{other.line} {other.code}")
    total = len(chosen)
    codes = len({edit.code for edit in chosen})
    print(
        f"{total} mistakes of {codes} codes, out of {len(possible)} possible edits (seed {options.seed}): "
        f"{found} found at their line ({found / total:.1%}), {alone} without a second finding "
        f"({alone / total:.1%}), {crashed} crashes")
    return 0 if total >= options.count and crashed == 0 and found >= WANTED_FOUND * total \
        and alone >= WANTED_ALONE * total else 1


def choose(possible: list, count: int, chance: random.Random) -> list:
    """The kinds of edits in turn, so that each is there and none outweighs the rest."""
    kinds: dict[str, list] = {}
    for edit in sorted(possible, key=str):
        kinds.setdefault(edit.kind, []).append(edit)
    for edits_of_kind in kinds.values():
        chance.shuffle(edits_of_kind)
    chosen = []
    while len(chosen) < count and any(kinds.values()):
        for edits_of_kind in kinds.values():
            if edits_of_kind:
                chosen.append(edits_of_kind.pop())
    return chosen


if __name__ == "__main__":
    sys.exit(main())
