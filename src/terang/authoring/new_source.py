"""What an editor answers for a new record or release → its path and its text."""

from dataclasses import dataclass
from datetime import date

from .. import repository
from ..records import Alert, Exemption, InformationClass, Programme, ProgrammeStage, Status, placeholders
from ..values.slugs import slug
from .schema_files import modeline
from .skeleton import group_text, record_skeleton, release_skeleton
from .yaml_writer import scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAnswers:
    """`information_class` is None for a release. `attachment` and `photo` are locations below their folders."""

    title: str
    day: date
    information_class: InformationClass | None = None
    unit: str = ""
    name: str = ""  # of the file, when it does not follow from the title
    duties: tuple[str, ...] = ()
    attachment: str = ""
    photo: str = ""
    programme: bool = False
    more: tuple[tuple[str, str], ...] = ()  # other keys, and their values in YAML
    group: tuple[
        tuple[str, str], ...
    ] = ()  # the same of the group that the kind of record has: alert, exemption, programme
    photo_words: tuple[tuple[str, str], ...] = ()  # caption, credit and alternative text of the photo
    has_schema: bool = False  # does the repository have the schema of records?

    @property
    def stem(self) -> str:
        return slug(self.name or self.title)

    @property
    def path(self) -> str:
        id = f"{self.day.year}/{self.stem}"
        kind = self.information_class
        return repository.record(kind.slug, id) if kind else repository.release(id)


def source_text(answers: SourceAnswers) -> str:
    """A skeleton with the answers in it."""
    filled = {"judul": scalar(answers.title), "unit": scalar(answers.unit) if answers.unit else ""}
    if answers.attachment:
        filled["berkas"] = f"\n  - lokasi: {scalar(answers.attachment, typed=True)}"
    day = f"{answers.day:%Y-%m-%d}"
    if answers.information_class is None:
        filled |= dict.fromkeys(("tempat", "teras", "sumber"), placeholders.SHORT) | dict(answers.more)
        filled |= {"status": Status.DRAFT.key, "tanggal": day}
        if answers.photo:
            words = dict.fromkeys(("keterangan", "kredit", "alt"), placeholders.SHORT) | dict(answers.photo_words)
            said = "".join(f"\n    {key}: {text}" for key, text in words.items())
            filled["foto"] = f"\n  - berkas: {scalar(answers.photo, typed=True)}{said}"
        return release_skeleton(_without_empty(filled), placeholders.RELEASE_TEXT)
    filled |= dict(answers.more)
    filled |= {"kelas": answers.information_class.key, "tanggal_terbit": day}
    if answers.duties:
        filled["kewajiban"] = "".join(f"\n  - {duty}" for duty in answers.duties)
    filled |= _group_of(answers, day)
    head = modeline(answers.path.count("/")) if answers.has_schema else ""
    return head + record_skeleton(_without_empty(filled))


def _group_of(answers: SourceAnswers, day: str) -> dict[str, str]:
    """The group of this kind of record with all its keys; one that nobody answered for stays a comment as a whole."""
    given = dict(answers.group)
    if answers.programme:
        said = {"tahap": ProgrammeStage.PLANNED.key, "tujuan": placeholders.LONG} | given
        return {"status": Status.DRAFT.key, "program": group_text(Programme, said)}
    if answers.information_class is InformationClass.IMMEDIATE and given:
        return {"darurat": group_text(Alert, {"mulai": f"{day}T00:00+07:00"} | given)}
    if answers.information_class is InformationClass.EXEMPT and given:
        return {"pengecualian": group_text(Exemption, given)}
    return {}


def _without_empty(filled: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in filled.items() if value}
