"""The documents to which a post links, and a folder of files → attachments of a release, or why they stay where they are."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from bs4 import BeautifulSoup

from ...attachments.file_kinds import ending_of
from ...records import Attachment
from ...repository import ATTACHMENTS
from ...validation import ValidationContext, find_personal
from ...validation.attachment_facts import facts_of
from ...validation.checks.attachments_opened import problems_of
from ...values.slugs import slug
from ..shared.masking import mask
from ..shared.report import ImportNote
from ..shared.tidying import joined
from ..shared.web_addresses import host_of, parts_of
from .md_content import REFERENCE
from .media import MediaLibrary
from .post import Post

_ENDINGS = frozenset(
    (
        "pdf",
        "doc",
        "docx",
        "xls",
        "xlsx",
        "ppt",
        "pptx",
        "odt",
        "ods",
        "odp",
        "csv",
        "zip",
        "json",
        "geojson",
        "xml",
        "txt",
    )
)
_TITLE = 200
_UP = "../../../"  # from a release to the root


@dataclass(frozen=True, slots=True)
class PostDocuments:
    """`links` gives, by address as it was written, the link from the release to the file that came along."""

    files: tuple[Attachment, ...]
    links: dict[str, str]
    notes: tuple[ImportNote, ...]


class DocumentLibrary:
    """The documents of a folder. `copies` gives, by the name of one in the repository, its path below the folder."""

    def __init__(
        self,
        media: MediaLibrary,
        standing: Callable[[str], bytes | None],
        hosts: Iterable[str],
        context: ValidationContext,
    ) -> None:
        """`standing` gives the bytes of a document that the repository has already, `hosts` are those of the old site."""
        self.copies: dict[str, str] = {}
        self._media, self._standing, self._context = media, standing, context
        self._hosts = frozenset(hosts)
        self._taken: dict[tuple[str, str], str | ImportNote] = {}

    def of_post(self, post: Post, year: str) -> PostDocuments:
        if self._media.is_empty:
            return PostDocuments((), {}, ())
        files: dict[str, Attachment] = {}
        links: dict[str, str] = {}
        notes: list[ImportNote] = []
        for written, words in _linked(post.html):
            if written in links or not self._may_be_ours(written):
                continue
            path = self._media.find_exact(
                written.removeprefix(REFERENCE), "" if "://" in written else post.file.rpartition("/")[0]
            )
            if path is None:
                notes.append(
                    ImportNote(
                        None,
                        "dokumen-tidak-ada",
                        f"dokumen {written.removeprefix(REFERENCE)[:300]} tidak ada dalam folder; tautannya tetap",
                    )
                )
                continue
            name = self._take(path, year)
            if isinstance(name, ImportNote):
                notes.append(name)
                continue
            title = mask(words, self._context.allows)[0][:_TITLE]
            files.setdefault(name, Attachment(location=name, title=title or None))
            links[written] = f"{_UP}{ATTACHMENTS}/{name}"
            notes.append(
                ImportNote(None, "dokumen-disalin", f"dokumen {path} disalin ke {ATTACHMENTS}/{name}; periksa isinya")
            )
        return PostDocuments(tuple(files.values()), links, tuple(notes))

    def _may_be_ours(self, written: str) -> bool:
        path = parts_of(written).path if "://" in written else written.partition("?")[0].partition("#")[0]
        is_ours = "://" not in written or not self._hosts or host_of(written) in self._hosts
        return is_ours and ending_of(unquote(path)) in _ENDINGS

    def _take(self, path: str, year: str) -> str | ImportNote:
        """The name below the folder of attachments; the same document is copied once a year."""
        if (path, year) not in self._taken:
            self._taken[path, year] = self._looked_at(path, year)
        return self._taken[path, year]

    def _looked_at(self, path: str, year: str) -> str | ImportNote:
        data = self._media.read(path)
        stem, ending = slug(PurePosixPath(path).stem) or "dokumen", ending_of(path)
        name = f"{year}/{stem}.{ending}"
        if find_personal(name):
            return ImportNote(None, "dokumen-tidak-dibawa", "nama sebuah dokumen memuat data pribadi; tidak disalin")
        errors = [one.message for one in problems_of(path, facts_of(data, name), self._context) if one.is_error]
        if errors:
            return ImportNote(None, "dokumen-tidak-dibawa", f"dokumen {path} tidak disalin: {' '.join(errors)[:400]}")
        there = self._standing(name)
        if name in self.copies or (there is not None and there != data):
            name = f"{year}/{stem}-{hashlib.sha256(data).hexdigest()[:6]}.{ending}"
            there = self._standing(name)
        if there is None:
            self.copies[name] = path
        return name


def _linked(html: str) -> Iterable[tuple[str, str]]:
    """Addresses with their words, in order."""
    for link in BeautifulSoup(f"<div>{html}</div>", "html.parser").find_all("a", href=True):
        yield str(link["href"]).strip(), joined(link.get_text(" "))
