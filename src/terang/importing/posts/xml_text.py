"""Bytes as old programs left them → text, and notes on what had to be mended."""

import codecs
import html
import re

from ..shared.report import ImportNote

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_DECLARATION = re.compile(r"^\s*<\?xml.{0,300}?\?>", re.DOTALL)
_SINGLE_BYTE = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252", "cp1252": "cp1252"}
# Not allowed in XML 1.0, but exported by plugins that do not look.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:[A-Za-z][A-Za-z0-9]{1,31};)?")
# UTF-8 that was once read as Windows-1252: a first byte of two to four, and what follows it.
_LEAD = "\u00c2-\u00f4"
_TAIL = "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
_TWICE = re.compile(f"[{_LEAD}][{_TAIL}]{{1,3}}")


def mended(data: bytes) -> tuple[str, tuple[ImportNote, ...]]:
    """Never fails: bytes that are no UTF-8 are read as Windows-1252, one by one."""
    notes: list[ImportNote] = []
    return unmixed(_decoded(data, notes)), tuple(notes)


def xml_text(data: bytes) -> tuple[str, tuple[ImportNote, ...]]:
    """The same without what no XML parser takes."""
    notes: list[ImportNote] = []
    text = unmixed(_decoded(data, notes))
    text, removed = _FORBIDDEN.subn("", _DECLARATION.sub("", text, count=1))
    text = _with_entities(text, notes)
    if removed:
        notes.append(
            ImportNote(None, "huruf-kendali", f"{removed} huruf kendali yang tidak boleh ada dalam XML dibuang.")
        )
    return text, tuple(notes)


def _with_entities(text: str, notes: list[ImportNote]) -> str:
    """`&` alone and names that only HTML knows, outside of CDATA, where an exporting plugin forgot to write them for XML."""
    pieces = _CDATA.split(text)
    count = 0
    for at in range(0, len(pieces), 2):
        pieces[at], found = _BARE.subn(_for_xml, pieces[at])
        count += found
    if count:
        notes.append(
            ImportNote(None, "tanda-dan", f"{count} tanda «&» yang tidak boleh ada dalam XML dibaca sebagai teks.")
        )
    return "".join(pieces)


def _for_xml(match: re.Match[str]) -> str:
    shown = html.unescape(match[0])
    return shown if shown != match[0] and "&" not in shown and "<" not in shown else "&amp;" + match[0][1:]


def unmixed(text: str) -> str:
    """`â€œkutipanâ€\x9d` → `“kutipan”`: letters that an earlier move of the site had read in the wrong encoding."""
    return _TWICE.sub(_once, text) if not text.isascii() else text


def _decoded(data: bytes, notes: list[ImportNote]) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    found = _DECLARED.match(data)
    declared = _SINGLE_BYTE.get(found[1].decode().lower()) if found else None
    if declared and not _is_utf8(data):
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        lines = [number for number, line in enumerate(data.split(b"\n"), 1) if not _is_utf8(line)]
        shown = ", ".join(map(str, lines[:10])) + (" …" if len(lines) > 10 else "")
        text = f"Berkas bercampur pengodean; yang bukan UTF-8 dibaca sebagai Windows-1252 (baris {shown})."
        notes.append(ImportNote(None, "pengodean", text))
        return data.decode("utf-8", "terang-windows")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("terang-windows", _windows)


def _once(match: re.Match[str]) -> str:
    """The longest beginning that is UTF-8; letters that are none stay as they are."""
    for end in range(len(match[0]), 1, -1):
        part = match[0][:end]
        try:
            return b"".join(_byte(letter) for letter in part).decode("utf-8") + match[0][end:]
        except (UnicodeDecodeError, UnicodeEncodeError):
            continue
    return match[0]


def _byte(letter: str) -> bytes:
    """Windows-1252 leaves five places empty, where old programs kept the control character."""
    return letter.encode("latin-1") if "\x80" <= letter <= "\x9f" else letter.encode("cp1252")
