"""The field tables → JSON Schema on the terminal, or in .vscode/ with the settings that bind it to the files."""

import argparse
from pathlib import Path

from ...atomic_writing import write_atomically
from ...authoring.json_schema import TABLES, schema_of
from ...authoring.schema_files import FOLDER, SETTINGS, as_json, schema_files
from ...errors import reason_of
from ..arguments import Parser
from ..console import FINE, stop

DESCRIPTION = (
    "Mencetak skema (JSON Schema) untuk penyunting teks, sehingga kunci dan pilihan muncul saat mengetik.\n"
    "Dengan --write skema ditulis ke .vscode/ beserta pengaturannya; pengaturan yang sudah ada tidak ditimpa."
)
EXAMPLE = "{command} --write"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_argument("name", nargs="?", choices=[*TABLES], metavar="|".join(TABLES), help="skema yang dicetak")
    parser.add_argument("--write", action="store_true", help="tulis semua skema dan pengaturannya ke .vscode/")


def run(arguments: argparse.Namespace) -> int:
    if not arguments.write:
        print(as_json(schema_of(arguments.name or "catatan")), end="")
        return FINE
    root: Path = arguments.root
    try:
        for path, text in schema_files().items():
            if path == SETTINGS and (root / path).exists():
                print(f"{path} sudah ada dan tidak ditimpa; tambahkan sendiri:\n{text}", end="")
            else:
                write_atomically(root / path, text.encode())
    except OSError as error:
        stop(f"{root / FOLDER} tidak dapat ditulis ({reason_of(error)})")
    print(f"Skema ada di {root / FOLDER}. Di VS Code pasang pengaya YAML dari Red Hat.")
    return FINE
