"""A word as people say it → the word of the dictionary that is meant: `ngurus` → urus, `bayarin` → bayar, `dateng` → datang.

The browser tries the same for words that no document says (theme/aset/cari-bahasa.js).
"""

import re
from collections.abc import Collection, Iterator

_SHORTEST = 4  # letters of a word, and of what is left when its end goes
_LONGEST = 6  # letters of a word in which an e is heard for an a: not internet
_ENDINGS = ("", "in", "nya", "an")
# Spoken beginnings, and the letter that they replace.
_BEGINNINGS = (
    ("", ""),
    ("di", ""),
    ("nge", ""),
    ("ng", ""),
    ("ng", "k"),
    ("ny", "s"),
    ("ny", "c"),
    ("n", "t"),
    ("m", "p"),
)
_LAST_E = re.compile(r"e(?=[^aeiou]+$)")


def written(word: str, dictionary: Collection[str]) -> str:
    """Empty when the dictionary has no such word."""
    if len(word) <= _SHORTEST or word in dictionary:
        return ""
    return next((one for stem in _stems(word) for one in _vowels(stem) if one in dictionary), "")


def _stems(word: str) -> Iterator[str]:
    """Without a spoken beginning and end."""
    for ending in _ENDINGS:
        if not word.endswith(ending):
            continue
        bare = word.removesuffix(ending)
        for beginning, letter in _BEGINNINGS:
            stem = letter + bare.removeprefix(beginning)
            if bare.startswith(beginning) and len(stem) >= (_SHORTEST if ending or not beginning else _SHORTEST - 1):
                yield stem


def _vowels(stem: str) -> Iterator[str]:
    """`cepet` is cepat, `deket` dekat, `ilang` hilang, `pake` pakai, `ijo` hijau."""
    heard = _LAST_E.sub("a", stem) if len(stem) <= _LONGEST else stem
    for one in (stem, heard, re.sub(r"e$", "ai", stem), re.sub(r"o$", "au", stem)):
        yield one
        if one[0] in "aiu":
            yield "h" + one
