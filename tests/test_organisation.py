"""badan.yml → the tree of who serves information."""

from pathlib import Path

import pytest

from helpers import BASE, catalogue_of, make_root, site_of
from terang.writers.whole_site.fragments import fill
from terang.writers.whole_site.organisation import OrganisationNode, organisation

PAGE = "profil/struktur.html"
BODY = "disclosures/badan.yml"


def root_of(tmp_path: Path, offices: str) -> Path:
    text = (BASE / BODY).read_text(encoding="utf-8")
    assert "pejabat:" not in text
    return make_root(tmp_path, {BODY: f"{text}\npejabat:\n{offices}"})


def parts(node: OrganisationNode) -> dict[str, OrganisationNode]:
    return {node.title: node} | {title: one for below in node.below for title, one in parts(below).items()}


@pytest.mark.parametrize(
    ("office", "part"),
    [
        ("  - {peran: PPID Utama, jabatan: Dinas Kominfo, mulai: 2025}\n", "PPID"),
        ("  - {peran: PPID, jabatan: Dinas Kominfo}\n", "PPID"),
        ("  - {peran: Atasan PPID, jabatan: Sekretaris Daerah}\n", "Atasan PPID"),
        ("  - {peran: Bidang Sengketa, jabatan: Subbagian Hukum}\n", "Bidang Sengketa"),
    ],
)
def test_an_office_is_where_the_law_puts_its_role(office: str, part: str, tmp_path: Path) -> None:
    found = parts(organisation(site_of(catalogue_of(root_of(tmp_path, office))), PAGE))
    assert [title for title, one in found.items() if one.holders] == [part]
    assert {"Atasan PPID", "PPID", "PPID Pelaksana", "Tim Pertimbangan", "Petugas layanan informasi"} <= found.keys()


@pytest.mark.parametrize("when", ["selesai: 2024", "mulai: 2027"])
def test_who_held_it_or_will_hold_it_is_not_shown(when: str, tmp_path: Path) -> None:
    office = f"  - {{peran: PPID Utama, jabatan: Bagian Humas, {when}}}\n"
    assert not parts(organisation(site_of(catalogue_of(root_of(tmp_path, office))), PAGE))["PPID"].holders


def test_units_with_a_ppid_of_their_own_are_below_theirs(tmp_path: Path) -> None:
    site = site_of(catalogue_of(make_root(tmp_path)))
    named = [unit.name for _, units in parts(organisation(site, PAGE))["PPID Pelaksana"].units for unit in units]
    assert sorted(named) == sorted(
        one.name for one in site.catalogue.units.values() if one.has_own_duties and not one.end
    )
    assert named


def test_a_report_of_wealth_is_a_link(tmp_path: Path) -> None:
    office = "  - {peran: Atasan PPID, jabatan: Sekretaris Daerah, lhkpn: 'https://elhkpn.kpk.go.id/'}\n"
    page = str(fill("<!-- terang:susunan -->", PAGE, site_of(catalogue_of(root_of(tmp_path, office)))))
    assert '<a href="https://elhkpn.kpk.go.id/">LHKPN' in page
