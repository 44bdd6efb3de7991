"""The posts of a Hugo or Jekyll site → press releases, and a report that accounts for every post."""

import sys
from pathlib import Path

from terang.cli.console import Parser
from terang.cli.post_options import MAPPING, finish, with_options
from terang.importing.posts import DIALECTS, import_markdown

_DESCRIPTION = f"""\
Mengubah tulisan situs Markdown (Hugo, Jekyll) menjadi siaran pers di content/siaran-pers.
Alias ditulis pada `alamat_lama`, sehingga pengunjungnya diantar ke halaman yang baru.

{MAPPING}"""


def main() -> int:
    example = "python scripts/import_markdown.py situs-lama/content/berita --from hugo --report laporan.json"
    parser = with_options(Parser(_DESCRIPTION, example).with_root())
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="folder berisi tulisan .md")
    parser.add_argument("--from", dest="dialect", choices=DIALECTS, required=True, help="program situs lama")
    parser.add_argument(
        "--media", metavar="FOLDER", type=Path, help="folder gambar; tanpa ini dicari di folder tulisan"
    )
    given = parser.parse_args()
    return finish(
        lambda choices: import_markdown(
            given.folder, given.dialect, given.root, mapping=given.mapping, media=given.media, choices=choices
        ),
        given.report,
        unpublished=given.with_unpublished,
        pictures=given.pictures_without_alt,
    )


if __name__ == "__main__":
    sys.exit(main())
