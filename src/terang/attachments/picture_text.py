"""Bytes of a picture → the texts that its maker or a program left in it; no decoder runs."""

import re
import struct
import zlib
from collections.abc import Iterator

from .exif_texts import texts_of_exif
from .markup_text import TELLING
from .opened_file import OpenedFile

_LETTERS = re.compile(rb"[\t\n\r\x20-\x7e\x80-\xff]{8,}")
_MOST = 1 << 20  # bytes of one unpacked text


def read_picture_texts(data: bytes, opened: OpenedFile, place: str = "keterangan gambar") -> None:
    """EXIF, XMP, IPTC and comments; that a place is among them is a hidden part."""
    for content in _segments(data):
        values: list[bytes | str] = [content]
        if (tables := content.removeprefix(b"Exif\0\0")).startswith((b"II*\0", b"MM\0*")):
            values, has_place = texts_of_exif(tables)
            if has_place:
                opened.hide("lokasi pengambilan gambar (GPS)")
        for value in values:
            opened.add(place, "\n".join(filter(TELLING.search, _pieces(value))))


def _pieces(value: bytes | str) -> Iterator[str]:
    """Stretches of letters; of bytes whose encoding nobody tells, in UTF-8 or in that of Windows."""
    if isinstance(value, str):
        yield value
        return
    for match in _LETTERS.finditer(value):
        try:
            yield match[0].decode()
        except UnicodeDecodeError:
            yield match[0].decode("cp1252", "replace")


def _segments(data: bytes) -> Iterator[bytes]:
    if data[:2] == b"\xff\xd8":
        yield from _of_jpeg(data)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _of_png(data)
    elif data[:4] == b"RIFF":
        at = 12
        while at + 8 <= len(data):
            kind, size = struct.unpack_from("<4sI", data, at)
            if kind in (b"EXIF", b"XMP "):
                yield data[at + 8 : at + 8 + size]
            at += 8 + size + (size & 1)
    elif data[:4] in (b"II*\0", b"MM\0*"):
        yield data
    elif data[4:8] == b"ftyp":  # EXIF and XMP of HEIC lie as they are in the file
        for match in re.finditer(rb"<x:xmpmeta|Exif\0\0", data):
            yield data[match.start() : match.start() + 65_536]


def _of_jpeg(data: bytes) -> Iterator[bytes]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in (0xDA, 0xD9):
        (size,) = struct.unpack_from(">H", data, at + 2)
        if data[at + 1] == 0xFE or (0xE1 <= data[at + 1] <= 0xEF and data[at + 1] not in (0xE2, 0xEE)):
            yield data[at + 4 : at + 2 + size]
        at += 2 + size


def _of_png(data: bytes) -> Iterator[bytes]:
    at = 8
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + size]
        if kind == b"zTXt":
            yield _inflated(body.partition(b"\0")[2][1:])
        elif kind == b"iTXt":
            _, _, rest = body.partition(b"\0")
            value = rest[2:].split(b"\0", 2)[-1]
            yield _inflated(value) if rest[:1] == b"\1" else value
        elif kind in (b"tEXt", b"eXIf"):
            yield b"Exif\0\0" + body if kind == b"eXIf" else body
        at += 12 + size


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _MOST)
    except zlib.error:
        return b""
