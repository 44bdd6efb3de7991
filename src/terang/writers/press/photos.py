"""Photos and stills of releases → the sizes in which they are shown, and how a page names them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ... import repository, urls
from ...attachments.images import ImageFacts, ImageFormat
from ...formats.zip_files import stored_package
from ...records import Photo, Release
from ...values.dates import PartialDate
from ..shared.outputs import LazyOutput, LinkPreview, Picture, Site, SiteFacts
from ..shared.views import PhotoView

Pictures = Mapping[str, ImageFacts]  # by path in the repository
WIDTHS = (480, 800, 1200)  # pixels: half a phone, a phone, a screen
DOWNLOAD = 2400  # longest side of what a newsroom gets
_PREVIEW = (1200, 630)
WIDE, HALF = "(min-width: 56rem) 46rem, 92vw", "(min-width: 56rem) 22rem, 45vw"  # width of a photo on the page


def picture_drafts(releases: tuple[Release, ...], site: Site) -> tuple[LazyOutput, ...]:
    """Every size of every photo, each once however many releases show it."""
    wanted = (picture for release in releases for picture in _pictures(release, site.catalogue.pictures))
    return tuple(
        LazyOutput.made_of(path, _content, picture, site, listed=False)
        for path, picture in {picture.path: picture for picture in wanted}.items()
    )


def _content(_: str, picture: Picture, facts: SiteFacts) -> bytes:
    return facts.files.picture(picture)


def _pictures(release: Release, pictures: Pictures) -> Iterator[Picture]:
    for photo in release.pictures:
        yield from _shown(photo, _facts(photo, pictures))
    for photo in release.photos:
        yield _download(photo, _facts(photo, pictures))
    for photo in release.photos[:1]:
        yield from _preview(photo, _facts(photo, pictures))


@dataclass(frozen=True, slots=True)
class PhotoArchive:
    """All photos of a release, with what must be printed below them."""

    title: str
    date: PartialDate
    photos: Sequence[Photo]
    pictures: Sequence[Picture]


def archive_draft(release: Release, pictures: Pictures, site: SiteFacts) -> LazyOutput:
    """One ZIP."""
    found = tuple(_download(photo, _facts(photo, pictures)) for photo in release.photos)
    view = PhotoArchive(release.title, release.date, release.photos, found)
    return LazyOutput.made_of(urls.release_photos(release.id), _archive, view, site, listed=False)


def _archive(_: str, view: PhotoArchive, facts: SiteFacts) -> bytes:
    names = [f"{n}-{photo.file.rpartition('/')[2]}" for n, photo in enumerate(view.photos, 1)]
    credits = (
        f"{name}\n{photo.caption}\nFoto: {photo.credit}\nTeks pengganti: {photo.alt}\n"
        for name, photo in zip(names, view.photos, strict=True)
    )
    text = f"{view.title}\n{facts.body.name}, {view.date.words()}\n\n" + "\n".join(credits)
    photos = zip(names, map(facts.files.picture, view.pictures), strict=True)
    return stored_package((("KETERANGAN.txt", text.encode()), *photos))


def photo_view(photo: Photo, pictures: Pictures, page: str, sizes: str) -> PhotoView:
    """Links from `page`; the browser chooses among the sizes."""
    facts = _facts(photo, pictures)
    shown = list(_shown(photo, facts))
    first = shown[min(1, len(shown) - 1)]
    return PhotoView(
        src=urls.href(first.path, page),
        srcset=", ".join(f"{urls.href(one.path, page)} {one.size[0]}w" for one in shown),
        sizes=sizes,
        alt=photo.alt,
        caption=photo.caption,
        credit=photo.credit,
        width=first.size[0],
        height=first.size[1],
        download=urls.href(urls.photo(photo.file), page),
    )


def preview_of(release: Release, pictures: Pictures) -> LinkPreview | None:
    """The first photo, if there is one large enough."""
    for photo in release.photos[:1]:
        for picture in _preview(photo, _facts(photo, pictures)):
            return LinkPreview(picture.path, *picture.size, photo.alt)
    return None


def pictures_of(release: Release, site: Site) -> dict[str, ImageFacts]:
    """What is known of the photos that a page of the release shows."""
    paths = (repository.photo(photo.file) for photo in release.pictures)
    return {path: site.catalogue.pictures[path] for path in paths}


def _facts(photo: Photo, pictures: Pictures) -> ImageFacts:
    return pictures[repository.photo(photo.file)]


def _download(photo: Photo, facts: ImageFacts) -> Picture:
    path = urls.photo(photo.file)
    return _picture(path, photo, facts, facts.within(DOWNLOAD, DOWNLOAD), facts.format)


def _shown(photo: Photo, facts: ImageFacts) -> Iterator[Picture]:
    """No size is larger than the photo itself."""
    widths = [width for width in WIDTHS if width <= facts.width] or [facts.width]
    for width in widths:
        path = urls.photo_at(photo.file, width)
        yield _picture(path, photo, facts, facts.within(width), ImageFormat.WEBP)


def _preview(photo: Photo, facts: ImageFacts) -> Iterator[Picture]:
    if facts.width >= _PREVIEW[0] // 2 and facts.height >= _PREVIEW[1] // 2:
        path = urls.photo_preview(photo.file)
        yield Picture(path, repository.photo(photo.file), facts.digest, _PREVIEW, ImageFormat.JPEG, cropped=True)


def _picture(path: str, photo: Photo, facts: ImageFacts, size: tuple[int, int], format: ImageFormat) -> Picture:
    return Picture(path, repository.photo(photo.file), facts.digest, size, format)
