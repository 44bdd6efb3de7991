"""Records and releases → rows of a list, each rendered once however many lists show it."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from ... import urls
from ...coverage import Freshness
from ...records import Record, Release
from ...rendering.templating import render_fragment
from .entries import description, entry
from .outputs import SiteFacts
from .view_keys import Memo
from .views import ListEntry

# Stands in a row around what may be left out. Texts cannot hold it: control characters are refused.
_CUT = "\x03"
_SUMMARY_LENGTH = 180  # characters


class RowStore(Memo):
    """A store of rendered rows. It holds what it has made, so take a new one for each year."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, Freshness | None, str], list[str]] = {}

    def of(
        self,
        items: Iterable[Record | Release],
        fresh: Mapping[str, Freshness],
        page: str,
        facts: SiteFacts,
        *,
        show_class: bool,
        show_unit: bool,
    ) -> Markup:
        """The rows of `items` for a list on `page`, one below the other."""
        pieces: list[str] = []
        up = urls.up(page)  # pages that lie equally deep share their rows
        for item in items:
            key = item.path, fresh.get(item.id) if fresh else None, up
            made = self._made.get(key)
            if made is None:
                made = self._made[key] = (_filled(entry(item, key[1], facts, page)) + "\n").split(_CUT)
            head, of_class, unit, tail = made
            pieces += (head, of_class if show_class else "", unit if show_unit else "", tail)
        return Markup("".join(pieces).removesuffix("\n"))


def _filled(shown: ListEntry) -> str:
    texts = {
        "iso": shown.iso,
        "date": shown.date,
        "href": shown.href,
        "title": shown.title,
        "summary": description(shown.summary, _SUMMARY_LENGTH) if shown.summary else "",
        "unit": shown.unit,
        "unit_href": shown.unit_href,
        "late": shown.late,
    }
    return render_fragment(
        "row.html",
        texts,
        cut=_CUT,
        class_key=shown.class_key,
        class_label=shown.class_label,
        formats=shown.file_formats,
        badges=shown.badges,
    )
