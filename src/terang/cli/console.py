"""What commands say → the terminal: progress, sources for reports, and the exit codes. Loads nothing else of Terang."""

import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from ..errors import CannotRun

FINE, PROBLEMS, COULD_NOT_RUN, OUR_FAULT = 0, 1, 2, 3


def prepare_streams() -> None:
    """A terminal or pipe that is not UTF-8 loses a sign, not the report."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def stop(reason: str) -> NoReturn:
    """End the command: it cannot run for this reason."""
    raise CannotRun(reason)


def progress(what: str, done: int = 0, all: int = 0) -> None:
    """One line that is overwritten on a terminal, and is left out elsewhere when it only counts."""
    if sys.stderr.isatty():
        counted = f" {done}/{all}" if all else ""
        print(f"\r\033[K… {what}{counted}", end="", file=sys.stderr, flush=True)
    elif not all:
        print(f"… {what}", file=sys.stderr, flush=True)


def end_progress() -> None:
    """Take the line of progress away."""
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def source_lines(root: Path) -> Callable[[str], Sequence[str]]:
    """A function that gives the lines of a file below `root`, for reports."""

    def lines(path: str) -> Sequence[str]:
        try:
            # What a link leads to may be nobody's business, and the bytes of a picture say nothing.
            data = b"" if (root / path).is_symlink() else (root / path).read_bytes()
        except OSError:
            return ()
        return () if b"\0" in data or data.startswith(b"%PDF") else data.decode("utf-8", "replace").splitlines()

    return lines
