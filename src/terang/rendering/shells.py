"""Which shells an engine must render: one for each section and depth, since links in a shell are relative."""

from dataclasses import dataclass

from ..urls import SECTIONS
from .layout import sentinel

FOLDER = "kerangka-terang"


@dataclass(frozen=True, slots=True)
class Shell:
    """An empty page of `section`, `depth` folders below the site's root."""

    section: str
    depth: int

    @property
    def path(self) -> str:
        """Where the engine leaves it: a place of the right depth, without a file ending."""
        names = (
            f"{FOLDER}-{self.section}",
            f"{FOLDER}/{self.section}",
            f"{FOLDER}/{self.section}/dalam",
            f"{FOLDER}/{self.section}/dalam/lagi",
        )
        return names[self.depth]

    @property
    def source(self) -> str:
        """The page in Markdown: only a head, with sentinels as title and description."""
        head = {
            "title": sentinel("title"),
            "description": sentinel("description"),
            "terang_shell": "true",
            "terang_section": self.section,
        }
        return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items()) + "---\n"


SHELLS = tuple(Shell(section.name, depth) for section in SECTIONS for depth in section.depths)


def is_shell(path: str) -> bool:
    """Is this path of an engine's tree a shell, and so no part of the site?"""
    return path.startswith((f"{FOLDER}/", f"{FOLDER}-"))
