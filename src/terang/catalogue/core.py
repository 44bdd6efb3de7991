"""The core's own sources → one fingerprint, so that a cache made by another version is never believed."""

import hashlib
from functools import cache
from pathlib import Path


@cache
def core_fingerprint() -> bytes:
    """Changes with any module, template or table of the package: 16 bytes."""
    package = Path(__file__).resolve().parents[1]
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(package.rglob("*")):
        if path.suffix in (".py", ".html", ".csv"):
            digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.digest()
