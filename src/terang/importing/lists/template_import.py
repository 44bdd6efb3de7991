"""The import of a filled-in template in order: rows, records as the validator reads them, addresses, files and a report."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ... import repository
from ...authoring.yaml_writer import yaml_text
from ...problems import Problem
from ...reading import Document
from ...records import Record
from ...records.fields import Simple
from ...records.patterns import PATTERNS
from ...validation import ValidationContext, read_record
from ..shared import file_access
from ..shared.body_source import context_of, read_body
from ..shared.file_access import ExistingRecord
from ..shared.masking import mask
from ..shared.report import ImportedItem, ImportNote, ImportReport, Outcome, notes_of_row
from ..shared.short_names import short_hash
from ..sources.raw_sheet import RawSheet, cell_name
from .identity import new_ids
from .record_draft import RecordDraft, RowIdentity
from .template_rows import TemplateRow, template_rows


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row with its record, or with the reason why it has none; `notes` are what the validator remarks."""

    row: TemplateRow
    record: Record | None
    reason: str = ""
    notes: tuple[ImportNote, ...] = ()


def recorded(root: Path, context: ValidationContext) -> dict[str, tuple[ExistingRecord, Record | None]]:
    """The records of the repository by id, each as the validator reads it."""
    return {
        one.id: (one, _read(one.path, one.id, Document(one.path, dict(one.values)), context)[0] if one.values else None)
        for one in file_access.existing_records(root)
    }


def import_template(sheets: Sequence[RawSheet], root: Path, *, is_mapped: bool, is_trial: bool) -> ImportReport:
    """Nothing that is there is overwritten; a row with a mistake is refused, with the cell and the remedy."""
    found = template_rows(sheets)
    context = context_of(read_body(root, set()))
    there = recorded(root, context)
    rows = [_read_row(row, context) for row in found.rows]
    ids = _ids(rows, there)
    items, texts = [], {}
    for one in rows:
        item = _item(one, ids, there)
        items.append(item)
        if item.outcome is Outcome.NEW and one.record:
            texts[item.path] = yaml_text(one.record)
    if not is_trial:
        file_access.write_files(root, texts)
    notes = [*found.notes, *_missing_files(rows, root)]
    if is_mapped:
        notes.append(
            ImportNote(None, "pemetaan-tak-dipakai", "Lembar isian Terang tidak memerlukan --mapping; tidak dipakai.")
        )
    return ImportReport("Baris", tuple(items), tuple(notes), found.columns, is_trial=is_trial)


def _missing_files(rows: Sequence[ReadRow], root: Path) -> Iterator[ImportNote]:
    """Documents that are not where the row says: the record is made, and the site waits for them."""
    for one in rows:
        for index, file in enumerate(one.record.files if one.record else ()):
            if file.is_remote or file_access.is_there(root, repository.attachment(file.location)):
                continue
            line, column = one.row.cells.get(("berkas", index, "lokasi"), (one.row.line, 1))
            text = (
                f"{one.row.where}, sel {cell_name(line, column - 1)}: «{file.location}» belum ada. "
                f"Taruh dokumennya sebagai {repository.attachment(file.location)}, lalu jalankan terang check."
            )
            yield ImportNote(None, "berkas-belum-ada", text)


def _read_row(row: TemplateRow, context: ValidationContext) -> ReadRow:
    document = Document(row.sheet, dict(row.values), find_places=lambda: row.cells)
    record, problems = _read(row.sheet, row.id, document, context, row.kind.slug)
    errors = [_sentence(problem, row) for problem in problems if problem.is_error]
    if row.id and not re.fullmatch(PATTERNS[Simple.RECORD], row.id):
        errors.append(
            f"Id «{row.id[:80]}» tidak dapat dipakai. Tulis <tahun>/<nama>, misalnya 2024/lkpj, atau kosongkan."
        )
    notes = tuple(
        ImportNote(row.number, problem.code, f"Baris {row.number}: {_sentence(problem, row)}")
        for problem in problems
        if not problem.is_error
    )
    errors = [*row.faults, *errors]
    return ReadRow(row, None if errors else record, " ".join(errors), notes)


def _read(
    path: str, id: str, document: Document, context: ValidationContext, folder: str = ""
) -> tuple[Record | None, tuple[Problem, ...]]:
    return read_record(document, id, folder or path.split("/")[1], context)


def _sentence(problem: Problem, row: TemplateRow) -> str:
    """The cell where there is one; a field that is empty has none."""
    line, column = problem.place.line, problem.place.column
    where = f"sel {cell_name(line, column - 1)}: " if line == row.line else ""
    return f"{where}{problem.message} {problem.remedy} ({problem.code})"


def _ids(rows: Sequence[ReadRow], there: Mapping[str, tuple[ExistingRecord, Record | None]]) -> dict[int, str]:
    """By row: the id it names, that of the record it repeats, or a new one."""
    named = {one.row.number: one.row.id for one in rows if one.row.id}
    same = {_plain(record): id for id, (_, record) in there.items() if record}
    found = dict(named)
    waiting = []
    for one in rows:
        if one.record and not one.row.id:
            if id := same.get(_plain(one.record)):
                found[one.row.number] = id
            else:
                waiting.append(_draft(one.row, one.record))
    return found | new_ids(waiting, {*there, *named.values()})


def _plain(record: Record) -> Record:
    """Without where it lies."""
    return replace(record, id="", path="", fingerprint=b"", targets=())


def _draft(row: TemplateRow, record: Record) -> RecordDraft:
    content = yaml_text(record)
    return RecordDraft(
        row.number, record, RowIdentity(""), record.unit or "", True, (row.kind.key, short_hash(content))
    )


def _item(
    one: ReadRow, ids: Mapping[int, str], there: Mapping[str, tuple[ExistingRecord, Record | None]]
) -> ImportedItem:
    row, record = one.row, one.record
    place = f"baris {row.number} ({row.where})"
    if record is None:  # what is refused may be refused for the personal data in it
        title, reason = (mask(text, lambda _: False)[0] for text in (str(row.values.get("judul") or ""), one.reason))
        return ImportedItem(row.number, place, Outcome.REFUSED, title=title, reason=reason)
    id = ids[row.number]
    first = next(number for number, other in ids.items() if other == id)
    path = repository.record(row.kind.slug, id)
    if first != row.number:
        reason = f"Id {id} sudah dipakai baris {first}; kosongkan Id baris ini bila informasinya lain."
        return ImportedItem(row.number, place, Outcome.REFUSED, title=record.title, reason=reason)
    if id not in there:
        return ImportedItem(row.number, place, Outcome.NEW, path, record.title, notes=one.notes)
    existing, before = there[id]
    if existing.path != path:
        reason = (
            f"Id {id} milik {existing.path}, kelas lain; kosongkan Id, atau pindahkan barisnya ke lembar kelas itu."
        )
        return ImportedItem(row.number, place, Outcome.REFUSED, title=record.title, reason=reason)
    if before is not None and _plain(before) == _plain(record):
        return ImportedItem(row.number, place, Outcome.SAME, path, record.title, notes=one.notes)
    state = "tidak terbaca" if before is None else "berbeda dari barisnya"
    text = f"Baris {row.number}: {path} sudah ada dan {state}; tidak ditimpa. Sunting berkas itu, atau tulis baris baru tanpa Id."
    note = ImportNote(row.number, "tidak-ditimpa", text)
    return ImportedItem(
        row.number, place, Outcome.DIFFERENT, path, record.title, notes=notes_of_row(row.number, (note, *one.notes))
    )
