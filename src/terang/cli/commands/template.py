"""The field table, and the records if asked for → a workbook to fill in, which `terang import list` reads back."""

import argparse
from pathlib import Path

from ...atomic_writing import write_atomically
from ...authoring.template_workbook import template_workbook
from ...catalogue import body_of
from ...errors import ValueRefused, reason_of
from ...importing import recorded
from ...records import Record
from ...repository import BODY
from ...validation import ValidationContext
from ..arguments import Parser
from ..console import FINE, stop

DESCRIPTION = (
    "Membuat lembar isian (XLSX): satu lembar untuk setiap kelas informasi, dengan daftar pilihan, pemeriksaan sel, dan petunjuk.\n"
    "Setelah diisi, lembar itu dibaca oleh: terang import list BERKAS. Tidak pernah menimpa berkas."
)
EXAMPLE = "{command} lembar-isian.xlsx"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_argument(
        "target", nargs="?", type=Path, default=Path("lembar-isian.xlsx"), metavar="BERKAS", help="berkas yang dibuat"
    )
    parser.add_argument("--filled", action="store_true", help="isi dengan semua catatan yang sudah ada")


def run(arguments: argparse.Namespace) -> int:
    target: Path = arguments.target
    if target.suffix.lower() != ".xlsx":
        stop(f"nama berkas {target} harus berakhir .xlsx")
    if target.exists():
        stop(f"berkas {target} sudah ada dan tidak ditimpa; sebut nama lain")
    body = body_of(arguments.root)
    if body is None:
        stop(f"{BODY} tidak ada atau belum benar; jalankan terang check")
    records: tuple[Record, ...] = ()
    if arguments.filled:
        found = recorded(arguments.root, ValidationContext.of(body))
        if wrong := [one.path for one, record in found.values() if record is None]:
            stop(f"{', '.join(wrong[:5])} belum benar; jalankan terang check, lalu ulangi")
        records = tuple(record for _, record in found.values() if record)
    try:
        content = template_workbook(body, records)
    except ValueRefused as error:
        stop(str(error))
    try:
        write_atomically(target, content)
    except OSError as error:
        stop(f"{target} tidak dapat ditulis ({reason_of(error)})")
    print(f"Dibuat: {target}\nSetelah diisi, jalankan: terang import list {target} --dry-run")
    return FINE
