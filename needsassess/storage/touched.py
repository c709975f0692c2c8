"""The subjects that a merge touched, with what of each is taken back."""

# ruff: noqa: S608 (what is put together are names of ours)
from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from needsassess.assessment.revision import Revision
from needsassess.storage.rows import revision_of


class Touched(NamedTuple):
    """A subject with its whole history, and which revisions of it are taken back."""

    assessment: bytes
    subject: str
    history: list[Revision]
    taken: set[bytes]


_UNDONE = "SELECT m.number FROM main.merge m JOIN main.merge u ON u.reverts = m.change"
_BY = "EXISTS (SELECT 1 FROM main.brought b WHERE b.revision = r.id AND b.merge"
_TAKEN = (
    "SELECT r.id FROM main.revision r WHERE r.assessment = ? AND r.subject = ?"
    " AND (r.change IN (SELECT change FROM main.merge)"
    f" OR ({_BY} IN ({_UNDONE})) AND NOT {_BY} IN (SELECT number FROM main.merge EXCEPT {_UNDONE}))))"
)
_BROUGHT = (
    "SELECT DISTINCT r.assessment, r.subject FROM main.brought b CROSS JOIN main.revision r"
    " ON r.id = b.revision WHERE b.merge = ? ORDER BY r.assessment, r.subject"
)


def brought_by(raw: sqlite3.Connection, number: int, path: Path) -> Iterator[Touched]:
    """Subject by subject, what a merge brought, after it or its undo was recorded."""
    # Sorted, so all of it is read before the first row is given: what is written meanwhile is not in it.
    for assessment, subject in raw.execute(_BROUGHT, (number,)):
        yield Touched(
            assessment, subject, _history(raw, assessment, subject, path), _taken(raw, assessment, subject)
        )


def _taken(raw: sqlite3.Connection, assessment: bytes, subject: str) -> set[bytes]:
    """What only undone merges brought, and whatever merges and undos wrote themselves."""
    return {identity for (identity,) in raw.execute(_TAKEN, (assessment, subject))}


_ROWS = (
    "SELECT id, assessment, subject, value, author, replica, wall, counter, change, reverts FROM main.revision"
    " WHERE assessment = ? AND subject = ?"
)


def _history(raw: sqlite3.Connection, assessment: bytes, subject: str, path: Path) -> list[Revision]:
    found = []
    for row in raw.execute(_ROWS, (assessment, subject)).fetchall():
        parents = raw.execute("SELECT parent FROM main.parent WHERE revision = ?", (row[0],))
        found.append(revision_of(row, [parent for (parent,) in parents], path))
    return found
