"""The field table of a year's procurement: each package from plan to contract, and the frozen ProcurementList."""

from dataclasses import dataclass

from ..values.dates import PartialDate
from .fields import Choice, Date, Group, Many, Need, Option, Simple, Text, declared
from .office_file import NOTE, ROWS, OfficeFile


class ProcurementMethod(Option):
    """How a provider is chosen, or that the office does the work itself."""

    TENDER = ("tender", "Tender")
    QUICK_TENDER = ("tender_cepat", "Tender cepat")
    SELECTION = ("seleksi", "Seleksi")
    CATALOGUE = ("e_purchasing", "E-purchasing")
    DIRECT = ("pengadaan_langsung", "Pengadaan langsung")
    APPOINTMENT = ("penunjukan_langsung", "Penunjukan langsung")
    CONTEST = ("sayembara", "Sayembara atau kontes")
    EXCLUDED = ("dikecualikan", "Pengadaan yang dikecualikan")
    OWN_WORK = ("swakelola", "Swakelola")


class ProcurementState(Option):
    """How far a package is; the columns that are filled in say it."""

    PLANNED = ("direncanakan", "Direncanakan")
    CHOOSING = ("pemilihan", "Pemilihan penyedia")
    CONTRACTED = ("berkontrak", "Berkontrak")
    DONE = ("selesai", "Selesai")
    CANCELLED = ("batal", "Batal")


_DAY = Date(partial=False, day_first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcurementPackage:
    """One package, money in rupiah. Columns are filled in as the procurement goes on; none needs to change."""

    name: str = declared("paket", "Paket", Text(300), Need.REQUIRED, example="Pemeliharaan saluran air wilayah utara")
    unit: str | None = declared("unit", "Unit", Simple.UNIT, Need.EXPECTED)
    plan_code: str | None = declared(
        "kode_rup", "Kode RUP", Simple.PACKAGE, help="Nomor paket di SIRUP.", example="51234567"
    )
    method: ProcurementMethod = declared("metode", "Metode pemilihan", Choice(ProcurementMethod), Need.REQUIRED)
    source: str | None = declared("sumber_dana", "Sumber dana", Text(100), example="APBD")
    ceiling: int = declared("pagu", "Pagu (rupiah)", Simple.RUPIAH, Need.REQUIRED, example="850000000")
    announced: PartialDate | None = declared(
        "diumumkan",
        "Tanggal RUP diumumkan",
        _DAY,
        help="Tanggal umumkan paket di SIRUP; dari yang terbaru dihitung kewajiban mengumumkan RUP.",
        example="2026-01-12",
    )
    tender_code: str | None = declared(
        "kode_pemilihan", "Kode pemilihan", Simple.PACKAGE, help="Nomor di SPSE atau katalog elektronik."
    )
    estimate: int | None = declared("hps", "HPS (rupiah)", Simple.RUPIAH, example="835000000")
    provider: str | None = declared(
        "penyedia", "Penyedia", Text(200), help="Nama badan usaha, atau pelaksana swakelola.", example="CV Contoh"
    )
    value: int | None = declared("nilai_kontrak", "Nilai kontrak (rupiah)", Simple.RUPIAH, example="812000000")
    contracted: PartialDate | None = declared("tanggal_kontrak", "Tanggal kontrak", _DAY, example="2026-03-02")
    completed: PartialDate | None = declared("selesai", "Tanggal serah terima", _DAY)
    cancelled: str | None = declared("batal", "Alasan batal", Text(300), help="Diisi bila paketnya batal atau gagal.")

    @property
    def state(self) -> ProcurementState:
        if self.cancelled:
            return ProcurementState.CANCELLED
        if self.completed:
            return ProcurementState.DONE
        if self.contracted:
            return ProcurementState.CONTRACTED
        return ProcurementState.CHOOSING if self.tender_code else ProcurementState.PLANNED


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcurementList(OfficeFile):
    """The packages of the year `id`."""

    note: str | None = declared(NOTE, "Keterangan", Text(500))
    rows: tuple[ProcurementPackage, ...] = declared(
        ROWS, "Daftar paket", Many(Group(ProcurementPackage)), help="Satu baris untuk tiap paket."
    )

    @property
    def announced(self) -> PartialDate | None:
        """The newest day on which a plan was announced."""
        days = [row.announced for row in self.rows if row.announced]
        return max(days, key=lambda day: day.first_day, default=None)
