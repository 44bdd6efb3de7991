"""Files, links and changes of a record or release → the items of their lists."""

from collections.abc import Iterable

from markupsafe import Markup

from ... import repository, urls
from ...attachments.previews import FilePreview
from ...catalogue import Revision
from ...records import Attachment, ChangeNote, Link, Record, Release
from ...records.wording import number, size
from ...rendering.templating import render_fragment, render_macro
from .entries import format_of, host
from .outputs import Site


def file_items(item: Record | Release, site: Site, page: str) -> Markup:
    """Documents to take home, one below the other."""
    return Markup("\n".join([_file(file, item.title, site, page) for file in item.files]))


def file_marks(item: Record | Release, site: Site) -> list[tuple[int | None, bytes]]:
    """Cache key: what `file_items` shows besides the source of the item."""
    local = [file for file in item.files if not file.is_remote]
    return [(attachment_size(file, site), _preview(file, site)[0]) for file in local]


def attachment_size(file: Attachment, site: Site) -> int | None:
    """Bytes: counted for a file of this site, else as declared."""
    return file.size if file.is_remote else site.catalogue.sizes.get(repository.attachment(file.location))


def _preview(file: Attachment, site: Site) -> tuple[bytes, FilePreview]:
    none = (b"", FilePreview())
    return none if file.is_remote else site.catalogue.previews.get(repository.attachment(file.location), none)


def _file(file: Attachment, title: str, site: Site, page: str) -> str:
    remote = file.is_remote
    octets = attachment_size(file, site)
    preview = _preview(file, site)[1]
    picture = preview.picture and urls.href(urls.attachment_picture(file.location), page)
    texts = {
        "title": file.title or title,
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


def revision_items(revisions: Iterable[Revision]) -> Markup:
    """Edits after publication, as the repository remembers them."""
    texts = ({"iso": one.date.iso(), "date": one.date.words(), "note": one.words} for one in revisions)
    return Markup("".join([render_fragment("change.html", each) for each in texts]))


def change_items(changes: Iterable[ChangeNote]) -> Markup:
    texts = ({"iso": one.date.iso(), "date": one.date.words(), "note": one.note} for one in changes)
    return Markup("".join([render_fragment("change.html", each) for each in texts]))
