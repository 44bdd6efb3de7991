"""Each record → its page with every field."""

from collections.abc import Iterator
from datetime import datetime, time
from functools import partial

from markupsafe import Markup

from ... import addresses
from ...dates import WIB, PartialDate
from ...law import MANDATES
from ...records import InformationClass, Record, Release
from ...wording import words
from ..bodies import body_html, link_marks
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
from ..outputs import Draft, Output, Page, Share, Site, key_of, marks_of
from ..structured import dataset
from ..templating import render
from ..views import LinkView, MandateView, RenewalView
from .facts import facts_of

WITHDRAWN = "Halaman ini dicabut; alasannya tertulis di dalamnya."
_SHORT = 160  # characters: a longer summary need not stand on a page twice


def write(site: Site, share: Share) -> Iterator[Output]:
    catalogue = site.catalogue
    related: dict[str, list[Release]] = {}
    for release in catalogue.releases:
        for id in release.related:
            related.setdefault(id, []).append(release)
    titles = {record.id: record.title for record in (*catalogue.records, *catalogue.withdrawn_records)}
    closed: dict[str, list[Record]] = {}  # by the record that shows what is open of them
    for record in catalogue.by_class.get(InformationClass.EXEMPT, ()):
        if record.exemption and record.exemption.copy:
            closed.setdefault(record.exemption.copy, []).append(record)
    for record in share.of(catalogue.records):
        yield _draft(record, site, related.get(record.id, []), titles, closed.get(record.id, []))
    for record in share.of(catalogue.withdrawn_records):
        yield _draft(record, site, [], titles, [])


def _draft(record: Record, site: Site, releases: list[Release], titles: dict[str, str], closed: list[Record]) -> Draft:
    copy = titles.get(record.exemption.copy or "") if record.exemption else None
    replacement = titles.get(record.withdrawal.replacement or "") if record.withdrawal else None
    sizes = [site.catalogue.sizes.get(f"disclosures/berkas/{file.location}") for file in record.files]
    days = is_active(record, site), is_over(record, site)
    links = link_marks(record, site)
    fresh = site.coverage.fresh.get(record.id)
    renewal = (fresh.lapsed, fresh.due, fresh.mandate.id) if fresh else None
    around = marks_of(releases), marks_of(closed), replacement, copy
    key = key_of(record.fingerprint, around, sizes, days, links, renewal)
    make = partial(_page, record, site, releases, titles, closed)
    return Draft(addresses.record(record.id), key, make, listed=record.withdrawal is None)


def _page(record: Record, site: Site, releases: list[Release], titles: dict[str, str], closed: list[Record]) -> Page:
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
        replacement=_link(record.withdrawal.replacement if record.withdrawal else None, titles, page),
        alert=None if withdrawn else record.alert,
        alert_active=is_active(record, site),
        alert_over=is_over(record, site),
        exemption=record.exemption,
        copy_link=_link(record.exemption.copy if record.exemption else None, titles, page),
        redactions=()
        if withdrawn
        else tuple(
            MandateView(other.title, other.exemption.citation, addresses.href(addresses.record(other.id), page))
            for other in closed
            if other.exemption
        ),
        releases=tuple(release_entry(release, site, page) for release in releases),
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


def is_active(record: Record, site: Site) -> bool:
    """Does the alert hold at some time of the site's day?"""
    alert = record.alert
    if alert is None or record.withdrawal:
        return False
    day = site.catalogue.today
    begins, ends = datetime.combine(day, time.min, WIB), datetime.combine(day, time.max, WIB)
    return alert.start <= ends and (alert.end is None or alert.end >= begins)


def is_over(record: Record, site: Site) -> bool:
    """Did the alert end before the site's day?"""
    end = record.alert.end if record.alert else None
    return end is not None and end < datetime.combine(site.catalogue.today, time.min, WIB)


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
