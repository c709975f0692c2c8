"""Checking what lies on the desk; many revisions in a thread, while SQLite goes on, which needs no Python."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

from needsassess.assessment.incoming import Checks
from needsassess.assessment.quick_checks import QuickChecks
from needsassess.base.errors import Cancelled
from needsassess.base.progress import Progress
from needsassess.storage import desk_sql as sql
from needsassess.storage.engine import connect
from needsassess.storage.source import LONGEST

MANY = 20_000  # revisions; below that a thread gains nothing
Found = tuple[Counter[bytes], Counter[bytes]]  # as QuickChecks gives them


class Checking:
    """What `quick` finds of all revisions of one file that lie on the desk."""

    def __init__(self, quick: QuickChecks, checks: Mapping[bytes, Checks], number: int) -> None:
        self._quick = quick
        self._checks = checks
        self._place = {"file": number}

    def through(self, raw: sqlite3.Connection, beat: Callable[[], None]) -> Found:
        with (  # closed, else what is attached stays so
            closing(raw.execute(sql.ROWS, self._place)) as rows,
            closing(raw.execute(sql.PARENTS_OF, self._place)) as parents,
        ):
            return self._quick.check_all(self._checks, rows, parents, beat)

    @contextmanager
    def beside(self, raw: sqlite3.Connection, path: Path, progress: Progress) -> Iterator[Callable[[], Found]]:
        """Runs while the block does, which may write other tables of the desk; what it gives waits for the end.

        The revisions are committed first: their pages are not written again, and so can be read without a lock.
        """
        raw.execute("COMMIT")
        raw.execute("BEGIN")
        failed = threading.Event()

        def beat() -> None:
            if failed.is_set():
                raise Cancelled
            progress.beat()

        with ThreadPoolExecutor(max_workers=1) as pool:
            try:
                yield pool.submit(self._apart, path, beat).result
            except BaseException:
                failed.set()
                raise

    def _apart(self, path: Path, beat: Callable[[], None]) -> Found:
        with closing(connect(path, immutable=True)) as raw:
            raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
            return self.through(raw, beat)
