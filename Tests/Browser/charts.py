#!/usr/bin/env python3
"""Looks at every chart in a folder as a reader would, and measures what it sees.

    pip install playwright                              # and chromium from the system
    Tests/Browser/charts.py Tests/Fixtures/charts [--shots FOLDER]

For every drawing, on a small phone, a wide page, in the dark and in print: no text outside the
drawing, none over another, none smaller than 11 pixels. Exits with 1 where something is found.
"""

import argparse
import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

ASSETS = pathlib.Path(__file__).resolve().parents[2] / "templates" / "assets"
POLICY = "default-src 'none'; style-src 'self' file:"
PAGE = """<!doctype html><html lang="en"{theme}><head><meta charset="utf-8"><title>{name}</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="{assets}/playbook.css"><link rel="stylesheet" href="{assets}/charts.css">
</head><body><div class="frame"><main class="page"><div class="page-body">{figures}</div>
</main></div></body></html>"""
FIGURE = '<figure class="chart-figure" id="{name}"><figcaption>{name}</figcaption>{svg}</figure>'
FORMS = {
    "phone": ({"width": 360, "height": 740}, "", "screen"),
    "wide": ({"width": 1000, "height": 900}, "", "screen"),
    "dark": ({"width": 480, "height": 740}, ' data-theme="dark"', "screen"),
    "print": ({"width": 650, "height": 900}, "", "print"),
}
# Also used on pages, where a chart is called by what stands above it.
MEASURE = """() => [...document.querySelectorAll("svg.chart")].map((svg) => {
  const frame = svg.viewBox.baseVal, figure = svg.closest("figure");
  const name = figure && (figure.id || figure.innerText.split("\\n")[0].slice(0, 60)) || "a small chart";
  const scale = svg.getBoundingClientRect().width / frame.width;
  const texts = [...svg.querySelectorAll("text")].map((text) => {
    const box = text.getBBox();
    const said = [...text.childNodes].filter((node) => node.nodeName !== "title");
    return { text: said.map((node) => node.textContent).join(" "), x: box.x, y: box.y, right: box.x + box.width,
      bottom: box.y + box.height, size: parseFloat(getComputedStyle(text).fontSize) * scale };
  });
  return { name, width: frame.width, height: frame.height, texts };
})"""


def findings(chart):
    """What is wrong with the texts of one drawing. Boxes of text hold the line's ascent and
    descent, which are empty for most of it: two lines may share some of that."""
    slack = 3
    # To the sides a box holds what letters may jut out, a pixel.
    side = 1.5
    for index, text in enumerate(chart["texts"]):
        if text["size"] < 10.99:
            yield f"'{text['text']}' is {text['size']:.1f} pixels high"
        outside = text["x"] < -side or text["right"] > chart["width"] + side
        if outside or text["y"] < -slack or text["bottom"] > chart["height"] + slack:
            yield f"'{text['text']}' stands outside: {text}"
        for other in chart["texts"][index + 1:]:
            across = min(text["right"], other["right"]) - max(text["x"], other["x"])
            down = min(text["bottom"], other["bottom"]) - max(text["y"], other["y"])
            if across > 1 and down > slack:
                yield f"'{text['text']}' and '{other['text']}' share {across:.0f} × {down:.0f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--shots", type=pathlib.Path, help="save pictures here")
    parser.add_argument("--only", default="", help="charts whose name begins so")
    options = parser.parse_args()
    files = sorted(options.folder.glob(f"{options.only}*.svg"))
    if not files:
        sys.exit(f"no drawings in {options.folder}")
    figures = "\n".join(
        FIGURE.format(name=file.stem, svg=file.read_text(encoding="utf-8")) for file in files)
    bad = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        for form, (size, theme, medium) in FORMS.items():
            page = browser.new_page(viewport=size, device_scale_factor=2 if form == "phone" else 1)
            messages = []
            page.on("console", lambda message: messages.append(message.text))
            file = pathlib.Path(folder) / f"{form}.html"
            file.write_text(PAGE.format(
                name=form, theme=theme, policy=POLICY, assets=ASSETS.as_uri(), figures=figures),
                encoding="utf-8")
            page.goto(file.as_uri())
            page.emulate_media(media=medium)
            for chart in page.evaluate(MEASURE):
                for finding in findings(chart):
                    bad += 1
                    print(f"{form}: {chart['name']}: {finding}")
            for message in messages:
                bad += 1
                print(f"{form}: console: {message}")
            if options.shots:
                options.shots.mkdir(parents=True, exist_ok=True)
                for file in files:
                    page.locator(f"[id='{file.stem}']").screenshot(
                        path=options.shots / f"{file.stem}-{form}.png")
            page.close()
        browser.close()
    print(f"{len(files)} drawings in {len(FORMS)} forms, {bad} findings")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
