"""Portal → its pages by year and by topic: a list, and a page for each that compares all bodies."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from .. import urls
from ..writers import LazyOutput
from .portal_figures import GatheredMember, Portal, SubjectRows, years_of
from .portal_frame import PageHead, PortalFrame, portal_page, year_label
from .row_pieces import RowPieces


@dataclass(frozen=True, slots=True)
class YearCounts:
    """What all bodies together published in a year, by class; `bodies` are those that did."""

    year: str
    bodies: int
    classes: dict[str, int]


@dataclass(frozen=True, slots=True)
class YearsView:
    """All years, and of how many bodies they are counted."""

    rows: Sequence[YearCounts]
    bodies: int


@dataclass(frozen=True, slots=True)
class YearRows:
    """A year, and the bodies that published something in it; `pieces` are what their rows are joined from."""

    year: str
    members: Sequence[GatheredMember]
    pieces: RowPieces


@dataclass(frozen=True, slots=True)
class SubjectsView:
    """Name, address, count and bodies of each topic, and of how many bodies they are counted."""

    rows: Sequence[tuple[str, str, int, int]]
    bodies: int


def year_pages(portal: Portal, pieces: RowPieces, frame: PortalFrame) -> Iterator[LazyOutput]:
    members = portal.members
    years = [YearRows(year, [one for one in members if year in one.state.years], pieces) for year in years_of(members)]
    view = YearsView([_counted(one) for one in years], len(members))
    yield LazyOutput.made_of(urls.GATHERED_YEARS, _years, view, frame)
    for one in years:
        yield LazyOutput.made_of(urls.gathered_year(one.year), _year, one, frame)


def _counted(rows: YearRows) -> YearCounts:
    total: Counter[str] = Counter()
    for member in rows.members:
        total.update(member.state.years[rows.year])
    return YearCounts(rows.year, len(rows.members), dict(sorted(total.items())))


def _years(path: str, view: YearsView, frame: PortalFrame) -> bytes:
    about = "Informasi dan siaran pers menurut tahunnya."
    return portal_page("years", path, PageHead("tahun", "Tahun", about), frame, rows=view.rows, bodies=view.bodies)


def _year(path: str, view: YearRows, frame: PortalFrame) -> bytes:
    heading = year_label(view.year)
    about = f"Yang diumumkan badan publik: {heading}."
    head = PageHead("tahun", heading, about, ("Tahun", urls.GATHERED_YEARS))
    linked = view.year.isdigit()
    rows = [view.pieces.of_year(one, one.state.years[view.year], path, linked=linked) for one in view.members]
    shown = Markup("\n".join(rows))
    return portal_page("year", path, head, frame, heading=heading, year=view.year, bodies=len(rows), rows=shown)


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A topic with its bodies; `pieces` are what their rows are joined from."""

    subject: SubjectRows
    pieces: RowPieces


def subject_pages(
    portal: Portal, subjects: Sequence[SubjectRows], pieces: RowPieces, frame: PortalFrame
) -> Iterator[LazyOutput]:
    rows = [(one.name, one.path, one.count, len(one.members)) for one in subjects]
    view = SubjectsView(rows, len(portal.members))
    yield LazyOutput.made_of(urls.GATHERED_SUBJECTS, _subjects, view, frame)
    for one in subjects:
        yield LazyOutput.made_of(one.path, _subject, SubjectView(one, pieces), frame)


def _subjects(path: str, view: SubjectsView, frame: PortalFrame) -> bytes:
    about = "Topik yang disebut badan-badan publik, dari A sampai Z."
    return portal_page("subjects", path, PageHead("topik", "Topik", about), frame, rows=view.rows, bodies=view.bodies)


def _subject(path: str, view: SubjectView, frame: PortalFrame) -> bytes:
    subject = view.subject
    members, counts = subject.members, subject.counts
    about = f"{subject.name}: {subject.count} informasi dan siaran pers di {len(members)} badan publik."
    head = PageHead("topik", f"Topik: {subject.name}", about, ("Topik", urls.GATHERED_SUBJECTS))
    rows = [view.pieces.of_subject(member, count, path) for member, count in zip(members, counts, strict=True)]
    shown = Markup("\n".join(rows))
    return portal_page(
        "subject", path, head, frame, name=subject.name, count=subject.count, bodies=len(rows), rows=shown
    )
