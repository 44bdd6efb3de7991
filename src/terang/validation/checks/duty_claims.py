"""All records and the body together → duties that are fulfilled twice for one time, or although they are not owed."""

from collections import defaultdict
from collections.abc import Iterator

from ...law import DETAILS
from ...problems import Problem, problem
from ...records import Body, Record, Status
from ...values.dates import Period
from ..checked_sources import CheckedSources
from ..context import Documents


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Warnings only: the records stay as they are."""
    if sources.body is None:
        return
    documents = sources.documents
    shown = [record for record in sources.records if record.status is Status.PUBLISHED and record.duties]
    yield from _overlaps(shown, documents)
    yield from _contradictions(sources.body, shown, documents)


def _overlaps(records: list[Record], documents: Documents) -> Iterator[Problem]:
    """Periods of one unit and duty that cross: a semester lies within its year, but 2020-2022 not within 2021-2023."""
    groups: dict[tuple[str, str], list[tuple[Period, str]]] = defaultdict(list)
    for record in records:
        if record.period and record.unit:
            for id in record.duties:
                groups[id, record.unit].append((record.period, record.path))
    for (id, _), entries in groups.items():
        around: list[tuple[Period, str]] = []  # those that hold the day, the innermost last
        for period, path in sorted(entries, key=lambda entry: (entry[0].start, -entry[0].end.toordinal(), entry[1])):
            while around and around[-1][0].end < period.start:
                around.pop()
            if around and around[-1][0].end < period.end:
                other, other_path = around[-1]
                yield problem(
                    "periode-bertindih", documents(path).place(("periode",)), value=id, period=period.label,
                    other=other_path, other_period=other.label,
                )  # fmt: skip
            around.append((period, path))


def _contradictions(body: Body, records: list[Record], documents: Documents) -> Iterator[Problem]:
    if not body.exclusions:
        return
    first: dict[tuple[str, str | None], str] = {}
    for record in records:
        for id in record.duties:
            first.setdefault((id, record.unit), record.path)
            first.setdefault((id, None), record.path)
    for index, entry in enumerate(body.exclusions):
        for id in (entry.duty, *DETAILS.get(entry.duty, ())):
            if other := first.get((id, entry.unit)):
                place = documents(body.path).place(("tidak_berlaku", index, "kewajiban"))
                yield problem("tidak-berlaku-terpenuhi", place, value=id, other=other)
