"""Text of attachments in the search: by page and in bounds, of published files only, without personal data, the same again."""

import gzip
import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from finding.moving import first_queries
from helpers import TODAY, catalogue_of, make_root, pdf, record, site_of
from terang.attachments.file_words import CHARACTERS, FileWords
from terang.catalogue import FileFinding
from terang.searching.weighing import file_words, weights
from terang.validation.attachment_facts import facts_of
from terang.writers import SearchDocument, searchables
from terang.writers.whole_site import search_files
from terang.writers.whole_site.search_files import share_of
from terang.writers.whole_site.searchable import SearchFile
from test_publishing import build, bytes_of

NIK = "3275014107900001"
FILE = "disclosures/berkas/laporan.pdf"
WITH_FILE = "disclosures/berkala/2026/ber-berkas.yml"


def pages(*texts: str) -> bytes:
    """A PDF with a page for each text."""
    out = io.BytesIO()
    with pikepdf.new() as document:
        for text in texts:
            with pikepdf.open(io.BytesIO(pdf(text))) as one:
                document.pages.extend(one.pages)
        document.save(out, static_id=True)
    return out.getvalue()


def docx(*paragraphs: str, run: str = "") -> bytes:
    out = io.BytesIO()
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "[Content_Types].xml", f'<Types><Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
        )
        body = "".join(f"<w:p><w:r>{run}<w:t>{one}</w:t></w:r></w:p>" for one in paragraphs)
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def passages(data: bytes, name: str) -> list[tuple[int, str]]:
    return list(facts_of(data, name).words.passages)


def test_words_of_a_pdf_have_their_page() -> None:
    found = passages(pages("Pengukuran muka air", "Kalibrasi alat ukur"), "a.pdf")
    assert found == [(1, "Pengukuran muka air"), (2, "Kalibrasi alat ukur")]


def test_a_document_without_pages_is_cut_into_passages() -> None:
    found = passages(docx(*("Kalimat tentang irigasi dan waduk. " * 20,) * 10), "a.docx")
    assert len(found) == 4
    assert {page for page, _ in found} == {0}
    assert found[0][1].startswith("Kalimat tentang irigasi")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (docx("Kata rahasia", run="<w:rPr><w:vanish/></w:rPr>"), "tersembunyi.docx"),
        (b"a,b\n1,2\n", "tabel.csv"),  # its rows are data, and shown as a table
        (b"Catatan bebas\n", "catatan.txt"),
        (pages("Isi")[:300], "rusak.pdf"),
        (pdf("Isi"), "salah.docx"),  # not what its name says
        (b"", "kosong.pdf"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_nothing_is_known_of_text_that_may_not_be_what_is_seen(data: bytes, name: str) -> None:
    assert passages(data, name) == []


def test_personal_data_are_not_among_the_words() -> None:
    (found,) = passages(pdf(f"Nama Budi NIK {NIK} alamat"), "a.pdf")
    assert NIK not in found[1]
    assert found[1].split() == ["Nama", "Budi", "NIK", "alamat"]


def test_a_file_is_read_to_a_bound() -> None:
    found = facts_of(docx("kata " * 10_000), "a.docx").words
    assert found.size <= CHARACTERS
    assert sum(len(text) for _, text in found.passages) == found.size > CHARACTERS - 100


def test_all_files_of_a_site_share_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = catalogue_of(make_root(tmp_path / "root"))
    words = {str(n): FileFinding(b"", FileWords(b"", CHARACTERS)) for n in range(10)}
    site = site_of(replace(catalogue, file_words=words))
    assert share_of(site) == CHARACTERS
    monkeypatch.setattr(search_files, "SITE_CHARACTERS", 9 * CHARACTERS)
    search_files._share.cache_clear()
    assert share_of(site) == CHARACTERS // 2
    search_files._share.cache_clear()


def test_amounts_are_no_words_and_numbers_of_decrees_are_their_parts() -> None:
    said = list(file_words("Rp 1.250.000,00 dan 1234567 menurut Nomor 12/2024 tahun 2024 Perwal-5"))
    assert not {"1234567", "1.250.000"} & set(said)
    assert "12/2024" not in said
    assert {"12", "2024", "perwal-5", "perwal"} <= set(said)


def test_a_word_of_a_file_counts_less_than_one_of_its_record() -> None:
    inside = SearchFile("B", "berkas/b.pdf", ((1, "irigasi dan waduk"),))
    found = weights(SearchDocument("Laporan", ("saluran primer",), files=(inside,)))
    without = weights(SearchDocument("Laporan", ("saluran primer",)))
    assert 0 < found["irigasi"] < found["primer"]
    assert {word: found[word] for word in without} == without  # the text of the record is none the longer


# --- a whole site


def with_file(folder: Path, *texts: str, body: str = "", **fields: str) -> Path:
    root = make_root(folder, {WITH_FILE: record(berkas="\n  - lokasi: laporan.pdf", **fields), FILE: pages(*texts)})
    badan = root / "disclosures/badan.yml"
    badan.write_text(badan.read_text(encoding="utf-8") + body, encoding="utf-8")
    return root


def inside(site: Path) -> list[list[object]]:
    found: list[list[object]] = json.loads(
        gzip.decompress((site / "cari/isi/informasi/2026/ber-berkas.bin").read_bytes())
    )
    return found


def test_the_index_says_on_which_page_a_word_is(tmp_path: Path) -> None:
    build(
        with_file(tmp_path / "root", "Muka air waduk", "Kalibrasi meteran", judul="Laporan Lapangan"), tmp_path / "site"
    )
    assert inside(tmp_path / "site") == [
        ["Laporan Lapangan", "berkas/laporan.pdf", [[1, "air muka waduk"], [2, "kalibrasi meter"]]]
    ]
    if shutil.which("node"):
        assert first_queries(tmp_path / "site", ["kalibrasi"])[0].found == 1


@pytest.mark.parametrize("fields", [{"status": "draf"}, {"tanggal_terbit": "2030-01-01"}], ids=["draft", "not due"])
def test_a_file_of_what_is_not_published_is_not_found(fields: dict[str, str], tmp_path: Path) -> None:
    catalogue = catalogue_of(with_file(tmp_path / "root", "Kalibrasi", **fields))
    assert not catalogue.file_words
    assert not any(one.document().files for one in searchables(site_of(catalogue)))


def test_an_office_can_leave_files_out(tmp_path: Path) -> None:
    build(with_file(tmp_path / "root", "Kalibrasi", body="tanpa_isi_berkas: ya\n"), tmp_path / "site")
    assert not (tmp_path / "site/cari/isi").exists()


@pytest.mark.parametrize("change", ["text", "setting", "gone"])
def test_a_build_that_remembers_knows_a_changed_file(change: str, tmp_path: Path) -> None:
    root = with_file(tmp_path / "root", "Kalibrasi", "Meteran")
    build(root, tmp_path / "site", tmp_path / "ingatan")
    badan = root / "disclosures/badan.yml"
    if change == "text":
        (root / FILE).write_bytes(pages("Kalibrasi", "Termometer"))
    elif change == "setting":
        badan.write_text(badan.read_text(encoding="utf-8") + "tanpa_isi_berkas: ya\n", encoding="utf-8")
    else:
        (root / WITH_FILE).write_text(record(), encoding="utf-8")
        (root / FILE).unlink()
    build(root, tmp_path / "site", tmp_path / "ingatan", TODAY)
    build(root, tmp_path / "segar", None, TODAY)
    warm, fresh = bytes_of(tmp_path / "site"), bytes_of(tmp_path / "segar")
    assert warm.keys() == fresh.keys()
    assert [path for path in fresh if fresh[path] != warm[path]] == []
