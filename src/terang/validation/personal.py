"""Text → the stretches of it that are personal data, wherever and however they are written."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from .personal_chains import chain_numbers
from .personal_numbers import is_mobile, is_npwp_of_person
from .personal_signs import may_be_personal, may_hold_address, may_hold_email, may_hold_number, may_hold_passport
from .reader_view import views_of

NIK = "NIK atau nomor KK"
MOBILE = "nomor telepon genggam"
EMAIL = "surel pribadi"
NPWP = "NPWP orang pribadi"
PASSPORT = "nomor paspor"
ACCOUNT = "nomor rekening"

CONTACTS = frozenset({MOBILE, EMAIL})  # what an office may have too

Stretch = tuple[int, int, str]  # start, end, kind

# Digits inside an address name a document, not a person, unless a word says otherwise.
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"']+", re.IGNORECASE)
_CHAT = re.compile(
    r"(?:https?://)?(?:www\.)?(?:wa\.me/|(?:api|web|chat)\.whatsapp\.com/|t\.me/\+)|whatsapp://", re.IGNORECASE
)
_OF_PERSON = r"(?:nik|e?-?ktp|no_?kk|kk|kartu-?keluarga|npwp|paspor|passport)"
_IN_PATH = re.compile(rf"(?<![a-z]){_OF_PERSON}(?![a-z])", re.IGNORECASE)
_IN_QUERY = re.compile(
    rf"[?&;#]([^=&;#]*(?:{_OF_PERSON}|hp|phone|telp?|telepon|seluler|wa|whatsapp|mobile|e-?mail|surel)[^=&;#]*)=([^&;#]+)",
    re.IGNORECASE,
)

_AT = r"(?:@| @ |\s?[\[({]\s?(?:at|@)\s?[\])}]\s?)"
_DOT = r"(?:\.| \.|\. |\s?[\[({]\s?(?:dot|titik|\.)\s?[\])}]\s?)"
_PROVIDER = r"(?:g(?:oogle)?mail|y(?:ahoo|mail)|hotmail|outlook|icloud|live|rocketmail)"
_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?![\w@-])", re.IGNORECASE)
_SPELT_EMAIL = re.compile(
    rf"[\w.+-]{{1,64}}(?:{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}| at [\w-]{{1,63}} dot |\s?[\[({{]a[\])}}]\s?{_PROVIDER}{_DOT})"
    r"(?:com|net|org|co\.id|ac\.id|sch\.id|or\.id|web\.id|my\.id|go\.id|desa\.id|id|me|info)\b(?![@-])",
    re.IGNORECASE,
)
_OFFICIAL_DOMAIN = re.compile(r"(?:@|at\s?[\])}]|\bat)\s?(?:[\w-]+\.)*go\.id$", re.IGNORECASE)

_NPWP = re.compile(r"(?<![\d.-])\d{2}(?: ?\. ?\d{3}){2} ?\. ?\d ?[.-] ?\d{3} ?\. ?\d{3}(?![\d-]|\.\d)")
_NPWP_WORD = re.compile(
    r"(?<![a-z])N\.?P\.?W\.?P(?![a-z])\D{0,20}?(?<!\d)0?(\d(?:[ .-]{0,3}\d){14})(?!\d)", re.IGNORECASE
)
_PASSPORT = re.compile(r"\b(?:paspor|passport)\b[^\n]{0,30}?\b([A-Z]{1,2} ?\d{6,7})\b", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"(?<!kode )(?<!kode\t)\b(?:rekening|no(?:mor)?\.? ?rek\b\.?|norek|rek\.)(?! belanja| anggaran| listrik| air)[^\n\d]{0,40}?"
    r"(?<![\d.])(\d(?:[ -]?\d){9,15})(?![\d.]\d|\d)",
    re.IGNORECASE,
)
_BANK = re.compile(
    r"\b(?:bank|bri|bca|bni|btn|bjb|bsi|mandiri|cimb|danamon|permata|a\.?\s?n\b|atas nama)", re.IGNORECASE
)
_NEAR = 60  # letters around an account number in which the bank or the holder is named


def find_personal(text: str) -> list[Stretch]:
    """Start, end and kind of each stretch, in order and without overlap."""
    if not may_be_personal(text):
        return []
    found: list[Stretch] = []
    for view in views_of(text):
        found += [(*view.span(start, end), kind) for start, end, kind in _all(view.text)]
    return _apart(found)


def _apart(stretches: list[Stretch]) -> list[Stretch]:
    """Of stretches that overlap the first goes on to the end of the last: a number may begin an address."""
    found: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda one: (one[0], -one[1])):
        if not found or stretch[0] >= found[-1][1]:
            found.append(stretch)
        elif stretch[1] > found[-1][1]:
            found[-1] = found[-1][0], stretch[1], found[-1][2]
    return found


def _all(text: str) -> Iterator[Stretch]:
    shown = text
    for match in reversed(list(_ADDRESS.finditer(text)) if may_hold_address(text) else []):
        if not _CHAT.match(match[0]):
            shown = shown[: match.start()] + " " * (match.end() - match.start()) + shown[match.end() :]
            yield from _in_address(match[0], match.start())
    if may_hold_email(shown):
        yield from _emails(shown)
    if may_hold_number(shown):
        yield from _numbers(shown)
        yield from _npwps(shown)
        yield from _accounts(shown)
    if may_hold_passport(shown):
        for match in _PASSPORT.finditer(shown):
            yield match.start(1), match.end(1), PASSPORT


def _emails(text: str) -> Iterator[Stretch]:
    for pattern in (_EMAIL, _SPELT_EMAIL):
        for match in pattern.finditer(text):
            if not _OFFICIAL_DOMAIN.search(match[0]):
                yield match.start(), match.end(), EMAIL


def _accounts(text: str) -> Iterator[Stretch]:
    for match in _ACCOUNT.finditer(text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if _BANK.search(around) and not is_mobile(re.sub(r"\D", "", match[1])):
            yield match.start(1), match.end(1), ACCOUNT


def _npwps(text: str) -> Iterator[Stretch]:
    for pattern, group in ((_NPWP, 0), (_NPWP_WORD, 1)):
        for match in pattern.finditer(text):
            if is_npwp_of_person(re.sub(r"\D", "", match[group])):
                yield match.start(group), match.end(group), NPWP


def _in_address(address: str, start: int) -> Iterator[Stretch]:
    """A number that the name of its parameter or folder says to be a person's. The whole address is the stretch."""
    plain = unquote(address)
    stretch = start, start + len(address)
    for name, value in _IN_QUERY.findall(plain):
        kinds = [kind for *_, kind in (*_emails(value), *_numbers(value), *_npwps(f"{name} {value}"))]
        if kinds:
            yield *stretch, kinds[0]
    path = plain.partition("?")[0]
    if _IN_PATH.search(path):
        if any(kind == NIK for *_, kind in _numbers(path)):
            yield *stretch, NIK
        elif any(_npwps(path)):
            yield *stretch, NPWP


def _numbers(text: str) -> Iterator[Stretch]:
    for start, end, is_person in chain_numbers(text):
        yield start, end, NIK if is_person else MOBILE


def masked(text: str, kind: str) -> str:
    """The stretch so that its writer knows it again and nobody else learns it: `3275…01`, `b…@gmail.com`."""
    if kind == EMAIL:
        name, sign, host = text.partition("@")
        return f"{name[:1]}…{sign}{host}" if sign else f"{text[:1]}…"
    digits = re.sub(r"[^\dA-Za-z]", "", text)
    return f"{digits[:4]}…{digits[-2:]}"
