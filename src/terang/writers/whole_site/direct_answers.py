"""A catalogue → what a sure question leads to directly: pages, topics, the answers that are known, and units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...records import DecreeKind, Status, Unit
from ...records.wording import words
from ...values.capitals import with_capital
from ..annexes.annexes import all_annexes
from ..shared.outputs import Site
from ..shared.programme_views import programme_finding, programme_records
from .findable_pages import budget_sums, findable_pages
from .findable_table import FindablePage
from .service_answers import service_pages
from .unit_work import work_of


@dataclass(frozen=True, slots=True)
class UnitAnswer:
    """A unit by its `names`; `more` are other pages about it: a key of UNIT_SUBJECTS, and their address.

    `work` are words of what it does; empty for one of the past.
    """

    path: str
    title: str
    answer: str
    names: tuple[str, ...]
    more: tuple[tuple[str, str], ...]
    work: str


@dataclass(frozen=True, slots=True)
class UnitSubject:
    """What else of a unit is asked for: the page's title before the unit's name, and words as of a FindablePage.

    Without a title it is the unit's own page.
    """

    title: str
    words: str
    also: str


UNIT_SUBJECTS = {
    "": UnitSubject(
        "",
        "alamat kontak telepon telp nomor lokasi kantor hubungi jam buka situs website email surel address office contact profil",
        "layanan pelayanan nomor telepon kantor jam buka alamat kontak resmi kerja operasional hours",
    ),
    "kepatuhan": UnitSubject("Kepatuhan", "kepatuhan kelengkapan compliance", "informasi publik wajib"),
    "statistik": UnitSubject(
        "Statistik permintaan",
        "statistik jumlah, permohonan permintaan | statistik",
        "informasi publik permohonan permintaan",
    ),
    "dip": UnitSubject("DIP", "dip | daftar, informasi", "publik unduh excel csv download"),
    "dik": UnitSubject("DIK", "dik | dikecualikan rahasia", "informasi daftar publik"),
    "monev": UnitSubject(
        "Monev", "monev | nilai peringkat | monitoring, evaluasi", "hasil keterbukaan ppid nilai peringkat evaluasi"
    ),
    "siaran": UnitSubject("Siaran pers", "berita news | siaran rilis, pers", "terbaru terkini"),
}

# Who looks for the unit that does some work says one of these words, and may say of `also`.
WHICH_UNIT = UnitSubject(
    "",
    "dinas badan kantor instansi opd unit bagian siapa kemana office",
    "urus mengurus menangani tangani soal masalah apa bikin buat",
)


def direct_pages(site: Site) -> Iterator[FindablePage]:
    """What is asked for most comes first; `about` is the answer, or what the page is."""
    yield from service_pages(site)
    yield from findable_pages(site)
    yield from budget_sums(site)
    yield from _glossary(site)
    yield from _written_pages(site)
    yield from _programmes(site)
    for name in site.catalogue.by_subject:
        yield FindablePage(
            urls.subject(name),
            with_capital(name),
            "Topik informasi publik dan siaran pers.",
            ", ".join(name.split()),
            "topik tema",
        )


def _programmes(site: Site) -> Iterator[FindablePage]:
    """By all words of the title that say something; the answer is how far it is."""
    for record in programme_records(site):
        if record.programme:
            said = [word for word in re.findall(r"[^\W_]+", record.title.casefold()) if word not in _SMALL]
            about = f"{programme_finding(record.programme)}."
            also = f"{_AS_PROGRAMME} {record.title} {' '.join(record.programme.places)}"
            yield FindablePage(urls.record(record.id), record.title, about, ", ".join(dict.fromkeys(said)), also)


_SMALL = frozenset({"dan", "di", "ke", "dari", "untuk", "yang", "program", "contoh"})
_AS_PROGRAMME = "program proyek target anggaran capaian kemajuan progres sampai mana berapa"


def direct_units(site: Site) -> Iterator[UnitAnswer]:
    catalogue = site.catalogue
    monev = {row.unit for one in catalogue.office_files.monevs for row in one.units}
    told = {group.key for year in catalogue.years for group in year.units}
    annexes = {(one.kind, one.unit.id) for one in all_annexes(site) if one.unit}
    for id, unit in catalogue.units.items():
        pages = (
            ("kepatuhan", urls.unit_coverage(id), id in site.coverage.units),
            ("statistik", urls.unit_statistics(id), id in told),
            ("dip", urls.annex(DecreeKind.DIP, id), (DecreeKind.DIP, id) in annexes),
            ("dik", urls.annex(DecreeKind.DIK, id), (DecreeKind.DIK, id) in annexes),
            ("monev", urls.monev_unit(id), id in monev),
            ("siaran", urls.release_unit(id), id in catalogue.releases_by_unit),
        )
        more = tuple((name, path) for name, path, there in pages if there)
        names = tuple(dict.fromkeys(name for name in (unit.name, unit.short, *unit.aliases) if name))
        work = work_of(unit.name) if unit.end is None else ""
        yield UnitAnswer(urls.unit(id), unit.name, _unit_answer(unit, site), names, more, work)


def _unit_answer(unit: Unit, site: Site) -> str:
    """Where it is and how it is reached, or who has followed it."""
    if unit.end is not None:
        follower = site.catalogue.units.get(unit.successor or "")
        return f"Sampai {words(unit.end)}." + (f" Penggantinya: {follower.name}." if follower else "")
    reached = [unit.address or "", *(f"{channel.label}: {channel.value}" for channel in unit.channels)]
    return " · ".join(text for text in reached if text)


def _glossary(site: Site) -> Iterator[FindablePage]:
    """By its terms, for who asks what one means."""
    path = urls.of_source("content/glosarium.md") or ""
    for page in site.catalogue.pages if site.has(path) else ():
        if urls.of_source(page.path) == path and page.status is not Status.WITHDRAWN:
            terms = _TERM.findall(page.body)
            asked = "arti artinya maksud pengertian definisi istilah singkatan kepanjangan beda bedanya perbedaan itu siapa mean meaning"
            ways = " | ".join(", ".join((asked, *term.split())) for term in terms)
            yield FindablePage(
                path, page.title or _GLOSSARY, page.description or "", ways, f"{' '.join(terms)} apa sama kata"
            )


_GLOSSARY = "Glosarium"
_TERM = re.compile(r"^### (.+)$", re.MULTILINE)


def _written_pages(site: Site) -> Iterator[FindablePage]:
    """By their titles."""
    for page in site.catalogue.pages:
        if page.status is Status.WITHDRAWN or page.for_staff:
            continue  # its head still says what was withdrawn; who publishes knows where its guide is
        path = urls.of_source(page.path)
        if page.title and path and path != urls.HOME and site.has(path):
            yield FindablePage(path, page.title, page.description or "", ", ".join(page.title.split()), "")
