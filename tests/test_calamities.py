"""A disk that is full or read-only, two builds at once, an emptied cache: a clear word, and the old site or the whole new one."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import RECORD, make_root, record
from terang.publishing.lock import Lock

FILES = {RECORD: record(berkas="\n  - lokasi: a.csv"), "disclosures/berkas/a.csv": "a;b\n1;2\n"}


def _hashes(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _command(root: Path, out: Path, cache: Path) -> list[str]:
    words = ["--root", root, "--out", out, "--cache", cache, "--today", "2026-03-31"]
    return [sys.executable, "-m", "terang", "build", *map(str, words)]


def build(root: Path, out: Path, cache: Path, before: str = "", wrap: str = "") -> subprocess.CompletedProcess[str]:
    """With `before` in a mount namespace of its own, in which file systems of any size can be made without rights."""
    command = _command(root, out, cache)
    if before or wrap:
        script = (
            before.format(out=out, cache=cache)
            + '\n"$@"\ncode=$?\n'
            + wrap.format(out=out, cache=cache)
            + "\nexit $code"
        )
        command = ["unshare", "-rm", "sh", "-c", script, "sh", *command]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


def change(root: Path) -> None:
    (root / RECORD).write_text(record(judul="Laporan yang baru", berkas="\n  - lokasi: a.csv"))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pertama")
    root = make_root(folder / "root", FILES)
    assert build(root, folder / "site", folder / "cache").returncode == 0
    return folder


@pytest.fixture
def built(first: Path, tmp_path: Path) -> Path:
    """A site with its cache, and then one change."""
    shutil.copytree(first, tmp_path, dirs_exist_ok=True)
    change(tmp_path / "root")
    return tmp_path


@pytest.fixture(scope="module")
def anew(first: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site of the change, made without any memory."""
    folder = tmp_path_factory.mktemp("baru")
    shutil.copytree(first / "root", folder / "root")
    change(folder / "root")
    assert build(folder / "root", folder / "site", folder / "cache").returncode == 0
    return _hashes(folder / "site")


@pytest.fixture
def mounts() -> None:
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("needs a mount namespace of its own (Linux: unshare -rm)")


def _small(name: str, size: str) -> str:
    """A file system of a size over a folder, with what was in it."""
    return f"set -e; cp -a {{{name}}} {{{name}}}.alt; mount -t tmpfs -o size={size} tmpfs {{{name}}}; cp -a {{{name}}}.alt/. {{{name}}}; set +e"


def test_a_full_disk_leaves_the_old_site(built: Path, mounts: None) -> None:
    """The new tree is made beside the old one: the folder around both has no room for it."""
    around = built / "sekitar"
    around.mkdir()
    (built / "site").rename(around / "site")
    blocks = sum(-(-path.stat().st_size // 4096) for path in (around / "site").rglob("*") if path.is_file())
    before = _hashes(around / "site")
    limit = f"{4 * blocks + 100}k"
    prepare = _small("out", limit).replace("{out}", str(around))
    done = build(built / "root", around / "site", built / "cache-lain", prepare, f"cp -a {around}/. {built}/akhir")
    assert done.returncode == 2, done.stderr
    assert "No space left on device" in done.stderr or "ruang" in done.stderr
    assert "situs lama tidak berubah" in done.stderr
    assert "Traceback" not in done.stderr
    assert _hashes(built / "akhir/site") == before


def test_a_full_cache_costs_only_time(built: Path, mounts: None) -> None:
    empty = built / "cache-penuh"
    empty.mkdir()
    done = build(built / "root", built / "site", empty, _small("cache", "16k"))
    assert done.returncode == 0, done.stderr
    assert "Laporan yang baru" in (built / "site/informasi/2024/catatan.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["out", "cache"])
def test_a_read_only_folder(what: str, built: Path, mounts: None) -> None:
    """Of the site: a clear word. Of the cache: nothing but time."""
    around = built / "sekitar"
    around.mkdir()
    (built / "site").rename(around / "site")
    before = _hashes(around / "site")
    folder = around if what == "out" else built / "cache"
    done = build(
        built / "root",
        around / "site",
        built / "cache",
        f"mount --bind {folder} {folder}; mount -o remount,ro,bind {folder}",
    )
    assert "Traceback" not in done.stderr
    if what == "out":
        assert done.returncode == 2
        assert "hanya dapat dibaca" in done.stderr
        assert _hashes(around / "site") == before
    else:
        assert done.returncode == 0, done.stderr
        assert _hashes(around / "site") != before


def test_of_two_builds_at_once_the_second_is_told(built: Path) -> None:
    lock = Lock(built / ".site.kunci")
    lock.take()
    try:
        before = _hashes(built / "site")
        done = build(built / "root", built / "site", built / "cache")
    finally:
        lock.give_back()
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "sedang" in done.stderr
    assert _hashes(built / "site") == before
    assert build(built / "root", built / "site", built / "cache").returncode == 0


def test_two_builds_with_one_cache_make_both_sites_whole(built: Path, anew: dict[str, str]) -> None:
    """Other output folders, the same memory: each entry is written whole or not at all."""
    commands = [_command(built / "root", built / name, built / "cache-bersama") for name in ("satu", "dua")]
    running = [subprocess.Popen(one, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for one in commands]
    assert [process.wait(300) for process in running] == [0, 0]
    for process in running:
        assert process.stderr is not None
        process.stderr.close()
    assert _hashes(built / "satu") == _hashes(built / "dua") == anew


@pytest.mark.parametrize("damage", ["emptied", "cut", "removed", "swapped"])
def test_files_of_the_cache_may_be_anything(damage: str, built: Path, anew: dict[str, str]) -> None:
    entries = sorted(path for path in (built / "cache").rglob("*") if path.is_file())
    assert len(entries) > 5
    contents = [path.read_bytes() for path in entries]
    for path, content, other in zip(entries, contents, contents[1:] + contents[:1], strict=True):
        if damage == "removed":
            path.unlink()
        else:
            path.write_bytes({"emptied": b"", "cut": content[: len(content) // 2], "swapped": other}[damage])
    done = build(built / "root", built / "site", built / "cache")
    assert done.returncode == 0, done.stderr
    assert _hashes(built / "site") == anew
