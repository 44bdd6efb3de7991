"""Budgets → a page over all years, a page for each, and one CSV."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...records import Budget, BudgetKind
from ...rendering.templating import render
from ..coverage.matrix_pages import matrices
from ..shared.entries import crumbs, link_views
from ..shared.money_pages import MoneyPages
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.plan_and_result import longest
from ..shared.structured_data import year_dataset
from ..shared.views import LinkView
from ..shared.year_tables import year_table
from .budget_figures import BudgetFigures, figures_of, finding, largest

TITLE = "Anggaran"


@dataclass(frozen=True, slots=True)
class BudgetView:
    """One budget among those of all years, the newest first, with the other pages on money."""

    budget: Budget
    budgets: Sequence[Budget]
    has_documents: bool
    money: MoneyPages


def write(site: Site) -> Iterator[Output]:
    """Nothing for a body without budgets."""
    budgets = sorted(site.catalogue.office_files.budgets, key=lambda one: one.id, reverse=True)
    if not budgets:
        return
    has_documents = urls.BUDGET in matrices(site)
    money = MoneyPages.of(site.catalogue)
    pages = [(urls.BUDGET_FIGURES, budgets[0]), *((urls.budget(budget.id), budget) for budget in budgets)]
    for path, budget in pages:
        yield LazyOutput.made_of(path, _page, BudgetView(budget, budgets, has_documents, money), site)
    yield LazyOutput.made_of(urls.BUDGET_CSV, _csv, budgets, site, listed=False)


def _page(path: str, view: BudgetView, facts: SiteFacts) -> Page:
    budget = view.budget
    figures = figures_of(budget)
    is_front = path == urls.BUDGET_FIGURES
    about = f"Rencana dan realisasi anggaran {facts.body.name} tahun {budget.id}."
    steps = ((TITLE, None),) if is_front else ((TITLE, urls.BUDGET_FIGURES), (budget.id, None))
    body = render(
        "budget.html",
        facts.body,
        path,
        heading=f"{TITLE} {budget.id}",
        about=about,
        budget=budget,
        figures=figures,
        finding=finding(figures),
        findings={kind: largest(parts, kind) for kind, parts in figures.parts},
        most={kind: longest(parts) for kind, parts in figures.parts},
        years=[(figures_of(one), urls.href(urls.budget(one.id), path), one is budget) for one in view.budgets],
        kinds=BudgetKind,
        units=_units(figures, path, facts),
        sources=list(dict.fromkeys(line.source for line in budget.rows if line.source)),
        documents_href=urls.href(urls.BUDGET, path) if view.has_documents else None,
        others=view.money.others(urls.BUDGET_FIGURES, path),
        downloads=_downloads(budget.id, path),
        trail=crumbs(path, *steps),
    )
    head = Markup("") if is_front else year_dataset(year_table(budget, facts.body.name), facts)
    return Page(path, "anggaran", TITLE if is_front else f"{TITLE} {budget.id}", about, body, head)


def _downloads(year: str, path: str) -> Sequence[LinkView]:
    files = ((f"{TITLE} {year} ({kind.upper()})", urls.year_file("anggaran", year, kind)) for kind in ("csv", "xlsx"))
    return link_views((*files, ("Anggaran semua tahun (CSV)", urls.BUDGET_CSV)), path)


def _units(figures: BudgetFigures, path: str, facts: SiteFacts) -> list[tuple[LinkView, int, int | None, int | None]]:
    units = facts.units
    return [
        (LinkView(units[one.unit].name, urls.href(urls.unit(one.unit), path)), one.planned, one.realised, one.percent)
        for one in figures.units
        if one.unit in units
    ]


_HEAD = ("tahun", "jenis", "uraian", "unit", "anggaran", "realisasi", "sumber", "keterangan")


def _csv(_: str, budgets: Sequence[Budget], __: SiteFacts) -> bytes:
    rows = [
        (budget.id, line.kind.key, line.name, line.unit, line.planned, line.realised, line.source, budget.note)
        for budget in budgets
        for line in budget.rows
    ]
    return csv_bytes(_HEAD, rows)
