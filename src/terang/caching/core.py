"""The program's own sources and the libraries that make its bytes → one fingerprint for the caches."""

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

from .folder_state import folder_state

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
    from importlib.metadata import version  # takes as long to load as all the rest of this module

    package = Path(__file__).resolve().parents[1]
    digest = hashlib.blake2b(repr([(name, version(name)) for name in _LIBRARIES]).encode(), digest_size=16)
    for path in sorted(package.rglob("*")):
        if path.suffix in (".py", ".html", ".csv", ".txt"):
            digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.digest()


@cache
def installed_state() -> bytes:
    """As first seen; changes with any file of the package and the version of anything installed, without reading one; b"" if unknown."""
    state = folder_state(str(Path(__file__).resolve().parents[1]))
    if state is None:
        return b""
    listings = [
        sorted(name for name in os.listdir(path) if name.endswith("-info")) for path in filter(os.path.isdir, sys.path)
    ]
    # Without the folders: the first is that of the script, and each script would compile the templates for itself.
    installed = repr((sys.version, list(filter(None, listings)))).encode()
    return hashlib.blake2b(installed + state.digest, digest_size=16).digest()
