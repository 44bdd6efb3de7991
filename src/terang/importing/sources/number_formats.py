"""A number of a workbook and its format → what the cell shows, where the format adds words, zeros or a sign of per cent."""

import re

_WORDS = re.compile(r'(?:"([^"]*)")?\s*(?:General|[#0][#0,]*)\s*(?:"([^"]*)")?(?:;.*)?')
_ZEROS = re.compile(r"0{2,12}")


def shown_number(value: float, format: str) -> str:
    """Empty where the format adds nothing that counts, so that the number itself is read."""
    if format in ("0%", "0.0%", "0.00%"):
        return f"{value * 100:.10g}%".replace(".", ",")
    if value != int(value):
        return ""
    if _ZEROS.fullmatch(format):
        return str(int(value)).zfill(len(format))
    match = _WORDS.fullmatch(format)
    before, after = (part.strip() if part else "" for part in match.groups()) if match else ("", "")
    return f"{before} {int(value)} {after}".strip() if before or after else ""


def is_invisible(format: str) -> bool:
    """`;;;` shows nothing, whatever the cell holds."""
    return format.strip() == ";;;"
