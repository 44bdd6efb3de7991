"""Files that were published → those that were replaced or are no longer offered without a word."""

from collections.abc import Iterable, Iterator, Mapping, Set

from ... import repository, urls
from ...problems import Place, Problem, problem
from ...reading import KeyPath
from ...records import InformationClass, Record, Release, Status, WrittenPage
from ..checked_sources import CheckedSources
from ..partly_read import is_whole
from ..used_files import placed_pictures
from .published_changes import address_of, has_new_note, is_noted, was_published

# How it is said that a file was withdrawn: records list such files, releases have corrections.
_IN_ITS_LIST = "sebut pada `berkas_dicabut` beserta tanggal dan sebabnya"
_IN_A_CORRECTION = (
    "bila memang ditarik, sebut pada `ralat`: baris `ralat:` bila belum ada, di bawahnya `  - tanggal: {today}` dengan "
    "tanggal hari ini, lalu `    catatan: …` dengan berkas yang ditarik dan sebabnya"
)


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Attachments and photos by what was published with them; a source that could not be read may still use a file that it names."""
    if not sources.earlier:
        return
    current = sources.by_address()
    shown = [item for item in current.values() if isinstance(item, Record | Release)]
    offered = sources.offered | {
        path for item in shown if item.status is Status.PUBLISHED for path, _ in _files_of(item)
    }
    withdrawn = {
        repository.attachment(file.location)
        for item in shown
        if isinstance(item, Record)
        for file in item.withdrawn_files
    }
    # A link to the file of a draft alone never led anywhere.
    items: tuple[Record | Release, ...] = (*sources.records, *sources.releases)
    unseen = (item for item in items if item.path not in sources.offered)
    hidden = {repository.attachment(file.location) for item in unseen for file in item.files}
    then = {address_of(item): item for item in sources.earlier.items}
    yield from _of_pages(current, withdrawn | hidden, sources)
    for address, old in (dict(current) | then).items():
        if not isinstance(old, Record | Release) or not was_published(old, sources):
            continue
        new = current.get(address)
        if (
            new is None
            or not is_whole(new)
            or new.status is not Status.PUBLISHED
            or not isinstance(new, Record | Release)
        ):
            continue  # said of the item itself, or its tombstone says it
        if not isinstance(new, Release) or not has_new_note(old, new, sources):
            yield from _gone(old, new, offered | withdrawn | hidden, sources)
        if not is_noted(old, new, sources):
            yield from _replaced(new, sources)


def _of_pages(
    current: Mapping[str, Record | Release | WrittenPage], excused: Set[str], sources: CheckedSources
) -> Iterator[Problem]:
    """Files that were published because a page links them; a page says in its notes what became of one."""
    then = {old.path: old for old in sources.earlier.items if isinstance(old, WrittenPage)}
    pages = [item for item in current.values() if isinstance(item, WrittenPage) and is_whole(item)]
    before = [then.get(page.path, page) for page in pages] + list(then.values())
    seen = [page for page in before if page.path in sources.earlier.reached and page.status is Status.PUBLISHED]
    led = {path for page in seen for path in page.targets if repository.is_attachment(path)} - excused
    led |= {path for path in sources.earlier.reached if not path.endswith(".md")}
    shown = sources.reached | sources.offered
    for path in sorted(led & (sources.earlier.files | (led - shown))):
        if path not in shown and sources.in_doubt(path):
            continue
        linked = [page for page in pages if path in page.targets]
        if linked and path in shown:
            page, code = linked[0], "berkas-berubah-tanpa-catatan"
        elif gone := [page for page in pages if page.path in then and path in then[page.path].targets]:
            page, code = gone[0], "berkas-halaman-hilang"
        else:
            continue
        if page.status is Status.PUBLISHED and not is_noted(then.get(page.path, page), page, sources):
            yield problem(code, Place(page.path), value=path, note="catatan_perubahan", today=sources.today)


def _gone(
    old: Record | Release, new: Record | Release, known: Iterable[str], sources: CheckedSources
) -> Iterator[Problem]:
    if isinstance(new, Record) and new.information_class is InformationClass.EXEMPT:
        return
    for path, keys in _files_of(old):
        if sources.in_doubt(path):
            continue
        if path not in known:
            key = keys[0] if keys[0] in ("foto", "video") else "berkas"
            otherwise = _IN_A_CORRECTION.format(today=sources.today) if isinstance(new, Release) else _IN_ITS_LIST
            words = {"address": urls.of_source(path), "value": path, "key": key, "otherwise": otherwise}
            yield problem("berkas-terbit-hilang", Place(new.path), **words)


def _replaced(new: Record | Release, sources: CheckedSources) -> Iterator[Problem]:
    for path, keys in _files_of(new):
        if path in sources.earlier.files and path in sources.present:
            note = "ralat" if isinstance(new, Release) else "catatan_perubahan"
            place = sources.documents(new.path).place(keys)
            yield problem("berkas-berubah-tanpa-catatan", place, value=path, note=note, today=sources.today)


def _files_of(item: Record | Release) -> Iterator[tuple[str, KeyPath]]:
    """Path of the source and the way to the name: of files that the item names, and of those to which its text links."""
    for index, file in enumerate(item.files):
        if not file.is_remote:
            yield repository.attachment(file.location), ("berkas", index, "lokasi")
    named = {repository.attachment(file.location) for file in item.files}
    for path in item.targets:
        if repository.is_attachment(path) and path not in named:
            yield path, ("isi",)
    if isinstance(item, Release):
        for keys, photo in placed_pictures(item):
            yield repository.photo(photo.file), keys
