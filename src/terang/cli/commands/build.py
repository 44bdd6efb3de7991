"""A root → its complete site in a folder, or the problems that prevent it.

While nothing has changed since the last build, this looks at no source, and loads nothing that could read one.
"""

import argparse
import os
import time
from pathlib import Path

from ...errors import UsageError
from ..arguments import Parser
from ..console import FINE
from ..last_build import Surroundings

DESCRIPTION = (
    "Memeriksa lalu membangun situs. Bila ada galat, tidak ada yang ditulis dan situs lama tetap utuh.\n"
    "Kode keluar: 0 berhasil, 1 isi bermasalah, 2 tidak dapat dijalankan, 3 Terang sendiri yang keliru."
)
EXAMPLE = "{command} --out /var/www/ppid"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="tempat situs (bawaan: site/ di dalam root)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="banyaknya proses")
    parser.add_argument("--no-search", action="store_true", help="tanpa indeks pencarian (lebih cepat)")
    parser.add_cache()
    parser.add_argument(
        "--previous",
        type=Path,
        metavar="MANIFES",
        help="manifes.sha256 situs yang kini terbit: alamatnya tidak boleh hilang tanpa pengalihan atau halaman pencabutan",
    )
    parser.add_argument(
        "--let-go", action="append", default=[], metavar="ALAMAT", help="alamat yang boleh hilang; dapat diulang"
    )
    parser.add_argument(
        "--prune", action="store_true", help="hapus berkas yang bukan hasil Terang dari folder keluaran"
    )
    parser.add_argument("--verbose", action="store_true", help="tampilkan juga semua peringatan")


def run(arguments: argparse.Namespace) -> int:
    if arguments.jobs < 1:
        raise UsageError("--jobs harus 1 atau lebih")
    began = time.monotonic()
    surroundings = Surroundings.of(arguments)
    if surroundings and (said := surroundings.still_said()):
        print(said.text("0", time.monotonic() - began))
        return FINE
    from ..site_building import build_site  # brings along all of Terang

    return build_site(arguments, surroundings, began)
