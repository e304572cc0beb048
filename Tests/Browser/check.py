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
from importlib import resources

import html5lib
from playwright.sync_api import sync_playwright

# What the HTML parser of browsers forgives, but the standard does not.
TOLERATED = {"unexpected-end-tag-implies-table-voodoo"}
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()


def check_markup(path):
    parser = html5lib.HTMLParser(tree=html5lib.treebuilders.getTreeBuilder("etree"))
    text = path.read_text(encoding="utf-8")
    tree = parser.parse(text)
    for (line, column), code, details in parser.errors:
        if code not in TOLERATED:
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


def watched(context, path, problems):
    """A page that notes what the console says and what is asked of other hosts."""
    page = context.new_page()
    page.on("console", lambda m: m.type in ("error", "warning") and problems.append(f"console: {m.text}"))
    page.on("pageerror", lambda error: problems.append(f"script: {error}"))
    page.on("requestfailed", lambda r: problems.append(f"failed: {r.url}"))
    page.on("request", lambda r: r.url.startswith(("file:", "data:")) or problems.append(f"asks {r.url}"))
    page.goto(path.as_uri())
    return page


def check_in_browser(browser, path):
    problems = []
    for scheme in ("light", "dark"):
        context = browser.new_context(
            color_scheme=scheme, viewport={"width": 1280, "height": 900}, bypass_csp=True)
        page = watched(context, path, problems)
        page.evaluate(AXE)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
        for violation in result["violations"]:
            for node in violation["nodes"]:
                problems.append(f"axe, {scheme}: {violation['id']}: {node['html'][:160]}")
        context.close()

    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = watched(context, path, problems)
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > 360:
        problems.append(f"{width} pixels wide on a phone of 360")
    seen = page.evaluate("document.querySelector('main').innerText.replace(/\\bCopy\\b/g, '')")
    context.close()

    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    plain = page.locator("main").inner_text()
    if plain.split() != seen.split():
        problems.append("its text is not the same without JavaScript")
    if not page.locator(".skip-link").count():
        problems.append("no skip link")
    context.close()
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("pages", nargs="*", help="paths below the site; all pages without them")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    site = options.site.resolve()
    files = [site / page for page in options.pages] or sorted(site.rglob("*.html"))
    if not files:
        sys.exit("no pages to check")
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"])
        for path in files:
            problems = list(check_markup(path))
            if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8"):
                problems += check_in_browser(browser, path)
            for problem in dict.fromkeys(problems):
                print(f"{path.relative_to(site)}: {problem}")
                count += 1
        browser.close()
    print(f"{len(files)} pages, {count} problems")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
