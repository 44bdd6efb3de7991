"""The press room: what a newsroom takes with it, feeds in two forms, archives that stay, and what one release touches."""

import io
import json
import re
import shutil
import subprocess
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest

from helpers import ADDRESS, RELEASE, TODAY, catalogue_of, everything, make_root, picture, record, release, run, site_of
from terang import urls
from terang.catalogue import load
from terang.validation.checks.release_numbers import is_usable
from terang.values.source_links import marked
from terang.writers import fill
from terang.writers.lists.list_views import PAGE_LENGTH

PAGE = "siaran-pers/2025/siaran.html"
PHOTO = "content/siaran-pers/foto/2025/rapat.jpg"
FOTO = "\n  - berkas: 2025/rapat.jpg\n    keterangan: Rapat.\n    kredit: Humas\n    alt: Orang duduk."
FULL = {
    "judul": "Puskesmas Buka",
    "nomor": "7/2025",
    "waktu": "9.30",
    "unit": "dinkes",
    "penulis": "diskominfo",
    "pengesah": "Kepala Dinas Kesehatan",
    "topik": "[kesehatan, Layanan Publik]",
    "foto": FOTO,
    "narahubung": "\n  jabatan: Bagian Humas\n  telepon: (021) 5550123",
    "kutipan": '\n  - nama: Siti\n    jabatan: Kepala Dinas\n    teks: Kami "siap".',
    "video": "\n  - judul: Liputan\n    alamat: https://contoh.go.id/v\n    gambar:\n      berkas: 2025/rapat.jpg\n"
    "      keterangan: Cuplikan.\n      kredit: Humas\n      alt: Cuplikan.",
    "berkas": "\n  - lokasi: 2025/jadwal.csv",
    "ralat": "\n  - tanggal: 2025-02-05\n    catatan: Jam tutup diperbaiki.",
    "hak_jawab": "\n  - tanggal: 2025-02-06\n    pihak: Perhimpunan Pasien\n    teks: Kuotanya kurang.",
    "perbaikan_kecil": "2025-02-07",
    "terkait": "[2024/laporan-kinerja]",
    "siaran_terkait": "[2025/layanan-malam]",
}
FILES = {PHOTO: picture(size=(1000, 600)), "disclosures/berkas/2025/jadwal.csv": "hari,jam\n"}
BODY = '## Jadwal\n\nBuka "malam" di [sini](layanan-malam.md).\n\n| A | B |\n| - | -: |\n| 1 | 2 |\n'


def outputs_of(
    folder: Path, files: dict[str, str | bytes], today: date = TODAY, address: str = ADDRESS
) -> dict[str, bytes]:
    root = make_root(folder, files)
    return everything(root, catalogue_of(root, today), address)


def expanded(folder: Path, **fields: str) -> dict[str, bytes]:
    return outputs_of(folder, {RELEASE: release(BODY, **FULL | fields), **FILES})


# --- the page ---------------------------------------------------------------------------------------------------


def test_a_page_says_all_that_the_release_does(tmp_path: Path) -> None:
    html = expanded(tmp_path)[PAGE].decode()
    text = " ".join(re.sub(r"<[^>]*>", " ", html).split())
    for words in (
        "Nomor 7/2025", "Senin, 3 Februari 2025, pukul 09.30 WIB", "KOTA CONTOH — Satu kalimat.", "Buka “malam” di sini",
        "Kami “siap”.", "Siti , Kepala Dinas", "Jam tutup diperbaiki.", "Perhimpunan Pasien", "Kuotanya kurang.",
        "Ditulis oleh Dinas Komunikasi dan Informatika", "Disahkan oleh Kepala Dinas Kesehatan", "Tonton: Liputan",
        "Ejaan atau tautan diperbaiki pada 7 Februari 2025", "(021) 5550123", "Foto: Humas", "Laporan Kinerja",
        "*Puskesmas Buka* Satu kalimat. Siaran pers Pemerintah Kota Contoh, 3 Februari 2025 (dengan ralat dan hak jawab)",
    ):  # fmt: skip
        assert words in text.replace("\xa0", " "), words
    for href in ("../../siaran-pers/2025/layanan-malam.html", "../../berkas/2025/jadwal.csv", "https://contoh.go.id/v"):
        assert f'href="{href}"' in html
    assert "https://wa.me/?text=" in html
    assert html.index("Jam tutup diperbaiki.") < html.index("KOTA CONTOH")


def test_photos_have_sizes_and_a_place_before_they_come(tmp_path: Path) -> None:
    outputs = expanded(tmp_path)
    images = re.findall(r"<img [^>]*>", outputs[PAGE].decode())
    assert len(images) == 2  # the photo, and the still of the video
    for image in images:
        width, height = (int(re.search(rf'{name}="(\d+)"', image)[1]) for name in ("width", "height"))  # type: ignore[index]
        assert abs(width / height - 1000 / 600) < 0.01
        sources = re.search(r'srcset="([^"]*)"', image)[1].split(", ")  # type: ignore[index]
        assert [source.split(" ")[1] for source in sources] == ["480w", "800w"]  # the photo has no 1200
        for source in sources:
            assert source.split(" ")[0].replace("../../", "") in outputs
        assert 'alt=""' not in image
    assert 'loading="lazy"' not in images[0]
    assert 'loading="lazy"' in images[1]


def test_pages_are_valid_html(tmp_path: Path) -> None:
    """By the parsing rules of the standard; vnu and html-validate are for people to run, being other languages."""
    outputs = expanded(tmp_path)
    pages = [path for path in outputs if path.startswith("siaran-pers/") and path.endswith(".html")]
    assert len(pages) > 12
    for path in pages:
        body = re.search(r"<body>(.*)</body>", outputs[path].decode(), re.DOTALL)
        assert body
        parser = html5lib.HTMLParser(strict=True)
        parser.parse(f"<!doctype html><html lang=id><head><title>x</title></head><body>{body[1]}</body></html>")


def test_head_of_a_release(tmp_path: Path) -> None:
    html = expanded(tmp_path)[PAGE].decode()
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', html)[1])  # type: ignore[index]
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"] == "2025-02-03T09:30:00+07:00"
    assert data["dateModified"] == "2025-02-06T00:00:00+07:00"
    assert data["image"] == [f"{ADDRESS}siaran-pers/foto/2025/rapat.jpg"]
    assert data["correction"] == ["Jam tutup diperbaiki."]
    assert 'rel="alternate" type="text/plain"' in html


def test_languages_show_the_way_to_each_other(tmp_path: Path) -> None:
    other = "content/siaran-pers/2025/clinic.md"
    files = {RELEASE: release(), other: release(judul="Clinic", bahasa="en", versi_bahasa="[2025/siaran]")}
    outputs = outputs_of(tmp_path, files)
    here, there = outputs[PAGE].decode(), outputs["siaran-pers/2025/clinic.html"].decode()
    assert 'hreflang="en" lang="en">English</a>' in here
    assert 'hreflang="id" lang="id">Bahasa Indonesia</a>' in there
    assert '<h1 lang="en">Clinic</h1>' in there
    assert f'hreflang="en" href="{ADDRESS}siaran-pers/2025/clinic.html"' in here


def test_a_link_to_what_is_not_published_keeps_its_words_only(tmp_path: Path) -> None:
    files = {
        RELEASE: release("Lihat [siaran esok](esok.md) dan [catatan](../../../disclosures/berkala/2024/catatan.yml)."),
        "content/siaran-pers/2025/esok.md": release(judul="Esok", embargo="2026-04-01T08:00+07:00"),
        "disclosures/berkala/2024/catatan.yml": record(
            isi="Lihat [siaran](../../../content/siaran-pers/2025/siaran.md)."
        ),
    }
    root = make_root(tmp_path, files)
    before, after = (everything(root, catalogue_of(root, day)) for day in (TODAY, TODAY + timedelta(days=2)))
    assert "siaran esok</a> dan" in before[PAGE].decode()
    assert not [path for path, content in before.items() if b"esok.html" in content]
    assert 'href="../../siaran-pers/2025/esok.html"' in after[PAGE].decode()
    assert 'href="../../informasi/2024/catatan.html"' in before[PAGE].decode()
    assert 'href="../../siaran-pers/2025/siaran.html"' in before["informasi/2024/catatan.html"].decode()
    feed = json.loads(after["umpan/siaran-pers.json"])
    item = next(item for item in feed["items"] if item["title"] == "Siaran")
    assert f'href="{ADDRESS}siaran-pers/2025/esok.html"' in item["content_html"]


# --- what a newsroom takes with it ------------------------------------------------------------------------------


def test_plain_text(tmp_path: Path) -> None:
    assert expanded(tmp_path, foto=FOTO)["siaran-pers/2025/siaran.txt"].decode() == (
        "SIARAN PERS\nPemerintah Kota Contoh\nNomor: 7/2025\nTanggal: Senin, 3 Februari 2025, pukul 09.30 WIB\n\n"
        "Puskesmas Buka\n\nRALAT 5 Februari 2025: Jam tutup diperbaiki.\n\nKOTA CONTOH — Satu kalimat.\n\n"
        f"Jadwal\n\nBuka “malam” di sini ({ADDRESS}siaran-pers/2025/layanan-malam.html).\n\nA | B\n1 | 2\n\n"
        "“Kami “siap”.”\n— Siti, Kepala Dinas\n\n"
        "HAK JAWAB Perhimpunan Pasien, 6 Februari 2025:\nKuotanya kurang.\n\nFoto: Rapat. (Humas)\n\n"
        f"Narahubung: Bagian Humas\nTelepon: (021) 5550123\n\nAlamat: {ADDRESS}{PAGE}\n"
    )


def test_all_photos_with_their_credits(tmp_path: Path) -> None:
    outputs = expanded(tmp_path)
    with zipfile.ZipFile(io.BytesIO(outputs["siaran-pers/2025/siaran-foto.zip"])) as archive:
        assert archive.namelist() == ["KETERANGAN.txt", "1-rapat.jpg"]
        text = archive.read("KETERANGAN.txt").decode()
        assert archive.read("1-rapat.jpg") == outputs["siaran-pers/foto/2025/rapat.jpg"]
    assert "1-rapat.jpg\nRapat.\nFoto: Humas\nTeks pengganti: Orang duduk.\n" in text
    assert (
        outputs["siaran-pers/2025/siaran-foto.zip"] == expanded(tmp_path / "lagi")["siaran-pers/2025/siaran-foto.zip"]
    )


def test_two_releases_may_share_a_photo_and_a_document(tmp_path: Path) -> None:
    files = {
        RELEASE: release(foto=FOTO, berkas="\n  - lokasi: 2025/jadwal.csv"),
        "content/siaran-pers/2025/dua.md": release(foto=FOTO, berkas="\n  - lokasi: 2025/jadwal.csv"),
        "disclosures/berkala/2024/catatan.yml": record(berkas="\n  - lokasi: 2025/jadwal.csv"),
    }
    outputs_of(tmp_path, files | FILES)  # everything() refuses a path that is made twice


def test_the_summary_fits_a_chat_however_long_the_release_is(tmp_path: Path) -> None:
    html = outputs_of(tmp_path, {RELEASE: release(judul="Judul " * 16, teras="kata " * 110)})[PAGE].decode()
    summary = re.search(r'id="ringkas"[^>]*>(.*?)</p>', html, re.DOTALL)[1]  # type: ignore[index]
    assert len(summary) < 700
    assert summary.endswith(f"{ADDRESS}{PAGE}")


def test_without_an_address_nothing_is_offered_that_needs_one(tmp_path: Path) -> None:
    outputs = outputs_of(tmp_path, {RELEASE: release(BODY, **FULL), **FILES}, address="")
    assert b"wa.me" not in outputs[PAGE]
    assert "sitemap-berita.xml" not in outputs
    assert outputs["siaran-pers/2025/siaran.txt"].endswith(b"Telepon: (021) 5550123\n")


# --- feeds ------------------------------------------------------------------------------------------------------

# Keys of JSON Feed 1.1 and their types; those of an item that it must have.
FEED_KEYS = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "language": str, "authors": list, "items": list,
}  # fmt: skip
ITEM_KEYS = {
    "id": str, "url": str, "title": str, "summary": str, "content_html": str, "content_text": str, "date_published": str,
    "date_modified": str, "authors": list, "tags": list, "image": str, "language": str,
}  # fmt: skip


def test_json_feeds_keep_to_their_standard(tmp_path: Path) -> None:
    outputs = expanded(tmp_path)
    feeds = [path for path in outputs if path.startswith("umpan/") and path.endswith(".json")]
    assert len(feeds) >= 6
    for path in feeds:
        feed = json.loads(outputs[path])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == ADDRESS + path
        assert {key: type(value) for key, value in feed.items()} == FEED_KEYS
        assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
        for item in feed["items"]:
            assert {"id", "url", "date_published"} <= item.keys()
            assert ("content_html" in item) != ("content_text" in item)
            for key, value in item.items():
                assert type(value) is ITEM_KEYS[key], key
            for key in ("date_published", "date_modified"):
                assert datetime.fromisoformat(item[key]).utcoffset() is not None
            assert all(type(author["name"]) is str for author in item.get("authors", []))


def test_atom_feeds_parse_without_a_complaint_and_say_the_same(tmp_path: Path) -> None:
    outputs = expanded(tmp_path)
    feeds = [path for path in outputs if path.startswith("umpan/") and path.endswith(".xml")]
    assert len(feeds) >= 6
    for path in feeds:
        parsed = feedparser.parse(io.BytesIO(outputs[path]))
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.version == "atom10"
        other = json.loads(outputs[urls.json_feed(path)])
        assert [entry.id for entry in parsed.entries] == [item["id"] for item in other["items"]]
        assert [entry.title for entry in parsed.entries] == [item["title"] for item in other["items"]]
        assert [entry.updated for entry in parsed.entries] == [item["date_modified"] for item in other["items"]]
    entry = next(e for e in feedparser.parse(outputs["umpan/siaran-pers.xml"]).entries if e.title == "Puskesmas Buka")
    assert [tag.term for tag in entry.tags] == ["kesehatan", "Layanan Publik"]
    assert "Kami “siap”." in entry.content[0].value or 'Kami "siap".' in entry.content[0].value


def titles(outputs: dict[str, bytes], path: str) -> list[str]:
    return [item["title"] for item in json.loads(outputs[path])["items"]]


def test_a_correction_brings_a_release_back_to_the_top(tmp_path: Path) -> None:
    files = {
        f"content/siaran-pers/2025/s{n}.md": release(judul=f"S{n}", tanggal=f"2025-03-{n + 1:02d}") for n in range(3)
    }
    assert titles(outputs_of(tmp_path / "a", files), "umpan/siaran-pers.json")[0] == "S2"
    files["content/siaran-pers/2025/s0.md"] = release(
        judul="S0", tanggal="2025-03-01", ralat="\n  - tanggal: 2025-04-01\n    catatan: A"
    )
    outputs = outputs_of(tmp_path / "b", files)
    assert titles(outputs, "umpan/siaran-pers.json")[0] == "S0"
    assert titles(outputs, "umpan/ralat.json") == ["Ralat: S0"]


def test_an_old_release_comes_back_even_into_a_full_feed(tmp_path: Path) -> None:
    files = {
        f"content/siaran-pers/2025/s{n}.md": release(
            judul=f"S{n}", topik="[a]", tanggal=str(date(2025, 3, 1) + timedelta(n))
        )
        for n in range(60)
    }
    files["content/siaran-pers/2020/tua.md"] = release(
        judul="Tua", tanggal="2020-03-01", topik="[a]", hak_jawab="\n  - tanggal: 2026-01-01\n    pihak: A\n    teks: B"
    )
    outputs = outputs_of(tmp_path, files)
    for path, length in (("umpan/siaran-pers.json", 50), ("umpan/siaran-pers/topik/a.json", 20)):
        assert titles(outputs, path)[0] == "Tua"
        assert len(titles(outputs, path)) == length


def test_a_withdrawal_is_told_where_the_release_was(tmp_path: Path) -> None:
    fields = {
        "judul": "Keliru",
        "status": "dicabut",
        "pencabutan": "\n  tanggal: 2025-06-01\n  alasan: Angkanya salah.",
    }
    outputs = outputs_of(tmp_path, {RELEASE: release(**fields)})
    for path in ("umpan/siaran-pers.json", "umpan/ralat.json"):
        item = json.loads(outputs[path])["items"][0]
        assert item["title"] == "Dicabut: Keliru"
        assert "Angkanya salah." in item["content_html"]
    assert json.loads(outputs["umpan/siaran-pers.json"])["items"][0]["id"] == ADDRESS + PAGE
    assert "DICABUT pada 1 Juni 2025: Angkanya salah." in outputs["siaran-pers/2025/siaran.txt"].decode()


def test_every_topic_and_unit_can_be_subscribed_to(tmp_path: Path) -> None:
    outputs = expanded(tmp_path)
    html = outputs[urls.SUBSCRIBE].decode()
    feeds = {path for path in outputs if path.startswith("umpan/") and path.endswith((".xml", ".json"))}
    own = ("umpan/unit/", "umpan/topik/")  # the page of the unit or topic has them
    assert {path for path in feeds if f'href="../{path}"' not in html and not path.startswith(own)} == set()
    for path in (path for path in feeds if path.startswith(own) and path.endswith(".xml")):
        page = outputs[path.removeprefix("umpan/").replace(".xml", ".html")].decode()
        assert f'href="../{path}"' in page, path
    assert "umpan/siaran-pers/topik/layanan-publik.xml" in feeds


# --- news sitemap -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "news"), [("2026-03-31", True), ("2026-03-29", True), ("2026-03-28", False), ("2025-01-01", False)]
)
def test_news_of_two_days(day: str, news: bool, tmp_path: Path) -> None:
    outputs = outputs_of(tmp_path, {RELEASE: release(judul="A & <b>", tanggal=day, ralat="[]")})
    tree = ET.fromstring(outputs["sitemap-berita.xml"])
    found = [element.text for element in tree.iter("{http://www.google.com/schemas/sitemap-news/0.9}title")]
    assert found == (["A & <b>"] if news else [])
    assert len(list(tree)) == 1
    assert f"Sitemap: {ADDRESS}sitemap-berita.xml" in outputs["robots.txt"].decode()


# --- archives ---------------------------------------------------------------------------------------------------


def many(count: int) -> dict[str, str]:
    """Releases of one month, one unit and one topic."""
    return {
        f"content/siaran-pers/2025/s{n:03}.md": release(
            judul=f"S{n:03}", tanggal="2025-05-10", waktu=f"{8 + n // 60:02}.{n % 60:02}", unit="dinkes", topik="[a]"
        )
        for n in range(count)
    }


def test_a_new_release_touches_few_pages(tmp_path: Path) -> None:
    count = 2 * PAGE_LENGTH + 20
    before = outputs_of(tmp_path / "a", many(count))
    after = outputs_of(tmp_path / "b", many(count + 1))
    changed = {path for path in after if before.get(path) != after[path]} - {"(search)", "(paths)"}
    newest, last = "siaran-pers/2025/s220", "siaran-pers/2025/s219"
    assert changed - {
        f"{newest}.html", f"{newest}.txt", f"{last}.html",  # itself and its neighbour
        "siaran-pers/index.html", "siaran-pers/bulan/2025-05-3.html", "siaran-pers/tahun/2025-3.html",
        *(f"siaran-pers/tahun/2025-judul-{n}.html" for n in (3,)),
        "siaran-pers/topik/a.html", "siaran-pers/topik/a/2025-3.html", "topik/a.html", "topik/a/2025-3.html",
        "topik/a/2025-judul-3.html", "topik/index.html",
        "siaran-pers/unit/dinkes.html", "siaran-pers/unit/dinkes/2025-3.html",
        *(f"umpan/{name}.{form}" for form in ("xml", "json")
          for name in ("siaran-pers", "siaran-pers/topik/a", "siaran-pers/unit/dinkes", "topik/a")),
        "informasi/perubahan.html", "informasi/perubahan/2025-05-3.html", f"api/v1/{newest}.json", "api/v1/siaran-pers/2025.ndjson", "api/v1/perubahan/2025-05.ndjson", urls.API_INDEX,
        "index.html", "informasi/index.html", "unit/dinkes.html", "sitemap.xml", "sitemap-berita.xml",  # counts, and the newest
    } == set()  # fmt: skip
    assert f"{newest}.html" in changed


def test_months_are_paged_from_the_oldest(tmp_path: Path) -> None:
    outputs = outputs_of(tmp_path, many(PAGE_LENGTH + 1))
    first, second = (outputs[urls.release_month("2025-05", n)].decode() for n in (1, 2))
    assert first.count('class="row-title"') == PAGE_LENGTH
    assert second.count('class="row-title"') == 1
    assert ">S100<" in second
    assert first.index(">S099<") < first.index(">S000<")
    assert 'href="../../siaran-pers/bulan/2025-05-2.html"' in outputs["siaran-pers/bulan/2025-02.html"].decode()


def test_the_front_shows_the_way_to_everything(tmp_path: Path) -> None:
    html = expanded(tmp_path)[urls.RELEASES].decode()
    for target in (
        "siaran-pers/2025/siaran.html", "siaran-pers/topik/kesehatan.html", "siaran-pers/unit/dinkes.html",
        "siaran-pers/bulan/2025-02.html", "siaran-pers/tahun/2025.html", urls.CORRECTIONS, urls.SUBSCRIBE,
        urls.RELEASE_FEED,
    ):  # fmt: skip
        assert f'href="../{target}"' in html, target
    assert "Jam tutup diperbaiki." in html


def test_a_press_room_without_releases(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    (root / "content/siaran-pers/2025/layanan-malam.md").unlink()
    outputs = everything(root, catalogue_of(root))
    assert "Belum ada siaran pers." in outputs[urls.RELEASES].decode()
    assert json.loads(outputs["umpan/siaran-pers.json"])["items"] == []
    assert "sitemap-berita.xml" not in outputs


# --- numbers ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "usable"),
    [
        ("{urut}", True),
        ("SP-{urut}/{tahun}", True),
        ("No.{urut}/sipers/A6/{bulan_romawi}/{tahun}", True),  # seen at a ministry
        ("{urut:03}/{tahun}", False),
        ("{urut}/{urut}", False),
        ("{tahun}", False),
        ("{urut}/{hari}", False),
        ("{urut}/{", False),
        ("}{urut}", False),
    ],
)
def test_number_patterns(pattern: str, usable: bool) -> None:
    assert is_usable(pattern) == usable


def test_what_was_published_may_not_change_in_silence_whatever_the_day(tmp_path: Path) -> None:
    """A change before the embargo ends is nobody's business."""
    path = RELEASE
    old = release("Lama.\n", tanggal="2026-03-30", embargo="2026-03-31T20:00+07:00").encode()
    root = make_root(tmp_path, {path: release("Baru.\n", tanggal="2026-03-30", embargo="2026-03-31T20:00+07:00")})
    for day, faults in ((TODAY, []), (TODAY + timedelta(days=1), ["berubah-tanpa-catatan"])):
        found = [problem.code for problem in load(root, day, before={path: old}).problems if problem.is_error]
        assert found == faults


# --- written pages ----------------------------------------------------------------------------------------------


def test_written_pages_lead_to_releases_and_records(tmp_path: Path) -> None:
    for written, made in (
        ("siaran-pers/2025/siaran.md#b", "terang:content/siaran-pers/2025/siaran.md#b"),
        ("../disclosures/berkala/2024/laporan-kinerja.yml", "terang:disclosures/berkala/2024/laporan-kinerja.yml"),
        ("layanan/biaya.md", "layanan/biaya.md"),
    ):
        assert marked(written, "content/tentang.md") == made
    root = make_root(tmp_path, {RELEASE: release(), "content/siaran-pers/2025/draf.md": release(status="draf")})
    html = "".join(
        f'<a href="terang:{target}">x</a>'
        for target in (
            "content/siaran-pers/2025/siaran.md#b",
            "disclosures/berkala/2024/laporan-kinerja.yml",
            "content/siaran-pers/2025/draf.md",
        )
    )
    filled = fill(html, "layanan/index.html", site_of(catalogue_of(root)))
    assert re.findall(r'href="([^"]*)"', filled) == [
        "../siaran-pers/2025/siaran.html#b",
        "../informasi/2024/laporan-kinerja.html",
    ]


BRACKETED = """[A](<../../../disclosures/berkas/2025/Rencana (2).csv>)

[B](../../../disclosures/berkas/2025/Rencana%20(2).csv)

[C](<../../../disclosures/berkas/2025/Rapat & Sidang.csv> "Judul")

[D][e]

[F](../../../disclosures/berkas/2025/Rencana (2).csv)

[e]: <../../../disclosures/berkas/2025/Rapat & Sidang.csv>
"""


def test_names_with_brackets_and_blanks_are_linked_as_in_a_pull_request(tmp_path: Path) -> None:
    files = "\n  - lokasi: 2025/Rencana (2).csv\n  - lokasi: 2025/Rapat & Sidang.csv"
    sources: dict[str, str | bytes] = {
        RELEASE: release(BRACKETED, berkas=files),
        "disclosures/berkas/2025/Rencana (2).csv": "a,b\n",
        "disclosures/berkas/2025/Rapat & Sidang.csv": "a,b\n",
        "disclosures/berkala/2024/catatan.yml": record(
            isi="|\n  Lihat:\n  - [A](<../../berkas/2025/Rencana (2).csv>)\n"
        ),
    }
    root = make_root(tmp_path, sources)
    found = [one for one in load(root, TODAY).problems if one.place.path == RELEASE]
    assert [(one.place.line, one.code) for one in found if one.code != "belum-diisi"] == [(20, "tautan-gagal")]
    made = everything(root, catalogue_of(root))
    page = made[PAGE].decode()
    assert page.count('href="../../berkas/2025/Rencana%20%282%29.csv" rel') == 2
    assert len(re.findall(r'href="../../berkas/2025/Rapat%20%26%20Sidang.csv" (?:rel|title)', page)) == 2
    assert "[F](../../../disclosures/berkas/2025/Rencana (2).csv)" in page


# --- the command ------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_validate_since_a_state_of_git(tmp_path: Path) -> None:
    """The root lies in a folder of the repository, as it may."""
    root = make_root(tmp_path / "repo/situs", {RELEASE: release("Lama.\n")})

    def git(*words: str) -> None:
        name = ("-c", "user.name=a", "-c", "user.email=a@contoh.go.id", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(tmp_path / "repo"), *name, *words], check=True, capture_output=True)

    git("init", "-q", "-b", "utama")
    git("add", "-A")
    git("commit", "-q", "-m", "a")

    def codes_since(reference: str) -> list[str]:
        done = run("validate.py", "--root", root, "--today", "2026-03-31", "--since", reference, "--format", "json")
        assert done.returncode in (0, 1), done.stderr
        return [row["code"] for row in json.loads(done.stdout) if row["severity"] == "error"]

    assert codes_since("utama") == []
    (root / RELEASE).write_text(release("Baru.\n"))
    assert codes_since("utama") == ["berubah-tanpa-catatan"]
    git("checkout", "-q", "-b", "sunting")
    git("commit", "-q", "-a", "-m", "b")
    assert codes_since("utama") == ["berubah-tanpa-catatan"]
    (root / RELEASE).unlink()
    assert codes_since("utama") == ["terbit-dihapus"]
    (root / RELEASE).write_text(release("Baru.\n", ralat="\n  - tanggal: 2025-03-01\n    catatan: A"))
    assert codes_since("utama") == []
    for reference in ("tidak-ada", "--output=x"):
        done = run("validate.py", "--root", root, f"--since={reference}")
        assert done.returncode == 2
        assert "Tidak dapat dijalankan" in done.stderr
