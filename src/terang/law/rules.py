"""rules.csv → the update rules of the law, each with its article."""

import re
from dataclasses import dataclass
from datetime import date

from .instruments import INSTRUMENTS
from .law_tables import LawRow, rows_of
from .terms import Confidence, DutyKind, UpdatePeriod

_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


@dataclass(frozen=True, slots=True)
class Rule:
    """How often a duty comes back. `months` counts for INTERVAL, `day` (month, day) for REPORT."""

    id: str
    update: UpdatePeriod
    kind: DutyKind
    months: int
    day: tuple[int, int]
    instrument_id: str  # of the regulation that first says so; empty where none was read
    basis: str
    confidence: Confidence
    words: str

    @property
    def citation(self) -> str:
        """The article, if it was read in its source."""
        return self.basis if self.confidence is Confidence.SOURCED else ""

    @property
    def start(self) -> date | None:
        """Since when it binds; None where that was not read. Nothing falls due under it before."""
        return INSTRUMENTS[self.instrument_id].start if self.instrument_id else None

    @property
    def has_due_date(self) -> bool:
        """Does anything that was published fall due again?"""
        return self.kind in (DutyKind.INTERVAL, DutyKind.CALENDAR, DutyKind.REPORT)

    @property
    def is_exact(self) -> bool:
        """Does the law itself name the day? If not, a date computed from the rule is tentative."""
        return self.kind in (DutyKind.INTERVAL, DutyKind.REPORT) and self.confidence is Confidence.SOURCED


def _rule(row: LawRow) -> Rule:
    kind = row.word("kind", DutyKind)
    months, day = row.whole("months"), row.cells["day"]
    if (kind is DutyKind.INTERVAL) != (months > 0):
        raise row.fault("an interval, and nothing else, has months")
    if (kind is DutyKind.REPORT) != bool(_DAY.fullmatch(day)):
        raise row.fault("a report, and nothing else, has a day like 03-31")
    if row.word("confidence", Confidence) is Confidence.MEMORY:
        raise row.fault("a rule from memory must not bind anybody")
    if (months or day) and not row.cells["basis"]:
        raise row.fault("a due date needs its article")
    if row.cells["instrument"] not in ("", *INSTRUMENTS):
        raise row.fault(f"instrument «{row.cells['instrument']}» is not in instruments.csv")
    return Rule(
        row.text("id"), row.word("update", UpdatePeriod), kind, months, (int(day[:2]), int(day[3:])) if day else (12, 31),
        row.cells["instrument"],
        row.cells["basis"], row.word("confidence", Confidence), row.text("words"),
    )  # fmt: skip


def _load() -> dict[str, Rule]:
    columns = ("id", "update", "kind", "months", "day", "instrument", "basis", "confidence", "words")
    return {row.cells["id"]: _rule(row) for row in rows_of("rules.csv", columns)}


RULES = _load()
