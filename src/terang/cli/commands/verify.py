"""A folder or the address of a site → whether it is what was built."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from ...errors import reason_of
from ...inspecting import Finding, check_live, compare_folder, header_faults, read_manifest, redirect_faults
from ...inspecting.manifests import MANIFEST
from ...urls import REDIRECTS
from ..arguments import Parser
from ..console import FINE, PROBLEMS, stop
from ..live_site import LiveSite

DESCRIPTION = (
    "Membandingkan salinan situs, atau situs yang sedang terbit, dengan manifesnya: berkas yang berubah, hilang, dan ditambahkan.\n"
    "Untuk alamat: satu host saja, perlahan, dan terbatas; alamat lama, pengalihan ke host lain, kepala keamanan, dan kata-kata judi\n"
    "ikut dilihat.\n"
    "Kode keluar: 0 sama, 1 ada perbedaan, 2 tidak dapat dijalankan."
)
EXAMPLE = "{command} https://ppid.contoh.go.id/ --manifest site/manifes.sha256"


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_argument("site", metavar="FOLDER|ALAMAT", help="salinan situs, atau alamat https:// miliknya")
    parser.add_argument(
        "--manifest",
        type=Path,
        metavar="MANIFES",
        help="manifes yang dipercaya, dari hasil bangun sendiri (bawaan: milik situs itu, yang dapat ikut diubah)",
    )
    parser.add_argument("--most", type=int, default=2000, metavar="N", help="paling banyak berkas yang diminta (2000)")


def run(arguments: argparse.Namespace) -> int:
    own = _read(arguments.manifest) if arguments.manifest else None
    is_live = arguments.site.startswith(("http://", "https://"))
    findings = list(_live(arguments, own) if is_live else _folder(Path(arguments.site), own))
    for finding in findings:
        sys.stdout.write(f"{finding.path}: {finding.text}\n")
    sys.stdout.write(f"{len(findings)} perbedaan.\n" if findings else "Sama dengan manifesnya.\n")
    return PROBLEMS if findings else FINE


def _read(path: Path) -> dict[str, str]:
    try:
        manifest = read_manifest(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        stop(f"manifes «{path}» tidak dapat dibaca ({reason_of(error)})")
    return manifest or stop(f"manifes «{path}» kosong")


def _folder(folder: Path, own: dict[str, str] | None) -> Iterable[Finding]:
    if not folder.is_dir():
        stop(f"«{folder}» bukan folder")
    found = compare_folder(own or _read(folder / MANIFEST), folder)
    yield from (Finding(path, "isinya bukan yang dibangun") for path in found.changed)
    yield from (Finding(path, "hilang") for path in found.missing)
    yield from (Finding(path, "bukan hasil Terang") for path in found.added)


def _live(arguments: argparse.Namespace, own: dict[str, str] | None) -> Iterable[Finding]:
    site = LiveSite(arguments.site.rstrip("/") + "/")
    front = site.get("index.html")
    if front.status == 0:
        stop(f"tidak ada jawaban dari {site.address}")
    if front.status != 200:
        yield Finding("index.html", f"jawaban {front.status}" + (f", dialihkan ke {front.host}" if front.host else ""))
    yield from header_faults(front.headers)
    manifest = own or read_manifest(site.get(MANIFEST).content.decode("utf-8", "replace"))
    if not manifest:
        stop("situs itu tidak mempunyai manifes; sebutkan --manifest")

    def fetch(path: str) -> tuple[int, bytes, dict[str, str]]:
        answer = site.get(path)
        return answer.status, answer.content, answer.headers

    def follow(old: str) -> tuple[int, str, bytes]:
        answer = site.follow(old)
        return answer.status, answer.path, answer.content

    yield from check_live(manifest, fetch, site.address, arguments.most)
    yield from redirect_faults(_rules(arguments.manifest, manifest, site), follow, arguments.most)


def _rules(trusted: Path | None, manifest: dict[str, str], site: LiveSite) -> str:
    """Of the own build, which stands beside the manifest, or else of the host."""
    if REDIRECTS not in manifest:
        return ""
    beside = trusted.parent / REDIRECTS if trusted else None
    content = beside.read_bytes() if beside and beside.is_file() else site.get(REDIRECTS).content
    return content.decode("utf-8", "replace")
