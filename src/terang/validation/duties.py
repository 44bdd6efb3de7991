"""All records and the body together → duties that are fulfilled twice for one time, or although they are not owed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..dates import Period
from ..law import DETAILS
from ..problems import Problem, problem
from ..records import Body, Record, Status
from .context import Documents, KeyPlace


def check_duties(body: Body, records: Iterable[Record], documents: Documents, key_place: KeyPlace) -> list[Problem]:
    """Warnings only: the records stand as they are."""
    shown = [record for record in records if record.status is Status.PUBLISHED and record.mandates]
    return [*_overlaps(shown, key_place), *_contradictions(body, shown, documents)]


def _overlaps(records: list[Record], key_place: KeyPlace) -> Iterator[Problem]:
    """Periods of one unit and duty that share days without being equal; each record is told once for each duty."""
    groups: dict[tuple[str, str], list[tuple[Period, str]]] = defaultdict(list)
    for record in records:
        if record.period and record.unit:
            for id in record.mandates:
                groups[id, record.unit].append((record.period, record.path))
    for (id, _), entries in groups.items():
        longest: tuple[Period, str] | None = None  # of those before, the one that ends last
        for period, path in sorted(entries, key=lambda entry: (entry[0].start, entry[0].end, entry[1])):
            same = longest is not None and (period.start, period.end) == (longest[0].start, longest[0].end)
            if longest and not same and period.start <= longest[0].end:
                yield problem(
                    "periode-bertindih", key_place(path, "periode"), value=id, period=period.label,
                    other=longest[1], other_period=longest[0].label,
                )  # fmt: skip
            if longest is None or period.end > longest[0].end:
                longest = period, path


def _contradictions(body: Body, records: list[Record], documents: Documents) -> Iterator[Problem]:
    if not body.not_owed:
        return
    first: dict[tuple[str, str | None], str] = {}
    for record in records:
        for id in record.mandates:
            first.setdefault((id, record.unit), record.path)
            first.setdefault((id, None), record.path)
    for index, entry in enumerate(body.not_owed):
        for id in (entry.mandate, *DETAILS.get(entry.mandate, ())):
            if other := first.get((id, entry.unit)):
                place = documents(body.path).place(("tidak_berlaku", index, "kewajiban"))
                yield problem("tidak-berlaku-terpenuhi", place, value=id, other=other)
