"""Bytes that are no JPEG, PNG or WebP → the name of the kind of picture or film that they are."""

_MAGIC = ((b"GIF8", "GIF"), (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"BM", "BMP"), (b"%PDF-", "PDF"))
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
_AVIF = (b"avif", b"avis")


def foreign_kind(data: bytes) -> str:
    """Empty for what is not known, and for a damaged picture."""
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        return "HEIC" if brand in _HEIC else "AVIF" if brand in _AVIF else "video"
    if b"<svg" in data[:2048].lower():
        return "SVG"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
