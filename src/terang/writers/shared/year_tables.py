"""A Catalogue → the tables of each year, budgets and lists of procurement, as pages and catalogues of data describe them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ... import urls
from ...catalogue import Catalogue
from ...records import Budget, BudgetLine, ProcurementList, ProcurementPackage, fields_of
from ...records.fields import Field
from .outputs import SiteFacts

YearFile = Budget | ProcurementList
YearRow = BudgetLine | ProcurementPackage
STATE = ("status", "Status")


@dataclass(frozen=True, slots=True)
class YearTable:
    """One table; `kind` is its folder below downloads and its collection in the API. `files` are label and path."""

    kind: str
    year: str
    title: str
    about: str
    page: str
    provenance: tuple[str, ...]

    @property
    def csv(self) -> str:
        return urls.year_file(self.kind, self.year, "csv")

    @property
    def xlsx(self) -> str:
        return urls.year_file(self.kind, self.year, "xlsx")

    @property
    def shard(self) -> str:
        return urls.api_shard(self.kind, self.year)


MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # of tables, by ending
BUDGETS, PROCUREMENTS = "anggaran", "pengadaan"


def year_files(catalogue: Catalogue, kind: str) -> Sequence[YearFile]:
    """The oldest year first."""
    files = catalogue.office_files
    found: Sequence[YearFile] = files.budgets if kind == BUDGETS else files.procurements
    return sorted(found, key=lambda one: one.id)


def year_tables(catalogue: Catalogue) -> Iterator[YearTable]:
    """Budgets first, of each kind the newest year first."""
    for kind in (BUDGETS, PROCUREMENTS):
        for found in reversed(year_files(catalogue, kind)):
            yield year_table(found, catalogue.body.name)


def year_table(found: YearFile, body: str) -> YearTable:
    year = found.id
    if isinstance(found, Budget):
        about = f"Rencana dan realisasi anggaran {body} tahun {year} dalam rupiah: pendapatan, belanja, dan pembiayaan."
        sources = tuple(dict.fromkeys(line.source for line in found.rows if line.source))
        return YearTable(BUDGETS, year, f"Anggaran {year}", about, urls.budget(year), (*_told(found), *sources))
    about = (
        f"Paket pengadaan barang dan jasa {body} tahun {year}: metode, pagu, penyedia, dan nilai kontrak dalam rupiah."
    )
    return YearTable(PROCUREMENTS, year, f"Pengadaan {year}", about, urls.procurement(year), _told(found))


def _told(found: YearFile) -> tuple[str, ...]:
    return (found.note,) if found.note else ()


@cache
def row_fields(kind: str) -> tuple[Field, ...]:
    """The columns that the office writes."""
    return fields_of(BudgetLine if kind == BUDGETS else ProcurementPackage)


def kind_of_year(found: YearFile) -> str:
    return BUDGETS if isinstance(found, Budget) else PROCUREMENTS


def unit_name(row: YearRow, facts: SiteFacts) -> str:
    unit = facts.units.get(row.unit or "")
    return unit.name if unit else ""
