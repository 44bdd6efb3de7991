"""A refused value or key → lines with the same meaning in the form that is read; the validator decides."""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from ..validation import ValidationContext, likely_address, likely_location, nearest, normalize_name, without_marks
from ..values.date_guess import guess_date
from .slip import ITEM, KEYED, Lines, Mend, Slip

_SAME_WORD = 0.92  # of 1: one letter in twelve
_SUGGESTED = re.compile(r"(?:Mungkin maksudnya|Tulis) [`«](?P<said>.+?)[`»](?:\.|$| )")


def _values(change: Callable[[str, ValidationContext], Iterator[str]]) -> Mend:
    """A mend of the value in a line; what stands around it stays."""

    def mend(slip: Slip) -> Iterator[Lines]:
        matches = [match for match in (KEYED.fullmatch(slip.line), ITEM.fullmatch(slip.line)) if match]
        for match in matches:
            bare = match["value"].strip("\"'")
            for value in (*change(bare, slip.context), *_said(slip)):
                yield slip.put(f"{match['head']}{value}{match['end']}")

    return mend


def _said(slip: Slip) -> Iterator[str]:
    """What the message itself suggests, when it is beyond doubt: never more than another spelling."""
    if (match := _SUGGESTED.search(slip.remedy)) and slip.remedy.startswith("Tulis"):
        yield match["said"].partition(": ")[2] or match["said"]


def _nothing(value: str, context: ValidationContext) -> Iterator[str]:
    """The message says it."""
    return iter(())


def _dates(value: str, context: ValidationContext) -> Iterator[str]:
    if day := guess_date(value):
        yield day.iso()


def _marks(value: str, context: ValidationContext) -> Iterator[str]:
    yield from without_marks(value)


def _options(value: str, context: ValidationContext) -> Iterator[str]:
    words = {"draft": "draf", "true": "ya", "yes": "ya", "false": "tidak", "no": "tidak"}
    yield words.get(value.casefold(), normalize_name(value).replace(" ", "_"))


def _addresses(value: str, context: ValidationContext) -> Iterator[str]:
    if new := likely_address(value):
        yield new


def _locations(value: str, context: ValidationContext) -> Iterator[str]:
    for folder in ("disclosures/berkas", "content/siaran-pers/foto"):
        if new := likely_location(value, folder):
            yield new


def _units(value: str, context: ValidationContext) -> Iterator[str]:
    """A letter too many or too few; never another office."""
    near = nearest(value, context.unit_names)
    if near and SequenceMatcher(None, near.casefold(), value.casefold()).ratio() >= _SAME_WORD:
        yield near


def _near(slip: Slip) -> Iterator[Lines]:
    """What the message guesses, where it differs by a letter."""
    guessed = re.match(r"Mungkin maksudnya «(.+?)»", slip.remedy)
    match = ITEM.fullmatch(slip.line) or KEYED.fullmatch(slip.line)
    if not guessed or not match:
        return
    written = match["value"].strip("\"'").casefold()
    if SequenceMatcher(None, written, guessed[1].casefold()).ratio() >= _SAME_WORD:
        yield slip.put(f"{match['head']}{guessed[1]}{match['end']}")


def _duty(slip: Slip) -> Iterator[Lines]:
    """Its number in other letters, or with the words that follow it in the list."""
    guessed = re.match(r"Mungkin maksudnya «(.+?)»", slip.remedy)
    match = ITEM.fullmatch(slip.line)
    if guessed and match:
        written, meant = match["value"].strip("\"'").casefold(), guessed[1]
        if re.sub(r"[\s._]+", "-", written) == meant or written.startswith((f"{meant} ", f"{meant}:")):
            yield slip.put(f"{match['head']}{meant}{match['end']}")


def _chosen(slip: Slip) -> Iterator[Lines]:
    yield from _values(_options)(slip)
    yield from _near(slip)


def _keys(slip: Slip) -> Iterator[Lines]:
    """Capitals, blanks and hyphens in a key; another word is not a spelling."""
    match = re.match(r"(\s*(?:- +)?)([\w -]+?)( *:.*)$", slip.line)
    said = _SUGGESTED.search(slip.remedy)
    if match and said and normalize_name(match[2]).replace(" ", "_") == said["said"]:
        yield slip.put(f"{match[1]}{said['said']}{match[3].lstrip()}")


def _telephone(slip: Slip) -> Iterator[Lines]:
    """Words around one number go; a second number stays for its author to place."""
    match = KEYED.fullmatch(slip.line)
    if match and slip.said and re.sub(r"\D", "", match["value"]) == re.sub(r"\D", "", slip.said):
        yield slip.put(f"{match['head']}{slip.said}{match['end']}")


def _amount_in_braces(slip: Slip) -> Iterator[Lines]:
    key, _, mended = slip.said.partition(": ")
    written = r",\s*".join(map(re.escape, slip.shown.split(",")))
    if mended and slip.shown:
        yield slip.put(re.sub(rf"\b{re.escape(key)}: *{written}", lambda _: f"{key}: {mended}", slip.line, count=1))


def _needless(slip: Slip) -> Iterator[Lines]:
    if slip.remedy.startswith("Hapus baris ini: ") and KEYED.fullmatch(slip.line):
        yield slip.put()


VALUE_MENDS: dict[str, Mend] = {
    "alamat-salah": _values(_addresses),
    "angka-salah": _values(_nothing),
    "bahasa-salah": _values(_nothing),
    "kewajiban-tak-dikenal": _duty,
    "koma-dalam-kurung": _amount_in_braces,
    "kunci-tak-dikenal": _keys,
    "lokasi-salah": _values(_locations),
    "media-salah": _needless,
    "nomor-berawalan": _values(_nothing),
    "periode-salah": _values(_nothing),
    "pilihan-salah": _chosen,
    "surel-salah": _values(_nothing),
    "tanda-berlebih": _values(_marks),
    "tanggal-salah": _values(_dates),
    "telepon-salah": _telephone,
    "tempat-bertanggal": _values(_nothing),
    "unit-tak-dikenal": _values(_units),
    "waktu-salah": _values(_nothing),
}
