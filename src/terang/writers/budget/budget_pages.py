"""Budgets → a page over all years, a page for each, and one CSV."""

from collections.abc import Iterator, Sequence
from functools import partial

from ... import urls
from ...formats.csv_rows import csv_bytes
from ...records import Budget, BudgetKind
from ...rendering.templating import render
from ..coverage.matrix_pages import matrices
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, Page, Site, cache_key, fingerprints
from ..shared.views import LinkView
from .budget_figures import BudgetFigures, figures_of, finding, largest

TITLE = "Anggaran"


def write(site: Site) -> Iterator[Output]:
    """Nothing for a body without budgets."""
    budgets = sorted(site.catalogue.office_files.budgets, key=lambda one: one.id, reverse=True)
    if not budgets:
        return
    everything = cache_key(fingerprints(budgets), urls.BUDGET in matrices(site))
    yield LazyOutput(urls.BUDGET_FIGURES, everything, partial(_page, budgets[0], budgets, urls.BUDGET_FIGURES, site))
    for budget in budgets:
        path = urls.budget(budget.id)
        yield LazyOutput(path, everything, partial(_page, budget, budgets, path, site))
    yield LazyOutput(urls.BUDGET_CSV, cache_key(fingerprints(budgets)), partial(_csv, budgets), listed=False)


def _page(budget: Budget, budgets: Sequence[Budget], path: str, site: Site) -> Page:
    figures = figures_of(budget)
    is_front = path == urls.BUDGET_FIGURES
    about = f"Rencana dan realisasi anggaran {site.catalogue.body.name} tahun {budget.id}."
    steps = ((TITLE, None),) if is_front else ((TITLE, urls.BUDGET_FIGURES), (budget.id, None))
    body = render(
        "budget.html",
        site.catalogue.body,
        path,
        heading=f"{TITLE} {budget.id}",
        about=about,
        budget=budget,
        figures=figures,
        finding=finding(figures),
        findings={kind: largest(parts, kind) for kind, parts in figures.parts},
        most={kind: max((one.planned for one in parts), default=0) for kind, parts in figures.parts},
        years=[(figures_of(one), urls.href(urls.budget(one.id), path), one is budget) for one in budgets],
        kinds=BudgetKind,
        units=_units(figures, path, site),
        sources=list(dict.fromkeys(line.source for line in budget.rows if line.source)),
        documents_href=urls.href(urls.BUDGET, path) if urls.BUDGET in matrices(site) else None,
        downloads=link_views((("Anggaran semua tahun (CSV)", urls.BUDGET_CSV),), path),
        trail=crumbs(path, *steps),
    )
    return Page(path, "anggaran", TITLE if is_front else f"{TITLE} {budget.id}", about, body)


def _units(figures: BudgetFigures, path: str, site: Site) -> list[tuple[LinkView, int, int | None, int | None]]:
    units = site.catalogue.units
    return [
        (LinkView(units[one.unit].name, urls.href(urls.unit(one.unit), path)), one.planned, one.realised, one.percent)
        for one in figures.units
        if one.unit in units
    ]


_HEAD = ("tahun", "jenis", "uraian", "unit", "anggaran", "realisasi", "sumber", "keterangan")


def _csv(budgets: Sequence[Budget]) -> bytes:
    rows = [
        (budget.id, line.kind.key, line.name, line.unit, line.planned, line.realised, line.source, budget.note)
        for budget in budgets
        for line in budget.rows
    ]
    return csv_bytes(_HEAD, rows)
