"""Portal → a page for each body: its figures by year and class, its newest records, its duties and topics."""

from collections.abc import Iterator
from dataclasses import dataclass

from .. import urls
from ..coverage import DutyState
from ..gathering import DutyFigure
from ..law import DUTIES, Duty
from ..writers import LazyOutput
from .portal_figures import GatheredMember, Portal, SubjectRows, state_of
from .portal_frame import PageHead, PortalFrame, portal_page


@dataclass(frozen=True, slots=True)
class MemberView:
    """A body, and those of its topics that have no page."""

    member: GatheredMember
    rare: list[str]


def body_pages(portal: Portal, subjects: list[SubjectRows], frame: PortalFrame) -> Iterator[LazyOutput]:
    paths = {subject.path for subject in subjects}
    addresses: dict[str, str] = {}
    for member in portal.members:
        rare = [
            name
            for name in sorted(member.state.subjects)
            if (addresses.get(name) or addresses.setdefault(name, urls.gathered_subject(name))) not in paths
        ]
        yield LazyOutput.made_of(urls.gathered_body(member.id), _body, MemberView(member, rare), frame)


def _body(path: str, view: MemberView, frame: PortalFrame) -> bytes:
    state = view.member.state
    about = f"Informasi publik {state.name}: jumlah, kewajiban, topik, dan yang terbaru."
    known = sorted(state.subjects.keys() - set(view.rare))
    return portal_page(
        "body",
        path,
        PageHead("badan", state.name, about, ("Badan publik", urls.BODIES)),
        frame,
        member=view.member,
        duties=_by_state(view.member),
        years=sorted(state.years, key=lambda year: (year.isdigit(), year), reverse=True),
        subjects=[(name, urls.gathered_subject(name), state.subjects[name]) for name in known],
    )


def _by_state(member: GatheredMember) -> list[tuple[DutyState, list[tuple[Duty, DutyFigure]]]]:
    rows = [(DUTIES[id], figure) for id, figure in member.state.coverage.items()]
    found = [(state, [row for row in rows if state_of(row[1]) is state]) for state in DutyState]
    return [(state, some) for state, some in found if some]
