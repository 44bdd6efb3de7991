"""The gate of `content/`: what navigation or a page reaches is published, everything else is named and stays out."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import HOME, catalogue_of, codes, make_root, release, run
from terang.catalogue import load
from terang.catalogue.source_files import is_litter
from terang.validation.engine_settings_checks import KEYS
from test_publishing import TODAY

SECRET = "BELUMBOLEHTERBIT"
SETTINGS = "site_name: PPID Kota Contoh\nsite_url: https://ppid.contoh.go.id/\n"
NAV = f"{SETTINGS}nav:\n  - Beranda: index.md\n  - Profil:\n      - profil/index.md\n"

# Each holds the secret word, in its text or in its name.
STRAY = {
    "content/index.md.bak": f"NIK {SECRET}",
    "content/layanan/catatan.txt": SECRET,
    "content/Thumbs.db": SECRET,
    "content/~$catatan.docx": SECRET,
    "content/draf/rencana.md": f"---\ntitle: {SECRET}\n---\n\n{SECRET} [lampiran](lampiran.pdf)\n",
    "content/draf/lampiran.pdf": SECRET,  # only a page that stays out links to it
    "content/profil/konsep.md": f"---\nstatus: draf\n---\n\n# {SECRET}\n",
    f"content/{SECRET.lower()}.csv": "x",
    "content/siaran-pers/2025/layanan-malam.md.bak": SECRET,
    "content/.tersembunyi.txt": SECRET,
}
REACHED = {
    "mkdocs.yml": NAV,
    "content/profil/index.md": "# Profil\n\n[Tugas](tugas.md), [bagan](<bagan organisasi.svg>), ![Peta](../gambar/peta.png)\n",
    "content/profil/tugas.md": "# Tugas\n\n[Biaya](../layanan/biaya.md) dan [layanan](../layanan/)\n",
    "content/profil/bagan organisasi.svg": "<svg/>",
    "content/gambar/peta.png": "png",
    "content/layanan/biaya.md": "# Biaya\n",
    "content/layanan/index.md": "# Layanan\n",
    "content/layanan/permohonan.md": "# Permohonan\n",  # generated pages lead there
    "content/kelana.md": "# Kelana\n",
    "content/siaran-pers/2025/siaran.md": release("Lihat [kelana](../../kelana.md).\n"),
}


def content_of(root: Path) -> set[str]:
    return {path.removeprefix("content/") for path in catalogue_of(root, TODAY).content}


def test_only_what_is_reached_is_published(tmp_path: Path) -> None:
    found = content_of(make_root(tmp_path, STRAY | REACHED))
    expected = {path.removeprefix("content/") for path in REACHED if path.startswith("content/")}
    assert found == (expected | {"index.md"}) - {"siaran-pers/2025/siaran.md"}


def test_everything_else_is_named(tmp_path: Path) -> None:
    told = {(one.code, one.place.path) for one in load(make_root(tmp_path, STRAY | REACHED), TODAY).problems}
    left_out = {path for path in STRAY if "/." not in path}
    assert {path for _, path in told} & left_out == left_out


def test_without_navigation_an_engine_shows_every_page(tmp_path: Path) -> None:
    found = content_of(make_root(tmp_path, STRAY | {"mkdocs.yml": SETTINGS}))
    assert found == {"index.md", "draf/rencana.md", "draf/lampiran.pdf"}


def test_a_draft_leads_nowhere(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": NAV,
        "content/profil/index.md": "---\nstatus: draf\n---\n\n[Tugas](tugas.md)\n",
        "content/profil/tugas.md": "# Tugas\n",
    }
    assert content_of(make_root(tmp_path, files)) == {"index.md"}


def test_what_only_a_draft_release_links_to_stays_out(tmp_path: Path) -> None:
    files = {
        "content/siaran-pers/2025/siaran.md": release("Lihat [kelana](../../kelana.md).\n", status="draf"),
        "content/kelana.md": "# Kelana\n",
    }
    assert content_of(make_root(tmp_path, files)) == {"index.md"}


@pytest.mark.parametrize("door", ["publish.py", "mkdocs"])
def test_nothing_of_it_is_in_the_site(door: str, tmp_path: Path) -> None:
    """Built cold, and again after each stray file came into a repository that was built before."""
    root = make_root(tmp_path / "root", REACHED)
    out = tmp_path / "site"
    if door == "mkdocs":
        make_root(root, STRAY | REACHED)
        theme = f"theme:\n  name: material\n  custom_dir: {HOME}/src/terang/theme\n  font: false\n"
        settings = (
            f"{NAV}{theme}docs_dir: content\nhooks:\n  - {HOME}/hooks/site.py\nplugins: []\nuse_directory_urls: false\n"
        )
        (root / "mkdocs.yml").write_text(settings)
        words = ("mkdocs", "build", "-q", "-f", root / "mkdocs.yml", "-d", out)
        done = subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    else:
        for _ in range(2):
            done = run(door, "--root", root, "--out", out, "--today", "2026-03-31")
            assert done.returncode == 0, done.stderr
            make_root(root, STRAY | REACHED)
    files = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert "profil/bagan organisasi.svg" in files
    assert [path for path in files if SECRET.lower() in path.lower() or path.endswith((".bak", ".db", ".docx"))] == []
    word = SECRET.encode().lower()
    opened = {path: gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data for path, data in files.items()}
    assert [path for path, data in opened.items() if word in data.lower()] == []


@pytest.mark.parametrize(
    "name",
    ["a.bak", "a.md~", "~$laporan.docx", "Thumbs.db", "THUMBS.DB", "desktop.ini", ".a.swp", "a.swp", "#a.md#", "a.orig",
     "unduhan.crdownload", "~WRL0001.tmp"],
)  # fmt: skip
def test_litter(name: str) -> None:
    assert is_litter(name)


@pytest.mark.parametrize("name", ["laporan.md", "a-bak.md", "tilde~satu.pdf", "old.pdf", "tmp.csv", "desktop.md"])
def test_no_litter(name: str) -> None:
    assert not is_litter(name)


def test_litter_never_stops_a_build(tmp_path: Path) -> None:
    places = ("disclosures", "disclosures/berkala/2024", "disclosures/berkas", "disclosures/layanan/permohonan",
              "content", "content/siaran-pers/2025", "content/siaran-pers/foto")  # fmt: skip
    names = ("a.yml.bak", "a.yml~", "~$a.docx", "Thumbs.db", "desktop.ini", "a.yml.swp")
    root = make_root(tmp_path, {f"{place}/{name}": "x" for place in places for name in names})
    problems = load(root, TODAY).problems
    assert codes(problems) == []
    assert codes(problems, errors_only=False) == ["berkas-sampah"] * len(places) * len(names)


def test_of_a_withdrawn_page_only_the_tombstone_is_left(tmp_path: Path) -> None:
    """Its address stays; its text, description and what it alone links to do not. Found in no file, search included."""
    head = f"title: Profil lama\ndescription: {SECRET}\nstatus: dicabut\npencabutan:\n  tanggal: 2026-03-01\n  sebab: diganti\n  alasan: Ada *yang* baru."
    files = REACHED | {
        "content/profil/index.md": f"---\n{head}\n---\n\n# Profil\n\n{SECRET} [bagan](<bagan organisasi.svg>)\n",
        "content/kelana.md": "---\ncatatan_perubahan:\n  - tanggal: 2026-03-02\n    catatan: Jam <b>buka</b> diperbaiki.\n---\n\n# Kelana\n",
    }
    root, out = make_root(tmp_path / "root", files), tmp_path / "site"
    done = run("publish.py", "--root", root, "--out", out, "--today", "2026-03-31")
    assert done.returncode == 0, done.stderr
    page = (out / "profil/index.html").read_text(encoding="utf-8")
    assert "Halaman ini dicabut pada 1 Maret 2026." in page
    assert "Diganti dengan yang baru. Ada *yang* baru." in page
    assert not (out / "profil/bagan organisasi.svg").exists()
    texts = (
        gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        for path in out.rglob("*")
        if path.is_file()
        for data in [path.read_bytes()]
    )
    assert not any(SECRET.encode().lower() in text.lower() for text in texts)
    listed = (out / "informasi/pencabutan.html").read_text(encoding="utf-8")
    assert 'href="../profil/index.html">Profil lama</a>' in listed
    kelana = (out / "kelana.html").read_text(encoding="utf-8")
    assert "Catatan perubahan" in kelana
    assert "2 Maret 2026: Jam &lt;b&gt;buka&lt;/b&gt; diperbaiki." in kelana


def test_the_keys_of_the_engine_are_those_it_has() -> None:
    """A new version of MkDocs may bring a key: then it is no fault to write it."""
    from mkdocs.config.defaults import MkDocsConfig

    known = {key for key, _ in MkDocsConfig()._schema} - {"config_file_path", "pages", "google_analytics"}
    assert known | {"INHERIT"} == set(KEYS)
