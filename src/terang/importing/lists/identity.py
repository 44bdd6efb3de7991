"""Drafts and the records that are already there → which of them are the same, and new addresses for the others.

Addresses are for ever: a later, longer or reordered list finds its earlier records again, whatever their files are called.
"""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ...values.slugs import slug
from ..shared.file_access import ExistingRecord
from ..shared.short_names import stem_of
from .record_draft import RecordDraft, RowIdentity

_ALIKE = 0.6  # titles that differ less are taken for two versions of one


@dataclass(frozen=True, slots=True)
class _Side:
    """What a draft and an existing record have in common to be compared by."""

    item: Any
    order: str
    key: RowIdentity
    title: str
    date: str
    kind: str
    content: str


def match(
    drafts: Iterable[tuple[RecordDraft, Mapping[str, Any]]], existing: Iterable[ExistingRecord]
) -> dict[int, ExistingRecord]:
    """Row number → its record. Surer signs first; one that two candidates share decides nothing."""
    left = [_side(draft, draft.hash, values) for draft, values in drafts]
    right = [_side(record, record.path, record.values) for record in existing if record.values is not None]
    found: dict[int, ExistingRecord] = {}
    for sign, rule in _SIGNS:
        pairs = _pairs(left, right, sign, rule)
        found |= {mine.item.row: theirs.item for mine, theirs in pairs}
        done = {id(side) for pair in pairs for side in pair}
        left = [side for side in left if id(side) not in done]
        right = [side for side in right if id(side) not in done]
    return found


def _side(item: RecordDraft | ExistingRecord, order: str, values: Mapping[str, Any]) -> _Side:
    key = RowIdentity.parse(str(values.get("sumber") or ""))
    content = json.dumps(comparable(values), sort_keys=True, ensure_ascii=False)
    title, date, kind = (str(values.get(name) or "") for name in ("judul", "tanggal_terbit", "kelas"))
    return _Side(item, order, key, slug(title, 300), date, kind, content)


def comparable(values: Mapping[str, Any]) -> dict[str, Any]:
    """The content without the source, whose file may have been renamed."""
    return {name: value for name, value in values.items() if name != "sumber" and value not in (None, [], {})}


def _same_file(side: _Side) -> Hashable:
    weak = not side.key.is_strong and bool(side.key.number)
    return (side.key.file, side.key.body, side.key.number) if weak else None


# Each sign: what must be equal (None: does not apply), and whether it may pair several candidates in order.
_SIGNS: tuple[tuple[Callable[[_Side], Hashable], str], ...] = (
    (lambda side: (side.content, side.key.code, side.key.number, side.key.link, side.key.name), "order"),
    (
        lambda side: (
            (side.key.code, side.key.link, side.key.name, side.title, side.date) if side.key.is_strong else None
        ),
        "single",
    ),
    (lambda side: (side.key.link or side.key.name, side.title) if side.key.link or side.key.name else None, "single"),
    (lambda side: (side.key.code, side.key.link, side.key.name) if side.key.link or side.key.name else None, "single"),
    (lambda side: (side.key.body, side.key.code) if side.key.code else None, "alike"),
    (lambda side: None if side.key.is_strong else (side.title, side.date, side.kind), "single"),
    (_same_file, "alike"),
)


def _pairs(
    left: Sequence[_Side], right: Sequence[_Side], sign: Callable[[_Side], Hashable], rule: str
) -> list[tuple[_Side, _Side]]:
    candidates: dict[Hashable, list[_Side]] = {}
    for side in right:
        if (value := sign(side)) is not None:
            candidates.setdefault(value, []).append(side)
    asking: dict[Hashable, list[_Side]] = {}
    for side in left:
        if (value := sign(side)) in candidates:
            asking.setdefault(value, []).append(side)
    pairs = []
    for value, mine in asking.items():
        theirs = candidates[value]
        if rule == "order":
            by_order = sorted(mine, key=lambda side: side.order), sorted(theirs, key=lambda side: side.order)
            pairs += list(zip(*by_order, strict=False))
        elif len(mine) == len(theirs) == 1 and (rule == "single" or _alike(mine[0].title, theirs[0].title)):
            pairs.append((mine[0], theirs[0]))
    return pairs


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def new_ids(drafts: Iterable[RecordDraft], taken: Iterable[str]) -> dict[int, str]:
    """Row number → a free id. A row's suffix comes from itself alone: its code, else its day, else its content."""
    used = set(taken)
    groups: dict[str, list[RecordDraft]] = {}
    for draft in drafts:
        groups.setdefault(f"{draft.year}/{stem_of(draft.record.title)}", []).append(draft)
    result: dict[int, str] = {}
    for base, group in sorted(groups.items()):
        if len(group) == 1 and base not in used:
            result[group[0].row] = base
            used.add(base)
    for base, group in sorted(groups.items()):
        waiting = sorted((draft for draft in group if draft.row not in result), key=lambda draft: draft.hash)
        wished = {draft.row: f"{base}-{_suffix(draft)}" for draft in waiting}
        names = list(wished.values())
        for draft in waiting:
            id = wished[draft.row]
            if names.count(id) > 1 or id in used:
                id = f"{id}-{draft.hash}" if not id.endswith(draft.hash) else id
            again = 2
            while id in used:
                id, again = f"{wished[draft.row]}-{draft.hash}-{again}", again + 1
            result[draft.row] = id
            used.add(id)
    return result


def possible_ids(draft: RecordDraft) -> frozenset[str]:
    """The addresses that the draft would take: a file there that cannot be read is taken for its own."""
    base = f"{draft.year}/{stem_of(draft.record.title)}"
    return frozenset({base, f"{base}-{_suffix(draft)}", f"{base}-{_suffix(draft)}-{draft.hash}"})


def _suffix(draft: RecordDraft) -> str:
    day = draft.record.published
    return slug(draft.key.code, 40) or (day.iso() if day and day.is_full else "") or draft.hash
