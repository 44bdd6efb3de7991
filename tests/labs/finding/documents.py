"""A root and its finished site → the documents that Terang's own search is given, for other engines to index."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from terang.catalogue import load
from terang.writers import Site, searchables

from .corpora import TODAY

_APART = ("404.html", "index.html")


@dataclass(frozen=True, slots=True)
class Plain:
    """`path` as in the site; `texts` are paragraphs."""

    path: str
    title: str
    texts: tuple[str, ...]


def documents(root: Path, site: Path) -> Iterator[Plain]:
    """Records, releases and written pages: the same words for every engine, synonyms apart."""
    catalogue = load(root, date.fromisoformat(TODAY)).catalogue
    if catalogue is None:
        raise ValueError(f"{root} bermasalah")
    for one in searchables(Site.of("", "", catalogue)):
        document = one.document()
        inside = (text for file in document.files for _, text in file.passages)
        texts = (*document.texts, *document.hidden, *inside)
        yield Plain(one.path, document.title, tuple(text for text in texts if text))
    for page in sorted((root / "content").rglob("*.md")):
        path = page.relative_to(root / "content").with_suffix(".html").as_posix()
        if path not in _APART and not path.startswith("siaran-pers/"):
            yield _written(path, (site / path).read_text(encoding="utf-8"))


def _written(path: str, source: str) -> Plain:
    main = re.sub(r"<nav.*?</nav>", " ", source[source.index("<main") : source.index("</main>")], flags=re.DOTALL)
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", main, re.DOTALL)
    return Plain(path, _text(heading[1]) if heading else "", (_text(main.partition("</h1>")[2]),))


def _text(source: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]*>", " ", source).split()))
