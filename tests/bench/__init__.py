"""How far from the floor we are: each module has `run()`, which gives its rows of the table."""

from tests.bench.rows import Row, median, p99

__all__ = ["Row", "median", "p99"]
