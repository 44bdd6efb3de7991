"""A template's name and its values → Markup; autoescape is always on, and a missing value is an error."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from .. import addresses
from ..prose import set_text
from ..wording import number, size, words
from .outputs import Site


def render(template: str, site: Site, page: str, **values: Any) -> Markup:
    """The body of the page at `page`, or a fragment for it."""
    common = {"root": addresses.up(page), "body": site.catalogue.body}
    return Markup(_template(template).render(common, **values))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("terang", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=False,
        auto_reload=False,
    )
    environment.filters.update(words=words, size=size, number=number, typeset=set_text)
    environment.filters.update(release_subject=addresses.release_subject)
    environment.globals["parts"] = environment.get_template("parts.html").module  # imported once, not by every body
    return environment


@cache
def _template(name: str) -> Any:
    return _environment().get_template(name)
