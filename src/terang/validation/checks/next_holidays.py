"""The holidays that are known, late in a year → those of the next one are missing, or rest on no decree yet."""

from collections.abc import Iterator

from ...problems import Place, Problem, problem
from ...repository import DISCLOSURES
from ..checked_sources import CheckedSources

_FIRST_MONTH = 11  # requests of December are answered in January


def check(sources: CheckedSources) -> Iterator[Problem]:
    if sources.body is None or sources.today.month < _FIRST_MONTH:
        return
    year = sources.today.year + 1
    known = sources.calendar.years.get(year)
    if known is None or known.is_estimate:
        place = Place(f"{DISCLOSURES}/hari-libur/{year}.yml")
        yield problem("libur-tahun-depan", place, year=year)
