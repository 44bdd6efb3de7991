"""A root → the engine's pages and settings. The engine is not even loaded while nothing that it reads has changed.

MkDocs takes 0.2 s to load and 0.5 s to render the demonstration's pages; to copy them takes 0.01 s.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..caching import Cache, core_fingerprint
from ..errors import ContentError
from ..repository import SETTINGS
from .engine_choice import EngineChoice, chosen, loaded
from .theme_context import THEME

_TREE = "pohon"
_LARGEST = 64 << 20  # bytes: an entry is in memory as a whole, and to render larger files is to copy them
# With these, mkdocs.yml says what is not in it.
_BEYOND = (b"!ENV", b"!relative", b"INHERIT")


class EngineFailed(ContentError):
    """The engine would not render the pages; the text is what it said."""


@dataclass(frozen=True, slots=True)
class EngineRendering:
    """Name and address of the site, missing pages of the navigation, and the rendered folder.

    `mark` identifies everything the engine read; None where that cannot be said.
    """

    mark: str | None
    name: str
    address: str
    missing: list[str]
    render: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    address: str
    missing: list[str]
    files: dict[str, bytes]


def rendering(root: Path, theme_values: dict[str, Any], content: frozenset[str], cache: Path | None) -> EngineRendering:
    """Of what of `content/` may be published, from the cache if it was rendered there from the same sources.

    EngineFailed when mkdocs.yml cannot be used.
    """
    engine = chosen(root)
    mark = _mark(root, engine, theme_values, content) if cache else None
    store = Cache(cache if mark else None, "mesin", (mark or "").encode())
    kept = store.get(_TREE, _Kept)
    if kept is None:
        return _anew(root, engine, theme_values, content, mark, store)
    return EngineRendering(mark, kept.name, kept.address, kept.missing, partial(_fill, kept.files))


def _anew(
    root: Path,
    engine: EngineChoice,
    theme_values: dict[str, Any],
    content: frozenset[str],
    mark: str | None,
    store: Cache,
) -> EngineRendering:
    render = loaded(engine)
    from .site_settings import missing_pages, settings

    name, address = settings(root)
    missing = missing_pages(root, content)
    make = render(root, theme_values, content)

    def into(folder: Path) -> None:
        make(folder)
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        if store.folder and sum(path.stat().st_size for path in files) <= _LARGEST:
            found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
            store.put(_TREE, _Kept(name, address, missing, found))

    return EngineRendering(mark, name, address, missing, into)


def _fill(files: Mapping[str, bytes], folder: Path) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _mark(root: Path, engine: EngineChoice, theme_values: dict[str, Any], content: frozenset[str]) -> str | None:
    """Hash of everything the engine reads; None where that cannot be said."""
    own = root / SETTINGS
    if not own.is_file() or any(word in own.read_bytes() for word in _BEYOND):
        return None
    files = [own, *sorted(THEME.rglob("*"))]
    files += [root / path for path in sorted(content)]
    digest = hashlib.blake2b(core_fingerprint(), digest_size=12)
    digest.update(
        json.dumps(
            [theme_values, sorted(content), [f"{name} {version(name)}" for name in engine.packages]], sort_keys=True
        ).encode()
    )
    for file in files:
        if file.is_symlink():
            return None
        if file.is_file() and file.suffix != ".pyc":
            data = file.read_bytes()
            digest.update(f"{file.relative_to(root if root in file.parents else THEME)}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()
