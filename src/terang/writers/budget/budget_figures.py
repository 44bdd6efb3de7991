"""A Budget → sums of plan and result by kind, purpose and unit, and the sentence that they prove."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...records import Budget, BudgetKind, BudgetLine
from ...values.capitals import within_a_sentence
from ..shared.plan_and_result import PlanAndResult, summed


@dataclass(frozen=True, slots=True)
class BudgetFigures:
    """`sums` by kind, in the order of the kinds; `parts` of each kind, the largest first; `units` of the spending."""

    year: str
    sums: tuple[tuple[BudgetKind, PlanAndResult], ...]
    parts: tuple[tuple[BudgetKind, tuple[PlanAndResult, ...]], ...]
    units: tuple[PlanAndResult, ...]

    def sum_of(self, kind: BudgetKind) -> PlanAndResult | None:
        return dict(self.sums).get(kind)


def figures_of(budget: Budget) -> BudgetFigures:
    sums, parts = [], []
    for kind in BudgetKind:
        lines = [line for line in budget.rows if line.kind is kind]
        whole = [line for line in lines if not line.unit]
        if lines:
            sums.append((kind, _sum(kind.label, budget.counted(kind))))
            parts.append((kind, tuple(sorted(map(_line, whole), key=lambda one: -one.planned))))
    units = [_line(line) for line in budget.rows if line.unit and line.kind is BudgetKind.SPENDING]
    return BudgetFigures(budget.id, tuple(sums), tuple(parts), tuple(sorted(units, key=lambda one: -one.planned)))


def finding(figures: BudgetFigures) -> str:
    """`Belanja 2025 terealisasi 90%`; the plain title while nothing is known of the result."""
    spending = figures.sum_of(BudgetKind.SPENDING)
    if spending is None or not spending.share:
        return f"Anggaran {figures.year}"
    return f"Belanja {figures.year} terealisasi {spending.share}"


def largest(parts: Iterable[PlanAndResult], kind: BudgetKind) -> str:
    """`39% belanja adalah belanja pegawai`, of the plan; the plain name where there is nothing to compare."""
    found = list(parts)
    total = sum(one.planned for one in found)
    if len(found) < 2 or not total:
        return kind.label
    first = max(found, key=lambda one: one.planned)
    name, whole = within_a_sentence(first.name), kind.label.lower()
    if kind in (BudgetKind.INCOME, BudgetKind.FINANCING_IN):
        verb = "berasal dari"
    else:
        verb = "adalah" if name.lower().startswith(whole) else "untuk"
    return f"{100 * first.planned // total}% {whole} {verb} {name}"


def _sum(name: str, lines: Iterable[BudgetLine]) -> PlanAndResult:
    return summed(name, ((line.planned, line.realised) for line in lines))


def _line(line: BudgetLine) -> PlanAndResult:
    return PlanAndResult(line.name, line.planned, line.realised, line.unit or "")
