"""A root folder → its written pages and the shells, rendered by Zensical into any folder.

Zensical has no hooks and works within one folder. So everything that it may see is laid out in a folder of its own, and
of what it makes only the pages and the copied files are taken.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.utils import nest_paths
from mkdocs.utils.meta import get_data
from zensical import build

from ..rendering.shells import SHELLS
from ..repository import SETTINGS
from .engine_cache import EngineFailed
from .page_heads import told_by_head
from .site_settings import HOME_PAGE, existing, lay_out, read
from .theme_context import THEME

# Zensical would add its fences after the reader, which replaces only what is there before it.
_READERS = ["pymdownx.superfences", "terang.engines.zensical_reader"]
_SOURCES, _SITE = "isi", "situs"
# Of the root's mkdocs.yml. What else MkDocs knows says how MkDocs renders.
_THEIRS = ("site_name", "site_url", "site_description", "site_author", "copyright", "repo_url", "repo_name", "edit_uri")


def render(root: Path, theme_values: dict[str, Any], content: frozenset[str]) -> Callable[[Path], None]:
    """A function that renders `content`, paths below `content/`, into the folder it is given."""

    def into(folder: Path) -> None:
        with tempfile.TemporaryDirectory(prefix="terang-zensical-") as name:
            project = Path(name).resolve()
            sources = project / _SOURCES
            sources.mkdir()
            lay_out(root, content, sources, links=False)
            pages = {"index.md", *(path.relative_to(sources).as_posix() for path in sources.rglob("*.md"))}
            _add_what_hooks_would(sources)
            (project / SETTINGS).write_text(
                json.dumps(_settings(root, sources, sorted(pages, key=_place_in_menu), theme_values), default=str),
                "utf-8",
            )
            _build(project)
            for path in _made(sources):
                place = folder / path
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(project / _SITE / path, place)

    return into


def _add_what_hooks_would(sources: Path) -> None:
    """What the head of a page says to its readers, a home page if there is none, and the shells."""
    for page in sources.rglob("*.md"):
        text, head = get_data(page.read_text("utf-8-sig"))
        told = told_by_head(text, head)
        if told != text:
            page.write_text(f"---\n{json.dumps(head, default=str)}\n---\n{told}", "utf-8")
    home = sources / "index.md"
    if not home.exists():
        home.write_text(HOME_PAGE, "utf-8")
    for shell in SHELLS:
        place = sources / f"{shell.path}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(shell.source, "utf-8")


def _place_in_menu(path: str) -> list[tuple[int, str]]:
    """MkDocs has the front page of a folder first, then its other pages, then the folders in it."""
    *folders, name = path.split("/")
    return [*((2, folder) for folder in folders), (int(name != "index.md"), name)]


def _settings(root: Path, sources: Path, pages: list[str], theme_values: dict[str, Any]) -> dict[str, Any]:
    """JSON is YAML as well. Without a menu all `pages` are in it, as with MkDocs; Zensical would add the shells."""
    theirs = read(root / SETTINGS)
    return {
        **{key: theirs[key] for key in _THEIRS if theirs.get(key)},
        "nav": existing(theirs["nav"], sources) if theirs.get("nav") else nest_paths(pages),  # type: ignore[no-untyped-call]
        "docs_dir": _SOURCES,
        "site_dir": _SITE,
        "theme": {"name": None, "custom_dir": str(THEME), "language": "id", "font": False},
        "plugins": [],
        "markdown_extensions": _READERS,
        "use_directory_urls": False,
        "extra": {**(theirs.get("extra") or {}), "terang": theme_values},
    }


def _build(project: Path) -> None:
    try:
        with _heard() as heard:
            build(str(project / SETTINGS), {"clean": True, "strict": True})
    except Exception as error:  # Zensical raises whatever its templates and settings raise
        raise EngineFailed("\n".join([*heard(), str(error)]).strip()) from error
    if not (project / _SITE / "index.html").is_file():
        raise EngineFailed("\n".join(["Zensical tidak menulis halaman apa pun.", *heard()]).strip())


def _made(sources: Path) -> Iterator[str]:
    """Paths of the site that come from `sources` and the theme; Zensical adds a search index and a sitemap of its own."""
    for folder in (sources, THEME):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix not in (".html", ".pyc"):
                path = file.relative_to(folder).as_posix()
                yield f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path
    yield "404.html"


@contextmanager
def _heard() -> Iterator[Callable[[], list[str]]]:
    """What is written to the terminal meanwhile is heard instead: Zensical writes there past Python."""
    with tempfile.TemporaryFile() as file:
        lines: list[str] = []
        saved = os.dup(1), os.dup(2)
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
        try:
            yield lambda: lines
        finally:
            for descriptor, copy in zip((1, 2), saved, strict=True):
                os.dup2(copy, descriptor)
                os.close(copy)
            file.seek(0)
            lines += file.read().decode("utf-8", "replace").splitlines()
