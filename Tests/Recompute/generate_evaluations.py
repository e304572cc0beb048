"""Random evaluations: all ways of weighing, scoring, excluding and missing; ties and constants."""

from chance import Chance, text
from facts import Entity, Facts
from generate_world import FUNCTIONS, VENDORS
from sources import figure

NAMES = ["cost", "control", "overlap", "promises", "exposure", "references", "quality", "speed",
         "culture", "security"]
RISING = ["cost.saving", "cost.saving-npv", "cost.saving-percent", "overlap.min", "overlap.median",
          "overlap.max", "commitments.coverage", "commitments.credible-coverage",
          "references.mean"]
FALLING = ["cost.total", "cost.npv", "cost.npv", "cost.payback", "cost.overhead-ratio",
           "risk.highest-residual"]
SAATY = ["1", "2", "3", "4", "5", "7", "9", "1/2", "1/3", "1/4", "1/5", "1/7", "1/9", "2.5"]

Scores = dict[str, dict[str, str]]


class Maker:
    """Makes one evaluation from the facts that are there already."""

    def __init__(self, chance: Chance, facts: Facts):
        self.chance, self.facts = chance, facts
        self.function = chance.choice(FUNCTIONS)
        self.policy = chance.choice(["fail", "fail", "worst", "exclude"])
        self.gap = {"fail": 0.006, "worst": 0.08, "exclude": 0.08}[self.policy]
        self.scores: Scores = {}

    def alternatives(self) -> list[str]:
        """In-house mostly among them; seldom a single one."""
        chance = self.chance
        found = chance.sample(VENDORS, chance.randint(1, len(VENDORS)))
        if chance.happens(0.9):
            found.insert(chance.randint(0, len(found)), "in-house")
        if chance.happens(0.3):
            found.append("do-nothing")
        return found

    def score(self, x: float) -> object:
        """A score as a number, or with the reason why."""
        written = text(x)
        return {"score": written, "why": "We think so"} if self.chance.happens(0.15) else written

    def own_scores(self, name: str, low: float, high: float, whole: bool) -> None:
        """Our judgements on a criterion: any, few different ones, or the same for all."""
        chance = self.chance
        values = [round(chance.uniform(low, high), 0 if whole else 3)
                  for _ in range(chance.choice([1, 3, 20]))]
        for alternative in self.scores:
            if not chance.happens(self.gap):
                self.scores[alternative][name] = self.score(chance.choice(values))

    def rubric(self, name: str) -> Entity:
        chance = self.chance
        low, high = chance.choice([(1, 5), (0, 10), (0, 3), (1, 2)])
        keys = sorted({low, high, chance.randint(low, high)})
        self.own_scores(name, low, high, whole=chance.happens(0.7))
        return {"rubric": {str(key): f"What {key} means" for key in keys}}

    def anchors(self, name: str) -> Entity:
        """Anchors in either direction; some scores lie beyond them."""
        chance = self.chance
        low, high = sorted(chance.sample(range(-50, 200), 2))
        beyond = (high - low) * (0.15 if chance.happens(0.3) else 0.0)
        self.own_scores(name, low - beyond, high + beyond, whole=False)
        worst, best = (low, high) if chance.happens(0.5) else (high, low)
        return {"value": {"worst": text(worst), "best": text(best)}}

    def known(self, source: str) -> list[float]:
        values = [figure(self.facts, source, alternative, self.function)
                  for alternative in self.scores]
        return [x for x in values if x is not None]

    def from_figures(self) -> Entity:
        """Values from a figure, with anchors around those that there are."""
        chance = self.chance
        source = chance.choice(RISING + FALLING)
        for _ in range(20):  # A value that is missing mostly leaves no ranking to compare.
            if len(self.known(source)) == len(self.scores) or chance.happens(self.gap):
                break
            source = chance.choice(RISING + FALLING)
        rising = source in RISING
        if source == "references.mean" and chance.happens(0.5):
            return {"source": source, "rubric": {"1": "poor", "3": "mixed", "5": "strong"}}
        values = self.known(source) or [0.0, 1.0]
        spread = max(max(values) - min(values), 1.0)
        widening = spread * chance.choice([-0.1, 0.05, 0.3])
        low, high = min(values) - widening, max(values) + widening
        if chance.happens(0.7):
            low, high = round(low, 2), round(high, 2)
        if high <= low:
            high = low + 1
        worst, best = (low, high) if rising else (high, low)
        return {"source": source, "value": {"worst": text(round(worst, 12)),
                                            "best": text(round(best, 12))}}

    def gate(self, name: str, criterion: Entity) -> Entity:
        """A bound that some pass: on a value itself, or between them."""
        if "source" in criterion:
            values = self.known(criterion["source"])
        else:
            own = [scores.get(name) for scores in self.scores.values()]
            values = [float(x["score"] if isinstance(x, dict) else x) for x in own if x]
        bound = self.chance.choice(values) if values else 0.0
        if self.chance.happens(0.4):
            bound = round(bound * self.chance.uniform(0.6, 1.4), 3)
        return {self.chance.choice(["at_least", "at_most"]): text(round(float(bound), 12))}

    def criteria(self) -> dict[str, Entity]:
        chance, found = self.chance, {}
        count = chance.choice([1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 10])
        for name in chance.sample(NAMES, count):
            kind = chance.choice([self.rubric, self.anchors, None])
            found[name] = kind(name) if kind else self.from_figures()
            if chance.happens(0.12):
                found[name]["must"] = self.gate(name, found[name])
        return found

    def weigh(self, criteria: dict[str, Entity]) -> Entity:
        """Weights in one of the three ways; gives back what stands beside the criteria."""
        chance, names = self.chance, list(criteria)
        way = chance.choice(["weight", "weight", "rank", "pairwise"])
        if way == "pairwise" and len(names) > 1:
            return {"pairwise": judgements(chance, names)}
        if way == "rank":
            for rank, name in enumerate(chance.sample(names, len(names)), start=1):
                criteria[name]["rank"] = str(rank)
            return {}
        total = chance.choice([100, 1000])
        cuts = sorted(chance.randint(0, total) for _ in names[1:])
        if chance.happens(0.25):  # The same for all but the last, as far as that goes.
            cuts = [total // len(names) * (index + 1) for index in range(len(names) - 1)]
        shares = chance.happens(0.4)
        for name, low, high in zip(names, [0, *cuts], [*cuts, total]):
            weight = (high - low) / total * (1 if shares else 100)
            criteria[name]["weight"] = text(round(weight, 4))
        if chance.happens(0.02):
            for name in names:
                criteria[name]["weight"] = "0"
        return {}

    def tie(self) -> None:
        """Gives an alternative the scores of another."""
        names = list(self.scores)
        if len(names) > 1 and self.chance.happens(0.2):
            one, other = self.chance.sample(names, 2)
            self.scores[one] = dict(self.scores[other])

    def make(self) -> Entity:
        chance = self.chance
        alternatives = self.alternatives()
        self.scores = {alternative: {} for alternative in alternatives}
        criteria = self.criteria()
        found = {"question": "Who?", "owner": "Chance", "function": self.function,
                 "alternatives": alternatives, "criteria": criteria} | self.weigh(criteria)
        self.tie()
        scores = {name: given for name, given in self.scores.items() if given}
        if scores:
            found["scores"] = scores
        if self.policy != "fail" or chance.happens(0.5):
            found["missing"] = self.policy
        if chance.happens(0.6):
            found["method"] = chance.choice(["weighted-sum", "topsis"])
        if chance.happens(0.6):
            found["crosscheck"] = chance.choice(
                [["topsis"], ["weighted-sum"], ["topsis", "weighted-sum"]])
        return found


def judgements(chance: Chance, names: list[str]) -> list[list[str]]:
    """A judgement for each pair, either way round: around given weights, or without sense."""
    size = {name: chance.choice([1, 2, 3, 5, 8]) for name in names}
    consistent = chance.happens(0.6)
    found = []
    for index, one in enumerate(names):
        for other in names[index + 1:]:
            a, b = (one, other) if chance.happens(0.5) else (other, one)
            value = f"{size[a]}/{size[b]}" if consistent and chance.happens(0.8) \
                else chance.choice(SAATY)
            found.append([a, b, value])
    chance.shuffle(found)
    return found
