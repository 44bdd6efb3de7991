"""writers: lists, alerts, colours, markers, and pages under hostile values."""

import gc
import json
import re
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.runtime import Context
from markupsafe import Markup

from helpers import (
    EXAMPLES,
    RECORD,
    RELEASE,
    TODAY,
    catalogue_of,
    everything,
    holidays,
    lay_over,
    make_root,
    office_file,
    outputs_of,
    record,
    release,
    site_of,
)
from sites import Built
from terang.catalogue import load
from terang.records import Attachment
from terang.rendering.templating import CompiledFragment, render_fragment
from terang.writers import Page, UnknownMarker, fill
from terang.writers.lists.list_views import PAGE_LENGTH
from terang.writers.records.backlinks import SHOWN
from terang.writers.shared.entries import format_of
from terang.writers.whole_site.small_files import luminance, text_on

ALERT = "\n  jenis: bencana_alam\n  wilayah: Sungai\n  mulai: {}\n"
SM = "disclosures/serta-merta/2026/banjir.yml"


class Tags(HTMLParser):
    """Every tag with its attributes, and whether tags are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("br", "hr", "img", "input", "meta", "link", "wbr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, tag


def tags(html: bytes) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html.decode())
    parser.close()
    assert parser.open == []
    return parser.tags


HOSTILE = [
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    "</title></script></style><!-- <svg/onload=alert(1)>",
    "{{7*7}}{% raw %}{#",
    "<!-- terang:unit -->",
    "terang-slot-body-end",
    "javascript:alert(1)",
    '\\"&amp;&lt;b&gt;',
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_values_are_text_on_every_page(hostile: str, tmp_path: Path) -> None:
    text = json.dumps(hostile)
    files = {
        RECORD: record(
            judul=text, ringkasan=text, penanggung_jawab=text, tempat_pembuatan=text, retensi=text, topik=f"[{text}]",
            sumber=text, isi=text, unit="dinkes", tanggal_terbit="2025-01-01",
            catatan_perubahan=f"\n  - tanggal: 2025-01-02\n    catatan: {text}",
            tautan=f"\n  - judul: {text}\n    alamat: https://contoh.go.id/",
            berkas=f"\n  - lokasi: https://contoh.go.id/a.pdf\n    judul: {text}",
        ),
        SM: record(
            judul=text, kelas="serta_merta",
            darurat=f"\n  jenis: penyakit\n  bahaya: {text}\n  wilayah: {text}\n  arahan: {text}\n"
            f"  narahubung:\n    jabatan: {text}\n  mulai: 2026-03-30T00:00+07:00",
        ),
        "disclosures/dikecualikan/2024/x.yml": record(
            judul=text, kelas="dikecualikan",
            pengecualian=f"\n  dasar: j\n  undang_undang: {text}\n  konsekuensi_dibuka: {text}\n  jangka_waktu: {text}",
        ),
        "disclosures/berkala/2024/dicabut.yml": record(
            judul=text, status="dicabut", pencabutan=f"\n  tanggal: 2025-01-01\n  alasan: {text}"
        ),
        RELEASE: release(
            hostile, judul=text, nomor=text, tempat=text, teras=text, sumber=text, topik=f"[{text}]",
            kutipan=f"\n  - nama: {text}\n    jabatan: {text}\n    teks: {text}", narahubung=f"\n  jabatan: {text}",
        ),
        "disclosures/badan.yml": f"nama: {text}\nsaluran:\n  - jenis: loket\n    label: {text}\n    isi: {text}\n"
        f"unit:\n  - id: dinkes\n    nama: {text}\n    alamat: {text}\n"
        f"pejabat:\n  - peran: {text}\n    jabatan: {text}\ndasar_hukum:\n  - nama: {text}\n    tentang: {text}\n",
    }  # fmt: skip
    more = f"  - {{tanggal: 2026-02-02, nama: {text}, jenis: libur_nasional}}\n"
    root = make_root(tmp_path, files | office_file(2026, holidays(2026, decree=text, more=more)))
    (root / "disclosures/berkala/2024/laporan-kinerja.yml").unlink()
    (root / "content/siaran-pers/2025/layanan-malam.md").unlink()
    outputs = everything(root, catalogue_of(root))
    pages = {path: content for path, content in outputs.items() if path.endswith(".html")}
    assert len(pages) > 20
    for path, content in pages.items():
        for tag, attributes in tags(content):
            assert tag not in ("img", "style")
            assert tag != "svg" or attributes.keys() <= {"class", "height", "role", "aria-label", "aria-hidden"}, (
                attributes
            )
            assert tag != "script" or is_ours(attributes) or path == "cari.html", attributes
            assert not any(name.startswith("on") for name in attributes), path
            assert not (attributes.get("href") or "").startswith("javascript"), path
        assert b"<!--" not in content, path
        assert b"49{" not in content, path


def is_ours(script: dict[str, str | None]) -> bool:
    """Data that no browser runs, or a file of our own."""
    data = script.get("type") in ("application/ld+json", "application/json")
    return data or script.get("src") == "aset/tenggat.js"


@pytest.mark.parametrize(
    "example", ["semua-kelas", "lampiran", "siaran-lengkap", "dicabut", "tanggal-sebagian", "kosong"]
)
def test_every_link_within_the_site_leads_somewhere(example: str, tmp_path: Path) -> None:
    root = lay_over(tmp_path, EXAMPLES / "valid" / example)
    outputs = everything(root, catalogue_of(root))
    known = {*outputs, "layanan/permohonan.html"}
    for path, content in outputs.items():
        if not path.endswith(".html"):
            continue
        ids = {attributes["id"] for _, attributes in tags(content) if "id" in attributes}
        for _, attributes in tags(content):
            for name in ("href", "src"):
                link = attributes.get(name)
                if link is None or link.split(":")[0] in ("https", "http", "mailto", "tel"):
                    continue
                if link.removeprefix("../").removeprefix("../").startswith("aset/"):
                    continue  # of the theme; tests/test_site.py builds with it
                target, _, fragment = urljoin(f"https://x/{path}", link).removeprefix("https://x/").partition("#")
                assert unquote(target) in known, (path, link)
                assert not fragment or unquote(target) != path or fragment in ids, (path, link)


# Lists


def numbered(count: int, year: str = "2024", **fields: str) -> dict[str, str]:
    """Records 0 … count-1, each one day older than the next."""
    return {
        f"disclosures/berkala/{year}/n{number:04}.yml": record(
            judul=f"Nomor {number:04}", tanggal_terbit=(date(2024, 1, 1) + timedelta(number)).isoformat(), **fields
        )
        for number in range(count)
    }


def order_in(content: bytes) -> list[str]:
    return re.findall(r'class="row-title" href="[^"]*">(.*?)</a>', content.decode())


def with_and_without_one_more(folder: Path, count: int) -> tuple[dict[str, bytes], dict[str, bytes]]:
    files = numbered(count) | {"disclosures/berkala/2020/lama.yml": record(judul="Lama", tanggal_terbit="2020-01-01")}
    roots = [make_root(folder / "a", files), make_root(folder / "b", files | numbered(count + 1))]
    for root in roots:
        (root / "disclosures/berkala/2024/laporan-kinerja.yml").unlink()
        (root / "content/siaran-pers/2025/layanan-malam.md").unlink()
    one, other = (everything(root, catalogue_of(root)) for root in roots)
    return one, other


def test_a_new_record_moves_no_row_of_the_full_pages(tmp_path: Path) -> None:
    count = 2 * PAGE_LENGTH + 10
    before, after = with_and_without_one_more(tmp_path, count)
    for path in ("informasi/berkala/2024.html", "informasi/berkala/2024-2.html"):
        assert order_in(before[path]) == order_in(after[path])
        assert len(order_in(before[path])) == PAGE_LENGTH
    assert order_in(after["informasi/berkala/2024-3.html"])[0] == f"Nomor {count:04}"
    assert order_in(before["informasi/berkala/2024-3.html"])[0] == f"Nomor {count - 1:04}"


def test_a_new_record_changes_no_page_of_another_year_and_no_full_page(tmp_path: Path) -> None:
    before, after = with_and_without_one_more(tmp_path, 2 * PAGE_LENGTH + 10)
    lists = ["informasi/berkala/2020.html", "informasi/berkala/2024.html", "informasi/berkala/2024-2.html"]
    assert [path for path in lists if before[path] != after[path]] == []


def test_lists_run_from_the_newest(tmp_path: Path) -> None:
    root = make_root(tmp_path, numbered(5, topik="[anggaran]"))
    outputs = everything(root, catalogue_of(root))
    newest = [f"Nomor {number:04}" for number in (4, 3, 2, 1, 0)]
    for path in (
        "informasi/berkala/2024.html",
        "informasi/tahun/2024.html",
        "topik/anggaran.html",
        "informasi/index.html",
    ):
        titles = [title for title in order_in(outputs[path]) if title.startswith("Nomor")]
        assert titles == newest, path
    by_title = [title for title in order_in(outputs["informasi/tahun/2024-judul.html"]) if title.startswith("Nomor")]
    assert by_title == newest[::-1]


def test_the_list_of_a_subject_runs_from_the_newest(tmp_path: Path) -> None:
    files = {
        RECORD: record(judul="Lama", tanggal_terbit="2024-01-01", topik="[gizi]"),
        RELEASE: release(judul="Baru", tanggal="2025-02-03", topik="[gizi]"),
    }
    root = make_root(tmp_path, files)
    assert order_in(everything(root, catalogue_of(root))["topik/gizi.html"]) == ["Baru", "Lama"]


def test_the_joined_list_of_a_subject_runs_from_the_newest(tmp_path: Path) -> None:
    spellings = ["Gizi", "gizi", "Gizi"]
    files = {
        f"disclosures/berkala/2024/n{number}.yml": record(
            judul=f"Nomor {number}", tanggal_terbit=f"2024-01-0{3 - number}", topik=f"[{spelling}]"
        )
        for number, spelling in enumerate(spellings)
    }
    root = make_root(tmp_path, files)
    outputs = everything(root, catalogue_of(root))
    assert order_in(outputs["topik/gizi.html"]) == ["Nomor 0", "Nomor 1", "Nomor 2"]


# Alerts


@pytest.mark.parametrize(
    ("start", "end", "active"),
    [
        ("2026-03-31T04:00+07:00", None, True),
        ("2026-03-31T23:00+07:00", None, True),  # some time today
        ("2026-03-01T04:00+07:00", "2026-03-31T01:00+07:00", True),  # ended today: still told today
        ("2026-03-01T04:00+07:00", "2026-03-30T23:59+07:00", False),
        ("2026-04-01T00:00+07:00", None, False),
        ("2026-04-01T00:30+09:00", None, True),  # 22.30 in Jakarta
    ],
)
def test_alerts_of_the_day(start: str, end: str | None, active: bool, tmp_path: Path) -> None:
    text = ALERT.format(start).rstrip() + (f"\n  selesai: {end}" if end else "")
    root = make_root(tmp_path, {SM: record(judul="Banjir", kelas="serta_merta", darurat=text)})
    outputs = everything(root, catalogue_of(root))
    rows = json.loads(outputs["darurat.json"])["darurat"]
    assert bool(rows) == active
    if active:
        assert rows[0]["judul"] == "Banjir"
        assert rows[0]["alamat"] == "informasi/2026/banjir.html"
        assert rows[0]["alamat"] in outputs
    assert (b'class="alertbar" data-from=' in outputs["index.html"]) == active


def test_alerts_in_force_stand_apart_from_the_archive(tmp_path: Path) -> None:
    files = {
        SM: record(judul="Banjir", kelas="serta_merta", darurat=ALERT.format("2026-03-30T00:00+07:00").rstrip()),
        "disclosures/serta-merta/2025/gempa.yml": record(
            judul="Gempa", kelas="serta_merta",
            darurat=ALERT.format("2025-03-30T00:00+07:00").rstrip() + "\n  selesai: 2025-03-31T00:00+07:00",
        ),
    }  # fmt: skip
    page = everything(root := make_root(tmp_path, files), catalogue_of(root))["informasi/serta-merta.html"].decode()
    now, archive = page.split("<h2>Arsip</h2>")
    assert ("Banjir" in now, "Gempa" in now, "Banjir" in archive, "Gempa" in archive) == (True, False, False, True)
    assert "data-when-lapsed hidden><h3>Tidak ada peringatan saat ini" in now
    (root / SM).unlink()
    page = everything(root, catalogue_of(root))["informasi/serta-merta.html"].decode()
    assert '<div class="empty"><h3>Tidak ada peringatan saat ini' in page


def test_the_page_of_a_unit_is_its_front_door(demo: Built) -> None:
    page = demo.read("unit/disdukcapil.html")
    for words in (
        "surat.html#permintaan?unit=Dinas+Kependudukan", 'href="../kepatuhan/unit/disdukcapil.html"', 'href="../layanan/unit/disdukcapil.html"',
        'href="../monev/unit/disdukcapil.html"', "Monev 2024: peringkat 1", "PPID Pelaksana",
    ):  # fmt: skip
        assert words in page, words


def test_an_alert_that_has_not_begun_is_not_called_over(tmp_path: Path) -> None:
    text = ALERT.format("2026-05-01T00:00+07:00")
    root = make_root(tmp_path, {SM: record(judul="Pemadaman", kelas="serta_merta", darurat=text.rstrip())})
    page = everything(root, catalogue_of(root))["informasi/2026/banjir.html"].decode()
    assert "sudah tidak berlaku" not in page


def test_what_is_said_of_a_release_that_is_not_due(tmp_path: Path) -> None:
    text = release(tanggal="2026-05-01", embargo="2025-01-01T00:00+07:00")
    problems = load(make_root(tmp_path, {RELEASE: text}), TODAY).problems
    waiting = next(problem for problem in problems if problem.code == "belum-waktunya")
    assert "2025-01-01" not in waiting.message


# Small files


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_text_on_the_bodys_colour_can_be_read(colour: str) -> None:
    """WCAG 2.2 AA asks for 4.5; black or white always gives at least that."""
    one, other = sorted((luminance(colour), luminance(text_on(colour))))
    assert (other + 0.05) / (one + 0.05) >= 4.5


def test_robots_names_the_sitemap_only_when_there_is_one(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    catalogue = catalogue_of(root)
    assert b"Sitemap: https://ppid.contoh.go.id/sitemap.xml" in everything(root, catalogue)["robots.txt"]
    without = everything(root, catalogue, "")
    assert b"Sitemap" not in without["robots.txt"]
    assert "sitemap.xml" not in without


def test_an_unknown_marker_is_named_with_its_page(tmp_path: Path) -> None:
    site = site_of(catalogue_of(make_root(tmp_path)))
    with pytest.raises(UnknownMarker, match=r"profil/index.html: penanda «hantu»"):
        fill("<!-- terang:hantu -->", "profil/index.html", site)
    assert fill("<p>terang:hantu</p><!-- lain -->", "a.html", site) == "<p>terang:hantu</p><!-- lain -->"


def test_links_in_a_fragment_fit_the_page(tmp_path: Path) -> None:
    site = site_of(catalogue_of(make_root(tmp_path)))
    assert 'href="../../informasi/2024/laporan-kinerja.html"' in fill("<!-- terang:terbaru -->", "a/b/c.html", site)


@pytest.mark.parametrize(
    ("location", "format"),
    [
        ("2024/laporan.PDF", "PDF"),
        ("2024/data.v2.csv", "CSV"),
        ("2024/data.csv.gz", "CSV"),
        ("2024/tanpa-akhiran", "Berkas"),
        ("https://contoh.go.id/a/laporan.xlsx?unduh=1#hal=2", "XLSX"),
        ("https://contoh.go.id/unduh?nama=a.pdf", "Tautan"),
        ("https://contoh.com", "Tautan"),
        ("https://contoh.com/", "Tautan"),
    ],
)
def test_the_format_of_a_file_is_read_from_its_name(location: str, format: str) -> None:
    assert format_of(Attachment(location=location)) == format


_FILE_TEXTS = (
    *("title", "label", "href", "host", "format", "size", "language"),
    *("pages", "picture", "width", "height", "table"),
)


@given(
    st.lists(
        st.text(st.sampled_from("a%s(){}&<>\"'é "), max_size=6), min_size=len(_FILE_TEXTS), max_size=len(_FILE_TEXTS)
    ),
    st.booleans(),
)
def test_a_stencil_says_what_its_template_says(values: list[str], remote: bool) -> None:
    texts = dict(zip(_FILE_TEXTS, values, strict=True))
    rendered = CompiledFragment.compile("file.html", (), remote=remote, **texts).fill(
        {}
    )  # by the template engine alone
    assert render_fragment("file.html", texts, remote=remote) == rendered


def test_markup_is_not_escaped_twice_in_a_stencil() -> None:
    assert "<b>" in render_fragment(
        "record/fact.html", {"value": Markup("<b>"), "href": ""}, kind="nilai", label="", law=""
    )


def test_a_record_shows_the_newest_of_many_releases(tmp_path: Path) -> None:
    """Or a record that every release names would have a page of megabytes, made again with each of them."""
    count = SHOWN + 2
    told = {
        f"content/siaran-pers/2025/s{day:03}.md": release(
            judul=f"Siaran {day}", tanggal=(date(2025, 1, 1) + timedelta(day)).isoformat(), terkait="[2024/catatan]"
        )
        for day in range(count)
    }
    site = site_of(catalogue_of(make_root(tmp_path, {RECORD: record(), **told})))
    page = dict(outputs_of(site))["informasi/2024/catatan.html"]
    assert isinstance(page, Page)
    assert page.body.count("../../siaran-pers/2025/") == SHOWN
    assert f"Siaran {count - 1}<" in page.body
    assert "2 siaran pers lain yang lebih lama" in page.body


def test_rendering_a_page_leaves_nothing_for_the_collector(tmp_path: Path) -> None:
    """It is switched off in a build: a macro of a page's own template would keep the context of every page for ever."""
    site = site_of(catalogue_of(lay_over(tmp_path, EXAMPLES / "valid/semua-kelas")))
    list(outputs_of(site))  # what is kept for good is made once
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        list(outputs_of(site))
        gc.collect()
        assert not [kept for kept in gc.garbage if isinstance(kept, Context)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
