"""A root folder → its written pages and the shells, rendered by MkDocs or ProperDocs into any folder."""

import logging
import tempfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from ..repository import SETTINGS
from .engine_cache import EngineFailed
from .site_settings import existing, lay_out, read
from .theme_context import THEME

# What makes the site Terang's, whatever the root's mkdocs.yml says. The demonstration's says the same for `mkdocs build`,
# but for the name of the theme: none of Material's files are used, so it need not be installed.
OVERRIDES: dict[str, Any] = {
    "theme": {
        "name": None,
        "custom_dir": str(THEME),
        "language": "id",
        "font": False,
        "static_templates": ["404.html"],
    },
    "hooks": [str(Path(__file__).with_name("mkdocs_hook.py"))],
    "plugins": [],
    "use_directory_urls": False,
    "markdown_extensions": [],  # the reader of pages is appended by mkdocs_events
}


def render(root: Path, theme_values: dict[str, Any], content: frozenset[str]) -> Callable[[Path], None]:
    """A function that renders `content`, paths below `content/`, into the folder it is given."""

    def into(folder: Path) -> None:
        heard = _Heard()
        logger = logging.getLogger(build.__module__.partition(".")[0])
        logger.addHandler(heard)
        try:
            with tempfile.TemporaryDirectory(prefix="terang-kosong-") as empty:
                lay_out(root, content, Path(empty))
                overrides = _overrides(root, Path(empty), folder, theme_values)
                build(load_config(str(root / SETTINGS), **overrides))
        except (MkDocsException, Abort) as error:
            raise EngineFailed("\n".join([*heard.lines, str(error)]).strip()) from error
        finally:
            logger.removeHandler(heard)

    return into


def _overrides(root: Path, content: Path, folder: Path, theme_values: dict[str, Any]) -> dict[str, Any]:
    theirs = read(root / SETTINGS)
    overrides = deepcopy(OVERRIDES)  # MkDocs empties what it is given
    overrides |= {"nav": existing(theirs["nav"], content)} if theirs.get("nav") else {}
    extra = {**(theirs.get("extra") or {}), "terang": theme_values}
    return {**overrides, "docs_dir": str(content), "site_dir": str(folder), "strict": True, "extra": extra}


class _Heard(logging.Handler):
    """Collects warnings and errors, to be shown if the build fails."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
