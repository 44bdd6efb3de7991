"""A Feed → JSON Feed 1.1 (https://jsonfeed.org/version/1.1)."""

import json
from typing import Any

from .. import urls
from .feed import Feed, FeedEntry, FeedPublisher, link

_VERSION = "https://jsonfeed.org/version/1.1"


def as_json_feed(feed: Feed, publisher: FeedPublisher) -> bytes:
    """UTF-8; keys without a value are left out."""
    path = urls.json_feed(feed.path)
    whole = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": link(feed.page, path, publisher),
        "feed_url": link(path, path, publisher),
        "language": "id",
        "authors": [{"name": publisher.name}],
        "items": [_item(entry, path, publisher) for entry in feed.entries],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: FeedEntry, path: str, publisher: FeedPublisher) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": link(entry.path, path, publisher),
        "title": entry.title,
        "summary": entry.summary,
        "content_html": None if entry.html is None else str(entry.html),
        "content_text": entry.summary if entry.html is None else None,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": entry.author}] if entry.author else None,
        "tags": [label for _, label in entry.tags] or None,
        "image": link(entry.image, path, publisher) if entry.image else None,
        "language": entry.language if entry.language != "id" else None,
    }
    return {key: value for key, value in item.items() if value is not None}
