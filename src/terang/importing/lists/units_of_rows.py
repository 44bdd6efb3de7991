"""Drafts that name units, and badan.yml → drafts with the ids of units, and badan.yml with the new ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...repository import BODY
from ...validation.context import normalize_name
from ..shared import body_text
from ..shared.body_source import BodySource
from ..shared.report import RejectedRow
from ..shared.unit_names import UnitIds, region_of, resolve
from .record_draft import RecordDraft


@dataclass(frozen=True, slots=True)
class UnitsOfRows:
    """`text` is the new badan.yml, None when it stays; `refused` are rows whose unit could not be added to it."""

    drafts: tuple[RecordDraft, ...]
    ids: UnitIds
    known: dict[str, str]
    text: str | None
    refused: tuple[RejectedRow, ...]


def give_units(drafts: Sequence[RecordDraft], body: BodySource) -> UnitsOfRows:
    known = body_text.known_units(body.values)
    ids = resolve([(draft.unit, draft.is_own) for draft in drafts if draft.unit], known, region_of(body.name))
    text: str | None = None
    refused: list[RejectedRow] = []
    if body.text is None:
        text = body_text.new_body(body.name, ids.new)
    elif ids.new:
        text = body_text.with_units(body.text, ids.new)
        if text is None:
            missing = {unit.id for unit in ids.new}
            refused = [
                RejectedRow(draft.row, f"unit «{draft.unit}» belum terdaftar dan tidak dapat ditambahkan ke {BODY} tanpa mengubah "
                        "isi lain; tulis `unit:` sebagai daftar ke bawah di akhir berkas itu, atau daftarkan unitnya")
                for draft in drafts if draft.unit and ids.ids[draft.unit, draft.is_own] in missing
            ]  # fmt: skip
    rows = {refusal.row for refusal in refused}
    kept = tuple(
        replace(draft, record=replace(draft.record, unit=ids.ids[draft.unit, draft.is_own] if draft.unit else None))
        for draft in drafts
        if draft.row not in rows
    )
    all_ids = [*(unit.id for unit in known), *(unit.id for unit in ids.new)]
    return UnitsOfRows(kept, ids, {normalize_name(id): id for id in all_ids}, text, tuple(refused))
