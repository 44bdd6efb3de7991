"""What an editor answers for a new record or release → its path and its text."""

from dataclasses import dataclass
from datetime import date

from .. import repository
from ..records import InformationClass, Programme, ProgrammeStage, Status, placeholders
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
    alert: str = ""
    ground: str = ""
    programme: bool = False
    place: str = ""
    lead: str = ""
    source: str = ""
    more: tuple[tuple[str, str], ...] = ()  # other keys, and their values in YAML
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
        said = {"tempat": answers.place, "teras": answers.lead, "sumber": answers.source}
        filled |= {key: scalar(text) if text else placeholders.SHORT for key, text in said.items()}
        filled |= {"status": "draf", "tanggal": day}
        if answers.photo:
            empty = "".join(f"\n    {key}: {placeholders.SHORT}" for key in ("keterangan", "kredit", "alt"))
            filled["foto"] = f"\n  - berkas: {scalar(answers.photo, typed=True)}{empty}"
        return release_skeleton(_without_empty(filled), placeholders.RELEASE_TEXT)
    filled |= dict(answers.more)
    filled |= {"kelas": answers.information_class.key, "tanggal_terbit": day}
    if answers.duties:
        filled["kewajiban"] = "".join(f"\n  - {duty}" for duty in answers.duties)
    if answers.alert:
        filled["darurat"] = f"\n  jenis: {answers.alert}\n  mulai: {day}T00:00+07:00"
    if answers.ground:
        filled["pengecualian"] = f"\n  dasar: {answers.ground}"
    if answers.programme:
        said = {"tahap": ProgrammeStage.PLANNED.key, "tujuan": placeholders.LONG}
        filled |= {"status": Status.DRAFT.key, "program": group_text(Programme, said)}
    head = modeline(answers.path.count("/")) if answers.has_schema else ""
    return head + record_skeleton(_without_empty(filled))


def _without_empty(filled: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in filled.items() if value}
