"""Everything that can be found → engine-neutral search documents."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...markdown import words_of
from ...records import Record, Release, ReportSection, ServiceReport
from ...records.wording import words
from ..shared.asked import ASKED_TITLE, asked_of, questions_of
from ..shared.outputs import Site, SiteFacts
from ..shared.programme_views import PROGRAMMES_TITLE, programme_finding
from .generated_documents import generated_documents, written
from .search_files import AttachedWords, search_files, share_of, words_of_files
from .searchable import SEVERAL, Searchable, SearchDocument

_MOST_YEARS = 25
REPORT_NAME = "Laporan Layanan Informasi Publik"


@dataclass(frozen=True, slots=True)
class RecordToFind:
    """A record with the requests that it answers, and the texts of its files."""

    record: Record
    questions: tuple[str, ...]
    files: tuple[AttachedWords, ...]


def searchables(site: Site) -> Iterator[Searchable]:
    """All records, releases, yearly reports and generated pages; pages of the engine are not known here."""
    questions, share = questions_of(site), share_of(site)
    for record in site.catalogue.records:
        path, date = urls.record(record.id), record.published.iso() if record.published else ""
        files = words_of_files(record, share, site)
        view = RecordToFind(record, questions.get(record.id, ()), files)
        facets = _record_facets(record, site)
        yield Searchable.made_of(path, record.title, date, _record, view, site, facets, has_files=bool(files))
    for release in site.catalogue.releases:
        path, date = urls.release(release.id), release.date.iso()
        told, facets = (release, words_of_files(release, share, site)), _release_facets(release, site)
        yield Searchable.made_of(path, release.title, date, _release, told, site, facets, has_files=bool(told[1]))
    if found := asked_of(site):
        asked = tuple(question for one in found for question, _ in one.questions)
        yield written(urls.ASKED, SearchDocument(ASKED_TITLE, asked), site)
    for report in site.catalogue.published_reports:
        title, date = f"{REPORT_NAME} tahun {report.id}", report.published.iso() if report.published else ""
        path, facets = urls.report(report.id), {"jenis": "Halaman", "tahun": report.id}
        yield Searchable.made_of(path, title, date, _report, (report, title), site, facets)
    yield from generated_documents(site)


def _report(view: tuple[ServiceReport, str], _: SiteFacts) -> SearchDocument:
    """The text of the office; the numbers are in tables, which are read as a whole."""
    report, title = view
    texts = (_plain(report.text_of(section)) for section in ReportSection)
    return SearchDocument(title, tuple(texts), words(report.published))


def _record_facets(record: Record, site: Site) -> dict[str, str]:
    facets = {"jenis": "Informasi", "kelas": record.information_class.label, "tahun": _year(record.year)}
    if record.forms:
        facets["bentuk"] = SEVERAL.join(form.label for form in record.forms)
    unit = site.catalogue.units.get(record.unit or "")
    return facets | {"unit": unit.name} if unit else facets


def _release_facets(release: Release, site: Site) -> dict[str, str]:
    facets = {"jenis": "Siaran pers", "tahun": _year(release.year)}
    unit = site.catalogue.units.get(release.unit or "")
    return facets | {"unit": unit.name} if unit else facets


def _record(view: RecordToFind, facts: SiteFacts) -> SearchDocument:
    record = view.record
    unit = facts.units.get(record.unit or "")
    names = (unit.name, unit.short or "", *unit.aliases) if unit else ()
    summary = record.summary or ""
    texts = (summary if summary.lower() != record.title.lower() else "", *_programme(record), _plain(record.body))
    hidden = (
        record.information_class.label,
        " ".join(record.subjects),
        " ".join(names),
        record.period.label if record.period else "",
        _years_within(record),
        " ".join(view.questions),
    )
    date, files = words(record.published) if record.published else "", search_files(record.title, view.files)
    return SearchDocument(record.title, texts, date, hidden, files)


def _years_within(record: Record) -> str:
    """Each year of a period of several, which says only the first and the last."""
    period = record.period
    years = range(period.start.year + 1, period.end.year) if period else range(0)
    return " ".join(map(str, years[:_MOST_YEARS]))


def _programme(record: Record) -> tuple[str, ...]:
    """What a programme is for, where it is, and how far."""
    programme = record.programme
    if programme is None:
        return ()
    target = programme.target
    return (
        f"{PROGRAMMES_TITLE}. {programme.goal} {programme_finding(programme)}.",
        target.measure if target else "",
        ", ".join(programme.places),
        *(step.note or "" for step in programme.progress),
    )


def _release(view: tuple[Release, tuple[AttachedWords, ...]], _: SiteFacts) -> SearchDocument:
    release, attached = view
    hidden = ("Siaran pers", release.number or "", " ".join(release.subjects))
    texts, files = (release.lead, _plain(release.body)), search_files(release.title, attached)
    return SearchDocument(release.title, texts, words(release.date), hidden, files)


def _year(folder: str) -> str:
    return "Tanpa tahun" if folder == "tanpa-tahun" else folder


def _plain(markdown: str | None) -> str:
    return words_of(markdown) if markdown else ""
