"""What the labs share with the commands: where the repository lies, the parser, the exit codes, and how to stop."""

import sys
from pathlib import Path
from typing import NoReturn

from terang.cli.arguments import Parser
from terang.cli.console import COULD_NOT_RUN, FINE, PROBLEMS, end_progress, progress

HOME = Path(__file__).resolve().parents[2]

__all__ = ["FINE", "HOME", "PROBLEMS", "Parser", "end_progress", "progress", "stop"]


def stop(reason: str) -> NoReturn:
    """Say why nothing could be measured, and end."""
    print(f"Tidak dapat dijalankan: {reason}", file=sys.stderr)
    raise SystemExit(COULD_NOT_RUN)
