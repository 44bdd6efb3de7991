"""What falls due → a list for a terminal, a program, a calendar or a message."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from ..catalogue import Catalogue
from ..formats.ics import CalendarEvent, EventStatus, calendar
from ..records import Certainty
from ..values.dates import MONTHS, PartialDate
from ..values.slugs import slug
from .due_dates import Due

# The full address of a record's page, or nothing while the site has none.
Page = Callable[[str], str]


def as_text(dues: Sequence[Due], catalogue: Catalogue) -> str:
    """By day, what has lapsed first."""
    lines: list[str] = []
    for (lapsed, day), group in groupby(dues, key=lambda due: (due.lapsed, due.day)):
        lines.append(f"{words(day)}{' (lewat)' if lapsed else ''}")
        for due in group:
            lines.append(f"  {due.duty.id:12} {due.duty.title} · {responsible(due, catalogue)}")
            lines.append(f"  {'':12} {reason(due)}{f'; catatan {due.record.path}' if due.record else ''}")
    lapsed_count = sum(due.lapsed for due in dues)
    lines.append(f"{lapsed_count} sudah lewat, {len(dues) - lapsed_count} akan jatuh tempo.")
    return "\n".join(lines) + "\n"


def as_json(dues: Sequence[Due], catalogue: Catalogue) -> str:
    """A list of rows with the keys of `row`."""
    return json.dumps([row(due, catalogue) for due in dues], ensure_ascii=False, indent=2) + "\n"


def as_markdown(dues: Sequence[Due], catalogue: Catalogue) -> str:
    """A task list by month, for an issue or a message."""
    lines: list[str] = []
    for month, group in groupby(dues, key=lambda due: due.lapsed or (due.day.year, due.day.month)):
        lines += ["", "## Sudah lewat" if month is True else f"## {_month(month)}", ""]
        for due in group:
            lines.append(
                f"- [ ] **{words(due.day)}** {_plain(due.duty.title)} (`{due.duty.id}`), "
                f"{_plain(responsible(due, catalogue))}: {_plain(reason(due))}"
            )
    return "# Jatuh tempo informasi publik\n" + "\n".join(lines or ["", "Tidak ada."]) + "\n"


def as_calendar(dues: Sequence[Due], catalogue: Catalogue, page: Page = lambda _: "") -> bytes:
    """One all-day event for each; its stamp is the day of the record's last publication, never after the build."""
    newest = max((r.published.last_day for r in catalogue.records if r.published), default=date(1970, 1, 1))
    host = slug(catalogue.body.name) or "badan-publik"
    events = (
        CalendarEvent(
            uid=f"{due.key}@{host}",
            stamp=min(_stamp(due, newest), catalogue.today),
            day=due.day,
            summary=f"{_headline(due)}: {due.duty.title}",
            description=f"{responsible(due, catalogue)}. {reason(due)}. Kepastian: {due.certainty.label.lower()}.",
            status=_STATUS[due.certainty],
            url=page(due.record.id) if due.record else "",
        )
        for due in dues
    )
    return calendar(f"Jatuh tempo informasi publik {catalogue.body.name}", events)


_STATUS = {
    Certainty.FIRM: EventStatus.CONFIRMED,
    Certainty.TENTATIVE: EventStatus.TENTATIVE,
    Certainty.POSTPONED: EventStatus.TENTATIVE,  # iCalendar has no word for it; the title says so
    Certainty.CANCELLED: EventStatus.CANCELLED,
}


def _headline(due: Due) -> str:
    what = "Rencana terbit" if due.announced else "Batas pembaruan"
    return f"{what} {due.certainty.label.lower()}" if due.certainty in _CALLED_OFF else what


_CALLED_OFF = (Certainty.POSTPONED, Certainty.CANCELLED)


def row(due: Due, catalogue: Catalogue) -> dict[str, str | bool | None]:
    """As data: ISO dates, ids and names."""
    return {
        "tanggal": due.day.isoformat(),
        "jenis": "rencana" if due.announced else "batas",
        "lewat": due.lapsed,
        "kepastian": due.certainty.key,
        "kewajiban": due.duty.id,
        "judul": due.duty.title,
        "unit": due.unit,
        "nama_unit": responsible(due, catalogue),
        "dasar": due.basis or None,
        "catatan": due.record.id if due.record else None,
    }


def responsible(due: Due, catalogue: Catalogue) -> str:
    return catalogue.units[due.unit].name if due.unit else catalogue.body.name


def reason(due: Due) -> str:
    """Why on that day: the rule and its article, or what the body said."""
    if due.announced:
        return f"diumumkan untuk {due.announced.day.words()}" + (
            f": {due.announced.note}" if due.announced.note else ""
        )
    return due.duty.rule.words + (f" ({due.basis})" if due.basis else "")


def words(day: date) -> str:
    return PartialDate.of(day).words()


def _month(key: object) -> str:
    year, month = key if isinstance(key, tuple) else (0, 1)
    return f"{MONTHS[month - 1]} {year}"


def _stamp(due: Due, newest: date) -> date:
    days = [day.last_day for day in (due.record.published, due.record.updated) if day] if due.record else []
    return max(days, default=newest)


def _plain(text: str) -> str:
    """Markdown takes none of it for a mark of its own."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>#|~" else letter for letter in text)
