"""A Markdown file with a head between `---` lines → the head's values and the text after it."""

from dataclasses import replace

from ..problems import Place, problem
from .decoding import decode, fingerprint
from .document import Document
from .yaml_reader import parse


def read_front_matter(path: str, data: bytes, *, required: bool = True) -> Document:
    """One release, or (`required=False`) a page that may do without a head. Never raises on content."""
    text, found = decode(path, data)
    if text is None:
        return Document(path, None, found)
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        if not required:
            return Document(path, {}, found, text)
        return Document(path, None, (*found, problem("kepala-tidak-ada", Place(path))))
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        return Document(path, None, (*found, problem("kepala-tidak-ditutup", Place(path))))
    if not any(line.strip() for line in lines[1:end]) and not required:
        return Document(path, {}, found, "\n".join(lines[end + 1 :]), end + 2)
    head = parse(path, "\n".join(lines[1:end]) + "\n", found, first_line=2)
    text = "\n".join(lines[end + 1 :])
    return replace(head, text=text, text_line=end + 2, fingerprint=fingerprint(path, data))
