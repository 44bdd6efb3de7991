"""A self-assessment → the list of its proofs: what for, where, and of what day."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..law import Check
from .self_assessment import Assessed


@dataclass(frozen=True, slots=True)
class Proof:
    """`path` is the address in the site, which stays; `day` as ISO date or empty; `verdict` as on the page."""

    indicator: str
    check: Check
    verdict: str
    note: str | None
    path: str
    title: str
    day: str


def proofs(assessed: Assessed) -> Iterator[Proof]:
    """Every page that proves an answer, in the order of the indicators."""
    for result in assessed.results:
        for answer in result.answers:
            for page in answer.evidence:
                day = page.day.iso() if page.day else ""
                verdict = answer.verdict.value
                yield Proof(result.indicator.title, answer.check, verdict, answer.note, page.path, page.title, day)
