"""A build that finds all as the last one left it looks at nothing else; whatever could change the site is noticed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers import RECORD, RELEASE, make_root, office_file, record, release
from terang.caching import file_stamps
from terang.cli import last_build, site_building
from terang.cli.main import main

PAGE = "site/informasi/2024/catatan.html"
DRAFT = "disclosures/berkala/2024/rancangan.yml"


class Builds:
    """Runs `terang build` on a root, and counts the builds that did more than look."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root, self.done = root, 0
        whole = site_building.build_site
        patch.setattr(site_building, "build_site", lambda *given: (self._count(), whole(*given))[1])

    def _count(self) -> None:
        self.done += 1

    def run(self, *more: str, today: str = "2026-11-24") -> bool:
        """Was it enough to look?"""
        before = self.done
        assert main(["build", "--root", str(self.root), "--today", today, "--no-search", "--jobs", "1", *more]) == 0
        return self.done == before

    def site(self) -> dict[str, bytes]:
        top = self.root / "site"
        return {str(path.relative_to(top)): path.read_bytes() for path in top.rglob("*") if path.is_file()}


@pytest.fixture
def builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Builds:
    # The test's own files are too young to be trusted.
    monkeypatch.setattr(file_stamps, "_SHORTLY", -3600 * 10**9)
    files = {RECORD: record(judul="Judul Satu"), RELEASE: release(), DRAFT: record(judul="Rancangan", status="draf")}
    found = Builds(make_root(tmp_path / "root", files), monkeypatch)
    assert not found.run()
    return found


def reword(path: str, old: str, new: str, *, keeps_times: bool = False) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        file = root / path
        stat, text = file.stat(), file.read_bytes()
        assert old.encode() in text
        file.write_bytes(text.replace(old.encode(), new.encode()))
        if keeps_times:
            os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    return change


def remove(path: str) -> Callable[[Path], None]:
    return lambda root: (root / path).unlink()


def write(path: str, content: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")

    return change


def damage(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes((b"1" if content.startswith(b"0") else b"0") + content[1:])


CHANGES = {
    "a source": reword(RECORD, "Judul Satu", "Judul Baru Sekali"),
    "a source of the same length": reword(RECORD, "Judul Satu", "Judul Lain"),
    "a source with its old time": reword(RECORD, "Judul Satu", "Judul Lain", keeps_times=True),
    "one more source": write("disclosures/berkala/2024/lain.yml", record(judul="Judul Dua")),
    "a source less": remove(DRAFT),
    "a written page": write("content/halaman.md", "# Halaman\n\nIsi.\n"),
    "badan.yml": reword("disclosures/badan.yml", "nama: ", "nama: Baru "),
    "mkdocs.yml": reword("mkdocs.yml", "site_name: ", "site_name: Baru "),
    "an office file": write(*next(iter(office_file().items()))),  # type: ignore[arg-type]
    "a page emptied": write(PAGE, ""),
    "a page altered in place with its old time": reword(PAGE, "Judul Satu", "Judul Lain", keeps_times=True),
    "a page removed": remove(PAGE),
    "the manifest altered": lambda root: damage(root / "site/manifes.sha256"),
    "a stranger in the site": write("site/asing.txt", "asing"),
    "a stranger in a new folder of the site": write("site/baru/asing.txt", "asing"),
}  # fmt: skip


def test_a_second_build_only_looks_and_says_the_same(builds: Builds, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    before = builds.site()
    assert builds.run()
    looked = capsys.readouterr().out
    assert builds.run("--verbose") is False
    built = capsys.readouterr().out
    assert [line for line in looked.splitlines() if "Waktu" not in line] == [
        line for line in built.splitlines() if "Waktu" not in line
    ]
    assert " 0 berubah" in looked
    assert builds.site() == before


@pytest.mark.parametrize("what", CHANGES)
def test_what_changed_is_noticed(what: str, builds: Builds, tmp_path: Path) -> None:
    assert builds.run()
    CHANGES[what](builds.root)
    assert not builds.run()
    fresh = builds.site()
    fresh.pop("asing.txt", None)
    fresh.pop("baru/asing.txt", None)
    assert not builds.run("--no-cache", "--out", str(tmp_path / "baru"))
    top = tmp_path / "baru"
    assert fresh == {str(path.relative_to(top)): path.read_bytes() for path in top.rglob("*") if path.is_file()}


@pytest.mark.parametrize("more", [["--prune"], ["--no-cache"], ["--let-go", "a.html"], ["--verbose"]])
def test_a_build_that_is_asked_for_more_does_all(more: list[str], builds: Builds) -> None:
    assert not builds.run(*more)


def test_another_day_site_or_program_is_noticed(
    builds: Builds, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert not builds.run(today="2026-11-25")
    assert builds.run(today="2026-11-25")
    assert not builds.run("--out", str(tmp_path / "lain"), today="2026-11-25")
    monkeypatch.setattr(last_build, "installed_state", lambda: b"another version")
    assert not builds.run(today="2026-11-25")
    assert builds.run(today="2026-11-25")
    monkeypatch.setattr(last_build, "installed_state", lambda: b"")
    assert not builds.run(today="2026-11-25")


TO_COME = ("content/siaran-pers/2026/nanti.md", "disclosures/berkala/2024/nanti.yml")
MOMENT = "2026-11-24T{}+07:00"


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (TO_COME[0], release(tanggal="2026-11-24", embargo=MOMENT.format("10:00"))),
        (TO_COME[1], record(terbit_mulai=MOMENT.format("10:00"))),
        (TO_COME[1], record(terbit_sampai=MOMENT.format("10:00"))),
    ],
)
def test_a_moment_that_passes_is_noticed(path: str, content: str, builds: Builds) -> None:
    write(path, content)(builds.root)
    assert not builds.run(today=MOMENT.format("08:00"))
    assert builds.run(today=MOMENT.format("09:59"))
    assert not builds.run(today=MOMENT.format("07:59")), "the clock went back"
    assert not builds.run(today=MOMENT.format("10:00"))
    assert builds.run(today=MOMENT.format("23:59"))
    assert not builds.run(today="2026-11-25T00:00+07:00")


def test_a_day_ends_for_moments(builds: Builds) -> None:
    assert not builds.run(today=MOMENT.format("08:00"))
    assert builds.run(today=MOMENT.format("23:59"))
    assert not builds.run(today="2026-11-24T23:59+09:00"), "another place has another day"
    assert not builds.run(today="2026-11-25T00:00+09:00")


def test_a_source_that_is_too_young_is_not_trusted(builds: Builds, monkeypatch: pytest.MonkeyPatch) -> None:
    """It could change again within the same tick of the clock, with the same size."""
    monkeypatch.setattr(file_stamps, "_SHORTLY", 3600 * 10**9)
    (builds.root / RECORD).write_text(record(judul="Judul Lain"), encoding="utf-8")
    assert not builds.run()
    assert not builds.run()


def test_what_lies_behind_a_link_is_not_known(builds: Builds, tmp_path: Path) -> None:
    (tmp_path / "lain.yml").write_bytes((builds.root / "mkdocs.yml").read_bytes())
    (builds.root / "mkdocs.yml").unlink()
    (builds.root / "mkdocs.yml").symlink_to(tmp_path / "lain.yml")
    assert not builds.run()
    assert not builds.run()


def test_settings_that_name_the_environment_are_read_each_time(builds: Builds) -> None:
    reword("mkdocs.yml", "site_name: ", "site_description: !ENV [KETERANGAN, Situs]\nsite_name: ")(builds.root)
    assert not builds.run()
    assert not builds.run()


def test_a_folder_that_is_no_repository_gets_no_cache(tmp_path: Path) -> None:
    assert main(["build", "--root", str(tmp_path), "--today", "2026-11-24"]) == 2
    assert list(tmp_path.iterdir()) == []
