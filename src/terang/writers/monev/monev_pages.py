"""Monev of the PPID Pembantu → a page for each year and each unit; and the body's self-assessment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial

from markupsafe import Markup

from ... import urls
from ...assessing import Assessed, CategoryResult, Placing, assess, place_units
from ...law import Band
from ...records import Monev, MonevCategory, Record
from ...rendering.templating import render
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, cache_key, fingerprints
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


def write(site: Site) -> Iterator[Output]:
    monevs = site.catalogue.office_files.monevs
    key = cache_key(fingerprints(monevs))
    titles = {record.id: record for record in site.catalogue.records}
    shown = {id: titles[id].title for monev in monevs for id in _evidence(monev) if id in titles}
    yield LazyOutput(urls.MONEV, key, partial(_front, monevs, site))
    for monev in monevs:
        path = urls.monev(monev.id)
        yield LazyOutput(path, key, partial(_year, monev, monevs, path, site))
    for id in dict.fromkeys(unit.unit for monev in monevs for unit in monev.units):
        path = urls.monev_unit(id)
        yield LazyOutput(path, cache_key(key, shown), partial(_unit, id, monevs, path, titles, site))
    assessed = assessed_of(site)
    path = urls.SELF_ASSESSMENT
    yield LazyOutput(path, cache_key(assessed), partial(_own, assessed, path, site))


@lru_cache(maxsize=1)
def assessed_of(site: Site) -> Assessed:
    """The body's self-assessment; the evidence pack rests on the same."""
    return assess(site.catalogue, site.coverage, site.pages)


def _evidence(monev: Monev) -> Iterator[str]:
    for unit in monev.units:
        for score in unit.scores:
            yield from score.evidence


def _front(monevs: Sequence[Monev], site: Site) -> Page:
    path = urls.MONEV
    years = tuple(
        (one, urls.href(urls.monev(one.id), path), _categories(one, monevs, path, site)) for one in reversed(monevs)
    )
    return _page(path, "Monitoring dan Evaluasi", _INTRO, "monev.html", site, years=years, trail=_trail(path))


def _year(monev: Monev, monevs: Sequence[Monev], path: str, site: Site) -> Page:
    categories = _categories(monev, monevs, path, site)
    title = f"Monev {monev.id}"
    trail = _trail(path, (title, None))
    about = f"Hasil monitoring dan evaluasi keterbukaan informasi tahun {monev.id}, menurut kategori dan unit."
    return _page(path, title, about, "monev_year.html", site, monev=monev, categories=categories, trail=trail)


def _categories(monev: Monev, monevs: Sequence[Monev], path: str, site: Site) -> tuple[CategoryView, ...]:
    return tuple(_category(result, path, site) for result in place_units(monev, monevs))


def _category(result: CategoryResult, path: str, site: Site) -> CategoryView:
    rows = tuple(
        _view(one, site.catalogue.units[one.unit.unit].name, urls.monev_unit(one.unit.unit), path)
        for one in result.placings
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


def _unit(id: str, monevs: Sequence[Monev], path: str, records: dict[str, Record], site: Site) -> Page:
    unit = site.catalogue.units[id]
    years = [
        _unit_year(monev, result, placing, path, records)
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
        site,
        years=years,
        unit_name=unit.name,
        unit_href=urls.href(urls.unit(id), path),
        trail=_trail(path, (unit.name, None)),
    )


def _unit_year(
    monev: Monev, result: CategoryResult, placing: Placing, path: str, records: dict[str, Record]
) -> UnitYearView:
    indicators = {indicator.id: indicator for indicator in result.category.indicators}
    scores = tuple(
        ScoreView(
            indicators[score.indicator].name,
            indicators[score.indicator].weight,
            score.value,
            tuple(
                LinkView(records[id].title, urls.href(urls.record(id), path)) for id in score.evidence if id in records
            ),
        )
        for score in placing.unit.scores
    )
    year = urls.monev(monev.id)
    view = _view(placing, monev.id, year, path)
    ranked = sum(one.rank is not None for one in result.placings)
    return UnitYearView(monev.id, urls.href(year, path), result.category.name, view, ranked, scores)


def _own(assessed: Assessed, path: str, site: Site) -> Page:
    title = "Penilaian mandiri"
    about = "Penilaian sendiri menurut indikator nasional; bukan hasil penilaian Komisi Informasi."
    return _page(
        path,
        title,
        about,
        "self_assessment.html",
        site,
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


def _page(path: str, title: str, about: str, template: str, site: Site, **values: object) -> Page:
    body: Markup = render(
        template,
        site.catalogue.body,
        path,
        heading=title,
        about=about,
        own_href=urls.href(urls.SELF_ASSESSMENT, path),
        **values,
    )
    return Page(path, "informasi", title, about, body)


def _trail(path: str, *steps: tuple[str, str | None]) -> object:
    return crumbs(path, MONEV_TRAIL if steps else (MONEV_TRAIL[0], None), *steps)
