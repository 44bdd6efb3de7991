"""A Site → the page on which a request is looked up by its number, and the states of each year for it.

What is there is in the published register already: no person is told of. The states do not depend on the day; the browser
holds the last day of the term against today.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ... import urls
from ...registers import Pace, Timed, YearStatistics
from ...rendering.templating import render
from ..shared.entries import crumbs, link_views
from ..shared.letter_links import LetterKind, letter_href
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from .statistics_pages import STATISTICS_TRAIL, answers_in

TITLE = "Status permintaan"
_ABOUT = "Cari status permintaan informasi dengan nomor pendaftarannya. Nama dan keterangan pemohon tidak ada di sini."


@dataclass(frozen=True, slots=True)
class RequestStatusView:
    """The years that have a register, the newest first, and a number that is in one of them."""

    years: list[int]
    example: str
    notes: list[str]


def write(site: Site) -> Iterator[Output]:
    """Nothing before there is a register."""
    years = [year for year in site.catalogue.years if year.register]
    if not years:
        return
    newest = [year.year for year in reversed(years)]
    example = years[-1].rows[-1].request.number if years[-1].rows else ""
    view = RequestStatusView(newest, example, _notes(years))
    yield LazyOutput.made_of(urls.REQUEST_STATUS, _page, view, site)
    for year in years:
        path = urls.request_states(year.year)
        yield LazyOutput.made_of(path, _states, (year.rows, answers_in(year, site)), site, listed=False)


def _page(path: str, view: RequestStatusView, facts: SiteFacts) -> Page:
    html = render(
        "request_status.html",
        facts.body,
        path,
        heading=TITLE,
        about=_ABOUT,
        years=view.years,
        example=view.example,
        notes=view.notes,
        tables=link_views(((f"Permintaan {year}", urls.request_times(year)) for year in view.years), path),
        objection_href=letter_href(LetterKind.OBJECTION, path),
        trail=crumbs(path, STATISTICS_TRAIL, (TITLE, None)),
    )
    return Page(path, "layanan", TITLE, _ABOUT, html)


def _notes(years: list[YearStatistics]) -> list[str]:
    return list(dict.fromkeys(year.note for year in reversed(years) if year.note))


def _states(_: str, view: tuple[tuple[Timed, ...], dict[str, str]], __: SiteFacts) -> bytes:
    """One request a line, by its number."""
    rows, told = view
    lines = ",\n".join(
        f"{json.dumps(row.request.number, ensure_ascii=False)}: {json.dumps(_state(row, told), ensure_ascii=False)}"
        for row in rows
    )
    return f"{{\n{lines}\n}}\n".encode()


def _state(row: Timed, told: dict[str, str]) -> dict[str, Any]:
    request = row.request
    values: dict[str, Any] = {
        "diterima": request.received.iso(),
        "batas": row.timing.due.isoformat(),
        "hari_kerja": row.timing.days,
        "diperpanjang": bool(request.extended),
        "perkiraan": row.timing.estimated,
        "dijawab": request.notified.iso() if request.notified else None,
        "tanpa_tanggal": row.timing.pace is Pace.UNDATED,
        "hasil": request.outcome.label if request.outcome else None,
        "diberikan": request.given.iso() if request.given else None,
    }
    if request.answer in told:
        values["diumumkan"] = {"judul": told[request.answer], "alamat": urls.record(request.answer)}
    return {key: value for key, value in values.items() if value not in (None, False)}
