#!/usr/bin/env python3
"""Recomputes the figures of random playbooks with numpy and scipy, and compares with the tool's.

    pip install -r Tests/Recompute/requirements.txt
    Tests/Recompute/check.py .build/release/playbook [--seed N] [--count 200]
    Tests/Recompute/check.py --golden

Random but valid playbooks are written into a temporary folder, with at least `count` evaluations,
cost plans and pilots in all, and built. The figures in `public/playbook.json` are compared with
those that these modules compute from the same files by the formulas of the strategy model. They
know nothing of the tool's code. `--golden` needs no tool: it compares the recomputation itself
with figures that are known, those of the demo company and of published worked examples.

Numbers agree within 1e-9 · max(1, |x|), amounts of money within half a cent. The folder of a
playbook that differs is kept. Exit status 1 where there is a difference.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import examples
from comparing import Comparison, plain
from facts import load
from figures import figures
from generate import Made, make

GOLDEN = Path(__file__).resolve().parent.parent / "Fixtures" / "golden"
SHOWN = 60


def known_codes(binary: Path) -> set[str]:
    """The findings that the tool knows."""
    run = subprocess.run([binary, "rules", "--format", "json"], capture_output=True, check=True)
    return {rule["code"] for rule in json.loads(run.stdout)["rules"]}


def built(binary: Path, folder: Path) -> dict | str:
    """The figures that the tool writes; what it complains about where it does not."""
    clean = {name: value for name, value in os.environ.items()
             if name != "SOURCE_DATE_EPOCH" and not name.startswith("PLAYBOOK_")}
    run = subprocess.run([binary, "build", str(folder), "--quiet", "--format", "json"],
                         capture_output=True, text=True, env=clean)
    if run.returncode != 0:
        return f"exit status {run.returncode}: {complaints(run.stdout)}{run.stderr[-2000:]}"
    written = folder / "public" / "playbook.json"
    if not written.exists():
        return "public/playbook.json was not written"
    return json.loads(written.read_text(encoding="utf-8"))["figures"]


def complaints(report: str) -> str:
    try:
        findings = json.loads(report)["findings"]
    except (ValueError, KeyError):
        return report[-2000:]
    errors = [item for item in findings if item["severity"] == "error"]
    return "".join(f"\n    {item['path']}:{item['line']}: {item['message']} [{item['code']}]"
                   for item in errors[:20])


def compare_playbook(binary: Path, made: Made) -> Comparison:
    comparison = Comparison()
    theirs = built(binary, made.folder)
    if isinstance(theirs, str):
        print(f"✘ {made.folder} does not build: {theirs}")
        comparison.differ("build", "figures", "none")
    else:
        comparison.figures(figures(load(made.folder / "content")), theirs)
    return comparison


def summary(counts: Counter, reasons: Counter) -> None:
    for area, count in counts.most_common():
        print(f"{count:8,} figures of {area}")
    if reasons:
        named = ", ".join(f"{reason} × {count}" for reason, count in reasons.most_common())
        print(f"Not computed: {named}")


def random_playbooks(binary: Path, seed: int, count: int, keep: Path | None) -> int:
    """Compares random playbooks until there are enough of each kind."""
    work = keep or Path(tempfile.mkdtemp(prefix="playbook-recompute-"))
    codes, total, started = known_codes(binary), Comparison(), time.monotonic()
    made, index = Counter(), 0
    while min(made[kind] for kind in ("evaluations", "costs", "pilots")) < count:
        playbook = make(work / f"seed-{seed}-{index}", seed, index, codes)
        comparison = compare_playbook(binary, playbook)
        for difference in comparison.differences[:SHOWN]:
            print(f"✘ {playbook.folder}: {difference}")
        if not comparison.differences and keep is None:
            shutil.rmtree(playbook.folder)
        total.differences += comparison.differences
        total.counts += comparison.counts
        total.reasons += comparison.reasons
        made += Counter(evaluations=playbook.evaluations, costs=playbook.costs,
                        pilots=playbook.pilots)
        index += 1
    summary(total.counts, total.reasons)
    print(f"{made['evaluations']} evaluations, {made['costs']} cost plans, {made['pilots']} pilots"
          f" in {index} playbooks (seed {seed}): {sum(total.counts.values()):,} figures compared"
          f" in {time.monotonic() - started:.0f} s, {len(total.differences)} differences")
    if total.differences:
        print(f"The playbooks that differ are kept in {work}")
        return 1
    return 0


def golden() -> int:
    """Holds the recomputation to figures that are known."""
    demo = GOLDEN / "demo"
    expected = json.loads((demo / "expected.json").read_text(encoding="utf-8"))["figures"]
    recomputed = figures(load(demo / "content"))
    comparison = Comparison()
    comparison.figures(recomputed, expected)
    nothing_left = Comparison()
    nothing_left.figures(expected, plain(recomputed))
    looked, wrong = examples.check(GOLDEN / "decision-math.json")
    for problem in [*comparison.differences, *nothing_left.differences, *wrong]:
        print("✘", problem)
    count = len(comparison.differences) + len(nothing_left.differences) + len(wrong)
    summary(comparison.counts, Counter())
    print(f"{sum(comparison.counts.values())} figures of the demo company and {looked} of published"
          f" examples compared, {count} differences")
    return 1 if count else 0


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("binary", nargs="?", type=Path, help="a built playbook")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--count", type=int, default=200)
    arguments.add_argument("--keep", type=Path, help="a folder in which all playbooks are kept")
    arguments.add_argument("--golden", action="store_true", help="compare with known figures")
    options = arguments.parse_args()
    if options.golden:
        return golden()
    if options.binary is None:
        arguments.error("a built playbook is needed, or --golden")
    return random_playbooks(options.binary.resolve(), options.seed, options.count, options.keep)


if __name__ == "__main__":
    sys.exit(main())
