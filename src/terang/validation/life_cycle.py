"""Status, withdrawal and order of dates → the problems that records and releases share."""

from collections.abc import Iterator
from typing import Any, Protocol

from ..problems import Place, problem
from ..reading import KeyPath
from ..records import Status, Withdrawal
from ..records.placeholders import placeholder_in
from ..values.dates import PartialDate
from .table_reader import Reader


class _Living(Protocol):
    """A record, release or written page."""

    @property
    def status(self) -> Status: ...
    @property
    def withdrawal(self) -> Withdrawal | None: ...


def check_life(item: _Living, reader: Reader) -> None:
    """A withdrawn page says when and why; a draft is announced as not published."""
    status = item.status
    if status is Status.DRAFT:
        reader.report("masih-draf", ("status",))
    else:
        check_placeholders(reader)
    withdrawal = item.withdrawal
    if status is Status.WITHDRAWN and withdrawal is None:
        reader.report("pencabutan-kosong", ("status",))
    if status is not Status.WITHDRAWN and withdrawal is not None:
        reader.report("pencabutan-tanpa-status", ("pencabutan",))


def check_placeholders(reader: Reader, *, can_wait: bool = True) -> None:
    """What a skeleton holds is refused in everything but a draft, wherever a text can stand. Not all `can_wait` as a draft."""
    wait = " Bila belum siap, tulis `status: draf`." if can_wait else ""
    document = reader.document
    for keys, text in _texts(document.readable, ()):
        if found := placeholder_in(text):
            reader.report("isi-contoh", keys, value=found[1], wait=wait)
    if found := placeholder_in(document.text):
        place = Place(document.path, document.text_line + found[0])
        reader.problems.append(problem("isi-contoh", place, value=found[1], wait=wait))


def _texts(value: Any, keys: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*keys, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*keys, index))


def check_order(
    reader: Reader,
    earlier: PartialDate | None,
    earlier_key: str,
    later: PartialDate | None,
    later_key: str,
    within: KeyPath = (),
) -> None:
    """`later` must not lie wholly before `earlier`; both are keys of the group `within`."""
    if earlier and later and later.last_day < earlier.first_day:
        reader.report(
            "tanggal-terbalik", (*within, later_key), later=later_key, later_value=later.words(),
            earlier=earlier_key, earlier_value=earlier.words(),
        )  # fmt: skip
