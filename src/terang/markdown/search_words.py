"""Markdown text → the words that a search finds it by: what the page shows, without marks and addresses of links."""

import re
from html import unescape

from .comrak_parser import html_without_places
from .text_pieces import means_its_tags, without_comments

_PICTURE = re.compile(r'<img [^>]*alt="([^"]*)"[^>]*>')
_TAG = re.compile(r"<[^>]*>")


def words_of(text: str) -> str:
    """Straight from the parser: to make the page's HTML for it would cost ten times as much."""
    html = html_without_places(text)
    if "<img " in html:
        html = _PICTURE.sub(r" \1 ", html)
    if "--&gt;" in html and means_its_tags(text):
        html = " ".join(without_comments(piece, keeps_markers=False) for piece in _TAG.split(html))
    return unescape(_TAG.sub(" ", html))
