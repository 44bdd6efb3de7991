"""A finished site and queries → the addresses that its own engine finds, under Node or else in Chromium."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_DRIVER = Path(__file__).with_name("asking.mjs")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class NoEngine(Exception):
    """Neither Node nor a Chromium is installed."""


def ask(site: Path, queries: Sequence[str], count: int) -> list[list[str]]:
    """For each query the first `count` addresses without .html, relative to the site's root."""
    site = site.resolve()
    if node := shutil.which("node"):
        done = subprocess.run(
            [node, str(_DRIVER), str(site), str(count)],
            input=json.dumps(list(queries)),
            capture_output=True,
            text=True,
            check=True,
        )
        found: list[list[str]] = json.loads(done.stdout)
    else:
        found = _in_chromium(site, queries, count)
    return [[address.removesuffix(".html") for address in addresses] for addresses in found]


def _in_chromium(site: Path, queries: Sequence[str], count: int) -> list[list[str]]:
    """Files are answered from the disk, so that no server is needed."""
    path = os.environ.get("TERANG_BROWSER") or next((p for name in _BROWSERS if (p := shutil.which(name))), None)
    if not path:
        raise NoEngine("perlu Node atau Chromium di PATH (Debian: apt-get install nodejs)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", lambda route: route.fulfill(path=site / route.request.url.removeprefix("http://situs/")))
        page.goto("http://situs/cari.html")
        found: list[list[str]] = page.evaluate(_DRIVER.with_name("asking-page.js").read_text(), [list(queries), count])
        browser.close()
    return found
