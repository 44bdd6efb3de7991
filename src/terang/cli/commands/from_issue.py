"""The text of a filled issue form → a record file, and its problems; or the forms themselves."""

import argparse
import sys
from datetime import date
from pathlib import Path

from ...atomic_writing import write_atomically
from ...authoring.issue_forms import filled_form
from ...authoring.issue_templates import issue_templates
from ...catalogue import body_of, load
from ...errors import reason_of
from ...mending import mended
from ...problems.reporting import as_text
from ...starting import FORGES
from ...validation import ValidationContext
from ..arguments import Parser
from ..checked_content import exit_code
from ..console import FINE, PROBLEMS, source_lines, stop

DESCRIPTION = (
    "Membuat catatan dari isi formulir masalah (issue form) «Tambah informasi», lalu memeriksanya. Tidak pernah menimpa berkas.\n"
    "Dengan --forms, semua formulir masalah yang ditulis, untuk GitHub, GitLab, dan Forgejo.\n"
    "Kode keluar: 0 berhasil, 1 isinya bermasalah, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} isian.txt"
_LIMIT = 100_000  # characters; a form of an attacker is not worth more


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument("source", nargs="?", default="-", metavar="BERKAS", help="isi formulir (bawaan: dari masukan)")
    parser.add_argument(
        "--forms", action="store_true", help="tulis semua formulir masalah ke folder GitHub, GitLab, dan Forgejo"
    )


def run(arguments: argparse.Namespace) -> int:
    root: Path = arguments.root
    if arguments.forms:
        return _write_forms(root)
    form = filled_form(_read(arguments.source), date(arguments.today.year, arguments.today.month, arguments.today.day))
    if not form.path:
        print("Formulir ini belum berisi judul. Isi «Judul», lalu simpan lagi.")
        return PROBLEMS
    path = root / form.path
    if path.exists():
        stop(f"berkas {form.path} sudah ada dan tidak ditimpa; ganti judulnya, atau sunting berkas itu")
    body = body_of(root)
    text = mended(form.path, form.text.encode(), ValidationContext.of(body)).decode() if body else form.text
    _write(path, text)
    found = tuple(one for one in load(root, arguments.today).problems if one.place.path == form.path)
    print(f"Dibuat: {form.path}\n")
    sys.stdout.write(as_text(found, source_lines(root)))
    return exit_code(found)


def _write_forms(root: Path) -> int:
    body = body_of(root)
    for forge in FORGES:
        for name, text in issue_templates(forge, body.units if body else ()).items():
            _write(root / name, text)
            print(f"Dibuat: {name}")
    return FINE


def _read(source: str) -> str:
    try:
        text = sys.stdin.read(_LIMIT + 1) if source == "-" else Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        stop(f"{source} tidak dapat dibaca sebagai teks")
    if len(text) > _LIMIT:
        stop(f"isi formulir lebih panjang dari {_LIMIT} huruf")
    return text


def _write(path: Path, text: str) -> None:
    try:
        write_atomically(path, text.encode())
    except OSError as error:
        stop(f"{path} tidak dapat ditulis ({reason_of(error)})")
