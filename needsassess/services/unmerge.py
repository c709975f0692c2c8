"""Taking a merge back, and bringing back what was taken back: new revisions, which merge like all others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from needsassess.assessment.revision import Origin, Revision, make
from needsassess.assessment.withdrawal import without
from needsassess.base.clock import Clock, wall_clock
from needsassess.base.errors import Refused
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.services.replica import Replica
from needsassess.storage import merges
from needsassess.storage.hub import Place
from needsassess.storage.merges import Merge, Own, Undo
from needsassess.storage.places import open_log
from needsassess.storage.touched import Touched
from needsassess.storage.union import Entry


@dataclass(frozen=True)
class Unmerged:
    """Which merges were taken back, and by how many new revisions."""

    merges: tuple[Merge, ...]
    revisions: int


def recorded(path: Place) -> list[Merge]:
    """The merges into a file, by number, undos among them; none in a file of an older version."""
    log = open_log(path, read_only=True)
    try:
        return merges.of_place(path) if log.has_merges() else []
    finally:
        log.close()


def unmerge(
    path: Place, numbers: Iterable[int], replica: Replica, progress: Progress | None = None
) -> Unmerged:
    """Take merges back, the last first. What was changed since they came stays as it is now."""
    known = {merge.number: merge for merge in recorded(path)}
    chosen = [_undoable(known.get(number), number) for number in sorted(set(numbers), reverse=True)]
    open_log(path).close()  # upgraded, if it is older
    wall, clock = wall_clock(), Clock()
    undos = [(merge, Undo(os.urandom(16), wall, replica.author, replica.id)) for merge in chosen]

    def own(undo: Undo, merge: Merge) -> Own:
        return lambda touched: list(_written(touched, clock, replica, undo.change, merge.change))

    return Unmerged(tuple(chosen), merges.take_back(path, undos, own, progress or silent()))


def _undoable(merge: Merge | None, number: int) -> Merge:
    if merge is None or merge.name is None:
        raise Refused(N_("There is no merge {number}. List them with: needsassess unmerge FILE"), number=number)
    if merge.undone:
        raise Refused(N_("Merge {number} was taken back already."), number=number)
    return merge


def bring_back(path: Place, number: int, replica: Replica, progress: Progress | None = None) -> int:
    """What an undo took of a merge stands again, as by merging its file again; the number that this got."""
    known = recorded(path)
    chosen = next((merge for merge in known if merge.number == number and merge.name is not None), None)
    if chosen is None or not chosen.undone or stands_again(chosen, known):
        raise Refused(N_("Merge {number} is not taken back; there is nothing to bring back."), number=number)
    clock, change = Clock(), os.urandom(16)

    def own(subjects: Iterable[Touched]) -> Iterator[Revision]:
        for touched in subjects:
            yield from _written(touched, clock, replica, change, None)

    again = Undo(change, wall_clock(), replica.author, replica.id)
    return merges.bring_back(path, chosen, again, own, progress or silent())


def stands_again(merge: Merge, known: Iterable[Merge]) -> bool:
    """Whether the same file was merged again later, and that stands."""
    return any(
        other.sha256 == merge.sha256 and other.number > merge.number and not other.undone
        for other in known
        if other.name is not None
    )


def reinstated(entry: Entry, subjects: Iterable[Touched], replica: Replica) -> Iterator[Revision]:
    """What an undo took of the file that this merge brings again, where the undo still stands."""
    clock = Clock()
    for touched in subjects:
        yield from _written(touched, clock, replica, entry.change, None)


def _written(
    touched: Touched, clock: Clock, replica: Replica, change: bytes, reverts: bytes | None
) -> Iterator[Revision]:
    for revision in touched.history:
        clock.observe(revision.stamp)
    for value, parents in without(touched.history, touched.taken):
        origin = Origin(replica.author, replica.id, clock.tick(), change, reverts)
        yield make(touched.assessment, touched.subject, value, parents, origin)
