"""Writes random playbooks: valid YAML, Markdown and CSV below a folder.

What an author may write in three ways is written in all of them: maps of entities, one file for
each, and front matter. Findings of severity error are made on purpose where they lead to a figure
that cannot be computed; `lint` lowers these codes, so that the tool builds.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import yaml

import generate_world as world
from chance import Chance
from facts import Entity, day, load
from generate_costs import costs
from generate_evaluations import Maker
from generate_pilots import pilot

PER_PLAYBOOK = 14
# Errors that stand for "there is no such figure".
MADE_ON_PURPOSE = [
    "missing-score", "no-cost-plan", "no-in-house-alternative", "single-alternative", "weight-sum",
    "no-exit-plan", "pilot-without-limit", "pilot-without-success-criteria",
    "verdict-against-results",
]


class Dumper(yaml.SafeDumper):
    """Writes text plain, whatever it looks like: the field's type decides."""

    yaml_implicit_resolvers: dict = {}

    def ignore_aliases(self, data: object) -> bool:
        return True


@dataclass(frozen=True)
class Made:
    """A playbook that was written, and how many of what is in it."""

    folder: Path
    evaluations: int
    costs: int
    pilots: int


def written(value: object) -> str:
    return yaml.dump(value, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=10_000)


class Writer:
    """Writes the entities of one playbook."""

    def __init__(self, chance: Chance, content: Path):
        self.chance, self.content = chance, content

    def file(self, path: str, text: str) -> None:
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def kind(self, kind: str, entities: dict[str, Entity]) -> None:
        """Entities of one kind in one of the three ways, or in two of them."""
        together = {}
        way = self.chance.choice(["map", "file", "page", "mixed"])
        for name, entity in entities.items():
            chosen = self.chance.choice(["map", "file", "page"]) if way == "mixed" else way
            if chosen == "map":
                together[name] = entity
            elif chosen == "file":
                self.file(f"data/{kind}/{name}.yaml", written(entity))
            else:
                self.file(f"{kind}/{name}.md", f"---\n{written(entity)}---\nProse.\n")
        if together:
            self.file(f"data/{kind}.yaml", written(together))

    def rows(self, rows: list[dict[str, str]]) -> None:
        path = self.content / "data" / "measurements.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, ["date", "metric", "subject", "value", "n"])
            table.writeheader()
            table.writerows(rows)


def make(folder: Path, seed: int, index: int, codes: set[str]) -> Made:
    """Writes one playbook; `codes` are the findings that the tool knows."""
    chance = Chance(seed * 1000 + index)
    writer = Writer(chance, folder / "content")
    settings = world.settings(chance, index)
    settings["lint"] = {code: "warning" for code in MADE_ON_PURPOSE if code in codes}
    as_of, horizon = day(settings["as_of"]), int(settings["horizon_months"])
    if chance.happens(0.15):  # Then the newest measurement says what day it is.
        del settings["as_of"]
    writer.file("playbook.yaml", written(settings))
    places, vendors, metrics = world.places(chance), world.vendors(chance), world.metrics(chance)
    objectives = world.objectives(chance, metrics)
    rows = world.measurements(chance, metrics, as_of)
    plans = costs(chance, horizon, vendors, places)
    pilots = {f"pilot-{n}": pilot(chance, metrics, rows, as_of) for n in range(PER_PLAYBOOK)}
    kinds = {
        "places": places, "vendors": vendors, "functions": world.functions(chance),
        "metrics": metrics, "models": {"dedicated-team": world.MODEL}, "objectives": objectives,
        "motives": world.motives(chance, metrics), "costs": plans, "pilots": pilots,
        "commitments": world.commitments(chance, objectives, metrics),
        "risks": world.risks(chance), "engagements": world.engagements(chance, as_of),
    }
    for kind, entities in kinds.items():
        writer.kind(kind, entities)
    writer.rows(rows)
    facts = load(folder / "content")
    evaluations = {f"choice-{n}": Maker(chance, facts).make() for n in range(PER_PLAYBOOK)}
    writer.kind("evaluations", evaluations)
    return Made(folder, len(evaluations), len(plans), len(pilots))
