"""The five states of a duty, the half-years they are computed for, and the cell of one responsible party."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ..records import Option, Record


class DutyState(Option):
    """The state of a duty on a day, from the worst to what is not counted. `law` is its sentence."""

    MISSING = ("belum", "Belum", "Tidak ada catatan yang memenuhinya.")
    LATE = ("terlambat", "Terlambat", "Pernah terbit, tetapi batas pembaruannya sudah lewat.")
    NOTHING = ("nihil", "Nihil", "Dinyatakan tidak ada pada periode itu.")
    PUBLISHED = ("terbit", "Terbit", "Ada, dan masih dalam masa pembaruannya.")
    NOT_OWED = ("tidak_berlaku", "Tidak berlaku", "Tidak wajib di sini; alasannya disebut.")

    @property
    def is_met(self) -> bool:
        return self in (DutyState.PUBLISHED, DutyState.NOTHING)


@dataclass(frozen=True, slots=True)
class HalfYear:
    """One half of a calendar year; `told_on` is its last day, or the site's day while it runs."""

    year: int
    number: int
    told_on: date

    @property
    def key(self) -> str:
        return f"{self.year}-S{self.number}"

    @property
    def label(self) -> str:
        return f"Semester {self.number} {self.year}"


def halves_until(today: date, since: date, most: int) -> tuple[HalfYear, ...]:
    """The last `most` half-years that begin on `since` or later, up to the one of `today`, which is always there."""
    found = []
    last = today.year * 2 + (today.month > 6)
    for index in range(last - most + 1, last + 1):
        year, second = divmod(index, 2)
        first_day = date(year, 7 if second else 1, 1)
        end = date(year, 12, 31) if second else date(year, 6, 30)
        if first_day >= since or index == last:
            found.append(HalfYear(year, second + 1, min(end, today)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """A duty of one responsible party.

    `history` has a state for each half-year, `state` is the last of it. `due` is the last day that the newest
    publication suffices for, None when it suffices for good or nothing is there. `met` of `required` details are
    fulfilled (1 for a duty without details).
    """

    history: tuple[DutyState, ...]
    due: date | None = None
    count: int = 0
    newest: Record | None = None
    begins: date | None = None  # since when the duty holds, as far as the sources say
    reason: str = ""  # of State.NOT_OWED
    met: int = 0
    required: int = 0

    @property
    def state(self) -> DutyState:
        return self.history[-1]

    @property
    def since(self) -> date | None:
        """Since when it has been owed: the day after `due`, or the day on which the rule came into force."""
        if self.state is DutyState.LATE and self.due:
            return self.due + timedelta(days=1)
        return self.begins if self.state is DutyState.MISSING else None


def worst(states: Iterable[DutyState]) -> DutyState:
    """State of a heading from its details: missing outweighs late; «none» counts only where nothing is published."""
    found = set(states)
    for state in (DutyState.MISSING, DutyState.LATE, DutyState.PUBLISHED, DutyState.NOTHING):
        if state in found:
            return state
    return DutyState.NOT_OWED
