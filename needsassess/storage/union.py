"""Moving what lies on the desk into the target, with heads and record: one transaction or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from needsassess.assessment.revision import Revision
from needsassess.base.files import whole_file
from needsassess.base.progress import Progress
from needsassess.storage import migrate
from needsassess.storage.engine import told
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log, writing
from needsassess.storage.seen import Seen, is_as_before, refuse_other
from needsassess.storage.touched import Touched, brought_by
from needsassess.storage.writing import Execute, Writing, writing_file


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
)
_HEADS = (
    "INSERT INTO head SELECT h.assessment, h.subject, h.revision FROM staged_head h WHERE h.file = :file{new}"
    " ORDER BY h.assessment, h.subject, h.revision ON CONFLICT DO NOTHING"
)
_ALL_HEADS = _HEADS.format(new="")
_NEW_HEADS = _HEADS.format(
    new=" AND EXISTS (SELECT 1 FROM brought b WHERE b.merge = :merge AND b.revision = h.revision)"
)
_STAGED = "SELECT count(*) FROM staged_revision WHERE file = :file"
_AGAIN = "INSERT INTO brought SELECT :merge, revision FROM staged_again WHERE file = :file ORDER BY revision"
_INSTRUMENTS = (
    "INSERT INTO instrument SELECT fingerprint, id, version, form FROM staged_instrument"
    " WHERE fingerprint IN (SELECT instrument FROM staged_carried WHERE file = :file) ON CONFLICT DO NOTHING"
)


def apply(  # noqa: PLR0917
    target: Place, before: Seen | None, desk: Path, entries: list[Entry], own: Own, progress: Progress
) -> list[Added]:
    """Into what is there, or into a new file, as `before` it was; how many revisions each entry brought."""
    same = is_as_before(target, before)
    if not isinstance(target, Path) or target.exists():
        open_log(target).close()  # an older file is upgraded, after a backup
        with writing(target, progress, desk) as opened:
            added = list(_united_each(opened, entries, own, progress))
            if before and not same:
                refuse_other(opened.execute, target, before, sum(one.revisions for one in added))
            return added
    with whole_file(target) as part, told(target):
        migrate.begin(part)
        with writing_file(part, progress, desk, named=target) as opened:
            return list(_united_each(opened, entries, own, progress))


def _united_each(into: Writing, entries: list[Entry], own: Own, progress: Progress) -> Iterator[Added]:
    for number, entry in enumerate(entries):
        progress.step(number, len(entries))
        yield _united(into, entry, own)


def _united(into: Writing, entry: Entry, own: Own) -> Added:
    execute, number = into.execute, next_number(into.execute)
    places = {"file": entry.file, "merge": number}
    into.bring(entry.file)
    for statement in (_INSTRUMENTS, *_INTO):
        execute(statement, places)
    (added,) = execute("SELECT count(*) FROM brought WHERE merge = :merge", {"merge": number}).fetchone()
    (staged,) = execute(_STAGED, {"file": entry.file}).fetchone()
    execute(_ALL_HEADS if added == staged else _NEW_HEADS, places)  # where all is new, none is looked up
    e = entry
    row = (number, e.change, None, e.wall, e.author, e.replica, e.name, e.sha256, added, e.held - added)
    execute(RECORD, dict(zip(RECORDED, row, strict=True)))
    if entry.again:
        execute(_AGAIN, places)
        into.add(own(entry, brought_by(execute, number, Path(entry.name))))
    return Added(number, int(added))


_LAST = 2**53
RECORDED = ("number", "change", "reverts", "wall", "author", "replica", "name", "sha256", "added", "known")
RECORD = f"INSERT INTO merge VALUES ({', '.join(f':{name}' for name in RECORDED)})"  # noqa: S608


def next_number(execute: Execute) -> int:
    (last,) = execute("SELECT max(number) FROM merge").fetchone()
    if (last or 0) >= _LAST:
        raise sqlite3.DatabaseError("malformed: no merge has as high a number")
    return (last or 0) + 1
