"""Words as they are written in a source → the same at the start of a line."""


def with_capital(text: str) -> str:
    """`layanan informasi` → `Layanan informasi`; the other letters stay (`PPID`, `e-Monev` → `E-Monev`)."""
    return text[:1].upper() + text[1:]
