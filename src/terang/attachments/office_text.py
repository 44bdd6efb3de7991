"""Bytes of DOCX, XLSX, PPTX, ODT, ODS, ODP → all their text: body, comments, deleted text, hidden parts, properties, files inside."""

import re
from collections.abc import Callable
from html import unescape

from .markup_text import TELLING, XmlText
from .opened_file import BoundReached, FileFault, OpenedFile
from .picture_text import read_picture_texts
from .sheet_text import CELLS, read_cells
from .zip_members import members

OpenInside = Callable[[bytes, str, OpenedFile], None]

_SHEETS = frozenset({"xlsx", "xlsm", "ods"})
_ODF = frozenset({"odt", "ods", "odp"})
_PLACES = (
    (r"word/document\.xml", "isi"),
    (r"word/(?:header|footer)", "kepala atau kaki halaman"),
    (r"word/(?:footnotes|endnotes)", "catatan kaki"),
    (r"word/comments|ppt/comments|xl/comments|xl/threadedComments", "komentar"),
    (r"ppt/slides/slide(\d+)", "salindia"),
    (r"ppt/notesSlides", "catatan pembicara"),
    (r"xl/pivotCache", "simpanan tabel pivot"),
    (r"xl/externalLinks", "simpanan tautan luar"),
    (r"xl/drawings|xl/charts|ppt/charts|word/charts", "gambar atau bagan"),
    (r"xl/workbook\.xml", "nama pada buku kerja"),
    (r"docProps/|meta\.xml", "keterangan berkas"),
)
_HIDDEN = frozenset({"komentar", "catatan pembicara", "simpanan tabel pivot", "simpanan tautan luar"})
_DULL = re.compile(
    r"(?:(?:word|xl)/styles|theme|fontTable|webSettings|settings|slideLayout|slideMaster|tableStyles|calcChain|numbering|presProps"
    r"|viewProps)\w*\.xml|printerSettings|\[Content_Types\]",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|tiff?)$", re.IGNORECASE)
_OOXML_LETTER = re.compile(r"_x([0-9A-Fa-f]{4})_")
_INSIDE = re.compile(r"embeddings/|word/media/[^/]*\.(?!jpe?g|png|gif|emf|wmf|bmp|tiff?|webp)", re.IGNORECASE)
_WORD_PARTS = {"delText": "teks yang dihapus", "instrText": "kode bidang"}
_ODF_PARTS = {"tracked-changes": "teks yang dihapus", "annotation": "komentar"}


def read_office(data: bytes, opened: OpenedFile, open_inside: OpenInside) -> None:
    is_sheet, is_far = opened.kind in _SHEETS, False
    for name, read in members(data, opened):
        if "vbaProject" in name:
            opened.fault(FileFault.MACRO)
        elif _INSIDE.search(name):
            opened.hide(f"berkas di dalam: {name.rpartition('/')[2]}")
            open_inside(read(), name.rpartition("/")[2], opened)
        elif _PICTURE.search(name):
            read_picture_texts(read(), opened, f"gambar {name.rpartition('/')[2]}")
        elif is_sheet and _is_sheet_part(name):
            part = read()
            _read_beside_cells(part, name, opened)
            is_far = is_far or _is_far(part, name)
        elif re.search(r"\.(?:xml|rels|vml)$", name) and not _DULL.search(name):
            _read_part(read(), name, opened)
    if is_sheet and not is_far:
        read_cells(data, opened)
    elif is_far:
        for name, read in members(data, opened):
            if _is_sheet_part(name):
                opened.add("lembar", XmlText(read(), every_element_breaks=name != "xl/sharedStrings.xml").text)


def _is_sheet_part(name: str) -> bool:
    return name.startswith("xl/worksheets/sheet") or name in ("xl/sharedStrings.xml", "content.xml")


def _read_part(part: bytes, name: str, opened: OpenedFile) -> None:
    place = _place_of(name)
    is_prose = re.match(r"word/|ppt/|content\.xml|styles\.xml|xl/(?:comments|threaded|drawings|charts)", name)
    parts = _ODF_PARTS if opened.kind in _ODF else _WORD_PARTS
    reading = XmlText(part, parts, every_element_breaks=not is_prose)
    if place in _HIDDEN and re.search(r"\w", reading.text):
        opened.hide(place)
    if place.startswith("salindia") and re.search(rb"<p:sld[^>]*\sshow=\"(?:0|false)\"", part):
        opened.hide(f"{place} tersembunyi")
    if b"<w:vanish" in part:
        opened.hide("teks tersembunyi")
    opened.add(place, reading.text)
    for what, text in reading.found.items():
        if text.strip():
            opened.hide(what)
            opened.add(what, text)


def _place_of(name: str) -> str:
    for pattern, place in _PLACES:
        if match := re.match(pattern, name):
            return f"{place} {match[1]}" if match.re.groups else place
    return name


def _read_beside_cells(part: bytes, name: str, opened: OpenedFile) -> None:
    """What the reader of cells does not give: hidden rows and columns, headers, lists, notes. By patterns, since millions of
    cells through an XML parser cost seconds.
    """
    if b"<!ENTITY" in part[:4096]:
        raise BoundReached("DOCTYPE dengan entitas")
    if name == "xl/sharedStrings.xml":
        return
    if name == "content.xml":
        if re.search(rb"table:visibility=\"(?:collapse|filter)\"", part):
            opened.hide("baris atau kolom tersembunyi")
        for match in re.finditer(rb"<office:annotation\b.*?</office:annotation>", part, re.S):
            opened.hide("komentar")
            opened.add("komentar", _stripped(match[0]))
        return
    sheet = name.rpartition("/")[2].removesuffix(".xml")
    if re.search(rb"<(?:\w+:)?(?:row|col)\b[^>]*\shidden=\"(?:1|true)\"", part):
        opened.hide(f"baris atau kolom tersembunyi ({sheet})")
    rest = part[part.rfind(b"</sheetData>") :] if b"</sheetData>" in part else b""
    texts = [_stripped(rest), *re.findall(r'"([^"]{10,})"', rest.decode("utf-8", "replace"))]
    opened.add(f"{sheet} di luar sel", "\n".join(filter(TELLING.search, map(_plain, texts))))
    formulas = (
        _plain(match[1].decode("utf-8", "replace")) for match in re.finditer(rb"<f\b[^>]*>([^<]{16,})</f>", part)
    )
    opened.add(f"rumus pada {sheet}", "\n".join(text for text in formulas if TELLING.search(text)))


def _plain(text: str) -> str:
    """Entities of XML, and the letters that OOXML writes as `_x000A_`."""
    return _OOXML_LETTER.sub(lambda match: chr(int(match[1], 16)), unescape(text))


def _stripped(part: bytes) -> str:
    return re.sub(r"<[^>]*>", "\n", part.decode("utf-8", "replace")).strip()


def _is_far(part: bytes, name: str) -> bool:
    """Would its cells, laid out whole, take all memory? The reader of cells does so with two in opposite corners."""
    if name == "content.xml":
        filled = (
            rb'<table:table-row\b[^>]*number-rows-repeated="(\d+)"[^>]*>(?!<table:table-cell[^>]*/></table:table-row>)'
        )
        rows = sum(int(number) for number in re.findall(filled, part))
        wide = [int(number) for number in re.findall(rb'number-columns-repeated="(\d+)"[^>]*[^/]>', part)]
        return rows * max(wide, default=1) > 10 * CELLS
    if not name.startswith("xl/worksheets"):
        return False
    numbers = [int(number) for number in re.findall(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"', part)]
    rows = max(numbers, default=0)
    if rows * 16_384 <= 10 * CELLS:
        return False
    columns = set(re.findall(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)', part))
    widest = max((_column_number(column) for column in columns), default=1)
    return rows * widest > 10 * CELLS


def _column_number(letters: bytes) -> int:
    return sum((letter - 64) * 26**at for at, letter in enumerate(reversed(letters)))
