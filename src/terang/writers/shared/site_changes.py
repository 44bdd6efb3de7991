"""Catalogue → all that the sources, and git, say of publications and changes until today, the oldest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from ... import urls
from ...records import Record, Release
from ...values.dates import PartialDate
from .outputs import Site
from .year_tables import BUDGETS, PROCUREMENTS, year_files, year_table

PUBLISHED, RENEWED, CHANGED, EDITED = "terbit", "dimutakhirkan", "diubah", "disunting"
CORRECTED, ANSWERED, WITHDRAWN = "ralat", "hak jawab", "dicabut"


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a record, a release or a table of money on one day. `day` has a month at least; `kind` is its collection."""

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
        return _PAGES[self.kind](self.id)


@dataclass(frozen=True, slots=True)
class MonthOfChanges:
    """`2026-11` and what happened in it, the oldest first."""

    name: str
    changes: tuple[Change, ...]


RECORDS, RELEASES = "informasi", "siaran-pers"
_PAGES = {RECORDS: urls.record, RELEASES: urls.release, BUDGETS: urls.budget, PROCUREMENTS: urls.procurement}
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
    found += _of_tables(site)
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


def _of_tables(site: Site) -> Iterator[tuple[str, str, str, str, str, str]]:
    """A table has no dates of its own: only git tells when it was edited."""
    for kind in (BUDGETS, PROCUREMENTS):
        for table in year_files(site.catalogue, kind):
            title = year_table(table, site.catalogue.body.name).title
            for revision in site.catalogue.revisions.get(table.path, ()):
                if revision.date.first_day <= site.catalogue.today:
                    yield revision.date.iso(), kind, table.id, EDITED, title, revision.words


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
