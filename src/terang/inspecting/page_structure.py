"""HTML → where it is not built as the standard asks: elements that are not closed or close others, doubled ids, nesting, head.

No whole validator, and quick: what browsers repair in different ways. Text or a value is never wrong here.
"""

from collections.abc import Iterator
from html.parser import HTMLParser

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
# Ends that may be left out, and before what: here it is enough that a parent ends.
_OPTIONAL = frozenset(
    [
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
        "caption",
        "rt",
        "rp",
        "html",
        "head",
        "body",
    ]
)
_NOT_IN_ITSELF = frozenset({"a", "button", "form", "label", "main", "option"})
_ENDS_P = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "dialog",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "table",
        "ul",
    ]
)
_MOST = 5  # faults of one page


def faults_of_structure(text: str) -> Iterator[str]:
    """At most a few of a page, in order. Never raises on content."""
    reader = _Structure()
    reader.feed(text)
    reader.close()
    faults = [*reader.head_faults(text), *reader.faults, *(f"<{tag}> tidak ditutup" for tag in reader.open_ones())]
    yield from (f"HTML tidak sah: {fault}" for fault in dict.fromkeys(faults[:_MOST]))


class _Structure(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self._open: list[str] = []
        self._ids: set[str] = set()
        self._seen: set[str] = set()
        self._has_lang = self._has_charset = False

    def head_faults(self, text: str) -> Iterator[str]:
        if not text.lstrip()[:15].casefold().startswith("<!doctype html"):
            yield "tanpa <!doctype html>"
        if not self._has_lang:
            yield "<html> tanpa lang"
        if not self._has_charset:
            yield "tanpa <meta charset>"

    def open_ones(self) -> list[str]:
        return [tag for tag in self._open if tag not in _OPTIONAL]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look_at(tag, attrs)
        if tag in _ENDS_P and self._open[-1:] == ["p"]:
            self._open.pop()
        if tag in _NOT_IN_ITSELF and tag in self._open and tag != "option":
            self.faults.append(f"<{tag}> di dalam <{tag}>")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look_at(tag, attrs)
        if tag not in _VOID and not {"svg", "math"} & {tag, *self._open}:
            self.faults.append(f"<{tag}/> tidak menutup dirinya")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or tag not in self._open:
            self.faults.append(f"</{tag}> tanpa pembuka")
        else:
            self._close(tag)

    def _look_at(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if len(values) < len(attrs):
            self.faults.append(f"<{tag}> beratribut ganda")
        id = values.get("id")
        if id is not None:
            if id in self._ids or not id or " " in id:
                self.faults.append(f"id ganda, kosong, atau berspasi: «{id}»")
            self._ids.add(id)
        if tag == "html" and values.get("lang"):
            self._has_lang = True
        if tag == "meta" and "charset" in values:
            self._has_charset = True
        if tag == "img" and "alt" not in values:
            self.faults.append("<img> tanpa alt")

    def _close(self, tag: str) -> None:
        while self._open:
            last = self._open.pop()
            if last == tag:
                return
            if last not in _OPTIONAL:
                self.faults.append(f"</{tag}> menutup <{last}>")
