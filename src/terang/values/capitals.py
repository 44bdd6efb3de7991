"""Words as they are written in a source → the same at the start of a line."""


def with_capital(text: str) -> str:
    """`layanan informasi` → `Layanan informasi`; the other letters stay (`PPID`, `e-Monev` → `E-Monev`)."""
    return text[:1].upper() + text[1:]


def within_a_sentence(name: str) -> str:
    """`Belanja pegawai` → `belanja pegawai`; names and abbreviations stay (`Dana Desa`, `BUMD`)."""
    first, *others = name.split(" ")
    is_name = first[1:] != first[1:].lower() or any(word[:1].isupper() and word != word.upper() for word in others)
    return name if is_name else name[:1].lower() + name[1:]
