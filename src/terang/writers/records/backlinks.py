"""A Site → for each record all that its page is made of: its source, and what the page shows of the rest of the site."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...catalogue import Revision
from ...coverage import Freshness
from ...records import InformationClass, Record, Release
from ...values.dates import PartialDate
from ..shared.body_html import Targets, targets_of
from ..shared.items import ShownFile, shown_files
from ..shared.outputs import Site
from ..shared.view_keys import Keyed
from .alerts import is_active, is_over

SHOWN = 50  # releases
NEIGHBOURS = 3  # of a series, on either side: an edit may change so many other pages
_NUMBERS = re.compile(r"\W*\b(?:tahun|ta|semester|triwulan|periode|bulan)?\W*\b\d+\b")


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """As little as a link to a record needs: an edit of the rest of it touches no other page."""

    id: str
    title: str
    published: PartialDate | None

    @classmethod
    def of(cls, record: Record) -> "NamedRecord":
        return cls(record.id, record.title, record.published)


@dataclass(frozen=True, slots=True)
class RecordContext:
    """What the page of a record shows of the rest of the site; nothing of most of it for most records.

    `further` is how many more releases name it. `closed` are the exempt records whose open part it shows. `titles` are
    those of the records that it names. `series` are the nearest of its series, `before` and `after` the next ones in it.
    """

    files: tuple[ShownFile, ...] = ()
    releases: Sequence[Release] = ()
    further: int = 0
    closed: Sequence[Record] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    is_active: bool = False  # its alert
    is_over: bool = False
    documents: tuple[NamedRecord, ...] = ()  # of its programme
    targets: Targets = field(default_factory=dict)
    series: tuple[NamedRecord, ...] = ()
    before: NamedRecord | None = None
    after: NamedRecord | None = None
    revisions: Sequence[Revision] = ()
    fresh: Freshness | None = None


@dataclass(frozen=True, slots=True)
class RecordView:
    """All that the page of a record is made of."""

    record: Record
    context: Keyed[RecordContext]


_ALONE = Keyed(RecordContext())


class Backlinks:
    """Finds what the pages of records show of others."""

    def __init__(self, site: Site) -> None:
        catalogue = site.catalogue
        self._site = site
        self._releases: dict[str, list[Release]] = {}
        for release in catalogue.releases:
            for id in release.related:
                self._releases.setdefault(id, []).append(release)
        self._closed: dict[str, list[Record]] = {}  # by the record that shows what is open of them
        for record in catalogue.by_class.get(InformationClass.EXEMPT, ()):
            if record.exemption and record.exemption.copy:
                self._closed.setdefault(record.exemption.copy, []).append(record)
        self._series: dict[tuple[str, str], list[Record]] = {}  # by unit, and title without its numbers
        for record in catalogue.records:
            if len(name := _name_of_series(record.title)) > 8 and name != record.title.casefold():
                self._series.setdefault((record.unit or "", name), []).append(record)
        self._titles = {record.id: record.title for record in (*catalogue.records, *catalogue.withdrawn_records)}

    def view(self, record: Record) -> RecordView:
        found: dict[str, Any] = {}
        if record.files:
            found["files"] = shown_files(record, self._site)
        if not record.withdrawal:
            if releases := self._releases.get(record.id):
                found |= {"releases": releases[:SHOWN], "further": max(0, len(releases) - SHOWN)}
            if closed := self._closed.get(record.id):
                found["closed"] = closed
            later, earlier = self._around(record)
            if later or earlier:
                series = (*later[-NEIGHBOURS:], *earlier[:NEIGHBOURS])
                found["series"] = tuple(map(NamedRecord.of, series))
                found["before"] = NamedRecord.of(earlier[0]) if earlier else None
                found["after"] = NamedRecord.of(later[-1]) if later else None
        other = record.withdrawal.replacement if record.withdrawal else record.exemption and record.exemption.copy
        if other and other in self._titles:
            found["titles"] = {other: self._titles[other]}
        if record.alert:
            found |= {"is_active": is_active(record, self._site), "is_over": is_over(record, self._site)}
        if record.programme:
            found["documents"] = tuple(map(NamedRecord.of, programme_documents(record, self._site)))
        if record.targets:
            found["targets"] = targets_of(record, self._site)
        if revisions := self._site.catalogue.revisions.get(record.path):
            found["revisions"] = revisions
        if fresh := self._site.coverage.fresh.get(record.id):
            found["fresh"] = fresh
        return RecordView(record, Keyed(RecordContext(**found)) if found else _ALONE)

    def _around(self, record: Record) -> tuple[Sequence[Record], Sequence[Record]]:
        """Later and earlier ones of its series, the latest first."""
        found = self._series.get((record.unit or "", _name_of_series(record.title)), ())
        if len(found) < 2:
            return (), ()
        ordered = sorted(found, key=lambda one: (_numbers_of(one.title), one.id), reverse=True)
        at = next((place for place, one in enumerate(ordered) if one.id == record.id), None)
        return ((), ()) if at is None else (ordered[:at], ordered[at + 1 :])


def programme_documents(record: Record, site: Site) -> list[Record]:
    """The records that its programme names and that are published, as it orders them."""
    wanted = record.programme.documents if record.programme else ()
    known = {one.id: one for one in site.catalogue.records if one.id in wanted} if wanted else {}
    return [known[id] for id in wanted if id in known]


def _name_of_series(title: str) -> str:
    """The title without years and other numbers."""
    return _NUMBERS.sub(" ", title.casefold()).strip()


def _numbers_of(title: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", title)]
