"""A sheet that names each piece of information in lines of its own, `Judul | RKPD`, `Tahun | 2025` → headings and rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .source_sheet import Line, SourceSheet, Vocabulary


def turned(sheet: SourceSheet, vocabulary: Vocabulary) -> SourceSheet:
    """Only where every line is a known heading with one cell beside it, and one of them is of titles.

    Where another heading stands beside the first, the lines are those of an ordinary list.
    """
    lines = [line for line in sheet.lines if line.filled]
    labels = [line.text(0).rstrip(" :") for line in lines]
    is_labelled = (
        len(lines) > 1
        and all(
            set(line.filled) <= {0, 1} and vocabulary.is_known(label) for line, label in zip(lines, labels, strict=True)
        )
        and any(map(vocabulary.is_title, labels))
        and not vocabulary.is_known(lines[0].text(1))
    )
    return replace(sheet, lines=list(_rows(lines, labels))) if is_labelled else sheet


def _rows(lines: Sequence[Line], labels: Sequence[str]) -> Iterator[Line]:
    """The first label begins each piece of information."""
    columns = list(dict.fromkeys(labels))
    yield Line(lines[0].number, tuple(columns))
    starts = [at for at, label in enumerate(labels) if label == labels[0]]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        cells = {labels[at]: lines[at].text(1) for at in range(start, end)}
        yield Line(lines[start].number, tuple(cells.get(name, "") for name in columns))
