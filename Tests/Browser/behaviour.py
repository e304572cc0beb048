"""What the theme does when it is used: the switch of colours, cards, a folder on a disk, first loads.

Each function appends what it finds wrong to `problems`.
"""

import gzip
import re

from browsing import PHONE, SHIFTS, WIDE, axe

# A first visit to the home page, packed as servers do.
MARKUP_BUDGET = 60_000
SCRIPT_BUDGET = 15_000


def theme_switch(site, problems):
    """The switch changes the colours, and the next page knows."""
    context = site.context(color_scheme="light")
    page = site.open(context, "index.html", problems)
    ground = "getComputedStyle(document.body).backgroundColor"
    light, button = page.evaluate(ground), page.locator(".theme-switch")
    button.focus()
    page.keyboard.press("Enter")
    dark = page.evaluate(ground)
    if light == dark or button.get_attribute("aria-pressed") != "true":
        problems.append("the theme switch does not change the colours")
    page.locator(".site-nav a").first.click()
    page.wait_for_load_state()
    if page.evaluate(ground) != dark:
        problems.append("the next page forgets the chosen colours")
    button.click()
    if page.evaluate(ground) != light:
        problems.append("the theme switch does not switch back")
    context.close()


def cards(site, problems):
    """A card shows at a link to a fact, by pointer and by keyboard, and can be put away; the page does
    not move; without JavaScript it shows as well."""
    def expect(holds, problem):
        if not holds:
            problems.append(f"cards: {problem}")

    def height(page):
        root = "document.documentElement"
        return page.evaluate(f"[{root}.scrollHeight, {root}.scrollWidth]")

    context = site.context()
    page = site.open(context, "index.html", problems)
    link, card = page.locator("a:has(+ .fact-card)").first, page.locator(".fact-card").first
    before = height(page)
    expect(not card.is_visible(), "one is shown that nobody asked for")
    link.hover()
    expect(card.is_visible(), "none at a link that is pointed at")
    expect(height(page) == before, "the page grows with a card")
    axe(page, problems, "card")
    at, of_link = card.bounding_box(), link.bounding_box()
    expect(0 <= at["x"] and at["x"] + at["width"] <= WIDE["width"], "it leaves the window")
    expect(at["y"] >= of_link["y"] + of_link["height"] - 1 or
           at["y"] + at["height"] <= of_link["y"] + 1, "it lies over its link")
    expect(at["height"] < 120, f"it is {at['height']} pixels high: more than three lines")
    # By way of the gap between them, the pointer reaches the card, which stays.
    page.mouse.move(at["x"] + 20, at["y"] + at["height"] / 2, steps=12)
    expect(card.is_visible(), "it goes before the pointer reaches it")
    page.keyboard.press("Escape")
    expect(not card.is_visible(), "Escape does not put it away")
    page.mouse.move(5, 5)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(card.is_visible(), "none at a link that has the focus")
    page.keyboard.press("Escape")
    expect(not card.is_visible(), "Escape does not put it away from the keyboard")
    described = link.get_attribute("aria-describedby")
    expect(page.locator(f"[id='{described}']").get_attribute("role") == "tooltip",
           "a link is not described by its card")
    again = page.locator(f"a[aria-describedby='{described}']").last
    again.hover()
    expect(page.locator(f"[id='{described}']").is_visible(), "none at a further link")
    page.emulate_media(media="print")
    expect(page.locator(".fact-card:visible").count() == 0, "one is printed")
    context.close()

    for options in ({"java_script_enabled": False}, {"viewport": PHONE}):
        context = site.context(**options)
        page = site.open(context, "index.html", problems)
        for link in page.locator("a:has(+ .fact-card)").all():
            link.hover()
            card = page.locator(".fact-card:visible")
            expect(card.count() == 1, f"{card.count()} at a link with {options}")
            box = card.first.bounding_box()
            width = page.viewport_size["width"]
            expect(box["x"] >= 0 and box["x"] + box["width"] <= width,
                   f"'{link.inner_text()}' leaves the window with {options}")
            expect(page.evaluate("document.documentElement.scrollWidth") <= width,
                   f"the page becomes wider with {options}")
        context.close()


def from_disk(site, folder, problems):
    """Opened from a disk, pages have their style and lead to each other."""
    context = site.context()
    page = context.new_page()
    page.on("console", lambda m: m.type == "error" and problems.append(f"disk: {m.text}"))
    page.on("pageerror", lambda error: problems.append(f"disk: {error}"))
    page.on("request", lambda r: r.url.startswith(("file:", "data:"))
            or problems.append(f"disk: asks {r.url}"))
    page.goto((folder / "index.html").resolve().as_uri())
    if not page.evaluate("getComputedStyle(document.body).marginTop === '0px'"):
        problems.append("disk: the page has no style")
    page.locator(".site-nav a:visible").nth(1).click()
    page.wait_for_load_state()
    if not page.url.endswith("/index.html") or not page.locator("h1").count():
        problems.append(f"disk: the navigation leads to {page.url}")
    page.locator(".site-title").click()
    page.wait_for_load_state()
    if page.url != (folder / "index.html").resolve().as_uri():
        problems.append(f"disk: the title leads to {page.url}")
    context.close()


def budgets(site, folder, problems):
    """What the home page costs, and that nothing on it moves while it comes."""
    home = (folder / "index.html").read_text(encoding="utf-8")
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', home)
    scripts = [*re.findall(r'<script src="([^"]+)"', home), "theme/search.js"]

    def packed(*paths):
        return sum(len(gzip.compress((folder / path).read_bytes())) for path in paths)

    markup, script = packed("index.html", *styles), packed(*scripts)
    print(f"home: {markup} bytes of HTML and CSS, {script} of JavaScript, packed")
    if markup > MARKUP_BUDGET:
        problems.append(f"the home page costs {markup} bytes of HTML and CSS")
    if script > SCRIPT_BUDGET:
        problems.append(f"the home page costs {script} bytes of JavaScript")
    context = site.context(viewport=PHONE)
    page = site.open(context, "index.html", problems)
    shift = page.evaluate(SHIFTS, 500)
    if shift:
        problems.append(f"the home page moves by {shift:.4f} while it loads on a phone")
    context.close()
