"""Words looked for before a pattern is tried: they must be in whatever the pattern finds, in any case."""

import random
import re

import pytest

from terang.validation import text_habits
from terang.validation.folding import folded

_WRITTEN = {  # pattern → what it finds
    text_habits._NOTE: [
        *("TODO", "lorem İpſum", "??", "(?)", "// catatan", "a\u2003//\u2003b", "a // b", "cek laGI", "ceK nanti", "ısı dulu"),
        *("https://a.id // b", "\n//\n", "// b ://"),
    ],
    text_habits._WEEKDAY: [
        f"{day}, 5 Maret 2024"
        for day in ("Senin", "SELASA", "ſelasa", "rabu", "Kamıs", "Kamİs", "Jumat", "jum’at", "JUM'AT", "Sabtu", "Mınggu", "AHAD")
    ],
}  # fmt: skip
_QUICK = {
    text_habits._NOTE: text_habits.note_in,
    text_habits._WEEKDAY: lambda text: list(text_habits.dated_weekdays(text)),
}


@pytest.mark.parametrize("pattern", _WRITTEN)
def test_what_a_pattern_finds_is_found_quickly(pattern: re.Pattern[str]) -> None:
    for text in _WRITTEN[pattern]:
        assert pattern.search(text), text
        assert _QUICK[pattern](text), text


@pytest.mark.parametrize("pattern", _WRITTEN)
def test_random_texts_are_judged_alike(pattern: re.Pattern[str]) -> None:
    choose = random.Random(20261128)
    pieces = [
        *"".join(_WRITTEN[pattern]),
        *" /:([])}%2aF",
        *(word for text in _WRITTEN[pattern] for word in text.split()),
    ]
    for _ in range(20_000):
        text = "".join(choose.choices(pieces, k=choose.randint(1, 8)))
        assert bool(_QUICK[pattern](text)) == bool(pattern.search(text)), text


def test_letters_fold_as_patterns_fold_them() -> None:
    """Each letter that a pattern takes for one of a to z is that one when folded."""
    any_plain = re.compile("[a-z]", re.IGNORECASE)
    letters = [chr(code) for code in range(0x110000) if any_plain.fullmatch(chr(code))]
    assert len(letters) > 52
    for letter in letters:
        assert re.fullmatch(folded(letter), letter, re.IGNORECASE)
        assert folded(letter).isascii()
