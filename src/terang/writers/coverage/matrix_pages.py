"""Records of budget and procurement duties → tables of documents by year: which are there, which are missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ... import urls
from ...coverage import PROCUREMENT_DUTIES
from ...law import DUTIES, GROUPS
from ...records import Record
from ..shared.outputs import Output, Site
from ..shared.views import LinkView
from .page_frame import draft

YEARS = 6  # shown at most, up to the site's own

_HEADING, _UNSORTED = "bk-i", "pengadaan"  # records that do not say which of the documents they are
_PROCUREMENT = (_UNSORTED, "pengadaan-rencana", "pengadaan-pemilihan", "pengadaan-pelaksanaan")

_PAGES = {
    urls.BUDGET: (
        "Dokumen anggaran",
        "anggaran",
        "Dokumen anggaran daerah yang wajib diumumkan, menurut tahun anggaran.",
        ("tpad", "ipkd"),
    ),
    urls.PROCUREMENT: (
        "Dokumen pengadaan",
        "pengadaan",
        "Dokumen pengadaan barang dan jasa yang wajib diumumkan, menurut tahun.",
        _PROCUREMENT,
    ),
}


@dataclass(frozen=True, slots=True)
class YearCell:
    """`count` documents of one year, the newest of them linked; `is_nil` where it is said that there is none."""

    year: int
    count: int
    is_nil: bool
    newest: str | None


@dataclass(frozen=True, slots=True)
class MatrixDocument:
    duty: LinkView
    citation: str
    cells: tuple[YearCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixTable:
    """`complete` gives for each year how many of the documents are there."""

    title: str
    anchor: str
    years: tuple[int, ...]
    rows: tuple[MatrixDocument, ...]
    complete: tuple[int, ...]


def write(site: Site) -> Iterator[Output]:
    """A page only where the law asks this kind of body for such documents."""
    for page in matrices(site):
        title, kind, about, groups = _PAGES[page]
        tables = tuple(table for group in groups if (table := _table(group, site, page)).rows)
        yield draft(page, site, "matrix.html", title, about, ((title, None),), tables=tables, kind=kind)


def matrices(site: Site) -> list[str]:
    """The pages of this kind that the site has."""
    groups = {DUTIES[id].group for id in site.coverage.body}
    return [page for page, (*_, asked) in _PAGES.items() if groups & set(asked)]


def _table(group: str, site: Site, page: str) -> MatrixTable:
    last = site.catalogue.today.year
    years = tuple(range(last, last - YEARS, -1))
    rows = []
    for id in site.coverage.body:
        if DUTIES[id].group == group or (group == _UNSORTED and id == _HEADING):
            by_year = _by_year(site.coverage.records_of.get(id, ()))
            own = _own_pages(id, site, page)
            cells = tuple(_cell(year, by_year.get(year, []), own.get(year), page) for year in years)
            duty = LinkView(DUTIES[id].title, urls.href(urls.duty(id), page))
            rows.append(MatrixDocument(duty, DUTIES[id].citation, cells))
    complete = tuple(sum(bool(row.cells[n].count or row.cells[n].is_nil) for row in rows) for n in range(len(years)))
    return MatrixTable(GROUPS.get(group, "Pengadaan, tanpa rincian dokumen"), group, years, tuple(rows), complete)


def _by_year(records: Iterable[Record]) -> dict[int, list[Record]]:
    """Under every year that the period touches; without a period under the year of publication."""
    found: dict[int, list[Record]] = {}
    for record in records:
        if record.period:
            years = range(record.period.start.year, record.period.end.year + 1)
        else:
            years = range(record.published.year, record.published.year + 1) if record.published else range(0)
        for year in years:
            found.setdefault(year, []).append(record)
    return found


def _own_pages(id: str, site: Site, page: str) -> dict[int, str]:
    """Where the site's own page of a year fulfils the duty without a record."""
    lists = site.catalogue.office_files.procurements if id in PROCUREMENT_DUTIES else ()
    return {int(one.id): urls.href(urls.procurement(one.id), page) for one in lists if one.announced}


def _cell(year: int, records: list[Record], own: str | None, page: str) -> YearCell:
    there = [record for record in records if not record.is_nil]
    newest = next(iter(there or records), None)
    href = urls.href(urls.record(newest.id), page) if newest else None
    count = len(there) + (own is not None)
    return YearCell(year, count, bool(records) and not count, own or href)
