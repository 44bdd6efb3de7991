"""The files of a Hugo or Jekyll site → its posts."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ...values.dates import PartialDate
from ..shared.report import ImportNote, OtherItem
from ..shared.web_addresses import host_of
from .heads import read_head
from .import_options import ImportOptions
from .md_content import to_html
from .post import Image, Post, PostArchive, PostState
from .xml_text import mended

ENDINGS = (".md", ".markdown")
HTML_ENDINGS = (".html", ".htm")  # of posts, where they have a head
_DATED = re.compile(r"^(\d{4}-\d{2}-\d{2})-(.+)$")
_DAY = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])")
_SUBJECTS = ("categories", "category", "kategori", "topics", "tags", "tag", "keywords", "kata_kunci", "topik")
_SUMMARIES = ("summary", "description", "excerpt", "ringkasan", "deck")
_COVERS = ("image", "images", "cover", "coverimage", "featured_image", "featureimage", "thumbnail", "gambar")
_NO_POST = frozenset({"readme", "license", "changelog", "contributing"})


def read_site(files: Iterable[tuple[str, bytes]], dialect: str, wishes: ImportOptions) -> PostArchive:
    """`files` are paths below the folder that was given, with their bytes. `dialect` is `hugo` or `jekyll`."""
    posts: list[Post] = []
    others: list[OtherItem] = []
    sources = list(files)
    only_posts = dialect == "jekyll" and any(_folder_of(path, "_posts") for path, _ in sources)
    for path, data in sources:
        stem = posixpath.splitext(posixpath.basename(path))[0]
        is_post = not only_posts or _folder_of(path, "_posts") or _folder_of(path, "_drafts")
        if stem.lower() == "_index" or not is_post or stem.lower() in _NO_POST:
            others.append(OtherItem(path, "halaman", stem))
        else:
            posts.append(_post(path, data, dialect, wishes))
    host = host_of(wishes.site)
    return PostArchive("", wishes.site, tuple(posts), tuple(others), (), frozenset({host} - {""}))


def _folder_of(path: str, name: str) -> bool:
    return f"/{name}/" in f"/{path}"


def _post(path: str, data: bytes, dialect: str, wishes: ImportOptions) -> Post:
    text, notes = mended(data)
    head = read_head(path, text.replace("\r\n", "\n").removeprefix("\ufeff"))
    values = head.values
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    bundle = posixpath.basename(folder) if stem == "index" else stem
    dated = _DATED.match(bundle)
    day, fault = _day(values, dated[1] if dated and (dialect == "jekyll" or head.is_bare) else "")
    slug = _text(values, "slug") or (dated[2] if dated else bundle)
    html, found = to_html(head.text, dialect, is_html=path.lower().endswith(HTML_ENDINGS))
    if values.get("expirydate"):
        notes += (ImportNote(None, "kedaluwarsa", f"situs lama menyembunyikannya sesudah {values['expirydate']}"),)
    if values.get("redirectto"):
        notes += (ImportNote(None, "dialihkan", f"situs lama mengantar pembacanya ke {values['redirectto']}"),)
    post = Post(
        name=f"berkas {path}",
        file=path,
        line=head.line if head.fault else 1,
        title=_text(values, "title", "judul"),
        html=html,
        day=day,
        state=_state(path, values),
        slug=slug,
        summary=next((words for key in _SUMMARIES if (words := _text(values, key))), ""),
        language=_text(values, "lang", "language", "locale")[:2].lower(),
        author=next(iter(_texts(values, "authors", "author", "penulis")), ""),
        subjects=_subjects(values, dialect),
        links=(path, name, stem, bundle, slug, *((dated[2],) if dated else ())),
        cover=_cover(values),
        fault=head.fault or ("" if day else fault),
        notes=(*notes, *found),
    )
    paths = tuple(dict.fromkeys(_paths(values, post, folder, bundle, wishes)))
    return replace(post, old_paths=paths, address=wishes.site + paths[0] if wishes.site and paths else "")


def _day(values: Mapping[str, Any], of_name: str) -> tuple[PartialDate | None, str]:
    """The day as it was written, whatever the zone: that is the day on which readers saw it. Jekyll's may be the file's."""
    written = _text(values, "date", "publishdate", "pubdate", "tanggal") or of_name
    match = _DAY.match(written)
    if not match:
        return None, f"tanggal «{written}» tidak terbaca" if written else "tanpa tanggal (`date` tidak ada)"
    try:
        return PartialDate.parse("{:0>4}-{:0>2}-{:0>2}".format(*match.groups())), ""
    except ValueError:
        return None, f"tanggal «{written}» tidak ada dalam kalender"


def _state(path: str, values: Mapping[str, Any]) -> PostState:
    if _text(values, "draft").lower() == "true" or _folder_of(path, "_drafts"):
        return PostState.DRAFT
    if _text(values, "published").lower() == "false" or _text(values, "private").lower() == "true":
        return PostState.PRIVATE
    return PostState.PUBLISHED


def _subjects(values: Mapping[str, Any], dialect: str) -> tuple[str, ...]:
    found: list[str] = []
    for key in _SUBJECTS:
        value = values.get(key)
        if isinstance(value, str):
            # Jekyll takes a text for words between blanks, Hugo only a list.
            found += re.split(r"\s*,\s*", value) if "," in value or dialect == "hugo" else value.split()
        else:
            found += _texts(values, key)
    return tuple(dict.fromkeys(name for name in found if name))


def _cover(values: Mapping[str, Any]) -> Image | None:
    for key in _COVERS:
        value = values.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, Mapping):
            source = str(value.get("image") or value.get("src") or value.get("path") or "")
            if source:
                return Image(source, str(value.get("alt") or ""), str(value.get("caption") or ""))
        elif isinstance(value, str) and re.search(r"\.(?:jpe?g|png|webp|gif)$", value, re.IGNORECASE):
            return Image(value)
    return None


def _paths(values: Mapping[str, Any], post: Post, folder: str, bundle: str, wishes: ImportOptions) -> Iterable[str]:
    """Its own address as far as the head or the pattern tells it, then its aliases."""
    own = _text(values, "url", "permalink")
    if own.startswith("/") and ":" not in own:
        yield own
    elif (pattern := wishes.fixed("alamat")) and post.day:
        year, month, day = post.day.iso().split("-")
        yield pattern.format(tahun=year, bulan=month, hari=day, slug=post.slug, berkas=bundle, folder=folder)
    for alias in _texts(values, "aliases", "redirect_from"):
        if "://" not in alias:
            yield alias if alias.startswith("/") else posixpath.normpath(f"/{folder}/{alias}")


def _text(values: Mapping[str, Any], *keys: str) -> str:
    """The first of the keys that holds one text."""
    return next((value.strip() for key in keys if isinstance(value := values.get(key), str) and value.strip()), "")


def _texts(values: Mapping[str, Any], *keys: str) -> tuple[str, ...]:
    for key in keys:
        value = values.get(key)
        items = value if isinstance(value, list) else [value]
        named = [item.get("name") if isinstance(item, Mapping) else item for item in items]
        if found := tuple(item.strip() for item in named if isinstance(item, str) and item.strip()):
            return found
    return ()
