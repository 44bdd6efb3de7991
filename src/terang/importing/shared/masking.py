"""Text → the same text with personal data made unreadable, and the kinds that were found."""

from collections.abc import Callable

from ...validation.personal import ACCOUNT, EMAIL, MOBILE, NIK, NPWP, PASSPORT, find_personal

_MASKS = {
    NIK: "[NIK disamarkan]",
    MOBILE: "[nomor telepon disamarkan]",
    EMAIL: "[surel disamarkan]",
    NPWP: "[NPWP disamarkan]",
    PASSPORT: "[nomor paspor disamarkan]",
    ACCOUNT: "[nomor rekening disamarkan]",
}


def mask(text: str, is_official: Callable[[str], bool], *, markdown: bool = False) -> tuple[str, tuple[str, ...]]:
    """Contacts of the office stay; in Markdown the brackets are escaped, so that they can begin no link.

    It looks until nothing is found: `a@b.com0812…` is an address only when the number behind it is gone.
    """
    parts: list[str] = []
    kinds: list[str] = []
    end = 0
    for start, stop, kind in find_personal(text):
        if is_official(text[start:stop]):
            continue
        words = _MASKS[kind]
        parts += [text[end:start], words.replace("[", r"\[").replace("]", r"\]") if markdown else words]
        kinds.append(kind)
        end = stop
    if not kinds:
        return text, ()
    masked, more = mask("".join([*parts, text[end:]]), is_official, markdown=markdown)
    return masked, (*kinds, *more)
