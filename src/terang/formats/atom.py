"""A Feed → Atom (RFC 4287)."""

from xml.etree import ElementTree as ET

from .feed import Feed, FeedEntry, FeedPublisher, link, permanent

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00Z"  # of an empty feed: the day of the build would change it daily


def as_atom(feed: Feed, publisher: FeedPublisher) -> bytes:
    """UTF-8 with an XML declaration."""
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "id"})
    _add(root, "id", permanent(feed.path, publisher))
    _add(root, "title", feed.title)
    newest = max((entry.updated for entry in feed.entries), default=_NEVER)
    _add(root, "updated", newest)
    _add(ET.SubElement(root, "author"), "name", publisher.name)
    _link(root, "alternate", "text/html", link(feed.page, feed.path, publisher))
    _link(root, "self", "application/atom+xml", link(feed.path, feed.path, publisher))
    root.extend(_entry(entry, feed, publisher) for entry in feed.entries)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(entry: FeedEntry, feed: Feed, publisher: FeedPublisher) -> ET.Element:
    found = ET.Element("entry", {} if entry.language == "id" else {"xml:lang": entry.language})
    _add(found, "id", entry.id)
    _add(found, "title", entry.title)
    _add(found, "updated", entry.updated)
    _add(found, "published", entry.published)
    if entry.author:
        _add(ET.SubElement(found, "author"), "name", entry.author)
    _link(found, "alternate", "text/html", link(entry.path, feed.path, publisher))
    for key, label in entry.tags:
        ET.SubElement(found, "category", {"term": key, "label": label})
    _add(found, "summary", entry.summary)
    if entry.html is not None:
        ET.SubElement(found, "content", {"type": "html"}).text = str(entry.html)
    return found


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text


def _link(parent: ET.Element, relation: str, kind: str, href: str) -> None:
    ET.SubElement(parent, "link", {"rel": relation, "type": kind, "href": href})
