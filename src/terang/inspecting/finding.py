"""One thing that is wrong with a finished site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """In the file `path` of the site; `text` says it in Indonesian."""

    path: str
    text: str
