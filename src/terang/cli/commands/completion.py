"""The tree of commands → a script that completes them in a shell."""

import argparse
from pathlib import Path

import shtab

from ..arguments import Parser
from ..console import FINE

DESCRIPTION = (
    "Mencetak pelengkap perintah untuk shell. Simpan hasilnya di tempat yang dibaca shell, misalnya\n"
    "~/.local/share/bash-completion/completions/terang, lalu buka terminal baru."
)
EXAMPLE = "{command} bash > ~/.local/share/bash-completion/completions/terang"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_argument(
        "shell", choices=shtab.SUPPORTED_SHELLS, metavar="SHELL", help=", ".join(shtab.SUPPORTED_SHELLS)
    )


def run(arguments: argparse.Namespace) -> int:
    from ..main import command_tree

    print(shtab.complete(command_tree(None), arguments.shell))
    return FINE
