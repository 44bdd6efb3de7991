"""Records and releases → the rows, crumbs and links that several kinds of pages show."""

import mimetypes
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from urllib.parse import quote

from ... import urls
from ...coverage import Freshness
from ...markdown import set_text
from ...records import Attachment, Record, Release
from ...records.wording import words
from ...values.dates import PartialDate
from .outputs import SiteFacts
from .views import Badge, Crumb, LinkView, ListEntry, UnitView

_FORMATS = {
    "application/pdf": "PDF",
    "text/csv": "CSV",
    "text/html": "HTML",
    "application/json": "JSON",
    "application/zip": "ZIP",
    "application/msword": "DOC",
    "application/vnd.ms-excel": "XLS",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
    "image/jpeg": "JPG",
    "image/png": "PNG",
    "video/mp4": "MP4",
    "audio/mpeg": "MP3",
}


_HOST = re.compile(r"https?://(?:www\.)?([^/?#:]+)", re.IGNORECASE)
# Where a repository is edited: on GitHub and Forgejo, or on GitLab.
_FORGE = re.compile(r"(https?://[^/]+/.+?)(/(?:edit|_edit)/|/-/edit/)")
_WORD = re.compile(r"\w+")
_UNKNOWN = "application/octet-stream"
_ENDINGS = re.compile(r"(?:\.[A-Za-z0-9]+){1,2}$")  # `.pdf` or `.csv.gz`


def record_entry(record: Record, fresh: Freshness | None, facts: SiteFacts, page: str) -> ListEntry:
    """A record's row in a list on `page`. `fresh` tells whether its renewal is due."""
    unit = facts.units.get(record.unit or "")
    return ListEntry(
        kind="informasi",
        title=record.title,
        href=urls.href(urls.record(record.id), page),
        date=record.published.words() if record.published else "tanpa tanggal",
        iso=record.published.iso() if record.published else "",
        class_label=record.information_class.label,
        class_key=record.information_class.key,
        unit=unit.name if unit else None,
        unit_href=urls.href(urls.unit(unit.id), page) if unit else None,
        summary=summary_of(record),
        badges=_badges(record, fresh),
        late=words(PartialDate.of(fresh.since)) if fresh and fresh.lapsed else "",
        file_formats=tuple(dict.fromkeys(format_of(file) for file in record.files)),
    )


def release_entry(release: Release, facts: SiteFacts, page: str) -> ListEntry:
    """A release's row in a list on `page`."""
    unit = facts.units.get(release.unit or "")
    return ListEntry(
        kind="siaran-pers",
        title=release.title,
        href=urls.href(urls.release(release.id), page),
        date=release.date.words(),
        iso=release.date.iso(),
        class_label="Siaran pers",
        class_key="siaran_pers",
        unit=unit.name if unit else None,
        unit_href=urls.href(urls.unit(unit.id), page) if unit else None,
        summary=set_text(release.lead),
        badges=(
            *((Badge("Ralat", strong=True),) if release.corrections else ()),
            *((Badge("Hak jawab"),) if release.replies else ()),
        ),
    )


def entry(item: Record | Release, fresh: Freshness | None, facts: SiteFacts, page: str) -> ListEntry:
    return record_entry(item, fresh, facts, page) if isinstance(item, Record) else release_entry(item, facts, page)


def _badges(record: Record, fresh: Freshness | None) -> tuple[Badge, ...]:
    """One at most: there is nothing of the kind, or what there is still suffices for its duty."""
    if record.is_nil:
        return (_NOTHING,)
    return (_FRESH,) if fresh and not fresh.lapsed else ()


_NOTHING, _FRESH = Badge("Nihil"), Badge("Mutakhir")


def summary_of(record: Record) -> str | None:
    """Nothing where the summary only says words of the title again, as in most real lists."""
    summary = record.summary
    if not summary:
        return None
    told = frozenset(_WORD.findall(record.title.casefold()))
    return summary if any(word[0] not in told for word in _WORD.finditer(summary.casefold())) else None


def unit_view(id: str | None, facts: SiteFacts, page: str) -> UnitView | None:
    unit = facts.units.get(id or "")
    return UnitView(unit.name, urls.href(urls.unit(unit.id), page), unit.kind.label) if unit else None


def crumbs(page: str, *steps: tuple[str, str | None]) -> tuple[Crumb, ...]:
    """Home, then each step; a step without a target is the page itself."""
    home = Crumb("Beranda", urls.href(urls.HOME, page))
    return (home, *(Crumb(label, urls.href(to, page) if to else None) for label, to in steps))


def host(address: str) -> str:
    """`contoh.go.id` of an address that was found valid."""
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def media_type(file: Attachment) -> str:
    """As declared, else by the ending of its name."""
    return file.media_type or _type_at(file.location)


@lru_cache(maxsize=4096)  # an item's page, its rows and its data say it some six times
def _type_at(location: str) -> str:
    path = location.partition("#")[0].partition("?")[0]
    if "://" in location:
        path = path.partition("://")[2].partition("/")[2]  # the host's own name is no file's
    named = _ENDINGS.search(path)
    return _media_type(named[0].lower()) if named else _UNKNOWN


def is_readable(file: Attachment) -> bool:
    """Can a program read the file, as a table or otherwise?"""
    return media_type(file) in _READABLE


_READABLE = frozenset(
    {
        "text/csv",
        "application/json",
        "application/geo+json",
        "application/xml",
        "application/zip",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-excel",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.apache.parquet",
    }
)


@cache
def _media_type(endings: str) -> str:
    return mimetypes.guess_type(f"berkas{endings}")[0] or _UNKNOWN


def format_of(file: Attachment) -> str:
    """`PDF`, `XLSX`, …: what people call the format."""
    kind = media_type(file)
    if kind == _UNKNOWN:
        return "Tautan" if file.is_remote else "Berkas"
    return _FORMATS.get(kind, kind.rpartition("/")[2].upper()[:8])


def link_views(links: Iterable[tuple[str, str]], page: str) -> tuple[LinkView, ...]:
    """`(title, target)` within the site → links from `page`."""
    return tuple(LinkView(title, urls.href(target, page)) for title, target in links)


def edit_href(path: str, facts: SiteFacts) -> str | None:
    """Where the source can be edited, if the body names its repository."""
    base = facts.body.edit_address
    return f"{base.rstrip('/')}/{path}" if base else None


def report_href(title: str, page: str, facts: SiteFacts) -> str | None:
    """A message about a mistake on the page: by e-mail to the body, else as an issue of its repository."""
    body, address = facts.body, facts.absolute(page) or page
    subject, text = quote(f"Kesalahan pada: {title}"), quote(f"Halaman: {address}\nYang keliru: \nSeharusnya: ")
    mail = next((channel.value for channel in body.channels if channel.kind.key == "surel"), None)
    if mail:
        return f"mailto:{quote(mail, safe='@+')}?subject={subject}&body={text}"
    if forge := _FORGE.match(body.edit_address or ""):
        names = ("issue[title]", "issue[description]") if forge[2].startswith("/-/") else ("title", "body")
        kind = "/-/issues/new" if forge[2].startswith("/-/") else "/issues/new"
        return f"{forge[1]}{kind}?{names[0]}={subject}&{names[1]}={text}"
    return None


def description(text: str, limit: int = 155) -> str:
    """One line for search engines and link previews."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit + 1].rpartition(" ")[0] + " …"
