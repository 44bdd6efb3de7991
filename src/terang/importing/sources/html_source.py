"""A web page with tables, as PPID sites have them → the rows of its tables."""

import re

from bs4 import BeautifulSoup, Tag

from ..shared.class_words import announces_class
from ..shared.unusable import UnusableSource
from ..shared.web_addresses import joined_to
from .raw_sheet import RawSheet, Span, read_sheets
from .source_bounds import check_depth
from .source_sheet import Vocabulary
from .source_table import SourceTable

_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary", "p", "a", "button"]
_INNERMOST = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.IGNORECASE | re.DOTALL)
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_MARK = re.compile(r"[\[(]?\d{1,2}[\])]")
_MOST = 200  # columns or lines that one cell may span


def read_html(name: str, text: str, vocabulary: Vocabulary) -> SourceTable:
    soup = BeautifulSoup(_INNERMOST.sub(_closed, text), "html.parser")
    check_depth(name, _depth(soup))
    for tag in soup(["script", "style", "template", "noscript"]):
        tag.decompose()
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    base = _base(soup)
    tables = [table for table in soup.find_all("table") if table.find("table") is None]
    if not tables:
        raise UnusableSource(f"{name} tidak memuat tabel.")
    return read_sheets(name, [_sheet(table, at, base) for at, table in enumerate(tables, 1)], vocabulary)


def _base(soup: BeautifulSoup) -> str:
    """Where relative links of the page lead from: what it says for them, or its own address."""
    base, own = soup.find("base", href=True), soup.find("link", rel="canonical", href=True)
    address = next((str(tag["href"]) for tag in (base, own) if isinstance(tag, Tag)), "")
    return address if address.startswith(("https://", "http://")) else ""


def _depth(soup: BeautifulSoup) -> int:
    """How many elements lie within each other at most."""
    depths = {id(soup): 0}
    for tag in soup.find_all(True):
        depths[id(tag)] = depths[id(tag.parent)] + 1
    return max(depths.values())


def _closed(match: re.Match[str]) -> str:
    """A table with the end tags that HTML lets an author leave out: the parser would put one cell into the other."""
    cells = re.sub(r"<(?=(?:td|th)\b)", "</td></th><", match[0], flags=re.IGNORECASE)
    rows = re.sub(r"<(?=(?:tr|thead|tbody|tfoot)\b)", "</td></th></tr><", cells, flags=re.IGNORECASE)
    return re.sub(r"<(?=/(?:table|thead|tbody|tfoot)\b)", "</td></th></tr><", rows, flags=re.IGNORECASE)


def _sheet(table: Tag, number: int, base: str) -> RawSheet:
    lines: dict[int, list[str]] = {}
    links: dict[tuple[int, int], str] = {}
    spans: list[Span] = []
    taken: set[tuple[int, int]] = set()
    hidden: set[int] = set()
    struck: set[int] = set()
    for row, tag in enumerate(table.find_all("tr"), 1):
        texts: list[str] = []
        if _is_hidden(tag):
            hidden.add(row)
        if _is_struck(tag):
            struck.add(row)
        for cell in tag.find_all(["td", "th"]):
            while (row, len(texts)) in taken:
                texts.append("")
            at = len(texts)
            down, wide = _count(cell, "rowspan"), _count(cell, "colspan")
            taken |= {(row + low, at + right) for low in range(1, down) for right in range(wide)}
            if down > 1 or wide > 1:
                spans.append(Span(row, row + down - 1, at, at + wide - 1))
            if (addresses := _addresses(cell, base)) and not _is_hidden(cell):
                links[row, at] = addresses
            texts += ["" if _is_hidden(cell) else _words(cell), *[""] * (wide - 1)]
        lines[row] = texts
    return RawSheet(
        _title(table, number), lines, spans, links, hidden, is_hidden=_is_hidden(table), struck_lines=struck
    )


def _addresses(cell: Tag, base: str) -> str:
    """Where the words of the cell lead, one address a line; what only moves the page leads nowhere."""
    written = (str(link["href"]).strip() for link in cell.find_all("a", href=True))
    found = [joined_to(base, href) for href in written if not href.startswith(("#", "javascript:"))]
    return "\n".join(dict.fromkeys(filter(None, found)))


def _words(cell: Tag) -> str:
    for raised in cell.find_all("sup"):
        text = raised.get_text(strip=True)
        if text.isdecimal() or _MARK.fullmatch(text):
            raised.string = text.translate(_RAISED)
    for block in cell.find_all(["p", "li", "div"]):
        block.append("\n")
    return "\n".join(line for line in (" ".join(one.split()) for one in cell.get_text().split("\n")) if line)


def _title(table: Tag, number: int) -> str:
    """The nearest words above that announce a class: a heading, the label of a tab."""
    if label := _label_of_tab(table):
        return label
    inside = table.find("caption")
    above = [inside] if isinstance(inside, Tag) else []
    for tag in (*above, *table.find_all_previous(_HEADINGS, limit=12)):
        if announces_class(text := " ".join(tag.get_text(" ").split())):
            return text
    return f"Tabel {number}"


def _label_of_tab(table: Tag) -> str:
    """The words of the tab or button that shows this table, where they announce a class: all tabs stand above the first."""
    for around in table.find_parents(id=True):
        name = str(around["id"])
        for tag in around.find_all_previous(True):
            shows = {
                str(tag.get(key) or "").lstrip("#")
                for key in ("href", "data-target", "data-bs-target", "aria-controls")
            }
            if name in shows and announces_class(text := " ".join(tag.get_text(" ").split())):
                return text
    return ""


def _is_hidden(tag: Tag) -> bool:
    """In itself or by what is around it."""
    return any(
        one.has_attr("hidden") or "display:none" in str(one.get("style") or "").replace(" ", "").lower()
        for one in (tag, *tag.parents)
    )


def _is_struck(row: Tag) -> bool:
    """All its words are struck out."""
    texts = [text for text in row.find_all(string=True) if text.strip()]
    return bool(texts) and all(text.find_parent(["s", "del", "strike"]) for text in texts)


def _count(cell: Tag, name: str) -> int:
    written = str(cell.get(name) or "1").strip()
    return min(int(written), _MOST) if written.isdecimal() and int(written) > 0 else 1
