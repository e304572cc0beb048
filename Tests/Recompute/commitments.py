"""What was promised and what became of it (sections 5.3 and 5.4 of the strategy model)."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from comparing import Maybe
from facts import Entity, Facts, day
from tolerance import meets

EVIDENCE = {"claim": 0.4, "reference": 0.6, "demo": 0.8, "contract": 1.0}


@dataclass(frozen=True)
class Promised:
    """An answer, and the sheet that it stands in."""

    answer: Entity
    asked: datetime.date

    @property
    def value(self) -> float | None:
        return float(self.answer["value"]) if "value" in self.answer else None


@dataclass(frozen=True)
class KeyResult:
    """A measured key result: target and baseline of a metric."""

    name: str
    metric: str
    direction: str
    baseline: float
    target: float
    weight: float
    due: datetime.date

    def progress(self, value: float) -> float:
        """How far a value lies beyond the baseline towards the target, which is 1."""
        return (value - self.baseline) / (self.target - self.baseline)

    def is_met(self, value: float) -> bool:
        return meets(value, self.target, self.direction)


def counting(facts: Facts, function: str | None = None) -> Iterator[KeyResult]:
    """The measured key results of the objectives of a function, or of all."""
    for name, objective in facts.objectives.items():
        if function is not None and objective["function"] != function:
            continue
        for key, result in objective.get("key_results", {}).items():
            if "metric" in result:
                yield KeyResult(
                    f"{name}/{key}", result["metric"],
                    facts.metrics[result["metric"]]["direction"], float(result["baseline"]),
                    float(result["target"]), float(result.get("weight", 1)),
                    day(result.get("due", objective["due"])))


def promise(facts: Facts, alternative: str, name: str) -> Promised | None:
    for sheet in facts.commitments.values():
        if sheet["alternative"] == alternative and name in sheet["answers"]:
            return Promised(sheet["answers"][name], day(sheet["asked"]))
    return None


def is_met(result: KeyResult, promised: Promised | None) -> bool:
    """Whether an answer's value meets the target; `cannot` and `unanswered` never do."""
    if promised is None or promised.value is None:
        return False
    return promised.answer["answer"] in ("can", "partly") and result.is_met(promised.value)


def coverage(facts: Facts, alternative: str, function: str, credible: bool) -> float | None:
    """The weighted share of key results that are met on paper, by evidence where asked for."""
    covered = total = 0.0
    for result in counting(facts, function):
        total += result.weight
        promised = promise(facts, alternative, result.name)
        if is_met(result, promised):
            factor = EVIDENCE[promised.answer.get("evidence", "claim")] if credible else 1.0
            covered += result.weight * factor
    return covered / total if total else None


def answer_figures(facts: Facts, alternative: str) -> dict:
    found = {}
    for result in counting(facts):
        promised = promise(facts, alternative, result.name)
        if promised is not None:
            value = promised.value
            found[result.name] = {
                "answer": promised.answer["answer"], "value": value,
                "gap": None if value is None else result.progress(value) - 1,
                "met": is_met(result, promised),
            }
    return found


def coverage_figures(facts: Facts, alternative: str, function: str) -> dict:
    return {"coverage": coverage(facts, alternative, function, credible=False),
            "credible_coverage": coverage(facts, alternative, function, credible=True)}


def commitment_figures(facts: Facts) -> dict:
    """Per alternative that answered; one coverage where one function alone has key results."""
    functions = sorted({objective["function"] for objective in facts.objectives.values()})
    alternatives = dict.fromkeys(sheet["alternative"] for sheet in facts.commitments.values())
    found = {}
    for alternative in alternatives:
        by_function = {name: coverage_figures(facts, alternative, name) for name in functions}
        found[alternative] = {"answers": answer_figures(facts, alternative),
                              "functions": Maybe(by_function)}
        if len(functions) == 1:
            found[alternative] |= by_function[functions[0]]
    return found


def verdict(result: KeyResult, actual: float, promised: Promised | None) -> str:
    """Whose fault it was: the target's, the promise's, or that nobody asked."""
    if result.is_met(actual):
        return "met"
    if promised is None:
        return "we-did-not-ask"
    if promised.answer["answer"] in ("cannot", "unanswered") or promised.value is None:
        return "known-risk"
    if result.is_met(promised.value):
        return "vendor-over-promised"
    kept = meets(actual, promised.value, result.direction)
    return "expectation-gap" if kept else "both-fell-short"


def attribution(facts: Facts) -> list:
    """A verdict for each alternative with a measured value; those never asked may be left out."""
    alternatives = ["in-house", "do-nothing", *facts.vendors]
    found = []
    for alternative in sorted(alternatives):
        for result in counting(facts):
            rows = facts.series(result.metric, alternative)
            if not rows:
                continue
            promised = promise(facts, alternative, result.name)
            record = attribution_of(facts, alternative, result, promised)
            found.append(record if promised else Maybe(record))
    return found


def attribution_of(
    facts: Facts, alternative: str, result: KeyResult, promised: Promised | None
) -> dict:
    rows = facts.series(result.metric, alternative)
    committed = promised.value if promised else None
    by = day(promised.answer.get("by")) if promised else None
    kept = None
    if committed is not None:
        later = [row for row in rows if row.date > promised.asked]
        met = [meets(row.value, committed, result.direction) for row in later]
        kept = sum(met) / len(met) if met else None
    return {
        "alternative": alternative, "key_result": result.name, "actual": rows[-1].value,
        "target": result.target, "committed": committed,
        "verdict": verdict(result, rows[-1].value, promised),
        "final": facts.as_of is not None and facts.as_of >= (by or result.due),
        # A value beside `cannot` need not count as a promise.
        "promise_kept_rate":
            Maybe(kept) if promised and promised.answer["answer"] == "cannot" else kept,
    }
