#!/usr/bin/env python3
"""Goes the whole way of somebody who uses `playbook` for the first time, in a scratch folder and with a real browser.

    pip install playwright axe-playwright-python         # and chromium from the system
    Tests/Browser/first.py .build/release/playbook [--judge]

Begins a site, checks and builds it, looks at the preview, makes a mistake and mends it, adds a vendor and a decision while
the preview runs, stops it, builds, and opens what was built from the disk. No page asks another host for anything, and that
no command does is what Tests/Server/network.py looks at. A line for each step says how long it took; how long init and build
of the complete example take together is held to half a second with --judge.
"""

import argparse
import contextlib
import ipaddress
import json
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import sync_playwright

from browsing import Site, axe, launch
from serve import write

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Server"))
from preview import Preview  # noqa: E402

ROUNDS = 5
# Seconds.
LIMIT_OF_INIT_AND_BUILD = 0.5
LIMIT_OF_STOPPING = 2
LONGEST = 60
OBJECTIVE = "content/data/objectives/reliable-support.yaml"
VENDOR = "content/vendors/acme.md"
DECISION = "content/decisions/0004-second-desk.md"
PLACEHOLDER = "Write here what the facts above do not say.\n"
VENDOR_TEXT = "A second team that could take over on a Monday."
DECISION_TEXT = "Two desks cost more than one, and nobody can hold us to ransom."


class Broken(Exception):
    """What goes wrong so far that the steps after it say nothing."""


def snapshot(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class FirstUser:
    """The steps, in the order in which somebody takes them."""

    def __init__(self, tool, browser, folder, judges):
        self.tool, self.browser, self.folder, self.judges = tool, browser, folder, judges
        self.demo = folder / "demo"
        self.problems = []
        self.preview = None
        # Nothing ever comes from this, so that whoever asks something waits for ever.
        self.silence, self.silent_end = os.pipe()
        tools = folder / "tools"
        tools.mkdir()
        (tools / "playbook").symlink_to(tool)
        self.environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(problem)

    @contextlib.contextmanager
    def step(self, what):
        start = time.perf_counter()
        yield
        print(f"{what}: {time.perf_counter() - start:.2f} s", flush=True)

    def start(self, command, folder):
        """Runs a program to its end as somebody would from a script: there is no terminal to be asked at."""
        try:
            return subprocess.run(
                command, cwd=folder, env=self.environment, stdin=self.silence, capture_output=True, text=True, timeout=LONGEST)
        except subprocess.TimeoutExpired as error:
            raise Broken(f"{' '.join(map(str, command))} does not end; perhaps it asks something") from error

    def run(self, *arguments, folder=None, statuses=(0,)):
        result = self.start(["playbook", *arguments], folder or self.demo)
        if result.returncode not in statuses:
            wanted = " or ".join(map(str, statuses))
            raise Broken(f"playbook {' '.join(arguments)} ended with {result.returncode}, not {wanted}:\n"
                         f"{result.stdout[-1000:]}{result.stderr[-1000:]}")
        return result

    def has_no_errors(self):
        result = self.run("check", "--format", "json", statuses=(0, 1))
        for finding in json.loads(result.stdout)["findings"]:
            if finding["severity"] == "error":
                self.problems.append(f"{finding['path']}:{finding['line']}: {finding['message']} [{finding['code']}]")
        self.expect(result.returncode == 0, f"check ends with {result.returncode}")

    # A site of one's own

    def is_begun(self, name, *arguments):
        """Begins a site and gives the commands that come next."""
        result = self.run("init", *arguments, name, folder=self.folder)
        said = re.fullmatch(r"(\d+) files written to (\S+)\n\nNext:\n((?:  .+\n)+)", result.stdout)
        if not said:
            raise Broken(f"init does not say what comes next: {result.stdout}{result.stderr}")
        self.expect(result.stderr == "", f"init complains: {result.stderr}")
        self.expect(said[2] == name, f"init says that it wrote to {said[2]}, not to {name}")
        written = len(snapshot(self.folder / name))
        self.expect(int(said[1]) == written, f"init says {said[1]} files and writes {written}")
        commands = [line.strip() for line in said[3].splitlines()]
        expected = [f"cd {name}", "playbook serve --open", "playbook new vendor acme"]
        self.expect(commands == expected, f"init says {commands} come next, not {expected}")
        return commands

    def init(self):
        self.is_begun("demo")
        before = snapshot(self.demo)
        again = self.start(["playbook", "init", "demo"], self.folder)
        self.expect(again.returncode != 0, "a second init into the same folder ends with 0")
        self.expect("nothing was written" in again.stderr, f"a second init does not say that it wrote nothing: {again.stderr}")
        self.expect(snapshot(self.demo) == before, "a second init into the same folder changes it")

    def blank(self):
        go, _, last = self.is_begun("blank", "--template", "blank")
        blank = self.folder / "blank"
        self.run("check", "--strict", folder=blank)
        self.run("build", folder=blank)
        self.expect((blank / "public/index.html").exists(), "the blank site has no home page")
        # What it says comes next is what can be typed.
        result = self.start(["sh", "-c", f"{go} && {last}"], self.folder)
        self.expect(result.returncode == 0, f"'{last}' ends with {result.returncode} in the blank site: {result.stderr}")
        self.run("check", folder=blank)

    def check(self):
        self.run("check", "--strict")

    def init_and_build(self):
        taken = []
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory() as folder:
                start = time.perf_counter()
                self.run("init", "demo", folder=folder)
                self.run("build", "demo", folder=folder)
                taken.append(time.perf_counter() - start)
                self.expect((pathlib.Path(folder) / "demo/public/index.html").exists(), "there is no home page")
        median = statistics.median(taken)
        print(f"init and build: {median:.2f} s (median of {len(taken)}, {min(taken):.2f} to {max(taken):.2f}; "
              f"the limit is {LIMIT_OF_INIT_AND_BUILD})", flush=True)
        if self.judges and median > LIMIT_OF_INIT_AND_BUILD:
            self.problems.append(f"{median:.2f} s are more than {LIMIT_OF_INIT_AND_BUILD}")

    # The preview

    def opened(self, address):
        """A site in the browser from which nothing is let out, and all that is asked and answered."""
        site = Site(self.browser, address)
        context = site.context()
        own = "file:" if address.startswith("file:") else address
        context.route(lambda url: not url.startswith((own, "data:")), lambda route: route.abort())
        answers, asked = [], []
        context.on("response", lambda answer: answers.append(answer))
        context.on("request", lambda request: asked.append(request.url))

        # A reload lets go of what is on its way.
        context.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED"
                   or self.problems.append(f"{request.url} fails: {request.failure}"))
        return site, context, answers, asked

    def settled(self, page, heading):
        page.wait_for_load_state("networkidle")
        # Pictures far below are fetched once somebody scrolls there.
        page.evaluate("document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })")
        page.wait_for_function("[...document.images].every((image) => image.complete)")
        shown = page.locator("h1").first.inner_text()
        self.expect(shown == heading, f"{page.url} is headed '{shown}', not '{heading}'")

    def serve(self):
        self.preview = Preview(self.tool, self.demo, "--port", "0")
        self.site, self.context, answers, asked = self.opened(self.preview.address)
        self.page = self.site.open(self.context, "", self.problems)
        self.settled(self.page, re.search(r"^title: (.+)$", (self.demo / "content/index.md").read_text(), re.M)[1])
        self.come_from_here(answers)
        self.page.goto(self.preview.address + "vendors/sierra-verde/")
        self.settled(self.page, "Sierra Verde")
        self.come_from_here(answers)
        self.expect(len(asked) > 4, f"the browser asks only {asked}")

    def come_from_here(self, answers):
        """The browser may look up what the address of the preview means, so its name alone says nothing."""
        for answer in answers:
            if answer.request.resource_type == "eventsource":
                continue
            server = answer.server_addr()
            self.expect(server and ipaddress.ip_address(server["ipAddress"].strip("[]")).is_loopback,
                        f"{answer.url} is answered by {server}")
        answers.clear()

    def overlay(self, path, wrong, message, help_text, place):
        """The one finding that stands over the page: what it says, and where it leads."""
        dialog = self.page.get_by_role("dialog")
        dialog.wait_for()
        self.expect(self.page.evaluate("window.stays === true"), "the last good page does not stay under the findings")
        text = dialog.inner_text()
        for part in (place, message, "[unknown-reference]", help_text):
            self.expect(part in text, f"'{part}' is not told for '{wrong}': {text}")
        self.expect(dialog.locator("li").count() == 1, f"one mistake gives more than one finding: {text}")
        link = dialog.get_by_role("link").first.get_attribute("href")
        wanted = f"vscode://file{self.demo}/{place}"
        self.expect(link == wanted, f"the place in {path} leads to {link}, not to {wanted}")
        axe(self.page, self.problems, f"findings for '{wrong}'")

    def place_of(self, path, value):
        """Where a value stands for the first time, as findings say it."""
        for number, line in enumerate((self.demo / path).read_text().splitlines(), 1):
            if value in line:
                return f"{path}:{number}:{line.index(value) + 1}"
        raise Broken(f"'{value}' does not stand in {path}")

    def has_gone(self):
        self.page.get_by_role("dialog").wait_for(state="hidden")
        # Nothing lies over the page any more.
        self.page.locator("h1").first.click(trial=True)
        self.expect(self.page.get_by_role("button", name="error").count() == 0, "a button still speaks of errors")

    def mistake(self):
        self.page.goto(self.preview.address + "objectives/reliable-support/")
        self.settled(self.page, "Reliable support")
        self.page.evaluate("window.stays = true")
        path = self.demo / OBJECTIVE
        self.right = path.read_text()
        wrong = self.right.replace("metric: resolved-in-sla", "metric: resolved-in-slo")
        if wrong == self.right:
            raise Broken(f"there is nothing to get wrong in {OBJECTIVE}")
        write(path, wrong)
        self.overlay(OBJECTIVE, "resolved-in-slo", "There is no metric 'resolved-in-slo'",
                     "Did you mean 'resolved-in-sla'?", self.place_of(OBJECTIVE, "resolved-in-slo"))
        under = self.page.locator("h1").first
        self.expect(under.is_visible() and under.inner_text() == "Reliable support", "the last good page does not show")

    def repair(self):
        write(self.demo / OBJECTIVE, self.right)
        self.has_gone()
        self.settled(self.page, "Reliable support")

    def waited_for(self, listing, address):
        """The link to a page that has come into a list while the browser was looking at it."""
        link = self.page.locator(f"main a[href*='{address}']").first
        link.wait_for()
        self.expect(self.page.url == self.preview.address + listing, f"the browser has gone to {self.page.url}")
        self.has_gone()
        return link

    def vendor(self):
        self.page.goto(self.preview.address + "vendors/")
        self.settled(self.page, "Vendors")
        self.expect(self.page.locator("main a[href*='acme']").count() == 0, "the vendor is there before it was made")
        self.page.evaluate("window.stays = true")
        result = self.run("new", "vendor", "acme", "--set", "status=longlist", "--set", "place=bogotta",
                          "--set", "models=[dedicated-team]", statuses=(0, 1))
        place = self.place_of(VENDOR, "bogotta")
        self.expect(f"Written: {VENDOR}" in result.stdout, f"new does not say what it wrote: {result.stdout}")
        for part in (f"{place}: error: There is no place 'bogotta' [unknown-reference]", "Did you mean 'bogota'?"):
            self.expect(part in result.stderr, f"new does not say '{part}': {result.stderr}")
        self.overlay(VENDOR, "bogotta", "There is no place 'bogotta'", "Did you mean 'bogota'?", place)
        self.filled_in(VENDOR, VENDOR_TEXT, "place: bogotta", "place: bogota")
        link = self.waited_for("vendors/", "acme/")
        self.expect("Acme" in link.inner_text(), f"the new vendor is called '{link.inner_text()}'")
        self.has_no_errors()
        link.click()
        self.page.wait_for_url("**/vendors/acme/")
        self.expect(VENDOR_TEXT in self.page.locator("main").inner_text(), "the new vendor's page does not have its text")
        self.settled(self.page, "Acme")
        axe(self.page, self.problems, "the new vendor")

    def filled_in(self, path, text, *change):
        before = (self.demo / path).read_text()
        after = before.replace(PLACEHOLDER, text + "\n")
        self.expect(after != before, f"{path} does not say where its text goes: {before}")
        write(self.demo / path, after.replace(*change) if change else after)

    def decision(self):
        self.page.goto(self.preview.address + "decisions/")
        self.settled(self.page, "Decisions")
        question = "Does a second desk pay off?"
        self.run("new", "decision", "0004-second-desk", "--set", "status=proposed", "--set", "date=2026-04-30",
                 "--set", f"question={question}", "--set", "options=[in-house, sierra-verde, acme]",
                 "--set", "decision_makers=[Managing director]")
        self.has_no_errors()
        self.waited_for("decisions/", "0004-second-desk/").click()
        self.page.wait_for_url("**/decisions/0004-second-desk/")
        self.settled(self.page, "0004 Second desk")
        self.filled_in(DECISION, DECISION_TEXT)
        self.page.get_by_text(DECISION_TEXT).first.wait_for()
        self.has_no_errors()
        main = self.page.locator("main")
        self.expect(question in main.inner_text(), f"the decision does not show its question: {main.inner_text()}")
        self.expect(main.locator("a[href*='vendors/acme/']").count() > 0, "the decision does not link the new vendor")
        axe(self.page, self.problems, "the new decision")

    def stop(self):
        # The browser looks on, as it does when somebody presses Ctrl-C; what it says of that is nobody's mistake.
        self.page.wait_for_load_state("networkidle")
        found = list(self.problems)
        start = time.perf_counter()
        status = self.preview.stop(signal.SIGINT)
        taken = time.perf_counter() - start
        self.context.close()
        self.problems[:] = found
        self.expect(status == 130, f"serve ended with {status} after Ctrl-C, not with 130:\n{self.preview.said}")
        self.expect(taken < LIMIT_OF_STOPPING, f"serve took {taken:.1f} s to end")
        self.expect(not (self.demo / "public").exists(), "serve wrote an output folder")

    # What is published

    def build(self):
        self.run("build", "--strict")
        public = self.demo / "public"
        for path, text in (("vendors/acme/index.html", VENDOR_TEXT), ("decisions/0004-second-desk/index.html", DECISION_TEXT)):
            if not (public / path).exists():
                raise Broken(f"there is no {path} in the output")
            self.expect(text in (public / path).read_text(), f"{path} does not have its text")
        site, context, _, asked = self.opened(public.as_uri() + "/")
        for path, heading in (("index.html", None), ("vendors/acme/index.html", "Acme")):
            page = site.open(context, path, self.problems)
            self.settled(page, heading or page.locator("h1").first.inner_text())
            self.expect(page.locator("main").inner_text().strip() != "", f"{path} shows nothing")
        context.close()
        self.expect(len(asked) > 2, f"the browser asks only {asked}")
        for address in asked:
            self.expect(address.startswith(("file:", "data:")), f"a page on the disk asks {address}")

    def go(self):
        steps = [
            ("init", self.init), ("init of a blank site", self.blank), ("check", self.check), (None, self.init_and_build),
            ("serve, and two pages in the browser", self.serve), ("a mistake", self.mistake), ("its repair", self.repair),
            ("a new vendor", self.vendor), ("a new decision", self.decision), ("Ctrl-C", self.stop),
            ("build, and two pages from the disk", self.build),
        ]
        try:
            for what, take in steps:
                known = len(self.problems)
                try:
                    with self.step(what) if what else contextlib.nullcontext():
                        take()
                finally:
                    self.problems[known:] = [f"{what or 'init and build'}: {problem}" for problem in self.problems[known:]]
        # The preview ends the program where it does not come.
        except (Broken, BrowserError, subprocess.TimeoutExpired, SystemExit) as error:
            self.problems.append(f"{what or 'init and build'}: {error}\nThe steps after it were not taken.")
        finally:
            if self.preview:
                self.preview.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool", type=pathlib.Path)
    parser.add_argument("--judge", action="store_true")
    options = parser.parse_args()
    for name in [name for name in os.environ if name.startswith("PLAYBOOK_") or name == "SOURCE_DATE_EPOCH"]:
        del os.environ[name]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright)
        user = FirstUser(options.tool.resolve(), browser, pathlib.Path(folder).resolve(), options.judge)
        user.go()
        browser.close()
    for problem in user.problems:
        print(problem)
    sys.exit(bool(user.problems))


if __name__ == "__main__":
    main()
