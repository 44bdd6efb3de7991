"""Everything that can be found → engine-neutral search documents."""

from collections.abc import Iterator
from functools import partial

from ... import urls
from ...markdown import words_of
from ...records import Record, Release, ReportSection, ServiceReport
from ...records.wording import words
from ..shared.asked import ASKED_TITLE, asked_of, questions_of
from ..shared.outputs import Site, cache_key
from ..shared.programme_views import PROGRAMMES_TITLE, programme_finding
from .generated_documents import generated_documents
from .search_files import files_key, search_files, share_of
from .searchable import SEVERAL, Searchable, SearchDocument

REPORT_NAME = "Laporan Layanan Informasi Publik"


def searchables(site: Site) -> Iterator[Searchable]:
    """All records, releases, yearly reports and generated pages; pages of the engine are not known here."""
    questions, share = questions_of(site), share_of(site)
    for record in site.catalogue.records:
        path, date = urls.record(record.id), record.published.iso() if record.published else ""
        facets, document = _record_facets(record, site), partial(_record, record, share, site)
        files = files_key(record, share, site)
        key = cache_key(record.fingerprint, questions[record.id]) if record.id in questions else record.fingerprint
        yield Searchable(path, record.title, date, key + files, facets, document, bool(files))
    for release in site.catalogue.releases:
        path, date = urls.release(release.id), release.date.iso()
        facets, document = _release_facets(release, site), partial(_release, release, share, site)
        files = files_key(release, share, site)
        yield Searchable(path, release.title, date, release.fingerprint + files, facets, document, bool(files))
    if found := asked_of(site):
        key, facets = cache_key([one.questions for one in found]), {"jenis": "Halaman"}
        yield Searchable(urls.ASKED, ASKED_TITLE, "", key, facets, partial(_asked, site))
    for report in site.catalogue.published_reports:
        title, date = f"{REPORT_NAME} tahun {report.id}", report.published.iso() if report.published else ""
        path, facets = urls.report(report.id), {"jenis": "Halaman", "tahun": report.id}
        yield Searchable(path, title, date, report.fingerprint, facets, partial(_report, report, title))
    yield from generated_documents(site)


def _asked(site: Site) -> SearchDocument:
    return SearchDocument(ASKED_TITLE, tuple(question for one in asked_of(site) for question, _ in one.questions))


def _report(report: ServiceReport, title: str) -> SearchDocument:
    """The text of the office; the numbers are in tables, which are read as a whole."""
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


def _record(record: Record, share: int, site: Site) -> SearchDocument:
    unit = site.catalogue.units.get(record.unit or "")
    names = (unit.name, unit.short or "", *unit.aliases) if unit else ()
    summary = record.summary or ""
    texts = (summary if summary.lower() != record.title.lower() else "", *_programme(record), _plain(record.body))
    hidden = (
        record.information_class.label,
        " ".join(record.subjects),
        " ".join(names),
        record.period.label if record.period else "",
        " ".join(questions_of(site).get(record.id, ())),
    )
    date, files = words(record.published) if record.published else "", search_files(record, share, site)
    return SearchDocument(record.title, texts, date, hidden, files)


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


def _release(release: Release, share: int, site: Site) -> SearchDocument:
    hidden = ("Siaran pers", release.number or "", " ".join(release.subjects))
    texts, files = (release.lead, _plain(release.body)), search_files(release, share, site)
    return SearchDocument(release.title, texts, words(release.date), hidden, files)


def _year(folder: str) -> str:
    return "Tanpa tahun" if folder == "tanpa-tahun" else folder


def _plain(markdown: str | None) -> str:
    return words_of(markdown) if markdown else ""
