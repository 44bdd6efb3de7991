"""Bytes of a picture → the same pixels, bit by bit, without place, camera, names, comments, and whatever follows the picture."""

import re
import struct
import zlib
from collections.abc import Iterator

# Of JPEG: JFIF, colour profile, the way of colours. Those of a second picture (MPF) and all others are left out.
_APP0, _APP1, _APP2, _APP14, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_START_OF_SCAN, _END = 0xDA, 0xD9
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs",
     b"acTL", b"fcTL", b"fdAT")
)  # fmt: skip
_WEBP_CHUNKS = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_WEBP_EXIF, _WEBP_XMP = 0b1000, 0b100  # flags of VP8X
_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112


def without_metadata(data: bytes) -> bytes:
    """Files of other kinds stay as they are. A damaged picture ends where the damage begins."""
    if data.startswith(b"\xff\xd8\xff"):
        return b"\xff\xd8" + b"".join(_jpeg_parts(data))
    if data.startswith(_PNG):
        return _PNG + b"".join(_png_chunks(data))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        body = b"WEBP" + b"".join(_webp_chunks(data))
        return b"RIFF" + struct.pack("<I", len(body)) + body
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return b"".join(_gif_blocks(data))
    return data


def _jpeg_parts(data: bytes) -> Iterator[bytes]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill bytes
            at += 1
            continue
        if marker == _END:
            break
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == _START_OF_SCAN:
            found = _NEXT_MARKER.search(data, end)
            end = found.start() if found else len(data)
        if marker == _APP1 and data[at + 4 : at + 10] == _EXIF and (turned := _turned(data[at + 10 : end])):
            yield b"\xff\xe1" + struct.pack(">H", len(_EXIF + turned) + 2) + _EXIF + turned
        elif _is_shown(marker, data[at + 4 : at + 16]):
            yield data[at:end]
        at = end
    yield b"\xff\xd9"


def _is_shown(marker: int, content: bytes) -> bool:
    if marker == _APP2:
        return content.startswith(b"ICC_PROFILE\0")
    return marker in (_APP0, _APP14) or not (_APP0 <= marker <= 0xEF or marker == _COMMENT)


def _turned(tiff: bytes) -> bytes:
    """Of all metadata how the telephone was held, without which the picture would lie on its side; empty if it stands."""
    order = ">" if tiff[:2] == b"MM" else "<"
    try:
        first = struct.unpack_from(f"{order}I", tiff, 4)[0]
        for number in range(min(struct.unpack_from(f"{order}H", tiff, first)[0], 200)):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION and kind == 3 and 2 <= value <= 8:
                return b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, _ORIENTATION, 3, 1, value, 0, 0)
    except struct.error:
        pass  # damaged
    return b""


def _png_chunks(data: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at + 12 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        if kind in _PNG_CHUNKS:
            yield data[at : at + 12 + size]
        elif kind == b"eXIf" and (turned := _turned(data[at + 8 : at + 8 + size])):
            yield struct.pack(">I", len(turned)) + kind + turned + struct.pack(">I", zlib.crc32(kind + turned))
        if kind == b"IEND":
            return
        at += 12 + size


def _webp_chunks(data: bytes) -> Iterator[bytes]:
    exif = data.rfind(b"EXIF")  # after all that is shown
    turned = _turned(data[exif + 8 :].removeprefix(_EXIF)) if exif > 0 else b""
    at = 12
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<4sI", data, at)
        end = at + 8 + size + (size & 1)
        if kind == b"VP8X" and size >= 10:
            flags = data[at + 8] & ~(_WEBP_XMP if turned else _WEBP_XMP | _WEBP_EXIF)
            yield data[at : at + 8] + bytes([flags]) + data[at + 9 : end]
        elif kind in _WEBP_CHUNKS:
            yield data[at:end]
        at = end
    if turned:
        yield struct.pack("<4sI", b"EXIF", len(turned)) + turned


def _gif_blocks(data: bytes) -> Iterator[bytes]:
    """Comments, and extensions of programs but the one that repeats a film, are left out."""
    at = 13 + _colours(data, 10)
    yield data[:at]
    while at < len(data) and data[at] in (0x21, 0x2C):
        is_image = data[at] == 0x2C
        start = at + 10 + _colours(data, at + 9) + 1 if is_image else at + 2
        end = _after_sub_blocks(data, start)
        label = data[at + 1 : at + 2]
        if is_image or label == b"\xf9" or (label == b"\xff" and data[at + 3 : at + 14] == b"NETSCAPE2.0"):
            yield data[at:end]
        at = end
    yield b";"


def _colours(data: bytes, flags_at: int) -> int:
    """Bytes of the table of colours that the flags announce."""
    flags = data[flags_at] if flags_at < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_sub_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1
