"""The light form: what it composes has no problem, its messages are the validator's, and a phone shows it whole."""

from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from visiting import OpenPage, Served, serve

from helpers import make_root, pdf, picture, run
from sites import Built, publish
from terang.reading import read_yaml
from terang.records.fields import Simple
from terang.records.patterns import SENTENCES

FORGES = {
    "github": ("https://github.com/kantor/isi/edit/main/", "https://github.com/kantor/isi/new/main"),
    "forgejo": ("https://kode.contoh.go.id/kantor/isi/_edit/main/", "https://kode.contoh.go.id/kantor/isi/_new/main"),
    "gitlab": ("https://kode.contoh.go.id/dinas/isi/-/edit/main/", "https://kode.contoh.go.id/dinas/isi/-/new/main"),
}


def build(folder: Path, edit_address: str) -> Built:
    """Without the form editor, which has its own test and needs npm."""
    root = make_root(folder / "root")
    body = root / "disclosures/badan.yml"
    text = f"alamat_sunting: {edit_address}\nformulir_web: ya\n{body.read_text(encoding='utf-8')}"
    body.write_text(text, encoding="utf-8")
    publish(root, folder / "site")
    return Built(root, folder / "site")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    yield from serve(build(tmp_path_factory.mktemp("isi"), FORGES["forgejo"][0]), "ppid/")


def fill(page: Page, values: dict[str, str]) -> None:
    for id, text in values.items():
        field = page.locator(f"#{id}")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)


RECORD = {
    "catatan-judul": "Rencana Kerja: Anggaran Tahun 2026 & \"Perubahan\"",
    "catatan-kelas": "berkala",
    "catatan-ringkasan": "Baris satu: ringkas.\n\n  Baris dua # bukan komentar.",
    "catatan-unit": "dinkes",
    "catatan-penanggung_jawab": "Kepala Dinas Kesehatan",
    "catatan-waktu_pembuatan": "2026",
    "catatan-tempat_pembuatan": "Kota Contoh",
    "catatan-retensi": "5 tahun",
    "catatan-tanggal_terbit": "2026-11-01",
    "catatan-periode": "2026",
}  # fmt: skip
RELEASE = {
    "siaran-judul": "Loket layanan buka pada Sabtu",
    "siaran-nomor": "003/HUMAS/2026",
    "siaran-tanggal": "2026-11-20",
    "siaran-tempat": "Kota Contoh",
    "siaran-teras": "Dinas Kesehatan membuka loket layanan pada Sabtu mulai 21 November 2026 di kantornya.",
    "siaran-unit": "dinkes",
    "siaran-narahubung-jabatan": "Humas Dinas Kesehatan",
    "siaran-narahubung-telepon": "(021) 5550123",
    "siaran-sumber": "Keterangan Dinas Kesehatan",
    "siaran-isi": "Loket buka pukul 08.00 sampai 12.00.\n\n- Bawa KTP: asli dan salinan.",
}


def composed(page: Page) -> tuple[str, str]:
    expect(page.locator("#hasil")).to_be_visible()
    path, text = page.locator("#hasil-nama").inner_text(), page.locator("#hasil-isi").text_content() or ""
    address = urlsplit(page.locator("#hasil-buka").get_attribute("href") or "")
    assert parse_qs(address.query) == {"filename": [path], "value": [text]}
    assert address.path == "/kantor/isi/_new/main"
    return path, text


def test_what_it_composes_has_no_problem(served: Served, page: Page, tmp_path: Path) -> None:
    page.goto(served / "isi/index.html")
    expect(page.get_by_role("button", name="Siaran pers")).to_be_visible()
    fill(page, RECORD)
    page.get_by_label("Elektronik", exact=True).check()
    page.locator("#catatan").get_by_role("button", name="Tambah berkas").click()
    page.locator("#catatan [data-key=lokasi] input").fill("2026/rencana-kerja.pdf")
    page.get_by_role("button", name="Susun berkas").first.click()
    record, text = composed(page)
    assert "disclosures/berkas/2026/rencana-kerja.pdf" in page.locator("#hasil-langkah").inner_text()
    page.get_by_role("button", name="Siaran pers").click()
    fill(page, RELEASE)
    page.locator("#siaran").get_by_role("button", name="Tambah foto").click()
    photo = page.locator("#siaran [data-key=foto]")
    for label, words in (
        ("Berkas foto", "2026/loket.jpg"),
        ("Keterangan foto", "Petugas melayani warga"),
        ("Kredit", "Humas Kota Contoh"),
        ("Teks pengganti", "Petugas duduk di belakang loket"),
    ):
        photo.get_by_label(label).fill(words)
    page.locator("#siaran").get_by_role("button", name="Susun berkas").click()
    release, body = composed(page)

    root = make_root(tmp_path / "root")
    written = {record: text, release: body, "disclosures/berkas/2026/rencana-kerja.pdf": pdf("Rencana kerja")}
    make_root(root, {**written, "content/siaran-pers/foto/2026/loket.jpg": picture("JPEG", (1600, 1200))})
    checked = run("validate.py", "--root", root, "--today", "2026-11-24")
    assert not [line for line in checked.stdout.splitlines() if line.startswith(tuple(written))], checked.stdout
    publish(root, tmp_path / "site")


def test_its_messages_are_the_validators(served: Served, page: Page) -> None:
    page.goto(served / "isi/index.html")
    fill(page, {"catatan-waktu_pembuatan": "Maret 2024", "catatan-periode": "semester satu"})
    page.get_by_role("button", name="Susun berkas").first.click()
    said = page.locator("#catatan .error").all_inner_texts()
    assert "«Judul» (`judul`) wajib diisi." in said
    assert "Tulis 2024, 2024-03, atau 2024-03-31." in said
    assert SENTENCES[Simple.PERIOD] in said
    expect(page.locator("#catatan-judul")).to_be_focused()
    expect(page.locator("#hasil")).to_be_hidden()


def test_a_moment_is_picked_and_has_its_zone(served: Served, open_page: OpenPage) -> None:
    """Nobody types 2026-11-20T04:30+07:00 on a phone while the water rises."""
    page = open_page(phone=True)
    page.goto(served / "isi/index.html")
    fill(
        page,
        {
            "catatan-judul": "Banjir Kali Contoh",
            "catatan-kelas": "serta_merta",
            "catatan-darurat-jenis": "bencana_alam",
        },
    )
    assert (
        page.locator("#catatan-darurat-jenis").bounding_box()["y"]
        < page.locator("#catatan-ringkasan").bounding_box()["y"]
    )  # type: ignore[index]
    page.locator("#catatan-darurat-mulai").fill("2026-11-20T04:30")
    page.get_by_role("button", name="Susun berkas").first.click()
    path, text = composed(page)
    document = read_yaml(path, text.encode())
    assert document.values is not None
    begins = datetime.fromisoformat(document.values["darurat"]["mulai"])
    offset = page.evaluate("-new Date('2026-11-20T04:30').getTimezoneOffset()")
    assert (begins.isoformat()[:16], begins.utcoffset()) == ("2026-11-20T04:30", timedelta(minutes=offset))


def test_kinds_of_records_have_only_their_fields(served: Served, page: Page) -> None:
    page.goto(served / "isi/index.html")
    alert, exemption = (page.locator(f"#catatan [data-key={key}]") for key in ("darurat", "pengecualian"))
    for kind, shown in (("berkala", ()), ("serta_merta", (alert,)), ("dikecualikan", (exemption,))):
        page.locator("#catatan-kelas").select_option(kind)
        assert [part for part in (alert, exemption) if part.is_visible()] == list(shown), kind


def test_a_phone_shows_it_whole(served: Served, open_page: OpenPage) -> None:
    page = open_page(phone=True)
    page.goto(served / "isi/index.html")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_it_says_what_to_do(served: Served, open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    page.goto(served / "isi/index.html")
    link = page.get_by_role("link", name="halaman berkas baru di Forgejo")
    assert link.get_attribute("href") == FORGES["forgejo"][1]


def test_it_is_off_by_default_and_in_no_list(served: Served, tmp_path: Path) -> None:
    assert not (tmp_path / "site/isi").exists()
    html = (served.site.out / "isi/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in html
    plain = make_root(tmp_path / "root")
    publish(plain, tmp_path / "site")
    assert not (tmp_path / "site/isi").exists()
    assert not (tmp_path / "site/admin").exists()
