"""The holidays that are known, late in a year → those of the next one are missing, or rest on no decree yet."""

from collections.abc import Iterator

from ...problems import Place, Problem, problem
from ...repository import DISCLOSURES
from ..checked_sources import CheckedSources
from ..partly_read import is_whole

_FIRST_MONTH = 11  # requests of December are answered in January


def check(sources: CheckedSources) -> Iterator[Problem]:
    if sources.body is None or sources.today.month < _FIRST_MONTH:
        return
    year = sources.today.year + 1
    known = sources.calendar.years.get(year)
    place = Place(f"{DISCLOSURES}/hari-libur/{year}.yml")
    if place.path in sources.present and not any(
        one.path == place.path for one in sources.office_files if is_whole(one)
    ):
        return  # its own faults were named
    if known is None or known.is_estimate:
        yield problem("libur-tahun-depan", place, year=year)
