"""What a reader found in a file: its true kind, its texts with their places, what a reader of it does not see, and faults.

Every reader adds to an `OpenedFile` within its bounds; whoever reaches a bound leaves a file that is not whole.
"""

from dataclasses import dataclass
from enum import Enum

from ..errors import TerangError

CHARACTERS = 4_000_000  # of all texts of one file, those of files inside it included
UNPACKED = 300 << 20  # bytes, all parts of a compressed file together
MEMBER = 60 << 20  # bytes of one part
RATIO = 200  # a part that grows more than this, and is above 1 MiB, is made to exhaust memory
DEPTH = 3  # of files within files


class BoundReached(TerangError):
    """The file is larger, deeper or more numerous than a reader goes; the text says in what, in Indonesian."""


class FileFault(Enum):
    """Why a file cannot be published, or cannot be vouched for."""

    EMPTY = "kosong"
    OTHER_KIND = "jenis lain"
    UNKNOWN_KIND = "jenis tak dikenal"
    DAMAGED = "rusak"
    SCRIPT = "memuat skrip"
    MACRO = "memuat makro"
    # These leave something unread.
    LOCKED = "terkunci"
    SCANNED = "pindaian tanpa teks"
    UNREADABLE = "huruf tak terbaca"
    TOO_LARGE = "melewati batas pemeriksaan"
    LOST_DIGITS = "angka panjang terpotong"


@dataclass(frozen=True, slots=True)
class FileText:
    """A stretch of text and where it is. `cell` is row and column of the first cell when it is rows parted by tabs."""

    place: str
    text: str
    cell: tuple[int, int] | None = None

    def place_of(self, at: int) -> str:
        """Where the letter `at` is: for rows with its cell, as spreadsheets name it."""
        if self.cell is None:
            return self.place
        before = self.text[:at]
        row = self.cell[0] + before.count("\n")
        column = self.cell[1] + before[before.rfind("\n") + 1 :].count("\t")
        return f"{self.place}, sel {column_letters(column)}{row + 1}"


class OpenedFile:
    """Filled by readers. `faults` are kinds with a detail, `hidden` names parts that whoever opens the file does not see."""

    def __init__(self) -> None:
        self.kind = ""
        self.texts: list[FileText] = []
        self.faults: dict[FileFault, str] = {}
        self.hidden: dict[str, None] = {}
        self.unpacked = UNPACKED  # bytes that may still be unpacked
        self._characters = CHARACTERS  # that may still be added

    def add(self, place: str, text: str, cell: tuple[int, int] | None = None) -> None:
        """BoundReached when the file holds more text than is looked at."""
        if not text or text.isspace():
            return
        if self._characters <= 0:
            raise BoundReached("panjang teks")
        text = text.replace("\r\n", "\n")
        self.texts.append(FileText(place, text[: self._characters], cell))
        self._characters -= len(text)

    def hide(self, part: str) -> None:
        self.hidden.setdefault(part)

    def fault(self, kind: FileFault, detail: str = "") -> None:
        self.faults.setdefault(kind, detail)


def column_letters(column: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
