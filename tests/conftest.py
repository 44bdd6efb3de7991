"""Settings of the test run: properties are tried the same way every time, and no database is kept."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "terang",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("terang")
