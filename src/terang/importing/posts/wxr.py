"""The text of a WordPress export (WXR) → its channel, and what a transfer that broke off left of its last post."""

import re
from dataclasses import dataclass

from ..shared.unusable import UnusableSource
from ..shared.xml_tree import Element, read_xml

_END = "</item>"
_TITLE = re.compile(r"<title>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</title>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class BrokenEnd:
    """Where an export breaks off; `title` is that of the post that was being written, if one was."""

    line: int
    title: str
    is_post: bool


def read_channel(text: str, file: str) -> tuple[Element, BrokenEnd | None]:
    """The channel of the export. Unusable for anything that is not one, with its line.

    An export that breaks off is read up to its last whole item; one that is broken anywhere else is not read.
    """
    end = None
    try:
        root = _read(text, file)
    except UnusableSource:
        whole, rest = _cut(text)
        if not whole or (found := _read_cut(whole, file)) is None:
            raise
        root, end = found, _broken_end(whole, rest)
    channel = next(root.all("channel"), None) if root.name == "rss" else None
    if channel is None or not next(channel.all("wp:wxr_version"), None):
        raise UnusableSource(f"{file} bukan ekspor WordPress (WXR). Di WordPress pilih Alat, Ekspor, Semua konten.")
    return channel, end


def _read(text: str, file: str) -> Element:
    return read_xml(text.encode("utf-8", "replace"), file)


def _read_cut(whole: str, file: str) -> Element | None:
    try:
        return _read(whole + "</channel></rss>", file)
    except UnusableSource:
        return None


def _cut(text: str) -> tuple[str, str]:
    """Up to the last whole item, and the rest; nothing where the file does not break off."""
    whole, mark, rest = text.rpartition(_END)
    return (whole + mark, rest) if mark and "</rss>" not in rest else ("", text)


def _broken_end(whole: str, rest: str) -> BrokenEnd:
    title = _TITLE.search(rest)
    blank = len(rest) - len(rest.lstrip())
    line = 1 + whole.count("\n") + rest[:blank].count("\n")
    return BrokenEnd(line, " ".join(title[1].split()) if title else "", "<item" in rest)
