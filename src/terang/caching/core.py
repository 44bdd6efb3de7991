"""The program's own sources and the libraries that make its bytes → one fingerprint for the caches."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

# What they return is in the files of the site: another version may return other bytes.
_LIBRARIES = (
    "comrak-ext",
    "jinja2",
    "markupsafe",
    "nh3",
    "pikepdf",
    "pillow",
    "pypdfium2",
    "pysastrawi",
    "python-calamine",
)


@cache
def core_fingerprint() -> bytes:
    """Changes with any module, template or table of the package, and with the version of a library: 16 bytes."""
    package = Path(__file__).resolve().parents[1]
    digest = hashlib.blake2b(repr([(name, version(name)) for name in _LIBRARIES]).encode(), digest_size=16)
    for path in sorted(package.rglob("*")):
        if path.suffix in (".py", ".html", ".csv"):
            digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.digest()
