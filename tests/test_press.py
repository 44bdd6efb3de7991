"""press: a shell is cut once, and values are joined in, never searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from terang.rendering.layout import SLOTS, BrokenLayout, Layout, sentinel
from terang.rendering.shells import SHELLS, is_shell

SHELL = "<title>{title}</title><meta content='{description}'>{canonical}{head}<main>{body}</main>é".format(
    **{slot: sentinel(slot) for slot in SLOTS}
)


def pressed(layout: Layout, **values: str) -> str:
    filled = dict.fromkeys(SLOTS, "") | values
    return layout.press(
        title=filled["title"],
        description=filled["description"],
        canonical=Markup(filled["canonical"]),
        head=Markup(filled["head"]),
        body=Markup(filled["body"]),
    ).decode()


def test_values_stand_where_the_slots_were() -> None:
    page = pressed(Layout.split(SHELL), title="T", description="D", canonical="<c>", head="<h>", body="<p>B</p>")
    assert page == "<title>T</title><meta content='D'><c><h><main><p>B</p></main>é"


def test_slots_may_come_in_any_order() -> None:
    shell = "".join(f"[{sentinel(slot)}]" for slot in reversed(SLOTS))
    page = pressed(Layout.split(shell), title="T", description="D", canonical="C", head="H", body="B")
    assert page == "[B][H][C][D][T]"


def test_title_and_description_are_escaped_and_markup_is_not() -> None:
    page = pressed(Layout.split(SHELL), title="<script>", description="'\"&", body="<p>&amp;</p>")
    assert "<title>&lt;script&gt;</title>" in page
    assert "content='&#39;&#34;&amp;'" in page
    assert "<main><p>&amp;</p></main>" in page


@pytest.mark.parametrize("slot", SLOTS)
def test_a_slot_that_is_missing_or_doubled_is_told(slot: str) -> None:
    for broken in (SHELL.replace(sentinel(slot), ""), SHELL + sentinel(slot)):
        with pytest.raises(BrokenLayout, match=slot):
            Layout.split(broken)


def test_a_slot_that_nobody_fills_is_told() -> None:
    with pytest.raises(BrokenLayout, match="asing"):
        Layout.split(SHELL + sentinel("asing"))


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("other", SLOTS)
def test_no_value_is_taken_for_a_marker(slot: str, other: str) -> None:
    marker = sentinel(other)
    page = pressed(Layout.split(SHELL), **{"body": "ISI", slot: f"a {marker} b"})
    assert page.count(marker) == 1
    assert page.count("ISI") == (slot != "body")


@given(st.fixed_dictionaries({slot: st.text(max_size=20) for slot in SLOTS}))
def test_any_values_are_joined_whole(values: dict[str, str]) -> None:
    values = {slot: value.encode("utf-8", "ignore").decode() for slot, value in values.items()}
    expected = "<title>{title}</title><meta content='{description}'>{canonical}{head}<main>{body}</main>é".format(
        **values | {name: str(escape(values[name])) for name in ("title", "description")}
    )
    assert pressed(Layout.split(SHELL), **values) == expected


def test_shells_cover_every_depth_and_none_is_part_of_the_site() -> None:
    assert len({shell.path for shell in SHELLS}) == len(SHELLS)
    for shell in SHELLS:
        assert shell.path.count("/") == shell.depth
        assert is_shell(f"{shell.path}.html")
        assert shell.source.startswith("---\n")
        assert shell.source.endswith("---\n")
    assert not any(is_shell(path) for path in ("index.html", "informasi/2024/kerangka-terang.html", "cari.html"))
