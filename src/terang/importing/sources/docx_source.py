"""A document of Word (.docx), as decrees are written → the rows of its tables."""

import re
from collections.abc import Iterator

from ..shared.class_words import announces_class
from ..shared.unusable import UnusableSource
from ..shared.xml_tree import Element, read_xml
from .packages import member
from .raw_sheet import RawSheet, Span, read_sheets
from .source_sheet import Vocabulary
from .source_table import SourceTable

_FIELD = re.compile(r"HYPERLINK\s+\"([^\"]+)\"")
_BREAKS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_UNSHOWN = frozenset(("w:del", "w:moveFrom", "w:instrText", "mc:Fallback", "w:footnoteReference"))
_THROUGH = frozenset(("w:sdt", "w:sdtContent", "w:ins", "w:smartTag", "w:body", "w:customXml"))


def read_docx(name: str, data: bytes, vocabulary: Vocabulary) -> SourceTable:
    """What a reader sees: neither text that is struck out by a change, nor hidden text."""
    root = read_xml(member(name, data, "word/document.xml"), name)
    addresses = _addresses(name, data)
    body = next((one for one in root.walk() if one.name == "w:body"), None)
    sheets: list[RawSheet] = []
    above: list[str] = []
    for part in _through(body) if body else ():
        if part.name == "w:p":
            above.append(" ".join(words(part).split()))
        elif part.name == "w:tbl":
            sheets.append(_sheet(part, _title(above, len(sheets) + 1), addresses))
            above = []
    if not sheets:
        raise UnusableSource(f"{name} tidak memuat tabel.")
    return read_sheets(name, sheets, vocabulary)


def _title(above: list[str], number: int) -> str:
    """The last line above the table that announces a class, else its number."""
    return next((text for text in reversed(above) if announces_class(text)), f"Tabel {number}")


def _addresses(name: str, data: bytes) -> dict[str, str]:
    relations = member(name, data, "word/_rels/document.xml.rels")
    if not relations:
        return {}
    return {
        one.attributes.get("Id", ""): one.attributes.get("Target", "")
        for one in read_xml(relations, name).walk()
        if one.attributes.get("TargetMode") == "External"
    }


def _sheet(table: Element, title: str, addresses: dict[str, str]) -> RawSheet:
    lines: dict[int, list[str]] = {}
    links: dict[tuple[int, int], str] = {}
    spans: list[Span] = []
    open_spans: dict[int, Span] = {}
    hidden: set[int] = set()
    struck: set[int] = set()
    for number, row in enumerate((one for one in _through(table) if one.name == "w:tr"), 1):
        texts: list[str] = []
        if any(one.name == "w:hidden" for properties in row.all("w:trPr") for one in properties.children):
            hidden.add(number)
        if _is_struck(row):
            struck.add(number)
        for cell in (one for one in _through(row) if one.name == "w:tc"):
            at = len(texts)
            wide = int(_property(cell, "w:gridSpan") or "1")
            text = "\n".join(words(one) for one in _through(cell) if one.name == "w:p").strip()
            merge = _property(cell, "w:vMerge")
            if merge is not None and merge != "restart" and at in open_spans:
                first = open_spans[at]
                open_spans[at] = Span(first.top, number, first.left, first.right)
                text = ""
            else:
                if at in open_spans:
                    spans.append(open_spans.pop(at))
                if merge is not None or wide > 1:
                    open_spans[at] = Span(number, number, at, at + wide - 1)
                if address := _links(cell, addresses):
                    links[number, at] = address
            texts += [text, *[""] * (min(wide, 60) - 1)]
        lines[number] = texts
    return RawSheet(title, lines, [*spans, *open_spans.values()], links, hidden, struck_lines=struck)


def _through(element: Element) -> Iterator[Element]:
    """The children, those of mere wrappers among them."""
    for child in element.children:
        if child.name in _THROUGH:
            yield from _through(child)
        else:
            yield child


def _property(cell: Element, name: str) -> str | None:
    """The value of a property; empty where it is there without one, None where it is not there."""
    found = (one for properties in cell.all("w:tcPr") for one in properties.all(name))
    return next((one.attributes.get("w:val", "") for one in found), None)


def words(paragraph: Element) -> str:
    """The words of a paragraph as Word shows them."""
    parts = []
    for child in paragraph.children:
        if child.name in _UNSHOWN or (child.name == "w:r" and _is_hidden(child)):
            continue
        if child.name == "w:t":
            parts.append(child.text)
        else:
            parts.append(_BREAKS.get(child.name) or words(child))
    return "".join(parts)


def _is_hidden(run: Element) -> bool:
    return _has(run, "w:vanish")


def _is_struck(row: Element) -> bool:
    """All its words are struck out."""
    runs = [one for one in row.walk() if one.name == "w:r" and words(one).strip() and not _is_hidden(one)]
    return bool(runs) and all(_has(run, "w:strike") or _has(run, "w:dstrike") for run in runs)


def _has(run: Element, name: str) -> bool:
    """A property that is set, and not set to `0`, which takes back what a style says."""
    found = [one for properties in run.all("w:rPr") for one in properties.children if one.name == name]
    return any(one.attributes.get("w:val", "1") not in ("0", "false") for one in found)


def _links(cell: Element, addresses: dict[str, str]) -> str:
    """The addresses to which words of the cell lead, one a line; old documents hold them in fields."""
    found: list[str] = []
    for one in cell.walk():
        if one.name == "w:hyperlink":
            found.append(addresses.get(one.attributes.get("r:id", ""), ""))
        elif one.name in ("w:instrText", "w:fldSimple"):
            found += _FIELD.findall(one.attributes.get("w:instr", "") or one.text)
    return "\n".join(dict.fromkeys(filter(None, found)))
