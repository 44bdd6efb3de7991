"""A number of records → the bytes that a first query moves over the line; only the index is made, not the pages."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from _lab import FINE, Parser, end_progress, progress, stop
from benchmark import corpus
from benchmark.corpus import TODAY, Parameters
from finding.moving import first_queries, write_index
from finding.speed import queries_for
from terang.catalogue import load
from terang.writers import Site, searchables


def main() -> int:
    arguments = _arguments()
    if not shutil.which("node"):
        stop("perlu Node di PATH")
    with tempfile.TemporaryDirectory(prefix="terang-indeks-") as name:
        folder = arguments.index or Path(name)
        if not (folder / "cari").exists():
            size = _make(Parameters(records=arguments.records, units=arguments.units), folder)
            print(f"Indeks: {size / 1e6:.1f} MB")
        rows = first_queries(folder, queries_for(folder, arguments.queries))
    for row in rows:
        print(
            f"{row.bytes / 1000:6.0f} KB  {row.requests:>3} permintaan  dengan saringan {row.panel / 1000:6.0f} KB  "
            f"{row.found:>6} hasil  «{row.query}»"
        )
    return FINE


def _make(parameters: Parameters, folder: Path) -> int:
    progress("membuat korpus")
    root = corpus.make(parameters, folder / "korpus")
    progress("membaca korpus")
    catalogue = load(root, TODAY).catalogue
    shutil.rmtree(root)
    if not catalogue:
        stop("korpus bermasalah")
    progress("membuat indeks")
    site = Site.of("", "", catalogue)
    size = write_index(site, searchables(site), folder)
    end_progress()
    return size


def _arguments() -> argparse.Namespace:
    parser = Parser(
        "Mengukur berapa byte yang dimuat pencarian pertama pada sebuah halaman, atas indeks korpus buatan.\n"
        "Kode keluar: 0 selesai, 2 tidak dapat dijalankan.",
        "python tests/labs/first_query.py --records 100000",
    )
    parser.add_argument("--records", type=int, default=10_000, metavar="N", help="banyaknya catatan (bawaan: 10000)")
    parser.add_argument("--units", type=int, default=45, metavar="N", help="banyaknya unit (bawaan: 45)")
    parser.add_argument("--queries", type=int, default=10, metavar="N", help="banyaknya pertanyaan (bawaan: 10)")
    parser.add_argument("--index", type=Path, metavar="FOLDER", help="simpan indeks di sini, atau pakai yang ada")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
