"""A Record with a programme → the problems of its dates, its money and its progress."""

from itertools import pairwise

from ..reading import KeyPath
from ..records import Programme
from .context import normalize_name
from .life_cycle import check_order
from .table_reader import Reader

_KEY = "program"


def check_programme(programme: Programme, reader: Reader) -> None:
    """Dates in order, nothing counted twice, and no figure that would not be shown."""
    check_order(reader, programme.start, "mulai", programme.end, "selesai", (_KEY,))
    target = programme.target
    if target:
        check_order(reader, programme.start, "mulai", target.by, "sampai", (_KEY, "target"))
    _check_money(programme, reader)
    _check_progress(programme, reader)


def _check_money(programme: Programme, reader: Reader) -> None:
    seen: set[tuple[int, str]] = set()
    for index, money in enumerate(programme.money):
        name = (money.year, normalize_name(money.source or ""))
        if name in seen:
            reader.report("program-anggaran-ganda", _at("anggaran", index, "tahun"), year=money.year)
        seen.add(name)


def _check_progress(programme: Programme, reader: Reader) -> None:
    """The figures count from the beginning, so that the later is not the smaller one."""
    days = set()
    for index, step in enumerate(programme.progress):
        if step.date in days:
            reader.report("program-kemajuan-ganda", _at("kemajuan", index, "tanggal"), value=step.date.words())
        days.add(step.date)
        if step.value is not None and programme.target is None:
            reader.report("program-tanpa-target", _at("kemajuan", index, "capaian"))
    counted = [
        (step.date.first_day, step.value, at) for at, step in enumerate(programme.progress) if step.value is not None
    ]
    counted.sort()
    for (_, before, _), (_, after, index) in pairwise(counted):
        if after < before and not programme.progress[index].note:
            reader.report("program-kemajuan-turun", _at("kemajuan", index, "capaian"), value=after, before=before)


def _at(key: str, index: int, inner: str) -> KeyPath:
    return (_KEY, key, index, inner)
