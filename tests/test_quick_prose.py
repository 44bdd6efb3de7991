"""prose.quick: whatever the plain part of Markdown becomes, the whole language makes the same of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import HOME
from terang.markdown.quick import quick_html
from terang.markdown.to_html import to_html, whole_html

TAKEN = (
    "Satu paragraf.",
    "Dua baris\ndalam satu paragraf (dengan kurung), 12% dan Rp5.000.000,00.",
    "Paragraf.\n\n\nParagraf lain!",
    "\n\nDiawali baris kosong\n",
    "## Judul bagian\n\nIsi.",
    "####### bukan judul"[1:],
    "- satu\n- dua: tiga",
    "Teks.\n\n- satu\n- **dua**\n\nTeks lagi.",
    "1. pertama\n2. kedua",
    "**Tebal** di awal, **tebal sekali** di tengah",
    "Lihat [situs kami](https://ppid.contoh.go.id/dokumen/2024?x=1).",
    "[Tautan](https://contoh.go.id) di awal",
    "«kutipan»"[1:-1],
    'Kata "kutipan" -- dan Rp 5.000, pukul 08.00-16.00, 17 Agustus 2026 ...',
    '- "satu"\n- **"dua"** \'tiga\'\n\n## "Empat" - lima\n\n"Enam" [\'tujuh\'](https://contoh.go.id)',
)
LEFT = (
    "",
    "a\u00a0b",
    "a & b",
    "<b>x</b>",
    "a  \nb",
    "    kode",
    "- a\n\n- b",
    "- a\n  lanjut",
    "- - a",
    "3. a\n4. b",
    "2024. Tahun itu",
    "a *b* c",
    "a _b_ c",
    "`kode`",
    "| a | b |\n|---|---|",
    "[a](javascript:alert(1))",
    "[a](https://x.id 'judul')",
    "![a](https://x.id/a.png)",
    "Judul\n===",
    "Judul\n---",
    "> kutipan",
    "\\* a",
    "a[^1]",
    "****",
    "** a **",
    "**a****b**",
    "* a",
    "+ a",
    ": a",
    "\ta",
    "a\r\nb",
    "a\x02b",
    "```\nx\n```",
)


def check(text: str) -> None:
    """Taken or left, with typography and all, the page shows what the whole language makes."""
    assert to_html(text) == whole_html(text)


@pytest.mark.parametrize("text", TAKEN)
def test_plain_texts_are_taken_and_read_as_the_whole_language_reads_them(text: str) -> None:
    assert quick_html(text) is not None
    check(text)


@pytest.mark.parametrize("text", LEFT)
def test_anything_else_is_left(text: str) -> None:
    assert quick_html(text) is None


_PIECES = st.sampled_from(
    (
        *"a1 .,:;-+=#*_`[]()<>&!|\\~\"'\n\t/?%@–“§\u00a0\u0661é",
        *("- ", "1. ", "2. ", "## ", "**", "\n\n", "  ", "    ", "](https://x.id/", "https://", "kata", "12", "==", "---", "![", ": "),
    )
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_whatever_is_taken_is_read_alike(text: str) -> None:
    check(text)


_LINES = st.sampled_from(
    (
        "Kata biasa",
        "**tebal** kata",
        "kata [tautan](https://x.id/a-b)",
        "(kurung) 12.",
        "12 orang",
        "a**b**c",
        "x - y = z",
        "\"kutip\" 'kata' -- Rp 5.000 ... 1 Januari",
        '**"tebal"** "[tautan](https://x.id)"',
    )
)
_BLOCKS = st.one_of(
    st.lists(_LINES, min_size=1, max_size=3).map("\n".join),
    st.lists(_LINES, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    st.lists(_LINES, min_size=1, max_size=3).map(lambda lines: "\n".join(f"{n}. {s}" for n, s in enumerate(lines, 1))),
    st.tuples(st.sampled_from(("#", "##", "###", "######")), _LINES).map(" ".join),
)


@given(st.lists(_BLOCKS, min_size=1, max_size=6).map("\n\n".join))
def test_texts_built_of_plain_blocks_are_read_alike(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", sorted((HOME / "content").rglob("*.md")), ids=lambda path: path.name)
def test_written_pages_and_releases_are_read_alike(path: Path) -> None:
    text = path.read_text(encoding="utf-8").rpartition("---\n")[2]
    for block in (text, *text.split("\n\n")):
        check(block)


def test_a_long_line_of_signs_takes_no_time_to_refuse() -> None:
    """Would not end if the pattern tried every way to divide the line."""
    assert quick_html("a " * 50_000 + "**" + "b " * 50_000 + "_") is None
