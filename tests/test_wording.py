"""wording: typed values → the Indonesian words on the page."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terang.records import Form, InformationClass, Status
from terang.records.wording import number, size, words
from terang.values.dates import WIB, PartialDate, Period


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (PartialDate(2024, 3, 31), "31 Maret 2024"),
        (PartialDate(2024), "2024"),
        (Period.parse("2024-S1"), "Semester 1 2024"),
        (InformationClass.IMMEDIATE, "Informasi Serta Merta"),
        (Status.WITHDRAWN, "Dicabut"),
        ((Form.PRINT, Form.ELECTRONIC), "Cetak, Elektronik"),
        ((), ""),
        (("anggaran", "kinerja"), "anggaran, kinerja"),
        (True, "Ya"),
        (False, "Tidak"),
        (7, "7"),  # a number is not a truth value
        (datetime(2024, 3, 31, 8, 0, tzinfo=WIB), "31 Maret 2024 pukul 08.00 WIB"),
        (date(2024, 3, 31), "Minggu, 31 Maret 2024"),
        ("apa adanya <b>", "apa adanya <b>"),
    ],
)
def test_words(value: object, expected: str) -> None:
    assert words(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(0, "0"), (999, "999"), (1000, "1.000"), (1234567, "1.234.567"), (-1234, "-1.234")]
)
def test_number(value: int, expected: str) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1 KB"),
        (1400, "1,4 KB"),
        (9940, "9,9 KB"),
        (9960, "10 KB"),  # not 10,0
        (999_499, "999 KB"),
        (999_500, "1 MB"),  # not 1000 KB
        (1_400_000, "1,4 MB"),
        (999_999_999, "1 GB"),
        (5_000_000_000_000, "5000 GB"),  # the largest unit
    ],
)
def test_size(octets: int, expected: str) -> None:
    assert size(octets) == expected


@given(st.integers(0, 10**12))
def test_size_is_short_and_close(octets: int) -> None:
    figure, unit = size(octets).split(" ")
    assert len(figure) <= 4
    value = float(figure.replace(",", ".")) * {"B": 1, "KB": 1e3, "MB": 1e6, "GB": 1e9}[unit]
    assert abs(value - octets) <= max(0.06 * octets, 1)
