"""References between records, releases, the body and monev → names that do not exist, or lead to something exempt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...problems import Place, Problem, problem
from ...reading import KeyPath
from ...records import ROWS, Body, InformationClass, Monev, Record, Release, RequestRegister
from ..checked_sources import CheckedSources
from ..context import Documents, nearest
from ..monev_files import proofs_in


@dataclass(frozen=True, slots=True)
class _Relation:
    """`id` as written at `keys` of `path`; `open_only`: it must not lead to an exempt item."""

    path: str
    keys: KeyPath
    id: str
    open_only: bool = True


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Relations to nothing, or to an exempt item as if it were open."""
    records, releases, body, documents = sources.records, sources.releases, sources.body, sources.documents
    exempt = {record.id: record.information_class is InformationClass.EXEMPT for record in records}
    release_ids = {release.id for release in releases}
    for relation in _to_records(records, releases, body, sources.monevs, sources.requests):
        id = relation.id
        if relation.keys[0] == "pencabutan" and id in release_ids:
            continue
        if id not in exempt:
            yield _unknown("terkait-tak-dikenal", relation, exempt, documents)
        elif exempt[id] and relation.open_only:
            yield problem("terkait-dikecualikan", _place(relation, documents), value=id)
    for relation in _to_releases(releases):
        if relation.id not in release_ids:
            yield _unknown("siaran-tak-dikenal", relation, release_ids, documents, key=relation.keys[0])


def _to_records(
    records: tuple[Record, ...],
    releases: tuple[Release, ...],
    body: Body | None,
    monevs: Iterable[Monev],
    registers: Iterable[RequestRegister],
) -> Iterator[_Relation]:
    """A withdrawal may also name a release as the replacement."""
    for release in releases:
        yield from (_Relation(release.path, ("terkait", index), id) for index, id in enumerate(release.related))
    items: tuple[Record | Release, ...] = (*records, *releases)
    for item in items:
        if item.withdrawal and item.withdrawal.replacement:
            exempt = isinstance(item, Record) and item.information_class is InformationClass.EXEMPT
            yield _Relation(item.path, ("pencabutan", "pengganti"), item.withdrawal.replacement, not exempt)
    for record in records:
        if record.exemption and record.exemption.copy:
            yield _Relation(record.path, ("pengecualian", "salinan"), record.exemption.copy)
        for index, id in enumerate(record.programme.documents if record.programme else ()):
            yield _Relation(record.path, ("program", "dokumen", index), id)
    for index, decree in enumerate(body.decrees if body else ()):
        if body and decree.record:
            yield _Relation(body.path, ("keputusan", index, "catatan"), decree.record)
    for register in registers:
        for index, request in enumerate(register.rows):
            if request.answer:
                yield _Relation(register.path, (ROWS, index, "diumumkan_di"), request.answer)
    for monev in monevs:
        yield from (_Relation(monev.path, keys, id) for keys, id in proofs_in(monev))


def _to_releases(releases: tuple[Release, ...]) -> Iterator[_Relation]:
    for release in releases:
        for key, ids in (("siaran_terkait", release.related_releases), ("versi_bahasa", release.variants)):
            yield from (_Relation(release.path, (key, index), id) for index, id in enumerate(ids))


def _unknown(code: str, relation: _Relation, known: Iterable[str], documents: Documents, **words: object) -> Problem:
    near = nearest(relation.id, known)
    suggestion = f"Mungkin maksudnya «{near}». " if near else ""
    return problem(code, _place(relation, documents), value=relation.id, suggestion=suggestion, **words)


def _place(relation: _Relation, documents: Documents) -> Place:
    return documents(relation.path).place(relation.keys)
