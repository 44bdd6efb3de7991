"""Gathered bodies in a store → what OpenSearch or Meilisearch load as it is: documents of each body, and settings of the index.

opensearch/indeks.json           PUT /informasi
opensearch/<badan>.ndjson        POST /_bulk
meilisearch/setelan.json         PATCH /indexes/informasi/settings
meilisearch/<badan>.ndjson       PUT /indexes/informasi/documents?primaryKey=id
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from markupsafe import Markup

from .. import urls
from ..gathering import ItemLine, RecordLine, Storage, read_items
from ..searching import INSTITUTIONS, SPELLINGS, STOP_WORDS
from .portal_figures import GatheredMember, Portal
from .replaced_folder import replaced

_INDEX = "informasi"
_FILTERS = ("badan", "jenis", "kelas", "tahun", "topik", "kewajiban", "bentuk")


def write_documents(portal: Portal, storage: Storage, folder: Path) -> None:
    """One file for each body, so that a changed body is loaded alone."""
    with replaced(folder) as fresh:
        for name in ("opensearch", "meilisearch"):
            (fresh / name).mkdir()
        (fresh / "opensearch/indeks.json").write_bytes(_pretty(_opensearch()))
        (fresh / "meilisearch/setelan.json").write_bytes(_pretty(_meilisearch()))
        for member in portal.members:
            bulk, plain = fresh / f"opensearch/{member.id}.ndjson", fresh / f"meilisearch/{member.id}.ndjson"
            with bulk.open("wb") as to_opensearch, plain.open("wb") as to_meilisearch:
                for document in _documents(member, storage):
                    line = msgspec.json.encode(document) + b"\n"
                    action = {"index": {"_index": _INDEX, "_id": document["id"]}}
                    to_opensearch.write(msgspec.json.encode(action) + b"\n" + line)
                    to_meilisearch.write(line)


def _documents(member: GatheredMember, storage: Storage) -> Iterator[dict[str, Any]]:
    for shard in member.state.shards:
        for item in read_items(storage, member.id, shard):
            yield _document(member, item, shard.year)


def _document(member: GatheredMember, item: ItemLine, year: str) -> dict[str, Any]:
    """`id` has only signs that both take."""
    state, is_record = member.state, isinstance(item, RecordLine)
    page = urls.record(item.id) if is_record else urls.release(item.id)
    values: dict[str, Any] = {
        "id": f"{member.id}_{'informasi' if is_record else 'siaran'}_{item.id.replace('/', '_')}",
        "badan": member.id,
        "nama_badan": state.name,
        "jenis": "informasi" if is_record else "siaran-pers",
        "judul": item.title,
        "ringkasan": item.summary,
        "isi": str(Markup(item.content).striptags()) if item.content else "",
        "topik": list(item.subjects),
        "halaman": state.site + page,
        "lisensi": state.license[1] if state.license else None,
        "diambil": state.fetched,
    }
    if year.isdigit():
        values["tahun"] = int(year)
    if item.published:
        values["tanggal"] = item.published
    if isinstance(item, RecordLine):
        values |= {"kelas": item.information_class, "kewajiban": list(item.duties), "bentuk": list(item.forms)}
    return values


def _opensearch() -> dict[str, Any]:
    text = {"type": "text", "analyzer": "informasi", "search_analyzer": "pertanyaan"}
    words = {"type": "keyword"}
    return {
        "settings": {
            "analysis": {
                "filter": {
                    "kata_sambung": {"type": "stop", "stopwords": sorted(STOP_WORDS)},
                    "akar_kata": {"type": "stemmer", "language": "indonesian"},
                    "sinonim": {"type": "synonym_graph", "synonyms": [", ".join(group) for group in _groups()]},
                },
                "analyzer": {
                    "informasi": {
                        "tokenizer": "standard",
                        "filter": ["lowercase", "asciifolding", "kata_sambung", "akar_kata"],
                    },
                    "pertanyaan": {
                        "tokenizer": "standard",
                        "filter": ["lowercase", "asciifolding", "sinonim", "kata_sambung", "akar_kata"],
                    },
                },
            }
        },
        "mappings": {
            "dynamic": "strict",
            "properties": {
                "id": words,
                "nama_badan": {**text, "fields": {"utuh": words}},
                "judul": text,
                "ringkasan": text,
                "isi": text,
                **{name: words for name in _FILTERS if name != "tahun"},
                "tahun": {"type": "integer"},
                "tanggal": {"type": "date", "format": "yyyy-MM-dd||yyyy-MM||yyyy"},
                "halaman": {"type": "keyword", "index": False},
                "lisensi": {"type": "keyword", "index": False},
                "diambil": {"type": "date"},
            },
        },
    }


def _meilisearch() -> dict[str, Any]:
    synonyms: dict[str, list[str]] = {}
    for group in _groups():
        for name in group:
            synonyms.setdefault(name, []).extend(other for other in group if other != name)
    return {
        "searchableAttributes": ["judul", "topik", "ringkasan", "nama_badan", "isi"],
        "filterableAttributes": list(_FILTERS),
        "sortableAttributes": ["tanggal", "tahun"],
        "stopWords": sorted(STOP_WORDS),
        "synonyms": {name: sorted(set(others)) for name, others in sorted(synonyms.items())},
    }


def _groups() -> Iterator[tuple[str, ...]]:
    """Names of one thing in lower case, as both engines compare them."""
    for names in INSTITUTIONS:
        yield tuple(dict.fromkeys(name.lower().replace(",", "") for name in names))
    yield from sorted(SPELLINGS.items())


def _pretty(values: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(values), indent=1) + b"\n"
