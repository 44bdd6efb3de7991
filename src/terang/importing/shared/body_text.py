"""The text of badan.yml and new units → the text with those units at the end of its list, everything else untouched."""

import re
from collections.abc import Sequence
from typing import Any

from ...authoring.yaml_writer import items_text, yaml_text
from ...reading import read_yaml
from ...records import Body, Unit
from ...repository import BODY
from .unit_names import KnownUnit

_UNIT_KEY = re.compile(r"^unit:[ \t]*(\[[ \t]*\]|~|null)?[ \t]*(#.*)?$")


def new_body(name: str, units: Sequence[Unit]) -> str:
    """A first badan.yml: what the source knows, and no more."""
    return yaml_text(Body(path=BODY, name=name, units=tuple(units)))


def known_units(values: dict[str, Any]) -> tuple[KnownUnit, ...]:
    """The units as far as they can be understood; faults in them are the validator's matter."""
    found = []
    for entry in values.get("unit") or ():
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            aliases = entry.get("alias") if isinstance(entry.get("alias"), list) else []
            names = (entry["id"], entry.get("nama"), entry.get("singkatan"), *(aliases or ()))
            bare = set(entry) <= {"id", "nama", "jenis"}
            name = str(entry.get("nama") or entry["id"])
            found.append(KnownUnit(entry["id"], name, tuple(str(one) for one in names if one), bare))
    return tuple(found)


def with_units(text: str, units: Sequence[Unit]) -> str | None:
    """None when the list cannot be lengthened without touching anything else."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    at = next((index for index, line in enumerate(lines) if _UNIT_KEY.match(line)), None)
    if at is None:
        if re.search(r"^unit:", text, re.MULTILINE):
            return None
        lines = [*_without_tail(lines), "unit:"]
        at = len(lines) - 1
    else:
        lines[at] = _UNIT_KEY.sub(lambda match: "unit:" + (f" {match[2]}" if match[2] else ""), lines[at])
    last = at
    for index in range(at + 1, len(lines)):
        line = lines[index]
        if line and not line.startswith((" ", "-", "#")):
            break
        if line.strip() and not line.startswith("#"):
            last = index
    first_item = next((line for line in lines[at + 1 : last + 1] if line.lstrip().startswith("- ")), "  - ")
    indent = first_item[: len(first_item) - len(first_item.lstrip())]
    added = items_text(units, indent).rstrip("\n").split("\n")
    result = end.join([*lines[: last + 1], *added, *(lines[last + 1 :] or [""])])
    return result if _is_same_but(text, result, units) else None


def _without_tail(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def _is_same_but(before: str, after: str, units: Sequence[Unit]) -> bool:
    """Read both again: the old values, then the new units, and nothing else."""
    old, new = (read_yaml(BODY, text.encode()).values for text in (before, after))
    added = read_yaml(BODY, yaml_text(Body(path=BODY, name="x", units=tuple(units))).encode()).values
    if old is None or new is None or added is None:
        return False
    return new == {**old, "unit": [*(old.get("unit") or []), *added["unit"]]}
