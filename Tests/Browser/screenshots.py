#!/usr/bin/env python3
"""Takes pictures of pages of a built site, in every mode that the theme promises to look good in.

    pip install playwright pdf2image     # and chromium, poppler-utils from the system
    Tests/Browser/screenshots.py public /tmp/pictures index.html vendors/index.html
"""

import argparse
import pathlib
import urllib.parse

from playwright.sync_api import sync_playwright

from serving import served

# name: width, height, colour scheme, whole page
MODES = {
    "light": (1280, 900, "light", True),
    "dark": (1280, 900, "dark", True),
    "wide": (1600, 1000, "light", False),
    "phone": (390, 844, "light", True),
    "phone-dark": (390, 844, "dark", False),
}


# A picture of the whole page wants what a reader would only load on the way down.
LOAD_ALL = "document.querySelectorAll('img[loading=lazy]').forEach((i) => { i.loading = 'eager'; })"


def take(browser, address, name, out, modes):
    for mode in modes:
        width, height, scheme, whole = MODES[mode]
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme)
        page = context.new_page()
        page.goto(address)
        page.evaluate(LOAD_ALL)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=out / f"{name}.{mode}.png", full_page=whole)
        context.close()


def print_page(browser, address, name, out):
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    pdf = out / f"{name}.pdf"
    page.pdf(path=pdf, format="A4", prefer_css_page_size=True)
    context.close()
    from pdf2image import convert_from_path

    for number, image in enumerate(convert_from_path(pdf, dpi=70), start=1):
        image.save(out / f"{name}.print-{number}.png")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("pages", nargs="*", help="paths below the site; all pages without them")
    parser.add_argument("--modes", default=",".join([*MODES, "print"]))
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    modes = options.modes.split(",")
    site = options.site
    files = [site / page for page in options.pages] or sorted(site.rglob("*.html"))
    options.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"])
        for file in files:
            page = address + urllib.parse.quote(file.relative_to(site).as_posix())
            name = str(file.relative_to(site).with_suffix("")).replace("/", "-")
            take(browser, page, name, options.out, [mode for mode in modes if mode in MODES])
            if "print" in modes:
                print_page(browser, page, name, options.out)
        browser.close()


if __name__ == "__main__":
    main()
