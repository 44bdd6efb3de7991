"""Items and their cells, texts or whole numbers → an XLSX workbook of one sheet, the same bytes for the same cells.

The format is ECMA-376 (Office Open XML), of which a table of text needs little. Cells hold text or a number, never a
formula, whatever the text begins with.
"""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeVar

from markupsafe import escape

from .zip_files import entry

_Item = TypeVar("_Item")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BOLD, _TITLE, _BODY, _AMOUNT = 1, 2, 3, 4  # places in cellXfs of styles.xml
_CONTENT = "xl/worksheets/sheet1.xml"
_ROW_SIZE = 1500  # bytes, roughly
_AT_ONCE = 64  # pieces
_CUT = "\0"  # no text in XML can hold it
# XML cannot hold these; and `_x0041_` in a text would be read as a letter.
_UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """`heading` is above the table; `columns` are titles and widths in letters. The first column holds numbers."""

    name: str
    heading: Sequence[str]
    columns: Sequence[tuple[str, int]]

    @property
    def top(self) -> int:
        """Row of the column titles; their numbers are in the row below."""
        return len(self.heading) + 2


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """The cells of a row behind its number, written once for all sheets: cut where the line of the sheet stands."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, values: Sequence[str | int]) -> "WrittenRow":
        """Texts, and numbers that can be added up."""
        cells = [_cell(at, _CUT, value) for at, value in zip(_LETTERS[1:], values, strict=False) if value != ""]
        return cls(tuple("".join(cells).split(_CUT)))


def workbook(sheet: Sheet, items: Sequence[_Item], row: Callable[[_Item], WrittenRow]) -> bytes:
    """A row for each item. On paper: A4 across, with the columns' titles on every page."""
    first = sheet.top + 2
    rows = chain((_head(sheet),), (_numbered(first, n, row(item)) for n, item in enumerate(items)), (_TAIL,))
    parts = (*_PARTS, ("xl/workbook.xml", _book(sheet)), ("docProps/core.xml", _properties(sheet)))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in parts:
            package.writestr(entry(name), _XML + text)
        with package.open(entry(_CONTENT, len(items) * _ROW_SIZE), "w") as part:
            while some := "".join(islice(rows, _AT_ONCE)):  # so that not all need be held in memory
                part.write(some.encode())
    return out.getvalue()


def _numbered(first: int, place: int, row: WrittenRow) -> str:
    line = str(first + place)
    return f'<row r="{line}">{_number("A", line, _BODY, place + 1)}{line.join(row.pieces)}</row>'


def _head(sheet: Sheet) -> str:
    """All above the first numbered row."""
    below = sheet.top + 1
    widths = enumerate((6, *(width for _, width in sheet.columns)), 1)
    cols = "".join(f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in widths)
    titles = list(zip(_LETTERS, ("No.", *(title for title, _ in sheet.columns)), strict=False))
    return "".join(
        (
            f'{_XML}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
            f'<sheetView workbookViewId="0"><pane ySplit="{below}" topLeftCell="A{below + 1}" activePane="bottomLeft"'
            f' state="frozen"/></sheetView></sheetViews><cols>{cols}</cols><sheetData>',
            *(_row(line, [_text("A", line, _BOLD, text)]) for line, text in enumerate(sheet.heading, 1)),
            _row(sheet.top, [_text(letter, sheet.top, _TITLE, title) for letter, title in titles]),
            _row(below, [_number(letter, below, _TITLE, at) for at, (letter, _) in enumerate(titles, 1)]),
        )
    )


_TAIL = (
    '</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
)


def _row(line: int, cells: Sequence[str]) -> str:
    return f'<row r="{line}">{"".join(cells)}</row>'


def _cell(letter: str, line: str, value: str | int) -> str:
    return _number(letter, line, _AMOUNT, value) if isinstance(value, int) else _text(letter, line, _BODY, value)


def _number(letter: str, line: int | str, style: int, value: int) -> str:
    return f'<c r="{letter}{line}" s="{style}"><v>{value}</v></c>'


def _text(letter: str, line: int | str, style: int, text: str) -> str:
    return f'<c r="{letter}{line}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_written(text)}</t></is></c>'


def _written(text: str) -> str:
    if not text.isascii() or not text.isprintable():
        text = _UNUSABLE.sub("", text)
    if "_x" in text:
        text = _ESCAPED.sub("_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def _book(sheet: Sheet) -> str:
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="{escape(sheet.name)}" sheetId="1"'
        ' r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'
        f"'{escape(sheet.name)}'!${sheet.top}:${sheet.top + 1}</definedName></definedNames></workbook>"
    )


def _properties(sheet: Sheet) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{_written(sheet.heading[0])}</dc:title>'
        "</cp:coreProperties>"
    )


_SIDES = "".join(f'<{side} style="thin"/>' for side in ("left", "right", "top", "bottom"))
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    f'</fills><borders count="2"><border><left/><right/><top/><bottom/></border><border>{_SIDES}</border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">'
    '<alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    # 3 is the format with separators: without one, long numbers are shown as powers of ten.
    '<xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"'
    ' applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def _relations(*rows: tuple[str, str, str]) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in rows
    ) + "</Relationships>"  # fmt: skip


_PARTS = (
    (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    ),
    (
        "_rels/.rels",
        _relations(
            ("rId1", f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
    ),
    (
        "xl/_rels/workbook.xml.rels",
        _relations(
            ("rId1", f"{_OFFICE}/worksheet", "worksheets/sheet1.xml"), ("rId2", f"{_OFFICE}/styles", "styles.xml")
        ),
    ),
    ("xl/styles.xml", _STYLES),
)
