"""The values of a self-assessment: what is known of a question, what proves it, and the score of an indicator."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from ..law import Check, Indicator
from ..values.dates import PartialDate

_WHOLE = Decimal(100)


class Verdict(Enum):
    """What is known of a question."""

    YES = "ya"
    PARTLY = "sebagian"
    NO = "belum"
    NOT_OWED = "tidak berlaku"
    OPEN = "diisi oleh petugas"

    @property
    def is_counted(self) -> bool:
        return self not in (Verdict.OPEN, Verdict.NOT_OWED)


@dataclass(frozen=True, slots=True)
class ProvingPage:
    """A page of the site that proves an answer, dated `day` where that is known."""

    path: str
    title: str
    day: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and its answer. `evidence` only holds what proves it; `met` of `required` parts are fulfilled."""

    check: Check
    verdict: Verdict
    evidence: tuple[ProvingPage, ...] = ()
    by_staff: bool = False
    note: str | None = None
    met: int = 0
    required: int = 1

    @classmethod
    def plain(cls, check: Check, is_met: bool, *evidence: ProvingPage, note: str | None = None) -> "Answered":
        """Of a question without parts: a no has no evidence."""
        verdict = Verdict.YES if is_met else Verdict.NO
        return cls(check, verdict, evidence if is_met else (), note=note, met=int(is_met))

    @property
    def share(self) -> Decimal:
        """From 0 to 1."""
        return Decimal(self.met) / self.required


@dataclass(frozen=True, slots=True)
class Result:
    """One indicator; `score` (0 to 100) is of the questions that were answered, None when there are none."""

    indicator: Indicator
    answers: tuple[Answered, ...]

    @property
    def counted(self) -> int:
        return sum(answer.verdict.is_counted for answer in self.answers)

    @property
    def asked(self) -> int:
        """All questions but those that do not hold here."""
        return sum(answer.verdict is not Verdict.NOT_OWED for answer in self.answers)

    @property
    def score(self) -> Decimal | None:
        shares = [answer.share for answer in self.answers if answer.verdict.is_counted]
        return _WHOLE * sum(shares, Decimal(0)) / len(shares) if shares else None


@dataclass(frozen=True, slots=True)
class Assessed:
    """All indicators of `year`, the year whose weights are used; `weight` is of those that have a score."""

    year: int
    results: tuple[Result, ...]

    @property
    def weight(self) -> int:
        return sum(result.indicator.weight for result in self.results if result.score is not None)

    @property
    def total(self) -> Decimal | None:
        """Out of 100, by the weights of the indicators that have a score."""
        scored = [(result.score, result.indicator.weight) for result in self.results if result.score is not None]
        return sum((score * weight for score, weight in scored), Decimal(0)) / self.weight if scored else None
