"""The schemas → the files with which an editor of texts completes and marks what somebody types."""

import json
from typing import Any

from .json_schema import PLACES, TABLES, schema_of

FOLDER = ".vscode"
SETTINGS = f"{FOLDER}/settings.json"
RECORD_SCHEMA = f"{FOLDER}/terang-catatan.json"


def schema_files() -> dict[str, str]:
    """By path: a schema for each kind of source, and the settings that bind them."""
    files = {f"{FOLDER}/terang-{name}.json": as_json(schema_of(name)) for name in TABLES}
    return files | {SETTINGS: binding()}


def binding() -> str:
    """The settings alone."""
    return as_json({"yaml.schemas": {f"./{FOLDER}/terang-{name}.json": places for name, places in PLACES.items()}})


def modeline(depth: int) -> str:
    """The line that binds a record `depth` folders below the root to its schema, in editors without settings."""
    return f"# yaml-language-server: $schema={'../' * depth}{RECORD_SCHEMA}\n"


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
