"""Each press release → its page, and its photos."""

from collections.abc import Iterator, Mapping
from functools import partial

from markupsafe import Markup

from .. import addresses
from ..prose import to_html
from ..records import Record, Release
from ..wording import words
from .entries import crumbs, description, edit_href, host, record_entry, release_entry, unit_view
from .outputs import Copy, Draft, Output, Page, Share, Site, key_of
from .record_pages import WITHDRAWN
from .structured import news_article
from .templating import render
from .views import LinkView, PhotoView


def write(site: Site, share: Share) -> Iterator[Output]:
    releases = site.catalogue.releases
    wanted = {id for release in releases for id in release.related}
    records = {record.id: record for record in site.catalogue.records if record.id in wanted}
    for index in share.of(range(len(releases))):
        release = releases[index]
        newer = releases[index - 1] if index else None
        older = releases[index + 1] if index + 1 < len(releases) else None
        yield _draft(release, site, records, older, newer)
        for photo in release.photos:
            yield Copy(addresses.photo(photo.file), f"content/siaran-pers/foto/{photo.file}")
    for release in share.of(site.catalogue.withdrawn_releases):
        yield _draft(release, site, records, None, None)


def _draft(
    release: Release, site: Site, records: Mapping[str, Record], older: Release | None, newer: Release | None
) -> Draft:
    related = [records[id].fingerprint for id in release.related if id in records]
    around = [(item.id, item.title) if item else None for item in (older, newer)]
    key = key_of(release.fingerprint, related, around, _replacement(release, site, addresses.release(release.id)))
    make = partial(_page, release, site, records, older, newer)
    return Draft(addresses.release(release.id), key, make, listed=release.withdrawal is None)


def _page(
    release: Release, site: Site, records: Mapping[str, Record], older: Release | None, newer: Release | None
) -> Page:
    page = addresses.release(release.id)
    withdrawn = release.withdrawal
    body = render(
        "release.html",
        site,
        page,
        release=release,
        unit=unit_view(release.unit, site, page),
        date_words=words(release.date.first_day) + (f", pukul {release.time} WIB" if release.time else ""),
        dateline=release.place.upper(),
        lead=None if withdrawn else release.lead,
        body_html=None if withdrawn else to_html(release.body),
        quotes=() if withdrawn else release.quotes,
        photos=() if withdrawn else tuple(_photos(release, page)),
        corrections=release.corrections,
        withdrawn=withdrawn,
        replacement=_replacement(release, site, page),
        related=tuple(record_entry(records[id], site, page) for id in release.related if id in records),
        links=()
        if withdrawn
        else tuple(LinkView(link.title, link.address, host(link.address)) for link in release.links),
        contact=release.contact,
        source=release.source,
        previous=release_entry(older, site, page) if older else None,
        next=release_entry(newer, site, page) if newer else None,
        edit_href=edit_href(release.path, site),
        citation=_citation(release, site),
        trail=crumbs(page, ("Siaran Pers", addresses.RELEASES), (release.title, None)),
    )
    head = Markup('<meta name="robots" content="noindex">') if withdrawn else news_article(release, site)
    return Page(
        page,
        "siaran-pers",
        release.title,
        WITHDRAWN if withdrawn else description(release.lead),
        body,
        head,
        listed=not withdrawn,
    )


def _photos(release: Release, page: str) -> Iterator[PhotoView]:
    for photo in release.photos:
        yield PhotoView(addresses.href(addresses.photo(photo.file), page), photo.alt, photo.caption, photo.credit)


def _replacement(release: Release, site: Site, page: str) -> LinkView | None:
    """What took its place: another release, or a record."""
    id = release.withdrawal.replacement if release.withdrawal else None
    places = ((site.catalogue.releases, addresses.release), (site.catalogue.records, addresses.record))
    for items, address in places:
        for item in items:
            if item.id == id:
                return LinkView(item.title, addresses.href(address(id), page))
    return None


def _citation(release: Release, site: Site) -> str:
    number = f"Siaran Pers Nomor {release.number}" if release.number else "Siaran Pers"
    parts = [
        site.catalogue.body.name,
        number,
        f"«{release.title}»",
        words(release.date),
        site.absolute(addresses.release(release.id)),
    ]
    return ". ".join(part for part in parts if part)
