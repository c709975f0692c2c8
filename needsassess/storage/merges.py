"""The record of what was merged into a file, and taking it back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from needsassess.assessment.merge_plan import LATEST
from needsassess.assessment.revision import Revision
from needsassess.base.progress import Progress
from needsassess.storage.append import add, all_or_nothing
from needsassess.storage.desk import stoppable
from needsassess.storage.engine import connect, told
from needsassess.storage.gate import damaged
from needsassess.storage.touched import Touched, brought_by
from needsassess.storage.union import RECORD, next_number, writing


@dataclass(frozen=True)
class Merge:
    """One file merged, or an undo of that (`reverts` is then the change of the merge, and there is no file)."""

    number: int
    change: bytes
    reverts: bytes | None
    wall: int
    author: str
    replica: bytes
    name: str | None
    sha256: bytes | None
    added: int
    known: int
    undone: bool


_LIST = (
    "SELECT m.*, EXISTS (SELECT 1 FROM main.merge u WHERE u.reverts = m.change)"
    " FROM main.merge m ORDER BY number"
)


def listed(raw: sqlite3.Connection, path: Path) -> list[Merge]:
    """By number."""
    rows = raw.execute(_LIST).fetchall()
    if not all(_is_whole(row) for row in rows):
        raise damaged(path)
    return [Merge(*(*row[:-1], bool(row[-1]))) for row in rows]


def _is_whole(row: tuple[object, ...]) -> bool:
    wanted = (int, bytes, bytes | None, int, str, bytes, str | None, bytes | None, int, int, int)
    return (
        all(isinstance(value, kind) for value, kind in zip(row, wanted, strict=True))
        and 0 <= int(str(row[3])) <= LATEST
    )


def of_file(path: Path) -> list[Merge]:
    """Every merge and undo of a file of this schema, by number."""
    with told(path), closing(connect(path, read_only=True)) as raw:
        return listed(raw, path)


_CAME_BY = (
    "SELECT b.revision, b.merge FROM main.merge m CROSS JOIN main.brought b"
    " ON b.merge = m.number AND b.revision = ? WHERE m.name IS NOT NULL"
)


def came_by(path: Path, identities: Iterable[bytes]) -> dict[bytes, int]:
    """By which merge revisions came; those made in this file are absent."""
    with told(path), closing(connect(path, read_only=True)) as raw:
        rows = (raw.execute(_CAME_BY, (identity,)).fetchone() for identity in identities)
        return {row[0]: row[1] for row in rows if row}


class Undo(NamedTuple):
    """Who takes a merge back, as the record has it."""

    change: bytes
    wall: int
    author: str
    replica: bytes


Own = Callable[[Touched], list[Revision]]


def take_back(
    path: Path, merges: list[tuple[Merge, Undo]], own: Callable[[Undo, Merge], Own], progress: Progress
) -> int:
    """For each subject that the merges touched, what `own` gives, in one transaction; how many in all."""
    count = 0

    def counted(revisions: Iterable[Revision]) -> Iterator[Revision]:
        nonlocal count
        for revision in revisions:
            count += 1
            yield revision

    with told(path), writing(path) as raw, stoppable(raw, progress), all_or_nothing(raw):
        for merge, undo in merges:
            row = (next_number(raw), undo.change, merge.change, undo.wall, undo.author, undo.replica)
            raw.execute(RECORD, (*row, None, None, 0, 0))
            write = own(undo, merge)
            add(raw, counted(r for touched in brought_by(raw, merge.number, path) for r in write(touched)))
    return count


_SAME = "INSERT INTO main.brought SELECT ?, revision FROM main.brought WHERE merge = ? ORDER BY revision"
Again = Callable[[Iterator[Touched]], Iterable[Revision]]


def bring_back(path: Path, merge: Merge, again: Undo, own: Again, progress: Progress) -> int:
    """Record a merge once more and add what `own` gives for the subjects it touched; the number it got.

    What was taken back is still in the log, so the file it came from is not needed.
    """
    with told(path), writing(path) as raw, stoppable(raw, progress), all_or_nothing(raw):
        number = next_number(raw)
        held = merge.added + merge.known
        row = (number, again.change, None, again.wall, again.author, again.replica)
        raw.execute(RECORD, (*row, merge.name, merge.sha256, 0, held))
        raw.execute(_SAME, (number, merge.number))
        add(raw, own(brought_by(raw, number, path)))
    return number
