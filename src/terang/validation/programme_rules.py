"""A Record with a programme → the problems of its dates, its money and its progress."""

from itertools import pairwise

from ..reading import KeyPath
from ..records import Programme
from .context import normalize_name
from .life_cycle import check_order
from .partly_read import where_read
from .table_reader import Reader

_KEY = "program"


def check_programme(programme: Programme, reader: Reader) -> None:
    """Dates in order, nothing counted twice, and no figure that would not be shown."""
    for rule in (_check_days, _check_target, _check_money, _check_progress, _check_falls):
        reader.check(rule, programme)


def _check_days(programme: Programme, reader: Reader) -> None:
    check_order(reader, programme.start, "mulai", programme.end, "selesai", (_KEY,))


def _check_target(programme: Programme, reader: Reader) -> None:
    target = programme.target
    if target:
        check_order(reader, programme.start, "mulai", target.by, "sampai", (_KEY, "target"))


def _check_money(programme: Programme, reader: Reader) -> None:
    seen: set[tuple[int, str]] = set()
    for index, money in enumerate(programme.money):
        with where_read():
            name = (money.year, normalize_name(money.source or ""))
            if name in seen:
                reader.report("program-anggaran-ganda", _at("anggaran", index, "tahun"), year=money.year)
            seen.add(name)


def _check_progress(programme: Programme, reader: Reader) -> None:
    days = set()
    for index, step in enumerate(programme.progress):
        with where_read():
            if step.date in days:
                reader.report("program-kemajuan-ganda", _at("kemajuan", index, "tanggal"), value=step.date.words())
            days.add(step.date)
        with where_read():
            if step.value is not None and programme.target is None:
                reader.report("program-tanpa-target", _at("kemajuan", index, "capaian"))


def _check_falls(programme: Programme, reader: Reader) -> None:
    """The figures count from the beginning, so that the later is not the smaller one."""
    counted = [
        (step.date.first_day, step.value, at) for at, step in enumerate(programme.progress) if step.value is not None
    ]
    counted.sort()
    for (_, before, _), (_, after, index) in pairwise(counted):
        if after < before and not programme.progress[index].note:
            reader.report("program-kemajuan-turun", _at("kemajuan", index, "capaian"), value=after, before=before)


def _at(key: str, index: int, inner: str) -> KeyPath:
    return (_KEY, key, index, inner)
