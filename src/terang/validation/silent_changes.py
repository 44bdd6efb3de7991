"""Something published, as it was and as it is → which of the facts that readers may have quoted are others now."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from ..records import Record, Release, WrittenPage

# Attribute → how the problem calls it. Topics, units and relations only sort.
_RELEASE = {
    "title": "judul",
    "number": "nomor",
    "date": "tanggal",
    "time": "waktu",
    "place": "tempat",
    "lead": "teras",
    "body": "isi",
    "quotes": "kutipan",
    "photos": "foto",
    "videos": "video",
    "files": "berkas",
    "links": "tautan",
}
_RECORD = {
    "information_class": "kelas",
    "title": "judul",
    "summary": "ringkasan",
    "published": "tanggal_terbit",
    "period": "periode",
    "is_nil": "nihil",
    "files": "berkas",
    "links": "tautan",
    "body": "isi",
    "alert": "darurat",
    "exemption": "pengecualian",
}
_PAGE = {"title": "title", "body": "isi"}
_TOLD: Mapping[type, Mapping[str, str]] = {Record: _RECORD, Release: _RELEASE, WrittenPage: _PAGE}


def changed_keys(old: Record | Release | WrittenPage, new: Record | Release | WrittenPage) -> list[str]:
    """Of a release whatever is others; of a record and a page what was said and no longer is: a gap may be filled."""
    is_other = _differs if isinstance(old, Release) else _is_lost
    return [key for name, key in _TOLD[type(old)].items() if is_other(getattr(old, name), getattr(new, name))]


def _differs(old: object, new: object) -> bool:
    return _plain(old) != _plain(new)


def _is_lost(old: object, new: object) -> bool:
    if old in (None, "", ()):
        return False
    if isinstance(old, tuple) and isinstance(new, tuple):
        return any(item not in new for item in old)
    if is_dataclass(old) and type(old) is type(new):
        return any(_is_lost(getattr(old, field.name), getattr(new, field.name)) for field in fields(old))
    return _differs(old, new)


def _plain(value: object) -> object:
    """Line breaks and blanks inside a text say nothing to a reader."""
    return " ".join(value.split()) if isinstance(value, str) else value
