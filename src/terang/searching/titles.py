"""Search documents → scripts of their titles, for a browser that may not fetch (a site opened from disk) or cannot unpack.

cari/judul.js           Pencarian.years([[year, documents], …]), from the latest
cari/judul-<year>.js    Pencarian.titles([[path, title, date, one value for each facet], …])
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from ..writers import Searchable
from .index import FACETS, FOLDER
from .segments import segment_key

_UNDATED = "0000"


@dataclass(frozen=True, slots=True)
class Titles:
    """The documents of one year, the newest first."""

    year: str
    documents: tuple[Searchable, ...]

    @property
    def path(self) -> str:
        return f"{FOLDER}/judul-{self.year}.js"

    @property
    def key(self) -> bytes:
        """Stands for all that the file is made from."""
        return segment_key(self.documents)

    def file(self) -> bytes:
        rows = [
            [document.path, document.title, document.date, *(document.facets.get(name, "") for name in FACETS)]
            for document in self.documents
        ]
        return _call("titles", rows)


def titles_of(documents: Iterable[Searchable]) -> tuple[Titles, ...]:
    """From the latest year; what has no date comes last."""
    years: dict[str, list[Searchable]] = {}
    for document in sorted(documents, key=lambda one: (one.date, one.path), reverse=True):
        years.setdefault(document.date[:4] or _UNDATED, []).append(document)
    return tuple(Titles(year, tuple(found)) for year, found in years.items())


def years_file(titles: Iterable[Titles]) -> tuple[str, bytes]:
    """Path and bytes of the list of years."""
    return f"{FOLDER}/judul.js", _call("years", [[one.year, len(one.documents)] for one in titles])


def _call(name: str, value: object) -> bytes:
    """JSON is JavaScript, but for two characters that older browsers take for the end of a line."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"Pencarian.{name}({safe});\n".encode()
