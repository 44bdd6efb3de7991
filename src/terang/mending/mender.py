"""Bytes of a record or a release → the same without slips, as far as the validator agrees that each mend is one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..problems import Problem
from ..reading import read_front_matter, read_yaml
from ..validation import ValidationContext, read_record, read_release
from .line_mends import LINE_MENDS
from .slip import Lines, Slip
from .value_mends import VALUE_MENDS
from .word_mends import WORD_MENDS

_BOM = b"\xef\xbb\xbf"
_BLOCK = re.compile(r"( *)(?:- )?(?:[\w-]+: +)?[|>][+-]?[0-9]?\s*(?:#.*)?")
_LIMIT = 200  # mends in one file
_MENDS = LINE_MENDS | VALUE_MENDS | WORD_MENDS
_ID = "2000/a"  # of no consequence here


@dataclass(frozen=True, slots=True)
class _Judgement:
    """What the validator says; without `is_readable` the one problem hides the rest of the file."""

    problems: tuple[Problem, ...]
    is_readable: bool


def mended(path: str, data: bytes, context: ValidationContext) -> bytes:
    """Comments, order and every other line stay as they are; a file that is no text comes back as it is."""
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        return data
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    end = _head_end(path, lines)
    lines = [*_without_trailing_blanks(lines[:end]), *lines[end:]]
    judged = _judged(path, lines, context)
    refused: set[Problem] = set()
    for _ in range(_LIMIT):
        target = next((one for one in judged.problems if one not in refused), None)
        if target is None:
            break
        refused.add(target)
        tried = [
            (_gain(judged, after, target), new, after)
            for new in _candidates(lines, target, context)
            for after in (_judged(path, new, context),)
        ]
        gain, new, after = max(tried, key=lambda one: one[0], default=(0, lines, judged))
        if gain:
            lines, judged = new, after
    return "\n".join(lines).encode()


def _candidates(lines: Lines, target: Problem, context: ValidationContext) -> Iterator[Lines]:
    """What the whole file may be after the mend, the likeliest first."""
    mend = _MENDS.get(target.code)
    if mend and target.place.line <= len(lines):
        yield from (new for new in mend(Slip(lines, target.place.line - 1, target, context)) if new != lines)


def _judged(path: str, lines: Sequence[str], context: ValidationContext) -> _Judgement:
    data = "\n".join(lines).encode()
    if path.endswith(".md"):
        document = read_front_matter(path, data)
        return _Judgement(read_release(document, _ID, context)[1], document.values is not None)
    document = read_yaml(path, data)
    return _Judgement(read_record(document, _ID, path.split("/")[1], context)[1], document.values is not None)


def _gain(before: _Judgement, after: _Judgement, target: Problem) -> int:
    """0 when the problem is still there, or another came in its place; a problem that hid the file may reveal others."""
    if target in after.problems:
        return 0
    if before.is_readable:
        codes = {one.code for one in before.problems}
        is_fewer = after.is_readable and len(after.problems) < len(before.problems)
        return int(is_fewer and all(one.code in codes for one in after.problems))
    if after.is_readable:
        return 3 if len(after.problems) <= len(before.problems) else 2
    return 1  # another slip, which was hidden so far


def _head_end(path: str, lines: Sequence[str]) -> int:
    """The number of lines that are YAML: all of a record, the head of a release."""
    if not path.endswith(".md"):
        return len(lines)
    return next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)


def _without_trailing_blanks(lines: Sequence[str]) -> list[str]:
    """Outside blocks, where two blanks at the end of a line are a line break of Markdown."""
    mended: list[str] = []
    block = -1
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if block >= 0 and (not line.strip() or indent > block):
            mended.append(line)
            continue
        match = _BLOCK.fullmatch(line)
        block = len(match[1]) if match else -1
        mended.append(line.rstrip(" ") if line.strip(" ") else line.strip(" "))
    return mended
