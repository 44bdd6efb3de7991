"""What changed, when: from the dates in the sources, and from git where the body asks for it; nothing of before publication."""

import json
import os
import re
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from helpers import RELEASE, TODAY, catalogue_of, codes, everything, make_root, places_of, record, release
from terang import urls
from terang.catalogue import load
from test_publishing import build, bytes_of

PATH = "disclosures/berkala/2024/laporan-uji.yml"
PAGE = "informasi/2024/laporan-uji.html"
FIELDS = {"judul": "Laporan Kinerja Tahun 2024", "tanggal_terbit": "2025-01-10", "ringkasan": "Isi singkat."}
ASKED = "riwayat: git\n"


class Repository:
    """A root in git. Each commit has a day at noon in Jakarta."""

    def __init__(self, root: Path, body: str = ASKED) -> None:
        self.root = root
        make_root(root)
        self._write({"disclosures/badan.yml": (root / "disclosures/badan.yml").read_text() + body})
        self.git("init", "-q", "-b", "main")
        self.commit("2024-12-01", {}, "Awal")

    def git(self, *words: str, day: str = "2024-12-01") -> str:
        moment = f"{day}T12:00:00+07:00"
        who = {f"GIT_{role}_{part}": "kantor" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        found = subprocess.run(
            ["git", "-C", str(self.root), *words], env={**os.environ, **who, **dates}, check=True, capture_output=True
        )
        return found.stdout.decode()

    def commit(self, day: str, files: Mapping[str, str], message: str = "Menyunting") -> None:
        self._write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message, day=day)

    def outputs(self) -> dict[str, bytes]:
        return everything(self.root, catalogue_of(self.root))

    def _write(self, files: Mapping[str, str]) -> None:
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text)


def edits_of(outputs: Mapping[str, bytes], page: str = PAGE) -> str:
    """The part of a page that tells of its edits; empty where it has none."""
    _, mark, rest = outputs[page].decode().partition('id="riwayat"')
    return rest.partition("</ol>")[0] if mark else ""


def test_dates_of_the_sources_are_told_by_month(tmp_path: Path) -> None:
    changes = "\n  - tanggal: 2025-03-04\n    catatan: Lampiran diganti."
    root = make_root(tmp_path, {PATH: record(**FIELDS, tanggal_mutakhir="2025-02-02", catatan_perubahan=changes)})
    outputs = everything(root, catalogue_of(root))
    front = outputs[urls.CHANGES].decode()
    told = re.findall(r">(\w+)</span> <a [^>]+>Laporan Kinerja Tahun 2024<", front)
    assert told == ["Diubah", "Dimutakhirkan", "Terbit"], "the latest first"
    assert "Lampiran diganti." in front
    assert "Perbaikan kecil tanpa catatan tidak tercantum" in front
    for month, said in (("2025-01", "Terbit"), ("2025-02", "Dimutakhirkan"), ("2025-03", "Diubah")):
        page = outputs[urls.changes_of(month)].decode()
        assert f"{said}</span>" in page
        assert "Laporan Kinerja Tahun 2024" in page
    assert urls.changes_of("2025-04") not in outputs


def test_a_month_with_many_changes_has_pages_that_stay(tmp_path: Path) -> None:
    files = {f"disclosures/berkala/2024/a-{n:03}.yml": record(**FIELDS | {"judul": f"Laporan {n}"}) for n in range(101)}
    root = make_root(tmp_path, files)
    outputs = everything(root, catalogue_of(root))
    assert outputs[urls.changes_of("2025-01")].count(b"Terbit</span>") == 100
    assert outputs[urls.changes_of("2025-01", 2)].count(b"Terbit</span>") >= 1


def test_edits_after_publication_come_from_git(tmp_path: Path) -> None:
    office = Repository(tmp_path)
    office.commit("2025-01-10", {PATH: record(**FIELDS)})
    office.commit("2025-02-03", {PATH: record(**FIELDS | {"ringkasan": "Isi lain."})}, "Urusan dalam kantor")
    new = FIELDS | {"ringkasan": "Isi lain.", "judul": "Laporan Kinerja 2024"}
    office.commit("2025-03-04", {PATH: record(**new)}, "Judul\n\nCatatan: Tahunnya cukup sekali.")
    outputs = office.outputs()
    told = edits_of(outputs)
    assert told.index("4 Maret 2025") < told.index("3 Februari 2025")
    assert "Yang diubah: Judul. Tahunnya cukup sekali." in told
    assert "Yang diubah: Ringkasan isi informasi." in told
    assert places_of("Urusan dalam", outputs) == [], "a commit's message is the office's own"
    assert places_of("kantor@", outputs) == []
    assert b"Disunting</span>" in outputs[urls.changes_of("2025-03")]
    assert "tidak tercantum" not in outputs[urls.CHANGES].decode()
    rows = [json.loads(line) for line in outputs[urls.api_shard("perubahan", "2025-03")].splitlines()]
    assert [(row["perubahan"], row["catatan"]) for row in rows] == [
        ("disunting", "Yang diubah: Judul. Tahunnya cukup sekali.")
    ]


def test_a_commit_alone_is_seen_by_a_cache(tmp_path: Path) -> None:
    """No file changes by it, yet the repository now tells of the edit."""
    office = Repository(tmp_path / "root")
    office.commit("2025-01-10", {PATH: record(**FIELDS)})
    (office.root / PATH).write_text(record(**FIELDS | {"ringkasan": "Isi lain."}))
    build(office.root, tmp_path / "site", tmp_path / "cache")
    office.commit("2025-02-03", {})
    build(office.root, tmp_path / "site", tmp_path / "cache")
    build(office.root, tmp_path / "fresh")
    assert "3 Februari 2025" in edits_of(bytes_of(tmp_path / "site"))
    assert bytes_of(tmp_path / "site") == bytes_of(tmp_path / "fresh")


def test_edits_of_a_release_and_of_its_text(tmp_path: Path) -> None:
    office = Repository(tmp_path)
    office.commit("2025-02-03", {RELEASE: release("Isi pertama.\n")})
    office.commit("2025-02-04", {RELEASE: release("Isi kedua.\n")})
    assert "Yang diubah: Isi." in edits_of(office.outputs(), "siaran-pers/2025/siaran.html")


@pytest.mark.parametrize(
    ("day", "first", "second"),
    [
        ("2025-01-20", {"status": "draf", "ringkasan": "RAHASIA"}, {}),  # a draft that was published
        ("2025-01-20", {"status": "Draf", "ringkasan": "RAHASIA"}, {"status": "draf"}),  # a draft still
        ("2025-01-09", {"ringkasan": "RAHASIA"}, {}),  # before its date
        ("2025-01-20", {}, {"tanggal_terbit": '"2025-01-10" '}),  # the same values, written otherwise
        ("2025-01-20", {}, {"tanggal_mutakhir": "2025-01-20"}),  # tells of a change itself
        ("2025-01-20", {"ringkasan": "'tidak ditutup"}, {}),  # never was a page
        ("2025-01-20", {"ringkasan": "RAHASIA"}, {"terbit_mulai": "2025-01-21"}),  # before its embargo ended
        (
            "2025-01-20",
            {},
            {"status": "dicabut", "pencabutan": "{tanggal: 2025-01-20, alasan: Keliru}", "ringkasan": "RAHASIA"},
        ),
    ],
)
def test_what_the_public_never_read_is_not_told(
    day: str, first: dict[str, str], second: dict[str, str], tmp_path: Path
) -> None:
    office = Repository(tmp_path)
    office.commit("2025-01-08", {PATH: record(**FIELDS | first)})
    office.commit(day, {PATH: record(**FIELDS | second)})
    catalogue = catalogue_of(office.root)
    assert PATH not in catalogue.revisions
    assert places_of("Disunting</span>", everything(office.root, catalogue)) == []


def test_a_note_with_personal_data_is_not_shown(tmp_path: Path) -> None:
    office = Repository(tmp_path)
    office.commit("2025-01-10", {PATH: record(**FIELDS)})
    edited = record(**FIELDS | {"judul": "Laporan Baru"})
    office.commit("2025-02-03", {PATH: edited}, "x\n\nCatatan: Diminta 3275014107900001.")
    (revision,) = catalogue_of(office.root).revisions[PATH]
    assert revision.words == "Yang diubah: Judul."


def test_a_merged_pull_request_is_one_edit_on_the_day_of_its_merge(tmp_path: Path) -> None:
    office = Repository(tmp_path)
    office.commit("2025-01-10", {PATH: record(**FIELDS)})
    office.git("switch", "-q", "-c", "usul")
    for day, title in (("2025-02-01", "Judul satu"), ("2025-02-02", "Judul dua")):
        office.commit(day, {PATH: record(**FIELDS | {"judul": title})})
    office.git("switch", "-q", "main")
    office.git("merge", "-q", "--no-ff", "-m", "Gabung", "usul", day="2025-02-05")
    assert [one.date.iso() for one in catalogue_of(office.root).revisions[PATH]] == ["2025-02-05"]


def test_a_moved_record_takes_its_history_along(tmp_path: Path) -> None:
    office = Repository(tmp_path)
    office.commit("2025-01-10", {PATH: record(**FIELDS)})
    office.commit("2025-02-03", {PATH: record(**FIELDS | {"judul": "Laporan Baru"})})
    new = PATH.replace("laporan-uji", "laporan-lain")
    office.git("mv", PATH, new)
    office.commit("2025-03-03", {})
    assert [one.date.iso() for one in catalogue_of(office.root).revisions[new]] == ["2025-02-03"]


def test_new_commits_only_are_read_and_the_same_comes_out(tmp_path: Path) -> None:
    """Also after history was written anew."""
    office = Repository(tmp_path / "root")

    def both() -> None:
        warm = load(office.root, TODAY, cache=tmp_path / "cache").catalogue
        fresh = load(office.root, TODAY).catalogue
        assert warm
        assert fresh
        assert warm.revisions == fresh.revisions

    for number in range(4):
        office.commit(f"2025-02-0{number + 1}", {PATH: record(**FIELDS | {"judul": f"Laporan {number}"})})
        both()
    office.git("reset", "-q", "--hard", "HEAD~2")
    office.commit("2025-02-09", {PATH: record(**FIELDS | {"judul": "Laporan lain"})})
    both()


def test_a_build_that_remembers_shows_a_new_edit(tmp_path: Path) -> None:
    office = Repository(tmp_path / "root")
    for number in range(3):
        office.commit(f"2025-02-0{number + 1}", {PATH: record(**FIELDS | {"judul": f"Laporan {number}"})})
        build(office.root, tmp_path / "site", tmp_path / "cache")
    build(office.root, tmp_path / "fresh")
    assert bytes_of(tmp_path / "site") == bytes_of(tmp_path / "fresh")
    assert (tmp_path / "site" / PAGE).read_text().count("Yang diubah: Judul.") == 2


def test_half_a_history_is_none_and_that_is_said(tmp_path: Path) -> None:
    office = Repository(tmp_path / "root")
    office.commit("2025-01-10", {PATH: record(**FIELDS)})
    office.commit("2025-02-03", {PATH: record(**FIELDS | {"judul": "Laporan Baru"})})
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{office.root}", str(tmp_path / "klona")], check=True)
    loaded = load(tmp_path / "klona", TODAY)
    assert "riwayat-git-tidak-ada" in codes(loaded.problems, errors_only=False)
    assert loaded.catalogue
    assert loaded.catalogue.revisions == {}


def test_without_git_there_is_a_site_and_a_warning(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    (root / "disclosures/badan.yml").write_text((root / "disclosures/badan.yml").read_text() + ASKED)
    loaded = load(root, TODAY)
    assert loaded.catalogue
    assert codes(loaded.problems, errors_only=False).count("riwayat-git-tidak-ada") == 1


def test_who_does_not_ask_gets_the_same_site_in_git_and_without(tmp_path: Path) -> None:
    office = Repository(tmp_path, body="")
    office.commit("2025-01-10", {PATH: record(**FIELDS)})
    office.commit("2025-02-03", {PATH: record(**FIELDS | {"judul": "Laporan Baru"})})
    assert catalogue_of(office.root).revisions == {}
    assert date(2026, 1, 1) < TODAY


@pytest.mark.parametrize(
    ("path", "old", "new", "title", "page"),
    [
        ("disclosures/anggaran/2025.csv", "jenis,uraian,anggaran\nbelanja,Pegawai,5\n", "jenis,uraian,anggaran\nbelanja,Pegawai,6\n", "Anggaran 2025", "anggaran/2025.html"),
        ("disclosures/anggaran/2025.yml", "daftar:\n  - {jenis: belanja, uraian: Pegawai, anggaran: 5}\n", "daftar:\n  - {jenis: belanja, uraian: Pegawai, anggaran: 6}\n", "Anggaran 2025", "anggaran/2025.html"),
        ("disclosures/pengadaan/2025.csv", "paket,metode,pagu\nObat,tender,5\n", "paket;metode;pagu\nObat;tender;6\n", "Pengadaan 2025", "anggaran/pengadaan/2025.html"),
    ],
)  # fmt: skip
def test_edits_of_tables_of_money_come_from_git(
    path: str, old: str, new: str, title: str, page: str, tmp_path: Path
) -> None:
    office = Repository(tmp_path)
    office.commit("2025-01-10", {path: old})
    office.commit("2025-01-20", {path: old.replace(",", " ,") if path.endswith(".yml") else old + "\n"})
    office.commit("2025-03-04", {path: new}, "Angka\n\nCatatan: Perubahan anggaran.")
    outputs = office.outputs()
    month = outputs[urls.changes_of("2025-03")].decode()
    assert title in month
    assert f'href="../../{page}"' in month or f'href="../{page}"' in month
    assert "Perubahan anggaran." in month
    rows = [json.loads(line) for line in outputs[urls.api_shard("perubahan", "2025-03")].splitlines()]
    assert [(row["jenis"], row["id"], row["perubahan"]) for row in rows] == [(path.split("/")[1], "2025", "disunting")]
    assert urls.changes_of("2025-01") not in outputs or title not in outputs[urls.changes_of("2025-01")].decode()
