"""A root → what falls due by the law and by the body's own announcements, as text, data, a calendar or a task list."""

import argparse
import sys
from datetime import datetime, timedelta
from pathlib import Path

from ...coverage import cover, due_lists, dues
from ...errors import UsageError
from ..arguments import Parser
from ..checked_content import catalogue_of
from ..console import FINE

DESCRIPTION = (
    "Menyebut informasi yang harus diperbarui: kapan, butir kewajiban apa, unit mana, menurut pasal mana.\n"
    "Butir yang belum pernah terbit tidak punya tanggal dan ada di halaman Kepatuhan.\n"
    "Kode keluar: 0 berhasil, 1 isi bermasalah, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} --within 90 --format markdown"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument(
        "--within", type=int, default=60, metavar="HARI", help="jatuh tempo paling lama sekian hari lagi (bawaan: 60)"
    )
    parser.add_argument(
        "--format", choices=["text", "json", "ics", "markdown"], default="text", help="bentuk daftar (bawaan: text)"
    )


def run(arguments: argparse.Namespace) -> int:
    if arguments.within < 0:
        raise UsageError("--within harus 0 atau lebih")
    catalogue = catalogue_of(arguments.root, arguments.today)
    today = arguments.today.date() if isinstance(arguments.today, datetime) else arguments.today
    try:
        last = today + timedelta(days=arguments.within)
    except OverflowError:
        raise UsageError("--within terlalu besar") from None
    found = [due for due in dues(cover(catalogue), catalogue.body, today) if due.day <= last]
    match arguments.format:
        case "json":
            sys.stdout.write(due_lists.as_json(found, catalogue))
        case "ics":
            sys.stdout.buffer.write(due_lists.as_calendar(found, catalogue))
        case "markdown":
            sys.stdout.write(due_lists.as_markdown(found, catalogue))
        case _:
            sys.stdout.write(due_lists.as_text(found, catalogue))
    return FINE
