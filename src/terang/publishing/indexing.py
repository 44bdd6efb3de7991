"""A Site and the engine's pages → the files of the search index; a shard that is as it was is not made again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from ..searching import (
    FOLDER,
    DirectRules,
    Index,
    IndexFile,
    Root,
    Segment,
    Shard,
    SynonymRules,
    roots_but,
    segment_key,
    segments_of,
    titles_of,
    years_file,
)
from ..writers import (
    Searchable,
    SearchDocument,
    Site,
    cache_key,
    direct_pages,
    direct_units,
    fill,
    searchables,
    written,
)
from .build_cache import BuildCache, BuiltFile
from .rendering_outputs import is_read
from .tree import Tree

_APART = ("404.html", "index.html")
# Markers whose fragments are not searched: they list what is found by itself, or change from day to day.
_ASIDE = re.compile(r"<!-- terang:(?!(?:kontak|pejabat|dasar-hukum) -->)[a-z-]+ -->")


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the last build knew of a shard; `key` stands for the whole of it."""

    key: bytes
    lexicon: dict[str, str]
    files: dict[str, bytes]  # path → key


_WHOLE = "cari"


class Indexing:
    """Makes every file of the index; when nothing that is in it changed, no document is looked at."""

    def __init__(self, site: Site, engine_tree: Path, tree: Tree, build_cache: BuildCache) -> None:
        self._site, self._tree, self._build_cache = site, tree, build_cache
        documents, catalogue = [*searchables(site), *_written_pages(site, engine_tree)], site.catalogue
        units, body = tuple(direct_units(site)), site.body
        root = roots_but((body.name, body.short or "", *(name for unit in units for name in unit.names)))
        self._documents = documents
        self._direct = DirectRules(tuple(direct_pages(site)), units, body, root)
        own = catalogue.office_files.synonyms, self._direct.pages, self._direct.units
        self._key = cache_key([document.key for document in documents], *own)

    def standing(self) -> list[BuiltFile] | None:
        """As the last build made them, if that was from the same."""
        key, files = self._build_cache.store.get(_WHOLE, tuple[bytes, dict[str, bytes]]) or (b"", {})
        return (_standing(files, self._tree, self._build_cache) or None) if key == self._key else None

    def make(self) -> list[BuiltFile]:
        found = list(_index(self._site, self._documents, self._direct, self._tree, self._build_cache))
        self._build_cache.store.put(_WHOLE, (self._key, {made.path: made.key for made in found}))
        return found


def _index(
    site: Site, documents: list[Searchable], direct: DirectRules, tree: Tree, build_cache: BuildCache
) -> Iterator[BuiltFile]:
    titles = titles_of(documents)
    yield from (_made(IndexFile(one.path, one.key, one.file), tree, build_cache) for one in titles)
    yield _made(IndexFile.of(*years_file(titles)), tree, build_cache)
    whole = Index.of(documents)
    lexicon: dict[str, str] = {}
    for shard in whole.shards:
        kept = build_cache.store.get(f"cari-{shard.name}", _Kept) or _NOTHING
        key = whole.key(shard)
        if kept.key == key and (known := _standing(kept.files, tree, build_cache)):
            yield from known
        else:
            blocks = _blocks(shard, kept, build_cache, direct.root)
            pieces = list(whole.shard_files(shard, blocks, direct.root))
            yield from (_made(piece, tree, build_cache) for piece in pieces)
            kept = _Kept(key, _words(blocks), {piece.path: piece.key for piece in pieces})
            build_cache.store.put(f"blok-{shard.name}", blocks)
            build_cache.store.put(f"cari-{shard.name}", kept)
        lexicon |= kept.lexicon
    synonyms, units = site.catalogue.office_files.synonyms, site.catalogue.units.values()
    rules = SynonymRules.of(synonyms, units, lexicon, direct.root)
    yield _made(IndexFile.of(f"{FOLDER}/sinonim.bin", rules.file()), tree, build_cache)
    yield _made(IndexFile.of(f"{FOLDER}/langsung.bin", direct.file()), tree, build_cache)
    for piece in whole.common_files(lexicon | rules.lexicon | direct.lexicon, direct.root):
        yield _made(piece, tree, build_cache)


def _blocks(shard: Shard, kept: _Kept, build_cache: BuildCache, root: Root) -> list[Segment]:
    """As they were kept where their documents are the same."""
    known = {block.key: block for block in build_cache.store.get(f"blok-{shard.name}", list[Segment]) or []}
    words = kept.lexicon

    def root_of(word: str) -> str:
        return words[word] if word in words else root(word)

    return [known.get(segment_key(part)) or Segment.of(part, root_of) for part in segments_of(shard.documents)]


def _words(blocks: list[Segment]) -> dict[str, str]:
    return {word: root for block in blocks for word, root in block.lexicon.items()}


_NOTHING = _Kept(b"", {}, {})


def _made(piece: IndexFile, tree: Tree, build_cache: BuildCache) -> BuiltFile:
    known = tree.reuse(build_cache, piece.path, piece.key)
    return known or tree.make(piece.path, piece.make(), key=piece.key)


def _standing(files: dict[str, bytes], tree: Tree, build_cache: BuildCache) -> list[BuiltFile]:
    """All files, given with their keys, as they stand; none if one of them must be made again."""
    found = [tree.reuse(build_cache, path, key) for path, key in files.items()]
    return [made for made in found if made] if all(found) else []


def _written_pages(site: Site, engine_tree: Path) -> Iterator[Searchable]:
    for_staff = {f"{page.id}.html" for page in site.catalogue.pages if page.for_staff}
    for path in sorted(site.pages):
        if is_read(path) and path not in _APART:
            html = (engine_tree / path).read_text(encoding="utf-8")
            document = replace(document_of_page(fill(_ASIDE.sub("", html), path, site)), is_for_staff=path in for_staff)
            yield written(path, document, site)


def document_of_page(html: str) -> SearchDocument:
    """A page of the engine: its first heading, and the words of its main part."""
    main = re.search(r"<main.*?</main>", html, re.DOTALL)
    inner = main[0] if main else ""
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", inner, re.DOTALL)
    text = re.sub(r"<(nav|aside|h1)\b.*?</\1>", " ", inner, flags=re.DOTALL)
    return SearchDocument(Markup(heading[1]).striptags() if heading else "", (Markup(text).striptags(),))
