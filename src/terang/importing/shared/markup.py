"""HTML as editors of portals produce it → Markdown, or plain text where nothing but text is in it."""

import re
from collections.abc import Callable
from copy import copy
from typing import Any

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

from .escaping import escape_text
from .list_numbers import letter_of, number_of
from .meaningful_markup import STRUCK, keep_meaning, mark_struck
from .web_addresses import web_address

_DROPPED = ("script", "style", "noscript", "template", "head", "title", "svg", "meta", "link")
_RICH = (
    "a",
    "img",
    "table",
    "ul",
    "ol",
    "dl",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "blockquote",
    "iframe",
    "video",
    "audio",
    *STRUCK,
)
_BLOCKS = (
    "p",
    "div",
    "center",
    "section",
    "article",
    "li",
    "tr",
    "table",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "figure",
    "details",
    "summary",
    "address",
    "aside",
    "header",
    "footer",
    "fieldset",
    "legend",
)


# Signs that mean something at the start of a line only, escaped at the start of a stretch of text.
_LATE = re.compile(r"(?<=\S)&#(58|61);")
_INLINE = ("em", "i", "strong", "b", "del", "s", "strike", "a", "sub", "sup")


class Markup:
    """One text. `markdown` also fills `lost`: addresses that cannot be kept.

    `target` gives what a link leads to, None for nowhere.
    """

    def __init__(self, html: str, target: Callable[[str], str | None] = web_address) -> None:
        self._target = target
        self._soup = BeautifulSoup(html, "html.parser")
        for tag in self._soup(_DROPPED):
            tag.decompose()
        _show_embedded(self._soup)
        keep_meaning(self._soup)
        self.lost: list[str] = []

    @property
    def is_rich(self) -> bool:
        """Is there anything that plain text would lose: links, pictures, tables, lists, headings?"""
        return self._soup.find(_RICH) is not None

    def plain(self) -> str:
        """Paragraphs with a blank line between them."""
        soup = copy(self._soup)
        mark_struck(soup)
        for tag in soup.find_all("br"):
            tag.replace_with("\n")
        for tag in soup.find_all([*_BLOCKS, *(f"h{level}" for level in range(1, 7))]):
            tag.insert_before("\n\n")
            tag.insert_after("\n\n")
        return _neat(soup.get_text())

    def markdown(self) -> str:
        """Tables stay tables; pictures and embedded pages become links at the end."""
        soup = copy(self._soup)
        for table in soup.find_all("table"):
            _square(table, soup)
        for block in soup.find_all("pre"):
            for around in block.find_parents(_INLINE):
                around.unwrap()  # marks of emphasis around a fence would be text, and the fence none
        converter = _Converter(self._target, heading_style=ATX, bullets="-", table_infer_header=True)
        text = _LATE.sub(lambda match: chr(int(match[1])), _neat(str(converter.convert_soup(soup)), breaks=True))
        self.lost = list(dict.fromkeys(converter.lost))
        if pictures := list(dict.fromkeys(converter.pictures)):
            text += "\n\n" + "\n".join(
                f"- [{escape_text(words, linked=True)}]({address})" for words, address in pictures
            )
        return text.strip("\n")


class _Converter(MarkdownConverter):
    """markdownify with our own escapes, and without what the site would not show."""

    def __init__(self, target: Callable[[str], str | None], **options: Any) -> None:
        super().__init__(**options)
        self._target = target
        self.pictures: list[tuple[str, str]] = []
        self.lost: list[str] = []

    def escape(self, text: str, parent_tags: set[str]) -> str:
        return escape_text(text, linked="a" in parent_tags)

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        words = " ".join(text.split())
        written = str(el.get("href") or "").strip()
        if not written or written.startswith("#") or re.match(r"(?:mailto|tel):", written, re.I):
            return text
        address = self._target(written)
        if address is None:
            self.lost.append(written)
            return text
        if not words:
            return " " if text else ""
        # Blanks at the edges of a link part words all the same.
        before, after = (" " if text[at].isspace() else "" for at in (0, -1))
        return f"{before}[{words}]({_in_parentheses(address)}){after}"

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Fenced by more backticks than the code has in a row; code within code is the same code."""
        code = text.strip("\n")
        if "pre" in parent_tags or not code.strip():
            return code
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
        return f"\n\n{fence}\n{code}\n{fence}\n\n"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        words = " ".join(str(el.get("alt") or el.get("title") or "").split())
        self._keep(words or "Gambar", str(el.get("src") or ""))
        return escape_text(words or "Tautan", linked=True) if "a" in parent_tags else ""

    def convert_iframe(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        self._keep(" ".join(str(el.get("title") or "").split()) or "Sematan", str(el.get("src") or ""))
        return ""

    def convert_video(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        source = el.find("source", src=True)
        self._keep("Video", str(el.get("src") or (source.get("src") if isinstance(source, Tag) else "") or ""))
        return ""

    convert_audio = convert_video

    def _keep(self, words: str, written: str) -> None:
        address = web_address(written.strip())
        if address is not None:
            self.pictures.append((words, _in_parentheses(address)))
        elif written:
            self.lost.append(written[:80])

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """What stands in an entry is as deep as its first word: four places, or more after a long number."""
        words = text.strip()
        if not words:
            return "\n"
        if {"td", "th"} & parent_tags:
            return f"• {' '.join(words.split())} "
        is_numbered = el.parent is not None and el.parent.name == "ol"
        letter = letter_of(el) if is_numbered else ""
        mark = f"{number_of(el)}. ".ljust(4) if is_numbered and not letter else "-   "
        words = f"{letter}. {words}" if letter else words
        lines = words.split("\n")
        return "\n".join([mark + lines[0], *(" " * len(mark) + line if line else "" for line in lines[1:])]) + "\n"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802
        """The page has a first heading of its own, and its renderer lowers each by one level."""
        words = " ".join(text.split())
        return f"\n\n{'#' * min(max(2, n), 5)} {words}\n\n" if words and "_inline" not in parent_tags else text

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        words = " ".join(text.split())
        return f"\n\n**{words}**\n\n" if words else ""

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{text.strip()}\n\n"

    def convert_summary(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """What a reader unfolds is shown, under its words."""
        words = " ".join(text.split())
        return f"\n\n**{words}**\n\n" if words and "_inline" not in parent_tags else f" {words} "

    def convert_details(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{text.strip()}\n\n" if "_inline" not in parent_tags else f" {text.strip()} "

    convert_address = convert_aside = convert_header = convert_footer = convert_main = convert_nav = convert_details
    convert_fieldset = convert_legend = convert_form = convert_hgroup = convert_details

    def convert_center(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{text.strip()}\n\n" if "_inline" not in parent_tags else f" {text.strip()} "

    def convert_strike(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Of an older HTML; `del` and `s` are known."""
        return str(self.convert_s(el, text, parent_tags))  # type: ignore[attr-defined]


def _show_embedded(soup: BeautifulSoup) -> None:
    """Documents that a page shows within itself are linked, as frames are; what stands in their place stays."""
    for tag in soup(("object", "embed")):
        written = str(tag.get("data") or tag.get("src") or "").strip()
        if written and not written.casefold().partition("?")[0].endswith(".swf"):
            frame = soup.new_tag("iframe", src=written)
            frame["title"] = str(tag.get("title") or "") or "Dokumen"
            tag.insert_before(frame)
        tag.unwrap()


def _square(table: Tag, soup: BeautifulSoup) -> None:
    """Every row as wide as the widest, cells that span rows repeated: Markdown knows neither. Nested tables are unfolded."""
    if table.find("table") is not None:
        parts = table.find_all(["tbody", "thead", "tfoot", "tr", "td", "th"])
        for part in [table, *(part for part in parts if part.find_parent("table") is table)]:
            part.name = "div"
        return
    rows: list[list[Tag]] = []
    waiting: dict[int, tuple[int, Tag]] = {}
    for row in table.find_all("tr"):
        own = list(row.find_all(["td", "th"]))
        cells: list[Tag] = []
        while own or any(at >= len(cells) for at in waiting):
            at = len(cells)
            if at in waiting:
                left, above = waiting.pop(at)
                cells.append(_copy(above, soup))
                if left > 1:
                    waiting[at] = (left - 1, above)
            elif own:
                cell = own.pop(0)
                down, wide = _span(cell, "rowspan"), _span(cell, "colspan")
                for extra in range(wide):
                    cells.append(cell if not extra else soup.new_tag(cell.name))
                    if down > 1:
                        waiting[at + extra] = (down - 1, cell if not extra else soup.new_tag("td"))
            else:
                cells.append(soup.new_tag("td"))
        rows.append(cells)
        row.clear()
        row.extend(cells)
    width = max((len(cells) for cells in rows), default=0)
    for row, cells in zip(table.find_all("tr"), rows, strict=True):
        row.extend(soup.new_tag("th" if cells and cells[0].name == "th" else "td") for _ in range(width - len(cells)))


def _span(cell: Tag, name: str) -> int:
    written = str(cell.attrs.pop(name, "1"))
    return min(int(written), 200) if written.isdecimal() and int(written) > 0 else 1


def _copy(cell: Tag, soup: BeautifulSoup) -> Tag:
    twin = soup.new_tag(cell.name)
    twin.string = " ".join(cell.get_text(" ").split())
    return twin


def _in_parentheses(address: str) -> str:
    return address.replace("(", "%28").replace(")", "%29")


def _neat(text: str, *, breaks: bool = False) -> str:
    """No blanks at the edges of lines (but the two that break a line), one blank line between paragraphs."""
    lines = []
    for line in text.replace("\xa0", " ").split("\n"):
        kept = line.rstrip() if breaks else " ".join(line.split())
        lines.append(kept + "  " if breaks and kept and line.endswith("  ") else kept)
    joined = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    return re.sub(r"  (?=\n\n|\n?\Z)", "", joined).strip("\n").rstrip()
