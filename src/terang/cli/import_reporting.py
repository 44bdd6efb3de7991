"""What all importers share on the command line: the report, the trial run, and how they end."""

import sys
from pathlib import Path

from ..importing import ImportReport, Outcome, write_report
from .arguments import Parser, check_command
from .console import FINE, PROBLEMS

_SHOWN = 8  # files that are named


def add_report(parser: Parser) -> None:
    parser.add_argument("--report", metavar="BERKAS", type=Path, help="tulis laporan lengkap (JSON) ke berkas ini")
    parser.add_argument("--dry-run", action="store_true", help="tunjukkan hasilnya saja; tidak ada yang ditulis")


def finish_import(report: ImportReport, path: Path | None, root: Path, after: str = "") -> int:
    """Write the report where asked for, and say what came of the import, and what comes next."""
    if path:
        write_report(path, report.as_json())
    sys.stdout.write(report.summary())
    made = [item.path for item in report.of(Outcome.NEW) if item.path]
    if made and not report.is_trial and not report.stopped:
        more = f"  … dan {len(made) - _SHOWN} lagi\n" if len(made) > _SHOWN else ""
        print("Dibuat:\n" + "".join(f"  {one}\n" for one in made[:_SHOWN]) + more, end="")
        print(f"Langkah berikutnya:\n  {check_command(root)}\n{after}".rstrip())
    return PROBLEMS if report.refused else FINE
