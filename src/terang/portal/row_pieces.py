"""A body and its figures → its row in a page that compares all bodies, joined from pieces that hundreds of pages share."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from .. import urls
from ..gathering import DutyFigure
from ..records.wording import iso_day, iso_moment, number
from ..rendering.templating import CompiledFragment
from ..writers import Memo
from .portal_figures import DutyRow, GatheredMember
from .portal_frame import CLASSES

_CUT = "\x1f"  # where a figure stands; no text of a body holds it, since names and addresses are printable


class RowPieces(Memo):
    """A store of rows without their figures, by body, and of figures as they are written.

    157,500 rows of 500 bodies are joined in a tenth of the time that a template takes for them.
    """

    def __init__(self) -> None:
        self._rows: dict[
            tuple[str, str], dict[str, list[str]]
        ] = {}  # template, way to the root → id of a body → pieces
        self._figures: dict[tuple[str | None, int], str] = {}

    def of_duty(self, rows: Iterable[DutyRow], page: str) -> dict[str, list[str]]:
        """HTML for `page`, by the key of the state."""
        cut, shown = self._cut_rows("duty_row", page), dict[str, list[str]]()
        for member, figure in rows:
            figures = self._figures.get((figure.due, figure.count))
            if figures is None:
                figures = self._figures[figure.due, figure.count] = _duty_figures(figure)
            pieces = cut.get(member.id)
            if pieces is None:
                pieces = cut[member.id] = _cut_row("duty_row", member, page)
            head, before, after, none, tail = pieces
            newest = f"{before}{urls.record(figure.newest)}{after}" if figure.newest else none
            shown.setdefault(figure.state, []).append(f"{head}{figures}{newest}{tail}")
        return shown

    def of_subject(self, member: GatheredMember, count: int, page: str) -> str:
        """HTML for `page`."""
        head, tail = self._row("subject_row", member, page)
        return f"{head}{number(count)}{tail}"

    def of_year(self, member: GatheredMember, counts: Mapping[str, int], page: str, *, linked: bool) -> str:
        """HTML for `page`, with a link to the body's own list where that is `linked`."""
        head, tail = self._row("year_row" if linked else "yearless_row", member, page)
        return f"{head}{_year_counts(tuple(counts.get(key, 0) for key, _ in CLASSES))}{tail}"

    def _row(self, template: str, member: GatheredMember, page: str) -> list[str]:
        cut = self._cut_rows(template, page)
        found = cut.get(member.id)
        if found is None:
            found = cut[member.id] = _cut_row(template, member, page)
        return found

    def _cut_rows(self, template: str, page: str) -> dict[str, list[str]]:
        return self._rows.setdefault((template, urls.up(page)), {})


def _cut_row(template: str, member: GatheredMember, page: str) -> list[str]:
    state = member.state
    texts = {
        "page": urls.up(page) + urls.gathered_body(member.id),
        "name": state.name,
        "site": state.site,
        "fetched": state.fetched,
        "moment": iso_moment(state.fetched),
    }
    return _fragment(template, tuple(texts)).fill(texts).split(_CUT)


def _duty_figures(figure: DutyFigure) -> str:
    texts = {"due": iso_day(figure.due) if figure.due else "–", "count": number(figure.count)}
    return _fragment("duty_figures", tuple(texts)).fill(texts)


@lru_cache(maxsize=10_000)
def _year_counts(counts: tuple[int, ...]) -> str:
    texts = {f"count_{place}": number(count) for place, count in enumerate(counts)}
    labels = tuple(label for _, label in CLASSES)
    return _fragment("year_counts", tuple(texts), labels).fill(texts)


@cache
def _fragment(template: str, slots: tuple[str, ...], labels: tuple[str, ...] = ()) -> CompiledFragment:
    return CompiledFragment.compile(f"portal/{template}.html", slots, cut=_CUT, labels=labels)
