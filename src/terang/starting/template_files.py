"""The package → the templates of a new repository, by the path that each gets there."""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

# Files whose names begin with a dot are often left out of packages and copies: they have plain names here.
_PLACES = {
    "gitattributes": ".gitattributes",
    "gitignore": ".gitignore",
}


def templates() -> dict[str, str]:
    """Text of every template."""
    top = resources.files(__package__).joinpath("templates")
    return {_PLACES.get(path, path): text for path, text in sorted(_texts(top, ""))}


def _texts(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _texts(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_text(encoding="utf-8")
