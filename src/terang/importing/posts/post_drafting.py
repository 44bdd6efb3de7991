"""A converted post → the release and its text, or why the validator would refuse it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ...authoring.yaml_writer import yaml_text
from ...records import Attachment, Photo, Release, Status
from ...repository import RELEASES
from ...validation import ValidationContext
from ..shared.masking import mask
from ..shared.report import ImportNote
from ..shared.tidying import normalize_name, one_line
from .converting import Converted
from .import_options import ImportOptions
from .placing import Placed
from .post import Post, PostState

_TITLE, _SUBJECT = 200, 60  # characters that the fields allow


@dataclass(frozen=True, slots=True)
class Common:
    """What all releases of one import share. `place` stands where a post names none."""

    context: ValidationContext
    wishes: ImportOptions
    place: str

    @property
    def is_official(self) -> Callable[[str], bool]:
        return self.context.allows


def source_of(post: Post) -> str:
    """Where the facts come from: the old address, else the name in the source; the same in every run."""
    return post.address[:500] or f"Situs lama, {post.name}"[:500]


def draft(
    one: Placed,
    parts: Converted,
    photos: tuple[Photo, ...],
    files: tuple[Attachment, ...],
    old_paths: tuple[str, ...],
    common: Common,
) -> tuple[str, tuple[ImportNote, ...]]:
    """The text of the file, and what was left out of it. The post has a day."""
    post, wishes, notes = one.post, common.wishes, list[ImportNote]()
    title = mask(one_line(post.title), common.is_official)[0]
    if len(title) > _TITLE:
        notes.append(ImportNote(None, "judul-dipotong", f"judul lebih dari {_TITLE} huruf dipotong: {title}"))
        title = title[: _TITLE - 2].rpartition(" ")[0] + " …"
    language = wishes.fixed("bahasa") or post.language
    release = Release(
        id=one.id,
        path=f"{RELEASES}/{one.id}.md",
        body=parts.body,
        title=title,
        status=Status.PUBLISHED if post.state is PostState.PUBLISHED else Status.DRAFT,
        date=post.day,  # type: ignore[arg-type]
        place=(parts.place or wishes.fixed("tempat") or common.place)[:100],
        lead=parts.lead,
        language=language if re.fullmatch("[a-z]{2}", language) else "id",
        unit=common.context.unit(wishes.unit_of(post.author, post.subjects)),
        subjects=_subjects(post.subjects, common, notes),
        photos=photos,
        files=files,
        videos=parts.videos,
        old_addresses=old_paths,
        source=one.source,
    )
    return f"---\n{yaml_text(release)}---\n\n{parts.body}\n", tuple(notes)


def _subjects(written: tuple[str, ...], common: Common, notes: list[ImportNote]) -> tuple[str, ...]:
    """Each once, however it is spelt."""
    found: dict[str, str] = {}
    for name in written:
        subject = common.wishes.subject(one_line(name))
        if subject and len(subject) > _SUBJECT:
            notes.append(ImportNote(None, "topik-dibuang", f"topik lebih dari {_SUBJECT} huruf dibuang: {subject}"))
        elif subject and mask(subject, common.is_official)[1]:
            notes.append(ImportNote(None, "topik-dibuang", "topik yang memuat data pribadi dibuang"))
        elif subject:
            found.setdefault(normalize_name(subject), subject)
    return tuple(found.values())
