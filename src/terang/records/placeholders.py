"""The texts that a skeleton holds where an editor shall write: nobody may publish them."""

SHORT = "…"
LONG = "Tulis di sini."
RELEASE_TEXT = "Tulis isi siaran pers di sini."
ADDRESS = "https://contoh.go.id/halaman"

_WHOLE = frozenset({SHORT, "...", ADDRESS})  # when nothing else is written; «…» within a text may be meant
_LINES = frozenset({LONG, RELEASE_TEXT})
_SIGNS = (SHORT, "...", ADDRESS, LONG, RELEASE_TEXT)


def placeholder_in(text: str) -> tuple[int, str] | None:
    """The line (from 0) that is nothing but a placeholder, and which."""
    if not any(sign in text for sign in _SIGNS):
        return None
    lines = [line.strip() for line in text.split("\n")]
    written = [line for line in lines if line]
    if len(written) == 1 and written[0] in _WHOLE:
        return lines.index(written[0]), written[0]
    return next(((number, line) for number, line in enumerate(lines) if line in _LINES), None)
