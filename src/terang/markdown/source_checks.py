"""A text and its outline → entries that only the source can tell: raw HTML, fences left open."""

import re
from dataclasses import replace

from .comrak_parser import raw_html
from .outline import OutlineEntry, OutlineKind

_TAG_START = re.compile(r"<[a-zA-Z/!?]")
_FENCE = re.compile(r"`{3,}|~{3,}")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_MARKER = re.compile(r"<!-- terang:[a-z-]+ -->")


def with_source_checks(text: str, entries: list[OutlineEntry]) -> tuple[OutlineEntry, ...]:
    """All entries by line."""
    if _TAG_START.search(text):
        entries += _raw_html(text)
    if "```" in text or "~~~" in text:
        entries += _open_fences(text, entries)
    return tuple(sorted(entries, key=lambda entry: entry.line))


def _raw_html(text: str) -> list[OutlineEntry]:
    """All raw HTML but `<br>` and the site's own markers, which are honoured."""
    return [
        OutlineEntry(line, OutlineKind.RAW_HTML, "", written)
        for line, written in raw_html(text)
        if not (_BREAK.fullmatch(written) or _MARKER.fullmatch(written))
    ]


def _open_fences(text: str, entries: list[OutlineEntry]) -> list[OutlineEntry]:
    lines = text.split("\n")
    last = len(text.rstrip().split("\n"))
    found = []
    for entry in entries:
        if entry.kind is OutlineKind.CODE and entry.last_line >= last:
            opening = lines[entry.line - 1].encode()[entry.column - 1 :].decode("utf-8", "replace")
            fence = _FENCE.match(opening)
            # The first line of a block that is only indented may look like a fence, and is text of the block.
            if fence and not entry.text.startswith(fence[0]) and not _is_closed(lines, entry, fence[0]):
                found.append(replace(entry, kind=OutlineKind.OPEN_FENCE, target="", text=fence[0]))
    return found


def _is_closed(lines: list[str], entry: OutlineEntry, fence: str) -> bool:
    last = lines[min(entry.last_line, len(lines)) - 1].lstrip(" \t>").rstrip()
    return entry.last_line > entry.line and last.startswith(fence) and not last.strip(fence[0])
