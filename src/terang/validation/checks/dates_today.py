"""Valid records and releases and a day → which are due on that day, and problems of that day only."""

from collections.abc import Iterator

from ...problems import Problem, problem
from ...records import Status
from ...values.dates import moment_words
from ..checked_sources import CheckedSources
from ..due_items import is_record_due, is_release_due


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Records and releases that are not due yet."""
    now, today, documents = sources.now, sources.today, sources.documents
    for record in sources.records:
        if record.published and not is_record_due(record, today):
            place = documents(record.path).place(("tanggal_terbit",))
            yield problem("belum-waktunya", place, value=record.published.words())
    for release in sources.releases:
        if release.date.first_day > today and release.embargo is None and release.status is not Status.DRAFT:
            place = documents(release.path).place(("tanggal",))
            yield problem("tanggal-masa-depan", place, value=release.date.words())
        elif not is_release_due(release, now):
            dated = release.date.first_day > today
            key = "tanggal" if dated else "embargo"
            value = release.date.words() if dated or not release.embargo else moment_words(release.embargo)
            yield problem("belum-waktunya", documents(release.path).place((key,)), value=value)
