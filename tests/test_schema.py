"""JSON Schema and validator: what the validator takes, the schema takes; what only the validator knows is named here."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from helpers import BASE, EXAMPLES, HOME
from mistakes import MISTAKES, SOUND
from terang.authoring.json_schema import PLACES, TABLES, schema_of
from terang.catalogue.office_files import office_file_kinds
from terang.cli.main import main
from terang.problems import CODES
from terang.reading import read_front_matter, read_yaml
from terang.records.fields import Simple
from terang.records.patterns import PATTERNS, SENTENCES

VALIDATORS = {name: jsonschema.Draft7Validator(schema_of(name)) for name in TABLES}
RECORD_PATH = re.compile(r"disclosures/(berkala|serta-merta|setiap-saat|dikecualikan)/[^/]+/[^/]+\.yml$")
PAGE_PATH = re.compile(r"/content/(?:[^/]+/)*[^/]+\.md$")
RELEASE_PATH = re.compile(r"content/siaran-pers/[0-9]{4}/[^/]+\.md$")

# Codes of records and releases that a schema must find. All others need dates, other files, the law or a reader of text.
SCHEMA_FINDS = {
    *("kunci-tak-dikenal", "wajib-diisi", "harus-daftar", "harus-kelompok", "tanggal-salah"),
    *("bidang-salah-kelas", "undang-undang-kosong", "angka-salah", "surel-salah", "telepon-salah", "media-salah"),
    *("bahasa-salah", "pencabutan-tanpa-status", "salinan-tanpa-sebagian"),
}


OFFICE_FILES = {
    "anggaran": "anggaran",
    "pengadaan": "pengadaan",
    "hari-libur": "hari-libur",
    "monev": "monev",
    "permohonan": "layanan/permohonan",
    "keberatan": "layanan/keberatan",
}


def values_of(path: Path) -> tuple[str, Any] | None:
    """The kind of a source and its values, as the validator reads them."""
    written = path.as_posix()
    if written.endswith("disclosures/badan.yml"):
        return "badan", read_yaml(written, path.read_bytes()).values
    if RECORD_PATH.search(written):
        return "catatan", read_yaml(written, path.read_bytes()).values
    for name, folder in OFFICE_FILES.items():
        if re.search(rf"disclosures/{folder}/[0-9]{{4}}\.yml$", written):
            return name, read_yaml(written, path.read_bytes()).values
    if written.endswith("disclosures/sinonim.yml"):
        return "sinonim", read_yaml(written, path.read_bytes()).values
    if re.search(r"disclosures/layanan/laporan/[0-9]{4}\.md$", written):
        return "laporan", read_front_matter(written, path.read_bytes()).values
    if RELEASE_PATH.search(written):
        return "siaran", read_front_matter(written, path.read_bytes()).values
    if PAGE_PATH.search(written) and "/siaran-pers/" not in written:
        return "halaman", read_front_matter(written, path.read_bytes(), required=False).values
    return None


def faults(name: str, values: Any) -> list[str]:
    return [
        f"{'/'.join(map(str, one.absolute_path))}: {one.message[:120]}" for one in VALIDATORS[name].iter_errors(values)
    ]


@pytest.mark.parametrize("name", TABLES)
def test_the_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema_of(name))
    assert json.loads(json.dumps(schema_of(name))) == schema_of(name)


@pytest.mark.parametrize("top", [BASE, *sorted((EXAMPLES / "valid").iterdir()), HOME], ids=lambda path: path.name)
def test_what_is_valid_passes(top: Path) -> None:
    folders = [top / "disclosures", top / "content"]
    for path in sorted(file for folder in folders for file in folder.rglob("*") if file.is_file()):
        found = values_of(path)
        if found and found[1] is not None:
            assert (path, faults(*found)) == (path, [])


@pytest.mark.parametrize("code", sorted(SCHEMA_FINDS))
def test_what_a_schema_can_find_it_finds(code: str) -> None:
    assert code in CODES
    for example in sorted((EXAMPLES / "invalid" / code).iterdir()):
        lines = (example / "harapan.txt").read_text(encoding="utf-8").splitlines()
        for line in lines:
            path = example / line.split(":")[0]
            found = values_of(path) if line.endswith(f" {code}") and path.exists() else None
            if found and found[1] is not None and found[0] in ("catatan", "siaran"):
                assert faults(*found), line


def test_the_table_of_mistakes() -> None:
    """Rows of those codes are found; rows that are no mistakes pass."""
    for rows in MISTAKES.values():
        for row in rows:
            text = SOUND[row.path].replace(row.sound, row.mistaken).encode()
            name, read = ("catatan", read_yaml) if row.path.endswith(".yml") else ("siaran", read_front_matter)
            values = read(row.path, text).values
            if values is not None and row.code in SCHEMA_FINDS:
                assert faults(name, values), row
            elif values is not None and not row.code:
                assert faults(name, values) == [], row


def test_every_kind_of_office_file_has_its_schema() -> None:
    """Where it is bound is where the program looks for it."""
    for kind in office_file_kinds():
        if ".yml" in kind.endings:
            place = f"disclosures/{kind.pattern.replace('<tahun>', '*')}.yml"
            assert [name for name, places in PLACES.items() if place in places], place


def test_every_kind_of_source_is_among_the_valid_examples() -> None:
    """So that no schema is held against nothing."""
    tops = [BASE, *sorted((EXAMPLES / "valid").iterdir()), HOME]
    files = (file for top in tops for folder in ("disclosures", "content") for file in (top / folder).rglob("*"))
    kinds = {found[0] for file in files if file.is_file() and (found := values_of(file)) and found[1]}
    assert kinds == set(TABLES)


def test_codes_that_only_the_validator_knows() -> None:
    """Of the examples of records and releases: what a schema finds without being asked to, and what it cannot."""
    found, only_validator = set(), set()
    for folder in (EXAMPLES / "invalid").iterdir():
        for example in folder.iterdir():
            for line in (example / "harapan.txt").read_text(encoding="utf-8").splitlines():
                path, _, code = line.partition(" ")
                read = values_of(example / path.split(":")[0]) if (example / path.split(":")[0]).exists() else None
                if read and read[1] is not None:
                    (found if faults(*read) else only_validator).add(code)
    only_validator -= found
    assert only_validator.isdisjoint(SCHEMA_FINDS)
    assert found.issuperset(SCHEMA_FINDS)
    listed = (HOME / "tests/schemas/only-validator.txt").read_text(encoding="utf-8").split()
    assert listed == sorted(only_validator), "the list of what only the validator knows has changed"


def test_every_pattern_has_its_sentence() -> None:
    assert PATTERNS.keys() == SENTENCES.keys() == set(Simple) - {Simple.UNIT, Simple.DUTY}


def test_the_settings_of_an_editor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--write", "--root", str(tmp_path)]) == 0
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))
    for path in settings["yaml.schemas"]:
        assert (tmp_path / path).is_file()
    (tmp_path / ".vscode/settings.json").write_text("{}")
    assert main(["schema", "--write", "--root", str(tmp_path)]) == 0
    assert (tmp_path / ".vscode/settings.json").read_text() == "{}"
    assert "yaml.schemas" in capsys.readouterr().out
