"""A template's name and its values → Markup; autoescape is always on, and a missing value is an error."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.utils import urlize
from markupsafe import Markup, escape

from .. import addresses
from ..prose import set_text
from ..wording import decimal, number, size, words
from .outputs import Site

# Around the name of a slot while a stencil is cut. Texts cannot hold it: control characters are refused.
_EDGE = "\x04"


def render(template: str, site: Site, page: str, **values: Any) -> Markup:
    """The body of the page at `page`, or a fragment for it."""
    common = {"root": addresses.up(page), "body": site.catalogue.body}
    return Markup(_template(template).render(common, **values))


@dataclass(frozen=True, slots=True)
class Stencil:
    """A small template rendered once, for pieces that are needed a hundred thousand times.

    What decides the template's branches is constant; what only stands in the text is a slot, filled much faster than
    a template is rendered.
    """

    _text: str

    @classmethod
    def cut(cls, template: str, slots: tuple[str, ...], **constants: Any) -> "Stencil":
        """`template` with `constants` filled in and `slots` left open."""
        opened = {slot: Markup(f"{_EDGE}{slot}{_EDGE}") for slot in slots}
        pieces = _template(template).render(opened, **constants).replace("%", "%%").split(_EDGE)
        return cls("".join(f"%({piece})s" if number % 2 else piece for number, piece in enumerate(pieces)))

    def fill(self, **values: str) -> str:
        """Every slot needs its value, which is escaped unless it is Markup."""
        return self._text % {slot: escape(value) for slot, value in values.items()}


def linked(text: str) -> Markup:
    """`text` with the web addresses in it as links."""
    return Markup(urlize(text, rel="noopener"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("terang", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=False,
        auto_reload=False,
    )
    environment.filters.update(words=words, size=size, number=number, decimal=decimal, typeset=set_text)
    environment.filters.update(release_subject=addresses.release_subject)
    environment.globals["parts"] = environment.get_template("parts.html").module  # imported once, not by every body
    return environment


@cache
def _template(name: str) -> Any:
    return _environment().get_template(name)
