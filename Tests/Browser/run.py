#!/usr/bin/env python3
"""Everything that is looked at in a browser, in two processes, each with one browser.

    pip install -r Tests/Browser/requirements.txt        # and chromium from the system
    Tests/Browser/run.py public

The markup and the links of every page, one page of each kind in all its forms (check.py), the search by keyboard (search.py), the switch of
colours, cards, a site on a disk and the budgets of the home page (behaviour.py), the questions that
the demo answers within two clicks (questions.py), and the drawings of the charts' samples (charts.py).
"""

import argparse
import multiprocessing
import pathlib
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

import behaviour
import check
import questions
from browsing import Site, launch, serving
from pages import one_of_each

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent / "Fixtures" / "charts"


def pages(folder, files):
    with sync_playwright() as playwright:
        browser = launch(playwright)
        count = check.look(folder, files, browser)
        browser.close()
    return count


def markup(folder):
    return check.read(folder, sorted(folder.rglob("*.html")))


def use(folder):
    """The theme in use, and what the demo answers."""
    problems = questions.problems(folder)
    with sync_playwright() as playwright, serving(folder) as address:
        browser = launch(playwright)
        site = Site(browser, address)
        behaviour.theme_switch(site, problems)
        behaviour.cards(site, problems)
        behaviour.from_disk(site, folder, problems)
        behaviour.budgets(site, folder, problems)
        browser.close()
    for problem in dict.fromkeys(problems):
        print(problem, flush=True)
    return len(problems)


def program(name, folder):
    return subprocess.run([sys.executable, HERE / name, folder], check=False).returncode


def work(job):
    name, *arguments = job
    start = time.monotonic()
    failures = {"pages": pages, "markup": markup, "use": use, "program": program}[name](*arguments)
    print(f"{name} {arguments[0]}: {time.monotonic() - start:.0f} s", flush=True)
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    options = parser.parse_args()
    files = one_of_each(options.site)
    if not files:
        sys.exit("no pages to check")
    jobs = [("program", "search.py", options.site), ("use", options.site)]
    jobs += [("pages", options.site, files[start::4]) for start in range(4)]
    jobs += [("program", "charts.py", SAMPLES), ("markup", options.site)]
    with multiprocessing.Pool(2) as pool:
        failures = sum(pool.imap_unordered(work, jobs))
    print(f"{len(files)} pages and their use: {failures} problems")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
