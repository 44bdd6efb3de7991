"""Searchable documents → an index without its site, and the bytes that a first query moves."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from terang.searching import DirectRules, Index, Segment, SynonymRules, segments_of, titles_of, years_file
from terang.writers import Searchable, Site, direct_pages, direct_units

SCRIPTS = Path(__file__).resolve().parents[3] / "src/terang/theme/aset"
_DRIVER = Path(__file__).with_name("moved.mjs")


@dataclass(frozen=True, slots=True)
class FirstQuery:
    """`bytes` and `requests` until ten results stand; `panel` are the bytes with the choices that narrow them."""

    query: str
    found: int
    bytes: int
    requests: int
    panel: int


def write_index(site: Site, documents: Iterable[Searchable], folder: Path) -> int:
    """Writes `cari/` below `folder`, as a build does but without remembering; returns its bytes."""
    documents, lexicon, size = list(documents), dict[str, str](), 0

    def write(path: str, content: bytes) -> None:
        nonlocal size
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
        size += len(content)

    index = Index.of(documents)
    for shard in index.shards:
        blocks = [Segment.of(part) for part in segments_of(shard.documents)]
        for block in blocks:
            lexicon |= block.lexicon
        for piece in index.shard_files(shard, blocks):
            write(piece.path, piece.make())
    direct = DirectRules(tuple(direct_pages(site)), tuple(direct_units(site)), site.catalogue.body)
    synonyms = SynonymRules.of(site.catalogue.office_files.synonyms, site.catalogue.units.values(), lexicon)
    write("cari/langsung.bin", direct.file())
    write("cari/sinonim.bin", synonyms.file())
    for piece in index.common_files(lexicon | synonyms.lexicon | direct.lexicon):
        write(piece.path, piece.make())
    titles = titles_of(documents)
    for path, content in (years_file(titles), *((one.path, one.file()) for one in titles)):
        (folder / path).write_bytes(content)
    return size


def first_queries(folder: Path, queries: Sequence[str]) -> list[FirstQuery]:
    """Each query as the first on a page. Needs Node."""
    command = ["node", str(_DRIVER), str(SCRIPTS), str(folder.resolve())]
    done = subprocess.run(command, input=json.dumps(list(queries)), capture_output=True, text=True, check=True)
    return [FirstQuery(**row) for row in json.loads(done.stdout)]
