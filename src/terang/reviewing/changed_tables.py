"""Budgets and lists of procurement of two catalogues → what an edit does to each year: rows, and sums in rupiah."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .. import urls
from ..catalogue import Catalogue
from ..records import Budget, BudgetKind, ProcurementList, ProcurementState
from ..records.wording import exact_rupiah, number

_Table = Budget | ProcurementList


@dataclass(frozen=True, slots=True)
class ChangedTable:
    """A table of which another is there now; None for one that is not there."""

    old: _Table | None
    new: _Table | None

    @property
    def table(self) -> _Table:
        table = self.new or self.old
        assert table
        return table

    @property
    def title(self) -> str:
        return f"{'Anggaran' if isinstance(self.table, Budget) else 'Pengadaan'} {self.table.id}"

    @property
    def page(self) -> str:
        return (urls.budget if isinstance(self.table, Budget) else urls.procurement)(self.table.id)

    @property
    def told(self) -> str:
        """`2 baris baru atau berubah, 1 baris lama hilang atau berubah; Belanja Rp5 triliun menjadi Rp6 triliun`."""
        old, new = _sums(self.old), _sums(self.new)
        if not self.old or not self.new:
            rows = number(len(self.table.rows))
            return "; ".join(
                (f"{rows} baris", *(f"{name} {exact_rupiah(value)}" for name, value in (new or old).items()))
            )
        rows_then, rows_now = Counter(self.old.rows), Counter(self.new.rows)
        counts = (
            ((rows_now - rows_then).total(), "baris baru atau berubah"),
            ((rows_then - rows_now).total(), "baris lama hilang atau berubah"),
        )
        parts = [", ".join(f"{number(count)} {words}" for count, words in counts if count)]
        for name in dict.fromkeys((*old, *new)):
            then, now = old.get(name, 0), new.get(name, 0)
            if then != now:
                turn = "bertambah" if now > then else "berkurang"
                by = f" ({turn} {exact_rupiah(abs(now - then))})" if then and now else ""
                parts.append(f"{name} {exact_rupiah(then)} menjadi {exact_rupiah(now)}{by}")
        return "; ".join(part for part in parts if part) or "keterangan atau bentuk berkasnya"


def changed_tables(before: Catalogue, after: Catalogue) -> Iterator[ChangedTable]:
    """Those that were added, changed or taken away, budgets first."""
    then, now = before.office_files, after.office_files
    pairs: tuple[tuple[tuple[_Table, ...], tuple[_Table, ...]], ...] = (
        (then.budgets, now.budgets),
        (then.procurements, now.procurements),
    )
    for old, new in pairs:
        was, is_now = {one.id: one for one in old}, {one.id: one for one in new}
        for id in sorted(was.keys() | is_now.keys()):
            found = ChangedTable(was.get(id), is_now.get(id))
            if not found.old or not found.new or found.old.fingerprint != found.new.fingerprint:
                yield found


def _sums(table: _Table | None) -> dict[str, int]:
    """Amounts by what they are."""
    if table is None:
        return {}
    if isinstance(table, Budget):
        return {
            f"{kind.label}{word}": total
            for kind in BudgetKind
            for word, total in (
                ("", sum(line.planned for line in table.counted(kind))),
                (" terealisasi", sum(line.realised or 0 for line in table.counted(kind))),
            )
            if total
        }
    valid = [row for row in table.rows if row.state is not ProcurementState.CANCELLED]
    sums = {"pagu": sum(row.ceiling for row in valid), "nilai kontrak": sum(row.value or 0 for row in valid)}
    return {name: total for name, total in sums.items() if total}
