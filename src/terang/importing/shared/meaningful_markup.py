"""HTML whose marks change the meaning of words → the same with marks that Markdown and plain text can hold.

Struck-out text must not read as valid, and `10<sup>3</sup>` must not become 103.
"""

import re

from bs4 import BeautifulSoup, Tag

STRUCK = ("del", "s", "strike")
_SUPERSCRIPT = str.maketrans("0123456789+-−=()niTthsrd", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵀᵗʰˢʳᵈ")
_SUBSCRIPT = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_RAISED = re.compile(r"[0-9+\-−=()ni]+|th|st|nd|rd|T")
_LOWERED = re.compile(r"[0-9+\-−=()]+")
_LINE_THROUGH = re.compile(r"text-decoration[^;]*line-through", re.IGNORECASE)


def keep_meaning(soup: BeautifulSoup) -> None:
    """Changes `soup`: struck-out text, superscripts, subscripts, check boxes, and what an abbreviation stands for."""
    _spell_out(soup)
    for tag in soup.find_all(style=_LINE_THROUGH):
        if tag.name in ("span", "font", "u", "b", "i", "em", "strong", "a", "small"):
            tag.attrs.pop("style")
            tag.wrap(soup.new_tag("del"))
    for tag in soup.find_all(["sup", "sub"]):
        words = tag.get_text()
        if not words.strip():
            continue
        text = raised(words.strip(), is_above=tag.name == "sup")
        if tag.find("a", href=True) is None:
            tag.string = text
        tag.unwrap()
    for box in soup.find_all("input", type="checkbox"):
        box.replace_with("☑ " if box.has_attr("checked") else "☐ ")


def _spell_out(soup: BeautifulSoup) -> None:
    """`PPID (Pejabat Pengelola …)` where a pointer would show it, once; and how a word is read, in brackets."""
    told: set[str] = set()
    for tag in soup.find_all(["abbr", "acronym", "dfn"], title=True):
        words = " ".join(str(tag.attrs.pop("title")).split())
        if words and words.casefold() not in soup_words(tag) and words.casefold() not in told:
            told.add(words.casefold())
            tag.append(f" ({words})")
    for tag in soup.find_all("rp"):
        tag.decompose()
    for tag in soup.find_all("rt"):
        if words := tag.get_text(strip=True):
            tag.replace_with(f" ({words})")


def soup_words(tag: Tag) -> str:
    return " ".join(tag.get_text().split()).casefold()


def raised(words: str, *, is_above: bool) -> str:
    """`3` → `³`; words for which there are no such letters get a mark that parts them: `x^(ab)`."""
    pattern, letters, mark = (_RAISED, _SUPERSCRIPT, "^") if is_above else (_LOWERED, _SUBSCRIPT, "_")
    if pattern.fullmatch(words) and not re.search(r"nd|st|rd", words):
        return words.translate(letters)
    return f"{mark}({words})" if len(words) > 1 else f"{mark}{words}"


def mark_struck(tag: Tag) -> None:
    """For plain text, which knows no strokes: `[dicoret: …]`."""
    for struck in tag.find_all(STRUCK):
        if struck.get_text(strip=True):
            struck.insert(0, "[dicoret: ")
            struck.append("]")
        struck.unwrap()
