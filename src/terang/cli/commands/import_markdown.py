"""The posts of a Hugo or Jekyll site → press releases, and a report that accounts for every post."""

import argparse
from pathlib import Path

from ...importing.posts import DIALECTS, import_markdown
from ..arguments import Parser
from ..post_options import MAPPING, add_options, finish_posts

DESCRIPTION = f"""\
Mengubah tulisan situs Markdown (Hugo, Jekyll) menjadi siaran pers di content/siaran-pers.
Alias ditulis pada `alamat_lama`, sehingga pengunjungnya diantar ke halaman yang baru.

{MAPPING}"""
EXAMPLE = "{command} situs-lama/content/berita --from hugo --report laporan.json"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    add_options(parser)
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="folder berisi tulisan .md")
    parser.add_argument("--from", dest="dialect", choices=DIALECTS, required=True, help="program situs lama")
    parser.add_argument(
        "--media", metavar="FOLDER", type=Path, help="folder gambar dan dokumen; tanpa ini dicari di folder tulisan"
    )


def run(given: argparse.Namespace) -> int:
    return finish_posts(
        lambda choices: import_markdown(
            given.folder, given.dialect, given.root, mapping=given.mapping, media=given.media, choices=choices
        ),
        given,
    )
