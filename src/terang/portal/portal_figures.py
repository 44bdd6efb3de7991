"""Gathered bodies → what a portal counts and compares: by body, duty, year and topic."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .. import urls
from ..coverage import DutyState, Totals
from ..gathering import BodyState, DutyFigure, PortalBody
from ..law import DUTIES
from ..records import BodyKind, GatheringList

_KINDS = {kind.key: kind for kind in BodyKind}
_STATES = {state.key: state for state in DutyState}
_SUBJECTS = 5_000  # pages of topics at most: those that most items name


@dataclass(frozen=True, slots=True)
class GatheredMember:
    """A body that has a state: what is shown of it. `fingerprint` is that of all that the store has of it."""

    id: str
    state: BodyState
    fault: str
    fault_since: str
    totals: Totals
    fingerprint: bytes

    @property
    def kind(self) -> BodyKind:
        return _KINDS.get(self.state.kind, BodyKind.OTHER)


@dataclass(frozen=True, slots=True)
class RankedBody:
    """Bodies with the same share have the same place."""

    place: int
    member: GatheredMember


@dataclass(frozen=True, slots=True)
class SubjectRows:
    """A topic under the name that most items use, and the bodies with most items first; `counts` are theirs."""

    name: str
    path: str
    members: tuple[GatheredMember, ...]
    counts: tuple[int, ...]

    @property
    def count(self) -> int:
        return sum(self.counts)


Ranking = Sequence[tuple[BodyKind, tuple[RankedBody, ...]]]
DutyRow = tuple[GatheredMember, DutyFigure]


@dataclass(frozen=True, slots=True)
class Portal:
    """`bodies` are in the order of the list; only those with a state are members, by name."""

    list: GatheringList
    bodies: Sequence[PortalBody]
    members: tuple[GatheredMember, ...]

    @classmethod
    def of(cls, list: GatheringList, bodies: Sequence[PortalBody]) -> "Portal":
        found = [_member(body, body.state) for body in bodies if body.state]
        return cls(list, bodies, tuple(sorted(found, key=lambda one: (one.state.name.casefold(), one.id))))


def rankings_of(members: Iterable[GatheredMember]) -> Ranking:
    """For each kind of bodies, since the law asks different things of them: the best first."""
    kinds: dict[BodyKind, list[GatheredMember]] = {}
    for member in members:
        kinds.setdefault(member.kind, []).append(member)
    return [(kind, tuple(_ranked(kinds[kind]))) for kind in BodyKind if kind in kinds]


def years_of(members: Iterable[GatheredMember]) -> Sequence[str]:
    """The latest first; what has no year comes last."""
    years = {year for member in members for year in member.state.years}
    return sorted(years, key=lambda year: (year.isdigit(), year), reverse=True)


def duties_of(members: Iterable[GatheredMember]) -> list[str]:
    """Ids of the duties that any of them has, in the order of the law."""
    found = {id for member in members for id in member.state.coverage}
    return [id for id in DUTIES if id in found]


def duty_rows(id: str, members: Iterable[GatheredMember]) -> Iterator[DutyRow]:
    for member in members:
        if figure := member.state.coverage.get(id):
            yield member, figure


def subjects_of(members: Iterable[GatheredMember]) -> list[SubjectRows]:
    """From A to Z, the most frequent alone. Names that come to one address are one topic."""
    addresses: dict[str, str] = {}
    names: dict[str, Counter[str]] = {}
    found: dict[str, dict[str, tuple[GatheredMember, int]]] = {}
    for member in members:
        for name, count in member.state.subjects.items():
            address = addresses.get(name) or addresses.setdefault(name, urls.gathered_subject(name))
            names.setdefault(address, Counter())[name] += count
            rows = found.setdefault(address, {})
            rows[member.id] = member, rows[member.id][1] + count if member.id in rows else count
    frequent = sorted(names, key=lambda one: (-names[one].total(), one))[:_SUBJECTS]
    subjects = [_subject(address, names[address], found[address].values()) for address in frequent]
    return sorted(subjects, key=lambda one: (one.name.casefold(), one.name))


def _subject(path: str, names: Mapping[str, int], rows: Iterable[tuple[GatheredMember, int]]) -> SubjectRows:
    ordered = sorted(rows, key=lambda row: (-row[1], row[0].state.name, row[0].id))
    name = min(names, key=lambda one: (-names[one], one))
    return SubjectRows(name, path, tuple(member for member, _ in ordered), tuple(count for _, count in ordered))


def state_of(figure: DutyFigure) -> DutyState:
    return _STATES[figure.state]


def totals_of(figures: Iterable[DutyFigure]) -> Totals:
    found = Counter([figure.state for figure in figures])
    return Totals({state: found[state.key] for state in DutyState})


def totals_by_duty(members: Iterable[GatheredMember]) -> dict[str, Totals]:
    """Of all bodies together, by the id of the duty."""
    counted = Counter((id, one.state) for member in members for id, one in member.state.coverage.items())
    return {id: Totals({state: counted[id, state.key] for state in DutyState}) for id in {id for id, _ in counted}}


def whole_totals(members: Iterable[GatheredMember]) -> Totals:
    """Of all bodies together."""
    counted = Counter[DutyState]()
    for member in members:
        counted.update(member.totals.by_state)
    return Totals({state: counted[state] for state in DutyState})


def _member(body: PortalBody, state: BodyState) -> GatheredMember:
    fault = body.fault
    return GatheredMember(
        body.id,
        state,
        fault.reason if fault else "",
        fault.since if fault else "",
        totals_of(state.coverage.values()),
        body.fingerprint,
    )


def _ranked(members: Sequence[GatheredMember]) -> Iterator[RankedBody]:
    """By the exact share of duties that are met; a body without duties comes last."""

    def share(member: GatheredMember) -> float:
        return member.totals.met / member.totals.required if member.totals.required else -1.0

    place, last = 0, None
    for number, member in enumerate(sorted(members, key=lambda one: (-share(one), one.state.name)), 1):
        if share(member) != last:
            place, last = number, share(member)
        yield RankedBody(place, member)
