"""Requests with their timings → the figures of a group of them: counts, outcomes, working days, shares."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..records import Request, RequestOutcome, RequestRegister
from ..values.dates import PartialDate
from .answers import Answers, days_of, paces_of
from .timing import Timing


@dataclass(frozen=True, slots=True)
class Timed:
    """A request and how its answer stands to its term."""

    request: Request
    timing: Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Answers):
    """Of requests; `outcomes` has no entry for those without one."""

    received: int
    outcomes: Mapping[RequestOutcome, int]

    @property
    def open(self) -> int:
        """Without an outcome yet."""
        return self.received - sum(self.outcomes.values())

    @property
    def granted(self) -> int:
        """In whole or in part: Pasal 12 huruf c UU 14/2008."""
        return self.outcomes[RequestOutcome.GRANTED] + self.outcomes[RequestOutcome.PARTLY]

    @property
    def refused(self) -> int:
        return self.outcomes[RequestOutcome.REFUSED]

    @property
    def other(self) -> int:
        """Ended without a decision on the information: held elsewhere, incomplete, withdrawn."""
        return self.received - self.open - self.granted - self.refused


def figures(rows: Iterable[Timed]) -> Figures:
    rows = tuple(rows)
    outcomes = Counter(row.request.outcome for row in rows if row.request.outcome)
    timings = [row.timing for row in rows]
    return Figures(
        received=len(rows),
        outcomes={outcome: outcomes[outcome] for outcome in RequestOutcome},
        paces=paces_of(timings),
        days=days_of(timings),
    )


def newest_entry(registers: Iterable[RequestRegister]) -> PartialDate | None:
    """The last day that any request's row tells of: how new the figures are."""
    rows = (row for register in registers for row in register.rows)
    days = (day for row in rows for day in (row.received, row.notified, row.given) if day)
    return max(days, default=None)


SMALLEST = 3  # a smaller group could tell who asked


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Requests that have something in common; `key` is empty for those that were too few to be told apart."""

    key: str
    label: str
    rows: tuple[Timed, ...]
    figures: Figures


def grouped(rows: Iterable[tuple[str, str, Timed]], rest: str) -> tuple[FigureGroup, ...]:
    """Groups of rows (key, label, row) in order of their labels; small ones are joined under the label `rest`.

    If those joined are still fewer than SMALLEST, the next smallest group joins them: else the total would give it away.
    """
    found: dict[tuple[str, str], list[Timed]] = {}
    for key, label, row in rows:
        found.setdefault((label, key), []).append(row)
    small = {name for name, members in found.items() if len(members) < SMALLEST}
    others = sorted(found.keys() - small, key=lambda name: (len(found[name]), name))
    while small and others and sum(len(found[name]) for name in small) < SMALLEST:
        small.add(others.pop(0))
    shown = [_group(key, label, found[label, key]) for label, key in sorted(others)]
    joined = [row for name in sorted(small) for row in found[name]]
    return (*shown, _group("", rest, joined)) if joined else tuple(shown)


def _group(key: str, label: str, rows: Sequence[Timed]) -> FigureGroup:
    return FigureGroup(key, label, tuple(rows), figures(rows))
