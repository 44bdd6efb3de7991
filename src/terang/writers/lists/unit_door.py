"""A unit → what its front page says before the list: how to ask, how it answers, how it is assessed, what is owed."""

from dataclasses import dataclass
from decimal import Decimal

from ... import urls
from ...assessing import place_units
from ...coverage import Totals, totals
from ...records import Unit
from ..shared.letter_links import LetterKind, letter_href
from ..shared.outputs import Site
from ..shared.procurement_figures import ProcurementSum, all_procurement_figures
from ..shared.programme_views import ProgrammeView, programme_records, programme_views


@dataclass(frozen=True, slots=True)
class UnitAnswers:
    """Requests of the newest year that may be told of the unit; `undated` were answered on a day that is not recorded."""

    year: int
    received: int
    median: Decimal | None
    punctual: int | None
    undated: int
    href: str


@dataclass(frozen=True, slots=True)
class UnitPlacing:
    """Where the newest monev with a rank puts the unit."""

    year: str
    rank: int
    of: int
    href: str


@dataclass(frozen=True, slots=True)
class UnitProcurement:
    """The packages of the unit in the newest year that has any."""

    year: str
    sum: ProcurementSum
    href: str


@dataclass(frozen=True, slots=True)
class UnitDoor:
    request_href: str
    coverage: Totals | None
    coverage_href: str
    answers: UnitAnswers | None
    placing: UnitPlacing | None
    releases: int
    releases_href: str
    programmes: tuple[ProgrammeView, ...]
    procurement: UnitProcurement | None


def unit_door(unit: Unit, site: Site, page: str) -> UnitDoor:
    cells = site.coverage.units.get(unit.id)
    return UnitDoor(
        letter_href(LetterKind.REQUEST, page, unit=unit.name),
        totals(cells) if cells else None,
        urls.href(urls.unit_coverage(unit.id), page),
        _answers(unit.id, site, page),
        _placing(unit.id, site, page),
        len(site.catalogue.releases_by_unit.get(unit.id, ())),
        urls.href(urls.release_unit(unit.id), page),
        programme_views((one for one in programme_records(site) if one.unit == unit.id), page, site),
        _procurement(unit.id, site, page),
    )


def _procurement(id: str, site: Site, page: str) -> UnitProcurement | None:
    for figures in all_procurement_figures(site):
        for one in figures.units:
            if one.key == id:
                return UnitProcurement(figures.year, one, urls.href(urls.procurement_unit(figures.year, id), page))
    return None


def _answers(id: str, site: Site, page: str) -> UnitAnswers | None:
    for year in reversed(site.catalogue.years):
        for group in year.units:
            if group.key == id:
                figures, href = group.figures, urls.href(urls.unit_statistics(id), page)
                times = (figures.median, figures.punctual, figures.undated)
                return UnitAnswers(year.year, figures.received, *times, href)
    return None


def _placing(id: str, site: Site, page: str) -> UnitPlacing | None:
    monevs = site.catalogue.office_files.monevs
    for monev in sorted(monevs, key=lambda one: one.id, reverse=True):
        if all(row.unit != id for category in monev.categories for row in category.units):
            continue
        for result in place_units(monev, monevs):
            ranked = sum(one.rank is not None for one in result.placings)
            for placing in result.placings:
                if placing.unit.unit == id and placing.rank is not None:
                    return UnitPlacing(monev.id, placing.rank, ranked, urls.href(urls.monev_unit(id), page))
    return None
