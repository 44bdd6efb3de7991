"""A Site and the engine's pages → the files of the search index; a shard that is as it was is not made again."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from markupsafe import Markup

from ..searching import FOLDER, Index, Rules, titles_of, years_file
from ..writers import Document, Searchable, Site, key_of, searchables
from .assembling import Remembered
from .memory import Made, read_words, write_words
from .tree import Tree

_APART = ("404.html", "index.html")


def index(
    site: Site, engine_tree: Path, tree: Tree, remembered: Remembered, cache: Path | None, common: bytes
) -> Iterator[Made]:
    """Every file of the index; `common` stands for what all of it is made from."""
    documents = [*searchables(site), *_written_pages(site, engine_tree)]
    yield from _titles(documents, tree, remembered, common)
    whole = Index.of(documents)
    lexicon: dict[str, str] = {}
    for shard in whole.shards:
        key = key_of(common, whole.key(shard))
        words = read_words(cache, tree.out, shard.name, key)
        known = [remembered(path, key) for path in shard.paths] if words is not None else []
        if words is not None and all(known):
            yield from (made for made in known if made)
        else:
            words = {}
            for path, content in whole.shard_files(shard, words):
                yield tree.make(path, content, key=key)
            write_words(cache, tree.out, shard.name, key, words)
        lexicon |= words
    rules = Rules.of(site.catalogue.ledgers.synonyms, site.catalogue.units.values())
    yield tree.make(f"{FOLDER}/sinonim.bin", rules.file())
    for path, content in whole.common_files(lexicon | rules.lexicon):
        yield tree.make(path, content)


def _titles(documents: list[Searchable], tree: Tree, remembered: Remembered, common: bytes) -> Iterator[Made]:
    titles = titles_of(documents)
    for one in titles:
        key = key_of(common, one.key)
        yield remembered(one.path, key) or tree.make(one.path, one.file(), key=key)
    yield tree.make(*years_file(titles))


def _written_pages(site: Site, engine_tree: Path) -> Iterator[Searchable]:
    for path in sorted(site.pages):
        if path.endswith(".html") and path not in _APART:
            document = _written_page((engine_tree / path).read_text(encoding="utf-8"))
            facets = {"jenis": "Halaman"}
            yield Searchable(path, document.title, "", key_of(document), facets, partial(_same, document))


def _written_page(html: str) -> Document:
    """A page of the engine: its first heading, and the words of its main part."""
    main = re.search(r"<main.*?</main>", html, re.DOTALL)
    inner = main[0] if main else ""
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", inner, re.DOTALL)
    text = re.sub(r"<nav.*?</nav>|<h1.*?</h1>", " ", inner, flags=re.DOTALL)
    return Document(Markup(heading[1]).striptags() if heading else "", (Markup(text).striptags(),))


def _same(document: Document) -> Document:
    return document
