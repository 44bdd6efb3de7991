"""Bytes of a text file → text, with a warning where its encoding had to be guessed."""

import codecs

from ..shared.report import ImportNote

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes) -> tuple[str, tuple[ImportNote, ...]]:
    """UTF-8 or UTF-16 with its mark, UTF-8 without, else the code page of Western Windows."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        pass
    try:
        text, name = data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        text, name = data.decode("latin-1"), "Latin-1"
    return text, (
        ImportNote(
            None, "pengodean", f"Sumber bukan UTF-8; dibaca sebagai {name}. Periksa huruf beraksen dan tanda kutip."
        ),
    )
