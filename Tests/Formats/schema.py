#!/usr/bin/env python3
"""Holds the JSON Schemas of `playbook schema` and the loader to each other.

    pip install -r Tests/Formats/requirements.txt
    Tests/Formats/schema.py .build/debug/playbook

Every valid file of settings and facts of our content and fixtures has to be valid by its schema.
Then each is edited in one place, again and again; for every edit the schema (by jsonschema) and the
loader (by `playbook check --format json`) have to give the same verdict. What only the loader can
know is named in BEYOND, with the reason; there is nothing else on which they may differ. White
space around a text in quotation marks is not tried: the loader passes over it, patterns do not.
"""

import collections
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import jsonschema

import coreyaml
import mutations

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent.parent
CODES = {"unknown-field", "missing-field", "wrong-type", "unknown-value", "value-out-of-range",
         "invalid-id", "conflicting-fields"}
# How many edits are tried: facts of one file each share a site, the others need one of their own.
SHARED = 130
ALONE = {"settings": 30}
ALONE_OTHERS = 10

# Findings of the loader that no schema made from the fields can make, by code and words.
BEYOND = [
    # Two or more values of one map hang together.
    ("value-out-of-range", r"is not above the|is above the|is before the|are both|stands twice"
                           r"|is listed twice|is the subject itself|outside the rubric"),
    ("missing-field", r"needs the field '(value|amount|control|target)'$|need weights"
                      r"|as the others have$"),
    ("conflicting-fields", r"needs a 'metric' and cannot stand|cannot stand in a cost line"
                           r"|weights come in one way|takes its values from"),
    # How many there have to be is not part of a field's shape.
    ("value-out-of-range", r"takes at least|needs at least two scores"),
    # The shape of these is wider than what is read: a text, a share.
    ("wrong-type", r"is no language tag"),
    ("value-out-of-range", r"lies between 0 and 1, and is not [01]"),
    # A number in quotation marks is a text to JSON Schema, which cannot compare texts.
    ("value-out-of-range", r"takes a number .*, not -?[0-9.]+$", "quoted"),
    # To JSON Schema 5.0 is a whole number, as 5 is. Nor does it see other ways of YAML 1.2 to write
    # a number that the loader does not read, +5, .5 and 0x10: these are not tried.
    ("invalid-id", r"^'[0-9]+\.0+' is not an id"),
    ("wrong-type", r"^'-?[0-9]+\.0+' is no whole number"),
]
# On an ordinary page a map in the place of a text is reported too, but not as an error, so that
# other generators' front matter builds.
REPORTED = {("warning", "wrong-type")} | {("error", code) for code in CODES}

class Case:
    """One edit of one file; `edit` gives what comes of it."""

    def __init__(self, subject, path, what, place, edit):
        self.subject = subject
        self.path = path
        self.what = f"{what} at {'/'.join(map(str, place))}"
        self.edit = edit
        # A field is one wherever it stands in a list, and of whichever entity in a map by id.
        self.field = tuple(
            step for step in place if isinstance(step, str) and not re.search(r"[-/]|^[A-Z]", step)
        )


def schemas(binary, folder):
    subprocess.run([binary, "schema", "--output", str(folder)], check=True, capture_output=True)
    found = {}
    for path in sorted(folder.iterdir()):
        schema = json.loads(path.read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        found[path.name.removesuffix(".schema.json")] = jsonschema.Draft7Validator(schema)
    return found


def valid_files(validators):
    """Settings and facts in our content and in those fixtures that build, by subject."""
    roots = [REPOSITORY / "content"]
    for site in sorted((REPOSITORY / "Tests/Fixtures/sites").iterdir()):
        exit_code = site / "expected" / "exit"
        if exit_code.exists() and exit_code.read_text().strip() == "0":
            roots.append(site / "input" / "content")
    for root in roots:
        for path in sorted(root.rglob("*.yaml")):
            parts = path.relative_to(root).parts
            value = coreyaml.load(path.read_text())
            if parts == ("playbook.yaml",):
                yield "settings", path, value
            elif parts[0] == "data" and len(parts) == 2 and path.stem in validators:
                yield path.stem, path, value
            elif parts[0] == "data" and len(parts) == 3 and parts[1][:-1] in validators:
                yield parts[1][:-1], path, value
        for path in sorted(root.rglob("*.md")):
            match = re.match(r"---\n(.*?)\n---\n", path.read_text(), re.S)
            parts = path.relative_to(root).parts
            if not match:
                continue
            value = coreyaml.load(match[1] + "\n")
            kind = parts[0][:-1] if len(parts) == 2 else None
            if kind in validators and path.stem not in ("index", "README"):
                if set(value) - set(validators["front-matter"].schema["properties"]):
                    yield kind, path, value
            elif isinstance(value, dict):
                yield "front-matter", path, value


def cases(files, validators):
    """Edits of every file, the same ones in every run."""
    seed = random.Random(20260430)
    edits = collections.defaultdict(list)
    for subject, path, value in files:
        for part, inner in parts_of(subject, value, validators):
            properties = validators[part].schema.get("properties", {})
            found = list(mutations.mutations(inner, seed))
            found += list(mutations.additions(inner, properties, seed))
            edits[part] += [
                Case(part, path, what, place, edit)
                for what, place, edit in found
            ]
    return {
        subject: spread(found, limit(subject), seed) for subject, found in sorted(edits.items())
    }


def spread(found, limit, seed):
    """A sample in which every field has as many edits as the others, as far as there are some."""
    seed.shuffle(found)
    by_field = collections.defaultdict(list)
    for case in found:
        by_field[case.field].append(case)
    rounds = itertools.chain.from_iterable(itertools.zip_longest(*by_field.values()))
    return [case for case in rounds if case][:limit]


def is_alone(subject):
    """True where a site has one such file."""
    return subject.endswith("s")


def limit(subject):
    return ALONE.get(subject, ALONE_OTHERS) if is_alone(subject) else SHARED


def parts_of(subject, value, validators):
    """A file and, of a file of many, each of its entities as a file of its own."""
    if not isinstance(value, dict) or not value:
        return
    yield subject, value
    if is_alone(subject) and subject != "settings":
        for entity in value.values():
            yield subject[:-1], entity


def lay_out(found, folder):
    """Puts every edited file where the loader reads it: facts of one file each into one site, the
    others, of which a site has one, into sites of their own."""
    places = {}
    sites = collections.defaultdict(list)
    for subject, subject_cases in sorted(found.items()):
        for number, case in enumerate(subject_cases):
            text = coreyaml.dump(case.edit())
            if subject == "front-matter":
                site, name = "one", f"pages/p{number}.md"
                text = f"---\n{text}---\nText.\n"
            elif is_alone(subject):
                site, name = f"many{number}", f"data/{subject}.yaml"
                if subject == "settings":
                    name = "playbook.yaml"
            else:
                site, name = "one", f"data/{subject}s/c{number}.yaml"
            path = folder / site / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            places[(site, f"content/{name}")] = case
            sites[site].append(case)
    for site in sites:
        (folder / site / "content" / "index.md").write_text("# Home\n")
    return places, sorted(sites)


def findings(binary, folder, site):
    result = subprocess.run(
        [binary, "check", "-q", "-j1", "--format", "json"], cwd=folder / site, capture_output=True
    )
    if result.returncode not in (0, 1, 2):
        sys.exit(f"{site}: exit {result.returncode}: {result.stderr.decode()[:500]}")
    for finding in json.loads(result.stdout)["findings"]:
        if (finding["severity"], finding["code"]) in REPORTED and finding["path"]:
            yield (site, finding["path"]), finding


def is_beyond(finding, text):
    for code, words, *extra in BEYOND:
        if finding["code"] != code or not re.search(words, finding["message"]):
            continue
        if not extra:
            return True
        line = text.split("\n")[finding["line"] - 1]
        if line[finding["column"] - 1:finding["column"]] in ("'", '"'):
            return True
    return False


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        validators = schemas(binary, folder / "schemas")
        files = list(valid_files(validators))
        for subject, path, value in files:
            for error in validators[subject].iter_errors(value):
                problems.append(f"{path}: {error.json_path}: {error.message[:300]}")
        found = cases(files, validators)
        places, sites = lay_out(found, folder / "sites")
        loader = collections.defaultdict(list)
        beyond = collections.Counter()
        with ThreadPoolExecutor(2) as pool:
            for reported in pool.map(
                lambda site: list(findings(binary, folder / "sites", site)), sites
            ):
                for place, finding in reported:
                    if place not in places:
                        continue
                    text = (folder / "sites" / place[0] / place[1]).read_text()
                    if is_beyond(finding, text):
                        beyond[place] += 1
                    else:
                        loader[place].append(finding)
        rejected = 0
        for place, case in places.items():
            # As an editor reads it: what is tested is the text, not the value that it came from.
            text = (folder / "sites" / place[0] / place[1]).read_text()
            if case.subject == "front-matter":
                text = text.split("---\n")[1]
            errors = list(validators[case.subject].iter_errors(coreyaml.load(text)))
            complaints = loader[place]
            rejected += bool(complaints)
            # Where only the loader could know, either verdict of the schema is right.
            if bool(errors) != bool(complaints) and not (errors and beyond[place]):
                told = [f"{e.json_path}: {e.message[:160]}" for e in errors[:2]] if errors else [
                    f"{f['line']}:{f['column']} {f['message']} [{f['code']}]" for f in complaints]
                problems.append(
                    f"{case.subject} ({case.path.relative_to(REPOSITORY)}), {case.what}: the"
                    f" {'schema' if errors else 'loader'} alone says {told}")
    for problem in problems[:60]:
        print("✘", problem)
    kinds = len({subject for subject, _, _ in files})
    print(f"{len(files)} valid files of {kinds} of {len(validators)} schemas are valid;"
          f" {len(places)} edits, {rejected} of them wrong: schema and loader agree but for"
          f" {len(problems)}; {beyond.total()} findings are beyond any schema")
    sys.exit(1 if problems or len(places) < 300 else 0)


if __name__ == "__main__":
    main()
