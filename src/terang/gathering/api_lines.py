"""Bytes of a shard → its lines as checked values, or why they cannot be trusted."""

from collections.abc import Iterator
from typing import Annotated, Any, TypeVar

import msgspec

from .. import urls
from .api_index import IndexedShard, UntrustedApi, english_reason

_Line = TypeVar("_Line", bound=msgspec.Struct)

_ID = r"^(?:[12][0-9]{3}|tanpa-tahun)/[a-z0-9]+(?:-[a-z0-9]+)*\Z"
_Id = Annotated[str, msgspec.Meta(max_length=200, pattern=_ID)]
_Short = Annotated[str, msgspec.Meta(max_length=500)]
_Title = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
_Date = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?\Z")]
_Names = Annotated[tuple[_Short, ...], msgspec.Meta(max_length=100)]


class RecordLine(
    msgspec.Struct,
    frozen=True,
    rename={
        "page": "halaman", "title": "judul", "information_class": "kelas", "summary": "ringkasan", "duties": "kewajiban",
        "published": "tanggal_terbit", "subjects": "topik", "forms": "bentuk", "content": "isi",
    },
):  # fmt: skip
    """A record, as far as a portal shows it."""

    id: _Id
    page: _Short
    title: _Title
    information_class: _Short
    summary: str = ""
    duties: _Names = ()
    published: _Date = ""
    subjects: _Names = ()
    forms: _Names = ()
    content: str = ""


class ReleaseLine(
    msgspec.Struct,
    frozen=True,
    rename={
        "page": "halaman", "title": "judul", "published": "tanggal", "summary": "teras", "subjects": "topik", "content": "isi",
    },
):  # fmt: skip
    """A press release, as far as a portal shows it."""

    id: _Id
    page: _Short
    title: _Title
    published: _Date
    summary: str = ""
    subjects: _Names = ()
    content: str = ""


class CoverageLine(
    msgspec.Struct,
    frozen=True,
    rename={
        "duty": "kewajiban", "bearer": "ditanggung", "state": "keadaan", "due": "jatuh_tempo", "count": "jumlah_catatan",
        "newest": "catatan_terbaru",
    },
):  # fmt: skip
    """The state of one duty of the body or of a unit."""

    duty: _Short
    bearer: _Short
    state: _Short
    due: _Date | None = None
    count: int = 0
    newest: _Id | None = None


class ChannelLine(msgspec.Struct, frozen=True, rename={"value": "isi"}):
    """One way to reach the body."""

    value: str = ""


class ReviewedLine(msgspec.Struct, frozen=True, rename={"kind": "jenis", "path": "berkas", "masked": "samaran"}):
    """Personal data that the body found that it must publish."""

    kind: _Short
    path: _Short
    masked: _Short


class BodyLine(
    msgspec.Struct,
    frozen=True,
    rename={
        "name": "nama", "kind": "jenis", "region": "kode_wilayah", "channels": "saluran", "contacts": "kontak_resmi",
        "reviewed": "data_pribadi_ditinjau",
    },
):  # fmt: skip
    """The body itself, and which contacts and numbers of people it may publish."""

    name: _Title
    kind: _Short = "lainnya"
    region: _Short = ""
    channels: tuple[ChannelLine, ...] = ()
    contacts: tuple[_Short, ...] = ()
    reviewed: tuple[ReviewedLine, ...] = ()


ItemLine = RecordLine | ReleaseLine

_RECORDS = msgspec.json.Decoder(RecordLine)
_RELEASES = msgspec.json.Decoder(ReleaseLine)
_COVERAGE = msgspec.json.Decoder(CoverageLine)
_BODY = msgspec.json.Decoder(BodyLine)


def record_lines(content: bytes, shard: IndexedShard, site: str) -> Iterator[RecordLine]:
    for place, line in _lines(content, shard, _RECORDS):
        _check_item(line, urls.record(line.id), shard, site, place)
        yield line


def release_lines(content: bytes, shard: IndexedShard, site: str) -> Iterator[ReleaseLine]:
    for place, line in _lines(content, shard, _RELEASES):
        _check_item(line, urls.release(line.id), shard, site, place)
        yield line


def coverage_lines(content: bytes, shard: IndexedShard) -> Iterator[CoverageLine]:
    for _, line in _lines(content, shard, _COVERAGE):
        yield line


def body_line(content: bytes, shard: IndexedShard) -> BodyLine:
    return _decoded(content, _BODY, shard.path, 1)


def stored_lines(content: bytes, collection: str) -> Iterator[ItemLine]:
    """Of a shard that was checked before."""
    decoder: Any = _RECORDS if collection == "informasi" else _RELEASES
    yield from decoder.decode_lines(content)


def _lines(content: bytes, shard: IndexedShard, decoder: "msgspec.json.Decoder[_Line]") -> Iterator[tuple[int, _Line]]:
    count, start = 0, 0
    while start < len(content):
        end = content.find(b"\n", start)
        end = len(content) if end < 0 else end
        count += 1
        yield count, _decoded(memoryview(content)[start:end], decoder, shard.path, count)
        start = end + 1
    if count != shard.count:
        raise UntrustedApi(shard.path, f"berisi {count} baris, padahal indeks menyebut {shard.count}")


def _decoded(content: bytes | memoryview, decoder: "msgspec.json.Decoder[_Line]", path: str, place: int) -> _Line:
    try:
        return decoder.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UntrustedApi(path, f"baris {place} tidak menurut API versi 1 ({english_reason(error)})") from error


def _check_item(line: ItemLine, page: str, shard: IndexedShard, site: str, place: int) -> None:
    """An item of the year that the shard is of, which links to its own page on the body's site."""
    if not line.id.startswith(shard.year + "/"):
        raise UntrustedApi(shard.path, f"baris {place} memuat id «{line.id}», yang bukan dari tahun {shard.year}")
    if line.page != site + page:
        where = line.page if line.page.isprintable() else repr(line.page)
        raise UntrustedApi(shard.path, f"baris {place} menunjuk halaman «{where}», bukan halaman badan ini")
    if not line.title.isprintable():
        raise UntrustedApi(shard.path, f"judul pada baris {place} memuat tanda yang tidak terlihat")
