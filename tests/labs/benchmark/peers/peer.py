"""The shape of every peer, and what their projects have in common."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from terang.law import DUTIES
from terang.records import AlertKind, Form, Ground, InformationClass

from ..chrome import Chrome
from ..corpus import Item, Parameters, records, releases, write
from ..institution import ADDRESS, NAME, offices
from ..measure import Command

PROJECTS = Path(__file__).with_name("projects")
PAGE_LENGTH = 100  # rows of a list page, as in Terang
FEED_LENGTH = 50

# Holds for every peer.
COMMON_NOTES = (
    "Tidak memeriksa isi sama sekali; Terang memeriksa setiap bidang dan hubungan antarcatatan.",
    "Daftarnya per kelas, unit, dan tahun (100 baris sehalaman). Terang juga menulis daftar per topik, setiap daftar "
    "per tahun dalam dua urutan, dan manifes SHA-256 semua berkas.",
    "Halaman catatan dan siaran pers dicetak dengan bidang yang sama; halaman tertulis hanya ada pada Terang dan MkDocs.",
)

# Holds for the three that share the templates in Jinja and Nunjucks.
PLAIN_RELEASES = "Umpan siaran pers tanpa teks penuh, siaran pers tanpa tautan sebelum-sesudah, dan catatan terkait hanya disebut idnya."


@dataclass(frozen=True, slots=True)
class Tool:
    """A peer as it is installed here."""

    words: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Peer:
    """How to find a peer, lay out its project, and build it."""

    name: str
    label: str
    install: str  # shell line with package names only
    notes: tuple[str, ...]  # what differs from Terang's build, beyond COMMON_NOTES
    find: Callable[[], Tool | None]
    prepare: Callable[[Path, Parameters, Chrome], None]
    command: Callable[[Tool, Path, Path], Command]  # tool, project, output


def on_path(name: str, *question: str) -> Tool | None:
    """The program `name` with the first line that it answers."""
    found = shutil.which(name)
    return Tool((found,), answer(found, *question)) if found else None


def answer(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return next(iter(done.stdout.strip().splitlines()), "")


def lay_out(name: str, project: Path, replaced: Mapping[str, str], patterns: Sequence[str] = ("*",)) -> None:
    """Copy the files of `projects/<name>` that fit a pattern, each `@@key@@` replaced."""
    top = PROJECTS / name
    for path in sorted({path for pattern in patterns for path in top.rglob(pattern)}):
        if path.is_file() and "__pycache__" not in path.parts:
            text = path.read_text(encoding="utf-8")
            for key, value in replaced.items():
                text = text.replace(f"@@{key}@@", value)
            write(project / path.relative_to(top), text)


def items(parameters: Parameters) -> Iterator[tuple[str, Item]]:
    """Section and item of everything that gets a page."""
    yield from (("informasi", item) for item in records(parameters))
    yield from (("siaran-pers", item) for item in releases(parameters))


def write_content(content: Path, parameters: Parameters) -> None:
    """Markdown files with the very YAML of the corpus as front matter, the year beside it."""
    for section, item in items(parameters):
        write(content / section / f"{item.id}.md", f'---\n{item.head}tahun: "{item.year}"\n---\n\n{item.body}')


def words_of(parameters: Parameters) -> dict[str, Any]:
    """Names that stand behind the ids in a record."""
    return {
        "badan": NAME,
        "alamat": ADDRESS,
        "asal": ADDRESS.rstrip("/"),
        "unit": {unit.id: unit.name for unit in offices(parameters.units)},
        "kelas": {kind.key: kind.label for kind in InformationClass},
        "bentuk": {form.key: form.label for form in Form},
        "keadaan": {kind.key: kind.label for kind in AlertKind},
        "dasar": {ground.key: {"kata": ground.label, "pasal": ground.law} for ground in Ground},
        "kewajiban": {id: {"judul": m.title, "pasal": m.citation} for id, m in DUTIES.items()},
    }


def words_json(parameters: Parameters) -> str:
    return json.dumps(words_of(parameters), ensure_ascii=False)


def without(text: str, signs: Sequence[str]) -> str:
    """`text` as constant text of a template language; it must not hold any of its signs."""
    if any(sign in text for sign in signs):
        raise ValueError("kerangka halaman memuat tanda bahasa templat")
    return text
