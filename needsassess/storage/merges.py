"""The record of what was merged into a file, and taking it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from needsassess.assessment.incoming import LATEST
from needsassess.assessment.revision import Revision
from needsassess.base.progress import Progress
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.places import reading, writing
from needsassess.storage.touched import Touched, brought_by
from needsassess.storage.union import RECORD, RECORDED, next_number


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


_LIST = "SELECT m.*, EXISTS (SELECT 1 FROM merge u WHERE u.reverts = m.change) FROM merge m ORDER BY number"


def of_place(place: Place) -> list[Merge]:
    """Every merge and undo of a file or hub of this schema, by number."""
    with reading(place) as execute:
        rows = execute(_LIST).fetchall()
    if not all(_is_whole(row) for row in rows):
        raise damaged(place)
    return [Merge(*(*row[:-1], bool(row[-1]))) for row in rows]


def _is_whole(row: tuple[object, ...]) -> bool:
    wanted = (int, bytes, bytes | None, int, str, bytes, str | None, bytes | None, int, int, int)
    return (
        all(isinstance(value, kind) for value, kind in zip(row, wanted, strict=True))
        and 0 <= int(str(row[3])) <= LATEST
    )


_CAME_BY = (
    "SELECT b.revision, b.merge FROM merge m JOIN brought b"
    " ON b.merge = m.number AND b.revision = :id WHERE m.name IS NOT NULL"
)


def came_by(place: Place, identities: Iterable[bytes]) -> dict[bytes, int]:
    """By which merge revisions came; those made here are absent."""
    with reading(place) as execute:
        rows = (execute(_CAME_BY, {"id": identity}).fetchone() for identity in identities)
        return {row[0]: row[1] for row in rows if row}


class Undo(NamedTuple):
    """Who takes a merge back, as the record has it."""

    change: bytes
    wall: int
    author: str
    replica: bytes


Own = Callable[[Touched], list[Revision]]


def take_back(
    place: Place, merges: list[tuple[Merge, Undo]], own: Callable[[Undo, Merge], Own], progress: Progress
) -> int:
    """For each subject that the merges touched, what `own` gives, in one transaction; how many in all."""
    count = 0

    def counted(revisions: Iterable[Revision]) -> Iterator[Revision]:
        nonlocal count
        for revision in revisions:
            count += 1
            yield revision

    with writing(place, progress) as into:
        for merge, undo in merges:
            row = (next_number(into.execute), undo.change, merge.change, *undo[1:], None, None, 0, 0)
            into.execute(RECORD, dict(zip(RECORDED, row, strict=True)))
            write = own(undo, merge)
            touched = brought_by(into.execute, merge.number, place)
            into.add(counted(r for one in touched for r in write(one)))
    return count


_SAME = "INSERT INTO brought SELECT :number, revision FROM brought WHERE merge = :merge ORDER BY revision"
Again = Callable[[Iterator[Touched]], Iterable[Revision]]


def bring_back(place: Place, merge: Merge, again: Undo, own: Again, progress: Progress) -> int:
    """Record a merge once more and add what `own` gives for the subjects it touched; the number it got.

    What was taken back is still in the log, so the file it came from is not needed.
    """
    with writing(place, progress) as into:
        number = next_number(into.execute)
        row = (number, again.change, None, *again[1:], merge.name, merge.sha256, 0, merge.added + merge.known)
        into.execute(RECORD, dict(zip(RECORDED, row, strict=True)))
        into.execute(_SAME, {"number": number, "merge": merge.number})
        into.add(own(brought_by(into.execute, number, place)))
    return number
