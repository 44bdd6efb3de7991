"""MkDocs with Material: one Markdown file for each record, outside the navigation, and a hook for the lists."""

import importlib.metadata
import sys
from pathlib import Path

from ..chrome import Chrome
from ..corpus import Parameters, write
from ..institution import files
from ..measure import Command
from .peer import PLAIN_RELEASES, Peer, Tool, lay_out, words_json, write_content

_HEAD = '{% include "head.html" %}'


def _find() -> Tool | None:
    try:
        versions = [f"{name} {importlib.metadata.version(name)}" for name in ("mkdocs", "mkdocs-material")]
    except importlib.metadata.PackageNotFoundError:
        return None
    return Tool((sys.executable, "-m", "mkdocs"), ", ".join(versions))


def _prepare(project: Path, parameters: Parameters, chrome: Chrome) -> None:
    lay_out("mkdocs", project, {"head-record": _HEAD, "head-release": _HEAD, "head-list": ""})
    values = {"r": "page.meta.", "content": "page.content", "permalink": "page.canonical_url"}
    lay_out("shared", project / "theme", values, ("*.html",))
    lay_out("shared", project, {}, ("*.py", "*.xml"))
    write(project / "kata.json", words_json(parameters))
    for path, text in files(()).items():
        if path.startswith("content/"):
            write(project / path, text.replace("template: beranda.html\n", ""))
    write_content(project / "content", parameters)


def _command(tool: Tool, project: Path, out: Path) -> Command:
    words = (*tool.words, "build", "--quiet", "--config-file", str(project / "mkdocs.yml"), "--site-dir", str(out))
    return Command(words, project, {"NO_MKDOCS_2_WARNING": "1"})


PEER = Peer(
    "mkdocs",
    "MkDocs + Material",
    "pip install mkdocs-material   (sudah ada bila Terang terpasang)",
    (
        "Memakai kulit Material yang dihitung ulang untuk setiap halaman, bukan kulit Terang; halamannya lebih besar.",
        "Daftar, umpan, CSV, dan JSON dibuat kait (hook) kecil, karena MkDocs tidak memilikinya; tanpa plugin pencarian.",
        PLAIN_RELEASES,
    ),
    _find,
    _prepare,
    _command,
)
