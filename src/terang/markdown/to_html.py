"""Markdown → HTML that cannot carry markup or script of its author. The only module that imports markdown."""

import re
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from .quick import quick_html
from .typography import set_html

_TAGS = {
    *("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code"),
    *("table", "thead", "tbody", "tr", "th", "td", "a", "strong", "em", "sup", "div"),
}
_ATTRIBUTES = {
    "a": {"href", "title", "id"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "th": {"align"},
    "td": {"align"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}


def to_html(text: str) -> Markup:
    """Headings start at level 2; raw HTML is shown as text; pictures become links, so that no foreign host is asked.

    Links are as written: see `relink`.
    """
    quick = quick_html(text)
    return whole_html(text) if quick is None else Markup(set_html(quick))


def whole_html(text: str) -> Markup:
    """The same by way of the whole language, however plain the text."""
    features = frozenset(name for name, sign in _SIGNS.items() if sign.search(text))
    html = _markdown(features).reset().convert(text)
    clean = nh3.clean(
        html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener", attribute_filter=_safe_link
    )
    if "align=" in clean:
        clean = _ALIGNED.sub(r'<\1 class="\2">', clean)
    return Markup(set_html(_INVISIBLE.sub("", clean)))


# The attribute is of an older HTML, and a style would be refused by the page's own policy.
_ALIGNED = re.compile(r'<(t[hd]) align="(left|center|right)">')
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # also written as &#14;
_WITHIN_SITE = re.compile(r"[^:]*(?:[/?#].*)?", re.DOTALL)


def _safe_link(tag: str, attribute: str, value: str) -> str | None:
    """What looks like a scheme must be one that is allowed, however it is spaced."""
    if attribute != "href" or _WITHIN_SITE.fullmatch(value) or value.partition(":")[0].lower() in _SCHEMES:
        return value
    return None


@cache
def _markdown(features: frozenset[str]) -> Markdown:
    return Markdown(
        extensions=["sane_lists", *sorted(features), _Plain()],
        extension_configs={name: settings for name, settings in _SETTINGS.items() if name in features},
        output_format="html",
    )


# An extension costs time on every text, so each is used only where the signs of it stand in the text.
_SIGNS = {
    "tables": re.compile(r"\|"),
    "footnotes": re.compile(r"\[\^"),
    "def_list": re.compile(r"^:\s", re.MULTILINE),
    "fenced_code": re.compile(r"```|~~~"),
    "toc": re.compile(r"^ {0,3}#|^ {0,3}(?:=|-)+ *$", re.MULTILINE),
}
_SETTINGS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "toc": {"baselevel": 2, "marker": ""},
    "footnotes": {"BACKLINK_TITLE": "Kembali ke teks"},
}


class _Plain(Extension):
    """Takes raw HTML out of the language, and pictures out of the page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_PicturesToLinks(md), "pictures_to_links", 5)


class _PicturesToLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        for picture in root.iter("img"):
            source, alt = picture.get("src", ""), picture.get("alt", "")
            tail = picture.tail
            picture.clear()
            picture.tag = "a"
            picture.set("href", source)
            picture.text, picture.tail = f"Gambar: {alt}" if alt else "Gambar", tail
