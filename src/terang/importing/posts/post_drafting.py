"""A converted post → the release and its text, or why the validator would refuse it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ...authoring.yaml_writer import yaml_text
from ...reading import read_front_matter
from ...records import Photo, Release, Status
from ...repository import RELEASES
from ...validation import ValidationContext, read_release
from ...validation.context import normalize_name as folded_name
from ..shared.masking import mask
from ..shared.tidying import normalize_name, one_line
from .converting import Converted
from .import_options import ImportOptions
from .placing import Placed
from .post import Note, Post, PostState

_TITLE, _SUBJECT = 200, 60  # characters that the fields allow


@dataclass(frozen=True, slots=True)
class Common:
    """What all releases of one import share. `place` stands where a post names none."""

    context: ValidationContext
    wishes: ImportOptions
    place: str
    is_official: Callable[[str], bool]

    def unit(self, name: str) -> str | None:
        """The id of a unit by any of its names."""
        return (self.context.units or {}).get(folded_name(name))


def source_of(post: Post) -> str:
    """Where the facts come from: the old address, else the name in the source; the same in every run."""
    return post.address[:500] or f"Situs lama, {post.name}"[:500]


def draft(
    one: Placed, parts: Converted, photos: tuple[Photo, ...], old_paths: tuple[str, ...], common: Common
) -> tuple[str, tuple[Note, ...]]:
    """The text of the file, and what was left out of it. The post has a day."""
    post, wishes, notes = one.post, common.wishes, list[Note]()
    title = mask(one_line(post.title), common.is_official)[0]
    if len(title) > _TITLE:
        notes.append(Note("judul-dipotong", f"judul lebih dari {_TITLE} huruf dipotong: {title}"))
        title = title[: _TITLE - 2].rpartition(" ")[0] + " …"
    language = wishes.fixed.get("bahasa") or post.language
    release = Release(
        id=one.id,
        path=f"{RELEASES}/{one.id}.md",
        body=parts.body,
        title=title,
        status=Status.PUBLISHED if post.state is PostState.PUBLISHED else Status.DRAFT,
        date=post.day,  # type: ignore[arg-type]
        place=(parts.place or wishes.fixed.get("tempat") or common.place)[:100],
        lead=parts.lead,
        language=language if re.fullmatch("[a-z]{2}", language) else "id",
        unit=common.unit(wishes.unit_of(post.author, post.subjects) or ""),
        subjects=_subjects(post.subjects, common, notes),
        photos=photos,
        videos=parts.videos,
        old_addresses=old_paths,
        source=one.source,
    )
    return f"---\n{yaml_text(release)}---\n\n{parts.body}\n", tuple(notes)


def fault_of(id: str, text: str, context: ValidationContext) -> str:
    """The first error that the validator finds, in its words; nothing when the text can be published."""
    path = f"{RELEASES}/{id}.md"
    _, problems = read_release(read_front_matter(path, text.encode()), id, context)
    first = next((problem for problem in problems if problem.is_error), None)
    return f"{first.message} ({first.code})" if first else ""


def _subjects(written: tuple[str, ...], common: Common, notes: list[Note]) -> tuple[str, ...]:
    """Each once, however it is spelt."""
    found: dict[str, str] = {}
    for name in written:
        subject = common.wishes.subject(one_line(name))
        if subject and len(subject) > _SUBJECT:
            notes.append(Note("topik-dibuang", f"topik lebih dari {_SUBJECT} huruf dibuang: {subject}"))
        elif subject and mask(subject, common.is_official)[1]:
            notes.append(Note("topik-dibuang", "topik yang memuat data pribadi dibuang"))
        elif subject:
            found.setdefault(normalize_name(subject), subject)
    return tuple(found.values())
