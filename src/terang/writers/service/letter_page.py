"""A Site → the page on which people write a request, an objection or an application to the Komisi Informasi.

The fields are those that Pasal 29 and 41 Perki 1/2021 and Pasal 10 Perki 1/2013 want. The letter is composed in the
browser: nothing is stored or sent. Without scripts the page is three forms to print.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...law import COMMISSIONS, commission_of
from ...records import Channel
from ...rendering.templating import render
from ..shared.asked import ASKED_TITLE, asked_of
from ..shared.entries import crumbs, link_views
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts

TITLE = "Tulis surat permintaan atau keberatan"


@dataclass(frozen=True, slots=True)
class LetterGround:
    """A ground of Pasal 35 ayat (1) UU 14/2008, and what is then asked of the Komisi Informasi."""

    letter: str
    label: str
    petition: str


# The petitions are those of Pasal 10 ayat (1) huruf c Perki 1/2013, which has none of its own for a late answer.
GROUNDS = (
    LetterGround(
        "a",
        "permintaan ditolak karena informasi dianggap dikecualikan",
        "menyatakan informasi yang dimohon terbuka dan memerintahkan badan publik memberikannya",
    ),
    LetterGround(
        "b",
        "informasi berkala tidak disediakan",
        "menyatakan tindakan badan publik tidak benar dan memerintahkannya menyediakan dan mengumumkan informasi itu",
    ),
    LetterGround("c", "permintaan tidak ditanggapi", "memerintahkan badan publik menanggapi permintaan"),
    LetterGround(
        "d",
        "permintaan ditanggapi tidak sebagaimana yang diminta",
        "memerintahkan badan publik menanggapi permintaan sebagaimana yang diminta",
    ),
    LetterGround("e", "permintaan tidak dipenuhi", "memerintahkan badan publik memenuhi permintaan"),
    LetterGround("f", "biaya yang dikenakan tidak wajar", "menetapkan biaya yang wajar"),
    LetterGround(
        "g", "informasi disampaikan melebihi waktu yang ditentukan", "memerintahkan badan publik memenuhi permintaan"
    ),
)
_PAGES = (
    ("Cara meminta informasi", urls.REQUEST),
    ("Cara mengajukan keberatan", urls.OBJECTION),
    ("Cara menyelesaikan sengketa", urls.DISPUTE),
    ("Biaya", urls.COST),
    ("Hitung tenggat", urls.DEADLINES),
)


def write(site: Site) -> Iterator[Output]:
    there = [(title, path) for title, path in _PAGES if site.has(path)]
    if asked_of(site):
        there = [(ASKED_TITLE, urls.ASKED), *there]
    yield LazyOutput.made_of(urls.LETTER, _page, there, site)


def _page(path: str, there: list[tuple[str, str]], facts: SiteFacts) -> Page:
    """`there` are the pages that the site has of those that lead on from here."""
    body = facts.body
    about = "Susun surat yang lengkap menurut undang-undang, lalu kirim sendiri. Tidak ada yang disimpan atau dikirim oleh situs ini."
    content = render(
        "letters.html",
        body,
        path,
        heading=TITLE,
        about=about,
        email=_email(body.channels),
        grounds=GROUNDS,
        commission=commission_of(body.region_code),
        commissions=tuple(COMMISSIONS.values()),
        units=[unit.name for unit in facts.units.values() if unit.end is None],
        pages=link_views(there, path),
        asked_data=urls.href(urls.ASKED_JSON, path) if (ASKED_TITLE, urls.ASKED) in there else "",
        trail=crumbs(path, ("Tulis surat", None)),
    )
    return Page(path, "layanan", TITLE, about, content)


def _email(channels: tuple[Channel, ...]) -> str:
    return next((one.value for one in channels if one.kind.key == "surel"), "")
