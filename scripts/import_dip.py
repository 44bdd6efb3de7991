"""A public-information list (JSON, CSV, XLSX) → record files, and a report that accounts for every row."""

import sys
from pathlib import Path

from terang.cli.console import FINE, PROBLEMS, Parser, stop
from terang.importing import UnusableSource, import_list, write_report

_DESCRIPTION = """\
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


def main() -> int:
    parser = Parser(_DESCRIPTION, "python scripts/import_dip.py dip-2026.xlsx --report laporan.json").with_root()
    parser.add_argument("source", metavar="SUMBER", type=Path, help="daftar berformat JSON, JSON Lines, CSV, atau XLSX")
    parser.add_argument("--mapping", metavar="BERKAS", type=Path, help="arti nama kolom, kelas, dan unit (YAML)")
    parser.add_argument("--report", metavar="BERKAS", type=Path, help="tulis laporan lengkap (JSON) ke berkas ini")
    arguments = parser.parse_args()
    try:
        report = import_list(arguments.source, arguments.root, arguments.mapping)
        if arguments.report:
            write_report(arguments.report, report.as_json())
    except UnusableSource as error:
        stop(str(error))
    sys.stdout.write(report.summary())
    return PROBLEMS if report.refused else FINE


if __name__ == "__main__":
    sys.exit(main())
