"""A PDF with a text layer and ruled tables → the rows of its tables, read like those of a workbook.

Only lines that are drawn make a table: columns that are set by blanks alone cannot be told from text.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from ...attachments.unseen_text import has_invisible_text
from ..shared.report import ImportNote, RejectedRow, row_list
from ..shared.unusable import UnusableSource
from .raw_sheet import RawSheet, Span, read_sheets
from .source_bounds import check_extent
from .source_sheet import Vocabulary
from .source_table import SourceTable

_PAGES = 300
_NEAR = 2.0  # points: edges that are nearer are one
_SETTINGS = {"vertical_strategy": "lines", "horizontal_strategy": "lines", "snap_tolerance": 3}
_OTHER = "Minta berkas aslinya (Excel atau Word), atau salin tabelnya ke lembar kerja lalu simpan sebagai .xlsx."


def read_pdf_tables(name: str, data: bytes, vocabulary: Vocabulary) -> SourceTable:
    """Unusable for what is locked, damaged, scanned or without ruled lines."""
    found = _Found(name)
    try:
        from pdfplumber.pdf import PDF  # only here: most imports never see such a file

        with PDF(io.BytesIO(data)) as document:
            if len(document.pages) > _PAGES:
                raise UnusableSource(
                    f"{name} berisi {len(document.pages)} halaman, lebih dari {_PAGES}. Bagi menjadi beberapa berkas."
                )
            for page in document.pages:
                found.add(page)
                page.close()
    except UnusableSource:
        raise
    except Exception as error:  # readers of PDF raise whatever a damaged file leads them to
        raise UnusableSource(
            f"{name} tidak dapat dibaca sebagai PDF ({type(error).__name__}): rusak atau terkunci. {_OTHER}"
        ) from None
    if not found.characters or has_invisible_text(data):
        raise UnusableSource(f"{name} adalah hasil pindaian: yang tampak adalah gambar, bukan teks. {_OTHER}")
    if not found.tables:
        raise UnusableSource(
            f"{name} tidak memuat tabel bergaris; tabel tanpa garis tidak dapat dibaca dengan pasti. {_OTHER}"
        )
    _check_crowded(found, vocabulary)
    sheet = RawSheet(
        "", {at: texts for at, texts in found.lines.items() if at not in found.crowded}, found.spans, found.links
    )
    table = read_sheets(name, [sheet], vocabulary)
    return replace(
        table,
        refused=(*table.refused, *_crowded_rows(found, table.row_count)),
        warnings=(*found.notes(), *table.warnings),
    )


def _check_crowded(found: "_Found", vocabulary: Vocabulary) -> None:
    """One row that cannot be read is one row; a section or a line of headings decides over all rows below it."""
    for at, page in found.crowded.items():
        texts = [text for text in found.lines[at] if text]
        if len(texts) <= 2 or sum(map(vocabulary.is_known, texts)) >= 2:
            raise UnusableSource(
                f"{found.name}, halaman {page}: tulisan pada baris tabel ke-{at} bertumpuk, sehingga judul kolom atau judul bagian "
                f"tidak dapat dibaca dengan pasti. {_OTHER}"
            )


def _crowded_rows(found: "_Found", count: int) -> Iterable[RejectedRow]:
    reason = "tulisannya bertumpuk dengan baris di dekatnya sehingga tidak dapat dibaca dengan pasti; salin baris ini ke lembar kerja"
    for number, at in enumerate(sorted(found.crowded), count + 1):
        yield RejectedRow(number, f"{reason} (halaman {found.crowded[at]}, baris tabel ke-{at})")


@dataclass(slots=True)
class _Found:
    """The lines of all pages, one below the other; those whose letters lie upon each other are `crowded`."""

    name: str
    lines: dict[int, list[str]] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    crowded: dict[int, int] = field(default_factory=dict)  # line → page
    unseen: dict[int, None] = field(default_factory=dict)  # pages with white text on white
    characters: int = 0
    tables: int = 0

    def notes(self) -> Iterable[ImportNote]:
        if self.unseen:
            text = f"Tulisan putih yang tidak tampak tidak diimpor: halaman {row_list(self.unseen)}."
            yield ImportNote(None, "tulisan-tak-tampak", text)

    def add(self, page: Any) -> None:
        page = self._seen(page)
        self.characters += len(page.chars)
        tables = [table for table in page.find_tables(_SETTINGS) if len(table.rows) > 1 or len(table.rows[0].cells) > 2]
        self.tables += len(tables)
        boxes = [table.bbox for table in tables]
        outside = page.filter(lambda one: one["object_type"] != "char" or not any(_is_in(one, box) for box in boxes))
        parts = [(line["top"], line["text"]) for line in outside.extract_text_lines()] if outside.chars else []
        for _, part in sorted([*parts, *((table.bbox[1], table) for table in tables)], key=lambda one: one[0]):
            if isinstance(part, str):
                self.lines[len(self.lines) + 1] = [part]
            else:
                self._add_table(page, part)

    def _seen(self, page: Any) -> Any:
        """Without white letters that stand on no colour."""
        white = [one for one in page.chars if _is_white(one.get("non_stroking_color"))]
        if not white:
            return page
        coloured = [one for one in page.rects if one.get("fill") and not _is_white(one.get("non_stroking_color"))]
        unseen = {
            (one["x0"], one["top"], one["text"])
            for one in white
            if not any(_is_in(one, (area["x0"], area["top"], area["x1"], area["bottom"])) for area in coloured)
        }
        if unseen:
            self.unseen.setdefault(page.page_number)
        return page.filter(
            lambda one: one["object_type"] != "char" or (one["x0"], one["top"], one["text"]) not in unseen
        )

    def _add_table(self, page: Any, table: Any) -> None:
        lefts = _edges(cell[0] for row in table.rows for cell in row.cells if cell)
        tops = [row.bbox[1] for row in table.rows]
        first = len(self.lines) + 1
        check_extent(self.name, first + len(tops), len(lefts))
        for number, row in enumerate(table.rows, first):
            texts = [""] * len(lefts)
            for cell in filter(None, row.cells):
                inside = page.filter(lambda one, cell=cell: one["object_type"] == "char" and _is_in(one, cell))
                at = _place(lefts, cell[0])
                texts[at] = (inside.extract_text() or "").strip()
                if _is_crowded(inside.chars) or any(_leaves(one, cell) for one in inside.chars):
                    self.crowded[number] = page.page_number
                right, bottom = _last(lefts, cell[2]), first + _last(tops, cell[3])
                if right > at or bottom > number:
                    self.spans.append(Span(number, bottom, at, right))
                if address := _address(page, cell):
                    self.links[number, at] = address
            self.lines[number] = texts


def _is_white(colour: Any) -> bool:
    """In shades of grey, in red, green and blue, or in inks."""
    shades = colour if isinstance(colour, list | tuple) else (colour,)
    if not all(isinstance(one, int | float) for one in shades):
        return False
    return all(one <= 0.02 for one in shades) if len(shades) == 4 else all(one >= 0.98 for one in shades)


def _leaves(one: Mapping[str, Any], cell: tuple[float, float, float, float]) -> bool:
    """Does the letter reach out of its cell above or below?"""
    room = 0.3 * (one["bottom"] - one["top"])
    return bool(one["text"].strip() and (one["top"] < cell[1] - room or one["bottom"] > cell[3] + room))


def _edges(found: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(found):
        if not edges or edge - edges[-1] > _NEAR:
            edges.append(edge)
    return edges


def _place(edges: Sequence[float], at: float) -> int:
    return min(range(len(edges)), key=lambda one: abs(edges[one] - at))


def _last(edges: Sequence[float], end: float) -> int:
    """The last of the stretches that begin before `end`."""
    return max((at for at, edge in enumerate(edges) if edge < end - _NEAR), default=0)


def _is_in(one: Mapping[str, Any], box: tuple[float, float, float, float]) -> bool:
    across, down = (one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def _is_crowded(chars: Sequence[Mapping[str, Any]]) -> bool:
    """Do letters lie upon each other, or lines nearer than they are high, so that nobody can tell the words apart?"""
    drawn = sorted((one for one in chars if one["text"].strip()), key=lambda one: one["x0"])
    for size in {round(one["size"], 1) for one in drawn}:
        tops = sorted({round(one["top"], 1) for one in drawn if round(one["size"], 1) == size})
        if any(1 < below - above < 0.7 * size for above, below in pairwise(tops)):
            return True
    for at, one in enumerate(drawn):
        for other in drawn[at + 1 : at + 12]:
            if other["x0"] >= one["x1"] - 0.5:
                break
            shared = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            apart = abs(one["top"] - other["top"])
            if shared > 0.3 * one["size"] and (apart > 1 or one["text"] != other["text"]):
                return True
    return False


def _address(page: Any, cell: tuple[float, float, float, float]) -> str:
    return next((str(one["uri"]) for one in page.hyperlinks if one.get("uri") and _is_in(one, cell)), "")
