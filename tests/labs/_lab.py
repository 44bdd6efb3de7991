"""What the labs share with the commands: they lie apart from scripts/, and speak the same way."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from terang.cli.console import FINE, HOME, PROBLEMS, Parser, end_progress, progress, stop

__all__ = ["FINE", "HOME", "PROBLEMS", "Parser", "end_progress", "progress", "stop"]
