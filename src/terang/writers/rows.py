"""Records and releases → rows of a list, each rendered once however many lists show it."""

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from .. import addresses
from ..records import Record, Release
from .entries import entry
from .outputs import Site
from .templating import render
from .views import Entry

# Stands for the way to the root while a row waits in store. Texts cannot hold it: control characters are refused.
_ROOT = "\x02"


class Rows:
    """A store of rendered rows. It holds what it has made, so take a new one for each year."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._made: dict[tuple[str, bool, bool, bool], str] = {}

    def of(self, items: Iterable[Record | Release], page: str, *, show_class: bool, show_unit: bool) -> Markup:
        """The rows of `items` for a list on `page`, one below the other."""
        rows = (self._row(item, show_class, show_unit) for item in items)
        return Markup("\n".join(rows).replace(_ROOT, addresses.up(page)))

    def _row(self, item: Record | Release, show_class: bool, show_unit: bool) -> str:
        key = (item.id, isinstance(item, Record), show_class, show_unit)
        if key not in self._made:
            shown = _from_anywhere(entry(item, self._site, addresses.HOME))
            html = render("row.html", self._site, "", entry=shown, show_class=show_class, show_unit=show_unit)
            self._made[key] = str(html)
        return self._made[key]


def _from_anywhere(shown: Entry) -> Entry:
    unit_href = _ROOT + shown.unit_href if shown.unit_href else None
    return replace(shown, href=_ROOT + shown.href, unit_href=unit_href)
