"""Newest records and releases → two Atom feeds (RFC 4287)."""

from collections.abc import Iterator
from datetime import datetime, time
from xml.etree import ElementTree as ET

from .. import addresses
from ..dates import WIB, PartialDate
from ..prose import to_html
from ..records import Record, Release
from .outputs import File, Output, Share, Site

FEED_LENGTH = 50
_ATOM = "http://www.w3.org/2005/Atom"


def write(site: Site, share: Share) -> Iterator[Output]:
    if not share.is_first:
        return
    body = site.catalogue.body
    releases = [_release(release, site) for release in site.catalogue.releases[:FEED_LENGTH]]
    dated = [record for record in site.catalogue.records if record.published or record.updated]
    newest = sorted(dated, key=lambda record: (_latest(record).last_day, record.id), reverse=True)
    records = [_record(record, site) for record in newest[:FEED_LENGTH]]
    yield _feed(addresses.RELEASE_FEED, f"Siaran pers {body.name}", addresses.RELEASES, releases, site)
    yield _feed(addresses.RECORD_FEED, f"Informasi publik {body.name}", addresses.RECORDS, records, site)


def _feed(path: str, title: str, page: str, entries: list[ET.Element], site: Site) -> File:
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "id"})
    stamps = [entry.findtext("updated", "") for entry in entries]
    _add(feed, "id", _permanent(path, site))
    _add(feed, "title", title)
    _add(feed, "updated", max(stamps, default=_stamp(PartialDate.of(site.catalogue.today))))
    author = ET.SubElement(feed, "author")
    _add(author, "name", site.catalogue.body.name)
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": _link(page, path, site)})
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": _link(path, path, site)})
    feed.extend(entries)
    ET.indent(feed)
    return File(path, ET.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _release(release: Release, site: Site) -> ET.Element:
    path = addresses.release(release.id)
    latest = max((release.date, *(correction.date for correction in release.corrections)))
    entry = _entry(path, release.title, latest, release.date, site, addresses.RELEASE_FEED, release.time)
    _add(entry, "summary", release.lead)
    content = ET.SubElement(entry, "content", {"type": "html"})
    content.text = str(to_html(release.body))
    return entry


def _record(record: Record, site: Site) -> ET.Element:
    latest = _latest(record)
    entry = _entry(
        addresses.record(record.id), record.title, latest, record.published or latest, site, addresses.RECORD_FEED, None
    )
    _add(entry, "summary", record.summary or record.title)
    ET.SubElement(entry, "category", {"term": record.information_class.key, "label": record.information_class.label})
    return entry


def _latest(record: Record) -> PartialDate:
    return record.updated or record.published or PartialDate(1970)


def _entry(
    path: str, title: str, latest: PartialDate, first: PartialDate, site: Site, feed: str, clock: str | None
) -> ET.Element:
    entry = ET.Element("entry")
    _add(entry, "id", _permanent(path, site))
    _add(entry, "title", title)
    _add(entry, "updated", _stamp(latest, clock if latest == first else None))
    _add(entry, "published", _stamp(first, clock))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": _link(path, feed, site)})
    return entry


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text


def _stamp(day: PartialDate, clock: str | None = None) -> str:
    hour = time(int(clock[:2]), int(clock[3:])) if clock else time.min
    return datetime.combine(day.first_day, hour, WIB).isoformat()


def _link(path: str, feed: str, site: Site) -> str:
    return site.absolute(path) or addresses.href(path, feed)


def _permanent(path: str, site: Site) -> str:
    """An id that stays even if the site has no address of its own yet."""
    return site.absolute(path) or f"urn:terang:{path}"
