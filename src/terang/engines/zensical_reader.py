"""The reader of written pages as Zensical asks for it, by the name of this module: it says itself which page is read."""

from typing import Any

from zensical.extensions.context import ContextPreprocessor

from ..markdown.engine_extension import PageReader
from ..repository import PAGES
from ..values.source_links import marked


class ZensicalReader(PageReader):
    """Takes the path of the page from the context that Zensical registers before all other extensions."""

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802
        context = ContextPreprocessor.from_markdown(md)
        self.source = f"{PAGES}/{context.page.path}" if context else ""
        super().extendMarkdown(md)


def makeExtension(**_: Any) -> ZensicalReader:  # noqa: N802
    return ZensicalReader(marked)
