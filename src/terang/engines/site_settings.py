"""A root's mkdocs.yml → what every engine is given of it: name, address, menu; and its content laid out in a folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from ..errors import reason_of
from ..repository import PAGES, SETTINGS
from .engine_cache import EngineFailed

# In place of a home page, where there is none.
HOME_PAGE = "---\ntemplate: beranda.html\ntitle: Beranda\n---\n"


def settings(root: Path) -> tuple[str, str]:
    """Name and address of the site. EngineFailed when mkdocs.yml cannot be used."""
    values = read(root / SETTINGS)
    name = values.get("site_name")
    if not isinstance(name, str) or not name.strip():
        raise EngineFailed("mkdocs.yml: `site_name` belum diisi.")
    address = values.get("site_url") or ""
    return name, (str(address).rstrip("/") + "/" if address else "")


def missing_pages(root: Path, content: frozenset[str]) -> list[str]:
    """Pages that the navigation names and that are not there; they are left out of it."""
    nav = read(root / SETTINGS).get("nav") or []
    return [target for target in _targets(nav) if _is_page(target) and f"{PAGES}/{target}" not in content]


def existing(nav: Any, content: Path) -> Any:
    """The navigation without entries that lead nowhere, and without sections that became empty."""
    if isinstance(nav, list):
        kept = (existing(entry, content) for entry in nav)
        return [entry for entry in kept if entry not in (None, [], {})]
    if isinstance(nav, dict):
        return {title: inner for title, entry in nav.items() if (inner := existing(entry, content))}
    return nav if _is_there(str(nav), content) else None


def lay_out(root: Path, content: frozenset[str], folder: Path, *, links: bool = True) -> None:
    """What may be published, and nothing else, into `folder`: an engine copies whatever it finds."""
    for path in sorted(content):
        place = folder / path.removeprefix(f"{PAGES}/")
        place.parent.mkdir(parents=True, exist_ok=True)
        source = (root / path).resolve()
        try:
            if not links:
                raise OSError
            place.symlink_to(source)
        except OSError:  # a system where links need a permission
            shutil.copyfile(source, place)


def read(path: Path) -> dict[str, Any]:
    """Every value of mkdocs.yml, with the tags that MkDocs knows."""
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
