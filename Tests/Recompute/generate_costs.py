"""Random cost plans: every category and way to pay, some cheaper first and dearer later."""

from chance import Chance
from facts import Entity
from generate_world import EXCHANGE, FUNCTIONS, VENDORS

PRICE = ["fee", "salary"]
OVERHEAD = ["transition", "governance", "travel", "tooling", "training", "recruiting", "space",
            "rework", "risk-reserve", "exit", "severance", "tax"]


def span(chance: Chance, horizon: int, line: Entity) -> None:
    """Sometimes the first and the last month of a line; seldom a last one beyond the horizon."""
    first = 1
    if chance.happens(0.3):
        first = chance.randint(1, horizon)
        line["from"] = str(first)
    elif line["paid"] == "yearly":
        first = 12
    if chance.happens(0.3) and first <= horizon:
        line["to"] = str(chance.randint(first, horizon))
    elif chance.happens(0.05):
        line["to"] = str(max(first, horizon) + chance.randint(1, 20))


def line(chance: Chance, horizon: int, paid: str, category: str, scale: float) -> Entity:
    """A line whose whole cost is of the order of a hundredth of the scale for each month."""
    factor = {"once": 6.0, "monthly": 1.0, "yearly": 12.0, "per-visit": 2.0}[paid]
    amount = chance.decimal(0, scale * factor, 2)
    found = {"category": category, "paid": paid, "amount": amount}
    if paid == "once":
        if chance.happens(0.4):
            found["month"] = str(chance.randint(0, horizon))
        elif chance.happens(0.1):
            found["month"] = str(horizon + chance.randint(1, 12))
        return found
    if chance.happens(0.5):
        found["escalator"] = chance.rate(0, 12)
    span(chance, horizon, found)
    return found


def visits(chance: Chance, found: Entity, has_visit: bool) -> None:
    """Cost and number of the visits from the place, or given."""
    if has_visit and chance.happens(0.6):
        del found["amount"]
    if not has_visit or chance.happens(0.3):
        found["visits_per_year"] = str(chance.choice([0, 1, 2, 3, 4, 5, 8, 12, 13, 52, 366]))


def plan(chance: Chance, alternative: str, horizon: int, has_visit: bool) -> Entity:
    """A plan with the price of the work, mostly, and some of everything else."""
    scale = chance.uniform(200, 9000)
    lines = []
    if chance.happens(0.9):
        price = chance.choice(["fee", "fee", "fee", "salary"])
        lines.append(line(chance, horizon, "monthly", price, scale))
        lines[-1]["amount"] = chance.decimal(scale / 2, scale, 2)
    if chance.happens(0.5):  # Dear to start with, so that it pays back later or never.
        lines.append(line(chance, horizon, "once", "transition", scale * chance.uniform(0.2, 4)))
    for _ in range(chance.randint(0 if lines else 1, 5)):
        paid = chance.choice(["once", "monthly", "yearly", "per-visit"])
        lines.append(line(chance, horizon, paid, chance.choice(OVERHEAD + PRICE), scale / 4))
        if paid == "per-visit":
            visits(chance, lines[-1], has_visit)
    found: Entity = {"alternative": alternative, "lines": lines}
    if chance.happens(0.25):
        found["currency"] = chance.choice([*EXCHANGE, "USD"])
        for item in lines if found["currency"] in ("JPY", "INR") else []:
            if "amount" in item:
                item["amount"] = chance.decimal(0, scale * 90, 0)
    return found


def costs(
    chance: Chance, horizon: int, vendors: dict[str, Entity], places: dict[str, Entity]
) -> dict[str, Entity]:
    """Plans by function, and for one vendor a plan for those functions where it has no other."""
    found = {}
    general = chance.choice(VENDORS) if chance.happens(0.5) else None
    for function in FUNCTIONS:
        for name in ["in-house", "do-nothing", *VENDORS]:
            left_out = {"in-house": 0.05, "do-nothing": 0.5, general: 0.7}.get(name, 0.25)
            if chance.happens(left_out):
                continue
            has_visit = name in vendors and "visit" in places[vendors[name]["place"]]
            made = plan(chance, name, horizon, has_visit)
            found[f"{function}-{name}"] = {"function": function} | made
    if general is not None:
        has_visit = "visit" in places[vendors[general]["place"]]
        found[f"any-{general}"] = plan(chance, general, horizon, has_visit)
    pairs(chance, found)
    return found


def pairs(chance: Chance, found: dict[str, Entity]) -> None:
    """A few plans that equal another's, or differ so that the totals cross or meet."""
    names = list(found)
    for name in chance.sample(names, min(3, len(names))):
        own = found[f"{found[name].get('function')}-in-house"] \
            if f"{found[name].get('function')}-in-house" in found else None
        if own is None or found[name]["alternative"] == "in-house":
            continue
        if any(item["paid"] == "per-visit" for item in own["lines"]):
            continue
        lines = [dict(item) for item in own["lines"]]
        if chance.happens(0.5):
            lines.append({"category": "transition", "paid": "once", "amount": "600"})
            lines[0]["amount"] = str(max(0, round(float(lines[0]["amount"]) - 100, 2)))
        found[name] = found[name] | {"lines": lines}
        found[name].pop("currency", None)
        if "currency" in own:
            found[name]["currency"] = own["currency"]
