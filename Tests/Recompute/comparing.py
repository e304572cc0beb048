"""Compares recomputed figures with those of the tool, and counts what was compared.

The recomputed side may hold more than plain values: `Money` has the tolerance of money, `Maybe` is
compared only where the other side has it, `Any` holds several right answers, `Words` is any text,
`Keyed` is a list whose order does not matter.
"""

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any as Value

from tolerance import EQUAL

CENT = 0.005
LONGEST = 400


class Money(float):
    """An amount of currency: equal to half a cent, or to the precision of the tool's doubles."""


@dataclass(frozen=True)
class Maybe:
    """A figure that need not be there."""

    value: Value


@dataclass(frozen=True)
class Any:
    """Several answers of which each is right."""

    values: tuple


@dataclass(frozen=True)
class Keyed:
    """A list of records as a map by some of their keys."""

    records: list
    keys: tuple[str, ...]


class Words:
    """Some text that says why; which words is up to the tool."""

    def __repr__(self) -> str:
        return "some words"


@dataclass(frozen=True)
class Difference:
    """Where the two sides differ."""

    path: str
    ours: Value
    theirs: Value
    note: str = ""

    def __str__(self) -> str:
        note = f"  ({self.note})" if self.note else ""
        return (f"{self.path}: recomputed {shown(self.ours)},"
                f" the tool has {shown(self.theirs)}{note}")


def one_of(values: list) -> Value:
    """Any of some right answers; the answer itself where they are the same."""
    return values[0] if all(value == values[0] for value in values) else Any(tuple(values))


def shown(value: Value) -> str:
    text = repr(float(value)) if isinstance(value, Money) else repr(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


ABSENT = "nothing at all"


@dataclass
class Comparison:
    """All differences so far, and how many figures were compared in each area."""

    differences: list[Difference] = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)
    reasons: Counter = field(default_factory=Counter)
    area: str = ""

    def differ(self, path: str, ours: Value, theirs: Value, note: str = "") -> None:
        self.differences.append(Difference(path, ours, theirs, note))

    def figures(self, ours: dict, theirs: dict) -> None:
        """Compares all areas of figures."""
        for area, value in ours.items():
            self.area = area
            self.value(value, theirs.get(area, ABSENT), area)

    def value(self, ours: Value, theirs: Value, path: str) -> None:
        if isinstance(ours, Maybe):
            if theirs is not None and theirs is not ABSENT:
                self.value(ours.value, theirs, path)
        elif isinstance(ours, Any):
            self.any_of(ours, theirs, path)
        elif theirs is ABSENT:
            self.differ(path, plain(ours), ABSENT)
        elif isinstance(ours, Keyed):
            self.keyed(ours, theirs, path)
        elif isinstance(ours, dict):
            self.mapping(ours, theirs, path)
        elif isinstance(ours, list):
            self.sequence(ours, theirs, path)
        else:
            self.leaf(ours, theirs, path)

    def any_of(self, ours: Any, theirs: Value, path: str) -> None:
        for candidate in ours.values:
            attempt = Comparison(area=self.area)
            attempt.value(candidate, theirs, path)
            if not attempt.differences:
                self.counts += attempt.counts
                return
        self.differ(path, [plain(value) for value in ours.values], theirs, "any of these")

    def mapping(self, ours: dict, theirs: Value, path: str) -> None:
        if not isinstance(theirs, dict):
            self.differ(path, plain(ours), theirs)
            return
        for key, value in ours.items():
            inner = f"{path}.{key}" if "." not in key else f"{path}['{key}']"
            self.value(value, theirs.get(key, ABSENT), inner)
            if value is None and theirs.get(key, ABSENT) is None:
                self.reasons[theirs.get(f"{key}_reason", "(none)")] += 1

    def sequence(self, ours: list, theirs: Value, path: str) -> None:
        if not isinstance(theirs, list) or len(theirs) != len(ours):
            self.differ(path, plain(ours), theirs)
            return
        for index, value in enumerate(ours):
            self.value(value, theirs[index], f"{path}[{index}]")

    def keyed(self, ours: Keyed, theirs: Value, path: str) -> None:
        if not isinstance(theirs, list):
            self.differ(path, plain(ours), theirs)
            return
        by_key = {tuple(record.get(key) for key in ours.keys): record for record in theirs}
        wanted = set()
        for record in ours.records:
            values = record.value if isinstance(record, Maybe) else record
            key = tuple(values[name] for name in ours.keys)
            wanted.add(key)
            self.value(record, by_key.get(key, ABSENT), f"{path}[{', '.join(map(str, key))}]")
        for key in by_key.keys() - wanted:
            self.differ(f"{path}[{', '.join(map(str, key))}]", ABSENT, by_key[key])
        if len(theirs) != len(by_key):
            self.differ(path, "each key once", f"{len(theirs)} records of {len(by_key)} keys")

    def leaf(self, ours: Value, theirs: Value, path: str) -> None:
        self.counts[self.area] += 1
        if isinstance(ours, Words):
            if not isinstance(theirs, str) or not theirs:
                self.differ(path, ours, theirs)
        elif is_number(ours) and is_number(theirs):
            gap = abs(float(ours) - float(theirs))
            allowed = EQUAL * max(1.0, abs(float(ours)))
            if isinstance(ours, Money):
                allowed = CENT
            if not gap <= allowed:
                self.differ(path, ours, theirs, f"by {gap:.3g}")
        elif type(ours) is not type(theirs) or ours != theirs:
            self.differ(path, ours, theirs)


def is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) \
        and math.isfinite(value)


def plain(value: Value) -> Value:
    """A recomputed figure without its wrappers, to print it."""
    if isinstance(value, Maybe):
        return plain(value.value)
    if isinstance(value, Any):
        return [plain(item) for item in value.values]
    if isinstance(value, Keyed):
        return plain(value.records)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def money_in(value: Value) -> Value:
    """The same figures with every number as an amount of money."""
    return mapped(value, Money)


def mapped(value: Value, change: Callable[[Value], Value]) -> Value:
    if isinstance(value, dict):
        return {key: mapped(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [mapped(item, change) for item in value]
    return change(value) if is_number(value) else value
