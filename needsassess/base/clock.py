"""A hybrid logical clock: wall time may be wrong on a laptop, order may not."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple


class Stamp(NamedTuple):
    """When: `wall` in milliseconds since 1970 UTC, `counter` for order within one millisecond."""

    wall: int
    counter: int


def wall_clock() -> int:
    """Milliseconds since 1970 UTC, as this machine believes."""
    return time.time_ns() // 1_000_000


class Clock:
    """Gives stamps that only grow, whatever the machine's clock does and whatever was observed."""

    def __init__(self, now: Callable[[], int] = wall_clock) -> None:
        self._now = now
        self._last = Stamp(0, 0)

    def observe(self, stamp: Stamp) -> None:
        """Never again give a stamp at or before this one."""
        self._last = max(self._last, stamp)

    def tick(self) -> Stamp:
        wall = self._now()
        last = self._last
        self._last = Stamp(wall, 0) if wall > last.wall else Stamp(last.wall, last.counter + 1)
        return self._last
