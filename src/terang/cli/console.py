"""What every command shares: where Terang lies, the arguments they all take, and the exit codes."""

import argparse
import io
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

HOME = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(HOME), str(HOME / "src")]

from ..catalogue import Catalogue, UnreadableRoot, load  # noqa: E402
from ..problems import Problem  # noqa: E402
from ..problems.reporting import Lines, as_text  # noqa: E402
from ..values.dates import WIB, parse_moment  # noqa: E402

for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")  # a terminal or pipe that is not UTF-8 loses a sign, not the report

FINE, PROBLEMS, COULD_NOT_RUN = 0, 1, 2


class Parser(argparse.ArgumentParser):
    """Speaks Indonesian, also when the arguments are wrong."""

    def __init__(self, description: str, example: str) -> None:
        super().__init__(
            description=description,
            epilog=f"contoh:\n  {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
        )
        self._positionals.title = "yang diberikan"
        self._optionals.title = "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "pemakaian:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "pemakaian:", 1)

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        stop(f"argumen tidak dapat dipakai: {message}")

    def with_root(self) -> "Parser":
        self.add_argument(
            "--root",
            type=Path,
            default=HOME,
            metavar="FOLDER",
            help="folder berisi mkdocs.yml, content/, dan disclosures/",
        )
        return self

    def with_today(self) -> "Parser":
        self.add_argument(
            "--today",
            type=_moment,
            default=datetime.now(WIB),
            metavar="TTTT-BB-HH",
            help="tanggal yang dianggap hari ini, boleh dengan jam: 2026-03-31T08:00+07:00 (bawaan: sekarang)",
        )
        return self


def stop(reason: str) -> NoReturn:
    """Say why nothing could be done, and end."""
    print(f"Tidak dapat dijalankan: {reason}", file=sys.stderr)
    raise SystemExit(COULD_NOT_RUN)


def progress(what: str, done: int = 0, all: int = 0) -> None:
    """One line that is overwritten on a terminal, and is left out elsewhere when it only counts."""
    if sys.stderr.isatty():
        counted = f" {done}/{all}" if all else ""
        print(f"\r\033[K… {what}{counted}", end="", file=sys.stderr, flush=True)
    elif not all:
        print(f"… {what}", file=sys.stderr, flush=True)


def end_progress() -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def source_lines(root: Path) -> Lines:
    """A function that gives the lines of a file below `root`, for reports."""

    def lines(path: str) -> Sequence[str]:
        try:
            return (root / path).read_bytes().decode("utf-8", "replace").splitlines()
        except OSError:
            return ()

    return lines


def catalogue_of(root: Path, today: date) -> Catalogue:
    """The checked content. With errors they are told, and the command ends."""
    try:
        loaded = load(root, today, progress=progress)
    except UnreadableRoot as error:
        stop(str(error))
    finally:
        end_progress()
    if loaded.catalogue is None:
        errors = tuple(problem for problem in loaded.problems if problem.is_error)
        sys.stderr.write(as_text(errors, source_lines(root)))
        raise SystemExit(PROBLEMS)
    return loaded.catalogue


def exit_code(problems: Sequence[Problem]) -> int:
    return PROBLEMS if any(problem.is_error for problem in problems) else FINE


def _moment(text: str) -> date:
    try:
        return date.fromisoformat(text) if len(text) == 10 else parse_moment(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» bukan tanggal seperti 2026-03-31") from None
