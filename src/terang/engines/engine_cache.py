"""A root → the engine's pages and settings. MkDocs is not even loaded while nothing that it reads has changed.

It takes 0.2 s to load and 0.5 s to render the demonstration's pages; to copy them takes 0.01 s.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..catalogue import core_fingerprint
from ..errors import ContentError
from .theme_context import THEME

_FOLDER = "mesin"
_SETTINGS = "setelan.json"
_SITE = "situs"
# The packages that make the engine's pages: another version of one of them may make other pages.
_ENGINE = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")
# With these, mkdocs.yml says what is not in it.
_BEYOND = (b"!ENV", b"!relative", b"INHERIT")


class EngineFailed(ContentError):
    """MkDocs would not render the pages; the text is what it said."""


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


def rendering(root: Path, theme_values: dict[str, Any], content: frozenset[str], cache: Path | None) -> EngineRendering:
    """Of what of `content/` may be published. From the cache, if it was rendered there from the same sources. EngineFailed when mkdocs.yml cannot be used."""
    mark = _mark(root, theme_values, content) if cache else None
    kept = cache / _FOLDER / mark if cache and mark else None
    return (_recalled(kept) if kept else None) or _anew(root, theme_values, content, mark, kept)


def _anew(
    root: Path, theme_values: dict[str, Any], content: frozenset[str], mark: str | None, kept: Path | None
) -> EngineRendering:
    from .mkdocs_engine import missing_pages, render, settings

    name, address = settings(root)
    missing = missing_pages(root, content)
    make = render(root, theme_values, content)

    def into(folder: Path) -> None:
        make(folder)
        if kept:
            _keep(kept, folder, [name, address, missing])

    return EngineRendering(mark, name, address, missing, into)


def _recalled(kept: Path) -> EngineRendering | None:
    try:
        *settings, digest = json.loads((kept / _SETTINGS).read_text(encoding="utf-8"))
        name, address, missing = settings
        if digest != _digest(kept / _SITE, settings):
            return None
    except (OSError, ValueError):
        return None
    return EngineRendering(kept.name, name, address, missing, lambda folder: _copy(kept / _SITE, folder))


def _copy(site: Path, folder: Path) -> None:
    shutil.copytree(site, folder, dirs_exist_ok=True)


def _keep(kept: Path, folder: Path, settings: list[Any]) -> None:
    """Whole or not at all, and the only one; a cache that cannot be written only costs time."""
    fresh = kept.with_name(f"{kept.name}.{os.getpid()}")
    try:
        shutil.rmtree(kept.parent, ignore_errors=True)
        _copy(folder, fresh / _SITE)
        (fresh / _SETTINGS).write_text(json.dumps([*settings, _digest(folder, settings)]), encoding="utf-8")
        os.replace(fresh, kept)
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)


def _digest(site: Path, settings: list[Any]) -> str:
    """Hash of the stored rendering: a damaged one is rendered again."""
    digest = hashlib.blake2b(json.dumps(settings).encode(), digest_size=12)
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(site)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _mark(root: Path, theme_values: dict[str, Any], content: frozenset[str]) -> str | None:
    """Hash of everything MkDocs reads; None where that cannot be said."""
    own = root / "mkdocs.yml"
    if not own.is_file() or any(word in own.read_bytes() for word in _BEYOND):
        return None
    files = [own, *sorted(THEME.rglob("*"))]
    files += [root / path for path in sorted(content)]
    digest = hashlib.blake2b(core_fingerprint(), digest_size=12)
    digest.update(
        json.dumps([theme_values, sorted(content), [version(name) for name in _ENGINE]], sort_keys=True).encode()
    )
    for file in files:
        if file.is_symlink():
            return None
        if file.is_file() and file.suffix != ".pyc":
            data = file.read_bytes()
            digest.update(f"{file.relative_to(root if root in file.parents else THEME)}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()
