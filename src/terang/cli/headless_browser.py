"""A finished page on disk → its PDF or its picture, by a browser that is installed on this computer."""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..errors import CannotRun

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
_PLACES = (
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
_PATIENCE = 60  # seconds for one page
_WINDOW = "1280,1600"


class NoBrowser(CannotRun):
    """None was found, or it does not answer; the text says what to do, in Indonesian."""


@dataclass(frozen=True, slots=True)
class HeadlessBrowser:
    """Chromium or one of its kin. It is given files of this computer, and reaches no network for them."""

    program: str

    @classmethod
    def find(cls, named: str | None) -> "HeadlessBrowser":
        """`named`, or the first one that is installed."""
        names = (named,) if named else _NAMES
        found = next((path for name in names if (path := shutil.which(name))), None)
        found = found or next((path for path in (() if named else _PLACES) if Path(path).is_file()), None)
        if not found:
            raise NoBrowser("peramban Chromium, Chrome, atau Edge tidak ditemukan; sebutkan letaknya dengan --browser")
        return cls(found)

    def pdf(self, page: Path) -> bytes:
        return self._made(page, "lembar.pdf", "--no-pdf-header-footer", "--print-to-pdf={}")

    def picture(self, page: Path) -> bytes:
        """PNG of the page's upper part."""
        return self._made(page, "halaman.png", "--hide-scrollbars", f"--window-size={_WINDOW}", "--screenshot={}")

    def _made(self, page: Path, name: str, *words: str) -> bytes:
        with tempfile.TemporaryDirectory(prefix="terang-") as folder:
            out = Path(folder) / name
            root = (
                ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
            )  # as root it starts no other way
            command = [
                *(self.program, "--headless", "--disable-gpu", "--no-first-run", "--disable-sync", *root),
                *("--disable-background-networking", "--disable-component-update", f"--user-data-dir={folder}/profil"),
                *(word.format(out) for word in words),
                page.resolve().as_uri(),
            ]
            try:
                subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)
                return out.read_bytes()
            except (OSError, subprocess.TimeoutExpired) as error:
                raise NoBrowser(f"peramban {self.program} tidak dapat mencetak {page.name}") from error
