"""Random choices, written as the text that stands in a file."""

import datetime
import random
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

T = TypeVar("T")


class Chance(random.Random):
    """A seeded source of random facts."""

    def happens(self, probability: float) -> bool:
        return self.random() < probability

    def some(self, items: Sequence[T], least: int = 0, most: int | None = None) -> list[T]:
        """Some of the items, in their order."""
        most = len(items) if most is None else min(most, len(items))
        chosen = set(self.sample(range(len(items)), self.randint(min(least, most), most)))
        return [item for index, item in enumerate(items) if index in chosen]

    def decimal(self, low: float, high: float, digits: int) -> str:
        """A number with some digits after the point; seldom with none of them."""
        if self.happens(0.2):
            digits = 0
        return text(Decimal(str(round(self.uniform(low, high), digits))))

    def rate(self, low: float, high: float) -> str:
        """A rate, in per cent or as a share."""
        percent = Decimal(self.decimal(low, high, 1))
        return f"{text(percent)}%" if self.happens(0.5) else text(percent / 100)

    def truth(self) -> str:
        return self.choice(["yes", "no", "true", "false"])


def text(value: float | Decimal) -> str:
    """A number as it is written in a file: all its digits, and no exponent."""
    if isinstance(value, float):
        value = Decimal(repr(value))
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def later(date: datetime.date, days: int) -> datetime.date:
    return date + datetime.timedelta(days=days)
