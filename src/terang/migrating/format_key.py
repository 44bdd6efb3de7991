"""Bytes of badan.yml → its format, and the same bytes with another one."""

import re

_KEY = re.compile(rb"^format:[ \t]*([\"']?)(\d+)\1(?=[ \t]+#|[ \t]*\r?$)", re.MULTILINE)
FIRST = 1  # the format of files that do not say theirs


def format_of(data: bytes) -> int:
    found = _KEY.search(data)
    return int(found[2]) if found else FIRST


def with_format(data: bytes, number: int) -> bytes:
    """The key in its place, or as the first one: below the comments that begin the file."""
    if found := _KEY.search(data):
        return data if int(found[2]) == number else data[: found.start()] + b"format: %d" % number + data[found.end() :]
    lines = data.splitlines(keepends=True)
    first = next(
        (at for at, line in enumerate(lines) if line.strip() and not line.startswith((b"#", b"\xef\xbb\xbf#"))),
        len(lines),
    )
    end = b"\r\n" if b"\r\n" in data else b"\n"
    return b"".join([*lines[:first], b"format: %d" % number + end, *lines[first:]])
