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
from terang.publishing.repository_files import RepositoryFiles
from terang.records import Body
from terang.rendering.layout import SLOTS, Layout, sentinel
from terang.writers import (
    WRITERS,
    FileFacts,
    LazyOutput,
    Page,
    Site,
    SiteFiles,
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
TODAY_FILE = "hari-ini.txt"  # of an example whose day matters
BEFORE = "sebelum"  # a folder of an example: releases as they were when they were published


def shared_data(*names: str) -> Path:
    """A file or folder of the real data that lies beside the repository; the test skips where there is none."""
    path = HOME.parent.joinpath("shared", "data", *names)
    if not path.exists():
        pytest.skip(f"real data is not kept in the repository: {path} is absent")
    return path


def shared_case(name: str) -> Path:
    """A sample with a right answer that lies beside the repository; the test skips where there is none."""
    path = HOME.parent / "shared" / "cases" / name
    if not path.exists():
        pytest.skip(f"samples are not kept in the repository: {path} is absent")
    return path


def pdf(text: str) -> bytes:
    """A PDF of one page with a line of text."""
    line = text.encode("latin-1", "replace").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    content = b"BT /F1 12 Tf 72 760 Td (" + b" ".join(line.split()) + b") Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    )
    whole, starts = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        starts.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return whole + end % (table, len(whole))


def _as_named(path: str, content: str | bytes) -> bytes:
    """A file is what its name says: text for a `.pdf` becomes a PDF with it, text for a `.png` any picture."""
    if isinstance(content, bytes):
        return content
    ending = path.rpartition(".")[2].lower()
    return pdf(content) if ending == "pdf" else picture("PNG") if ending == "png" else content.encode()


def make_root(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A copy of the base root in `folder`, with `files` laid over it."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_as_named(path, content))
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
        elif source.is_file() and source.name not in ("harapan.txt", TODAY_FILE):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    return folder


def today_of(example: Path) -> date:
    """The day on which an example is checked."""
    file = example / TODAY_FILE
    return date.fromisoformat(file.read_text(encoding="utf-8").strip()) if file.is_file() else TODAY


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


def site_of(catalogue: Catalogue, address: str = ADDRESS, files: SiteFiles | None = None) -> Site:
    pages = frozenset({"index.html", "layanan/permohonan.html"})
    return Site.of("PPID Kota Contoh", address, catalogue, pages, files)


@functools.cache
def plain_layout() -> Layout:
    return Layout.split("\n".join(f"<{slot}>{sentinel(slot)}</{slot}>" for slot in SLOTS))


def outputs_of(site: Site) -> Iterator[tuple[str, Page | bytes]]:
    """What every writer makes, by path."""
    return ((output.path, made(output)) for writer in WRITERS for output in single_outputs(writer(site)))


def made(output: LazyOutput) -> Page | bytes:
    page = output.make()
    assert isinstance(page, bytes) or page.path == output.path
    return page


def everything(root: Path, catalogue: Catalogue, address: str = ADDRESS) -> dict[str, bytes]:
    """All that visitors could get of `catalogue`, by path: every output of every writer, markers, sitemap, search."""
    site = site_of(catalogue, address, RepositoryFiles(root, None))
    found: dict[str, bytes] = {}
    listed: list[str] = []

    def add(output: LazyOutput) -> None:
        assert output.path not in found, f"made twice: {output.path}"
        page = made(output)
        if isinstance(page, Page):
            page = plain_layout().press(
                title=page.title,
                description=page.description,
                canonical=page.head[:0],
                head=page.head,
                body=page.body,
            )
            listed.extend([output.path] if output.listed else [])
        found[output.path] = page

    for writer in WRITERS:
        for output in single_outputs(writer(site)):
            add(output)
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in found.items()}
    for late in evidence(site, digests.get, found.__getitem__):
        add(late)

    def facts_of(path: str) -> FileFacts | None:
        content = found.get(path)
        return FileFacts(hashlib.sha256(content).hexdigest(), len(content)) if content is not None else None

    for late in final_files(site, facts_of):
        add(late)
    markers = "".join(f"<!-- terang:{name} -->" for name in NAMES)
    found["index.html"] = fill(markers, "index.html", site).encode()
    for late in sitemap(sorted(listed), site):
        add(late)
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
