"""The package → the templates of a new repository and the guide, by the path that each gets there."""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

# Files whose names begin with a dot are often left out of packages and copies: they have plain names here.
_PLACES = {
    "gitattributes": ".gitattributes",
    "gitignore": ".gitignore",
}


_GUIDE = "panduan"


def templates() -> dict[str, str]:
    """Text of every template."""
    files = sorted(_files(_top(), ""))
    return {_PLACES.get(path, path): content.decode() for path, content in files if not path.startswith(f"{_GUIDE}/")}


def guide_files() -> dict[str, bytes]:
    """Every page and picture of the guide, by its path in the guide. They hold no words of the body."""
    return dict(sorted(_files(_top().joinpath(_GUIDE), "")))


def _top() -> Traversable:
    return resources.files(__package__).joinpath("templates")


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_bytes()
