"""How properties are tried: other inputs at each run, by a seed that is printed, as many as are asked for.

TERANG_EXAMPLES=5000 python -m pytest tests/test_dates.py     fifty times as many inputs as usual
python -m pytest --hypothesis-seed=SEED tests/test_dates.py   the inputs of an earlier run once more
"""

import os
import time
from collections.abc import Callable

from hypothesis import HealthCheck, settings

USUAL = 100
_COUNT = int(os.environ.get("TERANG_EXAMPLES", USUAL))

# Everything is said here: where the variable CI is set, Hypothesis would otherwise try the same inputs each time.
settings.register_profile(
    "terang",
    max_examples=_COUNT,
    deadline=None,
    derandomize=False,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("terang")


def examples(times: float) -> settings:
    """For a property that needs more inputs than others, or can be tried on fewer only."""
    return settings(max_examples=max(1, int(_COUNT * times)))


def times_as_much(work: Callable[[], object], usual: Callable[[], object]) -> float:
    """Processor time of some work, as a multiple of that of usual work: no machine is too slow for such a limit."""
    return _processor_time(work) / min(_processor_time(usual) for _ in range(2))


def _processor_time(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


_PROSE = "Laporan *ini* memuat [tautan](https://contoh.go.id/a) dan **angka** tahun 2024.\n\n"


def usual_text(size: int) -> str:
    """Markdown of this many letters, with nothing that is made to be slow."""
    return _PROSE * (size // len(_PROSE))
