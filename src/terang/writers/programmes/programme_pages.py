"""Records with a programme → one page with bars and a table, and a CSV of their money and progress."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...records import Record
from ...records.wording import number, rupiah
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.money_pages import MoneyPages
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.programme_views import PROGRAMMES_TITLE, ProgrammeView, programme_records, programme_views


@dataclass(frozen=True, slots=True)
class ProgrammesView:
    """All programmes as the page compares them, with the other pages on money."""

    programmes: tuple[ProgrammeView, ...]
    money: MoneyPages


def write(site: Site) -> Iterator[Output]:
    """Nothing for a body without programmes."""
    records = programme_records(site)
    if records:
        views = programme_views(records, urls.PROGRAMMES, site)
        view = ProgrammesView(views, MoneyPages.of(site.catalogue))
        yield LazyOutput.made_of(urls.PROGRAMMES, _page, view, site)
        yield LazyOutput.made_of(urls.PROGRAMMES_CSV, _csv, records, site, listed=False)


def _page(page: str, view: ProgrammesView, facts: SiteFacts) -> Page:
    views = view.programmes
    about = f"Program unggulan {facts.body.name}: target, anggaran, dan sejauh mana tercapai."
    content = render(
        "programmes.html",
        facts.body,
        page,
        heading=PROGRAMMES_TITLE,
        about=about,
        finding=programmes_finding(views),
        money=money_finding(views),
        views=views,
        most=max(max(one.planned, one.spent or 0) for one in views),
        others=view.money.others(urls.PROGRAMMES, page),
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


def _csv(_: str, records: Sequence[Record], facts: SiteFacts) -> bytes:
    """A row for each budget (`anggaran`) and each progress (`kemajuan`); a programme without any has one row."""
    return csv_bytes(_HEAD, [row for record in records for row in _rows(record, facts)])


def _rows(record: Record, facts: SiteFacts) -> Iterator[tuple[object, ...]]:
    programme = record.programme
    assert programme
    unit, target = facts.units.get(record.unit or ""), programme.target
    measured = (target.measure, target.value, target.unit, target.by.iso()) if target else (None,) * 4
    first = (
        *(record.id, record.title, unit.name if unit else None, programme.stage.key, programme.goal, *measured),
        *(day.iso() if day else None for day in (programme.start, programme.end)),
    )
    address = facts.address + urls.record(record.id)
    for money in programme.money:
        yield (*first, "anggaran", money.year, money.amount, money.source, money.spent, None, None, address)
    for step in programme.progress:
        yield (*first, "kemajuan", step.date.iso(), None, None, None, step.value, step.note, address)
    if not (programme.money or programme.progress):
        yield (*first, *(None,) * 7, address)
