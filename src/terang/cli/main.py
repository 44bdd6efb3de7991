"""`terang` and its subcommands: arguments → one command → an exit code. No exception leaves here as a traceback."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from .. import __version__
from ..errors import CannotRun, OurFault, TerangError, UsageError
from .arguments import Parser
from .console import FINE, OUR_FAULT, end_progress, prepare_streams
from .crash_report import crash_report


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """A command: the words that call it, the module in `commands` that does it, and what it does in a line."""

    words: tuple[str, ...]
    module: str
    summary: str

    @property
    def name(self) -> str:
        return " ".join(self.words)

    def load(self) -> ModuleType:
        """The module; it has `DESCRIPTION`, `EXAMPLE`, `configure(parser, root)` and `run(arguments)`."""
        try:
            return import_module(f"{__package__}.commands.{self.module}")
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in _OPTIONAL:
                raise
            raise CannotRun(
                f"perintah «{self.name}» memerlukan paket tambahan; jalankan pip install 'terang[import]'"
            ) from error


COMMANDS = (
    CommandEntry(("init",), "init", "buat repositori isi bagi satu badan publik"),
    CommandEntry(("check",), "check", "periksa seluruh isi dan sebut semua masalah"),
    CommandEntry(("summary",), "change_summary", "ringkas perubahan untuk permintaan gabung"),
    CommandEntry(("build",), "build", "periksa lalu bangun situs"),
    CommandEntry(("check-site",), "check_site", "periksa situs yang sudah jadi"),
    CommandEntry(("evidence",), "print_evidence", "cetak bukti e-Monev, satu PDF untuk setiap butir"),
    CommandEntry(("verify",), "verify", "bandingkan salinan atau situs yang terbit dengan manifesnya"),
    CommandEntry(("hosting",), "hosting_settings", "cetak pengaturan peladen web untuk situs"),
    CommandEntry(("serve",), "serve", "pratinjau yang mengikuti setiap penyimpanan"),
    CommandEntry(("fix",), "fix", "betulkan salah tulis yang obatnya pasti"),
    CommandEntry(("new",), "new", "buat kerangka catatan, program unggulan, atau siaran pers"),
    CommandEntry(("check-links",), "check_links", "sebut alamat web yang tidak menjawab lagi"),
    CommandEntry(("migrate",), "migrate", "sesuaikan repositori dengan Terang versi ini"),
    CommandEntry(("from-issue",), "from_issue", "buat catatan dari formulir masalah yang terisi"),
    CommandEntry(("template",), "template", "buat lembar isian (XLSX) bagi staf yang memakai Excel"),
    CommandEntry(("schema",), "schema", "cetak skema untuk penyunting teks"),
    CommandEntry(("due",), "due", "sebut informasi yang harus diperbarui"),
    CommandEntry(("suggest",), "suggest", "usulkan kewajiban bagi catatan yang belum menyebutnya"),
    CommandEntry(("import", "list"), "import_list", "ubah daftar informasi publik menjadi catatan"),
    CommandEntry(("import", "register"), "import_register", "ambil bagian register kantor yang boleh terbit"),
    CommandEntry(("import", "wordpress"), "import_wordpress", "ubah ekspor WordPress menjadi siaran pers"),
    CommandEntry(("import", "markdown"), "import_markdown", "ubah tulisan Hugo atau Jekyll menjadi siaran pers"),
    CommandEntry(("gather",), "gather", "kumpulkan data banyak badan publik menjadi satu portal"),
    CommandEntry(("completion",), "completion", "cetak pelengkap perintah untuk shell"),
)
# Packages that only `terang[import]` brings along.
_OPTIONAL = frozenset({"bs4", "openpyxl", "markdownify", "markdown_it", "pdfplumber"})
_GROUPS = {"import": "bawa masuk daftar, register, atau siaran dari program lain"}


def main(words: Sequence[str] | None = None) -> int:
    """Run `terang WORDS`."""
    given = list(sys.argv[1:] if words is None else words)
    return guarded(lambda: _run(given), f"terang {' '.join(given)}")


def _run(given: list[str]) -> int:
    parser = command_tree(given)
    if not given:
        parser.print_help()
        return FINE
    arguments = parser.parse_args(given)
    return _run_command(arguments.entry, arguments.parser, arguments)


def door(name: str, script: str) -> None:
    """Run the command `name` for a file of `scripts/`, on the repository of that script, and end the process."""
    entry = next(one for one in COMMANDS if one.name == name)
    path = Path(script).resolve()

    def run() -> int:
        command = entry.load()
        parser = Parser(command.DESCRIPTION, command.EXAMPLE.format(command=f"python scripts/{path.name}"))
        command.configure(parser, path.parents[1])
        return _run_command(entry, parser, parser.parse_args())

    prepare_streams()
    leave(guarded(run, f"{path.name} {' '.join(sys.argv[1:])}"))


def entry_point() -> None:
    """What the installed `terang` calls."""
    prepare_streams()
    leave(main())


def leave(code: int) -> None:
    """End the process at once: to take a hundred thousand records apart one by one would only take time."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # whoever read our output has stopped reading
        pass
    os._exit(code)


def command_tree(given: Sequence[str] | None) -> Parser:
    """The parser of all commands. Only the command that `given` names is loaded; with None all of them are."""
    top = Parser("Terang: dari catatan dan siaran pers menjadi situs informasi publik.", prog="terang")
    top.add_argument("--version", action="version", version=f"terang {__version__}", help="tampilkan versi")
    levels: dict[tuple[str, ...], Any] = {(): top.add_subparsers(title="perintah", metavar="PERINTAH", required=True)}
    for entry in COMMANDS:
        above = entry.words[:-1]
        if above not in levels:
            group = levels[()].add_parser(above[0], help=_GROUPS[above[0]], description=_GROUPS[above[0]])
            levels[above] = group.add_subparsers(title="perintah", metavar="PERINTAH", required=True)
        parser = levels[above].add_parser(entry.words[-1], help=entry.summary)
        if given is None:
            with suppress(CannotRun):  # packages of an optional group: only the name of the command is completed
                _configure(parser, entry)
        elif tuple(given[: len(entry.words)]) == entry.words:
            _configure(parser, entry)
    return top


def guarded(run: Callable[[], int], command: str) -> int:
    """The exit code of `run`. Any exception becomes an Indonesian message. `command` is the command line, for a report."""
    try:
        return run()
    except OurFault as error:
        return _say(f"Pemasangan Terang rusak: {error}. Pasang ulang Terang.", error.exit_code)
    except TerangError as error:
        return _say(f"Tidak dapat dijalankan: {error}", error.exit_code)
    except KeyboardInterrupt:
        return _say("Dihentikan.", 130)
    except BrokenPipeError:
        return FINE
    except Exception as error:
        return _say(crash_report(error, command), OUR_FAULT)


def _run_command(entry: CommandEntry, parser: Parser, arguments: Namespace) -> int:
    try:
        code: int = entry.load().run(arguments)
    except UsageError as error:
        end_progress()
        parser.error(str(error))
    return code


def _configure(parser: Parser, entry: CommandEntry) -> None:
    command = entry.load()
    parser.description = command.DESCRIPTION
    parser.epilog = f"contoh:\n  {command.EXAMPLE.format(command=f'terang {entry.name}')}"
    command.configure(parser, None)
    parser.set_defaults(entry=entry, parser=parser)


def _say(text: str, code: int) -> int:
    end_progress()
    print(text, file=sys.stderr)
    return code
