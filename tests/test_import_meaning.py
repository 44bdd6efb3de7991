"""What changes the meaning of words survives an import: strokes, raised and lowered digits, notes, cells; or is named."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import wordpress
from helpers import make_root, shared_case
from terang.importing import ImportReport
from terang.importing.posts import Choices, import_markdown, import_wordpress
from terang.importing.posts.word_account import lost_words, words_of_page
from terang.importing.shared.footnotes import as_references, take_footnotes
from terang.importing.shared.markup import Markup

MARKUP = [
    # HTML, Markdown
    ("Tarif <del>Rp150.000</del> Rp50.000", "Tarif ~~Rp150.000~~ Rp50.000"),
    ("<s>lama</s> <strike>usang</strike> baru", "~~lama~~ ~~usang~~ baru"),
    ('<span style="text-decoration: line-through">batal</span> jadi', "~~batal~~ jadi"),
    ("10<sup>3</sup> m<sup>2</sup> CO<sub>2</sub> 10<sup>-6</sup>", "10³ m² CO₂ 10⁻⁶"),
    ("x<sup>a</sup> y<sup>12b</sup>", "x^a y^(12b)"),
    ("H<sub>ab</sub>", "H\\_(ab)"),
    ('<input type="checkbox" checked>sudah <input type="checkbox">belum', "☑ sudah ☐ belum"),
    (
        '<abbr title="Pejabat Pengelola Informasi">PPID</abbr> dan <abbr title="Pejabat Pengelola Informasi">PPID</abbr>',
        "PPID (Pejabat Pengelola Informasi) dan PPID",
    ),
    ("<ruby>漢<rp>(</rp><rt>han</rt><rp>)</rp></ruby>", "漢 (han)"),
    ('di<a href="https://a.go.id/b"> sini</a>saja', "di [sini](https://a.go.id/b)saja"),
]


@pytest.mark.parametrize(("html", "markdown"), MARKUP)
def test_marks_that_change_the_meaning_stay(html: str, markdown: str) -> None:
    assert Markup(f"<p>{html}</p>").markdown() == markdown


LISTS = [
    ('<ol type="a"><li>satu</li><li>dua</li></ol>', "-   a. satu\n-   b. dua"),
    (
        '<ol style="list-style-type: upper-roman" start="3"><li>tiga</li><li>empat</li></ol>',
        "-   III. tiga\n-   IV. empat",
    ),
    ('<ol start="3"><li>tiga</li></ol>', "3.  tiga"),
]


@pytest.mark.parametrize(("html", "markdown"), LISTS)
def test_entries_keep_the_letters_by_which_others_name_them(html: str, markdown: str) -> None:
    assert Markup(html).markdown() == markdown


def test_plain_text_says_what_is_struck_out() -> None:
    assert Markup("<p>Tarif <del>Rp150.000</del> Rp50.000</p>").plain() == "Tarif [dicoret: Rp150.000] Rp50.000"


FOOTNOTES = [
    # reference, note
    ('<sup><a href="#fn-1">1</a></sup>', '<section class="footnotes"><ol><li id="fn-1"><p>kaki <a href="#fnref-1">↩</a></p></li></ol></section>'),
    ('<sup id="r"><a href="#catatan-kaki-1">[1]</a></sup>', '<p id="catatan-kaki-1"><a href="#r">[1]</a> kaki</p>'),
    ('<a href="#_ftn1" name="_ftnref1">[1]</a>', '<p><a href="#_ftnref1" name="_ftn1">[1]</a> kaki</p>'),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "note"), FOOTNOTES)
def test_footnotes_of_all_programs_are_known(reference: str, note: str) -> None:
    soup = BeautifulSoup(f"<div><p>Jumlah 12{reference}.</p>{note}</div>", "html.parser")
    notes = take_footnotes(soup)
    assert as_references(soup.get_text()) == "Jumlah 12[^1]."
    assert [BeautifulSoup(one.html, "html.parser").get_text(strip=True) for one in notes] == ["kaki"]


def test_a_link_within_the_page_is_no_footnote() -> None:
    soup = BeautifulSoup('<div><p><a href="#bab">2</a></p><h2 id="bab">Bab</h2><p id="x">Isi</p></div>', "html.parser")
    assert take_footnotes(soup) == ()


def test_words_are_accounted_for() -> None:
    page = words_of_page(BeautifulSoup("<p>satu dua</p><p>ti<b>ga</b> empat<a href='/x'>5</a></p>", "html.parser"))
    assert lost_words(page, ["satu ti**ga** empat[5](/x)"]) == ("dua",)


def from_hugo(root: Path, text: str) -> tuple[ImportReport, str]:
    folder = root.parent / "situs-lama"
    folder.mkdir()
    (folder / "tarif.md").write_text(f"---\ntitle: Tarif\ndate: 2025-01-02\n---\n{text}", encoding="utf-8")
    report = import_markdown(folder, "hugo", root, choices=Choices())
    (item,) = report.items
    return report, (root / item.path).read_text(encoding="utf-8").split("---\n", 2)[2].strip()


OPENING = "Tarif baru diumumkan kepada warga pada hari Senin ini.\n\n"
HUGO = [
    # Markdown of the old site, of the release
    ("Catatan[^1] ada.\n\n[^1]: kaki\n", "Catatan[^1] ada.\n\n[^1]: kaki"),
    ("- [ ] belum\n- [x] sudah\n", "-   ☐ belum\n-   ☑ sudah"),
    ("Istilah\n: arti\n", "**Istilah**\n\narti"),
    ('Lihat {{< ref "berita/2023-01-02-aturan-lama.md" >}} ini.', "Lihat aturan lama ini."),
    ('Lihat [aturan]({{< ref "lama.md" >}}) dan <a href="{{% relref "b.md" %}}">b</a>.', "Lihat aturan dan b."),
    (
        '<table><tr><td>12<a href="#_ftn1">1</a></td><td>7<span class="footnote-ref">2</span></td></tr></table>\n',
        "| 12¹ | 7² |\n| --- | --- |",
    ),
    ("<table><tr><td>9[^3]</td></tr></table>\n\n[^3]: kaki\n", "| 9[^1] |\n| --- |\n\n[^1]: kaki"),
    ('Isi.\n\n<div style="display: none">rahasia</div>\n', "Isi."),
    ("> [!NOTE]\n> Rapat terbuka.\n", "> **Catatan**\n>\n> Rapat terbuka."),
    ("> [!WARNING] Awas banjir\n> Jauhi sungai.\n", "> **Awas banjir**\n>\n> Jauhi sungai."),
    (
        'Isi.\n\n{{< figure src="/a.jpg" alt="Papan" caption="Papan tarif di terminal" >}}\n',
        "Isi.\n\nFoto: Papan tarif di terminal",
    ),
    ('Isi.\n\n<img src="/a.jpg" alt="Papan" title="Papan tarif">\n', "Isi.\n\nFoto: Papan tarif"),
    ("<table>\n  <tr>\n    <td>A</td>\n\n    <td>B</td>\n  </tr>\n</table>\n", "| A | B |\n| --- | --- |"),
]


@pytest.mark.parametrize(("written", "expected"), HUGO)
def test_hugo(tmp_path: Path, written: str, expected: str) -> None:
    report, body = from_hugo(make_root(tmp_path / "root"), OPENING + written)
    assert body == expected
    assert {note.code for note in report.warnings} <= {"tautan-dibuang", "gambar-tidak-ada", "teks-tersembunyi"}


def test_jekyll(tmp_path: Path) -> None:
    source = tmp_path / "lama" / "_posts" / "2025-01-02-siaga.md"
    source.parent.mkdir(parents=True)
    source.write_text(
        f"---\ntitle: Siaga\n---\n{OPENING}* Daftar isi\n{{:toc}}\n{{% highlight text %}}\nSIAGA 3\n{{% endhighlight %}}\n"
        "[Peta]({% link assets/peta.pdf %}) dan {% post_url 2023-01-01-siaga-lama %}\n",
        encoding="utf-8",
    )
    root = make_root(tmp_path / "root")
    (item,) = import_markdown(tmp_path / "lama", "jekyll", root, choices=Choices()).items
    body = (root / item.path).read_text(encoding="utf-8").split("---\n", 2)[2].strip()
    assert body == "```\nSIAGA 3\n```\n\nPeta dan siaga lama"


def test_a_lead_has_words(tmp_path: Path) -> None:
    """Stars between parts are none; two breaks of the classic editor begin a paragraph."""
    content = "<h2>Bagian</h2>Layanan kota dibuka kembali mulai Senin pekan depan.<br><br>Rinciannya menyusul.<p>***</p><p>Selesai.</p>"
    export = f"{wordpress.HEAD}{wordpress.item(1, 'a', 'Layanan', content)}</channel></rss>"
    (tmp_path / "ekspor.xml").write_text(export, encoding="utf-8")
    root = make_root(tmp_path / "root")
    (item,) = import_wordpress(tmp_path / "ekspor.xml", root, choices=Choices()).items
    text = (root / item.path).read_text(encoding="utf-8")
    assert "teras: Layanan kota dibuka kembali mulai Senin pekan depan.\n" in text
    assert "\n\nRinciannya menyusul." in text


def test_a_note_of_the_lead_stays_at_the_end(tmp_path: Path) -> None:
    text = "Tarif baru[^a] diumumkan kepada warga pada hari Senin.\n\nIsi.\n\n[^a]: sejak 2024\n"
    report, body = from_hugo(make_root(tmp_path / "root"), text)
    assert body == "Isi.\n\nCatatan 1: sejak 2024"
    assert [note.code for note in report.warnings] == ["catatan-kaki-dipindah"]


SAMPLES = [
    ("wp-catatan-kaki/fn.xml", ["Jumlah kejadian 12[^1].", "[^1]: Tidak termasuk genangan.", "Isi rincian.", "| 1 | 3 |"]),
    ("impor-teks-dicoret/del.xml", ["Tarifnya ~~Rp150.000~~ Rp50.000", "~~1 Januari~~ ~~2 Januari~~ 3 Januari", "~~di Kantor A~~", "10³ kendaraan", "12 m²", "CO₂"]),
    ("impor-teks-dicoret/hugo", ["~~Rp150.000~~", "☐ belum", "☑ sudah", "**Istilah**", "Catatan[^1]", "[^1]: kaki"]),
    ("tabel-html-hugo", ["| Belanja pegawai | Rp120 miliar |"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "words"), SAMPLES, ids=[name for name, _ in SAMPLES])
def test_a_sample_gives_its_right_answer(tmp_path: Path, name: str, words: list[str]) -> None:
    root, source = make_root(tmp_path / "root"), shared_case(name)
    report = (
        import_wordpress(source, root, choices=Choices())
        if name.endswith(".xml")
        else import_markdown(source, "hugo", root, choices=Choices())
    )
    (item,) = report.items
    text = (root / item.path).read_text(encoding="utf-8")
    for part in words:
        assert part in text
    assert "kata-hilang" not in [note.code for note in report.warnings]
