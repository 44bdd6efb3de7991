"""The export of a WordPress site (WXR) → press releases, and a report that accounts for every post."""

import sys
from pathlib import Path

from terang.cli.console import Parser
from terang.cli.post_options import MAPPING, finish, with_options
from terang.importing.posts import import_wordpress

_DESCRIPTION = f"""\
Mengubah ekspor WordPress (Alat, Ekspor, Semua konten) menjadi siaran pers di content/siaran-pers.
Alamat lama ditulis pada `alamat_lama`, sehingga pengunjungnya diantar ke halaman yang baru.

{MAPPING}"""


def main() -> int:
    example = "python scripts/import_wordpress.py ekspor.xml --media wp-content/uploads --report laporan.json"
    parser = with_options(Parser(_DESCRIPTION, example).with_root())
    parser.add_argument("source", metavar="EKSPOR", type=Path, help="berkas XML dari WordPress")
    parser.add_argument(
        "--media", metavar="FOLDER", type=Path, help="salinan wp-content/uploads; tanpa ini foto hanya didaftar"
    )
    given = parser.parse_args()
    return finish(
        lambda choices: import_wordpress(
            given.source, given.root, mapping=given.mapping, media=given.media, choices=choices
        ),
        given.report,
        unpublished=given.with_unpublished,
        pictures=given.pictures_without_alt,
    )


if __name__ == "__main__":
    sys.exit(main())
