"""A written location or web address → the same when it can be used, or a refusal that says what is probably meant."""

import re
from urllib.parse import unquote, urlsplit

from ..errors import ValueRefused
from ..records.fields import Field, Location
from ..values.slugs import slug
from .mended_values import is_on_a_computer, likely_address, likely_location


class RejectedValue(ValueRefused):
    """The value cannot be used; `words` fill the sentence of `code`."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code, self.words = code, words


def read_location(written: str, kind: Location, field: Field) -> str:
    value = written.strip()
    if "://" in value:
        if not kind.web:
            raise RejectedValue(
                "lokasi-salah", value=value, key=field.key, folder=kind.folder, suggestion="", example=_example(kind)
            )
        return web_address(value, field)
    if kind.web and _BARE_ADDRESS.match(value):
        raise RejectedValue("alamat-salah", value=value, key=field.key, suggestion=to_write(likely_address(value)))
    parts = value.split("/")
    unsafe = re.search(r"[\\:?#%*\"<>|\x00-\x1f]", value)
    if unsafe or any(part in ("", ".", "..") or part.startswith(".") or part != part.strip() for part in parts):
        meant = likely_location(value, kind.folder)
        own = "" if meant or not is_on_a_computer(value) else "Itu tempat di komputer Anda. Salin dahulu berkasnya. "
        raise RejectedValue(
            "lokasi-salah", value=value, key=field.key, folder=kind.folder, suggestion=own or to_write(meant),
            example=_example(kind, value),
        )  # fmt: skip
    return value


def _example(kind: Location, written: str = "") -> str:
    """A location that can be written, with the name of the file if there is one."""
    name = re.split(r"[\\/]", unquote(written))[-1]
    stem, dot, ending = name.rpartition(".")
    is_file = bool(dot) and f".{ending.casefold()}" in kind.endings
    example = "foto.jpg" if kind.folder.endswith("foto") else "laporan.pdf"
    return f"2024/{slug(stem)}.{ending.casefold()}" if is_file and slug(stem) else f"2024/{example}"


def to_write(value: str) -> str:
    return f"Tulis «{value}». " if value else ""


# An address without its beginning, or with a broken one; a folder of files is named by a year.
_BARE_ADDRESS = re.compile(
    r"www\.|https?[:;]?/|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:id|com|org|net)/", re.IGNORECASE | re.ASCII
)
# What nearly every address is; the others are taken apart.
_TWICE = re.compile(r"https?://https?[:/]")
_USUAL_ADDRESS = re.compile(r"https?://[a-zA-Z0-9]+(?:[.-][a-zA-Z0-9]+)*(?:/[\w./?&=%#+~-]*)?", re.ASCII)


_ON_A_COMPUTER = (
    "Itu tempat di komputer atau jaringan kantor, yang tidak dapat dibuka orang lain. Salin berkasnya ke folder disclosures/berkas, "
    "sebutkan pada `berkas`, lalu hapus tautan ini. "
)


def web_address(value: str, field: Field) -> str:
    """An http(s) address with a host and without blanks, as written."""
    if _USUAL_ADDRESS.fullmatch(value) and value[-1] != "." and not _TWICE.match(value):
        return value
    try:
        parts = urlsplit(value)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        named = False
    if (
        not named
        or parts.scheme not in ("http", "https")
        or re.search(r"[\s<>\"`{}|\\^]", value)
        or "@" in parts.netloc
        or parts.hostname in ("http", "https")
        or value[-1] in ".,;"
    ):
        own = _ON_A_COMPUTER if is_on_a_computer(value) else to_write(likely_address(value))
        raise RejectedValue("alamat-salah", value=value, key=field.key, suggestion=own)
    return value
