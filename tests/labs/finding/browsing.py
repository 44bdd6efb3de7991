"""A finished site → a page of Chromium that can visit it."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class NoEngine(Exception):
    """No Chromium is installed that could run a search."""


@contextmanager
def new_page() -> Iterator[Any]:
    """Raises NoEngine."""
    path = os.environ.get("TERANG_BROWSER") or next((p for name in _BROWSERS if (p := shutil.which(name))), None)
    if not path:
        raise NoEngine("perlu Chromium di PATH (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


@contextmanager
def page_of(folder: Path) -> Iterator[tuple[Any, str]]:
    """A page, and the address at which the folder is served, ending in `/`. Raises NoEngine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with new_page() as page:
            yield page, f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass
