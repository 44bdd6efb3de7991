"""The import in order: read the source, draft every row, tell rows apart, find or give addresses, then write."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from ... import repository
from ...authoring.yaml_writer import yaml_text
from ...reading import read_yaml
from ...records import Need, Record, fields_of
from ...repository import BODY
from ..shared import file_access
from ..shared.report import ListReport, RejectedRow, RowWarning, row_list, sort_warnings
from ..shared.tidying import normalize_name, one_line
from ..sources.any_source import read_source
from ..sources.source_table import SourceTable, UnusableSource
from . import body_text, headings
from .body_source import BodySource, official, read_body
from .class_words import class_of
from .headings import Role
from .identity import ExistingRecord, comparable, match, new_ids, possible_ids
from .list_mapping import ListMapping, read_mapping
from .record_draft import RecordDraft, SortedDrafts, without_repeats
from .roles import assign, used_up
from .row_context import ListSource
from .row_drafting import draft_row
from .unit_names import UnitIds, region_of, resolve


def import_list(source: Path, root: Path, mapping: Path | None = None) -> ListReport:
    """Everything is worked out before anything is written. Unusable when the run cannot go on."""
    file_access.check_root(root)
    wishes = (
        read_mapping(mapping.name, file_access.read_bytes(mapping, "Berkas pemetaan")) if mapping else ListMapping()
    )
    table = read_source(
        source.name,
        file_access.read_bytes(source, "Sumber"),
        lambda name: headings.is_known(name) or wishes.role(name) is not None,
    )
    _check_wishes(wishes, table)
    roles = assign(table.columns, table.rows, wishes)
    body = read_body(root, {one_line(roles.text(row, Role.BODY)) for row in table.rows} - {""})
    region = region_of(body.name)
    rows_source = ListSource(
        source.name, roles, wishes, lambda name: normalize_name(region_of(name)) == normalize_name(region), official(body.values),
        None if Role.CLASS in roles.columns else class_of(source.stem),
    )  # fmt: skip

    if rows_source.default_class and not any(class_of(row.section) for row in table.rows):
        text = f"Sumber tanpa kolom kelas informasi; kelas «{rows_source.default_class.label}» diambil dari nama berkas {source.name}."
        class_notes = [RowWarning(None, "kelas-dari-nama", text)]
    else:
        class_notes = []
    drafts: list[RecordDraft] = []
    refused = list(table.refused)
    warnings = [*table.warnings, *roles.warnings, *class_notes, *used_up(roles, table.rows)]
    for row in table.rows:
        result, said = draft_row(row, rows_source)
        warnings += said
        if isinstance(result, RejectedRow):
            refused.append(result)
        else:
            drafts.append(result)
    sorted_rows = without_repeats(drafts)
    kept, units, body_text, unplaced = _with_units(sorted_rows.kept, body, region)
    refused += unplaced
    records, notes = _addressed(kept, file_access.existing_records(root))
    file_access.write_all(root, records, body_text)

    refused_rows = {refusal.row for refusal in refused}
    repeats = [pair for pair in sorted_rows.repeats if pair[1].row not in refused_rows]
    refused += [
        RejectedRow(again.row, f"mengulang baris {first.row} yang ditolak")
        for again, first in sorted_rows.repeats
        if first.row in refused_rows
    ]
    warnings += [*notes, *_of_units(units, body), *_of_repeats(SortedDrafts((), tuple(repeats))), *_missing(kept)]
    return ListReport(
        table.row_count,
        len(kept),
        len(repeats),
        tuple(sorted(refused, key=lambda refusal: refusal.row)),
        sort_warnings(warnings),
    )


def _check_wishes(wishes: ListMapping, table: SourceTable) -> None:
    known = {normalize_name(name) for name in table.columns}
    for name in wishes.columns:
        if name not in known:
            raise UnusableSource(
                f"Kolom «{name}» dalam pemetaan tidak ada di sumber. Kolom sumber: {', '.join(table.columns)}."
            )


def _with_units(
    drafts: Sequence[RecordDraft], body: BodySource, region: str
) -> tuple[list[RecordDraft], UnitIds, str | None, list[RejectedRow]]:
    """Drafts that name their unit by id, the new text of badan.yml, and rows whose unit could not be added to it."""
    units = resolve(
        [(draft.unit, draft.is_own) for draft in drafts if draft.unit], body_text.known_units(body.values), region
    )
    text: str | None = None
    refused: list[RejectedRow] = []
    if body.text is None:
        text = body_text.new_body(body.name, units.new)
    elif units.new:
        text = body_text.with_units(body.text, units.new)
        if text is None:
            missing = {unit.id for unit in units.new}
            refused = [
                RejectedRow(draft.row, f"unit «{draft.unit}» belum terdaftar dan tidak dapat ditambahkan ke {BODY} tanpa mengubah "
                        "isi lain; tulis `unit:` sebagai daftar ke bawah di akhir berkas itu, atau daftarkan unitnya")
                for draft in drafts if draft.unit and units.ids[draft.unit, draft.is_own] in missing
            ]  # fmt: skip
    rows = {refusal.row for refusal in refused}
    kept = [
        replace(draft, record=replace(draft.record, unit=units.ids[draft.unit, draft.is_own] if draft.unit else None))
        for draft in drafts
        if draft.row not in rows
    ]
    return kept, units, text, refused


def _addressed(
    drafts: Sequence[RecordDraft], existing: Sequence[ExistingRecord]
) -> tuple[dict[str, str], list[RowWarning]]:
    """Texts of the files that are not there yet, and which of the others differ from the source."""
    texts = {draft.row: yaml_text(draft.record) for draft in drafts}
    values = {row: read_yaml("", text.encode()).values or {} for row, text in texts.items()}
    same = match([(draft, values[draft.row]) for draft in drafts], existing)
    unreadable = {record.id: record for record in existing if record.values is None}
    for draft in drafts:
        if draft.row not in same and (own := possible_ids(draft) & unreadable.keys()):
            same[draft.row] = unreadable[min(own)]
    new = [draft for draft in drafts if draft.row not in same]
    ids = new_ids(new, (record.id for record in existing))
    notes = []
    for draft in drafts:
        record = same.get(draft.row)
        if record and (record.values is None or comparable(record.values) != comparable(values[draft.row])):
            state = "tidak terbaca" if record.values is None else "sudah disunting, atau sumbernya berubah"
            notes.append(
                RowWarning(draft.row, "tidak-ditimpa", f"Baris {draft.row}: {record.path} {state}; tidak ditimpa.")
            )
    return {
        repository.record(draft.record.information_class.slug, ids[draft.row]): texts[draft.row] for draft in new
    }, notes


def _of_units(units: UnitIds, body: BodySource) -> list[RowWarning]:
    """Said as long as it is true, so that a second run reports the same."""
    found = [
        RowWarning(None, "unit-baru", f"Unit «{name}» di {BODY} baru berisi nama dari sumber; periksa lalu lengkapi.")
        for name in units.bare
    ]
    if set(body.values) <= {"nama", "unit"}:
        text = f"{BODY} baru berisi nama «{body.name}» dan unit; periksa nama itu, lalu lengkapi alamat dan saluran."
        found.append(RowWarning(None, "badan-baru", text))
    return found


def _of_repeats(rows: SortedDrafts) -> list[RowWarning]:
    found = []
    for again, first in rows.repeats:
        if again.rest != first.rest:
            differing = sorted({text.partition("=")[0] for text in set(again.rest) ^ set(first.rest)})
            text = f"Baris {again.row} dihitung berulang dari baris {first.row}; hanya kolom yang tidak dipakai berbeda: {', '.join(differing)}."
            found.append(RowWarning(again.row, "berulang-sebagian", text))
    return found


def _missing(drafts: Sequence[RecordDraft]) -> Iterable[RowWarning]:
    """One warning for each field that the law or the site expects, with the rows that lack it."""
    for field in fields_of(Record):
        rows = [draft.row for draft in drafts if not getattr(draft.record, field.name)]
        if field.need is Need.EXPECTED and rows:
            which = "semua catatan" if len(rows) == len(drafts) else f"{len(rows)} catatan, baris {row_list(rows)}"
            yield RowWarning(None, "belum-diisi", f"`{field.key}` tidak terisi dari sumber: {which}. Dibiarkan kosong.")
