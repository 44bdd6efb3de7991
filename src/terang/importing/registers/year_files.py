"""Rows of a register, sorted by year → the text of each year's file, what the validator says of it, and what is new in it."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...problems import Problem
from ...reading import read_csv
from ...records import NOTE, ROWS
from ...repository import DISCLOSURES
from ...validation import ValidationContext, read_objections, read_requests
from ..shared import file_access
from ..shared.report import ImportNote, Outcome, RejectedRow, ReportedFile
from ..shared.unusable import UnusableSource
from .register_headings import KINDS
from .register_rows import RegisterRow

_ANSWER = "diumumkan_di"
_JUDGES = {"permohonan": read_requests, "keberatan": read_objections}


@dataclass(frozen=True, slots=True)
class YearFile:
    """`outcomes` by number of the row; `state` says in a word what becomes of the file."""

    year: str
    path: str
    text: str
    state: str
    outcomes: Mapping[int, Outcome]

    @property
    def is_changed(self) -> bool:
        return self.state != "sama"

    def reported(self) -> ReportedFile:
        return ReportedFile(self.path, len(self.outcomes), self.state)


def faults_of(
    kind: str, rows: Sequence[RegisterRow], context: ValidationContext
) -> tuple[list[ImportNote], list[RejectedRow]]:
    """Warnings and errors of the site's own validator, by the rows of the source."""
    warnings: list[ImportNote] = []
    faults: list[RejectedRow] = []
    for year, of_year in _by_year(rows).items():
        document = read_csv(_path(kind, year), _text(of_year, kind).encode(), ROWS, NOTE)
        problems: tuple[Problem, ...] = _JUDGES[kind](document, year, context)[1]
        for found in problems:
            number = of_year[max(0, found.place.line - 2)].number  # below the headings, one line for each row
            if found.is_error:
                faults.append(RejectedRow(number, f"{found.message} {found.remedy}"))
            else:
                warnings.append(ImportNote(number, found.code, f"Baris {number}: {found.message}"))
    return warnings, faults


def year_files(root: Path, kind: str, rows: Sequence[RegisterRow], *, overwrite: bool) -> tuple[YearFile, ...]:
    """One file a year. One that is there may grow; it is only replaced when that was asked for. Unusable."""
    return tuple(_file(root, kind, year, of_year, overwrite) for year, of_year in _by_year(rows).items())


def _file(root: Path, kind: str, year: str, rows: Sequence[RegisterRow], overwrite: bool) -> YearFile:
    path = _path(kind, year)
    if file_access.read_text(root, _path(kind, year, ".yml")) is not None:
        raise UnusableSource(
            f"{_path(kind, year, '.yml')} sudah ada. Satu tahun satu berkas: pindahkan isinya lebih dahulu."
        )
    old = file_access.read_text(root, path)
    rows = _with_answers(rows, old or "")
    text = _text(rows, kind)
    if old is None:
        return YearFile(year, path, text, "ditulis", {row.number: Outcome.NEW for row in rows})
    before = {line["nomor"]: line for line in _lines(old)}
    outcomes = {row.number: _outcome(row, before) for row in rows}
    grows = len(before) == sum(outcome is Outcome.SAME for outcome in outcomes.values())
    if old == text:
        return YearFile(year, path, text, "sama", outcomes)
    if not (grows or overwrite):
        raise UnusableSource(
            f"{path} sudah ada dan isinya berbeda. Tidak ada yang ditulis; pakai --overwrite bila berkas itu memang "
            "harus diganti (isi lama tetap ada dalam riwayat git)."
        )
    return YearFile(year, path, text, "ditambah" if grows else "diganti", outcomes)


def _with_answers(rows: Sequence[RegisterRow], old: str) -> Sequence[RegisterRow]:
    """Where an answer was published is said in the published register alone: a new import of the office's own leaves it."""
    known = {line["nomor"]: answer for line in _lines(old) if (answer := line.get(_ANSWER))}
    return [
        replace(row, cells={**row.cells, _ANSWER: known[row.cells["nomor"]]})
        if row.cells["nomor"] in known and not row.cells.get(_ANSWER)
        else row
        for row in rows
    ]


def _outcome(row: RegisterRow, before: Mapping[str, Mapping[str, str]]) -> Outcome:
    old = before.get(row.cells["nomor"])
    if old is None:
        return Outcome.NEW
    same = {key: value for key, value in old.items() if value} == row.cells
    return Outcome.SAME if same else Outcome.REPLACED


def _lines(text: str) -> list[dict[str, str]]:
    return [
        {key: value or "" for key, value in line.items() if key} | {"nomor": line.get("nomor") or ""}
        for line in csv.DictReader(io.StringIO(text))
    ]


def _by_year(rows: Sequence[RegisterRow]) -> dict[str, list[RegisterRow]]:
    years: dict[str, list[RegisterRow]] = {}
    for row in rows:
        years.setdefault(row.year, []).append(row)
    return dict(sorted(years.items()))


def _text(rows: Sequence[RegisterRow], kind: str) -> str:
    """CSV with every column that the source fills, in the order of the register."""
    keys = [key for key in KINDS[kind] if any(key in row.cells for row in rows)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(keys)
    writer.writerows([row.cells.get(key, "") for key in keys] for row in rows)
    return out.getvalue()


def _path(kind: str, year: str, ending: str = ".csv") -> str:
    return f"{DISCLOSURES}/layanan/{kind}/{year}{ending}"
