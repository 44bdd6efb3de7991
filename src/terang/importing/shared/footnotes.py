"""HTML with footnotes, of whatever program → the same with marks in place of their numbers, and the notes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

_MARK = "\ue000{}\ue001"
MARKS = re.compile("\ue000(\\d+)\ue001")
_SHORT = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3}|[a-z])[\])]?")
_NOTE_NAME = re.compile(r"^#_?(?:ftn|edn|fn|note|catatan)|foot-?note|endnote|catatan-?kaki", re.IGNORECASE)
_NOTE = re.compile(r"foot-?note|endnote|catatan-?kaki|^_?(?:ftn|edn|fn)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Footnote:
    """`html` without its number and the link back."""

    label: str
    html: str


def take_footnotes(soup: BeautifulSoup) -> tuple[Footnote, ...]:
    """Changes `soup`: each number becomes a mark (see MARKS), each note goes out of the text."""
    labels: dict[int, str] = {}
    targets: dict[int, Tag] = {}
    for link in soup.find_all("a", href=re.compile("^#.")):
        target = _target(soup, str(link["href"])[1:])
        if target is None or not _is_reference(link, target):
            continue
        key = id(target)
        label = labels.setdefault(key, str(len(labels) + 1))
        targets[key] = target
        holder = link.parent if isinstance(link.parent, Tag) and link.parent.name in ("sup", "span") else None
        whole = holder if holder is not None and holder.get_text(strip=True) == link.get_text(strip=True) else link
        whole.replace_with(_MARK.format(label))
    _raise_others(soup, targets.values())
    notes = [Footnote(labels[key], _inner(target)) for key, target in targets.items()]
    for target in targets.values():
        around = target.parent
        target.decompose()
        _without_husk(around)
    return tuple(notes)


def _raise_others(soup: BeautifulSoup, notes: Iterable[Tag]) -> None:
    """Marks whose note is not here stay above the line all the same: `12` with the mark 1 is not 121."""
    for tag in soup.find_all(["a", "span"]):
        name = " ".join(map(str, (tag.get("href") or "", *(tag.get("class") or ()))))
        is_mark = bool(_SHORT.fullmatch(tag.get_text(strip=True))) and bool(_NOTE_NAME.search(name))
        is_within = any(parent is note for parent in tag.parents for note in notes)
        if is_mark and not is_within and not tag.find_parent("sup") and not tag.find("sup"):
            tag.name = "sup"
            tag.attrs = {}


def _without_husk(around: Tag | None) -> None:
    """What held nothing but notes."""
    while (
        around is not None
        and around.name in ("ol", "ul", "section", "div", "aside")
        and not around.get_text(strip=True)
    ):
        above = around.parent
        if above is None or above.parent is None:  # the outermost element stays
            return
        around.decompose()
        around = above


def as_references(text: str) -> str:
    """Marks as Markdown writes them."""
    return MARKS.sub(r"[^\1]", text)


def _target(soup: BeautifulSoup, name: str) -> Tag | None:
    found = soup.find(id=name) or soup.find("a", attrs={"name": name})
    if not isinstance(found, Tag):
        return None
    block = found if found.name in ("li", "p", "div", "dd", "aside") else found.find_parent(["li", "p", "div", "dd"])
    return block if isinstance(block, Tag) else None


def _is_reference(link: Tag, target: Tag) -> bool:
    """A short link from the text to a note below it: by its class, its place or the name of its target."""
    if link.find_parent(lambda tag: tag is target) is not None or len(link.get_text(strip=True)) > 6:
        return False
    names = [str(value) for tag in (link, target, target.parent) if isinstance(tag, Tag) for value in _names(tag)]
    is_named = link.has_attr("data-footnote-ref") or any(_NOTE.search(name) for name in (*names, str(link["href"])[1:]))
    return is_named and bool(re.fullmatch(r"[\[(]?[\w*†‡]{1,4}[\])]?", link.get_text(strip=True)))


def _names(tag: Tag) -> list[object]:
    return [tag.get("id") or "", *(tag.get("class") or ())]


def _inner(target: Tag) -> str:
    for back in target.find_all("a"):
        href, words = str(back.get("href") or ""), back.get_text(strip=True)
        if (
            href.startswith("#")
            and (re.fullmatch(r"[\[(]?[\W\d]*[\])]?", words) or "back" in " ".join(back.get("class") or ()))
        ) or (not href and not words):
            back.decompose()
    return target.decode_contents().strip()
