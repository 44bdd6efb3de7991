"""The field table of what the office itself writes for its yearly report of service, and the frozen ServiceReport.

All numbers that the registers give are computed; here stands the rest of Pasal 56 ayat (4) Perki 1/2021.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..values.dates import PartialDate
from .fields import Date, Markdown, Need, Option, Simple, Text, TextRole, declared
from .office_file import OfficeFile

_LAW = "Pasal 56 ayat (4) huruf {} Perki 1/2021"


class ReportSection(Option):
    """A part that the office writes: `key` is its heading as a slug, and the field that holds its text."""

    POLICY = ("kebijakan", "Kebijakan", _LAW.format("a"))
    FACILITIES = ("sarana", "Sarana dan prasarana", _LAW.format("b"))
    STAFF = ("petugas", "Petugas", _LAW.format("b"))
    BUDGET = ("anggaran", "Anggaran", _LAW.format("b"))
    OBSTACLES = ("kendala", "Kendala", _LAW.format("e"))
    ADVICE = ("rekomendasi", "Rekomendasi dan tindak lanjut", _LAW.format("f"))


def _section(section: ReportSection) -> str | None:
    text: str | None = declared(section.key, section.label, Markdown(20_000), Need.EXPECTED, law=section.law)
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceReport(OfficeFile):
    """The written part of the report of the year `id`; money is in rupiah. Unpublished while it has no date.

    `targets` are the files of the repository to which its texts link, relative to the root.
    """

    targets: tuple[str, ...] = ()
    published: PartialDate | None = declared(
        "tanggal_terbit",
        "Tanggal terbit",
        Date(partial=False),
        help="Kosong selama masih disusun.",
        law="Pasal 56 Perki 1/2021",
    )
    number: str | None = declared("nomor", "Nomor laporan", Text(80, role=TextRole.NUMBER))
    sent: PartialDate | None = declared(
        "tanggal_disampaikan", "Tanggal salinan disampaikan kepada Komisi Informasi", Date(partial=False)
    )
    staff: int | None = declared("jumlah_petugas", "Jumlah petugas layanan informasi", Simple.WHOLE)
    budget: int | None = declared("pagu", "Anggaran layanan informasi (rupiah)", Simple.RUPIAH)
    spent: int | None = declared("realisasi", "Anggaran yang dipakai (rupiah)", Simple.RUPIAH)
    note: str | None = declared("keterangan", "Keterangan", Text(500))
    policy: str | None = _section(ReportSection.POLICY)
    facilities: str | None = _section(ReportSection.FACILITIES)
    personnel: str | None = _section(ReportSection.STAFF)
    finances: str | None = _section(ReportSection.BUDGET)
    obstacles: str | None = _section(ReportSection.OBSTACLES)
    advice: str | None = _section(ReportSection.ADVICE)

    def text_of(self, section: ReportSection) -> str | None:
        """Markdown, or None where nothing was written."""
        return {
            ReportSection.POLICY: self.policy,
            ReportSection.FACILITIES: self.facilities,
            ReportSection.STAFF: self.personnel,
            ReportSection.BUDGET: self.finances,
            ReportSection.OBSTACLES: self.obstacles,
            ReportSection.ADVICE: self.advice,
        }[section]


def published_reports(reports: Iterable[ServiceReport], today: date) -> tuple[ServiceReport, ...]:
    """Those that are out on that day."""
    return tuple(one for one in reports if one.published and one.published.first_day <= today)
