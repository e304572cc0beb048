"""Objectives, trends, levels and motives (sections 5.1 and 5.2 of the strategy model)."""

import datetime
import re

import numpy as np

from comparing import Keyed
from commitments import counting, is_met, promise
from facts import Entity, Facts, boolean, day, days_of, listed, months_later
from sources import figure
from tolerance import at_least, clamp, less, meets

SMALL_WORDS = """a an the to of and or for in on at by with our we us is are be that so it its as
    all every each more can will has have not no than""".split()
VAGUE_WORDS = """better best improve increase optimise optimize enhance excellent world-class
    leading great good quality performance efficiency service support more things
    everything""".split()


def runs(engagement: Entity, date: datetime.date) -> bool:
    """Whether an engagement runs on a day: from its start until its term is over."""
    start = day(engagement["start"])
    end = months_later(start, int(engagement["term_months"]))
    return start <= date < end and engagement["phase"] != "ended"


def provider(facts: Facts, function: str) -> str:
    running = [item["vendor"] for item in facts.engagements.values()
               if item["function"] == function and facts.as_of and runs(item, facts.as_of)]
    return running[0] if len(running) == 1 else "in-house"


def band(score: float | None) -> str | None:
    if score is None:
        return None
    return "green" if at_least(score, 0.7) else "amber" if at_least(score, 0.4) else "red"


def level(value: float, target: float, threshold: float | None, direction: str) -> str:
    """Green meets the target, red is no better than the threshold (by default 90 % of it)."""
    if threshold is None:
        threshold = 0.9 * target if direction == "increase" else target / 0.9
    if meets(value, target, direction):
        return "green"
    bad = at_least(threshold, value) if direction == "increase" else at_least(value, threshold)
    return "red" if bad else "amber"


def trend(facts: Facts, result: Entity, subject: str, due: datetime.date) -> dict | None:
    """Least squares over the newest six points, by numpy; x in steps of the metric's cadence."""
    rows = facts.series(result["metric"], subject)[-6:]
    if len(rows) < 3:
        return None
    metric = facts.metrics[result["metric"]]
    step = days_of(metric["cadence"])
    x = np.array([(row.date - rows[0].date).days / step for row in rows])
    slope, intercept = np.polyfit(x, [row.value for row in rows], 1)
    reach = abs(float(result["target"]) - float(result["baseline"]))
    relative = float(slope) / reach * (1 if metric["direction"] == "increase" else -1)
    bounds = metric.get("bounds", {})
    forecast = clamp(
        float(intercept + slope * ((due - rows[0].date).days / step)),
        float(bounds.get("min", "-inf")), float(bounds.get("max", "inf")))
    name = "improving" if less(0.02, relative) else "worsening" if less(relative, -0.02) else "flat"
    return {"points": len(rows), "slope_per_step": float(slope), "intercept": float(intercept),
            "relative_slope": relative, "forecast": forecast, "class": name}


def milestone_score(milestones: list[Entity]) -> float:
    weights = np.array([float(item.get("weight", 1)) for item in milestones])
    done = np.array([boolean(item.get("done")) for item in milestones])
    return float((weights * done).sum() / weights.sum())


def key_result_figures(facts: Facts, objective: Entity, result: Entity) -> dict:
    if "metric" not in result:
        score = milestone_score(result["milestones"]) if "milestones" in result \
            else float(boolean(result["done"]))
        return {"score": score, "band": band(score)}
    subject = result.get("subject", provider(facts, objective["function"]))
    rows = facts.series(result["metric"], subject)
    found = {"subject": subject, "score": None, "band": None, "actual": None, "level": None}
    if rows:
        actual, target = rows[-1].value, float(result["target"])
        baseline = float(result["baseline"])
        found["score"] = clamp((actual - baseline) / (target - baseline))
        found["band"] = band(found["score"])
        threshold = float(result["threshold"]) if "threshold" in result else None
        found["actual"] = actual
        found["level"] = level(
            actual, target, threshold, facts.metrics[result["metric"]]["direction"])
    due = day(result.get("due", objective["due"]))
    return found | {"trend": trend(facts, result, subject, due)}


def is_vague(statement: str) -> bool:
    words = re.findall(r"[a-z0-9-]+", statement.lower())
    return all(word in SMALL_WORDS or word in VAGUE_WORDS for word in words)


def is_realistic(facts: Facts, name: str, objective: Entity) -> bool:
    """Each measured target lies inside its benchmark or is met by an answer of a vendor."""
    for result in counting(facts, objective["function"]):
        owner, key = result.name.split("/")
        if owner != name:
            continue
        benchmark = objective["key_results"][key].get("benchmark")
        inside = benchmark is not None and at_least(result.target, float(benchmark["low"])) \
            and at_least(float(benchmark["high"]), result.target)
        offered = any(is_met(result, promise(facts, vendor, result.name))
                      for vendor in facts.vendors)
        if not inside and not offered:
            return False
    return True


def smart(facts: Facts, name: str, objective: Entity) -> dict[str, bool]:
    results = objective.get("key_results", {}).values()
    return {
        "S": not is_vague(objective["statement"]) and "function" in objective,
        "M": any({"baseline", "target"} <= set(result) or "milestones" in result
                 or "done" in result for result in results),
        "A": "owner" in objective,
        "R": is_realistic(facts, name, objective),
        "T": "due" in objective,
    }


def objective_figures(facts: Facts, name: str) -> dict:
    objective = facts.objectives[name]
    results = objective.get("key_results", {})
    figures = {key: key_result_figures(facts, objective, result)
               for key, result in results.items()}
    weights = {key: float(result.get("weight", 1)) for key, result in results.items()}
    known = [key for key in figures if figures[key]["score"] is not None]
    weight = sum(weights[key] for key in known)
    score = sum(weights[key] * figures[key]["score"] for key in known) / weight if known else None
    start, due = day(objective["start"]), day(objective["due"])
    expected = None
    if facts.as_of:
        expected = clamp((facts.as_of - start).days / (due - start).days)
    return {
        "key_results": figures, "score": score, "coverage": weight / sum(weights.values()),
        "band": band(score), "expected": expected,
        "pace": score / expected if score is not None and expected else None,
        "smart": smart(facts, name, objective),
    }


def condition_figures(facts: Facts, condition: Entity, function: str) -> dict:
    who = provider(facts, function)
    if "metric" in condition:
        rows = facts.series(condition["metric"], who)
        value = rows[-1].value if rows else None
    else:
        value = figure(facts, condition["figure"], who, function)
    met = None
    if value is not None:
        met = at_least(value, float(condition["at_least"])) if "at_least" in condition \
            else at_least(float(condition["at_most"]), value)
    return {"function": function, "provider": who, "met": met, "value": value,
            "of": condition.get("metric", condition.get("figure"))}


def motive_figures(facts: Facts, motive: Entity) -> dict:
    functions = listed(motive.get("functions")) or list(facts.functions)
    found = [condition_figures(facts, condition, function)
             for condition in motive.get("conditions", []) for function in functions]
    met = [item["met"] for item in found if item["met"] is not None]
    return {"conditions": Keyed(found, ("function", "of")), "known": len(met), "all": len(found),
            "fulfilment": sum(met) / len(met) if met else None}
