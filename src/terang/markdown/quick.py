"""The plain part of Markdown → its HTML, or None where anything but the plain part stands.

Most texts of an office are paragraphs, headings, lists, bold words and links. Reading only these takes a tenth of the
time that the whole language takes. Every answer must be the whole language's own: the tests hold it to that.
"""

import re

# Signs that mean nothing in Markdown or HTML, wherever they stand in a line; `!` before a bracket is seen to below.
_PLAIN = r"""[^\W_]++|[ !"$%'(),./:;=?@§°–—“”‘’…+-]++"""
_WORDS = rf"(?:{_PLAIN})++"
_ADDRESS = r"https?://[a-zA-Z0-9./?=%-]++"
_BOLD = rf"\*\*(?! ){_WORDS}(?<! )\*\*(?!\*)"
# No line begins with what could open a block, and none begins or ends with a blank.
_LINE = rf"(?![ =+-]|\d+[.)]|:)(?:{_PLAIN}|{_BOLD}|\[{_WORDS}\]\({_ADDRESS}\))++(?<! )"

_PARAGRAPH = re.compile(rf"{_LINE}(?:\n{_LINE})*+")
_HEADING = re.compile(rf"(#{{1,6}}) ({_LINE})")
_BULLETS = re.compile(rf"- {_LINE}(?:\n- {_LINE})*+")
_NUMBERS = re.compile(rf"1\. {_LINE}(?:\n\d+\. {_LINE})*+")
_GAP = re.compile(r"\n{2,}")
_ITEM = re.compile(r"^(?:-|\d+\.) (.*)$", re.MULTILINE)
_BOLD_WORDS = re.compile(r"\*\*(.+?)\*\*")
_LINKED_WORDS = re.compile(rf"\[({_WORDS})\]\(({_ADDRESS})\)")


def quick_html(text: str) -> str | None:
    """What `whole_html` gives for `text`, if all of it is plain."""
    if "![" in text:
        return None
    blocks: list[str] = []
    after_list = False
    for source in _GAP.split(text.strip("\n")):
        is_list = source.startswith(("- ", "1. "))
        # Lists that follow each other may be one list with gaps.
        block = None if is_list and after_list else _block(source)
        if block is None:
            return None
        blocks.append(block)
        after_list = is_list
    return _inline("\n".join(blocks))


def _block(source: str) -> str | None:
    if _PARAGRAPH.fullmatch(source):
        return f"<p>{source}</p>"
    if _BULLETS.fullmatch(source):
        return _items("ul", source)
    if heading := _HEADING.fullmatch(source):
        level = min(len(heading[1]) + 1, 6)
        return f"<h{level}>{heading[2]}</h{level}>"
    return _items("ol", source) if _NUMBERS.fullmatch(source) else None


def _items(tag: str, source: str) -> str:
    items = _ITEM.sub(r"<li>\1</li>", source)
    return f"<{tag}>\n{items}\n</{tag}>"


def _inline(html: str) -> str:
    if "**" in html:
        html = _BOLD_WORDS.sub(r"<strong>\1</strong>", html)
    if "](" in html:
        html = _LINKED_WORDS.sub(r'<a href="\2" rel="noopener">\1</a>', html)
    return html
