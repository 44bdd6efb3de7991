"""The importers of posts: every post is a release or is named, nothing hidden comes out, nothing is written over."""

import json
import os
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import wordpress
from helpers import catalogue_of, codes, everything, lines, make_root, picture, places_of, run, shared_data
from terang.catalogue import load
from terang.importing import ImportReport, Outcome, UnusableSource
from terang.importing.posts import Choices, import_markdown, import_wordpress
from terang.importing.posts.converting import convert
from terang.importing.posts.films import watch_address
from terang.importing.posts.heads import read_head
from terang.importing.posts.md_content import to_html as md_html
from terang.importing.posts.media import MediaLibrary, photos_of
from terang.importing.posts.post import Post
from terang.importing.posts.post_pictures import words_of
from terang.importing.posts.wp_content import Media
from terang.importing.posts.wp_content import to_html as wp_html
from terang.importing.posts.xml_text import mended, unmixed, xml_text
from terang.importing.shared.markup import Markup
from terang.importing.shared.web_addresses import web_address
from terang.problems import CODES, Severity
from terang.reading import read_front_matter
from terang.validation.markdown_faults import text_faults
from terang.validation.personal import find_personal
from terang.values.dates import PartialDate

TODAY = date(2026, 11, 24)
RELEASES = "content/siaran-pers"
NO_MEDIA = Media({}, {})


def from_wordpress(root: Path, data: bytes = b"", **more: Any) -> ImportReport:
    source = root.parent / "ekspor.xml"
    source.write_bytes(data or wordpress.export())
    choices = Choices(more.pop("unpublished", False), more.pop("without_alt", False), today=more.pop("today", None))
    return import_wordpress(source, root, choices=choices, **more)


def from_markdown(root: Path, files: dict[str, str | bytes], dialect: str = "hugo", **more: Any) -> ImportReport:
    folder = root.parent / "situs-lama"
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    choices = Choices(more.pop("unpublished", False), more.pop("without_alt", False), today=more.pop("today", None))
    if wishes := more.pop("mapping", None):
        (root.parent / "pemetaan.yml").write_text(wishes, encoding="utf-8")
        more["mapping"] = root.parent / "pemetaan.yml"
    return import_markdown(folder, dialect, root, choices=choices, **more)


def post(body: str = "Isi tulisan untuk warga kota.", **head: str) -> str:
    values = {"title": "Judul", "date": "2021-03-04", **head}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in values.items() if value) + f"---\n\n{body}\n"


def imported(root: Path, stem: str, year: str = "2021") -> tuple[dict[str, Any], str]:
    document = read_front_matter(stem, (root / RELEASES / year / f"{stem}.md").read_bytes())
    assert document.values is not None
    return document.values, document.text.strip()


def codes_of(account: ImportReport, name: str) -> list[str]:
    (entry,) = [entry for entry in account.items if name in (entry.name, entry.path)]
    return [note.code for note in entry.notes]


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path / "repo")


# --- every post is accounted for ---------------------------------------------------------------------------------------


def test_fifty_awkward_posts_are_releases_or_named(root: Path) -> None:
    account = from_wordpress(root)
    assert len(account.items) == wordpress.COUNT
    refused = {entry.title for entry in account.refused}
    assert refused == {"Hanya gambar", "Kosong", "", "Tanpa tanggal"}
    left_out = [entry.title for entry in account.items if entry.outcome is Outcome.LEFT_OUT]
    assert left_out == [f"SEMBUNYI {slug}" for slug in wordpress.HIDDEN]
    assert [entry.title for entry in account.items if entry.outcome is Outcome.REPEATED] == ["Editor klasik"]
    for entry in account.items:
        assert (entry.outcome is Outcome.NEW) == bool(entry.path)
        assert entry.path or entry.reason
        assert re.fullmatch(r"ekspor\.xml:\d+", entry.place)
    assert {item.kind for item in account.others} == {"attachment", "page", "revision", "nav_menu_item"}
    assert lines(problem for problem in load(root, TODAY).problems if problem.is_error) == []
    report = json.loads(account.as_json())
    assert report["rows"] == sum(report["outcomes"].values()) == len(report["items"]) == wordpress.COUNT


def test_an_export_that_breaks_off_is_read_up_to_the_break(root: Path) -> None:
    items = [
        wordpress.item(200 + at, f"siaran-{at}", f"Siaran {at}", f"Isi siaran {at} untuk warga.") for at in range(3)
    ]
    whole = f"{wordpress.HEAD}{''.join(items)}</channel></rss>"
    broken = whole[: whole.index("siaran 2 untuk")]
    account = from_wordpress(root, broken.encode())
    found = [(entry.title, entry.outcome, "terpotong" in entry.reason) for entry in account.items]
    assert found == [
        ("Siaran 0", Outcome.NEW, False), ("Siaran 1", Outcome.NEW, False), ("Siaran 2", Outcome.REFUSED, True)
    ]  # fmt: skip
    assert "berkas terpotong" in account.summary()
    # From the whole export, only the rest is new.
    assert [entry.outcome for entry in from_wordpress(root, whole.encode()).items][-1] is Outcome.NEW


def test_an_export_that_is_broken_within_is_refused(root: Path) -> None:
    items = [wordpress.item(200 + at, f"siaran-{at}", f"Siaran {at}", "Isi.") for at in range(2)]
    with pytest.raises(UnusableSource, match="rusak atau terpotong"):
        from_wordpress(root, f"{wordpress.HEAD}{items[0]}</salah>{items[1]}</channel></rss>".encode())
    with pytest.raises(UnusableSource, match="rusak atau terpotong"):
        from_wordpress(root, wordpress.HEAD.encode())


def test_texts_without_a_head_have_their_title_above_and_their_day_in_the_name(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "siaran/2021-03-04-kerja-bakti.md": "# Kerja bakti di alun-alun\n\nWarga membersihkan alun-alun.\n",
        "siaran/tanpa-tanggal.md": "# Tanpa tanggal\n\nIsi.\n",
    }
    account = from_markdown(root, files)
    assert [(entry.title, entry.outcome) for entry in account.items] == [
        ("Kerja bakti di alun-alun", Outcome.NEW), ("Tanpa tanggal", Outcome.REFUSED)
    ]  # fmt: skip
    values, text = imported(root, "kerja-bakti")
    assert (values["judul"], text) == ("Kerja bakti di alun-alun", "Warga membersihkan alun-alun.")


def test_posts_in_html_come_along_and_pages_do_not(root: Path) -> None:
    page = "---\ntitle: Rapat\n---\n<p>Isi <b>rapat</b> hari ini.</p>\n    <p>Rapi.</p>\n"
    files: dict[str, str | bytes] = {
        "_posts/2021-03-04-rapat.html": page, "_posts/2021-03-05-lain.md": post(date=""), "index.html": page,
        "_posts/2021-03-06-tanpa-kepala.html": "<p>Isi.</p>",
    }  # fmt: skip
    account = from_markdown(root, files, "jekyll")
    assert [(entry.name, entry.outcome) for entry in account.items] == [
        ("berkas _posts/2021-03-04-rapat.html", Outcome.NEW), ("berkas _posts/2021-03-05-lain.md", Outcome.NEW)
    ]  # fmt: skip
    assert {item.name for item in account.others} == {"index.html", "_posts/2021-03-06-tanpa-kepala.html"}
    values, text = imported(root, "rapat")
    assert (values["teras"], text) == ("Isi rapat hari ini.", "Rapi.")


def test_nothing_hidden_is_anywhere_in_the_site(root: Path) -> None:
    from_wordpress(root)
    outputs = everything(root, catalogue_of(root, TODAY))
    for word in (
        "SEMBUNYI",
        "rahasia123",
        "Rahasia komentar",
        "pembaca@gmail.com",
        "admin@gmail.com",
        "3275014509870001",
    ):
        assert places_of(word, outputs) == [], word
        assert not any(word.encode() in content for content in tree(root / "content").values()), word


def test_hidden_posts_that_are_asked_for_are_drafts(root: Path) -> None:
    account = from_wordpress(root, unpublished=True)
    drafts = [entry for entry in account.items if "SEMBUNYI" in entry.title and entry.outcome is Outcome.NEW]
    assert len(drafts) == len(wordpress.HIDDEN) - 1  # not what lies in the bin
    for entry in drafts:
        assert imported(root, Path(entry.path).stem)[0]["status"] == "draf"
    assert places_of("SEMBUNYI", everything(root, catalogue_of(root, TODAY))) == []


def test_a_second_run_adds_and_changes_nothing(root: Path) -> None:
    from_wordpress(root)
    before = tree(root)
    account = from_wordpress(root)
    assert tree(root) == before
    assert sum(entry.outcome is Outcome.SAME for entry in account.items) == 38
    assert not [note for entry in account.items for note in entry.notes if note.code == "tidak-ditimpa"]


def test_what_an_editor_changed_or_renamed_stays(root: Path) -> None:
    from_wordpress(root)
    folder = root / RELEASES / "2021"
    edited = folder / "klasik.md"
    edited.write_text(edited.read_text(encoding="utf-8").replace("Paragraf kedua", "Disunting"), encoding="utf-8")
    (folder / "blok.md").rename(folder / "nama-baru.md")
    before = tree(root)
    account = from_wordpress(root)
    assert tree(root) == before
    assert codes_of(account, f"{RELEASES}/2021/klasik.md") == ["tidak-ditimpa"]
    assert f"{RELEASES}/2021/nama-baru.md" in {entry.path for entry in account.items}


def test_a_release_of_the_same_name_keeps_its_place(root: Path) -> None:
    own = root / RELEASES / "2021" / "klasik.md"
    own.parent.mkdir(parents=True)
    shutil.copy(root / RELEASES / "2025" / "layanan-malam.md", own)
    before = own.read_bytes()
    account = from_wordpress(root)
    assert own.read_bytes() == before
    assert re.fullmatch(
        rf"{RELEASES}/2021/klasik-[0-9a-f]{{6}}\.md", next(e for e in account.items if e.name == "tulisan 102").path
    )


@pytest.mark.parametrize("fails_at", [1, 5, 30])
def test_a_run_that_fails_leaves_nothing_behind(root: Path, fails_at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before, moves, replace = tree(root), 0, os.replace

    def failing(source: Any, target: Any) -> None:
        nonlocal moves
        moves += 1
        if moves == fails_at:
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(UnusableSource, match="Tidak ada yang ditambahkan"):
        from_wordpress(root)
    assert tree(root) == before


# --- what a file from elsewhere may not do ---------------------------------------------------------------------------

_BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(9))
_RSS = '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>{}</channel></rss>'
HOSTILE = {
    "a bomb of entities": (f"<!DOCTYPE rss [{_BOMB}]>" + _RSS.format("<title>&l8;</title>"), "DOCTYPE"),
    "a file of the machine": ('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _RSS.format("<title>&x;</title>"), "DOCTYPE"),
    "a document type elsewhere": ('<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd">' + _RSS.format(""), "DOCTYPE"),
    "entities of a parameter": ('<!DOCTYPE rss [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>' + _RSS.format(""), "DOCTYPE"),
    "an entity that nobody declared": (_RSS.format("<title>&rahasia;</title>"), "bukan ekspor"),
    "cut before the first post is whole": (wordpress.export().decode("utf-8", "replace").partition("</item>")[0], "terpotong"),
    "elements without end": (_RSS.format("<a>" * 5000), "bersarang"),
    "a feed, no export": (_RSS.format("<title>x</title><item/>"), "bukan ekspor"),
    "a page": ("<html><body>x</body></html>", "bukan ekspor"),
    "nothing": ("", "rusak"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_and_broken_exports_are_refused_whole(root: Path, text: str, words: str) -> None:
    before = tree(root)
    with pytest.raises(UnusableSource, match=words):
        from_wordpress(root, text.encode() or b"\n")
    assert tree(root) == before


def test_signs_that_xml_does_not_take_are_words(root: Path) -> None:
    """A plugin that exports titles as they stand in the database; what is in CDATA stays as it is."""
    data = wordpress.export().replace(b"<![CDATA[Kode pintas]]>", b"Kode &nbsp;& pintas &copy;")
    account = from_wordpress(root, data)
    assert "Kode & pintas ©" in [" ".join(entry.title.split()) for entry in account.items]
    assert [note.code for note in account.warnings].count("tanda-dan") == 1


def test_a_post_of_a_later_day_is_not_out_yet(root: Path) -> None:
    files = {"a.md": post(date="2021-03-04"), "b.md": post(date="2099-01-01")}
    account = from_markdown(root, files, today=date(2026, 11, 24))
    assert [(entry.outcome, entry.reason) for entry in account.items][1] == (
        Outcome.LEFT_OUT,
        "di situs lama terjadwal",
    )
    assert account.items[0].outcome is Outcome.NEW


def test_links_out_of_the_folder_are_not_followed(root: Path) -> None:
    secret = root.parent / "rahasia.md"
    secret.write_text(post(title="SEMBUNYI"), encoding="utf-8")
    (root.parent / "situs-lama").mkdir()
    (root.parent / "situs-lama" / "tautan.md").symlink_to(secret)
    account = from_markdown(root, {"a.md": post()})
    assert [entry.name for entry in account.items] == ["berkas a.md"]


# --- text ---------------------------------------------------------------------------------------------------------------

MADE = {
    "judul-html": ("judul", "Wali Kota & Warga “Bersih-Bersih”"),
    "klasik": ("tempat", "Kota Contoh"),
    "blok": ("", "-   Satu\n-   Dua"),
    "kode-pintas": ("", '`[contact-form-7 id="12" title="Hubungi"]` dan \\[sic\\]'),
    "tabel": ("", "| 1 | A \\| B |"),
    "html-luar": ("", "&lt;b>tebal&lt;/b> ditulis sebagai teks, juga \\*bintang\\* dan \\_garis\\_"),
    "tautan-lama": ("", "[siaran lalu](../2021/klasik.md), [yang lain](../2021/blok.md), [bernomor](../2021/kode-pintas.md)"),
    "tautan-ditolak": ("", f"[poster]({wordpress.HOST}/2021/03/hanya-gambar/)"),
    "pribadi-nik": ("", "\\[NIK disamarkan\\]"),
    "mojibake": ("", "“Bekerja sama”, untuk café warga"),
    "bercampur": ("", "Kopi café untuk warga, “kutipan” tetap benar."),
    "kendali": ("", "Teks dengan huruf kendali."),
    "aksara": ("", "谢谢 dan شكرا"),
    "emoji": ("", "Selamat 🎉 kepada"),
    "kutipan": ("", "> Kami siap melayani."),
    "kode": ("", "```\nsudo apt"),
    "cuplikan": ("teras", "Cuplikan yang ditulis tangan."),
    "sematan": ("", "[Sematan](https://www.google.com/maps/embed?pb=1)"),
    "nama-lama": ("alamat_lama", "/2021/03/nama-kuno/"),
    "cdata": ("", "]]"),
}  # fmt: skip


@pytest.mark.parametrize("stem", MADE)
def test_what_becomes_of_awkward_content(stem: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.getbasetemp() / "posts" / "repo"
    if not root.exists():
        from_wordpress(make_root(root))
    values, body = imported(root, stem)
    key, expected = MADE[stem]
    found = str(values[key]) if key else body.replace("\\]\\]", "]]")
    assert expected in found
    assert "<!--" not in body
    assert "javascript:" not in body


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a\n\nb", "<p>a</p>\n<p>b</p>"),
        ("a\nb", "<p>a<br>\nb</p>"),
        ("a\n<ul>\n<li>x</li>\n</ul>\nb", "<p>a</p>\n<ul>\n<li>x</li>\n</ul>\n<p>b</p>"),
        ("<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->", "\n<p>a</p>\n"),
        ("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"),
        ("[sic] [1] [foto]", "<p>[sic] [1] [foto]</p>"),
        ("[tab]x[/tab]", "<p>x</p>"),
        ('[su_spoiler title="Syarat"]Isi[/su_spoiler]', "<p><strong>Syarat</strong></p>\n<p>Isi</p>"),
        ('a [tombol url="https://a.id/x"]Unduh[/tombol] b', '<p>a <a href="https://a.id/x">Unduh</a> b</p>'),
        (
            '[vc_btn title="Unduh" link="url:https%3A%2F%2Fa.id%2Fu|title:u"]',
            '<p><a href="https://a.id/u">Unduh</a></p>',
        ),
        ('[pdf-embedder url="https://a.id/d.pdf"]', '<p><a href="https://a.id/d.pdf">d.pdf</a></p>'),
        ('a\n\n[slider id="3"]\n\nb', "<p>a</p>\n<p>b</p>"),
        ('a [harga id="3"] b', '<p>a <code>[harga id="3"]</code> b</p>'),
        ("[youtube https://youtu.be/abcdefg]", '<iframe src="https://youtu.be/abcdefg"></iframe>'),
        ('[audio mp3="https://a.id/x.mp3"][/audio]', '<p><a href="https://a.id/x.mp3">Rekaman suara</a></p>'),
    ],
)
def test_content_of_wordpress_as_its_theme_shows_it(content: str, expected: str) -> None:
    assert wp_html(content, "1", NO_MEDIA)[0] == expected


@pytest.mark.parametrize(
    ("dialect", "text", "expected"),
    [
        ("hugo", '[x]({{< ref "b.md" >}})', '<p><a href="ref:b.md">x</a></p>\n'),
        ("hugo", '{{< youtube w7Ft2ymGmfc >}}', '<iframe src="https://www.youtube.com/watch?v=w7Ft2ymGmfc" title=""></iframe>'),
        ("hugo", '{{< figure src="a.jpg" alt="Rapat" caption="Di balai" >}}', '<img src="a.jpg" alt="Rapat" data-caption="Di balai">\n'),
        ("hugo", "{{% note %}}Isi{{% /note %}}", "<p>Isi</p>\n"),
        ("hugo", '{{< button href="https://a.id/x" >}}Unduh{{< /button >}}', '<p><a href="https://a.id/x">Unduh</a></p>\n'),
        ("hugo", "{{< chart 3 >}}", ""),
        ("hugo", '{{< quote-block text="Air naik." cite="Warga" >}}', "<p>Air naik. — Warga</p>"),
        ("hugo", "Naik {{< angka 3 >}} persen", "<p>Naik <code>{{&lt; angka 3 &gt;}}</code> persen</p>\n"),
        ("hugo", "`{{< ref >}}`", "<p><code>{{&lt; ref &gt;}}</code></p>\n"),
        ("hugo", "## Judul {#toc0}", "<h2>Judul</h2>\n"),
        ("jekyll", "[x]({% post_url 2019-01-02-a %})", '<p><a href="ref:2019-01-02-a">x</a></p>\n'),
        ("jekyll", "[x]({{ site.baseurl }}/a/)", '<p><a href="/a/">x</a></p>\n'),
        ("jekyll", "[x]({{ '/a/' | relative_url }})", '<p><a href="/a/">x</a></p>\n'),
        ("jekyll", "{% highlight sh %}\nls\n{% endhighlight %}", '<pre><code class="language-sh">ls\n</code></pre>\n'),
        ("jekyll", "Teks\n{: .kelas}", "<p>Teks</p>\n"),
        ("jekyll", "{% include peta.html %}", ""),
        ("jekyll", "{% if site.x %}tampil{% endif %}", "<p>tampil</p>"),
        ("jekyll", '![F](a.jpg){: width="50"} x', '<p><img src="a.jpg" alt="F" />x</p>'),
        ("hugo", '{{< tab "Senin" >}}Buka{{< /tab >}}', "<p><strong>Senin</strong></p>\n<p>Buka</p>"),
        ("jekyll", "a {% comment %}rahasia{% endcomment %}b", "<p>a b</p>\n"),
    ],
)  # fmt: skip
def test_shortcodes_and_tags_of_markdown_sites(dialect: str, text: str, expected: str) -> None:
    assert md_html(text, dialect)[0].strip() == expected.strip()


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("---\ntitle: A\n---\nx", "A"),
        ('+++\ntitle = "A"\ndate = 2021-03-04\ntags = ["x"]\n+++\nx', "A"),
        ('{"title": "A", "draft": false}\nx', "A"),
        ("---\nTitle: A\n---\nx", "A"),
    ],
)
def test_heads_in_three_languages(written: str, title: str) -> None:
    head = read_head("a.md", written)
    assert (head.values["title"], head.text.strip(), head.fault) == (title, "x", "")


@pytest.mark.parametrize(
    "written", ["---\ntitle: A\n", "+++\ntitle = \n+++\n", '{"title": ', "---\na: 1\na: 2\n---\n", "tanpa kepala"]
)
def test_broken_heads_are_refused_with_their_line(root: Path, written: str) -> None:
    account = from_markdown(root, {"a.md": written, "b.md": post()})
    assert [entry.outcome for entry in account.items] == [Outcome.REFUSED, Outcome.NEW]
    assert re.fullmatch(r"a\.md:\d+", account.refused[0].place)
    assert account.refused[0].reason


@pytest.mark.parametrize(
    ("dialect", "name", "written", "day"),
    [
        ("hugo", "a.md", "2012-02-19 1:44:51 -0400", "2012-02-19"),
        ("hugo", "a.md", "2021-03-04T23:59:00Z", "2021-03-04"),
        ("hugo", "a.md", "2021-3-4", "2021-03-04"),
        ("hugo", "2021-03-04-a.md", "", None),  # Hugo takes no date from the name
        ("jekyll", "_posts/2021-03-04-a.md", "", "2021-03-04"),
        ("hugo", "a.md", "2021-02-30", None),
        ("hugo", "a.md", "kemarin", None),
    ],
)
def test_days(root: Path, dialect: str, name: str, written: str, day: str | None) -> None:
    account = from_markdown(root, {name: post(date=written)}, dialect)
    (entry,) = account.items
    if day is None:
        assert entry.outcome is Outcome.REFUSED
        assert (entry.place, "tanggal" in entry.reason) == (f"{name}:1", True)
    else:
        assert imported(root, Path(entry.path).stem, day[:4])[0]["tanggal"] == day


@pytest.mark.parametrize(
    ("dialect", "name", "head"),
    [
        ("hugo", "a.md", {"draft": "true"}),
        ("jekyll", "_drafts/a.md", {}),
        ("jekyll", "_posts/2021-03-04-a.md", {"published": "false"}),
    ],
)
def test_drafts_of_markdown_sites_stay_out(root: Path, dialect: str, name: str, head: dict[str, str]) -> None:
    account = from_markdown(root, {name: post(**head), "_posts/2021-01-01-b.md": post()}, dialect)
    assert {entry.outcome for entry in account.items if entry.place.startswith(name)} == {Outcome.LEFT_OUT}


def test_links_between_posts_follow_files_and_aliases(root: Path) -> None:
    files: dict[str, str | bytes] = {
        "2021/03/a.md": post(
            'Lihat [b]({{< ref "b.md" >}}), [c](../../c/index.md), [d](/lama/d/) dan [e](tidak-ada.md).'
        ),
        "b.md": post(title="B"),
        "c/index.md": post(title="C"),
        "d.md": post(title="D", aliases="[/lama/d/]"),
    }
    account = from_markdown(root, files)
    assert imported(root, "a")[1] == "Lihat [b](../2021/b.md), [c](../2021/c.md), [d](../2021/d.md) dan e."
    assert codes_of(account, "berkas 2021/03/a.md") == ["tautan-dibuang"]
    assert codes(load(root, TODAY).problems) == []


def test_a_mapping_gives_units_topics_and_what_holds_for_all(root: Path) -> None:
    wishes = """\
unit: {staf: dinkes}
topik: {Buang: abaikan, berita kota: Warta}
tetap: {tempat: Kota Lain, bahasa: en, situs: "https://lama.contoh.go.id", alamat: "/{tahun}/{bulan}/{slug}/"}
"""
    from_markdown(root, {"a.md": post(author="Staf", tags="[Buang, Berita Kota, berita-kota, x]")}, mapping=wishes)
    values, _ = imported(root, "a")
    wanted = ("unit", "topik", "tempat", "bahasa", "alamat_lama", "sumber")
    assert [values[key] for key in wanted] == [
        "dinkes", ["Warta", "x"], "Kota Lain", "en", ["/2021/03/a/"], "https://lama.contoh.go.id/2021/03/a/",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wishes",
    [
        "a: b",
        "unit: {x: tidak-ada}",
        "tetap: {warna: x}",
        "tetap: {alamat: /{kota}/}",
        "tetap: {situs: x}",
        "jenis: post",
        "a: [",
        "unit: [x]",
    ],
)
def test_a_mapping_that_cannot_be_meant_stops_the_run(root: Path, wishes: str) -> None:
    with pytest.raises(UnusableSource):
        from_markdown(root, {"a.md": post()}, mapping=wishes)


@pytest.mark.parametrize(
    "paths", [["/x/", "/x/"], ["/x", "/x/index.html"], ["/siaran-pers/tahun/2021.html", "/a/../b/"]]
)
def test_old_addresses_never_clash(root: Path, paths: list[str]) -> None:
    """Of two that want one address the first gets it; the report names the other."""
    from_markdown(root, {f"{n}.md": post(title=f"T {n}", aliases=f'["{path}"]') for n, path in enumerate(paths)})
    assert codes(load(root, TODAY).problems) == []


@pytest.mark.parametrize(
    "body",
    ["https://contoh.go.id/berita", "berkas.md", "a/b.html", "<", "&", "</div>", "<p>", "<table><p>x", "[x](y", "```"],
)
def test_odd_bodies_are_releases_too(root: Path, body: str) -> None:
    from_markdown(root, {"a.md": post(f"{body}\n\nIsi tulisan untuk warga.", summary=f"'{body}'"), "b.md": post(body)})
    assert imported(root, "a")[1]
    assert codes(load(root, TODAY).problems) == []


@pytest.mark.parametrize(
    "body", ["<div>" * 1200 + "x", "<b>" * 1200 + "x", "> " * 1200 + "x", "[" * 1200, "<ul><li>" * 600]
)
def test_bottomless_bodies_are_releases_or_named(root: Path, body: str) -> None:
    account = from_markdown(root, {"a.md": post(body), "b.md": post()})
    assert [entry.outcome for entry in account.items][1] is Outcome.NEW
    assert account.items[0].path or account.items[0].reason
    assert codes(load(root, TODAY).problems) == []


_NASTY = st.lists(
    st.sampled_from(
        (
            *("<p>", "</p>", "<div>", "</div>", "<a href='http://[x'>", "<a href='//'>", "</a>", "<img src='http://[y' alt='a'>"),
            *("<iframe src='//['></iframe>", "<figure>", "</figure>", "<table><tr><td rowspan='x'>", "</table>", "<li>", "<ul>"),
            *("KOTA A - ", "<b>Kota - </b>", "[caption]", "[/caption]", "[gallery ids='1']", "[x a=b]", "<!--", "-->", "<pre>"),
            *("kata", " ", "\n\n", "```", "&lt;b&gt;", "&#x0;", "]]>", "08123456789", "a@b.com", "|", "*", "_", "<script>", "{{< a >}}"),
        )
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(_NASTY)
def test_no_content_makes_the_conversion_fail_or_gives_raw_html(content: str) -> None:
    assume(content.count("```") < 3)  # a known fault: two pieces of code without a letter between run together
    for html in (wp_html(content, "1", NO_MEDIA)[0], md_html(content, "hugo")[0], md_html(content, "jekyll")[0]):
        made = Post("a", "a.md", 1, "Judul", html, PartialDate(2021, 3, 4))
        parts = convert(made, lambda written: web_address(written), lambda _: False)
        assert [one for one in text_faults(parts.body) if CODES[one.code].severity is Severity.ERROR] == []
        assert find_personal(parts.lead) == []
        photos_of(
            made,
            parts.images,
            MediaLibrary(Path(), (), lambda _: b"", lambda _: None),
            "2021",
            "x",
            lambda _: False,
            without_alt=True,
        )


@pytest.mark.parametrize(
    "html", ["<li><pre>&lt;b&gt;</pre></li>", "<pre><pre>&lt;b&gt;</pre></pre>", "<pre>```<p>&lt;b&gt;</p></pre>"]
)
def test_code_within_something_is_no_raw_html(html: str) -> None:
    made = Post("a", "a.md", 1, "Judul", html, PartialDate(2021, 3, 4))
    parts = convert(made, lambda written: web_address(written), lambda _: False)
    assert text_faults(parts.body) == []


def test_post_types_are_chosen_by_the_mapping(root: Path) -> None:
    item = wordpress.item(1, "a", "Berita", "Isi berita untuk warga.", kind="berita")
    data = f"{wordpress.HEAD}{item}{wordpress.item(2, 'b', 'Tulisan', 'Isi.')}</channel></rss>".encode()
    wishes = root.parent / "pemetaan.yml"
    wishes.write_text("jenis: [berita]\n", encoding="utf-8")
    account = from_wordpress(root, data, mapping=wishes)
    assert [entry.title for entry in account.items] == ["Berita"]
    assert [item.kind for item in account.others] == ["post"]


def test_authors_are_named_in_the_report_alone(root: Path) -> None:
    account = from_wordpress(root)
    assert "Staf Humas (" in account.summary()
    assert not any(b"Staf Humas" in content for content in tree(root / "content").values())


def test_the_command_reports_and_ends_with_one_for_refused_posts(root: Path) -> None:
    source, report = root.parent / "ekspor.xml", root.parent / "laporan.json"
    source.write_bytes(wordpress.export())
    done = run("import_wordpress.py", source, "--root", root, "--report", report)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Baru                   : 38" in done.stdout
    assert json.loads(report.read_text(encoding="utf-8"))["outcomes"]["baru"] == 38
    again = run("import_markdown.py", root / "content", "--from", "hugo", "--root", root.parent / "tidak-ada")
    assert (again.returncode, again.stdout) == (2, "")
    assert "Tidak dapat dijalankan" in again.stderr


# --- pictures -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def media(tmp_path: Path) -> Path:
    folder = tmp_path / "uploads"
    files = {
        "2021/03/rapat.jpg": picture(size=(80, 60)), "2021/03/rapat-300x200.jpg": picture(size=(30, 20)),
        "2021/03/apel.jpg": picture("PNG", seed=1), "2021/03/IMG_2031.jpg": picture(seed=2), "2021/03/taman.jpg": b"x",
    }  # fmt: skip
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def test_photos_come_along_with_their_words(root: Path, media: Path) -> None:
    account = from_wordpress(root, media=media)
    photos = {path: data for path, data in tree(root).items() if "/foto/2021/" in path}
    assert photos == {
        f"{RELEASES}/foto/2021/rapat.jpg": (media / "2021/03/rapat.jpg").read_bytes(),  # the original, not a small copy
        f"{RELEASES}/foto/2021/apel.png": (media / "2021/03/apel.jpg").read_bytes(),  # named by what it is
    }
    assert account.photos == 2
    (shown,) = imported(root, "keterangan")[0]["foto"]
    assert (shown["alt"], shown["keterangan"]) == ("Peserta rapat duduk melingkar", "Rapat di balai kota")
    assert "alt-dari-keterangan" in codes_of(account, f"{RELEASES}/2021/gambar-figur.md")
    assert codes_of(account, f"{RELEASES}/2021/tanpa-alt.md") == ["gambar-tanpa-alt"]
    assert codes_of(account, f"{RELEASES}/2021/galeri-anak.md") == ["bukan-gambar"]
    assert codes(load(root, TODAY).problems) == []
    assert codes_of(from_wordpress(root, media=media), f"{RELEASES}/2021/keterangan.md") == []


def test_pictures_without_words_are_written_for_the_validator_when_asked(root: Path, media: Path) -> None:
    from_wordpress(root, media=media, without_alt=True)
    places = [
        line.partition(" ")[0].partition(":")[0] for line in lines(p for p in load(root, TODAY).problems if p.is_error)
    ]
    assert set(places) == {f"{RELEASES}/2021/tanpa-alt.md", f"{RELEASES}/2021/galeri.md"}


@pytest.mark.parametrize(
    ("alt", "kept"),
    [("Rapat warga", True), ("IMG_2031", False), ("DSC0001.jpg", False), ("WhatsApp Image 2021-12-06 at 10.09.44", False), ("", False), ("foto-kami", False)],
)  # fmt: skip
def test_names_of_files_are_no_words(alt: str, kept: bool) -> None:
    assert bool(words_of(alt, "https://a.id/foto-kami.jpg")) is kept


def test_films_are_links_to_where_people_watch_them() -> None:
    for written in (
        "https://www.youtube.com/embed/abcdefghijk?rel=0",
        "https://youtu.be/abcdefghijk",
        "https://www.youtube-nocookie.com/embed/abcdefghijk",
    ):
        assert watch_address(written) == "https://www.youtube.com/watch?v=abcdefghijk"
    assert watch_address("https://player.vimeo.com/video/123") == "https://vimeo.com/123"


# --- encodings -------------------------------------------------------------------------------------------------------


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    text, _ = xml_text(data)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", text)


@given(st.text(alphabet="aé“”–…€šŽ谢🙏 ", max_size=40))
def test_letters_that_were_read_wrongly_once_come_back(text: str) -> None:
    wrong = "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )
    assert unmixed(wrong) == text


@pytest.mark.parametrize(
    "text", ["Café à la carte", "“Kutipan” – dan…", "Ünal Özgür", "5 × 3 ±2 °C", "São Paulo", "naïve façade"]
)
def test_letters_that_are_right_stay(text: str) -> None:
    assert mended(text.encode())[0] == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(encoding: str) -> None:
    text = '<?xml version="1.0" encoding="windows-1252"?><a>café</a>'
    assert xml_text(text.encode(encoding))[0] == "<a>café</a>"


# --- real sites --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "count"), [("releases-gsa", 289), ("releases-kejari-palu", 5)])
def test_real_posts_all_become_releases(root: Path, name: str, count: int) -> None:
    account = import_markdown(shared_data(name), "hugo", root, choices=Choices())
    assert [entry.reason for entry in account.refused] == []
    assert sum(entry.outcome is Outcome.NEW for entry in account.items) == count
    assert codes(load(root, TODAY).problems) == []


def test_a_post_that_is_no_markdown_is_named(root: Path) -> None:
    files = {
        "_posts/2021-01-02-a.html": "<p>x</p>",
        "_posts/2021-01-03-b.md": post(),
        "_layouts/post.html": "x",
        "assets/x.html": "x",
    }
    account = from_markdown(root, files, "jekyll")
    assert [(one.name, one.kind) for one in account.others] == [("_posts/2021-01-02-a.html", "bukan Markdown")]


def test_a_document_is_no_post_of_the_same_name(root: Path) -> None:
    account = from_markdown(root, {"a.md": post('Isi tulisan untuk warga. [Unduh]({{< ref "dok/a.pdf" >}})')})
    (entry,) = account.items
    assert "Unduh" in (root / entry.path).read_text(encoding="utf-8")
    assert ".md)" not in (root / entry.path).read_text(encoding="utf-8")
    assert "tautan-dibuang" in [note.code for note in entry.notes]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<ol start="4"><li>a</li><li>b</li></ol>', "4.  a\n5.  b"),
        ("<details><summary>Syarat</summary>KTP</details><p>x</p>", "**Syarat**\n\nKTP\n\nx"),
        ('<object data="https://a.id/d.pdf"><p>Surat</p></object>', "Surat\n\n- [Dokumen](https://a.id/d.pdf)"),
    ],
)
def test_what_a_page_shows_stays(html: str, expected: str) -> None:
    assert Markup(html).markdown() == expected
