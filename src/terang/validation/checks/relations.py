"""References between records, releases, the body and monev → names that do not exist, or lead to something exempt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...problems import Place, Problem, problem
from ...reading import KeyPath
from ...records import ROWS, Body, InformationClass, Monev, Record, Release, RequestRegister
from ..checked_sources import CheckedSources
from ..context import Documents, nearest
from ..monev_files import proofs_in
from ..partly_read import where_read


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
    known = sources.record_ids  # also of records that could not be read
    release_ids = sources.release_ids
    for relation in _to_records(records, releases, body, sources.monevs, sources.requests):
        id = relation.id
        if relation.keys[0] == "pencabutan" and id in release_ids:
            continue
        if id not in known:
            yield _unknown("terkait-tak-dikenal", relation, known, documents)
        elif exempt.get(id) and relation.open_only:
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
        with where_read():
            yield from (_Relation(release.path, ("terkait", at), f"{id}") for at, id in enumerate(release.related))
    items: tuple[Record | Release, ...] = (*records, *releases)
    for item in items:
        with where_read():
            if item.withdrawal and item.withdrawal.replacement:
                exempt = isinstance(item, Record) and item.information_class is InformationClass.EXEMPT
                yield _Relation(item.path, ("pencabutan", "pengganti"), item.withdrawal.replacement, not exempt)
    for record in records:
        with where_read():
            if record.exemption and record.exemption.copy:
                yield _Relation(record.path, ("pengecualian", "salinan"), record.exemption.copy)
        with where_read():
            for index, id in enumerate(record.programme.documents if record.programme else ()):
                yield _Relation(record.path, ("program", "dokumen", index), f"{id}")
    yield from _of_decrees(body) if body else ()
    for register in registers:
        with where_read():
            for index, request in enumerate(register.rows):
                with where_read():
                    if request.answer:
                        yield _Relation(register.path, (ROWS, index, "diumumkan_di"), request.answer)
    for monev in monevs:
        yield from (_Relation(monev.path, keys, id) for keys, id in proofs_in(monev))


def _of_decrees(body: Body) -> Iterator[_Relation]:
    with where_read():
        for index, decree in enumerate(body.decrees):
            with where_read():
                if decree.record:
                    yield _Relation(body.path, ("keputusan", index, "catatan"), decree.record)


def _to_releases(releases: tuple[Release, ...]) -> Iterator[_Relation]:
    for release in releases:
        for key, name in (("siaran_terkait", "related_releases"), ("versi_bahasa", "variants")):
            with where_read():
                yield from (_Relation(release.path, (key, at), f"{id}") for at, id in enumerate(getattr(release, name)))


def _unknown(code: str, relation: _Relation, known: Iterable[str], documents: Documents, **words: object) -> Problem:
    near = nearest(relation.id, known)
    suggestion = f"Mungkin maksudnya «{near}». " if near else ""
    return problem(code, _place(relation, documents), value=relation.id, suggestion=suggestion, **words)


def _place(relation: _Relation, documents: Documents) -> Place:
    return documents(relation.path).place(relation.keys)
