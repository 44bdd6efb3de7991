"""Something published, as it was and as it is → which of the facts that readers may have quoted are others now."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from ..records import OfficeFile, Record, Release, WrittenPage, fields_of
from ..records.office_file import NOTE

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
    "programme": "program",
    "exemption": "pengecualian",
}
_PAGE = {"title": "title", "body": "isi"}
_TOLD: Mapping[type, Mapping[str, str]] = {Record: _RECORD, Release: _RELEASE, WrittenPage: _PAGE}


def changed_keys(old: Record | Release | WrittenPage, new: Record | Release | WrittenPage) -> list[str]:
    """Of a release whatever is others; of a record and a page what was said and no longer is: a gap may be filled."""
    is_other = _differs if isinstance(old, Release) else _is_lost
    return [key for name, key in _TOLD[type(old)].items() if is_other(getattr(old, name), getattr(new, name))]


def lost_keys(old: OfficeFile, new: OfficeFile) -> list[str]:
    """Keys of what an office file said and no longer says; rows are the same when their first field is."""
    table: Any = type(old)
    told = ((one.key, getattr(old, one.name), getattr(new, one.name)) for one in fields_of(table))
    return [key for key, then, now in told if key != NOTE and _row_is_lost(then, now)]


def _row_is_lost(old: object, new: object) -> bool:
    if isinstance(old, tuple) and isinstance(new, tuple):
        return any(all(_row_is_lost(row, other) for other in new if _name(other) == _name(row)) for row in old)
    if is_dataclass(old) and type(old) is type(new):
        return any(_row_is_lost(getattr(old, one.name), getattr(new, one.name)) for one in fields(old))
    return old not in (None, "", ()) and _differs(old, new)


def _name(row: object) -> object:
    return getattr(row, fields(row)[0].name) if is_dataclass(row) and not isinstance(row, type) else row


def _differs(old: object, new: object) -> bool:
    return _plain(old) != _plain(new)


def _is_lost(old: object, new: object) -> bool:
    if old in (None, "", ()):
        return False
    if isinstance(old, tuple) and isinstance(new, tuple):
        return any(_is_gone(item, new) for item in old)
    if is_dataclass(old) and type(old) is type(new):
        return any(_is_lost(getattr(old, field.name), getattr(new, field.name)) for field in fields(old))
    return _differs(old, new)


def _is_gone(item: object, new: tuple[object, ...]) -> bool:
    """Of a group what it said may be in another that has the same name, with gaps filled."""
    return item not in new and (
        not is_dataclass(item) or all(_name(other) != _name(item) or _is_lost(item, other) for other in new)
    )


def _plain(value: object) -> object:
    """Line breaks and blanks inside a text say nothing to a reader."""
    return " ".join(value.split()) if isinstance(value, str) else value
