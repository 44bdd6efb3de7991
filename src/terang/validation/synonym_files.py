"""Document of the words that mean the same to a search → Synonyms, after the rules that such a list must keep."""

from ..problems import Problem
from ..reading import Document, KeyPath
from ..records import Synonym, Synonyms
from .context import ValidationContext, normalize_name
from .partly_read import where_read
from .table_reader import Reader, read_ledger

_SHORTEST = 2  # letters or digits


def read_synonyms(
    document: Document, id: str, context: ValidationContext
) -> tuple[Synonyms | None, tuple[Problem, ...]]:
    """All synonyms, perhaps partly read, and their problems."""
    return read_ledger(Synonyms, document, id, context, _check_words, _check_circles)


def _check_words(found: Synonyms, reader: Reader) -> None:
    """Every word is long enough. A name belongs to one thing, and no list says a word twice."""
    names: dict[str, str] = {}
    for index, entry in enumerate(found.entries):
        place: KeyPath = ("sinonim", index)
        for rule in (_check_alone, _check_everyday):
            reader.check(rule, entry, place)
        reader.check(_check_names, entry, place, names)


def _check_alone(entry: Synonym, place: KeyPath, reader: Reader) -> None:
    if not entry.equals and not entry.everyday:
        reader.report("sinonim-sendiri", (*place, "istilah"), value=entry.term)


def _check_names(entry: Synonym, place: KeyPath, names: dict[str, str], reader: Reader) -> None:
    reader.check(_check_name, entry.term, entry, (*place, "istilah"), names)
    for keys, name in _places((*place, "sama"), entry.equals):
        reader.check(_check_name, name, entry, keys, names)


def _check_name(name: str, entry: Synonym, keys: KeyPath, names: dict[str, str], reader: Reader) -> None:
    if not _is_short(name, keys, reader):
        if normalize_name(name) in names:
            reader.report("sinonim-ganda", keys, value=name, first=names[normalize_name(name)])
        names.setdefault(normalize_name(name), entry.term)


def _check_everyday(entry: Synonym, place: KeyPath, reader: Reader) -> None:
    said: set[str] = set()
    with where_read():
        said.add(normalize_name(entry.term))
        for name in entry.equals:
            with where_read():
                said.add(normalize_name(name))
    for keys, word in _places((*place, "sehari_hari"), entry.everyday):
        with where_read():
            if not _is_short(word, keys, reader) and normalize_name(word) in said:
                reader.report("sinonim-ganda", keys, value=word, first=entry.term)
            said.add(normalize_name(word))


def _places(keys: KeyPath, words: tuple[str, ...]) -> list[tuple[KeyPath, str]]:
    return [((*keys, number), word) for number, word in enumerate(words)]


def _is_short(word: str, keys: KeyPath, reader: Reader) -> bool:
    short = len(normalize_name(word).replace(" ", "")) < _SHORTEST
    if short:
        reader.report("sinonim-pendek", keys, value=word)
    return short


def _check_circles(found: Synonyms, reader: Reader) -> None:
    """An everyday word may name another thing, whose everyday words do so again, but never back to the beginning."""
    things = {normalize_name(name): index for index, entry in enumerate(found.entries) for name in entry.names}
    leads: dict[int, set[int]] = {}
    for index, entry in enumerate(found.entries):
        for number, word in enumerate(entry.everyday):
            start = things.get(normalize_name(word))
            if start is None or start == index:
                continue
            if start in _reached(index, leads):
                other = found.entries[start].term
                reader.report("sinonim-berputar", ("sinonim", index, "sehari_hari", number), value=word, first=other)
            leads.setdefault(start, set()).add(index)


def _reached(start: int, leads: dict[int, set[int]]) -> set[int]:
    """All words that `start` leads to, by any number of steps."""
    reached: set[int] = set()
    waiting = [start]
    while waiting:
        new = leads.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += new
    return reached
