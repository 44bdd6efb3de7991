"""Press releases and the body's number patterns → numbers that are double, of another form, or left out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from ...problems import Place, Problem, problem
from ...records import Body, NumberPattern, Release
from ...values.dates import MONTHS, PartialDate
from ..checked_sources import CheckedSources
from ..context import Documents
from ..partly_read import where_read

_PARTS = {
    "urut": r"(?P<urut>[0-9]{1,6})",
    "tahun": r"(?P<tahun>[0-9]{4})",
    "bulan": r"(?P<bulan>[0-9]{1,2})",
    "bulan_romawi": r"(?P<bulan_romawi>[IVX]{1,4})",
}
_ROMAN = dict(
    zip(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), range(1, 13), strict=True)
)
_PLACE = re.compile(r"\{([^{}]*)\}")


def is_usable(pattern: str) -> bool:
    """One `{urut}`, nothing twice, nothing unknown."""
    names = _PLACE.findall(pattern)
    stray = set("{}") & set(_PLACE.sub("", pattern))
    return names.count("urut") == 1 and len(set(names)) == len(names) and set(names) <= _PARTS.keys() and not stray


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Numbers are unique within a year; where a pattern holds, they follow it and leave no gap."""
    releases, documents = sources.releases, sources.documents
    patterns = tuple(_patterns(sources.body)) if sources.body else ()
    taken = _taken(releases, patterns)
    first: dict[tuple[int, object], Release] = {}
    ordinals: dict[int, dict[int, Release]] = {}
    for release in sorted(releases, key=lambda release: release.path):
        if not release.number:
            continue
        ordinal = None
        if pattern := _pattern_of(release.date, patterns):
            ordinal, reason = _read(release.number, pattern, release.date)
            if reason:
                place = documents(release.path).place(("nomor",))
                year_taken = taken.setdefault(release.date.year, {})
                own = ordinal or _ordinal_in(release.number)
                free = (
                    own if own and year_taken.get(own, release.path) == release.path else max(year_taken, default=0) + 1
                )
                year_taken[free] = release.path
                example = _example(pattern, release.date, free)
                yield problem("nomor-tak-sesuai", place, value=release.number, reason=reason, example=example)
        other = first.setdefault((release.date.year, ordinal or release.number.casefold()), release)
        if other is not release and not _are_variants(release, other):
            place = documents(release.path).place(("nomor",))
            yield problem("nomor-ganda", place, value=release.number, other=other.path)
        if ordinal:
            ordinals.setdefault(release.date.year, {}).setdefault(ordinal, release)
    if sources.are_all_read:  # else a number may be that of a release that could not be read
        yield from _gaps(ordinals, documents)


def number_problem(number: str, day: PartialDate, body: Body | None, known: Mapping[str, str]) -> Problem | None:
    """What is wrong with the number of a release before there is one; `known` are those of its year with their paths."""
    if path := {one.casefold(): path for one, path in known.items()}.get(number.casefold()):
        return problem("nomor-ganda", Place(""), value=number, other=path)
    pattern = _pattern_of(day, tuple(_patterns(body))) if body else None
    ordinal, reason = _read(number, pattern, day) if pattern else (None, "")
    if not pattern:
        return None
    taken = {one for written in known if (one := _read(written, pattern, day)[0] or _ordinal_in(written))}
    if ordinal in taken:
        return problem("nomor-ganda", Place(""), value=number, other="siaran lain")
    if reason:
        own = ordinal or _ordinal_in(number)
        free = own if own and own not in taken else max(taken, default=0) + 1
        example = _example(pattern, day, free)
        return problem("nomor-tak-sesuai", Place(""), value=number, reason=reason, example=example)
    return None


def _taken(releases: Iterable[Release], patterns: tuple[NumberPattern, ...]) -> dict[int, dict[int, str]]:
    """The ordinals of each year, with the path of the release that has each, where its number is as the pattern says."""
    found: dict[int, dict[int, str]] = {}
    for release in releases:
        pattern = _pattern_of(release.date, patterns) if release.number else None
        ordinal, reason = _read(release.number or "", pattern, release.date) if pattern else (None, "")
        if ordinal and not reason:
            found.setdefault(release.date.year, {}).setdefault(ordinal, release.path)
    return found


def _ordinal_in(number: str) -> int | None:
    """The first figures that are no year: those of an ordinal in another form."""
    figures = (int(one) for one in re.findall(r"(?<![0-9])[0-9]{1,6}(?![0-9])", number))
    return next((one for one in figures if one and not 1900 <= one <= 2100), None)


def _patterns(body: Body) -> Iterator[NumberPattern]:
    with where_read():
        for pattern in body.release_numbers:
            with where_read():
                if is_usable(pattern.pattern):
                    yield pattern


def _gaps(ordinals: Mapping[int, Mapping[int, Release]], documents: Documents) -> Iterator[Problem]:
    """Each gap is reported at the release after it. Numbers before the first release are not known to be missing."""
    for year, known in ordinals.items():
        taken = sorted(known)
        for before, after in pairwise(taken):
            if after - before > 1:
                missing = str(before + 1) if after - before == 2 else f"{before + 1} sampai {after - 1}"
                place = documents(known[after].path).place(("nomor",))
                yield problem("nomor-terlompat", place, missing=missing, year=year)


def _are_variants(one: Release, other: Release) -> bool:
    return one.id in other.variants or other.id in one.variants


def _pattern_of(day: PartialDate, patterns: tuple[NumberPattern, ...]) -> str | None:
    """The first that holds on that day."""
    for pattern in patterns:
        begun = pattern.start is None or pattern.start.first_day <= day.first_day
        if begun and (pattern.end is None or day.first_day <= pattern.end.last_day):
            return pattern.pattern
    return None


def _read(number: str, pattern: str, day: PartialDate) -> tuple[int | None, str]:
    """The ordinal, and what does not fit (nothing when all does)."""
    match = _compiled(pattern).fullmatch(number)
    if not match:
        return None, "bentuknya lain"
    parts = match.groupdict()
    ordinal = int(parts["urut"])
    if "tahun" in parts and int(parts["tahun"]) != day.year:
        return ordinal, f"tahunnya bukan {day.year}"
    month = int(parts["bulan"]) if "bulan" in parts else _ROMAN.get(parts.get("bulan_romawi", ""), day.month)
    if month != day.month or parts.get("bulan_romawi", "I") not in _ROMAN:
        return ordinal, f"bulannya bukan {MONTHS[day.month - 1]}"
    return ordinal, ""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = _PLACE.split(pattern)
    return re.compile("".join(_PARTS[piece] if at % 2 else re.escape(piece) for at, piece in enumerate(pieces)))


def _example(pattern: str, day: PartialDate, ordinal: int) -> str:
    roman = next(name for name, month in _ROMAN.items() if month == day.month)
    values = {"urut": f"{ordinal:03d}", "tahun": f"{day.year}", "bulan": f"{day.month:02d}", "bulan_romawi": roman}
    return _PLACE.sub(lambda match: values[match[1]], pattern)
