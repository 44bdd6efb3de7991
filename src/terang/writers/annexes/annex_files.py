"""Each annex → the same list to take away: CSV and JSON with every field of the table, XLSX with the annex's columns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from operator import itemgetter
from typing import Any, TypeVar

import msgspec

from ... import urls
from ...formats.csv_rows import MARK, csv_row
from ...formats.workbooks import Sheet, WrittenRow, workbook
from ...records import Decree, DecreeKind, Exemption, Record, Unit, fields_of
from ...records.wording import words
from ..shared.outputs import LazyOutput, Output, OutputGroup, Site, SiteFacts
from ..shared.view_keys import Memo
from .annex_columns import columns_of
from .annex_values import Value, values_of
from .annexes import Annex, all_annexes, annex_file

# Not in a table of what is open: texts of their own, and what the list itself already says.
_LEFT_OUT = {
    "status",
    "body",
    "alert",
    "programme",
    "exemption",
    "withdrawal",
    "changes",
    "visible_from",
    "visible_until",
    "small_fix",
    "old_addresses",
    "withdrawn_files",
}
# Of an exempt item only what tells it apart; the rest is said by its exemption.
_OF_EXEMPT = ("title", "summary", "unit")

# Records whose rows are held in memory, in each process and for each kind of table.
_MANY = 20_000

Row = dict[str, Any]
_Made = TypeVar("_Made")


class TableRows(Memo):
    """A store of the rows of one annex, which two files have."""

    def __init__(self) -> None:
        self._made: dict[str, Row] = {}

    def of(self, kind: DecreeKind, record: Record, facts: SiteFacts) -> Row:
        """Without its number."""
        return _of(self._made, record, partial(_row, kind, record, facts))


@dataclass(frozen=True, slots=True)
class ExportTable:
    """Records of a table, the oldest first; `heading` is what stands above them where the format has a place for it."""

    kind: DecreeKind
    records: Sequence[Record]
    rows: TableRows
    heading: Sequence[str] = ()
    unit: Unit | None = None
    decree: Decree | None = None


def write(site: Site) -> Iterator[Output]:
    for annex in all_annexes(site):
        view = ExportTable(annex.kind, annex.records, TableRows(), _heading(annex, site), annex.unit, annex.decree)
        yield OutputGroup.made_of(annex.file("csv"), _tables, view, site, len(annex.records))
        yield records_xlsx(annex.file("xlsx"), annex.kind, view.heading, annex.records, site)


def open_records_csv(path: str, records: Sequence[Record], site: SiteFacts) -> LazyOutput:
    """Any list of open records, oldest first, with the columns of the DIP's export."""
    view = ExportTable(DecreeKind.DIP, records, TableRows())
    return LazyOutput.made_of(path, _csv, view, site, listed=False, size=len(records))


def records_xlsx(
    path: str, kind: DecreeKind, heading: Sequence[str], records: Sequence[Record], site: SiteFacts
) -> LazyOutput:
    """Any list of records, oldest first, with the columns of the annex and the address of each page."""
    view = ExportTable(kind, records, TableRows(), heading)
    return LazyOutput.made_of(path, _xlsx, view, site, listed=False, size=len(records))


def _tables(view: ExportTable, facts: SiteFacts) -> Iterator[LazyOutput]:
    """Two files of the same rows."""
    size = len(view.records)
    csv, json = (annex_file(view.kind, view.unit, ending) for ending in ("csv", "json"))
    yield LazyOutput.made_of(csv, _csv, view, facts, listed=False, size=size)
    yield LazyOutput.made_of(json, _json, view, facts, listed=False, size=size)


def _heading(annex: Annex, site: Site) -> list[str]:
    """As the annex looks on paper."""
    heading = [annex.kind.label, annex.unit.name if annex.unit else site.body.name]
    decree = annex.decree
    return [*heading, f"Keputusan Nomor {decree.number} tanggal {words(decree.date)}"] if decree else heading


def _row(kind: DecreeKind, record: Record, facts: SiteFacts) -> Row:
    return _open_row(record, facts) if kind is DecreeKind.DIP else _exempt_row(record, facts)


def columns(kind: DecreeKind) -> tuple[str, ...]:
    """Headers of the export, in order."""
    exempt = ("pasal", *(value.export for value in _exemption())) if kind is DecreeKind.DIK else ()
    return ("nomor", "id", *(value.export for value in _values(kind)), *exempt, "alamat_halaman")


@cache
def _values(kind: DecreeKind) -> tuple[Value, ...]:
    fields = fields_of(Record)
    if kind is DecreeKind.DIK:
        return tuple(Value.of(field) for field in fields if field.name in _OF_EXEMPT)
    return tuple(Value.of(field) for field in fields if field.name not in _LEFT_OUT)


@cache
def _exemption() -> tuple[Value, ...]:
    return tuple(map(Value.of, fields_of(Exemption)))


def _open_row(record: Record, facts: SiteFacts) -> Row:
    return {"id": record.id, **values_of(record, _values(DecreeKind.DIP), facts), **_page(record, facts)}


def _exempt_row(record: Record, facts: SiteFacts) -> Row:
    values, exemption = _exemption(), record.exemption
    row: Row = {"id": record.id, **values_of(record, _values(DecreeKind.DIK), facts)}
    row["pasal"] = exemption.citation if exemption else None
    row |= values_of(exemption, values, facts) if exemption else dict.fromkeys(value.export for value in values)
    return row | _page(record, facts)


def _page(record: Record, facts: SiteFacts) -> Row:
    return {"alamat_halaman": facts.address + urls.record(record.id)}


def _csv(_: str, view: ExportTable, facts: SiteFacts) -> bytes:
    """The number of a row alone differs between tables: the rest is encoded once for all."""
    kind, rows, lines = view.kind, view.rows, _held(facts, view.kind).lines
    head, *names = columns(kind)
    in_order = itemgetter(*names)

    def line(record: Record) -> bytes:
        return csv_row(in_order(rows.of(kind, record, facts)))

    numbered = (
        b"%d,%b" % (number, _of(lines, record, partial(line, record))) for number, record in enumerate(view.records, 1)
    )
    return b"".join((MARK, csv_row((head, *names)), *numbered))


@dataclass(frozen=True, slots=True)
class _Held:
    """By id of a record, its line in every CSV and its row in every XLSX."""

    lines: dict[str, bytes]
    rows: dict[str, WrittenRow]


@lru_cache(maxsize=len(DecreeKind))
def _held(_: SiteFacts, kind: DecreeKind) -> _Held:
    """A record is in about seven tables of one kind, which differ in the number of its row."""
    return _Held({}, {})


def _of(held: dict[str, _Made], record: Record, make: Callable[[], _Made]) -> _Made:
    found = held.get(record.id)
    if found is None:
        found = make()
        if len(held) < _MANY:
            held[record.id] = found
    return found


def _json(_: str, view: ExportTable, facts: SiteFacts) -> bytes:
    """One record a line, so that two lists can be compared line by line."""
    about: Row = {"badan_publik": facts.body.name, "kode_wilayah": facts.body.region_code, "daftar": view.kind.label}
    about |= {"unit": view.unit.name} if view.unit else {}
    about |= {"keputusan": _decree(view.decree), "jumlah": len(view.records)}
    head = msgspec.json.encode(about)[:-1] + b',"informasi":[\n'
    lines = (
        msgspec.json.encode({"nomor": number, **view.rows.of(view.kind, record, facts)})
        for number, record in enumerate(view.records, 1)
    )
    return head + b",\n".join(lines) + b"\n]}\n"


def _decree(decree: Decree | None) -> Row | None:
    if decree is None:
        return None
    approval = decree.approval
    return {
        "nomor": decree.number,
        "tanggal": decree.date.iso(),
        "tentang": decree.about,
        "persetujuan": {
            "jabatan": approval.office,
            "nomor": approval.number,
            "tanggal": approval.date.iso() if approval.date else None,
        }
        if approval
        else None,
    }


def _xlsx(_: str, view: ExportTable, facts: SiteFacts) -> bytes:
    """The address of each page is in the last column."""
    shown, held = columns_of(view.kind), _held(facts, view.kind).rows

    def written(record: Record) -> WrittenRow:
        cells = (column.cell(record, facts) or "" for column in shown)
        return WrittenRow.of([*cells, facts.address + urls.record(record.id)])

    def row(record: Record) -> WrittenRow:
        return _of(held, record, partial(written, record))

    titles = [*((column.heading, column.width) for column in shown), ("Alamat halaman", 40)]
    return workbook(Sheet(view.kind.key.upper(), view.heading, titles), view.records, row)
