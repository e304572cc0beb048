#!/usr/bin/env python3
"""Asks the demo the questions of somebody who thinks of outsourcing: each has its answer, in words, at
most two clicks from the home page.

    Tests/Browser/questions.py public
"""

import argparse
import html
import pathlib
import re
import sys
import urllib.parse

CLICKS = 2
# What is asked, and what has to stand on a page within reach.
QUESTIONS = {
    "Why?": "Building a desk that answers inside half an hour would take us eighteen months",
    "Which objectives, and can they be measured?":
        "Tickets solved inside the agreed time 78 % → 92 %",
    "Who says they can meet them?": "each promises to meet: Kestrel Support 4, Northgate Managed IT 3",
    "Near or far?": "Columbus and around shares most of our working day, 8 h at least; Hong Kong",
    "Which model?": "For IT support, Dedicated team and Functional outsourcing suit best",
    "What did the pilot show?": "By the numbers: go. The difference is significant",
    "Better short or long term?": "Outsourcing suits 3 of 5 rated functions for now and for good",
    "Who is chosen?": "Sierra Verde comes first with 74.0 of 100",
    "How sure are we?": "That is fragile: with equal weights",
    "What does it cost, and when?": "less than our own people. It is the cheaper from month 1.23 on",
    "What next?": "1 July 2026 Milestone Service levels begin",
}


def page_text(markup):
    body = re.search(r"<main\b.*?</main>", markup, re.DOTALL)
    text = re.sub(r"<[^>]+>", " ", body.group(0) if body else "")
    return " ".join(html.unescape(text).split())


def reached(site):
    """Every page within so many clicks of the home page, with the clicks that it takes."""
    pages = {site / "index.html": 0}
    waiting = list(pages)
    for file in waiting:
        if pages[file] == CLICKS:
            continue
        for address in re.findall(r'<a\b[^>]*?\bhref="([^"#]+)', file.read_text(encoding="utf-8")):
            parts = urllib.parse.urlsplit(html.unescape(address))
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                continue
            target = pathlib.Path(file.parent, urllib.parse.unquote(parts.path)).resolve()
            target = target / "index.html" if target.is_dir() else target
            if target.suffix == ".html" and target.is_file() and target not in pages:
                pages[target] = pages[file] + 1
                waiting.append(target)
    return pages


def problems(site, report=False):
    site = site.resolve()
    pages = [(clicks, file, page_text(file.read_text(encoding="utf-8")))
             for file, clicks in reached(site).items()
             # The manual shows views of the demo, and is not where its readers look.
             if file.relative_to(site).parts[0] != "manual"]
    found = []
    for question, answer in QUESTIONS.items():
        nearest = min(((clicks, file) for clicks, file, text in pages if answer in text), default=None)
        if nearest is None:
            found.append(f"'{question}' is not answered within {CLICKS} clicks by '{answer}'")
        elif report:
            print(f"{nearest[0]} clicks: {question} {nearest[1].relative_to(site)}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    found = problems(parser.parse_args().site, report=True)
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
