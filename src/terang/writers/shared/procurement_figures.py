"""A ProcurementList → sums by method, state and unit, its largest packages, and the sentence that they prove."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...records import ProcurementList, ProcurementMethod, ProcurementPackage, ProcurementState
from ...values.capitals import within_a_sentence
from .outputs import Site

LARGEST = 10
NO_UNIT = "tanpa-unit"  # in addresses, of packages that name no unit
NO_UNIT_LABEL = "Tanpa unit"


@dataclass(frozen=True, slots=True)
class ProcurementSum:
    """Packages of one kind, in rupiah. `contracted` is None while none of them has a contract."""

    key: str
    name: str
    count: int
    ceiling: int
    contracted: int | None


@dataclass(frozen=True, slots=True)
class ProcurementFigures:
    """Cancelled packages are counted by state alone; `methods` and `units` from the most money."""

    year: str
    total: ProcurementSum
    done: int
    methods: tuple[ProcurementSum, ...]
    states: tuple[ProcurementSum, ...]
    units: tuple[ProcurementSum, ...]  # `name` is left to who knows the units
    largest: tuple[ProcurementPackage, ...]


def procurement_figures(found: ProcurementList) -> ProcurementFigures:
    valid = [row for row in found.rows if row.state is not ProcurementState.CANCELLED]
    methods = [_sum(kind.key, kind.label, [row for row in valid if row.method is kind]) for kind in ProcurementMethod]
    states = [_sum(one.key, one.label, [row for row in found.rows if row.state is one]) for one in ProcurementState]
    units = [
        _sum(id, "", [row for row in rows if row.state is not ProcurementState.CANCELLED])
        for id, rows in packages_by_unit(found).items()
    ]
    return ProcurementFigures(
        found.id,
        _sum("", "Semua paket", valid),
        sum(row.state is ProcurementState.DONE for row in valid),
        _by_money(methods),
        tuple(one for one in states if one.count),
        _by_money(units),
        tuple(sorted(valid, key=lambda row: (-row.ceiling, row.name))[:LARGEST]),
    )


@lru_cache(maxsize=1)
def all_procurement_figures(site: Site) -> tuple[ProcurementFigures, ...]:
    """The newest year first."""
    lists = sorted(site.catalogue.office_files.procurements, key=lambda one: one.id, reverse=True)
    return tuple(map(procurement_figures, lists))


def packages_by_unit(found: ProcurementList) -> dict[str, list[ProcurementPackage]]:
    """In the order of the list; the cancelled ones too."""
    units: dict[str, list[ProcurementPackage]] = {}
    for row in found.rows:
        units.setdefault(row.unit or NO_UNIT, []).append(row)
    return units


def _by_money(sums: Iterable[ProcurementSum]) -> tuple[ProcurementSum, ...]:
    return tuple(sorted((one for one in sums if one.count), key=lambda one: (-one.ceiling, one.name, one.key)))


def _sum(key: str, name: str, rows: Sequence[ProcurementPackage]) -> ProcurementSum:
    values = [row.value for row in rows if row.value is not None]
    return ProcurementSum(key, name, len(rows), sum(row.ceiling for row in rows), sum(values) if values else None)


def procurement_finding(figures: ProcurementFigures) -> str:
    """`68% pagu pengadaan 2026 lewat tender`; the plain title where there is nothing to compare."""
    if len(figures.methods) < 2 or not figures.total.ceiling:
        return f"Pengadaan {figures.year}"
    first = figures.methods[0]
    name = within_a_sentence(first.name)
    return f"{100 * first.ceiling // figures.total.ceiling}% pagu pengadaan {figures.year} lewat {name}"
