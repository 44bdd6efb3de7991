"""The site as it lies on disk, built by the real commands with a real MkDocs; see browser/ for how it behaves."""

import csv
import hashlib
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from helpers import BASE, HOME, make_root, release, run, shared_data
from sites import TODAY, Built, Html, attacks, copy_root, differing, digests, publish, resolve
from terang import urls
from terang.publishing.indexing import document_of_page
from terang.records import DecreeKind, InformationClass, Record
from terang.values.dates import WIB

ATOM = "{http://www.w3.org/2005/Atom}"
SEARCH = "cari/"  # the index
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def own(demo: Built, tmp_path: Path) -> Built:
    """The demonstration once more, with its site, to be changed at will."""
    shutil.copytree(demo.out, tmp_path / "site")
    return Built(copy_root(demo.root, tmp_path / "root"), tmp_path / "site")


# --- what the summary says --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["demo", "imported"])
def test_summary_equals_the_folder(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    said = {match[1].strip(): match[2] for match in re.finditer(r"^(\S.{11}) *(\S.*)$", site.said, re.MULTILINE)}
    catalogue = site.catalogue
    assert _number(said["Catatan"]) == len(catalogue.records) == len(_pages_below(site, "informasi"))
    assert _number(said["Siaran pers"]) == len(catalogue.releases) == len(_pages_below(site, "siaran-pers"))
    assert _number(said["Halaman"]) == sum(path.endswith(".html") for path in site.files)
    assert re.search(rf"dari {_dotted(len(site.files))} berkas", said["Halaman"])
    assert said["Situs"] == str(site.out)
    assert re.fullmatch(r"\d+,?\.?\d* detik", said["Waktu"])


def _number(text: str) -> int:
    match = re.match(r"[\d.]+", text)
    assert match, text
    return int(match[0].replace(".", ""))


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _pages_below(site: Built, folder: str) -> list[str]:
    """Pages of single things: `<folder>/<year>/<name>.html`, but not the tombstones."""
    pattern = re.compile(rf"{folder}/(?:\d{{4}}|tanpa-tahun)/[^/]+\.html")
    return [path for path in site.pages if pattern.fullmatch(path) and not _is_hidden(site.pages[path])]


def _is_hidden(page: Html) -> bool:
    return "noindex" in (page.meta("robots") or "")


# --- every page -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["demo", "imported"])
def test_every_internal_link_leads_somewhere(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    broken = [
        f"{path}: {link}"
        for path, page in site.pages.items()
        for link in _targets(page)
        if not _leads(site, path, link)
    ]
    assert not broken, broken[:20]


def _targets(page: Html) -> list[str]:
    """Whatever a browser or a reader may ask for."""
    found = [*page.links, *(row["href"] for row in page.all("link") if row.get("rel") != "canonical")]
    found += [row["src"] for row in page.all("script", "img", "source", "iframe", "audio", "video") if "src" in row]
    return found + [row["action"] for row in page.all("form") if "action" in row]


def _leads(site: Built, path: str, link: str) -> bool:
    if path == "404.html":  # is shown at any address, so its links are full paths from the site's own
        link = re.sub(r"^/[^/]+/", "", link)
    target = resolve(path, link)
    if target is None:
        return True
    fragment = link.partition("#")[2].partition("?")[0]  # what follows fills in the form of a letter
    return target in site.files and (not fragment or fragment in site.pages[target].ids)


@pytest.mark.parametrize("name", ["demo", "imported", "attacked"])
def test_no_page_asks_another_host(name: str, request: pytest.FixtureRequest) -> None:
    """Readers may leave by a link; nothing else may."""
    site: Built = request.getfixturevalue(name)
    own = ("", None) if name != "attacked" else ("",)
    for path, page in site.pages.items():
        assert not page.all("iframe", "object", "embed", "base", "style", "audio", "video", "frame"), path
        asked = [row.get("src") for row in page.all("script", "img", "source", "input") if "src" in row]
        asked += [row.get("srcset") for row in page.all("img", "source") if "srcset" in row]
        asked += [row.get("href") for row in page.all("link", "use", "image") if row.get("rel") != "canonical"]
        asked += [row.get("action", row.get("formaction")) for row in page.all("form", "button") if row.get("action")]
        foreign = [link for link in asked if link not in own and re.match(r"\s*([a-z][a-z0-9+.-]*:|//)", link, re.I)]
        assert not foreign, (path, foreign)
        assert not [row for row in page.all("meta") if row.get("http-equiv", "").lower() == "refresh"], path


@pytest.mark.parametrize("name", ["demo", "imported", "attacked"])
def test_every_page_is_well_made(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    for path, page in site.pages.items():
        assert [row.get("lang") for row in page.all("html")] == ["id"], path
        assert len(page.headings) == 1, f"{path}: {len(page.headings)} headings of level 1"
        assert page.headings[0].strip(), path
        assert page.title.strip(), path
        assert len(page.all("title")) == 1 or page.all("svg"), path
        assert (page.meta("description") or "").strip(), path
        assert len([row for row in page.all("meta") if row.get("name") == "description"]) == 1, path
        doubled = [id for id, count in Counter(page.ids).items() if count > 1]
        assert not doubled, f"{path}: {doubled}"
        assert len(page.all("main")) == 1, path


@pytest.mark.parametrize("name", ["demo", "attacked"])
def test_our_reading_of_pages_is_that_of_a_parser(name: str, request: pytest.FixtureRequest) -> None:
    """`sites.Html` is quick and strict; Python's own parser must find the same tags."""
    site: Built = request.getfixturevalue(name)
    for path in list(site.pages)[:: len(site.pages) // 25]:
        parser = _Tags()
        parser.feed(site.read(path))
        parser.close()
        assert [name for name, _ in site.pages[path].tags] == [name for name, _ in parser.tags], path
        assert list(site.pages[path].tags) == parser.tags, path


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


_CLOSING = r"\w(?:</(?:a|b|span|strong|label|time|code|button)>)+"
_GLUED = re.compile(
    _CLOSING + r"(?:<(?:a|b|span|strong|time|code|button)\b[^>]*>)+\w|" + _CLOSING + "<(?:input|select|textarea)"
)


@pytest.mark.parametrize("name", ["demo", "imported"])
def test_words_do_not_run_together_without_styles(name: str, request: pytest.FixtureRequest) -> None:
    """In a browser of text, and in what is copied, two neighbours are two words."""
    glued: dict[str, str] = {}
    site = request.getfixturevalue(name)
    for path in site.pages:
        for found in _GLUED.findall((site.out / path).read_text(encoding="utf-8")):
            glued.setdefault(re.sub(r'="[^"]*"', "", found)[1:-1], f"{path}: {found}")
    assert glued == {}


def test_titles_tell_pages_apart(demo: Built) -> None:
    """Two tabs of the browser, two names; within a section only things whose own titles are the same may share one."""
    things = Counter(item.title for item in (*demo.catalogue.records, *demo.catalogue.releases))
    titles = Counter((path.partition("/")[0], page.title) for path, page in demo.pages.items())
    doubled = [title for (_, title), count in titles.items() if count > max(1, things[title.rpartition(" - ")[0]])]
    assert not doubled, doubled[:10]


def test_pages_of_a_bare_root_have_descriptions(tmp_path: Path) -> None:
    """A new body's mkdocs.yml holds little more than a name."""
    root = make_root(tmp_path / "root")
    publish(root, tmp_path / "site")
    assert [p for p, page in Built(root, tmp_path / "site").pages.items() if not page.meta("description")] == []


def test_a_written_page_says_its_language(demo: Built) -> None:
    assert '<article class="prose" lang="en">' in demo.read("english.html")
    assert '<article class="prose">' in demo.read("glosarium.html")


def test_the_search_shows_of_a_written_page_what_it_says_first(demo: Built) -> None:
    """Not the headings of the menu beside it."""
    found = document_of_page(demo.read("layanan/permohonan.html"))
    assert found.title == "Cara meminta informasi"
    assert found.texts[0].startswith("Setiap warga negara Indonesia")


def test_no_marker_is_left(demo: Built, imported: Built) -> None:
    for site in (demo, imported):
        for path in site.files:
            if path.endswith((".html", ".xml", ".json", ".csv", ".txt")):
                text = site.read(path)
                assert "terang-slot-" not in text, path
                assert "terang:" not in re.sub(r"urn:terang:", "", text), path
        assert not [path for path in site.files if path.startswith("kerangka-terang")]


# --- every thing has its page, and can be found -----------------------------------------------------------------


@pytest.mark.parametrize("name", ["demo", "imported"])
def test_every_published_thing_has_one_page(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    catalogue = site.catalogue
    assert sorted(urls.record(record.id) for record in catalogue.records) == sorted(_pages_below(site, "informasi"))
    assert sorted(urls.release(release.id) for release in catalogue.releases) == sorted(
        _pages_below(site, "siaran-pers")
    )
    for record in catalogue.records:
        assert site.pages[urls.record(record.id)].headings == (record.title,)
    for told in catalogue.releases:
        assert site.pages[urls.release(told.id)].headings == (told.title,)


@pytest.mark.parametrize("name", ["demo", "imported"])
def test_every_list_holds_what_belongs_to_it(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    records = {urls.record(record.id): record for record in site.catalogue.records}
    releases = {urls.release(release.id): release for release in site.catalogue.releases}
    everything = _listed(site, "informasi/index.html", "informasi/tahun/")
    assert everything & records.keys() == records.keys()
    assert _listed(site, "siaran-pers/index.html", "siaran-pers/tahun/") & releases.keys() == releases.keys()
    for kind in InformationClass:
        wanted = {path for path, record in records.items() if record.information_class is kind}
        assert _listed(site, f"informasi/{kind.slug}.html", f"informasi/{kind.slug}/") & records.keys() == wanted
    for unit in site.catalogue.units:
        wanted = {path for path, record in records.items() if record.unit == unit}
        assert _listed(site, f"unit/{unit}.html", f"unit/{unit}/") & records.keys() == wanted, unit
    for path, item in {**records, **releases}.items():
        for subject in item.subjects:
            assert path in _listed(site, urls.subject(subject), urls.subject(subject)[:-5] + "/"), subject


def _listed(site: Built, front: str, years: str) -> set[str]:
    """What the front of a list and its pages of years lead to."""
    pages = [front, *(path for path in site.pages if path.startswith(years))]
    return {target for path in pages for link in site.pages[path].links if (target := resolve(path, link))}


def test_every_page_can_be_reached_by_clicks(demo: Built) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        page = demo.pages[path]
        for link in (*page.links, *(form["action"] for form in page.all("form") if "action" in form)):
            target = resolve(path, link)
            if target in demo.pages and target not in reached:
                reached.add(target)
                waiting.append(target)
    tombstones = {path for path, page in demo.pages.items() if _is_hidden(page)}
    assert demo.pages.keys() - reached - tombstones - {"404.html"} == set()


# --- files for machines -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["demo", "imported"])
def test_sitemap_lists_exactly_the_indexable_pages(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    base = _site_url(site)
    root = ET.fromstring(site.read("sitemap.xml"))
    listed = [loc.text or "" for loc in root.iter(f"{SITEMAP}loc")]
    assert len(set(listed)) == len(listed)
    wanted = {base + path for path, page in site.pages.items() if not _is_hidden(page) and path != "404.html"}
    assert set(listed) == wanted
    assert f"Sitemap: {base}sitemap.xml" in site.read("robots.txt")


def _site_url(site: Built) -> str:
    match = re.search(r"^site_url: (\S+)$", (site.root / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert match
    return match[1]


def test_canonical_addresses_are_the_pages_own(demo: Built) -> None:
    base = _site_url(demo)
    for path, page in demo.pages.items():
        canonical = [row["href"] for row in page.all("link") if row.get("rel") == "canonical"]
        if path != "404.html":
            assert canonical in ([base + path], [base + path.removesuffix("index.html")]), path


def test_feed_survives_a_control_character(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", {"content/siaran-pers/2025/kendali.md": release("Satu &#14; dua.\n")})
    publish(root, tmp_path / "site")
    ET.parse(tmp_path / "site" / urls.RELEASE_FEED)


@pytest.mark.parametrize("name", ["demo", "imported", "attacked"])
@pytest.mark.parametrize("path", [urls.RECORD_FEED, urls.RELEASE_FEED])
def test_feeds_parse_and_lead_to_pages(name: str, path: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    feed = ET.fromstring(site.read(path))
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    items = site.catalogue.records if path == urls.RECORD_FEED else site.catalogue.releases
    assert len(entries) == min(50, len(items))
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    for element in (feed, *entries):
        stamp = element.findtext(f"{ATOM}updated") or ""
        assert datetime.fromisoformat(stamp).tzinfo is not None
        assert (element.findtext(f"{ATOM}title") or "").strip()
    for entry in entries:
        (link,) = [row.get("href", "") for row in entry.findall(f"{ATOM}link") if row.get("rel") == "alternate"]
        assert link.startswith(_site_url(site))
        assert link.removeprefix(_site_url(site)) in site.files


@pytest.mark.parametrize("name", ["demo", "imported", "attacked"])
def test_exports_hold_every_open_record(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    wanted = {
        record.id: record.title
        for record in site.catalogue.records
        if record.information_class is not InformationClass.EXEMPT and not record.is_nil
    }
    listing = json.loads(site.read(urls.DIP_JSON))
    assert listing["jumlah"] == len(listing["informasi"]) == len(wanted)
    assert {row["id"]: row["judul"] for row in listing["informasi"]} == wanted
    text = (site.out / urls.DIP_CSV).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["id"] for row in rows] == [row["id"] for row in listing["informasi"]]
    for row in rows:
        assert row["alamat_halaman"].removeprefix(_site_url(site)) in site.files
        assert not [cell for cell in row.values() if cell[:1] in ("=", "+", "-", "@", "\t", "\r")], row


@pytest.mark.parametrize("name", ["demo", "attacked"])
def test_manifest_names_every_file_with_its_hash(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    listed = dict(line.split("  ", 1)[::-1] for line in site.read(urls.MANIFEST).splitlines())
    assert listed.keys() == site.files - {urls.MANIFEST}
    for path, digest in listed.items():
        assert hashlib.sha256((site.out / path).read_bytes()).hexdigest() == digest, path


# --- the same content, the same bytes ---------------------------------------------------------------------------


def test_mkdocs_alone_makes_the_same_tree(tmp_path: Path) -> None:
    """`mkdocs build --strict` knows no --today, so both take the real day; around midnight it is tried again."""
    for _ in range(2):
        day = datetime.now(WIB).date().isoformat()
        publish(HOME, tmp_path / "publish" / "site", today=day)
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", tmp_path / "mkdocs" / "site"],
            cwd=HOME, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if day == datetime.now(WIB).date().isoformat():
            break
    assert done.returncode == 0, done.stderr
    assert differing(digests(tmp_path / "publish" / "site"), digests(tmp_path / "mkdocs" / "site")) == []


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_every_build_gives_the_same_bytes(jobs: str, demo: Built, tmp_path: Path) -> None:
    """Whatever the number of processes, the seed of hashes, the zone and language of the machine, and the folder."""
    root = copy_root(demo.root, tmp_path / "akar lain")
    out = tmp_path / "keluaran lain"
    publish(root, out, "--jobs", jobs, PYTHONHASHSEED=jobs, TZ="Asia/Jayapura", LC_ALL="C")
    assert differing(digests(demo.out), digests(out)) == []


def test_building_again_touches_nothing(own: Built) -> None:
    before = {path: (own.out / path).stat().st_mtime_ns for path in digests(own.out)}
    publish(own.root, own.out)
    after = {path: (own.out / path).stat().st_mtime_ns for path in digests(own.out)}
    assert [path for path in before if before[path] != after[path]] == []


ENDINGS = ("csv", "json", "xlsx")


def test_one_change_touches_few_files(own: Built) -> None:
    """A new summary: the record's own page, the lists that show it, the downloads, and perhaps the feed."""
    record = next(r for r in own.catalogue.records if r.summary and r.unit and r.subjects and r.year == "2019")
    source = own.root / record.path
    text = source.read_text(encoding="utf-8")
    changed = re.sub(r"^ringkasan:.*\n(?:  .*\n)*", "ringkasan: Ringkasan yang baru.\n", text, flags=re.MULTILINE)
    assert changed != text
    source.write_text(changed, encoding="utf-8")
    before = digests(own.out)
    shown_on = {p for p in own.pages if urls.record(record.id) in {resolve(p, k) for k in own.pages[p].links}}
    publish(own.root, own.out)
    touched = set(differing(before, digests(own.out)))
    lists = {urls.annex_file(DecreeKind.DIP, unit, end) for unit in (None, record.unit) for end in ENDINGS}
    named = [
        ("kelas", record.information_class.slug),
        ("tahun", record.year),
        *(("kewajiban", id) for id in record.duties),
    ]
    named += [("topik", urls.subject_slug(subject)) for subject in record.subjects]
    lists |= {urls.list_export(*name, end) for name in named for end in ("csv", "xlsx")}
    lists |= {urls.api_item("informasi", record.id), urls.api_shard("informasi", record.year), urls.API_INDEX}
    evidence = {
        urls.evidence_sheet("format-terbuka"),
        urls.evidence_sheet("daftar-informasi"),
        urls.EVIDENCE,
        urls.EVIDENCE_CSV,
        urls.EVIDENCE_ZIP,
        urls.DATAPACKAGE,
    }  # they hash the downloads
    known = {urls.record(record.id), urls.MANIFEST} | lists | evidence
    assert known <= touched
    index = {path for path in touched if path.startswith(SEARCH)}
    feeds = {path for path in touched if path.startswith("umpan/")}
    assert touched - index <= known | shown_on | feeds
    assert len(touched - index - lists - evidence - feeds) <= 20, sorted(touched)
    assert len(index) <= 60, sorted(index)  # a word of the old text and the new touches one small file each


def test_a_chain_of_edits_ends_as_a_fresh_build(own: Built, tmp_path: Path) -> None:
    """Every build remembers the one before; none may remember too much."""
    sources = {path: path.read_text(encoding="utf-8") for path in own.root.rglob("*") if path.suffix in (".yml", ".md")}
    free = [r for r in own.catalogue.records if r.unit and not r.alert and not any(r.id in t for t in sources.values())]
    summary, withdrawn, moved, removed = (own.root / record.path for record in free[:40:10])

    def edit(path: Path, pattern: str, text: str) -> None:
        changed, count = re.subn(pattern, text, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        assert count, path
        path.write_text(changed, encoding="utf-8")

    def fresh(number: int, today: str) -> dict[str, str]:
        root = copy_root(own.root, tmp_path / f"segar-{number}")
        publish(root, tmp_path / f"segar-{number}-situs", today=today)
        return digests(tmp_path / f"segar-{number}-situs")

    publish(own.root, own.out)  # a first memory
    edit(summary, r"^ringkasan:.*\n(?:  .*\n)*", "ringkasan: Ringkasan yang lain sama sekali.\n")
    publish(own.root, own.out)
    edit(own.root / "disclosures/badan.yml", r"^(  - id: .*\n    nama: ).*$", r"\1Unit Bernama Baru")
    publish(own.root, own.out)
    edit(withdrawn, r"\Z", "status: dicabut\npencabutan:\n  tanggal: 2026-01-05\n  alasan: Salah unggah.\n")
    new = own.root / "content/siaran-pers/2026/siaran-baru.md"
    new.write_text(release("Isi siaran yang baru.\n", judul="Siaran baru", tanggal="2026-11-20"), encoding="utf-8")
    publish(own.root, own.out)
    assert differing(fresh(1, TODAY), digests(own.out)) == []
    target = own.root / "disclosures" / moved.parent.parent.name / "2015" / moved.name
    target.parent.mkdir(parents=True, exist_ok=True)
    moved.rename(target)
    removed.unlink()
    edit(own.root / "content/tentang.md", r"\Z", "\n## Tambahan\n\nSatu alinea lagi.\n")
    gone = [str(urls.of_source(path.relative_to(own.root).as_posix())) for path in (moved, removed)]
    publish(own.root, own.out, *(f"--let-go={path}" for path in gone))
    new.unlink()
    edit(own.root / "mkdocs.yml", r"^site_url: .*$", "site_url: https://lain.example/")
    publish(own.root, own.out, "--let-go=siaran-pers/2026/siaran-baru.html")
    publish(own.root, own.out, today="2026-12-31")
    assert differing(fresh(2, "2026-12-31"), digests(own.out)) == []


def test_a_removed_record_leaves_nothing_behind(own: Built) -> None:
    sources = [p.read_text(encoding="utf-8") for p in own.root.rglob("*") if p.suffix in (".yml", ".md")]
    record = next(r for r in own.catalogue.records if not any(r.id in text for text in sources))  # nobody points to it
    (own.root / record.path).unlink()
    path = urls.record(record.id)
    files = [urls.attachment(file.location) for file in record.files if not file.is_remote]
    publish(own.root, own.out, *(f"--let-go={one}" for one in (path, *files)))
    again = Built(own.root, own.out)
    assert path not in again.files
    assert not [p for p in again.pages if path in {resolve(p, link) for link in again.pages[p].links}]


# --- what can go wrong ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("broken", "content", "code"),
    [
        ("disclosures/berkala/2021/rusak.yml", "judul: Rusak\nkelas: berkalla\n", 1),
        ("content/tentang.md", "# Tentang\n\n[hilang](tidak-ada.md)\n", 1),
        ("content/tentang.md", "# Tentang\n\n<!-- terang:tidak-dikenal -->\n", 1),
        ("mkdocs.yml", "site_url: https://contoh.example/\n", 1),
    ],
    ids=["record", "link", "marker", "settings"],
)
def test_failed_build_leaves_the_site_as_it_was(own: Built, broken: str, content: str, code: int) -> None:
    before = digests(own.out, ())
    times = {path: (own.out / path).stat().st_mtime_ns for path in before}
    (own.root / broken).write_text(content, encoding="utf-8")
    done = run("publish.py", "--root", own.root, "--out", own.out, "--today", TODAY)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert differing(before, digests(own.out, ())) == []
    assert times == {path: (own.out / path).stat().st_mtime_ns for path in before}
    assert [entry.name for entry in own.out.parent.iterdir() if entry.name.startswith(".")] == []


@pytest.mark.parametrize(
    "written",
    ['judul: "Laporan \\ud83d\\ude00"', 'judul: Laporan\nisi: "Uraian \\ud83d\\ude00"'],
    ids=["title", "body"],
)
def test_json_emoji_is_read_or_refused(tmp_path: Path, written: str) -> None:
    root = make_root(tmp_path / "root", {"disclosures/berkala/2024/emoji.yml": f"{written}\nkelas: berkala\n"})
    done = run("publish.py", "--root", root, "--out", tmp_path / "site", "--today", TODAY)
    assert "Traceback" not in done.stderr, done.stderr[-300:]
    assert done.returncode in (0, 1)


def test_foreign_folder_is_left_alone(demo: Built, tmp_path: Path) -> None:
    (tmp_path / "milik-orang.txt").write_text("penting")
    done = run("publish.py", "--root", demo.root, "--out", tmp_path, "--today", TODAY)
    assert done.returncode == 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["milik-orang.txt"]


@pytest.mark.parametrize("files", [1, 400])
def test_killed_while_making_leaves_the_last_site(own: Built, files: int, tmp_path: Path) -> None:
    before = digests(own.out, ())
    _change_everything(own)
    process = subprocess.Popen(
        [sys.executable, HOME / "scripts/publish.py", "--root", own.root, "--out", own.out, "--today", TODAY],
        env={**os.environ, "TMPDIR": str(tmp_path)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    work = own.out.parent / f".{own.out.name}.baru"
    while process.poll() is None and sum(1 for path in work.rglob("*.html")) < files:
        time.sleep(0.002)
    assert process.poll() is None, "the build was over before it could be killed"
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert differing(before, digests(own.out, ())) == []
    _heals(own, tmp_path)


# Moving takes milliseconds, so the build kills itself in the middle of it.
_KILLS_ITSELF = """
import os, runpy, signal, sys
moved, replace = 0, os.replace
def counted(source, target):
    global moved
    if {before!r} in (moved, os.path.basename(target)):
        os.kill(os.getpid(), signal.SIGKILL)
    moved += 1
    replace(source, target)
os.replace = counted
sys.path.insert(0, {scripts!r})
sys.argv = ["publish.py", *{arguments!r}]
runpy.run_path({script!r}, run_name="__main__")
"""


def test_killed_while_moving_is_healed_by_the_next_build(own: Built, tmp_path: Path) -> None:
    """Then some pages are new and some old, but each is whole."""
    before = digests(own.out, ())
    _change_everything(own)
    _killed_while_moving(own, 300)
    publish(own.root, tmp_path / "segar" / "site")
    fresh, now = digests(tmp_path / "segar" / "site", ()), digests(own.out, ())
    assert before.keys() <= now.keys()
    torn = [p for p, digest in now.items() if digest not in (before.get(p), fresh.get(p))]
    assert torn == []
    _heals(own, tmp_path)


def test_nothing_of_a_killed_build_stays(own: Built, tmp_path: Path) -> None:
    """A record is added, the build dies while it moves, the editor thinks again and takes the record back."""
    before = own.files
    new = own.root / "disclosures/berkala/2021/aaa-hanya-sebentar.yml"
    new.write_text("judul: Hanya sebentar\nkelas: berkala\ntanggal_terbit: 2021-01-01\n", encoding="utf-8")
    _killed_while_moving(own, "2021.html")
    assert (own.out / "informasi/2021/aaa-hanya-sebentar.html").exists()
    new.unlink()
    publish(own.root, own.out, "--let-go=informasi/2021/aaa-hanya-sebentar.html")  # it could be seen
    assert Built(own.root, own.out).files - before == set()


def _change_everything(site: Built) -> None:
    """The footer stands on every page."""
    body = site.root / "disclosures/badan.yml"
    text = body.read_text(encoding="utf-8")
    changed = re.sub(r"^nama: .*$", "nama: Pemerintah Kota Lain", text, count=1, flags=re.MULTILINE)
    assert changed != text
    body.write_text(changed, encoding="utf-8")


def _killed_while_moving(site: Built, before: int | str) -> None:
    """Dies when so many files are moved, or before the one of this name."""
    arguments = ["--root", str(site.root), "--out", str(site.out), "--today", TODAY, "--jobs", "1"]
    script = _KILLS_ITSELF.format(
        before=before, scripts=str(HOME / "scripts"), arguments=arguments, script=str(HOME / "scripts/publish.py")
    )
    leftovers = {**os.environ, "TMPDIR": str(site.out.parent)}  # of the killed; nothing of them in /tmp
    done = subprocess.run([sys.executable, "-c", script], env=leftovers, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


def _heals(site: Built, tmp_path: Path) -> None:
    """The next build succeeds, and nobody could tell what happened before."""
    publish(site.root, site.out)
    fresh = tmp_path / "segar" / "site"
    if not fresh.exists():
        publish(site.root, fresh)
    assert differing(digests(fresh), digests(site.out)) == []
    assert [entry.name for entry in site.out.parent.iterdir() if entry.name.startswith(".")] == []


# --- hostile texts ----------------------------------------------------------------------------------------------


def test_attack_strings_are_accepted_and_shown_as_text(attacked: Built) -> None:
    """Refusing them all would prove nothing: most are legal texts, and each must come out as it went in."""
    catalogue = attacked.catalogue
    strings = {" ".join(text.split()) for text in attacks()}
    texts = {" ".join(text.split()) for r in catalogue.records for text in (r.title, r.summary or "", r.body or "")}
    texts |= {" ".join(text.split()) for r in catalogue.releases for text in (r.title, r.lead, r.body)}
    accepted = strings & texts
    print(f"{len(accepted)} of {len(strings)} attack strings are on the site")
    assert len(accepted) >= 500
    for record in catalogue.records:
        assert attacked.pages[urls.record(record.id)].headings == (record.title,), record.id
    for told in catalogue.releases:
        assert attacked.pages[urls.release(told.id)].headings == (told.title,), told.id


def test_no_attack_string_becomes_markup(attacked: Built) -> None:
    known = {name for page in attacked.pages.values() for name, _ in page.tags} - _HARMLESS
    assert known == set()
    for path, page in attacked.pages.items():
        for name, attributes in page.tags:
            handlers = [key for key in attributes if key.startswith("on") or key in ("style", "srcdoc", "formaction")]
            assert not handlers, (path, name, attributes)
        for row in page.all("a", "area"):
            assert re.match(r"(https?:|mailto:|tel:|[^:]*([/?#]|$))", row.get("href", ""), re.I), (path, row)
        for row in page.all("script"):
            assert row.get("type") == "application/ld+json" or re.match(r"(/s/|(\.\./)*)aset/\w+.*\.js", row["src"]), (
                path
            )


@pytest.mark.parametrize("value", ["javascript:alert('https://')", "Datang ke kantor, atau lihat https://contoh.go.id"])
def test_channels_link_only_to_what_they_are(tmp_path: Path, value: str) -> None:
    body = (BASE / "disclosures/badan.yml").read_text(encoding="utf-8")
    channel = f"saluran:\n  - {{jenis: media_sosial, label: Lini, isi: {json.dumps(value)}}}\n"
    root = make_root(tmp_path / "root", {"disclosures/badan.yml": body.replace("saluran:\n", channel)})
    publish(root, tmp_path / "site")
    for path, page in Built(root, tmp_path / "site").pages.items():
        assert value not in page.links, path


# Elements of our own templates and of the sanitiser's allow-list.
_HARMLESS = set(
    re.findall(
        r"\w+",
        "html head meta meter tfoot title link script body header footer main nav section article aside div span p a ul ol li dl dt "
        "dd h1 h2 h3 h4 h5 h6 form label input button select option textarea datalist details summary fieldset legend time strong em b i "
        "small u text mark code pre blockquote figure figcaption img table caption thead tbody tr th td hr br sup sub svg path "
        "rect line circle g use symbol noscript progress",
    )
)


def test_structured_data_of_hostile_texts_is_json(attacked: Built) -> None:
    for record in attacked.catalogue.records:
        text = attacked.read(urls.record(record.id))
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
        item, trail = map(json.loads, blocks)
        assert item["name"] == record.title
        assert trail["itemListElement"][-1]["name"] == record.title


# --- the real list ----------------------------------------------------------------------------------------------


def test_every_distinct_row_of_the_real_list_has_one_page(imported: Built) -> None:
    rows = json.loads(shared_data("dip-bekasi-raw.json").read_text(encoding="utf-8"))
    report = json.loads((imported.root.parent / "laporan.json").read_text(encoding="utf-8"))
    assert report["rows"] == len(rows) == report["imported"] + report["repeats"] + len(report["refused"])
    distinct = {json.dumps(row, sort_keys=True): row for row in rows}
    assert report["imported"] == len(distinct)
    of_row: dict[tuple[str, str], list[Record]] = {}
    for record in imported.catalogue.records:
        for part in (record.source or "").split("; "):
            of_row.setdefault((part.removeprefix("kode "), " ".join(_words(record.title))), []).append(record)
    for row in distinct.values():
        found = [
            r
            for key in (row["link"], row["kode"], row.get("id"))
            for r in of_row.get((key, " ".join(_words(row["judul"]))), [])
        ]
        assert len({record.id for record in found}) == 1, row
        path, unit = urls.record(found[0].id), found[0].unit
        assert len(imported.pages[path].headings) == 1
        assert unit, row
        assert path in _listed(imported, f"unit/{unit}.html", f"unit/{unit}/")
        assert _same_office(row["opd"], imported.catalogue.units[unit].name, imported.catalogue.units[unit].aliases)


def _words(text: str) -> list[str]:
    return re.sub(r"\W+", " ", text.casefold()).split()


def _same_office(written: str, name: str, aliases: tuple[str, ...]) -> bool:
    return _words(written) in [_words(known) for known in (name, *aliases)]


def test_importing_the_real_list_twice_changes_nothing(imported: Built, tmp_path: Path) -> None:
    root = copy_root(imported.root, tmp_path / "root")
    before = digests(root, ())
    done = run("import_dip.py", shared_data("dip-bekasi-raw.json"), "--root", root)
    assert done.returncode == 0, done.stderr
    assert differing(before, digests(root, ())) == []
