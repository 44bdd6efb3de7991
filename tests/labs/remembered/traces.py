"""Which marked words an office may tell, and which stand in the files of a site, compressed ones too."""

import gzip
import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from terang.values.dates import WIB, PartialDate, parse_moment

from .drawing import MARK
from .office import FILES, Office, Source

_MARKED = re.compile(rb"[a-z]{8}" + MARK.encode())
# What the page of a withdrawn record or release still says: what it was, who answers for it, why it went.
_LEFT = ("judul", "pencabutan", "nomor", "ralat", "sumber", "pengesah", "narahubung", "alamat_lama")
_FOLDED = re.compile(rb"\r?\n[ \t]")  # a long line of a calendar


def told(office: Office) -> set[bytes]:
    """Every word that may stand in the site on its day: more than does stand there, never less."""
    found: set[bytes] = set()
    open_texts = b""
    for path, source in office.sources.items():
        if path.startswith(f"{FILES}/"):
            continue
        content = _told_by(path, source, office)
        open_texts += content
        found |= words_in(content)
    for path in office.below(FILES):
        if path.removeprefix(f"{FILES}/").encode() in open_texts:
            found |= words_in(office.sources[path].content(path))
    return found | words_in(office.theme.encode())


def _told_by(path: str, source: Source, office: Office) -> bytes:
    """The content of a source, of something withdrawn what is said in its place, of something not yet out nothing."""
    values = source.values
    if path in office.records or path in office.releases:
        if values.get("status") == "draf" or not _is_due(values, office):
            return b""
        if values.get("status") == "dicabut" or _is_over(values, office):
            return Source({key: values[key] for key in _LEFT if key in values}).content("x.yml")
    if path in office.pages and values.get("status") == "draf":
        return b""
    if path.startswith("disclosures/layanan/laporan/"):
        day = values.get("tanggal_terbit")
        return source.content(path) if day and PartialDate.parse(day).first_day <= office.today else b""
    return source.content(path)


def _is_over(values: dict[str, str], office: Office) -> bool:
    until = values.get("terbit_sampai")
    return until is not None and _moment(until, after=True) <= _now(office)


def _now(office: Office) -> datetime:
    return office.now if isinstance(office.now, datetime) else datetime.combine(office.now, time.min, WIB)


def _moment(written: str, *, after: bool = False) -> datetime:
    """The first moment of a bare day, or the first one after it."""
    if "T" in written:
        return parse_moment(written)
    return datetime.combine(PartialDate.parse(written).first_day + timedelta(days=after), time.min, WIB)


def _is_due(values: dict[str, str], office: Office) -> bool:
    now = _now(office)
    if "terbit_mulai" in values and _moment(values["terbit_mulai"]) > now:
        return False
    days = [values[key] for key in ("tanggal_terbit", "tanggal") if key in values]
    embargo = values.get("embargo")
    return all(PartialDate.parse(day).first_day <= office.today for day in days) and not (
        embargo and parse_moment(embargo) > now
    )


_seen: dict[bytes, set[bytes]] = {}


def words_in(content: bytes) -> set[bytes]:
    """All marked words, in small letters; a file that was looked at before is not unpacked again."""
    digest = hashlib.blake2b(content, digest_size=16).digest()
    if digest not in _seen:
        if len(_seen) > 20_000:
            _seen.clear()
        _seen[digest] = {
            word for part in _unpacked(content) for word in _MARKED.findall(_FOLDED.sub(b"", part.lower()))
        }
    return _seen[digest]


def _unpacked(content: bytes) -> Iterator[bytes]:
    """The bytes, or all that is packed in them, to any depth."""
    if content.startswith(b"\x1f\x8b"):
        yield from _unpacked(gzip.decompress(content))
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from _unpacked(archive.read(name))
    else:
        yield content
