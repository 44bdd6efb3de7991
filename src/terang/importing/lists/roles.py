"""Columns, their values and a mapping → which column plays which role, and what to say about the others."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...records import InformationClass
from ..shared.cell_values import forms_of, tick_of, truth_of
from ..shared.class_words import class_code, class_of
from ..shared.report import ColumnUse, ImportNote
from ..shared.tidying import normalize_name, tidy
from ..shared.web_addresses import looks_linked
from ..sources.source_table import SourceRow, SourceTable
from .columns_by_value import elsewhere, leads_on, told_by_remarks
from .headings import (
    Role,
    class_rank,
    is_subject,
    is_tick_column,
    is_weak,
    may_be_class,
    may_be_status,
    ranked,
    year_of,
)
from .list_mapping import ListMapping as Wishes

_ARCHIVE = re.compile(r"retensi|arsip|simpan")
_SEVERAL = frozenset({Role.LINK, Role.SUBJECT, Role.SHOWN, Role.HIDDEN})


@dataclass(frozen=True, slots=True)
class Roles:
    """Columns for each role, the best first; `ticks` are columns whose heading is the value.

    `x_is_no`: its rows cross out what they do not tick.
    """

    columns: Mapping[Role, tuple[str, ...]]
    ticks: tuple[str, ...]
    warnings: tuple[ImportNote, ...]
    x_is_no: bool = False

    def has(self, role: Role) -> bool:
        return role in self.columns

    def text(self, row: SourceRow, role: Role) -> str:
        """The first cell of that role with anything in it."""
        return next(iter(self.texts(row, role)), "")

    def texts(self, row: SourceRow, role: Role) -> tuple[str, ...]:
        return tuple(filter(None, (tidy(row.cells.get(name, "")) for name in self.columns.get(role, ()))))

    def ticked(self, row: SourceRow) -> tuple[str, ...]:
        """Headings of the columns that the row ticks."""
        return tuple(name for name in self.ticks if self._tick(row.cells.get(name, ""), name))

    def odd_ticks(self, row: SourceRow) -> tuple[tuple[str, str], ...]:
        """Headings and texts of cells that say neither yes nor no."""
        cells = ((name, tidy(row.cells.get(name, ""))) for name in self.ticks)
        return tuple((name, text) for name, text in cells if text and self._tick(text, name) is None)

    def _tick(self, text: str, name: str) -> bool | None:
        return tick_of(tidy(text), name, x_is_no=self.x_is_no)

    def used(self) -> frozenset[str]:
        return frozenset(self.ticks).union(*self.columns.values()) if self.columns else frozenset(self.ticks)


def assign(columns: Sequence[str], rows: Sequence[SourceRow], wishes: Wishes) -> Roles:
    """A mapping decides first; then the headings; for the class of information, the values."""
    filled = {name: [text for row in rows if (text := tidy(row.cells.get(name, "")))] for name in columns}
    chosen: dict[Role, list[str]] = {}
    left: list[str] = []
    for name in columns:
        role = wishes.role(name)
        if role is None:
            left += [name] if filled[name] else []
        elif role is not Role.IGNORED:
            chosen.setdefault(role, []).append(name)
    ticks = [
        name
        for name in left
        if is_tick_column(name)
        and not _names_forms(name, filled[name])
        and 2 * sum(tick_of(text, name) is not None for text in filled[name]) >= len(filled[name])
    ]
    left = [name for name in left if name not in ticks]
    has_ticked_class = any(class_of(name) for name in ticks)
    if Role.CLASS not in chosen and not has_ticked_class and (found := _class_column(left, filled, rows, wishes)):
        chosen[Role.CLASS] = [found]
        left.remove(found)
        while other := _class_column(elsewhere(left, chosen[Role.CLASS], rows), filled, rows, wishes, is_named=True):
            chosen[Role.CLASS].append(other)
            left.remove(other)
    yearly = [name for name in left if year_of(name)]
    years = [name for name in yearly if leads_on(filled[name])]
    ticked_years = [
        name for name in yearly if filled[name] and all(tick_of(text, "") is not None for text in filled[name])
    ]
    ticked_years = ticked_years if len(ticked_years) > 1 and Role.PERIOD not in chosen else []
    odd_years = [name for name in yearly if name not in (*years, *ticked_years)]
    left = [name for name in left if name not in yearly]
    states = [name for name in left if may_be_status(name) and all(truth_of(text) is not None for text in filled[name])]
    left = [name for name in left if name not in states]
    words = frozenset(name for name in left if not any(map(looks_linked, filled[name])))
    for role, names in _by_heading(left, frozenset(chosen), words, rows).items():
        chosen[role] = names
        left = [name for name in left if name not in names]
    left += told_by_remarks(chosen, filled)
    if states:
        chosen.setdefault(Role.SHOWN, []).extend(states)
    left += odd_years
    if ticked_years:
        chosen[Role.PERIOD] = [*ticked_years, *chosen.get(Role.PERIOD, ())]
    if years:  # beside a column of links, too
        chosen[Role.LINK] = [*chosen.get(Role.LINK, ()), *years]
    if Role.SUBJECT not in chosen and (subjects := [name for name in left if is_subject(name)]):
        chosen[Role.SUBJECT] = subjects
        left = [name for name in left if name not in subjects]
    notes = [] if any(_is_title(name) for name in columns) else _title_fromelsewhere(chosen)
    if unused := [name for name in left if wishes.role(name) is not Role.IGNORED]:
        notes.append(ImportNote(None, "kolom-tidak-dipakai", f"Kolom tidak dipakai: {', '.join(unused)}."))
    columns_of = {role: tuple(names) for role, names in chosen.items()}
    return Roles(columns_of, tuple(ticks), tuple(notes), _crosses_out(rows, ticks))


def _names_forms(name: str, texts: Sequence[str]) -> bool:
    """`Bentuk (Cetak/Elektronik)` with one of them in each cell, and no tick for both."""
    return len(forms_of(name)[0]) > 1 and any(forms_of(text)[0] for text in texts)


def _crosses_out(rows: Sequence[SourceRow], ticks: Sequence[str]) -> bool:
    """Is an x a no? Where most rows that have one have another tick, too: `v x x`."""
    marks = [{tidy(row.cells.get(name, "")).casefold() for name in ticks} for row in rows]
    crossed = [one for one in marks if "x" in one]
    return bool(crossed) and 2 * sum(any(tick_of(mark, "") for mark in one - {"x"}) for one in crossed) > len(crossed)


def _class_column(
    names: Sequence[str],
    filled: Mapping[str, list[str]],
    rows: Sequence[SourceRow],
    wishes: Wishes,
    *,
    is_named: bool = False,
) -> str | None:
    """Whichever column holds classes: by its heading and half of its values, or by nearly all of its values alone.

    `is_named`: only by both.
    """

    def is_class(text: str, name: str) -> bool:
        return wishes.class_of(text) is not None or (may_be_class(name) and bool(class_code(text)))

    def share(name: str) -> float:
        texts = filled[name]
        return sum(len(text) <= 90 and is_class(text, name) for text in texts) / len(texts) if texts else 0.0

    named = sorted((-share(name), class_rank(name), name) for name in names if may_be_class(name))
    if named and named[0][0] <= -0.5:
        return named[0][2]
    if is_named:
        return None
    others = sorted(
        (-share(name), name) for name in names if len(filled[name]) * 2 >= len(rows) and not _is_title(name)
    )
    if others and others[0][0] <= -0.9:
        return others[0][1]
    if wishes.fixed(Role.CLASS) or any(class_of(row.section) for row in rows):
        return None  # the class stands elsewhere
    # Its words are not known: its rows will be refused with them, so that a mapping can be written.
    return next(
        (name for hits, _, name in named if hits or normalize_name(name).startswith(("kelas", "klasifikasi", "class"))),
        None,
    )


def _is_title(name: str) -> bool:
    return any(role is Role.TITLE and not is_weak(rank) for role, rank in ranked(name))


def _by_heading(
    names: Iterable[str], taken: frozenset[Role], words: frozenset[str], rows: Sequence[SourceRow]
) -> dict[Role, list[str]]:
    """Each column to the role that its heading names best; weak headings only in rows where a role is still without one.

    `words` are columns in which nothing looks like an address or a file: `Dokumen` holds titles there.
    """
    strong: dict[Role, list[tuple[int, str]]] = {}
    weak: dict[Role, list[tuple[int, str]]] = {}
    for name in names:
        options = ranked(name)
        if name in words and any(role is Role.TITLE for role, _ in options):
            options = [one for one in options if one[0] is not Role.LINK]
        for role, rank in options:
            if role not in taken:
                (weak if is_weak(rank) else strong).setdefault(role, []).append((rank, name))
    used = {name for entries in strong.values() for _, name in entries}
    result = {role: [name for _, name in sorted(entries)] for role, entries in strong.items()}
    for role, entries in weak.items():
        free = sorted(entry for entry in entries if entry[1] not in used)
        if role not in result and free:
            result[role] = [free[0][1]]
            used.add(free[0][1])
        while role in result and (
            others := elsewhere([name for _, name in free if name not in used], result[role], rows)
        ):
            result[role].append(others[0])
            used.add(others[0])
    return result


def _title_fromelsewhere(chosen: dict[Role, list[str]]) -> list[ImportNote]:
    """Lampiran I of Perki 1/2021 knows no title: the summary is what names the information."""
    if Role.TITLE in chosen or Role.SUMMARY not in chosen:
        return []
    chosen[Role.TITLE] = chosen.pop(Role.SUMMARY)
    names = ", ".join(chosen[Role.TITLE])
    return [ImportNote(None, "judul-dari-ringkasan", f"Sumber tanpa kolom judul; judul diambil dari kolom {names}.")]


def used_up(roles: Roles, rows: Sequence[SourceRow]) -> tuple[ImportNote, ...]:
    """Cells that a better column of the same role left without effect."""
    found = []
    for role, names in roles.columns.items():
        if role in _SEVERAL:
            continue
        for at, name in enumerate(names[1:], 1):
            better = names[:at]
            passed = [
                row.number
                for row in rows
                if tidy(row.cells.get(name, "")) and any(tidy(row.cells.get(b, "")) for b in better)
            ]
            if passed:
                text = f"Kolom {name} tidak dipakai pada {len(passed)} baris, karena kolom {', '.join(better)} terisi."
                found.append(ImportNote(None, "kolom-tidak-dipakai", text))
    return tuple(found)


def as_exemptions(roles: Roles, rows: Sequence[SourceRow]) -> Roles:
    """In a list of exempt information, a bare `Jangka Waktu` is the term of the exemption, not of the archive."""
    names = roles.columns.get(Role.RETENTION, ())
    is_term = names and not roles.has(Role.TERM) and not _ARCHIVE.search(normalize_name(names[0]))
    above = {class_of(row.section) for row in rows}
    is_exempt = class_of_titles(roles) is InformationClass.EXEMPT or above == {InformationClass.EXEMPT}
    if not is_exempt or not is_term:
        return roles
    columns: dict[Role, tuple[str, ...]] = dict(roles.columns)
    del columns[Role.RETENTION]
    return replace(roles, columns={**columns, Role.TERM: names})


def class_of_titles(roles: Roles) -> InformationClass | None:
    """The class that the heading of the titles names: `Informasi yang Dikecualikan`; or that grounds of exemption show."""
    named = [kind for name in roles.columns.get(Role.TITLE, ()) if (kind := class_of(name)) is not None]
    return (
        named[0] if named else InformationClass.EXEMPT if roles.has(Role.IF_OPENED) and roles.has(Role.GROUND) else None
    )


def ticked_class(names: Iterable[str]) -> tuple[InformationClass, ...]:
    return tuple(dict.fromkeys(kind for name in names if (kind := class_of(name)) is not None))


def column_uses(table: SourceTable, roles: Roles, wishes: Wishes) -> tuple[ColumnUse, ...]:
    """Every column of the source: what it fills, or why it fills nothing."""
    uses = {name: role.value for role, names in roles.columns.items() for name in names}
    uses |= dict.fromkeys(roles.ticks, "centang")
    found = [
        ColumnUse(name, uses.get(name, ""), "" if name in uses else _reason(name, table, wishes))
        for name in table.columns
    ]
    return (*found, *(ColumnUse(name, reason="tersembunyi di sumber") for name in table.hidden))


def _reason(name: str, table: SourceTable, wishes: Wishes) -> str:
    if wishes.role(name) is Role.IGNORED:
        return "diabaikan oleh pemetaan"
    return "artinya tidak dikenal" if any(tidy(row.cells.get(name, "")) for row in table.rows) else "kosong"
