"""A public-information list (a workbook, a document, a web page, CSV, JSON) → record files, and a report that accounts for every row."""

import argparse
from pathlib import Path

from ...importing import import_list
from ..arguments import Parser
from ..import_reporting import add_report, finish_import

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
    parser.add_argument(
        "source",
        metavar="SUMBER",
        type=Path,
        help="daftar berformat XLSX, XLS, ODS, CSV, DOCX, PDF, HTML, JSON, atau JSON Lines; katalog DCAT; lembar isian dari terang template",
    )
    parser.add_argument("--mapping", metavar="BERKAS", type=Path, help="arti nama kolom, kelas, dan unit (YAML)")
    add_report(parser)


def run(arguments: argparse.Namespace) -> int:
    report = import_list(arguments.source, arguments.root, arguments.mapping, is_trial=arguments.dry_run)
    return finish_import(report, arguments.report, arguments.root, "Lalu terang suggest untuk kewajiban yang dipenuhi.")
