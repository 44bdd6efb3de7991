"""A Record → the texts of its page, by the names that the template has for them; empty where there is nothing."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from ... import urls
from ...coverage import Freshness
from ...law import DUTIES
from ...records import Record
from ...records.wording import words
from ...rendering.templating import render, render_fragment, render_macro
from ...values.dates import PartialDate
from ..shared.body_html import body_html
from ..shared.entries import summary_of
from ..shared.items import change_items, file_items, link_items, remote_documents, revision_items
from ..shared.outputs import SiteFacts
from ..shared.views import LinkView, UnitView
from .backlinks import RecordContext
from .facts import facts_of
from .programme_section import programme_section

Texts = dict[str, str | None]
_SHORT = 160  # characters: a longer summary need not stand on a page twice


def head_texts(record: Record, unit: UnitView | None, titles: Mapping[str, str], page: str) -> Texts:
    """What also a withdrawn record says. `titles` are those of all records."""
    withdrawal, published, updated = record.withdrawal, record.published, record.updated
    replacement = _link(withdrawal.replacement, titles, page) if withdrawal else None
    return {
        "title": record.title,
        "unit": unit.name if unit else None,
        "unit_href": unit.href if unit else None,
        "published": published.words() if published else None,
        "published_iso": published.iso() if published else None,
        "updated": updated.words() if updated else None,
        "updated_iso": updated.iso() if updated else None,
        "withdrawals_href": urls.href(urls.WITHDRAWALS, page) if withdrawal or record.withdrawn_files else None,
        "withdrawn": render_macro("withdrawn_note", withdrawal, replacement, "Informasi") if withdrawal else None,
    }


def content_texts(record: Record, unit: UnitView | None, context: RecordContext, facts: SiteFacts, page: str) -> Texts:
    """Texts that a withdrawn record no longer shows."""
    if record.withdrawal:
        return dict.fromkeys(_CONTENT)
    lead = summary_of(record)
    table = facts_of(record, unit, page, told_above=len(lead or "") > _SHORT)
    count = len(record.files)
    return {
        **_renewal(context.fresh, page),
        "nothing": words(record.period) if record.is_nil else None,
        "lead": lead,
        "alert": _alert(record, context, facts, page),
        "programme": programme_section(record, context.documents, facts, page),
        "redactions": _redactions(context.closed, page),
        "files": file_items(record, context.files, page),
        "files_heading": "Berkas" if count == 1 else f"Berkas ({count})",
        "text": body_html(record, context.targets, page) if record.body else None,
        "links": link_items(record.links) if count else remote_documents(record.links),
        "columns": table.columns,
        "columns_law": table.law,
        "filled": table.filled,
        "others": table.others,
        "mandates": _mandates(record, page),
        "changes": change_items(record.changes),
        "history": revision_items(context.revisions),
        "withdrawn_files": render_macro("withdrawn_files", record.withdrawn_files) if record.withdrawn_files else None,
    }


_RENEWAL = ("duty", "duty_href", "duty_law", "due", "since")
_CONTENT = (
    *_RENEWAL,
    *("nothing", "lead", "alert", "programme", "redactions", "files", "files_heading", "text", "links"),
    *("columns", "columns_law", "filled", "others", "mandates", "changes", "history", "withdrawn_files"),
)


def exemption_section(record: Record, titles: Mapping[str, str], facts: SiteFacts, page: str) -> Markup | None:
    """Why it is not open; of a withdrawn record that is no longer said."""
    exemption = record.exemption
    if exemption is None or record.withdrawal:
        return None
    copy_link = _link(exemption.copy, titles, page)
    return render("record/exemption.html", facts.body, page, exemption=exemption, copy_link=copy_link)


def _alert(record: Record, context: RecordContext, facts: SiteFacts, page: str) -> Markup | None:
    if record.alert is None:
        return None
    return render(
        "record/alert.html", facts.body, page, alert=record.alert, active=context.is_active, over=context.is_over
    )


def _renewal(fresh: Freshness | None, page: str) -> Texts:
    """Only for the newest record of a duty: older ones have done their work. `due` is the last day, `since` the day after."""
    if fresh is None:
        return dict.fromkeys(_RENEWAL)
    return {
        "duty": fresh.duty.title,
        "duty_href": urls.href(urls.duty(fresh.duty.id), page),
        "duty_law": fresh.basis,
        "due": words(PartialDate.of(fresh.due)),
        "since": words(PartialDate.of(fresh.since)),
    }


def _redactions(closed: Iterable[Record], page: str) -> Markup:
    rows = [
        render_fragment(
            "record/redaction.html",
            {
                "title": other.title,
                "href": urls.href(urls.record(other.id), page),
                "law": other.exemption.citation,
            },
        )
        for other in closed
        if other.exemption
    ]
    return Markup("\n".join(rows))


def _mandates(record: Record, page: str) -> Markup:
    rows = [
        render_fragment(
            "record/mandate.html",
            {
                "title": DUTIES[id].title,
                "href": urls.href(urls.duty(id), page),
                "law": DUTIES[id].citation,
            },
        )
        for id in record.duties
    ]
    return Markup("\n".join(rows))


def _link(id: str | None, titles: Mapping[str, str], page: str) -> LinkView | None:
    return LinkView(titles[id], urls.href(urls.record(id), page)) if id and id in titles else None
