"""A Markdown file with a head between `---` lines → the head's values and the text after it."""

import re
from dataclasses import replace

from ..problems import Place, problem
from .decoding import decode, fingerprint
from .document import Document
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
        return Document(path, None, (*found, problem("kepala-tidak-ada", Place(path), suggestion=_opening(lines))))
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        at = next((number for number, line in enumerate(lines[1:], 1) if _LIKE_A_MARK.fullmatch(line.strip())), 0)
        said = f"Ganti «{lines[at].strip()}» dengan «---». " if at else ""
        return Document(path, None, (*found, problem("kepala-tidak-ditutup", Place(path, at + 1), suggestion=said)))
    if not any(line.strip() for line in lines[1:end]) and not required:
        return Document(path, {}, found, "\n".join(lines[end + 1 :]), end + 2)
    head = parse(path, "\n".join(lines[1:end]) + "\n", found, first_line=2)
    text = "\n".join(lines[end + 1 :])
    return replace(head, text=text, text_line=end + 2, fingerprint=fingerprint(path, data))
