"""A self-assessment → the list of its proofs: what for, where, and of what day."""

from collections.abc import Iterator
from dataclasses import dataclass

from .national import Assessed, Verdict


@dataclass(frozen=True, slots=True)
class Proof:
    """`path` is the address in the site, which stays; `day` as ISO date or empty."""

    indicator: str
    question: str
    path: str
    title: str
    day: str


def proofs(assessed: Assessed) -> Iterator[Proof]:
    """Every yes that has a page, in the order of the indicators."""
    for result in assessed.results:
        for answer in result.answers:
            if answer.verdict is Verdict.YES and answer.path:
                day = answer.day.iso() if answer.day else ""
                yield Proof(result.indicator.title, answer.check.question, answer.path, answer.title, day)
