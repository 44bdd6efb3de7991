"""What a page of a portal shows → its address in the portal, relative to the root."""

from ..values.slugs import slug

PORTAL_HOME = "index.html"
PORTAL_SEARCH = "cari.html"
BODIES = "badan/index.html"
RANKING = "kepatuhan/index.html"
GATHERED_DUTIES = "kewajiban/index.html"
GATHERED_YEARS = "tahun/index.html"
GATHERED_SUBJECTS = "topik/index.html"
SOURCES = "sumber.html"
BODIES_CSV = "unduh/badan-publik.csv"
RANKING_CSV = "unduh/kepatuhan.csv"
YEARS_CSV = "unduh/tahun.csv"
PORTAL_JSON = "unduh/portal.json"
PORTAL_FEED = "umpan/terbaru.xml"
NOT_FOUND = "404.html"
ROBOTS = "robots.txt"
OPENSEARCH = "opensearch.xml"


def gathered_body(id: str) -> str:
    return f"badan/{_apart(id)}.html"


def gathered_duty(id: str) -> str:
    return f"kewajiban/{id}.html"


def gathered_year(year: str) -> str:
    return f"tahun/{year}.html"


def gathered_subject(name: str) -> str:
    return f"topik/{_apart(slug(name) or 'lainnya')}.html"


def _apart(name: str) -> str:
    """`index.html` is the list."""
    return "index-ini" if name == "index" else name
