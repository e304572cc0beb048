"""Random pilots: all designs, tiny and large arms, musts, success measured or not."""

import datetime

from chance import Chance, later, text
from facts import Entity
from generate_world import FUNCTIONS, VENDORS, scale_of

TINY, USUAL = (1, 14), (30, 2500)


def arm(chance: Chance, share: float) -> Entity:
    """Trials and successes; sometimes all or none succeed."""
    n = chance.randint(*(TINY if chance.happens(0.1) else USUAL))
    x = sum(chance.happens(share) for _ in range(n))
    if chance.happens(0.06):
        x = chance.choice([0, n, n // 2])
    return {"n": str(n), "x": str(x)}


def results(chance: Chance, pilot: Entity) -> dict[str, Entity]:
    """Both arms, mostly; sometimes of the same size and outcome, or one alone."""
    share = chance.uniform(0.05, 0.95)
    other = min(max(share + chance.choice([-0.2, -0.08, -0.02, 0.0, 0.02, 0.08, 0.2]), 0.01), 0.99)
    found = {pilot["subject"]: arm(chance, share)}
    if "control" in pilot and chance.happens(0.9):
        same = chance.happens(0.05)
        found[pilot["control"]] = dict(found[pilot["subject"]]) if same else arm(chance, other)
    return found


def criterion(chance: Chance, metric: str, value: float | None, scale: float) -> Entity:
    """A success criterion: at the value itself, near it or anywhere."""
    bound = chance.uniform(0, scale) if value is None or chance.happens(0.3) else value
    if value is not None and chance.happens(0.6):
        bound = value + chance.choice([-1, 1]) * chance.uniform(0, 0.05) * scale
    bound = min(max(round(bound, 12), 0.0), scale)
    found = {"metric": metric, chance.choice(["at_least", "at_most"]): text(bound)}
    if chance.happens(0.5):
        found["must"] = chance.truth()
    return found


def sample(chance: Chance, scale: float) -> Entity:
    found = {"per_arm": str(chance.randint(1, 1500))}
    if chance.happens(0.6):
        found["baseline"] = text(chance.randint(20, 80) * scale / 100)
    if chance.happens(0.5):
        found["alpha"] = chance.choice(["0.05", "5%", "0.01", "10%", "0.2"])
    if chance.happens(0.5):
        found["power"] = chance.choice(["0.8", "90%", "0.5", "0.95"])
    return found


def newest(rows: list[dict], metric: str, pilot: Entity) -> float | None:
    """A value that was measured during the pilot, if there is one."""
    found = [row for row in rows if row["metric"] == metric and row["subject"] == pilot["subject"]
             and pilot["start"] <= row["date"] <= pilot.get("end", "9999")]
    return float(max(found, key=lambda row: row["date"])["value"]) if found else None


def pilot(
    chance: Chance, metrics: dict[str, Entity], rows: list[dict], as_of: datetime.date
) -> Entity:
    function = chance.choice(FUNCTIONS)
    metric = f"{function}-{chance.choice(['solved', 'kept'])}"
    scale = scale_of(metrics[metric])
    subject = chance.choice([*VENDORS, *VENDORS, "in-house"])
    start = later(as_of, chance.randint(-300, -30))
    found = {"hypothesis": "It helps", "owner": "Chance", "metric": metric, "subject": subject,
             "design": chance.choice(["single", "before-after", "parallel", "ab", "ab"]),
             "start": start.isoformat(), "budget": "20000"}
    if chance.happens(0.9):
        found["end"] = later(start, chance.randint(10, 250)).isoformat()
    if found["design"] in ("parallel", "ab") or chance.happens(0.6):
        others = [name for name in ["in-house", *VENDORS] if name != subject]
        found["control"] = others[0] if chance.happens(0.7) else chance.choice(others)
    if chance.happens(0.7):
        found["expected_change"] = text(chance.randint(1, 40) * scale / 200)
    if chance.happens(0.7):
        found["sample"] = sample(chance, scale)
    if chance.happens(0.92):
        found["results"] = results(chance, found)
    if chance.happens(0.7):
        found["spent"] = chance.decimal(0, 25000, 2)
    if chance.happens(0.6):
        found["verdict"] = chance.choice(["go", "no-go", "extend", "inconclusive"])
    success = [
        criterion(chance, name, measured(found, name, rows, scale), scale_of(metrics[name]))
        for name in chance.some([metric, *(m for m in metrics if m.startswith(function))], 0, 4)
    ]
    return found | ({"success": success} if success else {})


def measured(found: Entity, name: str, rows: list[dict], scale: float) -> float | None:
    arm_of_subject = found.get("results", {}).get(found["subject"])
    if name == found["metric"] and arm_of_subject:
        return int(arm_of_subject["x"]) / int(arm_of_subject["n"]) * scale
    return newest(rows, name, found)
