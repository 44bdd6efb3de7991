"""What a thing is → where it stands in the site. The only place that makes up addresses; all relative to its root."""

from urllib.parse import quote

from .records import InformationClass
from .slugs import slug

HOME = "index.html"
SEARCH = "cari.html"
RECORDS = "informasi/index.html"
RELEASES = "siaran-pers/index.html"
UNITS = "unit/index.html"
SUBJECTS = "topik/index.html"
TABLES = "informasi/tabel.html"
REQUEST = "layanan/permohonan.html"
DIP_CSV = "unduh/daftar-informasi-publik.csv"
DIP_JSON = "unduh/daftar-informasi-publik.json"
RECORD_FEED = "umpan/informasi.xml"
RELEASE_FEED = "umpan/siaran-pers.xml"
ALERTS = "darurat.json"
COLOURS = "aset/badan.css"
MANIFEST = "manifes.sha256"


def record(id: str) -> str:
    return f"informasi/{id}.html"


def release(id: str) -> str:
    return f"siaran-pers/{id}.html"


def unit(id: str) -> str:
    return f"unit/{id}.html"


def subject(name: str) -> str:
    return f"topik/{subject_slug(name)}.html"


def subject_slug(name: str) -> str:
    found = slug(name) or "lainnya"
    return "topik-index" if found == "index" else found  # topik/index.html is the list of subjects


def information_class(kind: InformationClass) -> str:
    return f"informasi/{kind.slug}.html"


def unit_class(unit_id: str, kind: InformationClass, position: int = 0) -> str:
    """Records of one class in one unit: the newest page, or, with `position`, a full one, counted from the oldest."""
    return f"unit/{unit_id}/{kind.slug}{f'-{position}' if position else ''}.html"


def class_csv(kind: InformationClass) -> str:
    return f"unduh/kelas/{kind.slug}.csv"


def unit_csv(id: str) -> str:
    return f"unduh/unit/{id}.csv"


def attachment(location: str) -> str:
    """A local file of a record; `location` is relative to disclosures/berkas."""
    return f"berkas/{location}"


def photo(location: str) -> str:
    """A photo of a release; `location` is relative to content/siaran-pers/foto."""
    return f"siaran-pers/foto/{location}"


def up(path: str) -> str:
    """From the page at `path` to the site's root: ``, `../` or `../../`."""
    return "../" * path.count("/")


def href(target: str, page: str) -> str:
    """A relative link from `page` to `target`, both relative to the root."""
    return up(page) + quote(target)
