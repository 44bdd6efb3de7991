"""A table and the roles of its columns → the table without errors of formulas and with dates in one order, and what to say.

What one cell means is decided by its column here: the order of day and month, and whose unit an empty cell repeats.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..shared.class_words import class_code, class_of
from ..shared.date_columns import date_reader
from ..shared.report import ImportNote, row_list
from ..shared.tidying import normalize_name, tidy
from ..sources.source_table import SourceDownload, SourceRow, SourceTable
from .headings import Role
from .roles import Roles

_FAULT = re.compile(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!)|Err:\d{3}", re.IGNORECASE)
_DATES = (Role.PUBLISHED, Role.UPDATED, Role.MADE_ON)
_ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\]]+[^\s<>\"'()\[\].,;:]", re.IGNORECASE)
_FIRST = re.compile(r"\(?0*1[.)]?")


def with_plain_cells(table: SourceTable, roles: Roles) -> SourceTable:
    table = _with_dates(_without_faults(table, roles), roles)
    table = replace(table, rows=tuple(_spelled_out(row, roles) for row in _with_plain_titles(table.rows, roles)))
    return _with_classes_above(_with_units_above(table, roles), roles)


def _with_plain_titles(rows: Sequence[SourceRow], roles: Roles) -> Iterator[SourceRow]:
    """An address behind the words of a title is the row's link."""
    links = roles.columns.get(Role.LINK, ())
    for row in rows:
        for name in roles.columns.get(Role.TITLE, ()):
            text = row.cells.get(name, "")
            found = _ADDRESS.findall(text) if "<" not in text else []
            words = re.sub(r"[\s(\[:–-]*$", "", re.sub(r"\(\s*\)|\[\s*\]", "", _ADDRESS.sub("", text)).strip())
            if not found or not words:
                continue
            cells = {**row.cells, name: words}
            if links:
                cells[links[0]] = "\n".join(filter(None, (cells.get(links[0], ""), *found)))
            files = row.files if links else (*row.files, *map(SourceDownload, found))
            row = replace(row, cells=cells, files=files)
        yield row


def _spelled_out(row: SourceRow, roles: Roles) -> SourceRow:
    """`SM` in a column of classes, and the parts of a retention that has a column for each."""
    cells = dict(row.cells)
    for name in roles.columns.get(Role.CLASS, ()):
        if short := class_code(cells.get(name, "")):
            cells[name] = short
    parts = roles.columns.get(Role.RETENTION, ())
    if len(parts) > 1 and any("aktif" in normalize_name(name).split() for name in parts):
        told = [f"{cells[name].strip()}{_phase(name)}" for name in parts if tidy(cells.get(name, ""))]
        cells |= {**dict.fromkeys(parts, ""), parts[0]: ", ".join(told)}
    return replace(row, cells=cells) if cells != row.cells else row


def _phase(name: str) -> str:
    words = normalize_name(name)
    return " inaktif" if re.search(r"\bin ?aktif\b", words) else " aktif" if "aktif" in words.split() else ""


def _without_faults(table: SourceTable, roles: Roles) -> SourceTable:
    """`#REF!` is nothing that anybody wrote; a title is left as it is, and its row refused with it."""
    titles = roles.columns.get(Role.TITLE, ())
    rows: list[SourceRow] = []
    notes: list[ImportNote] = []
    for row in table.rows:
        found = {
            name: text for name, text in row.cells.items() if name not in titles and _FAULT.fullmatch(text.strip())
        }
        for name, text in found.items():
            said = f"Baris {row.number}: `{name}` berisi galat lembar kerja «{text.strip()}»; dibaca kosong."
            notes.append(ImportNote(row.number, "galat-sel", said))
        rows.append(replace(row, cells={**row.cells, **dict.fromkeys(found, "")}) if found else row)
    return replace(table, rows=tuple(rows), warnings=(*table.warnings, *notes))


def _with_dates(table: SourceTable, roles: Roles) -> SourceTable:
    rows, notes = list(table.rows), list(table.warnings)
    for name in (name for role in _DATES for name in roles.columns.get(role, ())):
        plain, is_month_first = date_reader(row.cells.get(name, "") for row in rows)
        rows = [_changed(row, name, plain(row.cells.get(name, ""))) for row in rows]
        if is_month_first:
            text = (
                f"Kolom {name} dibaca bulan/hari/tahun, karena sebagian isinya tidak mungkin lain; periksa tanggalnya."
            )
            notes.append(ImportNote(None, "bulan-di-depan", text))
    return replace(table, rows=tuple(rows), warnings=tuple(notes))


def _changed(row: SourceRow, name: str, text: str) -> SourceRow:
    return row if row.cells.get(name, "") == text else replace(row, cells={**row.cells, name: text})


def _with_units_above(table: SourceTable, roles: Roles) -> SourceTable:
    """A unit that is written only where the numbers start again holds for the rows below it."""
    units, numbers = roles.columns.get(Role.UNIT, ()), roles.columns.get(Role.NUMBER, ())
    if len(units) != 1 or not numbers or not _restarts(table.rows, units[0], numbers[0]):
        return table
    rows = list(_filled_down(table.rows, units[0]))
    changed = [row.number for row, before in zip(rows, table.rows, strict=True) if row is not before]
    text = f"Kolom {units[0]} hanya terisi pada nomor 1; isinya dipakai juga pada baris {row_list(changed)}."
    return replace(table, rows=tuple(rows), warnings=(*table.warnings, ImportNote(None, "unit-dari-atas", text)))


def _with_classes_above(table: SourceTable, roles: Roles) -> SourceTable:
    """A class that is written only where it begins holds for the rows below it: several classes, and none of them twice."""
    names = roles.columns.get(Role.CLASS, ())
    texts = [tidy(row.cells.get(names[0], "")) for row in table.rows] if len(names) == 1 else []
    kinds = [class_of(text) for text in texts if text]
    if len(kinds) < 2 or len(kinds) == len(texts) or not texts[0] or None in kinds or len(set(kinds)) < len(kinds):
        return table
    rows = tuple(_filled_down(table.rows, names[0]))
    changed = [row.number for row, text in zip(rows, texts, strict=True) if not text]
    text = f"Kolom {names[0]} hanya terisi pada baris pertama tiap kelas; isinya dipakai juga pada baris {row_list(changed)}."
    return replace(table, rows=rows, warnings=(*table.warnings, ImportNote(None, "kelas-dari-atas", text)))


def _restarts(rows: Sequence[SourceRow], unit: str, number: str) -> bool:
    named = [bool(tidy(row.cells.get(unit, ""))) for row in rows]
    first = [bool(_FIRST.fullmatch(tidy(row.cells.get(number, "")))) for row in rows]
    return named == first and sum(first) > 1 and not all(first) and all(row.section == rows[0].section for row in rows)


def _filled_down(rows: Sequence[SourceRow], unit: str) -> Iterator[SourceRow]:
    above = ""
    for row in rows:
        above = tidy(row.cells.get(unit, "")) or above
        yield _changed(row, unit, row.cells.get(unit, "") if tidy(row.cells.get(unit, "")) else above)
