"""The single edits that turn the demo company's data into data with one mistake."""

import os
import re
from dataclasses import dataclass, field

DATES = {"start", "end", "due", "asked", "date", "reviewed", "review_by", "expires"}
NUMBERS = {
    "importance", "criticality", "fit_short_term", "fit_long_term", "weight", "baseline", "target",
    "threshold", "low", "high", "budget", "spent", "expected_change", "amount", "likelihood", "impact",
    "headcount", "founded", "term_months", "notice_days", "control", "candidates_found", "logistics",
    "hours_each_way", "cost", "per_year", "ramp_weeks", "management_hours_per_week", "per_arm", "n", "x",
    "transition_months", "response_hours", "minutes", "data_sensitivity", "shared_minutes",
}
WORDS = {
    "type", "status", "treatment", "design", "phase", "role", "stance", "direction", "measure", "category",
    "paid", "evidence", "answer", "side", "method", "missing", "verdict", "directs_work", "owns_outcome",
    "pricing", "sourced_via", "substitutability",
}
REFERENCES = {
    "metric", "function", "vendor", "model", "decision", "evaluation", "place", "engagement", "alternative",
    "subject", "control", "fallback",
}
RATINGS = {"criticality", "fit_short_term", "fit_long_term", "rating", "logistics", "data_sensitivity"}
BOOLEANS = {"checked", "independent", "done", "automatic", "must", "met", "reversible"}
# Required fields that stand on a line of their own, by folder or file of the kind.
REQUIRED = {
    "motives": ["type", "statement"], "functions": ["role", "criticality", "stance"],
    "metrics": ["unit", "direction", "definition", "cadence", "source"],
    "places": ["type", "countries", "timezone", "hours"],
    "models": ["type", "directs_work", "owns_outcome", "pricing"],
    "vendors": ["status", "place", "models"], "objectives": ["statement", "function", "start", "due"],
    "commitments": ["asked"], "risks": ["category", "event", "inherent", "treatment"],
    "pilots": ["hypothesis", "metric", "design", "subject", "start"],
    "decisions": ["date", "status", "question", "options"], "projects": ["function", "phase"],
    "engagements": ["vendor", "function", "model", "phase", "start", "term_months", "notice_days", "value"],
    "evaluations": ["question", "function"], "costs": ["alternative"],
}


@dataclass
class Edit:
    """One mistake, and the finding that it must give."""

    kind: str
    path: str
    code: str
    # The line of the finding in the edited file.
    line: int
    # The file's lines, before and after.
    before: str = field(repr=False)
    after: str = field(repr=False)
    what: str = ""
    # The file of the finding, where it is another one.
    found_in: str | None = None
    # Lines from here on move by so many.
    shift_from: int = 10**9
    shift: int = 0

    def __str__(self):
        return f"{self.kind}: {self.what} -> {self.found_in or self.path}:{self.line} {self.code}"

    def __hash__(self):
        return hash((self.kind, self.path, self.line, self.what))

    def apply(self, site):
        path = os.path.join(site, self.path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(self.after)

    def undo(self, site):
        if self.before is None:
            os.remove(os.path.join(site, self.path))
        else:
            with open(os.path.join(site, self.path), "w") as file:
                file.write(self.before)


class Source:
    """One file of the demo with its lines."""

    def __init__(self, root, path):
        self.path = path
        self.text = open(os.path.join(root, path)).read()
        self.lines = self.text.split("\n")

    @property
    def kind(self):
        parts = self.path.split("/")
        return parts[2].split(".")[0] if parts[1] == "data" else parts[1]

    def facts(self):
        """The lines of YAML with their 1-based numbers."""
        if self.path.endswith(".yaml"):
            return list(enumerate(self.lines, 1))
        end = self.lines.index("---", 1)
        return list(enumerate(self.lines[:end], 1))[1:]

    def entity_line(self, number):
        """The line of the entity that a line belongs to: its key in a map file, else 1."""
        if self.path.endswith(".md") or self.path.count("/") == 3:
            return 1
        while number > 1 and (self.lines[number - 1].startswith(" ") or not self.lines[number - 1]):
            number -= 1
        return number

    def replaced(self, kind, number, new, code, what, line=None, **more):
        lines = list(self.lines)
        lines[number - 1] = new
        return Edit(kind, self.path, code, line or number, self.text, "\n".join(lines), what, **more)

    def removed(self, kind, number, code, what, line, count=1):
        lines = self.lines[:number - 1] + self.lines[number - 1 + count:]
        return Edit(kind, self.path, code, line, self.text, "\n".join(lines), what,
                    shift_from=number, shift=-count)

    def find(self, text):
        """The number of the one line that holds a text."""
        return next(n for n, line in enumerate(self.lines, 1) if text in line)


def sources(root):
    for folder, _, names in sorted(os.walk(os.path.join(root, "content"))):
        for name in sorted(names):
            yield Source(root, os.path.relpath(os.path.join(folder, name), root))


def edits(root):
    files = {source.path: source for source in sources(root)}
    result = []
    for source in files.values():
        if source.path.endswith(".csv"):
            result += of_table(source)
        elif source.path.endswith("playbook.yaml") or source.kind not in REQUIRED \
                or source.path.endswith("index.md"):
            continue
        else:
            for number, line in source.facts():
                result += of_line(source, number, line)
            result += of_entity(source)
    return result + list(one_by_one(files))


def values(line):
    """Each `key: value` of a line, in flow maps too: key, value, and where the value stands."""
    for match in re.finditer(r"(?:^\s*(?:- )?|[{,] ?)([a-z_]+): ([^,{}\[\]#]+?)(?=\s*(?:[,}]|$))", line):
        yield match.group(1), match.group(2), match.start(2), match.start(1)


def of_line(source, number, line):
    for key, value, at, key_at in values(line):
        def put(text):
            return line[:at] + text + line[at + len(value):]

        def edit(kind, text, code):
            return source.replaced(kind, number, put(text), code, f"{key}: {value} => {text}")

        typo = key[:-1] if len(key) > 4 else key + "x"
        yield source.replaced(
            "renamed key", number, line[:key_at] + typo + line[key_at + len(key):], "unknown-field",
            f"{key} => {typo}")
        if key in DATES and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            yield edit("impossible date", value[:5] + "02-30", "wrong-type")
            yield edit("foreign date", f"{value[8:]}.{value[5:7]}.{value[:4]}", "wrong-type")
        if key in NUMBERS and re.fullmatch(r"-?[\d.]+", value):
            yield edit("word for number", "several", "wrong-type")
            yield edit("unit in number", value + " USD", "wrong-type")
        if key in RATINGS and re.fullmatch(r"[\d.]+", value):
            yield edit("rating too high", "6", "value-out-of-range")
        # The category of a risk is free text.
        if key in WORDS and (key, source.kind) != ("category", "risks") and re.fullmatch(r"[a-z-]+", value):
            yield edit("misspelt word", value[:-1] + "q", "unknown-value")
        if key in BOOLEANS and value in ("yes", "no"):
            yield edit("no truth", "maybe", "wrong-type")
        if key in REFERENCES and re.fullmatch(r"[a-z][a-z0-9-]+", value):
            yield edit("dangling id", value + "x", "unknown-reference")
            yield edit("no id", value.title(), "invalid-id")


def of_entity(source):
    required = REQUIRED[source.kind]
    for number, line in source.facts():
        match = re.match(r"(\s*)([a-z_]+): \S", line)
        in_map = source.path.count("/") == 2 and source.path.endswith(".yaml")
        if match and match.group(2) in required and len(match.group(1)) == (2 if in_map else 0):
            yield source.removed(
                "required field left out", number, "missing-field", line.strip(), source.entity_line(number))
    if source.path.endswith(".yaml"):
        for number, line in source.facts():
            if re.match(r"[a-z0-9-]+:$", line) and source.path.count("/") == 2:
                yield source.replaced(
                    "spaces in id", number, line[:-1].replace("-", " ").title() + ":", "invalid-id", line)
    number, line = next((n, l) for n, l in source.facts() if re.match(r"\s*[a-z_]+: \S", l))
    lines = source.lines[:number] + [line] + source.lines[number:]
    yield Edit("key twice", source.path, "duplicate-key", number + 1, source.text, "\n".join(lines),
               line.strip(), shift_from=number + 1, shift=1)


def of_table(source):
    """Mistakes in the rows of the measurements."""
    for number, line in list(enumerate(source.lines, 1))[1:]:
        if not line:
            continue
        date, metric, subject, value, size, note = line.split(",", 5)

        def row(kind, code, *cells):
            return source.replaced(kind, number, ",".join(cells), code, f"{line} => {','.join(cells)}")

        yield row("cell: impossible date", "wrong-type", date[:5] + "13-01", metric, subject, value, size, note)
        yield row("cell: no number", "wrong-type", date, metric, subject, "n/a", size, note)
        yield row("cell: decimal comma", "wrong-type", date, metric, subject, f'"{value},5"', size, note)
        yield row("cell: dangling metric", "unknown-reference", date, metric + "x", subject, value, size, note)
        yield row("cell: dangling subject", "unknown-reference", date, metric, subject + "x", value, size, note)
        yield row("cell: one too many", "malformed-table", date, metric, subject, value, size, note, "")
        yield row("cell: out of bounds", "measurement-out-of-bounds", date, metric, subject, "-5", size, note)
        if size:
            yield row("cell: no trials", "value-out-of-range", date, metric, subject, value, "0", note)
    header = source.lines[0]
    yield source.replaced("header: misspelt", 1, header.replace("metric", "metrik"), "malformed-table", header)
    last = next(n for n in range(len(source.lines), 0, -1) if source.lines[n - 1])
    lines = source.lines[:last] + [source.lines[last - 1]] + source.lines[last:]
    yield Edit("row twice", source.path, "duplicate-measurement", last + 1, source.text, "\n".join(lines),
               source.lines[last - 1])


def one_by_one(files):
    """Mistakes that are about what is meant, each made by hand."""
    def line(path, old, new, code, found_line=None):
        source = files["content/" + path]
        number = source.find(old)
        return source.replaced(
            "meaning: " + code, number, source.lines[number - 1].replace(old, new, 1), code,
            f"{old} => {new}", line=found_line or number, shift_from=number + 1, shift=new.count("\n"))

    def added(path, text, code):
        return Edit("second entity", "content/" + path, code, 1, None, text, path)

    objective = "data/objectives/reliable-support.yaml"
    evaluation = "data/evaluations/it-support.yaml"
    decision = "decisions/0003-pick-support-model.md"
    yield line(objective, "target: 92", "target: 70", "target-behind-baseline")
    yield line(objective, "target: 210", "target: 300", "target-behind-baseline")
    yield line(objective, "threshold: 85", "threshold: 95", "threshold-outside-range")
    yield line(objective, "due: 2026-12-31", "due: 2025-12-31", "dates-out-of-order")
    yield line(objective, "low: 85, high: 95", "low: 95, high: 85", "value-out-of-range")
    yield line(objective, "statement: ", "statement: Better service # ", "vague-objective")
    yield line(evaluation, "weight: 30", "weight: 27", "weight-sum", found_line=weights_line(files, evaluation))
    yield line(evaluation, "[in-house, ", "[", "no-in-house-alternative")
    yield line(evaluation, "northgate, bench-co", "northgate, northgate", "value-out-of-range")
    yield line(evaluation, "source: cost.npv", "source: cost.nvp", "unknown-value")
    yield line("data/motives.yaml", "importance: 30", "importance: 35", "importance-sum",
               found_line=first_line(files, "data/motives.yaml", "importance:"))
    yield line("data/risks.yaml", "residual: { likelihood: 2, impact: 3 }",
               "residual: { likelihood: 5, impact: 5 }", "residual-above-inherent")
    yield line("pilots/sierra-ab.md", "spent: 17450", "spent: 19450", "pilot-overspent")
    yield line("pilots/sierra-ab.md", "end: 2026-03-20", "end: 2026-01-20", "dates-out-of-order")
    yield line("pilots/sierra-ab.md", "control: in-house", "control: sierra-verde", "value-out-of-range")
    yield line("pilots/sierra-ab.md", "x: 356", "x: 456", "value-out-of-range")
    yield line("pilots/sierra-ab.md", "at_least: 86", "at_least: 86, at_most: 90", "conflicting-fields")
    yield line(decision, "chosen: sierra-verde", "chosen: another one", "chosen-not-an-option")
    yield line(decision, "because: ", "# because: ", "incomplete-decision",
               found_line=files["content/" + decision].find("status:"))
    yield line("decisions/0001-keep-the-desk.md", "status: superseded", "status: accepted", "supersession-mismatch")
    yield line("data/commitments.yaml", "answer: can, value: 93", "answer: can, value: 90",
               "commitment-contradicts-answer")
    yield line("data/commitments.yaml", "answer: can, value: 93", "answer: can", "missing-field")
    yield line("data/engagements.yaml", "side: client", "side: vendor", "escalation-ends-outside")
    yield line("data/engagements.yaml", "fallback: northgate", "fallback: sierra-verde", "value-out-of-range")
    yield line("data/engagements.yaml", "model: dedicated-team", "model: functional", "value-out-of-range")
    yield line("data/engagements.yaml", "renewal: { date: 2028-03-31, automatic: no }",
               "renewal: { date: 2026-07-01, automatic: yes }", "notice-window-near")
    yield line("data/costs/sierra-verde.yaml", "paid: once", "paid: once, month: 48", "cost-line-beyond-horizon")
    yield line("data/costs/sierra-verde.yaml", "escalator: 4%", "escalator: 4", "wrong-type")
    yield line("data/costs/sierra-verde.yaml", "alternative: sierra-verde",
               "alternative: sierra-verde\ncurrency: EUR", "no-exchange-rate",
               found_line=files["content/data/costs/sierra-verde.yaml"].find("alternative:") + 1)
    yield line("projects/desk-handover.md", "due: 2026-07-01", "due: 2026-04-01", "milestone-overdue")
    yield line("vendors/sierra-verde.md", "checked: yes", "checked: ja", "wrong-type")
    yield line("index.md", "view:sensitivity/it-support", "view:sensivity/it-support", "unknown-view")
    yield line("index.md", "view:sensitivity/it-support", "view:sensitivity/it-suport", "unknown-reference")
    yield line("playbook.yaml", "currency: USD", "curency: USD", "unknown-field")
    yield line("playbook.yaml", "discount_rate: 8%", "discount_rate: 8", "wrong-type")
    yield line("playbook.yaml", "country: US", "country: USA", "unknown-value")
    yield line("data/places.yaml", "timezone: America/Bogota", "timezone: America/Bogotta", "unknown-time-zone")
    yield line("data/places.yaml", "hours: ", "hours: 25:00-17:00 # ", "wrong-type")
    yield line("data/metrics.yaml", "cadence: 1M", "cadence: 1 month", "wrong-type")
    yield added("data/motives/cost.yaml", "type: cost\nstatement: It costs too much.\nimportance: 0\n", "duplicate-id")
    yield added("data/vendros.yaml", "acme: { status: longlist }\n", "unknown-kind")


def weights_line(files, path):
    """A map stands at its first key."""
    return files["content/" + path].find("criteria:") + 1


def first_line(files, path, text):
    return files["content/" + path].find(text)
