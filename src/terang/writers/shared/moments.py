"""Days and times of day → moments as feeds and search engines want them: RFC 3339, with the zone."""

from datetime import datetime, time

from ...records import Release
from ...values.dates import WIB, PartialDate


def stamp(day: PartialDate, clock: str | None = None) -> str:
    """`2024-03-31T09:30:00+07:00`; a day without a time of day begins at midnight."""
    hour = time(int(clock[:2]), int(clock[3:])) if clock else time.min
    return datetime.combine(day.first_day, hour, WIB).isoformat()


def release_stamp(release: Release) -> str:
    """Moment of first publication."""
    return stamp(release.date, release.time)


def last_stamp(release: Release) -> str:
    """When it was last corrected or answered; what happened on its own day does not move it back to midnight."""
    latest = release.last_change
    return stamp(latest, release.time if latest == release.date else None)
