"""Links in long texts → those to files of the repository that are not there, or that are not published."""

from collections.abc import Iterator

from ...problems import Place, Problem, problem
from ...records import Record, Release, Status, WrittenPage
from ...repository import PHOTOS, is_attachment, is_written_page
from ..checked_sources import CheckedSources
from ..markdown_faults import engine_targets, path_meant, targets


def check(sources: CheckedSources) -> Iterator[Problem]:
    """In a release and in a page each link at its own line. What a page links to and is not there was found with it."""
    items: tuple[Record | Release, ...] = (*sources.records, *sources.releases)
    for item in items:
        for path in dict.fromkeys(item.targets):
            if path not in sources.present:
                meant = path_meant(path, item.path, sources.present.__contains__)
                yield from _told(item, {path}, "tautan-putus", sources, suggestion=meant)
    if sources.are_all_read:
        yield from _hidden(sources)


def _hidden(sources: CheckedSources) -> Iterator[Problem]:
    """Of such a link only the words are shown, of a picture what is said in its place."""
    items: tuple[Record | Release | WrittenPage, ...] = (*sources.records, *sources.releases, *sources.pages)
    drafts = {item.path for item in items if item.status is Status.DRAFT}
    sight = sources.offered | sources.reached
    for item in items:
        if item.status is not Status.PUBLISHED or item.path not in sight:
            continue
        for path in item.targets:
            there = path if path in sources.present else f"{path}/index.md"
            if isinstance(item, WrittenPage) and is_written_page(there):
                continue  # an engine would refuse the page: said by the gate of the pages
            if there in sources.present and there not in sight:
                words = _reason(there, drafts)
                yield from _told(item, {path}, "tautan-tak-terbit", sources, target=there, **words)


def _reason(path: str, drafts: set[str]) -> dict[str, str]:
    if path in drafts:
        return {"reason": "masih draf", "remedy": f", atau hapus `status: draf` di {path}"}
    if path.startswith(f"{PHOTOS}/"):
        return {
            "reason": "tidak dipakai siaran pers yang terbit",
            "remedy": ", atau cantumkan foto itu pada `foto` sebuah siaran pers",
        }
    if is_attachment(path):
        return {"reason": "hanya milik catatan yang belum terbit, dikecualikan, atau dicabut", "remedy": ""}
    if path.endswith((".yml", ".md")) and "/berkas/" not in path:
        return {"reason": "belum terbit", "remedy": ", atau biarkan: tautannya tampil sesudah isi itu terbit"}
    return {"reason": "tidak punya halaman", "remedy": ""}


def _told(
    item: Record | Release | WrittenPage, paths: set[str], code: str, sources: CheckedSources, **words: str
) -> Iterator[Problem]:
    """Each link of the item to one of `paths`."""
    if not paths:
        return
    document = sources.documents(item.path)
    if isinstance(item, Record):
        yield from (
            problem(code, document.place(("isi",)), value=path, **words) for path in item.targets if path in paths
        )
        return
    find = engine_targets if isinstance(item, WrittenPage) else targets
    for target in find(document.text, item.path):
        if target.path in paths:
            yield problem(code, Place(item.path, document.text_line + target.line - 1), value=target.written, **words)
