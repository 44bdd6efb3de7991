"""Coverage → what the front page on compliance shows: findings in sentences, the longest overdue, and a map of units."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ... import urls
from ...coverage import DutyState, Totals
from ...law import DETAILS, DUTIES
from ..shared.outputs import Site
from ..shared.views import LinkView

MOST_LATE = 10
MOST_UNITS = 16
# What the duties of units are about: a heading, and how their ids begin; those of villages begin with `ds`.
_CHAPTERS = (
    ("Profil", ("bk-a", "ds-bk-a")),
    ("Program", ("bk-b", "bk-c", "ds-bk-b", "ds-bk-c")),
    ("Uang", ("bk-d", "ds-bk-d", "ds-bk-e", "ds-bk-g", "ds-bk-apb", "ds-bk-sem1", "ds-bk-lpj")),
    ("Darurat", ("bk-k", "sm", "ds-sm")),
    ("Setiap saat", ("ss", "ds-ss")),
    ("Lainnya", ("",)),
)


@dataclass(frozen=True, slots=True)
class OverdueDuty:
    """`age` is how long it has been due: `8 tahun`."""

    duty: LinkView
    age: str


@dataclass(frozen=True, slots=True)
class HeatCell:
    """Duties of one chapter of one unit: how many are met and late; `shade` from 0 (none met) to 4 (all)."""

    met: int
    late: int
    required: int

    @property
    def shade(self) -> int:
        return -(-4 * self.met // self.required) if self.required else 0


@dataclass(frozen=True, slots=True)
class HeatRow:
    unit: LinkView
    short: str
    cells: tuple[HeatCell, ...]
    met: int
    late: int
    required: int


@dataclass(frozen=True, slots=True)
class HeatMap:
    """`shown` fulfil most; `late` have published, but nothing that still suffices; `silent` have nothing that counts."""

    chapters: tuple[str, ...]
    shown: tuple[HeatRow, ...]
    late: tuple[HeatRow, ...]
    silent: tuple[HeatRow, ...]

    @property
    def count(self) -> int:
        return len(self.shown) + len(self.late) + len(self.silent)

    @property
    def without(self) -> int:
        """How many units fulfil nothing."""
        return sum(not row.met for row in (*self.shown, *self.late, *self.silent))


def heat_map(site: Site, page: str) -> HeatMap:
    rows = sorted(
        (_heat_row(unit, site, page) for unit in site.coverage.units),
        key=lambda row: (-row.met, -row.late, row.unit.title),
    )
    used = [at for at in range(len(_CHAPTERS)) if any(row.cells[at].required for row in rows)]
    rows = [_only(row, used) for row in rows]
    fits = len(rows) <= MOST_UNITS and any(row.met or row.late for row in rows)
    shown = [row for row in rows if row.met or fits][: len(rows) if fits else None]
    rest = [row for row in rows if row not in shown]
    return HeatMap(
        tuple(_CHAPTERS[at][0] for at in used),
        tuple(shown),
        tuple(row for row in rest if row.late),
        tuple(row for row in rest if not row.late),
    )


def _heat_row(id: str, site: Site, page: str) -> HeatRow:
    cells = {duty: cell for duty, cell in site.coverage.units[id].items() if duty not in DETAILS and cell.required}
    counted: list[list[DutyState]] = [[] for _ in _CHAPTERS]
    for duty, cell in cells.items():
        if cell.state is not DutyState.NOT_OWED:
            counted[_chapter(duty)].append(cell.state)
    heat = tuple(
        HeatCell(sum(one.is_met for one in states), states.count(DutyState.LATE), len(states)) for states in counted
    )
    unit = site.catalogue.units[id]
    return HeatRow(
        LinkView(unit.name, urls.href(urls.unit_coverage(id), page)),
        min((unit.name, *unit.aliases), key=len),
        heat,
        sum(cell.met for cell in heat),
        sum(cell.late for cell in heat),
        sum(cell.required for cell in heat),
    )


def _only(row: HeatRow, used: Sequence[int]) -> HeatRow:
    return HeatRow(row.unit, row.short, tuple(row.cells[at] for at in used), row.met, row.late, row.required)


def _chapter(duty: str) -> int:
    """The one with the longest beginning."""
    found = [(len(begin), at) for at, (_, begins) in enumerate(_CHAPTERS) for begin in begins if duty.startswith(begin)]
    return max(found)[1]


def longest_overdue(site: Site, page: str) -> tuple[OverdueDuty, ...]:
    """Duties of the body whose renewal has been due longest."""
    late = [
        (cell.since, id)
        for id, cell in site.coverage.body.items()
        if id not in DETAILS and cell.state is DutyState.LATE and cell.since
    ]
    return tuple(
        OverdueDuty(LinkView(DUTIES[id].title, urls.href(urls.duty(id), page)), age(since, site.catalogue.today))
        for since, id in sorted(late)[:MOST_LATE]
    )


def age(since: date, today: date) -> str:
    """`8 tahun`, `5 bulan`, `12 hari`: whole ones only."""
    months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
    if months >= 12:
        return f"{months // 12} tahun"
    return f"{months} bulan" if months else f"{(today - since).days} hari"


def classes_finding(scores: Sequence[tuple[str, Totals]]) -> str:
    """`Serta merta lengkap; berkala baru 13 dari 121.` The plain title where no class is complete, or all are."""
    counted = [(name, one) for name, one in scores if one.required]
    complete = [name for name, one in counted if one.met == one.required]
    if counted and len(complete) == len(counted):
        return "Semua kelas lengkap"
    if not complete:
        return "Menurut kelas informasi"
    worst, least = min(counted, key=lambda pair: pair[1].met / pair[1].required)
    return f"{_joined(complete).capitalize()} lengkap; {worst.lower()} baru {least.met} dari {least.required}"


def trend_finding(met: Sequence[int]) -> str:
    """The change since the half-year before."""
    if len(met) < 2:
        return "Terpenuhi tiap semester"
    before, now = met[-2:]
    if before == now:
        return f"Tetap {now} sejak semester lalu"
    return f"{'Naik' if now > before else 'Turun'} dari {before} menjadi {now} dalam semester ini"


def units_finding(heat: HeatMap) -> str:
    if not heat.count:
        return "Menurut unit"
    if not heat.without:
        return f"Semua {heat.count} unit memenuhi paling sedikit satu kewajiban"
    if heat.without == heat.count:
        return "Belum ada unit yang memenuhi kewajibannya sendiri"
    return f"{heat.without} dari {heat.count} unit belum memenuhi satu pun kewajibannya sendiri"


def _joined(names: Sequence[str]) -> str:
    return " dan ".join(name.lower() for name in names)
