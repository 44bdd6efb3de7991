"""Paths of all sources, attachments and photos → those whose name is personal data: a name becomes an address."""

from collections.abc import Iterator

from ...problems import Place, Problem, problem
from ..checked_sources import CheckedSources
from ..personal import find_personal, masked


def check(sources: CheckedSources) -> Iterator[Problem]:
    for path in sorted(sources.present | sources.attachments):
        for start, end, kind in find_personal(path):
            yield problem("data-pribadi-nama", Place(path), kind=kind, masked=masked(path[start:end], kind))
