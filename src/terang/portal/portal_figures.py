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
    """A body that has a state: what is shown of it. `rank` is among bodies of its kind, 0 without duties."""

    id: str
    state: BodyState
    fault: str
    fault_since: str
    totals: Totals

    @property
    def kind(self) -> BodyKind:
        return _KINDS.get(self.state.kind, BodyKind.OTHER)


@dataclass(frozen=True, slots=True)
class RankedBody:
    """Bodies with the same share have the same place."""

    place: int
    member: GatheredMember


@dataclass(frozen=True, slots=True)
class Portal:
    """What all pages are made of. `bodies` are in the order of the list; only those with a state are members, by name."""

    list: GatheringList
    bodies: Sequence[PortalBody]
    members: Sequence[GatheredMember]
    rankings: Sequence[tuple[BodyKind, tuple[RankedBody, ...]]]
    years: Sequence[str]  # the latest first; what has no year comes last
    duties: Mapping[str, Sequence[tuple[GatheredMember, DutyFigure]]]  # in the order of the law
    subjects: Mapping[str, Sequence[tuple[GatheredMember, int]]]  # from A to Z, the bodies with most items first

    @classmethod
    def of(cls, list: GatheringList, bodies: Sequence[PortalBody]) -> "Portal":
        found = [_member(body, body.state) for body in bodies if body.state]
        members = sorted(found, key=lambda one: (one.state.name.casefold(), one.id))
        years = {year for member in members for year in member.state.years}
        return cls(
            list,
            bodies,
            members,
            _rankings(members),
            sorted(years, key=lambda year: (year.isdigit(), year), reverse=True),
            _duties(members),
            _subjects(members),
        )

    @property
    def records(self) -> int:
        return sum(member.state.records for member in self.members)

    @property
    def releases(self) -> int:
        return sum(member.state.releases for member in self.members)

    @property
    def totals(self) -> Totals:
        """Of all bodies together."""
        counted = Counter[DutyState]()
        for member in self.members:
            counted.update(member.totals.by_state)
        return Totals({state: counted[state] for state in DutyState})


def _rankings(members: Sequence[GatheredMember]) -> list[tuple[BodyKind, tuple[RankedBody, ...]]]:
    """For each kind of bodies, since the law asks different things of them: the best first."""
    kinds: dict[BodyKind, list[GatheredMember]] = {}
    for member in members:
        kinds.setdefault(member.kind, []).append(member)
    return [(kind, tuple(_ranked(kinds[kind]))) for kind in BodyKind if kind in kinds]


def _duties(members: Sequence[GatheredMember]) -> dict[str, list[tuple[GatheredMember, DutyFigure]]]:
    found: dict[str, list[tuple[GatheredMember, DutyFigure]]] = {}
    for member in members:
        for id, figure in member.state.coverage.items():
            found.setdefault(id, []).append((member, figure))
    return {id: found[id] for id in DUTIES if id in found}


def _subjects(members: Sequence[GatheredMember]) -> dict[str, list[tuple[GatheredMember, int]]]:
    """The most frequent alone. Names that come to one address are one topic, under the name that most items use."""
    total: Counter[str] = Counter()
    names: dict[str, Counter[str]] = {}
    counts: dict[str, Counter[str]] = {}
    for member in members:
        for name, count in member.state.subjects.items():
            address = urls.gathered_subject(name)
            total[address] += count
            names.setdefault(address, Counter())[name] += count
            counts.setdefault(address, Counter())[member.id] += count
    by_id = {member.id: member for member in members}
    found: dict[str, list[tuple[GatheredMember, int]]] = {}
    for address in sorted(total, key=lambda one: (-total[one], one))[:_SUBJECTS]:
        name = min(names[address], key=lambda one: (-names[address][one], one))
        rows = sorted(counts[address].items(), key=lambda row: (-row[1], by_id[row[0]].state.name, row[0]))
        found[name] = [(by_id[id], count) for id, count in rows]
    return dict(sorted(found.items(), key=lambda row: (row[0].casefold(), row[0])))


def state_of(figure: DutyFigure) -> DutyState:
    return _STATES[figure.state]


def totals_of(figures: Iterable[DutyFigure]) -> Totals:
    found = Counter([figure.state for figure in figures])
    return Totals({state: found[state.key] for state in DutyState})


def _member(body: PortalBody, state: BodyState) -> GatheredMember:
    fault = body.fault
    return GatheredMember(
        body.id,
        state,
        fault.reason if fault else "",
        fault.since if fault else "",
        totals_of(state.coverage.values()),
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
