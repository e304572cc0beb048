"""Random facts around evaluations, cost plans and pilots: places, vendors, objectives, answers."""

import datetime

from chance import Chance, later, text
from facts import Entity
from tolerance import meets

ZONES = [
    "America/New_York", "America/Bogota", "America/St_Johns", "Europe/Warsaw", "Europe/London",
    "Africa/Casablanca", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Hong_Kong", "Australia/Lord_Howe",
    "Pacific/Auckland", "Pacific/Honolulu",
]
COUNTRIES = ["US", "CO", "CA", "PL", "GB", "MA", "IN", "NP", "HK", "AU", "NZ", "DE"]
HOURS = ["09:00-17:00", "8:30-17:15", "07:00-16:00", "10:00-19:00", "22:00-06:00", "14:00-23:00",
         "16:00-01:00", "00:00-00:00", "12:00-12:30"]
VENDORS = ["northgate", "bench-co", "sierra-verde", "kestrel-hk", "low-tide", "amber-9", "tallow"]
FUNCTIONS = ["it-support", "accounting", "customer-service"]
START = datetime.date(2026, 1, 1)
HORIZONS = [1, 5, 12, 12, 24, 36, 36, 36, 37, 60, 119, 240]
RATES = ["0%", "3%", "8%", "0.08", "12.5%", "0.2", "-5%", "45%"]
EXCHANGE = {"EUR": "1.0825", "JPY": "0.0067", "GBP": "1.27", "INR": "0.01199"}


def settings(chance: Chance, index: int) -> Entity:
    as_of = later(datetime.date(2026, 1, 5), chance.randint(0, 700))
    return {
        "title": f"Random playbook {index}", "as_of": as_of.isoformat(),
        "company": {"name": "Chance Ltd", "country": "US", "timezone": chance.choice(ZONES),
                    "hours": chance.choice(HOURS[:6])},
        "currency": "USD", "exchange_rates": dict(EXCHANGE),
        "discount_rate": chance.choice(RATES), "horizon_months": str(chance.choice(HORIZONS)),
    }


def places(chance: Chance) -> dict[str, Entity]:
    found = {}
    for number in range(4):
        place = {
            "type": chance.choice(["onshore", "nearshore", "offshore"]),
            "countries": chance.some(COUNTRIES, 1, 2), "timezone": chance.choice(ZONES),
            "hours": chance.choice(HOURS), "control": str(chance.randint(1, 5)),
        }
        if number > 0:
            place["visit"] = {
                "hours_each_way": chance.decimal(0, 30, 1), "cost": chance.decimal(50, 5000, 2),
                "per_year": str(chance.choice([0, 1, 2, 3, 4, 5, 7, 12, 26])),
            }
        found[f"place-{number}"] = place
    return found


def vendors(chance: Chance) -> dict[str, Entity]:
    found = {}
    for name in VENDORS:
        vendor = {
            "status": chance.choice(["longlist", "shortlist", "pilot", "suspended", "rejected"]),
            "place": f"place-{chance.randint(0, 3)}", "models": ["dedicated-team"],
        }
        if chance.happens(0.4):
            vendor["hours"] = chance.choice(HOURS)
        vendor["references"] = [reference(chance) for _ in range(chance.randint(0, 3))]
        found[name] = vendor
    return found


def reference(chance: Chance) -> Entity:
    found = {"who": "A client", "checked": chance.truth()}
    if chance.happens(0.8):
        found["rating"] = chance.choice(["1", "2", "3", "3.5", "4", "4.5", "5"])
    return found


def functions(chance: Chance) -> dict[str, Entity]:
    found = {}
    for name in FUNCTIONS:
        function = {"role": "context", "criticality": str(chance.randint(1, 5)), "stance": "pilot",
                    "rationale": "Chance"}
        for rating in ("fit_short_term", "fit_long_term"):
            if chance.happens(0.85):
                function[rating] = chance.choice(["1", "2", "2.5", "3", "4", "5"])
        found[name] = function
    return found


def metric(chance: Chance, unit: str, proportion: bool) -> Entity:
    found = {
        "unit": unit, "direction": chance.choice(["increase", "decrease"]),
        "definition": "What is counted", "cadence": chance.choice(["1w", "1M", "2M", "1Q"]),
        "source": "chance",
    }
    if unit == "%":
        found["bounds"] = {"min": "0", "max": "100"}
    if proportion:
        found["measure"] = "proportion"
    return found


def metrics(chance: Chance) -> dict[str, Entity]:
    """Per function two values, and two proportions for its pilots."""
    found = {}
    for name in FUNCTIONS:
        found[f"{name}-hours"] = metric(chance, "h", False)
        found[f"{name}-points"] = metric(chance, "points", False)
        found[f"{name}-solved"] = metric(chance, "%", True)
        found[f"{name}-kept"] = metric(chance, chance.choice(["%", "share"]), True)
    return found


def scale_of(facts_of_metric: Entity) -> float:
    """The value of a whole in the metric's unit."""
    return {"%": 100.0, "share": 1.0}.get(facts_of_metric["unit"], 50.0)


def key_result(chance: Chance, name: str, metrics: dict[str, Entity]) -> Entity:
    """A measured key result whose target lies on the good side of its baseline."""
    scale = scale_of(metrics[name])
    low, high = sorted(chance.sample(range(10, 91), 2))
    rises = metrics[name]["direction"] == "increase"
    baseline, target = (low, high) if rises else (high, low)
    result = {"metric": name, "baseline": text(baseline * scale / 100),
              "target": text(target * scale / 100)}
    if chance.happens(0.4):
        result["threshold"] = text((baseline + target) / 2 * scale / 100)
    if chance.happens(0.5):
        result["weight"] = chance.choice(["1", "2", "0.5", "3.25"])
    if chance.happens(0.5):
        result["benchmark"] = {"low": text(10 * scale / 100), "high": text(60 * scale / 100),
                               "source": "chance"}
    if chance.happens(0.15):
        result["subject"] = chance.choice(["in-house", *VENDORS])
    return result


def objectives(chance: Chance, metrics: dict[str, Entity]) -> dict[str, Entity]:
    """One for each function, but seldom: a function without has no coverage."""
    found = {}
    for name in FUNCTIONS:
        if chance.happens(0.1):
            continue
        start, days = START, chance.randint(100, 800)
        measured = [key for key in metrics if key.startswith(name)]
        results = {key.removeprefix(f"{name}-"): key_result(chance, key, metrics)
                   for key in chance.some(measured, 2)}
        for result in results.values():
            if chance.happens(0.2):
                result["due"] = later(start, chance.randint(1, days)).isoformat()
        if chance.happens(0.3):
            results["steps"] = {"milestones": [
                {"title": "A step", "weight": weight, "done": chance.truth()}
                for weight in ("0.5", "0.3", "0.2")]}
        if chance.happens(0.3):
            results["drill"] = {"done": chance.truth()}
        found[f"better-{name}"] = {
            "statement": "No ticket stops a shift", "owner": "Chance", "function": name,
            "motives": ["focus"], "start": start.isoformat(),
            "due": later(start, days).isoformat(), "key_results": results,
        }
    return found


def motives(chance: Chance, metrics: dict[str, Entity]) -> dict[str, Entity]:
    found = {"focus": {"type": "focus", "statement": "Time for the shops"}}
    conditions: list[Entity] = [
        {"figure": "cost.saving-percent", "at_least": chance.decimal(-20, 40, 1)},
        {"figure": "commitments.coverage", "at_least": "0.5"},
        {"metric": chance.choice(list(metrics)), "at_most": chance.decimal(0, 60, 1)},
    ]
    found["cost"] = {"type": "cost", "statement": "Spend less",
                     "functions": chance.some(FUNCTIONS, 1),
                     "conditions": chance.some(conditions, 1)}
    return found


def answer(chance: Chance, result: Entity, metric: Entity) -> Entity:
    """An answer to a key result; who can, meets the target."""
    scale = scale_of(metric)
    value = text(chance.randint(5, 95) * scale / 100)
    if chance.happens(0.1):
        value = result["target"]
    kind = chance.choice(["can", "can", "partly", "cannot", "unanswered"])
    if kind == "can" and not meets(float(value), float(result["target"]), metric["direction"]):
        kind = "partly"
    found = {"answer": kind}
    if kind in ("can", "partly") or kind == "cannot" and chance.happens(0.5):
        found["value"] = value
    if kind in ("can", "partly") and chance.happens(0.8):
        found["evidence"] = chance.choice(["claim", "reference", "demo"])
    if chance.happens(0.2):
        found["by"] = later(START, chance.randint(60, 700)).isoformat()
    return found


def commitments(
    chance: Chance, objectives: dict[str, Entity], metrics: dict[str, Entity]
) -> dict[str, Entity]:
    found = {}
    for alternative in ["in-house", *VENDORS]:
        answers = {
            f"{name}/{key}": answer(chance, result, metrics[result["metric"]])
            for name, objective in objectives.items()
            for key, result in objective["key_results"].items()
            if "metric" in result and chance.happens(0.8)
        }
        if answers and chance.happens(0.85):
            found[alternative] = {"alternative": alternative, "answers": answers,
                                  "asked": later(START, chance.randint(0, 90)).isoformat()}
    return found


def risks(chance: Chance) -> dict[str, Entity]:
    found = {}
    for number in range(chance.randint(0, 5)):
        likelihood, impact = chance.randint(1, 5), chance.randint(1, 5)
        risk = {"category": "supplier", "event": "It fails", "treatment": "accept",
                "owner": "Chance",
                "inherent": {"likelihood": str(likelihood), "impact": str(impact)}}
        if chance.happens(0.7):
            risk["residual"] = {"likelihood": str(chance.randint(1, likelihood)),
                                "impact": str(chance.randint(1, impact))}
        if chance.happens(0.7):
            risk["applies_to"] = chance.some(["in-house", "do-nothing", *VENDORS], 1, 4)
        found[f"risk-{number}"] = risk
    return found


def engagements(chance: Chance, as_of: datetime.date) -> dict[str, Entity]:
    """At most one for each function, running or over."""
    found = {}
    for name in chance.some(FUNCTIONS, 0, 2):
        start = later(as_of, chance.randint(-500, 60))
        found[f"{name}-contract"] = {
            "vendor": chance.choice(VENDORS), "function": name, "model": "dedicated-team",
            "owner": "Chance", "phase": chance.choice(["run", "transition", "ended"]),
            "start": start.isoformat(), "term_months": str(chance.randint(6, 30)),
            "notice_days": str(chance.randint(0, 120)),
            "value": {"amount": "1000", "per": "month"},
            "renewal": {"date": later(start, 400).isoformat(), "automatic": chance.truth()},
        }
        if chance.happens(0.5):
            found[f"{name}-contract"]["communication"] = communication(chance)
    return found


def communication(chance: Chance) -> Entity:
    meetings = [{"name": "Steering", "cadence": chance.choice(["1d", "1w", "2w", "1M", "1Q"]),
                 "minutes": str(chance.randint(10, 90))} for _ in range(chance.randint(0, 3))]
    found: Entity = {"channel": "one board", "escalation": [{"who": "Us", "side": "client"}]}
    return found | ({"meetings": meetings} if meetings else {})


def measurements(
    chance: Chance, metrics: dict[str, Entity], as_of: datetime.date
) -> list[dict[str, str]]:
    """Series of some subjects; a few rows lie after the as-of date and do not count."""
    rows = []
    for name, metric in metrics.items():
        for subject in ["in-house", *chance.some(VENDORS, 0, 4)]:
            for days in sorted(chance.sample(range(-400, 40), chance.randint(0, 9))):
                value = chance.decimal(0, scale_of(metric), 3)
                n = str(chance.randint(1, 500)) if "measure" in metric else ""
                rows.append({"date": later(as_of, days).isoformat(), "metric": name,
                             "subject": subject, "value": value, "n": n})
    return rows


MODEL = {"type": "dedicated-team", "directs_work": "shared", "owns_outcome": "shared",
         "pricing": "run-rate"}
