"""Names that travel: what Windows, macOS, archives and addresses cannot carry is told, with a name that they can."""

import unicodedata
from pathlib import Path

import pytest

from helpers import TODAY, make_root, record
from terang.catalogue import load
from terang.catalogue.travelling_names import fault_of_name, suggested_name, twins

NFD = unicodedata.normalize("NFD", "résumé.pdf")
BAD = ["con", "CON.yml", "aux.md", "nul.tar.gz", "com1.pdf", "Lpt9", "100%.pdf", "a#b.pdf", "a?.pdf", "a:b.pdf", 'a"b.pdf', "a|b.pdf",
       "a*b.pdf", "a<b.pdf", "a\\b.pdf", "a.pdf ", " a.pdf", "a.", "a\tb.pdf", NFD, "a" * 201]  # fmt: skip
GOOD = [
    "console.pdf",
    "auxiliary.md",
    "common.pdf",
    "a b.pdf",
    "Rencana (Final).PDF",
    "résumé.pdf",
    "a&b.pdf",
    "com.pdf",
    "a'b.pdf",
    "a+b,c.pdf",
]


@pytest.mark.parametrize("name", BAD)
def test_what_does_not_travel(name: str) -> None:
    assert fault_of_name(name)
    if len(name) < 200:
        assert fault_of_name(suggested_name(name)) is None, suggested_name(name)


@pytest.mark.parametrize("name", GOOD)
def test_what_travels(name: str) -> None:
    assert fault_of_name(name) is None


def test_twins() -> None:
    assert list(twins(["A.pdf", "a.pdf", "b.pdf", "é.md", unicodedata.normalize("NFD", "é.md")])) == [
        ("a.pdf", "A.pdf"),
        (unicodedata.normalize("NFD", "é.md"), "é.md"),
    ]


@pytest.mark.parametrize(
    ("path", "other", "code"),
    [
        ("disclosures/berkala/2024/con.yml", "", "nama-tidak-terbawa"),
        ("content/siaran-pers/2025/aux.md", "", "nama-tidak-terbawa"),
        ("content/profil/nul.md", "", "nama-tidak-terbawa"),
        ("content/gambar/100%.png", "", "nama-tidak-terbawa"),
        ("disclosures/berkas/2024/a#1.pdf", "", "nama-tidak-terbawa"),
        ("disclosures/berkas/2024/a.pdf ", "", "nama-tidak-terbawa"),
        ("disclosures/berkas/con/a.pdf", "", "nama-tidak-terbawa"),
        ("content/siaran-pers/foto/a?.jpg", "", "nama-tidak-terbawa"),
        ("disclosures/berkas/2024/a.pdf", "disclosures/berkas/2024/A.pdf", "nama-kembar"),
        ("content/Profil/a.md", "content/profil/a.md", "nama-kembar"),
        (f"content/gambar/{NFD}", "content/gambar/résumé.pdf", "nama-kembar"),
    ],
)
def test_every_folder_is_looked_at(path: str, other: str, code: str, tmp_path: Path) -> None:
    text = record() if path.endswith(".yml") else "x"
    files: dict[str, str | bytes] = {name: text for name in (path, other) if name}
    told = [one.code for one in load(make_root(tmp_path, files), TODAY).problems if one.is_error]
    assert code in told
