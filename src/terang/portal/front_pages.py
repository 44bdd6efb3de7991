"""Portal → its front, the list of its bodies, their ranking, the sources of all figures, and the page of the search."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .. import urls
from ..coverage import Totals
from ..gathering import PortalBody
from ..writers import LazyOutput
from .portal_doors import NewestOfBody, newest_of
from .portal_figures import GatheredMember, Portal, Ranking, rankings_of, whole_totals
from .portal_files import DOWNLOADS
from .portal_frame import PageHead, PortalFrame, portal_page

_NEWEST = 8  # of all bodies, on the front


@dataclass(frozen=True, slots=True)
class PortalHomeView:
    """Counts of all bodies, how each of them stands, and what they published last."""

    bodies: int
    records: int
    releases: int
    totals: Totals
    rankings: Ranking
    newest: list[NewestOfBody]


def front_pages(portal: Portal, frame: PortalFrame) -> Iterator[LazyOutput]:
    members = portal.members
    rankings = rankings_of(members)
    records = sum(member.state.records for member in members)
    releases = sum(member.state.releases for member in members)
    home = PortalHomeView(len(members), records, releases, whole_totals(members), rankings, newest_of(members, _NEWEST))
    yield LazyOutput.made_of(urls.PORTAL_HOME, _home, home, frame)
    yield LazyOutput.made_of(urls.BODIES, _bodies, members, frame)
    yield LazyOutput.made_of(urls.RANKING, _ranking, rankings, frame)
    yield LazyOutput.made_of(urls.SOURCES, _sources, portal.bodies, frame)
    yield LazyOutput.made_of(urls.PORTAL_SEARCH, _search, None, frame)


def _home(path: str, view: PortalHomeView, frame: PortalFrame) -> bytes:
    about = f"Informasi publik {view.bodies} badan publik: dicari bersama dan dibandingkan."
    head = PageHead("beranda", frame.title, about)
    return portal_page("home", path, head, frame, title=frame.title, view=view)


def _bodies(path: str, members: Sequence[GatheredMember], frame: PortalFrame) -> bytes:
    head = PageHead("badan", "Badan publik", "Badan publik di portal ini.")
    return portal_page("bodies", path, head, frame, members=members)


def _ranking(path: str, rankings: Ranking, frame: PortalFrame) -> bytes:
    head = PageHead("kepatuhan", "Peringkat", "Bagian kewajiban mengumumkan yang terpenuhi di tiap badan publik.")
    bodies = sum(len(ranked) for _, ranked in rankings)
    return portal_page("ranking", path, head, frame, rankings=rankings, bodies=bodies)


def _sources(path: str, bodies: Sequence[PortalBody], frame: PortalFrame) -> bytes:
    about = "Situs asal, lisensi, dan waktu pengambilan data tiap badan publik."
    return portal_page("sources", path, PageHead("sumber", "Sumber", about), frame, bodies=bodies, downloads=DOWNLOADS)


def _search(path: str, _: None, frame: PortalFrame) -> bytes:
    return portal_page("search", path, PageHead("cari", "Cari", "Mencari di semua badan publik sekaligus."), frame)
