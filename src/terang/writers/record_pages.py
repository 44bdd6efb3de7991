"""Each record → its page with every field."""

from collections.abc import Iterator
from datetime import datetime, time
from functools import partial

from markupsafe import Markup

from .. import addresses
from ..dates import WIB
from ..law import MANDATES
from ..records import Record, Release, fields_of
from ..records.fields import Field, Need
from ..wording import words
from .bodies import body_html, link_marks
from .entries import (
    crumbs,
    description,
    edit_href,
    file_views,
    host,
    release_entry,
    unit_view,
)
from .outputs import Draft, Output, Page, Share, Site, key_of, marks_of
from .structured import dataset
from .templating import render
from .views import Fact, LinkView, MandateView

# Shown in sections of their own, so not repeated among the facts.
_APART = {
    "title",
    "information_class",
    "status",
    "files",
    "links",
    "body",
    "alert",
    "exemption",
    "withdrawal",
    "changes",
    "mandates",
}
WITHDRAWN = "Halaman ini dicabut; alasannya tertulis di dalamnya."
_PARTNERS = {"made_on": "made_at"}  # one column of Lampiran I, two fields


def write(site: Site, share: Share) -> Iterator[Output]:
    catalogue = site.catalogue
    related: dict[str, list[Release]] = {}
    for release in catalogue.releases:
        for id in release.related:
            related.setdefault(id, []).append(release)
    titles = {record.id: record.title for record in (*catalogue.records, *catalogue.withdrawn_records)}
    for record in share.of(catalogue.records):
        yield _draft(record, site, related.get(record.id, []), titles)
    for record in share.of(catalogue.withdrawn_records):
        yield _draft(record, site, [], titles)


def _draft(record: Record, site: Site, releases: list[Release], titles: dict[str, str]) -> Draft:
    replacement = titles.get(record.withdrawal.replacement or "") if record.withdrawal else None
    sizes = [site.catalogue.sizes.get(f"disclosures/berkas/{file.location}") for file in record.files]
    key = key_of(
        record.fingerprint,
        marks_of(releases),
        replacement,
        sizes,
        is_active(record, site),
        is_over(record, site),
        link_marks(record, site),
    )
    make = partial(_page, record, site, releases, titles)
    return Draft(addresses.record(record.id), key, make, listed=record.withdrawal is None)


def _page(record: Record, site: Site, releases: list[Release], titles: dict[str, str]) -> Page:
    page = addresses.record(record.id)
    kind = record.information_class
    withdrawn = record.withdrawal
    body = render(
        "record.html",
        site,
        page,
        record=record,
        unit=unit_view(record.unit, site, page),
        facts=() if withdrawn else tuple(_facts(record, site, page)),
        body_html=body_html(record, site, page) if record.body and not withdrawn else None,
        files=() if withdrawn else tuple(file_views(record, site, page)),
        links=()
        if withdrawn
        else tuple(LinkView(link.title, link.address, host(link.address)) for link in record.links),
        mandates=()
        if withdrawn
        else tuple(MandateView(MANDATES[id].title, MANDATES[id].citation) for id in record.mandates),
        changes=() if withdrawn else record.changes,
        withdrawn=withdrawn,
        replacement=_replacement(record, titles, page),
        alert=None if withdrawn else record.alert,
        alert_active=is_active(record, site),
        alert_over=is_over(record, site),
        exemption=record.exemption,
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


def _facts(record: Record, site: Site, page: str) -> Iterator[Fact]:
    """Fields of the table in order; what the law expects is shown even when empty."""
    unit = unit_view(record.unit, site, page)
    for field in fields_of(Record):
        if field.name in _APART or field.name in _PARTNERS.values():
            continue
        value = _shown(record, field)
        if field.name == "unit":
            yield Fact(
                field.label, unit.name if unit else None, field.law, field.dip_column, unit.href if unit else None
            )
        elif value or field.need is Need.EXPECTED:
            yield Fact(_label(field), value, field.law, field.dip_column)


def _label(field: Field) -> str:
    return "Waktu dan tempat pembuatan" if field.name in _PARTNERS else field.label


def _shown(record: Record, field: Field) -> str | None:
    value = getattr(record, field.name)
    parts = [value, getattr(record, _PARTNERS[field.name])] if field.name in _PARTNERS else [value]
    return ", ".join(words(part) for part in parts if part) or None


def _replacement(record: Record, titles: dict[str, str], page: str) -> LinkView | None:
    id = record.withdrawal.replacement if record.withdrawal else None
    return LinkView(titles[id], addresses.href(addresses.record(id), page)) if id in titles and id else None


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
