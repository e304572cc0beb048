#!/usr/bin/env python3
"""Searches a built demo site as a reader without a mouse does, in a real browser.

    pip install playwright axe-playwright-python         # and chromium from the system
    Tests/Browser/search.py public

Typed queries find what they should, show it in their excerpts and lead there; the way in and the
way out need no mouse; axe finds nothing in light and in dark; nothing is asked of another host; and
a first query costs less than 150 KB.
"""

import argparse
import pathlib
import sys
import urllib.parse

from playwright.sync_api import sync_playwright

from browsing import PHONE, Site, axe, launch, serving

BUDGET = 150_000
# What is typed, and the address that has to be among the first three.
QUERIES = {
    "Sierra Verde": "vendors/sierra-verde/",
    "reliable-support": "objectives/reliable-support/",
    "reliable-sup": "objectives/reliable-support/",
    "bogota": "places/bogota/",
    "BOGOTÁ": "places/bogota/",
    "northgte": "vendors/northgate/",
    "near or offshore": "strategy/near-or-offshore/",
    "lock-in": "risks/lock-in/",
    "unknown field": "manual/findings/unknown-field/",
    "edit_url": "manual/site-layout/",
}
OPTIONS = "[role=option]"


class Search:
    """The dialog on one page, by keyboard alone."""

    def __init__(self, page, address, problems):
        self.page, self.address, self.problems = page, address, problems

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(problem)

    def settle(self):
        """Waits until what is shown answers what was typed: it stays as it is for a while."""
        before, same = None, 0
        for _ in range(100):
            self.page.wait_for_timeout(50)
            self.page.wait_for_load_state("networkidle")
            now = (self.status(), self.options.count(),
                   self.page.locator("[role=combobox]").input_value())
            same = same + 1 if now == before else 0
            before = now
            if same == 5:
                return

    def type(self, query):
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.settle()
        self.page.keyboard.type(query)
        self.settle()

    @property
    def options(self):
        return self.page.locator(OPTIONS)

    def addresses(self):
        paths = self.options.evaluate_all("all => all.map(option => option.href)")
        return [urllib.parse.unquote(path).removeprefix(self.address) for path in paths]

    def status(self):
        return self.page.locator("dialog.search [role=status]").inner_text()


def ways_in_and_out(search):
    page = search.page
    opener = page.locator(".search-open")
    search.expect(opener.is_visible(), "no button for the search")
    for keys in ("/", "Control+k", "Enter"):
        opener.focus()
        page.keyboard.press(keys)
        page.wait_for_selector("dialog.search[open]")
        search.expect(page.evaluate("document.activeElement.role") == "combobox",
                      f"{keys} does not lead into the field")
        page.keyboard.press("Escape")
        page.wait_for_selector("dialog.search", state="hidden")
        search.expect(page.evaluate("document.activeElement.className") == "search-open",
                      "Escape does not give the focus back")


def results(search):
    page = search.page
    page.keyboard.press("/")
    page.wait_for_selector("dialog.search[open]")
    for query, wanted in QUERIES.items():
        search.type(query)
        found = [path.split("#")[0] for path in search.addresses()]
        search.expect(wanted in found[:3], f"'{query}' finds {found[:3]}, not {wanted}")
        search.expect(search.status().endswith(("page", "pages")), f"says '{search.status()}'")
    search.type("sierra pilot")
    first = search.options.first
    search.expect(first.locator("mark").count() > 0, "nothing is marked in the excerpt")
    search.expect(first.locator("small").inner_text() != "", "no kind and no way to a result")
    search.type("xyzzyplugh")
    search.expect("Nothing found" in search.status(), "does not say that there is nothing")
    search.type("<img src=x onerror=alert(1)>")
    search.expect(page.locator("dialog.search img").count() == 0, "a query becomes markup")


def choosing(search):
    page = search.page
    search.type("vendor")
    chosen = page.locator("[aria-selected=true]")
    ids = [chosen.get_attribute("id")]
    for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        ids.append(chosen.get_attribute("id"))
    search.expect(ids[1] == ids[3] and len(set(ids)) == 3, f"arrows choose {ids}")
    active = page.locator("[role=combobox]").get_attribute("aria-activedescendant")
    search.expect(active == ids[3], f"announces {active}, not {ids[3]}")
    before = search.options.count()
    for _ in range(before):
        page.keyboard.press("ArrowDown")
    search.settle()
    search.expect(search.options.count() > before, "the arrows do not lead to more results")
    target = chosen.evaluate("option => option.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def headings(search):
    """A heading leads to its place on the page."""
    search.page.keyboard.press("/")
    search.page.wait_for_selector("dialog.search[open]")
    search.type("what we learnt")
    search.expect(any(path.endswith("#what-we-learnt") for path in search.addresses()),
                  f"no heading among {search.addresses()}")


def first_query(site, problems):
    """The bytes that a visitor pays who asks one question, whatever the site's size."""
    page = site.open(site.context(viewport=PHONE), "index.html", problems)
    page.wait_for_load_state("networkidle")
    sizes = []
    page.on("response", lambda r: sizes.append((len(r.body()), r.url)))
    page.keyboard.press("/")
    page.wait_for_selector("dialog.search[open]")
    page.keyboard.type("vendor review", delay=60)
    page.wait_for_timeout(400)
    page.wait_for_load_state("networkidle")
    total = sum(size for size, _ in sizes)
    if not page.locator(OPTIONS).count():
        problems.append("a first query finds nothing")
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > PHONE["width"]:
        problems.append(f"{width} pixels wide on a phone")
    page.emulate_media(media="print")
    if page.locator("dialog.search").is_visible() or page.locator(".search-open").is_visible():
        problems.append("the search is printed")
    page.close()
    if total > BUDGET:
        problems.append(f"a first query costs {total} bytes")
    return total, len(sizes)


def accessibility(site, problems):
    for scheme in ("light", "dark"):
        context = site.context(color_scheme=scheme)
        page = site.open(context, "index.html", problems)
        page.keyboard.press("/")
        page.wait_for_selector("dialog.search[open]")
        for query in ("", "vendor"):
            page.keyboard.type(query)
            page.wait_for_timeout(500)
            axe(page, problems, f"{scheme}, '{query}'")
        context.close()


def from_disk(browser, site, problems):
    """Opened from a disk, the search says politely why it cannot work."""
    page = browser.new_page()
    page.on("pageerror", lambda error: problems.append(f"from a disk: {error}"))
    page.goto((site / "index.html").resolve().as_uri())
    page.keyboard.press("/")
    page.wait_for_selector("dialog.search[open]")
    said = page.locator("dialog.search [role=status]").inner_text()
    if "server" not in said:
        problems.append(f"from a disk the search says '{said}'")
    page.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--bytes", action="store_true", help="only measure a first query")
    options = parser.parse_args()
    problems = []
    with sync_playwright() as playwright, serving(options.site) as address:
        browser = launch(playwright)
        site = Site(browser, address)
        total, files = first_query(site, problems)
        if not options.bytes:
            page = site.open(site.context(), "vendors/index.html", problems)
            search = Search(page, site.address, problems)
            for step in (ways_in_and_out, results, choosing, headings):
                step(search)
            page.close()
            accessibility(site, problems)
            from_disk(browser, options.site, problems)
        browser.close()
    for problem in dict.fromkeys(problems):
        print(problem)
    print(f"search: a first query reads {files} files, {total} bytes; {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
