"""Pilots: two proportions, intervals, sample size, power and the verdict (section 5.9)."""

import math
from dataclasses import dataclass

from scipy import optimize, stats

from comparing import Maybe, one_of
from cost import plan_for
from facts import Entity, Facts, boolean, day, integer, number, rate
from tolerance import at_least, less


@dataclass(frozen=True)
class Arm:
    """Successes out of trials."""

    x: int
    n: int

    @property
    def share(self) -> float:
        return self.x / self.n


@dataclass(frozen=True)
class Comparison:
    """The pooled two-sided test of the subject's proportion against the control's."""

    z: float
    p: float
    pooled: float
    difference: float
    interval: tuple[float, float]


def wilson(arm: Arm, confidence: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval without continuity correction (1927), as scipy computes it."""
    interval = stats.binomtest(arm.x, arm.n).proportion_ci(confidence, method="wilson")
    return float(interval.low), float(interval.high)


def compare(subject: Arm, control: Arm) -> Comparison | None:
    """The test, or nothing where an arm has fewer than 5 successes or failures.

    z² is Pearson's χ² of the fourfold table and p its tail, so both come from scipy's
    `chi2_contingency`; the interval of the difference is the unpooled normal one.
    """
    if any(min(arm.x, arm.n - arm.x) < 5 for arm in (subject, control)):
        return None
    table = [[arm.x, arm.n - arm.x] for arm in (subject, control)]
    result = stats.chi2_contingency(table, correction=False)
    difference = subject.share - control.share
    error = math.sqrt(sum(arm.share * (1 - arm.share) / arm.n for arm in (subject, control)))
    half = float(stats.norm.ppf(0.975)) * error
    return Comparison(
        math.copysign(math.sqrt(result.statistic), difference), float(result.pvalue),
        (subject.x + control.x) / (subject.n + control.n), difference,
        (difference - half, difference + half))


def deviations(p1: float, p2: float) -> tuple[float, float]:
    """√(2p̄q̄) and √(p₁q₁ + p₂q₂), as in R's `power.prop.test`."""
    mean = (p1 + p2) / 2
    return math.sqrt(2 * mean * (1 - mean)), math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))


def sample_size(p1: float, p2: float, alpha: float, power: float) -> float:
    """Trials per arm at which a change from p1 to p2 is seen with that power, two-sided."""
    pooled, unpooled = deviations(p1, p2)
    wanted = stats.norm.isf(alpha / 2) * pooled + stats.norm.ppf(power) * unpooled
    return float((wanted / (p1 - p2)) ** 2)


def power_of(n: float, p1: float, p2: float, alpha: float) -> float:
    pooled, unpooled = deviations(p1, p2)
    seen = math.sqrt(n) * abs(p1 - p2) - stats.norm.isf(alpha / 2) * pooled
    return float(stats.norm.cdf(seen / unpooled))


def detectable_proportion(
    n: float, p1: float, alpha: float, power: float, rises: bool
) -> float | None:
    """The nearest second proportion in the good direction that is seen with that power."""
    end = 1.0 if rises else 0.0
    if power_of(n, p1, end, alpha) < power:
        return None
    return float(optimize.brentq(
        lambda p2: power_of(n, p1, p2, alpha) - power, p1, end, xtol=1e-13))


class Pilot:
    """One pilot with its facts."""

    def __init__(self, facts: Facts, entity: Entity):
        self.facts, self.entity = facts, entity
        metric = facts.metrics[entity["metric"]]
        self.rises = metric["direction"] == "increase"
        self.scale = 100.0 if metric["unit"] == "%" else 1.0
        self.arms = {name: Arm(int(result["x"]), int(result["n"]))
                     for name, result in entity.get("results", {}).items()}
        self.sample = entity.get("sample", {})
        change = number(entity.get("expected_change"))
        self.expected = None if change is None else \
            (change if self.rises else -change) / self.scale
        subject, control = self.arms.get(entity["subject"]), self.arms.get(entity.get("control"))
        self.test = compare(subject, control) if subject and control else None

    @property
    def alpha(self) -> float:
        return float(rate(self.sample.get("alpha")) or 0.05)

    def baseline(self) -> float | None:
        """The expected share of the control: the plan's, else that of the key result."""
        given = number(self.sample.get("baseline"))
        if given is None:
            given = next(
                (number(result["baseline"]) for objective in self.facts.objectives.values()
                 for result in objective.get("key_results", {}).values()
                 if result.get("metric") == self.entity["metric"] and "baseline" in result), None)
        return None if given is None else given / self.scale

    def sample_figures(self) -> dict:
        """How many are needed, planned or not, and what the plan can see."""
        planned, p1 = integer(self.sample.get("per_arm")), self.baseline()
        wanted = float(rate(self.sample.get("power")) or 0.8)
        needed = power = None
        if p1 is not None and self.expected is not None:
            p2 = p1 + self.expected
            if 0 <= p1 <= 1 and 0 <= p2 <= 1 and sum(deviations(p1, p2)) > 0:
                needed = sample_size(p1, p2, self.alpha, wanted)
                if planned is not None:
                    power = power_of(planned, p1, p2, self.alpha)
        detectable = None
        if p1 is not None and planned is not None:
            detectable = detectable_proportion(planned, p1, self.alpha, wanted, self.rises)
        return {
            "planned_per_arm": planned, "needed_per_arm": needed,
            "needed_per_arm_rounded": None if needed is None else math.ceil(needed),
            "power_as_planned": power, "detectable_proportion": Maybe(detectable),
        }

    def measured(self, metric: str) -> float | None:
        """The value that a success criterion is held to."""
        subject = self.entity["subject"]
        if metric == self.entity["metric"] and subject in self.arms:
            return self.arms[subject].share * self.scale
        start, end = day(self.entity["start"]), day(self.entity.get("end"))
        rows = [row for row in self.facts.series(metric, subject)
                if row.date >= start and (end is None or row.date <= end)]
        return rows[-1].value if rows else None

    def success(self) -> list[dict]:
        found = []
        for criterion in self.entity.get("success", []):
            value = self.measured(criterion["metric"])
            met = None
            if value is not None and "at_least" in criterion:
                met = at_least(value, float(criterion["at_least"]))
            elif value is not None:
                met = at_least(float(criterion["at_most"]), value)
            found.append({"metric": criterion["metric"], "value": value,
                          "must": boolean(criterion.get("must")), "met": met})
        return found

    def undecided(self) -> bool:
        """Two arms that say nothing: no test, or a p that leaves room for the expected change."""
        if self.entity["design"] not in ("ab", "parallel"):
            return False
        if self.test is None:
            return True
        if less(self.test.p, self.alpha):
            return False
        low, high = self.test.interval
        return self.expected is None or (
            at_least(self.expected, low) and at_least(high, self.expected))

    def verdict(self) -> str | None:
        """The computed verdict; the first rule that holds decides."""
        success = self.success()
        if not self.arms and all(criterion["value"] is None for criterion in success):
            return None
        if any(criterion["must"] and criterion["met"] is False for criterion in success):
            return "no-go"
        if self.test is not None and less(self.test.p, self.alpha):
            if less(self.test.difference, 0.0) if self.rises else less(0.0, self.test.difference):
                return "no-go"
        if any(criterion["must"] and criterion["met"] is None for criterion in success):
            return "inconclusive"
        return "inconclusive" if self.undecided() else "go"

    def cost_of_learning(self) -> float | None:
        """What was spent, as a share of the first year's fee of the subject."""
        spent = number(self.entity.get("spent"))
        functions = [
            objective["function"] for objective in self.facts.objectives.values()
            if any(result.get("metric") == self.entity["metric"]
                   for result in objective.get("key_results", {}).values())
        ]
        for function in functions if spent is not None else []:
            plan = plan_for(self.facts, self.entity["subject"], function)
            fee = plan.first_year("fee") if plan else 0
            if fee:
                return spent / float(fee)
        return None

    def test_figures(self) -> dict | None:
        """The test; where there are too few to test, no more than that has to be said."""
        if self.test is not None:
            return {"z": self.test.z, "p": self.test.p, "difference": self.test.difference,
                    "interval95": list(self.test.interval), "pooled": self.test.pooled}
        both = {self.entity["subject"], self.entity.get("control")} <= set(self.arms)
        return one_of([None, {"z": None, "p": None}]) if both else None

    def figures(self) -> dict:
        return {
            "arms": {name: {"n": arm.n, "x": arm.x, "proportion": arm.share,
                            "wilson95": list(wilson(arm))} for name, arm in self.arms.items()},
            "sample": self.sample_figures(), "test": self.test_figures(),
            "success": self.success(),
            "computed_verdict": self.verdict(), "verdict": self.entity.get("verdict"),
            "cost_of_learning": self.cost_of_learning(),
        }
