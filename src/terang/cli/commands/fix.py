"""A root → its records and releases without slips whose remedy is beyond doubt; every changed line is shown."""

import argparse
import shlex
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from ...atomic_writing import write_atomically
from ...catalogue import body_of, load
from ...errors import reason_of
from ...mending import mended, proposed_path
from ...records import InformationClass
from ...repository import DISCLOSURES, PHOTOS, RELEASES
from ...validation import ValidationContext
from ..arguments import Parser
from ..console import FINE, end_progress, progress, stop

DESCRIPTION = (
    "Membetulkan salah tulis yang obatnya pasti: spasi tak terlihat, tab, tanda kutip Word, butir «•», tanggal seperti\n"
    "31/03/2024, huruf besar pada pilihan, alamat tanpa https://, tabel yang ditempel, judul bagian, singkatan surat-menyurat,\n"
    "dan nama berkas yang belum dapat terbit; dalam catatan, kepala siaran pers, dan isi keduanya.\n"
    "Setiap baris yang berubah ditampilkan. Baris lain, catatan penyunting, dan urutan tidak disentuh. Yang memerlukan\n"
    "pengetahuan orang tidak ditebak: banyaknya disebut di akhir."
)
EXAMPLE = "{command} disclosures/berkala/2024"
_TOPS = (*(f"{DISCLOSURES}/{kind.slug}" for kind in InformationClass), RELEASES)


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument("--dry-run", action="store_true", help="tampilkan saja, jangan tulis")
    parser.add_argument("paths", nargs="*", metavar="LOKASI", help="hanya berkas atau folder ini")


def run(arguments: argparse.Namespace) -> int:
    root: Path = arguments.root
    if not (root / DISCLOSURES).is_dir():
        stop(f"folder «{DISCLOSURES}» tidak ada di {root}")
    body = body_of(root)
    context = ValidationContext.of(body) if body else ValidationContext()
    wanted = [_inside(written, root) for written in arguments.paths]
    changed = 0
    for path in _sources(root):
        if not wanted or any(_is_below(path, one) for one in wanted):
            changed += _fix(root, path, context, dry=arguments.dry_run)
    if changed and arguments.dry_run:
        print(f"{changed} berkas dapat dibetulkan; belum ada yang ditulis.")
    elif changed:
        print(f"{changed} berkas dibetulkan.")
    if not (changed and arguments.dry_run):
        print(_rest(root, arguments.today, wanted, is_changed=bool(changed)))
    return FINE


def _rest(root: Path, today: date, wanted: Sequence[str], *, is_changed: bool) -> str:
    """What a person must mend, and the command that lists it."""
    try:
        found = load(root, today, progress=progress).problems
    finally:
        end_progress()
    left = [one for one in found if not wanted or any(_is_below(one.place.path, path) for path in wanted)]
    errors = sum(one.is_error for one in left)
    warnings = len(left) - errors
    counts = [f"{count} {name}" for count, name in ((errors, "galat"), (warnings, "peringatan")) if count]
    if not counts:
        return "Tidak ada masalah lagi." if is_changed else "Tidak ada yang perlu dibetulkan."
    command = " ".join(["terang check", *(shlex.quote(path) for path in wanted if path != ".")])
    begin = "Masih ada" if is_changed else "Tidak ada yang dapat dibetulkan sendiri, tetapi ada"
    return f"{begin} {' dan '.join(counts)} yang perlu dilihat orang. Daftarnya: {command}"


def _is_below(path: str, top: str) -> bool:
    return top == "." or path == top or path.startswith(f"{top}/")


def _inside(written: str, root: Path) -> str:
    """The path relative to the root, whether it was written from there or from the current folder."""
    for path in (root / written, Path(written)):
        if path.exists() and path.resolve().is_relative_to(root.resolve()):
            return path.resolve().relative_to(root.resolve()).as_posix()
    return stop(f"«{written}» tidak ada di dalam {root}")


def _sources(root: Path) -> Iterator[str]:
    """Paths of all files that are, or by another name would be, records and releases."""
    for top in _TOPS:
        for file in sorted((root / top).rglob("*")):
            path = file.relative_to(root).as_posix()
            is_ours = file.is_file() and not file.is_symlink() and not path.startswith(f"{PHOTOS}/")
            if is_ours and (path.endswith((".yml", ".md")) or proposed_path(path)):
                yield path


def _fix(root: Path, path: str, context: ValidationContext, *, dry: bool) -> bool:
    """Show the file's mends and, unless `dry`, make them. Was there anything to mend?"""
    new = proposed_path(path)
    if new and (root / new).exists():
        print(f"{path}\n  namanya tidak diganti: {new} sudah ada")
        new = None
    try:
        before = (root / path).read_bytes()
        after = mended(new or path, before, context)
        if after == before and not new:
            return False
        print("\n".join([path, *([f"  nama baru: {new}"] if new else []), *_difference(before, after)]))
        if not dry and after != before:
            write_atomically(root / path, after)
        if not dry and new:
            (root / path).rename(root / new)
    except OSError as error:
        stop(f"{path} tidak dapat dibetulkan: {reason_of(error)}. Berkas sebelumnya sudah jadi; jalankan ulang.")
    return True


def _difference(before: bytes, after: bytes) -> Iterator[str]:
    """Each changed line as it was and as it is; line ends and a mark at the beginning are only named."""
    old, new = (data.decode("utf-8", "replace").lstrip("\ufeff").splitlines() for data in (before, after))
    if old == new and before != after:
        yield "  akhir baris dan tanda tak terlihat dirapikan"
    for kind, first, last, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield f"  baris {first + 1}"
            yield from (f"    - {_visible(line)}" for line in old[first:last])
            yield from (f"    + {_visible(line)}" for line in new[from_:to])


def _visible(text: str) -> str:
    return "".join(sign if sign.isprintable() or sign == " " else "·" for sign in text)
