"""An opened picture of any mode → the same in sRGB, opaque on white, eight bits a channel, and smaller by a whole number.

It works in bands: of a picture of 100 megapixels no second copy is ever held.
"""

import io

from PIL import Image, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
_BAND = 2_000_000  # pixels
_LARGEST = 32  # Pillow rounds down when it takes the mean of very large blocks
_SIXTEEN_BITS = ("I", "I;16", "I;16L", "I;16B")
_FEWER_BITS = [(value + 128) // 257 for value in range(65_536)]
_GREY = frozenset({"1", "L", "LA", "La", *_SIXTEEN_BITS})


def flattened(image: Image.Image, share: int) -> Image.Image:
    """Width and height are divided by `share`, or by the most that keeps colours exact, and rounded up."""
    share = min(share, _LARGEST)
    profile = _profile_of(image)
    mode = _working_mode(image, profile)
    out = Image.new(mode, (-(-image.width // share), -(-image.height // share)))
    rows = max(1, _BAND // (image.width * share)) * share
    for top in range(0, image.height, rows):
        band = _opaque(image.crop((0, top, image.width, min(image.height, top + rows))), mode)
        out.paste(band.reduce(share) if share > 1 else band, (0, top // share))
    return _in_srgb(out, profile)


def _profile_of(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    try:
        return ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
    except Exception:  # there is none, or it is broken and says nothing about the colours
        return None


def _working_mode(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> str:
    """The one in which the profile tells the colours."""
    space = profile.profile.xcolor_space.strip() if profile else ""
    if space == "CMYK" and image.mode == "CMYK":
        return "CMYK"
    return "L" if space == "GRAY" and image.mode in _GREY else "RGB"


def _opaque(band: Image.Image, mode: str) -> Image.Image:
    if band.mode in _SIXTEEN_BITS:
        band = _eight_bits(band)
    if band.has_transparency_data:
        see_through = band.convert("RGBA")
        band = Image.new("RGBA", band.size, "white")
        band.alpha_composite(see_through)
    return band.convert(mode)


def _eight_bits(band: Image.Image) -> Image.Image:
    """Pillow itself would make white of all that is brighter than 255 of 65,535."""
    values = band.convert("I")
    grey = values.point(_FEWER_BITS, "L")
    clear = band.info.get("transparency")
    if not isinstance(clear, int):
        return grey
    return Image.merge("LA", (grey, values.point([255 * (value != clear) for value in range(65_536)], "L")))


def _in_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    if profile is None:
        return image.convert("RGB")
    try:
        return ImageCms.profileToProfile(image, profile, _SRGB, outputMode="RGB") or image
    except Exception:  # a profile for other colours than the picture has
        return image.convert("RGB")
