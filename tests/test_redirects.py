"""Old addresses of releases: where their visitors are led, and that none leads out of the site or before its time."""

import posixpath
import re
from datetime import date
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import RELEASE, TODAY, catalogue_of, everything, make_root, places_of, release
from terang import urls
from terang.values.old_paths import file_of, is_usable


def site(tmp_path: Path, *old: str, address: str = "https://ppid.contoh.go.id/", **fields: str) -> dict[str, bytes]:
    written = release(alamat_lama="\n" + "\n".join(f'  - "{one}"' for one in old), **fields)
    root = make_root(tmp_path, {RELEASE: written})
    return everything(root, catalogue_of(root), address)


def target(outputs: dict[str, bytes], path: str) -> str:
    """Where the page at `path` leads a reader, with or without a browser that follows by itself."""
    html = outputs[path].decode()
    (refresh,) = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', html)
    (link,) = re.findall(r'<a href="([^"]+)"', html)
    assert refresh == link
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), link))


@pytest.mark.parametrize(
    ("old", "file"),
    [
        ("/2019/08/judul/", "2019/08/judul/index.html"),
        ("/2019/08/judul", "2019/08/judul/index.html"),
        ("/lama.html", "lama.html"),
        ("/berita/lama.HTM", "berita/lama.HTM"),
        ("/siaran-pers/judul-lama/", "siaran-pers/judul-lama/index.html"),
        ("/berita%20kota/", "berita kota/index.html"),
        ("/v1.2/berita/", "v1.2/berita/index.html"),
    ],
)
def test_a_page_stands_where_the_old_one_was(old: str, file: str, tmp_path: Path) -> None:
    outputs = site(tmp_path, old)
    assert target(outputs, file) == urls.release("2025/siaran")
    assert outputs["_redirects"].decode() == f"{old} /siaran-pers/2025/siaran.html 301\n"
    parser = html5lib.HTMLParser()
    parser.parse(outputs[file].decode())
    assert parser.errors == []


def test_what_only_a_server_can_lead_on_is_a_rule_alone(tmp_path: Path) -> None:
    outputs = site(tmp_path, "/berita/detail.php", address="https://contoh.go.id/ppid/")
    assert outputs["_redirects"] == b"/berita/detail.php /ppid/siaran-pers/2025/siaran.html 301\n"
    assert not [path for path in outputs if "detail" in path]


def test_a_site_without_old_addresses_has_no_rules(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    assert "_redirects" not in everything(root, catalogue_of(root))


def test_redirects_are_in_no_sitemap(tmp_path: Path) -> None:
    assert b"judul-lama" not in site(tmp_path, "/judul-lama/")["sitemap.xml"]


def test_a_title_is_text(tmp_path: Path) -> None:
    html = site(tmp_path, "/a/", judul='A & <b> "c"\'')["a/index.html"].decode()
    assert "<b>" not in html


def test_a_withdrawn_release_is_still_found(tmp_path: Path) -> None:
    outputs = site(tmp_path, "/a/", status="dicabut", pencabutan="\n  tanggal: 2025-03-01\n  alasan: Keliru.")
    assert target(outputs, "a/index.html") == urls.release("2025/siaran")


@pytest.mark.parametrize("hidden", [{"status": "draf"}, {"embargo": "2026-04-01T08:00+07:00"}])
def test_nothing_leads_to_what_is_not_published(hidden: dict[str, str], tmp_path: Path) -> None:
    assert places_of("alamat-rahasia", site(tmp_path, "/alamat-rahasia/", **hidden)) == []


def test_after_the_embargo_it_leads_there(tmp_path: Path) -> None:
    root = make_root(tmp_path, {RELEASE: release(alamat_lama="[/a/]", embargo="2026-03-31T00:00+07:00")})
    assert "a/index.html" in everything(root, catalogue_of(root, TODAY))
    assert "a/index.html" not in everything(root, catalogue_of(root, date(2026, 3, 30)))


_PIECES = st.sampled_from(
    ["a", "..", ".", "%2e%2e", "%2E.", "%2f", "%5c", "\\", "//", "/", "?", "#", "é", " ", "%00", "%zz", "x" * 300]
)


@given(st.lists(_PIECES, max_size=6).map("".join))
def test_no_old_address_leaves_the_site(text: str) -> None:
    old = f"/{text}"
    if is_usable(old) and (file := file_of(old)):
        assert posixpath.normpath(file) == file
        assert not file.startswith(("/", ".", "../"))
        assert all(part not in ("", ".", "..") and "\\" not in part for part in file.split("/"))
