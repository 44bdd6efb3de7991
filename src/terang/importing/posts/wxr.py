"""The text of a WordPress export (WXR) → its channel."""

from ..shared.unusable import UnusableSource
from ..shared.xml_tree import Element, read_xml


def read_channel(text: str, file: str) -> Element:
    """The channel of the export. Unusable for anything that is not one, with its line."""
    root = read_xml(text.encode("utf-8", "replace"), file)
    channel = next(root.all("channel"), None) if root.name == "rss" else None
    if channel is None or not next(channel.all("wp:wxr_version"), None):
        raise UnusableSource(f"{file} bukan ekspor WordPress (WXR). Di WordPress pilih Alat, Ekspor, Semua konten.")
    return channel
