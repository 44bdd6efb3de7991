"""Bytes of a ZIP → its members, each read within the bounds of the whole file."""

import io
import zipfile
from collections.abc import Callable, Iterator

from .opened_file import MEMBER, RATIO, BoundReached, FileFault, OpenedFile

_MEMBERS = 5_000

ReadMember = Callable[[], bytes]


def members(data: bytes, opened: OpenedFile) -> Iterator[tuple[str, ReadMember]]:
    """Name, and what reads it. A locked member is a fault."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        if len(infos) > _MEMBERS:
            raise BoundReached(f"{len(infos)} berkas di dalam ZIP")
        if archive.comment:
            opened.add("catatan ZIP", archive.comment.decode("utf-8", "replace"))
        for info in infos:
            if info.is_dir():
                continue
            if info.flag_bits & 1:
                opened.fault(FileFault.LOCKED, info.filename)
                continue
            yield info.filename, _reader(archive, info, opened)


def _reader(archive: zipfile.ZipFile, info: zipfile.ZipInfo, opened: OpenedFile) -> ReadMember:
    def read() -> bytes:
        limit = min(MEMBER, opened.unpacked)
        with archive.open(info) as member:
            content = member.read(limit + 1)
        if len(content) > limit or (len(content) > 1 << 20 and len(content) > RATIO * max(info.compress_size, 1)):
            raise BoundReached(f"isi yang dimampatkan: {info.filename}")
        opened.unpacked -= len(content)
        return content

    return read
