"""Words of headings → ids as GitHub makes them, so that a link to a heading leads to the same place in a pull request."""

import re

_DROPPED = re.compile(r"[^\w\- ]")


class HeadingIds:
    """The ids of one text: a second heading of the same words gets `-1`, a third `-2`."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def add(self, words: str) -> str:
        plain = _DROPPED.sub("", words.strip().lower()).replace(" ", "-") or "bagian"
        count = self._used.get(plain, -1) + 1
        while (made := f"{plain}-{count}" if count else plain) in self._used:
            count += 1
        self._used[plain] = count
        self._used.setdefault(made, 0)
        return made
