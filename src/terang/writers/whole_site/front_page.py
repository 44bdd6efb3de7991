"""A Site → what the front page says beside lists: four things to do, figures of service, and the kinds of units."""

from dataclasses import dataclass

from ... import urls
from ...records import UnitKind, duties_concerning
from ...registers import YearStatistics
from ..shared.outputs import Site
from ..shared.views import FilterChoice

_BUDGET = ("tpad", "ipkd")  # groups of duties that make the page of budget documents


@dataclass(frozen=True, slots=True)
class FrontTask:
    """A card: what one can do, in a verb, and what happens then."""

    icon: str
    title: str
    about: str
    href: str


@dataclass(frozen=True, slots=True)
class FrontView:
    example: str  # of a search that finds something; empty on an empty site
    tasks: tuple[FrontTask, ...]
    year: YearStatistics | None
    statistics_href: str
    kinds: tuple[FilterChoice, ...]
    units_href: str


def front_view(page: str, site: Site) -> FrontView:
    subjects = site.catalogue.by_subject
    return FrontView(
        min(subjects, key=lambda name: (-len(subjects[name]), name), default=""),
        tuple(_tasks(page, site)),
        next((one for one in reversed(site.catalogue.years) if one.register), None),
        urls.href(urls.STATISTICS, page),
        tuple(_kinds(page, site)),
        urls.href(urls.UNITS, page),
    )


def _tasks(page: str, site: Site) -> list[FrontTask]:
    """At most four; those that lead to written pages only where these are."""
    about = "Gratis. Dijawab paling lama 10 hari kerja"
    found = [FrontTask("minta", "Minta informasi", about, urls.LETTER)]
    if site.has(urls.DEADLINES):
        about = "Masukkan tanggal kirim, lihat tenggatnya"
        found.append(FrontTask("jam", "Cek apakah permintaan terlambat", about, urls.DEADLINES))
    found.append(FrontTask("unduh", "Unduh Daftar Informasi Publik", "Excel, CSV, dan JSON", urls.DIP))
    if site.catalogue.office_files.budgets:
        found.append(FrontTask("uang", "Baca anggaran", "Pendapatan, belanja, dan realisasinya", urls.BUDGET_FIGURES))
    elif site.catalogue.office_files.procurements:
        about = "Paket, penyedia, dan nilai kontraknya"
        found.append(FrontTask("uang", "Lihat pengadaan", about, urls.PROCUREMENT_FIGURES))
    elif any(duty.group in _BUDGET for duty in duties_concerning(site.catalogue.body.kind)):
        found.append(FrontTask("uang", "Baca anggaran", "Dokumen rencana dan realisasi tiap tahun", urls.BUDGET))
    else:
        found.append(FrontTask("ya", "Lihat yang belum ada", "Yang wajib diumumkan, dan statusnya", urls.COVERAGE))
    return [FrontTask(one.icon, one.title, one.about, urls.href(one.href, page)) for one in found]


def _kinds(page: str, site: Site) -> list[FilterChoice]:
    """Kinds of units, each with how many there are; where there is one of a kind, that one."""
    choices = []
    for kind in UnitKind:
        units = [unit for unit in site.catalogue.units.values() if unit.kind is kind and unit.end is None]
        if len(units) == 1:
            choices.append(FilterChoice(units[0].name, urls.href(urls.unit(units[0].id), page)))
        elif units:
            choices.append(FilterChoice(kind.label, f"{urls.href(urls.UNITS, page)}#{kind.key}", len(units)))
    return choices
