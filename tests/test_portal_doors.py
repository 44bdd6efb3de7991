"""What programs and lost visitors come in by: feeds, sitemap, OpenSearch, robots, 404, settings of hosts."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from gathered_sites import duty, record, write_site
from terang.cli.main import main

A, B = "https://a.contoh.go.id/", "https://b.contoh.go.id/ppid/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def gather(folder: Path, moment: str = "2026-03-31T08:00+07:00") -> None:
    assert main(["gather", str(folder / "sumber.yml"), "--today", moment, "--jobs", "1"]) == 0


@pytest.fixture
def bodies(tmp_path: Path) -> Path:
    records = [
        record(A, "2026/lama", "Laporan & rencana", tanggal_terbit="2025-05"),
        record(A, "2026/baru", "Irigasi", tanggal_terbit="2026-03-30"),
        record(A, "2026/kelak", "Belum terjadi", tanggal_terbit="2999-01-01"),
        record(A, "2026/aneh", "Bukan tanggal", tanggal_terbit="2026-02-99"),
        record(A, "2026/tanpa", "Tanpa tanggal"),
    ]
    write_site(tmp_path / "a", "Kota A", A, {"2026": records}, coverage=[duty("bk-a-01", "terbit")])
    write_site(tmp_path / "b", "Kota B", B, {"2025": [record(B, "2025/x", "Pasar", tanggal_terbit="2025-12-01", topik=["pasar"])]})  # fmt: skip
    write_list(tmp_path, "https://contoh.go.id/portal")
    return tmp_path


def write_list(folder: Path, address: str) -> None:
    head = f"judul: Portal <Contoh> & kawan\npenyelenggara: Provinsi Contoh\n{f'alamat_portal: {address}' if address else ''}\n"
    rows = "badan_publik:\n  - id: a\n    alamat: a\n  - id: b\n    alamat: b\n"
    (folder / "sumber.yml").write_text(head + rows, encoding="utf-8")


def test_the_newest_of_all_bodies_are_on_the_front_and_in_feeds(bodies: Path) -> None:
    gather(bodies)
    expected = [f"{A}informasi/2026/baru.html", f"{B}informasi/2025/x.html", f"{A}informasi/2026/lama.html"]
    feed = feedparser.parse((bodies / "portal/umpan/terbaru.xml").read_bytes())
    assert not feed.bozo
    assert [entry.link for entry in feed.entries] == expected, "no slip and no trick comes first"
    assert [entry.published for entry in feed.entries][-1] == "2025-05-01T00:00:00+07:00"
    assert feed.entries[0].author == "Kota A"
    assert feed.entries[2].title == "Laporan &amp; rencana" or feed.entries[2].title == "Laporan & rencana"
    shown = json.loads((bodies / "portal/umpan/terbaru.json").read_bytes())
    assert [item["url"] for item in shown["items"]] == expected
    assert shown["feed_url"] == "https://contoh.go.id/portal/umpan/terbaru.json"
    front = (bodies / "portal/index.html").read_text("utf-8")
    places = [front.index(f'href="{page}"') for page in expected]
    assert places == sorted(places)
    assert "Belum terjadi" not in front


def test_the_sitemap_has_all_pages_and_the_day_of_what_they_show(bodies: Path) -> None:
    gather(bodies)
    write_site(bodies / "b", "Kota B", B, {"2025": [record(B, "2025/y", "Pasar lain", topik=["pasar"])]})
    gather(bodies, "2026-04-02T08:00+07:00")
    root = ET.fromstring((bodies / "portal/sitemap.xml").read_bytes())
    rows = {row.findtext(f"{SITEMAP}loc"): row.findtext(f"{SITEMAP}lastmod") for row in root}
    site = "https://contoh.go.id/portal/"
    pages = {site + path.relative_to(bodies / "portal").as_posix() for path in (bodies / "portal").rglob("*.html")}
    assert rows.keys() == pages - {f"{site}404.html"}
    for path, day in (("badan/a.html", "2026-03-31"), ("badan/b.html", "2026-04-02"), ("tahun/2026.html", "2026-03-31"),
                      ("topik/pasar.html", "2026-04-02"), ("kewajiban/bk-a-01.html", "2026-04-02"), ("index.html", "2026-04-02")):  # fmt: skip
        assert rows[site + path] == day, path
    assert rows[f"{site}cari.html"] is None
    assert "Sitemap: https://contoh.go.id/portal/sitemap.xml" in (bodies / "portal/robots.txt").read_text("utf-8")


def test_a_browser_is_offered_the_search(bodies: Path) -> None:
    gather(bodies)
    root = ET.fromstring((bodies / "portal/opensearch.xml").read_bytes())
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.tag == f"{space}OpenSearchDescription"
    address = root.find(f"{space}Url")
    assert address is not None
    assert address.get("template") == "https://contoh.go.id/portal/cari.html?q={searchTerms}"
    assert len(root.findtext(f"{space}ShortName") or "") <= 16
    page = (bodies / "portal/kewajiban/bk-a-01.html").read_text("utf-8")
    assert 'rel="search" type="application/opensearchdescription+xml"' in page
    assert 'href="../opensearch.xml"' in page
    assert "data-suggest" in page
    assert (bodies / "portal/aset/cari-usul.js").is_file()


def test_a_lost_visitor_finds_the_way_from_any_depth(bodies: Path) -> None:
    gather(bodies)
    page = (bodies / "portal/404.html").read_text("utf-8")
    links = [part.split('"')[0] for part in page.replace('src="', 'href="').split('href="')[1:]]
    assert all(link.startswith(("/portal/", "#", "https://contoh.go.id/portal/")) for link in links), links
    assert 'action="/portal/cari.html"' in page


def test_hosts_learn_their_settings(bodies: Path) -> None:
    gather(bodies)
    assert "/portal/umpan/*\n  Access-Control-Allow-Origin: *" in (bodies / "portal/_headers").read_text("utf-8")
    assert "ErrorDocument 404 /portal/404.html" in (bodies / "portal/.htaccess").read_text("utf-8")


def test_without_an_address_there_is_nothing_that_needs_one(bodies: Path) -> None:
    write_list(bodies, "")
    gather(bodies)
    portal = bodies / "portal"
    assert not (portal / "sitemap.xml").exists()
    assert not (portal / "opensearch.xml").exists()
    assert "opensearch" not in (portal / "index.html").read_text("utf-8")
    assert (portal / "robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"
    assert 'href="/aset/terang.css' in (portal / "404.html").read_text("utf-8")
    feed = feedparser.parse((portal / "umpan/terbaru.xml").read_bytes())
    assert feed.entries[0].link == f"{A}informasi/2026/baru.html"


@pytest.mark.parametrize("server", ["nginx", "caddy", "lighttpd", "apache"])
def test_a_server_has_settings_for_a_portal(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hosting", "--address", "https://contoh.go.id/portal", server]) == 0
    told = capsys.readouterr().out
    assert "/portal/" in told or "contoh.go.id" in told
