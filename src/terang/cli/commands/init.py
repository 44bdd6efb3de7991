"""A few answers, from flags, a table or questions → a repository of the office's own, complete enough to build."""

import argparse
import json
import re
import sys
from dataclasses import replace
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from ... import __version__
from ...errors import UsageError, reason_of
from ...records import BodyKind
from ...records.fields import Simple
from ...records.patterns import PATTERNS
from ...starting import (
    FORGES,
    MADE_BY_FORGES,
    OfficeAnswers,
    StartingFile,
    StartingUnit,
    read_body_list,
    repository_files,
)
from ...validation import likely_address
from ..arguments import Parser
from ..console import FINE, PROBLEMS, stop
from ..history import commit_address
from ..questions import ask, choose

DESCRIPTION = (
    "Membuat repositori isi bagi satu badan publik: halaman layanan, badan.yml, menu, dan pemeriksaan otomatis.\n"
    "Tanpa --nama dan --from, pertanyaannya diajukan di terminal. Tidak pernah menimpa berkas."
)
EXAMPLE = '{command} ppid-desa --nama "Pemerintah Desa Contoh" --jenis desa --unit "Sekretariat Desa"'

_FLAGS = (
    ("singkatan", "short", "nama pendek"),
    ("alamat", "address", "alamat kantor, tempat loket layanan informasi"),
    ("jam-layanan", "hours", "jam layanan informasi"),
    ("situs", "site", "alamat situs nanti, misalnya https://ppid.contoh.go.id/"),
    ("surel", "email", "surel kantor bagi permintaan informasi, yang terbit sebagai kontak resmi"),
    ("telepon", "phone", "telepon kantor bagi permintaan informasi, yang terbit sebagai kontak resmi"),
    ("ppid", "ppid", "jabatan yang menjadi PPID"),
    ("atasan-ppid", "superior", "jabatan yang menjadi Atasan PPID"),
    ("komisi-informasi", "commission", "Komisi Informasi yang berwenang"),
)


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder repositori baru")
    parser.add_argument("--nama", help="nama badan publik")
    parser.add_argument("--jenis", choices=[kind.key for kind in BodyKind], help="jenis badan publik")
    for flag, _, meaning in _FLAGS:
        parser.add_argument(f"--{flag}", default="", help=meaning)
    parser.add_argument("--unit", action="append", default=[], metavar="NAMA", help="nama unit; boleh diulang")
    parser.add_argument(
        "--from",
        dest="table",
        type=Path,
        metavar="BADAN.CSV",
        help="tabel dengan kolom kunci dan isi (boleh juga singkatan dan jenis), misalnya: unit;Sekretariat Desa",
    )
    parser.add_argument(
        "--forge",
        choices=[*FORGES, "semua", "tanpa"],
        default="semua",
        help="tempat repositori nanti; menentukan berkas pemeriksaan otomatis (bawaan: semua)",
    )
    parser.add_argument(
        "--terang", metavar="SUMBER", help="dari mana pip memasang Terang (bawaan: dari mana ini dipasang)"
    )
    parser.add_today()


def run(arguments: argparse.Namespace) -> int:
    answers = _answers(arguments)
    if answers is None:
        return PROBLEMS
    answers = replace(answers, site=_site(answers.site))
    forges = {"semua": tuple(FORGES), "tanpa": ()}.get(arguments.forge, (arguments.forge,))
    source = arguments.terang or _source()
    files = repository_files(answers, year=arguments.today.year, source=source, forges=forges)
    left = _write(arguments.folder, files)
    _say_what_follows(arguments.folder, [file for file in files if file not in left])
    _say_what_was_left(arguments.folder, left)
    if not _is_reachable(source):
        _say_where_terang_is(arguments.folder)
    return FINE


def _answers(arguments: argparse.Namespace) -> OfficeAnswers | None:
    """None after the faults of a table were shown."""
    given = {name: " ".join(getattr(arguments, flag.replace("-", "_")).split()) for flag, name, _ in _FLAGS}
    units = tuple(StartingUnit(name=" ".join(name.split())) for name in arguments.unit if name.strip())
    if refused := [f"--{flag}: {reason}" for flag, name, _ in _FLAGS if (reason := _refused(name, given[name]))]:
        raise UsageError("; ".join(refused))
    if arguments.table:
        found, faults = read_body_list(arguments.table.name, _bytes(arguments.table))
        if found:
            keys = ((name, getattr(found, name)) for _, name, _ in _FLAGS)
            more = (reason for name, text in keys if not given[name] and (reason := _refused(name, text)))
            faults = (*faults, *(f"{arguments.table.name}: {reason}" for reason in more))
        for fault in faults:
            print(fault, file=sys.stderr)
        if found is None or faults:
            print("Tidak ada yang dibuat.", file=sys.stderr)
            return None
        named: dict[str, Any] = {name: text for name, text in given.items() if text}
        named |= {"name": arguments.nama} if arguments.nama else {}
        named |= {"kind": _kind(arguments.jenis)} if arguments.jenis else {}
        return replace(found, units=(*found.units, *units), **named)
    name, kind = arguments.nama, arguments.jenis
    if not (name and kind):
        if not sys.stdin.isatty():
            raise UsageError("sebutkan --nama dan --jenis, atau --from BADAN.CSV")
        name = name or ask("Nama badan publik, misalnya Pemerintah Desa Contoh")
        kind = kind or choose("Jenis badan publik", [(one.key, one.label) for one in BodyKind])
        given = {
            name_: given[name_]
            or ask(f"{meaning[0].upper()}{meaning[1:]}", needed=False, refused=partial(_refused, name_))
            for _, name_, meaning in _FLAGS
        }
        units = units or tuple(_ask_units())
    return OfficeAnswers(name=" ".join(name.split()), kind=_kind(kind), units=units, **given)


def _refused(name: str, written: str) -> str:
    """Why an answer cannot be used, as the check says it of the files that would hold it; "" when it can, or is left out."""
    if not written:
        return ""
    if name == "site" and not _site(written):
        return f"«{written}» bukan alamat situs. Tulis alamat web, misalnya https://ppid.contoh.go.id/, atau kosongkan."
    if name == "email" and not re.fullmatch(PATTERNS[Simple.EMAIL], written, re.ASCII):
        return f"«{written}» bukan alamat surel. Tulis seperti ppid@contoh.go.id, atau kosongkan."
    if name == "phone" and not re.fullmatch(PATTERNS[Simple.PHONE], written, re.ASCII):
        return f"«{written}» bukan nomor telepon. Tulis satu nomor, misalnya (021) 1234567, atau kosongkan."
    return ""


def _site(written: str) -> str:
    """The whole address of a site, also for a host alone; "" when it is none."""
    try:
        parts = urlsplit(written)
        is_web = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not re.search(r"\s", written)
    except ValueError:
        is_web = False
    return written if is_web else likely_address(written) if " " not in written else ""


def _kind(key: str) -> BodyKind:
    return next(kind for kind in BodyKind if kind.key == key)


def _ask_units() -> list[StartingUnit]:
    print("Nama unit, satu setiap baris; baris kosong untuk selesai.")
    units = []
    while name := ask("Unit", needed=False):
        units.append(StartingUnit(name=name))
    return units


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        stop(f"{path} tidak dapat dibaca ({reason_of(error)}); periksa nama berkasnya")


def _source() -> str:
    """What pip would install this Terang from: a commit of a repository, an archive, or a version."""
    try:
        origin = json.loads(metadata.distribution("terang").read_text("direct_url.json") or "{}")
    except (metadata.PackageNotFoundError, ValueError):
        origin = {}
    if "vcs_info" in origin:
        return f"terang @ {origin['vcs_info']['vcs']}+{origin['url']}@{origin['vcs_info']['commit_id']}"
    if "archive_info" in origin:
        return f"terang @ {origin['url']}"
    if "dir_info" in origin:
        folder = Path(url2pathname(urlsplit(origin["url"]).path))
        return f"terang @ {commit_address(folder) or origin['url']}"
    return f"terang=={__version__}"


def _write(folder: Path, files: tuple[StartingFile, ...]) -> list[StartingFile]:
    """All or nothing: a file that is there stops everything before the first is written. Returns what a forge had made before."""
    there = [file for file in files if (folder / file.path).exists()]
    left = [file for file in there if file.path in MADE_BY_FORGES]
    if found := [file.path for file in there if file not in left]:
        more = f" dan {len(found) - 5} lainnya" if len(found) > 5 else ""
        stop(f"sudah ada di {folder}: {', '.join(found[:5])}{more}; pilih folder lain, tidak ada yang ditimpa")
    try:
        for file in files:
            if file not in left:
                path = folder / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("xb") as stream:
                    stream.write(file.content)
    except OSError as error:
        stop(f"{error.filename} tidak dapat ditulis ({reason_of(error)})")
    return left


def _say_what_follows(folder: Path, files: list[StartingFile]) -> None:
    print(f"Dibuat: {len(files)} berkas di {folder.resolve()}\n\nYang perlu diisi kantor Anda:")
    todo = [file for file in files if file.todo]
    width = max(len(file.path) for file in todo)
    for file in todo:
        print(f"  {file.path:{width}}  {file.todo}")
    print(f"\nLangkah berikutnya:\n  terang check --root {folder}\n  terang build --root {folder}")


def _say_what_was_left(folder: Path, left: list[StartingFile]) -> None:
    """Lines that a list of the forge's lacks are for the office to add: a file that is there is not changed."""
    for file in left:
        lines = () if file.path.endswith(".md") else file.content.decode().splitlines()
        there = _bytes(folder / file.path).decode("utf-8", "replace").splitlines() if lines else ()
        missing = [line for line in lines if line not in there]
        print(f"Dibiarkan: {file.path}, yang sudah ada." + (" Tambahkan baris ini di dalamnya:" if missing else ""))
        print("".join(f"  {line}\n" for line in missing), end="")


def _is_reachable(source: str) -> bool:
    """Can other computers install from it?"""
    return " @ " in source and " @ file:" not in source


def _say_where_terang_is(folder: Path) -> None:
    print(
        f"Sebelum dikirim ke GitHub, GitLab, atau Forgejo, tulis alamat Terang pada {folder}/requirements.txt:\n"
        "  terang @ git+https://ALAMAT-REPOSITORI-TERANG@COMMIT"
    )
