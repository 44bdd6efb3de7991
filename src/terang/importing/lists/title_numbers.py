"""Rows whose titles carry their running numbers (`1. Renja`) → the same with plain titles, and a note on it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..shared.masking import mask
from ..shared.report import ImportNote, OtherItem
from ..sources.source_table import SourceRow, SourceTable
from .headings import Role
from .roles import Roles

_NUMBERED = re.compile(r"\s*\(?(\d{1,4})[.)]\s+(?=\S)")
_LETTERED = re.compile(r"\s*\(?([a-z])[.)]\s+(?=\S)")
_SHARE = 0.6  # of the rows


def without_title_numbers(table: SourceTable, roles: Roles) -> SourceTable:
    """Only where no column has the numbers, and they count upwards: `17. Agustus` alone is a title."""
    if roles.has(Role.NUMBER):
        return table
    for name in roles.columns.get(Role.TITLE, ())[:1]:
        titles = [row.cells.get(name, "") for row in table.rows]
        counting = [pattern for pattern in (_NUMBERED, _LETTERED) if _count_upwards(_numbers(titles, pattern))]
        if counting == [_NUMBERED, _LETTERED]:
            table = _under_headings(table, name)
        numbers = {row.number for row in table.rows if any(one.match(row.cells.get(name, "")) for one in counting)}
        if len(numbers) < max(2, _SHARE * len(table.rows)):
            return table
        rows = tuple(_plain(row, name) if row.number in numbers else row for row in table.rows)
        text = f"Nomor urut di depan judul ({name}) pada {len(numbers)} baris tidak diambil."
        return replace(table, rows=rows, warnings=(*table.warnings, ImportNote(None, "nomor-di-judul", text)))
    return table


def _under_headings(table: SourceTable, name: str) -> SourceTable:
    """`1. Profil` with nothing else, above `a. Alamat`, is the heading of a sub-section."""
    rows: list[SourceRow] = []
    others: list[OtherItem] = []
    group: str | None = None
    section = ""
    for row, after in zip(table.rows, (*table.rows[1:], None), strict=True):
        title = row.cells.get(name, "")
        letter = _LETTERED.match(title)
        if after is not None and _is_heading(row, name) and _starts_letters(after, row, name):
            group, section = _NUMBERED.sub("", title, count=1).strip(), row.section
            shown = mask(group, lambda _: False)[0][:120]
            others.append(OtherItem(row.where or f"baris {row.number}", "judul subbagian", shown))
        else:
            group = group if letter and row.section == section else None
            rows.append(replace(row, group=group) if group is not None else row)
    return replace(table, rows=tuple(rows), others=(*table.others, *others)) if others else table


def _is_heading(row: SourceRow, name: str) -> bool:
    return bool(_NUMBERED.match(row.cells.get(name, ""))) and not any(
        value.strip() for key, value in row.cells.items() if key != name
    )


def _starts_letters(row: SourceRow, heading: SourceRow, name: str) -> bool:
    letter = _LETTERED.match(row.cells.get(name, ""))
    return letter is not None and letter[1] == "a" and row.section == heading.section and not _is_heading(row, name)


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
