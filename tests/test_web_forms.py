"""The forms in a browser: what they are configured from, the forges that they know, and the packages that they refuse."""

import base64
import hashlib
import io
import json
import subprocess
import tarfile
from datetime import date
from pathlib import Path

import pytest

from helpers import HOME, make_root
from terang.catalogue import load
from terang.cli import npm_client
from terang.cli.main import main
from terang.cli.npm_client import PackageNotFetched, tarball
from terang.records import InformationClass, Record, Release, fields_of
from terang.values.forge_places import Forge, forge_place
from terang.web_forms import CMS, YAML, NpmPackage, UnknownPackage, editor_configuration, editor_files

ON = "alamat_sunting: https://github.com/kantor/isi/edit/main/\nformulir_web: ya\n"


@pytest.mark.parametrize(
    ("address", "forge", "repository", "api", "new_file"),
    [
        ("https://github.com/a/b/edit/main/", Forge.GITHUB, "a/b", "https://api.github.com", "https://github.com/a/b/new/main"),
        ("https://github.com/a/b/edit/isi/baru", Forge.GITHUB, "a/b", "https://api.github.com", "https://github.com/a/b/new/isi/baru"),
        ("https://git.go.id/a/b/c/-/edit/main/", Forge.GITLAB, "a/b/c", "https://git.go.id/api/v4", "https://git.go.id/a/b/c/-/new/main"),
        ("https://git.go.id/a/b/_edit/main/", Forge.FORGEJO, "a/b", "https://git.go.id/api/v1", "https://git.go.id/a/b/_new/main"),
    ],
)  # fmt: skip
def test_forges_are_known_by_their_edit_address(
    address: str, forge: Forge, repository: str, api: str, new_file: str
) -> None:
    place = forge_place(address)
    assert place is not None
    assert (place.forge, place.repository, place.api, place.new_file) == (forge, repository, api, new_file)


@pytest.mark.parametrize(
    "address", [None, "", "https://contoh.go.id/isi/", "https://github.com/a/b/", "mailto:a@b.go.id"]
)
def test_other_addresses_are_of_no_forge(address: str | None) -> None:
    assert forge_place(address) is None


def configuration() -> dict[str, object]:
    catalogue = load(HOME, date(2026, 11, 24)).catalogue
    place = forge_place("https://github.com/kantor/isi/edit/main/")
    assert catalogue is not None
    assert place is not None
    return editor_configuration(catalogue.body, place, "https://contoh.go.id/")


def test_every_field_of_the_table_is_in_its_form() -> None:
    """And only there: what is for one class is in no other's form."""
    collections = {one["name"]: one for one in configuration()["collections"]}  # type: ignore[attr-defined]
    for kind in InformationClass:
        wanted = {
            field.key
            for field in fields_of(Record)
            if not (field.only_if and field.only_if.key == "kelas" and field.only_if.value != kind.key)
        }
        assert {field["name"] for field in collections[kind.slug]["fields"]} == wanted
    release = {field.key for field in fields_of(Release)} | {"body"}
    assert {field["name"] for field in collections["siaran-pers"]["fields"]} == release


def test_what_is_asked_first_and_how_it_is_said() -> None:
    """What a kind is about comes below its title, all that is common before what is rare, and no help is lost."""
    fields = {
        one["name"]: one["fields"]
        for one in configuration()["collections"]  # type: ignore[attr-defined]
        if "fields" in one
    }
    names = {name: [field["name"] for field in found] for name, found in fields.items()}
    assert names["serta-merta"][:4] == ["judul", "kelas", "status", "darurat"]
    assert names["dikecualikan"][:4] == ["judul", "kelas", "status", "pengecualian"]
    assert names["siaran-pers"].index("body") < names["siaran-pers"].index("pencabutan")
    hints = {field["name"]: field.get("hint", "") for field in fields["berkala"]}
    fix = next(field for field in fields_of(Record) if field.key == "perbaikan_kecil")
    assert hints["perbaikan_kecil"] == fix.help
    assert "Tulis 2024, 2024-03, atau 2024-03-31." in hints["waktu_pembuatan"]
    (alert,) = [field for field in fields["serta-merta"] if field["name"] == "darurat"]
    assert next(one for one in alert["fields"] if one["name"] == "mulai")["widget"] == "datetime"


def test_units_and_duties_are_chosen_by_their_words() -> None:
    fields = {one["name"]: one for one in configuration()["collections"][0]["fields"]}  # type: ignore[index]
    assert {"label": "PPID Utama Kota Bekasi", "value": "ppid-utama"} in fields["unit"]["options"]
    assert all(option["value"] in option["label"] for option in fields["kewajiban"]["options"])
    assert fields["berkas"]["fields"][0]["media_folder"] == "/disclosures/berkas/{{year}}"


def test_the_fields_of_a_form_are_patterns_of_a_browser() -> None:
    """A browser's patterns know no Python: the ones that are handed on hold in both."""
    patterns: list[str] = []

    def look(value: object) -> None:
        if isinstance(value, dict):
            patterns.extend(value["pattern"][:1] if isinstance(value.get("pattern"), list) else [])
            for inner in value.values():
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    look(configuration())
    assert patterns
    script = "for (const one of JSON.parse(require('fs').readFileSync(0))) new RegExp(one)"
    try:
        done = subprocess.run(
            ["node", "-e", script], input=json.dumps(patterns), capture_output=True, text=True, check=False
        )
    except OSError:
        pytest.skip("node is not installed")
    assert done.returncode == 0, done.stderr


# --- packages -----------------------------------------------------------------------------------------------------


def package_of(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return out.getvalue()


def test_a_package_put_together_otherwise_is_refused() -> None:
    place = forge_place("https://github.com/a/b/edit/main/")
    assert place is not None
    packages = {CMS: package_of({"npm/index.js": b"export default 1"}), YAML: package_of({"LICENSE": b""})}
    with pytest.raises(UnknownPackage):
        list(editor_files(packages, place, {}))


def test_a_package_with_another_digest_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    content = package_of({"a": b"1"})
    right = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
    monkeypatch.setattr(npm_client, "_fetched", lambda name: content)
    with pytest.raises(PackageNotFetched, match="bukan yang dikenal"):
        tarball(NpmPackage("contoh", "1.0.0", "sha512-lain"), tmp_path)
    good = NpmPackage("contoh", "1.0.0", right)
    assert tarball(good, tmp_path) == content
    monkeypatch.setattr(npm_client, "_fetched", lambda name: pytest.fail("it was fetched again"))
    assert tarball(good, tmp_path) == content


def test_without_npm_the_build_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_root(tmp_path / "root")
    body = root / "disclosures/badan.yml"
    body.write_text(ON + body.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (
        main(["build", "--root", str(root), "--out", str(tmp_path / "site"), "--no-cache", "--today", "2026-03-31"])
        == 2
    )
    assert "memerlukan npm" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_nothing_of_a_package_is_in_the_repository() -> None:
    assets = HOME / "src/terang/web_forms/assets"
    assert sorted(path.name for path in assets.iterdir()) == ["bahasa.json", "format.js", "index.html", "mulai.js"]
    for path in [
        *assets.iterdir(),
        *(HOME / "src/terang/web_forms").glob("*.py"),
        HOME / "src/terang/cli/npm_client.py",
    ]:
        text = path.read_text(encoding="utf-8")
        assert [host for host in ("registry.", "unpkg", "jsdelivr", "npmjs") if host in text] == [], path
