"""All registers together, the calendar and a day → problems that no single row can show."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from ...problems import Problem, problem
from ...reading import KeyPath
from ...records import ROWS, Objection, ObjectionRegister, Request, RequestRegister
from ...registers import Pace, Timing, objection_timing, request_timing
from ...values.dates import PartialDate
from ...working_days import Calendar, UnknownYear
from ..checked_sources import CheckedSources
from ..context import Documents, nearest

_Register = RequestRegister | ObjectionRegister
_TOO_LATE = {Pace.LATE: "jawaban-terlambat", Pace.OVERDUE: "lewat-tenggat"}
_REQUEST_DAYS = ("tanggal_masuk", "tanggal_pemberitahuan", "tanggal_pemberian")
_OBJECTION_DAYS = ("tanggal_masuk", "tanggal_tanggapan", "tanggal_sengketa", "tanggal_gugatan")


def check(sources: CheckedSources) -> list[Problem]:
    """Numbers used twice, objections to no request, days to come, answers after their term.

    When a register of requests could not be read, a missing request may be in that one.
    """
    requests, objections, documents = sources.requests, sources.objections, sources.documents
    calendar, today, complete = sources.calendar, sources.today, sources.has_all_requests
    by_number = {request.number: request for register in requests for request in register.rows}
    found = [*_double(requests, documents), *_double(objections, documents)]
    for register in requests:
        for index, request in enumerate(register.rows):
            days = zip(_REQUEST_DAYS, (request.received, request.notified, request.given), strict=True)
            found += _to_come(register, index, days, today, documents)
            found += _late(register, index, request, "dijawab", request_timing, calendar, today, documents)
    for book in objections:
        for index, objection in enumerate(book.rows):
            known = (objection.received, objection.replied, objection.dispute_filed, objection.court_filed)
            found += _to_come(book, index, zip(_OBJECTION_DAYS, known, strict=True), today, documents)
            found += _late(book, index, objection, "ditanggapi", objection_timing, calendar, today, documents)
            found += _unfounded(book, index, objection, by_number, documents) if complete else ()
    return found


def _double(registers: Sequence[_Register], documents: Documents) -> Iterator[Problem]:
    first: dict[str, tuple[str, int]] = {}
    for register in registers:
        rows: Sequence[Request | Objection] = register.rows
        for index, row in enumerate(rows):
            path, other = first.setdefault(row.number.casefold(), (register.path, index))
            if (path, other) != (register.path, index):
                line = documents(path).place((ROWS, other)).line
                place = documents(register.path).place((ROWS, index, "nomor"))
                yield problem("nomor-register-ganda", place, value=row.number, other=f"{path} baris {line}")


def _to_come(
    register: _Register, index: int, days: Iterable[tuple[str, PartialDate | None]], today: date, documents: Documents
) -> Iterator[Problem]:
    for key, day in days:
        if day and day.first_day > today:
            place = documents(register.path).place((ROWS, index, key))
            yield problem("register-mendatang", place, key=key, value=day.words())


def _late(
    register: _Register,
    index: int,
    row: Request | Objection,
    what: str,
    time: Callable[..., Timing],
    calendar: Calendar,
    today: date,
    documents: Documents,
) -> Iterator[Problem]:
    keys: KeyPath = (ROWS, index, "tanggal_masuk")
    try:
        timing = time(row, calendar, today)
    except UnknownYear as error:
        place = documents(register.path).place(keys)
        yield problem("register-tanpa-hari-libur", place, year=error.year, number=row.number)
        return
    code = _TOO_LATE.get(timing.pace)
    if code:
        due = PartialDate.of(timing.due).words()
        words = {"number": row.number, "what": what, "days": timing.days, "allowed": timing.allowed, "due": due}
        yield problem(code, documents(register.path).place(keys), **words)


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
