"""markdown: one reading gives what a pull request shows, and an outline in which each thing has its line."""

import dataclasses
import html as html_library
import json
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import HOME, shared_data
from properties import times_as_much, usual_text
from terang.markdown import (
    BODY,
    PAGE,
    HtmlOptions,
    OutlineKind,
    UnreadableMarkdown,
    outline_of,
    read_markdown,
    words_of,
)
from terang.markdown.comrak_parser import SIZE_LIMIT
from terang.markdown.markdown_reader import _written


def html_of(text: str, options: HtmlOptions = BODY) -> str:
    return str(read_markdown(text, options).html).strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        # lists and tables straight after a paragraph
        ("Syarat:\n- KTP\n- Surat", "<p>Syarat:</p>\n<ul>\n<li>KTP</li>\n<li>Surat</li>\n</ul>"),
        ("1. a\n  - b\n2. c", "<ol>\n<li>a</li>\n</ol>\n<ul>\n<li>b</li>\n</ul>\n<ol start=\"2\">\n<li>c</li>\n</ol>"),
        ("- a\n  - b\n- c", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>"),
        ("Pada 2024\n2025. bukan daftar", "<p>Pada 2024\n2025. bukan daftar</p>"),
        ("~~lama~~ baru", "<p><del>lama</del> baru</p>"),
        ("www.contoh.go.id", '<p><a href="http://www.contoh.go.id" rel="noopener">www.contoh.go.id</a></p>'),
        ("https://x.id/a--b.", '<p><a href="https://x.id/a--b" rel="noopener">https://x.id/a--b</a>.</p>'),
        ("ppid@x.go.id", '<p><a href="mailto:ppid@x.go.id" rel="noopener">ppid@x.go.id</a></p>'),
        ("- [ ] belum\n- [x] sudah", "<ul>\n<li>☐ belum</li>\n<li>☑ sudah</li>\n</ul>"),
        ("- [x] a\n\n- [ ] b", "<ul>\n<li> \n<p>☑ a</p>\n</li>\n<li> \n<p>☐ b</p>\n</li>\n</ul>"),
        # the one tag that is obeyed, unless it was written to be shown
        ("a<br>b<BR/>c", "<p>a<br>b<br>c</p>"),
        ("`<br>`", "<p><code>&lt;br&gt;</code></p>"),
        ("a\\<br>b", "<p>a&lt;br&gt;b</p>"),
        ("&lt;br>", "<p>&lt;br&gt;</p>"),
        # comments are not seen; without an end they are none
        ("a <!-- b --> c", "<p>a  c</p>"),
        ("<!-- b\n\nc -->\n\nd", "<p>d</p>"),
        ("a \\<!-- b -->", "<p>a &lt;!-- b --&gt;</p>"),
        ("<!-- b", "<p>&lt;!-- b</p>"),
        # raw HTML is shown
        ("<div>\nhalo\n</div>\n\nx", "<p>&lt;div&gt;\nhalo\n&lt;/div&gt;</p>\n<p>x</p>"),
        ("> <div>\n\nx", "<blockquote>\n<p>&lt;div&gt;</p>\n</blockquote>\n<p>x</p>"),
        # no picture, and no link in a link
        ("[![Peta](a.png)](b)", '<p><a href="b" rel="noopener">Gambar: Peta</a></p>'),
        ("![x](javascript:a)", "<p>Gambar: x</p>"),
    ],
)  # fmt: skip
def test_html_of_a_text(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# Judul\n\n# Judul", '<h1 id="judul">Judul</h1>\n<h1 id="judul-1">Judul</h1>'),
        ("## Satu & *dua*", '<h2 id="satu--dua">Satu &amp; <em>dua</em></h2>'),
        ("![Peta](a.png 'J')", '<p><img src="a.png" alt="Peta" title="J"></p>'),
        ("<!-- terang:kontak -->", "<!-- terang:kontak -->"),
        ("<!-- lain -->\n\na", "<p>a</p>"),
        ("[a](terang:content/x.md)", '<p><a href="terang:content/x.md">a</a></p>'),
        ('"kutip" -- x', '<p>"kutip" -- x</p>'),  # the engine's pages are not typeset
    ],
)
def test_html_of_a_page(text: str, html: str) -> None:
    assert html_of(text, PAGE) == html


def test_headings_of_a_page_are_those_of_its_list_of_contents() -> None:
    headings = read_markdown("# A `b`\n\nx\n\nC\n---\n", PAGE).headings
    assert [(one.level, one.id, one.html) for one in headings] == [(1, "a-b", "A <code>b</code>"), (2, "c", "C")]


def test_addresses_are_given_as_they_are_read() -> None:
    options = dataclasses.replace(PAGE, address=lambda written: f"terang:{written}" if "x" in written else written)
    made = html_of('[a](x%20y.md#z "t") [b](c.md)', options)
    assert made == '<p><a href="terang:x%20y.md#z" title="t">a</a> <a href="c.md">b</a></p>'


OUTLINES = [
    # text, entries as (line, kind, target, text)
    ("a [b *c*](d)\n[e](f)", [(1, "LINK", "d", "b c"), (2, "LINK", "f", "e")]),
    ("a\nb [c]\n\n[c]: d.md", [(2, "LINK", "d.md", "c")]),  # where it is used
    ("[a]: b.md", []),
    ("[a]\n\n[a]: <b c.md>", [(1, "LINK", "b%20c.md", "a")]),  # at the very end
    ("> a\nb [c](d)", [(2, "LINK", "d", "c")]),  # a lazy line
    ("a **b\nc** [d](e)", [(2, "LINK", "e", "d")]),
    ("- a\n\n  [b](<c (1).pdf>)", [(3, "LINK", "c%20(1).pdf", "b")]),
    ("x\n![](a.png) ![b](c)", [(2, "IMAGE", "a.png", ""), (2, "IMAGE", "c", "b")]),
    ("# A\n\nB *c*\n---", [(1, "HEADING", "1", "A"), (3, "HEADING", "2", "B c")]),
    ("a\n| b | c |\n| - | - |\n| d | [e](f) |", [(2, "TABLE", "", ""), (4, "LINK", "f", "e")]),
    ("a[^b]\n\n[^b]: c", [(1, "FOOTNOTE", "b", "")]),
    ("- [x] a\n- [ ] b", [(1, "TASK", "x", ""), (2, "TASK", "", "")]),
    ("a\n\n```py\nx [a](b c)\n```\n\nb", [(3, "CODE", "py", "x [a](b c)")]),
    ("a\n\n````\nx\n```", [(3, "CODE", "", "x"), (3, "OPEN_FENCE", "", "````")]),
    ("> ~~~\n> x", [(1, "CODE", "", "x"), (1, "OPEN_FENCE", "", "~~~")]),
    ("    ```\n    x", [(1, "CODE", "", "```")]),
    ("```\nx\n```\n\n", [(1, "CODE", "", "x")]),
    ("a\nb <b>c</b>", [(2, "RAW_HTML", "", "<b>"), (2, "RAW_HTML", "", "</b>")]),
    ("a\n\n<!-- x\ny -->", [(3, "RAW_HTML", "", "<!-- x\ny -->")]),
    ("a<br>b <!-- terang:kontak --> <https://x.id>", [(1, "LINK", "https://x.id", "https://x.id")]),
    ("`<b>` \\<b> &lt;b>", []),
    # what looks like a link and is none
    ("a\nb [c](d e) f", [(2, "FAILED_LINK", "", "[c](d e)")]),
    ("[c](http://a/ b)", [(1, "FAILED_LINK", "", "[c]("), (1, "LINK", "http://a/", "http://a/")]),
    ("[**c**](d e)", [(1, "FAILED_LINK", "", "](d e)")]),
    ("\\[c](d e) \\[c\\](d) [c]\\(d)", [(1, "FAILED_LINK", "", "](d e)")]),
    ("\\[c\\](d)", []),
    ("`[c](d e)`", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "entries"), OUTLINES, ids=lambda value: value if isinstance(value, str) else "")
def test_outline(text: str, entries: list[tuple[int, str, str, str]]) -> None:
    assert [(one.line, one.kind.name, one.target, one.text) for one in outline_of(text)] == entries
    assert outline_of(text) == tuple(one for one in read_markdown(text).outline), (
        "the checks go by the parse that makes the HTML"
    )


def test_where_a_heading_ends_and_what_it_stands_in() -> None:
    first, second = (one for one in outline_of("A\n===\n\n> ## B") if one.kind is OutlineKind.HEADING)
    assert (first.line, first.last_line, first.depth) == (1, 2, 0)
    assert (second.line, second.depth) == (4, 1)


def test_notes_of_several_texts_on_a_page_have_ids_of_their_own() -> None:
    text = "a[^1] b[^1]\n\n[^1]: c"
    one, two = (html_of(text, dataclasses.replace(BODY, note_prefix=prefix)) for prefix in ("satu-", "dua-"))
    ids = [set(re.findall(r'id="([^"]*)"', html)) for html in (one, two)]
    assert not ids[0] & ids[1]
    for html, own in zip((one, two), ids, strict=True):
        assert set(re.findall(r'href="#([^"]*)"', html)) == own


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Satu** [dua](tiga.md) ![empat](lima.png)", "Satu dua empat"),
        ("a\n- b\n| c |\n| - |\n| d |", "a b | c | | - | | d |"),
        ("`e` &amp; f", "e & f"),
        ("a <!-- rahasia --> b\n\n<!-- rahasia\n\nlagi -->", "a b"),  # what no page shows is not found either
        ("<!-- a\n\nb", "<!-- a b"),
        ("[a]: https://x.id", ""),
    ],
)
def test_words_that_a_search_finds(text: str, words: str) -> None:
    assert " ".join(words_of(text).split()) == words


# Refused, or read in a blink


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a\n" * 10 + "> " * 101 + "a", "teks-terlalu-bertingkat", 11),
        ("a\n\n- b " + "**c *d " * 90 + "e" + "d* c**" * 90, "teks-terlalu-bertingkat", 3),
        ("a\n\n" + "*a **a " * 5_000 + "b" + "a** a*" * 5_000, "teks-terlalu-bertingkat", 3),
        ("[" * 1_000_000, "teks-terlalu-besar", 1),
        ("a\n" * 150_000, "teks-terlalu-besar", 100_001),
        ("é" * (SIZE_LIMIT // 2 + 1), "teks-terlalu-besar", 1),
    ],
)  # fmt: skip
def test_refused_with_a_line(text: str, code: str, line: int) -> None:
    with pytest.raises(UnreadableMarkdown) as refused:
        read_markdown(text)
    assert (refused.value.code, refused.value.line) == (code, line)
    with pytest.raises(UnreadableMarkdown):
        outline_of(text)


def test_a_hundred_levels_and_200_KB_are_read() -> None:  # noqa: N802
    assert html_of("> " * 100 + "a").count("<blockquote>") == 100
    assert html_of("* " * 500 + "a").count("<li>") == 99  # the parser takes no more for lists
    assert len(html_of("a" * SIZE_LIMIT)) == SIZE_LIMIT + len("<p></p>")


HOSTILE = {
    "pictures in nothing": "![[]()" * 4000,
    "brackets": "[" * SIZE_LIMIT,
    "openings and closings": "[a](" * 40_000,
    "references": "[a]: b\n" * 20_000 + "[a]" * 20_000,
    "comments": "<!--" * 45_000,
    "comments with one end": "<!--" * 45_000 + "-->",
    "tags": "<a " * 60_000,
    "entities": "&#0;" * 45_000,
    "ticks": "".join(f"{'`' * n}x" for n in range(600)),
    "stars": "*a " * 60_000,
    "footnotes": "[^a]" * 40_000 + "\n\n[^a]: b",
    "addresses": "http://a.id/x " * 14_000,
    "www": "www.a " * 33_000,
    "mails": "a@b.id " * 28_000,
    "rows": "| a | b |\n| - | - |\n" + "| a |\n" * 30_000,
    "columns": "|" * 60_000 + "\n" + "|-" * 60_000,
    "headings": "# a\n" * 40_000,
    "escapes": "\\[a](b c) " * 18_000,
    "failed links": "[a](b c) " * 20_000,
    "fences": "```\n" * 49_999,
    "list after list": "- a\n\n1. b\n\n" * 15_000,
    "quotes and lists": "".join(f"{'> ' * (n % 90)}- a\n" for n in range(2000)),
    "a line of stars": "* " * 500,
    "quotation marks": "\" ' " * 49_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_made_to_be_slow(name: str) -> None:
    text = HOSTILE[name]
    assert len(text.encode()) <= SIZE_LIMIT

    def read(text: str) -> None:
        with suppress(UnreadableMarkdown):
            read_markdown(text)
            read_markdown(text, PAGE)

    assert times_as_much(lambda: read(text), lambda: read(usual_text(SIZE_LIMIT))) < 60


# The second program is a wall behind a wall: it finds nothing to take out


def attack_texts() -> list[str]:
    folder = shared_data("attack")
    strings = [
        *json.loads((folder / "blns.json").read_text(encoding="utf-8")),
        *(case["input"] for case in json.loads((folder / "bleach_tests.json").read_text(encoding="utf-8"))),
        *(folder / "xss-rsnake.txt").read_text(encoding="utf-8").splitlines(),
        *(folder / "markdown_it_xss_fixture.md").read_text(encoding="utf-8").split("\n.\n"),
    ]
    shapes = ("{0}", "[a]({0})", "![{0}](<{0}>)", "# {0}\n\n- {0}\n\n| {0} |\n| --- |\n| {0} |", "x[^1]\n\n[^1]: {0}")
    return [shape.replace("{0}", string) for string in strings for shape in shapes]


def assert_nothing_taken_out(text: str) -> None:
    for options in (BODY, PAGE):
        try:
            reading = read_markdown(text, options)
        except UnreadableMarkdown:
            return
        raw = "".join(_written(text, options).pieces)
        # Some hosts cannot be read, and then the whole address goes.
        if raw.count("href=") == reading.html.count("href=") and raw.count("src=") == reading.html.count("src="):
            assert tokens(str(reading.html)) == tokens(raw.rstrip("\n"))


def tokens(html: str) -> list[str]:
    parts = re.split(r'(<!--.*?-->|<(?:[^<>"]|"[^"]*")*>)', html)
    return [part if at % 2 == 0 else "".join(sorted(part)) for at, part in enumerate(map(html_library.unescape, parts))]


def test_nothing_is_taken_out_of_attacks() -> None:
    texts = attack_texts()
    assert len(texts) > 3000
    for text in texts:
        assert_nothing_taken_out(text)


@given(st.text(st.sampled_from("<>[]()!\"'`*_#&;:/= \n\\^|~-abj\x02\x03") | st.characters(codec="utf-8"), max_size=80))
def test_nothing_is_taken_out_of_anything(text: str) -> None:
    assert_nothing_taken_out(text)


def test_the_same_in_every_thread() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((HOME / "content").rglob("*.md"))]
    with ThreadPoolExecutor(4) as pool:
        several = [list(pool.map(html_of, texts)) for _ in range(2)]
    assert several[0] == several[1] == [html_of(text) for text in texts]
