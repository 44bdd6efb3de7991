"""markdown: the examples of CommonMark 0.31 and of GFM come out as the specifications say, but for what is named here."""

import re

import comrak
import pytest

from spec_suites import Example, examples, normalized
from terang.markdown import HtmlOptions, read_markdown
from terang.markdown.comrak_parser import raw_html

# The parser itself, each example with the extensions that it is about.
NESTED_STRONG = {
    398,
    426,
    434,
    435,
    436,
    473,
    474,
    475,
    477,
}  # GitHub drops what is strong within strong: same to the eye
TAG_FILTER = {652}  # raw HTML is never passed on, so that nothing need be filtered

# The whole way, with all extensions of GFM always on.
WITHOUT_TARGET = {"commonmark": {200, 485, 486, 487, 567}, "gfm": {169, 495, 496, 575}}  # `href=""` is left out
COLON_IN_NAME = {"commonmark": {500}, "gfm": {508}}  # `foo):` looks like a scheme, and is none that is allowed
BARE_ADDRESSES = {"commonmark": {602, 608, 611, 612}, "gfm": {610, 616, 619, 620}}  # CommonMark leaves them text


def parsed(example: Example) -> str:
    has = example.extension != ""
    extensions = comrak.ExtensionOptions(table=has, strikethrough=has, autolink=has, tasklist=has)
    return comrak.markdown_to_html(example.text, extensions, None, comrak.RenderOptions(unsafe_=True))


@pytest.mark.parametrize(("specification", "count", "exceptions"), [
    ("commonmark", 652, set()),
    ("gfm", 670, NESTED_STRONG | TAG_FILTER),
])  # fmt: skip
def test_the_parser(specification: str, count: int, exceptions: set[int]) -> None:
    found = examples(specification)
    assert len(found) == count
    assert {one.number for one in found if normalized(parsed(one)) != normalized(one.html)} == exceptions


@pytest.mark.parametrize(("specification", "exceptions"), [("commonmark", set()), ("gfm", NESTED_STRONG)])
def test_the_whole_way(specification: str, exceptions: set[int]) -> None:
    """Raw HTML, which is shown as text, is seen to in test_markdown_reading."""
    found = [one for one in examples(specification) if not raw_html(one.text)]
    assert len(found) > 570
    schemes = {scheme.lower() for one in found for scheme in re.findall(r'(?:href|src)="([A-Za-z+.-]+):', one.html)}
    schemes -= {"foo)"}
    options = HtmlOptions(heading_shift=0, shows_pictures=True, link_rel="", typesets=False, schemes=frozenset(schemes))

    def differs(example: Example) -> bool:
        expected = (
            re.sub(r' class="language-[^"]*"', "", example.html)
            .replace(' align="', ' class="')
            .replace("<pre>", '<pre tabindex="0">')
        )
        return normalized(read_markdown(example.text, options).html) != normalized(expected)

    named = WITHOUT_TARGET[specification] | COLON_IN_NAME[specification] | BARE_ADDRESSES[specification]
    assert {one.number for one in found if differs(one)} == exceptions | named
