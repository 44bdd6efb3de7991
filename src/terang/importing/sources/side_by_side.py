"""A sheet with two tables beside each other → a sheet for each, which keeps its lines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from .source_sheet import Line, SourceSheet, Vocabulary

_SEARCHED = 40  # lines in which headings are looked for


def apart(sheet: SourceSheet, vocabulary: Vocabulary) -> Sequence[SourceSheet]:
    """Only where an empty column parts two headings of titles, each with another known heading on its side."""
    gap = next(_gaps(sheet, vocabulary), None)
    if gap is None:
        return (sheet,)
    left = replace(sheet, lines=[_kept(line, lambda at: at < gap) for line in sheet.lines])
    right = replace(sheet, lines=[_kept(line, lambda at: at > gap) for line in sheet.lines])
    return (left, *apart(right, vocabulary))


def _gaps(sheet: SourceSheet, vocabulary: Vocabulary) -> Iterator[int]:
    """Each cell of a line is judged once: a sheet may be hundreds of columns wide."""
    for line in sheet.lines[:_SEARCHED]:
        titles = [at for at in line.filled if vocabulary.is_title(line.cells[at])]
        if len(titles) < 2:
            continue
        known = [at for at in line.filled if vocabulary.is_known(line.cells[at])]
        for gap in range(titles[0] + 1, titles[-1]):
            sides = (sum(at < gap for at in known), sum(at > gap for at in known))
            if min(sides) >= 2 and not any(one.text(gap) for one in sheet.lines):
                yield gap


def _kept(line: Line, is_here: Callable[[int], bool]) -> Line:
    return replace(line, cells=tuple(cell if is_here(at) else "" for at, cell in enumerate(line.cells)))
