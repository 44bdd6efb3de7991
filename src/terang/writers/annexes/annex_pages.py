"""Each annex → its front, its full pages, and sheets to print; all paged from the oldest.

The front holds the newest rows, pages 1, 2, … the older ones: a page that is full never changes by what comes later.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from ... import urls
from ...law import TERM_LAW, TERMS
from ...records import DecreeKind, Ground
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, OutputGroup, Page, Site, cache_key, fingerprints
from ..shared.views import FilterChoice
from .annex_columns import columns_of
from .annex_rows import AnnexRows
from .annexes import RENEWAL_LAW, Annex, all_annexes, unit_annexes

PAGE_LENGTH = 100
BLOCK_LENGTH = 15  # rows that are folded together
SHEET_LENGTH = 1000
_PAGES_OF_SHEET = SHEET_LENGTH // PAGE_LENGTH

_INTROS = {
    DecreeKind.DIP: "Semua informasi yang dikuasai dan terbuka, dengan tujuh kolom Lampiran I Perki 1/2021.",
    DecreeKind.DIK: "Informasi yang tidak dapat dibuka beserta dasar, akibat, dan jangka waktunya. Isinya tidak dimuat.",
}


@dataclass(frozen=True, slots=True)
class RowBlock:
    """Rows `first` to `last` of an annex, with the years in which they were published."""

    first: int
    last: int
    years: str
    rows: Markup


def write(site: Site) -> Iterator[Output]:
    """Part by part, so that the rows of one part are rendered once and then forgotten."""
    for annex in all_annexes(site):
        for part in range(1, _parts(annex) + 1):
            yield _bundle(annex, part, site)


def _bundle(annex: Annex, part: int, site: Site) -> OutputGroup:
    """A part as pages and as a sheet; the front belongs to the last one."""
    size = len(annex.records[(part - 1) * SHEET_LENGTH : part * SHEET_LENGTH])
    key = cache_key(_full_pages(annex), [draft.key for draft in _ends(annex, part, AnnexRows(annex, site), site)])
    return OutputGroup(annex.address(_sheet_name(part)), key, partial(_drafts, annex, part, site), size)


def _drafts(annex: Annex, part: int, site: Site) -> Iterator[LazyOutput]:
    rows = AnnexRows(annex, site)
    last = min(part * _PAGES_OF_SHEET, _full_pages(annex))
    for position in range((part - 1) * _PAGES_OF_SHEET + 1, last + 1):
        yield _page(annex, position, rows, site)
    yield from _ends(annex, part, rows, site)


def _ends(annex: Annex, part: int, rows: AnnexRows, site: Site) -> Iterator[LazyOutput]:
    yield _sheet(annex, part, rows, site)
    if part == _parts(annex):
        yield _front(annex, rows, site)


def _full_pages(annex: Annex) -> int:
    """Pages before the front, which keeps one to two pages' worth."""
    return max(0, (len(annex.records) - 1) // PAGE_LENGTH - 1)


def _parts(annex: Annex) -> int:
    return max(1, -(-len(annex.records) // SHEET_LENGTH))


def _front(annex: Annex, rows: AnnexRows, site: Site) -> LazyOutput:
    start = _full_pages(annex) * PAGE_LENGTH
    overdue = annex.is_overdue(site)
    units = [(one.unit.name, one.address(), len(one.records)) for one in _units(annex, site) if one.unit]
    key = cache_key(fingerprints(annex.records[start:]), start, annex.decree, overdue, units)
    make = partial(
        _listing, annex, annex.address(), start, len(annex.records), rows, site, overdue=overdue, units=units
    )
    return LazyOutput(annex.address(), key, make)


def _page(annex: Annex, position: int, rows: AnnexRows, site: Site) -> LazyOutput:
    start = (position - 1) * PAGE_LENGTH
    key = cache_key(fingerprints(annex.records[start : start + PAGE_LENGTH]), start, _full_pages(annex))
    path = annex.address(str(position))
    return LazyOutput(path, key, partial(_listing, annex, path, start, start + PAGE_LENGTH, rows, site))


def _listing(
    annex: Annex,
    path: str,
    start: int,
    stop: int,
    rows: AnnexRows,
    site: Site,
    *,
    overdue: bool = False,
    units: Sequence[tuple[str, str, int]] = (),
) -> Page:
    is_front = path == annex.address()
    full = _full_pages(annex)
    targets = [annex.address(str(position)) for position in range(1, full + 1)] + [annex.address()]
    decree = annex.decree
    body = render(
        "annex.html",
        site.catalogue.body,
        path,
        heading=annex.name,
        is_front=is_front,
        intro=_INTROS[annex.kind],
        kind_law=annex.kind.law,
        decree=decree,
        decree_href=urls.href(urls.record(decree.record), path) if decree and decree.record else None,
        overdue=overdue,
        renewal_law=RENEWAL_LAW,
        downloads=link_views(_downloads(annex), path) if annex.records else (),
        total=len(annex.records),
        first=start + 1,
        last=min(stop, len(annex.records)),
        columns=[column.heading for column in columns_of(annex.kind)],
        blocks=tuple(_blocks(annex, rows, start, min(stop, len(annex.records)))),
        pages=_pager(targets, path) if full else (),
        terms=_terms(annex) if is_front and annex.kind is DecreeKind.DIK else (),
        term_law=TERM_LAW,
        units=[FilterChoice(name, urls.href(to, path), count) for name, to, count in units],
        trail=_trail(annex, path, None if is_front else f"Nomor {start + 1} sampai {stop}"),
    )
    title = annex.name if is_front else f"{annex.name}, nomor {start + 1} sampai {stop}"
    return Page(path, "informasi", title, f"{title}: {_INTROS[annex.kind]}", body)


def _blocks(annex: Annex, rows: AnnexRows, start: int, stop: int) -> Iterator[RowBlock]:
    for first in range(start, stop, BLOCK_LENGTH):
        last = min(first + BLOCK_LENGTH, stop)
        years = sorted({record.published.year for record in annex.records[first:last] if record.published})
        words = "–".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else ""
        yield RowBlock(first + 1, last, words, Markup("\n".join(rows.of(first, last))))


def _sheet(annex: Annex, part: int, rows: AnnexRows, site: Site) -> LazyOutput:
    start = (part - 1) * SHEET_LENGTH
    path = annex.address(_sheet_name(part))
    key = cache_key(fingerprints(annex.records[start : start + SHEET_LENGTH]), _parts(annex), annex.decree)
    return LazyOutput(path, key, partial(_sheet_page, annex, part, path, rows, site), listed=False)


def _sheet_page(annex: Annex, part: int, path: str, rows: AnnexRows, site: Site) -> Page:
    start, parts = (part - 1) * SHEET_LENGTH, _parts(annex)
    targets = [annex.address(_sheet_name(number)) for number in range(1, parts + 1)]
    shown = rows.of(start, start + SHEET_LENGTH)
    body = render(
        "annex_sheet.html",
        site.catalogue.body,
        path,
        heading=annex.name,
        kind_label=annex.kind.label,
        unit=annex.unit.name if annex.unit else None,
        decree=annex.decree,
        part=part,
        is_last=part == parts,
        columns=[column.heading for column in columns_of(annex.kind)],
        rows=Markup("\n".join(shown[:-1])),
        last_row=Markup("".join(shown[-1:])),
        pages=_pager(targets, path) if parts > 1 else (),
        trail=_trail(annex, path, "Tampilan cetak"),
    )
    head = Markup('<meta name="robots" content="noindex">')
    title = f"{annex.name}, tampilan cetak"
    return Page(path, "informasi", title, f"{title}: lampiran keputusan, A4 melintang.", body, head)


def _sheet_name(part: int) -> str:
    return "cetak" if part == 1 else f"cetak-{part}"


def _pager(targets: Sequence[str], path: str) -> tuple[FilterChoice, ...]:
    return tuple(
        FilterChoice(str(number), urls.href(to, path), current=to == path) for number, to in enumerate(targets, 1)
    )


def _units(annex: Annex, site: Site) -> Iterator[Annex]:
    """For the front of a whole list: the lists of its units."""
    return iter(()) if annex.unit else unit_annexes(annex.kind, site)


def _downloads(annex: Annex) -> list[tuple[str, str]]:
    files = [(ending.upper(), annex.file(ending)) for ending in ("xlsx", "csv", "json")]
    return [("Tampilan cetak (lampiran keputusan)", annex.address(_sheet_name(1))), *files]


def _terms(annex: Annex) -> list[tuple[Ground, str]]:
    """How long the grounds that occur may last."""
    used = {record.exemption.ground for record in annex.records if record.exemption}
    return [(ground, TERMS[ground.key].words) for ground in Ground if ground in used]


def _trail(annex: Annex, path: str, here: str | None) -> Any:
    steps: list[tuple[str, str | None]] = [("Informasi Publik", urls.RECORDS)]
    whole = urls.annex(annex.kind, None)
    steps.append((annex.kind.label, whole))
    if annex.unit:
        steps.append((annex.unit.name, annex.address()))
    if here:
        steps.append((here, None))
    else:
        steps[-1] = (steps[-1][0], None)
    return crumbs(path, *steps)
