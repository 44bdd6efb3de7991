"""A root in an older format → the difference to the format of this Terang, and with --write the files themselves."""

import argparse
import sys
from difflib import unified_diff
from pathlib import Path

from ...atomic_writing import write_atomically
from ...migrating import MIGRATED_FILES, migrated
from ...records import FORMAT
from ...repository import BODY
from ..arguments import Parser
from ..console import FINE, stop

DESCRIPTION = (
    "Menunjukkan perubahan yang diperlukan agar repositori sesuai dengan Terang versi ini, dan menuliskannya dengan --write.\n"
    "Hanya baris yang harus berubah yang diubah; catatan penyunting dan urutannya tetap."
)
EXAMPLE = "{command} --write"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_argument("--write", action="store_true", help="tulis perubahannya")


def run(arguments: argparse.Namespace) -> int:
    root: Path = arguments.root
    before = {path: (root / path).read_bytes() for path in MIGRATED_FILES if (root / path).is_file()}
    if BODY not in before:
        stop(f"{BODY} tidak ada di {root}; perintah ini untuk repositori yang dibuat bagi Terang")
    after, steps = migrated(before, lambda path: (root / path).exists())
    changed = [path for path in after if after[path] != before[path]]
    if not changed:
        print(f"Tidak ada yang perlu diubah: repositori ini sudah berformat {FORMAT}.")
        return FINE
    for step in steps:
        print(f"Format {step.to}: {step.about}")
    for path in changed:
        sys.stdout.writelines(_difference(path, before[path], after[path]))
    if not arguments.write:
        print("Belum ada yang ditulis. Jalankan terang migrate --write untuk menuliskannya.")
        return FINE
    for path in changed:
        write_atomically(root / path, after[path])
    print(f"{len(changed)} berkas ditulis. Langkah berikutnya: terang check")
    return FINE


def _difference(path: str, before: bytes, after: bytes) -> list[str]:
    old, new = (text.decode("utf-8", "replace").splitlines() for text in (before, after))
    return [f"{line}\n" for line in unified_diff(old, new, path, path, lineterm="")]
