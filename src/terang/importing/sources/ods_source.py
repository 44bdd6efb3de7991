"""A workbook of LibreOffice (.ods) → its table, read like one of Excel."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..shared.unusable import UnusableSource
from ..shared.xml_tree import Element, read_xml
from .ods_styles import hidden_tables, striking_styles, unshown_styles
from .packages import member
from .raw_sheet import RawSheet, Span, cell_name, listed, read_sheets
from .source_bounds import check_extent
from .source_sheet import Vocabulary
from .source_table import SourceTable

_GROUPS = frozenset(("table:table-header-rows", "table:table-rows", "table:table-row-group"))
_COLUMN_GROUPS = frozenset(("table:table-columns", "table:table-header-columns", "table:table-column-group"))
_MOST = 20_000  # lines or columns that a repeated empty one may stand for
_ADDED = re.compile(r"^0\d|[^\W\d_](?![+-]\d)")  # zeros before a number, or a word such as `5 tahun`; not `1E+16`
_SPACES = {"text:tab": " ", "text:line-break": "\n"}
_UNSHOWN = frozenset(("office:annotation", "text:note", "text:tracked-changes"))


@dataclass(frozen=True, slots=True)
class OdsStyles:
    """Names of those that hide a sheet, strike out, and show nothing of a cell."""

    hidden: frozenset[str]
    striking: frozenset[str]
    unshown: frozenset[str]


def read_ods(name: str, data: bytes, vocabulary: Vocabulary) -> SourceTable:
    return read_sheets(name, ods_sheets(name, data), vocabulary)


def ods_sheets(name: str, data: bytes) -> list[RawSheet]:
    root = read_xml(member(name, data, "content.xml"), name)
    styles = OdsStyles(hidden_tables(root), striking_styles(root), unshown_styles(root))
    tables = [one for one in root.walk() if one.name == "table:table"]
    if not tables:
        raise UnusableSource(f"{name} tidak memuat lembar.")
    return [_sheet(name, table, styles) for table in tables]


def _is_struck(row: Element, striking: frozenset[str]) -> bool:
    """Every cell that holds anything is struck out, or all of its paragraphs."""
    cells = [cell for cell in row.children if _text(cell)] if striking else []
    return bool(cells) and all(
        cell.attributes.get("table:style-name", "") in striking
        or all(
            any(one.attributes.get("text:style-name", "") in striking for one in paragraph.walk())
            for paragraph in cell.all("text:p")
        )
        for cell in cells
    )


def _sheet(name: str, table: Element, styles: OdsStyles) -> RawSheet:
    lines: dict[int, list[str]] = {}
    spans: list[Span] = []
    links: dict[tuple[int, int], str] = {}
    hidden_lines: set[int] = set()
    struck_lines: set[int] = set()
    invisible: list[str] = []
    defaults = _styles_of_columns(table)
    number = widest = 0
    for row in _below(table, "table:table-row", _GROUPS):
        count = _repeated(row, "table:number-rows-repeated")
        cells = []
        for at, (text, cell, style) in enumerate(_cells(row)):
            style = style or row.attributes.get("table:default-cell-style-name", "") or defaults.get(at, "")
            if text and style in styles.unshown:
                invisible.append(cell_name(number + 1, at))
                text = ""
            cells.append((text, cell))
        widest = max(widest, len(cells))
        if any(text for text, _ in cells):  # below the last one there may be a million lines without anything
            check_extent(name, number + count, widest)
        for number in range(number + 1, number + 1 + (count if any(text for text, _ in cells) else 1)):  # noqa: B020
            lines[number] = [text for text, _ in cells]
            if row.attributes.get("table:visibility") in ("collapse", "filter"):
                hidden_lines.add(number)
            if _is_struck(row, styles.striking):
                struck_lines.add(number)
            for at, (_, cell) in enumerate(cells):
                if cell is not None:
                    down, wide = (
                        _repeated(cell, "table:number-rows-spanned"),
                        _repeated(cell, "table:number-columns-spanned"),
                    )
                    if down > 1 or wide > 1:
                        spans.append(Span(number, number + down - 1, at, at + wide - 1))
                    if address := _address(cell):
                        links[number, at] = address
        number += 0 if any(text for text, _ in cells) else count - 1
    return RawSheet(
        table.attributes.get("table:name", ""),
        lines,
        spans,
        links,
        hidden_lines,
        _hidden_columns(table),
        is_hidden=table.attributes.get("table:style-name", "") in styles.hidden,
        struck_lines=struck_lines,
        invisible=listed(invisible),
    )


def _below(element: Element, name: str, groups: frozenset[str]) -> Iterator[Element]:
    for child in element.children:
        if child.name == name:
            yield child
        elif child.name in groups:
            yield from _below(child, name, groups)


def _hidden_columns(table: Element) -> frozenset[int]:
    found: set[int] = set()
    at = 0
    for column in _below(table, "table:table-column", _COLUMN_GROUPS):
        count = _repeated(column, "table:number-columns-repeated")
        if column.attributes.get("table:visibility") in ("collapse", "filter"):
            found.update(range(at, at + count))
        at += count
    return frozenset(found)


def _styles_of_columns(table: Element) -> dict[int, str]:
    """The style of cells that have none of their own, by column from 0."""
    found: dict[int, str] = {}
    at = 0
    for column in _below(table, "table:table-column", _COLUMN_GROUPS):
        count = _repeated(column, "table:number-columns-repeated")
        if style := column.attributes.get("table:default-cell-style-name"):
            found.update(dict.fromkeys(range(at, at + count), style))
        at += count
    return found


def _cells(row: Element) -> Iterator[tuple[str, Element | None, str]]:
    """Text, element and style of each column; a cell that repeats has its element once."""
    cells = [one for one in row.children if one.name in ("table:table-cell", "table:covered-table-cell")]
    while cells and not _text(cells[-1]):
        cells.pop()
    for cell in cells:
        text = "" if cell.name == "table:covered-table-cell" else _text(cell)
        style = cell.attributes.get("table:style-name", "")
        yield text, cell, style
        for _ in range(_repeated(cell, "table:number-columns-repeated") - 1):
            yield text, None, style


def _text(cell: Element) -> str:
    """Dates and numbers as they are kept, texts as they are shown."""
    kind = cell.attributes.get("office:value-type", "")
    if kind == "date":
        return re.sub(r"T00:00:00(?:\.0+)?$", "", cell.attributes.get("office:date-value", "")).replace("T", " ")
    if kind == "float":
        shown = "\n".join(words(one) for one in cell.all("text:p")).strip()
        return shown if _ADDED.search(shown) else re.sub(r"\.0+$", "", cell.attributes.get("office:value", ""))
    if kind == "boolean":
        return cell.attributes.get("office:boolean-value", "")
    return "\n".join(words(one) for one in cell.all("text:p"))


def words(element: Element) -> str:
    """The text of a paragraph in order, without comments and notes."""
    parts = []
    for part in element.parts:
        if isinstance(part, str):
            parts.append(part)
        elif part.name == "text:s":
            parts.append(" " * _repeated(part, "text:c"))
        elif part.name not in _UNSHOWN:
            parts.append(_SPACES.get(part.name) or words(part))
    return "".join(parts)


def _address(cell: Element) -> str:
    """Where the words of the cell lead, one address a line."""
    found = (one.attributes.get("xlink:href", "") for one in cell.walk() if one.name == "text:a")
    return "\n".join(dict.fromkeys(filter(None, found)))


def _repeated(element: Element, name: str) -> int:
    written = element.attributes.get(name, "1")
    return min(int(written), _MOST) if written.isdecimal() and int(written) > 0 else 1
