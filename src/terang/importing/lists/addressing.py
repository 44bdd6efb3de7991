"""Drafts and the records of the repository → the file of each row: the one it has already, or a new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ... import repository
from ...authoring.yaml_writer import yaml_text
from ...reading import read_yaml
from ..shared.file_access import ExistingRecord
from ..shared.report import ImportNote, Outcome
from .identity import comparable, match, new_ids, possible_ids
from .record_draft import RecordDraft, RowIdentity


@dataclass(frozen=True, slots=True)
class Addressed:
    """By row: the path and the text of its file. `new` rows have no file yet; files of `differing` ones stay as they are.

    `gone` are files that an earlier import of this source has written, and whose row is not in it any more.
    """

    paths: Mapping[int, str]
    texts: Mapping[int, str]
    new: frozenset[int]
    differing: frozenset[int]
    gone: tuple[str, ...]
    notes: tuple[ImportNote, ...]

    def outcome(self, row: int) -> Outcome:
        return Outcome.NEW if row in self.new else Outcome.DIFFERENT if row in self.differing else Outcome.SAME


def give_addresses(drafts: Sequence[RecordDraft], existing: Sequence[ExistingRecord], source: str) -> Addressed:
    texts = {draft.row: yaml_text(draft.record) for draft in drafts}
    values = {row: read_yaml("", text.encode()).values or {} for row, text in texts.items()}
    same = match([(draft, values[draft.row]) for draft in drafts], existing)
    unreadable = {record.id: record for record in existing if record.values is None}
    for draft in drafts:
        if draft.row not in same and (own := possible_ids(draft) & unreadable.keys()):
            same[draft.row] = unreadable[min(own)]
    new = [draft for draft in drafts if draft.row not in same]
    ids = new_ids(new, (record.id for record in existing))
    paths = {row: record.path for row, record in same.items()}
    paths |= {draft.row: repository.record(draft.record.information_class.slug, ids[draft.row]) for draft in new}
    notes = [_difference(row, record, values[row]) for row, record in same.items()]
    found = tuple(note for note in notes if note)
    return Addressed(
        paths,
        texts,
        frozenset(draft.row for draft in new),
        frozenset(note.row for note in found if note.row),
        _gone(existing, {record.path for record in same.values()}, source),
        found,
    )


def _difference(row: int, record: ExistingRecord, values: Mapping[str, object]) -> ImportNote | None:
    if record.values is not None and comparable(record.values) == comparable(values):
        return None
    state = "tidak terbaca" if record.values is None else "sudah disunting, atau sumbernya berubah"
    return ImportNote(row, "tidak-ditimpa", f"Baris {row}: {record.path} {state}; tidak ditimpa.")


def _gone(existing: Sequence[ExistingRecord], found: set[str], source: str) -> tuple[str, ...]:
    return tuple(
        record.path
        for record in existing
        if record.path not in found
        and record.values is not None
        and _is_from(str(record.values.get("sumber") or ""), source)
    )


def _is_from(written: str, source: str) -> bool:
    file = RowIdentity.parse(written).file
    return file == source or file.startswith(f"{source} (")
