"""Pictures and archives that writers ask for → their bytes, each photo worked on once and then kept in the cache."""

import hashlib
import io
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from ..attachments import images
from ..attachments.images import RECIPE, crop, shrink
from ..catalogue import sealed, unsealed
from ..writers import ImageOutput, ZipOutput

_FOLDER = "foto"
_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can hold: the same members give the same bytes


class ImageProcessor:
    """`cache` is the folder of the build's cache, or None. Safe in several processes at once."""

    def __init__(self, root: Path, cache: Path | None) -> None:
        self._root = root
        self._folder = cache / _FOLDER if cache else None

    def render(self, picture: ImageOutput) -> bytes:
        """The bytes of one picture."""
        kept = self._folder / _name(picture) if self._folder else None
        if kept is not None and (known := _kept(kept)) is not None:
            return known
        data = (self._root / picture.source).read_bytes()
        made = crop(data, picture.size) if picture.cropped else shrink(data, picture.size, picture.format)
        if kept is not None:
            _keep(kept, made)
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

    def tidy(self, digests: Iterable[str]) -> None:
        """Forget what was made of photos that are no longer published, and what is no longer made that way."""
        known = set(digests)
        if self._folder is None or not self._folder.is_dir():
            return
        for path in self._folder.iterdir():
            digest, _, rest = path.name.partition("-")
            if digest not in known or not rest.startswith(_recipe()):
                path.unlink(missing_ok=True)


def _name(picture: ImageOutput) -> str:
    width, height = picture.size
    return f"{picture.digest}-{_recipe()}-{width}x{height}{'-potong' if picture.cropped else ''}.{picture.format.value.lower()}"


@cache
def _recipe() -> str:
    """Changes with the libraries, their settings, and the code that uses them."""
    return hashlib.blake2b(RECIPE.encode() + Path(images.__file__).read_bytes(), digest_size=4).hexdigest()


def _kept(path: Path) -> bytes | None:
    """What was kept there; None when it is not there or no longer whole."""
    try:
        content = unsealed(path.read_bytes())
    except OSError:
        return None
    return bytes(content) if content else None


def _keep(path: Path, content: bytes) -> None:
    """Atomically; a cache that cannot be written only costs time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        fresh.write_bytes(sealed(content))
        os.replace(fresh, path)
    except OSError:
        return
