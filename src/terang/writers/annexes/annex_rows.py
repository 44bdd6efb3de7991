"""Records of an annex → its rows in HTML, each rendered once for the pages and the sheet that show it."""

from functools import cache, partial

from markupsafe import Markup

from ... import urls
from ...records import Record
from ...rendering.templating import CompiledFragment, render_fragment
from ..shared.outputs import Site
from .annex_columns import columns_of
from .annexes import Annex


class AnnexRows:
    """A store of rendered rows: pages and sheets of one annex lie equally deep, so they share them."""

    def __init__(self, annex: Annex, site: Site) -> None:
        self._annex, self._site = annex, site
        self._first, *others = columns_of(annex.kind)
        self._others = [(column.cell, *_cell(column.heading)) for column in others]
        self._made: dict[int, str] = {}

    def of(self, start: int, stop: int) -> list[str]:
        """Rows `start` to `stop` (from 0, without `stop`), each with its number."""
        return [self._row(place) for place in range(start, min(stop, len(self._annex.records)))]

    def _row(self, place: int) -> str:
        if place not in self._made:
            record = self._annex.records[place]
            title, _, more = (self._first.cell(record, self._site) or "").partition("\n")
            texts = {
                "number": str(place + 1),
                "href": urls.href(urls.record(record.id), self._annex.address()),
                "title": title,
                "more": more,
                "cells": self._cells(record),
            }
            self._made[place] = render_fragment("annex_row.html", texts)
        return self._made[place]

    def _cells(self, record: Record) -> Markup:
        pieces = []
        for cell, stencil, gap in self._others:
            text = cell(record, self._site)
            pieces.append(stencil.fill({"text": text}) if text else gap)
        return Markup("".join(pieces))


@cache
def _cell(heading: str) -> tuple[CompiledFragment, str]:
    """A cell with a text, and one without."""
    fragment = partial(CompiledFragment.compile, "annex_cell.html", heading=heading)
    return fragment(("text",)), fragment((), text="").fill({})
