#!/usr/bin/env python3
"""Whether pages stay readable when a playbook becomes very wide.

    python3 Tests/Bench/wide.py .build/release/playbook [--vendors 2000] [--objectives 5000]

A playbook in which everything refers to everything: so many vendors with a cost plan and an answer each, so many
objectives, and few functions, metrics, motives, places and models that all of them share. It is built twice, the second
time with three times as many, and fails where a page is larger than --most bytes, or where a page that both have has
grown by more than a fiftieth and 2,000 bytes.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

SETTINGS = """\
title: Wide
as_of: 2026-06-30
currency: USD
horizon_months: 36
discount_rate: 8%
company: { name: Wide, country: US, timezone: America/New_York, hours: 09:00-17:00 }
"""


def facts(vendors, objectives):
    """The files of the playbook by their names."""
    few, fewer = range(10), range(5)
    months = range(1, 7)
    yield "functions.yaml", "".join(
        f"function-{i}: {{ owner: Ops, role: context, criticality: 3, fit_short_term: 4, fit_long_term: 2, "
        "rationale: Steady., stance: keep, headcount: 2, monthly_cost: 17100 }\n" for i in few)
    yield "metrics.yaml", "".join(
        f"metric-{i}: {{ unit: \"%\", direction: increase, definition: Tickets., cadence: 1M, source: export, "
        "bounds: { min: 0, max: 100 } }\n" for i in few)
    yield "motives.yaml", "".join(
        f"motive-{i}: {{ type: cost, statement: Reason {i}., importance: 10 }}\n" for i in few)
    yield "places.yaml", "".join(
        f"place-{i}: {{ type: nearshore, countries: [CO], timezone: America/Bogota, hours: 09:00-18:00, "
        "visit: { hours_each_way: 9, cost: 1900, per_year: 4 } }\n" for i in fewer)
    yield "models.yaml", "".join(
        f"model-{i}: {{ type: functional, directs_work: vendor, owns_outcome: vendor, pricing: fixed, "
        "prerequisites: [{ text: A shared backlog, met: yes }] }\n" for i in fewer)
    yield "vendors.yaml", "".join(
        f"vendor-{i}: {{ title: Vendor number {i}, status: longlist, place: place-{i % 5}, models: [model-{i % 5}], "
        "sourced_via: tender }\n" for i in range(vendors))
    yield "objectives.yaml", "".join(
        f"objective-{i}: {{ title: Objective number {i}, statement: Shop {i} gets help, owner: Ops, "
        f"function: function-{i % 10}, motives: [motive-{i % 10}], start: 2026-01-01, due: 2026-12-31, "
        f"key_results: {{ one: {{ metric: metric-{i % 10}, baseline: 70, threshold: 80, target: 92 }} }} }}\n"
        for i in range(objectives))
    yield "commitments.yaml", "".join(
        f"sheet-{i}: {{ alternative: vendor-{i}, asked: 2026-01-20, answers: {{ objective-{i % objectives}/one: "
        "{ answer: can, value: 93, evidence: demo, our_confidence: 0.7 } } }\n" for i in range(vendors))
    yield "costs.yaml", "ours: { alternative: in-house, lines: [{ category: salary, amount: 9000, paid: monthly }] }\n" \
        + "".join(
            f"plan-{i}: {{ alternative: vendor-{i}, lines: [{{ category: fee, amount: {9200 + i}, paid: monthly }}] }}\n"
            for i in range(vendors))
    yield "measurements.csv", "date,metric,subject,value\n" + "".join(
        f"2026-0{month}-28,metric-{metric},{subject},{70 + month + metric}\n"
        for month in months for metric in few for subject in ("in-house", "vendor-1"))


def pages(binary, folder, vendors, objectives):
    """Builds and gives the sizes of all pages, by path, and the seconds."""
    data = os.path.join(folder, "content", "data")
    os.makedirs(data)
    for name, text in facts(vendors, objectives):
        with open(os.path.join(data, name), "w") as file:
            file.write(text)
    for name, text in (("playbook.yaml", SETTINGS), ("index.md", "# Wide\n\nA playbook of many.\n")):
        with open(os.path.join(folder, "content", name), "w") as file:
            file.write(text)
    start = time.perf_counter()
    subprocess.run([binary, "build", folder, "--quiet"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    public = os.path.join(folder, "public")
    sizes = {}
    for parent, _, names in os.walk(public):
        for name in names:
            if name.endswith(".html"):
                path = os.path.join(parent, name)
                sizes[os.path.relpath(path, public)] = os.path.getsize(path)
    return sizes, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--vendors", type=int, default=2000)
    parser.add_argument("--objectives", type=int, default=5000)
    parser.add_argument("--most", type=int, default=150_000, help="bytes of the largest page")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.binary)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        narrow, _ = pages(binary, os.path.join(folder, "a"), arguments.vendors // 3, arguments.objectives // 3)
        wide, seconds = pages(binary, os.path.join(folder, "b"), arguments.vendors, arguments.objectives)
    largest = max(wide, key=wide.get)
    print(f"{arguments.vendors} vendors, {arguments.objectives} objectives: {len(wide)} pages in {seconds:.1f} s; "
          f"the largest is {largest} with {wide[largest]} bytes")
    wrong = [f"{path} has {size} bytes" for path, size in wide.items() if size > arguments.most]
    wrong += [
        f"{path} grew from {size} to {wide[path]} bytes" for path, size in narrow.items()
        if path in wide and wide[path] > size * 1.02 + 2000 and "/page/" not in path]
    for line in wrong[:20]:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
