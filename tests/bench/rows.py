"""One line of the table: what we need, what the floor needs, and what we aim at."""

from __future__ import annotations

import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`ours` and `floor` in `unit`; `aim` is the highest ratio to the floor, `limit` the highest `ours`."""

    name: str
    ours: float
    floor: float | None = None
    aim: float | None = None
    limit: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        return self.ours / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        """None where there is neither aim nor limit."""
        if self.aim is not None and self.ratio is not None:
            return self.ratio <= self.aim
        return self.ours <= self.limit if self.limit is not None else None


def median(seconds: list[float]) -> float:
    """In milliseconds."""
    return statistics.median(seconds) * 1000


def p99(seconds: list[float]) -> float:
    """The 99th percentile, in milliseconds."""
    return sorted(seconds)[max(0, round(len(seconds) * 0.99) - 1)] * 1000
