"""A Site → the other records and releases that the page of a record shows, and their part of its cache key."""

import re
from collections.abc import Sequence

from ...records import InformationClass, Record, Release
from ..shared.body_html import link_marks
from ..shared.items import file_marks
from ..shared.outputs import Site, fingerprints
from .alerts import is_active, is_over
from .programme_section import programme_documents

SHOWN = 50  # releases
NEIGHBOURS = 3  # of a series, on either side: an edit may change so many other pages
_NUMBERS = re.compile(r"\W*\b(?:tahun|ta|semester|triwulan|periode|bulan)?\W*\b\d+\b")


class Backlinks:
    """What the pages of records show of others, by the id of the record."""

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
        self.titles = {record.id: record.title for record in (*catalogue.records, *catalogue.withdrawn_records)}

    def series(self, record: Record) -> Sequence[Record]:
        """The nearest of the records that differ from `record` only in the numbers of their titles, in order of these."""
        later, earlier = self._around(record)
        return (*later[-NEIGHBOURS:], *earlier[:NEIGHBOURS])

    def neighbours(self, record: Record) -> tuple[Record | None, Record | None]:
        """The one before and the one after it in its series."""
        later, earlier = self._around(record)
        return earlier[0] if earlier else None, later[-1] if later else None

    def _around(self, record: Record) -> tuple[Sequence[Record], Sequence[Record]]:
        """Later and earlier ones of its series, the latest first."""
        found = self._series.get((record.unit or "", _name_of_series(record.title)), ())
        if record.withdrawal or len(found) < 2:
            return (), ()
        ordered = sorted(found, key=lambda one: (_numbers_of(one.title), one.id), reverse=True)
        at = next((place for place, one in enumerate(ordered) if one.id == record.id), None)
        return ((), ()) if at is None else (ordered[:at], ordered[at + 1 :])

    def releases(self, record: Record) -> Sequence[Release]:
        """The newest of those that name it."""
        return self._all_releases(record)[:SHOWN]

    def further_releases(self, record: Record) -> int:
        """How many more there are."""
        return max(0, len(self._all_releases(record)) - SHOWN)

    def _all_releases(self, record: Record) -> Sequence[Release]:
        return () if record.withdrawal else self._releases.get(record.id, ())

    def closed(self, record: Record) -> Sequence[Record]:
        return () if record.withdrawal else self._closed.get(record.id, ())

    def marks(self, record: Record) -> tuple[object, ...]:
        """Cache key: what the page of `record` shows besides its source. Empty for most records."""
        id, site = record.id, self._site
        found: list[object] = []
        if id in self._releases or id in self._closed:
            further = self.further_releases(record)
            found += [fingerprints(self.releases(record)), further, fingerprints(self.closed(record))]
        if other := (record.exemption and record.exemption.copy) or (
            record.withdrawal and record.withdrawal.replacement
        ):
            found.append(self.titles.get(other))
        if sizes := file_marks(record, site):
            found.append(sizes)
        if record.alert:
            found += [is_active(record, site), is_over(record, site)]
        if record.programme:
            found.append([(one.id, one.title) for one in programme_documents(record, site)])
        if record.targets:
            found.append(link_marks(record, site))
        if series := self.series(record):
            found.append([(one.id, one.title, one.published) for one in series])
        if revisions := site.catalogue.revisions.get(record.path):
            found.append(revisions)
        if fresh := site.coverage.fresh.get(id):
            found.append((fresh.lapsed, fresh.due, fresh.duty.id))
        return tuple(found)


def _name_of_series(title: str) -> str:
    """The title without years and other numbers."""
    return _NUMBERS.sub(" ", title.casefold()).strip()


def _numbers_of(title: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", title)]
