"""Text as it was exported → the same text without what nobody typed."""

import html
import re
import unicodedata

BLANKS = frozenset(
    {"", "-", "--", "---", "–", "—", ".", "null", "none", "nan", "nil", "n/a", "#n/a", "undefined", "[]", "{}"}
)

# Control characters, marks of direction, and characters without width (a joiner stays: emoji need it).
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]"
)
_LINE_ENDS = re.compile(r"\r\n|[\r\x85\u2028\u2029]")
_BLANK = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG_NAMES = (
    "a|abbr|address|article|aside|b|big|blockquote|body|br|caption|center|code|col|colgroup|dd|del|div|dl|dt|em|embed|figcaption"
    "|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|meta|nav|noscript|object|ol|o:p|p|pre"
    "|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|u|ul|video"
)
TAG = re.compile(rf"</?(?:{_TAG_NAMES})(?=[\s/>])[^<>]*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_HIDDEN_TAG = re.compile(rf"&lt;/?(?:{_TAG_NAMES})(?:\s.*?)?/?&gt;", re.IGNORECASE | re.DOTALL)


def tidy(text: str) -> str:
    """Plain line ends and blanks, composed letters, nothing invisible; empty when it only says "nothing"."""
    text = visible(text).strip()
    return "" if text.casefold() in BLANKS else text


def visible(text: str) -> str:
    """Only what can be seen, with one kind of line end and one kind of blank."""
    text = unicodedata.normalize("NFC", _BLANK.sub(" ", _LINE_ENDS.sub("\n", text)))
    return _INVISIBLE.sub("", text).replace("\t", " ")


def one_line(text: str) -> str:
    """For titles, names and places: no markup, no line breaks."""
    plain = unescape(TAG.sub(" ", unescape_twice(text)))
    return tidy(" ".join(tidy(plain).split()))


def joined(text: str) -> str:
    """One line of what is plain text already, so that `<b>` is words."""
    return tidy(" ".join(tidy(text).split()))


def unescape(text: str) -> str:
    """`&amp;` → `&`, but only where a semicolon shows that an entity was meant."""
    return tidy(_ENTITY.sub(lambda match: html.unescape(match[0]), text)) if "&" in text else text


def unescape_twice(text: str) -> str:
    """HTML that was escaped as a whole by the exporting program → HTML."""
    return html.unescape(text) if _HIDDEN_TAG.search(text) and not TAG.search(text) else text


def has_markup(text: str) -> bool:
    return bool(TAG.search(text))


def normalize_name(name: str) -> str:
    """Names that differ only in case, punctuation or spacing become the same; camelCase is two words."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFKC", name))
    return " ".join(re.sub(r"[\W_]+", " ", apart.casefold()).split())
