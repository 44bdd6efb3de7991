"""The field table of a year's holidays, and the frozen HolidayList."""

from dataclasses import dataclass

from .. import working_days
from ..values.dates import PartialDate
from .fields import Choice, Condition, Date, Group, Many, Need, Option, Simple, Text, declared
from .office_file import OfficeFile


class HolidayKind(Option):
    """Why a day is no working day: the words of the yearly joint decree of three ministers, and what a region adds."""

    NATIONAL = ("libur_nasional", "Libur nasional")
    JOINT_LEAVE = ("cuti_bersama", "Cuti bersama")
    LOCAL = ("libur_daerah", "Libur daerah")


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayEntry:
    """One day on which the office is closed."""

    day: PartialDate = declared("tanggal", "Tanggal", Date(partial=False), Need.REQUIRED)
    name: str = declared("nama", "Nama hari libur", Text(150), Need.REQUIRED, example="Hari Raya Natal")
    kind: HolidayKind = declared(
        "jenis",
        "Jenis",
        Choice(HolidayKind),
        Need.REQUIRED,
        help="`libur_daerah` hanya bila keputusan kepala daerah menutup kantor pada hari itu.",
    )
    decree: str | None = declared(
        "keputusan",
        "Nomor keputusan",
        Text(200),
        help="Bila hari ini punya keputusan sendiri, misalnya pemilu; wajib untuk libur daerah.",
        required_if=Condition("jenis", HolidayKind.LOCAL.key),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayList(OfficeFile):
    """All holidays of the year `id`, in place of the year that Terang brings along; or only some more days of that year."""

    decree: str | None = declared(
        "keputusan", "Nomor keputusan bersama", Text(200), help="Tanpa nomor, seluruh tahun itu ditandai perkiraan."
    )
    decree_date: PartialDate | None = declared("tanggal", "Tanggal keputusan", Date(partial=False))
    source: str | None = declared("sumber", "Alamat naskah keputusan", Simple.ADDRESS)
    holidays: tuple[HolidayEntry, ...] = declared(
        "daftar",
        "Daftar hari libur",
        Many(Group(HolidayEntry)),
        help="Seluruh hari libur tahun ini; menggantikan daftar bawaan Terang.",
    )
    more: tuple[HolidayEntry, ...] = declared(
        "tambahan",
        "Hari libur tambahan",
        Many(Group(HolidayEntry)),
        help="Hari di luar `daftar`, atau di luar daftar bawaan Terang bila `daftar` tidak ditulis.",
    )

    def as_year(self) -> working_days.HolidayYear:
        """What the calendar counts with."""
        base = self.base
        days = (
            *(base.holidays if base else ()),
            *(
                working_days.Holiday(
                    one.day.first_day,
                    one.name,
                    one.kind is HolidayKind.JOINT_LEAVE,
                    one.decree or "",
                    is_local=one.kind is HolidayKind.LOCAL,
                )
                for one in (*self.holidays, *self.more)
            ),
        )
        holidays = tuple(sorted(days, key=lambda holiday: holiday.day))
        decree, source = (base.decree, base.source) if base else ("", "")
        return working_days.HolidayYear(int(self.id), self.decree or decree, self.source or source, holidays)

    @property
    def base(self) -> working_days.HolidayYear | None:
        """The built-in year that stands, since the file lists no year of its own."""
        return None if self.holidays else working_days.BUILT_IN.get(int(self.id))
