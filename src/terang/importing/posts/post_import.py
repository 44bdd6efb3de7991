"""The import of posts in order: sort out, give each its place, convert, check as the validator does, then write."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ...repository import BODY, RELEASES, attachment
from ..shared import body_text, file_access
from ..shared.body_source import context_of, read_body
from ..shared.checking import fault_of_release
from ..shared.report import ImportedItem, ImportNote, ImportReport, Outcome, sort_notes
from ..shared.tidying import one_line
from ..shared.unit_names import region_of
from ..shared.unusable import UnusableSource
from .converting import convert, with_captions
from .documents import DocumentLibrary
from .import_options import ImportOptions
from .link_targets import Directory
from .media import MediaLibrary, photos_of
from .old_post_paths import OldPaths, allocate_paths
from .placing import ExistingRelease, Placed, place
from .post import Post, PostArchive, PostState
from .post_drafting import Common, draft, source_of


@dataclass(frozen=True, slots=True)
class Choices:
    """Options of the command line, in addition to the mapping. Unpublished posts become drafts, which no build shows."""

    unpublished: bool = False
    pictures_without_alt: bool = False
    is_trial: bool = False
    today: date | None = None  # posts of a later day are not out yet


@dataclass(frozen=True, slots=True)
class _Work:
    """What every post is drafted with; `paths` by the name of the post."""

    common: Common
    choices: Choices
    shelf: MediaLibrary
    documents: DocumentLibrary
    paths: Mapping[str, OldPaths]


@dataclass(frozen=True, slots=True)
class _Drafted:
    text: str
    photos: tuple[str, ...]
    files: tuple[str, ...]
    notes: tuple[ImportNote, ...]
    fault: str


def import_archive(
    archive: PostArchive,
    root: Path,
    wishes: ImportOptions,
    choices: Choices,
    shelf: MediaLibrary,
) -> ImportReport:
    """Everything is worked out before anything is written; nothing that is there is ever written over."""
    body = read_body(root, {one_line(archive.title)} - {""})
    common = Common(context_of(body), wishes, region_of(body.name))
    _check_units(wishes, common)
    items: dict[int, ImportedItem] = {}
    chosen: dict[int, Post] = {}
    seen: dict[str, str] = {}
    for number, written in enumerate(archive.posts, 1):
        post = _as_of(written, choices.today)
        if early := _early(number, post, choices, seen):
            items[number] = early
        else:
            chosen[number] = post
    sources = _sources(chosen.values())
    existing = [_existing(id, head) for id, head in file_access.existing_releases(root)]
    placed = place(chosen.values(), sources, existing)
    documents = DocumentLibrary(
        shelf, lambda name: file_access.bytes_there(root, attachment(name)), archive.hosts, common.context
    )
    work = _Work(common, choices, shelf, documents, allocate_paths(placed, existing))
    drafted = _draft_all(archive, placed, work)
    texts: dict[str, str] = {} if body.text is not None else {BODY: body_text.new_body(body.name, ())}
    photos: set[str] = set()
    files: set[str] = set()
    by_name = {one.post.name: one for one in placed}
    for number, post in chosen.items():
        one, result = by_name[post.name], drafted[post.name]
        items[number] = _item(number, one, result, root)
        if items[number].outcome is Outcome.NEW:
            texts[items[number].path] = result.text
            photos |= {*result.photos} & shelf.copies.keys()
            files |= {*result.files} & documents.copies.keys()
    copies = {f"{RELEASES}/foto/{name}": shelf.folder / shelf.copies[name] for name in sorted(photos)}
    copies |= {attachment(name): shelf.folder / documents.copies[name] for name in sorted(files)}
    if not choices.is_trial:
        file_access.write_files(root, texts, copies)
    return ImportReport(
        "Tulisan",
        tuple(items[number] for number in sorted(items)),
        sort_notes((*archive.notes, *_unmapped(chosen.values(), wishes))),
        others=archive.others,
        photos=len(photos),
        is_trial=choices.is_trial,
    )


def _sources(posts: Iterable[Post]) -> dict[str, str]:
    """By the name of the post; two posts with one address are distinguished by name, so that a second run finds them again."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for post in posts:
        source = source_of(post)
        found[post.name] = f"{source} ({post.name})" if source in taken else source
        taken.add(source)
    return found


def _check_units(wishes: ImportOptions, common: Common) -> None:
    for name in sorted(wishes.unit_names):
        if common.context.unit(name) is None:
            raise UnusableSource(f"Unit «{name}» dalam pemetaan belum ada di {BODY}; daftarkan dahulu.")


def _unmapped(posts: Iterable[Post], wishes: ImportOptions) -> Iterable[ImportNote]:
    """Names of persons are for the report only: a release names a unit."""
    authors = Counter(post.author for post in posts if post.author and not wishes.unit_of(post.author, post.subjects))
    if authors:
        names = ", ".join(f"{name} ({count})" for name, count in authors.most_common(20))
        yield ImportNote(None, "penulis-tanpa-unit", f"Penulis tanpa unit: {names}. Sebut unitnya dengan --mapping.")


def _existing(id: str, head: Mapping[str, object]) -> ExistingRelease:
    paths = head.get("alamat_lama")
    return ExistingRelease(
        id, str(head.get("sumber") or ""), frozenset(map(str, paths)) if isinstance(paths, list) else frozenset()
    )


def _as_of(post: Post, today: date | None) -> Post:
    """Old programs do not show a post before its day, though its head says nothing of it."""
    is_later = today is not None and post.day is not None and post.day.first_day > today
    return replace(post, state=PostState.SCHEDULED) if is_later and post.state is PostState.PUBLISHED else post


def _early(number: int, post: Post, choices: Choices, seen: dict[str, str]) -> ImportedItem | None:
    """What is clear before anything is converted; None for a post that goes on. `seen` gives places by name."""

    def item(outcome: Outcome, reason: str) -> ImportedItem:
        return ImportedItem(number, post.place, outcome, title=post.title, reason=reason, name=post.name)

    if (first := seen.setdefault(post.name, post.place)) != post.place:
        return item(Outcome.REPEATED, f"sama dengan {first}")
    if post.state is PostState.TRASHED or (post.state is not PostState.PUBLISHED and not choices.unpublished):
        return item(Outcome.LEFT_OUT, f"di situs lama {post.state.value}")
    if post.fault:
        return item(Outcome.REFUSED, post.fault)
    return item(Outcome.REFUSED, "tanpa tanggal yang dapat dibaca") if post.day is None else None


def _item(number: int, one: Placed, result: _Drafted, root: Path) -> ImportedItem:
    post, path = one.post, f"{RELEASES}/{one.id}.md"
    notes = tuple(replace(note, row=number) for note in (*one.post.notes, *result.notes))
    if one.is_there:
        if file_access.read_text(root, path) == result.text:
            return ImportedItem(number, post.place, Outcome.SAME, path, post.title, name=post.name)
        differs = ImportNote(number, "tidak-ditimpa", f"{path} sudah disunting, atau sumbernya berubah")
        return ImportedItem(number, post.place, Outcome.DIFFERENT, path, post.title, notes=(differs,), name=post.name)
    if result.fault:
        return ImportedItem(number, post.place, Outcome.REFUSED, "", post.title, result.fault, notes, post.name)
    return ImportedItem(number, post.place, Outcome.NEW, path, post.title, notes=notes, name=post.name)


def _draft_all(archive: PostArchive, placed: tuple[Placed, ...], work: _Work) -> dict[str, _Drafted]:
    """Links to posts that turn out to be refused are made once more, as what they were."""
    directory = Directory.of(archive, ((one.post, one.id) for one in placed))
    drafted = {one.post.name: _draft(one, directory, work) for one in placed}
    refused = {one.id for one in placed if drafted[one.post.name].fault and not one.is_there}
    if refused:
        directory = Directory.of(archive, ((one.post, one.id) for one in placed if one.id not in refused))
        for one in placed:
            if any(f"../{id}.md)" in drafted[one.post.name].text for id in refused):
                drafted[one.post.name] = _draft(one, directory, work)
    return drafted


def _draft(one: Placed, directory: Directory, work: _Work) -> _Drafted:
    post, common, paths = one.post, work.common, work.paths[one.post.name]
    try:
        documents = work.documents.of_post(post, one.id[:4])
        parts = convert(
            post,
            lambda written: documents.links.get(written.strip()) or directory.target(written, post),
            common.is_official,
        )
    except RecursionError:  # of the library that reads HTML
        return _Drafted("", (), (), (), "unsur HTML bersarang terlalu dalam")
    credit = common.wishes.fixed("kredit") or "Arsip situs lama"
    photos, captions, of_photos = photos_of(
        post,
        parts.images,
        work.shelf,
        one.id[:4],
        credit,
        common.is_official,
        without_alt=work.choices.pictures_without_alt,
    )
    parts = with_captions(parts, captions, common.is_official)
    text, notes = draft(one, parts, photos, documents.files, paths.usable, common)
    # A photo that waits for its words is an error that the user has asked for.
    checked, _ = draft(one, parts, tuple(photo for photo in photos if photo.alt), documents.files, paths.usable, common)
    fault = "" if parts.lead else "isinya kosong, atau hanya gambar"
    fault = fault or fault_of_release(one.id, checked, common.context)
    return _Drafted(
        text,
        tuple(photo.file for photo in photos),
        tuple(file.location for file in documents.files),
        (*parts.notes, *documents.notes, *of_photos, *paths.notes, *notes),
        fault,
    )
