"""What somebody may want to ask → a link to the letter composer, filled in beforehand.

What is filled in stands behind the # of the address, which browsers do not send.
"""

from enum import Enum
from urllib.parse import urlencode

from ... import urls


class LetterKind(Enum):
    """The three letters; the value is the anchor of its form."""

    REQUEST = "permintaan"
    OBJECTION = "keberatan"
    DISPUTE = "sengketa"


def letter_href(kind: LetterKind, page: str, information: str = "", unit: str = "", ground: str = "") -> str:
    """From `page` to the form of `kind`; `ground` is a letter of Pasal 35 ayat (1) UU 14/2008."""
    fields = {"informasi": information, "unit": unit, "alasan": ground}
    told = urlencode({name: value for name, value in fields.items() if value})
    return f"{urls.href(urls.LETTER, page)}#{kind.value}{f'?{told}' if told else ''}"
