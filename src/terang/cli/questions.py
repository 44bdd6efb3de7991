"""Questions in the terminal → checked answers. The only module that reads what somebody types."""

from collections.abc import Callable, Sequence

from ..validation import normalize_name
from .console import stop

Choice = tuple[str, str]  # what is written, and its meaning
_SHOWN = 20


def ask(question: str, *, default: str = "", needed: bool = True, refused: Callable[[str], str] = lambda _: "") -> str:
    """One line. `refused` says in a sentence why an answer cannot be used, or ""."""
    hint = f" [{default}]" if default else "" if needed else " (boleh kosong)"
    while True:
        try:
            answer = " ".join(input(f"{question}{hint}: ").split()) or default
        except EOFError:
            stop("jawaban terputus; tidak ada yang dibuat")
        if not answer and needed:
            print("  Jawaban ini diperlukan.")
        elif answer and (reason := refused(answer)):
            print(f"  {reason}")
        else:
            return answer


def choose(question: str, choices: Sequence[Choice], *, default: str = "", needed: bool = True) -> str:
    """One of `choices`, by its number, its key, or words of its meaning; "" for none."""
    shown = choices if len(choices) <= _SHOWN else ()
    _show(shown)
    how = "nomor" if shown else "ketik sebagian namanya"
    while True:
        answer = ask(f"{question}, {how}", default=default, needed=needed)
        if not answer:
            return ""
        if shown and answer.isdecimal() and 0 < int(answer) <= len(shown):
            return shown[int(answer) - 1][0]
        found = [one for one in choices if answer == one[0]] or _matching(answer, choices)
        if len(found) == 1:
            print(f"  → {found[0][1]}")
            return found[0][0]
        if not found:
            print(f"  «{answer}» tidak ditemukan; coba kata lain.")
        elif len(found) > _SHOWN:
            print(f"  Ada {len(found)} yang cocok; tambahkan kata.")
        else:
            shown, how = found, "nomor"
            _show(found)


def _matching(answer: str, choices: Sequence[Choice]) -> list[Choice]:
    """Those in which each word of the answer begins a word."""
    words = normalize_name(answer).split()
    return [
        one
        for one in choices
        for said in (normalize_name(f"{one[0]} {one[1]}").split(),)
        if all(any(other.startswith(word) for other in said) for word in words)
    ]


def _show(choices: Sequence[Choice]) -> None:
    for number, (_, meaning) in enumerate(choices, 1):
        print(f"  {number:2}  {meaning}")
