"""feeds and sitemap: valid XML, ids that stay, newest first."""

import re
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from helpers import ADDRESS, RECORD, RELEASE, TODAY, catalogue_of, everything, made, make_root, record, release, site_of
from terang import urls
from terang.catalogue import Catalogue, load
from terang.records import InformationClass
from terang.writers import LazyOutput, sitemap
from terang.writers.feeds.feeds import FEED_LENGTH, write

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "<b>&amp; ]]> \"'é😀</title><script>"


def feeds(catalogue: Catalogue, address: str = "https://ppid.contoh.go.id/") -> dict[str, ET.Element]:
    outputs = [output for output in write(site_of(catalogue, address)) if output.path.endswith(".xml")]
    return {output.path: ET.fromstring(made(output)) for output in outputs}


def test_shape_of_a_feed(tmp_path: Path) -> None:
    made = feeds(catalogue_of(make_root(tmp_path, {RECORD: record(tanggal_terbit="2024-05", topik="[a]")})))
    lists = ["siaran-pers/unit/dinkes", "unit/dinkes", "unit/diskominfo", "topik/a"]
    lists += [f"informasi/{kind.slug}" for kind in InformationClass]
    by_list = {f"umpan/{name}.xml" for name in lists}
    assert set(made) == {urls.RECORD_FEED, urls.RELEASE_FEED, urls.CORRECTION_FEED, urls.WITHDRAWAL_FEED} | by_list
    for path, feed in made.items():
        assert feed.tag == f"{ATOM}feed"
        assert feed.findtext(f"{ATOM}id") == f"https://ppid.contoh.go.id/{path}"
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Pemerintah Kota Contoh"
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == f"https://ppid.contoh.go.id/{path}"
        entries = feed.findall(f"{ATOM}entry")
        assert entries or path in {urls.CORRECTION_FEED, urls.WITHDRAWAL_FEED, *by_list}
        ids = [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(ids)) == len(ids)
        stamps = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
        assert stamps == sorted(stamps, reverse=True)
        assert feed.findtext(f"{ATOM}updated") == max(stamps, default="1970-01-01T00:00:00Z")
        for entry in entries:
            for tag in ("title", "updated", "published", "summary"):
                assert entry.findtext(f"{ATOM}{tag}"), tag
            for tag in ("updated", "published"):
                assert datetime.fromisoformat(entry.findtext(f"{ATOM}{tag}") or "").utcoffset()


def test_a_release_carries_its_text_as_html(tmp_path: Path) -> None:
    root = make_root(
        tmp_path,
        {RELEASE: release("**Tebal** <i>x</i>", waktu="9.30", ralat="\n  - tanggal: 2025-02-05\n    catatan: A")},
    )
    entries = feeds(catalogue_of(root))[urls.RELEASE_FEED].findall(f"{ATOM}entry")
    entry = next(entry for entry in entries if entry.findtext(f"{ATOM}title") == "Siaran")
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    assert (content.text or "").split("\n") == [
        "<p><strong>Ralat 5 Februari 2025:</strong> A</p>",
        "<p><strong>KOTA CONTOH</strong> — Satu kalimat.</p>",
        "<p><strong>Tebal</strong> &lt;i&gt;x&lt;/i&gt;</p>",
    ]
    assert entry.findtext(f"{ATOM}published") == "2025-02-03T09:30:00+07:00"
    assert entry.findtext(f"{ATOM}updated") == "2025-02-05T00:00:00+07:00"


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    quoted = '"' + HOSTILE.replace('"', '\\"') + '"'
    files = {
        RECORD: record(judul=quoted, ringkasan=quoted, tanggal_terbit="2025-03-01"),
        RELEASE: release(HOSTILE, judul=quoted, teras=quoted),
    }
    for feed in feeds(catalogue_of(make_root(tmp_path, files))).values():
        titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
        if feed.findtext(f"{ATOM}id") in {f"{ADDRESS}{path}" for path in (urls.RECORD_FEED, urls.RELEASE_FEED)}:
            assert HOSTILE in titles
        assert feed.findall(".//script") == []


@pytest.mark.parametrize("escape", ["\\x01", "\\ud800", "\\ufffe"])
def test_what_xml_cannot_hold_never_reaches_a_feed(escape: str, tmp_path: Path) -> None:
    loaded = load(make_root(tmp_path, {RECORD: record(judul=f'"a{escape}b"', tanggal_terbit="2025-03-01")}), TODAY)
    assert loaded.catalogue is None


def test_ids_do_not_depend_on_what_may_change(tmp_path: Path) -> None:
    def ids(name: str, **fields: str) -> set[str | None]:
        root = make_root(tmp_path / name, {RELEASE: release(**fields)})
        feed = feeds(catalogue_of(root))[urls.RELEASE_FEED]
        return {entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")}

    assert ids("a") == ids("b", judul="Judul Baru", tanggal="2025-02-09", unit="dinkes", topik="[x]")


def test_without_an_address_ids_are_names_and_links_relative(tmp_path: Path) -> None:
    for feed in feeds(catalogue_of(make_root(tmp_path)), "").values():
        assert (feed.findtext(f"{ATOM}id") or "").startswith("urn:terang:umpan/")
        assert all((link.get("href") or "").startswith("../") for link in feed.iter(f"{ATOM}link"))


def test_length_and_order(tmp_path: Path) -> None:
    files = {
        f"disclosures/berkala/2024/c{number:03}.yml": record(
            judul=f"Nomor {number}", tanggal_terbit=date.fromordinal(TODAY.toordinal() - number).isoformat()
        )
        for number in range(FEED_LENGTH + 5)
    }
    files["disclosures/berkala/2024/tanpa-tanggal.yml"] = record(judul="Tanpa Tanggal")
    files["disclosures/berkala/2024/mutakhir.yml"] = record(
        judul="Dimutakhirkan", tanggal_terbit="2024-01-01", tanggal_mutakhir=TODAY.isoformat()
    )
    feed = feeds(catalogue_of(make_root(tmp_path, files)))[urls.RECORD_FEED]
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert len(titles) == FEED_LENGTH
    assert set(titles[:2]) == {"Nomor 0", "Dimutakhirkan"}
    assert "Tanpa Tanggal" not in titles


def test_feeds_of_nothing_are_still_feeds(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    (root / "disclosures/berkala/2024/laporan-kinerja.yml").unlink()
    (root / "content/siaran-pers/2025/layanan-malam.md").unlink()
    for feed in feeds(catalogue_of(root)).values():
        assert feed.findall(f"{ATOM}entry") == []
        assert datetime.fromisoformat(feed.findtext(f"{ATOM}updated") or "")


# Sitemap


def addresses_in(files: list[LazyOutput]) -> list[list[str]]:
    return [re.findall(r"<loc>(.*?)</loc>", made(file).decode()) for file in files]


def test_sitemap_lists_pages_by_their_full_address(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    outputs = everything(root, catalogue_of(root))
    tree = ET.fromstring(outputs["sitemap.xml"])
    listed = [element.text or "" for element in tree.iter() if element.tag.endswith("loc")]
    assert len(set(listed)) == len(listed)
    for address in listed:
        path = address.removeprefix("https://ppid.contoh.go.id/")
        assert path in outputs
        assert path.endswith(".html")


def test_sitemap_is_cut_at_the_limit_of_the_protocol(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("terang.writers.whole_site.small_files.SITEMAP_LIMIT", 2)
    site = site_of(catalogue_of(make_root(tmp_path)))
    files = list(sitemap(["a.html", "b.html", "c.html"], site))
    assert [file.path for file in files] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    base = "https://ppid.contoh.go.id/"
    assert addresses_in(files) == [
        [f"{base}a.html", f"{base}b.html"],
        [f"{base}c.html"],
        [f"{base}sitemap-1.xml", f"{base}sitemap-2.xml"],
    ]
    for file in files:
        ET.fromstring(made(file))


def test_no_sitemap_without_an_address(tmp_path: Path) -> None:
    assert list(sitemap(["a.html"], site_of(catalogue_of(make_root(tmp_path)), ""))) == []


def test_sitemap_addresses_are_addresses(tmp_path: Path) -> None:
    files = list(sitemap(["profil/visi misi.html"], site_of(catalogue_of(make_root(tmp_path)))))
    assert addresses_in(files) == [["https://ppid.contoh.go.id/profil/visi%20misi.html"]]
