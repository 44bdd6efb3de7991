"""Each annex → its front, its full pages, and sheets to print; all paged from the oldest.

The front holds the newest rows, pages 1, 2, … the older ones: a page that is full never changes by what comes later.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ... import urls
from ...law import TERM_LAW, TERMS
from ...records import Decree, DecreeKind, Ground, Record, Unit
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, OutputGroup, Page, Site, SiteFacts
from ..shared.views import FilterChoice
from .annex_columns import columns_of
from .annex_rows import AnnexRows
from .annexes import RENEWAL_LAW, Annex, all_annexes, annex_address, annex_file, annex_name, unit_annexes

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


@dataclass(frozen=True, slots=True)
class AnnexHead:
    """What all pages of an annex say of it, but not how many records it has: one more leaves full pages as they are.

    `full_pages` come before the front, which keeps one to two pages' worth; `parts` are the sheets.
    """

    kind: DecreeKind
    unit: Unit | None
    decree: Decree | None
    full_pages: int
    parts: int

    @classmethod
    def of(cls, annex: Annex) -> "AnnexHead":
        count = len(annex.records)
        full, parts = max(0, (count - 1) // PAGE_LENGTH - 1), max(1, -(-count // SHEET_LENGTH))
        return cls(annex.kind, annex.unit, annex.decree, full, parts)

    @property
    def name(self) -> str:
        return annex_name(self.kind, self.unit)

    def address(self, name: str = "index") -> str:
        return annex_address(self.kind, self.unit, name)


@dataclass(frozen=True, slots=True)
class AnnexFront:
    """What only the front shows: is the decree due for renewal, the grounds that occur, and the lists of units."""

    total: int
    overdue: bool
    grounds: tuple[Ground, ...]
    units: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class AnnexPart:
    """Rows of an annex, `start` of which come before. The last part has the front, too."""

    head: AnnexHead
    part: int
    start: int
    records: Sequence[Record]
    front: AnnexFront | None


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """A page or a sheet of an annex: its rows, `start` of which come before."""

    head: AnnexHead
    start: int
    records: Sequence[Record]
    rows: AnnexRows
    front: AnnexFront | None = None
    part: int = 0


def write(site: Site) -> Iterator[Output]:
    """Part by part, so that the rows of one part are rendered once and then forgotten."""
    for annex in all_annexes(site):
        head = AnnexHead.of(annex)
        for part in range(1, head.parts + 1):
            yield _part(annex, head, part, site)


def _part(annex: Annex, head: AnnexHead, part: int, site: Site) -> OutputGroup:
    start, stop = (part - 1) * SHEET_LENGTH, part * SHEET_LENGTH
    front = None
    if part == head.parts:
        start = min(start, head.full_pages * PAGE_LENGTH)
        front = AnnexFront(len(annex.records), annex.is_overdue(site), _grounds(annex), tuple(_units(annex, site)))
    records = annex.records[start:stop]
    view = AnnexPart(head, part, start, records, front)
    return OutputGroup.made_of(head.address(_sheet_name(part)), _of_part, view, site, len(records))


def _grounds(annex: Annex) -> tuple[Ground, ...]:
    """Those of an annex of exempt records."""
    used = {record.exemption.ground for record in annex.records if record.exemption}
    return tuple(ground for ground in Ground if ground in used)


def _units(annex: Annex, site: Site) -> Iterator[tuple[str, str, int]]:
    """For the front of a whole list: the lists of its units."""
    for one in () if annex.unit else unit_annexes(annex.kind, site):
        if one.unit:
            yield one.unit.name, one.address(), len(one.records)


def _of_part(view: AnnexPart, facts: SiteFacts) -> Iterator[LazyOutput]:
    """A part as pages and as a sheet."""
    head, rows, part = view.head, AnnexRows(), view.part
    last = min(part * _PAGES_OF_SHEET, head.full_pages)
    for position in range((part - 1) * _PAGES_OF_SHEET + 1, last + 1):
        start = (position - 1) * PAGE_LENGTH
        page = AnnexPage(head, start, _slice(view, start, PAGE_LENGTH), rows)
        yield LazyOutput.made_of(head.address(str(position)), _listing, page, facts)
    start = (part - 1) * SHEET_LENGTH
    sheet = AnnexPage(head, start, _slice(view, start, SHEET_LENGTH), rows, part=part)
    yield LazyOutput.made_of(head.address(_sheet_name(part)), _sheet, sheet, facts, listed=False)
    if view.front:
        start = head.full_pages * PAGE_LENGTH
        front = AnnexPage(head, start, _slice(view, start, view.front.total), rows, view.front)
        yield LazyOutput.made_of(head.address(), _listing, front, facts)


def _slice(view: AnnexPart, start: int, count: int) -> Sequence[Record]:
    return view.records[start - view.start : start - view.start + count]


def _listing(path: str, view: AnnexPage, facts: SiteFacts) -> Page:
    head, start, front = view.head, view.start, view.front
    targets = [head.address(str(position)) for position in range(1, head.full_pages + 1)] + [head.address()]
    decree, last = head.decree, start + len(view.records)
    until = last if front else start + PAGE_LENGTH
    body = render(
        "annex.html",
        facts.body,
        path,
        heading=head.name,
        is_front=front is not None,
        intro=_INTROS[head.kind],
        kind_law=head.kind.law,
        decree=decree,
        decree_href=urls.href(urls.record(decree.record), path) if decree and decree.record else None,
        overdue=front is not None and front.overdue,
        renewal_law=RENEWAL_LAW,
        downloads=link_views(_downloads(head), path) if view.records else (),
        total=front.total if front else None,
        first=start + 1,
        last=last,
        kind=head.kind.key,
        columns=[column.heading for column in columns_of(head.kind)],
        blocks=tuple(_blocks(view, path, facts)),
        pages=_pager(targets, path) if head.full_pages else (),
        terms=_terms(front) if front and head.kind is DecreeKind.DIK else (),
        term_law=TERM_LAW,
        units=[FilterChoice(name, urls.href(to, path), count) for name, to, count in (front.units if front else ())],
        trail=_trail(head, path, None if front else f"Nomor {start + 1} sampai {until}"),
    )
    title = head.name if front else f"{head.name}, nomor {start + 1} sampai {until}"
    return Page(path, "informasi", title, f"{title}: {_INTROS[head.kind]}", body)


def _blocks(view: AnnexPage, path: str, facts: SiteFacts) -> Iterator[RowBlock]:
    for first in range(0, len(view.records), BLOCK_LENGTH):
        records = view.records[first : first + BLOCK_LENGTH]
        years = sorted({record.published.year for record in records if record.published})
        words = "–".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else ""
        before = view.start + first
        rows = view.rows.of(view.head.kind, records, before, path, facts)
        yield RowBlock(before + 1, before + len(records), words, Markup("\n".join(rows)))


def _sheet(path: str, view: AnnexPage, facts: SiteFacts) -> Page:
    head, parts = view.head, view.head.parts
    targets = [head.address(_sheet_name(number)) for number in range(1, parts + 1)]
    shown = view.rows.of(head.kind, view.records, view.start, path, facts)
    body = render(
        "annex_sheet.html",
        facts.body,
        path,
        heading=head.name,
        kind_label=head.kind.label,
        unit=head.unit.name if head.unit else None,
        decree=head.decree,
        part=view.part,
        is_last=view.part == parts,
        kind=head.kind.key,
        columns=[column.heading for column in columns_of(head.kind)],
        rows=Markup("\n".join(shown[:-1])),
        last_row=Markup("".join(shown[-1:])),
        pages=_pager(targets, path) if parts > 1 else (),
        trail=_trail(head, path, "Tampilan cetak"),
    )
    noindex = Markup('<meta name="robots" content="noindex">')
    title = f"{head.name}, tampilan cetak"
    return Page(path, "informasi", title, f"{title}: lampiran keputusan, A4 melintang.", body, noindex)


def _sheet_name(part: int) -> str:
    return "cetak" if part == 1 else f"cetak-{part}"


def _pager(targets: Sequence[str], path: str) -> tuple[FilterChoice, ...]:
    return tuple(
        FilterChoice(str(number), urls.href(to, path), current=to == path) for number, to in enumerate(targets, 1)
    )


def _downloads(head: AnnexHead) -> list[tuple[str, str]]:
    files = [(ending.upper(), annex_file(head.kind, head.unit, ending)) for ending in ("xlsx", "csv", "json")]
    return [("Tampilan cetak (lampiran keputusan)", head.address(_sheet_name(1))), *files]


def _terms(front: AnnexFront) -> list[tuple[Ground, str]]:
    """How long the grounds that occur may last."""
    return [(ground, TERMS[ground.key].words) for ground in front.grounds]


def _trail(head: AnnexHead, path: str, here: str | None) -> Any:
    steps: list[tuple[str, str | None]] = [("Informasi Publik", urls.RECORDS)]
    steps.append((head.kind.label, urls.annex(head.kind, None)))
    if head.unit:
        steps.append((head.unit.name, head.address()))
    if here:
        steps.append((here, None))
    else:
        steps[-1] = (steps[-1][0], None)
    return crumbs(path, *steps)
