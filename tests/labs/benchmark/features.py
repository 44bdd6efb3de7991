"""Markdown texts → how long they are, and how many of them have which feature how often."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, quantiles

# A feature → the places of a text where it stands. Rough, as lines tell it: what counts is its share, not its grammar.
FEATURES: dict[str, re.Pattern[str]] = {
    "heading": re.compile(r"^#{1,6} ", re.MULTILINE),
    "list": re.compile(r"(?:^|\n\n|\A)[ ]{0,3}[-*+] +\S"),
    "numbered": re.compile(r"(?:^|\n\n|\A)[ ]{0,3}1[.)] +\S"),
    "item": re.compile(r"^[ ]{0,3}(?:[-*+]|\d{1,3}[.)]) +\S", re.MULTILINE),
    "nested": re.compile(r"^[ ]{2,}(?:[-*+]|\d{1,3}[.)]) +\S(?=.*)", re.MULTILINE),
    "table": re.compile(r"^\|?[ :]*-{2,}[-| :]*\|[-| :]*$", re.MULTILINE),
    "bold": re.compile(r"\*\*[^*\n]+\*\*|__[^_\n]+__"),
    "italic": re.compile(r"(?<![*\w])\*(?![*\s])[^*\n]+\*(?!\*)|(?<![_\w])_(?![_\s])[^_\n]+_(?!_)"),
    "link": re.compile(r"(?<!!)\[[^\]\n]+\]\([^)\s]+"),
    "titled link": re.compile(r"(?<!!)\[[^\]\n]+\]\([^)\s]+\s+\""),
    "bare address": re.compile(r"(?<![(\"<=\w/])https?://\S+"),
    "picture": re.compile(r"!\[[^\]]*\]\("),
    "quote": re.compile(r"^> ?\S", re.MULTILINE),
    "code": re.compile(r"`[^`\n]+`|^(?:```|~~~)", re.MULTILINE),
    "html": re.compile(r"</?[a-z][a-z0-9]*[ />]"),
    "footnote": re.compile(r"^\[\^[^\]]+\]:", re.MULTILINE),
    "break": re.compile(r"[^\s]  $", re.MULTILINE),
    "other signs": re.compile(r"[&<>~^{}\\]"),
}
_BLOCKS = re.compile(r"\n{2,}")
_PROSE = re.compile(r"(?![ ]{0,3}(?:[-*+#>|]|\d{1,3}[.)]) ?)\S")


@dataclass(frozen=True, slots=True)
class Spread:
    """Of some numbers: the mean, and where a tenth, a quarter, a half, three quarters and nine tenths of them end."""

    mean: float
    tenth: float
    quarter: float
    half: float
    three_quarters: float
    nine_tenths: float

    @classmethod
    def of(cls, numbers: Sequence[float]) -> "Spread":
        cuts = quantiles(numbers, n=20, method="inclusive") if len(numbers) > 1 else [*numbers] * 19
        return cls(mean(numbers), cuts[1], cuts[4], cuts[9], cuts[14], cuts[17])


@dataclass(frozen=True, slots=True)
class Features:
    """`shares`: how many in a hundred texts have a feature; `counts`: how often it stands in those that have it."""

    texts: int
    letters: Spread
    paragraphs: Spread
    words: Spread  # of a paragraph
    shares: dict[str, float]
    counts: dict[str, Spread]


def measure(texts: Sequence[str]) -> Features:
    found = {name: [len(pattern.findall(text)) for text in texts] for name, pattern in FEATURES.items()}
    paragraphs = [[block for block in _BLOCKS.split(text) if _PROSE.match(block)] for text in texts]
    return Features(
        len(texts),
        Spread.of([len(text) for text in texts]),
        Spread.of([len(blocks) for blocks in paragraphs]),
        Spread.of([len(block.split()) for blocks in paragraphs for block in blocks]),
        {name: 100 * sum(map(bool, counts)) / len(texts) for name, counts in found.items()},
        {name: Spread.of([count for count in counts if count]) for name, counts in found.items() if any(counts)},
    )
