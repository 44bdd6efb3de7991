"""The content of a WordPress post → HTML as its theme would have shown it: shortcodes undone, paragraphs made."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from ..shared.report import ImportNote
from .films import is_film
from .post import Image
from .wp_shortcodes import attributes_of, without_shortcodes

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SHARED_BLOCK = re.compile(r"<!-- wp:block \{[^}]*\"ref\":(\d+)")
_CAPTION = re.compile(r"\[(caption|wp_caption)\b([^\]]*)\](.*?)\[/\1\]", re.DOTALL)
_PICTURE = re.compile(r"^\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:</a>)?)(.*)$", re.DOTALL | re.IGNORECASE)
_GALLERY = re.compile(r"\[gallery\b([^\]]*)\]")
_YOUTUBE = re.compile(r"\[(?:youtube|vimeo|dailymotion)\s+[\"']?(https?://[^\s\[\]<\"']+)[^\[\]]*\](?:\[/\w+\])?")
_EMBED = re.compile(r"\[embed\b[^\]]*\]\s*(https?://[^\s\[\]<]+)\s*\[/embed\]")
_PLAYER = re.compile(r"\[(video|audio|playlist)\b([^\]]*)\](?:\s*\[/\1\])?")
_ALONE = re.compile(r"^[ \t]*(https?://\S+)[ \t]*$", re.MULTILINE)
_BLOCK = (
    "address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe"
    "|li|main|nav|object|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video"
)
_STARTS_BLOCK = re.compile(rf"</?(?:{_BLOCK})\b", re.IGNORECASE)
_PRE = re.compile(r"<(pre|script|style|textarea)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_BOUNDARY = re.compile(rf"(<(?:{_BLOCK})\b[^>]*>|</(?:{_BLOCK})>)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Media:
    """The attachments of an export, by their number and by the post that they were loaded up to."""

    by_id: Mapping[str, Image]
    by_parent: Mapping[str, Sequence[str]]


def to_html(content: str, post_id: str, media: Media) -> tuple[str, tuple[ImportNote, ...]]:
    """Also the shortcodes that nobody here knows; see `wp_shortcodes`."""
    notes: list[ImportNote] = []
    is_blocks = "<!-- wp:" in content
    html = content.replace("\r\n", "\n").replace("\r", "\n")
    html = _CAPTION.sub(lambda match: _figure_of(match[2], match[3]), html)
    html = _GALLERY.sub(lambda match: _gallery(attributes_of(match[1]), post_id, media, notes), html)
    html = _YOUTUBE.sub(lambda match: f"\n\n{_embedded(match[1])}\n\n", html)
    html = _EMBED.sub(lambda match: f"\n\n{_embedded(match[1])}\n\n", html)
    html = _PLAYER.sub(lambda match: _player(match[1], attributes_of(match[2])), html)
    html = _ALONE.sub(lambda match: _embedded(match[1]), html)
    html = without_shortcodes(html, notes)
    notes += [
        ImportNote(None, "blok-bersama", f"blok bersama nomor {number} tidak ikut; salin isinya bila perlu")
        for number in _SHARED_BLOCK.findall(html)
    ]
    html = _COMMENT.sub("", html).replace("</a><a ", "</a> <a ")
    return (html if is_blocks else _with_paragraphs(html)), tuple(notes)


def _figure_of(attributes: str, inner: str) -> str:
    """Old exports hold the words of the caption as an attribute."""
    match = _PICTURE.match(inner)
    words = attributes_of(attributes).get("caption", "")
    picture, rest = (match[1], match[2]) if match else (inner, "")
    return f"\n\n<figure>{picture}<figcaption>{rest.strip() or escape(words)}</figcaption></figure>\n\n"


def _gallery(attributes: Mapping[str, str], post_id: str, media: Media, notes: list[ImportNote]) -> str:
    named = re.findall(r"\d+", attributes.get("ids") or attributes.get("include") or "")
    figures = []
    for id in named or media.by_parent.get(post_id, ()):
        image = media.by_id.get(id)
        if image is None:
            notes.append(
                ImportNote(None, "lampiran-hilang", f"gambar nomor {id} dari galeri tidak ada dalam berkas ekspor")
            )
            continue
        alt, source = escape(image.alt), escape(image.source)
        figures.append(
            f'<figure><img src="{source}" alt="{alt}"><figcaption>{escape(image.caption)}</figcaption></figure>'
        )
    return "\n\n" + "\n".join(figures) + "\n\n"


def _embedded(address: str) -> str:
    return f'<iframe src="{escape(address)}"></iframe>' if is_film(address) else f"<p>{escape(address)}</p>"


def _player(kind: str, attributes: Mapping[str, str]) -> str:
    source = next(
        (attributes[key] for key in ("src", "mp4", "m4v", "webm", "ogv", "mp3", "ogg") if key in attributes), ""
    )
    words = {"video": "Video", "audio": "Rekaman suara"}.get(kind, "Daftar putar")
    return f'<p><a href="{escape(source)}">{words}</a></p>' if source else ""


def _with_paragraphs(text: str) -> str:
    """The classic editor keeps line breaks where the theme shows paragraphs."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\n\n\x00{len(kept) - 1}\x00\n\n"

    text = re.sub(r"(?:<br\b[^<>]*>\s*){2,}", "\n\n", text)
    spaced = _BOUNDARY.sub(_spaced, _PRE.sub(keep, text))
    blocks = (block.strip("\n") for block in re.split(r"\n\s*\n", spaced))
    html = "\n".join(_paragraph(block) for block in blocks if block.strip())
    return re.sub("\x00(\\d+)\x00", lambda match: kept[int(match[1])], html)


def _spaced(match: re.Match[str]) -> str:
    """Blocks begin and end paragraphs; text inside them is a paragraph only if it has blank lines itself."""
    tag = match[0]
    outer = re.match(
        r"</?(?:blockquote|center|div|dl|figure|form|h[1-6]|hr|ol|p|section|table|ul)\b", tag, re.IGNORECASE
    )
    if not outer:
        return tag
    return f"{tag}\n\n" if tag.startswith("</") else f"\n\n{tag}"


def _paragraph(block: str) -> str:
    if "\x00" in block or _STARTS_BLOCK.match(block.lstrip()) or _STARTS_BLOCK.search(block[-12:]):
        return block
    return "<p>" + "<br>\n".join(line.strip() for line in block.split("\n")) + "</p>"
