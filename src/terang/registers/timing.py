"""A request or objection, the calendar and a day → how many working days its answer took, and whether that was in time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..records import Objection, ObjectionReply, Option, Request
from ..working_days import DEADLINES, Calendar

_TERMS = {deadline.id: deadline.days for deadline in DEADLINES}


class Pace(Option):
    """How an answer stands to its term."""

    ON_TIME = ("tepat_waktu", "Tepat waktu")
    LATE = ("terlambat", "Terlambat dijawab")
    RUNNING = ("berjalan", "Belum dijawab, masih dalam tenggat")
    OVERDUE = ("lewat", "Belum dijawab, tenggatnya lewat")
    UNDATED = ("tanpa_tanggal", "Dijawab, tanggalnya tidak dicatat")
    NOT_OWED = ("tidak_wajib", "Tidak perlu dijawab")


@dataclass(frozen=True, slots=True)
class Timing:
    """`days` working days went by until the answer, None while there is none or its day is not recorded; `allowed` were allowed, up to `due`.

    `estimated`: the term leads through a year whose holidays have no decree yet.
    """

    pace: Pace
    allowed: int
    due: date
    days: int | None = None
    estimated: bool = False


def request_timing(request: Request, calendar: Calendar, today: date) -> Timing:
    """The term runs from receipt: Pasal 22 ayat (7) and (8) UU 14/2008. UnknownYear."""
    allowed = _TERMS["perpanjangan" if request.has_longer_term else "jawaban"]
    required = request.outcome is None or request.outcome.is_answer
    answered = request.notified.first_day if request.notified else None
    known = _Answered(request.outcome is not None, answered)
    return _timing(request.received.first_day, known, allowed, required, calendar, today)


def objection_timing(objection: Objection, calendar: Calendar, today: date) -> Timing:
    """The term runs from receipt: Pasal 36 ayat (2) UU 14/2008. UnknownYear."""
    required = objection.reply is not ObjectionReply.WITHDRAWN
    answered = objection.replied.first_day if objection.replied else None
    known = _Answered(objection.reply is not None, answered)
    return _timing(objection.received.first_day, known, _TERMS["tanggapan"], required, calendar, today)


@dataclass(frozen=True, slots=True)
class _Answered:
    """Is there a result, and from which day; a result without a day is an answer whose time nobody can count."""

    has_result: bool
    day: date | None


def _timing(received: date, known: _Answered, allowed: int, required: bool, calendar: Calendar, today: date) -> Timing:
    term = calendar.term(received, allowed)
    answered = known.day
    days = calendar.elapsed(received, answered) if answered and required else None
    if not required:
        pace = Pace.NOT_OWED
    elif answered:
        pace = Pace.ON_TIME if answered <= term.due else Pace.LATE
    elif known.has_result:
        pace = Pace.UNDATED
    else:
        pace = Pace.RUNNING if today <= term.due else Pace.OVERDUE
    return Timing(pace, allowed, term.due, days, bool(term.estimated))


def percentile(days: Iterable[int], share: int) -> int | None:
    """The smallest of `days` that at least `share` per cent of them do not exceed (nearest rank); None without days."""
    ordered = sorted(days)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)] if ordered else None
