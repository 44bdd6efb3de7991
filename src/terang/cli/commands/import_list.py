"""A public-information list (JSON, CSV, XLSX) → record files, and a report that accounts for every row."""

import argparse
import sys
from pathlib import Path

from ...importing import import_list, write_report
from ..arguments import Parser
from ..console import FINE, PROBLEMS

DESCRIPTION = """\
Mengubah daftar informasi publik dari aplikasi lain menjadi berkas catatan di folder disclosures.
Boleh diulang: catatan yang sudah ada tidak pernah ditimpa, dan yang tidak ada di sumber dibiarkan kosong.

Berkas pemetaan (--mapping) ditulis dalam YAML; semua bagiannya boleh ditinggalkan:
  kolom:                            # nama kolom di sumber: artinya
    Nama Dokumen Publik: judul
    Catatan internal: abaikan
  kelas:                            # tulisan di sumber: kelas informasi
    Rutin: berkala
  unit:                             # tulisan di sumber: id atau nama unit
    Kominfo: Dinas Komunikasi dan Informatika
  tetap:                            # isi untuk baris yang kosong
    kelas: berkala

Kode keluar: 0 selesai, 1 ada baris yang ditolak, 2 tidak dapat dijalankan."""
EXAMPLE = "{command} dip-2026.xlsx --report laporan.json"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_argument("source", metavar="SUMBER", type=Path, help="daftar berformat JSON, JSON Lines, CSV, atau XLSX")
    parser.add_argument("--mapping", metavar="BERKAS", type=Path, help="arti nama kolom, kelas, dan unit (YAML)")
    parser.add_argument("--report", metavar="BERKAS", type=Path, help="tulis laporan lengkap (JSON) ke berkas ini")


def run(arguments: argparse.Namespace) -> int:
    report = import_list(arguments.source, arguments.root, arguments.mapping)
    if arguments.report:
        write_report(arguments.report, report.as_json())
    sys.stdout.write(report.summary())
    return PROBLEMS if report.refused else FINE
