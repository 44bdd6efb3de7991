"""The guide for editors: part of a new repository, linked at the foot of every page, and off by one setting."""

import re
import sys
from pathlib import Path

import pytest

from helpers import HOME, make_root

sys.path.append(str(HOME / "docs"))

import guide_pictures as pictures

from terang.cli.main import main
from terang.starting.template_files import guide_files

PAGES = {
    "content/panduan/index.md": "# Panduan penyunting\n\nLihat [menulis siaran](siaran.md).\n",
    "content/panduan/siaran.md": "# Menulis siaran\n\nKata khas: ketupatlebaran.\n",
}
DAY = ("--today", "2026-03-31")


def build(root: Path, out: Path, *more: str) -> int:
    return main(["build", "--root", str(root), "--out", str(out), "--no-cache", *DAY, *more])


def switch(root: Path, value: str) -> None:
    body = root / "disclosures/badan.yml"
    body.write_text(f"panduan: {value}\n{body.read_text(encoding='utf-8')}", encoding="utf-8")


def mentions(out: Path, words: str) -> list[str]:
    """Files but the description of the API, which explains the setting itself."""
    files = (path for path in out.rglob("*") if path.is_file() and path.name != "openapi.json")
    found = (path for path in files if words.encode() in path.read_bytes())
    return sorted(path.relative_to(out).as_posix() for path in found)


def test_every_page_leads_to_the_guide(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", PAGES)
    assert build(root, tmp_path / "site") == 0
    for page, link in (
        ("index.html", "panduan/index.html"),
        ("informasi/2024/laporan-kinerja.html", "../../panduan/index.html"),
    ):
        assert f'href="{link}">Panduan penyunting</a>' in (tmp_path / "site" / page).read_text("utf-8")
    assert mentions(tmp_path / "site", "ketupatlebaran")


@pytest.mark.parametrize("page", sorted((HOME / "content/panduan").glob("*.md")), ids=lambda page: page.stem)
def test_every_page_of_the_guide_is_found_after_what_is_for_everybody(page: Path) -> None:
    assert "\nbagi_penyunting: ya\n" in page.read_text(encoding="utf-8").split("---\n")[1]


def test_off_there_is_no_page_no_link_and_no_search_hit(tmp_path: Path) -> None:
    """Also where it stood before: nobody has to let its addresses go."""
    root = make_root(tmp_path / "root", PAGES)
    out = tmp_path / "site"
    assert build(root, out) == 0
    switch(root, "tidak")
    assert build(root, out) == 0
    assert not (out / "panduan").exists()
    assert mentions(out, "ketupatlebaran") == []
    assert mentions(out, "panduan/") == []
    assert mentions(out, "Panduan penyunting") == []


def test_off_the_menu_is_without_it(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", PAGES)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "  - Panduan: panduan/index.md\n", encoding="utf-8")
    switch(root, "tidak")
    assert build(root, tmp_path / "site") == 0
    assert mentions(tmp_path / "site", "panduan/") == []


def test_off_a_link_to_it_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root(tmp_path / "root", {**PAGES, "content/index.md": "# Beranda\n\n[Panduan](panduan/index.md)\n"})
    switch(root, "tidak")
    assert build(root, tmp_path / "site") == 1
    said = capsys.readouterr().err
    assert "[tautan-putus]" in said
    assert "content/index.md" in said


def test_a_new_repository_has_the_guide_and_the_setting(tmp_path: Path) -> None:
    root = tmp_path / "root"
    assert main(["init", str(root), "--nama", "Pemerintah Desa Uji", "--jenis", "desa", *DAY]) == 0
    assert build(root, tmp_path / "site") == 0
    for page in sorted((HOME / "content/panduan").glob("*.md")):
        assert (tmp_path / "site/panduan" / f"{page.stem}.html").is_file()
    for picture in sorted(pictures.FOLDER.iterdir()):
        assert (tmp_path / "site/panduan/gambar" / picture.name).read_bytes() == picture.read_bytes()
    text = (root / "disclosures/badan.yml").read_text(encoding="utf-8")
    assert "\n#panduan: tidak\n" in text
    (root / "disclosures/badan.yml").write_text(text.replace("\n#panduan: tidak\n", "\npanduan: tidak\n"), "utf-8")
    assert build(root, tmp_path / "site") == 0
    assert not (tmp_path / "site/panduan").exists()
    assert re.search(r"panduan/", (tmp_path / "site/index.html").read_text("utf-8")) is None


def test_the_package_holds_the_guide_as_it_is() -> None:
    top = HOME / "content/panduan"
    ours = {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
    assert guide_files() == ours, "run `python docs/generate_reference.py` and commit"


def alternatives() -> dict[str, str]:
    """Name of each picture in the pages of the guide → its alternative text."""
    pages = [page.read_text(encoding="utf-8") for page in (HOME / "content/panduan").glob("*.md")]
    return {name: alt for text in pages for alt, name in re.findall(r"!\[([^\]]*)\]\(gambar/([^)]+)\.webp\)", text)}


def test_the_pictures_of_the_guide_are_those_of_the_table() -> None:
    """A picture that is there is shown, one that is shown is there, and both are taken by the script."""
    files = {path.stem for path in pictures.FOLDER.iterdir()}
    assert set(alternatives()) == files == {picture.name for picture in pictures.PICTURES}


@pytest.mark.parametrize("picture", pictures.PICTURES, ids=lambda picture: picture.name)
def test_alternative_texts_quote_what_is_seen(picture: pictures.Picture) -> None:
    alt = alternatives()[picture.name]
    assert [word for word in picture.words if word not in alt] == []


def test_pictures_of_the_guide_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in pictures.FOLDER.iterdir()}
    assert {name: size for name, size in sizes.items() if size > pictures.LARGEST} == {}
    assert sum(sizes.values()) <= pictures.LARGEST_SUM


def test_the_message_in_the_guide_is_that_of_the_command() -> None:
    page = (HOME / "content/panduan/index.md").read_text(encoding="utf-8")
    assert f"```text\n{pictures.message()}\n```" in page, f"run `{pictures.REGENERATE}` and commit"
