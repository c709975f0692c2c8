"""One open file seen as a whole: which assessments it holds, how far each is, and what was merged into it."""

from __future__ import annotations

import time
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.ui.tasks import Task

if TYPE_CHECKING:
    from needsassess.assessment.completeness import Done
    from needsassess.services.collection import Held
    from needsassess.storage.merges import Merge
    from needsassess.ui.tasks import Handle

_BREATH_SECONDS = 0.01


@dataclass
class Listing:
    """What was read at one time; `done` fills while the assessments are looked through."""

    held: list[Held]
    merges: list[Merge]
    done: dict[bytes, Done] = field(default_factory=dict)


class Collection(QObject):
    """`listed()` when assessments and merges are read, `counted()` as shares come, `failed(exception)`."""

    listed = Signal()
    counted = Signal()
    failed = Signal(object)

    def __init__(self, place: Any, executor: Executor, count: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.listing: Listing | None = None
        self._count = count
        self._executor = executor
        self._task: Task | None = None

    @property
    def count(self) -> int:
        """How many assessments there are, as far as is known."""
        return len(self.listing.held) if self.listing else self._count

    @property
    def conflicts(self) -> int:
        return sum(held.conflicts for held in self.listing.held) if self.listing else 0

    @property
    def changed(self) -> int:
        """The last change of any (ms since 1970 UTC), 0 before they were read."""
        return max((held.changed for held in self.listing.held), default=0) if self.listing else 0

    def refresh(self) -> None:
        """Read it all again; what was read before stays until then."""
        self.rest()
        self._task = Task(self).start(self._executor, lambda _: _read(self.place))
        self._task.done.connect(self._listed)
        self._task.failed.connect(self.failed)

    def rest(self) -> None:
        """Read no further, so that the file is free to be written."""
        if self._task:
            self._task.cancel()
            self._task = None

    def _listed(self, read: Listing) -> None:
        before, self.listing = self.listing, read
        if before:  # only what changed is counted again
            same = {held.id for held in set(before.held) & set(read.held)}
            read.done.update((key, done) for key, done in before.done.items() if key in same)
        self.listed.emit()
        wanted = {held.id for held in read.held} - read.done.keys()
        if wanted:
            work = partial(_count_each, self.place, wanted, read)
            self._task = Task(self).start(self._executor, work)
            self._task.handed.connect(self._count_one)
            self._task.failed.connect(self.failed)

    def _count_one(self, part: tuple[Listing, bytes, Done]) -> None:
        read, key, done = part
        if read is self.listing:
            read.done[key] = done
            self.counted.emit()


def _count_each(place: Any, wanted: set[bytes], read: Listing, progress: Handle) -> None:
    """With a breath after each, in which the window draws: two threads of Python take turns."""
    from needsassess.services import collection

    def counted(key: bytes, done: Done) -> None:
        progress.hand((read, key, done))
        time.sleep(_BREATH_SECONDS)

    collection.shares(place, counted, progress, only=wanted)


def _read(place: Any) -> Listing:
    from needsassess.services import collection, unmerge

    return Listing(collection.overview(place), unmerge.recorded(place))
