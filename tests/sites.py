"""A root folder → a site built from it by the real commands, and what stands in that site."""

import fcntl
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from helpers import HOME, run, shared_data
from terang.catalogue import Catalogue, load

TODAY = "2026-11-24"
# What need not be the same bytes at every build: nothing.
UNSTABLE: tuple[str, ...] = ()


# --- commands ---------------------------------------------------------------------------------------------------


def publish(root: Path, out: Path, *more: str, today: str = TODAY, **environment: str) -> str:
    """Build with scripts/publish.py, which must succeed; what it printed."""
    done = run("publish.py", "--root", root, "--out", out, "--today", today, *more, **environment)
    assert done.returncode == 0, f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def copy_root(root: Path, target: Path) -> Path:
    """The sources of `root`, and nothing that was built from them."""
    target.mkdir(parents=True)
    shutil.copy(root / "mkdocs.yml", target)
    for folder in ("content", "disclosures"):
        shutil.copytree(root / folder, target / folder)
    return target


# --- a site -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Built:
    """A finished site: sources, output folder, and what publish.py printed."""

    root: Path
    out: Path
    said: str = ""

    @cached_property
    def catalogue(self) -> Catalogue:
        loaded = load(self.root, date.fromisoformat(TODAY))
        assert loaded.catalogue is not None, [problem for problem in loaded.problems if problem.is_error]
        return loaded.catalogue

    @cached_property
    def files(self) -> frozenset[str]:
        return frozenset(path.relative_to(self.out).as_posix() for path in self.out.rglob("*") if path.is_file())

    @cached_property
    def pages(self) -> "dict[str, Html]":
        """Every HTML page, parsed."""
        return {path: Html.of(self.read(path)) for path in sorted(self.files) if path.endswith(".html")}

    def read(self, path: str) -> str:
        return (self.out / path).read_text(encoding="utf-8")


def build_once(base: Path, name: str, prepare: Callable[[Path], Path]) -> Built:
    """One site for the whole session, also when several workers ask: the first builds, the others wait.

    `prepare` is given the path of a folder that does not exist yet, and returns the root.
    """
    folder = base / f"situs-{name}"
    folder.mkdir(exist_ok=True)
    with (folder / "kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        finished = folder / "selesai.json"
        if not finished.exists():
            for leftover in ("root", "site", "sisa"):
                shutil.rmtree(folder / leftover, ignore_errors=True)
            root = prepare(folder / "root")
            said = publish(root, folder / "site")
            finished.write_text(json.dumps([str(root), said]))
        root_name, said = json.loads(finished.read_text())
    return Built(Path(root_name), folder / "site", said)


def session_folder(factory: pytest.TempPathFactory) -> Path:
    """The same for every xdist worker."""
    base = factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


def digests(out: Path, leave_out: tuple[str, ...] = UNSTABLE) -> dict[str, str]:
    """Path → hash of every file, but for what `leave_out` names (a folder ends in `/`)."""
    found = {path.relative_to(out).as_posix(): path for path in out.rglob("*") if path.is_file()}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in sorted(found.items())
        if not any(name == entry or (entry.endswith("/") and name.startswith(entry)) for entry in leave_out)
    }


def differing(first: dict[str, str], second: dict[str, str]) -> list[str]:
    """Paths that are in one only, or not the same in both."""
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))


# --- a page -----------------------------------------------------------------------------------------------------


# Stricter than a browser, and ten times as fast as html.parser: whatever `<` is no tag of this form is an error.
_TOKEN = re.compile(
    r"<!--.*?-->|<!doctype html>|<script\b([^<>]*)>(.*?)</script>"
    r"|<(/?)([a-z][a-z0-9-]*)((?:\s+[^\s\"'<>/=]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*)\s*/?>|<",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?")


@dataclass(frozen=True)
class Html:
    """What a machine, which does not care how a page looks, finds in it."""

    tags: tuple[tuple[str, dict[str, str]], ...]
    title: str
    headings: tuple[str, ...]  # of level 1

    @classmethod
    def of(cls, source: str) -> "Html":
        tags: list[tuple[str, dict[str, str]]] = []
        starts: dict[str, int] = {}
        found: dict[str, list[str]] = {"title": [], "h1": []}
        for match in _TOKEN.finditer(source):
            if match[0] == "<":
                raise AssertionError(f"neither tag nor text: {source[match.start() : match.start() + 80]!r}")
            if match[1] is not None:
                tags.append(("script", _attributes(match[1])))
            if not match[4]:
                continue
            name = match[4].lower()
            if not match[3]:
                tags.append((name, _attributes(match[5])))
            if name in found and not match[3]:
                starts[name] = match.end()
            elif name in found and match[3]:
                found[name].append(_text(source[starts[name] : match.start()]))
        return cls(tuple(tags), found["title"][0] if found["title"] else "", tuple(found["h1"]))

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name in names]

    @cached_property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]

    @cached_property
    def links(self) -> list[str]:
        return [attributes["href"] for attributes in self.all("a") if "href" in attributes]

    def meta(self, name: str) -> str | None:
        return next((row.get("content", "") for row in self.all("meta") if row.get("name") == name), None)


def _attributes(written: str) -> dict[str, str]:
    if not written.strip():
        return {}
    return {match[1].lower(): unescape(match[2] or match[3] or "") for match in _ATTRIBUTE.finditer(written)}


def _text(source: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", source))


def resolve(page: str, link: str) -> str | None:
    """Where a relative link of `page` leads, as a path in the site; None when it leaves the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return page
    target = urlsplit(urljoin(f"https://x.example/a/b/c/{page}", parts.path)).path
    inside = unquote(target).removeprefix("/a/b/c/")
    return inside + "index.html" if inside.endswith("/") or not inside else inside


# --- roots of test sites ------------------------------------------------------------------------------------------------------


def demo_root(_: Path) -> Path:
    """This repository itself: the demonstration."""
    return HOME


def imported_root(target: Path) -> Path:
    """A root that holds nothing but the real list of Kota Bekasi; the report lies beside it as laporan.json."""
    _write(
        target / "mkdocs.yml",
        "site_name: PPID Kota Bekasi\nsite_description: Daftar\nsite_url: https://contoh.example/dip/\n",
    )
    (target / "content").mkdir()
    (target / "disclosures").mkdir()
    report = target.parent / "laporan.json"
    done = run("import_dip.py", shared_data("dip-bekasi-raw.json"), "--root", target, "--report", report)
    assert done.returncode == 0, f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
    return target


# Ours, so that the test says something also where the data of others is absent.
_OWN_ATTACKS = (
    "terang-slot-body-end",
    "terang-slot-title-end <!-- terang:kelas --> terang-slot-head-end",
    "<!-- terang:darurat --><script>alert(1)</script>",
    "</title><script>window.__xss=1</script>",
    "</script><script>window.__xss=2</script>",
    "<!--<script>window.__xss=3</script>-->",
    "{{ 7 * 7 }} {% raw %} {# tak terlihat #}",
    '" onmouseover="window.__xss=4" x="',
    "' autofocus onfocus='window.__xss=5",
    "<img src=x onerror=window.__xss=6>",
    "<svg/onload=window.__xss=7>",
    '<a href="javascript:window.__xss=8">klik</a>',
    "[klik](javascript:window.__xss=9)",
    "[klik](<java\tscript:window.__xss=10>)",
    "![gambar](https://asing.example/lacak.png)",
    "<iframe srcdoc='<script>parent.__xss=11</script>'></iframe>",
    "<style>@import 'https://asing.example/gaya.css';</style>",
    "<form action=https://asing.example><button>Kirim</button></form>",
    "<base href=https://asing.example/>",
    "<meta http-equiv=refresh content='0;url=https://asing.example/'>",
    "`kode <b>tebal</b>` & &lt;script&gt;alert(1)&lt;/script&gt;",
    "]]><script>window.__xss=12</script>",
    "\u202eterbalik\u202c \u200bnol\u200b \ufefftanda",
    "A" * 140,
    "kata " * 25,
)


def attacks() -> list[str]:
    """Every attack string we have, each once."""
    folder = shared_data("attack")
    found = [*_OWN_ATTACKS, *json.loads((folder / "blns.json").read_text(encoding="utf-8"))]
    for name in ("xss-jhaddix.txt", "xss-rsnake.txt"):
        found += (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()
    found += [case["input"] for case in json.loads((folder / "bleach_tests.json").read_text(encoding="utf-8"))]
    # `.` stands alone between a case, its answer, and the next title.
    blocks = re.split(r"^\.$", (folder / "markdown_it_xss_fixture.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    found += blocks[1::3]
    found += [line for block in blocks[1::3] for line in block.splitlines()]
    return [text for text in dict.fromkeys(found) if text.strip()]


def attack_root(target: Path) -> Path:
    """A root where attack strings stand in every field that takes free text; refused ones are left out."""
    strings = attacks()
    compact = [text for text in strings if len(text) <= 60 and "\n" not in text]
    name = _q('PPID <b>Serangan</b> & "kutip"')
    about = f"site_name: {name}\nsite_description: {name}\nsite_url: https://contoh.example/s/\n"
    _write(target / "mkdocs.yml", about)
    _write(target / "disclosures/badan.yml", _attacked_body(compact))
    (target / "content").mkdir(parents=True)
    _write(target / "disclosures/monev/2026.yml", _attacked_monev(compact))
    whole, parts = {}, {}
    for number, text in enumerate(strings):
        topic = compact[number % 40]  # each has its own lists
        record, release = f"disclosures/berkala/2025/s{number}", f"content/siaran-pers/2025/s{number}"
        whole[f"{record}.yml"] = _record(text, text, text, topic, number)
        if number % 3 == 0 or number < len(_OWN_ATTACKS):
            whole[f"{release}.md"] = _release(text, text, text, topic, number)
        parts[f"{record}.yml"] = {
            f"{record}-judul.yml": _record(text, "Ringkasan", None, topic, number),
            f"{record}-ringkasan.yml": _record(f"Ringkasan {number}", text, None, "topik", number),
            f"{record}-isi.yml": _record(f"Isi {number}", "Ringkasan", text, "topik", number),
        }
        parts[f"{release}.md"] = {
            f"{release}-judul.md": _release(text, "Teras", "Isi", topic, number),
            f"{release}-isi.md": _release(f"Isi {number}", "Teras", text, "topik", number),
        }
    for path, text in whole.items():
        _write(target / path, text)
    # What is refused as a whole is tried again field by field; what is then refused stays out.
    for path in _refused(target):
        (target / path).unlink()
        for part, text in parts[path].items():
            _write(target / part, text)
    for path in _refused(target):
        (target / path).unlink()
    return target


def _refused(root: Path) -> set[str]:
    problems = load(root, date.fromisoformat(TODAY)).problems
    refused = {problem.place.path for problem in problems if problem.is_error}
    fixed = [problem for problem in problems if problem.is_error and problem.place.path.endswith("badan.yml")]
    assert not fixed, fixed
    return refused


def _q(text: str) -> str:
    """Quoted for YAML. Invisible characters are escaped, letters beyond 16 bits are not: YAML has no surrogates."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() or ord(c) > 0xFFFF else f"\\u{ord(c):04x}" for c in quoted)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _attacked_body(compact: list[str]) -> str:
    hostile = [text for text in compact if "<" in text or '"' in text]
    units = "".join(
        f"  - id: unit-{number}\n    nama: {_q(f'{text} {number}')}\n    jenis: dinas\n    alamat: {_q(text)}\n"
        f"    alias: [{_q(f'alias {number} {text}')}]\n    pejabat_ppid: {_q(text)}\n"
        f"    saluran:\n      - {{jenis: situs, label: {_q(text)}, isi: {_q(text)}}}\n"
        f"      - {{jenis: surel, label: Surel, isi: {_q(text)}}}\n"
        for number, text in enumerate(hostile[:20])
    )
    return (
        f"nama: {_q('Badan <script>alert(1)</script>')}\nalamat: {_q(hostile[0])}\njam_layanan: {_q(hostile[1])}\n"
        f"pemberitahuan: {_q(hostile[2])}\n"
        f"saluran:\n  - {{jenis: situs, label: {_q(hostile[3])}, isi: 'javascript:alert(1)'}}\n"
        f"  - {{jenis: telepon, label: Telepon, isi: {_q(hostile[4])}}}\n"
        f"pejabat:\n  - {{peran: {_q(hostile[5])}, jabatan: {_q(hostile[6])}, dasar: {_q(hostile[7])}}}\n"
        f"dasar_hukum:\n  - {{nama: {_q(hostile[8])}, tentang: {_q(hostile[9])}}}\n"
        f"keputusan:\n  - {{jenis: dip, nomor: {_q(hostile[10])}, tanggal: 2026-01-02, tentang: {_q(hostile[11])},"
        f" jabatan: {_q(hostile[12])}, tempat: {_q(hostile[13])}, keterangan: {_q(hostile[14])},"
        f" persetujuan: {{jabatan: {_q(hostile[15])}, nomor: {_q(hostile[16])}}}}}\n"
        f"unit:\n{units}"
    )


def _attacked_monev(compact: list[str]) -> str:
    texts = [_q(text) for text in compact if "<" in text or '"' in text]
    return (
        f"penyelenggara: {texts[0]}\nketerangan: {texts[1]}\nsumber: {texts[2]}\nkategori:\n"
        f"  - {{id: a, nama: {texts[3]}, keterangan: {texts[4]}, indikator: [{{id: i, nama: {texts[5]}, bobot: 100}}],"
        f" penilaian: [{{unit: unit-1, keterangan: {texts[6]}, nilai: [{{indikator: i, nilai: 90}}]}}]}}\n"
        f"mandiri:\n  - {{butir: pelatihan, jawaban: ya, keterangan: {texts[7]}}}\n"
    )


def _record(title: str, summary: str, body: str | None, topic: str, number: int) -> str:
    line = title if "\n" not in title else "Satu baris"
    return (
        f"judul: {_q(title)}\nkelas: berkala\nringkasan: {_q(summary)}\nunit: unit-{number % 20}\n"
        f"penanggung_jawab: {_q(line[:200])}\ntempat_pembuatan: {_q(line[:150])}\nretensi: {_q(line[:200])}\n"
        f"bentuk: [elektronik]\ntanggal_terbit: 2025-{number % 12 + 1:02}-{number % 28 + 1:02}\n"
        f"topik: [{_q(topic)}]\nsumber: {_q(line)}\n"
        f"berkas:\n  - {{lokasi: https://contoh.go.id/{number}.pdf, judul: {_q(line[:200])}}}\n"
        f"tautan:\n  - {{judul: {_q(line[:200])}, alamat: 'https://contoh.go.id/?q=%22%3E&amp;{number}'}}\n"
        f"catatan_perubahan:\n  - {{tanggal: 2025-12-31, catatan: {_q(line)}}}\n"
    ) + (f"isi: {_q(body)}\n" if body else "")


def _release(title: str, lead: str, body: str, topic: str, number: int) -> str:
    line = title if "\n" not in title else "Satu baris"
    return (
        f"---\njudul: {_q(title)}\nnomor: {_q(f'{number} {line[:60]}')}\n"
        f"tanggal: 2025-{number % 12 + 1:02}-{number % 28 + 1:02}\ntempat: {_q(line[:100])}\nteras: {_q(lead)}\n"
        f"narahubung:\n  jabatan: {_q(line[:150])}\nunit: unit-{number % 20}\ntopik: [{_q(topic)}]\n"
        f"kutipan:\n  - {{nama: {_q(line[:150])}, jabatan: {_q(line[:200])}, teks: {_q(title)}}}\n"
        f"tautan:\n  - {{judul: {_q(line[:200])}, alamat: https://contoh.go.id/{number}}}\n"
        f"sumber: {_q(line)}\n---\n\n{body}\n"
    )
