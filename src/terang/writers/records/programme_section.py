"""A Record with a programme → the part of its page that answers what, how much, how far and until when."""

from collections.abc import Sequence

from markupsafe import Markup

from ... import urls
from ...records import Programme, Record
from ...records.wording import decimal, number, rupiah
from ...rendering.templating import render
from ..shared.outputs import SiteFacts
from ..shared.plan_and_result import PlanAndResult, longest, summed
from ..shared.programme_views import percent_of, programme_views
from ..shared.views import LinkView
from .backlinks import NamedRecord


def programme_section(record: Record, documents: Sequence[NamedRecord], facts: SiteFacts, page: str) -> Markup | None:
    """None for other records. `documents` are those that it names and that are published."""
    programme = record.programme
    if programme is None:
        return None
    (view,) = programme_views((record,), page, facts)
    target = programme.target
    years = _years(programme)
    steps = [
        (
            step,
            f"{decimal(step.value)} {target.unit}" if step.value is not None and target else "",
            percent_of(step.value, target),
        )
        for step in sorted(programme.progress, key=lambda one: one.date.first_day, reverse=True)
    ]
    return render(
        "record/programme.html",
        facts.body,
        page,
        programme=programme,
        view=view,
        measure=target.measure if target else "",
        money=_money(programme),
        years=years,
        most=longest(years),
        steps=steps,
        documents=[LinkView(one.title, urls.href(urls.record(one.id), page)) for one in documents],
        all_href=urls.href(urls.PROGRAMMES, page),
    )


def _years(programme: Programme) -> list[PlanAndResult]:
    """The money of each year from all its sources, the first year first."""
    return [
        summed(str(year), ((one.amount, one.spent) for one in programme.money if one.year == year))
        for year in sorted({one.year for one in programme.money})
    ]


def _money(programme: Programme) -> str:
    """`Anggaran Rp62,5 miliar dalam 3 tahun, terealisasi 50%`."""
    years = {one.year for one in programme.money}
    said = (
        f"Anggaran {rupiah(programme.planned)} dalam {number(len(years))} tahun"
        if len(years) > 1
        else f"Anggaran {rupiah(programme.planned)}"
    )
    return (
        said
        if programme.spent is None or not programme.planned
        else f"{said}, terealisasi {100 * programme.spent // programme.planned}%"
    )
