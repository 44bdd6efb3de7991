"""Items of a shard → their figures, and their part of the search index."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from heapq import nlargest
from types import MappingProxyType

from markupsafe import Markup

from .. import urls
from ..errors import ValueRefused
from ..records import Form, InformationClass
from ..searching import IndexPart, PartDocument, root
from ..values.dates import PartialDate
from ..writers import SEVERAL, SearchDocument
from .api_lines import ItemLine, RecordLine
from .body_state import RELEASES, ItemFigures, NewestItem

_NEWEST = 12  # of a body
_SUBJECTS = 500  # of a body: the most frequent
_TEXT = 20_000  # letters of an item that are indexed
_CLASSES = {kind.key: kind.label for kind in InformationClass}
_FORMS = {form.key: form.label for form in Form}


@dataclass(frozen=True, slots=True)
class ShardDigest:
    """All that a portal shows and finds of a shard."""

    figures: ItemFigures
    part: IndexPart


def digest_of(
    items: Iterable[ItemLine], year: str, body: str, site: str, known: Mapping[str, str] = MappingProxyType({})
) -> ShardDigest:
    """`known` are roots of words that this program found before, which take long to find."""
    classes: Counter[str] = Counter()
    subjects: Counter[str] = Counter()
    duties: Counter[str] = Counter()
    found: list[NewestItem] = []
    documents: list[PartDocument] = []
    shown_year = "Tanpa tahun" if year == "tanpa-tahun" else year
    for item in items:
        kind = item.information_class if isinstance(item, RecordLine) else RELEASES
        classes[kind] += 1
        subjects.update(item.subjects)
        if isinstance(item, RecordLine):
            duties.update(item.duties)
            found.append(NewestItem(item.published, item.id, item.title, kind))
        documents.append(_document(item, shown_year, body, site))
    figures = ItemFigures(dict(classes), dict(subjects.most_common(_SUBJECTS)), dict(duties), nlargest(_NEWEST, found))
    return ShardDigest(figures, IndexPart.of(documents, partial(_root, known) if known else root))


def _root(known: Mapping[str, str], word: str) -> str:
    found = known.get(word)
    return root(word) if found is None else found


def joined_figures(figures: Iterable[ItemFigures]) -> ItemFigures:
    """Those of a body from those of its shards."""
    classes: Counter[str] = Counter()
    subjects: Counter[str] = Counter()
    duties: Counter[str] = Counter()
    newest: list[NewestItem] = []
    for one in figures:
        classes.update(one.classes)
        subjects.update(one.subjects)
        duties.update(one.duties)
        newest += one.newest
    return ItemFigures(dict(classes), dict(subjects.most_common(_SUBJECTS)), dict(duties), nlargest(_NEWEST, newest))


def _document(item: ItemLine, year: str, body: str, site: str) -> PartDocument:
    plain = str(Markup(item.content[:_TEXT]).striptags()) if item.content else ""
    facets = {"tahun": year, "unit": body}
    if isinstance(item, RecordLine):
        label = _CLASSES.get(item.information_class, "")
        path, facets["jenis"] = site + urls.record(item.id), "Informasi"
        if label:
            facets["kelas"] = label
        if forms := [_FORMS[form] for form in item.forms if form in _FORMS]:
            facets["bentuk"] = SEVERAL.join(forms)
        hidden = (label, " ".join(item.subjects), body)
    else:
        path, facets["jenis"] = site + urls.release(item.id), "Siaran pers"
        hidden = ("Siaran pers", " ".join(item.subjects), body)
    summary = item.summary[:_TEXT]
    texts = ("" if summary.lower() == item.title.lower() else summary, plain)
    shown = SearchDocument(item.title, texts, _words(item.published), hidden)
    return PartDocument(path, _day(item.published), facets, shown)


def _words(date: str) -> str:
    try:
        return PartialDate.parse(date).words() if date else ""
    except (ValueError, ValueRefused):
        return date


def _day(date: str) -> str:
    """Of a partial date the first day that it may be."""
    return (date + ("-01-01" if len(date) == 4 else "-01"))[:10] if date else ""
