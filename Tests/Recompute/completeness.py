"""How many of the obligations of each layer are met (section 5.11)."""

from commitments import counting, promise
from facts import Facts, boolean, day, listed
from cost import plan_entity
from progress import objective_figures, runs


def layer(obligations: list[bool]) -> dict:
    return {"met": sum(obligations), "all": len(obligations)}


def why(facts: Facts) -> list[bool]:
    served = {motive for objective in facts.objectives.values()
              for motive in listed(objective.get("motives"))}
    serves = [bool(objective.get("motives")) for objective in facts.objectives.values()]
    return serves + [motive in served for motive in facts.motives]


def what(facts: Facts) -> list[bool]:
    found = []
    for name, objective in facts.objectives.items():
        figures = objective_figures(facts, name)["key_results"]
        for key, result in objective.get("key_results", {}).items():
            measured = "metric" not in result or {"baseline", "target"} <= set(result)
            found += [measured, figures[key]["score"] is not None]
    return found


def evaluated_vendors(facts: Facts) -> list[tuple[dict, str]]:
    return [(evaluation, name) for evaluation in facts.evaluations.values()
            for name in evaluation["alternatives"] if name in facts.vendors]


def options(facts: Facts) -> list[bool]:
    planned = [plan_entity(facts, name, evaluation["function"]) is not None
               for evaluation in facts.evaluations.values()
               for name in evaluation["alternatives"]]
    checked = [any(boolean(item["checked"]) for item in facts.vendors[name].get("references", []))
               for _, name in evaluated_vendors(facts)]
    return planned + checked


def proof(facts: Facts) -> list[bool]:
    asked = [promise(facts, name, result.name) is not None
             for evaluation, name in evaluated_vendors(facts)
             for result in counting(facts, evaluation["function"])]
    past = [pilot for pilot in facts.pilots.values()
            if "end" in pilot and facts.as_of and day(pilot["end"]) < facts.as_of]
    return asked + ["verdict" in pilot for pilot in past]


def choice(facts: Facts) -> list[bool]:
    decided = {decision.get("evaluation") for decision in facts.decisions.values()
               if decision["status"] == "accepted"}
    found = [name in decided for name in facts.evaluations]
    for engagement in facts.engagements.values():
        if facts.as_of and runs(engagement, facts.as_of):
            found += ["exit_plan" in engagement, "communication" in engagement]
    return found


def completeness(facts: Facts) -> dict:
    return {"why": layer(why(facts)), "what": layer(what(facts)),
            "options": layer(options(facts)), "proof": layer(proof(facts)),
            "choice": layer(choice(facts))}
