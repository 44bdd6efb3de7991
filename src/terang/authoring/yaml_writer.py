"""A frozen record, unit or body → YAML text that the reader reads back."""

import re
from collections.abc import Sequence
from dataclasses import is_dataclass
from datetime import datetime
from typing import Any

from ..records.fields import Markdown, Option, Text, fields_of
from ..values.dates import PartialDate, Period

WIDTH = 100

# Plain only what no YAML reader takes for a number, a date, a truth value, nothing, or a mark of its own.
_PLAIN = re.compile(r"(?:[^\W\d_]|\d+ [^\W\d_])(?:[\w .,;/()+'&?!*%=\"-]|:(?=[^\s]))*")
_PLAIN_TYPED = re.compile(r"[^\W_][\w./:+-]*")
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"})
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
# What the reader refuses, or an editor may change unseen: control characters, odd line ends and blanks, marks of direction.
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def yaml_text(table: Any) -> str:
    """Every filled field of a dataclass that declares a field table, in the table's order."""
    return "".join(f"{line}\n" for line in _group(table, ""))


def items_text(tables: Sequence[Any], indent: str) -> str:
    """The same for a list whose entries are indented by `indent`."""
    return "".join(f"{line}\n" for line in _items(tables, indent))


def scalar(text: str, indent: str = "", *, typed: bool = False, lines: bool = False) -> str:
    """What follows `key: `; `typed` for words of a closed list, dates and numbers, `lines` for long Markdown.

    `indent` is that of the key; a block stands two spaces deeper.
    """
    if (_PLAIN_TYPED if typed else _PLAIN).fullmatch(text) and len(text) <= WIDTH and _is_plain(text):
        return text
    inner = f"\n{indent}  "
    if ("\n" in text or lines) and _fits_block(text):
        ends = "" if text.endswith("\n") else "-"
        body = text.removesuffix("\n").split("\n")
        return f"|{ends}" + "".join(inner + line if line else "\n" for line in body)
    if len(text) > WIDTH and "\n" not in text and _fits_block(text) and "  " not in text:
        return ">-" + "".join(inner + line for line in _folded(text))
    return '"' + _UNSAFE.sub(_escape, re.sub(r'[\\"\n\t\r]', lambda match: _ESCAPES[match[0]], text)) + '"'


def _group(table: Any, indent: str) -> list[str]:
    lines: list[str] = []
    kind: type = type(table)
    for field in fields_of(kind):
        value = getattr(table, field.name)
        if value is None or value == () or _is_default(table, field.name, value):
            continue
        if is_dataclass(value) and not isinstance(value, PartialDate | Period):
            lines += [f"{indent}{field.key}:", *_group(value, indent + "  ")]
        elif isinstance(value, tuple):
            lines += [f"{indent}{field.key}:", *_items(value, indent + "  ")]
        else:
            typed = not isinstance(field.type, Text | Markdown)
            written = scalar(plain_value(value), indent, typed=typed, lines=isinstance(field.type, Markdown))
            lines += f"{indent}{field.key}: {written}".split("\n")
    return lines


def _items(values: Sequence[Any], indent: str) -> list[str]:
    lines: list[str] = []
    for value in values:
        if is_dataclass(value) and not isinstance(value, PartialDate | Period):
            first, *rest = _group(value, indent + "  ")
            lines += [f"{indent}- {first.lstrip()}", *rest]
        else:
            lines += f"{indent}- {scalar(plain_value(value), indent, typed=isinstance(value, Option))}".split("\n")
    return lines


def _is_default(table: Any, name: str, value: Any) -> bool:
    """A value that equals its default is not written: `status: terbit` adds nothing."""
    return bool(type(table).__dataclass_fields__[name].default == value)


def plain_value(value: Any) -> str:
    match value:
        case Option():
            return value.key
        case PartialDate():
            return value.iso()
        case Period():
            return value.written
        case datetime():
            return value.isoformat(timespec="minutes")
        case bool():
            return "ya" if value else "tidak"
        case _:
            return str(value)


def _is_plain(text: str) -> bool:
    return (
        text == text.strip()
        and text.casefold() not in _RESERVED
        and not text.endswith(":")
        and not _UNSAFE.search(text)
    )


def _fits_block(text: str) -> bool:
    """Blocks show every character as it is; edges that a block would lose stay in quotes."""
    lines = text.removesuffix("\n").split("\n")
    return (
        not _UNSAFE.search(text)
        and "\t" not in text
        and bool(lines[0].strip())
        and not lines[0].startswith(" ")
        and bool(lines[-1])
        and all(line.strip() or not line for line in lines)
    )


def _folded(text: str) -> list[str]:
    """Lines of at most WIDTH where words allow; joined by single spaces they are `text` again."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
