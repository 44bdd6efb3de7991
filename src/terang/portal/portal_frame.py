"""The content of a page of a portal → the whole page, in the theme's frame with a menu of the portal's own."""

from dataclasses import dataclass

from markupsafe import Markup

from .. import urls
from ..records import GatheringList
from ..rendering.templating import render_page

_MENU = (
    ("badan", urls.BODIES, "Badan publik"),
    ("kepatuhan", urls.RANKING, "Peringkat"),
    ("kewajiban", urls.GATHERED_DUTIES, "Kewajiban"),
    ("tahun", urls.GATHERED_YEARS, "Tahun"),
    ("topik", urls.GATHERED_SUBJECTS, "Topik"),
    ("sumber", urls.SOURCES, "Sumber"),
)


@dataclass(frozen=True, slots=True)
class PortalFrame:
    """What all pages have in common; `version` is that of styles and scripts."""

    list: GatheringList
    version: str

    def page(self, path: str, here: str, title: str, description: str, content: Markup) -> bytes:
        """`here` is the entry of the menu to which the page belongs."""
        address = (self.list.address or "").rstrip("/")
        whole = render_page(
            "portal/frame.html",
            path,
            title=title,
            description=description,
            content=content,
            here=here,
            menu=_MENU,
            portal=self.list.title,
            publisher=self.list.publisher,
            notice=self.list.notice,
            initials="".join(word[0] for word in self.list.title.split() if word[0].isalpha())[:3].upper(),
            address=f"{address}/{path}" if address else "",
            version=self.version,
        )
        return f"{whole}\n".encode()
