"""A field table → random values that it allows. Every text has a word of its own, by which it is found again."""

import io
import random
from datetime import timedelta
from typing import Any

from PIL import Image

from benchmark.vocabulary import content_words
from terang.law import DUTIES
from terang.records.fields import (
    Choice,
    Date,
    FieldType,
    Group,
    Location,
    Many,
    Markdown,
    Need,
    Simple,
    Text,
    fields_of,
)

from .office import FILES, Office, id_of

MARK = "xqx"  # ends every word that is looked for; no word of the language ends so
_LETTERS = "bcdfghjklmnprstvwyz"
_RELEASE_KEYS = ("siaran_terkait", "versi_bahasa")
_MEDIA = ("application/pdf", "text/csv", "application/vnd.ms-excel")


class Drawer:
    """Draws for an office as it is."""

    def __init__(self, rng: random.Random, office: Office) -> None:
        self.rng, self.office = rng, office

    def word(self) -> str:
        """A word that stands nowhere else."""
        return "".join(self.rng.choices(_LETTERS, k=8)) + MARK

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def text(self, limit: int = 300, *, lines: bool = False) -> str:
        words = content_words(self.rng, self.rng.randint(0, 5))
        while words and len(" ".join(words)) + 13 > limit:
            words.pop()
        words.insert(self.rng.randint(0, len(words)), self.word())
        sign = "\n" if lines and self.chance(0.2) else " "
        text = sign.join(words)
        return text[:1].upper() + text[1:]

    def day(self, *, partial: bool = False, first: int = 900, last: int = 60) -> str:
        """Mostly past; `first` days ago at most and `last` days ahead at most."""
        found = self.office.today + timedelta(self.rng.randint(-first, last if self.chance(0.2) else 0))
        text = found.isoformat()
        return text[: self.rng.choice((4, 7, 10, 10))] if partial else text

    def moment(self, days: int = 3) -> str:
        found = self.office.today + timedelta(self.rng.randint(-days, days))
        return f"{found}T{self.rng.randint(0, 23):02d}:{self.rng.choice((0, 30)):02d}+07:00"

    def markdown(self, source: str = "") -> str:
        """One to four blocks; links are relative to the file `source`."""
        makers = (
            lambda: self.text(200),
            lambda: f"## {self.text(60)}",
            lambda: "\n".join(f"- {self.text(60)}" for _ in range(self.rng.randint(1, 4))),
            lambda: f"| {self.text(20)} | Jumlah |\n| --- | ---: |\n| {self.text(30)} | {self.rng.randint(1, 999)} |",
            lambda: f"*{self.text(30)}* dan **{self.text(30)}**.",
            lambda: f"Lihat [{self.text(30)}]({self.address()}).",
            lambda: f"Pernyataan[^1].\n\n[^1]: {self.text(80)}",
            lambda: f"> {self.text(80)}",
            lambda: self._inner_link(source),
        )
        return "\n\n".join(self.rng.choice(makers)() for _ in range(self.rng.randint(1, 4))) + "\n"

    def _inner_link(self, source: str) -> str:
        targets = [*self.office.records, *self.office.releases, *self.office.below(FILES)]
        if not source or not targets:
            return self.text(100)
        return f"Baca [{self.text(30)}]({'../' * source.count('/')}{self.rng.choice(targets)})."

    def address(self) -> str:
        return f"https://contoh.go.id/{self.word()}"

    def table(self, kind: type, share: float = 0.4, apart: tuple[str, ...] = (), source: str = "") -> dict[str, Any]:
        """Required fields always, of the others a share; none of those named `apart`."""
        found = {}
        for entry in fields_of(kind):
            if entry.key not in apart and (entry.need is Need.REQUIRED or self.chance(share)):
                value = self.value(entry.type, entry.key, source)
                if value not in (None, [], {}):
                    found[entry.key] = value
        return found

    def value(self, kind: FieldType, key: str = "", source: str = "") -> Any:
        """None where the office has nothing that could be named."""
        match kind:
            case Many():
                values = [self.value(kind.of, key, source) for _ in range(self.rng.randint(1, 3))]
                return [value for n, value in enumerate(values) if value is not None and value not in values[:n]]
            case Group():
                return self.table(kind.of, source=source)
            case Text():
                return self.text(kind.limit, lines=kind.lines)
            case Markdown():
                return self.markdown(source)
            case Choice():
                return self.rng.choice([option.key for option in kind.options])
            case Date():
                return self.day(partial=kind.partial)
            case Location():
                return self._location(kind)
            case Simple():
                return self._simple(kind, key, source)

    def _location(self, kind: Location) -> str | None:
        paths = [path.removeprefix(f"{kind.folder}/") for path in self.office.below(kind.folder)]
        if kind.folder == "content":
            paths = [path for path in paths if path.endswith((".svg", ".png")) and not path.startswith("siaran-pers/")]
        if kind.web and (not paths or self.chance(0.3)):
            return f"{self.address()}.pdf"
        return self.rng.choice(paths) if paths else None

    def _simple(self, kind: Simple, key: str, source: str) -> str | None:
        rng = self.rng
        match kind:
            case Simple.MOMENT:
                return self.moment()
            case Simple.DAY_OR_MOMENT:
                return self.moment() if rng.random() < 0.5 else self.day(first=30, last=30)
            case Simple.CLOCK:
                return f"{rng.randint(0, 23):02d}.{rng.randint(0, 59):02d}"
            case Simple.PERIOD:
                return rng.choice(("2024", "2025", "2025-S1", "2025-TW3", "2026-S1", "2021/2026", "2025-07"))
            case Simple.WHOLE:
                return str(rng.randint(0, 10**6))
            case Simple.RUPIAH:
                return str(rng.randint(0, 10**12))
            case Simple.PACKAGE:
                return str(rng.randint(10**7, 10**8 - 1))
            case Simple.YEAR:
                return str(rng.randint(2020, 2029))
            case Simple.NUMBER:
                return f"{rng.randint(0, 99)},{rng.randint(0, 99)}"
            case Simple.FLAG:
                return rng.choice(("ya", "tidak"))
            case Simple.ADDRESS:
                return self.address()
            case Simple.EMAIL:
                return "ppid@contoh.go.id"
            case Simple.PHONE:
                return f"(021) 555{rng.randint(1000, 9999)}"
            case Simple.COLOUR:
                return f"#{rng.randrange(0x600000):06x}"
            case Simple.MEDIA_TYPE:
                return rng.choice(_MEDIA)
            case Simple.LANGUAGE:
                return rng.choice(("id", "en"))
            case Simple.SLUG:
                return f"{rng.choice('abcdef')}{rng.randint(1, 99)}"
            case Simple.UNIT:
                return rng.choice(self.office.units) if self.office.units else None
            case Simple.DUTY:
                return self._mandate(source)
            case Simple.RECORD:
                paths = self.office.releases if key in _RELEASE_KEYS else self.office.open_records
                ids = [id_of(path) for path in paths if path != source]
                return rng.choice(ids) if ids else None
            case Simple.OLD_PATH:
                return f"/lama/{self.word()}.html"

    def _mandate(self, source: str) -> str:
        """Of the class of the record in whose file it stands."""
        folder = source.split("/")[1].replace("-", "_") if source.startswith("disclosures/") else ""
        ids = [id for id, duty in DUTIES.items() if duty.category == folder] or list(DUTIES)
        return self.rng.choice(ids)

    # --- files that are no text

    def attachment(self) -> bytes:
        return f"{self.text()}\n{'isi ' * self.rng.randint(0, 40)}\n".encode()

    def photo(self, format: str) -> bytes:
        """A small picture of few colours."""
        size = self.rng.choice(((40, 30), (30, 40), (1200, 800)))
        image = Image.frombytes("RGB", (4, 3), self.rng.randbytes(36)).resize(size)
        out = io.BytesIO()
        image.save(out, format)
        return out.getvalue()
