"""Records with a programme → one page with bars and a table, and a CSV of their money and progress."""

from collections.abc import Iterator, Sequence
from functools import partial

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...records import Record
from ...records.wording import number, rupiah
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, Page, Site, cache_key, fingerprints
from ..shared.programme_views import PROGRAMMES_TITLE, ProgrammeView, programme_records, programme_views


def write(site: Site) -> Iterator[Output]:
    """Nothing for a body without programmes. The names of units are in badan.yml, of which every page is made."""
    records = programme_records(site)
    if records:
        key = cache_key(fingerprints(records), bool(site.catalogue.office_files.budgets))
        yield LazyOutput(urls.PROGRAMMES, key, partial(_page, records, site))
        yield LazyOutput(urls.PROGRAMMES_CSV, key, partial(_csv, records, site), listed=False)


def _page(records: Sequence[Record], site: Site) -> Page:
    page, body = urls.PROGRAMMES, site.catalogue.body
    views = programme_views(records, page, site)
    about = f"Program unggulan {body.name}: target, anggaran, dan sejauh mana tercapai."
    content = render(
        "programmes.html",
        body,
        page,
        heading=PROGRAMMES_TITLE,
        about=about,
        finding=programmes_finding(views),
        money=money_finding(views),
        views=views,
        most=max(one.planned for one in views),
        budget_href=urls.href(urls.BUDGET_FIGURES, page) if site.catalogue.office_files.budgets else None,
        downloads=link_views((("Program, anggaran, dan kemajuannya (CSV)", urls.PROGRAMMES_CSV),), page),
        trail=crumbs(page, ("Informasi Publik", urls.RECORDS), (PROGRAMMES_TITLE, None)),
    )
    return Page(page, "informasi", PROGRAMMES_TITLE, about, content)


def programmes_finding(views: Sequence[ProgrammeView]) -> str:
    """`2 dari 5 program mencapai targetnya`; while nothing is measured, how many there are."""
    measured = [one for one in views if one.percent is not None]
    if not measured:
        return f"{number(len(views))} program"
    there = sum(one.percent is not None and one.percent >= 100 for one in measured)
    if there:
        return f"{number(there)} dari {number(len(measured))} program mencapai targetnya"
    half = sum(one.percent is not None and one.percent >= 50 for one in measured)
    return f"{number(half) if half else 'Belum ada'} dari {number(len(measured))} program mencapai setengah targetnya"


def money_finding(views: Sequence[ProgrammeView]) -> str:
    """`Rp1,2 triliun untuk 5 program`; the share that was spent only where every programme says it."""
    planned = sum(one.planned for one in views)
    said = f"Anggaran {rupiah(planned)} untuk {number(len(views))} program"
    if not planned or any(one.spent is None for one in views if one.planned):
        return said
    return f"{said}, terealisasi {100 * sum(one.spent or 0 for one in views) // planned}%"


_HEAD = (
    *("id", "program", "unit", "tahap", "tujuan", "ukuran", "target", "satuan", "target_sampai", "mulai", "selesai"),
    *("baris", "tahun_atau_tanggal", "anggaran", "sumber_dana", "realisasi", "capaian", "catatan", "alamat_halaman"),
)


def _csv(records: Sequence[Record], site: Site) -> bytes:
    """A row for each budget (`anggaran`) and each progress (`kemajuan`); a programme without any has one row."""
    return csv_bytes(_HEAD, [row for record in records for row in _rows(record, site)])


def _rows(record: Record, site: Site) -> Iterator[tuple[object, ...]]:
    programme = record.programme
    assert programme
    unit, target = site.catalogue.units.get(record.unit or ""), programme.target
    measured = (target.measure, target.value, target.unit, target.by.iso()) if target else (None,) * 4
    first = (
        *(record.id, record.title, unit.name if unit else None, programme.stage.key, programme.goal, *measured),
        *(day.iso() if day else None for day in (programme.start, programme.end)),
    )
    address = site.address + urls.record(record.id)
    for money in programme.money:
        yield (*first, "anggaran", money.year, money.amount, money.source, money.spent, None, None, address)
    for step in programme.progress:
        yield (*first, "kemajuan", step.date.iso(), None, None, None, step.value, step.note, address)
    if not (programme.money or programme.progress):
        yield (*first, *(None,) * 7, address)
