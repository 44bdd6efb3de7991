"""A Markdown file with a head between `---` lines → the head's values and the text after it."""

import re
from dataclasses import replace

from ..problems import Place, Problem, problem
from .decoding import decode, fingerprint
from .document import Document, Part, Salvage
from .yaml_reader import parse

_LIKE_A_MARK = re.compile(r"[-–—_=*]+")  # what a word processor makes of three hyphens, or too many of them


def _opening(lines: list[str]) -> str:
    """What to do with a first line that was meant as the mark."""
    first = next((line.strip() for line in lines if line.strip()), "")
    if first == "---":
        return "Hapus baris kosong di atas «---». "
    return f"Ganti «{first}» dengan «---». " if _LIKE_A_MARK.fullmatch(first) else ""


def read_front_matter(path: str, data: bytes, *, required: bool = True) -> Document:
    """One release, or (`required=False`) a page that may do without a head. Never raises on content."""
    text, found = decode(path, data)
    if text is None:
        return Document(path, None, found)
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        if not required:
            return Document(path, {}, found, text)
        fault = problem("kepala-tidak-ada", Place(path), suggestion=_opening(lines))
        first = next((number for number, line in enumerate(lines) if line.strip()), 0)
        return _without_marks(path, lines, first, (*found, fault), fingerprint(path, data))
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        at = next((number for number, line in enumerate(lines[1:], 1) if _LIKE_A_MARK.fullmatch(line.strip())), 0)
        said = f"Ganti «{lines[at].strip()}» dengan «---». " if at else ""
        fault = problem("kepala-tidak-ditutup", Place(path, at + 1), suggestion=said)
        return _without_marks(path, lines, 0, (*found, fault), fingerprint(path, data))
    if not any(line.strip() for line in lines[1:end]) and not required:
        return Document(path, {}, found, "\n".join(lines[end + 1 :]), end + 2)
    head = parse(path, "\n".join(lines[1:end]) + "\n", found, first_line=2)
    text = "\n".join(lines[end + 1 :])
    if head.values is None and head.salvage is None:
        head = replace(head, salvage=Salvage(Part({}, is_complete=False)))
    return replace(head, text=text, text_line=end + 2, fingerprint=fingerprint(path, data))


def _without_marks(path: str, lines: list[str], first: int, found: tuple[Problem, ...], mark: bytes) -> Document:
    """What can be read where a mark is written otherwise: the head between two lines that look like one."""
    end = next((at for at, line in enumerate(lines) if at > first and _LIKE_A_MARK.fullmatch(line.strip())), 0)
    if not end or not _LIKE_A_MARK.fullmatch(lines[first].strip()):
        return Document(path, None, found, fingerprint=mark)
    head = parse(path, "\n".join(lines[first + 1 : end]) + "\n", found, first_line=first + 2)
    salvage = (
        Salvage(Part(head.values, is_complete=True), head.find_places)
        if head.values
        else head.salvage or Salvage(Part({}, is_complete=False))
    )
    text = "\n".join(lines[end + 1 :])
    return Document(path, None, head.problems, text, end + 2, fingerprint=mark, salvage=salvage)
