"""The theme's styles and scripts, as far as a portal uses them → paths and bytes."""

from importlib.resources import files

_FOLDER = "aset"
_OF_BODIES = frozenset({"surat.js", "tenggat.js", "status.js", "siaran.js", "isi.js", "lembar.css"})


def theme_files() -> list[tuple[str, bytes]]:
    folder = files(__package__.partition(".")[0]).joinpath("theme", _FOLDER)
    names = sorted(entry.name for entry in folder.iterdir() if entry.name not in _OF_BODIES)
    return [(f"{_FOLDER}/{name}", folder.joinpath(name).read_bytes()) for name in names]
