"""Records → for each duty and bearer what fulfils it: one pass over the catalogue."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from ..law import DETAILS, MANDATES, Rule
from ..records import Decree, DecreeKind, Record
from .fulfilments import Told
from .validity import Reach, Reaches


class Tally:
    """What the records of one duty and bearer say together; filled record by record."""

    __slots__ = ("_rank", "count", "current", "newest", "nothing", "there", "until")

    def __init__(self) -> None:
        self.count = 0
        self.current = self.nothing = self.there = 0
        self.until: date | None = None
        self.newest: Record | None = None
        self._rank: tuple[date, date, str] | None = None

    def add(self, record: Record | None, reach: Reach) -> None:
        """One publication. It need not be a record; `record` then holds its text, if that is published as one."""
        self.there |= reach.there
        if record and record.nothing:
            self.nothing |= reach.current
        else:
            self.current |= reach.current
        self._offer(record, reach.until, (reach.until or date.min, reach.latest, record.id if record else ""))

    def merge(self, other: "Tally") -> None:
        self.count += other.count
        self.there |= other.there
        self.nothing |= other.nothing
        self.current |= other.current
        if other._rank:
            self._offer(other.newest, other.until, other._rank)

    def _offer(self, record: Record | None, until: date | None, rank: tuple[date, date, str]) -> None:
        """The record that suffices longest is the newest."""
        if self._rank is None or rank > self._rank:
            self.newest, self.until, self._rank = record, until, rank


# Which duty a decree fulfils: Pasal 45 ayat (5) to (7), Pasal 49 ayat (4) to (6) Perki 1/2021.
_SET_BY_DECREE = {DecreeKind.DIP: "ss-a", DecreeKind.DIK: "dik"}

Tallies = dict[tuple[str, str | None], Tally]  # (duty, unit), the unit None for the body as a whole
_NO_UNIT = ""


def tally(
    records: Sequence[Record], days: tuple[date, ...], decrees: Iterable[Decree] = (), told: Iterable[Told] = ()
) -> Tallies:
    """Every record counts for its unit and for the body; one that names a heading counts for its contents too.

    Decrees, and what registers and reports have `told`, count for the body.
    """
    reaches = Reaches(days)
    by_unit: defaultdict[tuple[str, str], Tally] = defaultdict(Tally)

    @cache
    def of(mandates: tuple[str, ...], unit: str) -> tuple[list[Tally], list[Rule]]:
        """What the records of one unit that name the same duties count for."""
        ids = _duties(mandates)
        return [by_unit[id, unit] for id in ids], [MANDATES[id].rule for id in ids]

    for record in records:
        mine, rules = of(record.mandates, record.unit or _NO_UNIT)
        for one in mine:
            one.count += 1
        for publication in reaches.of(record, rules):
            for one, reach in zip(mine, publication, strict=True):
                one.add(record, reach)
    found: Tallies = {}
    for (id, unit), one in by_unit.items():
        if unit != _NO_UNIT:
            found[id, unit] = one
        found.setdefault((id, None), Tally()).merge(one)
    _add_decrees(found, decrees, records, reaches)
    for item in told:
        reach = reaches.of_day(item.day, MANDATES[item.duty].rule, item.period)
        found.setdefault((item.duty, None), Tally()).add(None, reach)
    return found


def _add_decrees(found: Tallies, decrees: Iterable[Decree], records: Sequence[Record], reaches: Reaches) -> None:
    for decree in decrees:
        duty = _SET_BY_DECREE[decree.kind]
        record = next((one for one in records if one.id == decree.record), None) if decree.record else None
        for id in (duty, *_contents(duty)):
            reach = reaches.of_day(decree.date, MANDATES[id].rule)
            found.setdefault((id, None), Tally()).add(record, reach)


def _duties(named: tuple[str, ...]) -> list[str]:
    """What a record fulfils that names these: each once, even where a heading and its detail are both named."""
    return list(dict.fromkeys(one for id in named for one in (id, *_contents(id))))


def _contents(id: str) -> Iterator[str]:
    """What a publication under a heading must contain; documents of a group (procurement) are each named for themselves."""
    return (detail for detail in DETAILS.get(id, ()) if not MANDATES[detail].group)
