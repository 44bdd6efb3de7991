"""A question of the self-assessment → its answer, with the pages of the site that prove it."""

from collections.abc import Callable, Iterable
from datetime import date

from .. import urls
from ..catalogue import Catalogue
from ..coverage import Coverage, CoverageCell, DutyState
from ..law import DETAILS, Check
from ..records import DecreeKind, InformationClass, Record
from ..registers import newest_entry
from ..values.dates import PartialDate, add_months
from .generated_pages import made_pages
from .self_assessment import Answered, ProvingPage, Verdict

_RENEWAL_MONTHS = 6  # Pasal 18 and Pasal 45 ayat (7) Perki 1/2021
_ALL = 100


class EvidenceFinder:
    """Looks among what the site has. Of a duty the coverage decides, so that no two pages contradict each other."""

    def __init__(self, catalogue: Catalogue, coverage: Coverage, pages: frozenset[str]) -> None:
        self._catalogue = catalogue
        self._coverage = coverage
        self._pages = pages
        self._open = [one for one in catalogue.records if one.information_class is not InformationClass.EXEMPT]
        self._ways: dict[str, Callable[[Check], Answered]] = {
            "duty": self._duty,
            "page": self._page,
            "file": self._file,
            "decree": self._decree,
            "fresh": self._fresh,
            "register": self._register,
        }
        self._made = dict(made_pages(catalogue))
        answered = [year for year in catalogue.years if year.total.due or year.total.undated]
        self._last = answered[-1] if answered else None

    @property
    def has_answers(self) -> bool:
        """Does a register tell of answers, or of terms that went by without one?"""
        return self._last is not None

    def answer(self, check: Check) -> Answered:
        return self._ways[check.how](check)

    def _duty(self, check: Check) -> Answered:
        cell = self._coverage.body.get(check.what)
        if cell is None or cell.state is DutyState.NOT_OWED:
            return Answered(check, Verdict.NOT_OWED, note=cell.reason if cell else None)
        parts = {id: self._coverage.body[id] for id in DETAILS.get(check.what, ())} or {check.what: cell}
        evidence = dict.fromkeys(
            page for id, part in parts.items() if part.state.is_met for page in self._proofs_of(id, check.what, part)
        )
        if cell.met >= cell.required:
            return Answered(check, Verdict.YES, tuple(evidence), met=cell.met, required=cell.required)
        if cell.met:
            note = f"{cell.met} dari {cell.required} rincian"
            return Answered(check, Verdict.PARTLY, tuple(evidence), note=note, met=cell.met, required=cell.required)
        late = cell.state is DutyState.LATE
        return Answered(check, Verdict.NO, note="batas pembaruan sudah lewat" if late else None, required=cell.required)

    def _proofs_of(self, id: str, heading: str, cell: CoverageCell) -> Iterable[ProvingPage]:
        """The record that fulfils the duty `id`, else the page that the site makes of registers, reports or a decree."""
        if cell.newest:
            yield of_record(cell.newest)
        elif made := self._made.get(id) or self._made.get(heading):
            yield ProvingPage(made.path, made.title, made.day)

    def _page(self, check: Check) -> Answered:
        return Answered.plain(check, check.what in self._pages, ProvingPage(check.what, "Halaman di situs ini"))

    def _file(self, check: Check) -> Answered:
        """Made by every build."""
        return Answered.plain(check, True, ProvingPage(check.what, "Dibuat oleh situs ini"))

    def _decree(self, check: Check) -> Answered:
        kind = next(kind for kind in DecreeKind if kind.key == check.what)
        decree = self._catalogue.body.decree_of(kind, self._catalogue.today)
        if decree is None:
            return Answered.plain(check, False)
        if kind is DecreeKind.DIP and self._is_old(decree.date.first_day):
            note = f"{decree.number} tanggal {decree.date.words()} sudah lewat enam bulan"
            return Answered.plain(check, False, note=note)
        return Answered.plain(check, True, ProvingPage(urls.annex(kind, None), decree.number, decree.date))

    def _fresh(self, check: Check) -> Answered:
        of_class = [one for one in self._open if one.information_class.key == check.what]
        newest = max(of_class, key=_last_day, default=None)
        if newest is None or self._is_old(_last_day(newest)):
            return Answered.plain(check, False)
        return Answered.plain(check, True, of_record(newest))

    def _register(self, check: Check) -> Answered:
        """Of the last year in which anything had to be answered."""
        if self._last is None:
            return Answered(check, Verdict.OPEN)
        title = f"Statistik permohonan {self._last.year}"
        day = newest_entry(self._catalogue.office_files.requests)
        total, year = self._last.total, self._last.year
        all_in_time = total.punctual == _ALL and not total.undated
        told = [f"{total.punctual}% tepat waktu pada {year}"] if total.punctual not in (None, _ALL) else []
        told += [f"tanggal {total.undated} jawaban tidak dicatat pada {year}"] if total.undated else []
        note = "; ".join(told) or None
        return Answered.plain(check, all_in_time, ProvingPage(urls.statistics(self._last.year), title, day), note=note)

    def _is_old(self, day: date) -> bool:
        return add_months(day, _RENEWAL_MONTHS) < self._catalogue.today


def of_record(record: Record) -> ProvingPage:
    return ProvingPage(urls.record(record.id), record.title, _told(record))


def _told(record: Record) -> PartialDate | None:
    return record.updated or record.published


def _last_day(record: Record) -> date:
    day = _told(record)
    return day.last_day if day else date.min
