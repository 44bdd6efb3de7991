"""Budgets and lists of procurement → each year as CSV, as XLSX, and as a shard of the API."""

from collections.abc import Iterator, Sequence

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...formats.workbooks import Sheet, WrittenRow, workbook
from ...records import ProcurementPackage
from ...records.wording import words
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts
from ..shared.year_tables import (
    BUDGETS,
    PROCUREMENTS,
    STATE,
    YearFile,
    YearRow,
    kind_of_year,
    row_fields,
    unit_name,
    year_files,
    year_table,
)
from .api_shards import json_lines
from .json_values import JsonContext, JsonObject, json_object

_WIDE = frozenset({"name", "source"})  # columns of texts


def write(site: Site) -> Iterator[Output]:
    for kind in (BUDGETS, PROCUREMENTS):
        for found in year_files(site.catalogue, kind):
            size = len(found.rows) // 50 + 1
            csv, xlsx = (urls.year_file(kind, found.id, ending) for ending in ("csv", "xlsx"))
            yield LazyOutput.made_of(csv, _csv, found, site, listed=False, size=size)
            yield LazyOutput.made_of(xlsx, _xlsx, found, site, listed=False, size=size)
            yield LazyOutput.made_of(urls.api_shard(kind, found.id), _shard, found, site, listed=False, size=size)


def columns_of_year(kind: str) -> tuple[str, ...]:
    """Headings of the CSV: the columns that the office writes, with the name of the unit and what is said of all rows."""
    state = (STATE[0],) if kind == PROCUREMENTS else ()
    return ("tahun", *(field.key for field in row_fields(kind)), "nama_unit", *state, "keterangan")


def _csv(_: str, found: YearFile, facts: SiteFacts) -> bytes:
    kind = kind_of_year(found)
    rows = (
        (found.id, *_plain(row, kind), unit_name(row, facts), *_state(row, "key"), found.note) for row in found.rows
    )
    return csv_bytes(columns_of_year(kind), rows)


def _plain(row: YearRow, kind: str) -> Iterator[object]:
    """Keys of options, days as ISO 8601, numbers as numbers."""
    for field in row_fields(kind):
        value = getattr(row, field.name)
        yield getattr(value, "key", None) or (value.iso() if hasattr(value, "iso") else value)


def _state(row: YearRow, form: str) -> tuple[str, ...]:
    """Its key or its label; nothing for lines of budgets."""
    return (getattr(row.state, form),) if isinstance(row, ProcurementPackage) else ()


def _xlsx(_: str, found: YearFile, facts: SiteFacts) -> bytes:
    kind = kind_of_year(found)
    fields = [field for field in row_fields(kind) if field.name != "unit"]
    state = ((STATE[1], 18),) if kind == PROCUREMENTS else ()
    columns = [*((field.label, 40 if field.name in _WIDE else 18) for field in fields), ("Unit", 40), *state]
    title = year_table(found, facts.body.name).title
    heading = [title, facts.body.name, *([found.note] if found.note else [])]

    def written(row: YearRow) -> WrittenRow:
        values = (_cell(getattr(row, field.name)) for field in fields)
        return WrittenRow.of([*values, unit_name(row, facts), *_state(row, "label")])

    rows: Sequence[YearRow] = found.rows
    return workbook(Sheet(title, heading, columns), rows, written)


def _cell(value: object) -> str | int:
    """Amounts stay numbers."""
    return "" if value is None else value if isinstance(value, int) else words(value)


def _shard(_: str, found: YearFile, facts: SiteFacts) -> bytes:
    context = JsonContext(facts.address, {}, frozenset())
    return json_lines(_object(row, found, context, facts) for row in found.rows)


def _object(row: YearRow, found: YearFile, context: JsonContext, facts: SiteFacts) -> JsonObject:
    own = {
        STATE[0]: "".join(_state(row, "key")),
        "nama_unit": unit_name(row, facts),
        "keterangan": found.note,
        "halaman": facts.address + year_table(found, facts.body.name).page,
    }
    return {"tahun": int(found.id), **json_object(row, context), **{key: text for key, text in own.items() if text}}
