"""Texts → how often each root is said in them, without a step of Python for each of their words."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from .language import LONGEST, Root, fold, root, words

# Of ASCII all is a blank that no word may hold; see the pattern of words in `language`.
_INSIDE = b"abcdefghijklmnopqrstuvwxyz0123456789./-"
_BLANKED = bytes(code if code in _INSIDE else 32 for code in range(256))


class KnownRoots(dict[str, "str | tuple[str, ...]"]):
    """Each stretch between two blanks with its root, as it is met. What is no single word has the roots of all its words."""

    def __init__(self, root: Root) -> None:
        super().__init__()
        self.root = root

    def __missing__(self, stretch: str) -> "str | tuple[str, ...]":
        simple = stretch.isalnum() and len(stretch) <= LONGEST
        found = self.root(stretch) if simple else tuple(map(self.root, words(stretch)))
        self[stretch] = found
        return found

    def counts(self, text: str, met: dict[str, None]) -> Counter[str]:
        """Of every root, and of stop words together as ``. `met` is filled with the stretches of the text."""
        blanked = fold(text).encode("ascii", "replace").translate(_BLANKED).decode("ascii")
        stretches = blanked.replace(". ", " ").split()
        met |= dict.fromkeys(stretches)
        said = Counter(map(self.__getitem__, stretches))
        for roots in [one for one in said if type(one) is tuple]:
            times = said.pop(roots)
            for known in roots:
                said[known] += times
        return said  # type: ignore[return-value]  # of no tuples any more

    def lexicon(self, met: Iterable[str]) -> dict[str, str]:
        """Every word of the stretches with its root."""
        found: dict[str, str] = {}
        for stretch in met:
            known = self[stretch]
            if type(known) is str:
                found[stretch] = known
            else:
                found |= zip(words(stretch), known, strict=True)
        return found


def known_roots_of(roots: Root) -> KnownRoots:
    """One for all texts whose words have the usual roots."""
    return _usual() if roots is root else KnownRoots(roots)


@cache
def _usual() -> KnownRoots:
    return KnownRoots(root)
