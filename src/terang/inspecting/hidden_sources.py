"""Sources as they are written → what of them must not be seen on a day. Decided here anew, and not as the site's gates do."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ..reading import Document, read_front_matter, read_yaml
from ..repository import ATTACHMENTS, DISCLOSURES, PAGES, RELEASES
from ..values.dates import WIB

# What the page of a withdrawn item still says.
_TOMBSTONE = frozenset({"judul", "title", "pencabutan", "nomor", "status", "kelas", "unit", "tanggal_terbit", "tanggal",
                        "tanggal_mutakhir", "alamat_lama", "terbit_sampai", "tempat", "sumber", "pengesah", "narahubung",
                        "ralat", "teras", "bahasa"})  # fmt: skip
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d))?)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class HiddenSource:
    """`why` it is hidden, in Indonesian; `texts` are what must not be seen of it, `files` what it alone may have named."""

    path: str
    why: str
    texts: tuple[str, ...]
    files: tuple[str, ...]


def hidden_sources(root: Path, now: datetime) -> tuple[list[HiddenSource], str, set[str]]:
    """The hidden ones, all that the others say as one text, and the files that these name."""
    hidden: list[HiddenSource] = []
    open_texts: list[str] = []
    open_files: set[str] = set()
    for path, document in _sources(root):
        values = document.values or {}
        texts, files = (*_texts(values), document.text), tuple(_files(values))
        if why := why_hidden(values, now):
            hidden.append(HiddenSource(path, why, texts, files))
        elif _is_withdrawn(values, now):
            kept = {key: value for key, value in values.items() if key in _TOMBSTONE}
            gone = {key: value for key, value in values.items() if key not in _TOMBSTONE}
            hidden.append(HiddenSource(path, "dicabut", (*_texts(gone), document.text), files))
            open_texts += _texts(kept)
        else:
            open_texts += texts
            open_files |= set(files)
    return hidden, "\n".join(open_texts), open_files


def withdrawn_attachments(root: Path) -> dict[str, str]:
    """Files that records took back, as they were called in the site, with the record that says so."""
    return {
        f"berkas/{entry['lokasi']}": path
        for path, document in _sources(root)
        for entry in (document.values or {}).get("berkas_dicabut") or ()
        if isinstance(entry, dict) and isinstance(entry.get("lokasi"), str)
    }


def why_hidden(values: Mapping[str, Any], now: datetime) -> str | None:
    if values.get("status") == "draf":
        return "draf"
    for key in ("tanggal_terbit", "tanggal", "embargo", "terbit_mulai"):
        written = values.get(key)
        if isinstance(written, str) and (moment := _moment(written)) and moment > now:
            return f"baru boleh terbit {written}"
    return None


def _is_withdrawn(values: Mapping[str, Any], now: datetime) -> bool:
    until = values.get("terbit_sampai")
    end = _moment(until, after=True) if isinstance(until, str) else None
    return values.get("status") == "dicabut" or (end is not None and end <= now)


def _moment(written: str, *, after: bool = False) -> datetime | None:
    """The first moment of a date, or the first one after it; a moment as it is."""
    match = _MOMENT.fullmatch(written.strip())
    if not match:
        return None
    year, month, day, _, _, zone = match.groups()
    try:
        if zone:
            return datetime.fromisoformat(written.strip().replace("Z", "+00:00"))
        first = datetime(int(year), int(month or 1), int(day or 1), tzinfo=WIB)
    except ValueError:
        return None
    return first + timedelta(days=1) if after else first


def _sources(root: Path) -> Iterator[tuple[str, Document]]:
    for file in sorted((root / DISCLOSURES).rglob("*.yml")):
        path = file.relative_to(root).as_posix()
        if not path.startswith(f"{ATTACHMENTS}/"):
            yield path, read_yaml(path, file.read_bytes())
    for file in sorted((root / PAGES).rglob("*.md")):
        path = file.relative_to(root).as_posix()
        yield path, read_front_matter(path, file.read_bytes(), required=path.startswith(f"{RELEASES}/"))


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return tuple(text for one in inner for text in _texts(one))


def _files(values: Mapping[str, Any]) -> Iterator[str]:
    """Names of attachments and photos."""
    for key, name in (("berkas", "lokasi"), ("foto", "berkas")):
        for entry in values.get(key) or ():
            if isinstance(entry, dict) and isinstance(entry.get(name), str) and "://" not in entry[name]:
                yield entry[name]
