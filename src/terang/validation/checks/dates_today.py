"""Valid records and releases and a day → which are due then, and what is wrong on that day only."""

from collections.abc import Iterator
from datetime import date, datetime

from ...problems import Place, Problem, problem
from ...reading import KeyPath
from ...records import Record, Release, Status, WrittenPage
from ...values.dates import PartialDate, moment_words
from ..checked_sources import CheckedSources
from ..context import Documents
from ..due_items import is_record_due, is_record_over, is_release_due
from ..partly_read import where_read


def check(sources: CheckedSources) -> Iterator[Problem]:
    """What is not due yet, or over; and notes and withdrawals of days to come."""
    today, documents = sources.today, sources.documents
    for record in sources.records:
        with where_read():
            yield from _record(record, sources.now, today, documents)
        with where_read():
            yield from _nil(record, today, documents)
        yield from _to_come(record, today, documents)
        with where_read():
            yield from _progress_to_come(record, today, documents)
    for release in sources.releases:
        with where_read():
            yield from _release(release, sources.now, today, documents)
        yield from _to_come(release, today, documents)
    for page in sources.pages:
        yield from _to_come(page, today, documents)


def _record(record: Record, now: date, today: date, documents: Documents) -> Iterator[Problem]:
    def place(key: str) -> Place:
        return documents(record.path).place((key,))  # read again only to name a line

    if not is_record_due(record, now):
        is_dated = record.published is not None and record.published.first_day > today
        key, day = ("tanggal_terbit", record.published) if is_dated else ("terbit_mulai", record.visible_from)
        if day:
            yield problem("belum-waktunya", place(key), value=_words(day))
    elif record.status is Status.PUBLISHED and record.visible_until and is_record_over(record, now):
        yield problem("masa-terbit-lewat", place("terbit_sampai"), value=_words(record.visible_until))


def _nil(record: Record, today: date, documents: Documents) -> Iterator[Problem]:
    if record.is_nil and record.period and record.period.end > today and record.status is Status.PUBLISHED:
        yield problem("nihil-belum-selesai", documents(record.path).place(("periode",)), value=record.period.label)


def _release(release: Release, now: date, today: date, documents: Documents) -> Iterator[Problem]:
    if release.date.first_day > today and release.embargo is None and release.status is not Status.DRAFT:
        place = documents(release.path).place(("tanggal",))
        yield problem("tanggal-masa-depan", place, value=release.date.words())
    elif not is_release_due(release, now):
        dated = release.date.first_day > today
        key = "tanggal" if dated else "embargo"
        value = release.date.words() if dated or not release.embargo else moment_words(release.embargo)
        yield problem("belum-waktunya", documents(release.path).place((key,)), value=value)


# Lists of notes with the day on which something was changed, by attribute and key.
_NOTES: dict[type, tuple[tuple[str, str], ...]] = {
    Record: (("changes", "catatan_perubahan"),),
    Release: (("corrections", "ralat"), ("replies", "hak_jawab")),
    WrittenPage: (("changes", "catatan_perubahan"),),
}


def _dated(item: Record | Release | WrittenPage) -> Iterator[tuple[KeyPath, PartialDate | None]]:
    """Days that say when something was changed: each with its place."""
    if isinstance(item, Record):
        with where_read():
            yield ("tanggal_mutakhir",), item.updated
    for name, key in next(names for kind, names in _NOTES.items() if isinstance(item, kind)):
        with where_read():
            for at, note in enumerate(getattr(item, name)):
                with where_read():
                    yield (key, at, "tanggal"), note.date


def _to_come(item: Record | Release | WrittenPage, today: date, documents: Documents) -> Iterator[Problem]:
    for keys, day in _dated(item):
        if day and day.first_day > today:
            yield problem("keterangan-mendatang", documents(item.path).place(keys), key=keys[0], value=day.words())
    with where_read():
        if item.withdrawal and item.withdrawal.date.first_day > today:
            place = documents(item.path).place(("pencabutan", "tanggal"))
            yield problem("pencabutan-mendatang", place, value=item.withdrawal.date.words())


def _progress_to_come(record: Record, today: date, documents: Documents) -> Iterator[Problem]:
    """What is only planned is no progress."""
    for at, step in enumerate(record.programme.progress if record.programme else ()):
        with where_read():
            if step.date.first_day > today:
                place = documents(record.path).place(("program", "kemajuan", at, "tanggal"))
                yield problem("program-kemajuan-mendatang", place, value=step.date.words())


def _words(day: PartialDate | datetime) -> str:
    return moment_words(day) if isinstance(day, datetime) else day.words()
