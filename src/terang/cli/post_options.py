"""What the two importers of posts have in common: their options, and how they end."""

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ..importing import ImportReport
from ..importing.posts import Choices
from .arguments import Parser
from .import_reporting import add_report, finish_import

MAPPING = """\
Berkas pemetaan (--mapping) ditulis dalam YAML; semua bagiannya boleh ditinggalkan:
  jenis: [post, berita]             # jenis tulisan WordPress yang menjadi siaran
  unit:                             # penulis atau kategori: id atau nama unit di badan.yml
    admin: humas
    Berita Kesehatan: Dinas Kesehatan
  topik:                            # kategori dan tag: topik, atau «abaikan»
    Tak Penting: abaikan
  tetap:                            # isi untuk semua siaran
    tempat: Kota Contoh
    unit: humas
    kredit: Humas Kota Contoh
    bahasa: id
    situs: https://lama.contoh.go.id
    alamat: /{tahun}/{bulan}/{slug}/

Tulisan yang tidak terbit di situs lama (draf, pribadi, berkata sandi, terjadwal) tidak dibawa; namanya ada dalam laporan.
Boleh diulang: berkas yang sudah ada tidak pernah ditimpa.

Kode keluar: 0 selesai, 1 ada tulisan yang ditolak, 2 tidak dapat dijalankan."""


def add_options(parser: Parser) -> None:
    """The options that both importers of posts take."""
    parser.add_argument("--mapping", metavar="BERKAS", type=Path, help="unit, topik, dan isi yang sama (YAML)")
    add_report(parser)
    parser.add_today()
    parser.add_argument(
        "--with-unpublished", action="store_true", help="bawa juga yang tidak terbit, sebagai `status: draf`"
    )
    parser.add_argument(
        "--pictures-without-alt",
        choices=("list", "write"),
        default="list",
        help="gambar tanpa kata-kata: hanya didaftar dalam laporan, atau disalin dan ditunjukkan oleh pemeriksa",
    )


def finish_posts(run: Callable[[Choices], ImportReport], given: argparse.Namespace) -> int:
    """Run the import with the choices that were made, and report."""
    today = given.today.date() if isinstance(given.today, datetime) else given.today
    choices = Choices(given.with_unpublished, given.pictures_without_alt == "write", given.dry_run, today)
    return finish_import(run(choices), given.report, given.root)
