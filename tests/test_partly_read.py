"""What could be read of a source with faults: rules see it, and learn of nothing that could not be read."""

import pickle

import pytest

from terang.records import Attachment, Record
from terang.validation import is_partly_read, whole, with_value
from terang.validation.partly_read import Unread, UnreadItem, partly, unread_within, where_read

PART = partly(
    Record,
    {
        "id": "2024/a",
        "path": "a.yml",
        "title": "Judul",
        "duties": ("bk-a", UnreadItem("duties[]")),
        "files": (partly(Attachment, {"location": "a.pdf"}, ["title"]),),
    },
    ["information_class"],
)
WITHIN = {"Record.information_class", "duties[]", "Attachment.title"}


def test_what_was_read_is_there_and_defaults_are() -> None:
    assert isinstance(PART, Record)
    assert (PART.title, PART.links, PART.files[0].location, PART.duties[0]) == ("Judul", (), "a.pdf", "bk-a")


@pytest.mark.parametrize(
    "look",
    [
        lambda: PART.information_class,
        lambda: PART.files[0].title,
        lambda: hash(PART),
        lambda: PART.files[0] == PART or partly(Record, {}, []) == PART,
        lambda: set(PART.duties),
        lambda: "bk-z" in PART.duties,
        lambda: f"{PART.duties[1]}",
        lambda: bool(PART.duties[1]),
        lambda: PART.duties[1].casefold(),
    ],
)
def test_who_looks_at_more_learns_that_it_was_not_read(look: object) -> None:
    with pytest.raises(Unread):
        look()  # type: ignore[operator]


def test_an_attribute_that_no_record_has_is_still_a_fault_of_ours() -> None:
    with pytest.raises(AttributeError):
        PART.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_a_part_is_carried_between_processes_and_through_the_cache() -> None:
    again = pickle.loads(pickle.dumps(PART))
    assert set(unread_within(again)) == set(unread_within(PART)) == WITHIN
    assert (again.title, again.files[0].location) == ("Judul", "a.pdf")


def test_a_part_is_never_taken_for_the_whole() -> None:
    assert whole(PART) is None
    assert is_partly_read(with_value(PART, "targets", ("b",)))
    assert with_value(PART, "targets", ("b",)).targets == ("b",)
    assert not is_partly_read(with_value(with_value(PART, "information_class", None), "title", "x").links)


def test_a_block_ends_where_nothing_was_read() -> None:
    seen = []
    for item in PART.duties:
        with where_read():
            seen.append(str(item))
    assert seen == ["bk-a"]
