"""Progress and cancel of long tasks, as a handle that plain functions call."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from needsassess.base.errors import Cancelled

Listener = Callable[[int, int], None]
_SPACING_SECONDS = 0.1


class Progress:
    """Tells a listener `(done, total)` at most every 0.1 s, and raises `Cancelled` when asked to stop."""

    def __init__(self, listener: Listener | None = None) -> None:
        self._listener = listener
        self._stop = threading.Event()
        self._told = 0.0

    def cancel(self) -> None:
        self._stop.set()

    def beat(self) -> None:
        """Nothing new to tell, but long enough that the person may have asked to stop."""
        if self._stop.is_set():
            raise Cancelled

    def step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if self._listener and (done >= total or now - self._told >= _SPACING_SECONDS):
            self._told = now
            self._listener(done, total)


def silent() -> Progress:
    """For callers that show nothing."""
    return Progress()
