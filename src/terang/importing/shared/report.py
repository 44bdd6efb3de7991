"""What became of every row → the report as JSON and as a few lines for people."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten

_SHOWN = 8  # of a kind, in the summary; the report has them all


@dataclass(frozen=True, slots=True)
class RowWarning:
    """Something to look at; `row` counts the data rows of the source from 1, None speaks of the whole source."""

    row: int | None
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that became no record, and why."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ListReport:
    """`rows` = `imported` + `repeats` + the number of `refused`."""

    rows: int
    imported: int
    repeats: int
    refused: tuple[RejectedRow, ...]
    warnings: tuple[RowWarning, ...]

    def as_json(self) -> str:
        content = {
            "rows": self.rows,
            "imported": self.imported,
            "repeats": self.repeats,
            "refused": [{"row": refusal.row, "reason": refusal.reason} for refusal in self.refused],
            "warnings": [{"row": note.row, "code": note.code, "message": note.message} for note in self.warnings],
        }
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"

    def summary(self) -> str:
        """What a person wants to know at the end of a run."""
        lines = [
            f"Baris dalam sumber : {self.rows}",
            f"Menjadi catatan    : {self.imported}",
            f"Baris berulang     : {self.repeats}",
            f"Ditolak            : {len(self.refused)}",
            f"Peringatan         : {len(self.warnings)}",
        ]
        lines += [f"  baris {refusal.row} ditolak: {refusal.reason}" for refusal in self.refused[:_SHOWN]]
        if len(self.refused) > _SHOWN:
            lines.append(f"  … dan {len(self.refused) - _SHOWN} baris lain ditolak")
        counts = Counter((note.row is None, note.code) for note in self.warnings)
        general = [note for note in self.warnings if note.row is None and counts[True, note.code] <= _SHOWN]
        lines += [f"  {shorten(note.message, 200, placeholder=' …')}" for note in general]
        many = {key: count for key, count in counts.items() if not key[0] or count > _SHOWN}
        lines += [
            f"  {code}: {count} {'kali' if is_general else 'baris'}"
            for (is_general, code), count in sorted(many.items())
        ]
        return "\n".join(lines) + "\n"


def sort_warnings(found: Iterable[RowWarning]) -> tuple[RowWarning, ...]:
    """Those about the whole source first, then by row; each said once."""
    return tuple(sorted(set(found), key=lambda note: (note.row or 0, note.code, note.message)))


def row_list(rows: Iterable[int]) -> str:
    """Row numbers as people write them: `1-3, 7`."""
    spans: list[list[int]] = []
    for row in sorted(set(rows)):
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)
