"""Pages on money: whatever a body has of budget, procurement and programmes, the menu and each page lead to it."""

import re
from pathlib import Path

import pytest

from helpers import EXAMPLES, catalogue_of, everything, make_root
from terang.engines import rendering, theme_values
from terang.writers import MoneyPages

BUDGET = "disclosures/anggaran/2025.csv"
PROCUREMENT = "disclosures/pengadaan/2025.csv"
PROGRAMME = "disclosures/berkala/2025/banjir.yml"
SOURCES = {
    BUDGET: "jenis,uraian,anggaran,realisasi\nbelanja,Belanja pegawai,100,90\n",
    PROCUREMENT: "paket,metode,pagu\nObat,tender,5\n",
    PROGRAMME: (EXAMPLES / "valid/program" / PROGRAMME).read_text(encoding="utf-8"),
}
FRONTS = {
    BUDGET: "anggaran/index.html",
    PROCUREMENT: "anggaran/pengadaan.html",
    PROGRAMME: "informasi/program.html",
}


# What a body has, and the title and page of its entry in the menu.
COMBINATIONS = [
    ((), None),
    ((PROGRAMME,), None),
    ((PROCUREMENT,), ("Pengadaan", FRONTS[PROCUREMENT])),
    ((PROCUREMENT, PROGRAMME), ("Pengadaan", FRONTS[PROCUREMENT])),
    ((BUDGET,), ("Anggaran", FRONTS[BUDGET])),
    ((BUDGET, PROGRAMME), ("Anggaran", FRONTS[BUDGET])),
    ((BUDGET, PROCUREMENT), ("Anggaran", FRONTS[BUDGET])),
    ((BUDGET, PROCUREMENT, PROGRAMME), ("Anggaran", FRONTS[BUDGET])),
]


@pytest.mark.parametrize(("has", "entry"), COMBINATIONS)
def test_every_combination_leads_to_what_there_is(
    has: tuple[str, ...], entry: tuple[str, str] | None, tmp_path: Path
) -> None:
    root = make_root(tmp_path, {path: SOURCES[path] for path in has})
    catalogue = catalogue_of(root)
    assert MoneyPages.of(catalogue).menu == entry
    outputs = everything(root, catalogue)
    for path, front in FRONTS.items():
        assert (front in outputs) is (path in has)
    for path in has:
        page = outputs[FRONTS[path]].decode()
        for other in set(has) - {path}:
            assert f'href="../{"../" * (FRONTS[path].count("/") - 1)}{FRONTS[other]}"' in page


@pytest.mark.parametrize(("has", "entry"), [COMBINATIONS[1], COMBINATIONS[2], COMBINATIONS[7]])
def test_the_menu_has_at_most_seven_entries(
    has: tuple[str, ...], entry: tuple[str, str] | None, tmp_path: Path
) -> None:
    pages = {f"content/p{n}.md": f"# Halaman {n}\n" for n in range(9)}
    menu = "site_name: PPID\nnav:\n  - index.md\n" + "".join(f"  - Halaman {n}: p{n}.md\n" for n in range(9))
    root = make_root(tmp_path / "root", {**{path: SOURCES[path] for path in has}, **pages, "mkdocs.yml": menu})
    catalogue = catalogue_of(root)
    rendering(root, theme_values(catalogue.body, catalogue), catalogue.content, None).render(tmp_path / "tree")
    home = (tmp_path / "tree/index.html").read_text(encoding="utf-8")
    found = re.findall(r'<li><a href="([^"]*)"[^>]*>([^<]+)</a>', home.partition('aria-label="Menu utama"')[2].partition("</nav>")[0])  # fmt: skip
    assert len(found) == 7
    assert [(title, href) for href, title in found if "anggaran/" in href] == ([entry] if entry else [])
