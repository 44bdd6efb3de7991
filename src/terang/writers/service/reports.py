"""Registers and the written parts → the yearly report of service: a list of years, and each report whole, in short, on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from ... import urls
from ...law import RULES
from ...markdown import to_html
from ...records import InformationClass, ReportSection, ServiceReport
from ...registers import SMALLEST, YearStatistics
from ...rendering.templating import render
from ...values.dates import PartialDate
from ..shared.body_html import Targets, relinked, targets_of
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.view_keys import Keyed
from ..whole_site.search_documents import REPORT_NAME
from .service_views import counts, halves_table, outcome_counts, pace_of
from .statistics_pages import keyed_years, objection_values

REPORTS_TRAIL = ("Laporan layanan", urls.REPORTS)
_RULE = RULES["llip-31-maret"]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A year in the list of reports; `href` is empty while its report is not out. `due` is the law's last day."""

    year: int
    href: str
    short_href: str
    published: PartialDate | None
    due: PartialDate
    state: str
    gaps: int


@dataclass(frozen=True, slots=True)
class SectionView:
    """What the office wrote for a part; None where it wrote nothing."""

    section: ReportSection
    html: Markup | None


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report in one of its forms. `year` is None where there is no register. `published`: how many records were in the year."""

    report: ServiceReport
    year: Keyed[YearStatistics] | None
    form: str
    published: tuple[tuple[InformationClass, int], ...]
    targets: Targets


def write(site: Site) -> Iterator[Output]:
    yield LazyOutput.made_of(urls.REPORTS, _front, _rows(site, urls.REPORTS), site)
    for report in site.catalogue.published_reports:
        year = next((one for one in keyed_years(site) if one.value.year == int(report.id)), None)
        published, targets = _published(int(report.id), site), targets_of(report, site)
        for form in ("", "ringkasan", "cetak"):
            path, view = urls.report(report.id, form), ReportView(report, year, form, published, targets)
            yield LazyOutput.made_of(path, _report, view, site, listed=form != "cetak")


def _rows(site: Site, page: str) -> tuple[ReportRow, ...]:
    """Every year that is over and has a register or a report, the newest first."""
    out = {int(report.id): report for report in site.catalogue.published_reports}
    years = {year.year for year in site.catalogue.years if not year.is_running} | out.keys()
    return tuple(_row(year, out.get(year), site.catalogue.today, page) for year in sorted(years, reverse=True))


def _row(year: int, report: ServiceReport | None, today: date, page: str) -> ReportRow:
    due = date(year + 1, *_RULE.day)
    if report and report.published:
        late = report.published.first_day > due
        return ReportRow(
            year,
            urls.href(urls.report(report.id), page),
            urls.href(urls.report(report.id, "ringkasan"), page),
            report.published,
            PartialDate.of(due),
            "Terbit terlambat" if late else "Terbit",
            len(gaps_of(report)),
        )
    state = "Belum terbit, batasnya lewat" if due < today else "Belum terbit"
    return ReportRow(year, "", "", None, PartialDate.of(due), state, 0)


def gaps_of(report: ServiceReport) -> tuple[ReportSection, ...]:
    """Parts that the office has not written."""
    return tuple(section for section in ReportSection if not report.text_of(section))


def _front(path: str, rows: Sequence[ReportRow], facts: SiteFacts) -> Page:
    title = "Laporan layanan informasi publik"
    about = "Laporan tahunan PPID tentang permintaan, keberatan, sengketa, petugas, dan anggaran layanan informasi."
    body = render(
        "reports/index.html",
        facts.body,
        path,
        heading=title,
        about=about,
        rows=rows,
        rule=_RULE.words,
        law=_RULE.citation,
        statistics_href=urls.href(urls.STATISTICS, path),
        trail=crumbs(path, (REPORTS_TRAIL[0], None)),
    )
    return Page(path, "layanan", title, about, body)


def _published(year: int, site: Site) -> tuple[tuple[InformationClass, int], ...]:
    """How many of the records that are out were first published in the year, by class."""
    return tuple(
        (kind, sum(bool(one.published and one.published.year == year) for one in site.catalogue.by_class.get(kind, ())))
        for kind in InformationClass
    )


def _report(path: str, shown: ReportView, facts: SiteFacts) -> Page:
    report, form, year = shown.report, shown.form, shown.year.value if shown.year else None
    title = f"{REPORT_NAME} tahun {report.id}" + {"": "", "ringkasan": ", ringkasan", "cetak": ", tampilan cetak"}[form]
    about = f"{title}: menurut Pasal 56 ayat (4) Perki 1/2021, angkanya dihitung dari register."
    is_short = form == "ringkasan"
    sections = {section.key: SectionView(section, _html(section, shown, path)) for section in ReportSection}
    view = {
        "report": report, "is_short": is_short, "sections": sections, "told": shown.published, **_figures(year),
    }  # fmt: skip
    body = render(
        f"reports/{'sheet' if form == 'cetak' else 'report'}.html",
        facts.body,
        path,
        heading=f"{REPORT_NAME} Tahun {report.id}",
        view=view,
        report=report,
        year=year,
        is_short=is_short,
        gaps=gaps_of(report),
        smallest=SMALLEST,
        others=link_views(_others(report.id, form), path),
        trail=crumbs(path, REPORTS_TRAIL, (report.id, None)),
    )
    head = Markup('<meta name="robots" content="noindex">' if form == "cetak" else "")
    return Page(path, "layanan", title, about, body, head)


def _others(id: str, form: str) -> list[tuple[str, str]]:
    """The same report in its other forms, and its sources."""
    forms = (("Laporan lengkap", ""), ("Ringkasan", "ringkasan"), ("Tampilan cetak", "cetak"))
    return [(label, urls.report(id, other)) for label, other in forms if other != form]


def _html(section: ReportSection, shown: ReportView, page: str) -> Markup | None:
    """The first paragraph is the summary of its part. All parts share a page, but not their footnotes."""
    text = shown.report.text_of(section)
    if text is None:
        return None
    html = to_html(text.strip().split("\n\n")[0] if shown.form == "ringkasan" else text, f"{section.key}-")
    return relinked(html, shown.report.path, shown.targets, page)


def _figures(year: YearStatistics | None) -> dict[str, Any]:
    """Numbers of section c and d; `year` is None where there is no register."""
    if year is None:
        return {"year": None}
    terms = [pace_of(group.label, group.figures) for group in year.terms]
    return {
        "year": year,
        "outcomes": outcome_counts(year.total),
        "grounds": counts(year.grounds, sum(year.grounds.values())),
        "paces": [pace_of("Semua permintaan", year.total), *terms],
        "halves": halves_table([year], "Menurut semester"),
        **objection_values(year),
    }
