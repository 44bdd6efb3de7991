"""The same small list through every door: old Excel, LibreOffice, Word, a web page; merged and hidden cells in each."""

import io
import zipfile
from pathlib import Path

import pytest

from terang.importing import ImportReport, UnusableSource, import_list
from terang.reading import read_yaml

SAMPLES = Path(__file__).parent / "samples"
SECRETS = ("RAHASIA DAPUR", "DUA TERSEMBUNYI")
ODF = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:xlink="l" xmlns:style="s"'
WORD = 'xmlns:w="w" xmlns:r="r"'


def packed(members: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, text in members.items():
            package.writestr(name, text)
    return stream.getvalue()


def ods() -> bytes:
    def cell(text: str = "", attributes: str = "") -> str:
        return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"

    empty, covered = "<table:table-cell/>", "<table:covered-table-cell/>"
    number = cell("1", 'office:value-type="float" office:value="1"')
    noted = cell("Ren<text:s/>ja<office:annotation>RAHASIA DAPUR</office:annotation>")
    day = cell("04/03/25", 'office:value-type="date" office:date-value="2025-03-04"')
    linked = cell('<text:a xlink:href="https://contoh.go.id/r.pdf">Renstra</text:a>')
    wide = cell("Bentuk Informasi", 'table:number-columns-spanned="2"')
    blank = '<table:table-cell table:number-columns-repeated="{}"/>'
    rows = [
        [*map(cell, ("No", "Judul Informasi", "Unit", "Tanggal Dokumen")), wide, covered, cell("Catatan")],
        [blank.format(4), cell("Cetak"), cell("Softcopy")],
        [cell("A"), cell("INFORMASI BERKALA")],
        [number, noted, cell("Dinas A", 'table:number-rows-spanned="2"'), day, cell("v"), empty, cell("RAHASIA DAPUR")],
        [cell("2"), linked, covered, cell("2025"), empty, cell("v")],
        [*map(cell, ("3", "DUA TERSEMBUNYI", "Dinas A", "2025"))],
        [blank.format(1024)],
    ]
    marks = ["", "", "", "", "", ' table:visibility="filter"', ' table:number-rows-repeated="1048000"']
    lines = [
        f"<table:table-row{mark}>{''.join(cells)}</table:table-row>" for mark, cells in zip(marks, rows, strict=True)
    ]
    columns = '<table:table-column table:number-columns-repeated="6"/><table:table-column table:visibility="collapse"/>'
    hidden = '<style:style style:name="gone"><style:table-properties table:display="false"/></style:style>'
    content = (
        f"<office:document-content {ODF}>{hidden}<table:table table:name='DIP'>{columns}{''.join(lines)}</table:table>"
        f"<table:table table:name='LEMBAR' table:style-name='gone'><table:table-row>{cell('RAHASIA DAPUR')}</table:table-row></table:table>"
        "</office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def docx() -> bytes:
    def cell(text: str = "", properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    gone = "<w:tc><w:p><w:del><w:r><w:delText>RAHASIA DAPUR</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>RAHASIA DAPUR</w:t></w:r><w:r><w:t>1</w:t></w:r></w:p></w:tc>"
    link = '<w:tc><w:p><w:hyperlink r:id="rId9"><w:r><w:t>Ren</w:t></w:r><w:r><w:t>stra</w:t></w:r></w:hyperlink></w:p></w:tc>'
    rows = [
        [*(cell(text, down) for text in ("No", "Judul Informasi", "Unit", "Tanggal Dokumen")), cell("Bentuk Informasi", '<w:gridSpan w:val="2"/>')],
        [*(cell("", on) for _ in range(4)), cell("Cetak"), cell("Softcopy")],
        [gone, cell("Ren ja"), cell("Dinas A", down), cell("4 Maret 2025"), cell("√"), cell()],
        [cell("2"), link, cell("", on), cell("2025"), cell(), cell("√")],
    ]  # fmt: skip
    table = "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows)
    title = "<w:p><w:r><w:t>A. Informasi yang Wajib Diumumkan Secara Berkala</w:t></w:r></w:p>"
    document = f"<w:document {WORD}><w:body>{title}<w:tbl>{table}</w:tbl></w:body></w:document>"
    relations = '<Relationships><Relationship Id="rId9" Target="https://contoh.go.id/r.pdf" TargetMode="External"/></Relationships>'
    return packed({"word/document.xml": document, "word/_rels/document.xml.rels": relations})


HTML = """<!DOCTYPE html><html><body><table><tr><td>menu</td></tr></table><h3>Informasi Berkala</h3>
<table><thead><tr><th rowspan=2>No<th rowspan=2>Judul Informasi<th rowspan=2>Unit<th rowspan=2>Tanggal Dokumen
<th colspan=2>Bentuk Informasi<th rowspan=2 style="display: none">Catatan</tr><tr><th>Cetak<th>Softcopy</tr></thead>
<tr><td>1<td><p>Ren ja</p><td rowspan=2>Dinas A<td>04-03-2025<td>√<td><td hidden>RAHASIA DAPUR</tr>
<tr><td>2<td><a href="https://contoh.go.id/r.pdf">Renstra</a><td>2025<td><td>√<td hidden></tr>
<tr style="display:none"><td>3<td>DUA TERSEMBUNYI<td>Dinas A<td>2025<td><td></tr></table></body></html>"""


def imported(tmp_path: Path, name: str, data: bytes) -> tuple[ImportReport, Path]:
    root = tmp_path / "situs"
    root.mkdir()
    (tmp_path / name).write_bytes(data)
    return import_list(tmp_path / name, root), root


@pytest.mark.parametrize(
    ("name", "data", "title"),
    [
        ("daftar.xls", (SAMPLES / "excel97.xls").read_bytes(), "Renja"),
        ("daftar.ods", ods(), "Ren ja"),
        ("daftar.docx", docx(), "Ren ja"),
        ("daftar.html", HTML.encode(), "Ren ja"),
        ("ekspor.xls", HTML.encode(), "Ren ja"),  # as web applications name their pages
    ],
    ids=["xls", "ods", "docx", "html", "html as xls"],
)
def test_every_door_gives_the_same_records(tmp_path: Path, name: str, data: bytes, title: str) -> None:
    report, root = imported(tmp_path, name, data)
    assert report.refused == ()
    first, second = [read_yaml(item.path, (root / item.path).read_bytes()).values or {} for item in report.items]
    assert (first["judul"], first["kelas"], first["unit"]) == (title, "berkala", "dinas-a")
    assert (first["waktu_pembuatan"], first["bentuk"]) == ("2025-03-04", ["cetak"])
    assert (second["judul"], second["unit"], second["waktu_pembuatan"]) == ("Renstra", "dinas-a", "2025")
    assert second["bentuk"] == ["elektronik"]
    assert name == "daftar.xls" or second["berkas"][0]["lokasi"] == "https://contoh.go.id/r.pdf"
    everything = report.as_json() + "".join(path.read_text(encoding="utf-8") for path in root.rglob("*.yml"))
    for secret in SECRETS:
        assert secret not in everything


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("daftar.pdf", b"%PDF-1.7 ...", "tidak dapat dibaca sebagai PDF"),
        ("lama.xls", b"\xd0\xcf\x11\xe0rest", "Excel lama"),
        (
            "kosong.docx",
            packed({"word/document.xml": f"<w:document {WORD}><w:body/></w:document>"}),
            "tidak memuat tabel",
        ),
        ("rusak.docx", packed({"word/document.xml": "<w:document"}), "XML rusak"),
        ("bom.ods", packed({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "DOCTYPE"),
        ("kosong.html", b"<html><table></table></html>", "Judul kolom tidak dikenal"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_what_no_door_opens_is_named(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnusableSource, match=words):
        imported(tmp_path, name, data)
