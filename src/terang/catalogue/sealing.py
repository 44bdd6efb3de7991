"""Bytes ↔ the same bytes with a checksum, so that a damaged cache file is noticed and not used."""

import zlib

_LENGTH = 4


def sealed(content: bytes) -> bytes:
    return _checksum(content) + content


def unsealed(stored: bytes) -> memoryview | None:
    """None when it is no longer whole."""
    content = memoryview(stored)[_LENGTH:]
    return content if content and stored[:_LENGTH] == _checksum(content) else None


def _checksum(content: bytes | memoryview) -> bytes:
    return zlib.crc32(content).to_bytes(_LENGTH, "big")
