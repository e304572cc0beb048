"""Whether the winner of an evaluation changes (section 5.6 of the strategy model)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tolerance import EQUAL, equal, less, ranking, winners

# Weights in, a score for each alternative that has one out.
Method = Callable[[np.ndarray], dict[str, float]]


@dataclass(frozen=True)
class Flip:
    """The weight of a criterion at which a rival overtakes the winner."""

    critical_weight: float | None
    rival: str | None
    relative_change: float | None


NO_FLIP = Flip(None, None, None)


@dataclass(frozen=True)
class Split:
    """A score as a function of the weight ω of one criterion, the others in proportion.

    It is (ω·own + (1 − ω)·rest) / (ω·known + (1 − ω)·total): `known` is 1 where the criterion's
    value is, and `total` the share of the others that are; where all are it is ω·v + (1 − ω)·R.
    """

    own: float
    known: float
    rest: float
    total: float


def split(k: int, weights: np.ndarray, values: np.ndarray) -> Split:
    others = np.where(np.isnan(values), 0.0, weights) / (1 - weights[k])
    others[k] = 0.0
    rest, total = float(others @ np.nan_to_num(values)), float(others.sum())
    return Split(0.0, 0.0, rest, total) if np.isnan(values[k]) else \
        Split(float(values[k]), 1.0, rest, total)


def meetings(p: Split, q: Split) -> list[float]:
    """The weights strictly between 0 and 1 where two scores cross.

    With t = ω / (1 − ω) they meet at the positive roots of a polynomial of degree 2. At ω of 0 or 1
    there is a tie and no flip, and where the scores only touch there is none either.
    """
    gap = np.array([
        p.own * q.known - q.own * p.known,
        p.own * q.total + p.rest * q.known - q.own * p.total - q.rest * p.known,
        p.rest * q.total - q.rest * p.total,
    ])
    gap[np.abs(gap) <= EQUAL] = 0.0
    crossing = [float(t.real) for t in np.roots(gap) if abs(t.imag) <= EQUAL
                and not equal(float(np.polyval(np.polyder(gap), t.real)), 0.0)]
    found = [t / (1 + t) for t in crossing if t > 0]
    return [omega for omega in found if less(0.0, omega) and less(omega, 1.0)]


def flip(k: int, weights: np.ndarray, values: dict[str, np.ndarray], winner: str) -> Flip:
    """The critical weight of criterion k nearest to its weight, over all rivals, then by id."""
    if equal(weights[k], 1.0):
        return NO_FLIP
    splits = {name: split(k, weights, row) for name, row in values.items()}
    found = [(omega, rival) for rival in sorted(set(values) - {winner})
             for omega in meetings(splits[winner], splits[rival])]
    if not found:
        return NO_FLIP
    nearest = min(abs(omega - weights[k]) for omega, _ in found)
    omega, rival = next(item for item in found if equal(abs(item[0] - weights[k]), nearest))
    relative = None if equal(weights[k], 0.0) else float((omega - weights[k]) / weights[k])
    return Flip(omega, rival, relative)


def without_each(weights: np.ndarray, method: Method) -> list[list[str] | None]:
    """The winners with each criterion dropped; nothing where no weight is left."""
    found: list[list[str] | None] = []
    for k in range(len(weights)):
        rest = weights.copy()
        rest[k] = 0.0
        if equal(float(rest.sum()), 0.0):
            found.append(None)
        else:
            found.append(winners(ranking(method(rest / rest.sum()))))
    return found


def smallest(flips: Sequence[Flip]) -> float | None:
    """The size of the smallest relative change; nothing where no weight changes the winner."""
    changes = [abs(f.relative_change) for f in flips if f.relative_change is not None]
    return min(changes, default=None)


def badge(
    first: list[str], ranked: int, change: float | None, equal_weights: list[str],
    dropped: Sequence[list[str] | None],
) -> str | None:
    """Fragile, sensitive or stable; none for a single ranked alternative."""
    if ranked < 2:
        return None
    if len(first) > 1 or equal_weights != first or (change is not None and less(change, 0.10)):
        return "fragile"
    agree = all(names is None or names == first for names in dropped)
    return "stable" if agree and (change is None or less(0.25, change)) else "sensitive"
