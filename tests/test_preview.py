"""The preview: every file as a build would make it, and what happens at a save."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from helpers import HOME, RECORD, make_root, record
from terang import urls
from terang.catalogue import ParseCache, load
from terang.cli.commands import serve
from terang.engines.mkdocs_engine import render
from terang.engines.site_settings import settings
from terang.engines.theme_context import theme_values
from terang.errors import CannotRun
from terang.publishing import Engine, OnDemandSite, publish

TODAY = date(2026, 11, 24)


def test_every_file_is_that_of_a_build(tmp_path: Path) -> None:
    """But for those that need all others: the sitemap and the manifest."""
    root = HOME
    catalogue = load(root, TODAY).catalogue
    assert catalogue
    name, _ = settings(root)
    engine_tree = tmp_path / "engine"
    engine_tree.mkdir()
    render(root, theme_values(catalogue.body), catalogue.content)(engine_tree)
    out = tmp_path / "site"
    publish(
        root, out, catalogue, Engine(name, "", lambda folder: shutil.copytree(engine_tree, folder, dirs_exist_ok=True))
    )
    live = OnDemandSite(root, catalogue, name, engine_tree, tmp_path / "aside")
    built = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert len(built) > 1000
    unlike = [path for path, content in built.items() if live.get(path) != content]
    assert set(unlike) <= {"sitemap.xml", urls.MANIFEST}
    assert live.get("tidak/ada.html") is None
    assert live.get("cari/tidak-ada.bin") is None


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    root = make_root(tmp_path, {RECORD: record(judul="Lama")})
    first = load(root, TODAY, known=ParseCache())
    (root / RECORD).write_text(record(judul="Baru"), encoding="utf-8")
    second = load(root, TODAY, known=first.known)
    assert first.catalogue
    assert second.catalogue
    before = {one.path: one for one in first.catalogue.records}
    same = [one.path for one in second.catalogue.records if one is before[one.path]]
    assert len(same) == len(before) - 1
    assert [one.title for one in second.catalogue.records if one.path == RECORD] == ["Baru"]
    whole = load(root, TODAY)
    assert whole.catalogue
    assert list(whole.catalogue.records) == list(second.catalogue.records)


@dataclass(frozen=True)
class Shown:
    """A running preview."""

    root: Path
    address: str

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.address + path, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def after(self, number: int) -> dict[str, object]:
        """What the preview tells a page that has seen state `number`; asks again until there is something new."""
        while True:
            news = json.loads(self.get(f"_pratinjau?keadaan={number}")[1])
            if news["keadaan"] != number:
                return news  # type: ignore[no-any-return]


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    root = make_root(tmp_path, {RECORD: record(judul="Judul semula")})
    command = [sys.executable, "-W", "error", str(HOME / "scripts/serve.py"), "--root", str(root), "--port", "0"]
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            [*command, "--today", TODAY.isoformat()], stdout=subprocess.PIPE, stderr=said, text=True
        )
        assert process.stdout
        told = process.stdout.readline()
        found = re.search(r"http://[^ ]+", told)
        assert found, told
        yield Shown(root, found[0])
        process.terminate()
        process.wait()
        process.stdout.close()
        said.seek(0)
        assert "Traceback" not in said.read()


PAGE = urls.record("2024/catatan")


def test_a_save_is_shown_and_errors_leave_the_last_good_page(shown: Shown) -> None:
    status, page = shown.get(PAGE)
    assert status == 200
    assert "Judul semula" in page
    assert 'data-state="1"' in page
    (shown.root / RECORD).write_text(record(judul="Judul sesudahnya"), encoding="utf-8")
    assert shown.after(1) == {"keadaan": 2, "masalah": ""}
    assert "Judul sesudahnya" in shown.get(PAGE)[1]
    (shown.root / RECORD).write_text("judul: [\n", encoding="utf-8")
    problems = str(shown.after(2)["masalah"])
    assert RECORD in problems
    assert "baris 1" in problems
    assert "Judul sesudahnya" in shown.get(PAGE)[1]
    (shown.root / RECORD).write_text(record(judul="Judul akhir"), encoding="utf-8")
    assert shown.after(3) == {"keadaan": 4, "masalah": ""}
    assert "Judul akhir" in shown.get(PAGE)[1]


def test_written_pages_follow_too(shown: Shown) -> None:
    page = shown.root / "content/layanan/permohonan.md"  # generated pages lead to it: it is published
    page.parent.mkdir()
    page.write_text("# Halaman baru\n\nIsi pertama.\n", encoding="utf-8")
    assert shown.after(1)["masalah"] == ""
    assert "Isi pertama." in shown.get("layanan/permohonan.html")[1]
    page.write_text("# Halaman baru\n\n<!-- terang:entah -->\n", encoding="utf-8")
    shown.after(2)
    status, said = shown.get("layanan/permohonan.html")
    assert status == 500
    assert "entah" in said
    assert shown.get("")[0] == 200


def test_what_is_not_there(shown: Shown) -> None:
    status, page = shown.get("tidak-ada.html")
    assert status == 404
    assert "<h1" in page
    assert shown.get("../../etc/passwd")[0] == 404
    assert shown.get("cari/indeks.json")[0] == 200


WITH_FORMS = "alamat_sunting: https://github.com/kantor/isi/edit/main/\nformulir_web: ya\n"


def test_the_forms_of_editors_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same that a build would publish, made anew when badan.yml changes; the packages need not be fetched for it."""
    root = make_root(tmp_path / "root")
    body = root / "disclosures/badan.yml"
    body.write_text(WITH_FORMS + body.read_text(encoding="utf-8"), encoding="utf-8")

    def files(packages: object, place: object, configuration: dict[str, object]) -> list[tuple[str, bytes]]:
        return [("index.html", b"<html></html>"), ("config.json", str(configuration["app_title"]).encode())]

    monkeypatch.setattr("terang.cli.form_editor.tarball", lambda package, cache: b"")
    monkeypatch.setattr("terang.cli.form_editor.editor_files", files)
    follower = serve.Follower(root, date(2026, 3, 31), tmp_path / "aside")
    (tmp_path / "aside").mkdir()
    live = follower.look()
    assert live.get("admin/index.html") == b"<html></html>"
    assert b"Formulir isi" in (live.get("isi/index.html") or b"")
    text = body.read_text(encoding="utf-8")
    body.write_text(f"singkatan: Kantor Uji\n{text}", encoding="utf-8")
    assert b"Kantor Uji" in (follower.look().get("admin/config.json") or b"")


def test_without_the_packages_the_pages_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_root(tmp_path / "root")
    body = root / "disclosures/badan.yml"
    body.write_text(WITH_FORMS + body.read_text(encoding="utf-8"), encoding="utf-8")

    def none(package: object, cache: object) -> bytes:
        raise CannotRun("npm tidak ada")

    monkeypatch.setattr("terang.cli.form_editor.tarball", none)
    (tmp_path / "aside").mkdir()
    follower = serve.Follower(root, date(2026, 3, 31), tmp_path / "aside")
    assert follower.look().get("index.html")
    assert follower.look().get("admin/index.html") is None
    assert capsys.readouterr().err.count("npm tidak ada") == 1
