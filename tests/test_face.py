"""The theme → what every page weighs, and colours that can be told from each other in both schemes."""

import gzip
import re
from datetime import date
from pathlib import Path

import pytest

from terang import rendering
from terang.coverage import DutyState, Totals
from terang.engines import THEME
from terang.engines.theme_context import first_sentence, initials
from terang.records import DecreeKind, RequestOutcome
from terang.registers import Figures, Pace
from terang.writers.annexes.annex_columns import columns_of
from terang.writers.coverage.overview import (
    HeatCell,
    HeatMap,
    HeatRow,
    age,
    classes_finding,
    trend_finding,
    units_finding,
)
from terang.writers.service.service_views import outcome_finding, pace_finding
from terang.writers.shared.letter_links import LetterKind, letter_href
from terang.writers.shared.views import LinkView
from terang.writers.whole_site.small_files import contrast, readable_on, text_on

TEMPLATES = Path(rendering.__file__).parent / "templates"
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


@pytest.mark.parametrize("kind", DecreeKind)
def test_the_stylesheet_names_the_columns_of_a_list_as_the_list_does(kind: DecreeKind) -> None:
    row = re.search(rf"\.{kind.key} {{ (--c3.*?) }}", STYLE)
    assert row
    said = dict(re.findall(r'--c(\d+): "(.*?): ";', row[1]))
    columns = [column.short for column in columns_of(kind)[1:]]
    assert all(columns)
    assert said == {str(number): short for number, short in enumerate(columns, 3)}
    assert all(f".annex td:nth-child({number})::before {{ content: var(--c{number}); }}" in STYLE for number in said)


def test_there_is_one_stylesheet_for_screens_one_for_paper_and_one_for_forms_and_sheets() -> None:
    assert {path.name for path in (THEME / "aset").glob("*.css")} == {"terang.css", "cetak.css", "lembar.css"}
    assert "lembar.css" not in (THEME / "main.html").read_text(encoding="utf-8")


def test_what_needs_the_stylesheet_of_forms_and_sheets_loads_it() -> None:
    sheet = (THEME / "aset/lembar.css").read_text(encoding="utf-8")
    names = set(re.findall(r"\.((?:annex|report|letter|reckon)[a-z-]*)", sheet))
    parts = {"letter_parts.html", "reports/parts.html"}  # imported by templates that load it
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        used = {name for words in re.findall(r'class="([^"{]*)"', text) for name in words.split()} & (names - {"annex"})
        if used - {"letterhead"} and path.relative_to(TEMPLATES).as_posix() not in parts:
            assert "aset/lembar.css" in text, (path, used)


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


# --- findings: sentences that the figures beside them prove -----------------------------------------------------


def _totals(met: int, missing: int) -> Totals:
    return Totals(dict.fromkeys(DutyState, 0) | {DutyState.PUBLISHED: met, DutyState.MISSING: missing})


@pytest.mark.parametrize(
    ("scores", "finding"),
    [
        ({"Berkala": (13, 108), "Serta merta": (6, 0)}, "Serta merta lengkap; berkala baru 13 dari 121"),
        ({"Berkala": (0, 3), "Serta merta": (6, 0), "Setiap saat": (1, 0)}, "Serta merta dan setiap saat lengkap; berkala baru 0 dari 3"),
        ({"Berkala": (1, 1), "Setiap saat": (2, 2)}, "Menurut kelas informasi"),
        ({"Berkala": (1, 0), "Setiap saat": (0, 0)}, "Semua kelas lengkap"),
        ({}, "Menurut kelas informasi"),
    ],
)  # fmt: skip
def test_finding_of_classes(scores: dict[str, tuple[int, int]], finding: str) -> None:
    assert classes_finding([(name, _totals(*counts)) for name, counts in scores.items()]) == finding


@pytest.mark.parametrize(
    ("met", "finding"),
    [
        ([44, 54, 47], "Turun dari 54 menjadi 47 dalam semester ini"),
        ([47, 54], "Naik dari 47 menjadi 54 dalam semester ini"),
        ([5, 5], "Tetap 5 sejak semester lalu"),
        ([5], "Terpenuhi tiap semester"),
        ([], "Terpenuhi tiap semester"),
    ],
)
def test_finding_of_a_trend(met: list[int], finding: str) -> None:
    assert trend_finding(met) == finding


def _row(met: int) -> HeatRow:
    return HeatRow(LinkView("Dinas", "x"), "Dinas", (), met, 0, 5)


@pytest.mark.parametrize(
    ("met", "finding"),
    [
        ((0, 0), "Belum ada unit yang memenuhi kewajibannya sendiri"),
        ((3, 0, 0), "2 dari 3 unit belum memenuhi satu pun kewajibannya sendiri"),
        ((1, 1), "Semua 2 unit memenuhi paling sedikit satu kewajiban"),
        ((), "Menurut unit"),
    ],
)
def test_finding_of_units(met: tuple[int, ...], finding: str) -> None:
    assert units_finding(HeatMap((), tuple(map(_row, met)), (), ())) == finding


@pytest.mark.parametrize(
    ("met", "required", "shade"), [(0, 5, 0), (1, 20, 1), (5, 5, 4), (1, 2, 2), (3, 5, 3), (0, 0, 0)]
)
def test_shade_of_a_unit(met: int, required: int, shade: int) -> None:
    assert HeatCell(met, 0, required).shade == shade


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("2018-11-15", "8 tahun"),
        ("2026-06-25", "4 bulan"),
        ("2026-06-24", "5 bulan"),
        ("2026-11-12", "12 hari"),
        ("2026-11-24", "0 hari"),
    ],
)
def test_age(since: str, words: str) -> None:
    assert age(date.fromisoformat(since), date(2026, 11, 24)) == words


def test_a_link_fills_in_a_letter_behind_the_hash() -> None:
    href = letter_href(LetterKind.OBJECTION, "informasi/2024/x.html", 'Laporan "A" & B', ground="b")
    assert href == "../../layanan/surat.html#keberatan?informasi=Laporan+%22A%22+%26+B&alasan=b"
    assert letter_href(LetterKind.REQUEST, "index.html") == "layanan/surat.html#permintaan"


def _figures(granted: int, refused: int, late: int = 0, days: int = 7) -> Figures:
    outcomes = dict.fromkeys(RequestOutcome, 0) | {RequestOutcome.GRANTED: granted, RequestOutcome.REFUSED: refused}
    paces = dict.fromkeys(Pace, 0) | {Pace.LATE: late}
    return Figures(received=granted + refused, outcomes=outcomes, paces=paces, days=(days,) * (granted + refused))


@pytest.mark.parametrize(
    ("figures", "outcome", "pace"),
    [
        (_figures(50, 8, 4), "50 dari 58 permintaan dikabulkan, 8 ditolak", "Separuhnya dijawab dalam 7 hari kerja atau kurang; 4 terlambat"),
        (_figures(6, 0), "Semua 6 permintaan dikabulkan", "Separuhnya dijawab dalam 7 hari kerja atau kurang; tidak ada yang terlambat"),
        (_figures(2, 2), "Hasil permintaan", "Waktu jawaban"),  # too few for a sentence
        (_figures(0, 0), "Hasil permintaan", "Waktu jawaban"),
    ],
)  # fmt: skip
def test_findings_of_statistics(figures: Figures, outcome: str, pace: str) -> None:
    assert outcome_finding(figures) == outcome
    assert pace_finding(figures) == pace


def test_our_tables_scroll_by_themselves_where_they_are_too_wide() -> None:
    for path in TEMPLATES.rglob("*.html"):
        for match in re.finditer(r'(.{0,200})<table class="data', path.read_text(encoding="utf-8"), re.DOTALL):
            assert re.search(r'<div class="scroll"[^>]*>\s*$', match[1]), path


def test_words_beside_each_other_are_parted_where_there_are_no_styles() -> None:
    """A browser of text shows what is in one line: `Minta informasiGratis`."""
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(
            r"</b><span(?! class=\"soft\")|</text><text|</text>{%[^}]*%}<text|[}>]<span class=\"val\">", text
        ), path
