"""The lines of a source and one problem in them → lines that may be right; the validator decides."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from ..reading import INVISIBLE, requoted
from ..validation import ValidationContext, likely_address, likely_location, nearest, normalize_name, without_marks
from ..values.date_guess import guess_date

Lines = list[str]
_Mend = Callable[[Sequence[str], int, str, ValidationContext], Iterator[Lines]]

_KEYED = re.compile(r"(?P<head>\s*(?:- +)?(?P<key>[\w -]+?) *: *)(?P<value>\S.*?)(?P<end> +#\s.*|\s*)$")
_ITEM = re.compile(r"(?P<head>\s*- +)(?P<value>\S.*?)(?P<end> +#\s.*|\s*)$")
_SAME_OFFICE = 0.92  # of 1: one letter in twelve
_SUGGESTED = re.compile(r"(?:Mungkin maksudnya|Tulis) [`«](?P<said>.+?)[`»](?:\.|$| )")


def candidates(lines: Sequence[str], at: int, code: str, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    """What the whole file may be after the mend of the line `at` (from 0), the likeliest first."""
    mend = _MENDS.get(code)
    if mend and 0 <= at < len(lines):
        for new in mend(lines, at, remedy, context):
            if new != list(lines):
                yield new


def _with(lines: Sequence[str], at: int, *new: str) -> Lines:
    return [*lines[:at], *new, *lines[at + 1 :]]


def _blanks(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    yield _with(lines, at, INVISIBLE.sub(lambda match: " " if match[0].isspace() else "", lines[at]))


def _tabs(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    line = lines[at]
    text = line.lstrip("\t ")
    for tab in ("", "  ", "    ", "      "):
        yield _with(lines, at, line[: len(line) - len(text)].replace("\t", tab) + re.sub(r" *\t+ *", " ", text))


def _bullet(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    """All lines with the same sign, since the next one would be named next."""
    match = re.match(r"(\s*)(\S)", lines[at])
    if match:
        gap = "" if match[2] == "-" else r"\s*"
        sign = re.compile(rf"(\s*){re.escape(match[2])}{gap}(\S.*)")
        new = list(lines)
        after = at
        while after < len(lines) and (item := sign.fullmatch(lines[after])):
            new[after] = f"{match[1]}- {item[2]}"
            after += 1
        for neighbour in (at - 1, after):
            if item := re.match(r"(\s*)- ", lines[neighbour] if 0 <= neighbour < len(lines) else ""):
                yield [f"{item[1]}{row.lstrip()}" if row != old else old for row, old in zip(new, lines, strict=True)]
        yield new


def _merged(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    if match := re.match(r"(\s*)- ", lines[at - 1]):
        yield _with(lines, at, match[1] + lines[at].lstrip())
    elif match := _KEYED.fullmatch(lines[at - 1]):
        margin = " " * (len(lines[at]) - len(lines[at].lstrip()))
        head = match["head"].rstrip()
        yield [*lines[: at - 1], head, f"{margin}- {match['value']}", *lines[at:]]


def _quotes(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    if new := requoted(lines[at]):
        yield _with(lines, at, new)


def _quoted(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    """The whole value between quotation marks."""
    match = _KEYED.fullmatch(lines[at]) or _ITEM.fullmatch(lines[at])
    if match and match["value"][0] not in "\"'|>":
        mark = '"' if not re.search(r'["\\]', match["value"]) else "'"
        value = match["value"].replace("'", "''") if mark == "'" else match["value"]
        yield _with(lines, at, f"{match['head']}{mark}{value}{mark}{match['end']}")


def _after_quote(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    yield _with(lines, at, lines[at].rstrip(" ,;."))


def _blank_after_colon(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    yield _with(lines, at, re.sub(r"^(\s*(?:- )?[a-z_]+:)(?=\S)", r"\1 ", lines[at]))


def _indent(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    """What a deleted # leaves behind, or a blank too few: in line with the key above."""
    text = lines[at].lstrip(" ")
    indent = len(lines[at]) - len(text)
    above = re.match(r" *(?:- +)?(?=[\w-]+:)", lines[at - 1]) if at else None
    for other in (above.end() if above else 0, indent - 1, indent + 1):
        if abs(other - indent) <= 2 and other >= 0:
            yield _with(lines, at, " " * other + text)


def _values(change: Callable[[str, ValidationContext], Iterator[str]]) -> _Mend:
    """A mend of the value in a line; what stands around it stays."""

    def mend(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
        matches = [match for match in (_KEYED.fullmatch(lines[at]), _ITEM.fullmatch(lines[at])) if match]
        for match in matches:
            bare = match["value"].strip("\"'")
            for value in (*change(bare, context), *_said(remedy)):
                yield _with(lines, at, f"{match['head']}{value}{match['end']}")

    return mend


def _said(remedy: str) -> Iterator[str]:
    """What the message itself suggests, when it is beyond doubt: never more than another spelling."""
    if (match := _SUGGESTED.search(remedy)) and remedy.startswith("Tulis"):
        yield match["said"].rpartition(": ")[2]


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
    if near and SequenceMatcher(None, near.casefold(), value.casefold()).ratio() >= _SAME_OFFICE:
        yield near


def _keys(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    """Capitals, blanks and hyphens in a key; another word is not a spelling."""
    match = re.match(r"(\s*(?:- +)?)([\w -]+?)( *:.*)$", lines[at])
    said = _SUGGESTED.search(remedy)
    if match and said and normalize_name(match[2]).replace(" ", "_") == said["said"]:
        yield _with(lines, at, f"{match[1]}{said['said']}{match[3].lstrip()}")


def _nothing(value: str, context: ValidationContext) -> Iterator[str]:
    """The message says it."""
    return iter(())


def _whole_line(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    if match := re.match(r"Tulis `(.+)`\.", remedy):
        yield _with(lines, at, match[1])


def _bold(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    yield _with(lines, at, re.sub(r"\*{1,2}(?=\S)(.*?)\*{1,2}(\s*)$", r"\1\2", lines[at]))


def _below_its_key(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    """Every line until the next key."""
    end = at
    while end < len(lines) and not re.match(r"[a-z][a-z0-9_]*:(?: |$)|-", lines[end]):
        end += 1
    yield [*lines[:at], *(f"  {line}" if line.strip() else line for line in lines[at:end]), *lines[end:]]


def _rejoined(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    yield _with(lines, at, re.sub(r"^(\s*)-(?= )", r"\1 ", lines[at]))


def _listed(lines: Sequence[str], at: int, remedy: str, context: ValidationContext) -> Iterator[Lines]:
    """One line for each item that the message names."""
    match = _KEYED.fullmatch(lines[at])
    items = re.findall(r"`(  - [^`]+)`", remedy)
    if match and items:
        margin = " " * (len(lines[at]) - len(lines[at].lstrip()))
        yield _with(lines, at, f"{match['head'].rstrip()}{match['end']}", *(margin + item for item in items))


_MENDS: dict[str, _Mend] = {
    "teks-tak-menjorok": _below_its_key,
    "tanda-depan-kunci": _whole_line,
    "tanda-tebal": _bold,
    "butir-terbelah": _rejoined,
    "harus-daftar": _listed,
    "periode-salah": _values(_nothing),
    "waktu-salah": _values(_nothing),
    "surel-salah": _values(_nothing),
    "bahasa-salah": _values(_nothing),
    "angka-salah": _values(_nothing),
    "spasi-tak-terlihat": _blanks,
    "karakter-tab": _tabs,
    "tanda-butir": _bullet,
    "butir-menyatu": _merged,
    "kutip-miring": _quotes,
    "tulisan-sesudah-kutip": _quotes,
    "tanda-sesudah-kutip": _after_quote,
    "titik-dua-dalam-nilai": _quoted,
    "karakter-awal-nilai": _quoted,
    "titik-dua-tanpa-spasi": _blank_after_colon,
    "inden-salah": _indent,
    "tanda-berlebih": _values(_marks),
    "tanggal-salah": _values(_dates),
    "pilihan-salah": _values(_options),
    "alamat-salah": _values(_addresses),
    "lokasi-salah": _values(_locations),
    "unit-tak-dikenal": _values(_units),
    "kunci-tak-dikenal": _keys,
}
