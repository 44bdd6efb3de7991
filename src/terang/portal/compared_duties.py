"""Portal → the list of duties, and for each a page that compares all bodies."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .. import urls
from ..coverage import DutyState, Totals
from ..law import CATEGORIES, DUTIES
from ..writers import Keyed, LazyOutput
from .portal_figures import GatheredMember, Portal, duties_of, duty_rows, totals_by_duty
from .portal_frame import CLASSES, PageHead, PortalFrame, portal_page
from .row_pieces import RowPieces

_Members = Keyed[tuple[GatheredMember, ...]]


@dataclass(frozen=True, slots=True)
class GatheredDutyView:
    """A duty, and all bodies, of which those are shown that have it. `pieces` are what their rows are joined from."""

    id: str
    members: _Members
    pieces: RowPieces


def duty_pages(portal: Portal, pieces: RowPieces, frame: PortalFrame) -> Iterator[LazyOutput]:
    members = Keyed(portal.members)
    yield LazyOutput.made_of(urls.GATHERED_DUTIES, _duties, members, frame)
    for id in duties_of(portal.members):
        yield LazyOutput.made_of(urls.gathered_duty(id), _duty, GatheredDutyView(id, members, pieces), frame)


def _duties(path: str, members: _Members, frame: PortalFrame) -> bytes:
    totals = totals_by_duty(members.value)
    counted = [(DUTIES[id], totals[id]) for id in duties_of(members.value)]
    groups = [
        (label, [row for row in counted if row[0].category == key]) for key, label in CLASSES if key in CATEGORIES
    ]
    about = "Setiap kewajiban mengumumkan, dan berapa badan publik yang memenuhinya."
    return portal_page(
        "duties",
        path,
        PageHead("kewajiban", "Kewajiban", about),
        frame,
        groups=[(label, rows) for label, rows in groups if rows],
        bodies=len(members.value),
    )


def _duty(path: str, view: GatheredDutyView, frame: PortalFrame) -> bytes:
    title = DUTIES[view.id].title
    shown = view.pieces.of_duty(duty_rows(view.id, view.members.value), path)
    found = [(state, shown[state.key]) for state in DutyState if state.key in shown]
    about = f"{title}: badan publik yang memenuhinya, terlambat, dan belum."
    return portal_page(
        "duty",
        path,
        PageHead("kewajiban", title, about, ("Kewajiban", urls.GATHERED_DUTIES)),
        frame,
        duty=DUTIES[view.id],
        totals=Totals({state: len(shown.get(state.key, ())) for state in DutyState}),
        states=[(state, len(some), Markup("\n".join(some))) for state, some in found],
    )
