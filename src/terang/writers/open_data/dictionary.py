"""The field table and the headers of the tables → the data dictionary: what each column of each table holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...records import DecreeKind, Exemption, Record, fields_of
from ...records.fields import Choice, Date, Field, Group, Many, Simple
from ..annexes.annex_files import columns
from ..coverage.coverage_files import COLUMNS as COVERAGE_COLUMNS
from ..programmes.programme_tables import COLUMNS as PROGRAMME_COLUMNS
from ..shared.outputs import LazyOutput, Output, Site
from ..shared.year_tables import BUDGETS, PROCUREMENTS, row_fields
from .year_table_files import columns_of_year


@dataclass(frozen=True, slots=True)
class DataColumn:
    """`type` is one of Frictionless' types."""

    name: str
    title: str
    about: str
    type: str
    law: str = ""
    values: tuple[str, ...] = ()


def write(site: Site) -> Iterator[Output]:
    head = ("tabel", "kolom", "judul", "arti", "jenis", "isi", "dasar_hukum")
    rows = [
        (table, one.name, one.title, one.about, one.type, "; ".join(one.values), one.law)
        for table, found in TABLES.items()
        for one in found()
    ]
    yield LazyOutput.of(urls.DICTIONARY, csv_bytes(head, rows))


@cache
def open_columns() -> tuple[DataColumn, ...]:
    """Of the DIP's export, and of every list of open records."""
    return _of_export(DecreeKind.DIP)


@cache
def exempt_columns() -> tuple[DataColumn, ...]:
    """Of the DIK's export."""
    return _of_export(DecreeKind.DIK)


@cache
def coverage_columns() -> tuple[DataColumn, ...]:
    """Of the table of duties; the columns of the half-years follow."""
    return tuple(DataColumn(name, *_COVERAGE[name]) for name in COVERAGE_COLUMNS)


@cache
def budget_columns() -> tuple[DataColumn, ...]:
    """Of the table of a year's budget."""
    return tuple(_of_year(BUDGETS))


@cache
def procurement_columns() -> tuple[DataColumn, ...]:
    """Of the table of a year's procurement."""
    return tuple(_of_year(PROCUREMENTS))


@cache
def programme_columns() -> tuple[DataColumn, ...]:
    """Of the table of programmes."""
    return tuple(DataColumn(*column) for column in PROGRAMME_COLUMNS)


TABLES = {
    "informasi": open_columns,
    "informasi_dikecualikan": exempt_columns,
    "kepatuhan": coverage_columns,
    BUDGETS: budget_columns,
    PROCUREMENTS: procurement_columns,
    "program": programme_columns,
}


def _of_year(kind: str) -> Iterator[DataColumn]:
    declared = {field.key: field for field in row_fields(kind)}
    for name in columns_of_year(kind):
        yield _of_field(name, declared[name]) if name in declared else DataColumn(name, *_YEAR[name])


def _of_export(kind: DecreeKind) -> tuple[DataColumn, ...]:
    declared = {field.export: field for field in (*fields_of(Exemption), *fields_of(Record))}
    return tuple(_OWN.get(name) or _of_field(name, declared[name]) for name in columns(kind))


def _of_field(name: str, field: Field) -> DataColumn:
    inner = field.type.of if isinstance(field.type, Many) else field.type
    options = tuple(option.key for option in inner.options) if isinstance(inner, Choice) else ()
    return DataColumn(name, field.label, field.help, _type_of(field), field.law, options)


def _type_of(field: Field) -> str:
    """Dates may be known to the year only, and lists are joined by `; `: both are text to a table's reader."""
    match field.type:
        case Date(partial=False):
            return "date"
        case Simple.WHOLE | Simple.RUPIAH | Simple.YEAR:
            return "integer"
        case Many() | Group() | Date() | Simple() | Choice():
            return "string"
    return "string"


_OWN = {
    one.name: one
    for one in (
        DataColumn("nomor", "Nomor urut", "Nomor baris, dari yang paling lama.", "integer"),
        DataColumn("id", "Id", "Id tetap informasi ini; tidak berubah jika judul atau kelasnya berubah.", "string"),
        DataColumn("pasal", "Pasal", "Pasal yang menjadi dasar pengecualian.", "string"),
        DataColumn("alamat_halaman", "Alamat halaman", "Alamat tetap halamannya di situs ini.", "string"),
    )
}

_YEAR: dict[str, tuple[str, str, str]] = {
    "tahun": ("Tahun", "Tahun anggaran.", "integer"),
    "nama_unit": ("Nama unit", "Kosong bila barisnya tidak menyebut unit.", "string"),
    "status": ("Status", "direncanakan, pemilihan, berkontrak, selesai, atau batal.", "string"),
    "keterangan": ("Keterangan", "Sumber dan catatan yang berlaku bagi semua baris tahun itu.", "string"),
}

_COVERAGE: dict[str, tuple[str, str, str]] = {
    "kewajiban": ("Butir kewajiban", "Id butir kewajiban.", "string"),
    "judul": ("Judul", "Informasi yang wajib diumumkan atau disediakan.", "string"),
    "kelas": ("Kelas informasi", "berkala, serta_merta, setiap_saat, atau dikecualikan.", "string"),
    "dasar": ("Dasar hukum", "Pasal yang mewajibkannya.", "string"),
    "pembaruan": ("Pembaruan", "Seberapa sering harus diperbarui.", "string"),
    "dasar_pembaruan": ("Dasar pembaruan", "Pasal yang menetapkan pembaruannya.", "string"),
    "ditanggung": ("Ditanggung", "badan atau unit.", "string"),
    "unit": ("Id unit", "Kosong untuk badan publik.", "string"),
    "nama_unit": ("Nama unit", "Unit yang menanggungnya, atau badan publik.", "string"),
    "keadaan": ("Keadaan", "belum, terlambat, nihil, terbit, atau tidak_berlaku, pada hari situs dibangun.", "string"),
    "sejak": ("Sejak", "Hari pertama keadaan ini.", "date"),
    "jatuh_tempo": ("Jatuh tempo", "Hari pembaruan berikutnya.", "date"),
    "jumlah_catatan": ("Jumlah informasi", "Informasi yang memenuhinya.", "integer"),
    "catatan_terbaru": ("Informasi terbaru", "Id informasi terbaru yang memenuhinya.", "string"),
    "alasan": ("Alasan", "Mengapa kewajiban ini tidak berlaku.", "string"),
}
