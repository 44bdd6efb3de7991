"""Pages, topics and units that a question may lead to directly → the file by which a browser knows a sure question.

    cari/langsung.bin    JSON {"boleh": [word, …], "jenis_unit": [word, …], "isi": [[path, title, answer, ways, also], …],
                               "unit": [[path, title, answer, [name, …], {subject: path}, [word of its work, …]], …],
                               "tentang": {subject: [title, ways, also]}, "kerja": [[word, …], also]}

All words are roots, stop words stand as they are. A way is a list of groups; it fits a question that says one word of each
group and besides only words of the way, of `also` and of `boleh`: everything that was said is understood. `#` in `also` is any
small number. A name of a unit is a list of roots, all of which must be said; to its work leads who says a word of `kerja` as well.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Body
from ..writers import UNIT_SUBJECTS, WHICH_UNIT, FindablePage, UnitAnswer
from .institutions import also_called
from .language import Root, parts, root, words
from .packing import packed
from .synonym_rules import nicknames

# Words that add nothing to a question.
_FILLERS = "sama sekarang kini info halaman cari mencari lihat melihat sudah harus perlu masih lagi of the for how what is where to"
NUMBER = "#"
_Ways = list[list[list[str]]]
# The roots by which the name of a regional hospital begins; people leave out the last two.
_HOSPITAL = ["rumah", "sakit", "umum", "daerah"]
# What may be said of any unit besides its name.
_UNIT_KINDS = "dinas badan bagian unit opd skpd kantor"
# Words of questions, and how people write them in a chat.
_CHAT = (
    "apa apaan", "bagaimana gimana gmn gmana gmna bgmn", "berapa brp brapa", "boleh bole", "bisa bs", "di mana dimana dmn dimn",
    "ke mana kemana kmn", "kapan kpn", "kenapa knp knapa mengapa ngapain", "sampai sampe smpe smp", "siapa sapa siapakah",
    "sudah udah udh sdh dah", "belum blm blum", "tidak gak ga nggak ngga gk tdk enggak kagak tak", "jangan jgn",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DirectRules:
    """`body` may be named in any question."""

    pages: tuple[FindablePage, ...]
    units: tuple[UnitAnswer, ...]
    body: Body
    root: Root = root

    @property
    def lexicon(self) -> dict[str, str]:
        """Every word with its root, since a question may say what no document does."""
        texts = [_FILLERS, _UNIT_KINDS, *_CHAT, self.body.name, self.body.short or ""]
        texts += [text for page in self.pages for text in (page.words, page.also)]
        texts += [text for one in UNIT_SUBJECTS.values() for text in (one.words, one.also)]
        texts += [WHICH_UNIT.words, WHICH_UNIT.also]
        texts += [text for unit in self.units for text in (unit.work, *also_called(nicknames(unit.names)))]
        return {word: self.root(word) for text in texts for word in words(text)}

    def file(self) -> bytes:
        own = {one for name in (self.body.name, self.body.short or "") for one in self._roots(name)}
        shown = {
            "boleh": sorted({*own, *self._roots(_FILLERS)}),
            "unit": self._units(own),
            "isi": [self._page(page) for page in self.pages],
            "jenis_unit": self._roots(_UNIT_KINDS),
            "tentang": {
                subject: [one.title, self._ways(one.words), self._roots(one.also)]
                for subject, one in UNIT_SUBJECTS.items()
            },
            "kerja": [self._roots(WHICH_UNIT.words), self._roots(WHICH_UNIT.also)],
        }
        return packed(json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode())

    def _page(self, page: FindablePage) -> list[object]:
        """Words of its only way need not be said again in `also`."""
        ways, also = self._ways(page.words), self._roots(page.also)
        said = {one for group in ways[0] for one in group} if len(ways) == 1 else set()
        return [page.path, page.title, page.about, ways, [one for one in also if one not in said]]

    def _units(self, own: set[str]) -> list[list[object]]:
        """The body's name may be left out of a unit's, and so may the end of a long name, as long as no other unit is meant."""
        whole = [{frozenset(self._said(name)) for name in also_called(nicknames(unit.names))} for unit in self.units]
        short = [set(filter(None, self._shortened(unit, own))) for unit in self.units]
        exact = set().union(*whole)
        said_by = Counter(name for names in short for name in names)
        rows: list[list[object]] = []
        for unit, full, less in zip(self.units, whole, short, strict=True):
            of_one_word = {one for name in unit.names if name.isalpha() for one in self._roots(name)}
            sure = full | {name for name in less if said_by[name] == 1 and name not in exact}
            kept = sorted(sorted(name) for name in sure if name and not name <= own - of_one_word)
            rows.append([unit.path, unit.title, unit.answer, kept, dict(unit.more), self._roots(unit.work)])
        return rows

    def _shortened(self, unit: UnitAnswer, own: set[str]) -> Iterator[frozenset[str]]:
        for name in also_called(nicknames(unit.names)):
            said = self._said(name)
            yield frozenset(said) - own
            if said[:1] == ["dinas"]:
                yield frozenset(("kantor", *said[1:])) - own
            if said[:4] == _HOSPITAL:  # rumah sakit cam
                yield frozenset((*said[:2], *said[4:])) - own
            if len(said) > 3 and not own & set(said[:2]):
                yield frozenset(said[:2])

    def _ways(self, text: str) -> _Ways:
        """`a b, c | d` → [[[a, b], [c]], [[d]]]. A stop word alone, as in a title, need not be said."""
        ways = (
            [self._roots(group) for group in way.split(",") if root(group.strip()) or " " in group.strip()]
            for way in text.split("|")
        )
        return [way for way in ways if way and all(way)]

    def _said(self, name: str) -> list[str]:
        """The roots of a name without its stop words."""
        return [found for found in self._roots(name) if root(found)]

    def _roots(self, text: str) -> list[str]:
        """Each once; a stop word stands as it is, a compound such as sp4n-lapor in its parts."""
        found = dict.fromkeys(self.root(one) or one for word in parts(text) for one in _in_chat(word))
        return [*found, *((NUMBER,) if NUMBER in text else ())]


def _in_chat(word: str) -> list[str]:
    """The word and its spellings in a chat."""
    return [word, *(other for row in _CHAT if word == row.split()[0] for other in row.split()[1:])]
