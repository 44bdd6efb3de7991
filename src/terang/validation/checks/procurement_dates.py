"""Lists of procurement and a day → what is said to have happened on a day to come."""

from collections.abc import Iterator

from ...problems import Problem, problem
from ...records import ROWS, ProcurementList
from ...values.dates import PartialDate
from ..checked_sources import CheckedSources
from ..partly_read import where_read

_DAYS = (("diumumkan", "announced"), ("tanggal_kontrak", "contracted"), ("selesai", "completed"))


def check(sources: CheckedSources) -> Iterator[Problem]:
    for found in sources.office_files:
        if not isinstance(found, ProcurementList):
            continue
        for index, row in enumerate(found.rows):
            for key, name in _DAYS:
                with where_read():
                    day: PartialDate | None = getattr(row, name)
                    if not day or day.first_day <= sources.today:
                        continue
                    place = sources.documents(found.path).place((ROWS, index, key))
                    yield problem("register-mendatang", place, key=key, value=day.words())
