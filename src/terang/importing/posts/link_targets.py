"""Links as posts write them, and where each post will stand → links between releases, or addresses that stay as they were."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from ..shared.web_addresses import host_of, joined_to, parts_of, web_address
from .md_content import REFERENCE
from .post import Post, PostArchive


@dataclass(frozen=True, slots=True)
class Directory:
    """Which release each old address and each file of the source leads to. Keys that two posts share lead nowhere."""

    archive: PostArchive
    by_key: Mapping[str, str]

    @classmethod
    def of(cls, archive: PostArchive, placed: Iterable[tuple[Post, str]]) -> "Directory":
        """`placed` gives the id of each post that becomes a release."""
        found: dict[str, set[str]] = {}
        for post, id in placed:
            for key in _keys(post):
                found.setdefault(key, set()).add(id)
        return cls(archive, {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1})

    def target(self, written: str, post: Post) -> str | None:
        """A link from the release of `post`; None where it leads nowhere outside the old site's own files."""
        bare = written.strip().partition("#")[0]
        if bare.startswith(REFERENCE):
            return self._release(_file_keys(bare.removeprefix(REFERENCE)))
        if re.match(r"(?:https?:)?//", bare):
            bare = bare if bare.startswith("http") else f"https:{bare}"
            parts = parts_of(bare)
            ours = host_of(bare) in self.archive.hosts
            known = self._release((_path_key(parts.path, parts.query),)) if ours else None
            return known or web_address(written)
        if bare.startswith(("/", "?")):
            path, _, query = bare.partition("?")
            base = self.archive.address
            return self._release((_path_key(path, query),)) or (
                web_address(joined_to(base + "/", written)) if base else None
            )
        if ":" in bare.partition("/")[0] or not bare:
            return None
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(post.file), unquote(bare)))
        return self._release((f"file:{beside}", *_file_keys(bare))) or (
            web_address(joined_to(post.address, written)) if post.address else None
        )

    def _release(self, keys: Iterable[str]) -> str | None:
        id = next((self.by_key[key] for key in keys if key in self.by_key), None)
        return f"../{id}.md" if id else None


def _keys(post: Post) -> Iterable[str]:
    """Old paths, the address with its query, and names of the file."""
    yield from (_path_key(path, "") for path in post.old_paths)
    for address in (post.address, *post.links):
        if "://" in address:
            parts = parts_of(address)
            if parts.path.strip("/") or parts.query:
                yield _path_key(parts.path, parts.query)
        elif address:
            yield f"file:{address}"


def _file_keys(name: str) -> Iterable[str]:
    """A reference names a file by its path from the content folder, or by its name alone, with or without ending."""
    path = unquote(name).strip().strip("/")
    base = posixpath.basename(path)
    stem, ending = posixpath.splitext(base)
    if ending.lower() not in ("", ".md", ".markdown", ".html", ".htm"):
        return (f"file:{path}", f"file:{base}")  # a document is no post of the same name
    folder = posixpath.basename(posixpath.dirname(path))
    return (f"file:{path}", f"file:{base}", f"file:{stem}", *((f"file:{folder}",) if stem == "index" else ()))


def _path_key(path: str, query: str) -> str:
    plain = re.sub(r"(?:/index\.html?)?/*$", "", unquote(path))
    return f"path:{plain}?{query}" if query else f"path:{plain}"
