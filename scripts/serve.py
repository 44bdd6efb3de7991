"""A root → a preview in the browser that follows every save."""

import logging
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # see scripts/publish.py

from mkdocs.livereload import LiveReloadServer

from _command import FINE, HOME, Parser, source_lines, stop
from hooks.engine import EngineFailed, render, settings
from hooks.site import theme_values
from terang.catalogue import UnreadableRoot, load
from terang.publishing import DoubleAddress, Engine, publish
from terang.reporting import as_text
from terang.writers import UnknownMarker


def main() -> int:
    parser = Parser(
        "Menampilkan situs di peramban dan memuat ulang setiap kali berkas disimpan. Hentikan dengan Ctrl-C.",
        "python scripts/serve.py --port 8000",
    )
    parser.with_root().with_today()
    parser.add_argument("--host", default="127.0.0.1", help="alamat server (bawaan: hanya komputer ini)")
    parser.add_argument("--port", type=int, default=8000, help="nomor port (bawaan: 8000)")
    parser.add_argument("--search", action="store_true", help="susun juga indeks pencarian pada setiap perubahan")
    arguments = parser.parse_args()
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    root = arguments.root
    with tempfile.TemporaryDirectory(prefix="terang-pratinjau-") as folder:
        out = Path(folder) / "site"

        def build() -> None:
            """A save with errors leaves the last good preview in place, and says what is wrong."""
            try:
                loaded = load(root, arguments.today)
                if loaded.catalogue is None:
                    errors = [problem for problem in loaded.problems if problem.is_error]
                    print(as_text(errors, source_lines(root)), file=sys.stderr)
                    return
                name, _ = settings(root)
                engine = Engine(name, "", render(root, theme_values(loaded.catalogue.body)))
                summary = publish(root, out, loaded.catalogue, engine, search=arguments.search)
                print(f"Pratinjau diperbarui: {summary.changed} berkas berubah.")
            except (EngineFailed, UnknownMarker, DoubleAddress, UnreadableRoot) as error:
                print(f"Belum dapat ditampilkan: {error}", file=sys.stderr)

        build()
        if not out.is_dir():
            stop("isi masih bermasalah; perbaiki dahulu, lalu ulangi")
        server = LiveReloadServer(build, arguments.host, arguments.port, str(out))
        for watched in (root / "content", root / "disclosures", root / "mkdocs.yml", HOME / "hooks" / "theme"):
            if watched.exists():
                server.watch(str(watched))
        print(f"Pratinjau: http://{arguments.host}:{arguments.port}/  (Ctrl-C untuk berhenti)")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            print("\nPratinjau dihentikan.")
        finally:
            server.server_close()
    return FINE


if __name__ == "__main__":
    sys.exit(main())
