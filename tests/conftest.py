"""Settings of the test run: properties are tried the same way every time, and no database is kept. Sites that many tests look at."""

import pytest
from hypothesis import HealthCheck, settings

from helpers import shared_data
from sites import Built, attack_root, build_once, demo_root, imported_root, session_folder

settings.register_profile(
    "terang",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("terang")


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
