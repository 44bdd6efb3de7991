"""One folder, one build at a time: a lock that a killed process gives back by itself."""

import os
from pathlib import Path

from ..errors import CannotRun

try:
    import fcntl
except ImportError:  # a system without it builds without a lock
    fcntl = None  # type: ignore[assignment]


class Busy(CannotRun):
    """Another process holds the lock."""


class Lock:
    """`take` it or get Busy at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> None:
        if fcntl is None:
            return
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._file)
            self._file = None
            raise Busy from error

    def give_back(self) -> None:
        if self._file is not None:
            self._path.unlink(missing_ok=True)
            os.close(self._file)
            self._file = None
