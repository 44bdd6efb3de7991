"""Bytes → what kind of file they are, whatever its name says; and the kinds that each ending may have."""

import io
import re
import zipfile
from contextlib import suppress

import msgspec

_MAGIC = (
    (b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"GIF8", "gif"), (b"II*\0", "tiff"), (b"MM\0*", "tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "gzip"), (b"{\\rtf", "rtf"), (b"\x7fELF", "program"), (b"#!", "program"),
    (b"SQLite format 3\0", "sqlite"), (b"ID3", "mp3"), (b"\xff\xfb", "mp3"), (b"OggS", "ogg"), (b"\x1a\x45\xdf\xa3", "webm"),
)  # fmt: skip
_ODF = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
_OOXML = {
    "ms-excel.sheet.macroEnabled": "xlsm",
    "ms-word.document.macroEnabled": "docm",
    "ms-powerpoint.presentation.macroEnabled": "pptm",
    "wordprocessingml.document": "docx",
    "spreadsheetml.sheet": "xlsx",
    "presentationml.presentation": "pptx",
    "presentationml.slideshow": "pptx",
}
_OLE = (
    ("EncryptedPackage", "terkunci"),
    ("WordDocument", "doc"),
    ("PowerPoint Document", "ppt"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
_HEIC = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"heim", b"heis")
_HTML = ("html", "head", "body", "p", "div", "table", "title", "script", "meta")
_SAMPLE = 65_536

_TABLES = frozenset({"csv", "txt"})
# The closed table of what may be published, by ending.
ENDINGS: dict[str, frozenset[str]] = {
    **{kind: frozenset({kind}) for kind in ("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt")},
    **{
        kind: frozenset({kind}) for kind in ("png", "webp", "gif", "svg", "zip", "geojson", "mp3", "mp4", "ogg", "webm")
    },
    **dict.fromkeys(("jpg", "jpeg"), frozenset({"jpeg"})),
    **dict.fromkeys(("tif", "tiff"), frozenset({"tiff"})),
    **dict.fromkeys(("heic", "heif"), frozenset({"heic"})),
    **dict.fromkeys(("csv", "tsv"), _TABLES),
    "txt": _TABLES | {"json", "xml"},
    "md": _TABLES,
    "json": frozenset({"json", "geojson"}),
    **dict.fromkeys(("xml", "kml", "gpx", "gml"), frozenset({"xml"})),
    **dict.fromkeys(("html", "htm"), frozenset({"html"})),
    **dict.fromkeys(("kmz", "epub"), frozenset({"zip"})),
}


def ending_of(name: str) -> str:
    """Without its point, small; empty when there is none."""
    return name.rpartition("/")[2].rpartition(".")[2].lower() if "." in name.rpartition("/")[2] else ""


def kind_of(data: bytes) -> str:
    """One of the kinds of ENDINGS, or another that may not be published; empty when it is none that is known."""
    head = data[:1024]
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head[4:8] == b"ftyp":
        return "heic" if head[8:12] in _HEIC else "avif" if head[8:12] in (b"avif", b"avis") else "mp4"
    if head[:4] == b"RIFF":
        return "webp" if head[8:12] == b"WEBP" else ""
    if head.startswith(b"MZ") and re.search(rb"[\0-\x08\x0e-\x1a]", head):
        return "program"
    if head.startswith(b"BM") and b"\0" in head:
        return "bmp"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return _zip_kind(data) if kind == "zip" else _ole_kind(data) if kind == "ole" else kind
    if b"%PDF-" in head:
        return "pdf"
    text = decoded(data[:_SAMPLE], is_cut=len(data) > _SAMPLE)
    return "" if text is None else _text_kind(text, len(data) > _SAMPLE)


def decoded(data: bytes, is_cut: bool = False) -> str | None:
    """Text by its mark, as UTF-8, as UTF-16 by its zeros, or else as Windows-1252; None for what is no text."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    sample = data[:4096]
    if b"\0" in sample:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        if max(even, odd) > len(sample) // 4 and min(even, odd) < len(sample) // 50 + 1:
            return data.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
        return None
    if re.search(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]", sample):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        cut = is_cut and error.start >= len(data) - 3
        return data[: error.start].decode() if cut else data.decode("cp1252", "replace")


def _zip_kind(data: bytes) -> str:
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(data)) as archive:
        if "mimetype" in archive.namelist():
            with archive.open("mimetype") as member:
                said = member.read(100).decode("latin-1").rpartition("opendocument.")[2].removesuffix("-template")
            return _ODF.get(said, "zip")
        with archive.open("[Content_Types].xml") as member:
            types = member.read(1 << 20).decode("utf-8", "replace")
        return next((kind for mark, kind in _OOXML.items() if f"{mark}.main" in types), "zip")
    return "zip"


def _ole_kind(data: bytes) -> str:
    return next((kind for name, kind in _OLE if name.encode("utf-16-le") in data), "ole")


def _text_kind(text: str, is_cut: bool) -> str:
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return _markup_kind(start)
    if start[:1] in ("{", "["):
        if re.search(r'"type"\s*:\s*"(?:FeatureCollection|Feature|GeometryCollection)"', start):
            return "geojson"
        if is_cut or is_json(start):
            return "json"
    lines = [line for line in start.splitlines() if line.strip()][:20]
    for mark in "\t;,|":
        counts = {line.count(mark) for line in lines}
        if len(lines) > 1 and 0 not in counts and (len(counts) == 1 or mark in "\t;"):
            return "csv"
    return "txt"


def _markup_kind(start: str) -> str:
    if re.match(r"<!doctype html", start, re.IGNORECASE):
        return "html"
    bare = re.sub(
        r"^(?:\s*(?:<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>))*\s*", "", start, flags=re.S | re.I
    )
    root = re.match(r"<(?:[\w.-]+:)?([\w.-]+)", bare)
    name = root[1].lower() if root else ""
    return "svg" if name == "svg" else "html" if name in _HTML else "xml" if root else "txt"


def is_json(text: str) -> bool:
    try:
        msgspec.json.decode(text)
    except (ValueError, RecursionError):
        return False
    return True
