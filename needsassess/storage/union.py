"""Moving what lies on the desk into the target, with heads and record: one transaction or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from needsassess.assessment.revision import Revision
from needsassess.base.files import whole_file
from needsassess.base.progress import Progress
from needsassess.storage import migrate
from needsassess.storage.append import add, all_or_nothing
from needsassess.storage.desk import stoppable
from needsassess.storage.engine import connect, engine_for, told, uri_of
from needsassess.storage.log import Log
from needsassess.storage.opening import recover
from needsassess.storage.touched import Touched, brought_by


class Added(NamedTuple):
    """The number of a merge, and how many revisions it brought."""

    number: int
    revisions: int


@dataclass(frozen=True)
class Entry:
    """One row of the record: who merged what.

    `file` is its number on the desk, `held` how many revisions it has, `again` whether it brings back what an
    undo took.
    """

    change: bytes
    wall: int
    author: str
    replica: bytes
    file: int
    name: str
    sha256: bytes
    held: int
    again: bool = False


Own = Callable[[Entry, Iterator[Touched]], Iterable[Revision]]  # what a merge writes itself

_INTO = (
    "INSERT INTO assessment SELECT id, instrument FROM staged_assessment WHERE file = :file"
    " ON CONFLICT DO NOTHING",
    "INSERT INTO brought SELECT :merge, r.id FROM staged_revision r WHERE r.file = :file"
    " AND NOT EXISTS (SELECT 1 FROM revision m WHERE m.id = r.id) ORDER BY r.id",
    "INSERT INTO revision SELECT id, assessment, subject, value, author, replica, wall, counter,"
    " change, reverts FROM staged_revision WHERE file = :file ORDER BY id ON CONFLICT DO NOTHING",
    "INSERT INTO parent SELECT revision, parent FROM staged_parent WHERE file = :file"
    " ORDER BY revision, parent ON CONFLICT DO NOTHING",
    "DELETE FROM head WHERE (assessment, subject, revision) IN (SELECT x.assessment, x.subject, x.id"
    " FROM staged_replaced x WHERE x.file = :file"
    " AND NOT EXISTS (SELECT 1 FROM brought b WHERE b.merge = :merge AND b.revision = x.id))",
    "INSERT INTO head SELECT h.assessment, h.subject, h.revision FROM staged_head h WHERE h.file = :file"
    " AND EXISTS (SELECT 1 FROM brought b WHERE b.merge = :merge AND b.revision = h.revision)"
    " ORDER BY h.assessment, h.subject, h.revision ON CONFLICT DO NOTHING",
)
_AGAIN = "INSERT INTO brought SELECT :merge, revision FROM staged_again WHERE file = :file ORDER BY revision"
_INSTRUMENTS = (
    "INSERT INTO instrument SELECT fingerprint, id, version, form FROM staged_instrument"
    " WHERE fingerprint IN (SELECT instrument FROM staged_assessment WHERE file = :file) ON CONFLICT DO NOTHING"
)


def apply(target: Path, desk: Path, entries: list[Entry], own: Own, progress: Progress) -> list[Added]:
    """Into a file that is there, or into a new one; how many revisions each entry brought."""
    if target.exists():
        recover(target)
        Log.open(target).close()  # through the gate; an older file is upgraded, after a backup
        return _united(target, target, desk, entries, own, progress)
    with whole_file(target) as part, told(target):
        migrate.run(engine_for(part), "head")
        return _united(part, target, desk, entries, own, progress)


def _united(  # noqa: PLR0917
    path: Path, named: Path, desk: Path, entries: list[Entry], own: Own, progress: Progress
) -> list[Added]:
    with told(named), writing(path) as raw:
        # Only read, so that the transaction is of one file and its journal names no other.
        raw.execute("ATTACH ? AS desk", (uri_of(desk, read_only=True),))
        with stoppable(raw, progress), all_or_nothing(raw):
            return list(_united_each(raw, entries, own, progress))


def _united_each(
    raw: sqlite3.Connection, entries: list[Entry], own: Own, progress: Progress
) -> Iterator[Added]:
    for number, entry in enumerate(entries):
        progress.step(number, len(entries))
        yield _united_one(raw, entry, own)


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one large transaction."""
    with closing(connect(path)) as raw:
        raw.execute("PRAGMA cache_size=-57344")
        raw.execute("PRAGMA temp_store=FILE")
        raw.execute(
            "PRAGMA foreign_keys=OFF"
        )  # every reference was looked up on the desk; again would cost half
        yield raw


def _united_one(raw: sqlite3.Connection, entry: Entry, own: Own) -> Added:
    number = next_number(raw)
    places = {"file": entry.file, "merge": number}
    raw.execute(_INSTRUMENTS, places)
    for statement in _INTO:
        raw.execute(statement, places)
    (added,) = raw.execute("SELECT count(*) FROM brought WHERE merge = :merge", places).fetchone()
    e = entry
    row = (number, e.change, None, e.wall, e.author, e.replica, e.name, e.sha256, added, e.held - added)
    raw.execute(RECORD, row)
    if entry.again:
        raw.execute(_AGAIN, places)
        add(raw, own(entry, brought_by(raw, number, Path(entry.name))))
    return Added(number, int(added))


RECORD = "INSERT INTO merge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def next_number(raw: sqlite3.Connection) -> int:
    (last,) = raw.execute("SELECT max(number) FROM merge").fetchone()
    return (last or 0) + 1
