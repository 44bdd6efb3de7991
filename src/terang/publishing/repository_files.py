"""Paths in the repository → bytes of the site: copied, or a photo worked on once and then kept in the cache."""

import os
from functools import cache as cached
from pathlib import Path

from ..attachments import flattening, images
from ..attachments.images import RECIPE, crop, shrink
from ..caching import Cache, is_settled, stamp_of
from ..errors import ContentError
from ..writers import Picture, SiteFiles, StampedFile, cache_key


class RepositoryFiles(SiteFiles):
    """`cache` is the folder of the build's cache, or None; the build `began` at that time. Safe in several processes at once."""

    def __init__(self, root: Path, cache: Path | None, began: int = 0) -> None:
        self._root, self._began = root, began
        self._photos = Cache(cache, "foto", _recipe())

    def stamped(self, source: str) -> StampedFile:
        stamp = stamp_of(os.stat(self._root / source))
        return StampedFile(source, cache_key(stamp) if is_settled(stamp, self._began) else b"")

    def read(self, file: StampedFile) -> bytes:
        return (self._root / file.source).read_bytes()

    def picture(self, picture: Picture) -> bytes:
        name = f"{picture.digest} {picture.size} {picture.cropped} {picture.format.value}"
        if (known := self._photos.get(name, bytes)) is not None:
            return known
        data = (self._root / picture.source).read_bytes()
        try:
            made = crop(data, picture.size) if picture.cropped else shrink(data, picture.size, picture.format)
        except Exception as error:  # whatever a codec raises of a picture that could be read
            raise ContentError(
                f"{picture.source}: gambar ini tidak dapat diolah ({type(error).__name__}). Buka dengan penyunting gambar, "
                "simpan ulang sebagai JPEG, lalu unggah lagi."
            ) from error
        self._photos.put(name, made)
        return made


@cached
def _recipe() -> bytes:
    """Changes with the libraries, their settings, and the code that uses them."""
    code = (Path(file).read_bytes() for file in (images.__file__, flattening.__file__))
    return RECIPE.encode() + b"".join(code)
