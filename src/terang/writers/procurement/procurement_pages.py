"""Lists of procurement → a page for each year, and pages with all packages of each unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ... import urls
from ...records import ProcurementList, ProcurementPackage
from ...records.wording import number
from ...rendering.templating import render
from ..coverage.matrix_pages import matrices
from ..shared.entries import crumbs, link_views
from ..shared.money_pages import MoneyPages
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.procurement_figures import (
    NO_UNIT_LABEL,
    ProcurementSum,
    packages_by_unit,
    procurement_figures,
    procurement_finding,
)
from ..shared.structured_data import year_dataset
from ..shared.views import FilterChoice, LinkView
from ..shared.year_tables import year_table

TITLE = "Pengadaan"
ON_A_PAGE = 100  # packages


@dataclass(frozen=True, slots=True)
class ProcurementView:
    """One list among those of all `years`, with the other pages on money. Is there one of the documents of procurement?"""

    found: ProcurementList
    years: tuple[str, ...]
    money: MoneyPages
    has_documents: bool


@dataclass(frozen=True, slots=True)
class UnitPackagesView:
    """Page `position` of `pages` with packages of a unit, whose id is empty for those without."""

    year: str
    note: str | None
    unit: str
    rows: tuple[ProcurementPackage, ...]
    total: ProcurementSum
    cancelled: int
    position: int
    pages: int


def write(site: Site) -> Iterator[Output]:
    """Nothing for a body without lists of procurement."""
    lists = sorted(site.catalogue.office_files.procurements, key=lambda one: one.id, reverse=True)
    if not lists:
        return
    years, has_documents = tuple(one.id for one in lists), urls.PROCUREMENT in matrices(site)
    money = MoneyPages.of(site.catalogue)
    pages = [(urls.PROCUREMENT_FIGURES, lists[0]), *((urls.procurement(one.id), one) for one in lists)]
    for path, found in pages:
        yield LazyOutput.made_of(path, _page, ProcurementView(found, years, money, has_documents), site)
    for found in lists:
        yield from _unit_pages(found, site)


def _unit_pages(found: ProcurementList, site: Site) -> Iterator[Output]:
    totals = {one.key: one for one in procurement_figures(found).units}
    for id, rows in packages_by_unit(found).items():
        chunks = [rows[start : start + ON_A_PAGE] for start in range(0, len(rows), ON_A_PAGE)]
        total = totals.get(id) or ProcurementSum(id, "", 0, 0, None)
        for position, chunk in enumerate(chunks, 1):
            view = UnitPackagesView(
                found.id, found.note, id, tuple(chunk), total, len(rows) - total.count, position, len(chunks)
            )
            yield LazyOutput.made_of(urls.procurement_unit(found.id, id, position), _unit_page, view, site)


def _page(path: str, view: ProcurementView, facts: SiteFacts) -> Page:
    found, year = view.found, view.found.id
    figures = procurement_figures(found)
    is_front = path == urls.PROCUREMENT_FIGURES
    about = (
        f"Paket pengadaan barang dan jasa {facts.body.name} tahun {year}: metode, pagu, penyedia, dan nilai kontrak."
    )
    steps = ((TITLE, None),) if is_front else ((TITLE, urls.PROCUREMENT_FIGURES), (year, None))
    body = render(
        "procurement.html",
        facts.body,
        path,
        heading=f"{TITLE} {year}",
        about=about,
        note=found.note,
        figures=figures,
        finding=procurement_finding(figures),
        years=[FilterChoice(one, urls.href(urls.procurement(one), path), current=one == year) for one in view.years],
        most=max((max(one.ceiling, one.contracted or 0) for one in figures.methods), default=0),
        units=[(_unit_link(one.key, year, path, facts), one) for one in figures.units],
        names={id: unit.name for id, unit in facts.units.items()},
        documents_href=urls.href(urls.PROCUREMENT, path) if view.has_documents else None,
        others=view.money.others(urls.PROCUREMENT_FIGURES, path),
        downloads=_downloads(year, path),
        trail=crumbs(path, *_budget_step(view.money.budgets), *steps),
    )
    head = Markup("") if is_front else year_dataset(year_table(found, facts.body.name), facts)
    return Page(path, "anggaran", TITLE if is_front else f"{TITLE} {year}", about, body, head)


def _budget_step(has_budgets: bool) -> tuple[tuple[str, str | None], ...]:
    return (("Anggaran", urls.BUDGET_FIGURES),) if has_budgets else ()


def _unit_link(id: str, year: str, path: str, facts: SiteFacts) -> LinkView:
    return LinkView(_unit_name(id, facts), urls.href(urls.procurement_unit(year, id), path))


def _unit_name(id: str, facts: SiteFacts) -> str:
    unit = facts.units.get(id)
    return unit.name if unit else NO_UNIT_LABEL


def _downloads(year: str, path: str) -> Sequence[LinkView]:
    files = ((f"{TITLE} {year} ({kind.upper()})", urls.year_file("pengadaan", year, kind)) for kind in ("csv", "xlsx"))
    return link_views(tuple(files), path)


def _unit_page(path: str, view: UnitPackagesView, facts: SiteFacts) -> Page:
    name, unit = _unit_name(view.unit, facts), facts.units.get(view.unit)
    heading = f"{TITLE} {view.year}: {name}"
    part = f", halaman {view.position}" if view.position > 1 else ""
    about = f"{number(view.total.count)} paket pengadaan {name} tahun {view.year}{part}."
    pages = [
        FilterChoice(
            str(at), urls.href(urls.procurement_unit(view.year, view.unit, at), path), current=at == view.position
        )
        for at in range(1, view.pages + 1)
    ]
    body = render(
        "procurement_unit.html",
        facts.body,
        path,
        heading=heading,
        note=view.note,
        total=view.total,
        cancelled=view.cancelled,
        rows=view.rows,
        pages=pages if len(pages) > 1 else (),
        unit=LinkView(name, urls.href(urls.unit(unit.id), path)) if unit else None,
        downloads=_downloads(view.year, path),
        trail=crumbs(path, (TITLE, urls.PROCUREMENT_FIGURES), (view.year, urls.procurement(view.year)), (name, None)),
    )
    return Page(path, "anggaran", f"{heading}{part}", about, body)
