"""Bytes for a file of the cache ↔ the same behind a checksum: what was damaged on the disk is made anew, not believed."""

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
