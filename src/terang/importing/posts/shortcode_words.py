"""The attributes of a shortcode that nobody here knows → the words and the link that it showed, and a note of its fate."""

from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import unquote

from ..shared.report import ImportNote
from ..shared.web_addresses import web_address

_WORDS = (
    "title",
    "heading",
    "button_text",
    "text",
    "label",
    "caption",
    "subtitle",
    "subheading",
    "name",
    "author",
    "quote",
)
_SAID = ("heading", "text", "quote", "content", "cite", "author")
_ADDRESSES = ("url", "link", "href", "button_url", "src", "file", "pdf", "source")


def note_code(code: str, fate: str, notes: list[ImportNote]) -> None:
    notes.append(ImportNote(None, "kode-pintas", f"kode pintas {fate}: {' '.join(code.split())[:300]}"))


def box_of(attributes: Mapping[str, str]) -> str:
    """What an opening code showed by itself: the title of a box, or a link."""
    words = words_of(attributes)
    return link_of(attributes) or (f"\n\n<p><strong>{escape(words)}</strong></p>\n\n" if words else "")


def shown_by(attributes: Mapping[str, str]) -> str:
    """What a code without a partner showed, if its attributes say so: a link, or a quotation with who said it."""
    words = " — ".join(" ".join(attributes[key].split()) for key in _SAID if attributes.get(key, "").strip())
    is_said = any(attributes.get(key, "").strip() for key in ("text", "quote", "content"))
    return link_of(attributes) or (f"\n\n<p>{escape(unescape(words))}</p>\n\n" if is_said else "")


def link_of(attributes: Mapping[str, str]) -> str:
    address = address_of(attributes)
    words = words_of(attributes) or unquote(address.rpartition("/")[2]) or address
    return f'\n\n<p><a href="{escape(address)}">{escape(words)}</a></p>\n\n' if address else ""


def words_of(attributes: Mapping[str, str]) -> str:
    return " ".join(
        dict.fromkeys(unescape(attributes[key]).strip() for key in _WORDS if attributes.get(key, "").strip())
    )


def address_of(attributes: Mapping[str, str]) -> str:
    """`url:https%3A%2F%2Fcontoh.go.id|title:…`, as one page builder writes it, too."""
    for key in _ADDRESSES:
        written = unescape(attributes.get(key, "")).strip()
        if written.startswith("url:"):
            written = unquote(written[4:].partition("|")[0])
        if web_address(written):
            return written
    return ""
