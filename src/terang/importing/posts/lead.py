"""The HTML of a post → its lead and dateline, taken from its beginning."""

import re
from copy import copy

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from ...records import LEAD_WORDS
from ..shared.meaningful_markup import STRUCK, mark_struck
from ..shared.tidying import joined

_LIMIT = 600  # characters that a lead may have
_CUT = 280  # of a beginning that has no sentence of its own
_LEAST_WORDS = 6  # of a sentence that can stand as a lead
_PLAIN = frozenset({"strong", "b", "em", "i", "span", "u", "br", "font"})
_INLINE = _PLAIN - {"br"} | {"a", "sup", "sub", "small", "code", "abbr", *STRUCK}
_SENTENCE = re.compile(r"(?<=[^\W_]{3}[.!?])(?:[\"”’])?\s+(?=[\"“‘(]?[^\W\d_a-z])")
_DATELINE = re.compile(r"^([A-Z][A-Z .'/]{2,40}[A-Z.])\s*(?:[-–—]{1,3})\s*(?=\S)")
_ASIDE = ("blockquote", "li", "td", "th", "dd", "figure")
_DASH = re.compile(r"^\s*[-–—]{1,3}\s*")
_MORE = re.compile(r"\s*(?:\[?(?:…|\.\.\.)\]?|(?:Baca selengkapnya|Read more|Continue reading).*)\s*$", re.IGNORECASE)


def take_dateline(soup: BeautifulSoup) -> str:
    """`KOTA BEKASI — Wali Kota …`: the place goes out of the text, since the page of a release shows it itself."""
    first = _first_paragraph(soup)
    if first is None:
        return ""
    bold = next(
        (child for child in first.children if not (isinstance(child, NavigableString) and not child.strip())), None
    )
    if isinstance(bold, Tag) and bold.name in ("strong", "b"):
        words, after = joined(bold.get_text()), bold.next_sibling
        place = re.fullmatch(r"([^\W\d_][\w .']{2,40}?)\s*[-–—]{1,3}", words)
        if place and _is_place(place[1]):
            bold.decompose()
            return _cased(place[1])
        if isinstance(after, NavigableString) and _DASH.match(after) and _is_place(words):
            after.replace_with(_DASH.sub("", after))
            bold.decompose()
            return _cased(words)
    text = next((child for child in first.children if isinstance(child, NavigableString) and child.strip()), None)
    found = _DATELINE.match(text.strip()) if text is not None and text is bold else None
    if text is None or not found or not _is_place(found[1]):
        return ""
    text.replace_with(text.strip()[found.end() :])
    return _cased(found[1])


def take_lead(soup: BeautifulSoup, summary: str) -> str:
    """The summary, else the first paragraph or its first sentence, which then is not said twice."""
    first = _first_paragraph(soup)
    opening = _words(first) if first is not None else ""
    rest = len(_words(soup)) > len(opening)
    told = _MORE.sub("", joined(summary))
    if told and not _same(told, opening):
        return _short(told)
    if first is None:
        paragraphs = [tag for tag in soup.find_all("p") if _is_said(_words(tag)) and not tag.find_parent(_ASIDE)]
        own = next(
            (tag for tag in paragraphs if len(_words(tag).split()) >= _LEAST_WORDS), next(iter(paragraphs), soup)
        )
        return _short(_words(own), _CUT)
    sentence = _SENTENCE.split(opening, maxsplit=1)
    if any(isinstance(tag, Tag) and tag.name not in _PLAIN for tag in first.descendants):
        return _short(sentence[0], _CUT)
    if len(opening.split()) <= LEAD_WORDS and rest:
        first.decompose()
        return _short(opening)
    if len(sentence) == 2 and len(sentence[0]) <= _LIMIT and len(sentence[0].split()) >= _LEAST_WORDS:
        first.string = sentence[1]
        return sentence[0]
    if rest and len(opening) <= _LIMIT:
        first.decompose()
        return opening
    return _short(sentence[0], _CUT)


def _first_paragraph(soup: BeautifulSoup) -> Tag | None:
    """Only where the text begins with one: a heading or a list before it would lose its sense."""
    block = next(
        (
            tag
            for tag in soup.find_all(True)
            if _is_said(tag.get_text()) and tag.name not in ("div", "section", "article")
        ),
        None,
    )
    if block is None or block.name != "p":
        return None
    before = "".join(str(text) for text in block.find_all_previous(string=True))
    return None if _is_said(before) else block


def _is_said(words: str) -> bool:
    """Not `***` or `---` between parts."""
    return any(letter.isalpha() for letter in words)


def _words(tag: Tag) -> str:
    """As a reader sees them: only blocks and breaks part words, and what is struck out says so."""
    if tag.find(STRUCK) is not None:
        tag = copy(tag)
        mark_struck(tag)
    pieces = (
        str(part) if isinstance(part, NavigableString) else "" if part.name in _INLINE else " "
        for part in tag.descendants
        if isinstance(part, NavigableString | Tag)
    )
    return joined("".join(pieces))


def _same(told: str, opening: str) -> bool:
    key, other = (re.sub(r"\W+", "", text.casefold()) for text in (told, opening))
    return bool(key) and (key == other or (len(key) > 80 and other.startswith(key)))


def _short(text: str, limit: int = _LIMIT) -> str:
    return text if len(text) <= limit else text[: limit - 1].rpartition(" ")[0] + " …"


def _is_place(words: str) -> bool:
    return 1 <= len(words.split()) <= 4


def _cased(place: str) -> str:
    return place.strip(" .").title() if place.isupper() else place.strip()
