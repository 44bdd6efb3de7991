"""All registers together, the calendar and a day → problems that no single row can show."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ...problems import Problem, problem
from ...reading import KeyPath
from ...records import ROWS, Objection, ObjectionRegister, Request, RequestRegister
from ...registers import Pace, Timing, objection_timing, request_timing
from ...repository import DISCLOSURES
from ...values.dates import PartialDate
from ...working_days import UnknownYear
from ..checked_sources import CheckedSources
from ..context import Documents, nearest
from ..partly_read import Unread, where_read

_Register = RequestRegister | ObjectionRegister
_TOO_LATE = {Pace.LATE: "jawaban-terlambat", Pace.OVERDUE: "lewat-tenggat"}
_REQUEST_DAYS = {"tanggal_masuk": "received", "tanggal_pemberitahuan": "notified", "tanggal_pemberian": "given"}
_OBJECTION_DAYS = {
    "tanggal_masuk": "received",
    "tanggal_tanggapan": "replied",
    "tanggal_sengketa": "dispute_filed",
    "tanggal_gugatan": "court_filed",
}


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Numbers used twice, objections to no request, days to come, answers after their term.

    When a register of requests could not be read, a missing request may be in that one.
    """
    documents, complete = sources.documents, sources.has_all_requests
    yield from _double(sources.requests, documents)
    yield from _double(sources.objections, documents)
    by_number: dict[str, Request] = {}
    for register, index, request in _rows(sources.requests):
        with where_read():
            yield from _to_come(register, index, request, _REQUEST_DAYS, sources)
        with where_read():
            yield from _late(register, index, request, "dijawab", request_timing, sources)
        try:
            by_number[request.number] = request
        except Unread:
            complete = False
    for book, index, objection in _rows(sources.objections):
        with where_read():
            yield from _to_come(book, index, objection, _OBJECTION_DAYS, sources)
        with where_read():
            yield from _late(book, index, objection, "ditanggapi", objection_timing, sources)
        with where_read():
            yield from _unfounded(book, index, objection, by_number, documents) if complete else ()


def _rows(registers: Sequence[Any]) -> Iterator[tuple[Any, int, Any]]:
    return ((register, index, row) for register in registers for index, row in enumerate(register.rows))


def _double(registers: Sequence[_Register], documents: Documents) -> Iterator[Problem]:
    first: dict[str, tuple[str, int]] = {}
    for register, index, row in _rows(registers):
        with where_read():
            path, other = first.setdefault(row.number.casefold(), (register.path, index))
            if (path, other) != (register.path, index):
                line = documents(path).place((ROWS, other)).line
                place = documents(register.path).place((ROWS, index, "nomor"))
                yield problem("nomor-register-ganda", place, value=row.number, other=f"{path} baris {line}")


def _to_come(
    register: _Register, index: int, row: Request | Objection, days: Mapping[str, str], sources: CheckedSources
) -> Iterator[Problem]:
    for key, name in days.items():
        with where_read():
            day: PartialDate | None = getattr(row, name)
            if day and day.first_day > sources.today:
                place = sources.documents(register.path).place((ROWS, index, key))
                yield problem("register-mendatang", place, key=key, value=day.words())


def _late(
    register: _Register,
    index: int,
    row: Request | Objection,
    what: str,
    time: Callable[..., Timing],
    sources: CheckedSources,
) -> Iterator[Problem]:
    keys: KeyPath = (ROWS, index, "tanggal_masuk")
    if str(row.received.first_day.year) != register.id:
        return  # a slip of the year, which is named as such
    try:
        timing = time(row, sources.calendar, sources.today)
    except UnknownYear as error:
        if f"{DISCLOSURES}/hari-libur/{error.year}.yml" in sources.present:
            return  # it has faults of its own
        place = sources.documents(register.path).place(keys)
        yield problem("register-tanpa-hari-libur", place, year=error.year, number=row.number)
        return
    code = _TOO_LATE.get(timing.pace)
    if code:
        due = PartialDate.of(timing.due).words()
        words = {"number": row.number, "what": what, "days": timing.days, "allowed": timing.allowed, "due": due}
        yield problem(code, sources.documents(register.path).place(keys), **words)


def _unfounded(
    register: ObjectionRegister, index: int, objection: Objection, requests: dict[str, Request], documents: Documents
) -> Iterator[Problem]:
    """To a request that no register has, or before that request came in."""
    if not objection.request:
        return
    request = requests.get(objection.request)
    if request is None:
        near = nearest(objection.request, requests)
        suggestion = f"Mungkin maksudnya «{near}». " if near else ""
        place = documents(register.path).place((ROWS, index, "permohonan"))
        yield problem("permohonan-tak-dikenal", place, value=objection.request, suggestion=suggestion)
    elif objection.received < request.received:
        place = documents(register.path).place((ROWS, index, "tanggal_masuk"))
        yield problem(
            "tanggal-terbalik",
            place,
            later="tanggal_masuk",
            later_value=objection.received.words(),
            earlier="tanggal_masuk permohonan",
            earlier_value=request.received.words(),
        )
