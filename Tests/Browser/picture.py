#!/usr/bin/env python3
"""Takes the picture of the example's home page that README and manual show.

    pip install playwright pillow                        # and chromium from the system
    Tests/Browser/picture.py .build/release/playbook

Run it again when the look has changed, and look at the picture before it is kept.
"""

import io
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image, ImageOps
from playwright.sync_api import sync_playwright

from browsing import launch

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURE = ROOT / "content" / "manual" / "home-page.png"
# So few colours are enough for a page of text, and make a third of the bytes.
COLOURS = 64


def main():
    tool = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "example"
        subprocess.run([tool, "init", site], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        subprocess.run([tool, "build", site, "--quiet"], check=True, stderr=subprocess.DEVNULL)
        with sync_playwright() as playwright:
            browser = launch(playwright)
            page = browser.new_page(viewport={"width": 1200, "height": 800})
            page.goto((site / "public" / "index.html").as_uri())
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            browser.close()
    # On a page of the same colour one would not see where it ends.
    picture = ImageOps.expand(picture, border=1, fill="#c9c6ba")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
