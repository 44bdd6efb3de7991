"""A finished site → one PDF for each question of the self-assessment, in a folder that carries the day."""

import argparse
import csv
import hashlib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from ... import urls
from ...atomic_writing import write_atomically
from ...formats.evidence_pdf import evidence_pdf
from ..arguments import Parser
from ..console import FINE, end_progress, progress, stop
from ..headless_browser import HeadlessBrowser

DESCRIPTION = (
    "Membuat bukti e-Monev: satu PDF untuk setiap butir penilaian mandiri, berisi alamat, tanggal, nilai hash, dan gambar halamannya.\n"
    "Setiap PDF paling besar 2 MB. Foldernya bertanggal, sehingga keadaan hari itu tersimpan.\n"
    "Memerlukan Chromium, Chrome, atau Edge di komputer ini."
)
EXAMPLE = "{command} site --out bukti"
LIMIT = 2 * 1024 * 1024  # bytes for a question, as the e-Monev of Komisi Informasi takes them
_PICTURES = 3  # of the pages that prove a question
_CSV = Path(urls.EVIDENCE_CSV)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A question: its sheet, and the pages that prove it, relative to the site."""

    question: str
    path: str
    pages: tuple[str, ...]


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_argument(
        "site", type=Path, nargs="?", default=Path("site"), metavar="SITUS", help="situs yang sudah jadi"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("bukti"), metavar="FOLDER", help="tempat folder bertanggal itu"
    )
    parser.add_argument("--browser", metavar="PROGRAM", help="peramban yang dipakai (bawaan: yang ditemukan)")
    parser.add_today()


def run(arguments: argparse.Namespace) -> int:
    sheets = _sheets(arguments.site)
    if not sheets:
        stop("belum ada bukti yang dapat dicetak; lihat halaman Paket bukti")
    browser = HeadlessBrowser.find(arguments.browser)
    folder = arguments.out / f"bukti-{arguments.today:%Y-%m-%d}"
    if folder.exists():
        stop(f"«{folder}» sudah ada dan tidak diubah; pindahkan dahulu bila ingin yang baru")
    made: dict[str, bytes] = {}
    left_out: list[str] = []
    for number, sheet in enumerate(sheets, 1):
        progress("mencetak lembar bukti", number, len(sheets))
        pictures = [browser.picture(arguments.site / page) for page in sheet.pages[:_PICTURES]]
        content, missing = evidence_pdf(browser.pdf(arguments.site / sheet.path), pictures, LIMIT)
        name = f"{number:02}-{Path(sheet.path).stem}.pdf"
        made[name] = content
        left_out += [f"{name}: {missing} gambar tidak muat"] if missing else []
    made[urls.MANIFEST] = "".join(f"{hashlib.sha256(made[name]).hexdigest()}  {name}\n" for name in made).encode()
    folder.mkdir(parents=True)
    for name, content in made.items():
        write_atomically(folder / name, content)
    end_progress()
    sys.stdout.write("".join(f"{line}\n" for line in left_out) + f"{len(sheets)} PDF dalam {folder}\n")
    return FINE


def _sheets(site: Path) -> Sequence[_Sheet]:
    try:
        rows = list(csv.DictReader((site / _CSV).read_text(encoding="utf-8-sig").splitlines()))
    except OSError:
        stop(f"«{site}» bukan situs yang sudah jadi: {_CSV} tidak ada; jalankan terang build")
    groups = groupby(rows, key=lambda row: (row["butir"], row["lembar"]))
    return [_Sheet(question, path, tuple(_pages(site, group))) for (question, path), group in groups]


def _pages(site: Path, rows: Iterable[dict[str, str]]) -> Iterable[str]:
    """Those of them that are pages of this copy: a full address ends with the path."""
    for row in rows:
        path = row["alamat"]
        while path and not (site / path).is_file():
            path = path.partition("/")[2]
        if path.endswith(".html"):
            yield path
