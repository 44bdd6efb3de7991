"""A file or folder of an old site → its posts as releases of a repository, and an account of them."""

from dataclasses import replace
from pathlib import Path

from ...repository import RELEASES
from ..shared import file_access
from ..shared.report import ImportReport, OtherItem
from ..shared.unusable import UnusableSource
from .import_options import ImportOptions, read_options
from .markdown_site import ENDINGS, HTML_ENDINGS, read_site
from .media import MediaLibrary
from .post_import import Choices, import_archive
from .wordpress import read_wordpress

_OTHER_TEXTS = (".html", ".htm", ".adoc", ".asciidoc", ".org", ".rst", ".textile", ".mdx")
_PARTS = frozenset({"layouts", "themes", "static", "public", "assets", "node_modules"})
DIALECTS = ("hugo", "jekyll")


def import_wordpress(
    source: Path, root: Path, *, mapping: Path | None = None, media: Path | None = None, choices: Choices
) -> ImportReport:
    """`media` is a copy of wp-content/uploads. Unusable when the run cannot go on; then nothing is written."""
    file_access.check_root(root)
    wishes = _wishes(mapping)
    archive = read_wordpress(source.name, file_access.read_bytes(source, "Berkas ekspor"), wishes.kinds)
    return import_archive(archive, root, wishes, choices, _shelf(media, root))


def import_markdown(
    folder: Path,
    dialect: str,
    root: Path,
    *,
    mapping: Path | None = None,
    media: Path | None = None,
    choices: Choices,
) -> ImportReport:
    """`dialect` is one of DIALECTS. Without `media`, pictures are looked for in the folder of the posts."""
    file_access.check_root(root)
    wishes = _wishes(mapping)
    all_paths = file_access.files_below(folder, "Folder")
    paths = [path for path in all_paths if path.lower().endswith(ENDINGS) or _is_html_post(folder, path)]
    if not paths:
        raise UnusableSource(f"Folder {folder} tidak memuat berkas Markdown.")
    archive = read_site(((path, file_access.read_bytes(folder / path, "Berkas")) for path in paths), dialect, wishes)
    read = frozenset(paths)
    others = tuple(
        OtherItem(path, "bukan Markdown", path) for path in all_paths if path not in read and _is_other_text(path)
    )
    archive = replace(archive, others=(*archive.others, *others))
    return import_archive(archive, root, wishes, choices, _shelf(media or folder, root))


def _is_html_post(folder: Path, path: str) -> bool:
    """A post in HTML with a head, in a folder where only posts are; other pages are parts of the old site."""
    if not path.lower().endswith(HTML_ENDINGS) or not {"_posts", "_drafts", "content"} & set(path.split("/")[:-1]):
        return False
    return file_access.read_bytes(folder / path, "Berkas").removeprefix(b"\xef\xbb\xbf").startswith((b"---", b"+++"))


def _is_other_text(path: str) -> bool:
    """Posts that other programs than ours read; not the parts of which the old program made its pages."""
    folders = path.split("/")[:-1]
    is_part = any((one.startswith(("_", ".")) and one not in ("_posts", "_drafts")) or one in _PARTS for one in folders)
    return path.lower().endswith(_OTHER_TEXTS) and not is_part


def _wishes(mapping: Path | None) -> ImportOptions:
    return (
        read_options(mapping.name, file_access.read_bytes(mapping, "Berkas pemetaan")) if mapping else ImportOptions()
    )


def _shelf(media: Path | None, root: Path) -> MediaLibrary:
    paths = file_access.files_below(media, "Folder gambar") if media else ()
    folder = media or root
    return MediaLibrary(
        folder,
        paths,
        lambda path: file_access.read_bytes(folder / path, "Gambar"),
        lambda name: file_access.bytes_there(root, f"{RELEASES}/foto/{name}"),
    )
