"""A field table → a commented, valid skeleton file for an editor to fill in."""

from collections.abc import Iterator, Mapping

from ..records import Body, Need, Record, Release, fields_of, placeholders
from ..records.fields import Choice, Date, Field, FieldType, Group, Many, Markdown, Simple, Text
from ..values.slugs import slug

_NEEDS = {Need.REQUIRED: "wajib", Need.EXPECTED: "sebaiknya diisi", Need.OPTIONAL: "boleh kosong"}


def record_skeleton(filled: Mapping[str, str]) -> str:
    """YAML of a new record. `filled` gives values (already YAML) by key; every other key is written as a comment."""
    head = "# Catatan informasi publik. Hapus tanda # di depan kunci yang diisi; baris berawal # tidak dibaca.\n"
    return head + "".join(_lines(Record, filled))


def release_skeleton(filled: Mapping[str, str], body: str) -> str:
    """Markdown of a new release: the head from the field table, then `body`."""
    head = "# Kepala siaran pers. Hapus tanda # di depan kunci yang diisi.\n"
    return f"---\n{head}{''.join(_lines(Release, filled))}---\n\n{body}\n"


def body_skeleton(filled: Mapping[str, str]) -> str:
    """YAML of badan.yml with every key; a value of several lines begins with a line end."""
    head = "# Badan publik, saluran, pejabat, dan unitnya. Hapus tanda # di depan kunci yang diisi.\n"
    return head + "".join(_lines(Body, filled))


def _lines(table: type, filled: Mapping[str, str]) -> Iterator[str]:
    for field in fields_of(table):
        notes = [f"{field.label} ({_NEEDS[field.need]})", field.help, field.law]
        yield "\n# " + ". ".join(note.rstrip(".") for note in notes if note) + ".\n"
        if isinstance(field.type, Choice) or (isinstance(field.type, Many) and isinstance(field.type.of, Choice)):
            choice = field.type if isinstance(field.type, Choice) else field.type.of
            yield f"# Pilihan: {_meanings(choice)}.\n"  # type: ignore[arg-type]
        if field.key in filled:
            value = filled[field.key]
            yield f"{field.key}:{'' if value.startswith(chr(10)) else ' '}{value}\n"
        else:
            yield from (
                f"#{line}\n" for line in _specimen(field.key, field, field.type)
            )  # what is left without # is right


def _specimen(key: str, field: Field, kind: FieldType) -> Iterator[str]:
    """How the field would look when filled, down to its groups."""
    match kind:
        case Group():
            yield f"{key}:"
            for inner in fields_of(kind.of):
                if isinstance(inner.type, Choice):
                    yield f"  # {inner.key}: {_meanings(inner.type)}"
                yield from (f"  {line}" for line in _specimen(inner.key, inner, inner.type))
        case Many() if isinstance(kind.of, Group):
            yield f"{key}:"
            first = "- "
            for inner in fields_of(kind.of.of):
                for line in _specimen(inner.key, inner, inner.type):
                    yield f"  {first}{line}"
                    first = "  "
        case Many():
            yield f"{key}:"
            yield f"  - {example_of(field, kind.of)}"
        case Markdown() | Text(lines=True):
            yield f"{key}: |"
            yield f"  {example_of(field, kind)}"
        case _:
            yield f"{key}: {example_of(field, kind)}"


def group_text(table: type, filled: Mapping[str, str], depth: int = 1) -> str:
    """What follows the key of a group: `filled` gives values, every other key is a comment that is right without its `#`."""
    indent = "  " * depth
    lines = []
    for field in fields_of(table):
        if isinstance(field.type, Choice):
            lines.append(f"{indent}# Pilihan: {_meanings(field.type)}.")
        if field.key in filled:
            value = filled[field.key]
            lines.append(f"{indent}{field.key}:{'' if value.startswith(chr(10)) else ' '}{value}")
        else:
            lines += [f"#{indent}{line}" for line in _specimen(field.key, field, field.type)]
    return "".join(f"\n{line}" for line in lines)


def _meanings(choice: Choice) -> str:
    """The words of a closed list, each with what it means where that says more."""
    return ", ".join(
        option.key if slug(option.label) == slug(option.key) else f"{option.key} ({option.label})"
        for option in choice.options
    )


def example_of(field: Field, kind: FieldType) -> str:
    """What the field may look like, for a person who fills it in."""
    if field.example:
        return field.example
    match kind:
        case Choice():
            return next(iter(kind.options)).key
        case Date():
            return "2024-03-31"
        case Markdown() | Text(lines=True):
            return placeholders.LONG
        case Simple():
            return _EXAMPLES[kind]
    return placeholders.SHORT


_EXAMPLES = {
    Simple.MOMENT: "2024-03-31T08:00+07:00",
    Simple.DAY_OR_MOMENT: "2024-12-31",
    Simple.CLOCK: "10.00",
    Simple.PERIOD: '"2024"',
    Simple.WHOLE: "120000",
    Simple.RUPIAH: "1500000000",
    Simple.NUMBER: "87,5",
    Simple.YEAR: '"2026"',
    Simple.PACKAGE: "51234567",
    Simple.FLAG: "ya",
    Simple.ADDRESS: placeholders.ADDRESS,
    Simple.EMAIL: "ppid@contoh.go.id",
    Simple.PHONE: '"(021) 1234567"',
    Simple.COLOUR: '"#0b5d4b"',
    Simple.MEDIA_TYPE: "application/pdf",
    Simple.LANGUAGE: "id",
    Simple.SLUG: "dinas-contoh",
    Simple.UNIT: "ppid-utama",
    Simple.DUTY: "uu12-a",  # of the law itself, so that it concerns a village too
    Simple.RECORD: "2024/nama-berkas",
    Simple.OLD_PATH: "/2019/08/judul-lama/",
}
