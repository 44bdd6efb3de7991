"""Records, releases, and what happened to releases → feeds: of everything, by topic, by unit, each as Atom and JSON Feed."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
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
from ..shared.body_html import link_marks, portable_html
from ..shared.moments import last_stamp, release_stamp, stamp
from ..shared.outputs import LazyOutput, Output, Site, cache_key, fingerprints
from ..shared.withdrawals import WithdrawnItem, withdrawn_items

FEED_LENGTH = 50
LIST_FEED_LENGTH = 20  # of a topic or a unit


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


def _both(
    path: str, title: str, page: str, key: bytes, make: Callable[[], tuple[FeedEntry, ...]], site: Site
) -> Iterator[LazyOutput]:
    """Both forms; the entries are computed once, and only if one of the forms is rendered."""
    json = urls.json_feed(path)
    feed = cache(lambda: Feed(path, title, page, make()))
    publisher = _publisher(site)
    yield LazyOutput(path, key, lambda: as_atom(feed(), publisher), listed=False)
    yield LazyOutput(json, key, lambda: as_json_feed(feed(), publisher), listed=False)


def _of_list(one: RecordList, late: frozenset[str], site: Site) -> Iterator[LazyOutput]:
    newest = _latest(cast(Sequence[Release], one.items), late, (), LIST_FEED_LENGTH)
    title = f"{one.heading}, {site.catalogue.body.name}"
    yield from _both(
        urls.feed_of(one.front), title, one.front, _key(newest, site),
        lambda: tuple(_release(release, site) for release in newest), site,
    )  # fmt: skip


def _of_record_list(one: RecordList, path: str, site: Site) -> Iterator[LazyOutput]:
    """Of a class, a unit or a topic; in a topic there are releases, too."""
    newest = nlargest(LIST_FEED_LENGTH, one.items, key=lambda item: (_item_day(item), item.id))
    marks = [link_marks(item, site) for item in newest if isinstance(item, Release)]
    yield from _both(
        path, f"{one.heading}, {site.catalogue.body.name}", one.front, cache_key(fingerprints(newest), marks),
        lambda: tuple(_item(item, site) for item in newest), site,
    )  # fmt: skip


def _item(item: Record | Release, site: Site) -> FeedEntry:
    return _record(item, site) if isinstance(item, Record) else _release(item, site)


def _item_day(item: Record | Release) -> date:
    return (_record_day(item) if isinstance(item, Record) else item.last_change).last_day


def _of_releases(late: frozenset[str], site: Site) -> Iterator[LazyOutput]:
    """A withdrawn release stays for a while, so that who has it learns of that."""
    catalogue = site.catalogue
    newest = _latest(catalogue.releases, late, catalogue.withdrawn_releases, FEED_LENGTH)
    yield from _both(
        urls.RELEASE_FEED, f"Siaran pers {catalogue.body.name}", urls.RELEASES, _key(newest, site),
        lambda: tuple(_release(release, site) for release in newest), site,
    )  # fmt: skip


def _of_events(site: Site) -> Iterator[LazyOutput]:
    newest = events(site)[:FEED_LENGTH]
    key = cache_key([(event.release.fingerprint, event.id) for event in newest])
    yield from _both(
        urls.CORRECTION_FEED, f"Ralat, hak jawab, dan pencabutan, {site.catalogue.body.name}",
        urls.CORRECTIONS, key, lambda: tuple(_event(event, site) for event in newest), site,
    )  # fmt: skip


def _of_withdrawals(site: Site) -> Iterator[LazyOutput]:
    newest = withdrawn_items(site)[:FEED_LENGTH]
    yield from _both(
        urls.WITHDRAWAL_FEED, f"Informasi yang dicabut, {site.catalogue.body.name}", urls.WITHDRAWALS,
        cache_key(newest), lambda: tuple(_withdrawn(item, site) for item in newest), site,
    )  # fmt: skip


def _withdrawn(item: WithdrawnItem, site: Site) -> FeedEntry:
    moment = stamp(item.date)
    said = [
        f"{item.kind} ini dicabut pada {words(item.date)}.",
        f"{item.cause.label}." if item.cause else "",
        item.reason,
    ]
    text = " ".join(part for part in said if part)
    return FeedEntry(
        f"{permanent(item.path, _publisher(site))}#{quote(item.id)}",
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
    yield from _both(
        urls.RECORD_FEED, f"Informasi publik {site.catalogue.body.name}", urls.RECORDS,
        cache_key(fingerprints(newest)), lambda: tuple(_record(record, site) for record in newest), site,
    )  # fmt: skip


def _key(releases: list[Release], site: Site) -> bytes:
    return cache_key(fingerprints(releases), [link_marks(release, site) for release in releases])


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


def _release(release: Release, site: Site) -> FeedEntry:
    path = urls.release(release.id)
    unit = site.catalogue.units.get(release.author or release.unit or "")
    common = (permanent(path, _publisher(site)), path)
    stamps = (release_stamp(release), _updated(release))
    if withdrawn := release.withdrawal:
        text = f"Dicabut pada {words(withdrawn.date)}: {withdrawn.reason}"
        return FeedEntry(*common, f"Dicabut: {release.title}", *stamps, text, _PARAGRAPH % text)
    return FeedEntry(
        *common,
        release.title,
        *stamps,
        release.lead,
        _whole(release, site),
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


def _whole(release: Release, site: Site) -> Markup:
    """The whole content of the page, in its order."""
    parts = [_CORRECTION % (words(note.date), note.note) for note in release.corrections]
    parts += [_LEAD % (dateline(release), release.lead), portable_html(release, site)]
    for said in release.quotes:
        parts.append(_QUOTE % (said.text, ", ".join(part for part in (said.name, said.office) if part)))
    parts += [_REPLY % (reply.party, words(reply.date), reply.text) for reply in release.replies]
    return Markup("").join(parts)


def _event(event: ReleaseChange, site: Site) -> FeedEntry:
    moment = stamp(event.date)
    return FeedEntry(
        f"{permanent(event.path, _publisher(site))}#{event.id}",
        event.path,
        f"{event.kind}: {event.release.title}",
        moment,
        moment,
        event.text,
        _PARAGRAPH % event.text,
        ((event.kind, event.kind),),
    )


def _record(record: Record, site: Site) -> FeedEntry:
    path, latest = urls.record(record.id), _record_day(record)
    return FeedEntry(
        permanent(path, _publisher(site)),
        path,
        record.title,
        stamp(record.published or latest),
        stamp(latest),
        record.summary or record.title,
        tags=((record.information_class.key, record.information_class.label),),
    )


def _record_day(record: Record) -> PartialDate:
    return record.updated or record.published or PartialDate(1970)


def _publisher(site: Site) -> FeedPublisher:
    return FeedPublisher(site.catalogue.body.name, site.address)
