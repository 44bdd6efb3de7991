"""Names in one folder → those that some system, host or address cannot carry, and those that some cannot tell apart."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_SIGNS = re.compile(r"[%#?<>:\"|*\\\x00-\x1f\x7f]")
_LENGTH = 200  # bytes: file systems allow 255, archives add to it


def fault_of_name(name: str) -> str | None:
    """Why the name does not travel, in Indonesian."""
    if _DEVICE.fullmatch(name):
        return "nama ini dipakai Windows untuk perangkat"
    if sign := _SIGNS.search(name):
        return f"tanda «{sign[0] if sign[0].isprintable() else '·'}» tidak dapat dipakai di semua komputer dan alamat"
    if name != name.strip() or name.endswith("."):
        return "spasi di awal atau di akhir, dan titik di akhir, hilang di Windows"
    if name != unicodedata.normalize("NFC", name):
        return "huruf beraksennya tersimpan terurai (NFD), sehingga tautannya putus di komputer lain"
    if len(name.encode("utf-8", "surrogateescape")) > _LENGTH:
        return "terlalu panjang"
    return None


def suggested_name(name: str) -> str:
    """The same without what does not travel."""
    plain = _SIGNS.sub("-", unicodedata.normalize("NFC", name)).strip().rstrip(".")
    stem, dot, ending = plain.partition(".")
    return f"{stem}-1{dot}{ending}" if _DEVICE.fullmatch(plain) else plain or "berkas"


def twins(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names that differ in case or in how an accent is stored only: on Windows and macOS one takes the other's place."""
    first: dict[str, str] = {}
    for name in names:
        key = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        if (other := first.setdefault(key, name)) != name:
            yield name, other
