"""The text of one cell → the date, period, form or number it means, or None."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from ...records import Form
from ...values.dates import MONTHS, WIB, PartialDate, Period
from ...values.period_guess import guess_period
from .tidying import normalize_name

_YEARS = range(1900, 2101)
_ISO = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?[AP]M)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|GMT[+-]\d{1,2}|WIB)?",
    re.I,
)
_LOCAL = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ,]+\d{1,2}[:.]\d{2}.*)?")
_MONTH_ISO = re.compile(r"(\d{4})[-/](\d{1,2})")
_MONTH_LOCAL = re.compile(r"(\d{1,2})[-/.](\d{4})")
_WORDS = re.compile(
    r"(?:(\d{1,2})[ \-./]+)?([A-Za-z]+)\.?[ \-./']+(\d{4}|\d{2})(?:[ ,]+(?:pukul |jam )?\d{1,2}[:.]\d{2}.*)?", re.I
)
_MONTH_FIRST = re.compile(r"([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,]+\d{1,2}[:.]\d{2}.*)?", re.I)
_SHORT_YEAR = re.compile(r"['’`](\d{2})")
_SERIAL = re.compile(r"[345]\d{4}(?:\.0+)?")  # days since 1899, as spreadsheets count: 1982 to 2064
_SPREADSHEET_EPOCH = date(1899, 12, 30)
_WEEKDAY = re.compile(r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)(?: ?[,/-] ?| +)", re.I)
_LEADING = re.compile(r"^(?:tahun|thn|th|tanggal|tgl|bulan|per|periode|ta)\b\.?:? *", re.I)
_EPOCH = re.compile(r"\d{9,10}(?:\.0+)?|\d{13}")
_EPOCH_END = 1_950_000_000  # in 2031; `2020013112` is no number of seconds
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_ZERO = re.compile(r"[0\W T]*")

_MONTH_NAMES = {name.casefold(): at for at, name in enumerate(MONTHS, 1)} | {
    "jan": 1, "feb": 2, "peb": 2, "pebruari": 2, "mar": 3, "mrt": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "agu": 8, "ags": 8,
    "agt": 8, "agust": 8, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "nopember": 11, "des": 12,
    "dec": 12, "january": 1, "february": 2, "march": 3, "june": 6, "july": 7, "august": 8, "october": 10, "december": 12,
}  # fmt: skip


def is_no_date(text: str) -> bool:
    """`0000-00-00 00:00:00`, as databases write nothing."""
    return bool(_ZERO.fullmatch(text))


def date_of(text: str) -> PartialDate | None:
    """As precise as it is written. Moments in UTC and seconds since 1970 become the day in WIB; others keep their day."""
    written = _LEADING.sub(
        "", _WEEKDAY.sub("", " ".join(text.split()).lstrip("'’`"))
    )  # as people keep Excel from counting
    if match := _SHORT_YEAR.fullmatch(text.strip()):
        return _made(match[1])
    if _EPOCH.fullmatch(written):
        seconds = int(written) / 1000 if len(written) == 13 else int(float(written))
        return _sane(PartialDate.of(datetime.fromtimestamp(seconds, WIB).date())) if seconds < _EPOCH_END else None
    if _SERIAL.fullmatch(written):
        return _sane(PartialDate.of(_SPREADSHEET_EPOCH + timedelta(days=int(float(written)))))
    if match := _ISO.fullmatch(written):
        return _day_of_moment(match)
    if match := _LOCAL.fullmatch(written):
        return _made(match[3], match[2], match[1])
    if match := _PACKED.fullmatch(written):
        return _made(match[1], match[2], match[3])
    if match := _MONTH_ISO.fullmatch(written):
        return _made(match[1], match[2])
    if match := _MONTH_LOCAL.fullmatch(written):
        return _made(match[2], match[1])
    if re.fullmatch(r"\d{4}(?:\.0)?", written):
        return _made(written[:4])
    if (match := _WORDS.fullmatch(written)) and (month := _MONTH_NAMES.get(match[2].casefold())):
        return _made(match[3], str(month), match[1])
    if (match := _MONTH_FIRST.fullmatch(written)) and (month := _MONTH_NAMES.get(match[1].casefold())):
        return _made(match[3], str(month), match[2])
    return None


_YEAR_WORD = re.compile(
    r"(?<=\w )\(?(?:t\.?a\.?|thn\.?|th\.?|tahun(?: anggaran)?) +(?=\d{4})|(?<=\d{4})\)$", re.IGNORECASE
)


def period_of(text: str) -> Period | None:
    """A year, month, quarter, half, or span of years or months."""
    found = guess_period(_YEAR_WORD.sub("", text).lstrip("'’`"))
    if found is None and (day := date_of(text)):
        return _period(day.iso())
    return _period(found.written) if found else None


@dataclass(frozen=True, slots=True)
class TimeAndPlace:
    """What a cell says of when and where, as far as it is understood."""

    day: PartialDate | None = None
    period: Period | None = None
    place: str = ""

    @property
    def is_known(self) -> bool:
        return self.day is not None or self.period is not None


def time_and_place(text: str) -> TimeAndPlace:
    """`Bekasi, 12 Januari 2024`, `Triwulan I 2025`, `2024 - 2025`: a date, else a period, and the place if there is one."""
    if found := _time(text):
        return found
    parts = [part.strip() for part in re.split(r"[\n;]|,(?!\d)| / | - |/(?=\D)", text) if part.strip()]
    times = [(part, found) for part in parts if (found := _time(part))]
    if len(times) == 1:
        place = ", ".join(part for part in parts if part != times[0][0])
        return TimeAndPlace(times[0][1].day, times[0][1].period, place)
    if (match := _THEN_PLACE.fullmatch(text.strip())) and (found := _time(match[1])):
        return TimeAndPlace(found.day, found.period, match[2].strip())
    words = text.split()
    for at in range(1, len(words)) if not times else ():
        if words[at][0].isalnum() and words[0][0].isalpha() and (found := _time(" ".join(words[at:]))):
            place = " ".join(words[:at]).strip(" ,")
            return TimeAndPlace(found.day, found.period, place) if _PLACE.fullmatch(place) else TimeAndPlace()
    return TimeAndPlace()


_THEN_PLACE = re.compile(r"(.*\d{4}) +di ([A-Z][\w .]*)")
# Without a comma between them, only the name of a kind of place is one.
_PLACE = re.compile(
    r"(?:di )?(?:kota|kabupaten|kab\.?|kecamatan|kec\.?|kelurahan|desa|provinsi) [A-Z][\w .]*", re.IGNORECASE
)


def _time(text: str) -> TimeAndPlace | None:
    if day := date_of(text):
        return TimeAndPlace(day)
    period = period_of(text)
    return TimeAndPlace(period=period) if period else None


def place_and_date(text: str) -> tuple[str, PartialDate | None]:
    """The place and the date of a cell that has both; the date is None when it has none."""
    found = time_and_place(text)
    return (found.place, found.day) if found.day and found.place else ("", None)


_FORM_WORDS: tuple[tuple[re.Pattern[str], tuple[Form, ...]], ...] = tuple(
    (re.compile(pattern), forms)
    for pattern, forms in (
        (r"audio ?visual", (Form.AUDIO, Form.VISUAL)),
        (
            r"hard ?(?:copy|kopi|file)|hard|hc|salinan keras|salinan fisik|fisik|ter?cetak|cetakan|cetak|kertas|buku|print(?:ed)?|leaflet"
            r"|brosur|baliho|spanduk|fotokopi|foto ?copy",
            (Form.PRINT,),
        ),
        (
            r"soft ?(?:copy|file|kopi)|soft|sc|salinan lunak|terekam|rekaman|elektronik|electronic|digital|online|daring|web ?site|situs|laman|web|file"
            r"|pdf|docx?|xlsx?|pptx?|excel|(?:ms |microsoft )?word|power ?point|csv|json|html|jpe?g|png|zip|aplikasi|media sosial",
            (Form.ELECTRONIC,),
        ),
        (r"audio|mp3|suara", (Form.AUDIO,)),
        (r"visual|video|mp4|gambar|foto|infografis", (Form.VISUAL,)),
        (r"braille|braile", (Form.BRAILLE,)),
    )
)
_FILLERS = re.compile(
    r"\b(?:dan|atau|and|or|dokumen|bentuk|format|media|salinan|berkas|informasi|tersedia|copy|dalam)\b"
)


def forms_of(text: str) -> tuple[tuple[Form, ...], str]:
    """The forms that are named, and the words that name none."""
    rest = f" {normalize_name(text)} "
    found: list[Form] = []
    for pattern, forms in _FORM_WORDS:
        rest, count = re.subn(rf"\b(?:{pattern.pattern})\b", " ", rest)
        found += forms if count else ()
    order = list(Form)
    return tuple(sorted(set(found), key=order.index)), " ".join(_FILLERS.sub(" ", rest).split())


def size_of(text: str) -> int | None:
    """Whole bytes; `1,2 MB` is too vague to be a size."""
    match = re.fullmatch(r"(\d{1,15})(?:\.0+)?(?: ?(?:b|bytes?|bita))?", text.strip(), re.I)
    return int(match[1]) if match and int(match[1]) > 0 else None


# The letters ü and þ, and their twins in the private area, are the ticks of the font Wingdings; û and ¨ its crosses and boxes.
_TICKS = frozenset(
    ["v", "x", "√", "✓", "✔", "☑", "☒", "✅", "🗸", "■", "●", "•", "ü", "þ", "\uf0fc", "\uf0fe", "ya", "y", "ada", "1", "true", "yes",
     "tersedia", "iya"]
)  # fmt: skip
_CROSSES = frozenset(
    (
        "✗",
        "✘",
        "×",
        "❌",
        "☐",
        "□",
        "○",
        "û",
        "ý",
        "¨",
        "\uf0fb",
        "\uf0fd",
        "\uf0a8",
        "false",
        "0",
        "tidak",
        "no",
        "n",
        "t",
        "tidak ada",
        "tidak tersedia",
        "belum",
        "belum ada",
        "belum tersedia",
    )
)


def tick_of(text: str, heading: str, *, x_is_no: bool = False) -> bool | None:
    """Is the column of this heading ticked? None for words that say neither. A form that fits the heading is a yes."""
    word = " ".join(text.replace("\ufe0f", "").casefold().split()).strip(" .()")
    if word == "x" and x_is_no:
        return False
    if word in _TICKS or (word and normalize_name(word) == normalize_name(heading)):
        return True
    if word in _CROSSES:
        return False
    named, rest = forms_of(text)
    return True if named and not rest and set(named) & set(forms_of(heading)[0]) else None


_TRUE = "true 1 ya y yes aktif active publik public terbit published publish tampil dipublikasikan berlaku"
_FALSE = "false 0 tidak t f no n nonaktif inactive draf draft private privat pending trash unpublished arsip archived internal"
_TRUTHS = dict.fromkeys(_TRUE.split(), True) | dict.fromkeys(_FALSE.split(), False) | {"tidak aktif": False}


def truth_of(text: str) -> bool | None:
    """Yes or no, also as the state of a page: published or not."""
    return _TRUTHS.get(normalize_name(text))


def _day_of_moment(match: re.Match[str]) -> PartialDate | None:
    year, month, day, hour, minute, second, zone = match.groups()
    plain = _made(year, month, day)
    if (
        plain is None
        or hour is None
        or not zone
        or zone.upper() not in ("Z", "UTC", "+00:00", "+0000", "-00:00", "-0000")
    ):
        return plain
    try:
        moment = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), tzinfo=UTC)
    except ValueError:
        return None
    return PartialDate.of(moment.astimezone(WIB).date())


def _made(year: str, month: str | None = None, day: str | None = None) -> PartialDate | None:
    """Two digits of a year are of this century, or from 50 on of the last."""
    if len(year) == 2:
        year = f"{'19' if year >= '50' else '20'}{year}"
    written = year + (f"-{int(month):02d}" if month else "") + (f"-{int(day):02d}" if month and day else "")
    try:
        return _sane(PartialDate.parse(written))
    except ValueError:
        return None


def _sane(day: PartialDate) -> PartialDate | None:
    return day if day.year in _YEARS else None


def _period(written: str) -> Period | None:
    try:
        period = Period.parse(written)
    except ValueError:
        return None
    return period if period.start.year in _YEARS and period.end.year in _YEARS else None
