"""A Site → the list of what was asked before and answered for all, by subject, as a page and as data for the letter composer."""

import json
from collections.abc import Iterator
from typing import Any

from ... import urls
from ...rendering.templating import render
from ..shared.asked import ASKED_TITLE as TITLE
from ..shared.asked import Asked, asked_of
from ..shared.entries import crumbs, link_views
from ..shared.letter_links import LetterKind, letter_href
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from .statistics_pages import STATISTICS_TRAIL

_ABOUT = "Informasi yang pernah diminta dan kini diumumkan. Mungkin jawaban atas pertanyaan Anda sudah ada di sini."


def write(site: Site) -> Iterator[Output]:
    """Nothing where no request names the record that answers it."""
    found = asked_of(site)
    if found:
        yield LazyOutput.made_of(urls.ASKED, _page, (found, _notes(site)), site)
        yield LazyOutput.made_of(urls.ASKED_JSON, _data, found, site, listed=False)


def _notes(site: Site) -> list[str]:
    """What the registers say of themselves, each once."""
    return list(dict.fromkeys(year.note for year in reversed(site.catalogue.years) if year.note))


def _page(path: str, view: tuple[tuple[Asked, ...], list[str]], facts: SiteFacts) -> Page:
    found, notes = view
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in found:
        entry = {
            "title": one.record.title,
            "href": urls.href(urls.record(one.record.id), path),
            "questions": one.questions,
            "unit": one.unit,
        }
        groups.setdefault(one.subject, []).append(entry)
    body = render(
        "asked.html",
        facts.body,
        path,
        heading=TITLE,
        about=_ABOUT,
        notes=notes,
        groups=sorted(groups.items(), key=lambda pair: pair[0].casefold()),
        letter_href=letter_href(LetterKind.REQUEST, path),
        downloads=link_views((("JSON", urls.ASKED_JSON),), path),
        trail=crumbs(path, STATISTICS_TRAIL, (TITLE, None)),
    )
    return Page(path, "layanan", TITLE, _ABOUT, body)


def _data(_: str, found: tuple[Asked, ...], __: SiteFacts) -> bytes:
    """One question a line."""
    rows = [
        {"pokok": question, "tahun": year, "judul": one.record.title, "alamat": urls.record(one.record.id)}
        for one in found
        for question, year in one.questions
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n".encode()
