#!/usr/bin/env python3
"""Holds a built site to what the theme promises, in a real browser.

    pip install playwright axe-playwright-python html5lib    # and chromium from the system
    Tests/Browser/check.py public

For every page: valid HTML with unique ids, one first-level heading, no finding of axe in light and
in dark, no message on the console, no request to another host, nothing wider than a small phone,
and all of its text readable without JavaScript.
"""

import argparse
import pathlib
import re
import sys
import urllib.parse
from importlib import resources

import html5lib
from playwright.sync_api import sync_playwright

from serving import served

# What is on the page without the buttons that only a script can make work.
READ = """(() => {
  document.querySelectorAll(".copy").forEach((button) => button.remove());
  return document.querySelector("main").innerText;
})()"""
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()


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
    headings = [e for e in tree.iter() if isinstance(e.tag, str) and e.tag.endswith("}h1")]
    if len(headings) != 1:
        yield f"{len(headings)} first-level headings"


class Site:
    """A served site in a browser, with a context for each way of looking at it."""

    WIDE = {"width": 1280, "height": 900}
    PHONE = {"width": 360, "height": 740}

    def __init__(self, browser, address):
        self.address = address
        self.schemes = {
            # The content policy keeps axe out too, so it is set aside here and asked for below.
            scheme: browser.new_context(color_scheme=scheme, viewport=self.WIDE, bypass_csp=True)
            for scheme in ("light", "dark")
        }
        self.phone = browser.new_context(viewport=self.PHONE)
        self.plain = browser.new_context(viewport=self.PHONE, java_script_enabled=False)

    def open(self, context, path, problems):
        """A page that notes what the console says and what is asked of other hosts."""
        page = context.new_page()
        page.on("console", lambda m: m.type in ("error", "warning")
                and problems.append(f"console: {m.text}"))
        page.on("pageerror", lambda error: problems.append(f"script: {error}"))
        page.on("response", lambda r: r.status >= 400 and problems.append(f"{r.status}: {r.url}"))
        page.on("request", lambda r: r.url.startswith((self.address, "data:"))
                or problems.append(f"asks {r.url}"))
        page.goto(self.address + urllib.parse.quote(path))
        return page

    def problems(self, path):
        problems = []
        for scheme, context in self.schemes.items():
            page = self.open(context, path, problems)
            page.evaluate(AXE)
            result = page.evaluate(
                "axe.run(document, {resultTypes: ['violations'], preload: false})")
            for violation in result["violations"]:
                for node in violation["nodes"]:
                    problems.append(f"axe, {scheme}: {violation['id']}: {node['html'][:160]}")
            page.close()

        page = self.open(self.phone, path, problems)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > self.PHONE["width"]:
            problems.append(f"{width} pixels wide on a phone of {self.PHONE['width']}")
        seen = page.evaluate(READ)
        page.close()

        page = self.plain.new_page()
        page.goto(self.address + urllib.parse.quote(path))
        if page.locator("main").inner_text().split() != seen.split():
            problems.append("its text is not the same without JavaScript")
        if not page.locator(".skip-link").count():
            problems.append("no skip link")
        page.close()
        return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("pages", nargs="*", help="paths below the site; all pages without them")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    files = [options.site / page for page in options.pages] or sorted(options.site.rglob("*.html"))
    if not files:
        sys.exit("no pages to check")
    count = 0
    with sync_playwright() as playwright, served(options.site) as address:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"])
        site = Site(browser, address)
        for file in files:
            path = file.relative_to(options.site).as_posix()
            problems = list(check_markup(file))
            if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8"):
                problems += site.problems(path)
            for problem in dict.fromkeys(problems):
                print(f"{path}: {problem}", flush=True)
                count += 1
        browser.close()
    print(f"{len(files)} pages, {count} problems")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
