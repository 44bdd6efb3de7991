"""Lists of procurement, budgets and a day → what is said to have happened on a day or in a year to come."""

from collections.abc import Iterator

from ...problems import Problem, problem
from ...records import ROWS, Budget, ProcurementList
from ...values.dates import PartialDate
from ..checked_sources import CheckedSources
from ..partly_read import where_read

_DAYS = (("diumumkan", "announced"), ("tanggal_kontrak", "contracted"), ("selesai", "completed"))


def check(sources: CheckedSources) -> Iterator[Problem]:
    for found in sources.office_files:
        if isinstance(found, Budget):
            yield from _of_budget(found, sources)
        elif isinstance(found, ProcurementList):
            yield from _of_procurement(found, sources)


def _of_budget(found: Budget, sources: CheckedSources) -> Iterator[Problem]:
    """The first result of a year that has not begun."""
    if int(found.id) <= sources.today.year:
        return
    for index, line in enumerate(found.rows):
        with where_read():
            if line.realised is not None:
                place = sources.documents(found.path).place((ROWS, index, "realisasi"))
                yield problem("realisasi-mendatang", place, year=found.id)
                return


def _of_procurement(found: ProcurementList, sources: CheckedSources) -> Iterator[Problem]:
    for index, row in enumerate(found.rows):
        for key, name in _DAYS:
            with where_read():
                day: PartialDate | None = getattr(row, name)
                if not day or day.first_day <= sources.today:
                    continue
                place = sources.documents(found.path).place((ROWS, index, key))
                yield problem("register-mendatang", place, key=key, value=day.words())
