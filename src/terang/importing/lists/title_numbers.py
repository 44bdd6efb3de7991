"""Rows whose titles carry their running numbers (`1. Renja`) → the same with plain titles, and a note on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..shared.masking import mask
from ..shared.report import ImportNote, OtherItem
from ..sources.line_kinds import PARTS_FOLLOW
from ..sources.source_table import SourceRow, SourceTable
from .headings import Role
from .roles import Roles

_NUMBERED = re.compile(r"\s*\(?(\d{1,4})[.)]\s+(?=\S)")
_LETTERED = re.compile(r"\s*\(?([a-z])[.)]\s+(?=\S)")
_BULLET = re.compile(r"\s*[-–•▪●*]\s+(?=\S)")
_SHARE = 0.6  # of the rows


def without_title_numbers(table: SourceTable, roles: Roles) -> SourceTable:
    """Only where no column has the numbers, and they count upwards: `17. Agustus` alone is a title."""
    numbers = roles.columns.get(Role.NUMBER, ())
    for name in roles.columns.get(Role.TITLE, ())[:1]:
        table = _without_bullets(_under_headings(table, _Marks(name, numbers, _BULLET)), name)
        if numbers:
            return _under_headings(table, _Marks(name, numbers, _LETTERED))
        titles = [row.cells.get(name, "") for row in table.rows]
        counting = [pattern for pattern in (_NUMBERED, _LETTERED) if _count_upwards(_numbers(titles, pattern))]
        if counting == [_NUMBERED, _LETTERED]:
            table = _under_headings(table, _Marks(name, (), _LETTERED))
        found = {row.number for row in table.rows if any(one.match(row.cells.get(name, "")) for one in counting)}
        if len(found) < max(2, _SHARE * len(table.rows)):
            return table
        rows = tuple(_plain(row, name) if row.number in found else row for row in table.rows)
        text = f"Nomor urut di depan judul ({name}) pada {len(found)} baris tidak diambil."
        return replace(table, rows=rows, warnings=(*table.warnings, ImportNote(None, "nomor-di-judul", text)))
    return table


@dataclass(frozen=True, slots=True)
class _Marks:
    """How a list marks its parts: `title` and `numbers` are columns, `part` begins the title of a part."""

    title: str
    numbers: tuple[str, ...]
    part: re.Pattern[str]

    def is_heading(self, row: SourceRow) -> bool:
        """A number and a title, and nothing else."""
        title = row.cells.get(self.title, "")
        is_numbered = bool(_NUMBERED.match(title)) or any(row.cells.get(name, "").strip() for name in self.numbers)
        others = [text for name, text in row.cells.items() if name != self.title and name not in self.numbers]
        return is_numbered and not self.part.match(title) and not any(text.strip() for text in others)

    def as_part(self, row: SourceRow, group: str) -> SourceRow:
        """Below its sub-section; its letter goes where a column has the numbers, since nothing counts on with it."""
        title = row.cells[self.title]
        title = self.part.sub("", title, count=1) if self.numbers else title
        return replace(row, cells={**row.cells, self.title: title}, group=group)

    def is_part(self, row: SourceRow) -> bool:
        has_number = any(row.cells.get(name, "").strip() for name in self.numbers)
        return bool(self.part.match(row.cells.get(self.title, ""))) and not has_number


def _under_headings(table: SourceTable, marks: _Marks) -> SourceTable:
    """`1. Profil` with nothing else, above `a. Alamat` or `- Alamat`, is the heading of a sub-section."""
    rows: list[SourceRow] = []
    others: list[OtherItem] = []
    group: str | None = None
    section = ""
    for row, after in zip(table.rows, (*table.rows[1:], None), strict=True):
        is_above = after is not None and after.section == row.section and marks.is_part(after)
        if is_above and marks.is_heading(row):
            words = _NUMBERED.sub("", row.cells[marks.title], count=1).strip()
            group, section = PARTS_FOLLOW.sub("", words) or words, row.section
            shown = mask(group, lambda _: False)[0][:120]
            others.append(OtherItem(row.where or f"baris {row.number}", "judul subbagian", shown))
        else:
            group = group if marks.is_part(row) and row.section == section else None
            rows.append(marks.as_part(row, group) if group is not None else row)
    return replace(table, rows=tuple(rows), others=(*table.others, *others)) if others else table


def _without_bullets(table: SourceTable, name: str) -> SourceTable:
    rows = (
        replace(row, cells={**row.cells, name: _BULLET.sub("", row.cells.get(name, ""), count=1)}) for row in table.rows
    )
    is_listed = any(_BULLET.match(row.cells.get(name, "")) for row in table.rows)
    return replace(table, rows=tuple(rows)) if is_listed else table


def _numbers(titles: Sequence[str], pattern: re.Pattern[str]) -> list[int]:
    """What the titles count; `c.` is 3."""
    found = [match[1] for title in titles if (match := pattern.match(title))]
    return [int(one) if one.isdecimal() else ord(one) - ord("a") + 1 for one in found]


def _count_upwards(numbers: Sequence[int]) -> bool:
    """Each is the next one, or the first of a section."""
    steps = list(pairwise(numbers))
    goes_on = sum(after in (before + 1, 1) for before, after in steps) >= 0.8 * len(steps)
    return bool(numbers) and numbers[0] == 1 and goes_on


def _plain(row: SourceRow, name: str) -> SourceRow:
    title = row.cells[name]
    match = _NUMBERED.match(title) or _LETTERED.match(title)
    return replace(row, cells={**row.cells, name: title[match.end() :] if match else title})
