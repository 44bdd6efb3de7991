"""Everything that can be found → engine-neutral search documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import addresses
from ..records import Record, Release
from ..wording import words
from .outputs import Site


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to find. `texts` count less than the title; facets are shown and filtered by."""

    path: str
    title: str
    texts: tuple[str, ...]
    kind: str  # Informasi, Siaran pers, Halaman
    date: str = ""  # ISO, for sorting
    date_words: str = ""
    facets: dict[str, str] = field(default_factory=dict)


def documents(site: Site) -> Iterator[Document]:
    for record in site.catalogue.records:
        yield _record(record, site)
    for release in site.catalogue.releases:
        yield _release(release, site)


def _record(record: Record, site: Site) -> Document:
    unit = site.catalogue.units.get(record.unit or "")
    facets = {"jenis": "Informasi", "kelas": record.information_class.label, "tahun": _year(record.year)}
    names = (unit.name, unit.short or "", *unit.aliases) if unit else ()
    if unit:
        facets["unit"] = unit.name
    texts = (
        record.summary or "",
        record.information_class.label,
        " ".join(record.subjects),
        " ".join(names),
        _plain(record.body),
        record.source or "",
    )
    date = record.published
    return Document(
        addresses.record(record.id), record.title, texts, "Informasi", date.iso() if date else "",
        words(date) if date else "", facets,
    )  # fmt: skip


def _release(release: Release, site: Site) -> Document:
    unit = site.catalogue.units.get(release.unit or "")
    facets = {"jenis": "Siaran pers", "tahun": _year(release.year)}
    if unit:
        facets["unit"] = unit.name
    texts = (release.lead, release.number or "", " ".join(release.subjects), _plain(release.body))
    return Document(
        addresses.release(release.id),
        release.title,
        texts,
        "Siaran pers",
        release.date.iso(),
        words(release.date),
        facets,
    )


def _year(folder: str) -> str:
    return "Tanpa tahun" if folder == "tanpa-tahun" else folder


# Where a link or picture leads, and the marks of emphasis, headings, tables and code: nothing to be found by.
_MARKS = re.compile(r"\]\([^)\s]*(?:\s[^)]*)?\)|^\[[^\]]+\]:.*$|[*_`#|>\[\]!~]+", re.MULTILINE)


def _plain(markdown: str | None) -> str:
    """The words of a long text without its marks; rendering it would cost ten times as much."""
    return _MARKS.sub(" ", markdown) if markdown else ""
