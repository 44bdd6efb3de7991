"""Questions and what was found → success@1, success@5 and MRR."""

from collections.abc import Sequence
from dataclasses import dataclass

from .questions import Question

SHOWN = 5  # answers that people look at


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1 of `count` questions. MRR: the mean of 1 / place of the first right answer."""

    count: int
    first: float
    five: float
    mrr: float

    @classmethod
    def of(cls, questions: Sequence[Question], found: Sequence[Sequence[str]]) -> "Figures":
        ranks = [question.rank(answers[:SHOWN]) for question, answers in zip(questions, found, strict=True)]
        count = len(ranks)
        return cls(
            count,
            sum(rank == 1 for rank in ranks) / count,
            sum(rank > 0 for rank in ranks) / count,
            sum(1 / rank for rank in ranks if rank) / count,
        )
