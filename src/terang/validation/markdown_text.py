"""The Markdown of one source → the same without its code, the fences left open, and the files to which it links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..values.source_links import LINK_SCHEME, resolved

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_TARGET = re.compile(r"\]\(\s*<?([^)\s>]+)|^ {0,3}\[(?!\^)[^\]]+\]:\s*<?([^\s>]+)")
_PICTURE_WITHOUT_ALT = re.compile(r"!\[\s*\]\(\s*<?([^)\s>]*)")


@dataclass(frozen=True, slots=True)
class Target:
    """A link to a file of the repository: `line` counts from 0, `path` is relative to the root."""

    line: int
    written: str
    path: str


def without_code(text: str) -> tuple[list[str], tuple[int, str] | None]:
    """Lines with blanks where code stands, and line and fence of a block that is never closed."""
    shown: list[str] = []
    open_at, fence = 0, ""
    for number, line in enumerate(text.split("\n")):
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            shown.append("")
        elif match:
            open_at, fence = number, match[1]
            shown.append("")
        else:
            shown.append(_INLINE_CODE.sub(lambda code: " " * len(code[0]), line) if "`" in line else line)
    return shown, (open_at, fence) if fence else None


def pictures_without_alt(line: str) -> Iterator[str]:
    """The addresses of pictures that say nothing to whom cannot see them."""
    return (match[1] for match in _PICTURE_WITHOUT_ALT.finditer(line))


def targets(lines: list[str], source: str) -> Iterator[Target]:
    """Links to sources and to files that the site carries; `source` is the path of the file that holds the text."""
    for number, line in enumerate(lines):
        if "](" in line or "]:" in line:
            for match in _TARGET.finditer(line):
                written = match[1] or match[2]
                if path := resolved(written, source):
                    yield Target(number, written, path)


def core_targets(text: str, source: str) -> list[Target]:
    """Links of a written page to releases, records and their files, which the engine of the page does not know."""
    if "](" not in text and "]:" not in text:
        return []
    lines, _ = without_code(text)
    return [
        target for target in targets(lines, source) if target.path.startswith(("content/siaran-pers/", "disclosures/"))
    ]


def marked_links(text: str, source: str) -> str:
    """The same page with those links as `terang:<path>`, to be given their addresses when the site is put together."""
    lines = text.split("\n")
    for target in core_targets(text, source):
        _, sign, fragment = target.written.partition("#")
        lines[target.line] = lines[target.line].replace(
            target.written, f"{LINK_SCHEME}{target.path}{sign}{fragment}", 1
        )
    return "\n".join(lines)
