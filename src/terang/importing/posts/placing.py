"""Posts and the releases that are there → an id for each post: the one that it has already, or a free one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from ...values.slugs import slug
from ..shared.short_names import short_hash, stem_of
from .post import Post


@dataclass(frozen=True, slots=True)
class ExistingRelease:
    """A release of the repository: how to know it again, whoever has edited or renamed it since."""

    id: str
    source: str
    old_paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Placed:
    """`id` is `<year>/<stem>`; `is_there` when an earlier import has brought it; `source` as the release will name it."""

    post: Post
    id: str
    source: str
    is_there: bool


def place(posts: Iterable[Post], sources: Mapping[str, str], existing: Sequence[ExistingRelease]) -> tuple[Placed, ...]:
    """`sources` gives by a post's name what its release says of where it is from. Every post has a day."""
    by_source = {release.source: release.id for release in existing if release.source}
    by_path = {path: release.id for release in existing for path in release.old_paths}
    used = {release.id for release in existing}
    placed: dict[str, Placed] = {}
    waiting: list[tuple[str, Post]] = []
    for post in posts:
        source = sources[post.name]
        known = by_source.get(source) or next((by_path[path] for path in post.old_paths if path in by_path), None)
        if known:
            placed[post.name] = Placed(post, known, source, True)
        else:
            waiting.append((f"{post.day.year if post.day else 0:04d}/{_stem(post)}", post))
    for base, post in sorted(waiting, key=lambda pair: (pair[0], pair[1].day is None, pair[1].day, pair[1].name)):
        id = base if base not in used else f"{base}-{short_hash(sources[post.name], post.name)}"
        used.add(id)
        placed[post.name] = Placed(post, id, sources[post.name], False)
    return tuple(placed.values())


def _stem(post: Post) -> str:
    """The name that the post had in its old address, else its title."""
    return stem_of(next((words for words in (unquote(post.slug), post.title) if slug(words)), "siaran"))
