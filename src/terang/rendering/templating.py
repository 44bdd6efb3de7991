"""A template's name and its values → Markup; autoescape is always on, and a missing value is an error."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.utils import urlize
from markupsafe import Markup, escape

from .. import urls
from ..markdown import set_text
from ..records import Body
from ..records.wording import decimal, iso_day, iso_moment, number, rupiah, size, words
from .compiled_templates import CompiledTemplates

# Around the name of a slot while a stencil is cut. Texts cannot hold it: control characters are refused.
_EDGE = "\x04"


def render(template: str, body: Body, page: str, **values: Any) -> Markup:
    """The content of the page at `page`, or a fragment for it, on the site of `body`."""
    common = {"root": urls.up(page), "body": body}
    return Markup(_template(template).render(common, **values))


def render_page(template: str, page: str, **values: Any) -> Markup:
    """The same for a page of a portal, which is no body's. Its `root` may be another."""
    return Markup(_template(template).render({"root": urls.up(page), **values}))


@dataclass(frozen=True, slots=True)
class CompiledFragment:
    """A small template rendered once, for pieces that are needed a hundred thousand times.

    What decides the template's branches is constant; what only stands in the text is a slot, filled much faster than
    a template is rendered.
    """

    _first: str
    _rest: tuple[tuple[str, str], ...]  # each slot with the piece behind it

    @classmethod
    def compile(cls, template: str, slots: tuple[str, ...], **constants: Any) -> "CompiledFragment":
        """`template` with `constants` filled in and `slots` left open."""
        opened = {slot: Markup(f"{_EDGE}{slot}{_EDGE}") for slot in slots}
        first, *rest = _template(template).render(opened, **constants).split(_EDGE)
        return cls(first, tuple(zip(rest[::2], rest[1::2], strict=True)))

    def fill(self, values: Mapping[str, str | None]) -> str:
        """HTML. Every slot needs its value, which is escaped unless it is Markup."""
        pieces = [self._first]
        for slot, piece in self._rest:
            pieces += (_escaped(values[slot] or ""), piece)
        return "".join(pieces)


def render_fragment(template: str, texts: Mapping[str, str | None], **shape: Hashable) -> str:
    """HTML of `template` rendered with `texts` and `shape`, by a stencil for each shape and each choice of texts that are not empty.

    The template may ask of a text only whether there is any, and may know nothing of a page or a site but what it is
    given here.
    """
    there = tuple([slot for slot, text in texts.items() if text])
    return _stencil(template, tuple(texts), there, tuple(shape.items())).fill(texts)


# As many shapes as a large site has of its records; a site with more only takes longer.
@lru_cache(maxsize=2000)
def _stencil(
    template: str, slots: tuple[str, ...], there: tuple[str, ...], shape: tuple[tuple[str, Hashable], ...]
) -> CompiledFragment:
    absent = dict.fromkeys((slot for slot in slots if slot not in there), "")
    return CompiledFragment.compile(template, there, **absent, **dict(shape))


def render_macro(macro: str, *values: Any) -> Markup:
    """A piece of a page that a macro of parts.html makes."""
    return Markup(getattr(_template("parts.html").module, macro)(*values))


def _escaped(text: str) -> str:
    """As `markupsafe.escape`, but without a Markup for each of a million texts, which nearly all have nothing to escape."""
    plain = not ("&" in text or "<" in text or ">" in text or '"' in text or "'" in text)
    return text if plain or isinstance(text, Markup) else str(escape(text))


def linked(text: str) -> Markup:
    """`text` with the web addresses in it as links."""
    return Markup(urlize(text, rel="noopener"))


def load_templates() -> None:
    """All of them, for processes that are forked from this one."""
    for name in _environment().list_templates():
        _template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("terang.rendering", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=False,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(),
    )
    environment.filters.update(words=words, size=size, number=number, decimal=decimal, rupiah=rupiah, typeset=set_text)
    environment.filters.update(release_subject=urls.release_subject, moment=iso_moment, day=iso_day)
    for shared in ("parts", "charts"):  # imported once, not by every body
        environment.globals[shared] = environment.get_template(f"{shared}.html").module
    return environment


@cache
def _template(name: str) -> Any:
    return _environment().get_template(name)
