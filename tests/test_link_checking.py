"""terang check-links: which addresses no longer answer, asked politely, with file, line and unit."""

import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from helpers import RECORD, make_root, record
from terang.cli.commands import check_links
from terang.cli.link_checker import AnswerStore, ask, broken_links
from terang.cli.main import main

TODAY = date(2026, 3, 31)


class Answers(BaseHTTPRequestHandler):
    """`/200` answers, `/404` does not, `/tanpa-head` only to GET."""

    asked: ClassVar[list[str]] = []

    def do_HEAD(self) -> None:
        self.asked.append(f"HEAD {self.path}")
        self._answer(405 if self.path == "/tanpa-head" else 404 if self.path == "/404" else 200)

    def do_GET(self) -> None:
        self.asked.append(f"GET {self.path}")
        self._answer(200)

    def _answer(self, code: int) -> None:
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    Answers.asked.clear()
    web = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=web.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{web.server_port}"
    web.shutdown()
    thread.join()
    web.server_close()


@pytest.mark.parametrize(("path", "fault"), [("/200", ""), ("/404", "dijawab 404"), ("/tanpa-head", ""), ("/a b", "")])
def test_an_address_is_asked(server: str, path: str, fault: str) -> None:
    assert ask(server + path) == fault


def test_nobody_answers() -> None:
    assert ask("http://127.0.0.1:9/").startswith("tidak dapat dihubungi")


def test_one_host_is_not_hurried_and_hosts_take_turns(tmp_path: Path) -> None:
    said: list[str] = []
    waits: list[float] = []

    def answer(address: str) -> str:
        said.append(address)
        return "dijawab 404" if address.endswith("3") else ""

    store = AnswerStore(tmp_path / "ingatan.json", TODAY)
    addresses = ["https://a.id/1", "https://a.id/2", "https://a.id/3", "https://b.id/1"]
    assert list(broken_links(addresses, store, ask=answer, wait=waits.append)) == [("https://a.id/3", "dijawab 404")]
    assert said == ["https://a.id/1", "https://b.id/1", "https://a.id/2", "https://a.id/3"]
    assert len(waits) == 2
    assert all(0 < wait <= 1 for wait in waits)
    store.write(addresses)
    # Within a week only what failed is asked again; after it, all.
    for day, again in ((date(2026, 4, 6), ["https://a.id/3"]), (date(2026, 4, 7), addresses)):
        said.clear()
        list(broken_links(addresses, AnswerStore(tmp_path / "ingatan.json", day), ask=answer, wait=waits.append))
        assert sorted(said) == sorted(again)


def test_a_damaged_store_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "ingatan.json").write_text("[1")
    assert not AnswerStore(tmp_path / "ingatan.json", TODAY).is_fresh("https://a.id/")


def test_the_command_names_file_line_and_unit(
    tmp_path: Path, server: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_links, "_RESERVED", check_links.re.compile("$^"))
    root = make_root(
        tmp_path,
        {
            RECORD: record(
                unit="dinkes",
                tautan=f"\n  - judul: A\n    alamat: {server}/404\n  - judul: B\n    alamat: {server}/200",
            )
        },
    )
    line = (root / RECORD).read_text(encoding="utf-8").split("\n").index(f"    alamat: {server}/404") + 1
    assert main(["check-links", "--root", str(root), "--today", "2026-03-31"]) == 1
    said = capsys.readouterr().out
    assert f"dinkes:\n  {RECORD}:{line}: {server}/404 dijawab 404\n" in said + "\n"
    assert "/200" not in said
    assert "HEAD /200" in Answers.asked
    assert main(["check-links", "--root", str(root), "--today", "2026-04-01", "--format", "markdown"]) == 1
    assert f"- [ ] `{RECORD}` baris {line}: <{server}/404> dijawab 404" in capsys.readouterr().out
    assert Answers.asked.count("HEAD /200") == 1
