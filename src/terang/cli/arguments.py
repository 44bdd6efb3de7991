"""The words of a command line → values; every text that argparse would say in English is said in Indonesian."""

import argparse
import os
import re
import shlex
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

from ..repository import DISCLOSURES
from ..values.dates import WIB, parse_moment
from .console import COULD_NOT_RUN

CACHE = ".terang-cache"  # below the root: what builds remember

# What argparse says → how we say it. The groups are argument names and written values.
_SAID = (
    (r"the following arguments are required: (.+)", r"belum disebutkan: \1"),
    (r"unrecognized arguments: (.+)", r"tidak dikenal: \1"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: pilihan \2 tidak ada; yang ada: \3"),
    (r"argument (.+?): expected one argument", r"\1: nilainya belum ditulis"),
    (r"argument (.+?): expected at least one argument", r"\1: sebutkan paling sedikit satu"),
    (r"argument (.+?): invalid int value: (.+)", r"\1: \2 bukan bilangan bulat"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1: tidak memakai nilai, tetapi ditulis \2"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1: tidak dapat dipakai bersama \2"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 dapat berarti \2; tulis selengkapnya"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Indonesian, also when the arguments are wrong. `example` follows the help."""

    def __init__(self, description: str = "", example: str = "", **options: Any) -> None:
        super().__init__(
            description=description,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            **options,
        )
        self._positionals.title = "yang diberikan"
        self._optionals.title = "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")
        if example:
            self.epilog = f"contoh:\n  {example}"

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "pemakaian:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "pemakaian:", 1)

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"Tidak dapat dijalankan: argumen tidak dapat dipakai: {in_indonesian(message)}", file=sys.stderr)
        raise SystemExit(COULD_NOT_RUN)

    def add_root(self, default: Path | None) -> None:
        """`--root`; without `default` the folder of the repository in which the command is given."""
        self.add_argument(
            "--root",
            type=Path,
            default=default or repository_at(Path.cwd()),
            metavar="FOLDER",
            help="folder berisi mkdocs.yml, content/, dan disclosures/",
        )

    def add_today(self) -> None:
        """`--today`, a day or a moment."""
        self.add_argument(
            "--today",
            type=_moment,
            default=datetime.now(WIB),
            metavar="TTTT-BB-HH",
            help="tanggal yang dianggap hari ini, boleh dengan jam: 2026-03-31T08:00+07:00 (bawaan: sekarang)",
        )

    def add_cache(self) -> None:
        """`--cache` and `--no-cache`; `cache_of` gives the folder."""
        self.add_argument(
            "--cache",
            type=Path,
            metavar="FOLDER",
            help="tempat ingatan hasil terdahulu (bawaan: .terang-cache/ di dalam root)",
        )
        self.add_argument("--no-cache", action="store_true", help="kerjakan semuanya dari awal")


def cache_of(arguments: argparse.Namespace) -> Path | None:
    if arguments.no_cache:
        return None
    folder: Path = arguments.cache or arguments.root / CACHE
    return folder


def check_command(root: Path, *paths: Path) -> str:
    """`terang check` of these files, or of all, as it works from where the person stands."""
    words = ["terang", "check"]
    started = Path(sys.argv[0])
    if started.suffix == ".py" and started.with_name("validate.py").is_file():
        words = ["python", os.path.relpath(started.with_name("validate.py"))]
    elif repository_at(Path.cwd()).resolve() != root.resolve():
        words += ["--root", os.path.relpath(root)]
    return shlex.join([*words, *map(os.path.relpath, paths)])


def in_indonesian(message: str) -> str:
    """A message of argparse in Indonesian."""
    for pattern, sentence in _SAID:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, sentence, message)
    return message


def repository_at(folder: Path) -> Path:
    """The nearest folder at or above `folder` that holds `disclosures/`; `folder` itself where there is none."""
    return next((one for one in (folder, *folder.parents) if (one / DISCLOSURES).is_dir()), folder)


def _moment(text: str) -> date:
    try:
        return date.fromisoformat(text) if len(text) == 10 else parse_moment(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» bukan tanggal seperti 2026-03-31") from None
