"""The words of a post and those of its release → the words that were lost on the way."""

import re
from collections import Counter
from collections.abc import Iterable

from bs4 import BeautifulSoup

_WORD = re.compile(r"[^\W_]+")
# What parts no words for a reader: emphasis, escapes, and links, whose address is not read.
_MARKS = re.compile(r"[*~`\\\[]|\]\([^)\s]*\)")
_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|caption|center|cite|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr"
    "|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|img|iframe"
)


def words_of_page(soup: BeautifulSoup) -> Counter[str]:
    """As a reader of the old site sees them. Changes `soup`."""
    for tag in soup.find_all(lambda tag: bool(_BLOCKS.fullmatch(tag.name))):
        if tag.name == "br":
            tag.replace_with(" ")
        else:
            tag.insert_before(" ")
            tag.append(" ")
    return Counter(_WORD.findall(soup.get_text().casefold()))


def lost_words(page: Counter[str], texts: Iterable[str]) -> tuple[str, ...]:
    """Those of the page that no text has, in the order of the page."""
    there = Counter(word for text in texts for word in _WORD.findall(_MARKS.sub("", text).casefold()))
    return tuple(word for word, count in page.items() if count > there[word])
