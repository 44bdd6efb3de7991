"""Catalogue → the pages that the site makes of decrees, registers, reports and lists, by the duty that each fulfils."""

from collections.abc import Iterator
from dataclasses import dataclass

from .. import urls
from ..catalogue import Catalogue
from ..coverage import PROCUREMENT_DUTIES
from ..records import DecreeKind
from ..registers import newest_entry
from ..values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class MadePage:
    """`day` says how new it is."""

    path: str
    title: str
    day: PartialDate


def made_pages(catalogue: Catalogue) -> Iterator[tuple[str, MadePage]]:
    """A later report or list comes after the earlier ones."""
    today = catalogue.today
    for kind, duty in ((DecreeKind.DIP, "ss-a"), (DecreeKind.DIK, "dik")):
        if decree := catalogue.body.decree_of(kind, today):
            yield duty, MadePage(urls.annex(kind, None), decree.number, decree.date)
    newest = newest_entry(catalogue.office_files.requests)
    if newest:
        yield "bk-e", MadePage(urls.STATISTICS, "Statistik permohonan", newest)
    for report in catalogue.published_reports:
        if report.published:
            yield "sl-llip", MadePage(urls.report(report.id), f"Laporan layanan {report.id}", report.published)
    for found in sorted(catalogue.office_files.procurements, key=lambda one: one.id):
        if found.announced:
            page = MadePage(urls.procurement(found.id), f"Pengadaan {found.id}", found.announced)
            yield from ((duty, page) for duty in PROCUREMENT_DUTIES)
