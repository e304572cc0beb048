#!/usr/bin/env python3
"""Holds playbook.json to the JSON Schema that the tool writes for it.

    pip install -r Tests/Formats/requirements.txt
    Tests/Formats/output.py .build/debug/playbook

The sites are the repository's own content, the demo company and a site whose facts leave as much
unknown as they may. Beside the schema, what is null where a reason is promised has to have one.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
SITES = [REPOSITORY, REPOSITORY / "Tests/Fixtures/golden/demo"]

BARE = {
    "content/data/functions/desk.yaml": "role: context\ncriticality: 3\nstance: keep\n",
    "content/data/metrics/speed.yaml": (
        "unit: min\ndirection: decrease\ndefinition: d\ncadence: 1M\nsource: s\n"
    ),
    "content/data/motives/focus.yaml": (
        "type: focus\nstatement: s\nconditions: [{ metric: speed, at_most: 1 }]\n"
    ),
    "content/data/objectives/fast.yaml": (
        "statement: Nobody waits an hour\nfunction: desk\nmotives: [focus]\nstart: 2026-01-01\n"
        "due: 2026-12-31\nowner: O\n"
        "key_results: { wait: { metric: speed, baseline: 90, target: 60 } }\n"
    ),
    "content/data/risks/late.yaml": (
        "category: c\nevent: e\ninherent: { likelihood: 1, impact: 2 }\ntreatment: accept\nowner: O\n"
    ),
    "content/data/pilots/try.yaml": (
        "hypothesis: h\nmetric: speed\ndesign: single\nsubject: in-house\nstart: 2026-01-01\n"
        "end: 2026-03-01\nbudget: 100\nowner: O\n"
        "success: [{ metric: speed, at_most: 60 }]\n"
    ),
    "content/data/evaluations/who.yaml": (
        "question: Who?\nfunction: desk\nalternatives: [in-house, do-nothing]\nmissing: worst\n"
        "owner: O\ncriteria:\n"
        "  quality: { weight: 100, rubric: { 1: poor, 5: good } }\n"
    ),
    "content/playbook.yaml": "title: Bare\ncurrency: USD\n",
    "content/index.md": "# Bare\n",
}


def build(tool: str, site: pathlib.Path, output: pathlib.Path) -> dict:
    """The playbook.json of a site."""
    done = subprocess.run(
        [tool, "build", str(site), "--output", str(output), "--quiet"],
        capture_output=True, text=True, check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{site} does not build:\n{done.stdout}{done.stderr}")
    return json.loads((output / "playbook.json").read_text())


def bare_site(folder: pathlib.Path) -> pathlib.Path:
    """A site with next to nothing known."""
    for path, text in BARE.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return folder


def reasons(schema: dict) -> set[tuple[str, str]]:
    """The fields that promise a reason, each with its record."""
    records = {"": schema, **schema["definitions"]}
    return {
        (name, field)
        for name, record in records.items()
        for field in record["properties"]
        if field + "_reason" in record["properties"]
    }


def unexplained(value: object, promised: set[str], path: str = "") -> list[str]:
    """Where a null has no reason beside it although one is promised."""
    if isinstance(value, list):
        return [x for i, item in enumerate(value) for x in unexplained(item, promised, f"{path}/{i}")]
    if not isinstance(value, dict):
        return []
    found = [
        f"{path}/{key}"
        for key, item in value.items()
        if item is None and f"{key}_reason" not in value and key in promised
    ]
    return found + [
        x for key, item in value.items() for x in unexplained(item, promised, f"{path}/{key}")
    ]


def main() -> None:
    """Builds every site and checks what comes out."""
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    written = subprocess.run(
        [tool, "schema", "playbook-json"], capture_output=True, text=True, check=True
    ).stdout
    schema = json.loads(written)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    fields = reasons(schema)
    # A name that promises a reason in one record and not in another cannot be told by name alone.
    always = {field for _, field in fields} - {
        field
        for record in schema["definitions"].values()
        for field in record["properties"]
        if field + "_reason" not in record["properties"]
    }
    problems = 0
    nulls = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for number, site in enumerate([*SITES, bare_site(folder / "bare")]):
            data = build(tool, site, folder / f"output-{number}")
            errors = [f"{e.json_path}: {e.message}" for e in validator.iter_errors(data)]
            errors += [f"{path}: null without a reason" for path in unexplained(data, always)]
            nulls += json.dumps(data).count("_reason\"")
            for error in errors[:20]:
                print(f"{site}: {error}")
            problems += len(errors)
    print(f"{len(SITES) + 1} sites, {len(fields)} fields with reasons, {nulls} reasons given, "
          f"{problems} problems")
    sys.exit(1 if problems or nulls == 0 else 0)


if __name__ == "__main__":
    main()
