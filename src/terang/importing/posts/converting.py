"""A post → the parts of a release: lead, place, Markdown, pictures, films; and notes on what could not be kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bs4 import BeautifulSoup

from ...records import Video
from ..shared.markup import Markup
from ..shared.masking import mask
from ..shared.report import ImportNote
from ..shared.tidying import visible
from .lead import take_dateline, take_lead
from .md_content import REFERENCE
from .post import Image, Post
from .post_pictures import take_out

_FOOTNOTE = re.compile(r"\\\[\^([\w-]+)\\\]")


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
    images, videos = take_out(soup)
    place = take_dateline(soup)
    lead = take_lead(soup, _parsed(post.summary).get_text(" "))
    markup = Markup(str(soup), link)
    body = _FOOTNOTE.sub(r"[^\1]", markup.markdown())
    lead, in_lead = mask(lead, is_official)
    body, in_body = mask(body, is_official, markdown=True)
    notes = (
        *(
            ImportNote(
                None,
                "tautan-dibuang",
                f"tautan tanpa tujuan dibuang, kata-katanya tetap: {gone.removeprefix(REFERENCE)}",
            )
            for gone in markup.lost
        ),
        *(ImportNote(None, "data-pribadi", f"{kind} disamarkan") for kind in dict.fromkeys((*in_lead, *in_body))),
    )
    cover = (post.cover,) if post.cover and post.cover.source not in {image.source for image in images} else ()
    return Converted(lead, place, body or lead, (*cover, *images), videos, notes)


def _parsed(html: str) -> BeautifulSoup:
    """Within an element, since the library takes a text without any for the name of a file, and warns."""
    return BeautifulSoup(f"<div>{visible(html)}</div>", "html.parser")
