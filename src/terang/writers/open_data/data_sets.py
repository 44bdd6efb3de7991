"""A Site with an address → its datasets: the site's own tables, and every open record with a file that programs can read."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from ... import urls
from ...markdown import words_of
from ...records import Frequency, Record
from ..lists.lists import is_open
from ..shared.entries import is_readable, media_type
from ..shared.items import attachment_size
from ..shared.outputs import Site
from ..shared.programme_views import PROGRAMMES_TITLE
from ..shared.year_tables import BUDGETS, MEDIA_TYPES, year_tables

_SUMMARY = 2000  # letters


@dataclass(frozen=True, slots=True)
class Distribution:
    """One file of a dataset. Size and hash of the site's own tables are in datapackage.json: here they would change the
    catalogue with every record.
    """

    title: str
    address: str
    media_type: str
    size: int | None = None


@dataclass(frozen=True, slots=True)
class DataSet:
    """What both catalogues say of one; `id` is its permanent address."""

    id: str
    title: str
    about: str
    page: str
    publisher: str
    distributions: tuple[Distribution, ...]
    issued: str | None = None
    modified: str | None = None
    period: tuple[str, str] | None = None
    keywords: tuple[str, ...] = ()
    frequency: Frequency | None = None
    provenance: tuple[str, ...] = ()


def data_sets(site: Site, tables: Collection[str]) -> Iterator[DataSet]:
    """The tables first, then records from the newest. `tables` are paths of those that the site has."""
    yield from _tables(site, tables)
    yield from _years(site, tables)
    for record in site.catalogue.records:
        if is_open(record) and (found := tuple(_files(record, site))):
            yield _of_record(record, found, site)


def _files(record: Record, site: Site) -> Iterator[Distribution]:
    for file in record.files:
        if is_readable(file):
            address = file.location if file.is_remote else site.address + quote(urls.attachment(file.location))
            kind = media_type(file) or ""
            yield Distribution(file.title or record.title, address, kind, attachment_size(file, site))


def _of_record(record: Record, files: tuple[Distribution, ...], site: Site) -> DataSet:
    unit, page = site.catalogue.units.get(record.unit or ""), site.address + urls.record(record.id)
    latest = record.updated or record.published
    return DataSet(
        page,
        record.title,
        record.summary or _beginning(record.body or "") or record.title,
        page,
        unit.name if unit else site.catalogue.body.name,
        files,
        record.published.iso() if record.published else None,
        latest.iso() if latest else None,
        (record.period.start.isoformat(), record.period.end.isoformat()) if record.period else None,
        record.subjects,
        record.frequency,
    )


def _beginning(body: str) -> str:
    """The words of the long text, as many as a summary could have."""
    text = words_of(body)
    return text if len(text) <= _SUMMARY else text[:_SUMMARY].rpartition(" ")[0] + " …"


def _tables(site: Site, tables: Collection[str]) -> Iterator[DataSet]:
    body = site.catalogue.body.name
    for page, title, about, paths in _TABLES:
        files = tuple(
            Distribution(title, site.address + path, MEDIA_TYPES[path.rpartition(".")[2]])
            for path in paths
            if path in tables
        )
        if files:
            yield DataSet(site.address + page, f"{title} {body}", about, site.address + page, body, files)


def _years(site: Site, tables: Collection[str]) -> Iterator[DataSet]:
    """Budgets and lists of procurement: a dataset for each year, since each has a source of its own."""
    body = site.catalogue.body.name
    for one in year_tables(site.catalogue):
        files = tuple(
            Distribution(one.title, site.address + path, MEDIA_TYPES[path.rpartition(".")[2]])
            for path in (one.csv, one.xlsx, one.shard)
            if path in tables
        )
        if files:
            page = site.address + one.page
            period = (f"{one.year}-01-01", f"{one.year}-12-31")
            keywords = ("anggaran", "apbd") if one.kind == BUDGETS else ("pengadaan", "barang dan jasa")
            yield DataSet(
                page, f"{one.title} {body}", one.about, page, body, files,
                period=period, keywords=keywords, frequency=Frequency.YEARLY, provenance=one.provenance,
            )  # fmt: skip


_TABLES = (
    (
        urls.DIP,
        "Daftar Informasi Publik",
        "Semua informasi publik yang tidak dikecualikan, dengan kolom Lampiran I Perki 1/2021.",
        (urls.DIP_CSV, urls.DIP_XLSX, urls.DIP_JSON),
    ),
    (
        urls.DIK,
        "Daftar Informasi yang Dikecualikan",
        "Informasi yang dikecualikan, dasar hukumnya, dan jangka waktunya.",
        (urls.DIK_CSV, urls.DIK_XLSX, urls.DIK_JSON),
    ),
    (
        urls.COVERAGE,
        "Kepatuhan atas kewajiban mengumumkan",
        "Keadaan setiap kewajiban mengumumkan informasi, untuk badan publik dan tiap unit, per semester.",
        (urls.COVERAGE_CSV, urls.COVERAGE_JSON),
    ),
    (
        urls.STATISTICS,
        "Statistik layanan informasi",
        "Jumlah permintaan informasi, hasilnya, dan waktu menjawabnya, menurut tahun.",
        (urls.STATISTICS_CSV, urls.STATISTICS_JSON),
    ),
    (
        urls.PROGRAMMES,
        PROGRAMMES_TITLE,
        "Program unggulan: target, anggaran dan realisasi tiap tahun, serta kemajuannya.",
        (urls.PROGRAMMES_CSV, urls.PROGRAMMES_XLSX),
    ),
)
