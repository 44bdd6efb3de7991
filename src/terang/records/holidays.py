"""The field table of a year's holidays, and the frozen HolidayList."""

from dataclasses import dataclass

from .. import working_days
from ..values.dates import PartialDate
from .fields import Choice, Date, Group, Many, Need, Option, Simple, Text, declared
from .office_file import OfficeFile


class HolidayKind(Option):
    """Why a day is no working day; the words of the yearly joint decree of three ministers."""

    NATIONAL = ("libur_nasional", "Libur nasional")
    JOINT_LEAVE = ("cuti_bersama", "Cuti bersama")


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayEntry:
    """One day on which the office is closed."""

    day: PartialDate = declared("tanggal", "Tanggal", Date(partial=False), Need.REQUIRED)
    name: str = declared("nama", "Nama hari libur", Text(150), Need.REQUIRED, example="Hari Raya Natal")
    kind: HolidayKind = declared("jenis", "Jenis", Choice(HolidayKind), Need.REQUIRED)
    decree: str | None = declared(
        "keputusan", "Nomor keputusan", Text(200), help="Hanya bila hari ini punya keputusan sendiri, misalnya pemilu."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayList(OfficeFile):
    """All holidays of the year `id`, in place of the year that Terang brings along."""

    decree: str | None = declared(
        "keputusan", "Nomor keputusan bersama", Text(200), help="Tanpa nomor, seluruh tahun itu ditandai perkiraan."
    )
    decree_date: PartialDate | None = declared("tanggal", "Tanggal keputusan", Date(partial=False))
    source: str | None = declared("sumber", "Alamat naskah keputusan", Simple.ADDRESS)
    holidays: tuple[HolidayEntry, ...] = declared(
        "daftar", "Daftar hari libur", Many(Group(HolidayEntry)), Need.REQUIRED
    )

    def as_year(self) -> working_days.HolidayYear:
        """What the calendar counts with."""
        days = (
            working_days.Holiday(one.day.first_day, one.name, one.kind is HolidayKind.JOINT_LEAVE, one.decree or "")
            for one in self.holidays
        )
        holidays = tuple(sorted(days, key=lambda holiday: holiday.day))
        return working_days.HolidayYear(int(self.id), self.decree or "", self.source or "", holidays)
