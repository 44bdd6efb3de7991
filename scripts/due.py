"""A root → what falls due by the law and by the body's own announcements, as text, data, a calendar or a task list."""

import sys
from datetime import datetime, timedelta

from _command import FINE, PROBLEMS, Parser, end_progress, progress, source_lines, stop
from terang.catalogue import UnreadableRoot, load
from terang.coverage import cover, due_lists, dues
from terang.reporting import as_text


def main() -> int:
    parser = Parser(
        "Menyebut informasi yang harus diperbarui: kapan, butir kewajiban apa, unit mana, menurut pasal mana.\n"
        "Butir yang belum pernah terbit tidak punya tanggal dan ada di halaman Kepatuhan.\n"
        "Kode keluar: 0 berhasil, 1 isi bermasalah, 2 tidak dapat dijalankan.",
        "python scripts/due.py --within 90 --format markdown",
    )
    parser.with_root().with_today()
    parser.add_argument(
        "--within", type=int, default=60, metavar="HARI", help="jatuh tempo paling lama sekian hari lagi (bawaan: 60)"
    )
    parser.add_argument(
        "--format", choices=["text", "json", "ics", "markdown"], default="text", help="bentuk daftar (bawaan: text)"
    )
    arguments = parser.parse_args()
    if arguments.within < 0:
        parser.error("--within harus 0 atau lebih")
    try:
        loaded = load(arguments.root, arguments.today, progress=progress)
    except UnreadableRoot as error:
        stop(str(error))
    finally:
        end_progress()
    if loaded.catalogue is None:
        errors = tuple(problem for problem in loaded.problems if problem.is_error)
        sys.stderr.write(as_text(errors, source_lines(arguments.root)))
        return PROBLEMS
    today = arguments.today.date() if isinstance(arguments.today, datetime) else arguments.today
    catalogue = loaded.catalogue
    try:
        last = today + timedelta(days=arguments.within)
    except OverflowError:
        parser.error("--within terlalu besar")
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


if __name__ == "__main__":
    sys.exit(main())
