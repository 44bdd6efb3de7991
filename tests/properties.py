"""How properties are tried: other inputs at each run, by a seed that is printed, as many as are asked for.

TERANG_EXAMPLES=5000 python -m pytest tests/test_dates.py     fifty times as many inputs as usual
python -m pytest --hypothesis-seed=SEED tests/test_dates.py   the inputs of an earlier run once more
"""

import os

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
