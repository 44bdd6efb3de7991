"""An address that was published does not vanish without redirect or tombstone, and what no build made is named."""

import shutil
from pathlib import Path

import pytest

from helpers import BASE, RECORD, RELEASE, make_root, picture, record, release, run
from terang import urls

FILES: dict[str, str | bytes] = {
    "mkdocs.yml": "site_name: PPID Kota Contoh\nsite_url: https://ppid.contoh.go.id/\n",
    RECORD: record(tanggal_terbit="2024-05-05", berkas="\n  - lokasi: 2024/a.txt"),
    "disclosures/berkas/2024/a.txt": "a",
    "disclosures/berkas/2024/b.txt": "b",
    RELEASE: release(foto="\n  - berkas: 2025/a.jpg\n    keterangan: A\n    kredit: B\n    alt: C"),
    "content/siaran-pers/foto/2025/a.jpg": picture(),
    "content/profil/tugas.md": "# Tugas\n\n![Bagan](bagan.png)\n",
    "content/profil/bagan.png": picture("PNG"),
    "content/biaya.md": "# Biaya\n\n[Daftar](../disclosures/berkas/2024/c.txt)\n",
    "disclosures/berkas/2024/c.txt": "c",
}
WITHDRAWN = "status: dicabut\npencabutan:\n  tanggal: 2026-03-01\n  sebab: keliru\n  alasan: Keliru.\n"


def build(root: Path, out: Path, *words: str | Path) -> tuple[int, str]:
    done = run("publish.py", "--root", root, "--out", out, "--today", "2026-03-31", *words)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    "path",
    ["informasi/2024/lkpj.html", "informasi/tanpa-tahun/a.html", "siaran-pers/2025/a.html", "berkas/2024/a.pdf", "kontak.html",
     "siaran-pers/foto/2025/a.jpg", "layanan/biaya.html", "layanan/laporan/2025.html", "profil/tugas.html", "profil/bagan.png",
     "2019/08/judul/index.html", "unit/dinkes.html"],
)  # fmt: skip
def test_lasting(path: str) -> None:
    assert urls.is_lasting(path)


@pytest.mark.parametrize(
    "path",
    ["informasi/berkala.html", "informasi/berkala/2024.html", "informasi/tahun/2024-judul.html", "topik/a.html",
     "siaran-pers/bulan/2025-01.html", "unit/index.html", "unit/dinkes/2024.html", "siaran-pers/foto/lebar-480/2025/a.jpg.webp", "siaran-pers/foto/pratinjau/a.jpg.jpg",
     "siaran-pers/2025/a.txt", "layanan/statistik/2025.html", "umpan/informasi.xml", "unduh/kepatuhan.csv", "cari/akar.json",
     "aset/terang.css", "manifes.sha256", "sitemap.xml", "api/v1/index.json", "kepatuhan/kewajiban/bk-a.html", "_redirects"],
)  # fmt: skip
def test_comes_and_goes(path: str) -> None:
    assert not urls.is_lasting(path)


_BODY = (BASE / "disclosures/badan.yml").read_text(encoding="utf-8")

CLOSED = "disclosures/dikecualikan/2024/catatan.yml"


def closed(**fields: str) -> str:
    return record(kelas="dikecualikan", pengecualian="\n  dasar: a", **fields)


# What an editor does → the addresses that would vanish.
CHANGES: list[tuple[str, dict[str, str | None], list[str]]] = [
    ("record deleted", {RECORD: None}, ["berkas/2024/a.txt", "informasi/2024/catatan.html"]),
    ("record renamed", {RECORD: None, "disclosures/berkala/2024/baru.yml": FILES[RECORD]}, ["informasi/2024/catatan.html"]),  # type: ignore[dict-item]
    ("record a draft again", {RECORD: record(status="draf")}, ["berkas/2024/a.txt", "informasi/2024/catatan.html"]),
    ("record put off", {RECORD: record(terbit_mulai="2026-04-01")}, ["berkas/2024/a.txt", "informasi/2024/catatan.html"]),
    ("file dropped", {RECORD: record()}, ["berkas/2024/a.txt"]),
    ("file renamed", {RECORD: record(berkas="\n  - lokasi: 2024/b.txt")}, ["berkas/2024/a.txt"]),
    ("release deleted", {RELEASE: None}, ["siaran-pers/2025/siaran.html", "siaran-pers/foto/2025/a.jpg"]),
    ("photo dropped", {RELEASE: release()}, ["siaran-pers/foto/2025/a.jpg"]),
    ("page deleted", {"content/profil/tugas.md": None}, ["profil/bagan.png", "profil/tugas.html"]),
    ("page a draft", {"content/profil/tugas.md": "---\nstatus: draf\n---\nx\n"}, ["profil/bagan.png", "profil/tugas.html"]),
    # said, led on or told: nothing vanishes
    ("release renamed", {RELEASE: None, "content/siaran-pers/2025/lain.md": str(FILES[RELEASE])}, ["siaran-pers/2025/siaran.html"]),
    ("page moved", {"content/profil/tugas.md": None, "content/tugas.md": "# Tugas\n\n![Bagan](profil/bagan.png)\n"},
        ["profil/tugas.html"]),
    ("unit removed", {"disclosures/badan.yml": _BODY.replace("  - id: diskominfo", "  - id: kominfo")}, ["unit/diskominfo.html"]),
    ("record retitled", {RECORD: record(judul="Judul lain", berkas="\n  - lokasi: 2024/a.txt")}, []),
    ("release retitled", {RELEASE: str(FILES[RELEASE]).replace("judul: Siaran", "judul: Lain")}, []),
    ("page retitled", {"content/profil/tugas.md": "# Wewenang\n\n![Bagan](bagan.png)\n"}, []),
    ("bytes of a file replaced", {"disclosures/berkas/2024/a.txt": "isi yang lain"}, []),
    ("record moved to another class", {RECORD: None, "disclosures/setiap-saat/2024/catatan.yml": record(
        kelas="setiap_saat", berkas="\n  - lokasi: 2024/a.txt")}, []),
    ("record renamed with its old address", {RECORD: None, "disclosures/berkala/2024/baru.yml": record(
        alamat_lama="[/informasi/2024/catatan.html]", berkas="\n  - lokasi: 2024/a.txt")}, []),
    ("record withdrawn", {RECORD: record(berkas="\n  - lokasi: 2024/a.txt") + WITHDRAWN}, []),
    ("record over", {RECORD: record(berkas="\n  - lokasi: 2024/a.txt", terbit_sampai="2026-03-30")}, []),
    ("file withdrawn", {RECORD: record(berkas_dicabut="\n  - {lokasi: 2024/a.txt, tanggal: 2026-03-01, sebab: keliru}")}, []),
    ("release withdrawn", {RELEASE: str(FILES[RELEASE]).replace("sumber:", WITHDRAWN + "sumber:")}, []),
    ("page withdrawn", {"content/profil/tugas.md": f"---\n{WITHDRAWN}---\n\n# Tugas\n\n![Bagan](bagan.png)\n"}, []),
    ("record moved to another year", {RECORD: None, "disclosures/berkala/2023/catatan.yml": FILES[RECORD]}, ["informasi/2024/catatan.html"]),  # type: ignore[dict-item]
    ("release moved to another year", {RELEASE: None, "content/siaran-pers/2024/siaran.md": str(FILES[RELEASE])},
        ["siaran-pers/2025/siaran.html"]),
    ("file moved", {RECORD: record(berkas="\n  - lokasi: 2023/a.txt"), "disclosures/berkas/2024/a.txt": None,
        "disclosures/berkas/2023/a.txt": "a"}, ["berkas/2024/a.txt"]),
    ("file retitled", {RECORD: record(berkas="\n  - {lokasi: 2024/a.txt, judul: Naskah}")}, []),
    ("record closed", {RECORD: None, CLOSED: closed()}, ["berkas/2024/a.txt"]),
    ("record closed, and its file told", {RECORD: None, CLOSED: closed(
        berkas_dicabut="\n  - {lokasi: 2024/a.txt, tanggal: 2026-03-01, sebab: keliru}")}, []),
    ("link of a page dropped", {"content/biaya.md": "# Biaya\n"}, ["berkas/2024/c.txt"]),
    ("bytes of a file of a page replaced", {"disclosures/berkas/2024/c.txt": "isi yang lain"}, []),
    ("page moved with its old address", {"content/profil/tugas.md": None, "content/tugas.md":
        "---\nalamat_lama: [/profil/tugas.html]\n---\n\n# Tugas\n\n![Bagan](profil/bagan.png)\n"}, []),
]  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("terbit")
    assert build(make_root(folder / "root", FILES), folder / "site") == (0, build_words())
    return folder


def build_words() -> str:
    return "… merender halaman tertulis\n… menulis halaman, umpan, unduhan, dan indeks pencarian\n… memindahkan hasil ke tempatnya\n"


@pytest.mark.parametrize(("change", "lost"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES])
@pytest.mark.parametrize("by", ["manifest", "folder"])
def test_what_would_vanish_stops_the_build(
    by: str, change: dict[str, str | None], lost: list[str], published: Path, tmp_path: Path
) -> None:
    """By the site that stands there with its cache, and by the manifest of a site elsewhere."""
    root, out = tmp_path / "root", tmp_path / "site"
    if by == "folder":
        shutil.copytree(published / "root", root)
        shutil.copytree(published / "site", out)
    else:
        make_root(root, FILES)
    for path, text in change.items():
        (root / path).unlink() if text is None else make_text(root / path, text)
    words = () if by == "folder" else ("--previous", published / "site" / urls.MANIFEST)
    code, said = build(root, out, *words)
    told = [line.strip() for line in said.splitlines() if line.startswith("  ")]
    assert (code, told) == ((1, lost) if lost else (0, []))
    if lost:
        assert (out / "index.html").exists() == (by == "folder")
        assert build(root, out, *words, *(f"--let-go=/{path}" for path in lost))[0] == 0
        assert not any((out / path).exists() for path in lost)


# Everything that people do to everything that is published: a row of CHANGES, or why there is none.
DEEDS = {
    "delete": {
        "record": "record deleted",
        "release": "release deleted",
        "page": "page deleted",
        "attachment": "file dropped",
    },
    "rename": {
        "record": "record renamed",
        "release": "release renamed",
        "page": "page moved",
        "attachment": "file renamed",
    },
    "move": {
        "record": "record moved to another year",
        "release": "release moved to another year",
        "page": "page moved",
        "attachment": "file moved",
    },
    "retitle": {
        "record": "record retitled",
        "release": "release retitled",
        "page": "page retitled",
        "attachment": "file retitled",
    },
    "reclassify": {
        "record": "record moved to another class",
        "release": "- a release has no class",
        "page": "- a page has no class",
        "attachment": "record closed",  # its record takes it along
    },
    "withdraw": {
        "record": "record withdrawn",
        "release": "release withdrawn",
        "page": "page withdrawn",
        "attachment": "file withdrawn",
    },
    "replace bytes": {
        "record": "- its bytes are its fields: retitled",
        "release": "- its bytes are its fields and text: retitled",
        "page": "- its bytes are its text: retitled",
        "attachment": "bytes of a file replaced",
    },
}


def test_every_deed_is_done_to_everything() -> None:
    names = {row[0] for row in CHANGES}
    assert {deed: tuple(row) for deed, row in DEEDS.items()} == dict.fromkeys(
        DEEDS, ("record", "release", "page", "attachment")
    )
    named = [cell for row in DEEDS.values() for cell in row.values()]
    assert [cell for cell in named if cell not in names and not cell.startswith("- ")] == []


def test_lists_and_feeds_that_go_are_named(published: Path, tmp_path: Path) -> None:
    """The last item of a topic leaves it: that stops nothing, and is said once."""
    root, out = tmp_path / "root", tmp_path / "site"
    shutil.copytree(published / "root", root)
    make_text(root / RECORD, record(topik="[taman]", berkas="\n  - lokasi: 2024/a.txt"))
    assert "tidak ada lagi" not in build(root, out)[1]
    assert (out / "topik/taman.html").exists()
    make_text(root / RECORD, record(berkas="\n  - lokasi: 2024/a.txt"))
    code, said = build(root, out)
    assert code == 0
    assert "Daftar dan umpan yang tidak ada lagi, karena kosong: topik/taman.html" in said
    assert "tidak ada lagi" not in build(root, out)[1]


def make_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_what_no_build_made_is_named_and_removed_when_asked(tmp_path: Path) -> None:
    root, out = make_root(tmp_path / "root"), tmp_path / "site"
    assert build(root, out)[0] == 0
    strangers = ["judi.html", "informasi/2024/slot-gacor.html", ".user.ini", "baru/dalam/x.php"]
    for path in strangers:
        make_text(out / path, "x")
    (out / "tautan").symlink_to(tmp_path)
    for _ in range(2):
        code, said = build(root, out)
        assert code == 0
        assert sorted(line.strip() for line in said.splitlines() if line.startswith("  ")) == sorted(
            [*strangers, "tautan"]
        )
    code, said = build(root, out, "--prune")
    assert "Dihapus, karena bukan hasil Terang" in said
    assert not any((out / path).exists() for path in (*strangers, "tautan", "baru"))
    assert tmp_path.is_dir()
    assert "bukan hasil Terang" not in build(root, out)[1]


def test_a_manifest_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    code, said = build(make_root(tmp_path / "root"), tmp_path / "site", "--previous", tmp_path / "tidak-ada")
    assert code == 2
    assert "tidak-ada" in said
