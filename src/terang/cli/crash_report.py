"""An unexpected exception → a file with its traceback, and a message for the person at the terminal."""

import platform
import tempfile
import traceback
from pathlib import Path

from .. import __version__


def crash_report(error: BaseException, command: str) -> str:
    """The text for the terminal. The traceback goes into a file: it helps who mends Terang, and nobody else."""
    sources = getattr(error, "__notes__", [])
    lines = ["Terang sendiri yang keliru, bukan isi yang Anda tulis. Situs yang sudah ada tidak berubah."]
    lines += [f"Yang sedang dikerjakan: {source}" for source in sources]
    kept = _kept(error, command)
    if kept:
        lines.append(f"Rincian untuk pembuat Terang ada di {kept}")
    lines.append(
        "Cara melaporkan: buka daftar masalah (issues) repositori Terang, sebutkan perintah yang dijalankan, "
        "dan sertakan isi berkas rincian itu. Periksa dahulu bahwa di dalamnya tidak ada data pribadi."
    )
    return "\n".join(lines)


def _kept(error: BaseException, command: str) -> Path | None:
    said = "".join(traceback.format_exception(error))
    head = f"Terang {__version__}, Python {platform.python_version()}, {platform.system()}\nPerintah: {command}\n\n"
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", prefix="terang-galat-", suffix=".txt", delete=False
        ) as file:
            file.write(head + said)
    except OSError:
        return None
    return Path(file.name)
