"""A finished site and queries → the addresses that its own engine finds, under Node or else in Chromium."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .browsing import new_page

_DRIVER = Path(__file__).with_name("asking.mjs")


def ask(site: Path, queries: Sequence[str], count: int) -> list[list[str]]:
    """For each query the first `count` addresses without .html, relative to the site's root. Raises NoEngine."""
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


def understood(site: Path, queries: Sequence[str], literal: bool = False) -> list[dict[str, Any]]:
    """For each query what the engine says of it: missing, meant, near, all, direct, and the facets of the first. Needs Node."""
    words = ["node", str(_DRIVER), str(site.resolve()), "0", "persis" if literal else ""]
    done = subprocess.run(words, input=json.dumps(list(queries)), capture_output=True, text=True, check=True)
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def _in_chromium(site: Path, queries: Sequence[str], count: int) -> list[list[str]]:
    """Files are answered from the disk, so that no server is needed."""
    with new_page() as page:
        page.route("**/*", lambda route: route.fulfill(path=site / route.request.url.removeprefix("http://situs/")))
        page.goto("http://situs/cari.html")
        found: list[list[str]] = page.evaluate(_DRIVER.with_name("asking-page.js").read_text(), [list(queries), count])
    return found
