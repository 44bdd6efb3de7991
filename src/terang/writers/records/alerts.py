"""A Record with an alert → whether it holds on the site's day."""

from datetime import datetime, time

from ... import urls
from ...records import Record
from ...records.wording import words
from ...values.dates import WIB
from ..shared.outputs import Site
from ..shared.views import AlertView


def is_active(record: Record, site: Site) -> bool:
    """Does the alert hold at some time of the site's day?"""
    alert = record.alert
    if alert is None or record.withdrawal:
        return False
    day = site.catalogue.today
    begins, ends = datetime.combine(day, time.min, WIB), datetime.combine(day, time.max, WIB)
    return alert.start <= ends and (alert.end is None or alert.end >= begins)


def is_over(record: Record, site: Site) -> bool:
    """Did the alert end before the site's day?"""
    end = record.alert.end if record.alert else None
    return end is not None and end < datetime.combine(site.catalogue.today, time.min, WIB)


def active_alerts(page: str, site: Site) -> tuple[AlertView, ...]:
    return tuple(
        AlertView(
            record.title,
            urls.href(urls.record(record.id), page),
            record.alert.kind.label,
            record.alert.area,
            record.alert.instructions,
            words(record.alert.start),
            words(record.alert.end) if record.alert.end else None,
            record.alert.start.isoformat(),
            record.alert.end.isoformat() if record.alert.end else "",
        )
        for record in site.catalogue.records
        if record.alert and is_active(record, site)
    )
