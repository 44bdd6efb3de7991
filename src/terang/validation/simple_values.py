"""One written value and its declared type → the typed value, or a Refusal that names the code."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

from ..law import DUTIES
from ..records.fields import Choice, Date, Field, FieldType, Location, Many, Markdown, Need, Option, Simple, Text
from ..records.patterns import PATTERNS
from ..values.date_guess import guess_date
from ..values.dates import ImpossibleDate, PartialDate, Period, parse_clock, parse_moment
from ..values.old_paths import is_usable
from ..values.period_guess import guess_period
from .context import ValidationContext, normalize_name
from .likely_values import (
    likely_clock,
    likely_duty,
    likely_email,
    likely_language,
    likely_moment,
    likely_option,
    likely_phone,
    likely_serial_day,
    likely_whole,
    unit_suggestion,
)
from .personal_numbers import is_mobile
from .places_written import RejectedValue, read_location, to_write, web_address
from .rupiah import advice_on, read_rupiah

Read = Callable[[str, ValidationContext], Any]


def read_of(kind: FieldType, field: Field) -> Read:
    """What makes a value of the scalar `kind` of a written one, or raises a Refusal."""
    if isinstance(kind, Simple):
        simple = _SIMPLE[kind]
        return lambda written, context: simple(written.strip(), field, context)
    settable = _SETTABLE[type(kind)]
    return lambda written, _: settable(written, kind, field)


def refusal_of(written: str, field: Field, context: ValidationContext) -> tuple[str, dict[str, object]] | None:
    """Code and words of why a field, or an item of its list, cannot hold that; None when it can."""
    kind = field.type.of if isinstance(field.type, Many) else field.type
    try:
        read_of(kind, field)(written, context)
    except RejectedValue as refused:
        return refused.code, refused.words
    return None


def _text(written: str, kind: Text, field: Field) -> str:
    text = written.strip()
    if not kind.lines and "  " in text:
        text = re.sub(r" {2,}", " ", text)
    if not kind.lines and "\n" in text:
        raise RejectedValue("satu-baris", key=field.key)
    return _limited(text, kind.limit, field)


def _long_text(written: str, kind: Markdown, field: Field) -> str:
    return _limited(written.strip("\n"), kind.limit, field)


def _limited(text: str, limit: int, field: Field) -> str:
    if len(text) > limit:
        raise RejectedValue("terlalu-panjang", key=field.key, length=len(text), limit=limit)
    return text


def _option(written: str, options: type[Option], field: Field) -> Option:
    keys = _options(options)
    word = written.strip()
    found = keys.get(word)
    if found is None:
        suggestion = _suggest(likely_option(word, keys))
        raise RejectedValue("pilihan-salah", value=word, key=field.key, suggestion=suggestion, options=", ".join(keys))
    return found


@cache
def _options(options: type[Option]) -> dict[str, Option]:
    return {option.key: option for option in options}


_OLDEST = 1000  # years with fewer digits are slips


def _date(written: str, kind: Date, field: Field) -> PartialDate:
    partial = ", 2024-03, atau 2024" if kind.partial else ""
    try:
        day = PartialDate.parse(_year_first(written) if kind.day_first else written)
    except ImpossibleDate:
        raise RejectedValue("tanggal-mustahil", value=written, key=field.key) from None
    except ValueError:
        raise RejectedValue(
            "tanggal-salah",
            value=written,
            key=field.key,
            partial=partial,
            suggestion=_likely_date(written, kind, field),
        ) from None
    if day.first_day.year < _OLDEST:
        raise RejectedValue("tanggal-salah", value=written, key=field.key, partial=partial, suggestion="")
    if not (kind.partial or day.is_full):
        suggestion = "Tulis sampai harinya. "
        raise RejectedValue("tanggal-salah", value=written, key=field.key, partial="", suggestion=suggestion)
    return day


def _likely_date(written: str, kind: Date, field: Field) -> str:
    day = guess_date(written)
    if day and (kind.partial or day.is_full):
        return f"Tulis `{field.key}: {day.iso()}`. "
    return _suggest(likely_serial_day(written))


# What a spreadsheet set to Indonesia makes of a date when it saves a file.
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", re.ASCII)


def _year_first(written: str) -> str:
    match = _DAY_FIRST.fullmatch(written.strip())
    return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else written


def _moment(written: str, field: Field, _: ValidationContext) -> Any:
    meant = likely_moment(written)
    example = f"`{field.key}: {meant}`" if meant else "tanggal dan jam dengan zona, misalnya 2024-03-31T08:00+07:00"
    try:
        moment = parse_moment(written)
    except ImpossibleDate:
        raise RejectedValue("tanggal-mustahil", value=written, key=field.key) from None
    except ValueError:
        raise RejectedValue("waktu-salah", value=written, key=field.key, example=example) from None
    if moment.utcoffset() is None:
        raise RejectedValue("zona-waktu-hilang", key=field.key)
    return moment


def _day_or_moment(written: str, field: Field, context: ValidationContext) -> Any:
    """The way of writing tells which: a moment has a clock."""
    if "T" in written.upper() or likely_moment(written):
        return _moment(written, field, context)
    return _date(written, Date(partial=False), field)


def _clock(written: str, field: Field, _: ValidationContext) -> str:
    try:
        return parse_clock(written)
    except ValueError:
        meant = likely_clock(written)
        example = f"`{field.key}: {meant}`" if meant else "jam dan menit, misalnya 09.30"
        raise RejectedValue("waktu-salah", value=written, key=field.key, example=example) from None


def _period(written: str, field: Field, _: ValidationContext) -> Period:
    try:
        return Period.parse(written)
    except ValueError:
        meant = guess_period(written)
        suggestion = f"Tulis `{field.key}: {meant.written}`. " if meant else ""
        raise RejectedValue("periode-salah", value=written, key=field.key, suggestion=suggestion) from None


def _whole(written: str, field: Field, _: ValidationContext) -> int:
    if not re.fullmatch(PATTERNS[Simple.WHOLE], written):
        suggestion = to_write(likely_whole(written))
        raise RejectedValue("angka-salah", value=written, key=field.key, suggestion=suggestion)
    return int(written)


def _rupiah(written: str, field: Field, _: ValidationContext) -> int:
    amount = read_rupiah(written)
    if amount is None:
        suggestion = advice_on(written, may_be_empty=field.need is not Need.REQUIRED)
        raise RejectedValue("rupiah-salah", value=written, key=field.key, suggestion=suggestion)
    return amount


def _number(written: str, field: Field, _: ValidationContext) -> Decimal:
    if not re.fullmatch(PATTERNS[Simple.NUMBER], written, re.ASCII):
        raise RejectedValue("nilai-salah", value=written, key=field.key)
    return Decimal(written.replace(",", "."))


def _year(written: str, field: Field, _: ValidationContext) -> int:
    if not re.fullmatch(PATTERNS[Simple.YEAR], written, re.ASCII):
        raise RejectedValue("tahun-salah", value=written, key=field.key)
    return int(written)


def _package(written: str, field: Field, _: ValidationContext) -> str:
    """The value is in no message: a number of another length may be that of a person."""
    if not re.fullmatch(PATTERNS[Simple.PACKAGE], written, re.ASCII) or _is_telephone(written):
        is_rounded = re.fullmatch(r"[0-9][.,][0-9]+E\+[0-9]+", written)
        cause = "Lembar kerja membulatkannya: jadikan kolom itu teks, lalu ketik lagi. " if is_rounded else ""
        raise RejectedValue("kode-paket-salah", key=field.key, suggestion=cause)
    return written


def _is_telephone(digits: str) -> bool:
    """SPSE ends its long numbers with three zeros."""
    return is_mobile(digits) and not digits.endswith("000")


_YES = frozenset({"true", "yes", "y", "benar", "v", "✓", "ada", "1", "iya"})
_NO = frozenset({"false", "no", "n", "bukan", "x", "-", "0", "tdk", "salah"})


def _flag(written: str, field: Field, _: ValidationContext) -> bool:
    word = written.casefold()
    if word not in ("ya", "tidak"):
        meant = "ya" if word in _YES or word == field.key else "tidak" if word in _NO else ""
        raise RejectedValue(
            "pilihan-salah", value=written, key=field.key, suggestion=_suggest(meant), options="ya, tidak"
        )
    return word == "ya"


def _address(written: str, field: Field, _: ValidationContext) -> str:
    return web_address(written, field)


def _matching(
    pattern: str, code: str, likely: Callable[[str], str] = lambda _: ""
) -> Callable[[str, Field, ValidationContext], str]:
    compiled = re.compile(pattern, re.ASCII)

    def check(written: str, field: Field, _: ValidationContext) -> str:
        if not compiled.fullmatch(written):
            raise RejectedValue(code, value=written, key=field.key, suggestion=to_write(likely(written)))
        return written

    return check


def _unit(written: str, field: Field, context: ValidationContext) -> str:
    if context.units is None:
        return written
    id = context.units.get(normalize_name(written))
    if id is None and not context.has_all_units:
        return written
    if id is None:
        raise RejectedValue("unit-tak-dikenal", value=written, suggestion=unit_suggestion(written, context))
    return id


def _old_path(written: str, field: Field, _: ValidationContext) -> str:
    if not is_usable(written):
        raise RejectedValue("alamat-lama-salah", value=written)
    return written


def _mandate(written: str, field: Field, _: ValidationContext) -> str:
    if written not in DUTIES:
        raise RejectedValue("kewajiban-tak-dikenal", value=written, suggestion=_suggest(likely_duty(written)))
    return written


def _suggest(near: str) -> str:
    return f"Mungkin maksudnya «{near}». " if near else ""


_SETTABLE: dict[type, Callable[[str, Any, Field], Any]] = {
    Text: _text,
    Markdown: _long_text,
    Choice: lambda written, kind, field: _option(written, kind.options, field),
    Date: _date,
    Location: read_location,
}

_SIMPLE: dict[Simple, Callable[[str, Field, ValidationContext], Any]] = {
    Simple.MOMENT: _moment,
    Simple.DAY_OR_MOMENT: _day_or_moment,
    Simple.CLOCK: _clock,
    Simple.PERIOD: _period,
    Simple.WHOLE: _whole,
    Simple.RUPIAH: _rupiah,
    Simple.NUMBER: _number,
    Simple.YEAR: _year,
    Simple.PACKAGE: _package,
    Simple.FLAG: _flag,
    Simple.ADDRESS: _address,
    Simple.UNIT: _unit,
    Simple.DUTY: _mandate,
    Simple.OLD_PATH: _old_path,
    Simple.EMAIL: _matching(PATTERNS[Simple.EMAIL], "surel-salah", likely_email),
    Simple.PHONE: _matching(PATTERNS[Simple.PHONE], "telepon-salah", likely_phone),
    Simple.COLOUR: _matching(PATTERNS[Simple.COLOUR], "warna-salah"),
    Simple.MEDIA_TYPE: _matching(PATTERNS[Simple.MEDIA_TYPE], "media-salah"),
    Simple.LANGUAGE: _matching(PATTERNS[Simple.LANGUAGE], "bahasa-salah", likely_language),
    Simple.SLUG: _matching(PATTERNS[Simple.SLUG], "slug-salah"),
    Simple.RECORD: _matching(PATTERNS[Simple.RECORD], "terkait-tak-dikenal"),
}
