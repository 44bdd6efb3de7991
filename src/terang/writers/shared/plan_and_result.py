"""Amounts that were planned and what became of them → their sum, and the share of it that can be said."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanAndResult:
    """In rupiah; `realised` is None while nothing is known. `is_partial`: is the result of some parts unknown?"""

    name: str
    planned: int
    realised: int | None
    unit: str = ""
    is_partial: bool = False

    @property
    def percent(self) -> int | None:
        """What was realised of the plan, rounded down."""
        return 100 * self.realised // self.planned if self.realised is not None and self.planned else None

    @property
    def share(self) -> str:
        """`90%`; `sedikitnya 60%` while some results are unknown; empty while all are."""
        if self.percent is None:
            return ""
        return f"sedikitnya {self.percent}%" if self.is_partial else f"{self.percent}%"


def summed(name: str, parts: Iterable[tuple[int, int | None]]) -> PlanAndResult:
    """The sum of pairs of plan and result."""
    found = list(parts)
    known = [realised for _, realised in found if realised is not None]
    return PlanAndResult(
        name,
        sum(planned for planned, _ in found),
        sum(known) if known else None,
        is_partial=0 < len(known) < len(found),
    )


def longest(parts: Iterable[PlanAndResult]) -> int:
    """What fills the width of a chart: more may be realised than was planned."""
    return max((max(one.planned, one.realised or 0) for one in parts), default=0)
