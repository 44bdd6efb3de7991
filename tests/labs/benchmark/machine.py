"""This computer → the facts that must stand beside any measurement."""

import importlib.metadata
import os
import platform
import shutil
import tempfile
from pathlib import Path

_PACKAGES = ("mkdocs", "mkdocs-material", "pyyaml", "markdown", "jinja2", "nh3", "pysastrawi", "msgspec")
_SHARED_MEMORY = Path("/dev/shm")
_PER_ITEM = 64 * 1024  # bytes that a record takes: source, output, and a peer's project and output
_RESERVE = 1 << 30


def facts(work: Path) -> dict[str, str]:
    """Label → value, in the order of the report."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return {
        "Prosesor": f"{_line('/proc/cpuinfo', 'model name') or platform.machine()}, {cores} inti",
        "Memori": f"{_kilobytes('MemTotal') / 1048576:.1f} GiB".replace(".", ","),
        "Sistem": f"{platform.system()} {platform.release()}",
        "Folder kerja": f"{work} ({file_system(work)})",
        "Beban saat mulai": f"{os.getloadavg()[0]:.1f}".replace(".", ",") + " (rata-rata 1 menit)",
        "Python": platform.python_version(),
        "Paket": ", ".join(f"{name} {version}" for name in _PACKAGES if (version := _version(name))),
    }


def work_folder(items: int, peers: int) -> Path:
    """Memory if the work fits there, else the system's place for temporary files."""
    need = _RESERVE + items * _PER_ITEM * (2 + peers) // 2
    roomy = _SHARED_MEMORY.is_dir() and shutil.disk_usage(_SHARED_MEMORY).free > need
    free = min(shutil.disk_usage(_SHARED_MEMORY).free, _kilobytes("MemAvailable") * 1024) if roomy else 0
    return (_SHARED_MEMORY if free > need else Path(tempfile.gettempdir())) / "terang-bench"


def file_system(folder: Path) -> str:
    """`tmpfs`, `ext4`, …: of the longest mount point that leads to `folder`."""
    best, kind = "", "tidak diketahui"
    try:
        rows = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return kind
    for _, mount, name, *_ in rows:
        if folder.resolve().is_relative_to(mount) and len(mount) >= len(best):
            best, kind = mount, name
    return kind


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _kilobytes(key: str) -> int:
    words = _line("/proc/meminfo", key).split()
    return int(words[0]) if words else 0


def _line(path: str, key: str) -> str:
    """What stands behind `key:` in a file of /proc."""
    try:
        lines = Path(path).read_text().splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), "")
