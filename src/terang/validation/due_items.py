"""A record or release and a moment → whether it may be published then."""

from datetime import date, datetime, time

from ..records import Record, Release
from ..values.dates import WIB


def is_record_due(record: Record, today: date) -> bool:
    return record.published is None or record.published.first_day <= today


def is_release_due(release: Release, now: date) -> bool:
    """Neither its date nor its embargo lies ahead. A bare date means its first moment (WIB)."""
    moment = now if isinstance(now, datetime) else datetime.combine(now, time.min, WIB)
    return release.date.first_day <= moment.date() and not (release.embargo and release.embargo > moment)
