"""Each record → its page with every field."""

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from ... import urls
from ...records import Record
from ...records.wording import words
from ...rendering.templating import render_fragment, render_macro
from ..shared.entries import crumbs, description, edit_href, release_entry, report_href, unit_view
from ..shared.letter_links import LetterKind, letter_href
from ..shared.outputs import LazyOutput, Output, OutputGroup, Page, Site, cache_key, fingerprints
from ..shared.structured_data import dataset
from ..shared.views import LinkView, ListEntry
from .backlinks import Backlinks
from .sections import content_texts, exemption_section, head_texts

LONG_TITLE = 80  # characters: its letters are smaller
WITHDRAWN = "Halaman ini dicabut; alasannya tertulis di dalamnya."


def write(site: Site) -> Iterator[Output]:
    """Year by year."""
    around = Backlinks(site)
    years: dict[str, list[Record]] = {}
    for record in (*site.catalogue.records, *site.catalogue.withdrawn_records):
        years.setdefault(record.year, []).append(record)
    for year, records in years.items():
        beside = [(record.id, told) for record in records if (told := around.marks(record))]
        within = urls.record(f"{year}/").removesuffix(".html")
        outputs = partial(_drafts, records, around, site)
        yield OutputGroup(within, cache_key(fingerprints(records), beside), outputs, len(records), within)


def _drafts(records: Iterable[Record], around: Backlinks, site: Site) -> Iterator[LazyOutput]:
    for record in records:
        key = cache_key(record.fingerprint, around.marks(record))
        make = partial(_page, record, site, around)
        yield LazyOutput(urls.record(record.id), key, make, listed=record.withdrawal is None)


def _page(record: Record, site: Site, around: Backlinks) -> Page:
    page = urls.record(record.id)
    kind = record.information_class
    unit = unit_view(record.unit, site, page)
    fresh = site.coverage.fresh.get(record.id)
    releases = [release_entry(release, site, page) for release in around.releases(record)]
    further = render_macro("further_releases", count) if (count := around.further_releases(record)) else ""
    texts = {
        **head_texts(record, unit, around.titles, page),
        **content_texts(record, unit, around.closed(record), site, page),
        "exemption": exemption_section(record, around.titles, site, page),
        "releases": render_macro("entry_list", releases) + further if releases else None,
        "citation": _citation(record, site),
        "permalink": site.absolute(page),
        "request_href": letter_href(LetterKind.REQUEST, page, record.title, unit.name if unit else ""),
        "series": _series(record, around, page),
        "around": _neighbours(record, around, page),
        "report_href": report_href(record.title, page, site),
        "share_href": _share_href(record, site),
        "edit_href": edit_href(record.path, site),
    }
    body = render_fragment(
        "record/page.html",
        texts,
        trail=crumbs(page, ("Informasi Publik", urls.RECORDS), (kind.label, urls.information_class(kind))),
        class_key=kind.key,
        class_label=kind.label,
        lapsed=fresh is not None and fresh.lapsed,
        long=len(record.title) > LONG_TITLE,
    )
    withdrawn = record.withdrawal
    head = Markup('<meta name="robots" content="noindex">') if withdrawn else dataset(record, site)
    about = WITHDRAWN if withdrawn else description(record.summary or f"{record.title}. {kind.label}.")
    return Page(page, "informasi", record.title, about, Markup(body), head)


def _series(record: Record, around: Backlinks, page: str) -> Markup | None:
    """Other years of the same document."""
    rows = [
        ListEntry(
            kind="",
            title=one.title,
            href=urls.href(urls.record(one.id), page),
            date=one.published.words() if one.published else "tanpa tanggal",
            iso=one.published.iso() if one.published else "",
            class_label="",
            class_key="",
        )
        for one in around.series(record)
    ]
    return render_macro("entry_list", rows) if rows else None


def _neighbours(record: Record, around: Backlinks, page: str) -> Markup | None:
    before, after = (
        one and LinkView(one.title, urls.href(urls.record(one.id), page)) for one in around.neighbours(record)
    )
    return render_macro("neighbours", before, after, "Seri yang sama") if before or after else None


def _share_href(record: Record, site: Site) -> str | None:
    """A message for WhatsApp: a plain link, and no request before somebody presses it."""
    address = site.absolute(urls.record(record.id))
    if not address or record.withdrawal:
        return None
    return f"https://wa.me/?text={quote(f'{record.title}. {site.catalogue.body.name}. {address}')}"


def _citation(record: Record, site: Site) -> str:
    """Body, unit, title, date, address: enough to find the page again."""
    unit = site.catalogue.units.get(record.unit or "")
    parts = [
        site.catalogue.body.name,
        unit.name if unit and unit.name != site.catalogue.body.name else None,
        f"“{record.title}”",
        words(record.published) if record.published else "tanpa tanggal",
        site.absolute(urls.record(record.id)),
        f"Dicabut {words(record.withdrawal.date)}" if record.withdrawal else None,
    ]
    return ". ".join(render_macro for render_macro in parts if render_macro)
