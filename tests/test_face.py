"""The theme → what every page weighs, and colours that can be told from each other in both schemes."""

import gzip
import re

import pytest

from terang.engines import THEME
from terang.engines.theme_context import first_sentence, initials
from terang.writers.whole_site.small_files import contrast, readable_on, text_on

STYLE = (THEME / "aset/terang.css").read_text(encoding="utf-8")
FIRST_VIEW = ("terang.css", "terang.js")
# token: light, dark
TOKENS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--([a-z0-9-]+): var\(--t, (#\w+)\) var\(--g, (#\w+)\);", STYLE)
}
GROUNDS = ("paper", "card", "tint")
TEXTS = [
    *((text, ground) for text in ("ink", "soft", "ya", "telat", "buruk", "biru", "coklat") for ground in GROUNDS),
    *((text, f"{text}-t") for text in ("ya", "telat", "buruk", "biru")),
    *(("ink", ground) for ground in ("telat-t", "buruk-t", "ya-t", "l1")),
    *(("soft", ground) for ground in ("telat-t", "buruk-t")),
    *((f"{mark}-on", mark) for mark in ("v-ya", "v-telat", "v-tolak", "v-lain", "l2", "l3")),
]
MARKS = [(mark, ground) for mark in ("edge", "v-ya", "v-telat-l", "v-tolak", "v-lain") for ground in GROUNDS]


def test_styles_and_scripts_of_a_first_view_are_light() -> None:
    assert sum(len(gzip.compress((THEME / "aset" / name).read_bytes(), 9)) for name in FIRST_VIEW) <= 15_000


def test_there_is_one_stylesheet() -> None:
    assert [path.name for path in (THEME / "aset").glob("*.css")] == ["terang.css"]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read(text: str, ground: str, scheme: int) -> None:
    assert contrast(_full(TOKENS[text][scheme]), _full(TOKENS[ground][scheme])) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_edges_and_marks_can_be_seen(mark: str, ground: str, scheme: int) -> None:
    assert contrast(_full(TOKENS[mark][scheme]), _full(TOKENS[ground][scheme])) >= 3


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_met_and_late_differ_without_their_hue(scheme: int) -> None:
    assert contrast(_full(TOKENS["v-ya"][scheme]), _full(TOKENS["v-telat"][scheme])) >= 3


@pytest.mark.parametrize("colour", ["#0b5d4b", "#ffd400", "#8a8a8a", "#1e66f5", "#000000", "#ffffff", "#c8102e"])
def test_any_colour_of_a_body_gives_shades_that_can_be_read(colour: str) -> None:
    light, dark = _full(TOKENS["tint"][0]), _full(TOKENS["tint"][1])
    assert contrast(readable_on(colour, light), light) >= 4.5
    assert contrast(readable_on(colour, dark, 7), dark) >= 7
    assert contrast(text_on(colour), colour) >= 4.5


def _full(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * channel for channel in colour[1:])


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Pemerintah Kota Bekasi", "KB"),
        ("Komisi Pemilihan Umum Kabupaten Subang", "KPU"),
        ("Pemerintah", "P"),
        ("RSUD dr. Chasbullah", "RDC"),
        ("17 Agustus", "A"),
        ("2045", ""),
    ],
)
def test_initials_of_a_body_without_an_emblem(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Situs ini peragaan. Isinya contoh.", "Situs ini peragaan."),
        ("Dikelola RSUD dr. Chasbullah Abdulmadjid. Contoh.", "Dikelola RSUD dr. Chasbullah Abdulmadjid."),
        ("Tanpa titik", "Tanpa titik"),
        ("", ""),
    ],
)
def test_first_sentence_of_a_notice(text: str, first: str) -> None:
    assert first_sentence(text) == first
