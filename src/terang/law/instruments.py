"""instruments.csv → the regulations that set the duties, with the dates between which they are in force."""

from dataclasses import dataclass
from datetime import date

from .law_tables import rows_of
from .terms import Evidence


@dataclass(frozen=True, slots=True)
class Instrument:
    """`start` is None where the date was not read in the source, `end` while it is in force; both days belong to it."""

    id: str
    name: str  # as in citations: `Perki 1/2021`
    title: str
    start: date | None
    end: date | None
    evidence: Evidence


def _load() -> dict[str, Instrument]:
    columns = ("id", "name", "title", "start", "end", "evidence")
    found = {}
    for row in rows_of("instruments.csv", columns):
        start, end = row.day("start"), row.day("end")
        if start and end and end < start:
            raise row.fault("ends before it starts")
        evidence = row.word("evidence", Evidence)
        found[row.text("id")] = Instrument(row.text("id"), row.text("name"), row.text("title"), start, end, evidence)
    return found


INSTRUMENTS = _load()
