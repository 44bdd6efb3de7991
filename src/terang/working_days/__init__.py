"""Days and the holidays of a year → working days, and the deadlines of the openness law."""

from .counting import Calendar, Skipped, UnknownYear, WorkingDayTerm
from .deadlines import DEADLINES, Deadline, DeadlineStart
from .holiday_tables import BUILT_IN
from .year import Holiday, HolidayYear

__all__ = [
    "BUILT_IN",
    "DEADLINES",
    "Calendar",
    "Deadline",
    "DeadlineStart",
    "Holiday",
    "HolidayYear",
    "Skipped",
    "UnknownYear",
    "WorkingDayTerm",
]
