"""check-site finds what a gate let through; verify finds what was changed, taken away or put in, in a copy and on a host."""

import contextlib
import gzip
import hashlib
import http.server
import io
import shutil
import threading
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from helpers import RECORD, RELEASE, make_root, record, release, run
from terang.cli.main import main
from terang.inspecting import check_live, header_faults, hidden_sources, spam_in
from terang.inspecting.hidden_sources import why_hidden
from terang.inspecting.page_structure import faults_of_structure
from terang.values.dates import WIB

SECRET = "Rancangan besaran tunjangan pejabat struktural tahun anggaran mendatang"
DRAFT = "disclosures/berkala/2024/rancangan.yml"
PAGE = "content/rencana.md"
FILES: dict[str, str | bytes] = {
    RECORD: record(
        tanggal_terbit="2024-05-05",
        berkas_dicabut="\n  - {lokasi: 2024/ditarik.txt, tanggal: 2025-02-01, sebab: data_pribadi}",
    ),
    DRAFT: record(judul=SECRET, status="draf", berkas="\n  - lokasi: 2024/rahasia-sekali.txt"),
    "disclosures/berkas/2024/rahasia-sekali.txt": "x",
    RELEASE: release(f"{SECRET}.\n", tanggal="2026-04-02", embargo="2026-04-02T08:00+07:00"),
    PAGE: f"---\nstatus: draf\n---\n\n# Rencana\n\n{SECRET}.\n",
}


def run_terang(*words: str | Path) -> tuple[int, str]:
    """Exit code and what was said, in this process: a new one takes longer than the command."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        code = main([str(word) for word in words])
    return code, out.getvalue()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("jadi")
    make_root(folder / "root", FILES)
    done = run("publish.py", "--root", folder / "root", "--out", folder / "site", "--today", "2026-03-31")
    assert done.returncode == 0, done.stderr
    return folder


def check(folder: Path) -> tuple[int, str]:
    return run_terang("check-site", folder / "site", "--root", folder / "root", "--today", "2026-03-31")


def copy(built: Path, folder: Path) -> Path:
    shutil.copytree(built, folder, dirs_exist_ok=True)
    return folder


def test_a_site_as_it_was_built_has_nothing_to_find(built: Path) -> None:
    assert check(built) == (0, "Tidak ada temuan.\n")


NIK = "3275012501900001"


@pytest.mark.parametrize(
    ("path", "content", "finding"),
    [
        ("umpan/informasi.xml", f"<feed><title>{SECRET}</title></feed>", f"memuat isi {DRAFT} (draf)"),
        ("cari/x.bin", gzip.compress(SECRET.encode(), mtime=0), "memuat isi"),
        ("unduh/x.json", '{"a": "Rancangan besaran tunjangan pejabat\\u0020struktural"}', "memuat isi"),
        ("a.html", "<title>A</title><b>Rancangan</b> besaran\n<i>tunjangan</i> pejabat struktural", "memuat isi"),
        ("a.html", '<title>A</title><img alt="rancangan besaran tunjangan pejabat struktural" src="data:,">', "memuat isi"),
        ("a.html", '<title>A</title><a href="berkas/2024/rahasia-sekali.txt">x</a>', "menyebut «2024/rahasia-sekali.txt»"),
        ("a.html", "<title>A</title><a href='tidak-ada.html'>x</a>", "menautkan yang tidak ada: tidak-ada.html"),
        ("a.html", "<title>A</title><a href='index.html#tidak-ada'>x</a>", "menautkan bagian yang tidak ada"),
        ("a.html", "<title>A</title><img src='https://iklan.example/a.png'>", "meminta dari host lain"),
        ("a.html", "<title>A</title><script src='//iklan.example/a.js'></script>", "meminta dari host lain"),
        ("a.html", "<title>A</title><img srcset='index.html 1x, https://iklan.example/b.png 2x'>", "meminta dari host lain"),
        ("a.css", "@import 'https://iklan.example/a.css'; b { background: url(//iklan.example/b.png) }", "meminta dari host lain"),
        ("berkas/2024/ditarik.txt", "x", f"dicabut menurut {RECORD}, tetapi masih ada"),
        ("a.html", "<title>A</title><script>jahat()</script>", "memuat skrip di dalam halaman"),
        ("a.html", "<title>A</title><p onclick='x()'>a</p>", "memuat skrip di dalam halaman"),
        ("a.html", "<title>A</title><a href='javascript:x()'>a</a>", "memuat skrip di dalam halaman"),
        ("a.html", f"<title>A</title><p>NIK {NIK}</p>", "memuat NIK"),
        ("cari/x.bin", gzip.compress(f"NIK {NIK}".encode(), mtime=0), "memuat NIK"),
        ("a.html", "<p>tanpa judul</p>", "tidak mempunyai judul"),
        ("a.html", "<title>A</title><div><span>a</div>", "HTML tidak sah: </div> menutup <span>"),
        ("a.html", "<title>A</title><p>a</p></p>", "HTML tidak sah: </p> tanpa pembuka"),
        ("a.html", "<title>A</title><p id=a></p><p id=a></p>", "HTML tidak sah: id ganda"),
        ("a.html", "<!doctype html><html lang=id><meta charset=utf-8><title>A</title><section>", "HTML tidak sah: <section> tidak ditutup"),
        ("a.html", "<title>A</title><a href=index.html><a href=index.html>b</a></a>", "HTML tidak sah: <a> di dalam <a>"),
        ("a.html", "<!doctype html><html lang=id><meta charset=utf-8><title>A</title><img src=index.html>", "HTML tidak sah: <img> tanpa alt"),
        ("a.html", "<title>A</title>", "HTML tidak sah: tanpa <!doctype html>"),
        ("umpan/a.xml", "<feed>", "tidak dapat dibaca"),
        ("a.json", "{", "tidak dapat dibaca"),
        ("a.ndjson", '{"a": 1}\n{', "tidak dapat dibaca"),
        ("sitemap-x.xml", "<urlset><url><loc>https://ppid.contoh.go.id/hilang.html</loc></url></urlset>", "menautkan yang tidak ada"),
    ],
)  # fmt: skip
def test_whatever_is_put_into_a_site_is_found(
    path: str, content: str | bytes, finding: str, built: Path, tmp_path: Path
) -> None:
    folder = copy(built, tmp_path)
    file = folder / "site" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    code, said = check(folder)
    assert code == 1
    assert [line for line in said.splitlines() if line.startswith(f"{path}: ") and finding in line], said


@pytest.mark.parametrize(
    "body",
    ["<p>a<p>b<ul><li>c<li>d</ul>", "<table><tr><td>a<td>b<tr><td>c</table>", "<svg><path d=''/><g><title>x</title></g></svg>",
     "<dl><dt>a<dd>b</dl><p>c<div>d</div>", "<br><img alt='' src=x><input disabled>", "<details><summary>a</summary>b</details>"],
)  # fmt: skip
def test_what_the_standard_allows_is_no_fault(body: str) -> None:
    page = f"<!doctype html><html lang=id><head><meta charset=utf-8><title>A</title><body>{body}"
    assert list(faults_of_structure(page)) == []


def test_two_pages_of_one_title_are_named(built: Path, tmp_path: Path) -> None:
    folder = copy(built, tmp_path)
    for name in "ab":
        (folder / f"site/{name}.html").write_text("<title>Sama</title>")
    assert "b.html: berjudul sama dengan a.html: «Sama»" in check(folder)[1]


NOW = datetime(2026, 3, 31, 9, 0, tzinfo=WIB)


@pytest.mark.parametrize(
    ("values", "hidden"),
    [
        ({}, False),
        ({"status": "draf"}, True),
        ({"status": "terbit"}, False),
        ({"tanggal_terbit": "2026-04"}, True),
        ({"tanggal_terbit": "2026-03-31"}, False),
        ({"terbit_mulai": "2026-03-31T09:01+07:00"}, True),
        ({"terbit_mulai": "2026-03-31T02:00Z"}, False),
        ({"embargo": "2026-03-31T23:00-05:00"}, True),
    ],
)
def test_what_is_hidden_is_decided_anew(values: dict[str, str], hidden: bool) -> None:
    assert (why_hidden(values, NOW) is not None) == hidden


def test_of_what_was_withdrawn_the_tombstone_may_be_told(tmp_path: Path) -> None:
    text = record(ringkasan="Angka yang keliru.", terbit_sampai="2026-03-30")
    hidden, said, _ = hidden_sources(make_root(tmp_path, {RECORD: text}), NOW)
    [one] = hidden
    assert (one.path, one.why) == (RECORD, "dicabut")
    assert "Angka yang keliru." in one.texts
    assert "Laporan Tahun 2024" in said
    assert "Angka yang keliru." not in said


@pytest.mark.parametrize(
    ("text", "spam"),
    [
        ("Slot Gacor hari ini, judi online, togel", True),
        ("SITUS SLOT MAXWIN", True),
        ("Peringatan: judi online dilarang.", False),
        ("Slot waktu layanan dan deposit jaminan", False),
    ],
)
def test_words_of_gambling(text: str, spam: bool) -> None:
    assert bool(spam_in(text)) == spam


# --- verify -----------------------------------------------------------------------------------------------------------


def verify(*words: str | Path) -> tuple[int, list[str]]:
    code, said = run_terang("verify", *words)
    return code, said.splitlines()


def tamper(site: Path) -> None:
    (site / "index.html").write_text('<title>Slot gacor</title>maxwin togel <a href="judi/slot.html">x</a>')
    (site / "unit/index.html").unlink()
    (site / "judi").mkdir()
    (site / "judi/slot.html").write_text("<title>Situs slot gacor maxwin, togel</title>")


def test_a_copy_is_held_against_its_manifest(built: Path, tmp_path: Path) -> None:
    site = copy(built, tmp_path) / "site"
    assert verify(site) == (0, ["Sama dengan manifesnya."])
    tamper(site)
    (site / "cari.html").unlink()
    (site / "cari.html").symlink_to("index.html")
    code, said = verify(site)
    assert code == 1
    assert said[:-1] == [
        "index.html: isinya bukan yang dibangun",
        "unit/index.html: hilang",
        "cari.html: bukan hasil Terang",
        "judi/slot.html: bukan hasil Terang",
    ]


@pytest.fixture
def host(built: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    site = copy(built, tmp_path) / "site"

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", site
        server.shutdown()


def test_a_host_is_held_against_a_trusted_manifest(host: tuple[str, Path], built: Path) -> None:
    address, site = host
    words = (address, "--manifest", built / "site/manifes.sha256", "--most", "60")
    code, said = verify(*words)
    assert all("dikirim tanpa kepala" in line for line in said[:-1]), said  # a bare server protects nothing
    tamper(site)
    code, said = verify(*words)
    assert code == 1
    told = [line for line in said[:-1] if "kepala" not in line]
    assert "index.html: isinya bukan yang dibangun" in told
    assert "index.html: memuat kata-kata judi: slot gacor, maxwin, togel" in told
    assert any(line.startswith("judi/slot.html: bukan hasil Terang, ditautkan dari index.html; judi:") for line in told)


def test_old_addresses_must_lead_on(host: tuple[str, Path], built: Path, tmp_path: Path) -> None:
    """A page that leads on by itself counts; a rule that the host does not follow is named."""
    address, site = host
    trusted = tmp_path / "tepercaya"
    trusted.mkdir()
    (trusted / "manifes.sha256").write_text((built / "site/manifes.sha256").read_text() + f"{'0' * 64}  _redirects\n")
    rules = ["/lama.php /informasi/index.html 301", "/lama.html /kontak.html 301", "/salah.html /kontak.html 301"]
    (trusted / "_redirects").write_text("\n".join(rules))
    (site / "lama.html").write_text('<meta http-equiv="refresh" content="0; url=kontak.html">')
    (site / "salah.html").write_text("<title>Lain</title>")
    _, said = verify(address, "--manifest", trusted / "manifes.sha256", "--most", "3")
    told = [line for line in said if "alamat lama" in line]
    assert told == [
        "/lama.php: alamat lama ini tidak mengantar ke /informasi/index.html (jawaban 404)",
        "/salah.html: alamat lama ini mengantar ke /salah.html, bukan ke /kontak.html",
    ]


DOCUMENTS = {"berkas/a.svg": b"<svg/>", "berkas/a.HTML": b"x", "berkas/2024/b.pdf": b"%PDF", "peta.svg": b"<svg/>"}


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"x-content-type-options": "nosniff", "content-disposition": "attachment"}, {}),
        (
            {"content-disposition": "attachment; filename=a"},
            {"berkas/2024/b.pdf": ["x-content-type-options: nosniff (dan 2 lampiran lain)"]},
        ),
        (
            {"x-content-type-options": "nosniff", "content-disposition": "inline"},
            {"berkas/a.svg": ["content-disposition: attachment"], "berkas/a.HTML": ["content-disposition: attachment"]},
        ),
    ],
    ids=["as it should be", "types may be guessed", "shown in the site"],
)
def test_headers_of_documents(headers: dict[str, str], told: dict[str, list[str]]) -> None:
    """What a browser would run is to be saved; of the others only that the type must not be guessed."""
    manifest = {path: hashlib.sha256(content).hexdigest() for path, content in DOCUMENTS.items()}
    found = list(check_live(manifest, lambda path: (200, DOCUMENTS[path], headers), "", 100))
    said = {one.path: one.text for one in found}
    assert said.keys() == told.keys()
    assert [path for path, words in told.items() if not all(word in said[path] for word in words)] == []


def test_headers_of_the_front_page() -> None:
    good = {"x-content-type-options": "nosniff", "referrer-policy": "same-origin",
            "content-security-policy": "default-src 'self'; script-src 'self'; frame-ancestors 'none'"}  # fmt: skip
    assert list(header_faults(good)) == []
    for name in good:
        assert next(name in one.text for one in header_faults({key: good[key] for key in good if key != name}))
    loose = good | {"content-security-policy": "script-src 'self' 'unsafe-inline'; frame-ancestors 'none'"}
    assert [one.text for one in header_faults(loose)] == ["content-security-policy membolehkan skrip di dalam halaman"]


def test_what_cannot_be_verified_is_said(tmp_path: Path) -> None:
    for words in ((tmp_path / "tidak-ada",), (tmp_path,), ("http://127.0.0.1:9/",)):
        code, _ = verify(*words)
        assert code == 2
