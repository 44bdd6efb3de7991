"""A root and a finished site → everything in the site that must not be there, told by a program that did not make it."""

import argparse
import sys
from datetime import datetime, time
from pathlib import Path

from ...catalogue import load
from ...engines import rendering, theme_values
from ...inspecting import check_site
from ...validation import ValidationContext, find_personal
from ...values.dates import WIB
from ..arguments import Parser
from ..console import FINE, PROBLEMS, stop

DESCRIPTION = (
    "Memeriksa situs yang sudah jadi, terlepas dari cara membuatnya: jejak draf, embargo, dan isi yang dicabut, data pribadi, "
    "tautan mati, host lain, skrip di dalam halaman, umpan dan peta situs, dan judul kembar. Berkas terkompresi ikut dibuka.\n"
    "Kode keluar: 0 tidak ada temuan, 1 ada temuan, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} site"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument("site", type=Path, nargs="?", metavar="FOLDER", help="situs yang sudah jadi (bawaan: site/)")


def run(arguments: argparse.Namespace) -> int:
    root, site = arguments.root, arguments.site or arguments.root / "site"
    if not (site / "index.html").is_file():
        stop(f"«{site}» bukan folder situs yang sudah jadi")
    catalogue = load(root, arguments.today).catalogue
    if catalogue is None:
        stop("isi masih bermasalah; jalankan terang check")
    context = ValidationContext.of(catalogue.body)
    address = rendering(root, theme_values(catalogue.body), catalogue.content, None).address
    now = arguments.today
    moment = now if isinstance(now, datetime) else datetime.combine(now, time.min, WIB)

    def personal(text: str) -> list[str]:
        return [kind for start, end, kind in find_personal(text) if not context.allows(text[start:end])]

    findings = check_site(root, site, moment, address, personal)
    for finding in findings:
        sys.stdout.write(f"{finding.path}: {finding.text}\n")
    sys.stdout.write(f"{len(findings)} temuan.\n" if findings else "Tidak ada temuan.\n")
    return PROBLEMS if findings else FINE
