"""The office's synonyms and the names of its units → rules by which the browser widens a query.

    cari/sinonim.bin    lines `name=name|everyday phrase|everyday phrase`, each of roots with blanks between

A query that says one of the names, or an everyday word, also finds what says any of the names.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from ..records import Synonyms, Unit
from .everyday_words import EVERYDAY
from .institutions import INSTITUTIONS
from .language import Root, parts, phrase, root, words
from .packing import packed

_Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SynonymRules:
    """`pairs`: names and everyday words of each thing, as written."""

    pairs: tuple[tuple[_Texts, _Texts], ...]
    root: Root = root

    @classmethod
    def of(
        cls, synonyms: Synonyms | None, units: Iterable[Unit], known: Container[str] = (), root: Root = root
    ) -> "SynonymRules":
        """`known` are the words of all documents: of institutions and common things only those that some document may name."""
        listed = [(entry.names, entry.everyday) for entry in (synonyms.entries if synonyms else ())]
        of_units = ((_names(unit), ()) for unit in units)
        common = (*((names, ()) for names in INSTITUTIONS), *EVERYDAY)
        named = (pair for pair in common if any(all(word in known for word in parts(one)) for one in pair[0]))
        return cls((*listed, *of_units, *named), root)

    @property
    def lexicon(self) -> dict[str, str]:
        """Every word with its root, since a query may say what no document does."""
        said = (word for pair in self.pairs for texts in pair for text in texts for word in words(text))
        return {word: self.root(word) for word in said}

    def file(self) -> bytes:
        """Names that come to the same roots stand once; a rule that adds nothing is left out."""
        lines = sorted(set(filter(None, map(self._line, self.pairs))))  # as lines that begin alike are packed best
        return packed("\n".join(lines).encode())

    def _line(self, pair: tuple[_Texts, _Texts]) -> str:
        names, everyday = (_phrases(texts, self.root) for texts in pair)
        others = [phrase for phrase in everyday if phrase not in names]
        if len(names) + len(others) < 2:
            return ""
        return "|".join(("=".join(map(" ".join, names)), *map(" ".join, others)))


def _names(unit: Unit) -> _Texts:
    return nicknames(tuple(name for name in (unit.short, unit.name, *unit.aliases) if name))


def nicknames(names: _Texts) -> _Texts:
    """The names, and what people make of them."""
    short = (nickname[1] for name in names if (nickname := _NICKNAME.fullmatch(name)))
    heads = (_HEADED.sub(lambda met: _HEADS[met[1].lower()], name) for name in names)
    return tuple(dict.fromkeys((*names, *short, *heads)))


_NICKNAME = re.compile(r"(?i:dis)([a-z]{5,})")  # people say Kominfo for Diskominfo
_HEADS = {"kecamatan": "camat", "kelurahan": "lurah"}  # and camat for the district
_HEADED = re.compile(r"^(kecamatan|kelurahan)\b", re.IGNORECASE)


def _phrases(texts: _Texts, root: Root) -> list[tuple[str, ...]]:
    return list(dict.fromkeys(found for text in texts for found in _ways(text, root) if found))


def _ways(text: str, root: Root) -> Iterator[tuple[str, ...]]:
    """A compound such as Covid-19 is written in one or in several words."""
    yield phrase(text, root)
    yield phrase(" ".join(parts(text)), root)
