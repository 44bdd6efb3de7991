"""A feed without a format: what Atom and JSON Feed both say, so that each subject has both with the same content."""

from dataclasses import dataclass, field

from markupsafe import Markup

from .. import urls


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed. `path` is its page, or the whole address of a page of another site; `id` never changes; stamps are RFC 3339."""

    id: str
    path: str
    title: str
    published: str
    updated: str
    summary: str
    html: Markup | None = None
    tags: tuple[tuple[str, str], ...] = ()  # key and label
    author: str | None = None
    language: str = "id"
    image: str | None = None  # path in the site


@dataclass(frozen=True, slots=True)
class Feed:
    """`path` is the Atom file, `page` the page that shows the same; the newest entry comes first."""

    path: str
    title: str
    page: str
    entries: tuple[FeedEntry, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class FeedPublisher:
    """Who publishes a feed: `name`, and the address of the site, ending in `/` or empty."""

    name: str
    address: str

    def absolute(self, path: str) -> str | None:
        """The full address of a page, if the site knows its own."""
        return self.address + path if self.address else None


def permanent(path: str, publisher: FeedPublisher) -> str:
    """An id that stays even if the site has no address of its own yet."""
    return publisher.absolute(path) or f"urn:terang:{path}"


def link(path: str, feed: str, publisher: FeedPublisher) -> str:
    """The full address, or else a link relative to the feed's file. A page of another site has its own."""
    if path.startswith(("https://", "http://")):
        return path
    return publisher.absolute(path) or urls.href(path, feed)
