"""What a thing is → its address in the site, relative to the root. The only place that builds addresses."""

import re
from urllib.parse import quote

from ..records import DecreeKind, InformationClass
from ..repository import ATTACHMENTS, DISCLOSURES, PAGES, PHOTOS
from ..values.slugs import slug
from .fixed import *  # noqa: F403 - every fixed address is an address
from .portal_addresses import *  # noqa: F403
from .site_sections import SECTIONS as SECTIONS
from .site_sections import is_lasting as is_lasting
from .site_sections import is_of_item as is_of_item
from .site_sections import is_reserved as is_reserved


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


def changes_of(month: str, position: int = 1) -> str:
    """What changed in a month such as `2024-03`, page `position`."""
    return f"informasi/perubahan/{month}{f'-{position}' if position > 1 else ''}.html"


def release_subject(name: str) -> str:
    return f"siaran-pers/topik/{subject_slug(name)}.html"


def pages_of(front: str) -> str:
    """The folder of the further pages of the list at `front`."""
    return f"{front.removesuffix('.html')}/"


def release_year(year: str, position: int) -> str:
    """Page `position` of a year in the list of all releases."""
    return f"{RELEASE_YEARS}{year}{f'-{position}' if position > 1 else ''}.html"  # noqa: F405


def is_release_subject(front: str) -> bool:
    """Is the list at `front` that of a topic of releases?"""
    return front.startswith("siaran-pers/topik/")


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


def budget(year: str) -> str:
    """Plan and result of one year."""
    return f"anggaran/{year}.html"


def procurement(year: str) -> str:
    """The packages of one year, summed up."""
    return f"anggaran/pengadaan/{year}.html"


def procurement_unit(year: str, unit: str, position: int = 1) -> str:
    """All packages of a unit in one year. No id holds the sign before the position."""
    return f"anggaran/pengadaan/{year}/{unit}{f'_{position}' if position > 1 else ''}.html"


def year_file(kind: str, year: str, ending: str) -> str:
    """The budget (`anggaran`) or all packages (`pengadaan`) of one year to take away: `csv` or `xlsx`."""
    return f"unduh/{kind}/{year}.{ending}"


def monev(year: str) -> str:
    return f"monev/{year}.html"


def monev_unit(id: str) -> str:
    return f"monev/unit/{id}.html"


def evidence_sheet(id: str) -> str:
    """What proves the question `id` of the self-assessment, on paper."""
    return f"monev/bukti/{id}.html"


def statistics(year: int) -> str:
    """Counts, outcomes and times of the requests of a year."""
    return f"layanan/statistik/{year}.html"


def request_times(year: int) -> str:
    """How long each request of a year took."""
    return f"layanan/waktu/{year}.html"


def request_times_csv(year: int) -> str:
    return f"unduh/waktu-permohonan/{year}.csv"


def request_states(year: int) -> str:
    """The state of each request of a year by its number, for the page that looks it up."""
    return f"unduh/status-permohonan/{year}.json"


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


def attachment_picture(location: str) -> str:
    """The first page of it, small."""
    return f"aset/berkas/{location}.webp"


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
        case [top, *rest] if top == PAGES and "." in rest[-1]:
            return "/".join(rest)
    return None


def up(path: str) -> str:
    """From the page at `path` to the site's root: ``, `../` or `../../`."""
    return "../" * path.count("/")


def href(target: str, page: str) -> str:
    """A relative link from `page` to `target`, both relative to the root."""
    return up(page) + (target if _USUAL.fullmatch(target) else quote(target))


# What nearly every path is made of; nothing of it needs quoting.
_USUAL = re.compile(r"[a-zA-Z0-9_./-]*", re.ASCII)
