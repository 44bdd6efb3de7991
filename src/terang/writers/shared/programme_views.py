"""Records with a programme → what pages, lists and the search say of each: how far, how much, until when."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ... import urls
from ...records import Programme, ProgrammeStage, ProgrammeTarget, Record
from ...records.wording import decimal, words
from .outputs import Site, SiteFacts

PROGRAMMES_TITLE = "Program unggulan"


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """`finding` is the answer in one line; `percent` of the target, and `share` of it that a bar can show."""

    title: str
    href: str
    unit: str
    unit_href: str
    stage: ProgrammeStage
    finding: str
    target: str
    reached: str
    percent: int | None
    planned: int
    spent: int | None
    until: str

    @property
    def share(self) -> int:
        return min(self.percent or 0, 100)

    @property
    def spent_percent(self) -> int | None:
        return 100 * self.spent // self.planned if self.spent is not None and self.planned else None


def programme_records(site: Site) -> tuple[Record, ...]:
    """Running ones first; of a stage the one with the most money first."""
    found = (record for record in site.catalogue.records if record.programme)
    return tuple(sorted(found, key=_order))


def _order(record: Record) -> tuple[int, int, str, str]:
    programme = record.programme
    assert programme
    return _STAGES.index(programme.stage), -programme.planned, record.title.casefold(), record.id


_STAGES = (ProgrammeStage.RUNNING, ProgrammeStage.PLANNED, ProgrammeStage.DONE, ProgrammeStage.STOPPED)


def programme_views(records: Iterable[Record], page: str, facts: SiteFacts) -> tuple[ProgrammeView, ...]:
    return tuple(_view(record, record.programme, page, facts) for record in records if record.programme)


def _view(record: Record, programme: Programme, page: str, facts: SiteFacts) -> ProgrammeView:
    unit = facts.units.get(record.unit or "")
    return ProgrammeView(
        record.title,
        urls.href(urls.record(record.id), page),
        unit.name if unit else "",
        urls.href(urls.unit(unit.id), page) if unit else "",
        programme.stage,
        programme_finding(programme),
        _promise(programme.target) if programme.target else "",
        _reached(programme),
        reached_percent(programme),
        programme.planned,
        programme.spent,
        words(programme.end) if programme.end else "",
    )


def reached_percent(programme: Programme) -> int | None:
    """Of the target, rounded down; None while nothing is known."""
    return percent_of(programme.latest.value, programme.target) if programme.latest else None


def percent_of(value: Decimal | None, target: ProgrammeTarget | None) -> int | None:
    return int(100 * value / target.value) if value is not None and target and target.value else None


def programme_finding(programme: Programme) -> str:
    """`46% tercapai: 18,5 dari 40 km`; without figures the target, and without one the stage."""
    target, latest = programme.target, programme.latest
    if target is None:
        return programme.stage.label
    percent = reached_percent(programme)
    if percent is None or latest is None or latest.value is None:
        return f"Target {_promise(target)}"
    figures = f"{decimal(latest.value)} dari {decimal(target.value)} {target.unit}"
    return f"Target tercapai: {figures}" if percent >= 100 else f"{percent}% tercapai: {figures}"


def _promise(target: ProgrammeTarget) -> str:
    return f"{decimal(target.value)} {target.unit} sampai {words(target.by)}"


def _reached(programme: Programme) -> str:
    latest, target = programme.latest, programme.target
    if latest is None or latest.value is None or target is None:
        return ""
    return f"{decimal(latest.value)} {target.unit} per {words(latest.date)}"
