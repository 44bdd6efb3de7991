"""Statistics of the registers → a front over all years, a page for each year and unit, and how long each request took."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from markupsafe import Markup

from ... import urls
from ...registers import SMALLEST, Figures, Pace, Timed, YearStatistics
from ...rendering.templating import render
from ...values.dates import MONTHS
from ..shared.asked import asked_of
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.view_keys import Keyed
from ..shared.views import LinkView
from .service_views import (
    FiguresRow,
    FiguresTable,
    counts,
    group_table,
    halves_table,
    outcome_counts,
    outcome_finding,
    pace_finding,
    pace_of,
    told_units,
)

STATISTICS_TRAIL = ("Statistik permintaan", urls.STATISTICS)
# What is printed as law: the figures that must be announced.
LAW = "Pasal 12 UU 14/2008; Pasal 15 ayat (5) Perki 1/2021"


@dataclass(frozen=True, slots=True)
class StatisticsFront:
    """All years, and which other pages of the service there are."""

    years: tuple[Keyed[YearStatistics], ...]
    has_register: bool
    has_asked: bool


@dataclass(frozen=True, slots=True)
class StatisticsOfYear:
    """`units` have a page of their own."""

    year: Keyed[YearStatistics]
    units: tuple[str, ...]
    has_report: bool


@dataclass(frozen=True, slots=True)
class StatisticsOfUnit:
    """Figures of the unit where they may be told, the newest year first; `hidden` where there are years without."""

    unit: str
    rows: tuple[tuple[str, str, Figures], ...]  # the year's name, its page, and the figures
    notes: tuple[str, ...]
    hidden: bool


def write(site: Site) -> Iterator[Output]:
    years = keyed_years(site)
    reported = {report.id for report in site.catalogue.published_reports}
    units = tuple(told_units(site.catalogue.years))
    front = StatisticsFront(years, any(year.value.register for year in years), bool(asked_of(site)))
    yield LazyOutput.made_of(urls.STATISTICS, _front, front, site)
    for keyed, year in zip(years, site.catalogue.years, strict=True):
        view = StatisticsOfYear(keyed, units, str(year.year) in reported)
        yield LazyOutput.made_of(urls.statistics(year.year), _year, view, site)
        yield LazyOutput.made_of(urls.request_times(year.year), _times, (keyed, answers_in(year, site)), site)
    for id in units:
        yield LazyOutput.made_of(urls.unit_statistics(id), _unit, _view_of_unit(id, site), site)


@lru_cache(maxsize=1)
def keyed_years(site: Site) -> tuple[Keyed[YearStatistics], ...]:
    """A year is shown by many outputs."""
    return tuple(map(Keyed, site.catalogue.years))


def _view_of_unit(id: str, site: Site) -> StatisticsOfUnit:
    years = site.catalogue.years
    told = [(year, group) for year in reversed(years) for group in year.units if group.key == id]
    rows = tuple((_name(year), urls.statistics(year.year), group.figures) for year, group in told)
    return StatisticsOfUnit(id, rows, tuple(_notes([year for year, _ in told])), len(told) < len(years))


def _front(path: str, view: StatisticsFront, facts: SiteFacts) -> Page:
    years = [keyed.value for keyed in view.years]
    newest = tuple(reversed(years))
    table = FiguresTable(
        "Permintaan tiap tahun",
        "Tahun",
        tuple(FiguresRow(_name(year), year.total, urls.href(urls.statistics(year.year), path)) for year in newest),
    )
    return _page(
        path,
        "Statistik permintaan",
        "Berapa permintaan informasi yang diterima, bagaimana hasilnya, dan berapa lama dijawab.",
        "index.html",
        facts,
        crumbs(path, (STATISTICS_TRAIL[0], None)),
        table=table,
        paces=[pace_of(_name(year), year.total) for year in newest],
        objections=[(_name(year), year.objections) for year in newest],
        halves=halves_table(years, "Permintaan tiap semester"),
        notes=_notes(newest),
        reports_href=urls.href(urls.REPORTS, path),
        status_href=urls.href(urls.REQUEST_STATUS, path) if view.has_register else "",
        asked_href=urls.href(urls.ASKED, path) if view.has_asked else "",
        downloads=_downloads(path),
        law=LAW,
    )


def _year(path: str, view: StatisticsOfYear, facts: SiteFacts) -> Page:
    year = view.year.value
    total = year.total
    hrefs = {id: urls.href(urls.unit_statistics(id), path) for id in view.units}
    title = f"Statistik permintaan {year.year}"
    report = urls.report(str(year.year))
    paces = [pace_of(group.label, group.figures) for group in year.terms]
    return _page(
        path,
        title,
        f"Permintaan informasi yang diterima tahun {year.year}: jumlah, hasil, alasan penolakan, dan waktu jawaban.",
        "year.html",
        facts,
        crumbs(path, STATISTICS_TRAIL, (str(year.year), None)),
        year=year,
        late=Pace.LATE,
        overdue=Pace.OVERDUE,
        running=Pace.RUNNING,
        notes=_notes([year]),
        outcomes=outcome_counts(total),
        grounds=counts(year.grounds, sum(year.grounds.values())),
        finding=outcome_finding(total),
        pace_finding=pace_finding(total),
        paces=[pace_of("Semua permintaan", total), *paces],
        halves=halves_table([year], "Menurut semester"),
        groups=[
            group_table("Menurut jenis pemohon", "Jenis pemohon", year.applicants, {}),
            group_table("Menurut cara permintaan masuk", "Cara", year.channels, {}),
            group_table("Menurut unit yang menguasai", "Unit", year.units, hrefs),
        ],
        **objection_values(year),
        subjects=sorted({row.request.subject for row in year.rows}),
        times_href=urls.href(urls.request_times(year.year), path),
        report_href=urls.href(report, path) if view.has_report else None,
        downloads=_downloads(path, year),
        law=LAW,
    )


def objection_values(year: YearStatistics) -> dict[str, Any]:
    """What the template of objections needs, on the page of a year and in the report."""
    objections = year.objections
    return {
        "objections": objections,
        "objection_pace": pace_of("Semua keberatan", objections),
        "objection_grounds": counts(objections.grounds, objections.received),
        "replies": counts(objections.replies, objections.received),
        "disputes": counts(objections.results, objections.disputes),
        "judgements": counts(objections.judgements, objections.cases),
    }


def answers_in(year: YearStatistics, site: Site) -> dict[str, str]:
    """The title of the record that answers a request, by the id of the record."""
    titles = {one.record.id: one.record.title for one in asked_of(site)}
    return {id: titles[id] for row in year.rows if (id := row.request.answer or "") in titles}


def _times(path: str, view: tuple[Keyed[YearStatistics], Mapping[str, str]], facts: SiteFacts) -> Page:
    year, answers = view[0].value, view[1]
    title = f"Waktu tiap permintaan {year.year}"
    return _page(
        path,
        title,
        f"Berapa hari kerja tiap permintaan tahun {year.year} dijawab, tanpa keterangan tentang pemohonnya.",
        "times.html",
        facts,
        crumbs(path, STATISTICS_TRAIL, (str(year.year), urls.statistics(year.year)), ("Waktu", None)),
        year=year,
        answers={id: LinkView(title, urls.href(urls.record(id), path)) for id, title in answers.items()},
        months=tuple((month, tuple(rows)) for month, rows in groupby(year.rows, key=_month)),
        notes=_notes([year]),
        downloads=link_views((("CSV", urls.request_times_csv(year.year)),), path),
        law="Pasal 12 huruf b UU 14/2008; Pasal 15 ayat (5) huruf b Perki 1/2021",
    )


def _month(row: Timed) -> str:
    day = row.request.received.first_day
    return f"{MONTHS[day.month - 1]} {day.year}"


def _unit(path: str, view: StatisticsOfUnit, facts: SiteFacts) -> Page:
    unit = facts.units[view.unit]
    rows = tuple(FiguresRow(name, figures, urls.href(year, path)) for name, year, figures in view.rows)
    return _page(
        path,
        f"Statistik permintaan {unit.name}",
        f"Permintaan informasi yang dikuasai {unit.name}: jumlah, hasil, dan waktu jawaban dari tahun ke tahun.",
        "unit.html",
        facts,
        crumbs(path, STATISTICS_TRAIL, (unit.name, None)),
        table=FiguresTable("Permintaan tiap tahun", "Tahun", rows),
        paces=[pace_of(name, figures) for name, _, figures in view.rows],
        notes=view.notes,
        hidden=view.hidden,
        unit=LinkView(unit.name, urls.href(urls.unit(view.unit), path)),
    )


def _name(year: YearStatistics) -> str:
    return f"{year.year} (berjalan)" if year.is_running else str(year.year)


def _notes(years: Sequence[YearStatistics]) -> list[str]:
    """What the registers say of themselves, each once."""
    return list(dict.fromkeys(year.note for year in years if year.note))


def _downloads(path: str, year: YearStatistics | None = None) -> tuple[LinkView, ...]:
    links = [("CSV", urls.STATISTICS_CSV), ("JSON", urls.STATISTICS_JSON)]
    own = [(f"Waktu tiap permintaan {year.year} (CSV)", urls.request_times_csv(year.year))] if year else []
    return link_views((*links, *own), path)


def _page(path: str, title: str, about: str, template: str, facts: SiteFacts, trail: Any, **values: Any) -> Page:
    values = {"heading": title, "about": about, "trail": trail, "smallest": SMALLEST, **values}
    body: Markup = render(f"statistics/{template}", facts.body, path, **values)
    return Page(path, "layanan", title, about, body)
