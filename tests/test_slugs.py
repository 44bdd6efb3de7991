"""slugs: any text → a piece of an address."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terang.values.slugs import slug

SHAPE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laporan Tahun 2024", "laporan-tahun-2024"),
        ("  LKPJ -- Wali Kota/2024!  ", "lkpj-wali-kota-2024"),
        ("Café Ünïcode", "cafe-unicode"),  # marks go, letters stay
        ("№ 5 ﬁsik ½", "no-5-fisik-12"),  # compatibility forms
        ("Hari Jum'at", "hari-jum-at"),
        ("日本語", ""),  # nothing is left
        ("", ""),
        ("---", ""),
        ("a_b", "a-b"),
        ("İstanbul", "istanbul"),  # a capital that becomes two characters in lower case
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("satu dua tiga", 8, "satu-dua"),  # exactly at the end of a word
        ("satu dua tiga", 9, "satu-dua"),  # not in the middle of a word
        ("satu dua tiga", 7, "satu"),
        ("satuduatiga", 4, "satu"),  # one long word has to be cut
        ("satu dua", 8, "satu-dua"),
    ],
)
def test_limit(text: str, limit: int, expected: str) -> None:
    assert slug(text, limit) == expected


@given(st.text(), st.integers(1, 80))
def test_shape_and_limit(text: str, limit: int) -> None:
    made = slug(text, limit)
    assert len(made) <= limit
    assert made == "" or SHAPE.fullmatch(made)


@given(st.text())
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(st.from_regex(SHAPE, fullmatch=True).filter(lambda text: len(text) <= 60))
def test_a_valid_slug_is_left_alone(text: str) -> None:
    assert slug(text) == text
