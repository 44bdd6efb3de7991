"""Markdown text → one reading: safe HTML with Indonesian typography, and the outline that the checks go by."""

import dataclasses
import re
from functools import lru_cache

from markupsafe import Markup

from .comrak_parser import check_size, html_with_escapes, html_with_places
from .html_options import BODY, HtmlOptions
from .html_writer import HtmlWriter
from .outline import MarkdownReading, OutlineEntry, OutlineKind
from .sanitizing import sanitized
from .source_checks import with_source_checks
from .text_pieces import means_its_tags

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # also written as &#14;
_UNTYPESET = dataclasses.replace(BODY, typesets=False)


def read_markdown(text: str, options: HtmlOptions = BODY) -> MarkdownReading:
    """UnreadableMarkdown when the text is too long or nested too deep."""
    writer = _written(text, options)
    html = Markup(sanitized("".join(writer.pieces), options))
    return MarkdownReading(html, _outline(text, writer), tuple(writer.anchors))


@lru_cache(maxsize=2048)
def to_html(text: str, note_prefix: str = "") -> Markup:
    """Of a record, release or report: headings start at level 2, raw HTML is text, pictures become links.

    The text of a release stands on its page, in its plain text and in several feeds, all made one after the other.
    """
    options = dataclasses.replace(BODY, note_prefix=note_prefix) if note_prefix else BODY
    return Markup(sanitized("".join(_written(text, options).pieces), options))


@lru_cache(maxsize=64)
def outline_of(text: str) -> tuple[OutlineEntry, ...]:
    """What the checks ask for, by line; the same parse as for HTML. UnreadableMarkdown as in `read_markdown`."""
    return _outline(text, _written(text, _UNTYPESET))


def _written(text: str, options: HtmlOptions) -> HtmlWriter:
    check_size(text)
    html = html_with_places(text)
    if _INVISIBLE.search(html):
        html = _INVISIBLE.sub("", html)
    writer = HtmlWriter(options, obeys_tags=means_its_tags(text))
    writer.write(html)
    return writer


def _outline(text: str, writer: HtmlWriter) -> tuple[OutlineEntry, ...]:
    entries = writer.entries
    if "\\" in text and any(entry.kind is OutlineKind.FAILED_LINK for entry in entries):
        # What was written with a backslash is meant to be shown: with these apart, only the others are whole.
        again = HtmlWriter(_UNTYPESET, obeys_tags=False)
        again.write(html_with_escapes(text))
        entries = [entry for entry in entries if entry.kind is not OutlineKind.FAILED_LINK]
        entries += [entry for entry in again.entries if entry.kind is OutlineKind.FAILED_LINK]
    return with_source_checks(text, entries)
