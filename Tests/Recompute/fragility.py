"""Whether the winner of an evaluation changes (section 5.6 of the strategy model)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tolerance import equal, less, ranking, winners

# Weights, and the criterion that is dropped, in; a score per alternative that has one out.
Method = Callable[[np.ndarray, int | None], dict[str, float]]


@dataclass(frozen=True)
class Flip:
    """The weight of a criterion at which a rival overtakes the winner."""

    critical_weight: float | None
    rival: str | None
    relative_change: float | None


NO_FLIP = Flip(None, None, None)


def flip(k: int, weights: np.ndarray, values: dict[str, np.ndarray], winner: str) -> Flip:
    """The critical weight of criterion k nearest to its weight, the others in proportion.

    Where the scores without k, R, and the values on k differ by Δ_R and Δ_v, the scores meet at
    ω = Δ_R / (Δ_R − Δ_v); ω of 0 or 1 is a tie and no flip.
    """
    if equal(weights[k], 1.0):
        return NO_FLIP
    rest = np.delete(weights, k) / (1 - weights[k])
    without = {name: float(np.delete(value, k) @ rest) for name, value in values.items()}
    found = []
    for rival in sorted(set(values) - {winner}):
        ahead = without[winner] - without[rival]
        slope = ahead - (values[winner][k] - values[rival][k])
        if equal(slope, 0.0):
            continue
        omega = float(ahead / slope)
        if less(0.0, omega) and less(omega, 1.0):
            found.append((omega, rival))
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
            found.append(winners(ranking(method(rest / rest.sum(), k))))
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
