"""A template and the values of its names → text in which no value can change what the file means."""

import re
from collections.abc import Mapping

from ..authoring.yaml_writer import scalar

_NAME = re.compile(r"«([a-z_]+)»")
_PAIR = re.compile(r"(\s*(?:- )?(?:[\w ]+: )?)(.*)")
_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")


def fill_page(text: str, values: Mapping[str, str], blocks: Mapping[str, str]) -> str:
    """A written page: its head is YAML, and values are plain words in its Markdown. `blocks` are Markdown of ours."""
    _, head, body = text.split("---\n", 2)
    escaped = {name: _MARKUP.sub(r"\\\1", value) for name, value in values.items()} | dict(blocks)
    return f"---\n{fill_yaml(head, values)}---\n{_filled(body, escaped)}"


def fill_yaml(text: str, values: Mapping[str, str]) -> str:
    """Each line with a name becomes one scalar, quoted where YAML needs it."""
    return "\n".join(_line(line, values) for line in text.split("\n"))


def fill_words(text: str, values: Mapping[str, str]) -> str:
    """Text that is not read by a program: a README."""
    return _filled(text, values)


def _line(line: str, values: Mapping[str, str]) -> str:
    if not _NAME.search(line) or line.lstrip().startswith("#"):
        return _filled(line, values)
    key, value = _PAIR.fullmatch(line).groups()  # type: ignore[union-attr]  # it matches any line
    return f"{key}{scalar(_filled(value, values))}"


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _NAME.sub(lambda match: values[match[1]], text)
