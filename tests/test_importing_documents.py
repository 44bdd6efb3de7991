"""Documents to which posts link come along from the folder of an old site, unless they must not be published."""

from pathlib import Path

import pytest

import wordpress
from helpers import codes, make_root, pdf
from terang.catalogue import load
from terang.importing import Outcome
from test_importing_posts import TODAY, codes_of, from_markdown, from_wordpress, imported, post, tree

BASE = "disclosures/berkas"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path / "repo")


def documents(root: Path, before: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in tree(root).items() if path.startswith(f"{BASE}/") and path not in before}


def test_a_document_beside_its_post_comes_along(root: Path) -> None:
    before = tree(root)
    files: dict[str, str | bytes] = {
        "rapat/index.md": post("Unduh [Notulen rapat](Notulen%20Rapat.pdf) dan [lagi](<Notulen Rapat.pdf>)."),
        "rapat/Notulen Rapat.pdf": pdf("Notulen"),
    }
    account = from_markdown(root, files)
    assert documents(root, before) == {f"{BASE}/2021/notulen-rapat.pdf": pdf("Notulen")}
    values, text = imported(root, "rapat")
    assert values["berkas"] == [{"lokasi": "2021/notulen-rapat.pdf", "judul": "Notulen rapat"}]
    assert text.count(f"../../../{BASE}/2021/notulen-rapat.pdf") == 2
    assert "dokumen-disalin" in codes_of(account, "berkas rapat/index.md")
    assert codes(load(root, TODAY).problems) == []
    again = from_markdown(root, {})
    assert again.count(Outcome.SAME) == 1
    assert len(documents(root, before)) == 1


def test_documents_of_wordpress_come_from_their_own_month(root: Path, tmp_path: Path) -> None:
    """The same name in another month is another document; other people's sites are not ours."""
    folder = tmp_path / "uploads"
    for month in ("03", "04"):
        (folder / "2021" / month).mkdir(parents=True)
        (folder / "2021" / month / "data.csv").write_text(f"bulan\n{month}\n")
    uploads = f"{wordpress.HOST}/wp-content/uploads/2021"
    text = (
        f'<p>Isi untuk warga: <a href="{uploads}/04/data.csv">April</a>, <a href="{uploads}/05/data.csv">Mei</a>, '
        '<a href="https://lain.contoh.net/2021/03/data.csv">Lain</a>.</p>'
    )
    before = tree(root)
    data = wordpress.HEAD + wordpress.item(1, "satu", "Satu", text) + "</channel></rss>"
    account = from_wordpress(root, data.encode(), media=folder)
    assert documents(root, before) == {f"{BASE}/2021/data.csv": b"bulan\n04\n"}
    assert [one for one in codes_of(account, "tulisan 1") if "dokumen" in one] == [
        "dokumen-disalin",
        "dokumen-tidak-ada",
    ]
    _, body = imported(root, "satu")
    assert "https://lain.contoh.net/2021/03/data.csv" in body
    assert f"{uploads}/05/data.csv" in body


REFUSED: dict[str, tuple[str, str | bytes]] = {
    "personal data": ("daftar.csv", "nama,nik\nX,3275012304850001\n"),
    "a script": ("gambar.xml", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
    "another kind": ("surat.pdf", "<html>bukan PDF</html>"),
    "nothing in it": ("kosong.pdf", b""),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_must_not_be_published_stays(root: Path, case: str) -> None:
    name, content = REFUSED[case]
    before = tree(root)
    account = from_markdown(root, {"rapat/index.md": post(f"Unduh [dokumen]({name})."), f"rapat/{name}": content})
    assert documents(root, before) == {}
    assert "dokumen-tidak-dibawa" in codes_of(account, "berkas rapat/index.md")
    assert "berkas" not in imported(root, "rapat")[0]
    assert "3275012304850001" not in account.as_json()
    assert codes(load(root, TODAY).problems) == []


def test_two_documents_of_one_name_are_two(root: Path) -> None:
    before = tree(root)
    account = from_markdown(root, {
        "a/index.md": post("Unduh [data](data.csv)."), "a/data.csv": "a\n1\n",
        "b/index.md": post("Unduh [data](data.csv)."), "b/data.csv": "a\n2\n",
    })  # fmt: skip
    assert sorted(documents(root, before).values()) == [b"a\n1\n", b"a\n2\n"]
    assert account.refused == ()
    assert imported(root, "a")[0]["berkas"] != imported(root, "b")[0]["berkas"]
    assert codes(load(root, TODAY).problems) == []


def test_a_trial_copies_nothing(root: Path) -> None:
    from terang.importing.posts import Choices, import_markdown

    folder = root.parent / "lama"
    folder.mkdir()
    (folder / "a.md").write_text(post("Unduh [data](data.csv)."))
    (folder / "data.csv").write_text("a\n1\n")
    before = tree(root)
    import_markdown(folder, "hugo", root, choices=Choices(is_trial=True))
    assert tree(root) == before
