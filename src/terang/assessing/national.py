"""A catalogue and the written pages → a self-assessment of the site by the national indicators.

A question that the site cannot answer is left to the office: it is shown as open, and never counts as a no.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial

from .. import urls
from ..catalogue import Catalogue
from ..law import DUTIES, REGISTER, STAFF, Check, Indicator, UpdatePeriod, checks_of, indicators_of
from ..records import Answer, DecreeKind, InformationClass, Monev, Record
from ..registers import newest_entry
from ..values.dates import PartialDate, add_months
from .generated_pages import made_pages

_RENEWAL_MONTHS = 6  # Pasal 18 and Pasal 45 ayat (7) Perki 1/2021
_WHOLE = Decimal(100)


class Verdict(Enum):
    """The answer to a question, as far as the site can give it."""

    YES = "ya"
    NO = "belum"
    OPEN = "diisi oleh petugas"


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and its answer; `path` is the page of the site that proves it, dated `day` where that is known."""

    check: Check
    verdict: Verdict
    path: str | None = None
    title: str = ""
    day: PartialDate | None = None
    by_staff: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """One indicator; `score` (0 to 100) is of the questions that were answered, None when there are none."""

    indicator: Indicator
    answers: tuple[Answered, ...]

    @property
    def counted(self) -> int:
        return sum(answer.verdict is not Verdict.OPEN for answer in self.answers)

    @property
    def score(self) -> Decimal | None:
        yes = sum(answer.verdict is Verdict.YES for answer in self.answers)
        return _WHOLE * yes / self.counted if self.counted else None


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


def assess(catalogue: Catalogue, pages: frozenset[str]) -> Assessed:
    """`pages`: addresses of the written pages. The office's own answers are those of the current year's monev."""
    year, indicators = indicators_of(catalogue.today.year)
    own = next((one for one in catalogue.office_files.monevs if int(one.id) == catalogue.today.year), None)
    finder = _Finder(catalogue, pages)
    answer = partial(_answer, own=own, finder=finder, catalogue=catalogue)
    results = (Result(one, tuple(answer(check) for check in checks_of(one.id))) for one in indicators)
    return Assessed(year, tuple(results))


def _answer(check: Check, own: Monev | None, finder: "_Finder", catalogue: Catalogue) -> Answered:
    if check.how == STAFF or (check.how == REGISTER and not finder.has_answers):
        return _own_answer(check, own, catalogue)
    return finder.answer(check)


def _own_answer(check: Check, own: Monev | None, catalogue: Catalogue) -> Answered:
    said = next((one for one in own.answers if one.check == check.id), None) if own else None
    if said is None:
        return Answered(check, Verdict.OPEN)
    verdict = Verdict.YES if said.answer is Answer.YES else Verdict.NO
    record = next((one for one in catalogue.records if one.id == said.evidence), None)
    proof = _of_record(check, verdict, record) if record else Answered(check, verdict)
    return Answered(check, verdict, proof.path, proof.title, proof.day, True, said.note)


class _Finder:
    """Looks for the proof of a question among what the site has."""

    def __init__(self, catalogue: Catalogue, pages: frozenset[str]) -> None:
        self._catalogue = catalogue
        self._pages = pages
        self._open = [one for one in catalogue.records if one.information_class is not InformationClass.EXEMPT]
        self._newest: dict[str, Record] = {}  # by duty, and by what the duty is a part of
        for record in sorted(self._open, key=_last_day):
            for id in record.duties:
                parts = id.split("-")
                self._newest |= {"-".join(parts[:length]): record for length in range(2, len(parts) + 1)}
        self._ways: dict[str, Callable[[Check], Answered]] = {
            "duty": self._duty,
            "page": self._page,
            "file": self._file,
            "decree": self._decree,
            "fresh": self._fresh,
            "register": self._register,
        }
        self._made = dict(made_pages(catalogue))
        answered = [year for year in catalogue.years if year.total.due]
        self._last = answered[-1] if answered else None

    @property
    def has_answers(self) -> bool:
        """Does a register tell of answers, or of terms that went by without one?"""
        return self._last is not None

    def answer(self, check: Check) -> Answered:
        return self._ways[check.how](check)

    def _duty(self, check: Check) -> Answered:
        """The newest open record that fulfils the duty or a part of it; what must be renewed must be new as well."""
        record = self._newest.get(check.what)
        made = self._made.get(check.what)
        if made and (record is None or _last_day(record) <= made.day.last_day):
            old = DUTIES[check.what].rule.update is UpdatePeriod.HALF_YEARLY and self._is_old(made.day.last_day)
            note = "sudah lewat enam bulan" if old else None
            return Answered(check, Verdict.NO if old else Verdict.YES, made.path, made.title, made.day, note=note)
        if record and DUTIES[check.what].rule.update is UpdatePeriod.HALF_YEARLY and self._is_old(_last_day(record)):
            return replace(_of_record(check, Verdict.NO, record), note="sudah lewat enam bulan")
        return _of_record(check, Verdict.YES, record)

    def _page(self, check: Check) -> Answered:
        there = check.what in self._pages
        return (
            Answered(check, Verdict.YES, check.what, "Halaman di situs ini") if there else Answered(check, Verdict.NO)
        )

    def _file(self, check: Check) -> Answered:
        """A file that every build writes."""
        return Answered(check, Verdict.YES, check.what, "Dibuat oleh situs ini")

    def _decree(self, check: Check) -> Answered:
        kind = next(kind for kind in DecreeKind if kind.key == check.what)
        decree = self._catalogue.body.decree_of(kind, self._catalogue.today)
        if decree is None or (kind is DecreeKind.DIP and self._is_old(decree.date.first_day)):
            return Answered(check, Verdict.NO, None, decree.number if decree else "", decree.date if decree else None)
        return Answered(check, Verdict.YES, urls.annex(kind, None), decree.number, decree.date)

    def _fresh(self, check: Check) -> Answered:
        of_class = [one for one in self._open if one.information_class.key == check.what]
        newest = max(of_class, key=_last_day, default=None)
        if newest is None or self._is_old(_last_day(newest)):
            return Answered(check, Verdict.NO)
        return _of_record(check, Verdict.YES, newest)

    def _register(self, check: Check) -> Answered:
        """Of the last year in which anything had to be answered."""
        if self._last is None:
            return Answered(check, Verdict.OPEN)
        verdict = Verdict.YES if self._last.total.punctual == _WHOLE else Verdict.NO
        note = None if verdict is Verdict.YES else f"{self._last.total.punctual}% tepat waktu"
        path, title = urls.statistics(self._last.year), f"Statistik permohonan {self._last.year}"
        return Answered(check, verdict, path, title, newest_entry(self._catalogue.office_files.requests), note=note)

    def _is_old(self, day: date) -> bool:
        return add_months(day, _RENEWAL_MONTHS) < self._catalogue.today


def _last_day(record: Record) -> date:
    day = record.updated or record.published
    return day.last_day if day else date.min


def _of_record(check: Check, verdict: Verdict, record: Record | None) -> Answered:
    if record is None:
        return Answered(check, Verdict.NO)
    day = record.updated or record.published
    return Answered(check, verdict, urls.record(record.id), record.title, day)
