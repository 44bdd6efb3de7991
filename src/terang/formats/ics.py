"""All-day events → an iCalendar file (RFC 5545), the same bytes for the same events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

_OCTETS = 75  # of a line, without its end


class EventStatus(Enum):
    """The property STATUS of RFC 5545."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """`uid` names the event for ever, `stamp` is the day on which its data last changed."""

    uid: str
    stamp: date
    day: date
    summary: str
    description: str
    status: EventStatus
    url: str = ""


def calendar(name: str, events: Iterable[CalendarEvent]) -> bytes:
    """A whole calendar; programs that subscribe replace an event by its uid."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Terang//Kepatuhan//ID",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return b"".join(fold_line(line) + b"\r\n" for line in lines)


def _event(event: CalendarEvent) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.uid)}"
    yield f"DTSTAMP:{_compact(event.stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_compact(event.day)}"
    if event.day < date.max:
        yield f"DTEND;VALUE=DATE:{_compact(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    yield f"DESCRIPTION:{_escaped(event.description)}"
    if event.url:
        yield f"URL:{event.url}"
    yield f"STATUS:{event.status.value}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def fold_line(line: str) -> bytes:
    """Cut into lines of at most 75 octets, each but the first with a blank in front, never within a letter."""
    parts: list[bytes] = []
    room, part = _OCTETS, b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > room:
            parts.append(part)
            room, part = _OCTETS - 1, b""
        part += octets
    return b"\r\n ".join([*parts, part])


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(text.splitlines())


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")
