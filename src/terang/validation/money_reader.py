"""Documents that are tables of money → the same as a SheetReader; rows of sums are refused, since they would count twice."""

import re
from collections.abc import Sequence
from typing import Any, ClassVar

from ..reading import KeyPath
from ..records import NOTE, ROWS
from .context import normalize_name
from .sheet_reader import SheetReader

_THOUSANDS = re.compile(r"\b(?:ribuan|jutaan|miliaran|dalam (?:ribu|juta|miliar|milyar)(?:an)?)\b", re.IGNORECASE)
# In a heading nothing else can be meant by `juta`.
_UNIT = re.compile(
    r"\(?(?:\b(?:dalam|rp)\b[. ]*)*\b(?:ribu|juta|jt|miliar|milyar)(?:an)?\b(?: rp| rupiah)?\.?\)?", re.IGNORECASE
)


class MoneyReader(SheetReader):
    """Knows how rows that sum up others begin."""

    sums: ClassVar[re.Pattern[str]]
    name: ClassVar[str]  # the column with the names of rows

    def is_refused(self, written: dict[str, Any], keys: KeyPath) -> bool:
        if len(keys) != 2 or keys[0] != ROWS:
            return False
        first = next((text for text in written.values() if isinstance(text, str) and text.strip()), "")
        said = (written.get(self.name) or "", first)
        found = next((text for text in said if isinstance(text, str) and self.sums.match(normalize_name(text))), None)
        if found is not None:
            self.report("baris-jumlah", (*keys, self.name), value=found.strip())
        return found is not None

    def heading_words(self, key: str) -> str:
        """Without the unit, too, of which `report_column` tells."""
        return super().heading_words(_UNIT.sub(" ", key.replace("_", " ")))

    def report_column(self, key: str, meant: str, known: list[str], keys: KeyPath) -> None:
        """A heading that gives its unit is no slip of the pen: with the right heading alone the amounts would be too small."""
        if match := _UNIT.search(key.replace("_", " ")):
            self.report("ribuan-rupiah", keys, value=match[0])
        else:
            super().report_column(key, meant, known, keys)

    def check_whole(self, rows: Sequence[object], note: str | None) -> None:
        """What concerns the table as one: is there a row, and are the amounts whole rupiah?"""
        if not rows:
            self.report("tabel-kosong", ())
        if note and (match := _THOUSANDS.search(note)):
            self.report("ribuan-rupiah", (NOTE,), value=match[0])
