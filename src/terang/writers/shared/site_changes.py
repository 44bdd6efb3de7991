"""Catalogue → all that the sources say of publications and changes until today, the oldest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from ... import urls
from ...records import Record, Release
from ...values.dates import PartialDate
from .outputs import Site

PUBLISHED, RENEWED, CHANGED, EDITED = "terbit", "dimutakhirkan", "diubah", "disunting"
CORRECTED, ANSWERED, WITHDRAWN = "ralat", "hak jawab", "dicabut"


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a record or release on one day. `day` has a month at least; `kind` is its collection."""

    iso: str
    kind: str
    id: str
    what: str
    title: str
    note: str

    @property
    def day(self) -> PartialDate:
        return PartialDate.parse(self.iso)

    @property
    def month(self) -> str:
        """`2026-11`"""
        return self.iso[:7]

    @property
    def path(self) -> str:
        return urls.record(self.id) if self.kind == RECORDS else urls.release(self.id)


@dataclass(frozen=True, slots=True)
class MonthOfChanges:
    """`2026-11` and what happened in it, the oldest first."""

    name: str
    changes: tuple[Change, ...]


RECORDS, RELEASES = "informasi", "siaran-pers"
_Event = tuple[PartialDate | None, str, str]


def kind_of(item: Record | Release) -> str:
    """The name of its collection."""
    return RECORDS if isinstance(item, Record) else RELEASES


@lru_cache(maxsize=1)
def changes(site: Site) -> tuple[Change, ...]:
    """A day known only to the year is left out."""
    catalogue = site.catalogue
    items: Sequence[Record | Release] = (
        *catalogue.records, *catalogue.releases, *catalogue.withdrawn_records, *catalogue.withdrawn_releases,
    )  # fmt: skip
    found = [
        (day.iso(), kind_of(item), item.id, what, item.title, note)
        for item in items
        for day, what, note in (
            *(_of_record(item) if isinstance(item, Record) else _of_release(item)),
            *_edits(item, site),
        )
        if day and day.month and day.first_day <= catalogue.today
    ]
    found.sort()
    return tuple(Change(*values) for values in found)


@lru_cache(maxsize=1)
def months(site: Site) -> tuple[MonthOfChanges, ...]:
    """Those in which something happened, the earliest first."""
    groups = groupby(changes(site), key=lambda change: change.month)
    return tuple(MonthOfChanges(name, tuple(group)) for name, group in groups)


def _edits(item: Record | Release, site: Site) -> Iterator[_Event]:
    for revision in site.catalogue.revisions.get(item.path, ()):
        yield revision.date, EDITED, revision.words


def _of_record(record: Record) -> Iterator[_Event]:
    if record.withdrawal:
        yield record.withdrawal.date, WITHDRAWN, record.withdrawal.reason
        return
    yield record.published, PUBLISHED, ""
    if record.updated and record.updated != record.published:
        yield record.updated, RENEWED, ""
    for change in record.changes:
        yield change.date, CHANGED, change.note


def _of_release(release: Release) -> Iterator[_Event]:
    if release.withdrawal:
        yield release.withdrawal.date, WITHDRAWN, release.withdrawal.reason
        return
    yield release.date, PUBLISHED, ""
    for note in release.corrections:
        yield note.date, CORRECTED, note.note
    for reply in release.replies:
        yield reply.date, ANSWERED, f"{reply.party}: {reply.text}"
