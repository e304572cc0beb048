#!/usr/bin/env python3
"""Holds a built site to what the theme promises, in a real browser.

    pip install -r Tests/Browser/requirements.txt        # and chromium from the system
    Tests/Browser/check.py public                        # one page of each kind
    Tests/Browser/check.py public vendors/index.html     # these
    Tests/Browser/check.py public --all

For each page: valid HTML with unique ids, one first-level heading; no finding of axe in light and in
dark; no message on the console, nothing that the content policy refuses, no request to another host;
on a phone and on paper nothing cut and nothing wider than the page; labels of charts that lie in their
drawing and not on each other; and without JavaScript the same text and links that lead somewhere.
"""

import argparse
import pathlib
import re
import sys
import urllib.parse

import html5lib
from playwright.sync_api import sync_playwright

from browsing import PHONE, SHEET, SHIFTS, WIDE, Site, axe, launch, prefix_of, serving
from charts import MEASURE, findings
from pages import is_redirect, one_of_each

# What is on the page without the buttons that only a script can make work.
READ = """() => {
  document.querySelectorAll(".copy").forEach((button) => button.remove());
  return document.querySelector("main").innerText;
}"""
# Text that nobody can read: what its box cuts off, and what lies beside the page. What scrolls on its
# own, and what is there for screen readers, does not count.
CUT = """(mayScroll) => {
  const found = [], width = document.documentElement.clientWidth;
  const scrolls = (box) => mayScroll && ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
  if (document.documentElement.scrollWidth > width) {
    found.push(`${document.documentElement.scrollWidth} pixels wide, not ${width}`);
  }
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.data.trim()) { continue; }
    const range = document.createRange();
    range.selectNodeContents(node);
    let [left, right] = [0, 0], isSeen = false;
    for (const box of range.getClientRects()) {
      if (!box.width) { continue; }
      isSeen = true;
      left = Math.min(left, box.left + scrollX);
      right = Math.max(right, box.right + scrollX);
    }
    if (!isSeen) { continue; }
    let edge = width, hidden = false, within = false;
    for (let box = node.parentElement; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.clipPath !== "none" || style.visibility === "hidden") { hidden = true; }
      if (scrolls(box)) { within = true; }
      if (!within && ["hidden", "clip"].includes(style.overflowX) && !(box instanceof SVGElement)) {
        edge = Math.min(edge, box.getBoundingClientRect().right + scrollX);
      }
    }
    if (hidden || within) { continue; }
    if (right > edge + 1 || left < -1) { found.push(`'${node.data.trim().slice(0, 60)}' is cut`); }
  }
  return found;
}"""

# The columns of a long table move by a hair while its rows still come in. Nothing else may.
MOST_SHIFT = 0.005


def check_markup(path):
    parser = html5lib.HTMLParser(tree=html5lib.treebuilders.getTreeBuilder("etree"))
    text = path.read_text(encoding="utf-8")
    tree = parser.parse(text)
    for (line, column), code, details in parser.errors:
        yield f"{line}:{column}: {code} {details}"
    seen = set()
    for element in tree.iter():
        name = element.get("id") if isinstance(element.tag, str) else None
        if name is not None:
            if name in seen:
                yield f"id '{name}' is used twice"
            if not name or re.search(r"\s", name):
                yield f"'{name}' is no id"
            seen.add(name)
        if isinstance(element.tag, str) and element.get("style") is not None:
            yield "a style attribute, which the content policy forbids"
    for element in tree.iter():
        if isinstance(element.tag, str):
            for name in (element.get("aria-describedby") or "").split():
                if name not in seen:
                    yield f"described by '{name}', which is not there"
    headings = [e for e in tree.iter() if isinstance(e.tag, str) and e.tag.endswith("}h1")]
    if len(headings) != 1:
        yield f"{len(headings)} first-level headings"


class Reader:
    """Looks at pages as readers do: in light, in dark, on a phone, on paper, without JavaScript."""

    def __init__(self, site):
        self.site = site
        self.scripted = site.context(color_scheme="light")
        self.plain = site.context(java_script_enabled=False)

    def problems(self, path):
        problems = []
        page = self.site.open(self.scripted, path, problems)
        shift = page.evaluate(SHIFTS, 50)
        if shift > (0 if path == "index.html" else MOST_SHIFT):
            problems.append(f"moves by {shift:.4f} while it loads")
        axe(page, problems, "light")
        labels(page, problems, "wide")
        page.emulate_media(color_scheme="dark")
        # Nothing but the colours has changed.
        axe(page, problems, "dark", ["color-contrast", "link-in-text-block"])
        page.emulate_media(color_scheme="light")
        resize(page, PHONE)
        problems += [f"phone: {cut}" for cut in page.evaluate(CUT, True)]
        axe(page, problems, "phone", ["target-size", "scrollable-region-focusable"])
        labels(page, problems, "phone")
        resize(page, SHEET)
        page.emulate_media(media="print")
        problems += [f"print: {cut}" for cut in page.evaluate(CUT, False)]
        labels(page, problems, "print")
        page.emulate_media(media="screen")
        resize(page, WIDE)
        seen = page.evaluate(READ)
        page.close()
        return problems + self.without_javascript(path, seen)

    def without_javascript(self, path, seen):
        problems = []
        page = self.site.open(self.plain, path, problems)
        if page.locator("main").inner_text().split() != seen.split():
            problems.append("its text is not the same without JavaScript")
        if not page.locator(".skip-link").count():
            problems.append("no skip link")
        if not page.locator(":is(.site-nav, .pack-contents) a[href]:visible").count():
            problems.append("no navigation without JavaScript")
        page.close()
        return problems


def resize(page, size):
    """Gives a page another size, and its script the time to see that."""
    page.set_viewport_size(size)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def labels(page, problems, form):
    for chart in page.evaluate(MEASURE):
        problems += [f"{form}: {chart['name']}: {finding}" for finding in findings(chart)]


def broken_links(site, file, prefix):
    """Addresses of a page that no file of the site answers, whatever runs in the browser."""
    text = file.read_text(encoding="utf-8")
    for address in re.findall(r'<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]*)"', text):
        address = address.replace("&amp;", "&")
        parts = urllib.parse.urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        path = urllib.parse.unquote(parts.path)
        root = site / path.removeprefix("/" + prefix).lstrip("/")
        target = root if path.startswith("/") else file.parent / path
        if target.is_dir():
            target = target / "index.html"
        if not target.is_file():
            yield f"'{address}' leads nowhere"


def report(path, problems):
    """Prints what is wrong with a page, each thing once, and gives the number of things."""
    different = list(dict.fromkeys(problems))
    for problem in different:
        print(f"{path}: {problem}", flush=True)
    return len(different)


def read(folder, files):
    """Looks at the markup and the links of some pages, without a browser."""
    prefix = prefix_of(folder)
    return sum(
        report(file.relative_to(folder).as_posix(),
               [*check_markup(file), *broken_links(folder, file, prefix)])
        for file in files)


def look(folder, files, browser):
    """Looks at some pages in a browser."""
    with serving(folder) as address:
        reader = Reader(Site(browser, address))
        paths = [file.relative_to(folder).as_posix() for file in files if not is_redirect(file)]
        return sum(report(path, reader.problems(path)) for path in paths)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("pages", nargs="*", help="paths below the site; one of each kind without")
    parser.add_argument("--all", action="store_true", help="look at every page")
    options = parser.parse_args()
    files = [options.site / page for page in options.pages]
    if not files:
        every = sorted(options.site.rglob("*.html"))
        files = every if options.all else one_of_each(options.site)
    if not files:
        sys.exit("no pages to check")
    with sync_playwright() as playwright:
        browser = launch(playwright)
        count = read(options.site, files) + look(options.site, files, browser)
        browser.close()
    print(f"{len(files)} pages, {count} problems")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
