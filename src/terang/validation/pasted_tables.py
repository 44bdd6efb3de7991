"""Lines of a text → tables that were pasted from a sheet, whose columns only tabs or blanks part, and the same as Markdown."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

_SIGN = re.compile(r"(?:[0-9]{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|[-*•●▪◦‣∙■□➢➤✓–—o·]")
_LABELLED = re.compile(r"\s*(?P<label>[^\t:]{2,40}?)(?:\t\s*| {2,}):\s*(?P<text>\S.*)")
_GAP = re.compile(r" {2,}")
_SENTENCE_END = (".", "!", "?", ",", ";", ":")
_LONGEST_CELL = 60  # letters; between blanks, longer pieces are sentences
_FEWEST = {2: 3}  # columns → rows, where blanks part them: two columns may be chance


@dataclass(frozen=True, slots=True)
class PastedTable:
    """Rows of cells, of the same length each; `line` counts from 1."""

    line: int
    rows: tuple[tuple[str, ...], ...]

    @property
    def head(self) -> str:
        return _row(self.rows[0])

    @property
    def rule(self) -> str:
        return f"|{' --- |' * len(self.rows[0])}"

    def markdown(self) -> list[str]:
        return [self.head, self.rule, *map(_row, self.rows[1:])]


def pasted_tables(lines: Sequence[str], code: Set[int]) -> Iterator[PastedTable]:
    """In order; `code` are lines (from 1) that cannot be part of one."""
    at = 0
    while at < len(lines):
        if at + 1 not in code and (table := _tabbed(lines, at, code) or _spaced(lines, at, code)):
            yield table
            at += len(table.rows)
        else:
            at += 1


def labelled(line: str) -> str:
    """`Hari<tab>: Senin`, as letters write it, as an item; "" for another line."""
    match = _LABELLED.fullmatch(line)
    return f"{match['label'].strip()}: {match['text'].strip()}" if match else ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _tabbed(lines: Sequence[str], at: int, code: Set[int]) -> PastedTable | None:
    rows: list[list[str]] = []
    for number in range(at, len(lines)):
        line = lines[number].strip(" ")
        cells = [cell.strip() for cell in line.split("\t")]
        if number + 1 in code or "\t" not in line.strip() or _is_item(cells) or labelled(line):
            break
        rows.append(cells)
    while rows and all(len(row) > 1 and not row[-1] for row in rows):
        rows = [row[:-1] for row in rows]
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or width < 2:
        return None
    return PastedTable(at + 1, tuple((*row, *[""] * (width - len(row))) for row in rows))


def _spaced(lines: Sequence[str], at: int, code: Set[int]) -> PastedTable | None:
    """Cells that begin as cells do, in as many columns each: else the blanks are those of justified lines."""
    rows: list[tuple[str, ...]] = []
    for number in range(at, len(lines)):
        line = lines[number].strip()
        cells = tuple(_GAP.split(line)) if "  " in line else ()
        is_next = not rows or len(cells) == len(rows[0])
        if number + 1 in code or len(cells) < 2 or not is_next or not _are_cells(cells):
            break
        rows.append(cells)
    is_table = len(rows) >= _FEWEST.get(len(rows[0]), 2) if rows else False
    return PastedTable(at + 1, tuple(rows)) if is_table else None


def _are_cells(cells: tuple[str, ...]) -> bool:
    return (
        not _is_item(cells)
        and not any(cell.startswith((":", "|", "#", ">", "(", "[")) or cell[0].islower() for cell in cells)
        and not any(cell.endswith(_SENTENCE_END) for cell in cells[:-1])
        and all(len(cell) <= _LONGEST_CELL for cell in cells)
    )


def _is_item(cells: Sequence[str]) -> bool:
    return bool(_SIGN.fullmatch(cells[0]))
