"""A Record with an alert → whether it holds on the site's day."""

from datetime import datetime, time

from ...records import Record
from ...values.dates import WIB
from ..shared.outputs import Site


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
