"""Lists of further kinds: units above rows, tables beside each other, years of links, formats; each with its right answer."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from terang.importing import UnusableSource, import_list
from test_import_doors import ODF, WORD, packed
from test_ugly_lists import HEAD, UglyList, check_answer, imported, rec, records_in

SHORT = ["No", "Judul Informasi", "Kategori"]

LISTS = [
    UglyList(
        "units between the rows",
        [["No", "Judul Informasi", "Kategori", "Tahun"], ["I", "DINAS KESEHATAN"], [1, "Renja", "Berkala", 2025],
         ["II", "DINAS SOSIAL"], [1, "Renja", "Berkala", 2025]],
        [rec("Renja", unit="dinas-kesehatan", topik=None), rec("Renja", unit="dinas-sosial")],
        words=["Unit diambil dari judul bagian"],
    ),
    UglyList(
        "units between the rows, classes within them",
        [HEAD[:3], [None, "Dinas Kesehatan"], ["A", "INFORMASI BERKALA"], [1, "Renja", "Isi"], ["B", "INFORMASI SETIAP SAAT"],
         [1, "Aset", "Isi"], [None, "Kecamatan Contoh"], ["A", "INFORMASI BERKALA"], [1, "Profil", "Isi"]],
        [rec("Renja", unit="dinas-kesehatan"), rec("Aset", "setiap_saat", unit="dinas-kesehatan"),
         rec("Profil", unit="kecamatan-contoh")],
    ),
    UglyList(
        "the unit in the titles above",
        [["DAFTAR INFORMASI PUBLIK"], ["Dinas Kesehatan"], ["TAHUN 2025"], SHORT, [1, "Renja", "Berkala"]],
        [rec("Renja", unit="dinas-kesehatan")],
    ),
    UglyList(
        "who decreed the list is not whose it is",
        [["LAMPIRAN KEPUTUSAN KEPALA DINAS KOMINFO"], ["NOMOR 5 TAHUN 2025"], SHORT, [1, "Renja", "Berkala"]],
        [rec("Renja", unit=None)],
    ),
    UglyList(
        "sub-sections that only look like units",
        [HEAD, ["A", "INFORMASI BERKALA"], [None, "Badan Publik"], [1, "Profil", "Isi", "Setda", 2025], [None, "Bagian Kesatu"],
         [1, "Renja", "Isi", "Setda", 2025]],
        [rec("Profil", unit="setda", topik=["Badan Publik"]), rec("Renja", unit="setda", topik=["Bagian Kesatu"])],
    ),
    UglyList(
        "two tables beside each other",
        [["INFORMASI BERKALA", None, None, None, "INFORMASI SETIAP SAAT"], ["No", "Judul Informasi", "Unit", None, "No", "Judul Informasi", "Unit"],
         [1, "Renja", "A", None, 1, "Aset", "B"], [2, "Renstra", "A", None, 2, "SOP", "B"]],
        [rec("Renja", unit="a"), rec("Renstra", unit="a"), rec("Aset", "setiap_saat", unit="b"), rec("SOP", "setiap_saat", unit="b")],
    ),
    UglyList(
        "links under years",
        [["No", "Judul Informasi", "Kategori", "2023", "Tahun 2024"],
         [1, "LRA", "Berkala", "https://contoh.go.id/23.pdf", "https://contoh.go.id/24.pdf"], [2, "Renja", "Berkala", None, "-"]],
        [rec("LRA", berkas=[{"lokasi": "https://contoh.go.id/23.pdf", "judul": "LRA 2023", "jenis": "application/pdf"},
                            {"lokasi": "https://contoh.go.id/24.pdf", "judul": "LRA 2024", "jenis": "application/pdf"}]),
         rec("Renja", berkas=None, tautan=None)],
    ),
    UglyList(
        "links under years beside a column of links",
        [["No", "Judul Informasi", "Kategori", "Tautan", "2024"],
         [1, "LRA", "Berkala", "https://contoh.go.id/a.pdf", "https://contoh.go.id/24.pdf"]],
        [rec("LRA", berkas=[{"lokasi": "https://contoh.go.id/a.pdf", "jenis": "application/pdf"},
                            {"lokasi": "https://contoh.go.id/24.pdf", "jenis": "application/pdf"}])],
    ),
    UglyList(
        "sub-sections that begin as short names of units do",
        [HEAD, ["A", "INFORMASI BERKALA"], [None, "Disabilitas"], [1, "Layanan", "Isi", None, 2025], [None, "Kecamatan dan Kelurahan"],
         [1, "Profil", "Isi", None, 2025], [None, "Dishub"], [1, "Rute", "Isi", None, 2025]],
        [rec("Layanan", unit=None, topik=["Disabilitas"]), rec("Profil", unit=None, topik=["Kecamatan dan Kelurahan"]),
         rec("Rute", unit="dishub", topik=None)],
    ),
    UglyList(
        "a broad subject over its parts",
        [["No", "Jenis Informasi", "Rincian Informasi", "Kategori"], [1, "Profil", "Alamat", "Berkala"], [None, None, "Visi", "Berkala"],
         [2, "Keuangan", "DPA", "Berkala"], [3, None, "LRA", "Berkala"]],
        [rec("Alamat", topik=["Profil"]), rec("Visi", topik=["Profil"]), rec("DPA", topik=["Keuangan"]), rec("LRA", topik=None)],
    ),
    UglyList(
        "lettered parts of a numbered heading",
        [HEAD, ["A", "INFORMASI BERKALA"], [1, "Laporan keuangan, terdiri dari:"], ["a", "Neraca", "Isi", "BPKAD", 2025],
         ["b", "LRA", "Isi", "BPKAD", 2025], [2, "Renja", "Isi", "Bappeda", 2025]],
        [rec("Neraca", topik=["Laporan keuangan"]), rec("LRA", topik=["Laporan keuangan"]), rec("Renja", topik=None)],
        words=["judul subbagian: 1, menjadi topik"],
    ),
    UglyList(
        "headings that a narrow column broke",
        [["N\nO", "JU-\nDUL INFOR-\nMASI", "KATE-\nGORI", "PENANG-\nGUNG\nJAWAB"], [1, "Renja", "Berkala", "Kabid A"]],
        [rec("Renja", penanggung_jawab="Kabid A")],
    ),
    UglyList(
        "who holds an office in the column of units",
        [["No", "Judul Informasi", "Kategori", "Pejabat Penguasa"], [1, "Renja", "Berkala", "Kepala Bidang Anggaran"],
         [2, "Aset", "Berkala", "Sekretariat"]],
        [rec("Renja", penanggung_jawab="Kepala Bidang Anggaran", unit=None), rec("Aset", unit="sekretariat", penanggung_jawab=None)],
    ),
    UglyList(
        "an office that is a unit",
        [["No", "Judul Informasi", "Kategori", "OPD", "Penanggung Jawab"], [1, "Renja", "Berkala", "Sekretaris Dewan", None]],
        [rec("Renja", unit="sekretaris-dewan", penanggung_jawab=None)],
    ),
    UglyList(
        "a holder of an office beside who answers",
        [["No", "Judul Informasi", "Kategori", "Pejabat", "Penanggung Jawab"], [1, "Renja", "Berkala", "Kepala Bidang A", "Kasubbag B"]],
        [rec("Renja", unit="kepala-bidang-a", penanggung_jawab="Kasubbag B")],
    ),
    UglyList(
        "words of a ministry that writes English",
        [["No", "Title", "Category", "Publisher", "Date"], [1, "Annual report", "Periodic", "Sekretariat", "2025-03-01"],
         [2, "Regulations", "Available at all times", "Sekretariat", "2025-03-01"]],
        [rec("Annual report", tanggal_terbit="2025-03-01"), rec("Regulations", "setiap_saat")],
    ),
    UglyList(
        "ways to have it, a column each",
        [["No", "Judul Informasi", "Kategori", "Online", "Cetak", "Rekaman"], [1, "A", "Berkala", "Y", "T", None],
         [2, "B", "Berkala", None, None, "V"]],
        [rec("A", bentuk=["elektronik"]), rec("B", bentuk=["elektronik"])],
        words=["bentuk-terekam"],
    ),
]  # fmt: skip


@pytest.mark.parametrize("ugly", LISTS, ids=lambda ugly: ugly.name)
def test_a_sheet_gives_its_right_answer(tmp_path: Path, ugly: UglyList) -> None:
    check_answer(tmp_path, ugly)


def _book(fill: Callable[[Workbook], None]) -> bytes:
    book = Workbook()
    fill(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_sheet_for_each_unit(tmp_path: Path) -> None:
    """Rows that are equal but for the sheet on which they stand are not one."""

    def fill(book: Workbook) -> None:
        for title in ("Dinas Kesehatan", "Diskominfo", "Lembar 3"):
            sheet = book.create_sheet(title)
            sheet.append(SHORT)
            sheet.append([1, "Renja", "Berkala"])
        del book["Sheet"]

    report, root = imported(tmp_path, "daftar.xlsx", _book(fill))
    assert [one.get("unit") for one in records_in(report, root)] == ["dinas-kesehatan", "diskominfo", None]


def test_a_cell_is_read_as_its_format_shows_it(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.append(["Judul Informasi", "Kategori", "Retensi", "Kode Dokumen", "Ringkasan"])
        sheet.append(["Renja", "Berkala", 5, 7, "RAHASIA"])
        for cell, format in (("C2", '0 "tahun"'), ("D2", "000"), ("E2", ";;;")):
            sheet[cell].number_format = format

    report, root = imported(tmp_path, "daftar.xlsx", _book(fill))
    (record,) = records_in(report, root)
    assert (record["retensi"], record["sumber"], record.get("ringkasan")) == ("5 tahun", "daftar.xlsx; kode 007", None)
    assert "disembunyikan oleh formatnya" in report.summary()


def _struck_xlsx() -> bytes:
    def fill(book: Workbook) -> None:
        sheet = book.worksheets[0]
        for row in (SHORT, [1, "Renja", "Berkala"], [2, "Batal", "Berkala"]):
            sheet.append(row)
        for cell in sheet[3]:
            cell.font = Font(strike=True)

    return _book(fill)


HTML = (
    "<table><tr><th>No<th>Judul Informasi<th>Kategori</tr><tr><td>1<td>Renja<td>Berkala</tr>"
    "<tr><td><s>2</s><td><del>Batal</del><td><s>Berkala</s></tr></table>"
)


STRUCK = [SHORT, ["1", "Renja", "Berkala"], ["2", "Batal", "Berkala"]]


def _struck_ods() -> bytes:
    style = '<style:style style:name="c"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    rows = "".join(
        f"<table:table-row>{''.join(f'<table:table-cell{mark}><text:p>{text}</text:p></table:table-cell>' for text in row)}</table:table-row>"
        for row, mark in zip(STRUCK, ("", "", ' table:style-name="c"'), strict=True)
    )
    content = f"<office:document-content {ODF}>{style}<table:table table:name='A'>{rows}</table:table></office:document-content>"
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


_UNSHOWN_STYLES = (
    "".join(f'<number:number-style style:name="N1P{n}"><number:text/></number:number-style>' for n in range(3))
    + '<number:text-style style:name="N1"><number:text/><style:map style:apply-style-name="N1P0"/>'
    + '<style:map style:apply-style-name="N1P1"/><style:map style:apply-style-name="N1P2"/></number:text-style>'
    # zeros are hidden, and nothing else
    + '<number:text-style style:name="N2"><number:text-content/><style:map style:apply-style-name="N1P0"/></number:text-style>'
    + '<style:style style:name="gone" style:data-style-name="N1"/><style:style style:name="seen" style:data-style-name="N2"/>'
)


@pytest.mark.parametrize(
    ("column", "row", "cell"),
    [("", "", "gone"), ("", "gone", ""), ("gone", "", ""), ("gone", "seen", "gone")],
    ids=["the cell's own", "the row's", "the column's", "the cell's own comes first"],
)
def test_a_cell_of_libreoffice_whose_format_shows_nothing_is_left_out_and_named(
    column: str, row: str, cell: str, tmp_path: Path
) -> None:
    summary, shown = (f' table:style-name="{name}"' if name else "" for name in (cell, "seen"))
    default = ' table:default-cell-style-name="{}"'.format
    first, second = (
        "".join(f"<table:table-cell{mark}><text:p>{text}</text:p></table:table-cell>" for text, mark in cells)
        for cells in (
            [(text, shown) for text in ("Judul Informasi", "Kategori", "Ringkasan")],
            [("Renja", shown), ("Berkala", shown), ("RAHASIA", summary)],
        )
    )
    content = (
        f'<office:document-content xmlns:number="n" {ODF}>{_UNSHOWN_STYLES}<table:table table:name="A">'
        f'<table:table-column table:number-columns-repeated="2"/><table:table-column{default(column) if column else ""}/>'
        f"<table:table-row>{first}</table:table-row><table:table-row{default(row) if row else ''}>{second}</table:table-row>"
        "</table:table></office:document-content>"
    )
    members = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}
    report, root = imported(tmp_path, "daftar.ods", packed(members))
    (record,) = records_in(report, root)
    assert (record["judul"], record.get("ringkasan")) == ("Renja", None)
    assert "disembunyikan oleh formatnya tidak diimpor: lembar «A», C2" in report.summary()


def _struck_docx() -> bytes:
    marks = ('<w:rPr><w:strike w:val="0"/></w:rPr>', "", "<w:rPr><w:strike/></w:rPr>")
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:p><w:r>{mark}<w:t>{text}</w:t></w:r></w:p></w:tc>' for text in row)}</w:tr>"
        for row, mark in zip(STRUCK, marks, strict=True)
    )
    return packed({"word/document.xml": f"<w:document {WORD}><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>"})


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("daftar.xlsx", _struck_xlsx()),
        ("daftar.html", HTML.encode()),
        ("daftar.ods", _struck_ods()),
        ("daftar.docx", _struck_docx()),
    ],
    ids=["xlsx", "html", "ods", "docx"],
)
def test_a_row_that_is_struck_out_is_left_out_and_named(tmp_path: Path, name: str, data: bytes) -> None:
    report, root = imported(tmp_path, name, data)
    assert [one["judul"] for one in records_in(report, root)] == ["Renja"]
    assert "Baris yang dicoret tidak diimpor" in report.summary()


def test_a_list_without_headings_is_refused_and_not_read_from_its_second_row(tmp_path: Path) -> None:
    source = tmp_path / "daftar.csv"
    source.write_text("1,Renja,Berkala,Dinas A\n2,Renstra,Berkala,Dinas A\n", encoding="utf-8")
    (tmp_path / "situs").mkdir()
    with pytest.raises(
        UnusableSource, match=r"kolom judul informasi tidak ditemukan .* sisipkan satu baris judul kolom"
    ):
        import_list(source, tmp_path / "situs")
