"""Document of a year's holidays → HolidayList, after the rules that such a list must keep."""

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
    return read_ledger(HolidayList, document, id, context, _check_days, _check_decree, _check_whole)


def _check_days(found: HolidayList, reader: Reader) -> None:
    first: dict[date, str] = {}
    for index, holiday in enumerate(found.holidays):
        with where_read():
            _check_day(holiday, ("daftar", index, "tanggal"), found.id, first, reader)


def _check_day(holiday: HolidayEntry, keys: KeyPath, year: str, first: dict[date, str], reader: Reader) -> None:
    day = holiday.day.first_day
    if day.year != int(year):
        reader.report("libur-beda-tahun", keys, value=holiday.day.words(), year=year)
    with where_read():
        if holiday.kind is HolidayKind.JOINT_LEAVE and day.weekday() >= 5:
            reader.report("cuti-bersama-akhir-pekan", keys, value=holiday.day.words())
    other = first.setdefault(day, holiday.name)
    if other is not holiday.name:
        reader.report("libur-ganda", keys, value=holiday.day.words(), first=other)


def _check_decree(found: HolidayList, reader: Reader) -> None:
    if not found.decree:
        reader.report("libur-tanpa-keputusan", ("keputusan",), year=found.id)


def _check_whole(found: HolidayList, reader: Reader) -> None:
    """A part of a year in place of the whole would move every deadline without a word."""
    named = {(holiday.day.month, holiday.day.day) for holiday in found.holidays if holiday.kind is HolidayKind.NATIONAL}
    missing = [words for day, words in _FIXED.items() if day not in named]
    if missing:
        reader.report("libur-tidak-lengkap", ("daftar",), year=found.id, missing=", ".join(missing))
