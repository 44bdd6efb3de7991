"""OfficeAnswers and a day → every file of a new repository, and what the office has to fill in next."""

from dataclasses import dataclass

from ..authoring.issue_templates import issue_templates
from ..authoring.schema_files import schema_files
from ..authoring.yaml_writer import yaml_text
from ..records import HolidayEntry, HolidayKind, HolidayList
from ..repository import ATTACHMENTS, BODY, DISCLOSURES, GUIDE, PHOTOS, RELEASES
from ..values.dates import PartialDate
from ..working_days import BUILT_IN
from .kind_words import WORDS, KindWords
from .office_answers import OfficeAnswers
from .starting_body import body_text, starting_units
from .template_files import guide_files, templates
from .template_filling import fill_page, fill_words, fill_yaml

# What a forge puts into a repository that it makes, and an office may keep.
MADE_BY_FORGES = frozenset({"README.md", ".gitignore", ".gitattributes"})
# Folders that people look for before anything is in them; git has none that are empty.
_FOLDERS = {
    RELEASES: "Satu folder untuk setiap tahun, satu berkas untuk setiap siaran pers.\n",
    PHOTOS: "Foto siaran pers: satu folder untuk setiap tahun.\n",
    ATTACHMENTS: "Dokumen catatan: satu folder untuk setiap tahun.\n",
}
_FORGE_FOLDER = "forge/"
# By forge: template below `forge/` → where it lies in a repository.
FORGES = {
    "github": {
        "github/periksa.yml": ".github/workflows/periksa.yml",
        "github/terbit.yml": ".github/workflows/terbit.yml",
        "github/jatuh-tempo.yml": ".github/workflows/jatuh-tempo.yml",
        "github/tautan.yml": ".github/workflows/tautan.yml",
        "github/isian.yml": ".github/workflows/isian.yml",
    },
    "gitlab": {"gitlab-ci.yml": ".gitlab-ci.yml"},
    "forgejo": {
        "forgejo/periksa.yml": ".forgejo/workflows/periksa.yml",
        "forgejo/terbit.yml": ".forgejo/workflows/terbit.yml",
        "forgejo/jatuh-tempo.yml": ".forgejo/workflows/jatuh-tempo.yml",
        "forgejo/tautan.yml": ".forgejo/workflows/tautan.yml",
        "forgejo/isian.yml": ".forgejo/workflows/isian.yml",
    },
}


@dataclass(frozen=True, slots=True)
class StartingFile:
    """`path` is relative to the new root, with `/`; `todo` is what has to be written in it, empty if nothing."""

    path: str
    text: str | bytes  # bytes where it is taken as it is
    todo: str = ""

    @property
    def content(self) -> bytes:
        return self.text if isinstance(self.text, bytes) else self.text.encode()


def repository_files(
    answers: OfficeAnswers, *, year: int, source: str, forges: tuple[str, ...]
) -> tuple[StartingFile, ...]:
    """`source` is what pip installs Terang from; `forges` are keys of FORGES."""
    words = WORDS[answers.kind]
    values = _values(answers, words, source)
    blocks = {"tenggat_khusus": words.note, "baris_aturan": _rule_rows(words)}
    files = []
    for path, text in templates().items():
        if path.startswith(_FORGE_FOLDER):
            continue  # they hold no words of the body
        files.append(StartingFile(path, _made(path, text, values, blocks), _TODO.get(path, "")))
    files.append(StartingFile(BODY, body_text(answers), _body_todo(answers)))
    files += _holidays(year)
    files += [StartingFile(path, text) for path, text in schema_files().items()]
    files += [
        StartingFile(place, templates()[f"{_FORGE_FOLDER}{name}"])
        for forge in forges
        for name, place in FORGES[forge].items()
    ]
    files += [StartingFile(f"{GUIDE}/{path}", content) for path, content in guide_files().items()]
    units = tuple(starting_units(answers))
    files += [StartingFile(path, text) for forge in forges for path, text in issue_templates(forge, units).items()]
    files += [StartingFile(f"{folder}/README.md", text) for folder, text in _FOLDERS.items()]
    return tuple(sorted(files, key=lambda file: file.path))


def _made(path: str, text: str, values: dict[str, str], blocks: dict[str, str]) -> str:
    if path.startswith("content/"):
        return fill_page(text, values, blocks)
    if path.endswith(".yml"):
        return fill_yaml(text, values)
    return fill_words(text, values)


def _values(answers: OfficeAnswers, words: KindWords, source: str) -> dict[str, str]:
    return {
        "nama": answers.name,
        "singkatan": answers.short or answers.name,
        "situs": answers.site,
        "unit": words.unit,
        "atasan": words.superior,
        "ppid": words.ppid,
        "pelaksana": words.provider,
        "petugas": words.desk,
        "komisi": answers.commission or words.commission,
        "terang": source,
    }


def _rule_rows(words: KindWords) -> str:
    return "".join(f"| {name} | {about} |\n" for name, about, _ in words.rules)


_TODO = {
    "content/layanan/biaya.md": "tulis besarnya biaya salinan dan cara membayarnya (Pasal 38 ayat (2) Perki 1/2021)",
    "content/layanan/maklumat.md": "ganti rancangan dengan naskah maklumat yang ditetapkan",
    "content/profil/index.md": "tambahkan profil: kedudukan, visi dan misi, riwayat",
    "content/profil/tugas.md": "sesuaikan dengan keputusan tentang PPID di kantor Anda",
    "content/profil/struktur.md": "sesuaikan sebutan dan susunan pengelola",
    "content/regulasi.md": "tambahkan peraturan kantor Anda sendiri",
    "mkdocs.yml": "isi alamat situs pada `site_url`",
}


def _body_todo(answers: OfficeAnswers) -> str:
    missing = [
        name
        for name, value in (
            ("alamat", answers.address),
            ("jam layanan", answers.hours),
            ("saluran (surel atau telepon)", answers.email or answers.phone),
            ("pejabat PPID", answers.superior and answers.ppid),
            ("unit", answers.units),
        )
        if not value
    ]
    return f"lengkapi {', '.join(missing)}" if missing else "periksa kembali nama, saluran, dan unit"


def _holidays(year: int) -> list[StartingFile]:
    """The office's own list of this year: from then on it is the office that keeps it up to date."""
    known = BUILT_IN.get(year)
    if known is None:
        return []
    entries = tuple(
        HolidayEntry(
            day=PartialDate.of(one.day),
            name=one.name,
            kind=HolidayKind.JOINT_LEAVE if one.joint_leave else HolidayKind.NATIONAL,
            decree=one.decree or None,
        )
        for one in known.holidays
    )
    path = f"{DISCLOSURES}/hari-libur/{year}.yml"
    table = HolidayList(
        id=str(year), path=path, decree=known.decree or None, source=known.source or None, holidays=entries
    )
    head = "# Hari libur nasional dan cuti bersama. Bila keputusan bersama berubah, betulkan daftar ini; libur tambahan menjadi satu baris lagi.\n"
    return [StartingFile(path, head + yaml_text(table), f"cocokkan dengan keputusan bersama tahun {year}")]
