"""docs/reference/ says what the tables say, and docs/generate_reference.py knows every table."""

import argparse
import re
import sys

import pytest

from helpers import HOME

sys.path.append(str(HOME / "docs"))

import generate_reference as reference

from terang.catalogue.office_files import office_file_kinds
from terang.problems import CODES
from terang.records import Body, Record, Release, WrittenPage, fields_of

FOLDER = HOME / "docs" / "reference"


@pytest.mark.parametrize("name", sorted(reference.pages()))
def test_the_committed_page_is_the_generated_one(name: str) -> None:
    committed = FOLDER / name
    assert committed.is_file(), f"run `{reference.REGENERATE}` and commit docs/reference/{name}"
    if committed.read_text(encoding="utf-8") != reference.pages()[name]:
        pytest.fail(
            f"docs/reference/{name} differs from the tables: run `{reference.REGENERATE}` and commit the result"
        )


@pytest.mark.parametrize("name", sorted(reference.guide_pages()))
def test_the_committed_guide_is_the_generated_one(name: str) -> None:
    committed = (HOME / "content" / "panduan" / name).read_text(encoding="utf-8")
    assert committed == reference.guide_pages()[name], f"run `{reference.REGENERATE}` and commit"


def test_every_code_is_in_the_guide() -> None:
    committed = (HOME / "content" / "panduan" / "pesan.md").read_text(encoding="utf-8")
    assert [code for code in CODES if f"### {code}\n" not in committed] == []


def test_every_field_and_every_code_is_on_its_page() -> None:
    fields, body, problems = (reference.pages()[name] for name in ("fields.md", "body.md", "problems.md"))
    for table, page in ((Record, fields), (Release, fields), (WrittenPage, fields), (Body, body)):
        assert [field.key for field in fields_of(table) if f"| `{field.key}` | **{field.label}**" not in page] == []
    assert [code for code in CODES if f"| `{code}` |" not in problems] == []


def test_every_kind_of_office_file_has_a_section() -> None:
    kinds = {f"{kind.pattern}{', '.join(kind.endings)}" for kind in office_file_kinds()}
    assert {path for path, _, _ in reference.OFFICE_FILES} == kinds


@pytest.mark.parametrize("name", sorted(reference.pages()))
def test_rows_of_a_table_have_as_many_cells_as_its_head(name: str) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", reference.pages()[name], re.MULTILINE):
        counts = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(counts) == 1, table.splitlines()[0]


@pytest.mark.parametrize("name", ["fields.md", "body.md"])
def test_links_to_groups_have_a_target(name: str) -> None:
    page = reference.pages()[name]
    headings = {heading.lower() for heading in re.findall(r"^### (\w+)$", page, re.MULTILINE)}
    assert set(re.findall(r"\]\(#(\w+)\)", page)) == headings


def test_text_of_a_table_has_no_effect_as_markdown() -> None:
    page = reference.problems_reference()
    assert not re.search(r"(?<!\\)\]\(", page)
    assert "‹key›" in page


def parser() -> argparse.ArgumentParser:
    main = argparse.ArgumentParser("terang", description="Situs informasi publik.")
    commands = main.add_subparsers()
    check = commands.add_parser("check", description="Memeriksa isi.", epilog="contoh:\n  terang check")
    check.add_argument("paths", nargs="*", metavar="LOKASI", help="hanya berkas ini")
    check.add_argument("--format", choices=["text", "json"], default="text", help="bentuk (bawaan: %(default)s)")
    check.add_argument("--quiet", action="store_true", help=argparse.SUPPRESS)
    check.add_argument("-v", "--verbose", action="store_true", help="tampilkan a|b")
    return main


def test_commands_are_described_from_their_parsers(monkeypatch: pytest.MonkeyPatch) -> None:
    page = reference.commands_reference([parser()])
    assert "## `terang`\n\n```text\nSitus informasi publik.\n```\n" in page
    assert "## `terang check`\n" in page
    assert "contoh:\n  terang check" in page
    assert "| `LOKASI` | hanya berkas ini |" in page
    assert r"| `--format text\|json` | bentuk (bawaan: text) |" in page
    assert r"| `-v`, `--verbose` | tampilkan a\|b |" in page
    assert "--quiet" not in page
    monkeypatch.setenv("COLUMNS", "40")
    assert reference.commands_reference([parser()]) == page
