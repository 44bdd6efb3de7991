"""prose: what is set as print has it, what is left alone; the same text without markup; links by path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from terang.markdown import relink, set_text, to_html, to_text
from terang.values.source_links import resolved


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Kami siap," katanya.', "“Kami siap,” katanya."),
        ('Ia berkata, "Siap."', "Ia berkata, “Siap.”"),
        ('("dalam kurung")', "(“dalam kurung”)"),
        ("'satu' dan Jum'at", "‘satu’ dan Jum’at"),
        ("angkatan '98", "angkatan ’98"),
        ("satu -- dua --- tiga", "satu – dua – tiga"),
        ("pukul 08.00-16.00", "pukul 08.00–16.00"),
        ("dan seterusnya...", "dan seterusnya…"),
        ("Rp 5.000.000 dan Rp. 25.000", "Rp5.000.000 dan Rp25.000"),
        ("Rp5.000.000,00", "Rp5.000.000,00"),
        ("Senin, 5 Maret 2024", "Senin, 5\xa0Maret 2024"),
        # one reading is not sure, so nothing is done
        ("2024-03-05", "2024-03-05"),
        ("(021) 555-0123", "(021) 555-0123"),
        ("10.20.30-40.50", "10.20.30-40.50"),
        ("a--b", "a--b"),
        ("....", "...."),
        ("Rp banyak", "Rp banyak"),
        ("105 Maret", "105 Maret"),
        ("", ""),
    ],
)
def test_plain_text(typed: str, printed: str) -> None:
    assert set_text(typed) == printed
    assert set_text(printed) == printed


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('"**Tebal**" dan *"miring"*', "<p>“<strong>Tebal</strong>” dan <em>“miring”</em></p>"),
        ('`"kode" -- x`', '<p><code>"kode" -- x</code></p>'),
        ('    "kode"', '<pre tabindex="0"><code>"kode"\n</code></pre>'),
        ('[a](https://x.id/?q="b" "judul \'c\'")', None),  # attributes stay: see below
        ('"satu\n\n"dua', "<p>“satu</p>\n<p>“dua</p>"),
    ],
)
def test_html(text: str, html: str | None) -> None:
    made = to_html(text).strip()
    assert made == html if html else "“" not in made
    assert to_html(text) == to_html(text)


@given(st.text(st.sampled_from("ab \"'-.R p1\n*`<>[]()"), max_size=60))
def test_only_signs_are_changed(text: str) -> None:
    def letters(value: str) -> str:
        return "".join(c for c in value if c.isalnum())

    assert letters(set_text(text)) == letters(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Satu *dua*\ntiga.\n\nEmpat.", "Satu dua tiga.\n\nEmpat.\n"),
        ("## Judul\n\nIsi", "Judul\n\nIsi\n"),
        ("- a\n- b\n    - c\n- d", "- a\n- b\n  - c\n- d\n"),
        ("3. a\n4. b", "1. a\n2. b\n"),
        ("1. a\n    1. b\n2. c", "1. a\n  1. b\n2. c\n"),
        ("| A | B |\n| - | -: |\n| 1 | 2 |", "A | B\n1 | 2\n"),
        ("[kata](https://x.id/a?b=1&c=2)", "kata (https://x.id/a?b=1&c=2)\n"),
        ("<https://x.id/a>", "https://x.id/a\n"),
        ("[kata](../b.html)", "kata\n"),
        ("> kutip", "kutip\n"),
        ("a < b & c", "a < b & c\n"),
        ("Teks[^1].\n\n[^1]: Catatan.", "Teks1.\n\n1. Catatan.\n"),
        ("Tarif ~~Rp150.000~~ Rp50.000.", "Tarif [dicoret: Rp150.000] Rp50.000.\n"),
        ("Syarat:\n- KTP\n  - asli", "Syarat:\n\n- KTP\n  - asli\n"),
        ("- [x] sudah", "- ☑ sudah\n"),
        ("baris  \nbaru", "baris\nbaru\n"),
        ("", "\n"),
    ],
)
def test_to_text(text: str, plain: str) -> None:
    assert to_text(to_html(text)) == plain


@given(st.text(max_size=200))
def test_plain_text_of_anything_holds_no_tag_of_ours(text: str) -> None:
    assert "<p>" not in to_text(to_html(text.replace("<p>", "")).replace("&lt;", "‹"))


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("b.md", "content/siaran-pers/2025/b.md"),
        ("../2024/b.md#c", "content/siaran-pers/2024/b.md"),
        ("../../layanan/biaya.md?x=1", "content/layanan/biaya.md"),
        ("../../../disclosures/berkala/2024/x.yml", "disclosures/berkala/2024/x.yml"),
        ("../../../disclosures/berkas/2024/x%20y.pdf", "disclosures/berkas/2024/x y.pdf"),
        ("../foto/2025/a.jpg", "content/siaran-pers/foto/2025/a.jpg"),
        ("../../../../../luar.md", "../../luar.md"),
        ("b.html", None),
        ("#atas", None),
        ("/a.md", None),
        ("https://x.id/a.md", None),
        ("mailto:a@x.id", None),
        ("", None),
    ],
)
def test_what_a_link_means(written: str, path: str | None) -> None:
    assert resolved(written, "content/siaran-pers/2025/a.md") == path


def test_relink() -> None:
    html = to_html('[a](x.md#b "t") [c](y.md) [d](https://x.id/z.md) [e](#f)')
    made = relink(html, {"x.md#b": 'h?"&x#b'}.get)
    assert 'href="h?&#34;&amp;x#b"' in made
    assert "y.md" not in made
    assert "c</a>" in made
    assert 'href="https://x.id/z.md"' in made
    assert 'href="#f"' in made
    assert isinstance(made, Markup)
