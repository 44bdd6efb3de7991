"""The content of a page of a portal → the whole page, in the theme's frame with a menu of the portal's own."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from .. import urls
from ..records import GatheringList, InformationClass
from ..rendering.templating import render_page

_MENU = (
    ("badan", urls.BODIES, "Badan publik"),
    ("kepatuhan", urls.RANKING, "Peringkat"),
    ("kewajiban", urls.GATHERED_DUTIES, "Kewajiban"),
    ("tahun", urls.GATHERED_YEARS, "Tahun"),
    ("topik", urls.GATHERED_SUBJECTS, "Topik"),
    ("sumber", urls.SOURCES, "Sumber"),
)
CLASSES = (*((kind.key, kind.label) for kind in InformationClass), ("siaran-pers", "Siaran pers"))


@dataclass(frozen=True, slots=True)
class PortalFrame:
    """What all outputs of a portal have in common: the facts of its site. `address` ends in `/`, or is empty; `version` is that
    of styles and scripts.
    """

    title: str
    publisher: str
    notice: str
    address: str
    version: str

    @classmethod
    def of(cls, list: GatheringList, version: str) -> "PortalFrame":
        address = f"{list.address.rstrip('/')}/" if list.address else ""
        return cls(list.title, list.publisher, list.notice or "", address, version)

    @property
    def base(self) -> str:
        """Path of the portal on its host: begins and ends with `/`."""
        return quote(urlsplit(self.address).path, safe="/%") or "/"


@dataclass(frozen=True, slots=True)
class PageHead:
    """What stands around the content of a page. `here` is the entry of the menu to which it belongs, `above` the list in which it
    stands, with its address.
    """

    here: str
    title: str
    about: str
    above: tuple[str, str] | None = None


def portal_page(
    template: str, path: str, head: PageHead, frame: PortalFrame, root: str | None = None, **values: Any
) -> bytes:
    """`template` filled with `values`, in the frame. `root` is where links begin, if not at the page itself."""
    root = urls.up(path) if root is None else root
    front = [("Beranda", urls.PORTAL_HOME), *([head.above] if head.above else [])]
    trail = [{"label": name, "href": urls.href(target, path)} for name, target in front]
    content = render_page(
        f"portal/{template}.html",
        path,
        root=root,
        trail=[*trail, {"label": head.title, "href": None}],
        address=urls.gathered_body,
        record=urls.record,
        classes=CLASSES,
        year_label=year_label,
        **values,
    )
    whole = render_page(
        "portal/frame.html",
        path,
        root=root,
        title=head.title,
        description=head.about,
        content=content,
        here=head.here,
        menu=_MENU,
        portal=frame.title,
        publisher=frame.publisher,
        notice=frame.notice,
        initials="".join(word[0] for word in frame.title.split() if word[0].isalpha())[:3].upper(),
        address=f"{frame.address}{path}" if frame.address else "",
        version=frame.version,
    )
    return f"{whole}\n".encode()


def year_label(year: str) -> str:
    return "Tanpa tahun" if year == "tanpa-tahun" else year
