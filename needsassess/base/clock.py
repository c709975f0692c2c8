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


HORIZON = 7_258_118_400_000  # the year 2200: no clock is set later, but a stamp in a file may say anything
_MOST_IN_ONE_MILLISECOND = 2**31 - 1


class Clock:
    """Gives stamps that only grow, whatever the machine's clock does and whatever was observed.

    A stamp beyond the horizon is not followed: what would come after it, others could not take. Order does not
    suffer, as revisions name what they replace.
    """

    def __init__(self, now: Callable[[], int] = wall_clock) -> None:
        self._now = now
        self._last = Stamp(0, 0)

    def observe(self, stamp: Stamp) -> None:
        """Never again give a stamp at or before this one."""
        if stamp.wall <= HORIZON:
            self._last = max(self._last, stamp)

    def tick(self) -> Stamp:
        wall = self._now()
        last = self._last
        if wall > last.wall or last.counter >= _MOST_IN_ONE_MILLISECOND:
            self._last = Stamp(max(wall, last.wall + 1), 0)
        else:
            self._last = Stamp(last.wall, last.counter + 1)
        return self._last
