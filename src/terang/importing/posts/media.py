"""The pictures of a post and a folder of files → photos of a release, and notes on those that cannot be."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from ...attachments.images import ENDINGS, NotAPicture, inspect
from ...records import Photo
from ...values.slugs import slug
from ..shared.masking import mask
from ..shared.report import ImportNote
from ..shared.web_addresses import parts_of
from .post import Image, Post

_SIZED = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)")
_LIMITS = {"caption": 500, "alt": 300, "credit": 150}
WITHOUT_ALT = "gambar-tanpa-alt"


class MediaLibrary:
    """The files that may be copied. `copies` gives, by the name of a photo in the repository, its path below `folder`."""

    def __init__(
        self, folder: Path, paths: Iterable[str], read: Callable[[str], bytes], standing: Callable[[str], bytes | None]
    ) -> None:
        """`read` gives the bytes of one of the `paths`, `standing` those of a photo that the repository has already."""
        self.folder = folder
        self.copies: dict[str, str] = {}
        self.read, self._standing = read, standing
        self._by_digest: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = {}
        for path in paths:
            self._by_name.setdefault(path.rpartition("/")[2].casefold(), []).append(path)

    @property
    def is_empty(self) -> bool:
        return not self._by_name

    def find_exact(self, written: str, folder: str) -> str | None:
        """The file at that very place, as far as the address tells it: another folder may have another file of that name."""
        found = self.find(written, folder)
        path = unquote(parts_of(written).path if "://" in written else written.partition("?")[0].partition("#")[0])
        wanted = [part for part in (*folder.split("/"), *path.split("/")) if part not in ("", ".", "..")]
        parts = found.split("/") if found else []
        return found if found and _shared(parts, wanted) >= min(2, len(parts), len(wanted)) else None

    def find(self, written: str, folder: str) -> str | None:
        """The file that shares most of its path with the address; the original before a smaller copy of it."""
        path = unquote(parts_of(written).path if "://" in written else written.partition("?")[0])
        wanted = [part for part in (*folder.split("/"), *path.split("/")) if part not in ("", ".", "..")]
        for name in dict.fromkeys((_SIZED.sub("", wanted[-1]), wanted[-1])) if wanted else ():
            if candidates := self._by_name.get(name.casefold()):
                return max(candidates, key=lambda one: (_shared(one.split("/"), [*wanted[:-1], name]), one))
        return None

    def take(self, path: str, year: str) -> str | ImportNote:
        """The name of the photo in the release; the same picture is kept once."""
        try:
            data = self.read(path)
            facts = inspect(data)
        except NotAPicture as refused:
            told = f"berjenis {refused.kind}" if refused.kind else "bukan JPEG, PNG, atau WebP yang utuh"
            return ImportNote(None, "bukan-gambar", f"{path} {told}; tidak disalin")
        if facts.is_too_large:
            return ImportNote(
                None,
                "foto-terlalu-besar",
                f"{path} berukuran {facts.width} x {facts.height}; kecilkan lalu tambahkan sendiri",
            )
        if known := self._by_digest.get(facts.digest):
            return known
        stem = slug(PurePosixPath(path).stem) or "foto"
        ending = next(ending for ending, format in ENDINGS.items() if format is facts.format)
        name = f"{year}/{stem}{ending}"
        there = self._standing(name)
        if name in self.copies or (there is not None and there != data):
            name = f"{year}/{stem}-{facts.digest[:6]}{ending}"
            there = self._standing(name)
        if there is None:
            self.copies[name] = path
        self._by_digest[facts.digest] = name
        return name


def photos_of(
    post: Post, images: Iterable[Image], shelf: MediaLibrary, year: str, credit: str, is_official: Callable[[str], bool], *,
    without_alt: bool,
) -> tuple[tuple[Photo, ...], tuple[str, ...], tuple[ImportNote, ...]]:  # fmt: skip
    """A caption also serves as alternative text, and the other way round; with neither, it depends on the wish.

    Also the captions that have no photo, since their pictures do not come along.
    """
    photos: dict[str, Photo] = {}
    captions: list[str] = []
    notes: list[ImportNote] = []
    for image in images:
        name, note = _named(image, post, shelf, year, without_alt=without_alt)
        notes += [note] if note else []
        if image.caption and (not name or name in photos):
            captions.append(image.caption)
        if name and name not in photos:
            photos[name] = Photo(
                file=name,
                caption=_cut(image.caption or image.alt, "caption", is_official),
                credit=_cut(credit, "credit", is_official),
                alt=_cut(image.alt or image.caption, "alt", is_official),
            )
    shown = {photo.caption for photo in photos.values()}
    return tuple(photos.values()), tuple(one for one in dict.fromkeys(captions) if one not in shown), tuple(notes)


def _named(
    image: Image, post: Post, shelf: MediaLibrary, year: str, *, without_alt: bool
) -> tuple[str, ImportNote | None]:
    """The name of the photo in the repository, empty where it does not come along; and what is to be said of it."""
    words = image.alt or image.caption
    said = "; ".join(dict.fromkeys(filter(None, (image.alt, image.caption))))
    told = f" (teks: {said})" if said else ""
    path = shelf.find(image.source, "" if "://" in image.source else post.file.rpartition("/")[0])
    if path is None:
        return "", ImportNote(
            None, "gambar-tidak-ada", f"gambar {image.source[:300]}{told} tidak ada dalam folder gambar"
        )
    if not words and not without_alt:
        return "", ImportNote(None, WITHOUT_ALT, f"gambar {path} tanpa teks pengganti dan keterangan; tidak disalin")
    name = shelf.take(path, year)
    if isinstance(name, ImportNote):
        return "", replace(name, message=name.message + told)
    if not words:
        return name, ImportNote(None, WITHOUT_ALT, f"gambar {name}: tulis `alt` dan `keterangan`")
    note = ImportNote(None, "alt-dari-keterangan", f"gambar {name}: keterangannya dipakai sebagai teks pengganti")
    return name, None if image.alt else note


def _cut(text: str, field: str, is_official: Callable[[str], bool]) -> str:
    text, limit = mask(text, is_official)[0], _LIMITS[field]
    return text if len(text) <= limit else text[: limit - 2].rpartition(" ")[0] + " …"


def _shared(one: list[str], other: list[str]) -> int:
    """How many parts two paths have in common, from their end."""
    count = 0
    for left, right in zip(reversed(one), reversed(other), strict=False):
        if left.casefold() != right.casefold():
            break
        count += 1
    return count
