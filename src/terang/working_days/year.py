"""The holidays of one year, and the decree that sets them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which offices are closed. `decree` only where the day has one of its own, as election days do."""

    day: date
    name: str
    joint_leave: bool  # cuti bersama; else a national holiday
    decree: str = ""
    is_local: bool = False  # libur daerah: by decree of a region

    @property
    def kind(self) -> str:
        """As sources and downloads call it."""
        return "libur_daerah" if self.is_local else "cuti_bersama" if self.joint_leave else "libur_nasional"

    @property
    def reason(self) -> str:
        """`Libur nasional: Hari Raya Natal`."""
        return f"{self.kind.replace('_', ' ').capitalize()}: {self.name}"


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """All holidays of one year, in order. `source` is the address where the decree was read."""

    year: int
    decree: str
    source: str
    holidays: tuple[Holiday, ...]

    @property
    def is_estimate(self) -> bool:
        """Without the number of a decree nobody can check the days: every count is an estimate."""
        return not self.decree
