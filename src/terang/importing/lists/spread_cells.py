"""A table and the roles of its columns → the table in which a row holds what its list spreads over other cells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..shared.cell_values import tick_of
from ..shared.tidying import tidy
from ..sources.source_table import SourceDownload, SourceRow, SourceTable
from .headings import Role, year_of
from .roles import Roles


def with_broad_subjects(table: SourceTable, roles: Roles) -> SourceTable:
    """A subject left of the title holds for the rows below that have neither number nor subject: `Profil` over its parts."""
    numbers, titles = roles.columns.get(Role.NUMBER, ()), roles.columns.get(Role.TITLE, ())
    order = list(table.columns)
    broad = [
        name for name in roles.columns.get(Role.SUBJECT, ()) if titles and order.index(name) < order.index(titles[0])
    ]
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
