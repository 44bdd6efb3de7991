"""Links in long texts → those to files of the repository that are not there, or that are not published."""

from collections.abc import Iterator, Set

from ...problems import Place, Problem, problem
from ...records import Record, Release, ServiceReport, Status, WrittenPage, published_reports
from ...repository import PHOTOS, is_attachment, is_written_page
from ..checked_sources import CheckedSources
from ..markdown_faults import engine_targets, targets
from ..meant_paths import path_meant
from ..partly_read import is_whole

_Linking = Record | Release | WrittenPage | ServiceReport


def check(sources: CheckedSources) -> Iterator[Problem]:
    """In a release, report and page each link at its own line. What a page links to and is not there was found with it."""
    there = sources.present | sources.content
    items: tuple[_Linking, ...] = (*sources.records, *sources.releases, *_reports(sources))
    for item in items:
        for path in dict.fromkeys(item.targets):
            if not _leads(path, there):
                meant = path_meant(path, item.path, there.__contains__)
                yield from _told(item, {path}, "tautan-putus", sources, suggestion=meant)
    yield from _hidden(sources)


def _leads(path: str, there: Set[str]) -> bool:
    """To a file, or to the front page of a folder."""
    return path in there or f"{path}/index.md" in there


def _reports(sources: CheckedSources) -> Iterator[ServiceReport]:
    return (one for one in sources.office_files if isinstance(one, ServiceReport))


def _hidden(sources: CheckedSources) -> Iterator[Problem]:
    """Of such a link only the words are shown, of a picture what is said in its place."""
    items: tuple[Record | Release | WrittenPage, ...] = (*sources.records, *sources.releases, *sources.pages)
    drafts = {item.path for item in items if is_whole(item) and item.status is Status.DRAFT}
    sight = sources.offered | sources.reached
    seen = (item for item in items if item.path in sight and is_whole(item) and item.status is Status.PUBLISHED)
    reports = (one for one in _reports(sources) if is_whole(one))
    for item in (*seen, *published_reports(reports, sources.today)):
        for path in item.targets:
            there = path if path in sources.present else f"{path}/index.md"
            if isinstance(item, WrittenPage) and is_written_page(there):
                continue  # an engine would refuse the page: said by the gate of the pages
            if there in sources.present and there not in sight and not sources.in_doubt(there):
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


def _told(item: _Linking, paths: set[str], code: str, sources: CheckedSources, **words: str) -> Iterator[Problem]:
    """Each link of the item to one of `paths`."""
    if not paths:
        return
    document = sources.documents(item.path)
    find = engine_targets if isinstance(item, WrittenPage) else targets
    links = [
        one
        for one in find((item.body or "") if isinstance(item, Record) else document.text, item.path)
        if one.path in paths
    ]
    if isinstance(item, Record):
        place = document.place(("isi",))
        yield from (
            problem(code, place, value=written, **words) for written in dict.fromkeys(one.written for one in links)
        )
        return
    for target in links:
        yield problem(code, Place(item.path, document.text_line + target.line - 1), value=target.written, **words)
