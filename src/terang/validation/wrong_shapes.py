"""A value where a list or a group belongs → the lines that its author probably means, as a remedy begins; "" when in doubt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from ..reading import Document, KeyPath
from ..records.fields import Choice, Date, Field, Group, Many, Need, Simple, fields_of
from ..values.date_guess import guess_date
from .context import ValidationContext
from .likely_values import likely_items
from .rupiah import advice_on
from .simple_values import refusal_of


def as_list(field: Field, group: type | None, written: Any, margin: str = "") -> str:
    """What to write instead of one value, or of a group without its sign, below a key that has `margin` in front of it."""
    if isinstance(written, dict) and not group:
        keys = ", ".join(f"`{margin}  - {key}`" for key in written)
        return f"Tulis {keys}, satu pada tiap baris, tanpa titik dua. "
    if isinstance(written, dict):
        return f"Tulis «- » di depan `{next(iter(written), '')}`, dan dua spasi lagi di depan baris lain kelompok itu. "
    if group and not isinstance(written, str):
        return ""
    if group:
        lines, more = _told_item(group, " ".join(written.split()), f"{margin}  ")
        return f"Sisakan `{field.key}:` pada baris itu, dan tulis {lines} di bawahnya.{more} " if lines else ""
    kind = field.type.of if isinstance(field.type, Many) else None
    options = [one.key for one in kind.options] if isinstance(kind, Choice) else []
    items = [f"`{margin}  - {item}`" for item in likely_items(written, options)]
    return f"Sisakan `{field.key}:` pada baris itu, dan tulis {', '.join(items)} di bawahnya. " if items else ""


def parted_numbers(values: Mapping[str, Any], fields: Sequence[Field]) -> Iterator[tuple[str, dict[str, object]]]:
    """`{jumlah: 1,5 M}` holds a second key for a parser: that key, and the words of the problem."""
    kinds = {field.key: field.type for field in fields}
    for (key, value), (after, rest) in pairwise(values.items()):
        if key not in kinds or after in kinds or rest or not isinstance(value, str) or not value[-1:].isdigit():
            continue
        if after[:1].isdigit():
            whole = f"{value},{after}"
            meant = re.search(r"«([0-9]+)»", advice_on(whole, may_be_empty=False))
            is_money = kinds[key] is Simple.RUPIAH
            mended = meant[1] if is_money and meant else whole.replace(",", "") if is_money else f'"{whole}"'
            yield after, {"key": key, "value": whole, "mended": mended}


def margin_of(document: Document, keys: KeyPath) -> str:
    """The blanks in front of what is written at `keys`."""
    return " " * (document.place(keys).column - 1) if keys in document.places else ""


def group_words(field: Field, group: type, written: Any, document: Document, keys: KeyPath) -> dict[str, object]:
    """What to write instead of a value where a group belongs, and the keys of one."""
    is_item = isinstance(keys[-1], int)
    dash = "- " if is_item else ""
    allowed = ", ".join(f"`{'' if n else dash}{one.key}: …`" for n, one in enumerate(fields_of(group)))
    margin = margin_of(document, keys)
    if is_item and document.place(keys).line != document.place(keys[:-1]).line:
        where, suggestion = "Kunci yang dikenal di situ", _as_item(group, written, margin.removesuffix("  "))
    elif is_item:  # in brackets, behind its key
        where, suggestion = "Kunci yang dikenal di situ", as_list(field, group, written, margin_of(document, keys[:-1]))
    else:
        where, suggestion = "Tulis di bawahnya, didahului dua spasi", _as_group(field, group, written, margin)
    return {"allowed": allowed, "where": where, "suggestion": suggestion}


def _as_group(field: Field, group: type, written: Any, margin: str) -> str:
    if isinstance(written, list) and len(written) == 1 and isinstance(written[0], dict):
        return f"Hapus tanda «-» di depan `{next(iter(written[0]), '')}`. "
    if isinstance(written, str):
        told = _told_keys(group, written.strip())
        return f"Sisakan `{field.key}:` pada baris itu, dan tulis `{margin}  {told}` di bawahnya. " if told else ""
    return ""


def _as_item(group: type, written: Any, margin: str) -> str:
    if not isinstance(written, str):
        return ""
    lines, more = _told_item(group, " ".join(written.split()), margin)
    return f"Ganti baris ini menjadi {lines}.{more} " if lines else ""


def _told_item(group: type, written: str, margin: str) -> tuple[str, str]:
    """The lines of the item that one text is meant for, with the day at its beginning, and which keys it must have as well."""
    required = [one for one in fields_of(group) if one.need is Need.REQUIRED]
    dated = next((one for one in required if isinstance(one.type, Date)), None)
    words = written.split()
    day, at = next(
        (
            (day, at)
            for at in (4, 3, 2, 1)
            if len(words) > at and (day := guess_date(" ".join(words[:at]).rstrip(":-")))
        ),
        (None, 0),
    )
    rest = " ".join(words[at:]).lstrip(":–- ") if dated and day and day.is_full else written
    told = _told_keys(group, rest)
    if not told:
        return "", ""
    key, _, text = told.partition(": ")
    lines = [f"{dated.key}: {day.iso()}"] if dated and day and day.is_full else []
    lines.append(f"{key}: {text}")
    missing = [f"`{one.key}:`" for one in required if one.key not in [line.partition(":")[0] for line in lines]]
    shown = ", ".join(f"`{margin}{'  ' if at else '- '}{line}`" for at, line in enumerate(lines))
    more = f" Isi juga {', '.join(missing)} pada butir itu." if missing else ""
    return shown, more


def _told_keys(group: type, written: str) -> str:
    """`key: value` of the field of a group that takes what was written in place of the group, or ""; an address is no title."""
    is_address = written.startswith(("https://", "http://"))
    for field in sorted(fields_of(group), key=lambda one: is_address and one.type is not Simple.ADDRESS):
        if not isinstance(field.type, Group | Many) and refusal_of(written, field, ValidationContext()) is None:
            return f"{field.key}: {written}"
    return ""
