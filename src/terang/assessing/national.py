"""A catalogue and the written pages → a self-assessment of the site by the national indicators.

A question that the site cannot answer is left to the office: it is shown as open, and never counts as a no.
"""

from functools import partial

from ..catalogue import Catalogue
from ..coverage import Coverage
from ..law import REGISTER, STAFF, Check, checks_of, indicators_of
from ..records import Answer, Monev
from .evidence_finder import EvidenceFinder, of_record
from .self_assessment import Answered, Assessed, Result, Verdict


def assess(catalogue: Catalogue, coverage: Coverage, pages: frozenset[str]) -> Assessed:
    """`pages`: addresses of the written pages. The office's own answers are those of the current year's monev."""
    year, indicators = indicators_of(catalogue.today.year)
    own = next((one for one in catalogue.office_files.monevs if int(one.id) == catalogue.today.year), None)
    finder = EvidenceFinder(catalogue, coverage, pages)
    answer = partial(_answer, own=own, finder=finder, catalogue=catalogue)
    results = (Result(one, tuple(answer(check) for check in checks_of(one.id))) for one in indicators)
    return Assessed(year, tuple(results))


def _answer(check: Check, own: Monev | None, finder: EvidenceFinder, catalogue: Catalogue) -> Answered:
    if check.how == STAFF or (check.how == REGISTER and not finder.has_answers):
        return _own_answer(check, own, catalogue)
    return finder.answer(check)


def _own_answer(check: Check, own: Monev | None, catalogue: Catalogue) -> Answered:
    said = next((one for one in own.answers if one.check == check.id), None) if own else None
    if said is None:
        return Answered(check, Verdict.OPEN)
    record = next((one for one in catalogue.records if one.id == said.evidence), None)
    is_met = said.answer is Answer.YES
    evidence = (of_record(record),) if record and is_met else ()
    return Answered(check, Verdict.YES if is_met else Verdict.NO, evidence, True, said.note, int(is_met))
