"""An office in memory: its sources as values, the files that they become, and what is set outside of files."""

import copy
import csv
import io
import json
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from terang.reading import read_front_matter, read_yaml

BODY = "disclosures/badan.yml"
SETTINGS = "mkdocs.yml"
SYNONYMS = "disclosures/sinonim.yml"
RELEASES = "content/siaran-pers"
PHOTOS = "content/siaran-pers/foto"
FILES = "disclosures/berkas"
CLASSES = {
    "berkala": "berkala",
    "setiap-saat": "setiap_saat",
    "serta-merta": "serta_merta",
    "dikecualikan": "dikecualikan",
}


@dataclass
class Source:
    """One file: `values` and, in Markdown, the `text` below them; or bytes as they are."""

    values: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    raw: bytes | None = None

    def content(self, path: str) -> bytes:
        if self.raw is not None:
            return self.raw
        if path.endswith(".csv"):
            return _table(self.values).encode()
        head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in self.values.items())
        if path.endswith(".md"):
            return (f"---\n{head}---\n\n{self.text}" if head else self.text).encode()
        return head.encode()


@dataclass
class Office:
    """All sources by path from the root; `version` is Terang's own, `theme` the look of the shells."""

    sources: dict[str, Source]
    now: date
    theme: str = ""
    version: int = 0
    search: bool = True

    def copy(self) -> "Office":
        return copy.deepcopy(self)

    @property
    def today(self) -> date:
        return self.now.date() if isinstance(self.now, datetime) else self.now

    @property
    def name(self) -> str:
        return str(self.sources[SETTINGS].values["site_name"])

    @property
    def address(self) -> str:
        return str(self.sources[SETTINGS].values.get("site_url", ""))

    @property
    def units(self) -> list[str]:
        return [unit["id"] for unit in self.sources[BODY].values.get("unit", [])]

    def below(self, *folders: str, ending: str = "") -> list[str]:
        """Paths of sources in these folders, at any depth."""
        tops = tuple(f"{folder}/" for folder in folders)
        return sorted(path for path in self.sources if path.startswith(tops) and path.endswith(ending))

    @property
    def records(self) -> list[str]:
        return self.below(*(f"disclosures/{folder}" for folder in CLASSES), ending=".yml")

    @property
    def releases(self) -> list[str]:
        return self.below(RELEASES, ending=".md")

    @property
    def pages(self) -> list[str]:
        return [path for path in self.below("content", ending=".md") if not path.startswith(f"{RELEASES}/")]

    @property
    def open_records(self) -> list[str]:
        return [path for path in self.records if not path.startswith("disclosures/dikecualikan/")]


def id_of(path: str) -> str:
    """`<year>/<stem>` of a record or release."""
    year, name = path.split("/")[-2:]
    return f"{year}/{name.rpartition('.')[0]}"


def read_root(root: Path) -> dict[str, Source]:
    """The sources of a root that lies on the disk."""
    found = {}
    for path in sorted(file for file in root.rglob("*") if file.is_file()):
        name, data = path.relative_to(root).as_posix(), path.read_bytes()
        if name.endswith(".yml"):
            found[name] = Source(dict(read_yaml(name, data).values or {}))
        elif name.endswith(".md"):
            document = read_front_matter(name, data, required=False)
            found[name] = Source(dict(document.values or {}), document.text)
        else:
            found[name] = Source(raw=data)
    return found


def write(office: Office, root: Path, before: dict[str, bytes]) -> dict[str, bytes]:
    """Bring the files of `root` from what they were `before` to what they are in `office`, which is returned."""
    after = {path: source.content(path) for path, source in office.sources.items()}
    for path in before.keys() - after.keys():
        file = root / path
        file.unlink()
        while file.parent != root and not any(file.parent.iterdir()):
            file = file.parent
            file.rmdir()
    for path, content in after.items():
        if before.get(path) != content:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
    return after


def _table(values: dict[str, Any]) -> str:
    """A register as a spreadsheet saves it; the note stands in a comment above."""
    rows = values.get("daftar", [])
    keys = list(dict.fromkeys(key for row in rows for key in row))
    out = io.StringIO()
    if note := values.get("keterangan"):
        out.write(f"# {note}\n")
    writer = csv.DictWriter(out, keys, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
