"""Search documents → the files of a Pagefind index (its command line over lean pages)."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from markupsafe import Markup, escape

from ..writers import Document

FOLDER = "pagefind"
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight", "wasm.unknown")


class SearchFailed(Exception):
    """Pagefind is missing or gave up; the text is what it said."""


def index(documents: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file of the index."""
    with tempfile.TemporaryDirectory(prefix="terang-cari-") as name:
        work = Path(name)
        pages, bundle = work / "halaman", work / "indeks"
        pages.mkdir()
        count = 0
        for document in documents:
            _write(pages / document.path, _lean(document))
            count += 1
        if count:
            _run(pages, bundle)
        for path in sorted(bundle.rglob("*")) if bundle.is_dir() else ():
            if path.is_file() and not path.name.startswith(_UNUSED):
                yield f"{FOLDER}/{path.relative_to(bundle).as_posix()}", path.read_bytes()


def _run(pages: Path, bundle: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(pages),
        "--output-path",
        str(bundle),
        "--force-language",
        "id",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchFailed((done.stderr or done.stdout).strip()[-2000:])


def _lean(document: Document) -> str:
    """Only what is indexed: no shell, no navigation."""
    filters = Markup("").join(
        Markup('<span data-pagefind-filter="%s[data-v]" data-v="%s"></span>') % pair
        for pair in sorted(document.facets.items())
    )
    facts = {"date": document.date_words, "kind": document.kind, **document.facets}
    meta = Markup("").join(
        Markup('<span data-pagefind-meta="%s[data-v]" data-v="%s"></span>') % (_META.get(key, key), value)
        for key, value in facts.items()
        if value and (key in _META or key in ("kelas", "unit"))
    )
    sort = Markup('<span data-pagefind-sort="tanggal[data-v]" data-v="%s"></span>') % (document.date or "0000")
    texts = Markup("").join(Markup("<p>%s</p>") % text for text in document.texts if text)
    return (
        f'<!doctype html><html lang="id"><head><title>{escape(document.title)}</title></head><body data-pagefind-body>'
        f'<h1 data-pagefind-weight="8">{escape(document.title)}</h1>{texts}{filters}{meta}{sort}</body></html>'
    )


_META = {"date": "tanggal", "kind": "jenis"}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
