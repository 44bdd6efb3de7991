"""What falls due → a calendar page of the next twelve months, and the same as an iCalendar feed."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...coverage import Due, due_lists, dues
from ...values.dates import MONTHS
from ..shared.outputs import LazyOutput, Output, Site
from ..shared.views import LinkView
from .page_frame import draft

AHEAD = 12  # months


@dataclass(frozen=True, slots=True)
class DueRow:
    iso: str
    day: str
    duty: LinkView
    responsible: str
    record: LinkView | None
    reason: str
    certainty: str
    announced: bool


@dataclass(frozen=True, slots=True)
class Month:
    title: str
    anchor: str
    rows: tuple[DueRow, ...]


def write(site: Site) -> Iterator[Output]:
    catalogue = site.catalogue
    found = dues(site.coverage, catalogue.body, catalogue.today)
    ahead = [due for due in found if not due.lapsed]
    yield LazyOutput.of(urls.DUE_FEED, due_lists.as_calendar(ahead, catalogue, lambda id: _absolute(id, site)))
    page = urls.DUE
    months = _months(ahead, site, page)
    yield draft(
        page,
        site,
        "due.html",
        "Kalender jatuh tempo",
        "Informasi publik yang harus diperbarui dalam dua belas bulan mendatang, dan yang sudah lewat.",
        (("Kalender jatuh tempo", None),),
        months=months,
        later=len(ahead) - sum(len(month.rows) for month in months),
        lapsed=tuple(_row(due, site, page) for due in reversed(found) if due.lapsed),
        feed_href=urls.href(urls.DUE_FEED, page),
    )


def _absolute(id: str, site: Site) -> str:
    return site.absolute(urls.record(id)) or ""


def _months(ahead: list[Due], site: Site, page: str) -> tuple[Month, ...]:
    """The current month and the twelve after it, empty ones too."""
    today = site.catalogue.today
    first = today.year * 12 + today.month - 1
    rows: dict[int, list[DueRow]] = {index: [] for index in range(first, first + AHEAD + 1)}
    for due in ahead:
        index = due.day.year * 12 + due.day.month - 1
        if index in rows:
            rows[index].append(_row(due, site, page))
    return tuple(
        Month(f"{MONTHS[index % 12]} {index // 12}", f"{index // 12}-{index % 12 + 1:02}", tuple(found))
        for index, found in rows.items()
    )


def _row(due: Due, site: Site, page: str) -> DueRow:
    record = due.record
    return DueRow(
        due.day.isoformat(),
        _words(due),
        LinkView(due.duty.title, urls.href(urls.duty(due.duty.id), page)),
        due_lists.responsible(due, site.catalogue),
        LinkView(record.title, urls.href(urls.record(record.id), page)) if record else None,
        due_lists.reason(due),
        due.certainty.label,
        due.announced is not None,
    )


def _words(due: Due) -> str:
    """An announcement may only name a month or a year."""
    return due.announced.day.words() if due.announced else due_lists.words(due.day)
