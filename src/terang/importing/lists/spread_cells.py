"""A table and the roles of its columns → the table in which a row holds what its list spreads over other cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..shared.cell_values import tick_of
from ..shared.tidying import tidy
from ..sources.source_table import SourceDownload, SourceRow, SourceTable
from .headings import Role, year_of
from .roles import Roles

_ONLY_PERIOD = re.compile(
    r"(?:(?:tahun|th\.?|ta|periode|semester|triwulan|bulan|edisi) ?)*(?:[ivx]+ )?(?:tahun )?(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)\d\d)?",
    re.IGNORECASE,
)


def with_broad_subjects(table: SourceTable, roles: Roles) -> SourceTable:
    """A subject left of the title holds for the rows below that have neither number nor subject: `Profil` over its parts."""
    numbers, broad = roles.columns.get(Role.NUMBER, ()), _broad(table, roles)
    if not broad or not numbers:
        return table
    rows: list[SourceRow] = []
    for row in table.rows:
        above = rows[-1] if rows else None
        is_part = (
            above and (above.section, above.group) == (row.section, row.group) and not any(map(row.cells.get, numbers))
        )
        if above and is_part and not any(tidy(row.cells.get(name, "")) for name in broad):
            row = replace(row, cells={**row.cells, **{name: above.cells.get(name, "") for name in broad}})
        rows.append(row)
    return replace(table, rows=tuple(rows))


def with_telling_titles(table: SourceTable, roles: Roles) -> SourceTable:
    """`Tahun 2024` tells nothing without the subject left of it: `Renstra Tahun 2024`."""
    broad, titles = _broad(table, roles)[:1], roles.columns.get(Role.TITLE, ())[:1]
    rows = []
    for row in table.rows:
        title = tidy(roles.text(row, Role.TITLE))
        subject = tidy(row.cells.get(broad[0], "")) if broad else ""
        if subject and _ONLY_PERIOD.fullmatch(title):
            row = replace(row, cells={**row.cells, titles[0]: f"{subject} {title}"})
        rows.append(row)
    return replace(table, rows=tuple(rows)) if broad else table


def _broad(table: SourceTable, roles: Roles) -> list[str]:
    """The columns of subjects that stand left of the titles."""
    titles, order = roles.columns.get(Role.TITLE, ()), list(table.columns)
    subjects = roles.columns.get(Role.SUBJECT, ())
    return [name for name in subjects if titles and order.index(name) < order.index(titles[0])]


def with_yearly_links(table: SourceTable, roles: Roles) -> SourceTable:
    """Where addresses stand under years, each becomes a file of the row that is called by its year."""
    names = roles.columns.get(Role.LINK, ())
    if not names or not all(map(year_of, names)):
        return table
    return replace(
        table, rows=tuple(replace(row, files=(*row.files, *_files(row, names, roles))) for row in table.rows)
    )


def with_yearly_ticks(table: SourceTable, roles: Roles) -> SourceTable:
    """Where years are ticked, they are the period of the row: `2021/2022`, or their list where one between them is missing."""
    names = [name for name in roles.columns.get(Role.PERIOD, ()) if year_of(name)]
    if len(names) < 2:
        return table
    return replace(table, rows=tuple(_with_years(row, names) for row in table.rows))


def _with_years(row: SourceRow, names: Sequence[str]) -> SourceRow:
    years = sorted(int(year_of(name)) for name in names if tick_of(tidy(row.cells.get(name, "")), ""))
    is_whole = bool(years) and years == list(range(years[0], years[-1] + 1))
    ends = dict.fromkeys((years[0], years[-1])) if is_whole else years
    period = ("/" if is_whole else ", ").join(map(str, ends))
    return replace(row, cells={**row.cells, **dict.fromkeys(names, ""), names[0]: period})


def _files(row: SourceRow, names: tuple[str, ...], roles: Roles) -> Iterator[SourceDownload]:
    title = roles.text(row, Role.TITLE)
    for name in names:
        text = tidy(row.cells.get(name, ""))
        if text and tick_of(text, "") is not False:
            yield SourceDownload(text, title=f"{title} {year_of(name)}")
