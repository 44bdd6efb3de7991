"""Bytes of a file → text with plain line ends, or the reason why not."""

import hashlib
import re

from ..problems import Place, Problem, problem

SIZE_LIMIT = 1_000_000  # bytes; a record of 1 MB is a document in the wrong place
TABLE_LIMIT = 10_000_000  # a year of procurement has ten thousand rows
_BOM = b"\xef\xbb\xbf"
# At the beginning of a line, or of one that an editor has put below a key.
_CONFLICT = re.compile(r"^[ \t]*(<<<<<<< |=======[ \t]*$|>>>>>>> )", re.MULTILINE)
FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)


def decode(path: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Text (None when it cannot be used) and the problems of the bytes."""
    found: list[Problem] = []
    limit = TABLE_LIMIT if path.endswith(".csv") else SIZE_LIMIT
    if len(data) > limit:
        words = {"size": f"{len(data) // 1000} KB", "limit": f"{limit // 1000} KB"}
        return None, (problem("berkas-terlalu-besar", Place(path), **words),)
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
        found.append(problem("tanda-bom", Place(path)))
    if name := _program_of(data):
        return None, (no_text(path, name),)
    if not data.strip():
        return None, (*found, problem("berkas-kosong", Place(path)))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(path, before.count(b"\n") + 1, len(before) - before.rfind(b"\n"))
        return None, (*found, problem("bukan-utf8", place, byte=f"0x{data[error.start]:02x}"))
    if "\r" in text:
        found.append(problem("akhir-baris-crlf", Place(path)))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    fatal = [*_conflicts(path, text), *_forbidden(path, text)]
    return (None if fatal else text), (*found, *fatal)


# How files begin that are no text, although their names say so.
_BEGINNINGS = (
    (b"%PDF", "dokumen PDF"),
    (b"PK\x03\x04", "dokumen Word, lembar kerja, atau ZIP"),
    (b"\xd0\xcf\x11\xe0", "dokumen Word atau Excel lama"),
    (b"{\\rtf", "dokumen RTF"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"\x89PNG", "gambar PNG"),
)


def no_text(path: str, program: str) -> Problem:
    """A file of `program`, whatever its name says. A table is better saved as one."""
    advice = (
        "Bila isinya tabel ini, buka di Excel atau LibreOffice, pilih Simpan Sebagai, CSV UTF-8, dan timpa berkas ini. "
    )
    return problem("bukan-teks", Place(path), program=program, suggestion=advice if path.endswith(".csv") else "")


def _program_of(data: bytes) -> str:
    return next((name for beginning, name in _BEGINNINGS if data.startswith(beginning)), "")


def fingerprint(path: str, data: bytes) -> bytes:
    """The same for the same bytes at the same place only: 16 bytes."""
    return hashlib.blake2b(path.encode("utf-8", "surrogateescape") + b"\0" + data, digest_size=16).digest()


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _conflicts(path: str, text: str) -> list[Problem]:
    """The first mark may be gone already. A line of `=` alone underlines a heading, one of `>` alone is a quotation."""
    if "<<<<<<< " not in text and ">>>>>>> " not in text:
        return []
    marks = list(_CONFLICT.finditer(text))
    signs = {mark[1][0] for mark in marks}
    if "<" not in signs and signs != {"=", ">"}:
        return []
    return [problem("konflik-git", Place(path, *line_and_column(text, marks[0].start(1))))]


def _forbidden(path: str, text: str) -> list[Problem]:
    """Control characters, and marks that turn the direction of writing and so can hide what a line says."""
    match = FORBIDDEN.search(text)
    if not match:
        return []
    place = Place(path, *line_and_column(text, match.start()))
    return [problem("karakter-terlarang", place, character=f"U+{ord(match[0]):04X}")]
