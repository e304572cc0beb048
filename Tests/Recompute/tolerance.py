"""When two numbers are equal, and what follows from it (section 5 of the strategy model)."""

from collections.abc import Mapping, Sequence

EQUAL = 1e-9


def equal(a: float, b: float) -> bool:
    return abs(a - b) <= EQUAL * max(1.0, abs(a), abs(b))


def less(a: float, b: float) -> bool:
    """Strictly less, by more than what counts as equal."""
    return a < b and not equal(a, b)


def at_least(a: float, b: float) -> bool:
    return a >= b or equal(a, b)


def meets(value: float, target: float, direction: str) -> bool:
    """Whether a value is as good as the target in the metric's direction."""
    return at_least(value, target) if direction == "increase" else at_least(target, value)


def clamp(value: float, low: float = 0.0, high: float = 1.0) -> float:
    return min(max(value, low), high)


def ranking(scores: Mapping[str, float]) -> list[dict]:
    """Standard competition ranks (1, 2, 2, 4), best first; ties stand in the order of ids."""
    ordered = sorted(scores, key=lambda name: -scores[name])
    ranks: dict[str, int] = {}
    for position, name in enumerate(ordered, start=1):
        before = ordered[position - 2] if position > 1 else None
        tied = before is not None and equal(scores[name], scores[before])
        ranks[name] = ranks[before] if tied else position
    by_place = sorted(ranks, key=lambda name: (ranks[name], name))
    return [{"alternative": name, "rank": ranks[name]} for name in by_place]


def winners(places: Sequence[dict]) -> list[str]:
    return [place["alternative"] for place in places if place["rank"] == 1]
