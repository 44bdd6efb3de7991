"""A WordPress export (WXR) → its posts; comments, e-mail addresses of authors and passwords are never read into them."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from ...values.dates import PartialDate
from ..shared.report import ImportNote, OtherItem
from ..shared.web_addresses import host_of, parts_of
from ..shared.xml_tree import Element
from .post import Image, Post, PostArchive, PostState
from .wp_content import Media, to_html
from .wxr import BrokenEnd, read_channel
from .xml_text import xml_text

_STATES = {
    "publish": PostState.PUBLISHED, "draft": PostState.DRAFT, "auto-draft": PostState.DRAFT, "pending": PostState.PENDING,
    "private": PostState.PRIVATE, "future": PostState.SCHEDULED, "trash": PostState.TRASHED,
}  # fmt: skip
_DEFAULT_CATEGORIES = frozenset({"uncategorized", "tak berkategori", "tanpa kategori", "uncategorised"})


@dataclass(frozen=True, slots=True)
class _Site:
    """What all posts share."""

    file: str
    address: str
    language: str
    authors: dict[str, str]
    media: Media


def read_wordpress(file: str, data: bytes, kinds: Iterable[str]) -> PostArchive:
    """`kinds` are the post types that become releases. Unusable when it is no export."""
    text, notes = xml_text(data)
    channel, end = read_channel(text, file)
    items = list(channel.all("item"))
    attachments = [item for item in items if item.get("wp:post_type") == "attachment"]
    site = _Site(
        file,
        channel.get("wp:base_blog_url") or channel.get("link"),
        channel.get("language")[:2].lower(),
        {author.get("wp:author_login"): author.get("wp:author_display_name") for author in channel.all("wp:author")},
        _media(attachments),
    )
    wanted = frozenset(kinds)
    posts = tuple(_post(item, site) for item in items if item.get("wp:post_type") in wanted)
    if end is not None:
        posts += _cut_off(end, file)
        text = f"{file}:{end.line}: berkas terpotong. Tulisan sebelum baris ini dibaca; sesudahnya tidak ada. Ekspor ulang, lalu impor lagi."
        notes += (ImportNote(None, "ekspor-terpotong", text),)
    others = tuple(
        OtherItem(item.get("wp:post_id"), item.get("wp:post_type"), item.get("title"))
        for item in items
        if item.get("wp:post_type") not in wanted
    )
    comments = sum(len(list(item.all("wp:comment"))) for item in items)
    if comments:
        notes += (
            ImportNote(
                None, "komentar", f"{comments} komentar pembaca tidak dibawa: isinya bukan keterangan badan publik."
            ),
        )
    host = host_of(site.address)
    return PostArchive(channel.get("title"), site.address, posts, others, notes, frozenset({host} - {""}))


def _media(attachments: Iterable[Element]) -> Media:
    by_id, by_parent = {}, dict[str, list[str]]()
    for item in attachments:
        id = item.get("wp:post_id")
        alt = _meta(item).get("_wp_attachment_image_alt", "")
        by_id[id] = Image(item.get("wp:attachment_url"), alt, item.get("excerpt:encoded"))
        by_parent.setdefault(item.get("wp:post_parent"), []).append(id)
    return Media(by_id, by_parent)


def _post(item: Element, site: _Site) -> Post:
    id, meta = item.get("wp:post_id"), _meta(item)
    content = next((child.text for child in item.all("content:encoded")), "")
    html, notes = to_html(content, id, site.media)
    html += _footnotes(meta.get("footnotes", ""))
    address, slug = item.get("link"), item.get("wp:post_name")
    path = parts_of(address)
    if path.query:
        notes += (
            ImportNote(
                None, "alamat-berkueri", f"alamat lama {address} berisi «?» dan tidak dapat diantar oleh situs statis"
            ),
        )
    return Post(
        name=f"tulisan {id}",
        file=site.file,
        line=item.line,
        title=item.get("title"),
        html=html,
        day=_day(item.get("wp:post_date")) or _day(item.get("wp:post_date_gmt")),
        state=PostState.LOCKED if item.get("wp:post_password") else _STATES.get(item.get("wp:status"), PostState.DRAFT),
        slug=slug,
        summary=item.get("excerpt:encoded"),
        language=site.language,
        author=site.authors.get(item.get("dc:creator"), "") or item.get("dc:creator"),
        subjects=tuple(_subjects(item)),
        address=address,
        old_paths=() if path.query else tuple(_paths(path.path, slug, item)),
        links=(item.get("guid"),),
        cover=site.media.by_id.get(meta.get("_thumbnail_id", "")),
        notes=notes,
    )


def _cut_off(end: BrokenEnd, file: str) -> tuple[Post, ...]:
    """The post in which the file breaks off; what is left of it may say something else than the whole."""
    fault = "ekspor terpotong di tengah tulisan ini; ekspor ulang, lalu impor lagi"
    name = f"tulisan terpotong di baris {end.line}"
    return (Post(name, file, end.line, end.title, "", None, fault=fault),) if end.is_post else ()


def _footnotes(written: str) -> str:
    """The block editor stores the notes of a post in a field of its own, as JSON."""
    try:
        found = json.loads(written) if written else []
    except ValueError:
        return ""
    notes = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    items = "".join(f'<li id="{escape(str(one.get("id")))}">{one.get("content", "")}</li>' for one in notes)
    return f'<ol class="wp-block-footnotes">{items}</ol>' if items else ""


def _meta(item: Element) -> dict[str, str]:
    return {meta.get("wp:meta_key"): meta.get("wp:meta_value") for meta in item.all("wp:postmeta")}


def _day(written: str) -> PartialDate | None:
    """`2019-08-06 10:00:00`; a draft has zeros."""
    try:
        return PartialDate.parse(written[:10]) if re.match(r"\d{4}-\d\d-\d\d", written) else None
    except ValueError:
        return None


def _subjects(item: Element) -> Iterable[str]:
    for category in item.all("category"):
        name = " ".join(category.text.split())
        if category.attributes.get("domain") in ("category", "post_tag") and name.casefold() not in _DEFAULT_CATEGORIES:
            yield name


def _paths(path: str, slug: str, item: Element) -> Iterable[str]:
    """The path of the post, and of earlier names that WordPress remembers."""
    if path not in ("", "/"):
        yield path
    for meta in item.all("wp:postmeta"):
        if meta.get("wp:meta_key") == "_wp_old_slug" and slug and f"/{slug}/" in path:
            yield path.replace(f"/{slug}/", f"/{meta.get('wp:meta_value')}/")
