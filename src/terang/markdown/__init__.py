"""Markdown as a pull request shows it → safe HTML, and an outline with the line of each element."""

from .comrak_parser import UnreadableMarkdown, foreign_html
from .html_options import BODY, PAGE, HtmlOptions
from .linking import relink
from .markdown_reader import outline_of, read_markdown, to_html
from .outline import HeadingAnchor, MarkdownReading, OutlineEntry, OutlineKind
from .plain_text import to_text
from .search_words import words_of
from .tag_attributes import is_allowed
from .typography import set_text

__all__ = [
    "BODY",
    "PAGE",
    "HeadingAnchor",
    "HtmlOptions",
    "MarkdownReading",
    "OutlineEntry",
    "OutlineKind",
    "UnreadableMarkdown",
    "foreign_html",
    "is_allowed",
    "outline_of",
    "read_markdown",
    "relink",
    "set_text",
    "to_html",
    "to_text",
    "words_of",
]
