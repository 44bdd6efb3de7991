"""The demonstration, built and seen in a browser → content/panduan/gambar/*.webp, and a real message in the guide's text.

    python docs/guide_pictures.py && python docs/generate_reference.py

Fonts differ between computers, so no test compares pictures. tests/browser/test_browser_guide.py visits the same table: it
fails when a page no longer shows what its picture shows.
"""

import functools
import io
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

HOME = Path(__file__).resolve().parents[1]
GUIDE = HOME / "content" / "panduan"
FOLDER = GUIDE / "gambar"
TODAY = "2026-11-24"
REGENERATE = "python docs/guide_pictures.py && python docs/generate_reference.py"
LARGEST, LARGEST_SUM = 40_000, 250_000  # bytes
WIDE, PHONE = 720, 390


@dataclass(frozen=True, slots=True)
class Picture:
    """`part` of `page` from its top down to `height`, after `filled` (label, text) and `pressed`.

    `words` are seen in the picture, and its alternative text in the guide quotes them.
    """

    name: str
    page: str
    part: str
    words: tuple[str, ...]
    height: int
    width: int = WIDE
    filled: tuple[tuple[str, str], ...] = ()
    pressed: str = ""
    form: bool = False  # from a copy of the demonstration in which the forms are switched on


PICTURES = (
    Picture("catatan", "informasi/2026/tata-cara-permohonan-informasi.html", "main", ("Berkala", "Unduh PDF", "Langkah"), height=620),
    Picture("rincian", "informasi/2026/tata-cara-permohonan-informasi.html", "main dl.facts >> nth=0", ("Terbit", "Pembaruan berikutnya", "Memenuhi kewajiban"), height=330),
    Picture(
        "formulir-isi",
        "isi/index.html",
        "main",
        ("Informasi publik", "Siaran pers", "wajib diisi"),
        height=840,
        width=PHONE,
        pressed="Susun berkas",
        form=True,
    ),
    Picture("cari", "cari.html?q=biaya%20salinan", "main", ("Langsung ke", "Biaya"), height=430),
    Picture("kepatuhan", "kepatuhan/index.html", "main", ("kewajiban terpenuhi", "Terlambat", "Belum ada"), height=480),
    Picture("lembar-bukti", "monev/bukti/berkala-mutakhir.html", "main", ("Indikator", "Penilaian sendiri", "SHA-256"), height=680),
    Picture(
        "status",
        "layanan/status-permohonan.html",
        "main",
        ("Nomor pendaftaran", "Diberikan seluruhnya"),
        height=640,
        filled=(("Nomor pendaftaran", "P-036/2026"),),
        pressed="Lihat status",
    ),
    Picture("siaran", "siaran-pers/2026/label-zona-informatif.html", "main", ("Siaran pers", "Nomor"), height=430),
)  # fmt: skip

# A mistake in a copy of the examples' repository: the guide's first page shows what the real command says of it.
_EXAMPLES = HOME / "tests" / "examples"
_MISTAKE = ("disclosures/berkala/2024/laporan.yml", "judul: Laporan Kinerja Dinas Kesehatan\nkelas: berkala\ntanggal_terbit: 31-13-2024\n")  # fmt: skip
_MESSAGE = re.compile(r"(?<=```text\n)\$ terang check\n.*?(?=```)", re.DOTALL)


def shown(page: Page, address: str, picture: Picture) -> Locator:
    """The part, brought to the state that is taken; `address` ends in /."""
    page.set_viewport_size({"width": picture.width, "height": 900})
    page.goto(address + picture.page, wait_until="networkidle")
    for label, text in picture.filled:
        page.get_by_label(label).first.fill(text)
    if picture.pressed:
        page.get_by_role("button", name=picture.pressed).first.click()
    for word in picture.words:
        _seen(page, picture, word).wait_for()
    return page.locator(picture.part)


def _seen(page: Page, picture: Picture, word: str) -> Locator:
    """Where the word is seen; what only screen readers are given is in no picture."""
    found = page.locator(picture.part).get_by_text(word).and_(page.locator(":not(.hidden, .hidden *)"))
    return found.locator("visible=true").first


def demonstration(target: Path) -> Path:
    """Without the guide, whose pictures may still have to be taken."""
    for folder in ("content", "disclosures"):
        shutil.copytree(HOME / folder, target / folder, ignore=shutil.ignore_patterns(GUIDE.name))
    shutil.copy(HOME / "mkdocs.yml", target)
    return target


def form_root(target: Path) -> Path:
    """The demonstration with the light form. At a Forgejo no program for the editor in the browser is fetched."""
    body = demonstration(target) / "disclosures/badan.yml"
    lines = "alamat_sunting: https://kode.contoh.go.id/kantor/isi/_edit/main/\nformulir_web: ya\n"
    body.write_text(lines + body.read_text(encoding="utf-8"), encoding="utf-8")
    return target


def message() -> str:
    """What `terang check` says of the mistake, as a terminal shows it."""
    path, text = _MISTAKE
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(_EXAMPLES / "base", folder, dirs_exist_ok=True)
        (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
        (Path(folder) / path).write_text(text, encoding="utf-8")
        done = _terang("check", "--root", folder, "--errors-only", "--today", TODAY)
    return f"$ terang check\n{done.stdout.strip()}"


def with_message(text: str) -> str:
    """A page of the guide, with the message of today in its block that begins with the command."""
    return _MESSAGE.sub(lambda _: f"{message()}\n", text)


def _terang(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "terang", *words], capture_output=True, text=True, encoding="utf-8", check=False
    )


def _built(root: Path, out: Path) -> Path:
    done = _terang("build", "--root", str(root), "--out", str(out), "--no-cache", "--today", TODAY)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return out


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _taken(page: Page, address: str, picture: Picture) -> bytes:
    box = shown(page, address, picture).bounding_box()
    if box is None:
        sys.exit(f"{picture.page}: {picture.part} is not visible")
    page.evaluate("window.scrollTo(0, 0), document.activeElement.blur()")
    page.mouse.move(0, 0)
    box = page.locator(picture.part).bounding_box() or box
    for word in picture.words:
        at = _seen(page, picture, word).bounding_box()
        if at is None or at["y"] + at["height"] > box["y"] + picture.height:
            sys.exit(f"{picture.name}: «{word}» lies below what is taken; make `height` larger")
    clip = {"x": 0, "y": box["y"], "width": picture.width, "height": min(box["height"], picture.height)}
    shot = page.screenshot(full_page=True, clip=clip, animations="disabled")  # type: ignore[arg-type]
    small = io.BytesIO()
    Image.open(io.BytesIO(shot)).convert("RGB").save(small, "WEBP", quality=60, method=6)
    return small.getvalue()


def _browser() -> str:
    found = subprocess.run(
        [sys.executable, str(HOME / "tests/browser_setup.py")], capture_output=True, text=True, check=True
    )
    return found.stdout.strip()


def main() -> int:
    """For who develops Terang; editors never need it."""
    FOLDER.mkdir(exist_ok=True)
    for page in sorted(GUIDE.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        if _MESSAGE.search(text):
            page.write_text(with_message(text), encoding="utf-8", newline="\n")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        sites = {False: _built(demonstration(Path(name) / "plain"), Path(name) / "site")}
        sites[True] = _built(form_root(Path(name) / "root"), Path(name) / "form")
        browser = playwright.chromium.launch(executable_path=_browser(), args=["--no-sandbox", "--disable-gpu"])
        page_ = browser.new_context(locale="id-ID", reduced_motion="reduce").new_page()
        for picture in PICTURES:
            with _served(sites[picture.form]) as address:
                content = _taken(page_, address, picture)
            (FOLDER / f"{picture.name}.webp").write_bytes(content)
            print(f"content/panduan/gambar/{picture.name}.webp {len(content)}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
