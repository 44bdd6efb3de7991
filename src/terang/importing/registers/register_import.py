"""The import of a register in order: read, place the columns, read every row, judge it as the site will, then write."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from ...problems import Problem
from ...reading import read_csv, read_yaml
from ...records import NOTE, ROWS
from ...repository import BODY, DISCLOSURES
from ...validation import ValidationContext, read_body, read_objections, read_requests
from ...validation.context import normalize_name as plain
from ..shared import file_access
from ..shared.report import RejectedRow, RowWarning, sort_warnings
from ..sources.any_source import read_source
from ..sources.source_table import SourceTable, UnusableSource
from .register_columns import KINDS, RegisterColumns, is_known, place
from .register_report import RegisterReport, YearFile
from .register_rows import RegisterRow, RowReader
from .register_values import NEEDED

_JUDGES = {"permohonan": read_requests, "keberatan": read_objections}


def import_register(
    source: Path, root: Path, kind: str, wishes: Mapping[str, str] | None = None, *, overwrite: bool = False
) -> RegisterReport:
    """Writes one file a year, and nothing at all when a row was refused: figures without it would be wrong.

    `kind` is `permohonan` or `keberatan`; `wishes` say which key a heading fills. Unusable when the run cannot go on.
    """
    file_access.check_root(root)
    table = read_source(
        source.name,
        file_access.read_bytes(source, "Sumber"),
        lambda name: is_known(name, kind) or name in (wishes or {}),
    )
    columns = _columns(table, kind, wishes or {})
    context = _context(root)
    reader = RowReader(kind, columns, table.rows, lambda name: (context.units or {}).get(plain(name)))
    read = [reader.read(row) for row in table.rows]
    refused = [*table.refused, *(one for one in read if isinstance(one, RejectedRow))]
    years: dict[str, list[RegisterRow]] = {}
    for one in read:
        if isinstance(one, RegisterRow):
            years.setdefault(one.cells["tanggal_masuk"][:4], []).append(one)
    texts = {year: _text(rows, kind) for year, rows in sorted(years.items())}
    warnings = [*table.warnings, *reader.warnings]
    for year, rows in sorted(years.items()):
        said, faults = _judged(kind, year, rows, texts[year], context)
        refused += faults
        warnings += said
    written = _write(root, kind, texts, years, overwrite) if not refused else ()
    return RegisterReport(
        table.row_count,
        written,
        dict(columns.fields),
        {name: why.value for name, why in columns.left.items()},
        tuple(sorted(refused, key=lambda refusal: refusal.row)),
        sort_warnings(warnings),
    )


def _columns(table: SourceTable, kind: str, wishes: Mapping[str, str]) -> RegisterColumns:
    unknown = sorted(set(wishes.values()) - KINDS[kind].keys())
    if unknown:
        raise UnusableSource(
            f"Kunci «{unknown[0]}» tidak ada dalam register {kind}. Pakai salah satu: {', '.join(KINDS[kind])}."
        )
    absent = sorted(set(wishes) - set(table.columns))
    if absent:
        raise UnusableSource(f"Kolom «{absent[0]}» tidak ada di sumber. Kolom sumber: {', '.join(table.columns)}.")
    columns = place(table.columns, kind, wishes)
    missing = sorted((NEEDED & KINDS[kind].keys()) - columns.fields.keys() - ({"nomor"} if columns.running else set()))
    if missing:
        raise UnusableSource(
            f'Kolom untuk `{missing[0]}` tidak ditemukan. Sebut kolomnya dengan --column "JUDUL={missing[0]}". '
            f"Kolom sumber: {', '.join(table.columns)}."
        )
    return columns


def _context(root: Path) -> ValidationContext:
    """What badan.yml says of units and office contacts; nothing when there is none yet."""
    text = file_access.read_text(root, BODY)
    body = read_body(read_yaml(BODY, text.encode()))[0] if text is not None else None
    return ValidationContext.of(body) if body else ValidationContext(units={})


def _text(rows: Sequence[RegisterRow], kind: str) -> str:
    """CSV with every column that the source fills, in the order of the register."""
    keys = [key for key in KINDS[kind] if any(key in row.cells for row in rows)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(keys)
    writer.writerows([row.cells.get(key, "") for key in keys] for row in rows)
    return out.getvalue()


def _judged(
    kind: str, year: str, rows: Sequence[RegisterRow], text: str, context: ValidationContext
) -> tuple[list[RowWarning], list[RejectedRow]]:
    """What the site's own validator says of the file, told by the rows of the source."""
    path = _path(kind, year)
    document = read_csv(path, text.encode(), ROWS, NOTE)
    problems: tuple[Problem, ...] = _JUDGES[kind](document, year, context)[1]
    said: list[RowWarning] = []
    faults: list[RejectedRow] = []
    for found in problems:
        number = rows[max(0, found.place.line - 2)].number  # below the headings, one line for each row
        if found.is_error:
            faults.append(RejectedRow(number, f"{found.message} {found.remedy}"))
        else:
            said.append(RowWarning(number, found.code, f"Baris {number}: {found.message}"))
    return said, faults


def _write(
    root: Path, kind: str, texts: Mapping[str, str], years: Mapping[str, Sequence[RegisterRow]], overwrite: bool
) -> tuple[YearFile, ...]:
    """One file a year. One that is there and differs is only replaced when that was asked for. Unusable."""
    states: dict[str, str] = {}
    for year, text in texts.items():
        path = _path(kind, year)
        if file_access.read_text(root, _path(kind, year, ".yml")) is not None:
            raise UnusableSource(
                f"{_path(kind, year, '.yml')} sudah ada. Satu tahun satu berkas: pindahkan isinya lebih dahulu."
            )
        old = file_access.read_text(root, path)
        if old is not None and old != text and not overwrite:
            raise UnusableSource(
                f"{path} sudah ada dan isinya berbeda. Tidak ada yang ditulis; pakai --overwrite bila berkas itu memang "
                "harus diganti (isi lama tetap ada dalam riwayat git)."
            )
        states[year] = "ditulis" if old is None else "sama" if old == text else "diganti"
    changed = {_path(kind, year): text for year, text in texts.items() if states[year] != "sama"}
    file_access.replace_all(root, changed)
    return tuple(YearFile(_path(kind, year), len(years[year]), state) for year, state in states.items())


def _path(kind: str, year: str, ending: str = ".csv") -> str:
    return f"{DISCLOSURES}/layanan/{kind}/{year}{ending}"
