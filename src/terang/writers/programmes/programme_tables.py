"""Records with a programme → their money and progress as CSV and XLSX: a row for each budget and for each progress."""

from collections.abc import Iterator, Sequence

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...formats.workbooks import Sheet, WrittenRow, workbook
from ...records import Record
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts
from ..shared.programme_views import PROGRAMMES_TITLE, programme_records

# Column, title, what it holds, and its type as Frictionless names it.
COLUMNS = (
    ("id", "Id", "Id tetap catatan program ini.", "string"),
    ("program", "Program", "Nama program.", "string"),
    ("unit", "Unit", "Unit yang bertanggung jawab.", "string"),
    ("tahap", "Tahap", "direncanakan, berjalan, selesai, atau dihentikan.", "string"),
    ("tujuan", "Tujuan", "Untuk siapa dan untuk apa.", "string"),
    ("ukuran", "Yang diukur", "Apa yang dihitung oleh target dan capaian.", "string"),
    ("target", "Target", "Angka yang dijanjikan.", "number"),
    ("satuan", "Satuan", "Satuan target dan capaian.", "string"),
    ("target_sampai", "Tercapai paling lambat", "Batas waktu target.", "string"),
    ("mulai", "Mulai", "Awal program.", "string"),
    ("selesai", "Selesai", "Akhir atau rencana akhir program.", "string"),
    ("baris", "Isi baris", "anggaran: uang satu tahun; kemajuan: keadaan pada satu tanggal.", "string"),
    ("tahun_atau_tanggal", "Tahun atau tanggal", "Tahun anggaran, atau tanggal kemajuan.", "string"),
    ("anggaran", "Anggaran (rupiah)", "Rencana tahun itu dari sumber dana itu.", "integer"),
    ("sumber_dana", "Sumber dana", "Misalnya APBD.", "string"),
    ("realisasi", "Realisasi (rupiah)", "Kosong selama belum diketahui.", "integer"),
    ("capaian", "Capaian", "Angka sejak awal program, dalam satuan target.", "number"),
    ("catatan", "Catatan", "Catatan kemajuan.", "string"),
    ("alamat_halaman", "Alamat halaman", "Alamat tetap halaman programnya.", "string"),
)
_WIDE = frozenset({"program", "unit", "tujuan", "ukuran", "catatan", "alamat_halaman"})


def write(site: Site) -> Iterator[Output]:
    records = programme_records(site)
    if records:
        yield LazyOutput.made_of(urls.PROGRAMMES_CSV, _csv, records, site, listed=False)
        yield LazyOutput.made_of(urls.PROGRAMMES_XLSX, _xlsx, records, site, listed=False)


def _csv(_: str, records: Sequence[Record], facts: SiteFacts) -> bytes:
    return csv_bytes([name for name, *_ in COLUMNS], _all(records, facts))


def _xlsx(_: str, records: Sequence[Record], facts: SiteFacts) -> bytes:
    columns = [(title, 40 if name in _WIDE else 18) for name, title, *_ in COLUMNS]
    heading = [PROGRAMMES_TITLE, facts.body.name]
    return workbook(Sheet(PROGRAMMES_TITLE, heading, columns), _all(records, facts), _row)


def _row(values: Sequence[object]) -> WrittenRow:
    """Amounts stay numbers; a target may have decimals and is text."""
    return WrittenRow.of([value if isinstance(value, int) else "" if value is None else str(value) for value in values])


def _all(records: Sequence[Record], facts: SiteFacts) -> list[tuple[object, ...]]:
    return [row for record in records for row in _rows(record, facts)]


def _rows(record: Record, facts: SiteFacts) -> Iterator[tuple[object, ...]]:
    """A programme without money and progress has one row."""
    programme = record.programme
    assert programme
    unit, target = facts.units.get(record.unit or ""), programme.target
    measured = (target.measure, target.value, target.unit, target.by.iso()) if target else (None,) * 4
    first = (
        *(record.id, record.title, unit.name if unit else None, programme.stage.key, programme.goal, *measured),
        *(day.iso() if day else None for day in (programme.start, programme.end)),
    )
    address = facts.address + urls.record(record.id)
    for money in programme.money:
        yield (*first, "anggaran", str(money.year), money.amount, money.source, money.spent, None, None, address)
    for step in programme.progress:
        yield (*first, "kemajuan", step.date.iso(), None, None, None, step.value, step.note, address)
    if not (programme.money or programme.progress):
        yield (*first, *(None,) * 7, address)
