"""A catalogue → the generated pages of its site that people look for."""

from collections.abc import Iterator

from ... import urls
from ...records import Budget
from ..coverage.matrix_pages import matrices
from ..shared.asked import ASKED_TITLE, asked_of
from ..shared.outputs import Site
from ..shared.programme_views import PROGRAMMES_TITLE, programme_records
from .findable_table import CLASS_WORDS, PAGES, SOMETIMES, FindablePage


def findable_pages(site: Site) -> Iterator[FindablePage]:
    """Those that this site has, one of a kind first, then a page for each class and each year."""
    catalogue = site.catalogue
    yield from PAGES
    there = {urls.CHANGES, *matrices(site)}
    if any(year.register for year in catalogue.years):
        there.add(urls.REQUEST_STATUS)
    yield from (page for page in SOMETIMES if page.path in there)
    for kind, (words, about) in CLASS_WORDS.items():
        yield FindablePage(
            urls.information_class(kind), kind.label, about, words, "publik daftar wajib diumumkan secara"
        )
    for year in catalogue.years:
        yield FindablePage(
            urls.statistics(year.year),
            f"Statistik permintaan {year.year}",
            "Jumlah permintaan informasi tahun itu, hasilnya, dan lamanya dijawab.",
            f"statistik jumlah banyak banyaknya data berapa rata, permohonan permintaan keberatan layanan pemohon, {year.year}",
            "informasi publik tahun masuk ppid statistik permohonan warga orang banyak ditolak dikabulkan diterima dijawab hari rata",
        )
    if asked_of(site):  # found by the questions themselves
        yield FindablePage(
            urls.ASKED, ASKED_TITLE, "", "pernah sudah sering, ditanyakan tanya ditanya pertanyaan | faq | tanya, jawab",
            "pernah sudah yang informasi publik daftar jawaban diajukan warga orang masyarakat paling banyak",
        )  # fmt: skip
    for report in catalogue.published_reports:  # found by their own text
        yield FindablePage(
            urls.report(report.id), f"Laporan layanan informasi publik {report.id}", "", f"laporan report, layanan ppid pelayanan, {report.id}",
            "informasi publik tahunan tahun ppid",
        )  # fmt: skip
    for monev in catalogue.office_files.monevs:
        yield FindablePage(
            urls.monev(monev.id),
            f"Monev {monev.id}",
            "Nilai dan peringkat unit dalam monitoring dan evaluasi tahun itu.",
            f"monev evaluasi nilai peringkat, {monev.id} | peringkat nilai, ppid unit opd, {monev.id}",
            "hasil nilai monitoring evaluasi ppid tahun keterbukaan informasi unit pelaksana peringkat",
        )
    yield from _budgets(site)
    yield from _procurements(site)
    if programme_records(site):
        yield FindablePage(
            urls.PROGRAMMES, PROGRAMMES_TITLE, "Target, anggaran, dan kemajuan tiap program.",
            "program proyek programme, unggulan prioritas strategis | program | capaian kemajuan progres, program proyek",
            "unggulan prioritas strategis daftar semua pemerintah daerah kota kabupaten target anggaran capaian kemajuan",
        )  # fmt: skip


def _procurements(site: Site) -> Iterator[FindablePage]:
    lists = sorted(site.catalogue.office_files.procurements, key=lambda one: one.id)
    said = "pengadaan tender lelang rup sirup spse kontrak procurement"
    also = "proyek siapa menang kontraktor vendor rekanan barang jasa paket daftar rencana umum pemenang penyedia tahun pagu hps nilai kontrak paling besar mahal"
    for found in lists:
        about = "Paket pengadaan menurut metode dan unit, dengan penyedia dan nilai kontraknya."
        title = f"Pengadaan {found.id}"
        yield FindablePage(urls.procurement(found.id), title, about, f"{said}, {found.id}", f"{said} {also}")
    if lists:
        about = "Paket pengadaan tahun terbaru."
        yield FindablePage(urls.PROCUREMENT_FIGURES, "Pengadaan", about, said, f"{said} {also} terbaru")


_MONEY = "anggaran apbd budget belanja pendapatan realisasi serapan"


def _budgets(site: Site) -> Iterator[FindablePage]:
    budgets = sorted(site.catalogue.office_files.budgets, key=lambda one: one.id)
    for budget in budgets:
        names = dict.fromkeys(row.name for row in budget.rows)
        about = f"Rencana dan realisasi anggaran: {', '.join(names)}."
        also = f"{_MONEY} tahun realisasi rencana {_names_of(budget, site)}"
        yield FindablePage(urls.budget(budget.id), f"Anggaran {budget.id}", about, f"{_MONEY}, {budget.id}", also)
    if budgets:
        about = "Rencana dan realisasi anggaran tahun terbaru."
        yield FindablePage(
            urls.BUDGET_FIGURES,
            "Anggaran",
            about,
            "apbd anggaran budget",
            "realisasi rencana apbd anggaran terbaru unduh download excel csv city",
        )


def budget_sums(site: Site) -> Iterator[FindablePage]:
    """Who asks how much, without a year, is led to the latest."""
    budgets = sorted(site.catalogue.office_files.budgets, key=lambda one: one.id)
    for latest in budgets[-1:]:
        asked = "total jumlah besar besarnya berapa setahun nilai much"
        also = f"{asked} {_MONEY} uang tahun habis daerah kota pakai buat rencana terbaru {_names_of(latest, site)}"
        about = "Rencana dan realisasi anggaran tahun terbaru."
        yield FindablePage(urls.BUDGET_FIGURES, "Anggaran", about, f"{asked}, {_MONEY} uang", also)


def _names_of(budget: Budget, site: Site) -> str:
    """What its rows are called, and the units that they are of."""
    units = (site.catalogue.units[row.unit] for row in budget.rows if row.unit)
    of_units = (word for unit in units for word in (unit.name, unit.short or "", *unit.aliases))
    return " ".join((*dict.fromkeys(row.name for row in budget.rows), *of_units))
