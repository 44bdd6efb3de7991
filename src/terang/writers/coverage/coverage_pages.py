"""Coverage → the pages on compliance: the whole on one page, then by class of information and by unit."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...coverage import DutyState, Totals, silence, totals, trend, worst
from ...law import DUTIES, GROUPS, Responsible
from ...records import InformationClass, Unit
from ..shared.entries import link_views
from ..shared.outputs import LazyOutput, Output, Site
from ..shared.views import LinkView
from .duty_rows import DutyRow, body_row, unit_rows, worst_first
from .matrix_pages import matrices
from .overview import classes_finding, heat_map, longest_overdue, trend_finding, units_finding
from .page_frame import draft

CLASSES = (InformationClass.PERIODIC, InformationClass.IMMEDIATE, InformationClass.ALWAYS)
_MATRICES = {"tpad": urls.BUDGET, "ipkd": urls.BUDGET}


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one responsible party, class or half-year. `newest` is the date of the newest record, as words."""

    name: LinkView
    totals: Totals
    newest: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The duties of one class, and the groups that have a page of their own."""

    title: str
    anchor: str
    law: str
    score: Score
    rows: tuple[DutyRow, ...]
    groups: tuple[Score, ...]
    folded: tuple[tuple[Score, tuple[DutyRow, ...]], ...] = ()  # the same groups with their duties


def write(site: Site) -> Iterator[Output]:
    yield _index(site)
    for kind in CLASSES:
        yield _class(kind, site)
    for unit in site.catalogue.body.units:
        yield _unit(unit, site)


def _index(site: Site) -> LazyOutput:
    page = urls.COVERAGE
    coverage = site.coverage
    sections = tuple(_section(kind, site, page) for kind in CLASSES)
    history, heat = _trend(site), heat_map(site, page)
    kinds = tuple((short_name(kind), section.score) for kind, section in zip(CLASSES, sections, strict=True))
    return draft(
        page,
        site,
        "index.html",
        "Kepatuhan",
        f"Informasi yang wajib diumumkan {site.catalogue.body.name}: yang ada, yang terlambat, dan yang belum.",
        (("Kepatuhan", None),),
        total=totals(coverage.body),
        silence=silence(coverage),
        unnamed=coverage.unnamed[None],
        kinds=kinds,
        groups=tuple(group for section in sections for group in section.groups),
        units=unit_scores(site, page),
        trend=history,
        columns=[(one.name.title, _short_half(one.name.title), one.totals) for one in history],
        has_trend=any(one.totals.met or one.totals.late for one in history),
        trend_words="Terpenuhi tiap semester: " + ", ".join(f"{one.name.title} {one.totals.met}" for one in history),
        overdue=longest_overdue(site, page),
        heat=heat,
        findings={
            "classes": classes_finding([(name, score.totals) for name, score in kinds]),
            "trend": trend_finding([one.totals.met for one in history]),
            "units": units_finding(heat),
        },
        pages=link_views(_pages(site), page),
        downloads=link_views(_DOWNLOADS, page),
        states=tuple(DutyState),
    )


def short_name(kind: InformationClass) -> str:
    """`Serta merta` of `Informasi serta merta`."""
    return kind.label.removeprefix("Informasi ").capitalize()


def unit_scores(site: Site, page: str) -> tuple[Score, ...]:
    """All units, those that fulfil least first; units without duties of their own come last."""
    scores = []
    for unit in site.catalogue.body.units:
        cells = site.coverage.units.get(unit.id)
        newest = site.coverage.newest[unit.id]
        score = Score(
            LinkView(unit.name, urls.href(urls.unit_coverage(unit.id), page)),
            totals(cells or {}),
            newest.words() if newest else "belum ada catatan",
            _why_not(unit) if cells is None else "",
        )
        order = (cells is None, score.totals.percent, newest.last_day.toordinal() if newest else 0, unit.name)
        scores.append((order, score))
    return tuple(score for _, score in sorted(scores, key=lambda pair: pair[0]))


def _why_not(unit: Unit) -> str:
    return "tidak dihitung sendiri" if not unit.has_own_duties else "sudah berakhir"


def _section(kind: InformationClass, site: Site, page: str, *, details: bool = False) -> Section:
    of_class = [id for id in site.coverage.body if DUTIES[id].category == kind.key]
    top = [id for id in of_class if not DUTIES[id].parent and not DUTIES[id].group]
    rows = worst_first(body_row(id, site, page, details=details) for id in top)
    cells = {id: site.coverage.body[id] for id in of_class}
    name = LinkView(kind.label, urls.href(urls.class_coverage(kind), page))
    return Section(
        kind.label,
        kind.slug,
        kind.law,
        Score(name, totals(cells)),
        rows,
        () if details else tuple(score for _, score in _groups(of_class, site, page)),
        tuple((score, _rows_of(group, of_class, site, page)) for group, score in _groups(of_class, site, page))
        if details
        else (),
    )


def _rows_of(group: str, ids: list[str], site: Site, page: str) -> tuple[DutyRow, ...]:
    return worst_first(body_row(id, site, page) for id in ids if DUTIES[id].group == group)


def _groups(ids: list[str], site: Site, page: str) -> tuple[tuple[str, Score], ...]:
    found = []
    for group, target in _MATRICES.items():
        cells = {id: site.coverage.body[id] for id in ids if DUTIES[id].group == group}
        if cells:
            name = LinkView(GROUPS[group], urls.href(target, page) + f"#{group}")
            found.append((group, Score(name, totals(cells))))
    return tuple(found)


def _trend(site: Site) -> tuple[Score, ...]:
    counted = trend(site.coverage.body, site.coverage)
    return tuple(Score(LinkView(half.label, ""), one) for half, one in zip(site.coverage.halves, counted, strict=True))


def _short_half(label: str) -> str:
    """The year, below the first half of it."""
    return label.rpartition(" ")[2] if label.startswith("Semester 1") else ""


def _class(kind: InformationClass, site: Site) -> LazyOutput:
    page = urls.class_coverage(kind)
    section = _section(kind, site, page, details=True)
    duties, rows = _matrix(kind, site, page)
    return draft(
        page,
        site,
        "class.html",
        f"Kepatuhan: {kind.label}",
        f"Kewajiban {kind.label.lower()} satu per satu, beserta rinciannya dan menurut unit.",
        ((kind.label, None),),
        section=section,
        periodic=kind is InformationClass.PERIODIC,
        duties=duties,
        rows=rows,
        states=tuple(DutyState),
    )


@dataclass(frozen=True, slots=True)
class MatrixRow:
    unit: LinkView
    newest: str
    states: tuple[DutyState, ...]


def _matrix(kind: InformationClass, site: Site, page: str) -> tuple[tuple[LinkView, ...], tuple[MatrixRow, ...]]:
    """Duties counted for each unit × units; a heading has the worst state of its details."""
    wanted = _unit_headings(kind, site)
    duties = tuple(LinkView(DUTIES[id].title, urls.href(urls.duty(id), page)) for id in wanted)
    rows = []
    for unit, cells in site.coverage.units.items():
        states = tuple(worst([cells[one].state for one in ids if one in cells]) for ids in wanted.values())
        newest = site.coverage.newest[unit]
        link = LinkView(site.catalogue.units[unit].name, urls.href(urls.unit_coverage(unit), page))
        rows.append(MatrixRow(link, newest.words() if newest else "belum ada", states))
    rows.sort(key=lambda row: (sum(state.is_met for state in row.states), row.unit.title))
    return duties, tuple(rows)


def _unit_headings(kind: InformationClass, site: Site) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id, duty in DUTIES.items():
        if duty.responsible is Responsible.UNIT and duty.category == kind.key and id in site.coverage.body:
            found.setdefault(duty.parent or id, []).append(id)
    return found


def _unit(unit: Unit, site: Site) -> LazyOutput:
    page = urls.unit_coverage(unit.id)
    cells = site.coverage.units.get(unit.id)
    newest = site.coverage.newest[unit.id]
    return draft(
        page,
        site,
        "unit.html",
        f"Kepatuhan {unit.name}",
        f"Informasi yang wajib disediakan {unit.name}: yang ada, yang terlambat, dan yang belum.",
        ((unit.name, None),),
        name=unit.name,
        unit_href=urls.href(urls.unit(unit.id), page),
        newest=newest.words() if newest else "",
        why_not=_why_not(unit) if cells is None else "",
        unnamed=site.coverage.unnamed.get(unit.id, 0),
        total=totals(cells or {}),
        rows=unit_rows(unit.id, site, page) if cells else (),
        halves=(site.coverage.halves[0].label, site.coverage.halves[-1].label),
        states=tuple(DutyState),
    )


_PAGES = (
    ("Semua kewajiban menurut undang-undang", urls.DUTIES),
    ("Dokumen anggaran tiap tahun (TPAD dan IPKD)", urls.BUDGET),
    ("Dokumen pengadaan tiap tahun", urls.PROCUREMENT),
    ("Kalender jatuh tempo", urls.DUE),
)


def _pages(site: Site) -> list[tuple[str, str]]:
    """The pages on compliance that this site has."""
    absent = {urls.BUDGET, urls.PROCUREMENT} - set(matrices(site))
    return [(title, page) for title, page in _PAGES if page not in absent]


_DOWNLOADS = (
    ("Kepatuhan (CSV)", urls.COVERAGE_CSV),
    ("Kepatuhan (JSON)", urls.COVERAGE_JSON),
    ("Jatuh tempo (kalender .ics)", urls.DUE_FEED),
)
