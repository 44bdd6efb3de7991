"""Each record → its page with every field."""

from collections.abc import Iterable, Iterator
from functools import partial

from markupsafe import Markup

from ... import addresses
from ...dates import PartialDate
from ...law import MANDATES
from ...records import Record
from ...wording import words
from ..bodies import body_html
from ..entries import (
    crumbs,
    description,
    edit_href,
    file_views,
    host,
    release_entry,
    summary_of,
    unit_view,
)
from ..outputs import Bundle, Draft, Output, Page, Site, key_of, marks_of
from ..structured import dataset
from ..templating import render
from ..views import LinkView, MandateView, RenewalView
from .alerts import is_active, is_over
from .around import Around
from .facts import facts_of

WITHDRAWN = "Halaman ini dicabut; alasannya tertulis di dalamnya."
_SHORT = 160  # characters: a longer summary need not stand on a page twice


def write(site: Site) -> Iterator[Output]:
    """Year by year."""
    around = Around(site)
    years: dict[str, list[Record]] = {}
    for record in (*site.catalogue.records, *site.catalogue.withdrawn_records):
        years.setdefault(record.year, []).append(record)
    for year, records in years.items():
        beside = [(record.id, told) for record in records if (told := around.marks(record))]
        within = addresses.record(f"{year}/").removesuffix(".html")
        outputs = partial(_drafts, records, around, site)
        yield Bundle(within, key_of(marks_of(records), beside), outputs, len(records), within)


def _drafts(records: Iterable[Record], around: Around, site: Site) -> Iterator[Draft]:
    for record in records:
        key = key_of(record.fingerprint, around.marks(record))
        make = partial(_page, record, site, around)
        yield Draft(addresses.record(record.id), key, make, listed=record.withdrawal is None)


def _page(record: Record, site: Site, around: Around) -> Page:
    page = addresses.record(record.id)
    kind = record.information_class
    withdrawn = record.withdrawal
    unit = unit_view(record.unit, site, page)
    lead = None if withdrawn else summary_of(record)
    body = render(
        "record.html",
        site,
        page,
        record=record,
        unit=unit,
        lead=lead,
        facts=None if withdrawn else facts_of(record, unit, told_above=len(lead or "") > _SHORT),
        body_html=body_html(record, site, page) if record.body and not withdrawn else None,
        files=() if withdrawn else tuple(file_views(record, site, page)),
        links=()
        if withdrawn
        else tuple(LinkView(link.title, link.address, host(link.address)) for link in record.links),
        mandates=()
        if withdrawn
        else tuple(
            MandateView(MANDATES[id].title, MANDATES[id].citation, addresses.href(addresses.duty(id), page))
            for id in record.mandates
        ),
        renewal=None if withdrawn else _renewal(record, site, page),
        changes=() if withdrawn else record.changes,
        withdrawn=withdrawn,
        replacement=_link(record.withdrawal.replacement if record.withdrawal else None, around.titles, page),
        alert=None if withdrawn else record.alert,
        alert_active=is_active(record, site),
        alert_over=is_over(record, site),
        exemption=record.exemption,
        copy_link=_link(record.exemption.copy if record.exemption else None, around.titles, page),
        redactions=()
        if withdrawn
        else tuple(
            MandateView(other.title, other.exemption.citation, addresses.href(addresses.record(other.id), page))
            for other in around.closed(record)
            if other.exemption
        ),
        releases=tuple(release_entry(release, site, page) for release in around.releases(record)),
        request_href=addresses.href(addresses.REQUEST, page) if site.has(addresses.REQUEST) else None,
        edit_href=edit_href(record.path, site),
        citation=_citation(record, site),
        permalink=site.absolute(page),
        trail=crumbs(
            page,
            ("Informasi Publik", addresses.RECORDS),
            (kind.label, addresses.information_class(kind)),
            (record.title, None),
        ),
    )
    head = Markup('<meta name="robots" content="noindex">') if withdrawn else dataset(record, site)
    about = WITHDRAWN if withdrawn else description(record.summary or f"{record.title}. {kind.label}.")
    return Page(page, "informasi", record.title, about, body, head, listed=not withdrawn)


def _renewal(record: Record, site: Site, page: str) -> RenewalView | None:
    """Only for the newest record of a duty: older ones have done their work."""
    fresh = site.coverage.fresh.get(record.id)
    if fresh is None:
        return None
    return RenewalView(
        fresh.lapsed,
        words(PartialDate.of(fresh.due)),
        words(PartialDate.of(fresh.since)),
        fresh.mandate.title,
        addresses.href(addresses.duty(fresh.mandate.id), page),
        fresh.mandate.rule_citation,
    )


def _link(id: str | None, titles: dict[str, str], page: str) -> LinkView | None:
    return LinkView(titles[id], addresses.href(addresses.record(id), page)) if id and id in titles else None


def _citation(record: Record, site: Site) -> str:
    """Body, unit, title, date, address: all that is needed to find it again."""
    unit = site.catalogue.units.get(record.unit or "")
    parts = [
        site.catalogue.body.name,
        unit.name if unit and unit.name != site.catalogue.body.name else None,
        f"«{record.title}»",
        words(record.published) if record.published else "tanpa tanggal",
        site.absolute(addresses.record(record.id)),
    ]
    return ". ".join(part for part in parts if part)
