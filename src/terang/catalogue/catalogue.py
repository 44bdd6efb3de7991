"""Valid records and releases → what may be published today, sorted and indexed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from ..attachments.file_words import FileWords
from ..attachments.images import ImageFacts
from ..attachments.previews import FilePreview
from ..records import (
    Body,
    FirstDay,
    InformationClass,
    Record,
    Release,
    ServiceReport,
    Status,
    Unit,
    WrittenPage,
    published_reports,
)
from ..registers import YearStatistics, year_statistics
from ..working_days import Calendar
from .office_files import OfficeFiles
from .revisions import Revision

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class FileFinding(Generic[_Item]):
    """What was found out from a file alone; `fingerprint` is the digest of its bytes."""

    fingerprint: bytes
    value: _Item


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that writers may see. Drafts, embargoed and undated-for-later items never get in here.

    `records` and `releases` run from the newest to the oldest; withdrawn ones are kept apart,
    since only their tombstone is shown. `sizes` gives bytes of local files by path relative to the root,
    `pictures` what is known of photos. `paths` are all sources and files that may be linked to,
    `content` those below `content/` that an engine may render or copy, `pages` the written ones among them, withdrawn
    ones too.
    """

    today: date
    body: Body
    records: tuple[Record, ...]
    releases: tuple[Release, ...]
    withdrawn_records: tuple[Record, ...]
    withdrawn_releases: tuple[Release, ...]
    units: Mapping[str, Unit]
    by_class: Mapping[InformationClass, tuple[Record, ...]]
    by_unit: Mapping[str, tuple[Record, ...]]
    by_subject: Mapping[str, tuple[Record | Release, ...]]
    releases_by_unit: Mapping[str, tuple[Release, ...]]
    releases_by_subject: Mapping[str, tuple[Release, ...]]
    sizes: Mapping[str, int]
    pictures: Mapping[str, ImageFacts]
    paths: frozenset[str]
    content: frozenset[str]
    pages: tuple[WrittenPage, ...]
    office_files: OfficeFiles
    calendar: Calendar
    years: tuple[YearStatistics, ...]  # of the registers, the first one first
    previews: Mapping[str, FileFinding[FilePreview]]  # of local files by path
    revisions: Mapping[str, tuple[Revision, ...]]  # by path, the latest first; empty unless the body asks for them
    file_words: Mapping[str, FileFinding[FileWords]]  # of local files by path

    @property
    def published_reports(self) -> tuple[ServiceReport, ...]:
        """Those of the yearly reports that are out."""
        return published_reports(self.office_files.reports, self.today)

    @classmethod
    def of(
        cls,
        today: date,
        body: Body,
        records: Iterable[Record],
        releases: Iterable[Release],
        sizes: Mapping[str, int],
        pictures: Mapping[str, ImageFacts],
        office_files: OfficeFiles,
        content: frozenset[str] = frozenset(),
        pages: Iterable[WrittenPage] = (),
        revisions: Mapping[str, tuple[Revision, ...]] | None = None,
        previews: Mapping[str, FileFinding[FilePreview]] | None = None,
        file_words: Mapping[str, FileFinding[FileWords]] | None = None,
    ) -> "Catalogue":
        """Everything given is valid and due; drafts are left out here."""
        records = sorted((r for r in records if r.status is not Status.DRAFT), key=newest_first)
        releases = sorted((r for r in releases if r.status is not Status.DRAFT), key=newest_first)
        shown = tuple(r for r in records if r.status is Status.PUBLISHED)
        told = tuple(r for r in releases if r.status is Status.PUBLISHED)
        of_records = _grouped((subject, record) for record in shown for subject in record.subjects)
        of_releases = _grouped((subject, release) for release in told for subject in release.subjects)
        units = {unit.id: unit for unit in body.units}
        calendar = calendar_of(body, office_files)
        return cls(
            today,
            body,
            shown,
            told,
            tuple(r for r in records if r.status is Status.WITHDRAWN),
            tuple(r for r in releases if r.status is Status.WITHDRAWN),
            units,
            _grouped((record.information_class, record) for record in shown),
            _grouped((record.unit, record) for record in shown if record.unit),
            _together(of_records, of_releases),
            _grouped((release.unit, release) for release in told if release.unit),
            of_releases,
            sizes,
            pictures,
            frozenset((*(record.path for record in records), *(release.path for release in releases), *sizes)),
            content,
            tuple(pages),
            office_files.with_rows(),
            calendar,
            year_statistics(office_files.requests, office_files.objections, calendar, units, today),
            previews or {},
            revisions or {},
            file_words or {},
        )


def calendar_of(body: Body | None, office_files: OfficeFiles) -> Calendar:
    """The built-in years with the body's own in their place, counted as the body counts."""
    return Calendar.of(
        (holidays.as_year() for holidays in office_files.holidays),
        same_day=body is not None and body.first_day is FirstDay.SAME,
    )


def _grouped(pairs: Iterable[tuple[_Key, _Item]]) -> dict[_Key, tuple[_Item, ...]]:
    groups: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}


def _together(
    records: Mapping[str, tuple[Record, ...]], releases: Mapping[str, tuple[Release, ...]]
) -> dict[str, tuple[Record | Release, ...]]:
    """Both by subject, in order of their newest."""
    found: dict[str, tuple[Record | Release, ...]] = {**records, **releases}
    for subject in records.keys() & releases.keys():
        found[subject] = tuple(sorted((*records[subject], *releases[subject]), key=newest_first))
    return dict(sorted(found.items(), key=lambda pair: newest_first(pair[1][0])))


def newest_first(item: Record | Release) -> tuple[int, str, str]:
    """Sorts records and releases together, the latest day first."""
    if isinstance(item, Record):
        day, clock = item.published, None
    else:
        day, clock = item.date, item.time
    first = (day.year * 12 + (day.month or 1)) * 31 + (day.day or 1) if day else 0
    return -first, _later_first(clock) if clock else _MIDNIGHT, item.id


def _later_first(clock: str) -> str:
    """Text that sorts later times of day first."""
    return f"{1440 - int(clock[:2]) * 60 - int(clock[3:]):04d}"


_MIDNIGHT = _later_first("00:00")
