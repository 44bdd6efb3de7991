"""Processes side by side: results in order, and after a failure none of them goes on."""

import multiprocessing
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from terang.parallel import background, parallel_map, run_all


@pytest.mark.parametrize("fork", [True, False])
def test_results_come_in_order(fork: bool) -> None:
    tasks: list[Callable[[], int]] = [lambda: 1, lambda: 2, lambda: 3]
    assert run_all(tasks, fork=fork) == [1, 2, 3]


def slow(path: Path) -> None:
    """Says that it has begun, and after a while that it went on."""
    path.write_text("begun")
    time.sleep(60)
    path.write_text("went on")


@pytest.mark.parametrize("at", [0, 2])
def test_after_a_failure_nobody_goes_on(at: int, tmp_path: Path) -> None:
    """Whether a child fails or the parent's own task."""
    mark = tmp_path / "mark"

    def failing() -> None:
        while not mark.exists() or not mark.read_text():
            time.sleep(0.01)
        raise ValueError("no")

    tasks: list[Callable[[], None]] = [lambda: slow(mark), lambda: None]
    tasks.insert(at, failing)
    with pytest.raises(ValueError, match="no"):
        run_all(tasks, fork=True)
    assert mark.read_text() == "begun"


def test_a_process_that_dies_is_told() -> None:
    def dying() -> None:
        os._exit(3)

    tasks: list[Callable[[], None]] = [dying, lambda: None]
    with pytest.raises(ChildProcessError):
        run_all(tasks, fork=True)


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 7])
def test_each_item_is_done_once_and_its_result_stands_in_its_place(jobs: int, count: int, tmp_path: Path) -> None:
    def work(number: int) -> int:
        with (tmp_path / "done").open("a") as told:
            told.write(f"{number}\n")
        return number * number

    assert parallel_map(work, range(count), jobs) == [number * number for number in range(count)]
    done = (tmp_path / "done").read_text().split() if count else []
    assert sorted(map(int, done)) == list(range(count))


def test_an_item_that_fails_is_told() -> None:
    def work(number: int) -> int:
        if number == 2:
            raise ValueError("no")
        return number

    with pytest.raises(ValueError, match="no"):
        parallel_map(work, range(5), 2)


@pytest.mark.parametrize("fork", [True, False])
def test_a_task_beside_gives_its_result_when_asked(fork: bool) -> None:
    with background(lambda: 3, fork=fork) as result:
        assert result() == 3


@pytest.mark.parametrize("fork", [True, False])
def test_a_task_beside_that_fails_is_told(fork: bool) -> None:
    def failing() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"), background(failing, fork=fork) as result:
        result()


def test_a_task_beside_does_not_outlive_a_failure(tmp_path: Path) -> None:
    mark = tmp_path / "mark"

    def failing() -> None:
        with background(lambda: slow(mark), fork=True):
            while not mark.exists() or not mark.read_text():
                time.sleep(0.01)
            raise KeyError

    with pytest.raises(KeyError):
        failing()
    assert mark.read_text() == "begun"


def test_without_semaphores_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(multiprocessing.get_context("fork"), "Value", refused)
    assert parallel_map(lambda number: (number, os.getpid()), range(3), 2) == [
        (number, os.getpid()) for number in range(3)
    ]
