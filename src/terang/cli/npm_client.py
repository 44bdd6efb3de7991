"""A package by name, version and integrity → its tarball, fetched with the npm client of this computer."""

import base64
import hashlib
import subprocess
import tempfile
from pathlib import Path

from ..caching import Cache
from ..errors import CannotRun
from ..web_forms import NpmPackage


class PackageNotFetched(CannotRun):
    """The npm client is missing, or cannot bring the package; the text says what to do."""


def tarball(package: NpmPackage, cache: Path | None) -> bytes:
    """From the cache where an earlier build has fetched it."""
    store = Cache(cache, "paket", package.integrity.encode())
    kept = store.get(package.name, bytes)
    if kept is not None:
        return kept
    content = _fetched(f"{package.name}@{package.version}")
    if _integrity(content) != package.integrity:
        raise PackageNotFetched(
            f"paket «{package.name}» versi {package.version} bukan yang dikenal Terang; jangan dipakai, dan laporkan"
        )
    store.put(package.name, content)
    return content


def _fetched(name: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="terang-paket-") as folder:
        words = ["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", folder, name]
        try:
            done = subprocess.run(words, cwd=folder, capture_output=True, check=False)
        except OSError as error:
            raise PackageNotFetched(
                "formulir web memerlukan npm; pasang Node.js, atau hapus `formulir_web` dari disclosures/badan.yml"
            ) from error
        found = list(Path(folder).glob("*.tgz"))
        if done.returncode or len(found) != 1:
            raise PackageNotFetched(
                f"npm tidak dapat mengambil «{name}»; periksa sambungan internet, atau hapus `formulir_web` "
                "dari disclosures/badan.yml"
            )
        return found[0].read_bytes()


def _integrity(content: bytes) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
