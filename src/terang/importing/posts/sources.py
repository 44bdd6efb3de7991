"""A file or folder of an old site → its posts as releases of a repository, and an account of them."""

from pathlib import Path

from .. import files
from ..table import Unusable
from .account import Account
from .drafting import FOLDER
from .markdown_site import ENDINGS, read_site
from .media import Shelf
from .run import Choices, import_archive
from .wishes import Wishes, read_wishes
from .wordpress import read_wordpress

DIALECTS = ("hugo", "jekyll")


def import_wordpress(
    source: Path, root: Path, *, mapping: Path | None = None, media: Path | None = None, choices: Choices
) -> Account:
    """`media` is a copy of wp-content/uploads. Unusable when the run cannot go on; then nothing is written."""
    files.check_root(root)
    wishes = _wishes(mapping)
    archive = read_wordpress(source.name, files.read_bytes(source, "Berkas ekspor"), wishes.kinds)
    return import_archive(archive, root, wishes, choices, _shelf(media, root))


def import_markdown(
    folder: Path,
    dialect: str,
    root: Path,
    *,
    mapping: Path | None = None,
    media: Path | None = None,
    choices: Choices,
) -> Account:
    """`dialect` is one of DIALECTS. Without `media`, pictures are looked for beside the posts."""
    files.check_root(root)
    wishes = _wishes(mapping)
    paths = [path for path in files.files_below(folder, "Folder") if path.lower().endswith(ENDINGS)]
    if not paths:
        raise Unusable(f"Folder {folder} tidak memuat berkas Markdown.")
    archive = read_site(((path, files.read_bytes(folder / path, "Berkas")) for path in paths), dialect, wishes)
    return import_archive(archive, root, wishes, choices, _shelf(media or folder, root))


def _wishes(mapping: Path | None) -> Wishes:
    return read_wishes(mapping.name, files.read_bytes(mapping, "Berkas pemetaan")) if mapping else Wishes()


def _shelf(media: Path | None, root: Path) -> Shelf:
    paths = files.files_below(media, "Folder gambar") if media else ()
    folder = media or root
    return Shelf(
        folder,
        paths,
        lambda path: files.read_bytes(folder / path, "Gambar"),
        lambda name: files.bytes_there(root, f"{FOLDER}/foto/{name}"),
    )
