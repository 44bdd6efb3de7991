"""Valid records and releases and a day → which are due then, and what is wrong on that day only."""

from collections.abc import Iterable
from datetime import date, datetime, time

from ..problems import Problem, problem
from ..records import Record, Release, Status
from ..values.dates import WIB, moment_words
from .context import Documents


def is_record_due(record: Record, today: date) -> bool:
    return record.published is None or record.published.first_day <= today


def is_release_due(release: Release, now: date) -> bool:
    """Neither its date nor its embargo lies ahead. A bare date means its first moment (Indonesian western time)."""
    moment = now if isinstance(now, datetime) else datetime.combine(now, time.min, WIB)
    return release.date.first_day <= moment.date() and not (release.embargo and release.embargo > moment)


def check_day(
    records: Iterable[Record], releases: Iterable[Release], now: date, documents: Documents
) -> Iterable[Problem]:
    """What is not due yet."""
    today = now.date() if isinstance(now, datetime) else now
    for record in records:
        if record.published and not is_record_due(record, today):
            place = documents(record.path).place(("tanggal_terbit",))
            yield problem("belum-waktunya", place, value=record.published.words())
    for release in releases:
        if release.date.first_day > today and release.embargo is None and release.status is not Status.DRAFT:
            place = documents(release.path).place(("tanggal",))
            yield problem("tanggal-masa-depan", place, value=release.date.words())
        elif not is_release_due(release, now):
            dated = release.date.first_day > today
            key = "tanggal" if dated else "embargo"
            value = release.date.words() if dated or not release.embargo else moment_words(release.embargo)
            yield problem("belum-waktunya", documents(release.path).place((key,)), value=value)
