"""Ending a statement of SQLite that takes long, where the person asks to stop."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from needsassess.base.errors import Cancelled
from needsassess.base.progress import Progress

_BEAT = 500_000  # steps of SQLite between two looks at whether to stop: some 0.05 s


@contextmanager
def stoppable(raw: sqlite3.Connection, progress: Progress) -> Iterator[None]:
    """Within it, `Cancelled` ends the statement that runs."""

    def beat() -> int:
        try:
            progress.beat()
        except Cancelled:
            return 1
        return 0

    raw.set_progress_handler(beat, _BEAT)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise Cancelled from error
        raise
    finally:
        raw.set_progress_handler(None, 0)
