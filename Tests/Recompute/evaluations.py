"""Evaluations: values, gates, scores, ranking and how fragile it is (sections 5.5 and 5.6)."""

from functools import cached_property

import numpy as np

import scoring
from comparing import Maybe, Money, Words, one_of
from facts import Entity, Facts, judgement
from fragility import NO_FLIP, Flip, badge, flip, smallest, without_each
from sources import figure
from tolerance import at_least, equal, ranking, winners

AMOUNTS = ("cost.total", "cost.npv", "cost.saving", "cost.saving-npv")


def score_of(entity: Entity, alternative: str, criterion: str) -> float | None:
    """Our own judgement: a number, or a map with the number in it."""
    score = entity.get("scores", {}).get(alternative, {}).get(criterion)
    if isinstance(score, dict):
        score = score["score"]
    return None if score is None else float(score)


def passes(bound: Entity, x: float) -> bool:
    if "at_least" in bound:
        return at_least(x, float(bound["at_least"]))
    return at_least(float(bound["at_most"]), x)


class Evaluation:
    """One evaluation with its facts; arrays are in the order of alternatives and criteria."""

    def __init__(self, facts: Facts, entity: Entity):
        self.facts, self.entity = facts, entity
        self.alternatives: list[str] = entity["alternatives"]
        self.names = list(entity["criteria"])
        self.criteria = list(entity["criteria"].values())
        self.policy = entity.get("missing", "fail")
        self.method = entity.get("method", "weighted-sum")

    @cached_property
    def raw(self) -> dict[str, np.ndarray]:
        """What is known of each alternative: a figure or our score, in the criterion's unit."""
        found = {}
        for alternative in self.alternatives:
            row = [self.source(name, alternative) for name in self.names]
            found[alternative] = np.array([np.nan if x is None else x for x in row])
        return found

    def source(self, name: str, alternative: str) -> float | None:
        criterion = self.entity["criteria"][name]
        if "source" in criterion:
            return figure(self.facts, criterion["source"], alternative, self.entity["function"])
        return score_of(self.entity, alternative, name)

    @cached_property
    def worst(self) -> np.ndarray:
        """The worst anchor or the lowest key of each criterion's rubric, and the best."""
        ends = []
        for criterion in self.criteria:
            if "rubric" in criterion:
                keys = [int(key) for key in criterion["rubric"]]
                ends.append((min(keys), max(keys)))
            else:
                ends.append((float(criterion["value"]["worst"]),
                             float(criterion["value"]["best"])))
        return np.array(ends, dtype=float)

    @cached_property
    def values(self) -> dict[str, np.ndarray]:
        """Values from 0 to 1; a missing one is 0 where the policy says so, else unknown."""
        found = {}
        for alternative, row in self.raw.items():
            values = []
            for x, criterion, (worst, best) in zip(row, self.criteria, self.worst):
                if np.isnan(x):
                    values.append(0.0 if self.policy == "worst" else np.nan)
                elif "rubric" in criterion:
                    values.append(scoring.by_rubric(x, worst, best))
                else:
                    values.append(scoring.anchored(x, worst, best))
            found[alternative] = np.array(values)
        return found

    @cached_property
    def hierarchy(self) -> scoring.Hierarchy | None:
        if "pairwise" not in self.entity:
            return None
        pairs = [(a, b, judgement(value)) for a, b, value in self.entity["pairwise"]]
        return scoring.pairwise_weights(self.names, pairs)

    @cached_property
    def weights(self) -> np.ndarray | None:
        """Weights that sum to 1; none where all are 0."""
        if self.hierarchy is not None:
            return self.hierarchy.weights
        if "rank" in self.criteria[0]:
            return scoring.centroid_weights([int(item["rank"]) for item in self.criteria])
        given = np.array([float(item["weight"]) for item in self.criteria])
        return given / given.sum() if given.sum() > 0 else None

    @cached_property
    def disqualified(self) -> list[str]:
        """Who fails a gate; what is not known fails none."""
        return [
            alternative for alternative, row in self.raw.items()
            if any("must" in criterion and not np.isnan(x) and not passes(criterion["must"], x)
                   for x, criterion in zip(row, self.criteria))
        ]

    @cached_property
    def eligible(self) -> list[str]:
        return [name for name in self.alternatives if name not in self.disqualified]

    @cached_property
    def has_ranking(self) -> bool:
        """Not without weights or alternatives, nor with a value missing where that fails.

        Nor where so much is excluded that nothing is left to score.
        """
        if self.weights is None or not self.eligible:
            return False
        if self.policy == "fail" and any(np.isnan(self.raw[name]).any() for name in self.eligible):
            return False
        return bool(self.scores(self.weights))

    def weighted(self, weights: np.ndarray) -> dict[str, float]:
        """Weighted sums of the eligible alternatives; one of which nothing is known has none."""
        if not self.eligible:
            return {}
        rows = np.array([self.values[name] for name in self.eligible])
        sums = scoring.weighted_sums(weights, rows)
        return {name: float(s) for name, s in zip(self.eligible, sums) if not np.isnan(s)}

    def topsis(self, weights: np.ndarray) -> dict[str, float]:
        """Closeness of the eligible alternatives, without those that miss a value to exclude.

        Who is left out is settled first, like the gates: it does not come back where the
        criterion that it misses is dropped, which is a criterion without weight.
        """
        rows = {}
        for name in self.eligible:
            row = self.raw[name]
            if self.policy == "worst":
                row = np.where(np.isnan(row), self.worst[:, 0], row)
            if not np.isnan(row).any():
                rows[name] = row
        if not rows:
            return {}
        is_cost = self.worst[:, 1] < self.worst[:, 0]
        found = scoring.closeness(weights, np.array(list(rows.values())), is_cost)
        return {name: float(c) for name, c in zip(rows, found)}

    def scores(self, weights: np.ndarray) -> dict[str, float]:
        """Scores by the evaluation's method."""
        return self.topsis(weights) if self.method == "topsis" else self.weighted(weights)

    def flips(self, first: list[str]) -> list[Flip]:
        ranked = {name: self.values[name] for name in self.weighted(self.weights)}
        if len(first) != 1:
            return [NO_FLIP] * len(self.names)
        return [flip(k, self.weights, ranked, first[0]) for k in range(len(self.names))]

    def figures(self) -> dict:
        found = {
            "question": self.entity["question"], "function": self.entity["function"],
            "criteria": self.names, "disqualified": dict.fromkeys(self.disqualified, Words()),
            "weights": None if self.weights is None else self.weights.tolist(),
            "raw": {name: self.raw_figures(name) for name in self.alternatives},
            "values": {name: known(row) for name, row in self.values.items()},
            "consistency": Maybe(self.consistency_figures()),
        }
        return found | (self.ranked_figures() if self.has_ranking else self.unranked_figures())

    def consistency_figures(self) -> dict | None:
        """How well pairwise judgements agree with each other."""
        found = self.hierarchy
        return found and {
            "lambda_max": found.lambda_max, "consistency_index": found.consistency_index,
            "consistency_ratio": found.consistency_ratio}

    def raw_figures(self, name: str) -> list:
        return [
            Money(x) if x is not None and item.get("source") in AMOUNTS else x
            for x, item in zip(known(self.raw[name]), self.criteria)
        ]

    def unranked_figures(self) -> dict:
        return {"ranking": one_of([None, []]), "winners": [], "badge": None, "margin": None}

    def ranked_figures(self) -> dict:
        weights, sums = self.weights, self.weighted(self.weights)
        scores = self.scores(weights)
        places = ranking(scores)
        first = winners(places)
        even = self.scores(np.full(len(weights), 1 / len(weights)))
        dropped = without_each(weights, self.scores)
        flips = self.flips(first) if self.method == "weighted-sum" else []
        change = smallest(flips)
        best = sorted(scores.values(), reverse=True)
        even_first = winners(ranking(even))
        found = {
            "contributions": self.contribution_figures(sums),
            "scores": sums, "ranking": places, "winners": first,
            "margin": best[0] - best[1] if len(best) > 1 else None,
            "critical_weights": self.flip_figures(flips, first),
            "equal_weight_scores": even, "equal_weight_winners": even_first,
            "leave_one_out_winners": {
                name: names or []
                for name, names in zip(self.names, dropped)},
            "smallest_relative_change": None, "smallest_change_criterion": None,
            "badge": badge(first, len(places), change, even_first, dropped),
            "topsis": self.topsis_figures(),
        }
        if change is not None:
            near = [(name, f.relative_change) for name, f in zip(self.names, flips)
                    if f.relative_change is not None and equal(abs(f.relative_change), change)]
            found["smallest_relative_change"] = one_of([size for _, size in near])
            found["smallest_change_criterion"] = one_of([name for name, _ in near])
        return found

    def contribution_figures(self, sums: dict[str, float]) -> dict:
        if not sums:
            return {}
        rows = np.array([self.values[name] for name in sums])
        terms = scoring.contributions(self.weights, rows)
        return {name: known(row) for name, row in zip(sums, terms)}

    def flip_figures(self, flips: list[Flip], first: list[str]) -> list:
        records = [
            {"criterion": name, "weight": float(weight), "critical_weight": f.critical_weight,
             "rival": f.rival, "relative_change": f.relative_change}
            for name, weight, f in zip(self.names, self.weights, flips)
        ]
        return records if len(first) == 1 else one_of([records, []])

    def topsis_figures(self) -> dict | Maybe:
        found = self.topsis(self.weights)
        places = ranking(found)
        figures = {"closeness": found, "ranking": places, "winners": winners(places)}
        asked = self.method == "topsis" or "topsis" in self.entity.get("crosscheck", [])
        return figures if asked and found else Maybe(figures)


def known(row: np.ndarray) -> list[float | None]:
    return [None if np.isnan(x) else float(x) for x in row]
