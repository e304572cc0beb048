#!/usr/bin/env python3
"""How long loading and checking facts takes, beside what reading them costs at least.

    swift build -c release --product playbook --product load-floor
    python3 Tests/Bench/load.py .build/release

A playbook of 10,000 entities in 15 files of YAML and 100,000 measurements in 5 of CSV is written to a
memory file system. `load-floor` reads the files, composes the YAML into nodes and splits the CSV into
cells; `playbook check --jobs 1` reads, types, connects, lints and plans them. Both run in turn, and the
ratio of the medians is printed.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

COUNTS = dict(motives=20, functions=200, metrics=300, objectives=1500, places=50, models=50, vendors=2000,
              commitments=1500, costs=1500, evaluations=300, risks=1500, pilots=200, decisions=400,
              engagements=280, projects=200)
ROWS = 100_000


def entity(kind, i, chance):
    pick = lambda other: f"{other[:-1]}-{chance.randrange(COUNTS[other])}"
    function = f"function-{i % COUNTS['functions']}"
    metric = f"metric-{i % COUNTS['metrics']}"
    return {
        "motives": f"type: cost\nstatement: Reason {i} that a colleague would recognise.\nimportance: 5\n",
        "functions": f"owner: Operations\nrole: context\ncriticality: 3\nfit_short_term: 4\nfit_long_term: 2\n"
                     "rationale: Steady work.\nstance: keep\nheadcount: 2\nmonthly_cost: 17100\n",
        "metrics": "unit: \"%\"\ndirection: increase\ndefinition: Tickets solved in time.\ncadence: 1M\n"
                   "source: help-desk export\nbounds: { min: 0, max: 100 }\n",
        "objectives": f"statement: Shop {i} gets help before a shift stops\nowner: Operations\n"
                      f"function: {function}\nmotives: [{pick('motives')}]\nstart: 2026-01-01\ndue: 2026-12-31\n"
                      "key_results:\n" + "".join(
                          f"  result-{k}:\n    metric: metric-{(i + k) % COUNTS['metrics']}\n    baseline: 70\n"
                          f"    threshold: 80\n    target: 92\n" for k in range(3)),
        "places": "type: nearshore\ncountries: [CO]\ntimezone: America/Bogota\nhours: 09:00-18:00\n"
                  "visit: { hours_each_way: 9, cost: 1900, per_year: 4 }\n",
        "models": "type: functional\ndirects_work: vendor\nowns_outcome: vendor\npricing: fixed\n"
                  "prerequisites:\n  - { text: A shared backlog, met: yes }\n",
        "vendors": f"status: longlist\nplace: {pick('places')}\nmodels: [{pick('models')}]\nsourced_via: tender\n"
                   "references:\n  - { who: Online florist, checked: yes, independent: yes, rating: 4 }\n",
        "commitments": f"alternative: vendor-{i}\nasked: 2026-01-20\nanswers:\n" + "".join(
            f"  objective-{i}/result-{k}: {{ answer: can, value: 93, evidence: demo, our_confidence: 0.7 }}\n"
            for k in range(3)),
        "costs": f"alternative: vendor-{i}\nlines:\n"
                 "  - { category: transition, amount: 26000, paid: once }\n"
                 "  - { category: fee, amount: 9200, paid: monthly, escalator: 4% }\n"
                 "  - { category: travel, paid: per-visit }\n",
        "evaluations": f"owner: Operations\nquestion: Who does {i}?\nfunction: {function}\n"
                       f"alternatives: [in-house, vendor-{i}, vendor-{i + 1}]\ncriteria:\n"
                       "  quality: { weight: 60, value: { worst: 0, best: 10 } }\n"
                       "  control: { weight: 40, rubric: { 1: none, 5: daily } }\nscores:\n"
                       f"  in-house: {{ quality: 5, control: 5 }}\n  vendor-{i}: {{ quality: 7, control: 3 }}\n"
                       f"  vendor-{i + 1}: {{ quality: 6, control: 4 }}\n",
        "risks": "owner: Operations\ncategory: supplier\nevent: The vendor fails\n"
                 "inherent: { likelihood: 3, impact: 4 }\nresidual: { likelihood: 2, impact: 3 }\n"
                 f"treatment: reduce\nactions:\n  - {{ text: Keep runbooks, done: no }}\napplies_to: [{pick('vendors')}]\n",
        "pilots": f"owner: Operations\nhypothesis: It works.\nmetric: {metric}\ndesign: single\n"
                  f"subject: {pick('vendors')}\nstart: 2026-01-26\nend: 2026-12-20\nbudget: 18000\n"
                  f"success:\n  - {{ metric: {metric}, at_least: 86, must: yes }}\n",
        "decisions": "date: 2026-03-27\nstatus: accepted\nquestion: Which?\noptions: [keep, move]\nchosen: keep\n"
                     "because: It is enough\ndecision_makers: [Managing director]\n",
        "engagements": f"owner: Operations\nvendor: vendor-{i}\nfunction: {function}\nmodel: model-0\nphase: ended\n"
                       "start: 2024-04-01\nterm_months: 12\nnotice_days: 90\nvalue: { amount: 9200, per: month }\n",
        "projects": f"owner: Operations\nfunction: {function}\nphase: explore\n"
                    "milestones:\n  - { title: Quote received, due: 2026-12-15, done: no }\n",
    }[kind]


def write(root):
    chance = random.Random(7)
    data = os.path.join(root, "content", "data")
    os.makedirs(os.path.join(data, "measurements"))
    with open(os.path.join(root, "content", "playbook.yaml"), "w") as file:
        file.write("title: Large\nas_of: 2026-04-30\ncurrency: USD\ndiscount_rate: 8%\nhorizon_months: 36\n"
                   "company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }\n")
    for kind, count in COUNTS.items():
        with open(os.path.join(data, f"{kind}.yaml"), "w") as file:
            for i in range(count):
                fields = entity(kind, i, chance)
                if kind == "vendors":
                    fields = fields.replace("models: [", "models: [model-0, ").replace("model-0, model-0", "model-0")
                file.write(f"{kind[:-1]}-{i}:\n  title: Number {i}\n")
                file.write("".join(f"  {line}\n" for line in fields.splitlines()))
    days = [f"{2020 + m // 12}-{m % 12 + 1:02}-28" for m in range(76)]
    row = 0
    for part in range(5):
        with open(os.path.join(data, "measurements", f"{part}.csv"), "w") as file:
            file.write("date,metric,subject,value,n,note\n")
            for _ in range(ROWS // 5):
                metric, rest = row % COUNTS["metrics"], row // COUNTS["metrics"]
                subject = "in-house" if rest // 76 == 0 else f"vendor-{rest // 76}"
                file.write(f"{days[rest % 76]},metric-{metric},{subject},{60 + row % 40}.5,200,\n")
                row += 1


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("binaries", help="the folder with playbook and load-floor")
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    binaries = os.path.abspath(options.binaries)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as root:
        write(root)
        data = os.path.join(root, "content", "data")
        files = sorted(os.path.join(folder, name) for folder, _, names in os.walk(data) for name in names)
        commands = {
            "floor": [os.path.join(binaries, "load-floor"), *files],
            "check": [os.path.join(binaries, "playbook"), "check", root, "--jobs", "1"],
        }
        times = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                start = time.perf_counter()
                run = subprocess.run(command, capture_output=True, text=True)
                times[name].append(time.perf_counter() - start)
                if name == "check" and run.returncode not in (0, 1):
                    print(run.stderr)
                    return 1
        print(run.stdout.strip())
        print(run.stderr[-1500:] if "error" in run.stdout else "", end="")
        size = sum(os.path.getsize(path) for path in files)
        floor, check = (statistics.median(times[name]) for name in commands)
        print(f"{len(files)} files, {size / 1e6:.1f} MB: floor {floor:.3f} s, check {check:.3f} s, "
              f"ratio {check / floor:.2f}")
        return 0 if check / floor < 3 else 1


if __name__ == "__main__":
    sys.exit(main())
