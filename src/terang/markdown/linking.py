"""Safe HTML and a function from written to final addresses → the HTML with those addresses."""

import re
from collections.abc import Callable

from markupsafe import Markup, escape

_HREF = re.compile(r"(<a (?:[^<>\"]|\"[^\"]*\")*?)href=\"([^\"]*)\"")


def relink(html: Markup, address: Callable[[str], str | None]) -> Markup:
    """`address` gets each relative link as it was written; for None the words stay, without a link.

    Links within the text and to other sites are left alone.
    """
    if "<a " not in html:
        return html

    def changed(match: re.Match[str]) -> str:
        written = Markup(match[2]).unescape()
        if written.startswith("#") or ":" in written.partition("/")[0]:
            return match[0]
        target = address(written)
        return match[1] + (f'href="{escape(target)}"' if target else "")

    return Markup(_HREF.sub(changed, html))
