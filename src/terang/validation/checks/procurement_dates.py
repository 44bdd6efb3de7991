"""Lists of procurement and a day → what is said to have happened on a day to come."""

from collections.abc import Iterator

from ...problems import Problem, problem
from ...records import ROWS, ProcurementList
from ..checked_sources import CheckedSources


def check(sources: CheckedSources) -> Iterator[Problem]:
    for found in sources.office_files:
        if not isinstance(found, ProcurementList):
            continue
        for index, row in enumerate(found.rows):
            days = (("diumumkan", row.announced), ("tanggal_kontrak", row.contracted), ("selesai", row.completed))
            for key, day in days:
                if day and day.first_day > sources.today:
                    place = sources.documents(found.path).place((ROWS, index, key))
                    yield problem("register-mendatang", place, key=key, value=day.words())
