"""The bytes of a ZIP file (a document or a workbook) → one of its members, within bounds."""

import io
import zipfile

from ..shared.unusable import UnusableSource

_LIMIT = 60_000_000  # bytes of a member, unpacked
_ALL = 200_000_000  # of all together


def member_names(name: str, data: bytes) -> frozenset[str]:
    """Unusable for a package that is damaged or would become too large: no reader unpacks more than it announces."""
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UnusableSource(f"{name} rusak atau terpotong. Simpan ulang, misalnya sebagai XLSX.") from None
    if sum(one.file_size for one in members) > _ALL or any(one.file_size > _LIMIT for one in members):
        raise UnusableSource(f"{name} terlalu besar bila dibuka. Bagi menjadi beberapa berkas.")
    return frozenset(one.filename for one in members)


def member(name: str, data: bytes, path: str) -> bytes:
    """Nothing for a member that is not there. Unusable for one that is damaged, locked or too large."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        if path not in package.namelist():
            return b""
        with package.open(path) as file:
            content = file.read(_LIMIT + 1)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        ValueError,
        OSError,
        RuntimeError,
        NotImplementedError,
        EOFError,
    ) as error:
        raise UnusableSource(
            f"{name} rusak, terkunci, atau terpotong ({type(error).__name__}). Simpan ulang tanpa kata sandi."
        ) from None
    if len(content) > _LIMIT:
        raise UnusableSource(f"{name} terlalu besar bila dibuka. Bagi menjadi beberapa berkas.")
    return content
