"""A body and how its written pages are rendered → the same with the form editor, where the body wants one."""

from collections.abc import Callable
from pathlib import Path

from ..atomic_writing import write_atomically
from ..records import Body
from ..urls import FORM_EDITOR
from ..values.forge_places import forge_place
from ..web_forms import CMS, YAML, editor_configuration, editor_files
from .npm_client import tarball

Render = Callable[[Path], None]


def with_form_editor(render: Render, body: Body, address: str, cache: Path | None) -> Render:
    """`address` is that of the site, or empty. Packages are fetched at once: nothing is rendered without them."""
    place = forge_place(body.edit_address) if body.web_form else None
    if place is None or not place.has_reviews:
        return render
    packages = {one: tarball(one, cache) for one in (CMS, YAML)}
    files = list(editor_files(packages, place, editor_configuration(body, place, address)))

    def into(folder: Path) -> None:
        render(folder)
        for path, content in files:
            write_atomically(folder / FORM_EDITOR / path, content)

    return into
