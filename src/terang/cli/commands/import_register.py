"""An office's own register (CSV, XLSX) → the register that may be published, and an account of every column and row."""

import argparse
from datetime import datetime
from pathlib import Path

from ...errors import UsageError
from ...importing import import_register
from ..arguments import Parser
from ..import_reporting import add_report, finish_import

DESCRIPTION = """\
Mengambil dari register milik kantor kolom yang boleh terbit saja, dan menulisnya di disclosures/layanan/.
Kolom berisi data pribadi (nama, NIK, alamat, kontak, tujuan, …) tidak diambil, dan disebut satu per satu.
Pokok informasi yang memuat nama pemohon diganti, dan perlu ditulis ulang petugas.
Baris yang tidak dapat dibaca disebut dan tidak ikut; dengan --strict, satu saja sudah membatalkan semuanya.
Berkas yang sudah ada boleh bertambah barisnya, tetapi tidak ditimpa tanpa --overwrite.
Simpan berkas sumber di luar repositori: riwayat git menyimpan yang sudah dihapus.

Kode keluar: 0 selesai, 1 ada baris yang ditolak, 2 tidak dapat dijalankan."""
EXAMPLE = "{command} ../register-2026.xlsx --kind permohonan"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_argument(
        "source", metavar="SUMBER", type=Path, help="register berformat XLSX, XLS, ODS, CSV, DOCX, HTML, atau JSON"
    )
    parser.add_argument(
        "--kind", choices=["permohonan", "keberatan"], default="permohonan", help="register yang diimpor"
    )
    parser.add_argument(
        "--column", metavar="JUDUL=KUNCI", action="append", default=[], help="arti satu kolom; boleh diulang"
    )
    parser.add_argument("--overwrite", action="store_true", help="ganti register tahun yang sudah ada")
    parser.add_argument("--strict", action="store_true", help="jangan menulis apa pun bila satu baris saja ditolak")
    parser.add_today()
    add_report(parser)


def run(arguments: argparse.Namespace) -> int:
    if wrong := [wish for wish in arguments.column if not all(wish.rpartition("=")[::2])]:
        raise UsageError(f"--column «{wrong[0]}» bukan JUDUL=KUNCI")
    wishes = {heading.strip(): key.strip() for heading, _, key in (wish.rpartition("=") for wish in arguments.column)}
    report = import_register(
        arguments.source,
        arguments.root,
        arguments.kind,
        wishes,
        overwrite=arguments.overwrite,
        is_strict=arguments.strict,
        is_trial=arguments.dry_run,
        today=arguments.today.date() if isinstance(arguments.today, datetime) else arguments.today,
    )
    return finish_import(report, arguments.report, arguments.root)
