"""Catalogue → what registers, lists of procurement and yearly reports publish by themselves, and which duties that fulfils."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue import Catalogue
from ..registers import newest_entry
from ..values.dates import PartialDate, Period

# The pages of statistics announce these figures: Pasal 15 ayat (5) Perki 1/2021 and Pasal 12 UU 14/2008.
REGISTER_DUTIES = ("bk-e-01", "bk-e-02", "bk-e-03", "bk-e-04", "uu12-a", "uu12-b", "uu12-c", "uu12-d")
REPORT_DUTIES = ("sl-llip",)
# A list of packages with method and money is the general plan: Pasal 15 ayat (9) huruf a Perki 1/2021, and IPKD.
PROCUREMENT_DUTIES = ("bk-i-a-01", "ipkd-18")


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """`duty` was fulfilled on `day`, for the whole body; a report also tells of a `period`."""

    duty: str
    day: PartialDate
    period: Period | None = None


def fulfilments(catalogue: Catalogue) -> Iterator[Fulfilment]:
    """A register is as new as its newest entry, a report as its publication, a list as its newest announcement."""
    for report in catalogue.published_reports:
        if report.published:
            yield from (Fulfilment(duty, report.published, Period.parse(report.id)) for duty in REPORT_DUTIES)
    for found in catalogue.office_files.procurements:
        if found.announced:
            yield from (Fulfilment(duty, found.announced, Period.parse(found.id)) for duty in PROCUREMENT_DUTIES)
    for register in catalogue.office_files.requests:
        newest = newest_entry([register])
        if newest:
            yield from (Fulfilment(duty, newest) for duty in REGISTER_DUTIES)
