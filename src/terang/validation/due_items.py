"""A record or release and a moment → whether it may be published then, and what of it is not said yet or any more."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from ..records import Record, Release, Status, Withdrawal, WithdrawalCause
from ..values.dates import WIB, PartialDate

_Item = TypeVar("_Item", Record, Release)


def is_record_due(record: Record, now: date) -> bool:
    """Neither its date nor the start of its publication lies ahead."""
    moment = moment_of(now)
    if record.published and record.published.first_day > moment.date():
        return False
    return record.visible_from is None or _begin(record.visible_from) <= moment


def is_release_due(release: Release, now: date) -> bool:
    """Neither its date nor its embargo lies ahead."""
    moment = moment_of(now)
    return release.date.first_day <= moment.date() and not (release.embargo and release.embargo > moment)


def is_record_over(record: Record, now: date) -> bool:
    """Has the end of its publication come? A bare date counts in full."""
    return record.visible_until is not None and _end(record.visible_until) <= moment_of(now)


def moment_of(now: date) -> datetime:
    """A bare date means its first moment (WIB)."""
    return now if isinstance(now, datetime) else datetime.combine(now, time.min, WIB)


def _begin(start: PartialDate | datetime) -> datetime:
    return start if isinstance(start, datetime) else datetime.combine(start.first_day, time.min, WIB)


def _end(until: PartialDate | datetime) -> datetime:
    """The first moment after it."""
    return until if isinstance(until, datetime) else _begin(until) + timedelta(days=1)


def next_change(records: Iterable[Record], releases: Iterable[Release], now: date) -> datetime:
    """The first moment after `now` at which one of them may become due, be over or be told otherwise: the next day at the latest."""
    moment = moment_of(now)
    found = [datetime.combine(moment.date() + timedelta(days=1), time.min, moment.tzinfo)]
    for record in records:
        if record.visible_from or record.visible_until or record.alert:
            alert = record.alert
            times = (record.visible_from, record.visible_until, alert and alert.start, alert and alert.end)
            found += [one for one in times if isinstance(one, datetime)]
            found += [_begin(record.visible_from)] if record.visible_from else []
            found += [_end(record.visible_until)] if record.visible_until else []
    found += [release.embargo for release in releases if release.embargo]
    return min(one for one in found if one > moment)


def record_as_of(record: Record, now: date) -> Record:
    """Without notes of days to come; withdrawn when its time is over. Its fingerprint differs whenever it does."""
    today = moment_of(now).date()
    notes = tuple(note for note in record.changes if note.date.first_day <= today)
    updated = record.updated if record.updated and record.updated.first_day <= today else None
    if record.status is Status.PUBLISHED and record.visible_until and is_record_over(record, now):
        last = record.visible_until
        day = PartialDate.of(last.astimezone(WIB).date()) if isinstance(last, datetime) else last
        ended = Withdrawal(date=day, cause=WithdrawalCause.ENDED, reason="Masa terbitnya berakhir.")
        return _marked(replace(record, status=Status.WITHDRAWN, withdrawal=ended), "ended")
    if len(notes) == len(record.changes) and updated == record.updated:
        return record
    return _marked(replace(record, changes=notes, updated=updated), len(notes), updated)


def release_as_of(release: Release, now: date) -> Release:
    """Without corrections and replies of days to come."""
    today = moment_of(now).date()
    corrections = tuple(note for note in release.corrections if note.date.first_day <= today)
    replies = tuple(reply for reply in release.replies if reply.date.first_day <= today)
    if len(corrections) == len(release.corrections) and len(replies) == len(release.replies):
        return release
    return _marked(replace(release, corrections=corrections, replies=replies), len(corrections), len(replies))


def _marked(item: _Item, *what: object) -> _Item:
    """The fingerprint stands for all that pages are made of: a day that changes the item changes it too."""
    mark = hashlib.blake2b(item.fingerprint + repr(what).encode(), digest_size=max(1, len(item.fingerprint)))
    return replace(item, fingerprint=mark.digest())
