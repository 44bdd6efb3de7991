"""publishing: what a build remembers never makes its site differ from one that is made from nothing.

The engine here is a stub that writes bare shells, so that a build takes a moment.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from helpers import EXAMPLES, RECORD, RELEASE, TODAY, lay_over, make_root, record, release, site_of
from terang import urls
from terang.caching import file_stamps
from terang.catalogue import load
from terang.publishing import BuildSummary, DoubleAddress, Engine, HalfMoved, publish, rendering_outputs
from terang.publishing import site_build as build_module
from terang.publishing.repository_files import RepositoryFiles
from terang.publishing.tree import OutputTaken, Tree
from terang.rendering.layout import SLOTS, sentinel
from terang.rendering.shells import SHELLS
from terang.writers import WRITERS, LazyOutput, OutputGroup
from terang.writers.whole_site.fragments import NAMES
from test_annexes import DECREE

SHELL = "<html>" + "".join(f"<{slot}>{sentinel(slot)}</{slot}>" for slot in SLOTS) + "</html>"


def render(folder: Path) -> None:
    for shell in SHELLS:
        target = folder / f"{shell.path}.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(SHELL, encoding="utf-8")
    markers = "".join(f"<!-- terang:{name} -->" for name in NAMES)
    (folder / "index.html").write_text(f"<main><h1>Beranda</h1>{markers}</main>", encoding="utf-8")
    (folder / "layanan").mkdir(exist_ok=True)
    (folder / "layanan/permohonan.html").write_text("<main><h1>Permohonan</h1>Isi formulir.</main>", encoding="utf-8")


ENGINE = Engine("PPID Kota Contoh", "https://ppid.contoh.go.id/", render)


def published(
    root: Path, out: Path, cache: Path | None = None, today: date = TODAY, *, jobs: int = 1, search: bool = True
) -> BuildSummary:
    loaded = load(root, today, cache=cache)
    assert loaded.catalogue, loaded.problems
    return publish(root, out, loaded.catalogue, ENGINE, cache=cache, jobs=jobs, search=search)


def build(root: Path, out: Path, cache: Path | None = None, today: date = TODAY, jobs: int = 1) -> int:
    return published(root, out, cache, today, jobs=jobs).changed


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


START = {
    RECORD: record(unit="dinkes", topik="[Gizi]", tanggal_terbit="2024-05-05", berkas="\n  - lokasi: a.txt", isi="Satu."),
    "disclosures/berkala/2024/lama.yml": record(
        judul="Lama", status="dicabut", pencabutan="\n  tanggal: 2025-01-01\n  alasan: A\n  pengganti: 2024/catatan"
    ),
    "disclosures/serta-merta/2026/banjir.yml": record(
        judul="Banjir", kelas="serta_merta", darurat="\n  jenis: bencana_alam\n  mulai: 2026-03-30T18:00Z\n"
        "  selesai: 2026-03-31T13:00Z"
    ),
    "disclosures/berkas/a.txt": "isi lampiran\n",
    RELEASE: release(terkait="[2024/catatan]", topik="[gizi]"),
    "content/siaran-pers/2025/lebih-baru.md": release(judul="Lebih Baru", tanggal="2025-06-01"),
    "content/siaran-pers/2025/besok.md": release(
        judul="Besok", tanggal=(TODAY + timedelta(1)).isoformat(), embargo="2026-04-01T00:00+07:00"
    ),
}  # fmt: skip
BODY = "disclosures/badan.yml"


def write(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


# What changes between two builds: (file, text, new text); an empty file name only lets a day pass.
CHANGES = [
    (RECORD, "Laporan Tahun 2024", "Judul Baru"),
    (RECORD, "kelas: berkala", "kelas: berkala\nringkasan: Baru"),
    (RECORD, "[Gizi]", "[Gizi, anggaran]"),
    (RECORD, "[Gizi]", "[anggaran]"),
    (RECORD, "2024-05-05", "2024-05-06"),
    (RECORD, "2024-05-05", "2026-04-05"),  # no longer due
    (RECORD, "unit: dinkes", "unit: diskominfo"),
    (RECORD, "unit: dinkes", "status: draf"),
    (RECORD, "isi: Satu.", "isi: Dua."),
    (RECORD, "isi: Satu.", "status: dicabut\npencabutan:\n  tanggal: 2026-01-01\n  alasan: B"),
    (RECORD, "isi: Satu.", "kewajiban: [bk-d]"),
    ("disclosures/berkas/a.txt", "isi lampiran", "isi lampiran yang lebih panjang"),  # its size stands on the page
    ("disclosures/berkala/2024/lama.yml", "  pengganti: 2024/catatan", "  pengganti: 2024/laporan-kinerja"),
    ("disclosures/berkala/2024/laporan-kinerja.yml", "Laporan Kinerja", "Laporan"),
    ("disclosures/serta-merta/2026/banjir.yml", "2026-03-31T13", "2026-04-05T13"),
    (RELEASE, "judul: Siaran", "judul: Siaran Baru"),
    (RELEASE, "2025-02-03", "2025-07-01"),  # moves in front of the other
    (RELEASE, "terkait: [2024/catatan]", "terkait: [2024/laporan-kinerja]"),
    (RELEASE, "Isi siaran.", "Isi lain."),
    (RELEASE, "[gizi]", "[lain]"),
    ("content/siaran-pers/2025/lebih-baru.md", "judul: Lebih Baru", "judul: Paling Baru"),
    ("content/siaran-pers/2025/lebih-baru.md", "sumber", "status: draf\nsumber"),
    (BODY, "Pemerintah Kota Contoh", "Pemerintah Kota Lain"),
    (BODY, "Dinas Kesehatan", "Dinas Kesehatan dan Gizi"),
    (BODY, "    alias:\n      - Dinkes\n", ""),
    ("", "", ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a root, its site, and the memory of it; `started` puts it back as it was made."""
    folder = tmp_path_factory.mktemp("pertama")
    root = make_root(folder / "root", START)
    build(root, folder / "site", folder / "ingatan")
    for name in STARTED:
        shutil.copytree(folder / name, folder / f"{name}-semula")
    return folder


STARTED = ("root", "site", "ingatan")


@pytest.fixture
def started(first: Path) -> Callable[[], Path]:
    """A memory belongs to the path of its site: so each test works in the same folder, and each begins anew."""

    def start() -> Path:
        for name in STARTED:
            shutil.rmtree(first / name)
            shutil.copytree(first / f"{name}-semula", first / name)
        shutil.rmtree(first / "baru", ignore_errors=True)
        return first

    return start


@pytest.mark.parametrize(("path", "old", "new"), CHANGES)
def test_a_build_that_remembers_makes_the_same_site(path: str, old: str, new: str, started: Callable[[], Path]) -> None:
    today = TODAY if path else TODAY + timedelta(1)
    fresh: dict[str, bytes] = {}
    for jobs in (1, 2):
        folder = started()
        if path:
            write(folder / "root", path, old, new)
        build(folder / "root", folder / "site", folder / "ingatan", today, jobs=jobs)
        if not fresh:
            build(folder / "root", folder / "baru", None, today)
            fresh = bytes_of(folder / "baru")
        reuse = bytes_of(folder / "site")
        assert reuse.keys() == fresh.keys(), jobs
        assert [name for name in fresh if fresh[name] != reuse[name]] == [], jobs


def test_the_memory_that_these_builds_begin_with_is_believed(started: Callable[[], Path]) -> None:
    """Else they would only show that a site made from nothing is the same twice."""
    folder = started()
    build_cache = (folder / "ingatan").rglob("*.terang")
    before = {path: path.stat().st_mtime_ns for path in (folder / "site").rglob("*")}
    assert list(build_cache)
    made: list[str] = []
    make = rendering_outputs.Renderer.content

    def told(self: rendering_outputs.Renderer, output: LazyOutput) -> bytes:
        made.append(output.path)
        return make(self, output)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rendering_outputs.Renderer, "content", told)
        assert build(folder / "root", folder / "site", folder / "ingatan") == 0
    assert {path: path.stat().st_mtime_ns for path in (folder / "site").rglob("*")} == before
    assert [path for path in made if path.startswith(("informasi/2", "kepatuhan/"))] == []


def bundles_of(root: Path, today: date) -> dict[str, tuple[bytes, dict[str, bytes]]]:
    """Key, and keys of the outputs, of every bundle by its name."""
    catalogue = load(root, today).catalogue
    assert catalogue
    outputs = [output for writer in WRITERS for output in writer(site_of(catalogue))]
    bundles = [output for output in outputs if isinstance(output, OutputGroup)]
    assert len({bundle.name for bundle in bundles}) == len(bundles)
    found = {}
    for bundle in bundles:
        inside = list(bundle.outputs())
        assert all(output.path.startswith(bundle.within) for output in inside)
        found[bundle.name] = bundle.key, {one.path: one.key for one in inside}
        assert len(found[bundle.name][1]) == len(inside)
    return found


@pytest.mark.parametrize(("path", "old", "new"), CHANGES)
def test_a_bundle_with_the_same_key_has_the_same_outputs(path: str, old: str, new: str, tmp_path: Path) -> None:
    """What every page is made from, badan.yml among it, is left out of keys: the whole memory is forgotten with it."""
    root = make_root(tmp_path, START)
    before = bundles_of(root, TODAY)
    if path:
        write(root, path, old, new)
    after = bundles_of(root, TODAY if path else TODAY + timedelta(1))
    same = [name for name in before.keys() & after.keys() if before[name][0] == after[name][0]]
    assert [name for name in same if before[name][1] != after[name][1]] == []
    assert same, "no bundle was left as it was"


@pytest.mark.parametrize("remove", [RECORD, RELEASE, "content/siaran-pers/2025/lebih-baru.md"])
def test_a_build_that_remembers_forgets_what_is_gone(remove: str, tmp_path: Path) -> None:
    root, cache = make_root(tmp_path / "root", START), tmp_path / "ingatan"
    cache.mkdir()
    build(root, tmp_path / "site", cache)
    write(root, "disclosures/berkala/2024/lama.yml", "  pengganti: 2024/catatan", "")
    write(root, RELEASE, "terkait: [2024/catatan]\n", "")
    (root / remove).unlink()
    build(root, tmp_path / "site", cache)
    build(root, tmp_path / "baru")
    assert bytes_of(tmp_path / "site") == bytes_of(tmp_path / "baru")


@pytest.fixture
def aged(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if every file had been there for long."""
    monkeypatch.setattr(file_stamps, "_SHORTLY", -3600 * 10**9)


@pytest.mark.usefixtures("aged")
def test_when_nothing_changed_nothing_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, out, cache = make_root(tmp_path / "root", START), tmp_path / "site", tmp_path / "ingatan"
    first = published(root, out, cache)
    with monkeypatch.context() as patch:
        patch.setattr(build_module, "build_all", None)
        assert published(root, out, cache) == replace(first, changed=0)
    (out / "robots.txt").write_text("lain")
    assert published(root, out, cache).changed == 2  # and the manifest, which is written before anything is moved
    assert published(root, out, cache, search=False).files < first.files


@pytest.mark.usefixtures("aged")
def test_an_attachment_is_read_again_only_when_its_stamp_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out, cache = make_root(tmp_path / "root", START), tmp_path / "site", tmp_path / "ingatan"
    build(root, out, cache)
    copies: list[str] = []
    read = RepositoryFiles.read
    monkeypatch.setattr(RepositoryFiles, "read", lambda self, file: (copies.append(file.source), read(self, file))[1])
    write(root, RECORD, "isi: Satu.", "isi: Dua.")
    build(root, out, cache)
    assert copies == []
    write(root, "disclosures/berkas/a.txt", "isi lampiran", "lampiran isi")  # as long as before
    build(root, out, cache)
    assert copies == ["disclosures/berkas/a.txt"]
    assert (out / "berkas/a.txt").read_text() == "lampiran isi\n"


def test_rows_below_a_longer_heading_are_made_again(tmp_path: Path) -> None:
    """The day on which a decree comes into force moves every row of the workbook, though no record changed."""
    root, cache, tomorrow = make_root(tmp_path / "root", START), tmp_path / "ingatan", TODAY + timedelta(1)
    with (root / BODY).open("a", encoding="utf-8") as body:
        body.write(DECREE.format(day=tomorrow.isoformat()))
    build(root, tmp_path / "site", cache)
    build(root, tmp_path / "site", cache, tomorrow)
    build(root, tmp_path / "baru", None, tomorrow)
    assert bytes_of(tmp_path / "site") == bytes_of(tmp_path / "baru")


def test_problems_are_told_again_although_nothing_changed(tmp_path: Path) -> None:
    root, cache = (
        make_root(tmp_path / "root", START | {RECORD: record(unit="dinkse", status="draf")}),
        tmp_path / "ingatan",
    )
    cache.mkdir()
    first = load(root, TODAY, cache=cache)
    assert first.catalogue is None
    assert load(root, TODAY, cache=cache) == first
    assert load(root, TODAY) == first


def test_a_memory_that_is_damaged_is_not_believed(tmp_path: Path) -> None:
    root, cache = make_root(tmp_path / "root", START), tmp_path / "ingatan"
    cache.mkdir()
    build(root, tmp_path / "site", cache)
    before = bytes_of(tmp_path / "site")
    files = [path for path in cache.rglob("*") if path.is_file()]
    assert files
    for damage in (
        lambda data: b"",
        lambda data: b"\x00" * len(data),
        lambda data: data[: len(data) // 2],
        lambda data: b"x" + data,
    ):
        kept = {file: file.read_bytes() for file in files if file.exists()}
        for file, data in kept.items():
            file.write_bytes(damage(data))
        build(root, tmp_path / "site", cache)
        assert bytes_of(tmp_path / "site") == before


@pytest.mark.parametrize("remembers", [True, False])
def test_a_page_that_somebody_changed_or_removed_is_made_again(remembers: bool, tmp_path: Path) -> None:
    root, cache = make_root(tmp_path / "root", START), tmp_path / "ingatan" if remembers else None
    build(root, tmp_path / "site", cache)
    before = bytes_of(tmp_path / "site")
    (tmp_path / "site/informasi/2024/catatan.html").write_text("diretas", encoding="utf-8")
    (tmp_path / "site/umpan/informasi.xml").unlink()
    build(root, tmp_path / "site", cache)
    assert bytes_of(tmp_path / "site") == before


@pytest.mark.usefixtures("aged")
@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("edited", [False, True])
def test_a_file_that_somebody_altered_at_the_same_length_is_made_again(
    hidden: bool, edited: bool, tmp_path: Path
) -> None:
    """Also when its time is put back, and whether or not anything else has to be made."""
    root, out, cache = make_root(tmp_path / "root", START), tmp_path / "site", tmp_path / "ingatan"
    build(root, out, cache)
    if edited:
        write(root, RECORD, "isi: Satu.", "isi: Dua.")
    altered = [out / "informasi/2024/laporan-kinerja.html", out / "umpan/siaran-pers.xml", out / "robots.txt"]
    for file in altered:
        before, content = file.stat(), file.read_bytes()
        file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns if hidden else before.st_mtime_ns + 1))
    build(root, out, cache)
    build(root, tmp_path / "baru")
    assert bytes_of(out) == bytes_of(tmp_path / "baru")


@pytest.mark.usefixtures("aged")
def test_a_copy_of_a_site_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As from a backup or the cache of a build server: the same bytes and times, but other files."""
    root, out, cache = make_root(tmp_path / "root", START), tmp_path / "site", tmp_path / "ingatan"
    build(root, out, cache)
    out.rename(tmp_path / "lama")
    shutil.copytree(tmp_path / "lama", out)
    monkeypatch.setattr(build_module, "build_all", None)
    assert build(root, out, cache) == 0


@pytest.mark.parametrize("example", sorted(path.name for path in (EXAMPLES / "valid").iterdir()))
def test_a_build_does_not_depend_on_processes_or_memory(example: str, tmp_path: Path) -> None:
    """One process without a memory, three that fill one, and one that has it."""
    root = lay_over(tmp_path / "root", EXAMPLES / "valid" / example)
    cache = tmp_path / "ingatan"
    cache.mkdir()
    build(root, tmp_path / "satu")
    build(root, tmp_path / "tiga", cache, jobs=3)
    one = bytes_of(tmp_path / "satu")
    assert one == bytes_of(tmp_path / "tiga")
    assert build(root, tmp_path / "tiga", cache) == 0
    assert one == bytes_of(tmp_path / "tiga")


def test_one_address_for_two_things_is_refused_and_the_old_site_stays(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", START)
    build(root, tmp_path / "site")
    before = bytes_of(tmp_path / "site")
    loaded = load(root, TODAY)
    assert loaded.catalogue

    def collide(folder: Path) -> None:
        render(folder)
        (folder / "informasi").mkdir()
        (folder / "informasi/index.html").write_text("<main></main>", encoding="utf-8")

    with pytest.raises(DoubleAddress, match=r"informasi/index\.html"):
        publish(root, tmp_path / "site", loaded.catalogue, Engine("a", "", collide))
    assert bytes_of(tmp_path / "site") == before


def test_a_build_that_fails_half_way_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_root(tmp_path / "root", START)
    build(root, tmp_path / "site")
    before = bytes_of(tmp_path / "site")
    write(root, RECORD, "isi: Satu.", "isi: Dua.")
    monkeypatch.setattr("terang.writers.feeds.feeds.as_atom", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build(root, tmp_path / "site")
    assert bytes_of(tmp_path / "site") == before
    assert {path.name for path in tmp_path.iterdir()} == {"root", "site"}
    monkeypatch.undo()
    build(root, tmp_path / "site")
    shutil.rmtree(tmp_path / "site")


def test_a_move_that_stops_half_way_is_not_called_harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Tree, path: str) -> None:
        if path != urls.MANIFEST:
            raise OSError(28, "No space left on device", path)

    monkeypatch.setattr(Tree, "_move", refuse)
    with Tree(tmp_path / "site") as tree:
        tree.add([tree.make("a.html", b"a")])
        with pytest.raises(HalfMoved, match="ruang penyimpanan habis"):
            tree.finish()


def test_the_engine_may_build_again_into_its_own_folder(tmp_path: Path) -> None:
    """MkDocs empties the folder, but not of hidden files; a hidden file of somebody else is not ours to write over."""
    out = tmp_path / "site"
    with Tree(out) as tree:
        tree.add([tree.make(urls.HTACCESS, urls.HTACCESS_MARK + b" a")])
        tree.finish()
    (out / urls.MANIFEST).unlink()
    with Tree(out) as tree:
        tree.add([tree.make(urls.HTACCESS, urls.HTACCESS_MARK + b" b")])
        tree.finish()
    assert (out / urls.HTACCESS).read_bytes().endswith(b" b")
    (out / urls.MANIFEST).unlink()
    (out / urls.HTACCESS).write_bytes(b"Require all denied")
    with pytest.raises(OutputTaken), Tree(out):
        pass
