"""Compiled templates are read again, and compiled anew when damaged, of another program, or not to be written."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from terang.rendering import compiled_templates
from terang.rendering.compiled_templates import CompiledTemplates

TEMPLATE = "{{ 'satu'|loud }} {{ dua }}"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., str]:
    """What the template says, with a filter of that sign."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(compiled_templates, "installed_state", lambda: b"one")

    def render(sign: str = "!", folder: Path = tmp_path / "__pycache__") -> str:
        kept = CompiledTemplates()
        kept.directory = str(folder)
        environment = Environment(loader=DictLoader({"satu": TEMPLATE}), bytecode_cache=kept, autoescape=True)
        environment.filters["loud"] = lambda text: text + sign
        return environment.get_template("satu").render(dua=2)

    return render


def test_what_was_compiled_is_read_again(said: Callable[..., str], tmp_path: Path) -> None:
    assert said("!") == "satu! 2"
    assert len(list((tmp_path / "__pycache__").iterdir())) == 1
    assert said("?") == "satu! 2"  # the filter of a constant was compiled in, and the program is said to be the same


def test_another_program_compiles_anew(said: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    said("!")
    for state in (b"two", b""):
        monkeypatch.setattr(compiled_templates, "installed_state", lambda state=state: state)
        assert said("?") == "satu? 2"


@pytest.mark.parametrize("damage", [lambda _: b"", lambda old: old[:-20], lambda old: old[:5], lambda _: b"x" * 100])
def test_damaged_files_are_made_anew(
    damage: Callable[[bytes], bytes], said: Callable[..., str], tmp_path: Path
) -> None:
    said("!")
    (file,) = (tmp_path / "__pycache__").iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert said("!") == "satu! 2"
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_written_only_costs_time(said: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    assert said("!", tmp_path / "berkas" / "__pycache__") == "satu! 2"


def test_nothing_is_written_where_python_may_not(
    said: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert said("!") == "satu! 2"
    assert not (tmp_path / "__pycache__").exists()
