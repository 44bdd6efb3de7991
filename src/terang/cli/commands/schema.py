"""The field tables → JSON Schema on the terminal, or in .vscode/ with the settings that bind it to the files."""

import argparse
import json
from pathlib import Path

from ...atomic_writing import write_atomically
from ...authoring.json_schema import PLACES, TABLES, schema_of
from ...errors import reason_of
from ..arguments import Parser
from ..console import FINE, stop

DESCRIPTION = (
    "Mencetak skema (JSON Schema) untuk penyunting teks, sehingga kunci dan pilihan muncul saat mengetik.\n"
    "Dengan --write skema ditulis ke .vscode/ beserta pengaturannya; pengaturan yang sudah ada tidak ditimpa."
)
EXAMPLE = "{command} --write"
_FOLDER = ".vscode"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_argument("name", nargs="?", choices=[*TABLES], metavar="|".join(TABLES), help="skema yang dicetak")
    parser.add_argument("--write", action="store_true", help="tulis semua skema dan pengaturannya ke .vscode/")


def run(arguments: argparse.Namespace) -> int:
    if not arguments.write:
        print(_json(schema_of(arguments.name or "catatan")), end="")
        return FINE
    folder: Path = arguments.root / _FOLDER
    try:
        for name in TABLES:
            write_atomically(folder / f"terang-{name}.json", _json(schema_of(name)).encode())
        settings = folder / "settings.json"
        binding = _json(
            {"yaml.schemas": {f"./{_FOLDER}/terang-{name}.json": places for name, places in PLACES.items()}}
        )
        if settings.exists():
            print(f"{settings} sudah ada dan tidak ditimpa; tambahkan sendiri:\n{binding}", end="")
        else:
            write_atomically(settings, binding.encode())
    except OSError as error:
        stop(f"{folder} tidak dapat ditulis ({reason_of(error)})")
    print(f"Skema ada di {folder}. Di VS Code pasang pengaya YAML dari Red Hat.")
    return FINE


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
