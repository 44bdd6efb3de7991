"""A workbook in the XML of Excel 2003, as web applications still export it → a Table, read as other workbooks are."""

import re
from collections.abc import Iterator

from ..shared.xml_tree import Element, read_xml
from .raw_sheet import RawSheet, Span, read_sheets
from .source_bounds import check_extent
from .source_sheet import Vocabulary
from .source_table import SourceTable

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_DECLARATION = re.compile(r"^\s*<\?xml.{0,300}?\?>", re.DOTALL)
_MIDNIGHT = re.compile(r"T00:00:00(?:\.0+)?$")


def is_xml_workbook(text: str) -> bool:
    return text.lstrip().startswith("<") and _SPACE in text[:4000]


def read_xml_workbook(name: str, text: str, vocabulary: Vocabulary) -> SourceTable:
    root = read_xml(_DECLARATION.sub("", text, count=1).encode("utf-8", "replace"), name)
    return read_sheets(name, [_sheet(name, one) for one in _named(root, "Worksheet")], vocabulary)


def _sheet(name: str, sheet: Element) -> RawSheet:
    title = _attribute(sheet, "Name")
    state = [one.text.strip() for part in _named(sheet, "WorksheetOptions") for one in _named(part, "Visible")]
    lines: dict[int, list[str]] = {}
    spans: list[Span] = []
    links: dict[tuple[int, int], str] = {}
    hidden_lines: set[int] = set()
    hidden_columns: set[int] = set()
    for table in _named(sheet, "Table"):
        column = 0
        for one in _named(table, "Column"):
            column = _number(one, "Index") or column + 1
            last = column + _number(one, "Span")
            check_extent(name, 1, last)
            if _attribute(one, "Hidden") == "1":
                hidden_columns.update(range(column - 1, last))
            column = last
        row = 0
        for line in _named(table, "Row"):
            row = _number(line, "Index") or row + 1
            check_extent(name, row, 1)
            if _attribute(line, "Hidden") == "1":
                hidden_lines.add(row)
            cells: list[str] = []
            for cell in _named(line, "Cell"):
                at = (_number(cell, "Index") or len(cells) + 1) - 1
                across, down = _number(cell, "MergeAcross"), _number(cell, "MergeDown")
                check_extent(name, row + down, at + across + 1)
                cells += [""] * (at - len(cells)) + [_text(cell)] + [""] * across
                if across or down:
                    spans.append(Span(row, row + down, at, at + across))
                if address := _attribute(cell, "HRef"):
                    links[row, at] = address
            lines[row] = cells
    return RawSheet(
        title,
        lines,
        spans,
        links,
        hidden_lines,
        frozenset(hidden_columns),
        is_hidden=bool(state and state[0] != "SheetVisible"),
    )


def _text(cell: Element) -> str:
    """Without the comment, which has words of its own."""
    words = "".join(part for data in _named(cell, "Data") for part in _texts(data))
    return _MIDNIGHT.sub("", words) if re.match(r"\d{4}-\d\d-\d\dT", words) else words


def _texts(element: Element) -> Iterator[str]:
    for part in element.parts:
        if isinstance(part, str):
            yield part
        else:
            yield from _texts(part)


def _named(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element.children if child.name.rpartition(":")[2] == name)


def _attribute(element: Element, name: str) -> str:
    return element.attributes.get(f"ss:{name}") or element.attributes.get(name) or ""


def _number(element: Element, name: str) -> int:
    written = _attribute(element, name)
    return int(written) if written.isdecimal() and len(written) < 8 else 0
