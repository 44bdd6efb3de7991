"""The styles of a workbook of LibreOffice → which strike out, which hide a sheet, and which show nothing of a cell."""

from collections.abc import Iterator

from ..shared.xml_tree import Element

_FORMATS = frozenset(
    ("number:number-style", "number:text-style")
)  # of numbers of one sign, and of a text and all numbers


def striking_styles(root: Element) -> frozenset[str]:
    """Names of the styles that strike out what they are given to."""
    return frozenset(
        style.attributes.get("style:name", "")
        for style in root.walk()
        if style.name == "style:style"
        for properties in style.all("style:text-properties")
        if properties.attributes.get("style:text-line-through-style", "none") != "none"
    )


def hidden_tables(root: Element) -> frozenset[str]:
    """Names of the styles that hide a sheet."""
    return frozenset(
        style.attributes.get("style:name", "")
        for style in root.walk()
        if style.name == "style:style"
        for properties in style.all("style:table-properties")
        if properties.attributes.get("table:display") == "false"
    )


def unshown_styles(root: Element) -> frozenset[str]:
    """Names of the styles whose format, as `;;;`, has nothing to show in any of its parts."""
    formats = {one.attributes.get("style:name", ""): one for one in root.walk() if one.name in _FORMATS}
    empty = {name for name, one in formats.items() if _shows_nothing(one)}
    unshown = {name for name in empty if (parts := set(_parts(formats[name]))) and parts <= empty}
    return frozenset(
        style.attributes.get("style:name", "")
        for style in root.walk()
        if style.name == "style:style" and style.attributes.get("style:data-style-name") in unshown
    )


def _shows_nothing(format: Element) -> bool:
    return all(
        one.name in ("style:map", "style:text-properties")
        or (one.name == "number:text" and not "".join(map(str, one.parts)).strip())
        for one in format.children
    )


def _parts(format: Element) -> Iterator[str]:
    """Formats of numbers above, below and of nought."""
    for one in format.all("style:map"):
        yield one.attributes.get("style:apply-style-name", "")
