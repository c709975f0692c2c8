"""Many revisions into a SQLite file at once: its indexes are built anew at the end, not row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_FEW = 2_000  # revisions; below that it does not matter
_INDEXES = (
    "SELECT name, sql FROM main.sqlite_master WHERE type = 'index' AND tbl_name = 'revision' AND sql <> ''"
)


@contextmanager
def at_the_end(raw: sqlite3.Connection, coming: int) -> Iterator[None]:
    """Within a transaction that rolls back on an error; `coming` is how many revisions may be added.

    The keys of indexes come in no order: once an index is larger than the cache, each row costs a page read and
    written. Sorting them all at the end costs a third of that, as soon as as many come as are there.
    """
    if not pays(raw, coming):
        yield
        return
    indexes = raw.execute(_INDEXES).fetchall()
    for name, _ in indexes:
        raw.execute(f"DROP INDEX main.{name}")
    raw.execute("PRAGMA main.cache_size=-32768")  # rows come in the order of their keys
    yield
    raw.execute("PRAGMA main.cache_size=-8192")  # sorting takes as much again, and more is slower
    for _, made_by in indexes:
        raw.execute(made_by)


def pays(raw: sqlite3.Connection, coming: int) -> bool:
    """Whether as many may come as are there; to find out costs no more than what may come."""
    there = "SELECT count(*) FROM (SELECT 1 FROM main.revision LIMIT ?)"
    return coming >= _FEW and raw.execute(there, (coming + 1,)).fetchone()[0] <= coming


def coming(raw: sqlite3.Connection) -> int:
    """How many revisions the desk brings at most; 0 where subjects are looked up while they are brought."""
    if raw.execute("SELECT 1 FROM desk.staged_again LIMIT 1").fetchone():
        return 0
    return int(raw.execute("SELECT count(*) FROM desk.staged_revision").fetchone()[0])
