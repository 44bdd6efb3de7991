"""Document of a year's procurement → ProcurementList, with each package once and its figures in order."""

import re

from ..problems import Problem
from ..reading import Document
from ..records import ROWS, ProcurementList, ProcurementPackage
from .context import ValidationContext, normalize_name
from .life_cycle import check_order
from .money_reader import MoneyReader
from .partly_read import where_read
from .table_reader import Reader, read_ledger

# Filled in together, when there is a contract.
_CONTRACT = (("provider", "penyedia"), ("value", "nilai_kontrak"), ("contracted", "tanggal_kontrak"))

# What SIRUP, SPSE and offices call a column.
_HEADINGS = {
    **dict.fromkeys(
        ("nama paket", "nama paket pekerjaan", "nama pekerjaan", "pekerjaan", "uraian", "uraian pekerjaan"), "paket"
    ),
    **dict.fromkeys(
        ("skpd", "opd", "satker", "satuan kerja", "perangkat daerah", "nama satuan kerja", "nama satker"), "unit"
    ),
    **dict.fromkeys(("id rup", "no rup", "nomor rup", "rup"), "kode_rup"),
    **dict.fromkeys(("metode pemilihan", "metode pengadaan", "cara pengadaan"), "metode"),
    **dict.fromkeys(("total pagu", "nilai pagu", "pagu rup", "pagu anggaran", "anggaran"), "pagu"),
    **dict.fromkeys(("tanggal umumkan paket", "tanggal diumumkan", "tanggal rup diumumkan"), "diumumkan"),
    **dict.fromkeys(("kode tender", "id tender", "kode paket", "kode spse"), "kode_pemilihan"),
    **dict.fromkeys(("nilai hps",), "hps"),
    **dict.fromkeys(("nama penyedia", "pemenang", "nama pemenang", "pelaksana", "rekanan"), "penyedia"),
    **dict.fromkeys(("kontrak", "harga kontrak"), "nilai_kontrak"),
    **dict.fromkeys(("tgl kontrak", "tanggal mulai kontrak", "tanggal spk"), "tanggal_kontrak"),
    **dict.fromkeys(("tanggal serah terima", "tanggal selesai", "tanggal bast"), "selesai"),
}


class _Packages(MoneyReader):
    headings = _HEADINGS
    sums = re.compile(
        r"(?:sub ?)?(?:grand )?(?:jumlah|total)(?: (?:keseluruhan|seluruhnya|semua|akhir|pagu|nilai|paket|anggaran|pengadaan).*)?$"
    )
    name = "paket"


def read_procurement(
    document: Document, id: str, context: ValidationContext
) -> tuple[ProcurementList | None, tuple[Problem, ...]]:
    """The procurement of the year `id`, perhaps partly read, and its problems."""
    return read_ledger(ProcurementList, document, id, context, _check_rows, reading=_Packages)


def _check_rows(found: ProcurementList, reader: Reader) -> None:
    assert isinstance(reader, MoneyReader)
    reader.check_whole(found.rows, found.note)
    seen: set[tuple[str, ...]] = set()
    for index, row in enumerate(found.rows):
        with where_read():
            name = _identity(row)
            if name in seen:
                reader.report("paket-ganda", (ROWS, index, "paket"), value=row.name)
            seen.add(name)
        for rule in (_check_begin, _check_end, _check_amounts, _check_contract):
            reader.check(rule, row, index)
        with where_read():
            _check_year(row, int(found.id), index, reader)


def _check_year(row: ProcurementPackage, year: int, index: int, reader: Reader) -> None:
    """Plans are announced, and contracts made early, from the year before."""
    for key, day in (("diumumkan", row.announced), ("tanggal_kontrak", row.contracted)):
        if day and day.first_day.year not in (year - 1, year):
            reader.report("paket-beda-tahun", (ROWS, index, key), key=key, value=day.words(), year=year)


def _identity(row: ProcurementPackage) -> tuple[str, ...]:
    """A plan may be procured in several packages; what has no code is known by its name and office."""
    if row.plan_code:
        return row.plan_code, row.tender_code or "", normalize_name(row.name)
    return normalize_name(row.name), row.unit or "", row.method.key, str(row.ceiling)


def _check_begin(row: ProcurementPackage, index: int, reader: Reader) -> None:
    check_order(reader, row.announced, "diumumkan", row.contracted, "tanggal_kontrak", (ROWS, index))


def _check_end(row: ProcurementPackage, index: int, reader: Reader) -> None:
    check_order(reader, row.contracted, "tanggal_kontrak", row.completed, "selesai", (ROWS, index))


def _check_amounts(row: ProcurementPackage, index: int, reader: Reader) -> None:
    for key, name in (("hps", "estimate"), ("nilai_kontrak", "value")):
        with where_read():
            amount = getattr(row, name)
            if amount is not None and amount > row.ceiling:
                reader.report("melebihi-pagu", (ROWS, index, key), key=key, value=amount, ceiling=row.ceiling)


def _check_contract(row: ProcurementPackage, index: int, reader: Reader) -> None:
    within = (ROWS, index)
    missing = [key for name, key in _CONTRACT if getattr(row, name) is None]
    if row.completed and row.contracted is None:
        reader.report("kontrak-belum-lengkap", (*within, "selesai"), missing=", ".join(missing))
    elif row.contracted and missing:
        reader.report("kontrak-belum-lengkap", (*within, "tanggal_kontrak"), missing=", ".join(missing))
    elif row.value is not None and row.contracted is None:
        reader.report("kontrak-belum-lengkap", (*within, "nilai_kontrak"), missing=", ".join(missing))
