"""view_keys: a key is the same for equal views only, and what has no value of its own is refused."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from itertools import combinations
from pathlib import Path

import pytest
from markupsafe import Markup

from helpers import RECORD, catalogue_of, make_root, record, site_of
from terang.writers.shared.outputs import LazyOutput, SiteFacts, facts_of
from terang.writers.shared.view_keys import Keyed, cache_key, name_of


@dataclass(frozen=True, slots=True)
class One:
    name: str
    rest: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Other:
    name: str
    rest: tuple[object, ...] = ()


class Colour(Enum):
    RED = 1
    GREEN = 2


DIFFERENT: tuple[object, ...] = (
    *("", "1", 1, True, 1.0, Decimal(1), None, b"1", Markup("1"), date(2026, 1, 1), "2026-01-01"),
    *((), ("",), ("", ""), ("1", "2"), ("12",), (("1",), "2"), ("1", ("2",)), {}, {"1": "2"}, {"2": "1"}),
    *({"1": "2", "3": "4"}, {"3": "4", "1": "2"}, frozenset(), frozenset({"1"}), Counter("1")),
    *(One("1"), Other("1"), One("1", ("2",)), One("1", (One("2"),)), Colour.RED, Colour.GREEN, "RED"),
    *(Keyed("1"), Keyed("2")),
)


def test_different_views_have_different_keys() -> None:
    same = [(one, other) for one, other in combinations(DIFFERENT, 2) if cache_key(one) == cache_key(other)]
    assert same == []


def test_equal_views_have_equal_keys() -> None:
    assert cache_key(One("1", (2, {"a": Colour.RED}))) == cache_key(One("1", (2, {"a": Colour.RED})))
    assert cache_key(frozenset("abc")) == cache_key(frozenset("cba"))
    assert cache_key(["1"]) == cache_key(("1",))  # a page shows both alike


def plain(path: str, view: str, facts: SiteFacts) -> bytes:
    return f"{path} {view} {facts.name}".encode()


def with_default(path: str, view: str, facts: SiteFacts, more: str = "") -> bytes:
    return more.encode()


def closure() -> Callable[[str, str, SiteFacts], bytes]:
    hidden = str(Path())
    return lambda path, view, facts: hidden.encode()


@pytest.mark.parametrize("part", [object(), plain, partial(plain, "a"), (1, [lambda: 1]), iter(()), Path("a")])
def test_what_has_no_value_of_its_own_is_refused(part: object) -> None:
    with pytest.raises(TypeError, match="cannot be part of a view"):
        cache_key(One("1", (part,)))


@pytest.mark.parametrize("make", [closure(), partial(plain, "a"), with_default, plain.__call__])
def test_a_maker_hides_nothing(make: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="no function of a module"):
        name_of(make)


def test_a_site_is_no_part_of_a_view_and_no_maker_is_given_one(tmp_path: Path) -> None:
    site = site_of(catalogue_of(make_root(tmp_path)))
    with pytest.raises(TypeError, match="cannot be part of a view"):
        cache_key(site)
    output = LazyOutput.made_of("a.txt", plain, "b", site)
    assert output.make() == f"a.txt b {site.name}".encode()
    assert not hasattr(facts_of(site), "catalogue")


def test_what_has_a_fingerprint_goes_by_it(tmp_path: Path) -> None:
    """As long as it has one: else by all that it holds."""
    files = {RECORD: record(), "disclosures/berkala/2024/lain.yml": record(judul="Lain")}
    one, other = catalogue_of(make_root(tmp_path, files)).records[:2]
    assert cache_key([one]) == cache_key([replace(one, title="x")]) != cache_key([other])
    bare = replace(one, fingerprint=b"")
    assert len({cache_key([bare]), cache_key([replace(bare, title="x")]), cache_key([bare, other])}) == 3
