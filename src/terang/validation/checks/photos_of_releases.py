"""Releases and the facts of their photos → photos that cannot be published."""

from collections.abc import Iterator

from ... import repository
from ...attachments.images import ENDINGS, PIXEL_LIMIT, ImageFacts
from ...problems import Problem, problem
from ..checked_sources import CheckedSources
from ..partly_read import where_read
from ..used_files import placed_pictures

# How a picture of another kind becomes a JPEG.
_HOW = {
    "HEIC": "Simpan sebagai JPEG di komputer (berikutnya di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel)",
    "GIF": "Buka dengan penyunting gambar, simpan gambar pertamanya sebagai PNG",
    "SVG": "Buka dengan peramban, ambil tangkapan layarnya, simpan sebagai PNG",
    "PDF": "Buka PDF-nya, simpan atau ekspor halamannya sebagai JPEG",
    "video": "Cantumkan filmnya pada `video`, dan simpan satu gambar darinya sebagai JPEG",
    "": "Buka dengan penyunting gambar, simpan sebagai JPEG",
}


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Photos that are no pictures, too large, or of another kind. Missing files are reported elsewhere."""
    pictures, documents = sources.images, sources.documents
    for release in sources.releases:
        for keys, photo in placed_pictures(release):
            with where_read():
                path = repository.photo(photo.file)
                if path in pictures:
                    for code, words in _faults(photo.file, pictures[path]):
                        yield problem(code, documents(release.path).place(keys), value=photo.file, **words)


def _faults(name: str, facts: ImageFacts | str) -> Iterator[tuple[str, dict[str, object]]]:
    """`facts` is the name of the kind, or empty, when it is no picture that every browser shows."""
    ending = name[name.rfind(".") :].casefold() if "." in name else ""
    if isinstance(facts, str):
        yield (
            ("foto-jenis-lain", {"kind": facts, "how": _HOW.get(facts, _HOW[""])})
            if facts
            else ("foto-bukan-gambar", {})
        )
        return
    if facts.is_animated:
        yield "foto-bergerak", {}
    if ENDINGS.get(ending) is not facts.format:
        expected = next(known for known, format in ENDINGS.items() if format is facts.format)
        yield "foto-akhiran", {"format": facts.format.value, "expected": expected}
    if facts.is_too_large:
        yield "foto-terlalu-besar", {"width": facts.width, "height": facts.height, "limit": PIXEL_LIMIT // 1_000_000}
