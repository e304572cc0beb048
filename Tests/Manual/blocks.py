#!/usr/bin/env python3
"""Runs every command and reads every fact, setting and page that README and manual show.

    python3 Tests/Manual/blocks.py .build/release/playbook

Commands of a page (```sh) run one after the other in one folder, with `playbook` on the path: getting-started in an empty
one, every other page in a copy of the example. YAML and CSV stand for a file: the one that their first line names as a
comment, or that an HTML comment above the block names, `<!-- file: content/playbook.yaml -->`. They have to be read
without a complaint; that they name facts which the example does not have is none. A file with a dot before its name that a
comment above the block names has to be the one that `init` writes. `<!-- not run: WHY -->` above a block
leaves it out. Pages of findings are not looked at: their examples are those of the rules' own tests.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLE = os.path.join(ROOT, "Tests", "Fixtures", "golden", "demo", "content")
BLOCK = re.compile(r"(?:^<!-- (file|not run|command): (.*?) -->\n+)?^```(\w+)\n(.*?)^```$", re.S | re.M)
# What a block by itself cannot know: facts that stand elsewhere.
NOT_ITS_FAULT = {
    "unknown-reference", "missing-setting", "no-exchange-rate", "importance-sum", "no-motive", "vendor-without-decision",
    "unknown-nav-path", "dead-link",
}


class Block:
    def __init__(self, page, match, line):
        self.page, self.line = page, line
        self.mark, self.marked, self.language, self.text = match.groups()

    def __str__(self):
        return f"{self.page}:{self.line}"

    @property
    def path(self):
        """The file that the block stands for; nothing where it stands for none."""
        if self.mark == "file":
            return self.marked
        named = re.match(r"# ((?:content/|\.)\S+)\n", self.text)
        return named[1] if named else None


def blocks(page):
    with open(os.path.join(ROOT, page), encoding="utf-8") as file:
        text = file.read()
    return [Block(page, match, text.count("\n", 0, match.start(3)) + 1) for match in BLOCK.finditer(text)]


def pages():
    yield "README.md"
    for folder, _, names in sorted(os.walk(os.path.join(ROOT, "content", "manual"))):
        if os.path.basename(folder) == "findings":
            continue
        for name in sorted(names):
            if name.endswith(".md"):
                yield os.path.relpath(os.path.join(folder, name), ROOT)


def put(folder, path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


class Checker:
    def __init__(self, binary):
        self.tools = tempfile.mkdtemp()
        os.symlink(os.path.abspath(binary), os.path.join(self.tools, "playbook"))
        # Commands that write below the home folder write below another one.
        self.environment = dict(os.environ, PATH=self.tools + ":" + os.environ["PATH"], HOME=self.tools)
        self.problems, self.run, self.read = [], 0, 0
        self.begun = os.path.join(self.tools, "begun")
        subprocess.run(["playbook", "init", self.begun], env=self.environment, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)

    def findings(self, folder):
        result = subprocess.run(
            ["playbook", "check", folder, "--format", "json"], env=self.environment, capture_output=True, text=True)
        return json.loads(result.stdout)["findings"]

    def check_file(self, block):
        """A site of the block alone, with the example's settings."""
        self.read += 1
        if block.path and block.path.startswith("."):
            self.check_begun(block)
        if not block.path or not block.path.startswith("content/"):
            try:
                list(yaml.safe_load_all(block.text))
            except yaml.YAMLError as error:
                self.problems.append(f"{block}: {error}")
            return
        with tempfile.TemporaryDirectory() as folder:
            put(folder, "content/index.md", "# Home\n")
            shutil.copy(os.path.join(EXAMPLE, "playbook.yaml"), os.path.join(folder, "content"))
            put(folder, block.path, block.text)
            self.report(block, folder)

    def check_begun(self, block):
        """A file that `init` writes too: what the manual says of it is what one gets."""
        begun = os.path.join(self.begun, block.path)
        if block.mark == "file":
            with open(begun, encoding="utf-8") as file:
                if file.read() != block.text:
                    self.problems.append(f"{block}: not what 'init' writes to {block.path}")

    def report(self, block, folder):
        for finding in self.findings(folder):
            if finding["severity"] == "error" and finding["path"] == block.path \
                    and finding["code"] not in NOT_ITS_FAULT:
                self.problems.append(
                    f"{block}: {finding['path']}:{finding['line']}: {finding['message']} [{finding['code']}]")

    def check_commands(self, page, found):
        """All commands of a page in one shell, the files between them written where they stand."""
        is_tutorial = page.endswith("getting-started.md")
        with tempfile.TemporaryDirectory() as folder:
            if not is_tutorial:
                shutil.copytree(EXAMPLE, os.path.join(folder, "content"))
            script = "set -eu\n"
            for block in found:
                if block.language == "sh":
                    self.run += 1
                    script += f"echo '{block}' > {folder}/last\n{block.text}"
                elif is_tutorial and block.path:
                    script += f"mkdir -p {os.path.dirname(block.path)}\n"
                    script += f"cat > {block.path} <<'END OF BLOCK'\n{block.text}END OF BLOCK\n"
            if is_tutorial:
                script += "playbook check\n"
            result = subprocess.run(["bash", "-c", script], cwd=folder, env=self.environment, capture_output=True, text=True)
            if result.returncode:
                with open(os.path.join(folder, "last"), encoding="utf-8") as file:
                    last = file.read().strip()
                self.problems.append(f"{last}: ended with {result.returncode}: {result.stderr.strip()[-600:]}")

    def check(self, page):
        found = [block for block in blocks(page) if block.mark not in ("not run", "command")]
        for block in found:
            if block.language in ("yaml", "csv") and not page.endswith("getting-started.md"):
                self.check_file(block)
        if any(block.language == "sh" for block in found):
            self.check_commands(page, found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    checker = Checker(parser.parse_args().binary)
    for page in pages():
        checker.check(page)
    shutil.rmtree(checker.tools)
    for problem in checker.problems:
        print(problem)
    print(f"{checker.run} blocks of commands run, {checker.read} blocks of facts read, {len(checker.problems)} problems")
    return 1 if checker.problems or not checker.run else 0


if __name__ == "__main__":
    sys.exit(main())
