"""The same documents and queries → what other searches find: Pagefind and Material's in Chromium, ZBSearch under Node.

Pagefind: `pip install pagefind[bin]` into the Python that runs this. Material: its search plugin over one Markdown file
for each document; it has no Indonesian, and says so. ZBSearch: `npm install zbsearch` anywhere, and the path of that folder in
ZBSEARCH; titles count three times, and one wrong letter is allowed.
"""

import html
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from .browsing import page_of
from .documents import Plain

_MATERIAL = """site_name: x
use_directory_urls: false
theme: {name: material, language: id, font: false}
plugins: [{search: {lang: id}}]
"""
_PAGEFIND = """async ([queries, count]) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = [];
  for (const query of queries) {
    const rows = await Promise.all((await pagefind.search(query)).results.slice(0, count).map((one) => one.data()));
    found.push(rows.map((row) => row.url));
  }
  return found;
}"""


class PeerFailed(Exception):
    """A peer is not installed or could not index; the text is what it said."""


Peer = Callable[[Iterable[Plain], Sequence[str], int, Path], list[list[str]]]


def pagefind(documents: Iterable[Plain], queries: Sequence[str], count: int, work: Path) -> list[list[str]]:
    """Addresses without .html for each query."""
    for one in documents:
        texts = "".join(f"<p>{html.escape(text)}</p>" for text in one.texts)
        _write(work / one.path, f"<html lang=id><body><h1>{html.escape(one.title)}</h1>{texts}</body></html>")
    _run([sys.executable, "-m", "pagefind", "--site", str(work), "--quiet"])
    with page_of(work) as (page, address):
        page.goto(address + "pagefind/pagefind.js")
        found = page.evaluate(_PAGEFIND, [list(queries), count])
    return [[url.lstrip("/").removesuffix(".html") for url in urls] for urls in found]


def material(documents: Iterable[Plain], queries: Sequence[str], count: int, work: Path) -> list[list[str]]:
    """The same; the search is asked as people do, by its own field."""
    _write(work / "mkdocs.yml", _MATERIAL)
    _write(work / "docs/index.md", "# x\n")
    for one in documents:
        texts = "\n\n".join(" ".join(html.escape(text).split()) for text in one.texts)
        _write(work / "docs" / Path(one.path).with_suffix(".md"), f"# {html.escape(one.title)}\n\n{texts}\n")
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(work / "mkdocs.yml")])
    found = []
    with page_of(work / "site") as (page, address):
        page.goto(address + "index.html")
        box = page.locator(".md-search__input")
        box.click()
        page.wait_for_timeout(2000)  # its worker starts
        for query in queries:
            for words, pause in (("", 200), (query, 600)):  # first the answers to the question before have to go
                box.fill(words)
                box.press("End")  # it listens to keys alone
                page.wait_for_timeout(pause)
            links = page.locator(".md-search-result__item > a.md-search-result__link")
            urls = links.evaluate_all(f"all => all.slice(0, {count}).map(one => one.href)")
            found.append([url.removeprefix(address).partition("?")[0].removesuffix(".html") for url in urls])
    return found


def zbsearch(documents: Iterable[Plain], queries: Sequence[str], count: int, work: Path) -> list[list[str]]:
    """The same."""
    package = Path(os.environ.get("ZBSEARCH", "")) / "node_modules/zbsearch"
    if not package.is_dir():
        raise PeerFailed("zbsearch: ZBSEARCH menunjuk folder tempat `npm install zbsearch` dijalankan")
    rows = [
        {"path": one.path.removesuffix(".html"), "title": one.title, "text": " ".join(one.texts)} for one in documents
    ]
    asked = json.dumps({"documents": rows, "queries": list(queries), "count": count})
    command = ["node", str(Path(__file__).with_name("zbsearch.mjs")), str(package.resolve())]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PeerFailed(f"zbsearch:\n{done.stderr}")
    found: list[list[str]] = json.loads(done.stdout)
    return found


PEERS: dict[str, Peer] = {"pagefind": pagefind, "material": material, "zbsearch": zbsearch}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PeerFailed(f"{' '.join(command[:3])}:\n{done.stdout}{done.stderr}")
