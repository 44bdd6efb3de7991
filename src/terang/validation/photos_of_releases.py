"""Releases and what is known of their photos → photos that cannot be published."""

from collections.abc import Iterable, Iterator, Mapping

from ..attachments.images import ENDINGS, PIXEL_LIMIT, ImageFacts
from ..problems import Problem, problem
from ..reading import KeyPath
from ..records import PHOTOS, Photo, Release
from .context import Documents


def check_pictures(
    releases: Iterable[Release], pictures: Mapping[str, ImageFacts | None], documents: Documents
) -> Iterator[Problem]:
    """`pictures` tells of every file by its path from the root; None: it is no picture. Missing files are told elsewhere."""
    for release in releases:
        for keys, photo in placed_pictures(release):
            path = f"{PHOTOS}/{photo.file}"
            if path in pictures:
                for code, words in _faults(photo.file, pictures[path]):
                    yield problem(code, documents(release.path).place(keys), value=photo.file, **words)


def placed_pictures(release: Release) -> Iterator[tuple[KeyPath, Photo]]:
    """Every photo and still of a release, with the way to its file name."""
    for index, photo in enumerate(release.photos):
        yield ("foto", index, "berkas"), photo
    for index, video in enumerate(release.videos):
        if video.still:
            yield ("video", index, "gambar", "berkas"), video.still


def _faults(name: str, facts: ImageFacts | None) -> Iterator[tuple[str, dict[str, object]]]:
    ending = name[name.rfind(".") :].casefold() if "." in name else ""
    if facts is None:
        yield "foto-bukan-gambar", {}
        return
    if ENDINGS.get(ending) is not facts.format:
        expected = next(known for known, format in ENDINGS.items() if format is facts.format)
        yield "foto-akhiran", {"format": facts.format.value, "expected": expected}
    if facts.is_too_large:
        yield "foto-terlalu-besar", {"width": facts.width, "height": facts.height, "limit": PIXEL_LIMIT // 1_000_000}
