"""A long text → what in it would not be published as its author expects, and the files to which it links, by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from ..markdown import BODY, PAGE, HtmlOptions, OutlineEntry, OutlineKind, UnreadableMarkdown, is_allowed, outline_of
from ..problems import CODES, Place, Problem, Severity, problem
from ..records.fields import Simple
from ..records.patterns import PATTERNS
from ..values.source_links import file_of_link, joined
from .mended_values import is_on_a_computer, is_within_an_office
from .text_habits import leads_anywhere, says_nothing, weekdays_in
from .text_layout import layout_faults


@dataclass(frozen=True, slots=True)
class TextFault:
    """A problem of a text whose place in a file is not known yet; `line` counts from 1."""

    line: int
    code: str
    words: dict[str, object]

    @property
    def is_error(self) -> bool:
        return CODES[self.code].severity is Severity.ERROR

    def at(self, path: str, first_line: int) -> Problem:
        """In the file at `path`, where the text begins in `first_line`."""
        return problem(self.code, Place(path, first_line + self.line - 1), **self.words)


@dataclass(frozen=True, slots=True)
class Target:
    """A link to a file of the repository: `line` counts from 1, `path` is relative to the root."""

    line: int
    written: str
    path: str


def text_faults(text: str) -> list[TextFault]:
    """Problems that the Markdown reader finds in a text, by line."""
    return _faults(text, BODY)


def page_faults(text: str) -> list[TextFault]:
    """Of a written page, where comments are notes of the editors."""
    return [fault for fault in _faults(text, PAGE) if not str(fault.words.get("value", "")).startswith("<!--")]


def targets(text: str, source: str) -> list[Target]:
    """Every relative link of the text of a record, release or report, whatever it leads to; `source` is the path of
    the file that holds the text. One that another problem names as no path at all is left to that.
    """
    found = []
    for entry in _outline(text)[0]:
        if entry.kind is OutlineKind.LINK or entry.kind is OutlineKind.IMAGE:
            path = joined(entry.target, source)
            if path and not _is_no_path(entry.target):
                found.append(Target(entry.line, entry.target.replace("%5C", "\\"), path))
    return found


def _is_no_path(target: str) -> bool:
    """A folder of a computer, an address of a site or a contact without its beginning."""
    return is_on_a_computer(unquote(target)) or target.casefold().startswith("www.") or bool(_contact(target))


def engine_targets(text: str, source: str) -> list[Target]:
    """Links of a written page to files, as its engine takes them: an address without a suffix is none of a file."""
    found = []
    for entry in _outline(text)[0]:
        if entry.kind is OutlineKind.LINK or entry.kind is OutlineKind.IMAGE:
            path = file_of_link(entry.target, source)
            if path and "." in path.rpartition("/")[2]:
                found.append(Target(entry.line, entry.target, path))
    return found


def linked_files(text: str, source: str) -> tuple[str, ...]:
    """Whatever of the repository a text links to or shows, each once."""
    links = (entry.target for entry in _outline(text)[0] if entry.kind in (OutlineKind.LINK, OutlineKind.IMAGE))
    return tuple(dict.fromkeys(path for link in links if (path := file_of_link(link, source))))


def headings(text: str, level: int) -> tuple[list[OutlineEntry], list[TextFault]]:
    """Those of the text itself, not of quotes and lists in it; none, and why, when the text cannot be read."""
    entries, faults = _outline(text)
    own = [one for one in entries if one.kind is OutlineKind.HEADING and one.target == str(level) and not one.depth]
    return own, faults


def _outline(text: str) -> tuple[tuple[OutlineEntry, ...], list[TextFault]]:
    """Nothing, and why, when the text cannot be read."""
    try:
        return outline_of(text), []
    except UnreadableMarkdown as refused:
        return (), [TextFault(refused.line, refused.code, refused.words)]


def _faults(text: str, options: HtmlOptions) -> list[TextFault]:
    entries, faults = _outline(text)
    return [
        *faults,
        *_of_entries(entries, options, text.split("\n")),
        *_of_headings(entries, is_page=options is PAGE),
        *_of_parted_links(text),
        *_of_weekdays(text),
        *(TextFault(line, code, words) for line, code, words in layout_faults(text, entries)),
    ]


# A blank between words and address: shown as it is written.
_PARTED_LINK = re.compile(
    r"(?:(?<![\\`\w])!\[[^\[\]\n]*\]|(?<![!\\`\w])\[[^\[\]\n]+\]) +\((?:https?://|www\.|\.{1,2}/)[^()\s]*\)"
)


def _of_parted_links(text: str) -> Iterator[TextFault]:
    for match in _PARTED_LINK.finditer(text) if "] " in text else ():
        yield TextFault(text.count("\n", 0, match.start()) + 1, "tautan-terpisah", {"value": match[0]})


def _of_weekdays(text: str) -> Iterator[TextFault]:
    for offset, words in weekdays_in(text):
        yield TextFault(text.count("\n", 0, offset) + 1, "hari-tak-sesuai", words)


_WITH_BLANKS = re.compile(r"(?P<words>!?\[[^\[\]]*\])\((?P<address>[^()<>]*\s[^()<>]*)\)")


def _failed_link(entry: OutlineEntry, lines: list[str]) -> dict[str, object]:
    """A picture or a link as it is written, and with brackets around an address that holds blanks."""
    written = lines[entry.line - 1] if entry.line <= len(lines) else ""
    match = _WITH_BLANKS.search(written)
    if not match:
        return {"value": entry.text, "mended": "[teks](<alamat>)"}
    words = match["words"] if match["words"] != "![]" else "![apa yang terlihat]"
    return {"value": match[0], "mended": f"{words}(<{match['address'].strip()}>)"}


def _of_entries(entries: tuple[OutlineEntry, ...], options: HtmlOptions, lines: list[str]) -> Iterator[TextFault]:
    line_with_html = 0
    for entry in entries:
        match entry.kind:
            case OutlineKind.LINK | OutlineKind.IMAGE:
                if entry.kind is OutlineKind.IMAGE and entry.target.casefold().startswith("data:"):
                    yield TextFault(entry.line, "gambar-tempelan", {})
                    continue
                if is_on_a_computer(unquote(entry.target)):
                    yield TextFault(entry.line, "tautan-komputer", {"value": unquote(entry.target)})
                elif meant := _contact(entry.target):
                    yield TextFault(entry.line, "tautan-kontak", {"value": entry.target, "mended": meant})
                elif is_within_an_office(entry.target):
                    yield TextFault(entry.line, "alamat-dalam-kantor", {"value": entry.target})
                elif not is_allowed(entry.target, options.schemes):
                    yield TextFault(entry.line, "tautan-berbahaya", {"value": entry.target})
                if entry.kind is OutlineKind.IMAGE and not entry.text.strip():
                    yield TextFault(entry.line, "gambar-tanpa-alt", {"value": entry.target})
                elif entry.kind is OutlineKind.IMAGE and says_nothing(entry.text):
                    yield TextFault(entry.line, "alt-tak-menerangkan", {"value": entry.text})
                elif leads_anywhere(entry.text):
                    yield TextFault(entry.line, "teks-tautan-umum", {"value": entry.text})
                if entry.target.casefold().startswith("www."):
                    yield TextFault(entry.line, "tautan-tanpa-https", {"value": entry.target})
                elif entry.target.startswith("/") and not entry.target.startswith("//"):
                    yield TextFault(entry.line, "tautan-garis-miring", {"value": entry.target})
            case OutlineKind.RAW_HTML if entry.line != line_with_html:
                line_with_html = entry.line
                yield TextFault(entry.line, "html-mentah", {"value": _first_tag(entry.text)})
            case OutlineKind.OPEN_FENCE:
                yield TextFault(entry.line, "pagar-kode", {"fence": entry.text})
            case OutlineKind.FAILED_LINK:
                yield TextFault(entry.line, "tautan-gagal", _failed_link(entry, lines))


def _contact(target: str) -> str:
    """The address that a mail or a telephone number needs."""
    written = unquote(target)
    if re.fullmatch(PATTERNS[Simple.EMAIL], written, re.ASCII):
        return f"mailto:{written}"
    digits = re.sub(r"[\s().-]", "", written)
    return f"tel:{digits}" if re.fullmatch(r"\+?0?[0-9]{6,14}", digits) and "/" not in target else ""


def _of_headings(entries: tuple[OutlineEntry, ...], *, is_page: bool) -> Iterator[TextFault]:
    """Each at most one level below the one above it; the title of the page stands above the first."""
    above = 1
    for entry in entries:
        if entry.kind is OutlineKind.HEADING and not entry.depth:
            level = int(entry.target)
            if level == 1 and not is_page:
                yield TextFault(entry.line, "judul-bagian-utama", {"value": entry.text})
            elif level > above + 1:
                right = "#" * (above + 1)
                words = {"value": entry.text, "level": level, "above": above, "right": right}
                yield TextFault(entry.line, "judul-bagian-terlompat", words)
            above = level


def _first_tag(written: str) -> str:
    return written if written.startswith("<!--") else written[: written.find(">") + 1 or None]
