"""Lists of procurement → each year as CSV and XLSX."""

from collections.abc import Iterator, Sequence

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...formats.workbooks import Sheet, workbook
from ...records import ProcurementList, ProcurementPackage, fields_of
from ...records.wording import words
from ..shared.outputs import LazyOutput, Output, Site, SiteFacts

_STATE = ("status", "Status")


def write(site: Site) -> Iterator[Output]:
    for found in site.catalogue.office_files.procurements:
        csv, xlsx = (urls.procurement_file(found.id, ending) for ending in ("csv", "xlsx"))
        size = len(found.rows) // 50 + 1
        yield LazyOutput.made_of(csv, _csv, found, site, listed=False, size=size)
        yield LazyOutput.made_of(xlsx, _xlsx, found, site, listed=False, size=size)


def _csv(_: str, found: ProcurementList, facts: SiteFacts) -> bytes:
    """The columns that the office writes, with the name of the unit and the state."""
    head = ("tahun", *(field.key for field in fields_of(ProcurementPackage)), "nama_unit", _STATE[0])
    rows = ((found.id, *_texts(row), _unit_name(row, facts), row.state.key) for row in found.rows)
    return csv_bytes(head, rows)


def _texts(row: ProcurementPackage) -> Sequence[str]:
    return [_plain(getattr(row, field.name)) for field in fields_of(ProcurementPackage)]


def _plain(value: object) -> str:
    if value is None:
        return ""
    return getattr(value, "key", None) or (value.iso() if hasattr(value, "iso") else str(value))


def _xlsx(_: str, found: ProcurementList, facts: SiteFacts) -> bytes:
    fields = [field for field in fields_of(ProcurementPackage) if field.name != "unit"]
    columns = [*((field.label, 40 if field.name == "name" else 18) for field in fields), ("Unit", 40), (_STATE[1], 18)]
    heading = [f"Pengadaan {found.id}", facts.body.name, *([found.note] if found.note else [])]

    def cells(row: ProcurementPackage) -> list[str]:
        values = (getattr(row, field.name) for field in fields)
        texts = ["" if value is None else words(value) for value in values]
        return [*texts, _unit_name(row, facts), row.state.label]

    return workbook(Sheet(f"Pengadaan {found.id}", heading, columns), found.rows, cells)


def _unit_name(row: ProcurementPackage, facts: SiteFacts) -> str:
    unit = facts.units.get(row.unit or "")
    return unit.name if unit else ""
