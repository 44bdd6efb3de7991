"""Monev of the PPID Pembantu → a page for each year and each unit; and the body's self-assessment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from markupsafe import Markup

from ... import urls
from ...assessing import Assessed, CategoryResult, Placing, assess, place_units
from ...law import Band
from ...records import Monev, MonevCategory
from ...rendering.templating import render
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.views import LinkView

MONEV_TRAIL = ("Monitoring dan Evaluasi", urls.MONEV)
_INTRO = "Penilaian keterbukaan informasi di dalam badan publik sendiri, tiap tahun dan tiap unit."


@dataclass(frozen=True, slots=True)
class PlacingView:
    """A row of a ranking, or a year of a unit."""

    label: str
    href: str
    rank: int | None
    total: Decimal | None
    band: Band | None
    change: Decimal | None
    note: str | None


@dataclass(frozen=True, slots=True)
class CategoryView:
    category: MonevCategory
    rows: tuple[PlacingView, ...]
    has_totals: bool
    has_bands: bool
    has_changes: bool


@dataclass(frozen=True, slots=True)
class ScoreView:
    """One score of a unit, with the records that prove it."""

    indicator: str
    weight: Decimal
    value: Decimal
    evidence: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class UnitYearView:
    """How a unit stood in one category of one year."""

    year: str
    href: str
    category: str
    placing: PlacingView
    of: int
    scores: tuple[ScoreView, ...]


@dataclass(frozen=True, slots=True)
class MonevOfUnit:
    """`titles` are those of the published records that are named as evidence, by id."""

    unit: str
    monevs: Sequence[Monev]
    titles: Mapping[str, str]


def write(site: Site) -> Iterator[Output]:
    monevs = site.catalogue.office_files.monevs
    titles = {record.id: record.title for record in site.catalogue.records}
    shown = {id: titles[id] for monev in monevs for id in _evidence(monev) if id in titles}
    yield LazyOutput.made_of(urls.MONEV, _front, monevs, site)
    for monev in monevs:
        yield LazyOutput.made_of(urls.monev(monev.id), _year, (monev, monevs), site)
    for id in dict.fromkeys(unit.unit for monev in monevs for unit in monev.units):
        yield LazyOutput.made_of(urls.monev_unit(id), _unit, MonevOfUnit(id, monevs, shown), site)
    yield LazyOutput.made_of(urls.SELF_ASSESSMENT, _own, assessed_of(site), site)


@lru_cache(maxsize=1)
def assessed_of(site: Site) -> Assessed:
    """The body's self-assessment; the evidence pack rests on the same."""
    return assess(site.catalogue, site.coverage, site.pages)


def _evidence(monev: Monev) -> Iterator[str]:
    for unit in monev.units:
        for score in unit.scores:
            yield from score.evidence


def _front(path: str, monevs: Sequence[Monev], facts: SiteFacts) -> Page:
    years = tuple(
        (one, urls.href(urls.monev(one.id), path), _categories(one, monevs, path, facts)) for one in reversed(monevs)
    )
    return _page(path, "Monitoring dan Evaluasi", _INTRO, "monev.html", facts, years=years, trail=_trail(path))


def _year(path: str, view: tuple[Monev, Sequence[Monev]], facts: SiteFacts) -> Page:
    monev, monevs = view
    categories = _categories(monev, monevs, path, facts)
    title = f"Monev {monev.id}"
    trail = _trail(path, (title, None))
    about = f"Hasil monitoring dan evaluasi keterbukaan informasi tahun {monev.id}, menurut kategori dan unit."
    return _page(path, title, about, "monev_year.html", facts, monev=monev, categories=categories, trail=trail)


def _categories(monev: Monev, monevs: Sequence[Monev], path: str, facts: SiteFacts) -> tuple[CategoryView, ...]:
    return tuple(_category(result, path, facts) for result in place_units(monev, monevs))


def _category(result: CategoryResult, path: str, facts: SiteFacts) -> CategoryView:
    rows = tuple(
        _view(one, facts.units[one.unit.unit].name, urls.monev_unit(one.unit.unit), path) for one in result.placings
    )
    return CategoryView(
        result.category,
        rows,
        any(row.total is not None for row in rows),
        any(row.band for row in rows),
        any(row.change is not None for row in rows),
    )


def _view(placing: Placing, label: str, target: str, path: str) -> PlacingView:
    href = urls.href(target, path)
    return PlacingView(label, href, placing.rank, placing.total, placing.band, placing.change, placing.unit.note)


def _unit(path: str, view: MonevOfUnit, facts: SiteFacts) -> Page:
    id, monevs = view.unit, view.monevs
    unit = facts.units[id]
    years = [
        _unit_year(monev, result, placing, path, view.titles)
        for monev in reversed(monevs)
        for result in place_units(monev, monevs)
        for placing in result.placings
        if placing.unit.unit == id
    ]
    title = f"Monev {unit.name}"
    return _page(
        path,
        title,
        f"Hasil monitoring dan evaluasi keterbukaan informasi {unit.name} dari tahun ke tahun.",
        "monev_unit.html",
        facts,
        years=years,
        unit_name=unit.name,
        unit_href=urls.href(urls.unit(id), path),
        trail=_trail(path, (unit.name, None)),
    )


def _unit_year(
    monev: Monev, result: CategoryResult, placing: Placing, path: str, titles: Mapping[str, str]
) -> UnitYearView:
    indicators = {indicator.id: indicator for indicator in result.category.indicators}
    scores = tuple(
        ScoreView(
            indicators[score.indicator].name,
            indicators[score.indicator].weight,
            score.value,
            tuple(LinkView(titles[id], urls.href(urls.record(id), path)) for id in score.evidence if id in titles),
        )
        for score in placing.unit.scores
    )
    year = urls.monev(monev.id)
    view = _view(placing, monev.id, year, path)
    ranked = sum(one.rank is not None for one in result.placings)
    return UnitYearView(monev.id, urls.href(year, path), result.category.name, view, ranked, scores)


def _own(path: str, assessed: Assessed, facts: SiteFacts) -> Page:
    title = "Penilaian mandiri"
    about = "Penilaian sendiri menurut indikator nasional; bukan hasil penilaian Komisi Informasi."
    return _page(
        path,
        title,
        about,
        "self_assessment.html",
        facts,
        assessed=assessed,
        hrefs={
            page.path: urls.href(page.path, path)
            for result in assessed.results
            for answer in result.answers
            for page in answer.evidence
        },
        evidence_href=urls.href(urls.EVIDENCE, path),
        source=assessed.results[0].indicator.source,
        trail=_trail(path, (title, None)),
    )


def _page(path: str, title: str, about: str, template: str, facts: SiteFacts, **values: object) -> Page:
    body: Markup = render(
        template,
        facts.body,
        path,
        heading=title,
        about=about,
        own_href=urls.href(urls.SELF_ASSESSMENT, path),
        **values,
    )
    return Page(path, "informasi", title, about, body)


def _trail(path: str, *steps: tuple[str, str | None]) -> object:
    return crumbs(path, MONEV_TRAIL if steps else (MONEV_TRAIL[0], None), *steps)
