"""What a page on compliance shows → its output, which has that as its view."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ... import urls
from ...coverage import Freshness
from ...records import Record
from ...rendering.templating import render
from ..shared.entries import crumbs, record_entry
from ..shared.outputs import LazyOutput, Page, SiteFacts


@dataclass(frozen=True, slots=True)
class ShownRecords:
    """Records, and of those whose renewal is owed when it is due, by id."""

    records: Sequence[Record]
    fresh: Mapping[str, Freshness]


@dataclass(frozen=True, slots=True)
class CompliancePage:
    """`values` are those of the template; `heading` among them is what stands on the page."""

    template: str
    title: str
    about: str
    steps: Sequence[tuple[str, str | None]]
    shown: ShownRecords | None
    values: Mapping[str, Any]


def draft(
    path: str,
    site: SiteFacts,
    template: str,
    title: str,
    about: str,
    steps: Sequence[tuple[str, str | None]],
    shown: ShownRecords | None = None,
    **values: Any,
) -> LazyOutput:
    """A page that is made again only when what it shows has changed."""
    return LazyOutput.made_of(path, _page, CompliancePage(template, title, about, steps, shown, values), site)


def _page(path: str, view: CompliancePage, facts: SiteFacts) -> Page:
    values = {"heading": view.title, **view.values}
    if shown := view.shown:
        fresh = shown.fresh
        values["entries"] = tuple(record_entry(one, fresh.get(one.id), facts, path) for one in shown.records)
    trail = crumbs(path, *((("Kepatuhan", urls.COVERAGE),) if path != urls.COVERAGE else ()), *view.steps)
    body = render(f"coverage/{view.template}", facts.body, path, trail=trail, **values)
    return Page(path, "kepatuhan", view.title, view.about, body)
