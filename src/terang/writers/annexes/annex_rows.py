"""Records of an annex → its rows in HTML, each rendered once for the pages and the sheet that show it."""

from collections.abc import Sequence
from functools import cache, partial

from markupsafe import Markup

from ... import urls
from ...records import DecreeKind, Record
from ...rendering.templating import CompiledFragment, render_fragment
from ..shared.outputs import SiteFacts
from ..shared.view_keys import Memo
from .annex_columns import columns_of


class AnnexRows(Memo):
    """A store of rendered rows: pages and sheets of one annex lie equally deep, so they share them."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, int, str], str] = {}

    def of(self, kind: DecreeKind, records: Sequence[Record], start: int, page: str, facts: SiteFacts) -> list[str]:
        """Rows of the records for `page`, each with its number: the first one has `start` before it."""
        return [self._row(kind, record, number, page, facts) for number, record in enumerate(records, start + 1)]

    def _row(self, kind: DecreeKind, record: Record, number: int, page: str, facts: SiteFacts) -> str:
        key = record.path, number, urls.up(page)
        if key not in self._made:
            first, *others = columns_of(kind)
            title, _, more = (first.cell(record, facts) or "").partition("\n")
            pieces = []
            for column in others:
                text, (stencil, gap) = column.cell(record, facts), _cell()
                pieces.append(stencil.fill({"text": text}) if text else gap)
            texts = {
                "number": str(number),
                "href": urls.href(urls.record(record.id), page),
                "title": title,
                "more": more,
                "cells": Markup("".join(pieces)),
            }
            self._made[key] = render_fragment("annex_row.html", texts)
        return self._made[key]


@cache
def _cell() -> tuple[CompiledFragment, str]:
    """A cell with a text, and one without."""
    fragment = partial(CompiledFragment.compile, "annex_cell.html")
    return fragment(("text",)), fragment((), text="").fill({})
