"""A built site → its address on a web server of our own; a browser context → what its pages did wrong."""

import functools
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

from sites import Built

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing leaves this machine, whatever a page tries
)
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


class _Handler(SimpleHTTPRequestHandler):
    """As simple hosts do: the same site at / and below /ppid/, and 404.html for what is not there."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(re.sub(r"^/ppid(?=/)", "", path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        content = page.read_bytes() if code == 404 else str(message).encode()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """A browser that goes away in the middle of an answer is no fault."""


@dataclass(frozen=True)
class Served:
    """A built site and where it can be visited."""

    site: Built
    address: str  # ends in /

    def __truediv__(self, path: str) -> str:
        return self.address + path


def serve(site: Built, folder: str) -> Iterator[Served]:
    server = _Server(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site.out)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield Served(site, f"http://127.0.0.1:{server.server_port}/{folder}")
    server.shutdown()
    server.server_close()
    thread.join()


@dataclass
class Watch:
    """Everything that a page did and should not have done."""

    faults: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)  # patterns of console errors that are no fault

    def follow(self, context: BrowserContext) -> None:
        context.on("console", lambda message: self._heard(message.type, message.text, message.page))
        context.on("weberror", lambda error: self.faults.append(f"page error: {error.error}"))
        context.on("request", lambda request: self._asked(request.url))
        context.on("dialog", self._dialog)

    def _heard(self, kind: str, text: str, page: Page | None) -> None:
        if kind in ("error", "assert") and not any(re.search(pattern, text) for pattern in self.allowed):
            self.faults.append(f"console error on {page.url if page else '?'}: {text}")

    def _asked(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss", "ftp") and parts.hostname != "127.0.0.1":
            self.faults.append(f"request to another host: {address}")

    def _dialog(self, dialog: Any) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()


OpenPage = Callable[..., Page]
