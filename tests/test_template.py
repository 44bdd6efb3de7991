"""The spreadsheet door: `terang template` writes a workbook, `terang import list` reads it back."""

import csv
import dataclasses
import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from helpers import HOME, make_root
from terang.authoring.sheet_checks import FORMULA_LIMIT
from terang.authoring.sheet_columns import cells_of, columns_of
from terang.authoring.template_workbook import FIRST, HEADINGS, template_workbook
from terang.catalogue import body_of
from terang.cli.main import main
from terang.importing import ImportReport, Outcome, import_list, recorded
from terang.records import Body, InformationClass, Record
from terang.validation import ValidationContext


def body_at(root: Path) -> Body:
    body = body_of(root)
    assert body is not None
    return body


def records_at(root: Path) -> dict[str, Record]:
    found = recorded(root, ValidationContext.of(body_at(root)))
    assert all(record is not None for _, record in found.values())
    return {id: plain(record) for id, (_, record) in found.items() if record}


def plain(record: Record) -> Record:
    return dataclasses.replace(record, id="", path="", fingerprint=b"", targets=())


def empty_root(tmp_path: Path, source: Path) -> Path:
    """The same body, and no record."""
    root = tmp_path / "kosong"
    (root / "disclosures").mkdir(parents=True)
    shutil.copy(source / "disclosures/badan.yml", root / "disclosures/badan.yml")
    return root


def there_and_back(tmp_path: Path, source: Path) -> tuple[ImportReport, Path]:
    body = body_at(source)
    found = recorded(source, ValidationContext.of(body))
    sheet = tmp_path / "isian.xlsx"
    sheet.write_bytes(template_workbook(body, [record for _, record in found.values() if record]))
    root = empty_root(tmp_path, source)
    return import_list(sheet, root), root


def test_the_demonstration_survives_the_round_trip(tmp_path: Path) -> None:
    report, root = there_and_back(tmp_path, HOME)
    assert report.refused == ()
    before, after = records_at(HOME), records_at(root)
    assert len(before) > 160
    assert after == before
    assert import_list(tmp_path / "isian.xlsx", root).count(Outcome.SAME) == len(before)


EXAMPLES = sorted(path.name for path in (HOME / "tests/examples/valid").iterdir() if (path / "disclosures").is_dir())


def test_records_of_all_valid_examples_survive_the_round_trip(tmp_path: Path) -> None:
    """Groups, lists of groups, moments, drafts, withdrawals, odd characters: whatever an example has."""
    tried = 0
    for name in EXAMPLES:
        folder = HOME / "tests/examples/valid" / name
        files = {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*.yml")}
        source = make_root(tmp_path / name, files)
        found = recorded(source, ValidationContext.of(body_at(source)))
        if any(record is None for _, record in found.values()):
            continue  # an example of a file that lies where no record is
        report, root = there_and_back(tmp_path / name, source)
        assert report.refused == (), name
        assert records_at(root) == records_at(source), name
        tried += len(found)
    assert tried > 50


def filled(root: Path, **cells: dict[str, Any]) -> bytes:
    """A new template with one row in the sheets that are named by class."""
    book = load_workbook(io.BytesIO(template_workbook(body_at(root))))
    for key, texts in cells.items():
        sheet = book[InformationClass(key).label]
        heads = headings(sheet)
        for heading, text in texts.items():
            cell = sheet.cell(FIRST, heads[heading])
            cell.value, cell.data_type = text, "s"  # as in a cell that is formatted as text
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def headings(sheet: Worksheet) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in sheet[HEADINGS]}


def came(tmp_path: Path, data: bytes) -> tuple[ImportReport, dict[str, Record]]:
    root = make_root(tmp_path / "situs")
    before = records_at(root)
    (tmp_path / "isian.xlsx").write_bytes(data)
    report = import_list(tmp_path / "isian.xlsx", root)
    return report, {id: record for id, record in records_at(root).items() if id not in before}


def test_what_a_person_types_is_understood(tmp_path: Path) -> None:
    unit = body_at(make_root(tmp_path / "badan")).units[0]
    row = {
        "Judul": "=Laporan Keuangan 2025",
        "Pejabat/unit yang menguasai informasi": unit.name,
        "Bentuk informasi yang tersedia: Elektronik": "x",
        "Pertama terbit": "31/03/2026",
        "Kewajiban yang dipenuhi 2": "bk-a Profil",
        "Topik 3": "anggaran",
        "Tautan 2: Judul tautan": "Laman",
        "Tautan 2: Alamat": "https://contoh.go.id/a;b",
    }
    report, records = came(tmp_path, filled(make_root(tmp_path / "asal"), berkala=row))
    assert report.refused == ()
    record = records["2026/laporan-keuangan-2025"]
    assert record.title == "=Laporan Keuangan 2025"
    assert (record.unit, record.subjects, record.duties) == (unit.id, ("anggaran",), ("bk-a",))
    assert [one.address for one in record.links] == ["https://contoh.go.id/a;b"]
    assert record.published is not None
    assert record.published.iso() == "2026-03-31"


MISTAKES = [
    ({"Judul": "A", "Pertama terbit": "kemarin"}, "tanggal"),
    ({"Judul": "A", "Pejabat/unit yang menguasai informasi": "Dinas Entah"}, "unit-tak-dikenal"),
    ({"Judul": "A", "Tautan 1: Judul tautan": "tanpa alamat"}, "alamat"),
    ({"Ringkasan isi informasi": "tanpa judul"}, "judul"),
    ({"Judul": "A", "Bentuk informasi yang tersedia: Cetak": "mungkin"}, "bukan ya"),
    ({"Judul": "A", "Id": "salah"}, "Id «salah»"),
    ({"Judul": "A", "Ringkasan isi informasi": "NIK 3275012304850001"}, "data-pribadi"),
    ({"Judul": "Daftar NIK 3275012304850001"}, "data-pribadi"),
    ({"Judul": "A", "Pejabat/unit yang menguasai informasi": "3275012304850001"}, "unit-tak-dikenal"),
    ({"Judul": "A", "Bentuk informasi yang tersedia: Cetak": "3275012304850001"}, "bukan ya"),
    ({"Judul": "A", "Id": "3275012304850001"}, "tidak dapat dipakai"),
]


@pytest.mark.parametrize(("row", "words"), MISTAKES)
def test_a_mistake_is_named_and_nothing_of_its_row_comes_in(tmp_path: Path, row: dict[str, str], words: str) -> None:
    report, records = came(tmp_path, filled(make_root(tmp_path / "asal"), berkala=row))
    assert [words in item.reason for item in report.refused] == [True], report.summary()
    assert records == {}
    assert "3275012304850001" not in report.as_json()


def test_a_mistake_is_named_with_its_cell(tmp_path: Path) -> None:
    data = filled(make_root(tmp_path / "asal"), berkala={"Judul": "A", "Pertama terbit": "kemarin"})
    sheet = load_workbook(io.BytesIO(data))[InformationClass.PERIODIC.label]
    report, _ = came(tmp_path, data)
    cell = sheet.cell(FIRST, headings(sheet)["Pertama terbit"]).coordinate
    assert f"sel {cell}: " in report.refused[0].reason


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    root = make_root(tmp_path / "situs")
    id, record = next(iter(records_at(root).items()))
    before = {path: path.read_bytes() for path in root.rglob("*.yml")}
    row = {"Id": id, "Judul": "Judul lain"}
    if record.information_class is InformationClass.IMMEDIATE:
        pytest.skip("the base has no other record")
    (tmp_path / "isian.xlsx").write_bytes(filled(root, **{record.information_class.key: row}))
    report = import_list(tmp_path / "isian.xlsx", root)
    assert report.count(Outcome.DIFFERENT) == 1
    assert {path: path.read_bytes() for path in root.rglob("*.yml")} == before


def test_hidden_rows_and_columns_stay_out(tmp_path: Path) -> None:
    root = make_root(tmp_path / "asal")
    book = load_workbook(
        io.BytesIO(filled(root, berkala={"Judul": "Terlihat", "Ringkasan isi informasi": "RAHASIA KOLOM"}))
    )
    sheet = book[InformationClass.PERIODIC.label]
    sheet.cell(FIRST + 1, 2).value = "RAHASIA BARIS"
    sheet.row_dimensions[FIRST + 1].hidden = True
    sheet.column_dimensions[sheet.cell(1, headings(sheet)["Ringkasan isi informasi"]).column_letter].hidden = True
    stream = io.BytesIO()
    book.save(stream)
    report, records = came(tmp_path, stream.getvalue())
    assert [record.summary for record in records.values()] == [None]
    assert "RAHASIA" not in report.as_json()
    assert {"baris-tersembunyi"} == {note.code for note in report.notes}
    assert "tersembunyi di sumber" in report.summary()


def test_one_sheet_saved_as_csv_is_read_too(tmp_path: Path) -> None:
    root = make_root(tmp_path / "asal")
    row = {"Judul": "Laporan 2025", "Ringkasan isi informasi": 'Dua\nbaris; satu kutip "', "Topik 2": "anggaran"}
    sheet = load_workbook(io.BytesIO(filled(root, setiap_saat=row)))[InformationClass.ALWAYS.label]
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([cell.value for cell in line] for line in sheet.iter_rows())
    situs = make_root(tmp_path / "situs")
    (tmp_path / "isian.csv").write_bytes(out.getvalue().encode("utf-8-sig"))
    report = import_list(tmp_path / "isian.csv", situs)
    assert [item.outcome for item in report.items] == [Outcome.NEW]
    record = records_at(situs)["tanpa-tahun/laporan-2025"]
    assert (record.summary, record.subjects) == ('Dua\nbaris; satu kutip "', ("anggaran",))
    assert record.information_class is InformationClass.ALWAYS


def test_cells_have_lists_and_checks() -> None:
    book = load_workbook(io.BytesIO(template_workbook(body_at(HOME))))
    assert book.sheetnames[0] == "Petunjuk"
    for kind in InformationClass:
        sheet = book[kind.label]
        checked = {str(one.sqref).partition(":")[0][:-1]: one for one in sheet.data_validations.dataValidation}
        unit = sheet.cell(FIRST, headings(sheet)["Pejabat/unit yang menguasai informasi"]).column_letter
        assert checked[unit].type == "list"
        names, _, place = checked[unit].formula1.partition("!")
        units = [cell.value for line in book[names.strip("'")][place.replace("$", "")] for cell in line]
        assert units == sorted(unit.name for unit in body_at(HOME).units)
        title = sheet.cell(FIRST, headings(sheet)["Judul"]).column_letter
        assert "300" in checked[title].formula1
    assert book["Pilihan"].sheet_state == "hidden"


def test_no_check_is_larger_than_a_spreadsheet_program_allows() -> None:
    """A program calls a file damaged of which one is."""
    book = load_workbook(io.BytesIO(template_workbook(body_at(HOME))))
    found = [one for sheet in book.worksheets for one in sheet.data_validations.dataValidation]
    assert len(found) > 100
    for one in found:
        assert len(one.formula1) <= FORMULA_LIMIT
        for text, limit in ((one.prompt, 255), (one.promptTitle, 32), (one.error, 225), (one.errorTitle, 32)):
            assert len(text or "") <= limit
    assert all(len(sheet.title) <= 31 for sheet in book.worksheets)


def test_headings_are_unique_and_every_cell_of_a_record_has_one() -> None:
    for kind in InformationClass:
        names = [column.heading for column in columns_of(kind)]
        assert len(set(names)) == len(names)
    record = Record(id="2024/a", path="", title="A", information_class=InformationClass.ALWAYS)
    columns = columns_of(InformationClass.ALWAYS, [record])
    assert [text for text in cells_of(record, columns, {}) if text] == ["A", "Terbit"]


def test_the_command_writes_a_file_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "isian.xlsx"
    command = ["template", str(target), "--root", str(HOME), "--filled"]
    assert main(command) == 0
    capsys.readouterr()
    assert main(command) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert main(["import", "list", str(target), "--root", str(HOME), "--dry-run"]) == 0
    assert f"Sama                   : {len(records_at(HOME))}\n" in capsys.readouterr().out


def test_a_missing_document_is_named_with_its_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is written, and the files that are made are named with the next step."""
    root = make_root(tmp_path / "root")
    sheet = tmp_path / "isian.xlsx"
    sheet.write_bytes(template_workbook(body_at(root), []))
    book = load_workbook(sheet)
    page = book["Informasi Berkala"]
    columns = {cell.value: cell.column for cell in page[HEADINGS]}
    page.cell(FIRST, columns["Judul"], "Laporan Uji Tahun 2025")
    place = page.cell(FIRST, columns["Berkas 1: Lokasi"], "2025/laporan uji.pdf").coordinate
    book.save(sheet)
    assert main(["import", "list", str(sheet), "--root", str(root), "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert f"sel {place}: «2025/laporan uji.pdf» belum ada" in said
    assert "Dibuat" not in said
    assert main(["import", "list", str(sheet), "--root", str(root)]) == 0
    said = capsys.readouterr().out
    made = next(line.strip() for line in said.splitlines() if line.strip().endswith("laporan-uji-tahun-2025.yml"))
    assert (root / made).is_file()
    assert "Langkah berikutnya:\n  terang check --root" in said
