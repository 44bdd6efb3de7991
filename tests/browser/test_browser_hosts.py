"""The demonstration on real nginx, Apache, lighttpd and Caddy, in a subfolder, with the settings that Terang writes."""

import http.client
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from serving import running
from visiting import OpenPage, Watch

from helpers import HOME, release
from sites import TODAY, Built, build_once, copy_root, session_folder
from terang import urls
from terang.hosting import SERVERS
from terang.hosting.host_rules import HEADERS, RULES

NEW = "siaran-pers/2025/pindah.html"
OLD = ("/berita/detail.php", "/arsip/judul lama/", "/2019/08/judul.html")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Peta</title><rect width="9" height="9"/></svg>\n'
SOURCES = {
    "content/siaran-pers/2025/pindah.md": release(
        alamat_lama="\n" + "\n".join(f"  - {one.replace(' ', '%20')}" for one in OLD),
        judul="Siaran yang pindah",
        tempat="Kota Bekasi",
    ),
    "disclosures/setiap-saat/2025/peta-uji.yml": (
        "judul: Peta uji\nkelas: setiap_saat\nringkasan: Untuk uji.\nunit: setda\ntanggal_terbit: 2025-01-02\n"
        "berkas:\n  - lokasi: uji/peta.svg\n    judul: Peta\n"
    ),
    "disclosures/berkas/uji/peta.svg": SVG,
}


def _root(folder: Path) -> Path:
    root = copy_root(HOME, folder)
    for path, text in SOURCES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build_once(session_folder(tmp_path_factory), "peladen", _root)


@dataclass(frozen=True)
class Host:
    name: str
    root: str  # address of the host, ending in `/`
    address: str  # of the site

    def ask(self, path: str, **headers: str) -> http.client.HTTPResponse:
        """From the root of the host; redirects are not followed."""
        connection = http.client.HTTPConnection(urlsplit(self.root).netloc, timeout=20)
        connection.request("GET", path, headers={"Host": urlsplit(self.root).netloc, **headers})
        answer = connection.getresponse()
        answer.content = answer.read()  # type: ignore[attr-defined]
        connection.close()
        return answer


@pytest.fixture(scope="module", params=SERVERS)
def host(request: pytest.FixtureRequest, moved_site: Built) -> Iterator[Host]:
    line = [sys.executable, "-m", "terang", "hosting", request.param, "--root", str(moved_site.root), "--today", TODAY]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with tempfile.TemporaryDirectory(prefix="terang-peladen-") as name:
        place, site = Path(name) / "peladen", Path(name) / "situs"
        place.mkdir()
        shutil.copytree(moved_site.out, site / "ppid")
        Path(name).chmod(0o755)  # Apache does not run as root
        with running(request.param, done.stdout, "contoh.example", site, place) as root:
            yield Host(request.param, root, f"{root}ppid/")


ASKED = {
    "index.html": ("text/html; charset=utf-8", None),
    "siaran-pers/index.html": ("text/html; charset=utf-8", None),
    "aset/terang.css?v=12345678": ("text/css; charset=utf-8", "versi"),
    "aset/terang.js?v=12345678": ("text/javascript; charset=utf-8", "versi"),
    "aset/terang.css": ("text/css; charset=utf-8", None),
    "berkas/uji/peta.svg": ("image/svg+xml", "unduhan"),
    "api/v1/badan.json": ("application/json", "terbuka"),
    "api/v1/unit.ndjson": ("application/x-ndjson", "terbuka"),
    "unduh/daftar-informasi-publik.csv": ("text/csv; charset=utf-8", "terbuka"),
    "unduh/daftar-informasi-publik.xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "terbuka",
    ),
    "umpan/jatuh-tempo.ics": ("text/calendar; charset=utf-8", "terbuka"),
    "dcat.jsonld": ("application/ld+json", "terbuka"),
    "manifes.sha256": ("text/plain; charset=utf-8", None),
    "tidak-ada.html": ("text/html; charset=utf-8", None),
    "api/tidak-ada.json": ("text/html; charset=utf-8", "terbuka"),
}


@pytest.mark.parametrize("path", ASKED)
def test_headers_and_types(path: str, host: Host) -> None:
    kind, name = ASKED[path]
    answer = host.ask(f"/ppid/{path}")
    assert answer.status == (404 if "tidak-ada" in path else 200)
    rule = next((one for one in RULES if one.name == name), None)
    wanted = HEADERS | (rule.headers if rule else {})
    found = {
        key: answer.headers.get_all(key) for key in (*HEADERS, "Content-Disposition", "Access-Control-Allow-Origin")
    }
    if answer.status == 404:  # whether a missing file of a folder is open to others, hosts see differently
        found["Access-Control-Allow-Origin"] = None
        wanted.pop("Access-Control-Allow-Origin", None)
    assert found == {key: [wanted[key]] if key in wanted else None for key in found}
    assert (answer.headers["Content-Type"] or "").replace("UTF-8", "utf-8").startswith(kind)


@pytest.mark.parametrize(
    "path", ["index.html", "aset/terang.css", "unduh/daftar-informasi-publik.csv", "api/v1/unit.ndjson"]
)
def test_texts_are_compressed(path: str, host: Host) -> None:
    answer = host.ask(f"/ppid/{path}", **{"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("below", ["", "/ppid"])
@pytest.mark.parametrize("old", OLD)
def test_old_addresses_are_redirected(old: str, below: str, host: Host) -> None:
    answer = host.ask(f"{below}{old}".replace(" ", "%20"))
    assert answer.status == 301
    assert urlsplit(answer.headers["Location"]).path == f"/ppid/{NEW}"


def test_settings_of_other_hosts_are_not_listed_as_pages(host: Host) -> None:
    assert host.ask("/ppid/berkas/").status in (403, 404)  # no list of what lies in a folder


def test_a_reader_meets_no_fault(host: Host, open_page: OpenPage, watch: Watch) -> None:
    """Home, search, a record, calculator and letters, with the policy of the host: nothing of a page is stopped."""
    page = open_page()
    page.goto(host.address, wait_until="networkidle")
    page.goto(f"{host.address}{urls.SEARCH}?q=anggaran", wait_until="networkidle")
    expect(page.locator("#hasil li, .results li, main li").first).to_be_visible()
    page.locator("main a[href*='informasi/2']").first.click()
    page.wait_for_load_state("networkidle")
    assert "/ppid/informasi/" in page.url
    page.goto(f"{host.address}{urls.DEADLINES}", wait_until="networkidle")
    page.goto(f"{host.address}{urls.LETTER}", wait_until="networkidle")
    page.goto(f"{host.root}2019/08/judul.html", wait_until="networkidle")
    assert page.url == f"{host.address}{NEW}"
    watch.allowed.append("404")
    page.goto(f"{host.address}informasi/tidak/ada.html", wait_until="networkidle")
    expect(page.get_by_role("heading", name="Halaman tidak ditemukan")).to_be_visible()
    page.get_by_role("link", name="Semua informasi publik").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_policy_would_stop_a_script_in_a_page(host: Host, open_page: OpenPage, watch: Watch) -> None:
    page = open_page()
    page.goto(host.address)
    watch.allowed.append("Content Security Policy")
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.lari = 1'; document.head.append(s) }"
    )
    assert page.evaluate("window.lari") is None
