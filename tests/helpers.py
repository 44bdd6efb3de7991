"""What tests share: small roots made from text, what the core says of them, and everything a site would contain."""

import functools
import hashlib
import io
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from launching import launch
from terang.catalogue import Catalogue, load
from terang.problems import Problem
from terang.publishing.image_processor import ImageProcessor
from terang.records import Body
from terang.rendering.layout import SLOTS, Layout, sentinel
from terang.writers import (
    WRITERS,
    CopiedFile,
    File,
    FileFacts,
    ImageOutput,
    LazyOutput,
    Page,
    RowFile,
    SingleOutput,
    Site,
    ZipOutput,
    evidence,
    fill,
    final_files,
    searchables,
    single_outputs,
    sitemap,
)
from terang.writers.whole_site.fragments import NAMES

HOME = Path(__file__).resolve().parents[1]
EXAMPLES = HOME / "tests/examples"
BASE = EXAMPLES / "base"
TODAY = date(2026, 3, 31)
ADDRESS = "https://ppid.contoh.go.id/"

RECORD = "disclosures/berkala/2024/catatan.yml"
RELEASE = "content/siaran-pers/2025/siaran.md"
BEFORE = "sebelum"  # a folder of an example: releases as they were when they were published


def shared_data(*names: str) -> Path:
    """A file or folder of the real data that lies beside the repository; the test skips where there is none."""
    path = HOME.parent.joinpath("shared", "data", *names)
    if not path.exists():
        pytest.skip(f"real data is not kept in the repository: {path} is absent")
    return path


def make_root(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A copy of the base root in `folder`, with `files` laid over it."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def lay_over(folder: Path, overlay: Path) -> Path:
    """The base root in `folder` with an example over it: its files are added, those named in hapus.txt taken away."""
    make_root(folder)
    for source in sorted(overlay.rglob("*")):
        target = folder / source.relative_to(overlay)
        if BEFORE in source.parts:
            continue
        if source.name == "hapus.txt":
            for path in source.read_text(encoding="utf-8").split():
                (folder / path).unlink()
        elif source.is_file() and source.name != "harapan.txt":
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    return folder


def before_of(example: Path) -> dict[str, bytes]:
    """What the example's sources were before, by path."""
    files = (path for path in (example / BEFORE).rglob("*") if path.is_file())
    return {path.relative_to(example / BEFORE).as_posix(): path.read_bytes() for path in files}


def record(**fields: str) -> str:
    """YAML of a record; the text of each field is written as given."""
    return _yaml({"judul": "Laporan Tahun 2024", "kelas": "berkala"} | fields)


def release(body: str = "Isi siaran.\n", **fields: str) -> str:
    """A release with its head; the text of each field is written as given."""
    head = {
        "judul": "Siaran",
        "tanggal": "2025-02-03",
        "tempat": "Kota Contoh",
        "teras": "Satu kalimat.",
        "sumber": "Keterangan kantor",
    } | fields
    return f"---\n{_yaml(head)}---\n\n{body}"


def holidays(year: int = 2030, *, decree: str = "SKB 1/2029", more: str = "") -> str:
    """YAML of a year's holidays: those of every year, and `more` lines."""
    days = ("01-01", "05-01", "06-01", "08-17", "12-25")
    rows = "".join(f"  - {{tanggal: {year}-{day}, nama: Libur {day}, jenis: libur_nasional}}\n" for day in days)
    return f"keputusan: {decree}\ndaftar:\n{rows}{more}"


def office_file(year: int = 2030, text: str = "") -> dict[str, str | bytes]:
    """A year's holidays as a file of a root."""
    return {f"disclosures/hari-libur/{year}.yml": text or holidays(year)}


def picture(format: str = "JPEG", size: tuple[int, int] = (12, 8), seed: int = 0, **options: object) -> bytes:
    """A picture with soft shapes and some grain, as photos have; always the same for the same arguments."""
    grain = random.Random(seed)
    image = Image.new("RGB", size)
    for cells, share in ((6, 1.0), (32, 0.4), (128, 0.15)):
        layer = Image.frombytes("RGB", (cells, cells), grain.randbytes(3 * cells * cells))
        image = Image.blend(image, layer.resize(size, Image.Resampling.BICUBIC), share)
    out = io.BytesIO()
    image.save(out, format, **options)  # type: ignore[arg-type]
    return out.getvalue()


def _yaml(fields: Mapping[str, str]) -> str:
    return "".join(f"{key}:{'' if text.startswith(chr(10)) else ' '}{text}\n" for key, text in fields.items())


def codes(problems: Iterable[Problem], *, errors_only: bool = True) -> list[str]:
    return [problem.code for problem in problems if problem.is_error or not errors_only]


def lines(problems: Iterable[Problem]) -> list[str]:
    """`path:line:column code` of each."""
    return [f"{p.place.path}:{p.place.line}:{p.place.column} {p.code}" for p in problems]


def catalogue_of(root: Path, today: date = TODAY) -> Catalogue:
    """The catalogue of a root without errors."""
    loaded = load(root, today)
    assert loaded.catalogue, lines(loaded.problems)
    return loaded.catalogue


def site_of(catalogue: Catalogue, address: str = ADDRESS) -> Site:
    return Site("PPID Kota Contoh", address, catalogue, frozenset({"index.html", "layanan/permohonan.html"}))


@functools.cache
def plain_layout() -> Layout:
    return Layout.split("\n".join(f"<{slot}>{sentinel(slot)}</{slot}>" for slot in SLOTS))


Made = Page | File | CopiedFile | ImageOutput | ZipOutput


def outputs_of(site: Site) -> Iterator[Made]:
    """What every writer makes, drafts made as well."""
    for writer in WRITERS:
        yield from map(made, single_outputs(writer(site)))


def made(output: SingleOutput) -> Made:
    if isinstance(output, LazyOutput):
        page = output.make()
        assert page.path == output.path
        assert not isinstance(page, Page) or page.listed == output.listed
        return page
    if isinstance(output, RowFile):
        return File(output.path, output.content())
    return output


def everything(root: Path, catalogue: Catalogue, address: str = ADDRESS) -> dict[str, bytes]:
    """All that visitors could get of `catalogue`, by path: every output of every writer, markers, sitemap, search."""
    site = site_of(catalogue, address)
    images = ImageProcessor(root, None)
    found: dict[str, bytes] = {}
    listed: list[str] = []
    for output in outputs_of(site):
        assert output.path not in found, f"made twice: {output.path}"
        match output:
            case File():
                found[output.path] = output.content
            case CopiedFile():
                found[output.path] = (root / output.source).read_bytes()
            case ImageOutput():
                found[output.path] = images.render(output)
            case ZipOutput():
                found[output.path] = images.pack(output)
            case Page():
                found[output.path] = plain_layout().press(
                    title=output.title,
                    description=output.description,
                    canonical=output.head[:0],
                    head=output.head,
                    body=output.body,
                )
                listed += [output.path] if output.listed else []
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in found.items()}
    for late in (draft.make() for draft in evidence(site, digests.get, found.__getitem__)):
        found[late.path] = late.content if isinstance(late, File) else str(late.body).encode()
        listed += [late.path] if isinstance(late, Page) else []

    def facts_of(path: str) -> FileFacts | None:
        content = found.get(path)
        return FileFacts(hashlib.sha256(content).hexdigest(), len(content)) if content is not None else None

    found |= {file.path: file.content for file in list(final_files(site, facts_of))}
    markers = "".join(f"<!-- terang:{name} -->" for name in NAMES)
    found["index.html"] = fill(markers, "index.html", site).encode()
    found |= {file.path: file.content for file in sitemap(sorted(listed), site)}
    found["(search)"] = "\n".join(
        f"{one.path} {one.date} {one.facets} {one.document()}" for one in searchables(site)
    ).encode()
    found["(paths)"] = "\n".join(found).encode()
    return found


def places_of(word: str, outputs: Mapping[str, bytes]) -> list[str]:
    """The outputs in which `word` stands."""
    return sorted(path for path, content in outputs.items() if word.encode() in content)


def body_of(**fields: object) -> Body:
    return Body(path="disclosures/badan.yml", **({"name": "Pemerintah Kota Contoh"} | fields))  # type: ignore[arg-type]


def run(
    script: str, *arguments: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """One of the commands in scripts/, as a person would run it."""
    path, words = HOME / "scripts" / script, list(map(str, arguments))
    whole = {**os.environ, "PYTHONIOENCODING": "utf-8", **environment}
    if not environment and Path("/proc/self/fd").exists():
        return launch(path, words, cwd or HOME, whole)
    return subprocess.run(
        [sys.executable, "-W", "error", str(path), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        cwd=cwd or HOME,
        env=whole,
        timeout=120,
    )
