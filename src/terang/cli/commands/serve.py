"""A root → a preview in the browser that follows every save."""

import argparse
import gc
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from ...catalogue import ParseCache, UnreadableRoot, load
from ...engines import THEME, EngineFailed, EngineMissing, EngineRendering, rendering, theme_values
from ...errors import CannotRun, ContentError, reason_of
from ...problems.reporting import as_text
from ...publishing import OnDemandSite
from ...records import Body
from ...repository import DISCLOSURES, PAGES
from ..arguments import CACHE, Parser
from ..console import FINE, source_lines, stop
from ..crash_report import crash_report
from ..form_editor import with_form_editor
from ..preview_server import PreviewSession, server

DESCRIPTION = "Menampilkan situs di peramban dan memuat ulang setiap kali berkas disimpan. Hentikan dengan Ctrl-C."
EXAMPLE = "{command} --port 8000"
_QUIET = 0.05  # seconds without a change, after which a save is over


class NotShown(ContentError):
    """The sources cannot be shown; the text lists their problems."""


class Follower:
    """Makes a Live site of the sources as they are, and keeps what need not be read again for the next time."""

    def __init__(self, root: Path, now: object, aside: Path) -> None:
        self._root, self._now, self._aside = root, now, aside
        self._known = ParseCache()
        self._mark: str | None = None
        self._engine_tree: Path | None = None
        self._said = ""

    def look(self) -> OnDemandSite:
        """NotShown when there are errors."""
        try:
            loaded = load(self._root, self._now, cache=self._aside, known=self._known)  # type: ignore[arg-type]
            self._known = loaded.known
            if loaded.catalogue is None:
                errors = [problem for problem in loaded.problems if problem.is_error]
                raise NotShown(as_text(errors, source_lines(self._root)))
            catalogue = loaded.catalogue
            written = rendering(
                self._root,
                theme_values(catalogue.body, catalogue),
                catalogue.content,
                self._aside,
            )
            tree = self._tree(self._with_forms(written, catalogue.body))
            return OnDemandSite(self._root, loaded.catalogue, written.name, tree, self._aside)
        except (EngineFailed, EngineMissing, UnreadableRoot) as error:
            raise NotShown(f"Belum dapat ditampilkan: {error}\n") from error

    def _with_forms(self, written: EngineRendering, body: Body) -> EngineRendering:
        """Without the form editor, where its packages cannot be had: the pages are there all the same."""
        try:
            render = with_form_editor(written.render, body, written.address, self._root / CACHE)
        except CannotRun as error:
            if str(error) != self._said:
                print(f"Formulir penyunting tidak ditampilkan: {error}", file=sys.stderr)
            self._said = str(error)
            return written
        if render is written.render:
            return written
        mark = f"{written.mark} {body.fingerprint.hex()}" if written.mark else None
        return replace(written, render=render, mark=mark)

    def _tree(self, written: EngineRendering) -> Path:
        """The engine's tree; a new one only when something that it shows has changed."""
        if self._engine_tree is None or written.mark is None or written.mark != self._mark:
            folder = Path(tempfile.mkdtemp(dir=self._aside, prefix="mesin-"))
            written.render(folder)
            self._mark, self._engine_tree = written.mark, folder
        return self._engine_tree


# Not that a file was read: every look at the sources would tell of 30,000 readings.
_CHANGES: list[type[FileSystemEvent]] = [FileCreatedEvent, FileModifiedEvent, FileDeletedEvent, FileMovedEvent]


class _Saves(FileSystemEventHandler):
    """Sets a flag at every change of a file."""

    def __init__(self, saved: threading.Event) -> None:
        self._saved = saved

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self._saved.set()


def follow(look: Callable[[], OnDemandSite], preview: PreviewSession, saved: threading.Event) -> None:
    """For ever: waits for a save to be over, and shows what came of it."""
    while saved.wait():
        while saved.is_set():
            saved.clear()
            time.sleep(_QUIET)
        try:
            preview.show(look())
            print("Pratinjau diperbarui.")
        except NotShown as error:
            print(error, file=sys.stderr)
            preview.complain(str(error))
        except Exception as error:  # the preview survives whatever a save brings
            said = crash_report(error, "serve")
            print(said, file=sys.stderr)
            preview.complain(said)


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument("--host", default="127.0.0.1", help="alamat server (bawaan: hanya komputer ini)")
    parser.add_argument("--port", type=int, default=8000, help="nomor port (bawaan: 8000)")


def run(arguments: argparse.Namespace) -> int:
    root = arguments.root
    with tempfile.TemporaryDirectory(prefix="terang-pratinjau-") as folder:
        follower = Follower(root, arguments.today, Path(folder))
        try:
            preview = PreviewSession(follower.look())
        except NotShown as error:
            print(error, file=sys.stderr)
            stop("isi masih bermasalah; perbaiki dahulu, lalu ulangi")
        gc.freeze()  # what stays for good need not be looked through after every save: a third of the time
        try:
            web = server(preview, arguments.host, arguments.port)
        except OSError as error:
            stop(f"port {arguments.port} tidak dapat dipakai ({reason_of(error)}); pilih yang lain dengan --port")
        saved = threading.Event()
        observer = Observer()
        for watched in (root / PAGES, root / DISCLOSURES, THEME):
            if watched.is_dir():
                observer.schedule(_Saves(saved), str(watched), recursive=True, event_filter=_CHANGES)
        observer.schedule(_Saves(saved), str(root), event_filter=_CHANGES)  # mkdocs.yml
        observer.start()
        threading.Thread(target=follow, args=(follower.look, preview, saved), daemon=True).start()
        print(f"Pratinjau: http://{arguments.host}:{web.server_address[1]}/  (Ctrl-C untuk berhenti)", flush=True)
        try:
            web.serve_forever()
        except KeyboardInterrupt:
            print("\nPratinjau dihentikan.")
        finally:
            observer.stop()
            web.server_close()
    return FINE
