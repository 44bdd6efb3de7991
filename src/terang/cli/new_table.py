"""A kind of table and a year → its empty CSV in the right folder, and how to go on with it."""

import argparse
import re
from pathlib import Path

from ..atomic_writing import write_atomically
from ..authoring.table_skeleton import choices_of, empty_table, example_row, table_path
from ..errors import reason_of
from .arguments import check_command
from .console import FINE, stop


def new_table(root: Path, kind: str, year: int) -> int:
    """Never over one that is there, be it CSV or YAML."""
    path = root / table_path(kind, year)
    for standing in (path, path.with_suffix(".yml")):
        if standing.exists():
            stop(f"berkas {standing} sudah ada dan tidak ditimpa; buka dan lengkapi berkas itu")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, empty_table(kind))
    except OSError as error:
        stop(f"{path} tidak dapat ditulis ({reason_of(error)})")
    choices = "".join(f"Isi kolom {key}: {', '.join(found)}\n" for key, found in choices_of(kind))
    print(
        f"Dibuat: {path}\nBuka dengan Excel atau LibreOffice, dan tulis satu baris untuk tiap isian di bawah judul kolomnya.\n"
        f"{choices}Contoh baris: {example_row(kind)}\n"
        f"Simpan sebagai CSV UTF-8, lalu jalankan\n  {check_command(root, path)}"
    )
    return FINE


def refused_year(written: str) -> str:
    return "" if re.fullmatch("(19|20)[0-9]{2}", written) else "Tulis tahun dengan empat angka, misalnya 2026."


def year_of(written: str) -> int:
    if not re.fullmatch("(19|20)[0-9]{2}", written):
        raise argparse.ArgumentTypeError(f"«{written}» bukan tahun seperti 2026")
    return int(written)
