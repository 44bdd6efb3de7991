"""Each annex → the same list to take away: CSV and JSON with every field of the table, XLSX with the annex's columns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from operator import itemgetter
from typing import Any, TypeVar

import msgspec

from ... import urls
from ...formats.csv_rows import MARK, csv_row
from ...formats.workbooks import Sheet, workbook
from ...records import DecreeKind, Exemption, Record, fields_of
from ...records.wording import words
from ..shared.outputs import LazyOutput, Output, OutputGroup, Site, cache_key, fingerprints
from .annex_columns import columns_of
from .annex_values import Value, values_of
from .annexes import Annex, all_annexes

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

# Items of the site; above that the rows of tables are not held in memory.
_MANY = 20_000

Row = dict[str, Any]
_RowOf = Callable[[int], Row]  # by number, from 1
_Made = TypeVar("_Made")


def write(site: Site) -> Iterator[Output]:
    for annex in all_annexes(site):
        key = cache_key(fingerprints(annex.records), annex.decree)
        yield OutputGroup(annex.file("csv"), key, partial(_tables, annex, key, site), size=len(annex.records))
        yield _xlsx(annex, key, site)


def open_records_csv(path: str, key: bytes, records: Sequence[Record], site: Site) -> LazyOutput:
    """Any list of open records, oldest first, with the columns of the DIP's export."""
    return _csv(path, key, DecreeKind.DIP, records, partial(_row, DecreeKind.DIP, records, site), site)


def _tables(annex: Annex, key: bytes, site: Site) -> Iterator[LazyOutput]:
    """Two files of the same rows. The rows are computed twice where they are too many to be held in memory."""
    row: _RowOf = partial(_row, annex.kind, annex.records, site)
    row = cache(row) if len(annex.records) <= _MANY else row
    yield _csv(annex.file("csv"), key, annex.kind, annex.records, row, site)
    yield _json(annex, key, row, site)


def _row(kind: DecreeKind, oldest_first: Sequence[Record], site: Site, number: int) -> Row:
    row = _open_row if kind is DecreeKind.DIP else _exempt_row
    return {"nomor": number, **row(oldest_first[number - 1], site)}


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


def _open_row(record: Record, site: Site) -> Row:
    return {"id": record.id, **values_of(record, _values(DecreeKind.DIP), site), **_page(record, site)}


def _exempt_row(record: Record, site: Site) -> Row:
    values, exemption = _exemption(), record.exemption
    row: Row = {"id": record.id, **values_of(record, _values(DecreeKind.DIK), site)}
    row["pasal"] = exemption.citation if exemption else None
    row |= values_of(exemption, values, site) if exemption else dict.fromkeys(value.export for value in values)
    return row | _page(record, site)


def _page(record: Record, site: Site) -> Row:
    return {"alamat_halaman": site.address + urls.record(record.id)}


def _csv(path: str, key: bytes, kind: DecreeKind, records: Sequence[Record], row: _RowOf, site: Site) -> LazyOutput:
    _, *names = columns(kind)
    in_order = itemgetter(*names)

    def line(number: int) -> bytes:
        """Without its number, which alone differs between tables."""
        return csv_row(in_order(row(number)))

    def make() -> bytes:
        lines = _held(site, kind).lines
        rows = (
            b"%d,%b" % (number, _of(lines, record, partial(line, number))) for number, record in enumerate(records, 1)
        )
        return b"".join((MARK, csv_row(columns(kind)), *rows))

    return LazyOutput(path, key, make, listed=False, size=len(records))


@dataclass(frozen=True, slots=True)
class _Held:
    """By id of a record, its line in every CSV and its cells in every XLSX; None where the site has too many records."""

    lines: dict[str, bytes] | None
    cells: dict[str, list[str]] | None


@lru_cache(maxsize=len(DecreeKind))
def _held(site: Site, kind: DecreeKind) -> _Held:
    """A record is in about seven tables of one kind, which differ in the number of its row."""
    return _Held({}, {}) if len(site.catalogue.records) <= _MANY else _Held(None, None)


def _of(held: dict[str, _Made] | None, record: Record, make: Callable[[], _Made]) -> _Made:
    if held is None:
        return make()
    found = held.get(record.id)
    if found is None:
        found = held[record.id] = make()
    return found


def _json(annex: Annex, key: bytes, row: _RowOf, site: Site) -> LazyOutput:
    """One record a line, so that two lists can be compared line by line."""
    body = site.catalogue.body
    about: Row = {"badan_publik": body.name, "kode_wilayah": body.region_code, "daftar": annex.kind.label}
    about |= {"unit": annex.unit.name} if annex.unit else {}
    about |= {"keputusan": _decree(annex), "jumlah": len(annex.records)}
    head = msgspec.json.encode(about)[:-1] + b',"informasi":[\n'

    def make() -> bytes:
        lines = b",\n".join(msgspec.json.encode(row(number)) for number in range(1, len(annex.records) + 1))
        return head + lines + b"\n]}\n"

    return LazyOutput(annex.file("json"), key, make, listed=False, size=len(annex.records))


def _decree(annex: Annex) -> Row | None:
    decree = annex.decree
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


def _xlsx(annex: Annex, key: bytes, site: Site) -> LazyOutput:
    """As the annex looks on paper; the address of each page is in the last column."""
    heading = [annex.kind.label, annex.unit.name if annex.unit else site.catalogue.body.name]
    decree = annex.decree
    if decree:
        heading.append(f"Keputusan Nomor {decree.number} tanggal {words(decree.date)}")
    return records_xlsx(annex.file("xlsx"), key, annex.kind, heading, annex.records, site)


def records_xlsx(
    path: str, key: bytes, kind: DecreeKind, heading: Sequence[str], records: Sequence[Record], site: Site
) -> LazyOutput:
    """Any list of records, oldest first, with the columns of the annex and the address of each page."""
    shown = columns_of(kind)

    def worked_out(record: Record) -> list[str]:
        return [*(column.cell(record, site) or "" for column in shown), site.address + urls.record(record.id)]

    def cells(record: Record) -> list[str]:
        return _of(_held(site, kind).cells, record, partial(worked_out, record))

    titles = [*((column.heading, column.width) for column in shown), ("Alamat halaman", 40)]
    sheet = Sheet(kind.key.upper(), heading, titles)
    return LazyOutput(path, key, partial(workbook, sheet, records, cells), listed=False, size=len(records))
