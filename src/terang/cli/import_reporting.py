"""What all importers share on the command line: the report, the trial run, and how they end."""

import sys
from pathlib import Path

from ..importing import ImportReport, write_report
from .arguments import Parser
from .console import FINE, PROBLEMS


def add_report(parser: Parser) -> None:
    parser.add_argument("--report", metavar="BERKAS", type=Path, help="tulis laporan lengkap (JSON) ke berkas ini")
    parser.add_argument("--dry-run", action="store_true", help="tunjukkan hasilnya saja; tidak ada yang ditulis")


def finish_import(report: ImportReport, path: Path | None) -> int:
    """Write the report where asked for, and say what came of the import."""
    if path:
        write_report(path, report.as_json())
    sys.stdout.write(report.summary())
    return PROBLEMS if report.refused else FINE
