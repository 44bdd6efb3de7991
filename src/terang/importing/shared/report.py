"""What became of every item of a source → one report, as JSON and as a few lines for people.

Lists, registers and old sites share it: an item is a row or a post.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from textwrap import shorten

_SHOWN = 8  # of a kind, in the summary; the report has them all


SUBJECT_LINE = "judul subbagian"  # a line between rows that becomes their topic
TIME_LINE = "judul bulan atau tahun"  # one that says of what time they are
_FATES = {SUBJECT_LINE: "menjadi topik", TIME_LINE: "berlaku bagi baris di bawahnya"}


class Outcome(Enum):
    """What became of an item; the value is the word in the report."""

    NEW = "baru"
    SAME = "sama"
    DIFFERENT = "berbeda, tidak ditimpa"
    REPLACED = "diganti"
    REPEATED = "berulang"
    LEFT_OUT = "tidak dibawa"
    REFUSED = "ditolak"


@dataclass(frozen=True, slots=True)
class ImportNote:
    """Something to look at. `row` counts the items of the source from 1; None concerns the whole source."""

    row: int | None
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """An item that cannot come in, and why."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ImportedItem:
    """One item of the source. `path` is the file that holds it now, `reason` says why none does.

    `name` is what the source itself calls it, if anything.
    """

    row: int
    place: str
    outcome: Outcome
    path: str = ""
    title: str = ""
    reason: str = ""
    notes: tuple[ImportNote, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """`use` is the field that the column fills, empty when it fills none; then `reason` says why."""

    heading: str
    use: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReportedFile:
    """A file that several rows share."""

    path: str
    rows: int
    state: str


@dataclass(frozen=True, slots=True)
class OtherItem:
    """What the source holds besides its items: pages, menus, attachments. Counted, not imported."""

    name: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`noun` names the items in the summary. `gone` are files of an earlier import whose row left the source.

    `stopped` says why nothing was written, if so; `is_trial` that nothing was asked to be.
    """

    noun: str
    items: tuple[ImportedItem, ...]
    notes: tuple[ImportNote, ...] = ()
    columns: tuple[ColumnUse, ...] = ()
    files: tuple[ReportedFile, ...] = ()
    others: tuple[OtherItem, ...] = ()
    gone: tuple[str, ...] = ()
    photos: int | None = None
    stopped: str = ""
    is_trial: bool = False

    @property
    def refused(self) -> tuple[ImportedItem, ...]:
        return self.of(Outcome.REFUSED)

    @property
    def imported(self) -> int:
        """How many items have a file of their own or a row in one."""
        return self.count(Outcome.NEW, Outcome.SAME, Outcome.DIFFERENT, Outcome.REPLACED)

    @property
    def warnings(self) -> tuple[ImportNote, ...]:
        """Notes on the source first, then those on its items."""
        return (*self.notes, *(note for item in self.items for note in item.notes))

    def of(self, outcome: Outcome) -> tuple[ImportedItem, ...]:
        return tuple(item for item in self.items if item.outcome is outcome)

    def count(self, *outcomes: Outcome) -> int:
        return sum(item.outcome in outcomes for item in self.items)

    def as_json(self) -> str:
        content: dict[str, object] = {
            "rows": len(self.items),
            "imported": self.imported,
            "repeats": self.count(Outcome.REPEATED),
            "outcomes": {outcome.value: self.count(outcome) for outcome in Outcome},
            "written": not (self.stopped or self.is_trial),
            "refused": [{"row": item.row, "reason": item.reason} for item in self.refused],
            "warnings": [{"row": note.row, "code": note.code, "message": note.message} for note in self.warnings],
            "columns": [{"heading": one.heading, "use": one.use, "reason": one.reason} for one in self.columns],
            "items": [_item(item) for item in self.items],
            "files": [{"path": one.path, "rows": one.rows, "state": one.state} for one in self.files],
            "others": [{"name": one.name, "kind": one.kind, "title": one.title} for one in self.others],
            "gone": list(self.gone),
        }
        if self.photos is not None:
            content["photos"] = self.photos
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"

    def summary(self) -> str:
        """What a person wants to know at the end of a run."""
        lines = [_line(f"{self.noun} dalam sumber", len(self.items))]
        lines += [
            _line(outcome.value.capitalize(), self.count(outcome)) for outcome in Outcome if self._counts(outcome)
        ]
        lines += [_line("Foto disalin", self.photos)] if self.photos is not None else []
        lines.append(_line("Peringatan", len(self.warnings)))
        for outcome in (Outcome.REFUSED, Outcome.LEFT_OUT, Outcome.REPEATED):
            lines += _some(
                [f"  {item.place} {outcome.value}: {item.reason}" for item in self.of(outcome)], outcome.value
            )
        lines += [f"  kolom {one.heading} → {one.use}" for one in self.columns if one.use]
        lines += [f"  kolom {one.heading} tidak diambil: {one.reason}" for one in self.columns if not one.use]
        lines += _some(
            [f"  tidak lagi di sumber, berkasnya dibiarkan: {path}" for path in self.gone], "tidak lagi di sumber"
        )
        lines += [
            f"  {kind}: {count}, {_FATES.get(kind, 'tidak dibawa')}"
            for kind, count in sorted(Counter(i.kind for i in self.others).items())
        ]
        lines += _noted(self.notes, [note for item in self.items for note in item.notes])
        lines += [f"{one.path}: {one.rows} baris, {one.state}" for one in self.files]
        if self.stopped:
            lines.append(f"Tidak ada yang ditulis: {self.stopped}")
        elif self.is_trial:
            lines.append("Tidak ada yang ditulis: ini percobaan (--dry-run).")
        return "\n".join(lines) + "\n"

    def _counts(self, outcome: Outcome) -> bool:
        """The usual outcomes are always named, the others only where they occur."""
        return outcome not in (Outcome.REPLACED, Outcome.LEFT_OUT) or self.count(outcome) > 0


def _line(words: str, count: int) -> str:
    return f"{words:<23}: {count}"


def _some(lines: list[str], what: str) -> list[str]:
    more = [f"  … dan {len(lines) - _SHOWN} lagi {what}; lihat --report"] if len(lines) > _SHOWN else []
    return ["  " + shorten(line, 300, placeholder=" …") for line in lines[:_SHOWN]] + more


def _noted(general: Iterable[ImportNote], of_items: list[ImportNote]) -> list[str]:
    """Notes on the source in full, where a kind has few; notes on items as counts."""
    counts = Counter((note.row is None, note.code) for note in (*general, *of_items))
    shown = [note for note in general if note.row is None and counts[True, note.code] <= _SHOWN]
    lines = [f"  {shorten(note.message, 300, placeholder=' …')}" for note in shown]
    many = {key: count for key, count in counts.items() if not key[0] or count > _SHOWN}
    return lines + [f"  {code}: {count} kali; lihat --report" for (_, code), count in sorted(many.items())]


def _item(item: ImportedItem) -> dict[str, object]:
    return {
        "row": item.row,
        "place": item.place,
        "title": item.title,
        "name": item.name,
        "outcome": item.outcome.value,
        "path": item.path,
        "reason": item.reason,
        "notes": [{"code": note.code, "message": note.message} for note in item.notes],
    }


def sort_notes(found: Iterable[ImportNote]) -> tuple[ImportNote, ...]:
    """Those on the whole source first, then by row; each once."""
    return tuple(sorted(set(found), key=lambda note: (note.row or 0, note.code, note.message)))


def notes_of_row(row: int, notes: Iterable[ImportNote]) -> tuple[ImportNote, ...]:
    return sort_notes(note for note in notes if note.row == row)


def row_list(rows: Iterable[int]) -> str:
    """Row numbers as people write them: `1-3, 7`."""
    spans: list[list[int]] = []
    for row in sorted(set(rows)):
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)
