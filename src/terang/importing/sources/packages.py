"""The bytes of a ZIP file (a document or a workbook) → one of its members, within bounds."""

import io
import zipfile

from ..shared.unusable import UnusableSource

_LIMIT = 60_000_000  # bytes of a member, unpacked


def member_names(name: str, data: bytes) -> frozenset[str]:
    try:
        return frozenset(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnusableSource(
            f"{name} rusak atau terpotong ({type(error).__name__}). Simpan ulang, misalnya sebagai XLSX."
        ) from None


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
