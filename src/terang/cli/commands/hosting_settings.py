"""A root and the name of a web server → its settings for the site, on the terminal."""

import argparse
import sys
from pathlib import Path

from ...catalogue import load
from ...hosting import SERVERS, HostedSite, snippet
from ...problems.reporting import as_text
from ...publishing import moved_addresses
from ...reading import read_engine_settings
from ...repository import SETTINGS
from ..arguments import Parser
from ..console import FINE, PROBLEMS, end_progress, progress, source_lines

DESCRIPTION = (
    "Mencetak pengaturan peladen web untuk situs ini: kepala keamanan, jenis berkas, pengalihan alamat lama, pemampatan.\n"
    "Alamatnya diambil dari `site_url`. Untuk Apache, Netlify, dan Cloudflare Pages situs sudah membawa .htaccess dan _headers."
)
EXAMPLE = "{command} nginx > ppid.conf"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument(
        "--address",
        default="",
        metavar="ALAMAT",
        help="alamat sebuah portal dari terang gather; repositori tidak dibaca",
    )
    parser.add_argument("server", choices=[*SERVERS], metavar="|".join(SERVERS), help="peladen web")


def run(arguments: argparse.Namespace) -> int:
    if arguments.address:
        print(snippet(arguments.server, HostedSite(f"{arguments.address.rstrip('/')}/")), end="")
        return FINE
    root: Path = arguments.root
    loaded = load(root, arguments.today, progress=progress)
    end_progress()
    if loaded.catalogue is None:
        errors = tuple(problem for problem in loaded.problems if problem.is_error)
        sys.stderr.write(as_text(errors, source_lines(root)))
        return PROBLEMS
    settings = read_engine_settings(SETTINGS, (root / SETTINGS).read_bytes()).values or {}
    site = HostedSite(str(settings.get("site_url") or ""), moved_addresses(loaded.catalogue))
    print(snippet(arguments.server, site), end="")
    return FINE
