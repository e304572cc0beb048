"""Holds the recomputation to published worked examples, so that it stands on known figures."""

import datetime
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import numpy as np

import cost
import pilots
import scoring
from fragility import flip
from commitments import KeyResult, Promised, verdict
from facts import judgement
from progress import band, level
from tolerance import clamp, ranking, winners
from working_time import shared_minutes

Outcome = dict[str, list]
# Tables of random indices beside Saaty's of 1980, by the labels of the examples.
OTHER_TABLES = ("saaty-2005", "donegan-dodd-1991")
OURS = ["saaty-1980"]
DAY = datetime.date(2026, 1, 1)


def scaled(given: dict) -> np.ndarray:
    """The matrix with its scaling; min-max and ratio occur in publications alone."""
    matrix = np.array(given["matrix"], dtype=float)
    scaling = given["scaling"]
    if scaling == "anchors":
        return np.array([[scoring.anchored(x, *ends) for x, ends in zip(row, given["anchors"])]
                         for row in given["matrix"]])
    rises = np.array([direction == "max" for direction in given.get("directions", [])])
    low, high = matrix.min(axis=0), matrix.max(axis=0)
    if scaling == "min-max":
        span = np.where(high > low, high - low, 1.0)
        part = np.where(rises, matrix - low, high - matrix) / span
        return np.where(high > low, part, 1.0)
    if scaling == "ratio":
        return np.where(rises, matrix / high, low / matrix)
    return matrix


def named(given: dict, rows: np.ndarray) -> dict[str, np.ndarray]:
    names = given.get("alternatives") or [f"a{index}" for index in range(len(rows))]
    return dict(zip(names, rows))


def shares(given: dict) -> np.ndarray:
    weights = np.array(given["weights"], dtype=float)
    return weights / weights.sum()


def ranks(scores: dict[str, float]) -> list[int]:
    places = {place["alternative"]: place["rank"] for place in ranking(scores)}
    return [places[name] for name in scores]


def weighted_sum(given: dict) -> Outcome:
    values = scaled(given)
    sums = named(given, scoring.weighted_sums(shares(given), values))
    return {"values": values.ravel().tolist(), "scores": list(sums.values()), "ranks": ranks(sums)}


def topsis(given: dict) -> Outcome:
    matrix = np.array(given["matrix"], dtype=float)
    is_cost = np.array([direction == "min" for direction in given["directions"]])
    found = named(given, scoring.closeness(shares(given), matrix, is_cost))
    return {"closeness": list(found.values()), "ranks": ranks(found)}


def ahp(given: dict) -> Outcome:
    found = scoring.pairwise_weights(given["items"], triples(given["judgements"]))
    outcome = {"priorities": found.weights.tolist(), "lambdaMax": [found.lambda_max],
               "consistencyIndex": [found.consistency_index],
               "consistencyRatio": [found.consistency_ratio]}
    if "leaves" in given:
        leaves = {leaf["criterion"]: scoring.pairwise_weights(
            given["alternatives"], triples(leaf["judgements"])) for leaf in given["leaves"]}
        rows = np.array([leaves[item].weights for item in given["items"]])
        outcome["overall"] = (found.weights @ rows).tolist()
    return outcome


def triples(judgements: list[dict]) -> list[tuple[str, str, float]]:
    return [(item["a"], item["b"], judgement(item["value"])) for item in judgements]


def critical_weight(given: dict) -> Outcome:
    values, weights = named(given, scaled(given)), shares(given)
    sums = {name: float(row @ weights) for name, row in values.items()}
    first = winners(ranking(sums))[0]
    flips = [flip(k, weights, values, first) for k in range(len(weights))]
    return {"winner": [first], "scores": list(sums.values()),
            "criticalWeights": [item.critical_weight for item in flips],
            "rivals": [item.rival or "" for item in flips],
            "relativeChange": [item.relative_change for item in flips]}


def payback(given: dict) -> Outcome:
    periods = given.get("periodsPerYear", 1)
    growth = (1 + given.get("rate", 0)) ** (np.arange(len(given["flows"])) / periods)
    found = cost.payback(np.array(given["flows"]) / growth)
    words = ["never"] if found is None else [found]
    return {"payback": words, "discountedPayback": words}


def npv(given: dict) -> Outcome:
    """Flows of months, or of years as every twelfth month."""
    step = 12 // given.get("periodsPerYear", 1)
    months = [Decimal(0)] * (step * (len(given["flows"]) - 1) + 1)
    months[::step] = [Decimal(str(flow)) for flow in given["flows"]]
    return {"npv": [cost.present_value(months, Decimal(str(given["rate"])))]}


def visit_months(given: dict) -> Outcome:
    return {"months": cost.visit_months(given["count"], 12 * given.get("years", 1))}


def two_proportions(given: dict) -> Outcome:
    arms = [pilots.Arm(x, n) for x, n in zip(given["successes"], given["trials"])]
    found = pilots.compare(*arms)
    if found is None:
        return {"outcome": ["too-few"]}
    return {"z": [found.z], "p": [found.p], "pooled": [found.pooled],
            "difference": [found.difference], "interval95": list(found.interval)}


def sample_size(given: dict) -> Outcome:
    found = pilots.sample_size(given["p1"], given["p2"], given["alpha"], given["power"])
    return {"n": [found], "rounded": [int(np.ceil(found))]}


def power(given: dict) -> Outcome:
    return {"power": [pilots.power_of(given["n"], given["p1"], given["p2"], given["alpha"])]}


def wilson(given: dict) -> Outcome:
    arm = pilots.Arm(given["successes"][0], given["trials"][0])
    return {"interval": list(pilots.wilson(arm, given.get("confidence", 0.95)))}


def key_result(given: dict) -> Outcome:
    reach = given["target"] - given["baseline"]
    score = clamp((given["value"] - given["baseline"]) / reach)
    return {"score": [score], "band": [band(score)]}


def levels(given: dict) -> Outcome:
    return {"levels": [level(value, given["target"], given.get("threshold"), given["direction"])
                       for value in given["values"]]}


def attribution(given: dict) -> Outcome:
    result = KeyResult("", "", given["direction"], 0, given["target"], 1, DAY)
    answer = {"answer": given["answer"]}
    if given.get("committed") is not None:
        answer["value"] = str(given["committed"])
    promised = None if given["answer"] == "not-asked" else Promised(answer, DAY)
    return {"verdict": [verdict(result, given["actual"], promised)]}


def shared_time(given: dict) -> Outcome:
    sides = [(given[side]["zone"], f"{given[side]['start']}-{given[side]['end']}")
             for side in ("ours", "theirs")]
    return {"minutes": [shared_minutes(datetime.date.fromisoformat(date), *sides[0], *sides[1])
                        for date in given["dates"]]}


METHODS: dict[str, Callable[[dict], Outcome]] = {
    "weighted-sum": weighted_sum, "topsis": topsis, "ahp": ahp,
    "roc": lambda given: {
        "weights": scoring.centroid_weights(range(1, given["count"] + 1)).tolist()},
    "critical-weight": critical_weight, "payback": payback, "discounted-payback": payback,
    "npv": npv, "visit-months": visit_months, "two-proportions": two_proportions,
    "sample-size": sample_size, "power": power, "wilson": wilson, "key-result-score": key_result,
    "level": levels, "attribution": attribution, "shared-time": shared_time,
}


def check(file: Path) -> tuple[int, list[str]]:
    """How many expectations of worked examples were looked at, and those that do not hold."""
    looked, wrong = 0, []
    for example in json.loads(file.read_text())["examples"]:
        method = METHODS.get(example["method"])
        outcome = method(example["input"]) if method else {}
        for wanted in example["expect"]:
            if wanted["name"] not in outcome or wanted.get("labels", OURS)[0] in OTHER_TABLES:
                continue
            looked += 1
            if not agrees(outcome[wanted["name"]], wanted):
                wrong.append(f"{example['id']} {wanted['name']}: {outcome[wanted['name']]},"
                             f" wanted {wanted.get('words', wanted.get('values'))}")
    return looked, wrong


def agrees(found: list, wanted: dict) -> bool:
    expected = wanted.get("words", wanted.get("values"))
    if len(found) != len(expected):
        return False
    return all(
        a == b if isinstance(b, str) or b is None or isinstance(a, str) or a is None
        else abs(a - b) <= wanted["tolerance"] * max(1, abs(b))
        for a, b in zip(found, expected))
