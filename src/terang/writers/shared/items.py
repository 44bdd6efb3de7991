"""Files, links and changes of a record or release → the items of their lists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from markupsafe import Markup

from ... import repository, urls
from ...attachments.previews import FilePreview
from ...catalogue import FileFinding, Revision
from ...records import Attachment, ChangeNote, Link, Record, Release
from ...records.wording import number, size
from ...rendering.templating import render_fragment, render_macro
from .entries import format_of, host
from .outputs import Site

_Item = TypeVar("_Item", bound=Record | Release)


def by_year(items: Iterable[_Item]) -> list[tuple[str, list[_Item]]]:
    """Items by the year of their id, oldest year first, sorted by id."""
    return [(year, list(group)) for year, group in groupby(sorted(items, key=_by_id), key=lambda item: item.year)]


def _by_id(item: Record | Release) -> tuple[str, str]:
    return item.year, item.id


@dataclass(frozen=True, slots=True)
class ShownFile:
    """What a page shows of a file besides what its source says: bytes, and a preview of a local one."""

    size: int | None = None
    preview: FileFinding[FilePreview] | None = None


def shown_files(item: Record | Release, site: Site) -> tuple[ShownFile, ...]:
    """One for each file of the item."""
    return tuple(ShownFile(attachment_size(file, site), _preview(file, site)) for file in item.files)


def file_items(item: Record | Release, files: Sequence[ShownFile], page: str) -> Markup:
    """Documents to take home, one below the other."""
    pairs, alone = zip(item.files, files, strict=True), len(item.files) == 1
    return Markup("\n".join([_file(file, shown, item.title, page, alone=alone) for file, shown in pairs]))


def file_sizes(item: Record | Release, site: Site) -> dict[str, int]:
    """Bytes of the local files of the item, by path."""
    paths = (repository.attachment(file.location) for file in item.files if not file.is_remote)
    return {path: site.catalogue.sizes[path] for path in paths if path in site.catalogue.sizes}


def attachment_size(file: Attachment, site: Site) -> int | None:
    """Bytes: counted for a file of this site, else as declared."""
    return file.size if file.is_remote else site.catalogue.sizes.get(repository.attachment(file.location))


def _preview(file: Attachment, site: Site) -> FileFinding[FilePreview] | None:
    return None if file.is_remote else site.catalogue.previews.get(repository.attachment(file.location))


_NO_PREVIEW = FilePreview()


def _file(file: Attachment, shown: ShownFile, title: str, page: str, *, alone: bool) -> str:
    """`title` is of the page. A file that is `alone` on it and has the same one does not say it again."""
    remote = file.is_remote
    octets = shown.size
    preview = shown.preview.value if shown.preview else _NO_PREVIEW
    picture = preview.picture and urls.href(urls.attachment_picture(file.location), page)
    name = file.title or title
    texts = {
        "title": name,
        "label": f"Dokumen {format_of(file)}" if alone and name == title else name,
        "href": file.location if remote else urls.href(urls.attachment(file.location), page),
        "host": host(file.location) if remote else "",
        "format": format_of(file),
        "size": size(octets) if octets else "",
        "language": file.language if file.language != "id" else "",
        "pages": number(preview.pages) if preview.pages else "",
        "picture": picture or "",
        "width": str(preview.width),
        "height": str(preview.height),
        "table": render_macro("table_preview", preview.table) if preview.table else "",
    }
    return render_fragment("file.html", texts, remote=remote)


def link_items(links: Iterable[Link]) -> Markup:
    """Pages elsewhere, with the host that they lead to."""
    texts = ({"title": link.title, "href": link.address, "host": host(link.address)} for link in links)
    return Markup("".join([render_fragment("link.html", each) for each in texts]))


def remote_documents(links: Iterable[Link]) -> Markup:
    """Pages elsewhere that have the documents of this one: as files."""
    texts = ({"title": link.title, "href": link.address, "host": host(link.address)} for link in links)
    return Markup("\n".join([render_fragment("elsewhere.html", each) for each in texts]))


def revision_items(revisions: Iterable[Revision]) -> Markup:
    """Edits after publication, as the repository remembers them."""
    texts = ({"iso": one.date.iso(), "date": one.date.words(), "note": one.words} for one in revisions)
    return Markup("".join([render_fragment("change.html", each) for each in texts]))


def change_items(changes: Iterable[ChangeNote]) -> Markup:
    texts = ({"iso": one.date.iso(), "date": one.date.words(), "note": one.note} for one in changes)
    return Markup("".join([render_fragment("change.html", each) for each in texts]))
