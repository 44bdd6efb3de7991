"""A root → the addresses of the web in its sources that no longer answer, by unit, with file and line."""

import argparse
import re
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from ...catalogue import load
from ...repository import BODY, DISCLOSURES, PAGES
from ..arguments import Parser
from ..console import FINE, PROBLEMS, end_progress, progress, stop
from ..link_checker import AnswerStore, ask, broken_links

DESCRIPTION = (
    "Menghubungi setiap alamat web pada catatan, siaran pers, dan halaman, satu per satu dan dengan jeda, lalu menyebut yang\n"
    "tidak menjawab menurut unit. Yang menjawab tidak ditanya lagi selama seminggu.\n"
    "Kode keluar: 0 semua menjawab, 1 ada yang tidak, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} --format markdown"
_ADDRESS = re.compile(r"https?://[^\s<>\"'`|\\^{}\[\]]+")
_TAIL = re.compile(r"[.,;:!?)*_]+$")
_RESERVED = re.compile(r"https?://(?:[\w.-]*\.)?(?:contoh|example)\b|https?://(?:localhost|127\.)")


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument("--format", choices=["text", "markdown"], default="text", help="bentuk daftar (bawaan: text)")
    parser.add_argument(
        "--cache", type=Path, metavar="BERKAS", help="ingatan jawaban (bawaan: .terang-tautan.json di dalam root)"
    )


def run(arguments: argparse.Namespace) -> int:
    root: Path = arguments.root
    if not (root / DISCLOSURES).is_dir():
        stop(f"folder «{DISCLOSURES}» tidak ada di {root}")
    moment = arguments.today
    today: date = moment.date() if isinstance(moment, datetime) else moment
    places: dict[str, list[tuple[str, int]]] = {}
    for address, path, line in _addresses(root):
        places.setdefault(address, []).append((path, line))
    store = AnswerStore(arguments.cache or root / ".terang-tautan.json", today)
    broken = {}
    try:
        for address, fault in broken_links(places, store, ask=ask, wait=time.sleep):
            broken[address] = fault
            progress("memeriksa tautan")
    finally:
        end_progress()
        store.write(places)
    owners = load(root, moment).owners
    rows = [
        (owners.get(path, ""), path, line, address, fault)
        for address, fault in broken.items()
        for path, line in places[address]
    ]
    print(_listed(sorted(rows), len(places), markdown=arguments.format == "markdown"))
    return PROBLEMS if broken else FINE


def _addresses(root: Path) -> Iterator[tuple[str, str, int]]:
    """Of YAML and Markdown, comments left out."""
    for top in (DISCLOSURES, PAGES):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in (".yml", ".md") or file.is_symlink() or not file.is_file():
                continue
            path = file.relative_to(root).as_posix()
            for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if not line.lstrip().startswith("#") or file.suffix == ".md":
                    for found in _ADDRESS.findall(line):
                        address = _TAIL.sub("", found)
                        if not _RESERVED.match(address):
                            yield address, path, number


def _listed(rows: list[tuple[str, str, int, str, str]], asked: int, *, markdown: bool) -> str:
    """By unit; what belongs to none, such as badan.yml, comes first."""
    if not rows:
        return f"Semua {asked} alamat menjawab."
    lines = [f"{len({row[3] for row in rows})} dari {asked} alamat tidak menjawab."]
    unit = None
    for owner, path, line, address, fault in rows:
        if owner != unit:
            unit = owner
            name = owner or f"tanpa unit ({BODY} dan halaman)"
            lines += ["", f"## {name}", ""] if markdown else ["", f"{name}:"]
        shown = (
            f"- [ ] `{path}` baris {line}: <{address}> {fault}" if markdown else f"  {path}:{line}: {address} {fault}"
        )
        lines.append(shown)
    return "\n".join(lines)
