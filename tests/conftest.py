"""Settings of the test run, and sites that many tests look at."""

import secrets

import pytest

import properties  # noqa: F401 - sets how Hypothesis looks for inputs
from helpers import shared_data
from sites import Built, attack_root, build_once, demo_root, imported_root, session_folder


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """One seed for all workers, chosen before they start, so that it can be printed and given again."""
    if config.getoption("hypothesis_seed") is None:
        config.option.hypothesis_seed = secrets.randbelow(2**32)


def pytest_report_header(config: pytest.Config) -> str:
    return _seed(config)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Also where `-q` leaves out the header."""
    if terminalreporter.stats.get("failed"):
        terminalreporter.write_line(_seed(config))


def _seed(config: pytest.Config) -> str:
    return f"properties: --hypothesis-seed={config.option.hypothesis_seed}"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of this repository's own demonstration, built once for all workers."""
    return build_once(session_folder(tmp_path_factory), "peragaan", demo_root)


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the real list of Kota Bekasi."""
    shared_data("dip-bekasi-raw.json")
    return build_once(session_folder(tmp_path_factory), "bekasi", imported_root)


@pytest.fixture(scope="session")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site whose every text is an attack string."""
    shared_data("attack")
    return build_once(session_folder(tmp_path_factory), "serangan", attack_root)
