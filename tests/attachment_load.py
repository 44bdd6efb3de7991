"""1,000 attachments of mixed kinds, 500 MB in all → seconds and memory of `terang check`, new and with nothing changed.

    python tests/attachment_load.py [--count 1000] [--megabytes 500] [--folder FOLDER]

Memory is the sum of what all processes of the command hold at once (proportional set size), looked at ten times a second.
"""

import argparse
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf

from carriers import book_of, zip_of
from helpers import HOME, make_root, picture, record

WORDS = [
    "anggaran",
    "laporan",
    "kegiatan",
    "pelayanan",
    "publik",
    "kota",
    "dinas",
    "tahun",
    "rencana",
    "realisasi",
    "program",
    "jalan",
    "sekolah",
    "puskesmas",
]


def words(grain: random.Random, count: int) -> str:
    return " ".join(grain.choices(WORDS, k=count))


def _pdf(grain: random.Random, size: int) -> bytes:
    """Pages of text, and pictures that fill the rest, as reports have."""
    with pikepdf.new() as document:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        for _ in range(30):
            page = document.add_blank_page(page_size=(595, 842))
            drawn = " ".join(f"({words(grain, 9)}) Tj T*" for _ in range(45))
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.Contents = document.make_stream(f"BT /F1 10 Tf 15 TL 50 790 Td {drawn} ET".encode())
        noise = document.make_stream(grain.randbytes(max(1, size - 120_000)))
        noise.Type, noise.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        noise.Width, noise.Height, noise.BitsPerComponent, noise.ColorSpace = 100, 100, 8, pikepdf.Name.DeviceGray
        document.pages[0].Resources.XObject = pikepdf.Dictionary(Im0=noise)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def _rows(grain: random.Random, size: int) -> list[list[str]]:
    row = 90
    return [[str(at), words(grain, 3), str(grain.randrange(10**9)), words(grain, 4)] for at in range(size // row)]


def _csv(grain: random.Random, size: int) -> bytes:
    return "".join(";".join(row) + "\n" for row in _rows(grain, size)).encode()


def _xlsx(grain: random.Random, size: int) -> bytes:
    return book_of(_rows(grain, size * 3))


def _docx(grain: random.Random, size: int) -> bytes:
    name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    text = "".join(f"<w:p><w:r><w:t>{words(grain, 60)}</w:t></w:r></w:p>" for _ in range(300))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    return zip_of({
        "[Content_Types].xml": f'<Types xmlns="{types}"><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "word/document.xml": f"<w:document {name}><w:body>{text}</w:body></w:document>",
        "word/media/image1.jpg": grain.randbytes(max(1, size - 30_000)),
    })  # fmt: skip


def _zip(grain: random.Random, size: int) -> bytes:
    return zip_of({f"{at}.csv": _csv(grain, size // 2) for at in range(6)})


def _geojson(grain: random.Random, size: int) -> bytes:
    point = {
        "type": "Feature",
        "properties": {"nama": words(grain, 3)},
        "geometry": {"type": "Point", "coordinates": [106.98, -6.23]},
    }
    return json.dumps({"type": "FeatureCollection", "features": [point] * (size // 150)}).encode()


def _jpeg(grain: random.Random, size: int) -> bytes:
    return picture("JPEG", (1200, 900), grain.randrange(9)) + b""


# Ending, how it is made, share of the files.
KINDS: tuple[tuple[str, Callable[[random.Random, int], bytes], int], ...] = (
    ("pdf", _pdf, 50), ("xlsx", _xlsx, 12), ("docx", _docx, 10), ("csv", _csv, 12), ("zip", _zip, 4), ("geojson", _geojson, 4),
    ("jpg", _jpeg, 8),
)  # fmt: skip


def clone(root: Path, target: Path) -> Path:
    """The same bytes with other stamps, as a fresh checkout has them."""
    return Path(shutil.copytree(root, target))


def make(folder: Path, count: int, total: int) -> int:
    """A root with the files, named by records; returns their bytes."""
    root, grain = make_root(folder), random.Random(7)
    endings = [kind for kind in KINDS for _ in range(kind[2])]
    written = 0
    for number in range(count):
        ending, build, _ = endings[number % len(endings)]
        typical = 2 * (total - written) // (count - number)
        size = grain.randrange(20_000, max(20_001, min(typical, 20_000_000)))
        if ending in ("csv", "xlsx", "geojson", "zip"):
            size //= 4
        content = build(grain, size)
        written += len(content)
        target = root / f"disclosures/berkas/2024/{number:04}.{ending}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for first in range(0, count, 20):
        names = sorted(path.name for path in (root / "disclosures/berkas/2024").iterdir())[first : first + 20]
        files = "".join(f"\n  - lokasi: 2024/{name}\n    judul: Berkas {name}" for name in names)
        (root / f"disclosures/berkala/2024/b{first:04}.yml").write_text(record(judul=f"Laporan {first}", berkas=files))
    return written


def _tree(parent: int) -> Iterator[int]:
    yield parent
    try:
        for task in Path(f"/proc/{parent}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))
    except OSError:
        return


def _held(parent: int) -> int:
    """KiB of all processes, shared pages counted once."""
    total = 0
    for process in _tree(parent):
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except (OSError, StopIteration):
            continue
    return total


def measure(root: Path, cache: Path) -> tuple[float, float, float, str]:
    """Seconds by the clock and of the processors, MiB, last lines."""
    command = [
        sys.executable,
        "-m",
        "terang",
        "check",
        "--root",
        str(root),
        "--today",
        "2026-03-31",
        "--cache",
        str(cache),
    ]
    before, start = os.times(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=HOME)
    most = 0
    while process.poll() is None:
        most = max(most, _held(process.pid))
        time.sleep(0.1)
    said = process.stdout.read() if process.stdout else ""
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, used, most / 1024, "\n".join(said.splitlines()[-4:])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--megabytes", type=int, default=500)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        if not (folder / "root").exists():
            print(f"{make(folder / 'root', given.count, given.megabytes << 20) / 1e6:.0f} MB made")
        time.sleep(3)  # the files must be older than the coarsest clock to be remembered
        for name in ("new", "unchanged", "unchanged again"):
            clock, used, most, said = measure(folder / "root", folder / "cache")
            print(f"{name}: {clock:.1f} s, {used:.1f} s of processors, {most:.0f} MiB\n{said}")
        again = clone(folder / "root", folder / "clone")
        time.sleep(3)
        clock, used, most, _ = measure(again, folder / "cache")
        print(f"a clone with that cache: {clock:.1f} s, {used:.1f} s of processors, {most:.0f} MiB")
        no_files = make_root(folder / "empty")
        clock, used, most, _ = measure(no_files, folder / "cache-empty")
        print(f"a root without attachments, new: {clock:.1f} s, {used:.1f} s of processors, {most:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
