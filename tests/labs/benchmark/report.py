"""Samples → a table for the terminal, for Markdown, and as JSON, each with the machine and the footnotes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from terang.records.wording import number

from .corpus import Parameters
from .measure import MEMORY
from .peers import COMMON_NOTES, PEERS
from .rounds import COLD, FLOOR, RECORD, RELEASE, SAME, SEARCH, TERANG, Sample

_SUBJECTS = {FLOOR: "Lantai", TERANG: "Terang", SEARCH: "Terang dengan pencarian"}
_CASES = {
    COLD: "dari awal",
    SAME: "tanpa perubahan",
    RECORD: "satu catatan diubah",
    RELEASE: "satu siaran pers diubah",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line: medians over the rounds. `against` has, by subject, how many times its cold time this one took."""

    subject: str
    case: str
    label: str
    rounds: int
    wall: float
    wall_least: float
    wall_most: float
    cpu: float
    memory: float
    files: int
    size: int
    touched: int | None  # None for a build into an empty folder
    against: dict[str, float]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a reader needs to trust the numbers."""

    parameters: Parameters
    machine: Mapping[str, str]
    tools: Mapping[str, str]  # peer → its version
    missing: Mapping[str, str]  # peer → why it has no row
    rows: tuple[Row, ...]


def rows(samples: Sequence[Sample]) -> tuple[Row, ...]:
    """One row for each subject and case, in the order in which they first came."""
    groups: dict[tuple[str, str], list[Sample]] = {}
    for sample in samples:
        groups.setdefault((sample.subject, sample.case), []).append(sample)
    cold = {subject: group for (subject, case), group in groups.items() if case == COLD}
    return tuple(_row(group, cold) for group in groups.values())


def _row(group: Sequence[Sample], cold: Mapping[str, Sequence[Sample]]) -> Row:
    first, last = group[0], group[-1]
    walls = [sample.usage.wall for sample in group]
    others = {name: other for name, other in cold.items() if name not in (SEARCH, first.subject)}
    return Row(
        first.subject,
        first.case,
        f"{_name(first.subject)}, {_CASES[first.case]}" if first.subject != FLOOR else _name(FLOOR),
        len(group),
        median(walls),
        min(walls),
        max(walls),
        median(sample.usage.cpu for sample in group),
        median(sample.usage.memory for sample in group),
        last.files,
        last.size,
        None if first.case == COLD else round(median(sample.touched for sample in group)),
        {name: _ratio(group, other) for name, other in others.items()},
    )


def _ratio(group: Sequence[Sample], other: Sequence[Sample]) -> float:
    """Median of the ratios round by round; where a slow one was measured once, of all rounds to that one."""
    by_round = {sample.round: sample.usage.wall for sample in other}
    last = other[-1].usage.wall
    return median(sample.usage.wall / by_round.get(sample.round, last) for sample in group)


def as_text(report: Report) -> str:
    """Aligned columns."""
    table = [_header(report), *(_cells(row, report) for row in report.rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(table[0]))]
    lines = [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in table
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    facts = [f"{label:<17} {value}" for label, value in _facts(report)]
    notes = [f"- {note}" for note in _notes(report)]
    return "\n".join([*facts, "", *(line.rstrip() for line in lines), "", *notes]) + "\n"


def as_markdown(report: Report) -> str:
    header, *body = [_header(report), *(_cells(row, report) for row in report.rows)]
    lines = [header, ["---", *("---:" for _ in header[1:])], *body]
    table = [f"| {' | '.join(line)} |" for line in lines]
    facts = [f"- {label}: {value}" for label, value in _facts(report)]
    return "\n".join([*facts, "", *table, "", *(f"- {note}" for note in _notes(report))]) + "\n"


def as_json(reports: Sequence[tuple[Report, Sequence[Sample]]]) -> str:
    values: list[dict[str, Any]] = [
        {**asdict(report), "memory": MEMORY, "samples": [asdict(sample) for sample in samples]}
        for report, samples in reports
    ]
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _header(report: Report) -> list[str]:
    named = [f"× {_name(name)}" for name in _compared(report)]
    return ["Bangun", "Waktu (dtk)", "CPU (dtk)", "Memori (MiB)", "Berkas", "MB", "Berubah", *named]


def _cells(row: Row, report: Report) -> list[str]:
    spread = f" [{_decimal(row.wall_least)}..{_decimal(row.wall_most)}]" if row.rounds > 1 else " [sekali]"
    return [
        row.label,
        _decimal(row.wall) + spread,
        _decimal(row.cpu),
        number(round(row.memory / (1 << 20))),
        number(row.files),
        number(round(row.size / 1_000_000)),
        "" if row.touched is None else number(row.touched),
        *(_decimal(row.against[name]) if name in row.against else "" for name in _compared(report)),
    ]


def _compared(report: Report) -> list[str]:
    """The floor and each peer that has a row."""
    return [row.subject for row in report.rows if row.case == COLD and row.subject not in (TERANG, SEARCH)]


def _facts(report: Report) -> list[tuple[str, str]]:
    p = report.parameters
    corpus = (
        f"{number(p.records)} catatan, {number(p.releases)} siaran pers, {p.units} unit, uraian pada {p.prose}% catatan"
    )
    corpus += f", {number(p.attachments)} lampiran" if p.attachments else ""
    corpus += f", {number(p.requests)} permohonan" if p.requests else ""
    tools = [(PEERS[name].label, version) for name, version in report.tools.items()]
    return [("Korpus", corpus), *report.machine.items(), *tools]


def _notes(report: Report) -> list[str]:
    notes = [
        f"Tidak diukur: {PEERS[name].label} ({reason.splitlines()[0]})." for name, reason in report.missing.items()
    ]
    notes += [
        "Waktu adalah median putaran, dengan yang terkecil dan terbesar; CPU termasuk semua proses anak.",
        f"Memori adalah puncak jumlah {MEMORY} semua proses pada satu saat, dicuplik tiap 30 milidetik atau lebih jarang.",
        "Lantai: dua proses membaca semua sumber dan menulis berkas sebanyak dan sebesar keluaran Terang, tidak lebih.",
        "× adalah waktu baris itu dibagi waktu bangun dari awal pembandingnya, median dari putaran yang sama.",
        "Berubah: berkas yang ditulis ulang, baru, atau hilang di folder keluaran yang sudah ada.",
    ]
    if report.tools:
        notes += [f"Pembanding: {note}" for note in COMMON_NOTES]
    return notes + [f"{PEERS[name].label}: {note}" for name in report.tools for note in PEERS[name].notes]


def _name(subject: str) -> str:
    return _SUBJECTS.get(subject) or PEERS[subject].label


def _decimal(value: float) -> str:
    """Three figures: 0,412; 5,33; 68,5; 522."""
    places = 3 if value < 1 else 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:.{places}f}".replace(".", ",")
