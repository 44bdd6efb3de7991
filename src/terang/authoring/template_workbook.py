"""A body and records → a workbook to fill in: a sheet for each class, with lists to choose from, checks and help."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ..errors import ValueRefused
from ..law import DUTIES
from ..records import Body, InformationClass, Need, Record, duties_shown, placeholders
from ..records.fields import Choice, Many, Simple
from .sheet_checks import CellCheck, check_of
from .sheet_columns import ID_HEADING, MARK, SheetColumn, cells_of, columns_of, duty_text, sheet_title
from .skeleton import example_of

HEADINGS, HELP, FIRST = 2, 3, 4  # lines of a sheet
HELP_START = "Petunjuk: "  # begins every cell of the line of help
_SPARE = 500  # lines below the filled ones that have lists and checks
_CELL = 32_767  # characters
_COLOURS = {Need.REQUIRED: "F8D7B5", Need.EXPECTED: "FBF1C7", Need.OPTIONAL: "E4E9EE"}
_NEEDS = {Need.REQUIRED: "wajib", Need.EXPECTED: "sebaiknya diisi", Need.OPTIONAL: "boleh kosong"}
_LISTS = "Pilihan"
_STEPS = (
    "1. Pilih lembar menurut kelas informasinya: berkala, serta merta, setiap saat, atau dikecualikan.",
    "2. Satu baris untuk satu informasi, mulai dari baris 4. Kolom jingga wajib, kolom kuning sebaiknya diisi.",
    "3. Kolom Id dikosongkan untuk informasi baru. Id yang sudah ada jangan diubah: itulah alamat halamannya.",
    "4. Pilih dari daftar bila sel menampilkan panah. Unit berasal dari badan.yml.",
    "5. Tanggal ditulis 2024-03-31; bila hanya diketahui bulan atau tahunnya: 2024-03 atau 2024.",
    "6. Jangan menulis data pribadi: semua isian terbit. Nama jabatan boleh, nama orang tidak.",
    "7. Kolom boleh dihapus atau dipindah, tetapi judul kolom jangan diganti. Kolom bernomor boleh ditambah: Topik 4, Berkas 4: Lokasi.",
    "8. Simpan, lalu jalankan: terang import list NAMA-BERKAS --dry-run. Baris yang salah disebut dengan sel dan obatnya.",
)


def template_workbook(body: Body, records: Iterable[Record] = ()) -> bytes:
    """ValueRefused, naming the record, for a text that a cell cannot hold."""
    book = Workbook()
    help_sheet = book.worksheets[0]
    by_class: dict[InformationClass, list[Record]] = {kind: [] for kind in InformationClass}
    for record in records:
        by_class[record.information_class].append(record)
    lists = _ChoiceLists(book.create_sheet(_LISTS))
    for kind, held in by_class.items():
        _fill_sheet(book.create_sheet(kind.label), kind, held, body, lists)
    _help(help_sheet)
    book.move_sheet(lists.sheet, len(book.worksheets))
    lists.sheet.sheet_state = "hidden"
    book.properties.created = book.properties.modified = datetime(2026, 1, 1)
    book.properties.title = MARK
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


class _ChoiceLists:
    """Lists to choose from, each once, in columns of a hidden sheet: a cell's own list may hold 255 characters only."""

    def __init__(self, sheet: Any) -> None:
        self.sheet: Worksheet = sheet
        self.ranges: dict[tuple[str, ...], str] = {}
        _write(sheet, 1, 1, f"{MARK}: daftar pilihan")

    def range_of(self, choices: tuple[str, ...]) -> str:
        if choices not in self.ranges:
            at = len(self.ranges) + 1
            for line, text in enumerate(choices, 2):
                _write(self.sheet, line, at, text)
            letter = get_column_letter(at)
            self.ranges[choices] = f"'{_LISTS}'!${letter}$2:${letter}${len(choices) + 1}"
        return self.ranges[choices]


def _fill_sheet(
    sheet: Worksheet, kind: InformationClass, records: Sequence[Record], body: Body, lists: _ChoiceLists
) -> None:
    columns = columns_of(kind, records)
    _write(sheet, 1, 1, sheet_title(kind))
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    _heading(sheet, 1, ID_HEADING, "Kosongkan untuk informasi baru; diisi Terang.", Need.OPTIONAL)
    for at, column in enumerate(columns, 2):
        _heading(sheet, at, column.heading, _help_of(column), _need_of(column))
        sheet.column_dimensions[get_column_letter(at)].width = _width(column)
    sheet.column_dimensions["A"].width = 24
    sheet.row_dimensions[HEADINGS].height = 48
    sheet.row_dimensions[HELP].height = 75
    sheet.freeze_panes = f"C{FIRST}"
    unit_names = {unit.id: unit.name for unit in body.units if _names_once(unit.name, body)}
    for line, record in enumerate(records, FIRST):
        for at, text in enumerate((record.id, *cells_of(record, columns, unit_names)), 1):
            if len(text) > _CELL:
                raise ValueRefused(
                    f"«{columns[at - 2].heading}» catatan {record.id} terlalu panjang bagi satu sel ({len(text)} huruf)"
                )
            _write(sheet, line, at, text)
    _checks(sheet, columns, FIRST + len(records) + _SPARE, kind, body, lists)


def _names_once(name: str, body: Body) -> bool:
    return sum(unit.name.casefold() == name.casefold() for unit in body.units) == 1


def _heading(sheet: Worksheet, at: int, text: str, about: str, need: Need) -> None:
    _write(sheet, HEADINGS, at, text)
    _write(sheet, HELP, at, HELP_START + about)
    head, below = sheet.cell(HEADINGS, at), sheet.cell(HELP, at)
    head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor=_COLOURS[need])
    below.font = Font(italic=True, size=8, color="555555")
    head.alignment = below.alignment = Alignment(wrap_text=True, vertical="top")
    letter = get_column_letter(at)
    sheet.column_dimensions[letter].number_format = "@"  # what is typed stays as it was typed
    sheet.column_dimensions[letter].alignment = Alignment(wrap_text=True, vertical="top")


def _checks(
    sheet: Worksheet, columns: Sequence[SheetColumn], last: int, kind: InformationClass, body: Body, lists: _ChoiceLists
) -> None:
    units = tuple(sorted(unit.name if _names_once(unit.name, body) else unit.id for unit in body.units))
    duties = tuple(duty_text(duty.id) for duty in duties_shown(body.kind) if duty.category == kind.key)
    everything = f"$A{FIRST}:${get_column_letter(len(columns) + 1)}{FIRST}"
    for at, column in enumerate(columns, 2):
        letter = get_column_letter(at)
        place = f"{letter}{FIRST}:{letter}{last}"
        if check := check_of(column, units, duties):
            sheet.add_data_validation(validation := _validation(check, column, f"{letter}{FIRST}", lists))
            validation.add(place)
        if column.is_required:
            rule = f"AND(COUNTA({everything})>0,LEN({letter}{FIRST})=0)"
            sheet.conditional_formatting.add(place, FormulaRule([rule], fill=PatternFill(bgColor="F4B6B6")))  # type: ignore[no-untyped-call]


def _validation(check: CellCheck, column: SheetColumn, cell: str, lists: _ChoiceLists) -> DataValidation:
    formula = lists.range_of(check.choices) if check.choices else check.formula.replace("#", cell)
    return DataValidation(
        type="list" if check.choices else "custom",
        formula1=formula,
        allow_blank=True,
        showErrorMessage=True,
        showInputMessage=True,
        errorTitle="Isian belum benar",
        error=check.sentence[:225],
        promptTitle=column.heading[-32:].strip(),
        prompt=f"{check.sentence} {column.field.help}"[:255].strip(),
    )


def _write(sheet: Worksheet, line: int, at: int, text: str) -> None:
    """As text, whatever it begins with: a formula would be worked out."""
    if text:
        cell = sheet.cell(line, at)
        cell.value, cell.data_type, cell.number_format = text, "s", "@"
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _help(sheet: Worksheet) -> None:
    sheet.title = "Petunjuk"
    _write(sheet, 1, 1, f"{MARK}: petunjuk")
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    line = 2
    for line, text in enumerate(_STEPS, 2):
        _write(sheet, line, 1, text)
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=5)
    line += 2
    for at, text in enumerate(("Kolom", "Perlu", "Keterangan", "Contoh", "Lembar"), 1):
        _write(sheet, line, at, text)
        sheet.cell(line, at).font = Font(bold=True)
    for column, kinds in _all_columns().items():
        line += 1
        texts = (column.heading, _NEEDS[_need_of(column)], _help_of(column), _example(column), ", ".join(kinds))
        for at, text in enumerate(texts, 1):
            _write(sheet, line, at, text)
    for letter, width in zip("ABCDE", (38, 16, 70, 34, 40), strict=True):
        sheet.column_dimensions[letter].width = width


def _all_columns() -> Mapping[SheetColumn, list[str]]:
    """Every column once, of numbered ones the first, with the classes whose sheets have it."""
    found: dict[SheetColumn, list[str]] = {}
    for kind in InformationClass:
        for column in (one for one in columns_of(kind) if not any(step in one.path for step in range(1, 9))):
            found.setdefault(column, []).append(kind.label)
    return found


def _need_of(column: SheetColumn) -> Need:
    """A field of a group is required only where the group is there at all."""
    if len(column.path) == 1 or column.is_tick:
        return column.field.need
    return Need.EXPECTED if column.field.need is not Need.OPTIONAL else Need.OPTIONAL


def _help_of(column: SheetColumn) -> str:
    notes = (column.field.help, column.field.law and f"({column.field.law})")
    return " ".join(note for note in notes if note).replace("`", "") or f"{column.field.label}."


def _example(column: SheetColumn) -> str:
    if column.is_tick:
        return "ya"
    if isinstance(column.type, Choice | Many):
        return ""
    if column.type is Simple.DUTY:
        return duty_text(next(iter(DUTIES)))
    example = example_of(column.field, column.type).strip('"')
    return "" if example in (placeholders.SHORT, placeholders.LONG) else example


def _width(column: SheetColumn) -> int:
    if column.is_tick:
        return 12
    return {"judul": 44, "ringkasan": 60, "isi": 60, "unit": 36}.get(column.field.key, 24)
