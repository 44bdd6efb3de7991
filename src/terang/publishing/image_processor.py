"""Pictures and archives that writers ask for → their bytes, each photo worked on once and then kept in the cache."""

import io
from functools import cache as cached
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from ..attachments import images
from ..attachments.images import RECIPE, crop, shrink
from ..caching import Cache
from ..writers import ImageOutput, ZipOutput

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can hold: the same members give the same bytes


class ImageProcessor:
    """`cache` is the folder of the build's cache, or None. Safe in several processes at once."""

    def __init__(self, root: Path, cache: Path | None) -> None:
        self._root, self._cache = root, Cache(cache, "foto", _recipe())

    def render(self, picture: ImageOutput) -> bytes:
        """The bytes of one picture."""
        name = f"{picture.digest} {picture.size} {picture.cropped} {picture.format.value}"
        if (known := self._cache.get(name, bytes)) is not None:
            return known
        data = (self._root / picture.source).read_bytes()
        made = crop(data, picture.size) if picture.cropped else shrink(data, picture.size, picture.format)
        self._cache.put(name, made)
        return made

    def pack(self, archive: ZipOutput) -> bytes:
        """A ZIP whose members are not compressed further: photos are already."""
        out = io.BytesIO()
        with ZipFile(out, "w", ZIP_STORED) as packed:
            for name, member in archive.members:
                info = ZipInfo(name, _DATE)
                info.create_system, info.external_attr = 3, 0o644 << 16
                packed.writestr(info, self.render(member) if isinstance(member, ImageOutput) else member)
        return out.getvalue()


@cached
def _recipe() -> bytes:
    """Changes with the libraries, their settings, and the code that uses them."""
    return RECIPE.encode() + Path(images.__file__).read_bytes()
