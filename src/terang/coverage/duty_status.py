"""Records → for each duty and responsible party what fulfils it: one pass over the catalogue."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from ..law import DETAILS, DUTIES, Rule
from ..records import Decree, DecreeKind, Record
from .fulfilments import Fulfilment
from .validity import ValidityWindow, ValidityWindows


class DutyStatus:
    """What the records of one duty and responsible party say together; filled record by record."""

    __slots__ = ("_rank", "count", "current", "newest", "nil", "there", "until")

    def __init__(self) -> None:
        self.count = 0
        self.current = self.nil = self.there = 0
        self.until: date | None = None
        self.newest: Record | None = None
        self._rank: tuple[date, date, str] | None = None

    def add(self, record: Record | None, reach: ValidityWindow) -> None:
        """One publication. It need not be a record; `record` then holds its text, if that is published as one."""
        self.there |= reach.there
        if record and record.is_nil:
            self.nil |= reach.current
        else:
            self.current |= reach.current
        self._offer(record, reach.until, (reach.until or date.min, reach.latest, record.id if record else ""))

    def merge(self, other: "DutyStatus") -> None:
        self.count += other.count
        self.there |= other.there
        self.nil |= other.nil
        self.current |= other.current
        if other._rank:
            self._offer(other.newest, other.until, other._rank)

    def _offer(self, record: Record | None, until: date | None, rank: tuple[date, date, str]) -> None:
        """The record that suffices longest is the newest."""
        if self._rank is None or rank > self._rank:
            self.newest, self.until, self._rank = record, until, rank


# Which duty a decree fulfils: Pasal 45 ayat (5) to (7), Pasal 49 ayat (4) to (6) Perki 1/2021.
_SET_BY_DECREE = {DecreeKind.DIP: "ss-a", DecreeKind.DIK: "dik"}

Tallies = dict[tuple[str, str | None], DutyStatus]  # (duty, unit), the unit None for the body as a whole
_NO_UNIT = ""


def tally(
    records: Sequence[Record], days: tuple[date, ...], decrees: Iterable[Decree] = (), told: Iterable[Fulfilment] = ()
) -> Tallies:
    """Every record counts for its unit and for the body; one that names a heading counts for its details too.

    Decrees count for the body, and so does what registers and reports fulfil (`told`).
    """
    reaches = ValidityWindows(days)
    by_unit: defaultdict[tuple[str, str], DutyStatus] = defaultdict(DutyStatus)

    @cache
    def of(duties: tuple[str, ...], unit: str) -> tuple[list[DutyStatus], list[Rule]]:
        """What the records of one unit that name the same duties count for."""
        ids = _duties(duties)
        return [by_unit[id, unit] for id in ids], [DUTIES[id].rule for id in ids]

    for record in records:
        mine, rules = of(record.duties, record.unit or _NO_UNIT)
        for one in mine:
            one.count += 1
        for publication in reaches.of(record, rules):
            for one, reach in zip(mine, publication, strict=True):
                one.add(record, reach)
    found: Tallies = {}
    for (id, unit), one in by_unit.items():
        if unit != _NO_UNIT:
            found[id, unit] = one
        found.setdefault((id, None), DutyStatus()).merge(one)
    _add_decrees(found, decrees, records, reaches)
    for item in told:
        reach = reaches.of_day(item.day, DUTIES[item.duty].rule, item.period)
        found.setdefault((item.duty, None), DutyStatus()).add(None, reach)
    return found


def _add_decrees(
    found: Tallies, decrees: Iterable[Decree], records: Sequence[Record], reaches: ValidityWindows
) -> None:
    for decree in decrees:
        duty = _SET_BY_DECREE[decree.kind]
        record = next((one for one in records if one.id == decree.record), None) if decree.record else None
        for id in (duty, *_contents(duty)):
            reach = reaches.of_day(decree.date, DUTIES[id].rule)
            found.setdefault((id, None), DutyStatus()).add(record, reach)


def _duties(named: tuple[str, ...]) -> list[str]:
    """What a record fulfils that names these: each once, even where a heading and its detail are both named."""
    return list(dict.fromkeys(one for id in named for one in (id, *_contents(id))))


def _contents(id: str) -> Iterator[str]:
    """What a publication under a heading must contain; documents of a group (procurement) are each named for themselves."""
    return (detail for detail in DETAILS.get(id, ()) if not DUTIES[detail].group)
