"""All records and releases together → problems that no single file can show."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..problems import Place, Problem, problem
from ..reading import KeyPath
from ..records import Body, InformationClass, Monev, Record, Release
from .context import Documents, nearest
from .monev import proofs_in

# Answers whether a file exists, given its path relative to the root.
Exists = Callable[[str], bool]

RECORD_FILES = "disclosures/berkas"
PHOTOS = "content/siaran-pers/foto"


def check_across(
    records: Iterable[Record],
    releases: Iterable[Release],
    body: Body | None,
    monevs: Iterable[Monev],
    documents: Documents,
    exists: Exists,
) -> list[Problem]:
    """Double ids and numbers, relations to nothing or to what is exempt, files that are not there."""
    records, releases = tuple(records), tuple(releases)
    return [
        *_double_ids(records, documents),
        *_double_numbers(releases, documents),
        *_false_relations(records, releases, body, monevs, documents),
        *_missing_files(records, releases, documents, exists),
    ]


def used_files(records: Iterable[Record], releases: Iterable[Release]) -> set[str]:
    """Paths, relative to the root, of the files that records and releases name."""
    own = {f"{RECORD_FILES}/{file.location}" for record in records for file in record.files if not file.is_remote}
    return own | {f"{PHOTOS}/{photo.file}" for release in releases for photo in release.photos}


def _double_ids(records: tuple[Record, ...], documents: Documents) -> Iterable[Problem]:
    first: dict[str, str] = {}
    for record in records:
        other = first.setdefault(record.id, record.path)
        if other != record.path:
            yield problem("id-ganda", documents(record.path).place(), id=record.id, other=other)


def _double_numbers(releases: tuple[Release, ...], documents: Documents) -> Iterable[Problem]:
    first: dict[str, str] = {}
    for release in releases:
        if release.number and (other := first.setdefault(release.number.casefold(), release.path)) != release.path:
            yield problem("nomor-ganda", documents(release.path).place(("nomor",)), value=release.number, other=other)


@dataclass(frozen=True, slots=True)
class _Relation:
    """`id` as written at `keys` of `path`; `open_only`: it must not lead to an exempt item."""

    path: str
    keys: KeyPath
    id: str
    open_only: bool = True


def _relations(
    records: tuple[Record, ...], releases: tuple[Release, ...], body: Body | None, monevs: Iterable[Monev]
) -> Iterator[_Relation]:
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
    for index, decree in enumerate(body.decrees if body else ()):
        if body and decree.record:
            yield _Relation(body.path, ("keputusan", index, "catatan"), decree.record)
    for monev in monevs:
        yield from (_Relation(monev.path, keys, id) for keys, id in proofs_in(monev))


def _false_relations(
    records: tuple[Record, ...],
    releases: tuple[Release, ...],
    body: Body | None,
    monevs: Iterable[Monev],
    documents: Documents,
) -> Iterable[Problem]:
    """To nothing, or to an exempt item as if it were open."""
    exempt = {record.id: record.information_class is InformationClass.EXEMPT for record in records}
    release_ids = {release.id for release in releases}
    for relation in _relations(records, releases, body, monevs):
        id = relation.id
        if relation.keys[0] == "pencabutan" and id in release_ids:
            continue
        if id not in exempt:
            near = nearest(id, exempt)
            suggestion = f"Mungkin maksudnya «{near}». " if near else ""
            yield problem("terkait-tak-dikenal", _place(relation, documents), value=id, suggestion=suggestion)
        elif exempt[id] and relation.open_only:
            yield problem("terkait-dikecualikan", _place(relation, documents), value=id)


def _place(relation: _Relation, documents: Documents) -> Place:
    return documents(relation.path).place(relation.keys)


def _missing_files(
    records: tuple[Record, ...], releases: tuple[Release, ...], documents: Documents, exists: Exists
) -> Iterable[Problem]:
    for record in records:
        for index, file in enumerate(record.files):
            if not file.is_remote and not exists(f"{RECORD_FILES}/{file.location}"):
                place = documents(record.path).place(("berkas", index, "lokasi"))
                yield problem("berkas-tidak-ada", place, value=file.location, folder=RECORD_FILES)
    for release in releases:
        for index, photo in enumerate(release.photos):
            if not exists(f"{PHOTOS}/{photo.file}"):
                place = documents(release.path).place(("foto", index, "berkas"))
                yield problem("berkas-tidak-ada", place, value=photo.file, folder=PHOTOS)
