"""The bytes of a post of a Markdown site → the values of its head (YAML, TOML or JSON) and the text after it."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...reading import read_front_matter

_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

_TITLED = re.compile(
    r"\A\s*#[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*(?:\n|\Z)"
)  # a text without a head, that begins with its title


@dataclass(frozen=True, slots=True)
class Head:
    """`fault` says why there are no values, `line` where. Values are texts, and lists and tables of texts."""

    values: Mapping[str, Any]
    text: str
    fault: str = ""
    line: int = 1
    is_bare: bool = False  # no head, only a title above the text


def read_head(path: str, text: str) -> Head:
    """Keys in lower case, as Hugo reads them; of a text without a head, the heading above it."""
    if text.startswith("+++"):
        return _toml(text)
    if text.startswith("{"):
        return _json(text)
    if match := _TITLED.match(text):
        return Head({"title": match[1]}, text[match.end() :], is_bare=True)
    document = read_front_matter(path, text.encode())
    if document.values is None:
        first = next((problem for problem in document.problems if problem.is_error), document.problems[-1])
        return Head({}, text, f"{first.message} {first.remedy}", first.place.line)
    return Head(_lowered(document.values), document.text)


def _toml(text: str) -> Head:
    match = _TOML.match(text)
    if not match:
        return Head({}, text, "Kepala berkas yang dibuka dengan +++ tidak ditutup.")
    try:
        return Head(_lowered(_texts(tomllib.loads(match[1]))), text[match.end() :])
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        return Head({}, text, "Kepala TOML rusak; betulkan baris ini.", 1 + int(line[1]) if line else 1)


def _json(text: str) -> Head:
    try:
        values, end = json.JSONDecoder().raw_decode(text)
        return Head(_lowered(_texts(values)), text[end:].lstrip("\n"))
    except json.JSONDecodeError as error:
        return Head({}, text, "Kepala JSON rusak; betulkan baris ini.", error.lineno)
    except (ValueError, RecursionError):
        return Head({}, text, "Kepala JSON rusak.")


def _texts(value: Any) -> Any:
    """Numbers, dates and truth values as they would be written."""
    match value:
        case dict():
            return {str(key): _texts(inner) for key, inner in value.items()}
        case list():
            return [_texts(inner) for inner in value]
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case None:
            return ""
    return str(value)


def _lowered(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key.lower(): value for key, value in values.items()}
