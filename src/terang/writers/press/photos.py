"""Photos and stills of releases → the sizes in which they are shown, and how a page names them."""

from collections.abc import Iterator, Mapping
from functools import partial

from ... import repository, urls
from ...attachments.images import ImageFacts, ImageFormat
from ...formats.zip_files import stored_package
from ...records import Photo, Release
from ..shared.outputs import LazyOutput, LinkPreview, Picture, Site, cache_key
from ..shared.views import PhotoView

WIDTHS = (480, 800, 1200)  # pixels: half a phone, a phone, a screen
DOWNLOAD = 2400  # longest side of what a newsroom gets
_PREVIEW = (1200, 630)
WIDE, HALF = "(min-width: 56rem) 46rem, 92vw", "(min-width: 56rem) 22rem, 45vw"  # width of a photo on the page


def picture_drafts(releases: tuple[Release, ...], site: Site) -> tuple[LazyOutput, ...]:
    """Every size of every photo, each once however many releases show it."""
    wanted = (picture for release in releases for picture in _pictures(release, site))
    return tuple({picture.path: _draft(picture, site) for picture in wanted}.values())


def _pictures(release: Release, site: Site) -> Iterator[Picture]:
    for photo in release.pictures:
        yield from _shown(photo, _facts(photo, site))
    for photo in release.photos:
        yield _download(photo, _facts(photo, site))
    for photo in release.photos[:1]:
        yield from _preview(photo, _facts(photo, site))


def archive_draft(release: Release, site: Site) -> LazyOutput:
    """All photos of a release in one ZIP, with what must be printed below them."""
    path = urls.release_photos(release.id)
    pictures = [_download(photo, _facts(photo, site)) for photo in release.photos]
    key = cache_key([(p.digest, p.size) for p in pictures], release.photos, release.title, release.date)

    def make() -> bytes:
        names = [f"{n}-{photo.file.rpartition('/')[2]}" for n, photo in enumerate(release.photos, 1)]
        credits = (
            f"{name}\n{photo.caption}\nFoto: {photo.credit}\nTeks pengganti: {photo.alt}\n"
            for name, photo in zip(names, release.photos, strict=True)
        )
        text = f"{release.title}\n{site.catalogue.body.name}, {release.date.words()}\n\n" + "\n".join(credits)
        photos = zip(names, map(site.files.picture, pictures), strict=True)
        return stored_package((("KETERANGAN.txt", text.encode()), *photos))

    return LazyOutput(path, key, make, listed=False)


def photo_view(photo: Photo, site: Site, page: str, sizes: str) -> PhotoView:
    """Links from `page`; the browser chooses among the sizes."""
    facts = _facts(photo, site)
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


def preview_of(release: Release, site: Site) -> LinkPreview | None:
    """The first photo, if there is one large enough."""
    for photo in release.photos[:1]:
        for picture in _preview(photo, _facts(photo, site)):
            return LinkPreview(picture.path, *picture.size, photo.alt)
    return None


def picture_marks(release: Release, site: Site) -> list[str]:
    """Cache key: the photos that a page of the release shows."""
    return [_facts(photo, site).digest for photo in release.pictures]


def _facts(photo: Photo, site: Site) -> ImageFacts:
    pictures: Mapping[str, ImageFacts] = site.catalogue.pictures
    return pictures[repository.photo(photo.file)]


def _draft(picture: Picture, site: Site) -> LazyOutput:
    return LazyOutput(picture.path, cache_key(picture), partial(site.files.picture, picture), listed=False)


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
