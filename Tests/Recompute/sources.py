"""The named figures of section 5.10, for an alternative and a function."""

from statistics import fmean

import cost
from commitments import coverage
from facts import Facts, boolean, listed
from working_time import over_the_year


def cost_figure(facts: Facts, name: str, alternative: str, function: str) -> float | None:
    plan = cost.plan_for(facts, alternative, function)
    if plan is None:
        return None
    if name == "total":
        return float(plan.total)
    if name == "npv":
        return plan.npv
    if name == "overhead-ratio":
        return float((plan.total - plan.price) / plan.price) if plan.price else None
    in_house = cost.plan_for(facts, "in-house", function)
    if in_house is None:
        return None
    saving = cost.saving_flow(plan, in_house)
    if name == "saving":
        return float(sum(saving))
    if name == "saving-npv":
        return cost.present_value(saving, plan.yearly_rate)
    if name == "saving-percent":
        return float(100 * sum(saving) / in_house.total) if in_house.total else None
    return cost.payback(saving)


def inherent_and_residual(risk: dict) -> tuple[int, int]:
    """Likelihood times impact before and after treatment."""
    levels = [risk["inherent"], risk.get("residual", risk["inherent"])]
    before, after = (int(level["likelihood"]) * int(level["impact"]) for level in levels)
    return before, after


def highest_residual(facts: Facts, alternative: str) -> float | None:
    levels = [inherent_and_residual(risk)[1] for risk in facts.risks.values()
              if alternative in listed(risk.get("applies_to", alternative))]
    return float(max(levels)) if levels else None


def reference_mean(facts: Facts, alternative: str) -> float | None:
    ratings = [float(reference["rating"])
               for reference in facts.vendors.get(alternative, {}).get("references", [])
               if boolean(reference["checked"]) and "rating" in reference]
    return fmean(ratings) if ratings else None


def figure(facts: Facts, name: str, alternative: str, function: str) -> float | None:
    """A named figure; nothing where it cannot be computed."""
    area, _, part = name.partition(".")
    if area == "cost":
        return cost_figure(facts, part, alternative, function)
    if area == "overlap":
        shared = over_the_year(facts, alternative)
        return shared[part] if shared else None
    if area == "commitments":
        return coverage(facts, alternative, function, credible=part == "credible-coverage")
    if area == "risk":
        return highest_residual(facts, alternative)
    return reference_mean(facts, alternative)
