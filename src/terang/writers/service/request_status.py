"""A Site → the page on which a request is looked up by its number, and the states of each year for it.

What is there is in the published register already: no person is told of. The states do not depend on the day; the browser
holds the last day of the term against today.
"""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from ... import urls
from ...records import Body
from ...registers import Timed, YearStatistics
from ...rendering.templating import render
from ..shared.asked import asked_of
from ..shared.entries import crumbs, link_views
from ..shared.letter_links import LetterKind, letter_href
from ..shared.outputs import LazyOutput, Output, Page, Site, cache_key
from .statistics_pages import STATISTICS_TRAIL, year_key

TITLE = "Status permohonan"
_ABOUT = "Cari status permohonan informasi dengan nomor pendaftarannya. Nama dan keterangan pemohon tidak ada di sini."


def write(site: Site) -> Iterator[Output]:
    """Nothing before there is a register."""
    years = [year for year in site.catalogue.years if year.register]
    if not years:
        return
    newest = [year.year for year in reversed(years)]
    example = years[-1].rows[-1].request.number if years[-1].rows else ""
    shown = newest, example, _notes(years)
    yield LazyOutput(urls.REQUEST_STATUS, cache_key(*shown), partial(_page, site.catalogue.body, *shown))
    titles = {one.record.id: one.record.title for one in asked_of(site)}
    for year in years:
        told = {id: titles[id] for row in year.rows if (id := row.request.answer or "") in titles}
        key = cache_key(year_key(year, site), sorted(told.items()))
        yield LazyOutput(urls.request_states(year.year), key, partial(_states, year, told), listed=False)


def _page(body: Body, newest: list[int], example: str, notes: list[str]) -> Page:
    path = urls.REQUEST_STATUS
    html = render(
        "request_status.html",
        body,
        path,
        heading=TITLE,
        about=_ABOUT,
        years=newest,
        example=example,
        notes=notes,
        tables=link_views(((f"Permohonan {year}", urls.request_times(year)) for year in newest), path),
        objection_href=letter_href(LetterKind.OBJECTION, path),
        trail=crumbs(path, STATISTICS_TRAIL, (TITLE, None)),
    )
    return Page(path, "layanan", TITLE, _ABOUT, html)


def _notes(years: list[YearStatistics]) -> list[str]:
    return list(dict.fromkeys(year.note for year in reversed(years) if year.note))


def _states(year: YearStatistics, told: dict[str, str]) -> bytes:
    """One request a line, by its number."""
    lines = ",\n".join(
        f"{json.dumps(row.request.number, ensure_ascii=False)}: {json.dumps(_state(row, told), ensure_ascii=False)}"
        for row in year.rows
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
        "hasil": request.outcome.label if request.outcome else None,
        "diberikan": request.given.iso() if request.given else None,
    }
    if request.answer in told:
        values["diumumkan"] = {"judul": told[request.answer], "alamat": urls.record(request.answer)}
    return {key: value for key, value in values.items() if value not in (None, False)}
