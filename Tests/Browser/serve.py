#!/usr/bin/env python3
"""Edits a site under `playbook serve` and watches a real browser follow.

    pip install playwright axe-playwright-python         # and chromium from the system
    Tests/Browser/serve.py .build/release/playbook [--pages 100] [--pages 2000] [--rounds 20] [--judge]

How long it takes from the edit until the browser shows it, for a page, for a fact that forty pages show, for a template and
for a style sheet: the medians are printed, and held to 150 ms at 100 pages and 300 ms at 2,000 with --judge. Beside it:
the place on the page is kept, a style sheet is exchanged without a reload, findings stand over the last good page, are read
by keyboard alone and go when they are mended, axe finds nothing, and a page finds its server again.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

from browsing import axe, launch

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Server"))
from preview import Preview  # noqa: E402

FACT_PAGES = 40
# Milliseconds at so many pages.
LIMITS = {100: 150, 2000: 300}


def write(path, text):
    """As most editors do: in one go, by rename."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text)
    beside.rename(path)


class Site:
    """The demo with so many pages more, forty of which show a vendor by name."""

    def __init__(self, folder, pages):
        subprocess.run([sys.executable, ROOT / "Tests/Bench/gen.py", "--pages", str(pages - FACT_PAGES), "--layout", "playbook",
                        "--out", folder], check=True, stdout=subprocess.DEVNULL)
        self.folder = folder
        self.content = folder / "content"
        (self.content / "playbook.yaml").unlink()
        for place in sorted((ROOT / "content").iterdir()):
            if place.name in ("manual", "index.md"):
                continue
            (shutil.copytree if place.is_dir() else shutil.copy)(place, self.content / place.name)
        settings = self.content / "playbook.yaml"
        settings.write_text(settings.read_text().replace("  - manual\n", ""))
        prose = "A sentence that takes some room on the page, so that there is something to scroll.\n\n" * 60
        for number in range(FACT_PAGES):
            path = self.content / "shown" / f"p{number}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"# Page {number}\n\nWe work with <vendor:sierra-verde>.\n\n{prose}")
        self.page = self.content / "shown" / "p1.md"
        self.vendor = self.content / "vendors" / "sierra-verde.md"
        self.layout = folder / "templates" / "layouts" / "page.mustache"
        self.style = folder / "templates" / "assets" / "playbook.css"
        for path in (self.layout, self.style):
            path.parent.mkdir(parents=True)
            shutil.copy(ROOT / path.relative_to(folder), path)
        self.texts = {path: path.read_text() for path in (self.page, self.vendor, self.layout, self.style)}

    def edits(self):
        """What is edited, how, and what of it the page shows, by a mark that is new each time."""
        def edit(path, change):
            return lambda mark: write(path, change(self.texts[path], mark))
        body = "document.querySelector('main').textContent.includes(mark)"
        return {
            "page": (edit(self.page, lambda text, mark: f"{text}\n{mark}\n"), body),
            "fact": (edit(self.vendor, lambda text, mark: text.replace("title: Sierra Verde", f"title: Sierra {mark}")), body),
            "template": (edit(self.layout, lambda text, mark: text.replace("{{> body}}", "{{> body}}<p>" + mark + "</p>")), body),
            "style": (edit(self.style, lambda text, mark: f"{text}\n:root {{ --mark: {mark}; }}\n"),
                      "getComputedStyle(document.documentElement).getPropertyValue('--mark').trim() === mark"),
        }


class Look:
    def __init__(self, tool, browser, site, problems):
        self.tool, self.site, self.problems = tool, site, problems
        self.preview = Preview(tool, site.folder, "--port", "0")
        self.page = browser.new_page(viewport={"width": 1200, "height": 800})
        if not self.page.goto(self.preview.address + "shown/p1/").ok:
            sys.exit(f"The site cannot be shown:\n{self.preview.said}")

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(problem)

    def shown(self, test, mark):
        """The moment since which the page shows a mark, in milliseconds since 1970: for a page that was loaded anew the end
        of its loading, else now."""
        script = f"""(mark) => {{
            const loaded = performance.getEntriesByType('navigation')[0].loadEventEnd;
            return ({test}) && loaded > 0 && (window.stays ? Date.now() : performance.timeOrigin + loaded);
        }}"""
        return self.page.wait_for_function(script, arg=mark, polling="raf").json_value()

    def times(self, rounds):
        times = {}
        for kind, (edit, test) in self.site.edits().items():
            for number in range(rounds + 1):
                # Whatever the last edit began has ended.
                self.page.wait_for_load_state("networkidle")
                self.page.evaluate("window.stays = true")
                start = time.time() * 1000
                mark = f"mark{kind}{number}"
                edit(mark)
                taken = self.shown(test, mark) - start
                # The first edit of a kind is made on a cold machine.
                if number:
                    times.setdefault(kind, []).append(taken)
        return times

    def place_is_kept(self):
        page = self.page
        page.evaluate("scrollTo(0, 900)")
        before = page.evaluate("scrollY")
        self.expect(before > 500, "there is nothing to scroll")
        self.site.edits()["page"][0]("scrolled")
        self.shown(self.site.edits()["page"][1], "scrolled")
        self.expect(page.evaluate("scrollY") == before, f"the page is at {page.evaluate('scrollY')}, not at {before}")

    def styles_are_exchanged(self):
        page = self.page
        page.evaluate("window.stays = true")
        edit, test = self.site.edits()["style"]
        edit("exchanged")
        self.shown(test, "exchanged")
        self.expect(page.evaluate("window.stays === true"), "a style sheet is exchanged by a reload")
        page.wait_for_timeout(100)
        count = page.evaluate("document.querySelectorAll('link[href*=\"playbook.css\"]').length")
        self.expect(count == 1, f"{count} sheets stand where there was one")

    def findings_stand_over_the_page(self):
        page = self.page
        page.evaluate("window.stays = true")
        write(self.site.page, self.site.texts[self.site.page] + "\n[x](nowhere<img/src=x/onerror=alert(1)>.md)\n")
        dialog = page.get_by_role("dialog")
        dialog.wait_for()
        self.expect(page.evaluate("window.stays === true"), "the last good page does not stay")
        text = dialog.inner_text()
        self.expect("content/shown/p1.md:" in text and "dead-link" in text, f"the finding is not told: {text}")
        self.expect("<img" in text and dialog.locator("img").count() == 0, f"the message is not shown as text: {text}")
        link = dialog.locator("a.place").first.get_attribute("href")
        self.expect(link.startswith(f"vscode://file{self.site.page}:"), f"the place leads to {link}")
        axe(page, self.problems, "findings")
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        dialog.wait_for(state="hidden")
        badge = page.get_by_role("button", name="error")
        badge.wait_for()
        badge.focus()
        page.keyboard.press("Enter")
        dialog.wait_for()
        write(self.site.page, self.site.texts[self.site.page] + "\nmended\n")
        self.shown(self.site.edits()["page"][1], "mended")
        page.wait_for_timeout(200)
        self.expect(dialog.count() == 0 or not dialog.is_visible(), "the findings stay after the repair")

    def server_is_found_again(self):
        port = str(self.preview.port)
        self.preview.stop()
        self.page.evaluate("window.stays = true")
        write(self.site.page, self.site.texts[self.site.page] + "\n[x](nowhere.md)\n")
        self.preview = Preview(self.tool, self.site.folder, "--port", port)
        self.page.get_by_role("heading", name="There is no site to show yet").wait_for()
        self.page.get_by_role("dialog").wait_for()
        write(self.site.page, self.site.texts[self.site.page] + "\nafterwards\n")
        self.shown(self.site.edits()["page"][1], "afterwards")


def run(options, browser, pages, problems):
    with tempfile.TemporaryDirectory() as folder:
        site = Site(pathlib.Path(folder).resolve() / "site", pages)
        look = Look(options.tool, browser, site, problems)
        try:
            times = look.times(options.rounds)
            look.place_is_kept()
            look.styles_are_exchanged()
            look.findings_stand_over_the_page()
            look.server_is_found_again()
        finally:
            look.page.close()
            look.preview.stop()
    for kind, taken in times.items():
        median = statistics.median(taken)
        print(f"{pages} pages, {kind}: {median:.0f} ms to the browser (median of {len(taken)}, "
              f"{min(taken):.0f} to {max(taken):.0f})", flush=True)
        if options.judge and median > LIMITS.get(pages, median):
            problems.append(f"{pages} pages, {kind}: {median:.0f} ms are more than {LIMITS[pages]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool", type=pathlib.Path)
    parser.add_argument("--pages", type=int, action="append", help="how many pages the site has; may be given again")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--judge", action="store_true")
    options = parser.parse_args()
    options.tool = options.tool.resolve()
    problems = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for pages in options.pages or LIMITS:
            run(options, browser, pages, problems)
        browser.close()
    for problem in problems:
        print(problem)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
