"""The import of a list in order: read the source, draft every row, tell rows apart, check, then write and report."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ...records import Need, Record, fields_of
from ...repository import BODY
from ...validation import ValidationContext
from ..shared import file_access
from ..shared.body_source import BodySource, official_contacts, read_body
from ..shared.checking import fault_of_record
from ..shared.class_words import class_of
from ..shared.report import (
    ImportedItem,
    ImportNote,
    ImportReport,
    Outcome,
    RejectedRow,
    notes_of_row,
    row_list,
    sort_notes,
)
from ..shared.tidying import normalize_name, one_line
from ..shared.unit_names import UnitIds, region_of
from ..shared.unusable import UnusableSource
from ..sources.any_source import read_source
from ..sources.source_sheet import Vocabulary
from ..sources.source_table import SourceTable
from ..sources.template_source import template_sheets
from .addressing import Addressed, give_addresses
from .headings import Role, is_number, may_be_class, strength, title_rank
from .list_mapping import ListMapping, read_list_mapping
from .plain_cells import with_plain_cells
from .record_draft import RecordDraft, SortedDrafts, without_repeats
from .roles import Roles, as_exemptions, assign, class_of_titles, column_uses, used_up
from .row_context import ListSource
from .row_drafting import draft_row
from .spread_cells import with_broad_subjects, with_telling_titles, with_yearly_links, with_yearly_ticks
from .template_import import import_template
from .title_numbers import without_title_numbers
from .units_of_rows import give_units


def import_list(source: Path, root: Path, mapping: Path | None = None, *, is_trial: bool = False) -> ImportReport:
    """Everything is worked out before anything is written; `is_trial` stops there. Unusable when the run cannot go on."""
    file_access.check_root(root)
    data = file_access.read_bytes(source, "Sumber")
    if sheets := template_sheets(source.name, data):
        return import_template(sheets, root, is_mapped=mapping is not None, is_trial=is_trial)
    wishes = (
        read_list_mapping(mapping.name, file_access.read_bytes(mapping, "Berkas pemetaan"))
        if mapping
        else ListMapping()
    )
    table = read_source(source.name, data, _vocabulary(wishes))
    wishes.words.check_headings(table.columns)
    roles = as_exemptions(assign(table.columns, table.rows, wishes), table.rows)
    _check_titles(source.name, table, roles)
    table = with_broad_subjects(without_title_numbers(with_plain_cells(table, roles), roles), roles)
    table = with_telling_titles(table, roles)
    table = with_yearly_ticks(with_yearly_links(table, roles), roles)
    body = read_body(root, {one_line(roles.text(row, Role.BODY)) for row in table.rows} - {""})
    rows_source = _source(source, table, roles, wishes, body)
    drafts, refused, notes = _drafts(table, rows_source)
    sorted_rows = without_repeats(drafts)
    units = give_units(sorted_rows.kept, body)
    addressed = give_addresses(units.drafts, file_access.existing_records(root), source.name)
    context = ValidationContext(units=units.known, contacts=official_contacts(body.values))
    faults = _faults(addressed, context)
    refused += [*units.refused, *faults]
    wrong = {refusal.row for refusal in faults}
    kept = [draft for draft in units.drafts if draft.row not in wrong]
    if not is_trial:
        texts = {addressed.paths[draft.row]: addressed.texts[draft.row] for draft in kept if draft.row in addressed.new}
        file_access.write_files(root, texts | ({BODY: units.text} if units.text is not None else {}), replaced={BODY})
    notes += [*addressed.notes, *_of_units(units.ids, body), *_missing(kept)]
    items = _items(table, kept, sorted_rows, refused, addressed, notes)
    return ImportReport(
        "Baris",
        items,
        sort_notes(note for note in notes if note.row is None),
        column_uses(table, roles, wishes),
        others=table.others,
        gone=addressed.gone,
        is_trial=is_trial,
    )


def _check_titles(name: str, table: SourceTable, roles: Roles) -> None:
    """Without a column of titles no row can become a record; the first row may have been taken for headings."""
    has_lines = any(row.where for row in table.rows)  # in JSON, what a column is called stands in every row
    if has_lines and not roles.has(Role.TITLE) and not any(map(title_rank, table.columns)):
        found = ", ".join(f"«{column[:40]}»" for column in table.columns[:12])
        raise UnusableSource(
            f"{name}: kolom judul informasi tidak ditemukan di antara judul kolom {found}. Bila baris pertama sudah berisi "
            "informasi, sisipkan satu baris judul kolom di atasnya, misalnya No, Judul Informasi, Klasifikasi, Unit; bila kolomnya "
            "bernama lain, petakan dengan --mapping."
        )


def _vocabulary(wishes: ListMapping) -> Vocabulary:
    """The headings of the table, and those that the mapping names."""

    def title(heading: str) -> int:
        role = wishes.role(heading)
        return title_rank(heading) if role is None else 1 if role is Role.TITLE else 0

    return Vocabulary(
        strength=lambda heading: 3 if wishes.role(heading) else strength(heading),
        is_title=title,
        is_number=is_number,
        is_class=may_be_class,
    )


def _source(source: Path, table: SourceTable, roles: Roles, wishes: ListMapping, body: BodySource) -> ListSource:
    region = normalize_name(region_of(body.name))
    return ListSource(
        name=source.name,
        roles=roles,
        wishes=wishes,
        is_own=lambda name: normalize_name(region_of(name)) == region,
        is_official=ValidationContext(contacts=official_contacts(body.values)).allows,
        default_class=None if Role.CLASS in roles.columns else class_of_titles(roles) or class_of(source.stem),
    )


def _drafts(table: SourceTable, source: ListSource) -> tuple[list[RecordDraft], list[RejectedRow], list[ImportNote]]:
    drafts: list[RecordDraft] = []
    refused = list(table.refused)
    notes = [*table.warnings, *source.roles.warnings, *used_up(source.roles, table.rows)]
    is_from_name = source.default_class is not None and class_of_titles(source.roles) is None
    if source.default_class and is_from_name and not any(class_of(row.section) for row in table.rows):
        text = f"Sumber tanpa kolom kelas informasi; kelas «{source.default_class.label}» diambil dari nama berkas {source.name}."
        notes.append(ImportNote(None, "kelas-dari-nama", text))
    notes += _units_above(table, source)
    for row in table.rows:
        result, said = draft_row(row, source)
        notes += said
        if isinstance(result, RejectedRow):
            refused.append(result)
        else:
            drafts.append(result)
    return drafts, refused, notes


def _units_above(table: SourceTable, source: ListSource) -> list[ImportNote]:
    """Units that no cell of the row names, but a heading, the sheet or the title of the table."""
    rows = [
        row for row in table.rows if row.unit and not source.roles.text(row, Role.UNIT) and not source.is_own(row.unit)
    ]
    if not rows:
        return []
    names = ", ".join(f"«{name}»" for name in dict.fromkeys(row.unit for row in rows))
    text = f"Unit diambil dari judul bagian, nama lembar, atau judul di atas tabel: {names} ({len(rows)} baris)."
    return [ImportNote(None, "unit-dari-judul", text)]


def _faults(addressed: Addressed, context: ValidationContext) -> list[RejectedRow]:
    """New records that the site would refuse."""
    found = []
    for row in sorted(addressed.new):
        path = addressed.paths[row]
        id = path.split("/", 2)[2].removesuffix(".yml")
        if fault := fault_of_record(id, path, addressed.texts[row], context):
            found.append(RejectedRow(row, fault))
    return found


def _items(
    table: SourceTable,
    kept: Iterable[RecordDraft],
    sorted_rows: SortedDrafts,
    refused: Iterable[RejectedRow],
    addressed: Addressed,
    notes: Sequence[ImportNote],
) -> tuple[ImportedItem, ...]:
    """Every row of the source once, by number."""
    where = {row.number: f" ({row.where})" if row.where else "" for row in table.rows}
    items = {one.row: ImportedItem(one.row, f"baris {one.row}", Outcome.REFUSED, reason=one.reason) for one in refused}
    for draft in kept:
        outcome = addressed.outcome(draft.row)
        place = f"baris {draft.row}{where[draft.row]}"
        items[draft.row] = ImportedItem(
            draft.row,
            place,
            outcome,
            addressed.paths[draft.row],
            draft.record.title,
            notes=notes_of_row(draft.row, notes),
        )
    for again, first in sorted_rows.repeats:
        items[again.row] = _repeat(again, first, items[first.row], where[again.row])
    return tuple(items[row] for row in sorted(items))


def _repeat(again: RecordDraft, first: RecordDraft, item: ImportedItem, where: str) -> ImportedItem:
    place = f"baris {again.row}"
    if item.outcome is Outcome.REFUSED:
        return ImportedItem(again.row, place, Outcome.REFUSED, reason=f"mengulang baris {first.row} yang ditolak")
    notes: tuple[ImportNote, ...] = ()
    if again.rest != first.rest:
        differing = sorted({text.partition("=")[0] for text in set(again.rest) ^ set(first.rest)})
        text = f"Baris {again.row} dihitung berulang dari baris {first.row}; hanya kolom yang tidak dipakai berbeda: {', '.join(differing)}."
        notes = (ImportNote(again.row, "berulang-sebagian", text),)
    reason = f"sama dengan baris {first.row}"
    return ImportedItem(again.row, place + where, Outcome.REPEATED, item.path, item.title, reason, notes)


def _of_units(units: UnitIds, body: BodySource) -> list[ImportNote]:
    """Repeated by every run for as long as it holds."""
    found = [
        ImportNote(None, "unit-baru", f"Unit «{name}» di {BODY} baru berisi nama dari sumber; periksa lalu lengkapi.")
        for name in units.bare
    ]
    if set(body.values) <= {"nama", "unit"}:
        text = f"{BODY} baru berisi nama «{body.name}» dan unit; periksa nama itu, lalu lengkapi alamat dan saluran."
        found.append(ImportNote(None, "badan-baru", text))
    return found


def _missing(drafts: Sequence[RecordDraft]) -> Iterable[ImportNote]:
    """One warning for each field that the law or the site expects, with the rows that lack it."""
    for field in fields_of(Record):
        rows = [draft.row for draft in drafts if not getattr(draft.record, field.name)]
        if field.need is Need.EXPECTED and rows:
            which = "semua catatan" if len(rows) == len(drafts) else f"{len(rows)} catatan, baris {row_list(rows)}"
            yield ImportNote(None, "belum-diisi", f"`{field.key}` tidak terisi dari sumber: {which}. Dibiarkan kosong.")
