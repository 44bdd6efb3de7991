"""The engine's pages are kept while nothing that it reads has changed, and rendered anew when anything has."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from helpers import HOME, make_root, run
from sites import differing, digests
from terang.engines import engine_cache
from test_caching import DAMAGES

VALUES = {"name": "Kota Contoh", "notice": ""}
PAGE = "content/tentang.md"
RELEASES = "content/siaran-pers/"


def kept(cache: Path) -> list[bytes]:
    """Every entry: there is one for all that was ever rendered into this cache."""
    return [path.read_bytes() for path in (cache / "mesin").iterdir()]


def render(root: Path, cache: Path, out: Path, values: dict[str, str] | None = None) -> engine_cache.EngineRendering:
    files = (path.relative_to(root).as_posix() for path in (root / "content").rglob("*") if path.is_file())
    content = {path for path in files if not path.startswith(RELEASES)}
    found = engine_cache.rendering(root, values or VALUES, frozenset(content), cache)
    out.mkdir(parents=True)
    found.render(out)
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path / "root", {PAGE: "# Tentang\n\nIsi.\n"})


def no_engine(*_: object) -> None:
    raise AssertionError("the engine was asked")


def test_the_second_time_nothing_is_rendered(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = render(root, tmp_path / "cache", tmp_path / "first")
    monkeypatch.setattr("terang.engines.mkdocs_engine.render", no_engine)
    second = render(root, tmp_path / "cache", tmp_path / "second")
    assert (first.name, first.address, first.missing) == (second.name, second.address, second.missing)
    assert differing(digests(tmp_path / "first"), digests(tmp_path / "second")) == []


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (PAGE, "# Lain\n"),
        ("content/baru.md", "# Baru\n"),
        ("mkdocs.yml", "site_name: Lain\n"),
        ("content/gambar.png", "x"),
    ],
)
def test_a_change_is_rendered_and_the_old_pages_are_dropped(
    path: str, content: str, root: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    render(root, cache, tmp_path / "first")
    before = kept(cache)
    (root / path).write_text(content, encoding="utf-8")
    render(root, cache, tmp_path / "second")
    render(root, tmp_path / "other", tmp_path / "clean")
    assert differing(digests(tmp_path / "second"), digests(tmp_path / "clean")) == []
    assert len(kept(cache)) == 1
    assert kept(cache) != before


def test_what_the_shell_shows_of_the_body_counts(root: Path, tmp_path: Path) -> None:
    render(root, tmp_path / "cache", tmp_path / "first")
    before = kept(tmp_path / "cache")
    render(root, tmp_path / "cache", tmp_path / "second", VALUES | {"notice": "Peragaan"})
    assert kept(tmp_path / "cache") != before


@pytest.mark.parametrize("package", ["mkdocs", "markdown", "jinja2"])
def test_another_version_of_the_engine_renders_anew(
    package: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, installed = tmp_path / "cache", engine_cache.version
    render(root, cache, tmp_path / "first")
    before = kept(cache)
    monkeypatch.setattr(engine_cache, "version", lambda name: "99" if name == package else installed(name))
    render(root, cache, tmp_path / "second")
    assert len(kept(cache)) == 1
    assert kept(cache) != before


def test_releases_do_not_count(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render(root, tmp_path / "cache", tmp_path / "first")
    release = root / "content/siaran-pers/2025/baru.md"
    release.parent.mkdir(parents=True, exist_ok=True)
    release.write_text("x", encoding="utf-8")
    monkeypatch.setattr("terang.engines.mkdocs_engine.render", no_engine)
    render(root, tmp_path / "cache", tmp_path / "second")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_not_believed(damage: Callable[[bytes], bytes], root: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    render(root, cache, tmp_path / "first")
    before = kept(cache)
    (entry,) = (cache / "mesin").iterdir()
    entry.write_bytes(damage(before[0]))
    render(root, cache, tmp_path / "second")
    assert differing(digests(tmp_path / "first"), digests(tmp_path / "second")) == []
    assert kept(cache) == before


@pytest.mark.parametrize("beyond", ["site_url: !ENV [SITUS, https://contoh.go.id/]\n", "INHERIT: dasar.yml\n"])
def test_settings_from_elsewhere_are_never_kept(beyond: str, root: Path, tmp_path: Path) -> None:
    (root / "dasar.yml").write_text("extra: {}\n", encoding="utf-8")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(beyond)
    with suppress(engine_cache.EngineFailed):
        render(root, tmp_path / "cache", tmp_path / "first")
    assert not (tmp_path / "cache").exists()


def test_a_link_is_never_kept(root: Path, tmp_path: Path) -> None:
    (tmp_path / "di-luar.md").write_text("# Di luar\n", encoding="utf-8")
    (root / "content/tautan.md").symlink_to(tmp_path / "di-luar.md")
    render(root, tmp_path / "cache", tmp_path / "first")
    assert not (tmp_path / "cache").exists()


def test_a_build_without_changes_does_not_load_mkdocs(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    done = run("publish.py", "--root", root, "--out", out, "--today", "2026-11-24")
    assert done.returncode == 0, done.stderr
    script = f"""
import os, runpy, sys
os._exit = sys.exit  # so that what comes after the command is reached
sys.argv = ["publish.py", "--root", {str(root)!r}, "--out", {str(out)!r}, "--today", "2026-11-24"]
sys.path.insert(0, {str(HOME / "scripts")!r})
try:
    runpy.run_path({str(HOME / "scripts/publish.py")!r}, run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
assert "mkdocs" not in sys.modules
"""
    again = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert " 0 berubah" in again.stdout


def test_without_a_cache_nothing_is_kept(root: Path, tmp_path: Path) -> None:
    shutil.rmtree(root / ".terang-cache", ignore_errors=True)
    done = run("publish.py", "--root", root, "--out", tmp_path / "site", "--no-cache", "--today", "2026-11-24")
    assert done.returncode == 0, done.stderr
    assert not (root / ".terang-cache").exists()


def test_a_tree_that_is_too_large_for_the_memory_is_not_kept(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_cache, "_LARGEST", 1000)
    render(root, tmp_path / "cache", tmp_path / "first")
    assert not (tmp_path / "cache").exists()
