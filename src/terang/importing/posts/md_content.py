"""The Markdown of a Hugo or Jekyll post, with its shortcodes, tags and raw HTML → the HTML that its site would have shown."""

import re
from html import escape

from ...markdown import foreign_html
from ..shared.report import ImportNote
from .films import is_film
from .shortcode_words import address_of, box_of, note_code, shown_by

REFERENCE = "ref:"  # begins the target of a link that names another file of the source
_CODE = re.compile(r"(^ {0,3}(```+|~~~+).*?^ {0,3}\2[`~]*[ \t]*$|(?<!`)`[^`\n]+`(?!`))", re.DOTALL | re.MULTILINE)
_SHORTCODE = re.compile(r"\{\{([<%])(?!/\*)\s*(/?)\s*([\w./-]+)(.*?)\s*/?\s*[>%]\}\}", re.DOTALL)
_PAIR = re.compile(r"\{\{[<%]\s*([\w./-]+)\s+([^{}]*?)\s*[>%]\}\}([^{}]*?)\{\{[<%]\s*/\s*\1\s*[>%]\}\}", re.DOTALL)
_LIQUID_TAG = re.compile(r"\{%-?\s*(\w+)(.*?)-?%\}", re.DOTALL)
_LIQUID_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_LIQUID_VALUE = re.compile(r"\{\{-?\s*([^{}<%].*?)-?\}\}", re.DOTALL)
_ARGUMENT = re.compile(r"(?:([\w-]+)\s*=\s*)?(?:\"((?:[^\"\\]|\\.)*)\"|`([^`]*)`|'([^']*)'|([^\s\"'`=]+))")
_ATTRIBUTES_AT_END = re.compile(r"[ \t]*\{:?[ \t]*[#.][^{}\n]*\}[ \t]*$", re.MULTILINE)
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL | re.IGNORECASE)
_OPENED = re.compile(
    r"(?:\]\(\s*<?|\b(?:href|src)\s*=\s*[\"']?|^ {0,3}\[[^\]\n]+\]:\s*)\S*$", re.MULTILINE
)  # an address is due here
_DAY_BEFORE = r"^\d{4}-\d{1,2}-\d{1,2}-"
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_CONTROL = frozenset({"if", "elsif", "else", "unless", "for", "case", "when", "assign", "capture", "raw"})
_ALERTS = {
    "note": "Catatan", "info": "Catatan", "tip": "Kiat", "important": "Penting", "warning": "Peringatan", "caution": "Awas", "danger": "Awas",
}  # fmt: skip
_ALERT = re.compile(rf"^( {{0,3}}> ?)\[!({'|'.join(_ALERTS)})\][+-]?([^\n]*)\n", re.IGNORECASE | re.MULTILINE)
_TITLED = frozenset(
    {"tab", "details", "expand", "accordion", "accordion-item", "spoiler", "collapse", "step", "summary"}
)
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$", re.IGNORECASE)


def to_html(text: str, dialect: str, *, is_html: bool = False) -> tuple[str, tuple[ImportNote, ...]]:
    """`dialect` is `hugo` or `jekyll`. Of shortcodes that nobody here knows, their words and links stay."""
    notes: list[ImportNote] = []
    undone = _hugo if dialect == "hugo" else _jekyll
    if is_html:
        return undone(text, notes), tuple(notes)
    text = _ALERT.sub(
        lambda match: f"{match[1]}**{match[3].strip() or _ALERTS[match[2].lower()]}**\n{match[1].rstrip()}\n", text
    )
    pieces = _CODE.split(text)
    # Groups of the pattern: text, code, fence, text, …
    shown = [undone(piece, notes) if at % 3 == 0 else piece for at, piece in enumerate(pieces) if at % 3 != 2]
    # As Hugo reads it; kramdown differs in little that posts use.
    return foreign_html(_with_notes_of_tables(_TABLE.sub(_without_gaps, "".join(shown)))), tuple(notes)


def _with_notes_of_tables(text: str) -> str:
    """`[^1]` in the cells of a table in HTML, which no Markdown reads, with its note as HTML, too."""
    html: dict[str, str] = {}

    def marked(table: re.Match[str]) -> str:
        return _MARK.sub(reference, table[0])

    def reference(mark: re.Match[str]) -> str:
        definition = re.search(rf"^\[\^{re.escape(mark[1])}\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)", text, re.MULTILINE)
        if definition is None:
            return mark[0]
        place = f"fn-tabel-{len(html) + 1}"
        place = html.setdefault(
            mark[1], f'<p id="{place}">{escape(" ".join(definition[1].split()), quote=False)}</p>'
        ).split('"')[1]
        return f'<sup><a href="#{place}">{escape(mark[1])}</a></sup>'

    text_of = _TABLE.sub(marked, text)
    return f"{text_of}\n\n<div>{''.join(html.values())}</div>\n" if html else text


def _without_gaps(match: re.Match[str]) -> str:
    """A blank line would end the raw HTML, and make code of the cells that are indented below it."""
    return re.sub(r"\n\s*", "\n", match[0])


def _hugo(text: str, notes: list[ImportNote]) -> str:
    text = _ATTRIBUTES_AT_END.sub("", text)
    pairs = frozenset(match[3].lower() for match in _SHORTCODE.finditer(text) if match[2])
    text = _PAIR.sub(lambda match: _linked(match, notes), text)
    return _SHORTCODE.sub(lambda match: _shortcode(match, pairs, notes), text)


def _linked(match: re.Match[str], notes: list[ImportNote]) -> str:
    """`{{< button href="…" >}}Unduh{{< /button >}}` is a link."""
    named, plain = _arguments(match[2])
    address, words = address_of({**named, **({"url": plain[0]} if plain else {})}), match[3].strip()
    if not address or not words or "\n\n" in words or "](" in words:
        return match[0]
    note_code(match[0], "menjadi tautan", notes)
    return f"[{words}]({address})"


def _shortcode(match: re.Match[str], pairs: frozenset[str], notes: list[ImportNote]) -> str:
    name, named, plain = match[3].lower(), *_arguments(match[4])
    if name in ("ref", "relref") and (plain or named):
        return _reference(plain[0] if plain else named.get("path", ""), match)
    source = named.get("src") or named.get("image") or (plain[0] if plain and _IMAGE.search(plain[0]) else "")
    if not match[2] and _IMAGE.search(source.partition("?")[0]):
        return _figure(source, named.get("alt", ""), named.get("caption") or named.get("title") or "")
    if name in ("youtube", "vimeo") and (plain or named.get("id")):
        address = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}[name]
        return _film(address + (named.get("id") or plain[0]), named.get("title", ""))
    if name in pairs:
        note_code(match[0], "dibuang, isinya tetap", notes)
        told = {"title": plain[0]} if plain and name in _TITLED else {}
        return "" if match[2] else box_of({**told, **named})
    if words := shown_by(named):
        note_code(match[0], "dibuang, isinya tetap", notes)
        return words
    return _kept(match, notes)


def _jekyll(text: str, notes: list[ImportNote]) -> str:
    text = re.sub(r"^[*+-] .*\n\{:\s*toc\s*\}", "", text, flags=re.MULTILINE)
    text = _ATTRIBUTES_AT_END.sub("", re.sub(r"\{:[^{}\n]*\}[ \t]*", "", text))
    text = _LIQUID_COMMENT.sub("", text)
    text = re.sub(r"\{%-?\s*(?:end)?raw\s*-?%\}", "", text)
    text = re.sub(
        r"\{%-?\s*highlight\s+(\w*).*?%\}\n?(.*?)\{%-?\s*endhighlight\s*-?%\}",
        r"\n\n```\1\n\2```\n\n",
        text,
        flags=re.DOTALL,
    )
    text = _LIQUID_VALUE.sub(lambda match: _value(match, notes), text)
    return _LIQUID_TAG.sub(lambda match: _tag(match, notes), text)


def _value(match: re.Match[str], notes: list[ImportNote]) -> str:
    """`{{ site.baseurl }}` begins an address of the site; `{{ '/a' | relative_url }}` is one."""
    inner = match[1].strip()
    if re.fullmatch(r"site\.(?:baseurl|url)(?:\s*\|.*)?", inner):
        return ""
    literal = re.fullmatch(r"([\"'])(.*?)\1\s*(?:\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)\s*)*", inner)
    return literal[2] if literal else _kept(match, notes)


def _tag(match: re.Match[str], notes: list[ImportNote]) -> str:
    name, named, plain = match[1].lower(), *_arguments(match[2])
    if name in ("post_url", "link") and plain:
        return _reference(plain[0], match)
    source = named.get("src") or named.get("image") or named.get("url") or ""
    if name in ("include", "figure", "image", "img") and _IMAGE.search(source):
        return _figure(source, named.get("alt", ""), named.get("caption", ""))
    if name == "youtube" and plain:
        return _film(plain[0] if is_film(plain[0]) else f"https://www.youtube.com/watch?v={plain[0]}", "")
    if name.removeprefix("end") in _CONTROL or name in _CONTROL:
        note_code(match[0], "dibuang, isinya tetap", notes)
        return ""
    return _kept(match, notes)


def _reference(path: str, match: re.Match[str]) -> str:
    """The target of a link; where no link is around it, one with the name of what it leads to: the old site showed its address."""
    target = REFERENCE + path.replace(" ", "%20")
    if _OPENED.search(match.string[: match.start()]):
        return target
    stem = re.sub(r"\.\w+$", "", path.partition("#")[0].rstrip("/").rpartition("/")[2])
    return f"[{re.sub(r'[-_]+', ' ', re.sub(_DAY_BEFORE, '', stem)) or path}]({target})"


def _arguments(written: str) -> tuple[dict[str, str], list[str]]:
    named: dict[str, str] = {}
    plain: list[str] = []
    for match in _ARGUMENT.finditer(written):
        value = next((part for part in match.groups()[1:] if part is not None), "")
        value = re.sub(r"\\(.)", r"\1", value)
        if match[1]:
            named[match[1].lower()] = value
        else:
            plain.append(value)
    return named, plain


def _figure(source: str, alt: str, caption: str) -> str:
    return f'<img src="{escape(source)}" alt="{_one_line(alt)}" data-caption="{_one_line(caption)}">'


def _film(address: str, title: str) -> str:
    return f'<iframe src="{escape(address)}" title="{_one_line(title)}"></iframe>'


def _one_line(text: str) -> str:
    return escape(" ".join(text.split()))


def _kept(match: re.Match[str], notes: list[ImportNote]) -> str:
    """Alone in its line, nothing is left of it but a line of the report; within a sentence it stays, as code."""
    start = match.string.rfind("\n", 0, match.start()) + 1
    end = match.string.find("\n", match.end())
    line = match.string[start : end if end >= 0 else None]
    if not _LIQUID_TAG.sub("", _SHORTCODE.sub("", line)).strip():
        note_code(match[0], "tidak dibawa", notes)
        return ""
    note_code(match[0], "dibiarkan sebagai teks", notes)
    return f"<code>{escape(' '.join(match[0].split()), quote=False)}</code>"
