"""The field table of a flagship programme, a group of a record: target, money and progress; and the frozen Programme."""

from dataclasses import dataclass
from decimal import Decimal

from ..values.dates import PartialDate
from .fields import Choice, Date, Group, Many, Need, Option, Simple, Text, declared
from .shared import Contact


class ProgrammeStage(Option):
    """How far a programme is, in words."""

    PLANNED = ("direncanakan", "Direncanakan")
    RUNNING = ("berjalan", "Sedang berjalan")
    DONE = ("selesai", "Selesai")
    STOPPED = ("dihentikan", "Dihentikan")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTarget:
    """The one figure by which the programme is measured: `40 km of drains finished by 2027`."""

    measure: str = declared(
        "ukuran", "Yang diukur", Text(150), Need.REQUIRED, example="Saluran air yang selesai dibangun"
    )
    value: Decimal = declared("nilai", "Target", Simple.NUMBER, Need.REQUIRED, help="Angka saja.", example="40")
    unit: str = declared("satuan", "Satuan", Text(40), Need.REQUIRED, example="km")
    by: PartialDate = declared("sampai", "Tercapai paling lambat", Date(), Need.REQUIRED, example='"2027"')


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeMoney:
    """The budget of one year from one source, in rupiah."""

    year: int = declared("tahun", "Tahun anggaran", Simple.YEAR, Need.REQUIRED, example='"2026"')
    amount: int = declared("jumlah", "Anggaran (rupiah)", Simple.RUPIAH, Need.REQUIRED, example="12500000000")
    source: str | None = declared("sumber_dana", "Sumber dana", Text(100), Need.EXPECTED, example="APBD")
    spent: int | None = declared("realisasi", "Realisasi (rupiah)", Simple.RUPIAH, example="9800000000")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeProgress:
    """What was reached up to a day: `value` counts from the beginning, in the unit of the target."""

    date: PartialDate = declared("tanggal", "Keadaan per tanggal", Date(partial=False), Need.REQUIRED)
    value: Decimal | None = declared(
        "capaian", "Capaian", Simple.NUMBER, help="Angka sejak awal program, dalam satuan target.", example="18,5"
    )
    note: str | None = declared("catatan", "Catatan", Text(500))


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """What was promised, with how much money, how far it is, and until when. Name, office and files are the record's."""

    stage: ProgrammeStage = declared("tahap", "Tahap", Choice(ProgrammeStage), Need.REQUIRED)
    goal: str = declared("tujuan", "Tujuan", Text(500, lines=True), Need.REQUIRED, help="Untuk siapa dan untuk apa.")
    target: ProgrammeTarget | None = declared("target", "Target", Group(ProgrammeTarget), Need.EXPECTED)
    start: PartialDate | None = declared("mulai", "Mulai", Date(), Need.EXPECTED)
    end: PartialDate | None = declared("selesai", "Selesai atau rencana selesai", Date(), Need.EXPECTED)
    places: tuple[str, ...] = declared("lokasi", "Lokasi", Many(Text(150)), example="Kecamatan Contoh")
    money: tuple[ProgrammeMoney, ...] = declared(
        "anggaran",
        "Anggaran per tahun",
        Many(Group(ProgrammeMoney)),
        Need.EXPECTED,
        help="Satu isian untuk tiap tahun dan sumber dana.",
    )
    progress: tuple[ProgrammeProgress, ...] = declared(
        "kemajuan",
        "Kemajuan",
        Many(Group(ProgrammeProgress)),
        help="Tambahkan satu isian tiap kali dilaporkan; yang lama jangan dihapus.",
    )
    documents: tuple[str, ...] = declared(
        "dokumen", "Dokumen terkait", Many(Simple.RECORD), help="Id catatan lain, misalnya rencana dan laporannya."
    )
    contact: Contact | None = declared("narahubung", "Narahubung", Group(Contact))

    @property
    def latest(self) -> ProgrammeProgress | None:
        """The newest progress that has a figure; with none, the newest."""
        return max(self.progress, key=lambda one: (one.value is not None, one.date.last_day), default=None)

    @property
    def planned(self) -> int:
        """The money of all years."""
        return sum(one.amount for one in self.money)

    @property
    def spent(self) -> int | None:
        """What was spent of it; None while nothing is known."""
        known = [one.spent for one in self.money if one.spent is not None]
        return sum(known) if known else None
