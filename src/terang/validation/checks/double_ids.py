"""Records → ids that two of them share."""

from collections.abc import Iterator

from ...problems import Problem, problem
from ..checked_sources import CheckedSources


def check(sources: CheckedSources) -> Iterator[Problem]:
    """The second of two records with one id names the first."""
    first: dict[str, str] = {}
    for record in sources.records:
        other = first.setdefault(record.id, record.path)
        if other != record.path:
            yield problem("id-ganda", sources.documents(record.path).place(), id=record.id, other=other)
