"""A sheet with two tables beside each other → a sheet for each, which keeps its lines."""

from collections.abc import Sequence
from dataclasses import replace

from .source_sheet import Line, SourceSheet, Vocabulary

_SEARCHED = 40  # lines in which headings are looked for


def apart(sheet: SourceSheet, vocabulary: Vocabulary) -> Sequence[SourceSheet]:
    """Only where an empty column parts two headings of titles, each with another known heading on its side."""
    width = max((len(line.cells) for line in sheet.lines), default=0)
    gaps = [at for at in range(1, width - 1) if not any(line.text(at) for line in sheet.lines)]
    for line in sheet.lines[:_SEARCHED]:
        for gap in gaps:
            sides = (line.cells[:gap], line.cells[gap + 1 :])
            if all(_is_headed(cells, vocabulary) for cells in sides):
                left = replace(sheet, lines=[_kept(one, range(gap)) for one in sheet.lines])
                right = replace(sheet, lines=[_kept(one, range(gap + 1, width)) for one in sheet.lines])
                return (left, *apart(right, vocabulary))
    return (sheet,)


def _is_headed(cells: Sequence[str], vocabulary: Vocabulary) -> bool:
    return any(map(vocabulary.is_title, cells)) and sum(map(vocabulary.is_known, cells)) >= 2


def _kept(line: Line, columns: range) -> Line:
    cells = tuple(cell if at in columns else "" for at, cell in enumerate(line.cells))
    return replace(line, cells=cells)
