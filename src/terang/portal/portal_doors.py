"""Portal → what programs and lost visitors come in by: feeds, sitemap, OpenSearch, robots, 404, settings of hosts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from xml.sax.saxutils import escape, quoteattr

from .. import urls
from ..errors import ValueRefused
from ..formats.atom import as_atom
from ..formats.feed import Feed, FeedEntry, FeedPublisher
from ..formats.json_feed import as_json_feed
from ..gathering import NewestItem
from ..hosting import HostedSite, headers_file, htaccess
from ..values.dates import PartialDate
from ..writers import LazyOutput, sitemap_files
from .portal_figures import GatheredMember, Portal, SubjectRows, duties_of, years_of
from .portal_frame import CLASSES, PageHead, PortalFrame, portal_page

_FEED_LENGTH = 50
_SHORT_NAME = 16  # letters of a name, by OpenSearch
_LABELS = dict(CLASSES)


@dataclass(frozen=True, slots=True)
class NewestOfBody:
    """A new record with the body that it is of."""

    body: str
    page: str
    item: NewestItem


def newest_of(members: Sequence[GatheredMember], count: int = _FEED_LENGTH) -> list[NewestOfBody]:
    """Of all bodies, the newest first. A date after that of the fetching is no news but a slip or a trick."""
    found = (
        (item.published, member.id, item.id, NewestOfBody(member.state.name, urls.record(item.id), item), member)
        for member in members
        for item in member.state.newest
        if _is_day(item.published) and item.published <= member.state.fetched[: len(item.published)]
    )
    newest = nlargest(count, found, key=lambda row: row[:3])
    return [NewestOfBody(one.body, f"{member.state.site}{one.page}", one.item) for *_, one, member in newest]


def _is_day(text: str) -> bool:
    """A body may send `2026-13-45`."""
    try:
        return bool(text and PartialDate.parse(text))
    except (ValueError, ValueRefused):
        return False


def portal_doors(portal: Portal, frame: PortalFrame) -> Iterator[LazyOutput]:
    newest = newest_of(portal.members)
    yield LazyOutput.made_of(urls.PORTAL_FEED, _atom, newest, frame, listed=False)
    yield LazyOutput.made_of(urls.json_feed(urls.PORTAL_FEED), _json_feed, newest, frame, listed=False)
    yield LazyOutput.made_of(urls.NOT_FOUND, _not_found, None, frame, listed=False)
    yield LazyOutput.made_of(urls.ROBOTS, _robots, None, frame, listed=False)
    if frame.address:
        yield LazyOutput.made_of(urls.OPENSEARCH, _opensearch, None, frame, listed=False)
    yield LazyOutput.made_of(urls.HEADERS, _headers, None, frame, listed=False)
    yield LazyOutput.made_of(urls.HTACCESS, _htaccess, None, frame, listed=False)


def portal_sitemap(listed: Sequence[str], days: Mapping[str, str], frame: PortalFrame) -> Iterator[LazyOutput]:
    """With the day on which the newest of what a page shows was fetched."""
    yield from sitemap_files(frame.address, [(path, days.get(path)) for path in sorted(listed)])


def days_of_pages(portal: Portal, subjects: Sequence[SubjectRows]) -> dict[str, str]:
    """By page. The front, the lists and the pages of duties show all bodies."""
    members = portal.members
    all_of_them = _latest(members)
    fronts = (urls.PORTAL_HOME, urls.BODIES, urls.RANKING, urls.SOURCES, urls.GATHERED_DUTIES, urls.GATHERED_YEARS)
    days = dict.fromkeys((*fronts, urls.GATHERED_SUBJECTS, *map(urls.gathered_duty, duties_of(members))), all_of_them)
    days |= {urls.gathered_body(member.id): _latest([member]) for member in members}
    for year in years_of(members):
        days[urls.gathered_year(year)] = _latest([one for one in members if year in one.state.years])
    return {**days, **{subject.path: _latest(subject.members) for subject in subjects}}


def _latest(members: Sequence[GatheredMember]) -> str:
    return max([member.state.fetched for member in members], default="")[:10]


def _atom(_: str, newest: list[NewestOfBody], frame: PortalFrame) -> bytes:
    return as_atom(_feed(newest, frame), FeedPublisher(frame.publisher, frame.address))


def _json_feed(_: str, newest: list[NewestOfBody], frame: PortalFrame) -> bytes:
    return as_json_feed(_feed(newest, frame), FeedPublisher(frame.publisher, frame.address))


def _feed(newest: list[NewestOfBody], frame: PortalFrame) -> Feed:
    return Feed(urls.PORTAL_FEED, f"Informasi terbaru, {frame.title}", urls.PORTAL_HOME, tuple(map(_entry, newest)))


def _entry(one: NewestOfBody) -> FeedEntry:
    item = one.item
    label = _LABELS.get(item.information_class, "")
    moment = f"{item.published}{'-01-01'[len(item.published) - 4 :]}"[:10] + "T00:00:00+07:00"
    tags = ((item.information_class, label),) if label else ()
    summary = f"{label}. {one.body}." if label else f"{one.body}."
    return FeedEntry(one.page, one.page, item.title, moment, moment, summary, tags=tags, author=one.body)


def _not_found(path: str, _: None, frame: PortalFrame) -> bytes:
    """Served for any address, so its links begin at the root of the host."""
    head = PageHead("tiada", "Halaman tidak ditemukan", "Alamat ini tidak ada di portal.")
    return portal_page("not_found", path, head, frame, root=frame.base)


def _robots(_: str, __: None, frame: PortalFrame) -> bytes:
    sitemap = [f"Sitemap: {frame.address}sitemap.xml"] if frame.address else []
    return ("\n".join(["User-agent: *", "Allow: /", *sitemap]) + "\n").encode()


def _opensearch(_: str, __: None, frame: PortalFrame) -> bytes:
    """By which a browser offers the portal's search."""
    template = quoteattr(f"{frame.address}{urls.PORTAL_SEARCH}?q={{searchTerms}}")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{escape(frame.title[:_SHORT_NAME].strip())}</ShortName>
<LongName>{escape(frame.title[:48].strip())}</LongName>
<Description>Mencari informasi publik di semua badan publik portal ini.</Description>
<Language>id</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">{escape(frame.address)}aset/ikon.svg</Image>
<Url type="text/html" template={template}/>
</OpenSearchDescription>
""".encode()


def _headers(_: str, __: None, frame: PortalFrame) -> bytes:
    return headers_file(HostedSite(frame.address)).encode()


def _htaccess(_: str, __: None, frame: PortalFrame) -> bytes:
    return htaccess(HostedSite(frame.address)).encode()
