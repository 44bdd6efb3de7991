"""JSON or JSON lines → a Table; a line that is broken is refused, the others are read."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..shared.report import RejectedRow
from ..shared.unusable import UnusableSource
from .dcat_source import is_catalogue, read_catalogue
from .source_table import SourceRow, SourceTable

_LISTS = ("data", "rows", "results", "result", "records", "items", "daftar", "informasi")
# Of a group inside a list (files, tags) only the address or the name is of use in a cell.
_SPEAKING = ("url", "link", "href", "path", "nama", "name", "judul", "title", "label")
_NOT_A_ROW = "baris ini bukan kelompok nama kolom dan nilai (objek JSON)"


def read_json(name: str, text: str) -> SourceTable:
    """A list of objects, or an object that holds one or several such lists; else lines of objects."""
    try:
        content = _parsed(text)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and any(_is_object(line) for line in lines):
            return read_json_lines(text)
        place = f" pada baris {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UnusableSource(
            f"{name} bukan JSON yang utuh: susunannya rusak{place}. Ekspor ulang dari aplikasinya."
        ) from None
    if is_catalogue(content):
        return read_catalogue(content)
    if isinstance(content, dict) and not any(isinstance(value, list | dict) for value in content.values()):
        content = [content]
    lists = list(_lists(content, ""))
    if not lists:
        raise UnusableSource(f"{name} tidak memuat daftar baris. Sumber JSON harus berupa daftar objek.")
    return _table((value, section) for section, values in lists for value in values)


def read_json_lines(text: str) -> SourceTable:
    """One object on each line that is not blank."""
    return _table((_parsed_line(line), "") for line in text.split("\n") if line.strip())


def _table(values: Iterable[tuple[Any, str]]) -> SourceTable:
    rows: list[SourceRow] = []
    refused: list[RejectedRow] = []
    columns: dict[str, None] = {}
    for number, (value, section) in enumerate(values, 1):
        if isinstance(value, _Broken):
            refused.append(RejectedRow(number, value.reason))
        elif not isinstance(value, dict):
            refused.append(RejectedRow(number, _NOT_A_ROW))
        else:
            cells = dict(_cells(value))
            columns |= dict.fromkeys(cells)
            rows.append(SourceRow(number, cells, section))
    return SourceTable(tuple(columns), tuple(rows), tuple(refused))


class _Broken:
    """A line that is no JSON."""

    def __init__(self, reason: str) -> None:
        self.reason = reason


def _parsed(text: str) -> Any:
    """Numbers stay as they were written: a code of twenty digits is no quantity."""
    return json.loads(text, parse_int=str, parse_float=str, parse_constant=lambda _: None, strict=False)


def _parsed_line(line: str) -> Any:
    try:
        return _parsed(line)
    except json.JSONDecodeError as error:
        return _Broken(f"baris ini bukan JSON yang utuh (mulai huruf ke-{error.pos + 1})")
    except (ValueError, RecursionError):
        return _Broken("baris ini bukan JSON yang utuh")


def _is_object(line: str) -> bool:
    return isinstance(_parsed_line(line), dict)


def _lists(content: Any, section: str, depth: int = 0) -> Iterator[tuple[str, list[Any]]]:
    """Every list of rows with the name under which it stands: lists named by class are sections."""
    if isinstance(content, list):
        yield section, content
    elif isinstance(content, dict) and depth < 4:
        usual = {
            key: value for key, value in content.items() if key.lower() in _LISTS and isinstance(value, list | dict)
        }
        for key, value in (usual or content).items():
            if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value)):
                yield from _lists(value, section if key in usual else str(key), depth + 1)


def _cells(value: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Nested groups become columns with a dotted name, lists become their items with semicolons."""
    for key, item in value.items():
        name = f"{prefix}{key}"
        if isinstance(item, dict):
            yield from _cells(item, f"{name}.")
        else:
            yield name, _written(item)


def _written(item: Any) -> str:
    if item is None:
        return ""
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, list):
        return "; ".join(filter(None, (_written(part) for part in item)))
    if isinstance(item, dict):
        speaking = next((item[key] for key in _SPEAKING if item.get(key)), None)
        return _written(speaking) if speaking else ", ".join(f"{key}: {_written(part)}" for key, part in item.items())
    return str(item)
