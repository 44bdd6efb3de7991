"""A refused value → what its author probably means: options, times, periods, contacts, items of a list; "" when in doubt."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ..law import DUTIES
from ..records import frequency_of
from ..records.fields import Option, Simple
from ..records.patterns import PATTERNS
from ..values.date_guess import guess_date
from ..values.dates import parse_clock
from .context import ValidationContext, nearest, normalize_name
from .personal_numbers import is_mobile

# Words of offices and of other programs for what a table calls otherwise. A word counts where its table has that option.
_WORDS = {
    **dict.fromkeys(("pdf", "softcopy", "soft copy", "softfile", "soft file", "digital", "online", "daring"), "elektronik"),
    **dict.fromkeys(("word", "excel", "file", "berkas elektronik", "salinan elektronik"), "elektronik"),
    **dict.fromkeys(("hardcopy", "hard copy", "kertas", "fotokopi", "buku", "tercetak", "salinan cetak"), "cetak"),
    **dict.fromkeys(("video", "foto", "gambar"), "visual"),
    **dict.fromkeys(("suara", "rekaman suara"), "audio"),
    **dict.fromkeys(("final", "selesai", "published", "publish", "publik", "tayang", "aktif"), "terbit"),
    **dict.fromkeys(("draft", "konsep", "rancangan", "belum final"), "draf"),
    **dict.fromkeys(("ditarik", "dibatalkan", "dihapus"), "dicabut"),
    **dict.fromkeys(("rahasia", "tertutup"), "dikecualikan"),
}  # fmt: skip
_ZONES = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"}
_CLOCK = re.compile(
    r"(?:\b(?:pukul|jam)\s*)?([0-9]{1,2}[:.][0-9]{2})(?:[:.][0-9]{2})?\s*(WIB|WITA|WIT)?$", re.IGNORECASE
)
_SERIAL = re.compile(r"[34][0-9]{4}", re.ASCII)  # days since 1899, as spreadsheets count: 1982 to 2036
_LETTER = re.compile(r"\bhuruf\s+\(?([a-j])\b", re.IGNORECASE)  # of an article of an act
_ITEM_SIGN = re.compile(r"(?:^|\s)(?:\(?(?:[0-9]{1,2}|[a-h])[.)]|[+•*·])\s+")
_BETWEEN = re.compile(r"\s*(?:[,;/]|\bdan\b|&)\s*")
_BETWEEN_TEXTS = re.compile(r"\s*(?:[,;]|(?<=\s)/(?=\s)|\bdan\b|&)\s*")  # a path has strokes of its own


def likely_option(written: str, options: Mapping[str, Option]) -> str:
    """The key of an option for its label, another word for it, or a misspelling."""
    word = normalize_name(written)
    key = word.replace(" ", "_")
    if key in options:
        return key
    if (letter := _LETTER.search(written)) and letter[1].casefold() in options:
        return letter[1].casefold()
    if len([key for key, one in options.items() if _names(word, key, one)]) > 1:
        return ""  # several of them: only the author knows
    if (said := frequency_of(written)) and said.key in options:
        return said.key
    labels = {normalize_name(one.label): key for key, one in options.items()}
    meant = _WORDS.get(word, "")
    if found := labels.get(word) or (meant if meant in options else ""):
        return found
    return nearest(written, options)


def _names(word: str, key: str, option: Option) -> bool:
    return f" {normalize_name(key.replace('_', ' '))} " in f" {word} "


def likely_serial_day(written: str) -> str:
    """The day that a spreadsheet counts by a number."""
    if not _SERIAL.fullmatch(written.strip()):
        return ""
    return (date(1899, 12, 30) + timedelta(days=int(written))).isoformat()


def likely_clock(written: str) -> str:
    """Hours and minutes without the words around them."""
    match = _CLOCK.fullmatch(" ".join(written.split()))
    try:
        return parse_clock(match[1]) if match else ""
    except ValueError:
        return ""


def likely_moment(written: str) -> str:
    """A day and an hour in words; without a zone that of Jakarta."""
    text = re.sub(r"(?<=[0-9])T(?=[0-9])", " ", " ".join(written.split()))
    match = _CLOCK.search(text)
    day = guess_date(text[: match.start()].strip(" ,;") if match else text)
    clock = likely_clock(match[0].strip()) if match else ""
    if not day or not day.is_full or not clock:
        return ""
    zone = _ZONES[(match[2] if match and match[2] else "WIB").upper()]
    return f"{day.iso()}T{clock.replace('.', ':')}{zone}"


def likely_email(written: str) -> str:
    """Without blanks, `mailto:` and brackets; a comma where a dot belongs."""
    text = re.sub(r"\s*[\[(]\s*(?:at|a)\s*[\])]\s*", "@", written.strip(), flags=re.IGNORECASE)
    text = re.sub(r"^mailto:", "", text, flags=re.IGNORECASE)
    if match := re.search(r"<([^<>]+)>", text):
        text = match[1]
    text = re.sub(r"\s+", "", text).replace(",", ".")
    return text if re.fullmatch(PATTERNS[Simple.EMAIL], text, re.ASCII) else ""


def likely_phone(written: str) -> str:
    """The first number in it."""
    match = re.search(r"\+?\(?[0-9][0-9()\s.-]{4,20}[0-9]", written)
    found = re.sub(r"\)(?=[0-9])", ") ", " ".join(match[0].split())) if match else ""
    if is_mobile(re.sub(r"\D", "", found)):
        return ""  # as a rule somebody's own, which must not be published
    return found if found and found != written and re.fullmatch(PATTERNS[Simple.PHONE], found, re.ASCII) else ""


def likely_language(written: str) -> str:
    names = {"indonesia": "id", "inggris": "en", "english": "en", "sunda": "su", "jawa": "jv", "arab": "ar"}
    word = normalize_name(written).removeprefix("bahasa ")
    return names.get(word, word if re.fullmatch(PATTERNS[Simple.LANGUAGE], word) else "")


_AMOUNT = re.compile(
    r"(?:Rp\.?\s*)?([0-9]+|[0-9]{1,3}(?:([.,\s])[0-9]{3})(?:\2[0-9]{3})*)(?:[.,]00|,-+)?", re.IGNORECASE
)


def likely_whole(written: str) -> str:
    """Signs between thousands, the sign of the rupiah, and no sen."""
    match = _AMOUNT.fullmatch(written.strip())
    return re.sub(r"[.,\s]", "", match[1]) if match else ""


def _likely_unit(written: str, names: Sequence[str]) -> str:
    """The one name of which `written` are the initials, or a misspelling of it."""
    initials = re.sub(r"[^a-z]", "", written.casefold())
    found = {name for name in names if len(initials) > 2 and _initials(name) == initials}
    return found.pop() if len(found) == 1 else nearest(written, names)


_UNITS_NAMED = 6  # a remedy names all of so few


def unit_suggestion(written: str, context: ValidationContext) -> str:
    """What a remedy begins with: one of several units, or the one that is probably meant."""
    parts = re.split(r"\s*(?:[,;/&]|\bdan\b)\s*", written)
    known = [part for part in parts if (context.units or {}).get(normalize_name(part))]
    if len(known) > 1:
        return f"Tulis satu unit saja, misalnya «{known[0]}». "
    near = _likely_unit(written, context.unit_names)
    if near:
        return f"Mungkin maksudnya «{near}». "
    ids = sorted(set((context.units or {}).values()))
    return f"Id yang terdaftar: {', '.join(ids)}. " if 0 < len(ids) <= _UNITS_NAMED else ""


def _initials(name: str) -> str:
    words = re.findall(r"[^\W\d_]+", name.casefold())
    return "".join(word[0] for word in words if word not in ("dan", "di", "ke", "dari", "untuk"))


def likely_duty(written: str) -> str:
    """A duty for its id with other words around it, for its title, or for a misspelt id."""
    words = written.casefold().split()
    named = [word for word in words if word.strip(".,:;()") in DUTIES]
    if len(named) == 1:
        return named[0].strip(".,:;()")
    titled = [duty.id for duty in DUTIES.values() if normalize_name(duty.title) == normalize_name(written)]
    return titled[0] if len(titled) == 1 else nearest(written, DUTIES)


def likely_items(written: str, options: Sequence[str]) -> tuple[str, ...]:
    """What was written in one value instead of one item in each line."""
    text = " ".join(written.split())
    if options and all(word.casefold() in options for word in text.split()):
        return tuple(word.casefold() for word in text.split())
    between = _BETWEEN if options else _BETWEEN_TEXTS
    parts = _ITEM_SIGN.split(text) if _ITEM_SIGN.search(text) else between.split(text)
    return tuple(part.strip() for part in parts if part.strip())
