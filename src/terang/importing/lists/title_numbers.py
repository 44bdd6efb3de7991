"""Rows whose titles carry their running numbers (`1. Renja`) → the same with plain titles, and a note on it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..shared.report import ImportNote
from ..sources.source_table import SourceRow, SourceTable
from .headings import Role
from .roles import Roles

_NUMBERED = re.compile(r"\s*\(?(\d{1,4})[.)]\s+(?=\S)")
_SHARE = 0.6  # of the rows


def without_title_numbers(table: SourceTable, roles: Roles) -> SourceTable:
    """Only where no column has the numbers, and they count upwards: `17. Agustus` alone is a title."""
    if roles.has(Role.NUMBER):
        return table
    for name in roles.columns.get(Role.TITLE, ())[:1]:
        numbers = {
            row.number: int(match[1]) for row in table.rows if (match := _NUMBERED.match(row.cells.get(name, "")))
        }
        if len(numbers) < max(2, _SHARE * len(table.rows)) or not _count_upwards(list(numbers.values())):
            return table
        rows = tuple(_plain(row, name) if row.number in numbers else row for row in table.rows)
        text = f"Nomor urut di depan judul ({name}) pada {len(numbers)} baris tidak diambil."
        return replace(table, rows=rows, warnings=(*table.warnings, ImportNote(None, "nomor-di-judul", text)))
    return table


def _count_upwards(numbers: Sequence[int]) -> bool:
    """Each is the next one, or the first of a section."""
    steps = list(pairwise(numbers))
    return numbers[0] == 1 and sum(after in (before + 1, 1) for before, after in steps) >= 0.8 * len(steps)


def _plain(row: SourceRow, name: str) -> SourceRow:
    return replace(row, cells={**row.cells, name: _NUMBERED.sub("", row.cells[name], count=1)})
