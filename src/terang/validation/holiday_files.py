"""Document of a year's holidays, or of some more → HolidayList, after the rules that such a list must keep."""

from datetime import date

from ..problems import Problem
from ..reading import Document, KeyPath
from ..records import HolidayEntry, HolidayKind, HolidayList
from .context import ValidationContext
from .partly_read import where_read
from .table_reader import Reader, read_ledger

# Month and day of the holidays that fall on the same day in every year: a list without them is only a part.
_FIXED = {(1, 1): "1 Januari", (5, 1): "1 Mei", (6, 1): "1 Juni", (8, 17): "17 Agustus", (12, 25): "25 Desember"}


def read_holidays(
    document: Document, id: str, context: ValidationContext
) -> tuple[HolidayList | None, tuple[Problem, ...]]:
    """The holidays of the year `id`, perhaps partly read, and their problems."""
    return read_ledger(HolidayList, document, id, context, _check_days, _check_decree, _check_whole, _check_base)


def _check_days(found: HolidayList, reader: Reader) -> None:
    first: dict[date, str] = {}
    for index, holiday in enumerate(found.holidays):
        with where_read():
            _check_day(holiday, ("daftar", index), found.id, first, reader)
    with where_read():
        first |= {holiday.day: holiday.name for holiday in (found.base.holidays if found.base else ())}
    for index, holiday in enumerate(found.more):
        with where_read():
            _check_day(holiday, ("tambahan", index), found.id, first, reader)


def _check_day(holiday: HolidayEntry, entry: KeyPath, year: str, first: dict[date, str], reader: Reader) -> None:
    with where_read():
        if holiday.kind is HolidayKind.LOCAL and not holiday.decree:
            reader.report("libur-daerah-tanpa-keputusan", (*entry, "jenis"), name=holiday.name)
    day, keys = holiday.day.first_day, (*entry, "tanggal")
    if day.year != int(year):
        reader.report("libur-beda-tahun", keys, value=holiday.day.words(), year=year)
    with where_read():
        if holiday.kind is HolidayKind.JOINT_LEAVE and day.weekday() >= 5:
            reader.report("cuti-bersama-akhir-pekan", keys, value=holiday.day.words())
    other = first.setdefault(day, holiday.name)
    if other is not holiday.name:
        reader.report("libur-ganda", keys, value=holiday.day.words(), first=other)


def _check_decree(found: HolidayList, reader: Reader) -> None:
    if found.holidays and not found.decree:
        reader.report("libur-tanpa-keputusan", ("keputusan",), year=found.id)


def _check_whole(found: HolidayList, reader: Reader) -> None:
    """A part of a year in place of the whole would move every deadline without a word."""
    if not found.holidays:
        return
    named = {(holiday.day.month, holiday.day.day) for holiday in found.holidays if holiday.kind is HolidayKind.NATIONAL}
    missing = [words for day, words in _FIXED.items() if day not in named]
    if missing:
        reader.report("libur-tidak-lengkap", ("daftar",), year=found.id, missing=", ".join(missing))


def _check_base(found: HolidayList, reader: Reader) -> None:
    """More days need a list to which they are added."""
    if found.holidays or (found.more and found.base):
        return
    if found.more:
        reader.report("libur-tambahan-tanpa-daftar", ("tambahan",), year=found.id)
    else:
        reader.report("wajib-diisi", ("daftar",), label="Daftar hari libur", key="daftar", law="", help="")
