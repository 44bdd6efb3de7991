"""The import of a register in order: read, place the columns, read every row, check as the site does, then write."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ...repository import BODY
from ...validation import ValidationContext
from ..shared import file_access
from ..shared.body_source import context_of, read_body
from ..shared.heading_words import heading_words
from ..shared.report import (
    ColumnUse,
    ImportedItem,
    ImportNote,
    ImportReport,
    Outcome,
    RejectedRow,
    notes_of_row,
    sort_notes,
)
from ..shared.unusable import UnusableSource
from ..sources.any_source import read_source
from ..sources.source_sheet import Vocabulary
from ..sources.source_table import SourceTable
from .plausibility import not_to_come, numbered_once, unknown_requests
from .register_columns import RegisterColumns, fills, is_running, place, strength
from .register_headings import KINDS
from .register_rows import RegisterRow, RowReader
from .register_values import NEEDED
from .year_files import YearFile, faults_of, year_files

_STOPPED = "register tanpa baris yang ditolak akan salah jumlahnya, dan --strict diminta. Betulkan lalu ulangi."


def import_register(
    source: Path,
    root: Path,
    kind: str,
    wishes: Mapping[str, str] | None = None,
    *,
    overwrite: bool = False,
    is_strict: bool = False,
    is_trial: bool = False,
    today: date | None = None,
) -> ImportReport:
    """Writes one file a year, with every row that can be read; `is_strict` writes nothing when one cannot.

    With `today`, rows that have not happened yet are refused.

    `kind` is `permohonan` or `keberatan`; `wishes` say which key a heading fills. Unusable when the run cannot go on.
    """
    file_access.check_root(root)
    wanted = wishes or {}
    data = file_access.read_bytes(source, "Sumber")
    table = read_source(source.name, data, _vocabulary(kind, wanted))
    columns = _columns(table, kind, wanted)
    context = _context(root)
    reader = RowReader(kind, columns, table.rows, context.unit)
    read = [reader.read(row) for row in table.rows]
    rows = [one for one in read if isinstance(one, RegisterRow)]
    refused = [*table.refused, *(one for one in read if isinstance(one, RejectedRow))]
    rows, late = not_to_come(rows, today) if today else (rows, [])
    rows, double = numbered_once(rows)
    good, faults, warnings = _checked(kind, rows, context)
    refused += [*late, *double, *faults]
    files = year_files(root, kind, good, overwrite=overwrite)
    stops = is_strict and bool(refused)
    if not (stops or is_trial):
        texts = {one.path: one.text for one in files if one.is_changed}
        file_access.write_files(root, texts, replaced=texts.keys())
    notes = [*table.warnings, *reader.warnings, *warnings, *unknown_requests(good, root)]
    if reader.gives_numbers and good:
        text = f"Sumber tanpa nomor pendaftaran; nomor diberikan menurut urutan, misalnya {good[0].cells['nomor']}."
        notes.append(ImportNote(None, "nomor-diberikan", text))
    return ImportReport(
        "Baris",
        _items(table, good, refused, files, notes),
        sort_notes(note for note in notes if note.row is None),
        _uses(table, columns),
        files=tuple(one.reported() for one in files),
        others=table.others,
        stopped=_STOPPED if stops else "",
        is_trial=is_trial,
    )


def _vocabulary(kind: str, wishes: Mapping[str, str]) -> Vocabulary:
    subject = "pokok_informasi" if kind == "permohonan" else "alasan"
    other = next(one for one in KINDS if one != kind)

    def foreign(title: str) -> str:
        words = heading_words(title).split()
        is_other = other in words and kind not in words and len(words) <= 12
        return f"itu register {other}; impor dengan --kind {other}" if is_other else ""

    return Vocabulary(
        strength=lambda heading: 4 if heading in wishes else strength(heading, kind),
        is_title=lambda heading: int(fills(heading, kind, subject) or wishes.get(heading) == subject),
        is_number=lambda heading: is_running(heading) or fills(heading, kind, "nomor"),
        is_foreign=foreign,
        quotes=False,
    )


def _checked(
    kind: str, rows: Sequence[RegisterRow], context: ValidationContext
) -> tuple[list[RegisterRow], list[RejectedRow], list[ImportNote]]:
    """The rows in which the site's validator finds no error; the others with what it says."""
    warnings: list[ImportNote] = []
    refused: list[RejectedRow] = []
    good = list(rows)
    while True:  # a row that is refused may be the one that another refers to
        found, faults = faults_of(kind, good, context)
        if not faults:
            return good, refused, [*warnings, *found]
        refused += faults
        wrong = {fault.row for fault in faults}
        good = [row for row in good if row.number not in wrong]


def _items(
    table: SourceTable,
    good: Sequence[RegisterRow],
    refused: Sequence[RejectedRow],
    files: Sequence[YearFile],
    notes: Sequence[ImportNote],
) -> tuple[ImportedItem, ...]:
    where = {row.number: f" ({row.where})" if row.where else "" for row in table.rows}
    reasons: dict[int, list[str]] = {}
    for one in refused:
        reasons.setdefault(one.row, []).append(one.reason)
    items = {
        row: ImportedItem(row, f"baris {row}", Outcome.REFUSED, reason=" ".join(dict.fromkeys(said)))
        for row, said in reasons.items()
    }
    by_year = {one.year: one for one in files}
    for row in good:
        file = by_year[row.year]
        items[row.number] = ImportedItem(
            row.number,
            f"baris {row.number}{where[row.number]}",
            file.outcomes[row.number],
            file.path,
            row.cells["nomor"],
            notes=notes_of_row(row.number, notes),
        )
    return tuple(items[row] for row in sorted(items))


def _uses(table: SourceTable, columns: RegisterColumns) -> tuple[ColumnUse, ...]:
    taken = {heading: key for key, heading in columns.fields.items()}
    left = {heading: why.value for heading, why in columns.left.items()}
    taken |= {heading: f"{key}: {value}" for heading, (key, value) in columns.ticks.items()}
    found = [
        ColumnUse(name, taken.get(name, ""), left.get(name, ""))
        for name in table.columns
        if not name.startswith("(kolom ") or any(row.cells.get(name, "").strip() for row in table.rows)
    ]
    return (*found, *(ColumnUse(name, reason="tersembunyi di sumber") for name in table.hidden))


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"«{word}»" for word in words)


def _columns(table: SourceTable, kind: str, wishes: Mapping[str, str]) -> RegisterColumns:
    faults: list[str] = []
    if unknown := sorted(set(wishes.values()) - KINDS[kind].keys()):
        faults.append(
            f"Kunci {_quoted(unknown)} tidak ada dalam register {kind}. Pakai salah satu: {', '.join(KINDS[kind])}."
        )
    if absent := sorted(set(wishes) - set(table.columns)):
        faults.append(f"Kolom {_quoted(absent)} tidak ada di sumber. Kolom sumber: {', '.join(table.columns)}.")
    if faults:
        raise UnusableSource("\n".join(faults))
    texts = {name: [row.cells.get(name, "") for row in table.rows] for name in table.columns}
    columns = _with_number(place(table.columns, kind, wishes, texts), table)
    ticked = {key for key, _ in columns.ticks.values()}
    missing = sorted((NEEDED & KINDS[kind].keys()) - columns.fields.keys() - ticked - {"nomor"})
    if missing:
        other = next(one for one in KINDS if one != kind)
        placed = place(table.columns, other, {}, texts).fields
        if not wishes and not (NEEDED & KINDS[other].keys()) - placed.keys() - {"nomor"}:
            raise UnusableSource(
                f"Judul kolomnya judul register {other}, bukan register {kind}. Ulangi dengan --kind {other}."
            )
        keys = ", ".join(f"`{key}`" for key in missing)
        options = " ".join(f'--column "JUDUL={key}"' for key in missing)
        raise UnusableSource(
            f"Kolom untuk {keys} tidak ditemukan. Sebut kolomnya dengan {options}. "
            f"Kolom sumber: {', '.join(table.columns)}."
        )
    return columns


def _with_number(columns: RegisterColumns, table: SourceTable) -> RegisterColumns:
    """A column `No` whose cells are more than a count holds the numbers of registration: `001/PPID/2026`."""
    running = columns.running
    if running is None or "nomor" in columns.fields:
        return columns
    texts = [text for row in table.rows if (text := row.cells.get(running, "").strip())]
    if not any(re.search(r"[^\d.)( ]", text) for text in texts):
        return columns
    left = {heading: why for heading, why in columns.left.items() if heading != running}
    return replace(columns, fields={"nomor": running, **columns.fields}, left=left)


def _context(root: Path) -> ValidationContext:
    """Units and office contacts of badan.yml; nothing when there is none yet."""
    if file_access.read_text(root, BODY) is None:
        return ValidationContext(units={})
    return context_of(read_body(root, set()))
