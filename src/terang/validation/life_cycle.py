"""Status, withdrawal and order of dates → the problems that records and releases share."""

from ..reading import KeyPath
from ..records import Status, Withdrawal
from ..values.dates import PartialDate
from .table_reader import Reader


def check_life(status: Status, withdrawal: Withdrawal | None, reader: Reader) -> None:
    """A withdrawn page says when and why; a draft is announced as not published."""
    if status is Status.DRAFT:
        reader.report("masih-draf", ("status",))
    if status is Status.WITHDRAWN and withdrawal is None:
        reader.report("pencabutan-kosong", ("status",))
    if status is not Status.WITHDRAWN and withdrawal is not None:
        reader.report("pencabutan-tanpa-status", ("pencabutan",))


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
