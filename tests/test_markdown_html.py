"""markdown: a text → HTML that carries no markup, script or request of its author."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import shared_data
from properties import times_as_much, usual_text
from terang.markdown import to_html

TAGS = {
    *("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code"),
    *("table", "thead", "tbody", "tr", "th", "td", "a", "strong", "em", "del", "sup", "div"),
}
ATTRIBUTES = {
    "a": {"href", "title", "id", "rel"},
    "li": {"id"},
    "ol": {"start"},
    "pre": {"tabindex"},
    "th": {"class"},
    "td": {"class"},
}
SCHEMES = {"", "http", "https", "mailto", "tel"}


class Allowed(HTMLParser):
    """Reads as a browser would, and objects to anything that is not on the list above."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        for name, value in attrs:
            assert name in ATTRIBUTES.get(tag, set()), (tag, name)
            if name == "href":
                # As browsers do before they look for the scheme: no tabs and line ends, nothing invisible in front.
                address = re.sub(r"[\t\n\r]", "", value or "").lstrip("".join(map(chr, range(33))))
                scheme = urlsplit(address).scheme if ":" in address.split("/")[0] else ""
                assert scheme in SCHEMES, value

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"instruction: {data}")


def check(text: str) -> str:
    html = to_html(text)
    parser = Allowed()
    parser.feed(html)
    parser.close()
    return parser.words


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Satu.\n\nDua.", "<p>Satu.</p>\n<p>Dua.</p>"),
        ("# Judul", "<h2>Judul</h2>"),  # the page has its own h1
        ("###### Dalam", "<h6>Dalam</h6>"),
        ("**tebal** *miring* `kode`", "<p><strong>tebal</strong> <em>miring</em> <code>kode</code></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> kata", "<blockquote>\n<p>kata</p>\n</blockquote>"),
        ("[a](https://x.id)", '<p><a href="https://x.id" rel="noopener">a</a></p>'),
        ("[a](../b.html#c)", '<p><a href="../b.html#c" rel="noopener">a</a></p>'),
        ("```\n<b>\n```", '<pre tabindex="0"><code>&lt;b&gt;\n</code></pre>'),
        ("<b>tebal</b>", "<p>&lt;b&gt;tebal&lt;/b&gt;</p>"),  # shown, not obeyed
        ("a <!-- b --> c", "<p>a  c</p>"),  # as in a pull request
        ("3 < 5 & 7 > 2", "<p>3 &lt; 5 &amp; 7 &gt; 2</p>"),
        ("&copy; &lt;b&gt;", "<p>© &lt;b&gt;</p>"),
        ("![Peta](https://x.id/a.png)", '<p><a href="https://x.id/a.png" rel="noopener">Gambar: Peta</a></p>'),
        ("![](https://x.id/a.png) ekor", '<p><a href="https://x.id/a.png" rel="noopener">Gambar</a> ekor</p>'),
        ("[a](javascript:alert(1))", '<p><a rel="noopener">a</a></p>'),
        ("", ""),
    ],
)
def test_html(text: str, html: str) -> None:
    assert to_html(text).strip() == html
    check(text)


def test_tables_and_footnotes() -> None:
    html = to_html("| A | B |\n| :- | -: |\n| 1 | 2 |\n\nTeks[^1].\n\n[^1]: Catatan.\n")
    assert '<th class="left">A</th>' in html
    assert '<td class="right">2</td>' in html
    assert '<sup><a href="#fn-1" id="fnref-1"' in html
    assert '<li id="fn-1">' in html
    assert 'title="Kembali ke teks"' in html
    check("| A | B |\n| :- | -: |\n| 1 | 2 |\n\nTeks[^1].\n\n[^1]: Catatan.\n")


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    to_html("Teks[^1].\n\n[^1]: Rahasia.\n\n[a]: https://rahasia.id\n")
    assert "ahasia" not in to_html("Lain[^1]. [x][a]")
    assert to_html("# A\n\n# A") == to_html("# A\n\n# A")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "[a](java\nscript:alert(1))",
        "[a](java\tscript:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](\x01javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](javascript:alert(1))",
        '![a" onerror="alert(1)](x)',
        '[a](x "onmouseover=alert(1)")',
        "[a](x '\"><script>alert(1)</script>')",
        "<javascript:alert(1)>",
        "[a]: javascript:alert(1)\n\n[a]",
        "# <script>x</script>",
        '# x {: onclick="alert(1)" }',
        "[x](y){: onclick=alert(1) }",
        "| <script> |\n| --- |\n| <img onerror=1 src> |",
        "[^1]\n\n[^1]: <script>alert(1)</script>",
        '[^"><script>]\n\n[^"><script>]: x',
        '```js" onload="x\n<script>\n```',
        "    <script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "`<script>`",
        "<<script>script>alert(1)<</script>/script>",
        "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03",  # the marks that the library itself puts into texts
        "<style>@import '//x'</style>",
        "<base href=//x>",
        "<form action=//x><input>",
        "<iframe src=//x>",
        "<meta http-equiv=refresh content=0>",
    ],
)
def test_attack(text: str) -> None:
    check(text)


def attack_strings() -> list[str]:
    folder = shared_data("attack")
    bleach = json.loads((folder / "bleach_tests.json").read_text(encoding="utf-8"))
    fixture = (folder / "markdown_it_xss_fixture.md").read_text(encoding="utf-8")
    lists = [(folder / name).read_text(encoding="utf-8") for name in ("xss-jhaddix.txt", "xss-rsnake.txt")]
    return [
        *json.loads((folder / "blns.json").read_text(encoding="utf-8")),
        *(case["input"] for case in bleach),
        *(line for text in lists for line in text.splitlines()),
        *fixture.split("\n.\n"),
        *lists,
        fixture,
    ]


def test_every_string_of_the_attack_lists() -> None:
    strings = attack_strings()
    assert len(strings) > 700
    for text in strings:
        check(text)
        check(f"[a]({text})")
        check(f'![{text}]({text} "{text}")')
        check(f"# {text}\n\n- {text}\n\n> {text}\n\n| {text} |\n| --- |\n| {text} |")


@given(st.text(st.sampled_from("<>[]()!\"'`*_#&;:/= \n\\^|~-abj\x02\x03") | st.characters(codec="utf-8"), max_size=80))
def test_any_text_gives_allowed_html(text: str) -> None:
    check(text)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=30))
def test_words_are_kept(word: str) -> None:
    assert word in check(f"Kata {word} ini.")


@pytest.mark.parametrize(
    "text",
    [
        ">" * 100 + " a",
        "\n".join("    " * n + "- a" for n in range(60)),
        "*a " * 3000,
        "_a_" * 2000,
        "`" * 9000,
        "[" * 1000,
        "\\" * 5000,
        "![a](" * 500,
        "<a " * 2000,
        "<!--" * 2000,
        "[a]: " + "<" * 3000,
        "[^1]" * 200 + "\n\n[^1]: a",
        "|" * 2000 + "\n" + "|-" * 1000,
        "a\n" * 3000,
    ],
    ids=lambda text: text[:8].strip(),
)
def test_texts_made_to_be_slow_or_deep(text: str) -> None:
    assert times_as_much(lambda: check(text), lambda: check(usual_text(5_000))) < 60
