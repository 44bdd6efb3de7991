"""The description of a row, text or HTML → a summary, a long text, or both."""

from dataclasses import dataclass

from ..shared.escaping import escape_text
from ..shared.markup import Markup
from ..shared.tidying import has_markup, tidy, unescape, unescape_twice, visible

SUMMARY_LIMIT = 2000
_LEAD = range(30, 601)  # length of a first paragraph that can stand as the summary of a long text


@dataclass(frozen=True, slots=True)
class Description:
    """`lost` are addresses in the text that lead nowhere."""

    summary: str = ""
    body: str = ""
    lost: tuple[str, ...] = ()


def describe(written: str) -> Description:
    """Short plain text becomes the summary; anything else the long text, with its first paragraph if that is a sentence."""
    text = unescape_twice(tidy(written))
    if not has_markup(text):
        return _of_plain(_lines(unescape(text)))
    markup = Markup(text)
    plain = tidy(markup.plain())
    if not markup.is_rich and "\n\n" not in plain:
        return _of_plain(plain)
    body = visible(markup.markdown())
    if body == escape_text(plain) and "\n\n" not in plain and len(plain) <= SUMMARY_LIMIT:
        return Description(plain, lost=tuple(markup.lost))  # what seemed rich could not be kept
    return Description(_lead(plain, body), body, tuple(markup.lost))


def plainly(written: str) -> Description:
    """For exempt information, which may have no long text: everything in the summary, if it fits."""
    text = unescape_twice(tidy(written))
    plain = tidy(Markup(text).plain()) if has_markup(text) else _lines(unescape(text))
    return Description(plain) if len(plain) <= SUMMARY_LIMIT else Description(body=plain)


def _of_plain(text: str) -> Description:
    if len(text) <= SUMMARY_LIMIT:
        return Description(text)
    body = escape_text(text)
    return Description(_lead(text, body), body)


def _lead(plain: str, body: str) -> str:
    """The first paragraph, if it is plain text and reads as a sentence."""
    first = plain.split("\n\n")[0]
    is_text = body.split("\n\n")[0].replace("  \n", "\n") == escape_text(first)
    is_sentence = len(first) in _LEAD and first.upper() != first and not first.endswith(":")
    return first if is_text and is_sentence else ""


def _lines(text: str) -> str:
    """No blanks at the ends of lines, and never more than one blank line."""
    lines = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    while "\n\n\n" in lines:
        lines = lines.replace("\n\n\n", "\n\n")
    return lines.strip()
