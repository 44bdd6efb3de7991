"""Document of a year's budget → Budget, with each line once, no sums among them, and figures that fit together."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..problems import Problem
from ..reading import Document
from ..records import NOTE, ROWS, Budget, BudgetKind, BudgetLine
from .context import ValidationContext, normalize_name
from .money_reader import MoneyReader
from .partly_read import where_read
from .table_reader import Reader, read_ledger

_HEADINGS = {
    **dict.fromkeys(("kelompok", "jenis anggaran", "kategori"), "jenis"),
    **dict.fromkeys(("nama rekening", "uraian rekening", "rekening", "nama", "rincian"), "uraian"),
    **dict.fromkeys(("jumlah anggaran", "pagu", "pagu anggaran", "rencana", "anggaran setelah perubahan"), "anggaran"),
    **dict.fromkeys(("jumlah realisasi", "realisasi anggaran"), "realisasi"),
    **dict.fromkeys(("skpd", "opd", "perangkat daerah", "nama skpd", "nama opd"), "unit"),
    **dict.fromkeys(("sumber data", "dokumen"), "sumber"),
}
_SUMS = re.compile(
    r"(?:sub ?)?(?:grand )?(?:jumlah|total)\b|surplus|defisit|pembiayaan net|.*\btahun (?:berkenaan|berjalan)$"
)
_OF_YEAR = re.compile(r"\b(?:apbd|apbn|apbdes|lra|dpa|anggaran|realisasi)\D{0,25}(20[0-9]{2})\b", re.IGNORECASE)
_INCOMING = (BudgetKind.INCOME, BudgetKind.FINANCING_IN)
_FAR_ABOVE = 10  # times the plan: income may well be above it


class _Lines(MoneyReader):
    headings = _HEADINGS
    sums = _SUMS
    name = "uraian"


def read_budget(document: Document, id: str, context: ValidationContext) -> tuple[Budget | None, tuple[Problem, ...]]:
    """The budget of the year `id`, perhaps partly read, and its problems."""
    return read_ledger(Budget, document, id, context, _check_whole, _check_lines, _check_sums, reading=_Lines)


def _check_whole(found: Budget, reader: Reader) -> None:
    assert isinstance(reader, MoneyReader)
    reader.check_whole(found.rows, found.note)
    if found.note and (year := _other_year(found.note, found.id)):
        reader.report("anggaran-tahun-lain", (NOTE,), value=year, year=found.id)


def _other_year(text: str, year: str) -> str:
    """The year of another budget that a text names, unless it names this one, too."""
    named = [match[1] for match in _OF_YEAR.finditer(text)]
    return named[0] if named and year not in text else ""


def _check_lines(found: Budget, reader: Reader) -> None:
    """A line that stands twice would be counted twice."""
    seen: set[tuple[str, str, str]] = set()
    for index, line in enumerate(found.rows):
        with where_read():
            name = (line.kind.key, normalize_name(line.name), line.unit or "")
            if name in seen:
                reader.report("anggaran-ganda", (ROWS, index, "uraian"), value=line.name, kind=line.kind.label)
            seen.add(name)
            times = _FAR_ABOVE if line.kind in _INCOMING else 1
            if line.realised is not None and line.realised > line.planned * times and (line.planned or times == 1):
                words = {"value": line.realised, "planned": line.planned}
                reader.report("realisasi-melebihi", (ROWS, index, "realisasi"), **words)
            if line.source and (year := _other_year(line.source, found.id)):
                reader.report("anggaran-tahun-lain", (ROWS, index, "sumber"), value=year, year=found.id)


def _check_sums(found: Budget, reader: Reader) -> None:
    """Lines that are the sum of those below or above them, and units that need more than there is."""
    groups: dict[tuple[BudgetKind, bool], list[int]] = defaultdict(list)
    for index, line in enumerate(found.rows):
        groups[line.kind, line.unit is not None].append(index)
    for places in groups.values():
        lines = [found.rows[at] for at in places]
        for at, count in _sums_among(lines):
            line = lines[at]
            reader.report("mungkin-jumlah", (ROWS, places[at], "uraian"), value=line.name, count=count)
    for kind in BudgetKind:
        whole, units = (
            sum(found.rows[at].planned for at in groups.get((kind, of_units), ())) for of_units in (False, True)
        )
        if (kind, False) in groups and units > whole:
            first = groups[kind, True][0]
            words = {"kind": kind.label, "value": units, "planned": whole}
            reader.report("rincian-melebihi", (ROWS, first, "unit"), **words)


def _sums_among(lines: Sequence[BudgetLine]) -> Iterator[tuple[int, int]]:
    """Places of lines that are equal to the sum of two or more of their neighbours, and of how many."""
    for at, line in enumerate(lines):
        below, above = lines[at + 1 :], lines[:at][::-1]
        if count := _adds_up(line, below) or _adds_up(line, above):
            yield at, count


def _adds_up(line: BudgetLine, others: Sequence[BudgetLine]) -> int:
    """How many of the next ones make the line; 0 when none do."""
    planned = realised = 0
    for count, other in enumerate(others, 1):
        planned += other.planned
        realised += other.realised or 0
        if planned > line.planned:
            return 0
        if planned == line.planned > 0 and count > 1:
            return count if realised == (line.realised or 0) else 0
    return 0
