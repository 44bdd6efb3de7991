"""Signs looked for before any pattern of personal data is tried: a text that has none of them has no personal data."""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from helpers import HOME, shared_data
from terang.validation import personal
from terang.validation.personal import EMAIL, MOBILE, NIK, PASSPORT, find_personal
from terang.validation.personal_signs import may_be_personal
from terang.validation.reader_view import seen_texts, views_of
from test_personal_data import HARMLESS, SPELLINGS

_GUARDS = ("may_be_personal", "may_hold_address", "may_hold_email", "may_hold_number", "may_hold_passport")
# What only the reader sees: written otherwise than any sign of it.
_HIDDEN = [
    ("0812&nbsp;3456&nbsp;7890", MOBILE),
    ("0812&hyphen;3456&hyphen;7890", MOBILE),
    ("081234567&sup1;&sup2;", MOBILE),
    ("0812\u31643456\u31647890", MOBILE),
    ("⁰⁸¹²³⁴⁵⁶⁷⁸⁹⁰", MOBILE),
    ("<a title='０８１２３４５６７８９０'>kantor</a>", MOBILE),
    ("<a title='&#48;81234567890'>kantor</a>", MOBILE),
    ("https://contoh.id/?hp=0812%0a3456%0a7890", MOBILE),
    ("3275014107&shy;900001", NIK),
    ("pas<b>por</b> A1234567", PASSPORT),
    ("pas**por** A1234567", PASSPORT),
    ("pas&shy;por A1234567", PASSPORT),
    ("budi&lpar;at&rpar;gmail.com", EMAIL),
    ("budi (<b>at</b>) gmail.com", EMAIL),
    ("a＠b.id", EMAIL),
]
_PIECES = [
    *(text for text, _ in SPELLINGS + _HIDDEN),
    *HARMLESS,
    *(part for text, _ in SPELLINGS + _HIDDEN for part in text.split()),
    *"0123456789 0123456789 .-/_()@[]{}<>&;%\n\t*`~\\aAtTkK",
    *(" dot ", " at ", "(at)", "rekening ", "No. Rek. ", "reKening BRI ", "bank ", "paſpor ", "PASSPORT ", "NPWP ", "N.P.W.P. "),
    *("<b>", "</b>", "<p>", "</p>", "<br>", "<td>", "<a href='", "'>", "&amp;", "&nbsp;", "&#48;", "&sup1;", "&commat;", "&lt;"),
    *("https://", "www.", "wa.me/62", "?nik=", "?hp=", "%30", "%EF%BC%90", "%40", "０", "①", "²", "½", "\u3164", "\u200b", "–", "é"),
    *("0812", "628", "620", "3275", "0141", "0790", "0001", "092542943407000", "1.250.000.000"),
]  # fmt: skip


def _without_signs(text: str, monkeypatch: pytest.MonkeyPatch) -> list[personal.Stretch]:
    """What the patterns find when none of them is spared."""
    with monkeypatch.context() as patch:
        for name in _GUARDS:
            patch.setattr(personal, name, lambda *_: True)
        return find_personal(text)


def _random_texts(count: int) -> Iterator[str]:
    choose = random.Random(20261128)
    for _ in range(count):
        yield "".join(choose.choices(_PIECES, k=choose.randint(1, 9)))


def _read(paths: Iterable[Path]) -> Iterator[str]:
    """Texts of at most 2,000 letters."""
    for path in paths:
        text = path.read_bytes().decode("utf-8", "replace")
        yield from (text[start : start + 2000] for start in range(0, min(len(text), 200_000), 1900))


@pytest.mark.parametrize(("text", "kind"), _HIDDEN)
def test_what_only_the_reader_sees_is_found(text: str, kind: str) -> None:
    for around in ("{}", "Hubungi {} segera.", "<p>{}</p>", "\n{}\n"):
        assert [found for *_, found in find_personal(around.format(text))] == [kind], around


def test_random_texts_are_judged_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    found = 0
    for text in _random_texts(15_000):
        whole = _without_signs(text, monkeypatch)
        assert find_personal(text) == whole, text
        found += bool(whole)
    assert found > 5_000, "the texts would prove nothing"


def test_written_texts_are_judged_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the examples of mistakes, and of this repository."""
    paths = [path for root in ("tests/examples", "disclosures", "content") for path in sorted((HOME / root).rglob("*.*"))]  # fmt: skip
    for text in _read(path for path in paths if path.suffix in (".yml", ".md", ".csv")):
        assert find_personal(text) == _without_signs(text, monkeypatch)


@pytest.mark.parametrize("name", ["releases-kejari-palu", "releases-gsa", "attack", "dip-bekasi-raw.json"])
def test_real_texts_are_judged_alike(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root = shared_data(name)
    paths = [root] if root.is_file() else sorted(path for path in root.rglob("*") if path.is_file())[:60]
    for text in _read(paths):
        assert find_personal(text) == _without_signs(text, monkeypatch)


def test_texts_together_are_judged_as_one_by_one() -> None:
    """No sign of one is lost behind what stands in another, such as an open tag."""
    choose = random.Random(20261128)
    texts = list(_random_texts(6_000))
    for _ in range(6_000):
        some = choose.choices(texts, k=choose.randint(1, 4))
        assert may_be_personal(*some) >= any(map(bool, map(find_personal, some))), some


def test_a_text_without_the_way_back_is_the_same() -> None:
    for text in _random_texts(15_000):
        assert seen_texts(text) == [view.text for view in views_of(text)], text
