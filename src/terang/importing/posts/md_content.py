"""The Markdown of a Hugo or Jekyll post, with its shortcodes, tags and raw HTML → the HTML that its site would have shown."""

import re
from html import escape

from ...markdown import foreign_html
from ..shared.report import ImportNote
from .films import is_film

REFERENCE = "ref:"  # begins the target of a link that names another file of the source
_CODE = re.compile(r"(^ {0,3}(```+|~~~+).*?^ {0,3}\2[`~]*[ \t]*$|(?<!`)`[^`\n]+`(?!`))", re.DOTALL | re.MULTILINE)
_SHORTCODE = re.compile(r"\{\{([<%])(?!/\*)\s*(/?)\s*([\w./-]+)(.*?)\s*/?\s*[>%]\}\}", re.DOTALL)
_LIQUID_TAG = re.compile(r"\{%-?\s*(\w+)(.*?)-?%\}", re.DOTALL)
_LIQUID_VALUE = re.compile(r"\{\{-?\s*([^{}<%].*?)-?\}\}", re.DOTALL)
_ARGUMENT = re.compile(r"(?:([\w-]+)\s*=\s*)?(?:\"((?:[^\"\\]|\\.)*)\"|`([^`]*)`|'([^']*)'|([^\s\"'`=]+))")
_ATTRIBUTES_AT_END = re.compile(r"[ \t]*\{:?[ \t]*[#.][^{}\n]*\}[ \t]*$", re.MULTILINE)
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL | re.IGNORECASE)
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$", re.IGNORECASE)


def to_html(text: str, dialect: str) -> tuple[str, tuple[ImportNote, ...]]:
    """`dialect` is `hugo` or `jekyll`. Shortcodes that nobody here knows stay as they were written, as code."""
    notes: list[ImportNote] = []
    undone = _hugo if dialect == "hugo" else _jekyll
    pieces = _CODE.split(text)
    # Groups of the pattern: text, code, fence, text, …
    shown = [undone(piece, notes) if at % 3 == 0 else piece for at, piece in enumerate(pieces) if at % 3 != 2]
    # As Hugo reads it; kramdown differs in little that posts use.
    return foreign_html(_TABLE.sub(_without_gaps, "".join(shown))), tuple(notes)


def _without_gaps(match: re.Match[str]) -> str:
    """A blank line would end the raw HTML, and make code of the cells that are indented below it."""
    return re.sub(r"\n\s*", "\n", match[0])


def _hugo(text: str, notes: list[ImportNote]) -> str:
    text = _ATTRIBUTES_AT_END.sub("", text)
    return _SHORTCODE.sub(lambda match: _shortcode(match, notes), text)


def _shortcode(match: re.Match[str], notes: list[ImportNote]) -> str:
    name, named, plain = match[3].lower(), *_arguments(match[4])
    if name in ("ref", "relref") and (plain or named):
        return REFERENCE + (plain[0] if plain else named.get("path", "")).replace(" ", "%20")
    source = named.get("src") or named.get("image") or (plain[0] if plain and _IMAGE.search(plain[0]) else "")
    if not match[2] and _IMAGE.search(source.partition("?")[0]):
        return _figure(source, named.get("alt", ""), named.get("caption") or named.get("title") or "")
    if name in ("youtube", "vimeo") and (plain or named.get("id")):
        address = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}[name]
        return _film(address + (named.get("id") or plain[0]), named.get("title", ""))
    return _kept(match[0], notes)


def _jekyll(text: str, notes: list[ImportNote]) -> str:
    text = _ATTRIBUTES_AT_END.sub("", re.sub(r"^\{:[^{}\n]*\}[ \t]*$", "", text, flags=re.MULTILINE))
    text = re.sub(r"\{%-?\s*(?:end)?raw\s*-?%\}", "", text)
    text = re.sub(
        r"\{%-?\s*highlight\s+(\w*).*?%\}\n?(.*?)\{%-?\s*endhighlight\s*-?%\}", r"```\1\n\2```", text, flags=re.DOTALL
    )
    text = _LIQUID_VALUE.sub(lambda match: _value(match, notes), text)
    return _LIQUID_TAG.sub(lambda match: _tag(match, notes), text)


def _value(match: re.Match[str], notes: list[ImportNote]) -> str:
    """`{{ site.baseurl }}` begins an address of the site; `{{ '/a' | relative_url }}` is one."""
    inner = match[1].strip()
    if re.fullmatch(r"site\.(?:baseurl|url)(?:\s*\|.*)?", inner):
        return ""
    literal = re.fullmatch(r"([\"'])(.*?)\1\s*(?:\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)\s*)*", inner)
    return literal[2] if literal else _kept(match[0], notes)


def _tag(match: re.Match[str], notes: list[ImportNote]) -> str:
    name, named, plain = match[1].lower(), *_arguments(match[2])
    if name in ("post_url", "link") and plain:
        return REFERENCE + plain[0]
    source = named.get("src") or named.get("image") or named.get("url") or ""
    if name in ("include", "figure", "image", "img") and _IMAGE.search(source):
        return _figure(source, named.get("alt", ""), named.get("caption", ""))
    if name == "youtube" and plain:
        return _film(plain[0] if is_film(plain[0]) else f"https://www.youtube.com/watch?v={plain[0]}", "")
    return _kept(match[0], notes)


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


def _kept(written: str, notes: list[ImportNote]) -> str:
    one_line = " ".join(written.split())
    notes.append(ImportNote(None, "kode-pintas", f"kode pintas dibiarkan sebagai teks: {one_line[:120]}"))
    return f"<code>{escape(one_line, quote=False)}</code>"
