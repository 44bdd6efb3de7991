"""The export of a WordPress site (WXR) → press releases, and a report that accounts for every post."""

import argparse
from pathlib import Path

from ...importing.posts import import_wordpress
from ..arguments import Parser
from ..post_options import MAPPING, add_options, finish_posts

DESCRIPTION = f"""\
Mengubah ekspor WordPress (Alat, Ekspor, Semua konten) menjadi siaran pers di content/siaran-pers.
Alamat lama ditulis pada `alamat_lama`, sehingga pengunjungnya diantar ke halaman yang baru.

{MAPPING}"""
EXAMPLE = "{command} ekspor.xml --media wp-content/uploads --report laporan.json"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    add_options(parser)
    parser.add_argument("source", metavar="EKSPOR", type=Path, help="berkas XML dari WordPress")
    parser.add_argument(
        "--media",
        metavar="FOLDER",
        type=Path,
        help="salinan wp-content/uploads: foto dan dokumen ikut; tanpa ini hanya didaftar",
    )


def run(given: argparse.Namespace) -> int:
    return finish_posts(
        lambda choices: import_wordpress(
            given.source, given.root, mapping=given.mapping, media=given.media, choices=choices
        ),
        given,
    )
