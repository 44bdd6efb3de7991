"""The kind of the body, and all that names a duty → duties that the law asks of other kinds of bodies only."""

from collections.abc import Iterator

from ...law import DUTIES
from ...problems import Problem, problem
from ...records import Body, duties_shown
from ..checked_sources import CheckedSources
from ..partly_read import where_read


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Such a duty has no page on this site, and nobody would look for it there."""
    body = sources.body
    if body is None:
        return
    known = {duty.id for duty in duties_shown(body.kind)}
    for path, keys, id in _named(body, sources):
        with where_read():
            if id not in known:
                yield problem(
                    "kewajiban-lain-badan",
                    sources.documents(path).place(keys),
                    value=id,
                    title=DUTIES[id].title,
                    kind=body.kind.label.lower(),
                )


def _named(body: Body, sources: CheckedSources) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for record in sources.records:
        with where_read():
            yield from ((record.path, ("kewajiban", index), id) for index, id in enumerate(record.duties))
    for name, key in (("exclusions", "tidak_berlaku"), ("announced", "rencana_terbit")):
        with where_read():
            for index, entry in enumerate(getattr(body, name)):
                with where_read():
                    yield body.path, (key, index, "kewajiban"), entry.duty
