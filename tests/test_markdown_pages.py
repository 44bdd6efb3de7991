"""markdown.engine_extension: what an engine built on Python-Markdown makes of a page that our reader read for it."""

from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown

from helpers import HOME
from terang.markdown import PAGE, read_markdown
from terang.markdown.engine_extension import PageReader
from terang.values.source_links import marked, path_of_marked


def rendered(text: str, source: str = "content/a/b.md") -> tuple[str, Any]:
    reader = PageReader(marked)
    reader.source = source
    md = Markdown(extensions=["toc", "tables", "footnotes", "attr_list", "def_list", reader])
    return md.convert(text), getattr(md, "toc_tokens", None)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a\n- b\n  - c", "<p>a</p>\n<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>"),
        ("3 &lt; 5 & \"a\"", '<p>3 &lt; 5 &amp; "a"</p>'),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("a<br>b\n\n---\n\n![c](d.png)", '<p>a<br>b</p>\n<hr>\n<p><img src="d.png" alt="c" loading="lazy"></p>'),
        ('[a](b.md "<c> & d")', '<p><a href="b.md" title="<c&gt; &amp; d">a</a></p>'),
        ("# A {: .b }", '<h1 id="a--b-">A {: .b }</h1>'),  # of one dialect only
        ("A\n:   B", "<p>A\n:   B</p>"),
        ("[a](javascript:b)", "<p><span>a</span></p>"),  # engines ask each link for its address
        ("<!-- terang:kontak -->", "<!-- terang:kontak -->"),
        ("a\u00a0b", "<p>a\u00a0b</p>"),
        # links to what the core carries
        ("[a](../siaran-pers/2025/c.md#d)", '<p><a href="terang:content/siaran-pers/2025/c.md#d">a</a></p>'),
        ("[a](<../../disclosures/berkas/c (1).pdf>)", '<p><a href="terang:disclosures/berkas/c%20%281%29.pdf">a</a></p>'),
        ("[a][b]\n\n[b]: ../../disclosures/berkala/2024/c.yml", '<p><a href="terang:disclosures/berkala/2024/c.yml">a</a></p>'),
        ("[a](../c.md) [b](#d)", '<p><a href="../c.md">a</a> <a href="#d">b</a></p>'),
    ],
)  # fmt: skip
def test_html(text: str, html: str) -> None:
    assert rendered(text)[0].strip() == html


def test_list_of_contents() -> None:
    _, contents = rendered("# Satu `x`\n\n## Dua & tiga\n\n# Satu `x`")
    assert [(one["id"], one["name"], [child["id"] for child in one["children"]]) for one in contents] == [
        ("satu-x", "Satu x", ["dua--tiga"]),
        ("satu-x-1", "Satu x", []),
    ]


def test_an_empty_page_is_empty() -> None:
    assert rendered("")[0] == ""


@pytest.mark.parametrize("path", sorted((HOME / "content").rglob("*.md")), ids=lambda path: path.name)
def test_the_tree_is_what_was_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8").rpartition("---\n")[2]
    reading = read_markdown(text, PAGE)
    assert rendered(text, "content/a.md")[0].replace("\n", "") == str(reading.html).replace("\n", "") or "(" in text


@pytest.mark.parametrize("path", ["disclosures/berkas/2024/A & B (1).pdf", "content/siaran-pers/2025/é.md"])
def test_a_marked_link_gives_its_path_back(path: str) -> None:
    written = marked("../../" + path.replace(" ", "%20"), "content/a/b.md")
    assert path_of_marked(written.removeprefix("terang:")) == path
