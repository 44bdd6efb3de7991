"""Markdown texts → how long they are, and how many of them have which feature how often."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, quantiles

# A feature → the places of a text where it begins. Rough, as lines tell it: what counts is its share, not its grammar.
FEATURES: dict[str, re.Pattern[str]] = {
    "heading": re.compile(r"^#{1,6} ", re.MULTILINE),
    "list": re.compile(r"(?:\n\n|\A) {0,3}[-*+] +\S"),
    "numbered": re.compile(r"(?:\n\n|\A) {0,3}1[.)] +\S"),
    "nested": re.compile(r"^(?: {4,}|\t+)(?:[-*+]|\d{1,3}[.)]) +\S", re.MULTILINE),
    "table": re.compile(r"^\|?[ :]*-{2,}[ :]*(?:\|[ :]*-{2,}[ :]*)*\|?$(?<=\|)", re.MULTILINE),
    "quote": re.compile(r"(?:\n\n|\A)> ?\S"),
    "code": re.compile(r"`[^`\n]+`|^(?:```|~~~)", re.MULTILINE),
    "footnote": re.compile(r"^\[\^[^\]]+\]:", re.MULTILINE),
    "picture": re.compile(r"!\[[^\]]*\]\("),
    "link": re.compile(r"(?<!!)\[[^\]\n]+\]\([^)\s]+\)"),
    "titled link": re.compile(r"(?<!!)\[[^\]\n]+\]\([^)\s]+\s+\""),
    "bare address": re.compile(r"(?<![(\"<=\w/\[])https?://\S+"),
    "bold": re.compile(r"\*\*[^*\n]+\*\*|__[^_\n]+__"),
    "italic": re.compile(r"(?<![*\w])\*(?![*\s])[^*\n]+?(?<!\s)\*(?![*\w])|(?<![_\w])_(?![_\s])[^_\n]+?(?<!\s)_(?![_\w])"),
    "break": re.compile(r"\S(?:  |\\)\n(?!\n)"),
    "ampersand": re.compile(r"&"),
}  # fmt: skip
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)]) +(.*)", re.MULTILINE)
_ROW = re.compile(r"^\|.*\|$", re.MULTILINE)
_BLOCKS = re.compile(r"\n\s*\n")
_PROSE = re.compile(r"(?! {0,3}(?:[-*+] |[#>|]|\d{1,3}[.)] ))\S")
_WORDS_ONLY = re.compile(r"\]\([^)]*\)|[*_\[\]]")

# What a site of an office would have in place of another generator's shortcodes and of HTML.
_REWRITTEN = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE), new)
    for pattern, new in (
        (r"\{\{.*?\}\}|<!--.*?-->|<(script|style)\b.*?</\1>", ""),
        (r"<table\b.*?</table>", "\n\n| a | b |\n| --- | --- |\n| a | b |\n\n"),
        (r"<a\b[^>]*?href=[\"']?([^\"'\s>]+)[^>]*>(.*?)</a>", r"[\2](\1)"),
        (r"</?(?:strong|b)>", "**"),
        (r"</?(?:em|i)>", "*"),
        (r"<h([1-6])\b[^>]*>", r"\n\n## "),
        (r"<li\b[^>]*>", "\n- "),
        (r"<br ?/?>", "  \n"),
        (r"</?(?:p|div|ul|ol|h[1-6]|blockquote)\b[^>]*>", "\n\n"),
        (r"</?[a-z][^>]*>", ""),
        (r"\n[ \t]*\n\s*", "\n\n"),
    )
)


@dataclass(frozen=True, slots=True)
class Spread:
    """Of some numbers: the mean, and where a tenth, a quarter, a half, three quarters and nine tenths of them end."""

    mean: float
    cuts: tuple[float, ...]

    @classmethod
    def of(cls, numbers: Sequence[float]) -> "Spread":
        cuts = quantiles(numbers, n=20, method="inclusive") if len(numbers) > 1 else [*numbers] * 19
        return cls(mean(numbers), tuple(cuts[place] for place in (1, 4, 9, 14, 17)))


@dataclass(frozen=True, slots=True)
class Features:
    """`shares`: how many in a hundred texts have a feature; `counts`: how often it stands in those that have it."""

    texts: int
    shares: dict[str, float]
    counts: dict[str, Spread]
    lengths: dict[str, Spread]


def measure(texts: Sequence[str]) -> Features:
    texts = [_rewritten(text) for text in texts]
    found = {name: [len(pattern.findall(text)) for text in texts] for name, pattern in FEATURES.items()}
    blocks = [[block for block in _BLOCKS.split(text) if _PROSE.match(block)] for text in texts]
    items = [_ITEM.findall(text) for text in texts]
    lengths: dict[str, Sequence[float]] = {
        "letters": [len(text) for text in texts],
        "paragraphs": [len(inside) for inside in blocks],
        "words of a paragraph": [_words(block) for inside in blocks for block in inside],
        "items of a text with a list": [len(inside) for inside in items if inside],
        "words of an item": [_words(item) for inside in items for item in inside],
        "rows of a text with a table": [len(rows) for text in texts if (rows := _ROW.findall(text))],
        "numbers in a hundred words": [_numbers(block) for inside in blocks for block in inside if _words(block) > 9],
    }
    return Features(
        len(texts),
        {name: 100 * sum(map(bool, counts)) / len(texts) for name, counts in found.items()},
        {name: Spread.of([count for count in counts if count]) for name, counts in found.items() if any(counts)},
        {name: Spread.of(numbers) for name, numbers in lengths.items() if numbers},
    )


def _words(block: str) -> int:
    return len(_WORDS_ONLY.sub(" ", block).split())


def _numbers(block: str) -> float:
    words = _WORDS_ONLY.sub(" ", block).split()
    return 100 * sum(any(sign.isdigit() for sign in word) for word in words) / len(words)


def _rewritten(text: str) -> str:
    for pattern, new in _REWRITTEN:
        text = pattern.sub(new, text)
    return html.unescape(text).strip()
