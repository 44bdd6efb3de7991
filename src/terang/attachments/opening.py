"""Bytes of a file and its name → an OpenedFile: what it is, what is written in it and where, and what is wrong with it."""

import html
import re
from collections.abc import Callable

from .file_kinds import ENDINGS, decoded, ending_of, is_json, kind_of
from .markup_text import TELLING, XmlText
from .office_text import read_office
from .opened_file import DEPTH, BoundReached, FileFault, FileText, OpenedFile
from .pdf_text import read_pdf
from .picture_text import read_picture_texts
from .sheet_text import read_cells, read_csv, shorter
from .zip_members import members

_SCRIPT = re.compile(r"<script|\son\w+\s*=|javascript:", re.IGNORECASE)
_INLINE_TAGS = re.compile(r"</?(?:b|i|em|strong|span|u|a|font|mark|small|sup|sub|code)\b[^>]*>", re.IGNORECASE)
_ESCAPED = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))')
_CONTROLS = {"b": " ", "f": " ", "n": "\n", "r": "\n", "t": "\t"}
_TRUNCATED_IMAGE = {"jpeg": b"\xff\xd9", "png": b"IEND\xaeB`\x82"}


def open_file(data: bytes, name: str) -> OpenedFile:
    """Never raises for what is in the file: a damaged or hostile one has a fault."""
    opened = OpenedFile()
    _open(data, name, opened, 0)
    return opened


def _open(data: bytes, name: str, opened: OpenedFile, depth: int) -> None:
    kind, ending = kind_of(data), ending_of(name)
    if depth == 0:
        opened.kind = kind
    if not data:
        opened.fault(FileFault.EMPTY, name if depth else "")
        return
    if depth == 0 and kind not in ENDINGS.get(ending, ()):
        opened.fault(FileFault.OTHER_KIND if ending in ENDINGS else FileFault.UNKNOWN_KIND, kind or "tidak dikenal")
    if depth and kind in ("program", "xlsm", "docm", "pptm"):
        opened.fault(FileFault.MACRO, name)
    read = _READERS.get("csv" if kind == "txt" and ending in ("csv", "tsv") else kind)
    if read is None:
        return
    inside = _Inside(depth)
    try:
        read(data, opened, inside)
    except BoundReached as bound:
        opened.fault(FileFault.TOO_LARGE, str(bound))
    except (Exception, RecursionError):  # readers of foreign formats raise whatever these provoke
        opened.fault(FileFault.DAMAGED, name if depth else "")
    end = _TRUNCATED_IMAGE.get(kind)
    if end and end not in data[-4096:]:
        opened.fault(FileFault.DAMAGED, name if depth else "")


class _Inside:
    """Opens files within a file, each with its name before the places of its texts."""

    def __init__(self, depth: int) -> None:
        self._depth = depth

    def __call__(self, data: bytes, name: str, opened: OpenedFile) -> None:
        if self._depth + 1 > DEPTH:
            raise BoundReached(f"berkas di dalam berkas: {name}")
        begin, kind = len(opened.texts), opened.kind
        opened.kind = kind_of(data)
        opened.add("nama berkas", name)
        try:
            _open(data, name, opened, self._depth + 1)
        finally:
            opened.kind = kind
        opened.texts[begin:] = [FileText(f"{name}, {one.place}", one.text, one.cell) for one in opened.texts[begin:]]


_Read = Callable[[bytes, OpenedFile, _Inside], None]


def _zip(data: bytes, opened: OpenedFile, inside: _Inside) -> None:
    for name, read in members(data, opened):
        inside(read(), name, opened)


def _old_office(data: bytes, opened: OpenedFile, _: _Inside) -> None:
    """Stretches of letters in the bytes, one or two bytes each: no reader of these formats tells notes and properties."""
    pieces = [match[0].decode("cp1252", "replace") for match in re.finditer(rb"[\x20-\x7e\x80-\xff]{10,2000}", data)]
    for offset in (0, 1):
        wide = re.finditer(rb"(?:[\x20-\x7e\xa0-\xff]\0){10,2000}", data[offset:])
        pieces += [match[0].decode("utf-16-le") for match in wide]
    opened.add("isi berkas", "\n".join(piece for piece in pieces if TELLING.search(piece)))


def _xls(data: bytes, opened: OpenedFile, inside: _Inside) -> None:
    read_cells(data, opened)
    _old_office(data, opened, inside)


def _text(data: bytes, opened: OpenedFile, _: _Inside) -> None:
    text = decoded(data)
    if text is None:
        raise ValueError("no text")
    opened.add("isi", text)


def _json(data: bytes, opened: OpenedFile, _: _Inside) -> None:
    text = decoded(data) or ""
    if not is_json(text):
        opened.fault(FileFault.DAMAGED)
    opened.add("isi", shorter(_unescaped(text)))


def _unescaped(text: str) -> str:
    """As the text stands, and not as values: of a key that is written twice a parser drops one."""
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1] else _CONTROLS.get(match[2], match[2]), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _xml(data: bytes, opened: OpenedFile, _: _Inside) -> None:
    opened.add("isi", XmlText(data, every_element_breaks=opened.kind == "xml").text)
    if opened.kind == "svg" and _SCRIPT.search(decoded(data) or ""):
        opened.fault(FileFault.SCRIPT)


def _html(data: bytes, opened: OpenedFile, _: _Inside) -> None:
    text = decoded(data) or ""
    if _SCRIPT.search(text):
        opened.fault(FileFault.SCRIPT)
    opened.add("isi", html.unescape(re.sub(r"<(?!!--)[^>]*>", "\n", _INLINE_TAGS.sub("", text))))
    aside = re.findall(r"<!--(.*?)-->|=\s*[\"']([^\"']{10,})[\"']", text, re.S)
    opened.add("bagian yang tidak tampak", "\n".join(one or other for one, other in aside))


_READERS: dict[str, _Read] = {
    "pdf": read_pdf,
    "zip": _zip,
    "xls": _xls,
    "csv": lambda data, opened, _: read_csv(data, opened),
    **dict.fromkeys(("doc", "ppt"), _old_office),
    **dict.fromkeys(("json", "geojson"), _json),
    **dict.fromkeys(("xml", "svg"), _xml),
    **dict.fromkeys(("docx", "docm", "xlsx", "xlsm", "pptx", "pptm", "odt", "ods", "odp"), read_office),
    **dict.fromkeys(("jpeg", "png", "webp", "heic", "tiff"), lambda data, opened, _: read_picture_texts(data, opened)),
    "txt": _text,
    "html": _html,
}
