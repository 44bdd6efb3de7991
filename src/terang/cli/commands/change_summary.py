"""A root and a git reference → what the change does, as a comment for a pull request."""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...catalogue import Catalogue, load
from ...errors import CannotRun
from ...reading import read_engine_settings
from ...repository import SETTINGS
from ...reviewing import as_markdown, compare
from ..arguments import Parser
from ..checked_content import exit_code
from ..console import end_progress, progress
from ..history import changed_since, removed_since, sources_before, tree_at

DESCRIPTION = (
    "Meringkas perubahan sejak suatu keadaan git, dalam Markdown: apa yang ditambah, diubah, dan dicabut, kewajiban yang\n"
    "berubah, dan masalah pada berkas yang berubah. Kode keluar: 0 dapat digabung, 1 ada galat, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} --since origin/main --preview https://pratinjau.contoh.go.id/12/"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument(
        "--since", metavar="REF", required=True, help="keadaan git yang dibandingkan, misalnya origin/main"
    )
    parser.add_argument("--preview", metavar="ALAMAT", default="", help="alamat pratinjau, untuk tautan ke halaman")


def run(arguments: argparse.Namespace) -> int:
    root = arguments.root
    changed = changed_since(root, arguments.since)
    gone = removed_since(root, arguments.since)
    try:
        earlier = sources_before(root, arguments.since)
        now = load(root, arguments.today, progress=progress, before=earlier)
        then = _earlier(arguments)
    finally:
        end_progress()
    settings = _settings(root, earlier)
    change = compare(then, now.catalogue, changed | gone, settings) if then and now.catalogue else None
    problems = tuple(one for one in now.problems if one.is_error or one.place.path in changed)
    sys.stdout.write(as_markdown(change, problems, arguments.preview))
    return exit_code(problems)


def _settings(root: Path, earlier: Mapping[str, bytes]) -> tuple[Mapping[str, Any], Mapping[str, Any]] | None:
    """What mkdocs.yml said and says, where it was changed."""
    if SETTINGS not in earlier or not (root / SETTINGS).is_file():
        return None
    then = read_engine_settings(SETTINGS, earlier[SETTINGS])
    return then.readable, read_engine_settings(SETTINGS, (root / SETTINGS).read_bytes()).readable


def _earlier(arguments: argparse.Namespace) -> Catalogue | None:
    """None where it had errors, or was no repository of Terang yet."""
    with tempfile.TemporaryDirectory(prefix="terang-sebelum-") as folder:
        tree_at(arguments.root, arguments.since, Path(folder))
        try:
            return load(Path(folder), arguments.today).catalogue
        except CannotRun:
            return None
