"""A post → the parts of a release: lead, place, Markdown, pictures, films; and notes on what could not be kept."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup

from ...records import Video
from ..shared.escaping import escape_text
from ..shared.footnotes import MARKS, Footnote, as_references, take_footnotes
from ..shared.markup import Markup
from ..shared.masking import mask
from ..shared.meaningful_markup import keep_meaning
from ..shared.report import ImportNote
from ..shared.tidying import visible
from .lead import take_dateline, take_lead
from .md_content import REFERENCE
from .post import Image, Post
from .post_pictures import take_out
from .word_account import lost_words, words_of_page

_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TASK = re.compile(r"^([ ]*-[ ]+)\\\[([ xX])\\\] ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Converted:
    """`place` is empty where the text names none."""

    lead: str
    place: str
    body: str
    images: tuple[Image, ...]
    videos: tuple[Video, ...]
    notes: tuple[ImportNote, ...]


def convert(post: Post, link: Callable[[str], str | None], is_official: Callable[[str], bool]) -> Converted:
    """`link` gives the target of a link as it was written, or None where it leads nowhere."""
    soup = _parsed(post.html)
    for tag in soup(("script", "style", "noscript", "template")):
        tag.decompose()
    unseen = _take_unseen(soup)
    footnotes = take_footnotes(soup)
    keep_meaning(soup)
    page = words_of_page(_parsed(str(soup)))
    images, videos = take_out(soup)
    place = take_dateline(soup)
    lead = take_lead(soup, _parsed(post.summary).get_text(" "))
    markup = Markup(str(soup), link)
    body = _TASK.sub(r"\1[\2] ", markup.markdown())
    body, below, lost = _with_footnotes(body, footnotes, lead, link)
    lead = " ".join(MARKS.sub("", lead).split())
    captions = (words for image in images for words in (image.alt, image.caption))
    missing = lost_words(page, (lead, place, body, *captions, *(video.title for video in videos)))
    lead, in_lead = mask(lead, is_official)
    body, in_body = mask(body, is_official, markdown=True)
    notes = (
        *(
            ImportNote(
                None,
                "tautan-dibuang",
                f"tautan tanpa tujuan dibuang, kata-katanya tetap: {gone.removeprefix(REFERENCE)}",
            )
            for gone in (*markup.lost, *lost)
        ),
        *(ImportNote(None, "data-pribadi", f"{kind} disamarkan") for kind in dict.fromkeys((*in_lead, *in_body))),
        *(
            ImportNote(None, "catatan-kaki-dipindah", f"catatan kaki {label} dari teras ada di akhir isi")
            for label in below
        ),
    )
    if unseen:
        words = mask(" ".join(unseen), lambda _: False)[0]
        notes += (
            ImportNote(None, "teks-tersembunyi", f"teks yang tidak tampil di situs lama tidak dibawa: {words[:500]}"),
        )
    if missing:
        words = mask(" ".join(missing), lambda _: False)[0]
        notes += (ImportNote(None, "kata-hilang", f"{len(missing)} kata tidak ikut: {words[:500]}"),)
    cover = (post.cover,) if post.cover and post.cover.source not in {image.source for image in images} else ()
    return Converted(lead, place, body or lead, (*cover, *images), videos, notes)


def _with_footnotes(
    body: str, footnotes: tuple[Footnote, ...], lead: str, link: Callable[[str], str | None]
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The body with its notes below; the labels of notes that only the lead refers to; and links that lead nowhere."""
    in_body = set(MARKS.findall(body))
    below = tuple(one.label for one in footnotes if one.label not in in_body)
    lost: list[str] = []
    definitions, paragraphs = [], []
    for one in footnotes:
        markup = Markup(f"<div>{one.html}</div>", link)
        text = markup.markdown()
        lost += markup.lost
        if one.label in below:
            paragraphs.append(f"Catatan {one.label}: {text}")
        else:
            definitions.append(f"[^{one.label}]: " + text.replace("\n", "\n    ").replace("    \n", "\n"))
    return "\n\n".join(filter(None, (as_references(body), *paragraphs, *definitions))), below, tuple(lost)


def with_captions(parts: Converted, captions: Sequence[str], is_official: Callable[[str], bool]) -> Converted:
    """Words that stood under pictures which stay behind are text."""
    said = " ".join(f"{parts.lead} {parts.body}".split())
    told = "".join(f"\n\nFoto: {escape_text(mask(one, is_official)[0])}" for one in captions if one not in said)
    return replace(parts, body=parts.body + told) if told else parts


def _take_unseen(soup: BeautifulSoup) -> list[str]:
    """Out of the text goes what its own site did not show; the words of it."""
    found: list[str] = []
    for tag in soup.find_all(lambda one: one.has_attr("hidden") or bool(_UNSEEN.search(str(one.get("style") or "")))):
        if not tag.decomposed:
            found.append(" ".join(tag.get_text(" ").split()))
            tag.decompose()
    return [words for words in found if words]


def _parsed(html: str) -> BeautifulSoup:
    """Within an element, since the library takes a text without any for the name of a file, and warns."""
    return BeautifulSoup(f"<div>{visible(html)}</div>", "html.parser")
