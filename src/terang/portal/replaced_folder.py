"""The path of a folder → a new folder that takes its place when it is whole."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import CannotRun, reason_of

_MARK = "terang-portal.txt"  # who finds it knows that the folder may be replaced


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """CannotRun when there is a folder that was not written so."""
    if folder.exists() and not (folder / _MARK).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotRun(f"folder «{folder}» berisi berkas lain; pilih folder yang kosong")
    fresh = folder.parent / f".{folder.name}.baru"
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        (fresh / _MARK).write_text("Ditulis oleh terang gather; isinya diganti setiap kali.\n", encoding="utf-8")
        yield fresh
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    except OSError as error:
        raise CannotRun(f"folder «{folder}» tidak dapat ditulisi ({reason_of(error)})") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
