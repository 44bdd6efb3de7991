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

    @property
    def reason(self) -> str:
        """`Libur nasional: Hari Raya Natal`."""
        return f"{'Cuti bersama' if self.joint_leave else 'Libur nasional'}: {self.name}"


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
