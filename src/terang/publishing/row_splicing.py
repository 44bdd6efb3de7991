"""A file of rows → its bytes; rows that did not change are taken from the file as it stands.

One edited record of 100,000 makes three rows of the whole list anew (CSV, JSON and XLSX, 240 MB) instead of 300,000.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from ..writers import RowFile
from .build_cache import BuildCache, BuiltFile
from .tree import Tree

_MARK = 8  # bytes
_BLOCK = 256  # rows that are compared at once
_WORTH_KEEPING = 500  # rows


@dataclass(frozen=True, slots=True)
class _Kept:
    """Of the file whose SHA-256 is `digest`: a mark for each row, and where each row begins and the last one ends."""

    digest: str = ""
    above: int = 0
    marks: bytes = b""
    edges: bytes = b""  # eight bytes each


def make_rows(rows: RowFile, tree: Tree, build_cache: BuildCache) -> BuiltFile:
    """As it stands, or from the rows that do. For short files it would not pay to remember where what stands."""
    known = tree.reuse(build_cache, rows.path, rows.key)
    if known:
        return known
    name = "baris-" + rows.path.replace("/", "-") if len(rows.items) >= _WORTH_KEEPING else ""
    kept = (build_cache.store.get(name, _Kept) if name else None) or _Kept()
    old = tree.standing(rows.path, kept.digest) if kept.above == rows.above else None
    marks = b"".join(item.fingerprint[:_MARK] for item in rows.items)
    edges = array("Q", [len(rows.head)])
    pieces = _pieces(rows, marks, kept, rows.unpack(old) if old else None, edges)
    made = tree.make(rows.path, rows.whole(pieces), key=rows.key)
    if name:
        build_cache.store.put(name, _Kept(made.digest, rows.above, marks, edges.tobytes()))
    return made


def _pieces(rows: RowFile, marks: bytes, kept: _Kept, old: bytes | None, edges: "array[int]") -> Iterator[bytes]:
    """All rows, some of them joined; where each ends is added to `edges`."""
    known = array("Q", kept.edges)
    for start in range(0, len(rows.items), _BLOCK):
        block = range(start, min(start + _BLOCK, len(rows.items)))
        mark = slice(start * _MARK, block.stop * _MARK)
        if old is not None and marks[mark] == kept.marks[mark]:
            moved = edges[-1] - known[start]
            ends = known[start + 1 : block.stop + 1]
            edges.extend(array("Q", (end + moved for end in ends)) if moved else ends)
            yield old[known[start] : known[block.stop]]
        else:
            for place in block:
                row = _row(rows, place, marks, kept.marks, known, old)
                edges.append(edges[-1] + len(row))
                yield row


def _row(rows: RowFile, place: int, marks: bytes, old_marks: bytes, known: "array[int]", old: bytes | None) -> bytes:
    """From the old file where the same item stood at the same number."""
    mark = slice(place * _MARK, (place + 1) * _MARK)
    if old is not None and marks[mark] == old_marks[mark]:
        return old[known[place] : known[place + 1]]
    return rows.row(place + 1, rows.items[place])
