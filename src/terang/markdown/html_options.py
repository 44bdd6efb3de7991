"""How a text is shown: what differs between the text of a record and a written page."""

from collections.abc import Callable
from dataclasses import dataclass

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
PAGE_SCHEMES = SCHEMES | {"terang"}  # links that are given their addresses when the site is put together


@dataclass(frozen=True, slots=True)
class HtmlOptions:
    """The defaults are those of a record, a release or a report."""

    heading_shift: int = 1  # the page has its own first heading
    heading_ids: bool = False
    shows_pictures: bool = False  # else they become links, so that no foreign host is contacted
    link_rel: str = "noopener"
    schemes: frozenset[str] = SCHEMES
    keeps_markers: bool = False  # comments `<!-- terang:… -->`, which the site fills
    typesets: bool = True
    note_prefix: str = ""  # before the ids of footnotes, where several texts share a page
    address: Callable[[str], str] | None = None  # the address that a link or a picture gets instead of the one written


BODY = HtmlOptions()
PAGE = HtmlOptions(
    heading_shift=0,
    heading_ids=True,
    shows_pictures=True,
    link_rel="",
    schemes=PAGE_SCHEMES,
    keeps_markers=True,
    typesets=False,
)
