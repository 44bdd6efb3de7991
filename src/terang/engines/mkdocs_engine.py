"""A root folder → its written pages and the shells, rendered by MkDocs into any folder."""

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException
from mkdocs.utils.yaml import yaml_load

from ..errors import reason_of
from ..repository import PAGES
from .engine_cache import EngineFailed
from .theme_context import THEME

# What makes the site Terang's, whatever the root's mkdocs.yml says. The demonstration's says the same for `mkdocs build`.
SETTINGS: dict[str, Any] = {
    "theme": {"name": "material", "custom_dir": str(THEME), "language": "id", "font": False},
    "hooks": [str(Path(__file__).with_name("mkdocs_hook.py"))],
    "plugins": [],
    "use_directory_urls": False,
    "markdown_extensions": [],  # the reader of pages is appended by mkdocs_events
}


def settings(root: Path) -> tuple[str, str]:
    """Name and address of the site. EngineFailed when mkdocs.yml cannot be used."""
    values = _read(root / "mkdocs.yml")
    name = values.get("site_name")
    if not isinstance(name, str) or not name.strip():
        raise EngineFailed("mkdocs.yml: `site_name` belum diisi.")
    address = values.get("site_url") or ""
    return name, (str(address).rstrip("/") + "/" if address else "")


def render(root: Path, theme_values: dict[str, Any], content: frozenset[str]) -> Callable[[Path], None]:
    """A function that renders `content`, paths below `content/`, into the folder it is given."""

    def into(folder: Path) -> None:
        heard = _Heard()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(heard)
        try:
            with tempfile.TemporaryDirectory(prefix="terang-kosong-") as empty:
                _lay_out(root, content, Path(empty))
                overrides = _overrides(root, Path(empty), folder, theme_values)
                build(load_config(str(root / "mkdocs.yml"), **overrides))
        except (MkDocsException, Abort) as error:
            raise EngineFailed("\n".join([*heard.lines, str(error)]).strip()) from error
        finally:
            logger.removeHandler(heard)

    return into


def missing_pages(root: Path, content: frozenset[str]) -> list[str]:
    """Pages that the navigation names and that are not there; they are left out of it."""
    nav = _read(root / "mkdocs.yml").get("nav") or []
    return [target for target in _targets(nav) if _is_page(target) and f"{PAGES}/{target}" not in content]


def existing(nav: Any, content: Path) -> Any:
    """The navigation without entries that lead nowhere, and without sections that became empty."""
    if isinstance(nav, list):
        kept = (existing(entry, content) for entry in nav)
        return [entry for entry in kept if entry not in (None, [], {})]
    if isinstance(nav, dict):
        return {title: inner for title, entry in nav.items() if (inner := existing(entry, content))}
    return nav if _is_there(str(nav), content) else None


def _targets(nav: Any) -> Iterator[str]:
    if isinstance(nav, list | dict):
        for entry in nav.values() if isinstance(nav, dict) else nav:
            yield from _targets(entry)
    else:
        yield str(nav)


def _is_there(target: str, content: Path) -> bool:
    return not _is_page(target) or (content / target).is_file()


def _is_page(target: str) -> bool:
    return target.endswith(".md") and target != "index.md"


def _lay_out(root: Path, content: frozenset[str], folder: Path) -> None:
    """What may be published, and nothing else, into `folder`: an engine copies whatever it finds."""
    for path in sorted(content):
        place = folder / path.removeprefix(f"{PAGES}/")
        place.parent.mkdir(parents=True, exist_ok=True)
        source = (root / path).resolve()
        try:
            place.symlink_to(source)
        except OSError:  # a system where links need a permission
            shutil.copyfile(source, place)


def _overrides(root: Path, content: Path, folder: Path, theme_values: dict[str, Any]) -> dict[str, Any]:
    theirs = _read(root / "mkdocs.yml")
    overrides = deepcopy(SETTINGS)  # MkDocs empties what it is given
    overrides |= {"nav": existing(theirs["nav"], content)} if theirs.get("nav") else {}
    extra = {**(theirs.get("extra") or {}), "terang": theme_values}
    return {**overrides, "docs_dir": str(content), "site_dir": str(folder), "strict": True, "extra": extra}


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as stream:
            values = yaml_load(stream)
    except OSError as error:
        raise EngineFailed(f"{path.name} tidak dapat dibaca: {reason_of(error)}") from error
    except (ConfigurationError, ValueError) as error:
        raise EngineFailed(f"{path.name}: {error}") from error
    if not isinstance(values, dict):
        raise EngineFailed(f"{path.name} bukan susunan `kunci: nilai`.")
    return values


class _Heard(logging.Handler):
    """Collects warnings and errors, to be shown if the build fails."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
