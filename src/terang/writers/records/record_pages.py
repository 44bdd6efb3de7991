"""Each record → its page with every field."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from markupsafe import Markup

from ... import urls
from ...records import Record
from ...records.wording import words
from ...rendering.templating import render_fragment, render_macro
from ..shared.entries import crumbs, description, edit_href, release_entry, report_href, unit_view
from ..shared.items import by_year
from ..shared.letter_links import LetterKind, letter_href
from ..shared.outputs import LazyOutput, Output, OutputGroup, Page, Site, SiteFacts
from ..shared.structured_data import dataset
from ..shared.views import LinkView, ListEntry
from .backlinks import Backlinks, RecordContext, RecordView
from .sections import content_texts, exemption_section, head_texts

LONG_TITLE = 80  # characters: its letters are smaller
WITHDRAWN = "Halaman ini dicabut; alasannya tertulis di dalamnya."


def write(site: Site) -> Iterator[Output]:
    """Year by year, as the API has them."""
    links = Backlinks(site)
    for year, records in by_year((*site.catalogue.records, *site.catalogue.withdrawn_records)):
        views = list(map(links.view, records))
        within = urls.record(f"{year}/").removesuffix(".html")
        yield OutputGroup.made_of(within, _of_year, views, site, len(views), within, within)


def _of_year(views: Sequence[RecordView], facts: SiteFacts) -> Iterator[LazyOutput]:
    for view in views:
        listed = view.record.withdrawal is None
        yield LazyOutput.made_of(urls.record(view.record.id), _page, view, facts, listed=listed)


def _page(page: str, view: RecordView, facts: SiteFacts) -> Page:
    record, context = view.record, view.context.value
    kind = record.information_class
    unit = unit_view(record.unit, facts, page)
    releases = [release_entry(release, facts, page) for release in context.releases]
    further = render_macro("further_releases", context.further) if context.further else ""
    texts = {
        **head_texts(record, unit, context.titles, page),
        **content_texts(record, unit, context, facts, page),
        "exemption": exemption_section(record, context.titles, facts, page),
        "releases": render_macro("entry_list", releases) + further if releases else None,
        "citation": _citation(record, facts),
        "request_href": letter_href(LetterKind.REQUEST, page, record.title, unit.name if unit else ""),
        "series": _series(context, page),
        "around": _neighbours(context, page),
        "report_href": report_href(record.title, page, facts),
        "share_href": _share_href(record, facts),
        "edit_href": edit_href(record.path, facts),
    }
    body = render_fragment(
        "record/page.html",
        texts,
        trail=crumbs(page, ("Informasi Publik", urls.RECORDS), (kind.label, urls.information_class(kind))),
        class_key=kind.key,
        class_label=kind.label,
        lapsed=context.fresh is not None and context.fresh.lapsed,
        long=len(record.title) > LONG_TITLE,
    )
    withdrawn = record.withdrawal
    head = Markup('<meta name="robots" content="noindex">') if withdrawn else dataset(record, context.files, facts)
    about = WITHDRAWN if withdrawn else description(record.summary or f"{record.title}. {kind.label}.")
    return Page(page, "informasi", record.title, about, Markup(body), head)


def _series(context: RecordContext, page: str) -> Markup | None:
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
        for one in context.series
    ]
    return render_macro("entry_list", rows) if rows else None


def _neighbours(context: RecordContext, page: str) -> Markup | None:
    before, after = (
        one and LinkView(one.title, urls.href(urls.record(one.id), page)) for one in (context.before, context.after)
    )
    return render_macro("neighbours", before, after, "Seri yang sama") if before or after else None


def _share_href(record: Record, facts: SiteFacts) -> str | None:
    """A message for WhatsApp: a plain link, and no request before somebody presses it."""
    address = facts.absolute(urls.record(record.id))
    if not address or record.withdrawal:
        return None
    return f"https://wa.me/?text={quote(f'{record.title}. {facts.body.name}. {address}')}"


def _citation(record: Record, facts: SiteFacts) -> str:
    """Body, unit, title, date, address: enough to find the page again."""
    unit = facts.units.get(record.unit or "")
    parts = [
        facts.body.name,
        unit.name if unit and unit.name != facts.body.name else None,
        f"“{record.title}”",
        words(record.published) if record.published else "tanpa tanggal",
        facts.absolute(urls.record(record.id)),
        f"Dicabut {words(record.withdrawal.date)}" if record.withdrawal else None,
    ]
    return ". ".join(render_macro for render_macro in parts if render_macro)
