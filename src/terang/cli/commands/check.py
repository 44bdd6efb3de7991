"""A root → every problem in it, in one run, as text or for machines."""

import argparse
import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from ...catalogue import load
from ...problems import Problem
from ...problems.reporting import as_github, as_gitlab, as_json, as_text, by_unit
from ...records import PersonalKind
from ..arguments import Parser, cache_of
from ..checked_content import exit_code
from ..console import end_progress, progress, source_lines, stop
from ..history import changed_since, sources_before

_FORMATS = {"json": as_json, "github": as_github, "gitlab": as_gitlab}


DESCRIPTION = (
    "Memeriksa seluruh isi repositori dan menyebut semua masalah sekaligus: berkas, baris, sebab, dan cara memperbaikinya.\n"
    "Kode keluar: 0 tidak ada galat, 1 ada galat, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} disclosures/berkala/2024"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_cache()
    parser.add_argument("--format", choices=["text", *_FORMATS], default="text", help="bentuk laporan (bawaan: text)")
    parser.add_argument(
        "paths", nargs="*", metavar="LOKASI", help="tampilkan hanya masalah pada berkas atau folder ini"
    )
    parser.add_argument(
        "--since",
        metavar="REF",
        help="bandingkan dengan keadaan git ini (misalnya origin/main): yang sudah terbit tidak boleh berubah atau hilang"
        " tanpa catatan",
    )
    parser.add_argument("--errors-only", action="store_true", help="tampilkan hanya galat")
    parser.add_argument(
        "--changed-since",
        metavar="REF",
        help="semua diperiksa, tetapi peringatan hanya ditampilkan untuk berkas yang berubah sejak keadaan git ini",
    )


def run(arguments: argparse.Namespace) -> int:
    try:
        changed = changed_since(arguments.root, arguments.changed_since) if arguments.changed_since else None
        before = sources_before(arguments.root, arguments.since) if arguments.since else None
        cache, jobs = cache_of(arguments), os.cpu_count() or 1
        loaded = load(arguments.root, arguments.today, cache=cache, jobs=jobs, progress=progress, before=before)
    finally:
        end_progress()
    wanted = [_inside(path, arguments.root) for path in arguments.paths]
    problems = tuple(
        one
        for one in loaded.problems
        if (not wanted or any(_below(one.place.path, path) for path in wanted))
        and (one.is_error or not arguments.errors_only)
        and (one.is_error or changed is None or one.place.path in changed)
    )
    if arguments.format == "text":
        sys.stdout.write(
            as_text(problems, source_lines(arguments.root)) + _personal(problems) + by_unit(problems, loaded.owners)
        )
    else:
        sys.stdout.write(_FORMATS[arguments.format](problems))
    return exit_code(problems)


def _personal(problems: Iterable[Problem]) -> str:
    """How many finds of each kind of personal data, in texts, names and attachments; nothing where there are none."""
    told = [one.message for one in problems if one.code.endswith(("data-pribadi", "data-pribadi-nama"))]
    counted = [(sum(f" {kind.label}" in message for message in told), kind.label) for kind in PersonalKind]
    more = [one.message for one in problems if one.code == "lampiran-data-pribadi-lain"]
    rest = sum(int(number) for message in more for number in re.findall(r"memuat (\d+)", message))
    parts = [f"{count} {label}" for count, label in (*counted, (rest, "lain dalam lampiran")) if count]
    return f"Data pribadi: {', '.join(parts)}.\n" if parts else ""


def _inside(written: str, root: Path) -> str:
    """The path relative to the root, whether it was written from there or from the current folder."""
    inside = [path for path in (root / written, Path(written)) if path.exists()]
    inside = [path.resolve() for path in inside if path.resolve().is_relative_to(root.resolve())]
    if not inside:
        stop(f"«{written}» tidak ada di dalam {root}")
    return inside[0].relative_to(root.resolve()).as_posix()


def _below(path: str, folder: str) -> bool:
    return folder == "." or path == folder or path.startswith(f"{folder}/")
