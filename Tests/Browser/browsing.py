"""A built site in a browser, served below a path of its own: nothing may count on a server's root."""

import contextlib
import pathlib
import re
import tempfile
import urllib.parse
from importlib import resources

from serving import served

CHROMIUM = "/usr/bin/chromium"
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# What is left of a sheet of A4 between the margins of the print style, in CSS pixels.
SHEET = {"width": 657, "height": 960}
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()

# How far what stands on a page has moved since it began to load, waiting so many milliseconds.
SHIFTS = """(wait) => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) { sum += entry.value; }
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), wait);
})"""


def launch(playwright):
    return playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


def prefix_of(site):
    """The path below which a site wants to be served, by the links of the page that is shown at any
    address; below `docs/` where it does not say."""
    missing = site / "404.html"
    text = missing.read_text(encoding="utf-8") if missing.exists() else ""
    found = re.search(r'href="/([^"]*?)theme/playbook\.css"', text)
    return found.group(1) if found and found.group(1) else "docs/"


@contextlib.contextmanager
def serving(site):
    """Gives the address of a site below its path."""
    prefix = prefix_of(site)
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder) / prefix.rstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(site.resolve())
        # The links of the 404 page begin at the root where the site has no base URL.
        theme = pathlib.Path(folder) / "theme"
        theme.symlink_to(site.resolve() / "theme")
        with served(folder) as root:
            yield root + prefix


class Site:
    """A served site in one browser. Pages note what goes wrong in `problems`."""

    def __init__(self, browser, address):
        self.browser = browser
        self.address = address

    def context(self, **options):
        return self.browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options})

    def open(self, context, path, problems):
        """A page that notes what the console says and what is asked of other hosts."""
        page = context.new_page()
        page.on("console", lambda m: m.type in ("error", "warning")
                and problems.append(f"console: {m.text}"))
        page.on("pageerror", lambda error: problems.append(f"script: {error}"))
        page.on("response", lambda r: r.status >= 400 and problems.append(f"{r.status}: {r.url}"))
        root = urllib.parse.urljoin(self.address, "/")
        page.on("request", lambda r: r.url.startswith((root, "data:"))
                or problems.append(f"asks {r.url}"))
        page.goto(self.address + urllib.parse.quote(path))
        return page


def axe(page, problems, where, rules=None):
    """Appends what axe finds on a page as it stands. The content policy keeps scripts out of the page
    but not those that the browser itself is told to run."""
    if not page.evaluate("typeof window.axe !== 'undefined'"):
        page.evaluate(AXE)
    options = {"resultTypes": ["violations"], "preload": False}
    if rules:
        options["runOnly"] = {"type": "rule", "values": rules}
    result = page.evaluate("(options) => axe.run(document, options)", options)
    for violation in result["violations"]:
        for node in violation["nodes"]:
            problems.append(f"axe, {where}: {violation['id']}: {node['html'][:160]}")
