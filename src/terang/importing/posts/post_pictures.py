"""The HTML of a post → HTML without pictures and films, and these with their texts."""

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString

from ...records import Video
from ..shared.tidying import joined
from .films import is_film, watch_address
from .post import Image

_EMOJI = re.compile(r"s\.w\.org/images/core/emoji|/smilies/|twemoji", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"^(?:(?:whatsapp image|screenshot|tangkapan layar)\b.*|[\w-]+\.(?:jpe?g|png|gif|webp)|(?:img|dsc|dscn|dscf|pxl|screenshot|foto|image|gambar|photo)?[\W_\d]*)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    images: list[Image] = field(default_factory=list)
    videos: list[Video] = field(default_factory=list)


def take_out(soup: BeautifulSoup) -> tuple[tuple[Image, ...], tuple[Video, ...]]:
    """Changes `soup`. Each picture once, however often the post shows it."""
    found = _Found()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for image in soup.find_all("img"):
        if _EMOJI.search(str(image.get("src") or "")) or "wp-smiley" in (image.get("class") or ()):
            image.replace_with(str(image.get("alt") or ""))
    figures = soup.find_all("figure")
    for figure in sorted(figures, key=lambda one: one.find("figure") is not None):  # those within a gallery first
        _figure(figure, found)
    for image in soup.find_all("img"):
        _image(image, found)
    for frame in soup.find_all("iframe"):
        source = re.sub(r"^\s*//", "https://", str(frame.get("src") or ""))
        frame["src"] = source
        if is_film(source):
            title = joined(str(frame.get("title") or ""))[:200]
            found.videos.append(Video(title=title or "Video", address=watch_address(source)))
            frame.decompose()
    _without_husks(soup)
    images: dict[str, Image] = {}
    for picture in found.images:
        known = images.get(picture.source)
        if known is None or (not known.alt and picture.alt):
            images[picture.source] = picture
    return tuple(images.values()), tuple(found.videos)


def words_of(alt: str, source: str = "") -> str:
    """A text that tells what is seen; nothing for names of files, as cameras and chats give them."""
    text = joined(alt)
    stem = re.sub(r"\.\w+$", "", source.rpartition("/")[2])
    plain = re.sub(r"\W+", "", text.casefold())
    return "" if _FILE_NAME.match(text) or plain == re.sub(r"\W+", "", stem.casefold()) else text


def _figure(figure: Tag, found: _Found) -> None:
    """A figure is a picture with words; one around a table or a film is only a frame."""
    pictures = figure.find_all("img")
    words = figure.find("figcaption")
    caption = joined(words.get_text(" ")) if isinstance(words, Tag) else ""
    if pictures and figure.find(["table", "iframe", "video", "blockquote", "p"]) is None:
        found.images += [_described(picture, caption) for picture in pictures]
        figure.decompose()
        return
    if isinstance(words, Tag):
        words.name = "p"
    figure.name = "div"


def _described(picture: Tag, caption: str) -> Image:
    source = str(picture.get("src") or picture.get("data-src") or "").strip()
    own = joined(str(picture.get("data-caption") or "")) or _hover_words(picture, source)
    return Image(source, words_of(str(picture.get("alt") or ""), source), caption or own)


def _hover_words(picture: Tag, source: str) -> str:
    """What a pointer shows, where it is not the alternative text again."""
    words = words_of(str(picture.get("title") or ""), source)
    return "" if words.casefold() == joined(str(picture.get("alt") or "")).casefold() else words


def _image(picture: Tag, found: _Found) -> None:
    """Within a link or a cell its words stay in its place, so that neither is left empty."""
    described = _described(picture, "")
    if described.source:
        found.images.append(described)
    holder = picture.find_parent(["a", "td", "th"])
    if holder is not None and described.alt and not holder.get_text(strip=True):
        picture.replace_with(NavigableString(described.alt))
    else:
        picture.decompose()


def _without_husks(soup: BeautifulSoup) -> None:
    """What held nothing but a picture."""
    for tag in reversed(soup.find_all(["a", "strong", "em", "span", "p", "div", "center"])):
        if (
            not tag.get_text(strip=True)
            and tag.find(["iframe", "video", "audio", "object", "embed", "hr", "br"]) is None
        ):
            tag.decompose()
