"""Columns and their cells → what the values say of a column that its heading leaves open."""

from collections.abc import Iterable, Mapping, Sequence

from ..shared.cell_values import forms_of, tick_of
from ..shared.web_addresses import web_address
from ..sources.source_table import SourceRow
from .headings import Role, is_weak, ranked


def leads_on(texts: Sequence[str]) -> bool:
    """Are most of the cells addresses, but for those that say that there is none?"""
    telling = [text for text in texts if tick_of(text, "") is not False]
    return 2 * sum(web_address(text) is not None for text in telling) > len(telling)


def elsewhere(names: Iterable[str], others: Iterable[str], rows: Sequence[SourceRow]) -> list[str]:
    """Those columns that no row has together with one of the others: each of two tables has its own."""
    beside = {name for row in rows if any(other in row.cells for other in others) for name in row.cells}
    return [name for name in names if name not in beside]


def told_by_remarks(chosen: dict[Role, list[str]], filled: Mapping[str, list[str]]) -> list[str]:
    """A column `Ket.` is a summary only if it says one: forms and addresses have fields, and `ada` says nothing. What is left."""
    left: list[str] = []
    for name in [name for name in chosen.get(Role.SUMMARY, ()) if all(is_weak(rank) for _, rank in ranked(name))]:
        texts = filled[name]
        if all(forms_of(text)[0] and not forms_of(text)[1] for text in texts):
            role: Role | None = Role.FORM
        elif all(web_address(text) for text in texts):
            role = Role.LINK
        elif all(tick_of(text, "") is not None or text == "-" for text in texts):
            role = None
        else:
            continue
        chosen[Role.SUMMARY].remove(name)
        if role and (role is Role.LINK or role not in chosen):
            chosen.setdefault(role, []).append(name)
        else:
            left.append(name)
    if not chosen.get(Role.SUMMARY, True):
        del chosen[Role.SUMMARY]
    return left
