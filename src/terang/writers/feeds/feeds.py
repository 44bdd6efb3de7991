"""Records, releases, and what happened to releases → feeds: of everything, by topic, by unit, each as Atom and JSON Feed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import nlargest
from typing import cast
from urllib.parse import quote

from markupsafe import Markup

from ... import urls
from ...formats.atom import as_atom
from ...formats.feed import Feed, FeedEntry, FeedPublisher, permanent
from ...formats.json_feed import as_json_feed
from ...records import Record, Release
from ...records.wording import words
from ...values.dates import PartialDate
from ..lists.lists import RecordList, all_lists, release_lists
from ..press.corrections import ReleaseChange, events
from ..press.texts import dateline
from ..shared.body_html import portable_html, targets_of
from ..shared.moments import last_stamp, release_stamp, stamp
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts
from ..shared.withdrawals import WithdrawnItem, withdrawn_items

FEED_LENGTH = 50
LIST_FEED_LENGTH = 20  # of a topic or a unit
_Item = Record | Release | ReleaseChange | WithdrawnItem


@dataclass(frozen=True, slots=True, eq=False)
class FeedItems:
    """The items of a feed, and where the links in their texts lead, by source. `path` is that of its Atom form."""

    path: str
    title: str
    page: str
    items: Sequence[_Item]
    targets: Mapping[str, str | None]


def write(site: Site) -> Iterator[Output]:
    late = frozenset(release.id for release in site.catalogue.releases if release.last_change > release.date)
    for one in release_lists(site):
        yield from _of_list(one, late, site)
    for one in all_lists(site):
        if one.feed and one.section != "siaran-pers" and one.front != urls.RECORDS:
            yield from _of_record_list(one, one.feed, site)
    yield from _of_releases(late, site)
    yield from _of_events(site)
    yield from _of_records(site)
    yield from _of_withdrawals(site)


def _both(path: str, title: str, page: str, items: Sequence[_Item], site: Site) -> Iterator[LazyOutput]:
    """Both forms, from one view."""
    texts = (item for item in items if isinstance(item, Release))
    targets = {source: target for item in texts for source, target in targets_of(item, site).items()}
    view = FeedItems(path, title, page, items, targets)
    yield LazyOutput.made_of(path, _atom, view, site, listed=False)
    yield LazyOutput.made_of(urls.json_feed(path), _json, view, site, listed=False)


def _atom(_: str, view: FeedItems, facts: SiteFacts) -> bytes:
    return as_atom(_feed(view, facts), _publisher(facts))


def _json(_: str, view: FeedItems, facts: SiteFacts) -> bytes:
    return as_json_feed(_feed(view, facts), _publisher(facts))


@lru_cache(maxsize=1)  # both forms of a feed come one after the other
def _feed(view: FeedItems, facts: SiteFacts) -> Feed:
    return Feed(view.path, view.title, view.page, tuple(_entry(item, view.targets, facts) for item in view.items))


def _entry(item: _Item, targets: Mapping[str, str | None], facts: SiteFacts) -> FeedEntry:
    match item:
        case Record():
            return _record(item, facts)
        case Release():
            return _release(item, targets, facts)
        case ReleaseChange():
            return _event(item, facts)
    return _withdrawn(item, facts)


def _of_list(one: RecordList, late: frozenset[str], site: Site) -> Iterator[LazyOutput]:
    newest = _latest(cast(Sequence[Release], one.items), late, (), LIST_FEED_LENGTH)
    title = f"{one.heading}, {site.catalogue.body.name}"
    yield from _both(urls.feed_of(one.front), title, one.front, newest, site)


def _of_record_list(one: RecordList, path: str, site: Site) -> Iterator[LazyOutput]:
    """Of a class, a unit or a topic; in a topic there are releases, too."""
    newest = nlargest(LIST_FEED_LENGTH, one.items, key=lambda item: (_item_day(item), item.id))
    yield from _both(path, f"{one.heading}, {site.catalogue.body.name}", one.front, newest, site)


def _item_day(item: Record | Release) -> date:
    return (_record_day(item) if isinstance(item, Record) else item.last_change).last_day


def _of_releases(late: frozenset[str], site: Site) -> Iterator[LazyOutput]:
    """A withdrawn release stays for a while, so that who has it learns of that."""
    catalogue = site.catalogue
    newest = _latest(catalogue.releases, late, catalogue.withdrawn_releases, FEED_LENGTH)
    yield from _both(urls.RELEASE_FEED, f"Siaran pers {catalogue.body.name}", urls.RELEASES, newest, site)


def _of_events(site: Site) -> Iterator[LazyOutput]:
    title = f"Ralat, hak jawab, dan pencabutan, {site.catalogue.body.name}"
    yield from _both(urls.CORRECTION_FEED, title, urls.CORRECTIONS, events(site)[:FEED_LENGTH], site)


def _of_withdrawals(site: Site) -> Iterator[LazyOutput]:
    title = f"Informasi yang dicabut, {site.catalogue.body.name}"
    yield from _both(urls.WITHDRAWAL_FEED, title, urls.WITHDRAWALS, withdrawn_items(site)[:FEED_LENGTH], site)


def _withdrawn(item: WithdrawnItem, facts: SiteFacts) -> FeedEntry:
    moment = stamp(item.date)
    said = [
        f"{item.kind} ini dicabut pada {words(item.date)}.",
        f"{item.cause.label}." if item.cause else "",
        item.reason,
    ]
    text = " ".join(part for part in said if part)
    return FeedEntry(
        f"{permanent(item.path, _publisher(facts))}#{quote(item.id)}",
        item.path,
        f"Dicabut: {item.title}",
        moment,
        moment,
        text,
        _PARAGRAPH % text,
        ((item.kind, item.kind),),
    )


def _of_records(site: Site) -> Iterator[LazyOutput]:
    dated = [record for record in site.catalogue.records if record.published or record.updated]
    newest = nlargest(FEED_LENGTH, dated, key=lambda record: (_record_day(record).last_day, record.id))
    yield from _both(urls.RECORD_FEED, f"Informasi publik {site.catalogue.body.name}", urls.RECORDS, newest, site)


def _latest(
    releases: Sequence[Release], late: frozenset[str], withdrawn: Sequence[Release], count: int
) -> list[Release]:
    """Those that were told, corrected, answered or withdrawn last; `releases` run from the newest.

    `late` holds the ids of those that were corrected or answered after their own day.
    """
    reopened = [release for release in releases[count:] if release.id in late] if late else []
    return sorted((*releases[:count], *reopened, *withdrawn), key=_updated, reverse=True)[:count]


def _updated(release: Release) -> str:
    return stamp(release.withdrawal.date) if release.withdrawal else last_stamp(release)


def _release(release: Release, targets: Mapping[str, str | None], facts: SiteFacts) -> FeedEntry:
    path = urls.release(release.id)
    unit = facts.units.get(release.author or release.unit or "")
    common = (permanent(path, _publisher(facts)), path)
    stamps = (release_stamp(release), _updated(release))
    if withdrawn := release.withdrawal:
        text = f"Dicabut pada {words(withdrawn.date)}: {withdrawn.reason}"
        return FeedEntry(*common, f"Dicabut: {release.title}", *stamps, text, _PARAGRAPH % text)
    return FeedEntry(
        *common,
        release.title,
        *stamps,
        release.lead,
        _whole(release, targets, facts),
        tuple((subject, subject) for subject in release.subjects),
        unit.name if unit else None,
        release.language,
        urls.photo(release.photos[0].file) if release.photos else None,
    )


_PARAGRAPH = Markup("<p>%s</p>\n")
_CORRECTION = Markup("<p><strong>Ralat %s:</strong> %s</p>\n")
_LEAD = Markup("<p><strong>%s</strong> — %s</p>\n")
_QUOTE = Markup("<blockquote><p>%s</p><p>%s</p></blockquote>\n")
_REPLY = Markup("<h2>Hak jawab: %s, %s</h2>\n<p>%s</p>\n")


def _whole(release: Release, targets: Mapping[str, str | None], facts: SiteFacts) -> Markup:
    """The whole content of the page, in its order."""
    parts = [_CORRECTION % (words(note.date), note.note) for note in release.corrections]
    parts += [_LEAD % (dateline(release), release.lead), portable_html(release, targets, facts)]
    for said in release.quotes:
        parts.append(_QUOTE % (said.text, ", ".join(part for part in (said.name, said.office) if part)))
    parts += [_REPLY % (reply.party, words(reply.date), reply.text) for reply in release.replies]
    return Markup("").join(parts)


def _event(event: ReleaseChange, facts: SiteFacts) -> FeedEntry:
    moment = stamp(event.date)
    return FeedEntry(
        f"{permanent(event.path, _publisher(facts))}#{event.id}",
        event.path,
        f"{event.kind}: {event.release.title}",
        moment,
        moment,
        event.text,
        _PARAGRAPH % event.text,
        ((event.kind, event.kind),),
    )


def _record(record: Record, facts: SiteFacts) -> FeedEntry:
    path, latest = urls.record(record.id), _record_day(record)
    return FeedEntry(
        permanent(path, _publisher(facts)),
        path,
        record.title,
        stamp(record.published or latest),
        stamp(latest),
        record.summary or record.title,
        tags=((record.information_class.key, record.information_class.label),),
    )


def _record_day(record: Record) -> PartialDate:
    return record.updated or record.published or PartialDate(1970)


def _publisher(facts: SiteFacts) -> FeedPublisher:
    return FeedPublisher(facts.body.name, facts.address)
