"""All figures of a playbook, in the shape in which the tool writes them."""

import datetime
from collections import Counter

import cost
from commitments import attribution, commitment_figures
from comparing import Keyed, Maybe, Money, money_in, one_of
from completeness import completeness
from evaluations import Evaluation
from facts import KINDS, Entity, Facts, day, days_of, months_later
from pilots import Pilot
from progress import motive_figures, objective_figures, provider, runs
from sources import cost_figure, inherent_and_residual
from working_time import over_the_year, place_figures

LEVELS = [(5, "low"), (12, "medium"), (19, "high"), (25, "critical")]


def function_figures(facts: Facts, name: str) -> dict:
    """The provider on the as-of date, and for which horizon outsourcing suits the function."""
    function = facts.functions[name]
    horizon = None
    if "fit_short_term" in function and "fit_long_term" in function:
        short, long = (float(function[key]) >= 3 for key in ("fit_short_term", "fit_long_term"))
        horizon = {(True, True): "both", (True, False): "short-term only",
                   (False, True): "long-term only", (False, False): "neither"}[short, long]
    return {"provider": provider(facts, name), "horizon_class": horizon}


def plan_figures(facts: Facts, alternative: str, function: str) -> dict:
    plan = cost.plan_for(facts, alternative, function)
    categories: Counter = Counter()
    for line in plan.lines:
        categories[line.category] += sum(line.flow)
    flow = plan.flow
    found = {
        "total": Money(plan.total), "npv": Money(plan.npv), "price": Money(plan.price),
        "overhead_ratio": cost_figure(facts, "overhead-ratio", alternative, function),
        "cumulative": [Money(sum(flow[: m + 1])) for m in range(len(flow))],
        "by_category": {name: Money(amount) for name, amount in categories.items()},
    }
    if alternative == "in-house":
        return found
    in_house = cost.plan_for(facts, "in-house", function)
    if in_house is None:
        names = ("saving", "saving_npv", "saving_percent", "payback_months",
                 "discounted_payback_months", "crossovers")
        return found | dict.fromkeys(names)
    return found | saving_figures(facts, plan, in_house)


def saving_figures(facts: Facts, plan: cost.Plan, in_house: cost.Plan) -> dict:
    saving = cost.saving_flow(plan, in_house)
    factors = cost.discounts(len(saving), plan.yearly_rate)
    total = in_house.total
    return {
        "saving": Money(sum(saving)),
        "saving_npv": Money(cost.present_value(saving, plan.yearly_rate)),
        "saving_percent": float(100 * sum(saving) / total) if total else None,
        "payback_months": cost.payback([float(amount) for amount in saving]),
        "discounted_payback_months": cost.payback(
            [float(amount) / factor for amount, factor in zip(saving, factors)]),
        "crossovers": cost.crossovers(saving),
    }


def planned(facts: Facts) -> dict[str, list[str]]:
    """The functions that plans are for, each with the alternatives that have one."""
    alternatives = dict.fromkeys(plan["alternative"] for plan in facts.costs.values())
    return {function: [name for name in alternatives
                       if cost.plan_entity(facts, name, function) is not None]
            for function in facts.functions}


def wanted(facts: Facts, function: str, alternative: str) -> bool:
    """Whether a plan was made for a function, or stands in an evaluation of it."""
    plan = cost.plan_entity(facts, alternative, function)
    return "function" in plan or any(
        item["function"] == function and alternative in item["alternatives"]
        for item in facts.evaluations.values())


def costs_and_tornados(facts: Facts) -> tuple[dict, dict]:
    costs: dict[str, dict] = {}
    tornados: dict[str, dict] = {}
    for function, alternatives in planned(facts).items():
        in_house = cost.plan_for(facts, "in-house", function)
        for name in alternatives:
            certain = wanted(facts, function, name)
            found = plan_figures(facts, name, function)
            costs.setdefault(function, {})[name] = found if certain else Maybe(found)
            if name != "in-house" and in_house is not None:
                bars = cost.tornado(cost.plan_for(facts, name, function), in_house)
                bars = Keyed(money_in(bars), ("input",))
                tornados.setdefault(function, {})[name] = bars if certain else Maybe(bars)
    return (settled(costs), settled(tornados))


def settled(areas: dict[str, dict]) -> dict:
    """A function of which nothing has to be there need not be there itself."""
    return {name: Maybe(area) if all(isinstance(item, Maybe) for item in area.values()) else area
            for name, area in areas.items()}


def all_plans(facts: Facts) -> dict:
    """Each plan by itself, whatever it is for."""
    found = {}
    for name, entity in facts.costs.items():
        plan = cost.read_plan(facts, entity)
        found[name] = {"total": Money(plan.total), "npv": Money(plan.npv),
                       "price": Money(plan.price)}
    return found


def risk_figures(risk: Entity) -> dict:
    before, after = inherent_and_residual(risk)
    first, second = (next(name for top, name in LEVELS if product <= top)
                     for product in (before, after))
    return {"inherent": before, "inherent_level": first, "residual": after,
            "residual_level": second, "reduction": 1 - after / before}


def engagement_figures(facts: Facts, engagement: Entity) -> dict:
    start = day(engagement["start"])
    due = None
    if "renewal" in engagement:
        notice = datetime.timedelta(days=int(engagement["notice_days"]))
        due = (day(engagement["renewal"]["date"]) - notice).isoformat()
    meetings = engagement.get("communication", {}).get("meetings")
    load = meetings and sum(
        int(item["minutes"]) * 365.2425 / 12 / days_of(item["cadence"])
        for item in meetings if "minutes" in item)
    return {
        "runs": runs(engagement, facts.as_of) if facts.as_of else None,
        "term_ends": months_later(start, int(engagement["term_months"])).isoformat(),
        "notice_due": due, "meeting_minutes_per_month": load,
    }


def working_time(facts: Facts) -> dict:
    alternatives = ["in-house", *facts.vendors]
    return {name: over_the_year(facts, name) for name in alternatives}


def counts(facts: Facts) -> dict:
    """How many there are of each; measurements with or without those after the as-of date."""
    used = [row for row in facts.rows if facts.as_of is None or row.date <= facts.as_of]
    measurements = one_of([len(facts.rows), len(used)])
    return {kind: len(facts.kinds.get(kind, {})) for kind in KINDS} | {"measurements": measurements}


def figures(facts: Facts) -> dict:
    costs, tornados = costs_and_tornados(facts)
    return {
        "as_of": facts.as_of.isoformat() if facts.as_of else None,
        "counts": counts(facts),
        "functions": {name: function_figures(facts, name) for name in facts.functions},
        "objectives": {name: objective_figures(facts, name) for name in facts.objectives},
        "motives": {name: motive_figures(facts, motive) for name, motive in facts.motives.items()},
        "commitments": commitment_figures(facts),
        "attribution": Keyed(attribution(facts), ("alternative", "key_result")),
        "places": {name: place_figures(facts, place) for name, place in facts.places.items()},
        "shared_working_time": working_time(facts),
        "costs": costs, "tornado": tornados, "cost_plans": Maybe(all_plans(facts)),
        "evaluations": {name: Evaluation(facts, entity).figures()
                        for name, entity in facts.evaluations.items()},
        "pilots": {name: Pilot(facts, entity).figures() for name, entity in facts.pilots.items()},
        "risks": {name: risk_figures(risk) for name, risk in facts.risks.items()},
        "engagements": {name: engagement_figures(facts, engagement)
                        for name, engagement in facts.engagements.items()},
        "completeness": completeness(facts),
    }
