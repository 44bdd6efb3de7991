"""What a thing is → its address in the site, relative to the root. The only place that builds addresses."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

from .records import DecreeKind, InformationClass
from .repository import ATTACHMENTS, DISCLOSURES, PAGES, PHOTOS
from .values.slugs import slug


class Reserved(Enum):
    """Which addresses in the folder of a section belong to generated pages."""

    ALL = "all"
    PAGES = "pages"  # all but the index.html of a folder: an old address may lead on from there
    NOTHING = "nothing"  # written pages and old addresses are allowed where there is no page


@dataclass(frozen=True, slots=True)
class SectionUrls:
    """A part of the site: its folder, how many folders deep its pages lie, and what of the folder is reserved."""

    name: str
    depths: tuple[int, ...]
    reserved: Reserved


# A new section is a row here. An engine renders an empty page for each depth.
SECTIONS = (
    SectionUrls("informasi", (1, 2), Reserved.PAGES),
    SectionUrls("siaran-pers", (1, 2, 3), Reserved.PAGES),
    SectionUrls("unit", (1, 2), Reserved.ALL),
    SectionUrls("topik", (1, 2), Reserved.ALL),
    SectionUrls("kepatuhan", (1, 2), Reserved.ALL),
    SectionUrls("layanan", (1, 2), Reserved.NOTHING),
    SectionUrls("data", (1,), Reserved.ALL),
    SectionUrls("cari", (0,), Reserved.NOTHING),
)

HOME = "index.html"
SEARCH = "cari.html"
RECORDS = "informasi/index.html"
RELEASES = "siaran-pers/index.html"
SUBSCRIBE = "siaran-pers/langganan.html"
CORRECTIONS = "siaran-pers/ralat.html"
UNITS = "unit/index.html"
SUBJECTS = "topik/index.html"
TABLES = "informasi/tabel.html"
REQUEST = "layanan/permohonan.html"
DEADLINES = "layanan/tenggat.html"
OBJECTION = "layanan/keberatan.html"
DISPUTE = "layanan/sengketa.html"
DIP = "dip/index.html"
DIK = "dik/index.html"
MONEV = "monev/index.html"
SELF_ASSESSMENT = "monev/mandiri.html"
EVIDENCE = "monev/bukti.html"
EVIDENCE_CSV = "unduh/bukti-monev.csv"
EVIDENCE_ZIP = "unduh/bukti-monev.zip"
STATISTICS = "layanan/statistik.html"
STATISTICS_CSV = "unduh/statistik-layanan.csv"
STATISTICS_JSON = "unduh/statistik-layanan.json"
REPORTS = "layanan/laporan.html"
DIP_CSV = "unduh/daftar-informasi-publik.csv"
DIP_XLSX = "unduh/daftar-informasi-publik.xlsx"
DIP_JSON = "unduh/daftar-informasi-publik.json"
DIK_CSV = "unduh/daftar-informasi-dikecualikan.csv"
DIK_XLSX = "unduh/daftar-informasi-dikecualikan.xlsx"
DIK_JSON = "unduh/daftar-informasi-dikecualikan.json"
HOLIDAYS = "unduh/hari-libur.json"
RECORD_FEED = "umpan/informasi.xml"
RELEASE_FEED = "umpan/siaran-pers.xml"
CORRECTION_FEED = "umpan/ralat.xml"
NEWS_SITEMAP = "sitemap-berita.xml"
CARD = "aset/kartu.png"
COVERAGE = "kepatuhan/index.html"
DUTIES = "kepatuhan/kewajiban.html"
BUDGET = "kepatuhan/anggaran.html"
PROCUREMENT = "kepatuhan/pengadaan.html"
DUE = "kepatuhan/kalender.html"
COVERAGE_CSV = "unduh/kepatuhan.csv"
COVERAGE_JSON = "unduh/kepatuhan.json"
DUE_FEED = "umpan/jatuh-tempo.ics"
ALERTS = "darurat.json"
REDIRECTS = "_redirects"  # read by Netlify, Cloudflare Pages, GitLab Pages
COLOURS = "aset/badan.css"
MANIFEST = "manifes.sha256"
DATA = "data/index.html"
DICTIONARY = "unduh/kamus-data.csv"
DATAPACKAGE = "datapackage.json"
DCAT = "dcat.jsonld"
DATA_JSON = "data.json"  # the name that DCAT-US prescribes
API_INDEX = "api/v1/index.json"
OPENAPI = "api/v1/openapi.json"
API_BODY = "api/v1/badan.json"
API_UNITS = "api/v1/unit.ndjson"
API_DUTIES = "api/v1/kewajiban.ndjson"
API_COVERAGE = "api/v1/kepatuhan.ndjson"
API_WITHDRAWALS = "api/v1/pencabutan.ndjson"


def record(id: str) -> str:
    return f"informasi/{id}.html"


def release(id: str) -> str:
    return f"siaran-pers/{id}.html"


def release_text(id: str) -> str:
    """The release as plain text."""
    return f"siaran-pers/{id}.txt"


def release_photos(id: str) -> str:
    """All photos of the release with their credits."""
    return f"siaran-pers/{id}-foto.zip"


def release_month(month: str, position: int = 1) -> str:
    """Page `position` of a month such as `2024-03`."""
    return f"siaran-pers/bulan/{month}{f'-{position}' if position > 1 else ''}.html"


def release_subject(name: str) -> str:
    return f"siaran-pers/topik/{subject_slug(name)}.html"


def release_unit(id: str) -> str:
    return f"siaran-pers/unit/{id}.html"


def feed_of(front: str) -> str:
    """The feed of the releases that are listed at `front`."""
    return f"umpan/{front.removesuffix('.html')}.xml"


def json_feed(feed: str) -> str:
    """The same feed in its other form."""
    return feed.removesuffix(".xml") + ".json"


def unit(id: str) -> str:
    return f"unit/{id}.html"


def subject(name: str) -> str:
    return f"topik/{subject_slug(name)}.html"


def subject_slug(name: str) -> str:
    found = slug(name) or "lainnya"
    return "topik-index" if found == "index" else found  # topik/index.html is the list of subjects


def slug_of(front: str) -> str:
    """The last part of a page's address, without its ending."""
    return front.rpartition("/")[2].removesuffix(".html")


def information_class(kind: InformationClass) -> str:
    return f"informasi/{kind.slug}.html"


def annex(kind: DecreeKind, unit: str | None, name: str = "index") -> str:
    """A page of the DIP or DIK, whole or of one unit; `name` is its place in the list, or `cetak`."""
    return f"{kind.key}/{unit}/{name}.html" if unit else f"{kind.key}/{name}.html"


_LISTS = {DecreeKind.DIP: "daftar-informasi-publik", DecreeKind.DIK: "daftar-informasi-dikecualikan"}


def annex_file(kind: DecreeKind, unit: str | None, ending: str) -> str:
    """The same list to take away: `csv`, `xlsx` or `json`."""
    return f"unduh/{_LISTS[kind]}/{unit}.{ending}" if unit else f"unduh/{_LISTS[kind]}.{ending}"


def monev(year: str) -> str:
    return f"monev/{year}.html"


def monev_unit(id: str) -> str:
    return f"monev/unit/{id}.html"


def statistics(year: int) -> str:
    """Counts, outcomes and times of the requests of a year."""
    return f"layanan/statistik/{year}.html"


def request_times(year: int) -> str:
    """How long each request of a year took."""
    return f"layanan/waktu/{year}.html"


def request_times_csv(year: int) -> str:
    return f"unduh/waktu-permohonan/{year}.csv"


def unit_statistics(id: str) -> str:
    return f"layanan/unit/{id}.html"


def report(year: str, form: str = "") -> str:
    """The yearly report of service: whole, or `ringkasan`, or `cetak`."""
    return f"layanan/laporan/{year}{f'-{form}' if form else ''}.html"


def unit_class(unit_id: str, kind: InformationClass, position: int = 0) -> str:
    """Records of one class in one unit: the newest page, or, with `position`, a full one, counted from the oldest."""
    return f"unit/{unit_id}/{kind.slug}{f'-{position}' if position else ''}.html"


def duty(id: str) -> str:
    """One duty: its law, and what fulfils it."""
    return f"kepatuhan/kewajiban/{id}.html"


def unit_coverage(id: str) -> str:
    return f"kepatuhan/unit/{id}.html"


def class_coverage(kind: InformationClass) -> str:
    return f"kepatuhan/{kind.slug}.html"


def api_item(collection: str, id: str) -> str:
    """An item of the collection `informasi` or `siaran-pers` as JSON."""
    return f"api/v1/{collection}/{id}.json"


def api_shard(collection: str, name: str) -> str:
    """A part of a collection as JSON lines: a year, or for `perubahan` a month."""
    return f"api/v1/{collection}/{name}.ndjson"


def list_export(kind: str, name: str, ending: str) -> str:
    """The records of a class, year, topic or duty as a table; `kind` is `kelas`, `tahun`, `topik` or `kewajiban`."""
    return f"unduh/{kind}/{name}.{ending}"


def attachment(location: str) -> str:
    """A local file of a record; `location` is relative to disclosures/berkas."""
    return f"berkas/{location}"


def photo(location: str) -> str:
    """A photo of a release, to be downloaded; `location` is relative to content/siaran-pers/foto."""
    return f"siaran-pers/foto/{location}"


def photo_at(location: str, width: int) -> str:
    """The same to be looked at, `width` pixels wide."""
    return f"siaran-pers/foto/lebar-{width}/{location}.webp"


def photo_preview(location: str) -> str:
    """The same as link preview."""
    return f"siaran-pers/foto/pratinjau/{location}.jpg"


def of_source(path: str) -> str | None:
    """Address of the page or copy of the file at `path` in the repository; None when it has none."""
    parts = path.split("/")
    match parts:
        case _ if path.startswith(f"{PHOTOS}/"):
            return photo(path.removeprefix(f"{PHOTOS}/"))
        case _ if path.startswith(f"{ATTACHMENTS}/"):
            return attachment(path.removeprefix(f"{ATTACHMENTS}/"))
        case [top, _, year, name] if top == DISCLOSURES and name.endswith(".yml"):
            return record(f"{year}/{name.removesuffix('.yml')}")
        case [top, *rest] if top == PAGES and path.endswith(".md"):
            return "/".join(rest).removesuffix(".md") + ".html"
    return None


_FRONTS = frozenset(
    {
        HOME,
        SEARCH,
        RECORDS,
        RELEASES,
        UNITS,
        SUBJECTS,
        DIP,
        DIK,
        MONEV,
        COVERAGE,
        DATAPACKAGE,
        DCAT,
        DATA_JSON,
        "404.html",
    }
)
# Folders of files, and of pages that belong to another section.
_FOLDERS = ("api", "aset", "berkas", "dik", "dip", "monev", "umpan", "unduh")


def _folders(reserved: Reserved) -> tuple[str, ...]:
    return tuple(f"{section.name}/" for section in SECTIONS if section.reserved is reserved)


_RESERVED = (*(f"{name}/" for name in _FOLDERS), *_folders(Reserved.ALL))
_RESERVED_PAGES = _folders(Reserved.PAGES)


def is_reserved(path: str) -> bool:
    """Is this the address of a generated page, which nothing else may take?"""
    is_page = path.startswith(_RESERVED_PAGES) and not path.endswith("/index.html")
    return path in _FRONTS or is_page or path.startswith(_RESERVED)


def up(path: str) -> str:
    """From the page at `path` to the site's root: ``, `../` or `../../`."""
    return "../" * path.count("/")


def href(target: str, page: str) -> str:
    """A relative link from `page` to `target`, both relative to the root."""
    return up(page) + (target if _USUAL.fullmatch(target) else quote(target))


# What nearly every path is made of; nothing of it needs quoting.
_USUAL = re.compile(r"[a-zA-Z0-9_./-]*", re.ASCII)
