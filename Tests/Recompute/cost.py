"""Cost plans: flows, totals, net present value, payback, crossovers and tornado (section 5.7).

Money is `Decimal` and never rounded; what is discounted is double.
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext

import numpy as np

from facts import Entity, Facts, integer, money, rate
from tolerance import equal

PRICE = ("fee", "salary")
TORNADO = ("price", "other", "one-off", "run", "discount-rate")
ZERO = Decimal(0)


@dataclass(frozen=True)
class Line:
    """One line of a plan: what is paid at the end of each month, 0 to the horizon."""

    category: str
    once: bool
    flow: tuple[Decimal, ...]

    @property
    def is_price(self) -> bool:
        return self.category in PRICE


@dataclass(frozen=True)
class Plan:
    """A plan in the playbook's currency, and the yearly rate that discounts it."""

    lines: tuple[Line, ...]
    horizon: int
    yearly_rate: Decimal

    @property
    def flow(self) -> list[Decimal]:
        return [sum((line.flow[m] for line in self.lines), ZERO) for m in range(self.horizon + 1)]

    @property
    def total(self) -> Decimal:
        return sum(self.flow, ZERO)

    @property
    def price(self) -> Decimal:
        return sum((sum(line.flow, ZERO) for line in self.lines if line.is_price), ZERO)

    @property
    def npv(self) -> float:
        return present_value(self.flow, self.yearly_rate)

    def first_year(self, category: str) -> Decimal:
        return sum((sum(line.flow[:13], ZERO) for line in self.lines if line.category == category),
                   ZERO)


def discounts(count: int, yearly_rate: Decimal) -> np.ndarray:
    """The factor of each month end; the rate is effective per year."""
    return (1.0 + float(yearly_rate)) ** (np.arange(count) / 12.0)


def present_value(flow: list[Decimal], yearly_rate: Decimal) -> float:
    return float(np.sum(np.array(flow, dtype=float) / discounts(len(flow), yearly_rate)))


def visit_months(per_year: int, horizon: int) -> list[int]:
    """Visit k of N falls on month ⌈12k/N⌉ of each year, so that none is lost."""
    years = range(horizon // 12 + 1)
    months = [12 * year - (-12 * k // per_year) for year in years for k in range(1, per_year + 1)]
    return [month for month in months if month <= horizon]


def paid_months(line: Entity, horizon: int, visits: int) -> list[int]:
    """The month ends on which a line is paid; lines beyond the horizon are cut."""
    paid = line["paid"]
    if paid == "once":
        month = integer(line.get("month")) or 0
        return [month] if month <= horizon else []
    first = integer(line.get("from")) or (12 if paid == "yearly" else 1)
    last = min(integer(line.get("to")) or horizon, horizon)
    if paid == "per-visit":
        return [m for m in visit_months(visits, horizon) if first <= m <= last] if visits else []
    return list(range(first, last + 1, 12 if paid == "yearly" else 1))


def visit_of(facts: Facts, alternative: str) -> Entity:
    """The planned visits to the place of an alternative."""
    vendor = facts.vendors.get(alternative, {})
    return facts.places.get(vendor.get("place", ""), {}).get("visit", {})


def read_line(facts: Facts, plan: Entity, line: Entity, exchange: Decimal) -> Line:
    horizon = int(facts.settings["horizon_months"])
    visit = visit_of(facts, plan["alternative"])
    visits = integer(line.get("visits_per_year", visit.get("per_year"))) or 0
    if "amount" in line:
        amount = money(line["amount"]) * exchange
    else:  # The place's cost of a visit is in the playbook's currency whatever the plan's is.
        amount = money(visit["cost"])
    flow = [ZERO] * (horizon + 1)
    growth = 1 + (rate(line.get("escalator")) or ZERO)
    for month in paid_months(line, horizon, visits):
        flow[month] += amount * growth ** (max(month - 1, 0) // 12)
    return Line(line["category"], line["paid"] == "once", tuple(flow))


def read_plan(facts: Facts, plan: Entity) -> Plan:
    with localcontext() as context:
        context.prec = 60
        own = facts.settings["currency"]
        currency = plan.get("currency", own)
        exchange = Decimal(1) if currency == own else money(
            facts.settings["exchange_rates"][currency])
        lines = tuple(read_line(facts, plan, line, exchange) for line in plan["lines"])
    return Plan(lines, int(facts.settings["horizon_months"]), rate(facts.settings["discount_rate"]))


def plan_entity(facts: Facts, alternative: str, function: str) -> Entity | None:
    """The plan of an alternative with that function, else the one with none."""
    own = [plan for plan in facts.costs.values() if plan["alternative"] == alternative]
    exact = [plan for plan in own if plan.get("function") == function]
    general = [plan for plan in own if "function" not in plan]
    return (exact + general + [None])[0]


def plan_for(facts: Facts, alternative: str, function: str) -> Plan | None:
    entity = plan_entity(facts, alternative, function)
    return None if entity is None else read_plan(facts, entity)


def payback(flow: np.ndarray | list[float]) -> float | None:
    """The time from which the running total stays at or above zero; nothing where it never does."""
    running = np.cumsum(np.array(flow, dtype=float))
    behind = [t for t, total in enumerate(running) if total < 0 and not equal(total, 0.0)]
    if not behind:
        return 0.0
    last = behind[-1]
    if last == len(running) - 1:
        return None
    return float(last - running[last] / float(flow[last + 1]))


def crossovers(flow: list[Decimal]) -> list[dict]:
    """Where the running total changes its strict sign, linear inside the month."""
    running = [sum(flow[: t + 1], ZERO) for t in range(len(flow))]
    strict = [t for t, total in enumerate(running) if not equal(float(total), 0.0)]
    found = []
    for before, after in zip(strict, strict[1:]):
        if (running[before] < 0) == (running[after] < 0):
            continue
        month = before + 1.0
        if after == before + 1:
            month = float(before + abs(running[before] / flow[after]))
        cheaper = "option" if running[after] > 0 else "in-house"
        found.append({"month": month, "cheaper_from_then": cheaper})
    return found


def scaled_npv(plan: Plan, which: str, factor: Decimal) -> float:
    """The net present cost of a plan with some of its lines multiplied by a factor."""
    chosen = {
        "price": lambda line: line.is_price, "other": lambda line: not line.is_price,
        "one-off": lambda line: line.once, "run": lambda line: not line.once,
    }[which]
    flow = [sum((line.flow[m] * (factor if chosen(line) else 1) for line in plan.lines), ZERO)
            for m in range(plan.horizon + 1)]
    return present_value(flow, plan.yearly_rate)


def tornado(plan: Plan, in_house: Plan) -> list[dict]:
    """The saving in present value with each input at 80 and 120 %, the widest span first."""
    bars = []
    for which in TORNADO:
        ends = []
        for factor in (Decimal("0.8"), Decimal("1.2")):
            if which == "discount-rate":
                changed = plan.yearly_rate * factor
                difference = [a - b for a, b in zip(in_house.flow, plan.flow)]
                ends.append(present_value(difference, changed))
            else:
                ends.append(in_house.npv - scaled_npv(plan, which, factor))
        bars.append({"input": which, "at_80_percent": ends[0], "at_120_percent": ends[1]})
    return sorted(bars, key=lambda bar: -abs(bar["at_120_percent"] - bar["at_80_percent"]))


def saving_flow(plan: Plan, in_house: Plan) -> list[Decimal]:
    """What an option saves at the end of each month: in-house minus option."""
    return [a - b for a, b in zip(in_house.flow, plan.flow)]
