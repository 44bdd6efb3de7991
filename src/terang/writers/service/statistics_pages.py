"""Statistics of the registers → a front over all years, a page for each year and unit, and how long each request took."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from markupsafe import Markup

from ... import urls
from ...registers import SMALLEST, Pace, Timed, YearStatistics
from ...rendering.templating import render
from ...values.dates import MONTHS
from ..shared.asked import asked_of
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, Page, Site, cache_key, fingerprints
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
    unit_hrefs,
)

STATISTICS_TRAIL = ("Statistik permohonan", urls.STATISTICS)
# What is printed as law: the figures that must be announced.
LAW = "Pasal 12 UU 14/2008; Pasal 15 ayat (5) Perki 1/2021"


def write(site: Site) -> Iterator[Output]:
    years = site.catalogue.years
    keys = {year.year: year_key(year, site) for year in years}
    everything = cache_key(keys)
    reported = sorted(report.id for report in site.catalogue.published_reports)
    doors = (any(year.register for year in years), bool(asked_of(site)))
    yield LazyOutput(urls.STATISTICS, cache_key(everything, doors), partial(_front, years, site))
    for year in years:
        path = urls.statistics(year.year)
        yield LazyOutput(
            path, cache_key(keys[year.year], told_units(years), reported), partial(_year, year, path, site)
        )
        path, answers = urls.request_times(year.year), _answers(year, site)
        yield LazyOutput(path, cache_key(keys[year.year], answers), partial(_times, year, answers, path, site))
    for id in told_units(years):
        path = urls.unit_statistics(id)
        yield LazyOutput(path, everything, partial(_unit, id, years, path, site))


def year_key(year: YearStatistics, site: Site) -> bytes:
    """Cache key: the rows of the year, how they are counted, and the state that the day gives them."""
    office_files = [one for one in (year.register, year.objection_register) if one]
    return cache_key(
        fingerprints(office_files), fingerprints(site.catalogue.office_files.holidays), year.total, year.objections, len(year.halves),
        year.is_running,
    )  # fmt: skip


def _front(years: Sequence[YearStatistics], site: Site) -> Page:
    path = urls.STATISTICS
    newest = tuple(reversed(years))
    table = FiguresTable(
        "Permohonan tiap tahun",
        "Tahun",
        tuple(FiguresRow(_name(year), year.total, urls.href(urls.statistics(year.year), path)) for year in newest),
    )
    return _page(
        path,
        "Statistik permohonan",
        "Berapa permohonan informasi yang diterima, bagaimana hasilnya, dan berapa lama dijawab.",
        "index.html",
        site,
        crumbs(path, (STATISTICS_TRAIL[0], None)),
        table=table,
        paces=[pace_of(_name(year), year.total) for year in newest],
        objections=[(_name(year), year.objections) for year in newest],
        halves=halves_table(years, "Permohonan tiap semester"),
        notes=_notes(newest),
        reports_href=urls.href(urls.REPORTS, path),
        status_href=urls.href(urls.REQUEST_STATUS, path) if any(year.register for year in years) else "",
        asked_href=urls.href(urls.ASKED, path) if asked_of(site) else "",
        downloads=_downloads(path),
        law=LAW,
    )


def _year(year: YearStatistics, path: str, site: Site) -> Page:
    total = year.total
    hrefs = unit_hrefs(site.catalogue.years, path)
    title = f"Statistik permohonan {year.year}"
    report = urls.report(str(year.year))
    has_report = any(one.id == str(year.year) for one in site.catalogue.published_reports)
    paces = [pace_of(group.label, group.figures) for group in year.terms]
    return _page(
        path,
        title,
        f"Permohonan informasi yang diterima tahun {year.year}: jumlah, hasil, alasan penolakan, dan waktu jawaban.",
        "year.html",
        site,
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
        paces=[pace_of("Semua permohonan", total), *paces],
        halves=halves_table([year], "Menurut semester"),
        groups=[
            group_table("Menurut jenis pemohon", "Jenis pemohon", year.applicants, {}),
            group_table("Menurut cara permohonan masuk", "Cara", year.channels, {}),
            group_table("Menurut unit yang menguasai", "Unit", year.units, hrefs),
        ],
        **objection_values(year),
        subjects=sorted({row.request.subject for row in year.rows}),
        times_href=urls.href(urls.request_times(year.year), path),
        report_href=urls.href(report, path) if has_report else None,
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


def _answers(year: YearStatistics, site: Site) -> dict[str, str]:
    """The title of the record that answers a request, by the id of the record."""
    titles = {one.record.id: one.record.title for one in asked_of(site)}
    return {id: titles[id] for row in year.rows if (id := row.request.answer or "") in titles}


def _times(year: YearStatistics, answers: Mapping[str, str], path: str, site: Site) -> Page:
    title = f"Waktu tiap permohonan {year.year}"
    return _page(
        path,
        title,
        f"Berapa hari kerja tiap permohonan tahun {year.year} dijawab, tanpa keterangan tentang pemohonnya.",
        "times.html",
        site,
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


def _unit(id: str, years: Sequence[YearStatistics], path: str, site: Site) -> Page:
    unit = site.catalogue.units[id]
    told = [(year, group) for year in reversed(years) for group in year.units if group.key == id]
    rows = tuple(
        FiguresRow(_name(year), group.figures, urls.href(urls.statistics(year.year), path)) for year, group in told
    )
    return _page(
        path,
        f"Statistik permohonan {unit.name}",
        f"Permohonan informasi yang dikuasai {unit.name}: jumlah, hasil, dan waktu jawaban dari tahun ke tahun.",
        "unit.html",
        site,
        crumbs(path, STATISTICS_TRAIL, (unit.name, None)),
        table=FiguresTable("Permohonan tiap tahun", "Tahun", rows),
        paces=[pace_of(_name(year), group.figures) for year, group in told],
        notes=_notes([year for year, _ in told]),
        hidden=len(told) < len(years),
        unit=LinkView(unit.name, urls.href(urls.unit(id), path)),
    )


def _name(year: YearStatistics) -> str:
    return f"{year.year} (berjalan)" if year.is_running else str(year.year)


def _notes(years: Sequence[YearStatistics]) -> list[str]:
    """What the registers say of themselves, each once."""
    return list(dict.fromkeys(year.note for year in years if year.note))


def _downloads(path: str, year: YearStatistics | None = None) -> tuple[LinkView, ...]:
    links = [("CSV", urls.STATISTICS_CSV), ("JSON", urls.STATISTICS_JSON)]
    own = [(f"Waktu tiap permohonan {year.year} (CSV)", urls.request_times_csv(year.year))] if year else []
    return link_views((*links, *own), path)


def _page(path: str, title: str, about: str, template: str, site: Site, trail: Any, **values: Any) -> Page:
    values = {"heading": title, "about": about, "trail": trail, "smallest": SMALLEST, **values}
    body: Markup = render(f"statistics/{template}", site.catalogue.body, path, **values)
    return Page(path, "layanan", title, about, body)
