"""Records and releases → rows of a list, each rendered once however many lists show it."""

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from .. import addresses
from ..records import Record, Release
from .entries import description, entry
from .outputs import Site
from .templating import Stencil
from .views import Badge, Entry

# Stand in a stored row for the way to the root, and around what may be left out.
# Texts cannot hold them: control characters are refused.
_ROOT = "\x02"
_CUT = "\x03"
_SUMMARY_LENGTH = 180  # characters


class Rows:
    """A store of rendered rows. It holds what it has made, so take a new one for each year."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._made: dict[tuple[str, bool], list[str]] = {}

    def of(self, items: Iterable[Record | Release], page: str, *, show_class: bool, show_unit: bool) -> Markup:
        """The rows of `items` for a list on `page`, one below the other."""
        rows = []
        for item in items:
            head, of_class, unit, tail = self._row(item)
            rows.append(head + (of_class if show_class else "") + (unit if show_unit else "") + tail)
        return Markup("\n".join(rows).replace(_ROOT, addresses.up(page)))

    def _row(self, item: Record | Release) -> list[str]:
        key = (item.id, isinstance(item, Record))
        if key not in self._made:
            self._made[key] = _filled(entry(item, self._site, addresses.HOME)).split(_CUT)
        return self._made[key]


def _filled(shown: Entry) -> str:
    values = {
        "iso": shown.iso,
        "date": shown.date,
        "href": _ROOT + shown.href,
        "title": shown.title,
        "summary": description(shown.summary, _SUMMARY_LENGTH) if shown.summary else "",
        "unit": shown.unit or "",
        "unit_href": _ROOT + (shown.unit_href or ""),
        "late": shown.late,
    }
    there = tuple(name for name, value in values.items() if value)
    return _row_of(shown.class_key, shown.class_label, shown.file_formats, shown.badges, there).fill(**values)


@cache
def _row_of(
    class_key: str, class_label: str, formats: tuple[str, ...], badges: tuple[Badge, ...], there: tuple[str, ...]
) -> Stencil:
    """The row of everything that has this class, these tags, and a value in each of the slots `there`."""
    absent = dict.fromkeys({"iso", "summary", "unit", "late"} - set(there), "")
    return Stencil.cut(
        "row.html",
        there,
        cut=_CUT,
        class_key=class_key,
        class_label=class_label,
        formats=formats,
        badges=badges,
        **absent,
    )
