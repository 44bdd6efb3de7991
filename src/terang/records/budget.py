"""The field table of a year's budget: what was planned and what became of it, and the frozen Budget."""

from dataclasses import dataclass

from .fields import Choice, Group, Many, Need, Option, Simple, Text, declared
from .office_file import NOTE, ROWS, OfficeFile


class BudgetKind(Option):
    """What a line of the budget adds up to."""

    INCOME = ("pendapatan", "Pendapatan")
    SPENDING = ("belanja", "Belanja")
    FINANCING_IN = ("penerimaan_pembiayaan", "Penerimaan pembiayaan")
    FINANCING_OUT = ("pengeluaran_pembiayaan", "Pengeluaran pembiayaan")


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """One line, in rupiah. Lines with a unit divide a kind by units; those without divide it by what it is for."""

    kind: BudgetKind = declared("jenis", "Jenis", Choice(BudgetKind), Need.REQUIRED, example="belanja")
    name: str = declared("uraian", "Uraian", Text(150), Need.REQUIRED, example="Belanja pegawai")
    planned: int = declared("anggaran", "Anggaran (rupiah)", Simple.RUPIAH, Need.REQUIRED, example="1500000000")
    realised: int | None = declared("realisasi", "Realisasi (rupiah)", Simple.RUPIAH, example="1420000000")
    unit: str | None = declared("unit", "Unit", Simple.UNIT, help="Hanya pada baris yang merinci menurut unit.")
    source: str | None = declared("sumber", "Sumber", Text(300), example="Perda tentang APBD, lampiran I")


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget(OfficeFile):
    """The budget of the year `id`."""

    note: str | None = declared(NOTE, "Keterangan", Text(500))
    rows: tuple[BudgetLine, ...] = declared(
        ROWS, "Daftar anggaran", Many(Group(BudgetLine)), help="Satu baris untuk tiap uraian."
    )

    def counted(self, kind: BudgetKind) -> tuple[BudgetLine, ...]:
        """The lines that add up to the whole of a kind: those of units only where there are no others."""
        lines = tuple(line for line in self.rows if line.kind is kind)
        return tuple(line for line in lines if not line.unit) or lines
