"""Reads the facts of a playbook as text: maps, single files, front matter and CSV.

Written from sections 3 and 4 of the strategy model: every scalar is text until its field's type
says what it means, so `010` is ten and `no` is a word. It reads valid playbooks only and complains
about nothing.
"""

import calendar
import csv
import datetime
import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

KINDS = [
    "motives", "functions", "metrics", "objectives", "places", "models", "vendors", "commitments",
    "costs", "evaluations", "risks", "pilots", "decisions", "engagements", "projects",
]
UNIT_DAYS = {"d": 1.0, "w": 7.0, "M": 30.436875, "Q": 91.310625, "Y": 365.2425}
NOTHING = ("", "~", "null", "Null", "NULL")
PAGE_FIELDS = {
    "title", "description", "owner", "tags", "weight", "reviewed", "review_every", "extra", "body",
    "nav", "slug", "draft", "template",
}

Entity = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """One row of measurements."""

    date: datetime.date
    metric: str
    subject: str
    value: float


@dataclass
class Facts:
    """A playbook as its files say it: kind → id → fields, every scalar still text."""

    settings: Entity
    kinds: dict[str, dict[str, Entity]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    as_of: datetime.date | None = None

    def __getattr__(self, name: str) -> dict[str, Entity]:
        if name in KINDS:
            return self.kinds.setdefault(name, {})
        raise AttributeError(name)

    def series(self, metric: str, subject: str) -> list[Row]:
        """The rows of a metric and a subject by date, up to the as-of date."""
        found = [row for row in self.rows if row.metric == metric and row.subject == subject
                 and (self.as_of is None or row.date <= self.as_of)]
        return sorted(found, key=lambda row: row.date)


def number(text: Any) -> float | None:
    return None if text is None else float(text)


def money(text: Any) -> Decimal | None:
    return None if text is None else Decimal(text)


def integer(text: Any) -> int | None:
    return None if text is None else int(text)


def rate(text: Any) -> Decimal | None:
    """A rate or a share: `8%` and `0.08` are the same."""
    if text is None:
        return None
    return Decimal(text[:-1].strip()) / 100 if text.endswith("%") else Decimal(text)


def boolean(text: Any) -> bool:
    return text is not None and text.lower() in ("yes", "true")


def day(text: Any) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def judgement(text: str) -> float:
    """A pairwise judgement such as `3` or `1/3`."""
    return float(Fraction(text))


def days_of(text: str) -> float:
    """The mean length of a duration such as `2w` in days."""
    return int(text[:-1]) * UNIT_DAYS[text[-1]]


def window(text: str) -> tuple[datetime.time, datetime.time]:
    """The start and the end of a daily window such as `9:00-17:00`."""
    start, end = (part.strip().split(":") for part in text.split("-"))
    return datetime.time(int(start[0]), int(start[1])), datetime.time(int(end[0]), int(end[1]))


def months_later(date: datetime.date, months: int) -> datetime.date:
    """The same day some months later, or the last one of that month."""
    index = date.year * 12 + date.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return datetime.date(year, month, min(date.day, calendar.monthrange(year, month)[1]))


def listed(value: Any) -> list:
    """A list, where a single value stands for a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def without_nothing(value: Any) -> Any:
    """Drops the fields that are not given."""
    if isinstance(value, dict):
        cleaned = {key: without_nothing(item) for key, item in value.items()}
        return {key: item for key, item in cleaned.items() if item is not None}
    if isinstance(value, list):
        return [without_nothing(item) for item in value]
    return None if value in NOTHING else value


def read_yaml(text: str) -> Entity:
    return without_nothing(yaml.load(text, Loader=yaml.BaseLoader)) or {}


def read_markdown(path: Path) -> Entity | None:
    """The front matter of a page, if it has a field beyond those that every page may have."""
    parts = re.split(r"^---\s*$", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.M)
    if len(parts) < 3 or parts[0].strip():
        return None
    fields = read_yaml(parts[1])
    return fields if set(fields) - PAGE_FIELDS else None


def read_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(datetime.date.fromisoformat(cells["date"]), cells["metric"],
                cells.get("subject") or "in-house", float(cells["value"]))
            for cells in csv.DictReader(file)
        ]


def as_of_date(facts: Facts) -> datetime.date | None:
    """The setting, else the newest date among measurements and decisions (3.2)."""
    if "as_of" in facts.settings:
        return day(facts.settings["as_of"])
    dates = [row.date for row in facts.rows]
    dates += [day(decision["date"]) for decision in facts.decisions.values()]
    return max(dates, default=None)


def load(content: Path) -> Facts:
    """The facts below a content folder, in path order."""
    facts = Facts(read_yaml((content / "playbook.yaml").read_text(encoding="utf-8")))
    for kind in KINDS:
        found = facts.kinds.setdefault(kind, {})
        one_file = content / "data" / f"{kind}.yaml"
        if one_file.exists():
            found.update(read_yaml(one_file.read_text(encoding="utf-8")))
        for path in sorted((content / "data" / kind).glob("*.yaml")):
            found[path.stem] = read_yaml(path.read_text(encoding="utf-8"))
        for path in sorted((content / kind).glob("*.md")):
            fields = read_markdown(path) if path.stem.lower() not in ("index", "readme") else None
            if fields is not None:
                found[path.stem] = fields
    tables = [content / "data" / "measurements.csv"]
    tables += sorted((content / "data" / "measurements").glob("*.csv"))
    for path in tables:
        if path.exists():
            facts.rows += read_rows(path)
    facts.as_of = as_of_date(facts)
    return facts
